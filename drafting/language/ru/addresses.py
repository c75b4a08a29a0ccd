"""The words of Russian addresses and citations."""

from __future__ import annotations

import re

from drafting.language.address_words import ActWords, AddressWords
from drafting.language.ru.nouns import LATE, TABLE, places

_ACTS = (
    "закон|кодекс|конституци|указ|постановлени|правил|положени|регламент|приказ|договор|соглашени"
    "|конвенци|устав|инструкци|стандарт|протокол|харти|пакт|декларац|решени|распоряжени|методик"
    "|порядк|перечн|памятк|план|программ|требовани"
)
WORDS = AddressWords(
    nouns=TABLE,
    places=places,
    late=LATE,
    numbers_first=False,
    conjunction=r"и|а\sтакже",
    either="или|либо",
    through="по",
    unnumbered=r"без\sномера",
    filler=r",?\sпорядковы[йе]\sномера?|порядковы[йе]\sномера?|указанн\w+|настоящ\w+|нов\w{2,3}"
    r"|так\sже",
    this=r"настоящ\w+|эт\w{2,3}|данн\w+",
    that=r"т\w{2,3}\sже|указанн\w+|названн\w+",
    measure=re.compile(
        r"\s?(?:%|процент|календарн|рабоч|дн[яе]|месяц|год|лет\b|час(?!т)|минут|раз[а ]|тенге"
        r"|тысяч)",
        re.I,
    ),
    likely="пункт|стат|раздел|част|глав|параграф|абзац|прилож|таблиц|строк|ячейк|преам|сносо?к"
    "|примечан",
    chained=re.compile(r"\s"),
    coordinated=re.compile(
        r"(?:,\s|,?\s(?:и|или|либо|а также|и\s\(или\))\s)(?:(?:в|во|с|со|к|из|от|по|на)\s)?",
    ),
    acts=ActWords(
        named=re.compile(
            rf"\b(?!порядков)(?:{_ACTS}|изменени|дополнени|перечень|список|списк|документ|акт(?!ив))"
        ),
        amending=re.compile(r"следующ\w+ (?:изменени|дополнени)|в следующей редакции"),
        after=re.compile(
            r"\s(?:(?:к|из|в)\s)?(?:(?P<this>настоящ\w+)\s)?"
            r"(?:[\w-]+(?:ого|его|ой|ей|ых|их|ому|ему|ым|им)\s(?:же\s)?){0,4}"
            rf"(?:{_ACTS})(?:ов|ам|ами|ах|ом|ем|ями|ям|ях|ей|ии|ия|ию|ией|ий|ие|а|у|е|ы|и|я|ю|й)?\b",
            re.IGNORECASE,
        ),
        # «статьи 5 ГК», «пункта 5 Плана»: an abbreviation, or a name in the genitive.
        called=re.compile(r"\s(?:[А-ЯӘ-ӿ]{2,}\b|[А-Я]\w*(?:ого|его|[оеы]й|ых|их|ы|и|[^и]я|а)\b)"),
        leading=re.compile(r"(?:во?|к|из)\s"),
        apart=re.compile(rf"за\sисключением\s|(?:после|перед)\s(?:{TABLE.pattern})\b"),
    ),
    inside="во?",
    belongs="к",
)
