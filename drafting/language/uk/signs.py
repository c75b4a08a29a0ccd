"""Ukrainian for punctuation marks that orders name: «крапку замінити крапкою з комою»."""

from __future__ import annotations

from collections.abc import Mapping

_A = r"(?<!\w)"
_REPLACED = r"(?=\sзамінити\s)"
_BY = r"(?P<before>\bзамінити\s(?:на\s)?)"
_END = r"(?=[.,;]|$|\s(?:та|і|й)\s)"
SIGNS: Mapping[str, str] = {
    rf"{_A}крапку\sз\sкомою{_REPLACED}": "знак ;",
    rf"{_BY}крапкою\sз\sкомою{_END}": "знак ;",
    rf"{_A}крапку{_REPLACED}": "знак .",
    rf"{_BY}крапкою{_END}": "знак .",
    rf"{_A}кому{_REPLACED}": "знак ,",
    rf"{_BY}комою{_END}": "знак ,",
    rf"{_A}двокрапку{_REPLACED}": "знак :",
    rf"{_BY}двокрапкою{_END}": "знак :",
}
"""As `Grammar.signs` has them; the longer names first."""
