"""What quoted text is called: words, figures or signs."""

from __future__ import annotations

import re
from collections.abc import Sequence

_FIGURES = re.compile(r"[\d\s.,:/–—-]*\d[\d\s.,:/–—-]*")


def quoted_kind(words: Sequence[str]) -> tuple[str, bool]:
    """`words`, `figures` or `signs`; and whether in the plural."""
    if all(map(_FIGURES.fullmatch, words)):
        return "figures", len(words) > 1 or len(words[0].strip()) > 1
    if not any(char.isalnum() for text in words for char in text):
        return "signs", len(words) > 1 or len(words[0].strip()) > 1
    return "words", len(words) > 1 or len(words[0].split()) > 1
