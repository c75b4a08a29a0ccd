"""Other ways to say in Ukrainian what the sentence patterns say: phrases → those that they have."""

from __future__ import annotations

from collections.abc import Mapping

_FIRST = r"^(?P<unit>[^⟦,;:.]+?) вважати (?P<noun>[^\W\d_]+) (?P<number>[^⟦,;:.]+?)"
_SECOND = r", (?:а )?(?P<unit2>[^⟦,;:.]+?)\s(?:‥|-)\s(?:(?P=noun) )?(?P<number2>\S+?)"
_THIRD = _SECOND.replace("2>", "3>")
_END = r"(?=[.;]?$)"
SPOKEN: Mapping[str, str] = {
    r"(?<=[^\W_]\s)(?-i:i)(?=\s[^\W_])|(?<=⟧\s)(?-i:i)(?=\s⟦)": "і",
    # What gets another number by that.
    r"[.;]\sу\sзв['’ʼ]язку\sз\sцим,?\s": ", ",
    "виклавши": "викласти",
    r"доповнивши(?:\s(?:його|її|їх))?(?=\s)": "доповнити",
    "виключивши": "виключити",
    "замінивши": "замінити",
    # «частину другу вважати частиною третьою, частину третю – четвертою»
    f"{_FIRST}{_SECOND}{_END}": (
        r"\g<unit>, \g<unit2> вважати \g<noun> \g<number>, \g<noun> \g<number2>"
    ),
    f"{_FIRST}{_SECOND}{_THIRD}{_END}": (
        r"\g<unit>, \g<unit2>, \g<unit3> вважати \g<noun> \g<number>, \g<noun> \g<number2>, "
        r"\g<noun> \g<number3>"
    ),
}
"""As `Grammar.spoken` has them."""
