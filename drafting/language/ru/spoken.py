"""Other ways to say in Russian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

_FIRST = r"^(?P<unit>[^⟦,;:.]+?) считать (?P<noun>[^\W\d_]+) (?P<number>[^⟦,;:.]+?)"
_SECOND = r", (?:а )?(?P<unit2>[^⟦,;:.]+?)\s(?:‥|-)\s(?:(?P=noun) )?(?P<number2>\S+?)"
_THIRD = _SECOND.replace("2>", "3>")
_END = r"(?=[.;]?$)"
SPOKEN: Mapping[str, str] = {
    "изложив": "изложить",
    "дополнив": "дополнить",
    "исключив": "исключить",
    "заменив": "заменить",
    "признав": "признать",
    r"\bопределени([еия]|ем)\s(?:поняти|термин)(?:я|а|)\s(?=⟦)": r"определени\1 ",
    # «часть вторую считать частью третьей, часть третью – четвертой»
    f"{_FIRST}{_SECOND}{_END}": (
        r"\g<unit>, \g<unit2> считать \g<noun> \g<number>, \g<noun> \g<number2>"
    ),
    f"{_FIRST}{_SECOND}{_THIRD}{_END}": (
        r"\g<unit>, \g<unit2>, \g<unit3> считать \g<noun> \g<number>, \g<noun> \g<number2>, "
        r"\g<noun> \g<number3>"
    ),
}
"""As `Grammar.spoken` has them."""
