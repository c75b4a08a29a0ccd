"""The words of a list in Russian."""

from __future__ import annotations

from drafting.language.list_words import ListWords

_ORDERS = (
    "обязан|обязана|обязано|обязаны|должен|должна|должно|должны|вправе|запрещается|запрещаются"
    "|не допускается|не допускаются|допускается|допускаются|подлежит|подлежат|относится|относятся"
    "|может|могут|имеет право|имеют право|является|являются"
)
LISTS = ListWords(orders=_ORDERS.split("|"), between=("и", "или", "либо", "а также"))
