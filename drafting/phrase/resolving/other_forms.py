"""Words in the other forms that they have in a text: «акима», «акиму» beside «аким»."""

from __future__ import annotations

import re
from collections.abc import Iterable

from drafting.language.fold import fold

_ENDING = 2
"""Letters at the end of a word that its other forms may not have."""
_SHORTEST = 3
"""Letters of a word that all its forms have."""


def other_forms(words: str, texts: Iterable[str]) -> list[str]:
    """What begins as some words do, and may be another form of them, each once, in order."""
    own = fold(words).key.casefold()
    stems = (re.escape(word[: max(_SHORTEST, len(word) - _ENDING)]) for word in own.split())
    pattern = re.compile(r"(?<!\w)" + r"\w{0,6}\s+".join(stems) + r"\w{0,6}(?!\w)")
    found: dict[str, None] = {}
    for text in texts:
        folded = fold(text).key.casefold()
        found |= dict.fromkeys(match[0] for match in pattern.finditer(folded) if match[0] != own)
    return list(found)
