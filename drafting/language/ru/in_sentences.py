"""Sentences that a place in Russian names: «второе предложение пункта 3»."""

from __future__ import annotations

import re

from drafting.language.clauses.clause import SentenceWords
from drafting.language.nouns import any_of
from drafting.language.ru.nouns import places, sentence_forms, sentence_ordinals

_ORDINAL = r"[^\W\d_]+(?:[оеи]?е|[оеё]го|[оеё]му|[ыи]ми?|[ое]м|[ыи]х?)"
ORDINALS = rf"{_ORDINAL}(?:(?:,\s|,?\sи\s){_ORDINAL})*"
_SENTENCE = any_of(sentence_forms())
SENTENCES = SentenceWords(
    re.compile(
        rf"(?:(?:из\s)?(?P<outer>\S.*?)\s)??(?:(?:во?|из)\s)?"
        rf"(?:(?P<nth>{ORDINALS})\s(?P<noun>{_SENTENCE})(?!\s{ORDINALS}$)"
        rf"|(?P<noun_>{_SENTENCE})\s(?P<nth_>{ORDINALS}))(?:\s(?P<inner>.+))?"
    ),
    "предложени",
    {word: places().get(word) or "last" for word in sentence_ordinals()},
    {**sentence_ordinals(), **sentence_forms()},
    frozenset(
        "г гг ст п пп подп ч чч абз гл разд прил т д е н э др пр см ср им ул пл пер просп пр-т кв "
        "тыс млн млрд трлн руб коп тг обл р-н респ акад проф доц рис табл стр зам нач мин макс шт "
        "экз ред изд вып сек час сут напр корп эт тел доб".split()
    ),
)
