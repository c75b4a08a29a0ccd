"""The words of a list in English."""

from __future__ import annotations

from drafting.language.list_words import ListWords

LISTS = ListWords(
    orders=("shall", "must", "may", "should", "is to", "are to", "is entitled to"),
    between=("and", "or", "and/or", "but", "provided that"),
)
