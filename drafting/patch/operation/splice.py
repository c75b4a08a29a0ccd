"""Cutting words out of a text and putting words in, with the spaces that writing wants."""

from __future__ import annotations

import re

_OPENING = "([{«“„‹-‐‑/\u00a0"
_BRACKETS = "([{«“„‹"
_CLOSING = ")]}»”›.,;:!?…-‐‑/"
_DASHED = re.compile(r"\S[—–]$")
_DASHING = re.compile(r"[—–]\S")
_SIGN = re.compile(r"[,;:]|\.(?!\w)")


def joint(left: str, right: str) -> str:
    """The space that belongs between two pieces of text: one, or none.

    None at either end of a text, beside a space, after an opening sign, before a closing one or a
    reference to a footnote, and beside a hyphen: «Заңның» + «5-бабы» is joined by a space, «(» +
    «5» is not. A dash that stands at a word without a space has none on its other side, either:
    “General.—” + “A fee”.
    """
    if not left or not right or left[-1].isspace() or right[0].isspace():
        return ""
    close = left[-1] in _OPENING or right[0] in _CLOSING or right.startswith("[^")
    return "" if close or _DASHED.search(left) or _DASHING.match(right) else " "


def joint_as_before(words: str, text: str, at: int) -> str:
    """The space that belongs between words that come and the rest of a text: a sign that stood at
    a word without a space still does: “plant—” + “, and water,” is “plant, and water,—”."""
    closed = 0 < at < len(text) and not text[at - 1].isspace() and not text[at].isalnum()
    return "" if closed else joint(words, text[at:])


def cut(text: str, start: int, end: int) -> tuple[int, int]:
    """Widen a cut so that no double space is left behind, nor one before a closing sign or a
    reference to a footnote.

    Returns the start and end of what is to be taken out.
    """
    before = text[start - 1] if start else ""
    after = text[end] if end < len(text) else ""
    opens = not before or before.isspace() or before in _BRACKETS
    # “General.—All fees” closes up, as it did: “General.—fees”.
    if after == " " and (opens or _DASHED.search(text[max(0, start - 2) : start])):
        return start, end + 1
    closes = not after or after in _CLOSING or after.isspace() or text.startswith("[^", end)
    return (start - 1, end) if before == " " and closes else (start, end)


def closed_up(text: str, start: int, new: str) -> int:
    """Where words begin that others replace: with the space before them, if the new ones begin with
    a sign that closes up and the old ones do not: «льготы или доплаты» → «льготы, доплаты».
    """
    spaced = text[:start].endswith(" ") and not text[:start].isspace()
    return start - 1 if spaced and _SIGN.match(new) and not _SIGN.match(text, start) else start
