"""Kazakh sentences taken apart.

3-тармақ мынадай (жаңа, келесі) редакцияда жазылсын
мынадай мазмұндағы 14-1) тармақшамен толықтырылсын
111), 112) және 113) тармақшалар алып (алынып) тасталсын
1-тармақта «1-3» деген цифрлар «1-4» деген цифрлармен ауыстырылсын
«А» деген сөзден кейін «Б» деген сөздермен толықтырылсын
мыналардың: 1) … қаулысының; 2) … 4-тармағының күші жойылды деп танылсын
"""

from __future__ import annotations

import re

from drafting.language.clauses.clause import ClauseName, SentenceWords, Sides
from drafting.language.clauses.grammar import Grammar
from drafting.language.clauses.patterns import (
    QUOTE,
    Maker,
    Patterns,
    counting,
    from_groups,
    of_counted_sentences,
    paired,
    sided,
    spaced,
    throughout,
)
from drafting.language.kk.nouns import (
    COUNTS,
    DEFINITIONS,
    NOUNS,
    SYNONYMS,
    KazakhCase,
    inflected,
    owned,
    places,
    plural,
    sentence_forms,
)
from drafting.language.kk.signs import SIGNS
from drafting.language.kk.spoken import SPOKEN
from drafting.language.nouns import any_of
from drafting.model.numbers.number import IN_WORDS
from drafting.model.operation import Nth

_PLACES: dict[str, Nth] = {**places(), "соңғы": "last", "ең соңғы": "last"}
_ORDINAL = r"[^\W\d_]+ш[ыі]"
_ORDINALS = rf"(?:{_ORDINAL}|соңғы)(?:(?:,\s|\s(?:және|мен|пен)\s){_ORDINAL})*"
SENTENCES = SentenceWords(
    re.compile(
        rf"(?:(?P<outer>.+?)\s)??(?P<nth>{_ORDINALS})\s(?P<noun>{any_of(sentence_forms())})"
    ),
    "сөйлем",
    _PLACES,
    sentence_forms(),
    frozenset("ж жж б бб т с ғ ғғ д м қ көш обл ауд ред мыс млн млрд трлн тг тел бет құр".split()),
)
_NEW = any_of(
    {
        inflected(form, KazakhCase.INSTRUMENTAL, possessive=possessive)
        for noun in (*NOUNS.values(), *SYNONYMS, *DEFINITIONS)
        for base in (noun, plural(noun))
        for form, possessive in ((base, False), (owned(base), True))
    }
)
_INFLECTED = (
    r"(?:тиісті|тиісінше|барлық|әртүрлі)\s(?:септік|жалғау)[^\W\d_]*(?:\sжалғау[^\W\d_]*)?"
    r"(?:\s(?:түрінде|арқылы))?,?\s"
)
_PARTS = {
    "pair": r"<quote>\s<sort>,?\s<quote>\s<sort>",
    "such": r"(?:мынадай|мына|келесідей|келесі|төмендегідей|төмендегі|жаңа)",
    "sort": r"(?:деген\s)?(?:сөз|цифр|белгі|таңба|әріп|әрпі|сан|аббревиатура|тыныс\sбелгі)[^\W\d_]*"
    r"(?:\sтіркес[^\W\d_]*|\s(?:мен|пен|және)\s(?:цифр|сөз|белгі)[^\W\d_]*)?",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\sжәне\s){QUOTE})*",
    "quote": QUOTE,
    "which": rf"(?:(?P<nth>{any_of(_PLACES)})\sрет\sкездесетін\s"
    r"|(?P<count>\d+)\sжерде\sкездесетін\s|(?P<both>екі\sжерде\s(?:де\s)?кездесетін\s)"
    r"|(?P<every>барлық\sжерде\sкездесетін)\s)?",
    "each": r"(?:тиісінше\s)?",
    "change": r"(?:өзгеріс|өзгерту|толықтыру|түзету)[^\W\d_]*",
    "gone": r"(?:алып|алынып|шығарып)\s(?:тасталсын|тасталынсын)",
    "repealed": r"(?:өз\s)?күш(?:і|тері)н?\s(?:(?:жойылды|жойылған|жойды|жойған)\sдеп\s"
    r"(?:танылсын|есептелсін)|жойылсын)",
    "restated": r"редакция(?:да|сында)\s(?:жазылсын|баяндалсын|берілсін)",
    "replaced": r"(?:ауыстырылсын|алмастырылсын|өзгертілсін)",
    "forms": rf"(?P<inflected>{_INFLECTED})?",
    "forms_": rf"(?P<inflected_>{_INFLECTED})?",
    "taking": r"(?:оған\s(?P<takes>(?:[^:⟦]|(?<=\d):(?=\d))+?)\sенгізе\sотырып,?\s)?",
    "text": rf"(?::?\s(?P<new>{QUOTE}))?",
    "sentences": rf"(?:жаңа\s)?(?:(?P<which>{_ORDINALS})\s)?сөйлем(?:дер)?мен",
    # Each word is taken whole or not at all (?>…), or a long list would be tried in every way.
    "brought": rf"<many>(?:(?>{any_of(places())}|және|жаңа|реттік|нөмір[^\W\d_]*|‥|{_NEW}"
    rf"|(?-i:{IN_WORDS}))(?:,?\s|-))*(?:{_NEW})",
    "many": rf"(?:{any_of(COUNTS)}\s)?",
}
_SCOPE = re.compile(
    r"(?:(?P<spared>.+?)\sқоспағанда,?\s)?(?P<where>.*?)\s?"
    r"(?:(?:тақырыбы(?:нда|ндағы)?|атауы(?:нда|ндағы)?)\s(?:мен|және)\s)?"
    r"(?:(?:бүкіл|барлық|күллі)\s)?мәтін(?:[^\W\d_]*\sбойынша|(?:ін)?де(?:гі)?),?"
)
_AFTER, _BEFORE = r"кейін|соң", r"алдынан|алдына|бұрын"
_SIDES: Sides = {
    **dict.fromkeys(("кейін", "соң"), "after"),
    **dict.fromkeys(("алдынан", "алдына", "бұрын"), "before"),
    **dict.fromkeys(("соңынан", "соңына"), "into"),
}
_ENDS: Sides = {
    **dict.fromkeys(("басы", "басынан", "басында"), "start"),
    **dict.fromkeys(("соңы", "соңынан", "соңында", "аяғы", "аяғында", ""), "end"),
}


