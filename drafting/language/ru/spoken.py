"""Other ways to say in Russian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.list_words import Spoken, by_turns

_MEMBER = (
    r"(?:, (?:а )?)?(?P<unit>[^⟦,;:.]+?) (?:считать|‥|-) (?:(?P<noun>[^\W\d_]+) )?"
    r"(?P<number>[^\s⟦,;:.]+)(?=,|$)"
)
_MEMBERS = (
    r"^(?P<members>[^⟦,;:.]+? считать [^\W\d_]+ [^\s⟦,;:.]+"
    r"(?:, (?:а )?[^⟦,;:.]+?\s(?:‥|-)\s(?:[^\W\d_]+ )?[^\s⟦,;:.]+)+)(?=[.;]?$)"
)
SPOKEN: Mapping[str, Spoken] = {
    "изложив": "изложить",
    "дополнив": "дополнить",
    "исключив": "исключить",
    "заменив": "заменить",
    "признав": "признать",
    r"\bопределени([еия]|ем)\s(?:поняти|термин)(?:я|а|)\s(?=⟦)": r"определени\1 ",
    # «часть вторую считать частью третьей, часть третью – четвертой»
    _MEMBERS: by_turns(_MEMBER, "{units} считать {numbers}"),
}
"""As `Grammar.spoken` has them."""
