"""Ukrainian sentences taken apart.

пункт 3 викласти в такій редакції             доповнити підпунктом 14-1 такого змісту
підпункти 11, 12 і 13 виключити               статтю 5 визнати такою, що втратила чинність
у пункті 1 слова «А» замінити словами «Б»     пункт 6 після слова «А» доповнити словом «Б»
у тексті Закону слова «А» в усіх відмінках замінити словами «Б» у відповідному відмінку
"""

from __future__ import annotations

import re

from drafting.language.clauses.clause import ClauseName, Sides
from drafting.language.clauses.grammar import Grammar
from drafting.language.clauses.patterns import (
    QUOTE,
    Maker,
    Patterns,
    counting,
    from_groups,
    of_counted_sentences,
    sided,
    throughout,
)
from drafting.language.nouns import any_of
from drafting.language.slavic import WANTED, Gender
from drafting.language.uk.in_sentences import LIST, SENTENCES
from drafting.language.uk.nouns import COUNTS, NOUNS, ordinal
from drafting.language.uk.signs import SIGNS
from drafting.language.uk.spans import SPANS
from drafting.language.uk.spoken import SPOKEN
from drafting.model.operation import Nth

_PLACES: dict[str, Nth] = {
    **{ordinal(number, "loc"): number for number in range(1, 101)},
    "останньому": "last",
}
_NEW = any_of(
    {
        noun.form("ins", several=several)
        for noun in NOUNS.values()
        for several in (False, True)
        if noun.plural or not several
    }
)
_NEW_ORDINALS = any_of(
    {
        ordinal(number, "ins", gender, several=several)
        for number in range(1, 101)
        for gender in Gender
        for several in (False, True)
    }
)
_INFLECTED = (
    r",?\s[ув]\s(?:відповідн\w+|усіх|всіх|різних)"
    r"(?:\s(?:відмінк\w+|(?:формах\s)?числ\w+)(?:\s(?:і|та))?){1,2},?"
)
_IN = r"[ув]"
_PARTS = {
    "sort": r"(?:сл(?:ово|ова|овом|овами|ів)(?:\s(?:і|та)\s(?:цифр|знак)(?:ами|и|у|ою))?"
    r"|цифр(?:ами|ою|у|и|)(?:\s(?:і|та)\sсл(?:овами|овом|ова|ово))?|знак(?:ами|ом|ів|и|а|у|)|літер(?:ами|ою|у|и|)"
    r"|чис(?:лами|лом|ло|ла|ел)|абревіатур(?:ами|ою|у|и)|словосполучення(?:м|ми)?)",
    "quotes": rf"{QUOTE}(?:(?:,\s?|,?\s(?:і|та|й)\s){QUOTE})*",
    "quote": QUOTE,
    "titled": r"[^⟦]+?(?:\s⟦\d+⟧(?:\s(?:розділу|глави|параграфа|частини|додатка)\s[^⟦]+?)?)?",
    "which": rf"(?:,?\s{_IN}\s(?P<nth>{any_of(_PLACES)})\sвипадку|\s{_IN}\s(?P<count>\d+)\sвипадках"
    rf"|,?\s(?P<both>{_IN}\sобох\sвипадках)|\s(?P<every>{_IN}\s(?:усіх|всіх)\sвипадках|скрізь))?",
    "each": r"(?:відповідно\s)?",
    "forms": rf"(?P<inflected>{_INFLECTED})?",
    "forms_": rf"(?P<inflected_>{_INFLECTED})?",
    "restated": rf"{_IN}\s(?:такій|новій|наступній)\sредакції",
    "change": r"(?:змін|доповнен)[^\W\d_]*",
    "following": r"(?:так|наступн)[^\W\d_]+",
    "content": r"(?:такого|наступного)\sзмісту",
    "taking": r"(?:,?\sвключивши\sдо\s(?:нього|неї|них)\s(?P<takes>(?:[^:⟦]|(?<=\d):(?=\d))+?))?",
    "text": rf"(?::?\s(?P<new>{QUOTE}))?",
    "invalid": r"(?:визнати|вважати)\sтак(?:им|ою|ими),?\sщо\sвтрати(?:в|ла|ло|ли)\sчинність,?",
    "sentences": rf"(?:нов\w+\s)?(?:(?P<which>{LIST})\s)?реченн(?:ям|ями)(?:\s(?P<which_>{LIST}))?",
    "brought": rf"<many>(?:(?:нов[^\W\d_]+|{_NEW_ORDINALS})\s)*(?:{_NEW})(?:,?\s.+?)??",
    "many": rf"(?:{any_of(COUNTS)}\s)?",
}
_SCOPE = re.compile(
    rf"(?:(?P<before>.+?),?\s)??(?:{_IN}\s(?:назві|заголовку)\s(?:і|та)\s)?"
    rf"(?:(?:по|за)\s(?:усьому\s|всьому\s)?текст[уі]|{_IN}?\s?(?:усьому\s|всьому\s)?тексті)"
    r"(?:\s(?P<where>[^,]+?(?:(?:,\s[^,\s]{1,24}(?=,|\s(?:і|й|та|–)\s))+[^,]*?)?(?:,\sзатвердж[^,]+?)?),?)?"
    r"(?:,\s(?:крім|за\sвинятком)\s(?P<spared>.+?),?)?"
)
_SIDES: Sides = {
    "після": "after",
    "перед": "before",
    "на початку": "start",
    "у кінці": "end",
    "в кінці": "end",
    "наприкінці": "end",
    "": "end",
}
_MOVED: Sides = {"після": "after", "перед": "before", "у кінець": "into", "в кінець": "into"}


