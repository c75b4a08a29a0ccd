"""Signs that nobody sees (control characters but for the tab, overrides of direction, what Unicode
calls no character), signs that belong to the letter before them, and the order of kana in lists."""

from __future__ import annotations

import re
import unicodedata

IROHA = "イロハニホヘトチリヌルヲワカヨタレソツネナラム"
"""The letters of lists in Japan, in their order."""
BREAK = "\u2028"
"""A line break inside a paragraph, which is one line here."""
JOINER = "\u200d"
"""Joins the letters on both sides of it (U+200D)."""
_TONES = "\U0001f3fb", "\U0001f3ff"
_UNSEEN = "[\x00-\x08\x0a-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff]"
_UNPRINTED = f"{_UNSEEN}|[\u2028\u2029\ud800-\udfff]"


def unseen_sign(text: str) -> str:
    """The first such sign of a text, as `<U+001B>`; empty where it has none."""
    # Most texts have none, and compiling the expression takes as long as a short command.
    match = None if text.isprintable() else re.search(_UNSEEN, text)
    return _shown(match) if match else ""


def hidden_signs(text: str) -> list[str]:
    """What else of a text nobody sees, or each program shows in its own way, as `<U+200B>`: spaces
    without width, soft hyphens, tags, private signs; but for those that join or part letters."""
    if text.isprintable():
        return []
    found = re.finditer(r"[^\x00-\xac\xae-\u036f\u200c\u200d]", text)
    hidden = (each for each in found if unicodedata.category(each[0]) in _HIDDEN)
    return [_shown(each) for each in hidden]


_HIDDEN = frozenset({"Cf", "Cn", "Co", "Zp"})


def visible(text: str) -> str:
    """A text that a terminal cannot take for orders: such signs are shown as `<U+001B>`, but for
    the line breaks."""
    return "\n".join(
        line if line.isprintable() else re.sub(_UNPRINTED, _shown, line)
        for line in text.split("\n")
    )


def joins(char: str, before: str) -> bool:
    """Whether a character belongs to the one before it (Unicode, annex 29, in short)."""
    if char.isascii():
        return before == JOINER
    marked = unicodedata.category(char).startswith("M") or JOINER in (char, before)
    return marked or _TONES[0] <= char <= _TONES[1]


def _shown(match: re.Match[str]) -> str:
    return f"<U+{ord(match[0]):04X}>"
