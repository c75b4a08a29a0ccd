"""The words of a list in Ukrainian."""

from __future__ import annotations

from drafting.language.list_words import ListWords

_ORDERS = (
    "зобов'язаний|зобов'язана|зобов'язане|зобов'язані|зобов’язаний|зобов’язана|зобов’язане"
    "|зобов’язані|повинен|повинна|повинно|повинні|має право|мають право|вправі|забороняється"
    "|не допускається|допускається|належить|належать|підлягає|підлягають|є"
)
LISTS = ListWords(orders=_ORDERS.split("|"), between=("та", "і", "й", "або", "чи", "а також"))
