"""Corrigenda, whose old words and new ones stand on lines of their own, as one sentence each.

On page 12, Article 5(2):
for: ‘1 July’,
read: ‘1 June’.
"""

from __future__ import annotations

import re

from drafting.text.labels import numbered

_MOST_LINES = 12
_BEGINS = re.compile(r"for\s?:?\s*(?=[“\"]|$)", re.IGNORECASE)
_WHOLE = re.compile(
    r"for\s?:?\s*“(?P<old>[^“”]+)”,?\s*read\s?:?\s*“(?P<new>[^“”]+)”(?P<end>[.,;]?)", re.IGNORECASE
)


def corrected(lines: list[str]) -> list[str]:
    """The lines with each correction on the first of its own, and the others of it empty. A number
    that begins the old words and the new ones is that of the provision, and left out."""
    result = [*lines]
    for at, line in enumerate(lines):
        if not _BEGINS.match(line.strip()):
            continue
        for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
            whole = " ".join(each.strip() for each in lines[at:end] if each.strip())
            if match := _WHOLE.fullmatch(whole):
                old, new = _without_number(match["old"], match["new"])
                result[at:end] = [f"for “{old}” read “{new}”{match['end']}", *[""] * (end - at - 1)]
                break
    return result


def _without_number(old: str, new: str) -> tuple[str, str]:
    one, other = numbered(old.strip()), numbered(new.strip())
    same = one and other and one.label == other.label and one.rest and other.rest
    return (one.rest, other.rest) if one and other and same else (old, new)
