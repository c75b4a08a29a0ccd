"""The words of a list in Kazakh, whose predicate stands at the end of the last item."""

from __future__ import annotations

from drafting.language.list_words import ListWords

_ORDERS = (
    "тиіс|міндетті|міндеттенеді|қажет|жатады|жатпайды|құқылы|құқығы бар|құқығы жоқ"
    "|тыйым салынады|жол берілмейді|жол беріледі|болып табылады|алады|алмайды"
)
LISTS = ListWords(orders=_ORDERS.split("|"), between=("және", "немесе", "не", "әрі"), final=True)
