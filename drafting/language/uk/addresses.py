"""The words of Ukrainian addresses and citations."""

from __future__ import annotations

import re

from drafting.language.address_words import ActWords, AddressWords
from drafting.language.uk.nouns import COUNTS, LATE, MONTHS, TABLE, places

_ACTS = (
    "закон|кодекс|конституці|указ|декрет|постанов|правил|положен|регламент|наказ|догов[оі]р|угод|конвенці"
    "|статут|інструкці|стандарт|протокол|харті|пакт|деклараці|рішен|розпоряджен|методи[кц]|поряд"
    "|перелік|план|програм|вимог|основ|директив|номенклатур"
)
_ENDING = r"(?:[аяуюиієоьїй]|[оеє]м|[еєо]ю|[ії]в|[ая]м|[ая]ми|[ая]х|ня|ням|ні|ку|ком|ки|ках)?"
_ADJECTIVE = r"[\w'’ʼ-]+(?:ого|ього|ої|ьої|их|іх|ому|ьому|ій|им|ім|ими|іми)"
ABOUT = re.compile(r"(?:про|(?:деякі\s)?питання)\s", re.IGNORECASE)
"""How a title begins that does not say what the act is: «Про раду»."""
_OUT_OF = r"(?!\s(?:з|із|зі)\s\D)"
"""What is taken out of a list, «виключено з переліку», is not gone."""
WORDS = AddressWords(
    nouns=TABLE,
    places=places,
    late=LATE,
    counts=COUNTS,
    brought_many=r"[ая]ми\b",
    last=r"останн(?:ій|ього|ьому|ім|я|ьої|ю|ьою)",
    numbers_first=False,
    in_parts=True,
    conjunction=r"і|й|та|а\sтакож",
    either="або|чи",
    through="по",
    gone=rf"виключен[оі]{_OUT_OF}|втратили\sчинність|скасовано|скасовані",
    gone_one=r"виключен(?:а|ий|о)|втратил[аои]\sчинність|скасован(?:а|ий|о)",
    surely_several=rf"виключені{_OUT_OF}|втратили\sчинність|скасовані",
    unnumbered=r"без\sномера",
    filler=r"порядков(?:ий|і)\sномери?|зазначен\w+|ц(?:ього|ієї|их|ьому|ій|ю|им|ими)|нов\w{2,3}"
    r"|так\sсамо",
    this=r"ц(?:ей|я|е|ього|ієї|их|ьому|ій|ю|им|ими|єю|ією|іми|і)",
    that=r"(?:т|ц)\w{1,3}\s(?:ж|самої|самого|самому)|зазначен\w+|вказан\w+|названо\w+",
    measure=re.compile(
        r"\s?(?:%|відсотк|календарн|робоч|дн[ія]|місяц|рок|років|годин|хвилин|раз[аи]?\b|грив|тисяч"
        r"|неоподатковуван|мінімальн)",
        re.I,
    ),
    likely="§|пункт|статт|статей|розділ|частин|глав|параграф|абзац|додат|таблиц|ряд[ок]|граф|колон|комір|преамбул"
    "|винос|приміт|книг",
    chained=re.compile(r"\s"),
    coordinated=re.compile(
        r"(?:,\s|,?\s(?:і|й|та|або|чи|а також)\s)(?:(?:у|в|з|із|зі|до|від|за|на|по)\s)?"
    ),
    excluded=re.compile(r"\s(?:було\s)?виключено(?!\sсл)"),
    acts=ActWords(
        named=re.compile(rf"\b(?:{_ACTS}|змін|доповнен|спис|документ|акт(?!ив))"),
        amending=re.compile(
            r"(?:такі|наступні) (?:зміни|доповнення)|[ву] такій редакції"
            r"|\b[Вв]нести (?:зміни|доповнення)(?: (?:і|та) (?:зміни|доповнення))?"
            r" (?:до|[ву]) (?:таких|наступних|деяких)\b"
        ),
        after=re.compile(
            r"\s(?:(?:до|з|із|у|в)\s)?(?:(?P<this>ц(?:ього|ієї|их|ьому|ій|им|ими))\s(?!ж\s))?"
            rf"(?:{_ADJECTIVE}\s(?:ж\s)?){{0,4}}(?:{_ACTS}){_ENDING}\b",
            re.IGNORECASE,
        ),
        # «статті 5 КУпАП», «пункту 5 Плану»: an abbreviation, or a name in the genitive.
        called=re.compile(r"\s(?:[А-ЯІЇЄҐ]{2,}\w*|[А-ЯІЇЄҐ]\w*(?:ого|ої|[уюиіїая]|ів|их))\b"),
        leading=re.compile(r"(?:[ву]|до|з|із)\s"),
        approving=re.compile(r"^про\sзатвердження"),
        approve=re.compile(r"\bзатвердити\b"),
        changing=re.compile(r"\bпро\sвнесення\s(?:змін|доповнен|поправ).*"),
        common=re.compile(
            "республік|україн|кабінет|президент|міністр|міністерств|верховн|затвердж|зазначен|вказан"
            "|названо|нормативн|правов|року|січн|лют|берез|квіт|трав|черв|лип|серп|верес|жовт|листопад"
            "|груд|деяк|додат|редакці|далі|законодавч|відомост"
        ),
        apart=re.compile(
            rf"\bякщо\b|\bлише\b|\bтільки\b|\(\s?[ув]\sчастині\b|\bкрім\s|\bза\sвинятком\s|\bокрім\s|(?:після|перед)\s(?:{TABLE.pattern})\b"
        ),
        forms={
            "закон": "law",
            "кодекс": "code",
            "конституці": "constitution",
            "указ": "decree",
            "декрет": "decree",
            "постанов": "resolution",
            "наказ": "order",
            "рішен": "decision",
            "розпоряджен": "direction",
            "правил": "rules",
            "інструкці": "instruction",
            "положен": "regulation",
            "порядк": "procedure",
            "порядок": "procedure",
            "статут": "charter",
            "регламент": "regulations",
            "перелік": "list",
            "методи[кц]": "methodology",
            "стандарт(?!из)": "standard",
            "вимог": "requirements",
            "номенклатур": "nomenclature",
            "план(?!ув)": "plan",
            "програм(?!н|ув)": "programme",
        },
        about=re.compile(rf"^{ABOUT.pattern}"),
        states=re.compile(r"україн(?:и|ської\sрср|ської\sрадянської\sсоціалістичної\sреспубліки)"),
        registered=re.compile(r"^(?:зареєстрован|затверджу|затверджен)|\bза\s(?:№|N)\s?\d"),
        dated=re.compile(
            r"\b(?P<day>\d{1,2})\s(?P<month>[а-яіїєґ]+)\s(?P<year>\d{4})"
            r"|\b(?P<day_>\d{1,2})\.(?P<month_>\d{2})\.(?P<year_>\d{4})"
        ),
        months=MONTHS,
        approved=re.compile(r",?\s(?:як\w+\s)?затвердж\w+\s"),
        pointing=re.compile(
            r"\b(?:(?:вище)?зазначен|(?:вище)?вказан|названо|згадан)\w+\s|\bць(?:ого|ому)\s|\bцієї\s"
            r"|\bтого\sж\s|\bтієї\sж\s"
        ),
        several=re.compile(r"\b(?:деяк|так)(?:і|их|им|ими)\s"),
        listed=re.compile(r"такі\s[^⟦:;]+"),
    ),
    kinds_vary=True,
    inside="[ву]",
    belongs="до",
)