def _words(op: ClauseName) -> Maker:
    return throughout(counting(from_groups(op), _PLACES), _SCOPE)


_pattern = Patterns(_PARTS)
_PATTERNS = [
    _pattern(r"(?P<where>[^⟦]+?)\sмәтіні\s<such>\s<restated><text>", "restate-text"),
    _pattern(r"(?P<where>.*?)\s?<such>\s<restated><text>", "restate"),
    _pattern(r"(?P<where>.+?)\s(?:редакцияда\s)?(?:жазылсын|баяндалсын)", "restate", annexed=True),
    _pattern(
        rf"(?P<where>.*?)\s?<which>(?P<old><quote>)\s<sort>,?\s(?P<near>{_AFTER}|{_BEFORE}),?\s"
        r"(?P<new><quote>)\s<sort>\sтолықтырылсын",
        counting(sided("insert-words", _SIDES), _PLACES),
    ),
    _pattern(
        rf"(?P<where>.*?)\s?(?P<near>{any_of(filter(None, _ENDS))})?,?\s?"
        r"(?P<new><quote>)\s<sort>\sтолықтырылсын",
        sided("insert-words", _ENDS),
    ),
    _pattern(
        r"(?P<where>.*?)\s?<which>(?P<old><quotes>)\s<sort>,?\s<forms><each>(?P<new><quotes>)\s"
        r"<sort>\s<forms_>(?:тиісінше\s)?<replaced>",
        _words("replace-words"),
    ),
    _pattern(
        r"(?P<where>.*?)\s?(?P<pairs><pair>(?:(?:,\s|,?\sжәне\s|,\sал\s)<pair>)+)\s<replaced>",
        paired("each-pair"),
    ),
    _pattern(r"(?P<where>.*?)\s?<which>(?P<old><quotes>)\s<sort>\s<gone>", _words("delete-words")),
    _pattern(
        rf"(?P<anchor>.+?)\s(?P<near>{_AFTER}|{_BEFORE}|соңынан|соңына),?\s"
        r"<taking>(?:<such>\sмазмұн(?:дағы|ды|да)\s)?(?P<what><brought>)\s(?:<such>\sмазмұнда\s)?"
        r"толықтырылсын<text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?<taking><such>\sмазмұн(?:дағы|ды|да)\s(?P<what><brought>)\sтолықтырылсын<text>",
        "insert",
    ),
    _pattern(
        # No place ends within a list of numbers, or a long one would be begun at each of them.
        r"(?:(?P<where>.+?)(?<![\d)],)(?<![\d)])\s)??(?P<what><brought>)\s"
        r"(?:<such>\sмазмұнда\s)?толықтырылсын<text>",
        "insert",
    ),
    _pattern(
        rf"(?:(?P<where>.*?)\s)??(?P<anchor>{_ORDINALS}\s[^\W\d_]+)\s"
        rf"(?P<near>{_AFTER}|{_BEFORE}),?\s(?:<such>\sмазмұн(?:дағы|ды|да)\s)?<sentences>"
        r"\sтолықтырылсын<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?<such>\sмазмұн(?:дағы|ды|да)\s<sentences>\sтолықтырылсын<text>",
        of_counted_sentences(_ENDS, SENTENCES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?<sentences>\s(?:<such>\sмазмұнда\s)?толықтырылсын<text>",
        of_counted_sentences(_ENDS, SENTENCES),
    ),
    _pattern(r"(?P<where>.+?)\s<gone>", "delete"),
    _pattern(r"(?:мыналардың\s)?<repealed>", "list"),
    _pattern(r"(?P<where>.+?)\s<repealed>", "repeal"),
    _pattern(
        r"(?P<where>.+)\s(?P<near>кейін|алдынан|алдына|соңынан|соңына)\s"
        r"(?:орналастырылып,\s(?P<what>.+?)\sдеп\sесептелсін|орналастырылсын)",
        sided("move", _SIDES),
    ),
    _pattern(
        r"(?P<where>.+?)\s(?:қолданыстағы|қазіргі)\sмәтіні\s(?P<what>.+?)\s(?:деп|болып)\s"
        r"(?:есептелсін|саналсын)",
        "designate",
    ),
    _pattern(
        r"(?P<where>.+?)\sтиісінше\s(?P<what>.+?)\s(?:деп|болып)\s(?:есептелсін|саналсын)",
        "renumber",
    ),
    _pattern(r"(?P<where>.+?)\s(?:деп|болып)\s(?:есептелсін|саналсын)", "renumber"),
    _pattern(
        r"(?P<where>.+?)\s(?P<old><quote>)\s<sort>\sбастап\s(?P<what>.+?)\sболып\sбөлінсін", "split"
    ),
    _pattern(r"(?P<where>[^⟦]+?)\s(?:өзара\s)?орындары(?:мен)?\s(?:өзара\s)?ауыстырылсын", "swap"),
    _pattern(r"(?P<where>.+?)\sболып\sбіріктірілсін", "join"),
    _pattern(
        r"(?P<where>.+?)\s(?:<such>\s)?<change>(?:\s(?:мен|пен|бен|және)\s(?:<such>\s)?<change>)?\s"
        r"енгізілсін",
        "chapeau",
    ),
]
_VERBLESS = [
    _pattern(r"мыналардың", "list"),
    _pattern(
        r"(?:қоса\sберіліп\sотырған\s)(?P<where>.+?)\sенгізілетін\s<change>"
        r"(?:\s(?:мен|пен|бен|және)\s<change>)?\sбекітілсін",
        "chapeau",
    ),
    _pattern(
        r"(?P<where>.+?)\sенгізілетін\s<change>(?:\s(?:мен|пен|бен|және)\s<change>)?", "title"
    ),
    _pattern(
        r"(?P<where>.+?)\s<change>(?:\s(?:мен|пен|бен|және)\s<change>)?\sенгізу\sтуралы", "title"
    ),
    _pattern(r"(?P<where>.+?)\sкүші\sжойылды\sдеп\sтану\sтуралы", "title"),
]
GRAMMAR = Grammar(
    patterns=_PATTERNS,
    verbless=_VERBLESS,
    locator=re.compile(r"(?P<where>.*[^\W\d_](?:да|де|та|те|ға|ге|қа|ке|на|не)(?:\s?\([^()]*\))?)"),
    suspends=re.compile(r"\bтоқтат(?:(?:а|ыла)\sтұр|ылсын\b)"),
    in_force=re.compile(r"^(?=осы|.*қоспағанда).*(?:қолданысқа|күшіне)\s(?:енгізіл|енеді|енсін)"),
    tasks=re.compile(
        r"^осы\s[^\W\d_]+\sорындалуын\sбақылау|\bқамтамасыз\sетсін$"
        r"|(?:департаменті|басқармасы|комитеті|министрлігі|қызметі"
        # «Қағидалардың жалпы бөлімі» is a part of rules.
        r"|(?:департамент|басқарма|комитет|министрлі|қызмет|аппарат|әкімді|әкім|агентті)"
        r"[^\W\d_]{0,4}[нтд][іы]ң\s(?:[^\s:]+\s){0,6}бөлімі)(?:\s.{0,300}тәртіппен)?$"
        r"|\bосы\s.{0,300}(?:тіркеуді|тіркелуін|орналастыруды|орналастырылуын|жолдауды|жіберуді"
        r"|жариялауды|жариялануын|ұсынуды)$"
    ),
    spared=re.compile(r"енгізілетін\s(?P<where>\S.*?)\sқоспағанда"),
    order=re.compile(
        r"\b(?:жазылсын|баяндалсын|толықтырылсын|тасталсын|тасталынсын|ауыстырылсын|алмастырылсын"
        r"|өзгертілсін|танылсын|есептелсін|саналсын|орналастырылсын|бөлінсін|біріктірілсін|жойылсын)\b"
        r"|(?:өзгеріс|толықтыру)[^\W\d_]*\sенгізілсін"
    ),
    enacting=re.compile(
        rf"(?:.*\s)?(?:қаулы\sет(?:еді|емін|ті)|бұйыр(?:амын|ады)|шешті|шешім\sқабылдады"
        rf"|{spaced('бұйырамын')}|{spaced('қаулыетемін')}|{spaced('қаулыетеді')})"
        r"|(?:қазақстан\sреспубликасы(?:ның)?\s)?(?:[^\W\d_]+\s){0,6}?"
        r"(?:жарлығы|заңы|қаулысы|бұйрығы|өкімі|шешімі)|қазақстан\sреспубликасы(?:ның)?\sпрезиденті(?:нің)?"
    ),
    signature=re.compile(
        r"[^\d:;]*(?:президенті|министрі|төрағасы|әкімі|хатшысы|басшысы|атқарушы)"
        r"\s[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]+"
    ),
    annex=re.compile(
        r"осы\s[^\W\d_]+\s(?:(?:\d+(?:(?:,|\sжәне)\s\d+)*)?[-\s]?)?қосымша"
        r"(?:сына|ларына|ларға|ға)\sсәйкес,?"
    ),
    enumerator=re.compile(
        r"(?:\d+(?:-\d+)*-бап\s?\.|\d+(?:[-.]\d+)*\.|\(?(?:\d+(?:-\d+)*|[^\W\d_])\)|[-•])\s+"
    ),
    separator=re.compile(r"(?P<mark>[;:.])\s(?:сондай-ақ\s)?|,\s(?:ал\s)?|\s(?:және)\s"),
    signs=SIGNS,
    spoken=SPOKEN,
    cases={
        "locator": frozenset({"loc"}),
        "restate": frozenset({"nom"}),
        "restate-text": frozenset({"gen"}),
        "delete": frozenset({"nom"}),
        "repeal": frozenset({"gen", "nom"}),
        "renumber": frozenset({"nom"}),
        "move": frozenset({"nom"}),
        "join": frozenset({"nom"}),
        "swap": frozenset({"gen"}),
        "split": frozenset({"nom"}),
        "designate": frozenset({"gen"}),
        "insert": frozenset({"nom", "dat", "loc"}),
        "insert-words": frozenset({"nom", "loc", "gen"}),
        "replace-words": frozenset({"loc", "nom", "gen"}),
        "delete-words": frozenset({"loc", "nom", "gen", "abl"}),
        "replace-everywhere": frozenset({"gen", "loc"}),
        "brings": frozenset({"ins"}),
        "takes": frozenset({"acc"}),
        "after": frozenset({"abl"}),
        "before": frozenset({"gen"}),
        "into": frozenset({"gen"}),
        "sentence": frozenset({"gen", "loc"}),
    },
    defines=re.compile(r"(?P<term>[^–—:;.()]{1,200}?)(?:\s\([^()]{1,200}\))?\s[–—-]\s"),
    attached=re.compile(
        r"(?:.+\s)?(?P<form>[^\W\d_]+(?:[ғгқк][ае]|н[ае]))\s(?:(?P<num>\d+(?:-\d+)*)[-\s])?қосымша"
    ),
    sentences=SENTENCES,
    purpose=re.compile(r".*(?:сәйкес|мақсатында|байланысты)$"),
    named_parts=re.compile(
        r".*(?:функция|міндет|құқы[қғ]|өкілетті[кг]|құрылым|құрам|сызба)[^\W\d_]*(?:да|де|та|те)"
    ),
)