def _words(op: ClauseName) -> Maker:
    return throughout(counting(from_groups(op), _PLACES), _SCOPE)


_BESIDE = counting(sided("insert-words", _SIDES), _PLACES)
_pattern = Patterns(_PARTS)
_ENDS = r"на\sпочатку|[ув]\sкінці|наприкінці"
_PATTERNS = [
    _pattern(r"текст\s(?P<where>[^⟦]+?)\sвикласти\s<restated><text>", "restate-text"),
    _pattern(rf"(?P<where>(?:{_IN}\s[^⟦]+?\s)?)текст\sвикласти\s<restated><text>", "restate-text"),
    _pattern(r"викласти\sтекст\s(?P<where>[^⟦]+?)\s<restated><text>", "restate-text"),
    _pattern(r"(?P<where>.*?)\s?викласти\s(?:(?:його|її|їх)\s)?<restated><text>", "restate"),
    _pattern(r"викласти\s(?P<where>.+?)\s<restated><text>", "restate"),
    _pattern(r"(?P<where>[^⟦]+?)\sзамінити\s(?P<what><brought>),?\s<content><text>", "restate"),
    _pattern(
        rf"(?P<where>.+?)\sвикласти(?:\s{_IN}\s(?:новій\s)?редакції)?", "restate", annexed=True
    ),
    _pattern(
        r"(?P<where>.*?)\s?(?P<near>після|перед)\s<sort>\s(?P<old><quote>)<which>,?\sдоповнити\s"
        r"<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?доповнити\s(?P<near>після|перед)\s<sort>\s(?P<old><quote>)<which>,?\s"
        r"<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        rf"(?P<where>.*?)\s?(?P<near>{_ENDS})?,?\s?доповнити\s<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        rf"(?P<where>.*?)\s?доповнити\s(?P<near>{_ENDS})\s<sort>:?\s(?P<new><quote>)",
        _BESIDE,
    ),
    _pattern(
        r"(?P<where>.*?)\s?<sort>:?\s(?P<old><quotes>)<which><forms>,?\sзамінити,?\s<each>"
        r"(?:на\s)?(?:<sort>:?\s)?(?P<new><quotes>)(?:,?\sвідповідно)?<forms_>",
        _words("replace-words"),
    ),
    _pattern(
        r"(?P<where>.*?)\s?замінити\s<sort>\s(?P<old><quotes>)<which>\s<each>(?:на\s)?"
        r"(?:<sort>\s)?(?P<new><quotes>)(?:,?\sвідповідно)?",
        _words("replace-words"),
    ),
    _pattern(
        r"(?P<where>.*?)\s?<sort>:?\s(?P<old><quotes>)<which>,?\sвиключити", _words("delete-words")
    ),
    _pattern(
        r"(?P<where>.*?)\s?виключити\s<sort>:?\s(?P<old><quotes>)<which>", _words("delete-words")
    ),
    _pattern(
        r"(?:із|зі|з)\s(?P<where>.+?)\s(?:виключити\s)?<sort>:?\s(?P<old><quotes>)<which>(?:,?\sвиключити)?",
        _words("delete-words"),
    ),
    _pattern(
        r"(?P<near>після|перед)\s(?P<anchor><titled>),?\sдоповнити\s(?P<what><brought>)"
        r"(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.+?)\s(?P<near>після|перед)\s(?P<anchor>[^⟦]+?(?:\s⟦\d+⟧)?),?\sдоповнити\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"доповнити\s(?P<where>[^⟦]+?)\s(?P<near>після|перед)\s(?P<anchor>[^⟦]+?(?:\s⟦\d+⟧)?)\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?доповнити\s(?P<near>після|перед)\s(?P<anchor>[^⟦]+?(?:\s⟦\d+⟧)?)\s"
        r"(?P<what><brought>)(?:,?\s<content>)?<taking><text>",
        sided("insert", _SIDES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?доповнити\s(?P<what><brought>)(?:,?\s<content>)?<taking><text>", "insert"
    ),
    _pattern(
        r"доповнити\s(?P<where>.+?)\s(?P<what><brought>)(?:,?\s<content>)?<taking><text>", "insert"
    ),
    _pattern(
        r"(?:(?P<where>.*?)\s)??(?P<near>після|перед)\s(?P<anchor>[^⟦]+?),?\sдоповнити\s"
        r"<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(
        r"(?:(?P<where>.*?)\s)??доповнити\s(?P<near>після|перед)\s(?P<anchor>[^⟦]+?),?\s"
        r"<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(
        r"(?P<where>.*?)\s?доповнити\s<sentences>(?:\s<content>)?<text>",
        of_counted_sentences(_SIDES, SENTENCES),
    ),
    _pattern(r"(?P<where>.+?)\sвиключити", "delete"),
    _pattern(r"виключити\s(?P<where>.+)", "delete"),
    _pattern(r"<invalid>", "list"),
    _pattern(r"(?P<where>.+?)\s<invalid>", "repeal"),
    _pattern(r"<invalid>\s(?P<where>.+)", "repeal"),
    _pattern(
        r"текст\s(?P<where>.+?)\s(?:зі|із|з)\s<sort>\s(?P<old><quote>)\sвважати\s(?P<what>.+)",
        "split",
    ),
    _pattern(
        r"(?P<where>.+?)\sперемістити\s(?P<near>після|перед|[ув]\sкінець)\s"
        r"(?P<anchor>.+?)(?:\sі\sвважати\s(?P<what>.+))?",
        sided("move", _MOVED),
    ),
    _pattern(
        r"(?:наявний|чинний|існуючий)\sтекст\s(?P<where>.+?)\sвважати\s(?P<what>.+)", "designate"
    ),
    _pattern(
        r"(?P<where>.+?),?\s<each>вважати\s<each>(?P<what>.+?)(?:,?\sвідповідно)?", "renumber"
    ),
    _pattern(r"(?P<where>.+?)\sпоміняти\sмісцями", "swap"),
    _pattern(r"поміняти\sмісцями\s(?P<where>.+)", "swap"),
    _pattern(r"(?P<where>.+?)\sоб['’ʼ]єднати\s[ув]\s(?P<what>.+)", "join"),
    _pattern(
        r"внести\sдо\s(?P<where>.+?),?\s(?:<following>\s)?<change>(?:\s(?:і|та)\s<change>)?",
        "chapeau",
    ),
    _pattern(
        r"внести\s(?:<following>\s)?<change>(?:\s(?:і|та)\s<change>)?\sдо\s(?:<following>\s)?"
        r"(?P<where>.+)",
        "chapeau",
    ),
    _pattern(rf"внести\s{_IN}\s(?P<where>.+?),?\s<following>\s<change>", "chapeau"),
    _pattern(r"внести\sдо\s(?P<where>.+?)\s<change>,\sщо\sдода(?:ю|є)ться", "chapeau"),
    _pattern(
        rf"(?:до|{_IN})\s(?P<where>\D.+?),?\sвнести\s<following>\s<change>(?:\s(?:і|та)\s<change>)?",
        "chapeau",
    ),
]
_VERBLESS = [
    _pattern(r"<sort>\s(?P<old><quotes>)\s-\s<sort>\s(?P<new><quotes>)", "likewise"),
    _pattern(
        r"про\sвнесення\s<change>(?:\s(?:і|та)\s<change>)?\s(?:до|[ув])\s(?P<where>.+)", "title"
    ),
    _pattern(r"про\sвизнання\sтак\w+,?\sщо\sвтратил?[иаво]*\sчинність,?\s(?P<where>.+)", "title"),
    _pattern(
        r"зміни(?:\s(?:і|та)\sдоповнення)?,\sщо\sвносяться\s(?:до|[ув])\s(?P<where>.+)", "title"
    ),
]
GRAMMAR = Grammar(
    patterns=_PATTERNS,
    verbless=_VERBLESS,
    locator=re.compile(r"(?P<where>[ув]\s.+)"),
    consequence=re.compile(r"[ув]\sзв['’ʼ]язку\s(?:з|із)\sцим,?\s"),
    suspends=re.compile(r"\b(?:при)?зупин(?:ити|ивши|ен|я[єю])"),
    in_force=re.compile(r"^ц(?:ей|я|е)\s.*\b(?:набира(?:є|ють)\sчинності|вводиться\sв\sдію)"),
    tasks=re.compile(
        r"^контроль\sза\sвиконанням\sц(?:ього|ієї)\s|\bзабезпечити$|\b(?:забезпечити|подання"
        r"|державну\sреєстрацію|оприлюднення|опублікування)\s(?:.{0,300}\s)?ц(?:ього|ієї)\s"
    ),
    spared=re.compile(r"крім\s(?P<where>.+?),?\sяк\w+\s"),
    order=re.compile(
        r"\b(?:викласти|доповнити|виключити|замінити|визнати\sтак\w+|вважати|внести(?!\sна\sрозгляд)|перемістити"
        r"|об['’ʼ]єднати|поміняти\sмісцями)\b"
    ),
    enacting=re.compile(
        r"(?:.*\s)?(?:постановляє|п\sо\sс\sт\sа\sн\sо\sв\sл\sя\sє|наказую|вирішив|вирішила)"
        # Above what a decree approves.
        r"|затверджено|(?:постановою|наказом|рішенням|указом)\s(?:кабінету\sміністрів|президента"
        r"|(?:[^\W\d_]+\s){0,6}міністерства)(?:\s[^\W\d_]+){0,6}"
        r"|від\s\d{1,2}\s[^\W\d_]+\s\d{4}\s(?:р\.|року)\s№\s[\d/-]+"
    ),
    signature=re.compile(
        r"(?:президент|прем['’ʼ]єр-міністр|міністр|голова|заступник|перший)[^\d:;]*\s"
        r"[^\W\d_]\.\s?(?:[^\W\d_]\.\s?)?[^\W\d_]+"
    ),
    annex=re.compile(
        r",?\s?що\sдодається(?:\sдо\sц\w+\s[^\W\d_]+)?|,?\s?згідно\sз\sдодатк(?:ом|ами)(?:\s\d+(?:(?:,|\s(?:і|та))\s\d+)*)?(?:\sдо\sц\w+\s[^\W\d_]+)?,?"
    ),
    enumerator=re.compile(
        r"(?:стаття\s\d+(?:-\d+)*\s?\.|розділ\s[ivxіх]+\s?\.|\d+(?:[-.]\d+)*\.|[ivxіх]{1,4}\.|\(?(?:\d+(?:-\d+)*"
        r"|[^\W\d_])\)|[-•])\s+"
    ),
    separator=re.compile(
        r"(?P<mark>[;:.])\s(?:а\sтакож\s)?|,\s(?:а\s(?:також\s)?)?|\s(?:і|та|й|а\sтакож)\s"
    ),
    spans=SPANS,
    sentences=SENTENCES,
    signs=SIGNS,
    spoken=SPOKEN,
    cases=WANTED,
    purpose=re.compile(
        r"[ув]\s(?:відповідності|цілях|зв['’ʼ]язку|частині\sщодо|разі|межах|порядку,\s(?:встановлен|передбачен|визначен))"
    ),
)
