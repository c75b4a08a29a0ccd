"""The words of Kazakh addresses and citations."""

from __future__ import annotations

import re

from drafting.language.address_words import ActWords, AddressWords
from drafting.language.kk.nouns import COUNTS, ENDINGS, LATE, MONTHS, TABLE, places

_ACTS = (
    "заң|кодекс|конституция|жарлық|жарлығ|қаулы|ереже|қағида|нұсқаулық|нұсқаулығ|бұйрық|бұйрығ"
    "|келісім|шарт|конвенция|хартия|регламент|жарғы|жадынама|декларация|пакт|хаттама|шешім|өкім"
    "|стандарт|тәртіп|тәртіб|әдістеме|жоспар|бағдарлама|номенклатура"
)
NAMED_BY = re.compile(rf"(?:{_ACTS}|тізбе|тізім|құжат)(?:[лтд][ае]р)?(?:с?[ыі])?", re.IGNORECASE)
"""The last word of a title that says what the act is, as it stands in a title: «Қор қағидалары»."""
WORDS = AddressWords(
    nouns=TABLE,
    places=places,
    late=LATE,
    counts=COUNTS,
    brought_many=r"[лдт][ае]рмен\b",
    last=r"(?:ең\s)?соңғы",
    numbers_first=True,
    conjunction="және|мен|пен|бен",
    grouping="мен|пен|бен",
    either="немесе|я",
    through="(?!)",
    gone_one=r"алып\sтасталды|алып\sтасталған|күші\sжойылды|күшін\sжойған",
    gone=r"алып\sтасталды|алып\sтасталған|күш(?:і|тері)\sжойылды(?!\sдеп)|күшін\sжойған",
    unnumbered="нөмірсіз",
    filler=r"мына|осы|аталған|көрсетілген|реттік\sнөмір(?:і|лері)|деген|жаңа",
    this="осы|бұл",
    that="аталған|көрсетілген|сол",
    measure=re.compile(r"\s?(?:%|пайыз|күн|ай\b|ай[ғдл]|жыл|сағат|теңге|жұмыс|еселенген)", re.I),
    likely="тарма|бап|баб|бөл[іi]|тарау|параграф|абзац|азат|қосымша|кесте|жол|ұяш|баған|граф|к[іi]р[іi]с"
    "|преам|сілтеме|ескерт",
    chained=re.compile(r"\s"),
    coordinated=re.compile(r"(?:,\s|,?\s(?:және|немесе|мен|пен|бен|не|я|сондай-ақ)\s)"),
    acts=ActWords(
        named=re.compile(rf"\b(?:{_ACTS}|өзгеріс|толықтыру|тізбе|тізім|құжат|акт(?:і|іл)?(?!ив))"),
        amending=re.compile(r"мынадай (?:өзгер[іi]с|толықтыру|редакцияда)"),
        before=re.compile(
            rf"(?:(?:\b(?P<this>осы)\s(?:\w+[лтд][ыі][қк]\s)?)?\b(?:{_ACTS}){ENDINGS}"
            # «ӘҚБтК 9-бабы»: an abbreviation.
            r"(?:\s\([^()]*\))?|\b(?-i:[А-ЯӘҒҚҢӨҰҮҺІ]{2}\w*)),?\s$",
            re.IGNORECASE,
        ),
        approving=re.compile(r"бекіту\sтуралы$"),
        approve=re.compile(r"\bбекітілсін"),
        changing=re.compile(
            r".*\b(?:өзгеріс|толықтыру)\w*\s(?:(?:мен|және)\s\w+\s)?енгізу\sтуралы"
        ),
        common=re.compile(
            "республика|қазақстан|үкімет|президент|министр|бекіт|аталған|көрсетілген|туралы|кейбір"
            "|жыл|қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан"
            "|қосымша|редакция|бұдан|нормативтік|құқықтық"
        ),
        apart=re.compile(
            r"\sқоспағанда|\sесептемегенде|\s(?:басқа|өзге|тыс)(?=,|$)|[дт][ае]н\s(?:басқа|өзге)\b"
            rf"|(?:{TABLE.pattern})\s(?:кейін|соң|алдынан|алдына|бұрын)\b"
        ),
        forms={
            "заң": "law",
            "кодекс": "code",
            "конституция": "constitution",
            "жарлық": "decree",
            "жарлығ": "decree",
            "қаулы": "resolution",
            "бұйрық": "order",
            "бұйрығ": "order",
            "шешім": "decision",
            "өкім": "direction",
            "қағида": "rules",
            "нұсқаулық": "instruction",
            "нұсқаулығ": "instruction",
            "ереже": "regulation",
            "регламент": "regulations",
            "жадынама": "memo",
            "жарғы": "charter",
            "тізбе": "list",
            "тізім": "list",
            "тәртіп(?!тік)": "procedure",
            "тәртіб": "procedure",
            "әдістеме(?!лік)": "methodology",
            "стандарт(?!тау)": "standard",
            "номенклатура": "nomenclature",
            "жоспар(?!лау)": "plan",
            "бағдарлама(?!лау|лық)": "programme",
        },
        sorts=re.compile("конституциялық"),
        about=re.compile(r"\s(?:туралы|мәселелері)$"),
        states=re.compile(r"қазақстан\sреспубликасы(?:ның)?"),
        registered=re.compile(r"тіркелді|тіркелген"),
        dated=re.compile(
            r"\b(?P<year>\d{4})\s(?:жыл\w*|ж\.)\s(?P<day>\d{1,2})\s(?P<month>[а-яәғқңөұүһі]+)"
            r"|\b(?P<day_>\d{1,2})\.(?P<month_>\d{2})\.(?P<year_>\d{4})"
        ),
        months=[month[:-1] for month in MONTHS],
        approved=re.compile(r"^.*\sбекітілген\s"),
        pointing=re.compile(r"\b(?:аталған|көрсетілген|осындай|сол|бұл)\s"),
        several=re.compile(r"\b(?:кейбір|мына|мынадай|келесі|төмендегі)\s"),
        listed=re.compile(r"(?:[^⟦:;]+\s)?(?:мына|мынадай|келесі|төмендегі)\s[^⟦:;]*[лтд][ае]р\w*"),
        owner=re.compile(r"[^\W\d_]+-?[ндт][ыі]ң\s$"),
    ),
)
