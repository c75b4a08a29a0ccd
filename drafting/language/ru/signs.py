"""Russian for punctuation marks that orders name: «точку заменить точкой с запятой»."""

from __future__ import annotations

from collections.abc import Mapping

_A = r"(?<!\w)"
_REPLACED = r"(?=\sзаменить\s)"
_BY = r"(?P<before>\bзаменить\s(?:на\s)?)"
_END = r"(?=[.,;]|$|\sи\s)"
SIGNS: Mapping[str, str] = {
    rf"{_A}точку\sс\sзапятой{_REPLACED}": "знак ;",
    rf"{_BY}точкой\sс\sзапятой{_END}": "знак ;",
    rf"{_A}точку{_REPLACED}": "знак .",
    rf"{_BY}точкой{_END}": "знак .",
    rf"{_A}запятую{_REPLACED}": "знак ,",
    rf"{_BY}запятой{_END}": "знак ,",
    **{
        rf"{_A}{name}\sв\sконце{_REPLACED}": f"знак {mark} в последнем случае"
        for name, mark in ((r"точку\sс\sзапятой", ";"), ("точку", "."), ("двоеточие", ":"))
    },
    rf"{_A}двоеточие{_REPLACED}": "знак :",
    rf"{_BY}двоеточием{_END}": "знак :",
}
"""As `Grammar.signs` has them; the longer names first."""
