"""The words of a list in English."""

from __future__ import annotations

from drafting.language.list_words import ListWords

_ORDERS = (
    "shall|must|may|should|is to|are to|is entitled to|are entitled to|is required to"
    "|are required to|is not required to|are not required to"
)
LISTS = ListWords(
    orders=_ORDERS.split("|"), between=("and", "or", "and/or", "but", "provided that")
)
