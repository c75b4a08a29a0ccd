"""Other ways to say in Ukrainian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

from drafting.language.list_words import Spoken, by_turns

_MEMBER = (
    r"(?:, (?:а )?)?(?P<unit>[^⟦,;:.]+?) (?:вважати|‥|-) (?:(?P<noun>[^\W\d_]+) )?"
    r"(?P<number>[^\s⟦,;:.]+)(?=,|$)"
)
_MEMBERS = (
    r"^(?P<members>[^⟦,;:.]+? вважати [^\W\d_]+ [^\s⟦,;:.]+"
    r"(?:, (?:а )?[^⟦,;:.]+?\s(?:‥|-)\s(?:[^\W\d_]+ )?[^\s⟦,;:.]+)+)(?=[.;]?$)"
)
SPOKEN: Mapping[str, Spoken] = {
    r"(?<=[^\W_]\s)(?-i:i)(?=\s[^\W_])|(?<=⟧\s)(?-i:i)(?=\s⟦)": "і",
    # What gets another number by that.
    r"[.;]\sу\sзв['’ʼ]язку\sз\sцим,?\s": ", ",
    "виклавши": "викласти",
    r"доповнивши(?:\s(?:його|її|їх))?(?=\s)": "доповнити",
    "виключивши": "виключити",
    "замінивши": "замінити",
    # «частину другу вважати частиною третьою, частину третю – четвертою»
    _MEMBERS: by_turns(_MEMBER, "{units} вважати {numbers}"),
}
"""As `Grammar.spoken` has them."""
