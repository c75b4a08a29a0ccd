"""Texts → YAML that `read_yaml` reads back to the letter, and comments that no line ends early."""

from __future__ import annotations

import re

_UNWRITABLE = re.compile(
    r"[^\t\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML does not allow as it is, or takes for the end of a line: controls, U+2028, a BOM."""
_WORD = re.compile(r"…|\w[\w.~-]*")
_NO_TEXT = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that other readers of YAML do not take for texts."""


def scalar(text: str) -> str:
    """A text on one line: bare where it is one plain word, otherwise in double quotes."""
    if _WORD.fullmatch(text) and text.casefold() not in _NO_TEXT:
        return text
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    return f'"{_UNWRITABLE.sub(_code, quoted)}"'


def block(text: str) -> list[str]:
    """A text as lines of a literal block, two columns deeper than its key, which `|` follows.

    In double quotes, and so in one line, where a block cannot hold it.
    """
    lines = text.split("\n")
    if not lines[0].strip() or lines[0][0] in " \t" or any(map(_UNWRITABLE.search, lines)):
        return [scalar(text)]
    return ["|", *(f"  {line}" if line else "" for line in lines)]


def comment(text: str) -> list[str]:
    """The lines of a text as comments."""
    return [f"#   {_UNWRITABLE.sub(_code, line)}".rstrip() for line in text.split("\n")]


def _code(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04X}"
