"""Amending texts put together of acts, places, anchors and exceptions, with what they order.

A text has one sentence or several, each for an act: this one, by one of its names, or another. The
truth is what the sentences order in this act; nothing, where any of them is for another act or
excepts something, since then the whole text is to be refused, or left over.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from random import Random

from attrs import evolve, frozen

from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from tests.acts import act

Order = tuple[str, ...]
"""The name of an operation, where it applies, and its words."""
_TITLES = {"ru": "О фондах", "kk": "Қорлар туралы", "uk": "Про фонди", "en": "On funds"}
_IDENTITY = Identity("funds", titles=Localized(_TITLES))
_DATE = datetime.date(2017, 2, 20)
IDENTITIES: Sequence[Identity] = (
    evolve(_IDENTITY, kind="law", number="480-V", date=_DATE),
    evolve(_IDENTITY, kind="law", date=_DATE),
    evolve(_IDENTITY, kind="law"),
    evolve(_IDENTITY, kind="code"),
    evolve(_IDENTITY, kind="order", number="17", date=_DATE),
    _IDENTITY,
)
_FORMS: Mapping[str, Mapping[str, str]] = {
    "ru": {"law": "Закон", "code": "Кодекс", "order": "приказ"},
    "kk": {"law": "Заңы", "code": "Кодексі", "order": "бұйрығы"},
    "uk": {"law": "Закон", "code": "Кодекс", "order": "наказ"},
    "en": {"law": "Law", "code": "Code", "order": "Order"},
}
_OTHER_TITLES = {
    "ru": ["О реках", "О фондах и реках", "Об отходах"],
    "kk": ["Өзендер туралы", "Қорлар мен өзендер туралы"],
    "uk": ["Про річки", "Про фонди і річки"],
    "en": ["On rivers", "On funds and rivers"],
}
_NAMES = {
    "ru": "{form}{ of date}{ no} «{title}»",
    "kk": "«{title}» {of date }{no }{form}",
    "uk": "{form}{ of date}{ no} «{title}»",
    "en": "the {form}{ of date}{ no} “{title}”",
}
_MONTHS = {
    "ru": ("от {} года", "{} февраля {}", "{} марта {}"),
    "kk": ("{}", "{1} жылғы {0} ақпандағы", "{1} жылғы {0} наурыздағы"),
    "uk": ("від {} року", "{} лютого {}", "{} березня {}"),
    "en": ("of {}", "{} February {}", "{} March {}"),
}
_CHAPEAUX = {
    "ru": ["Внести в {} следующие изменения:", "В {}:", "{n}) внести в {} изменение:"],
    "kk": ["{}на мынадай өзгерістер енгізілсін:", "{}нда:"],
    "uk": ["Внести до {} такі зміни:", "У {}:"],
    "en": ["{} is amended as follows:", "In {}—"],
}
_POINTING = {
    "ru": "в Правилах, утвержденных указанным актом:",
    "kk": "көрсетілген актімен бекітілген Қағидаларда:",
    "uk": "у Порядку, затвердженому зазначеним актом:",
    "en": "in the Rules approved by that Act—",
}
_EXCEPTIONS = {
    "ru": [
        "за исключением пункта {}",
        "кроме статьи {}",
        "исключая подпункт {})",
        "помимо пункта {}",
    ],
    "kk": ["{}-тармақты қоспағанда", "{}-баптан басқа", "{}-тармақтан өзге"],
    "uk": ["крім пункту {}", "за винятком статті {}", "окрім пункту {}"],
    "en": [
        "except item {}",
        "other than section {}",
        "save for item {}",
        "with the exception of item {}",
    ],
}
_ORDERS: Mapping[str, Sequence[tuple[str, Order]]] = {
    "ru": [
        ("пункт {n} статьи 1{x} исключить", ("delete", "1.{n}")),
        ("в статье 1{x} пункт {n} исключить", ("delete", "1.{n}")),
        ("пункт {n} статьи 1 исключить{x}", ("delete", "1.{n}")),
        ("статью 1{x} признать утратившей силу", ("repeal", "1")),
        ("в пункте {n} статьи 1{x} слово {q}луг{q} исключить", ("delete-words", "1.{n}", "луг")),
        (
            "в пункте {n} статьи 1 слово {q}луг{q}{x} заменить словом {q}сад{q}",
            ("replace-words", "1.{n}", "луг", "сад"),
        ),
        (
            "пункт {n} статьи 1{x} после слова {q}луг{q} дополнить словом {q}сад{q}",
            ("insert-words", "1.{n}", "луг", "сад"),
        ),
        ("слово {q}река{q}{x} исключить", ("delete-words", "", "река")),
        (
            "по всему тексту слово {q}луг{q} заменить словом {q}сад{q}",
            ("replace-everywhere", "", "луг", "сад"),
        ),
        (
            "в первом предложении пункта {n} статьи 1{x} слово {q}луг{q} исключить",
            ("delete-words", "1.{n}", "луг"),
        ),
        (
            (
                "первое предложение пункта {n} статьи 1{x} после слова {q}луг{q} дополнить "
                "словом {q}сад{q}"
            ),
            ("insert-words", "1.{n}", "луг", "сад"),
        ),
        (
            "таблицу статьи 2{x} после строки {q}Луг{q} дополнить строкой {q}Сад{q}",
            ("insert", "2", "Луг", "Сад"),
        ),
    ],
    "kk": [
        ("{x}1-баптың {n}-тармағы алып тасталсын", ("delete", "1.{n}")),
        ("1-бапта{x} {n}-тармақ алып тасталсын", ("delete", "1.{n}")),
        ("{x}1-баптың күші жойылды деп танылсын", ("repeal", "1")),
        (
            "1-баптың {n}-тармағында{x} {q}луг{q} деген сөз алып тасталсын",
            ("delete-words", "1.{n}", "луг"),
        ),
        (
            "1-баптың {n}-тармағында {x}{q}луг{q} деген сөз {q}сад{q} деген сөзбен ауыстырылсын",
            ("replace-words", "1.{n}", "луг", "сад"),
        ),
        (
            "1-баптың {n}-тармағы{x} {q}луг{q} сөзінен кейін {q}сад{q} сөзімен толықтырылсын",
            ("insert-words", "1.{n}", "луг", "сад"),
        ),
        (
            "1-баптың {n}-тармағының бірінші сөйлемінде{x} {q}луг{q} деген сөз алып тасталсын",
            ("delete-words", "1.{n}", "луг"),
        ),
        (
            "2-баптың кестесі {q}Луг{q} деген жолдан кейін{x} {q}Сад{q} деген жолмен толықтырылсын",
            ("insert", "2", "Луг", "Сад"),
        ),
    ],
    "uk": [
        ("пункт {n} статті 1{x} виключити", ("delete", "1.{n}")),
        ("пункт {n} статті 1 виключити{x}", ("delete", "1.{n}")),
        ("статтю 1{x} визнати такою, що втратила чинність", ("repeal", "1")),
        ("у пункті {n} статті 1{x} слово {q}луг{q} виключити", ("delete-words", "1.{n}", "луг")),
        (
            "у пункті {n} статті 1 слово {q}луг{q}{x} замінити словом {q}сад{q}",
            ("replace-words", "1.{n}", "луг", "сад"),
        ),
        (
            "пункт {n} статті 1{x} після слова {q}луг{q} доповнити словом {q}сад{q}",
            ("insert-words", "1.{n}", "луг", "сад"),
        ),
        (
            "у тексті слово {q}луг{q} замінити словом {q}сад{q}",
            ("replace-everywhere", "", "луг", "сад"),
        ),
    ],
    "en": [
        ("item {n} of article 1{x} is deleted", ("delete", "1.{n}")),
        ("in article 1{x}, omit item {n}", ("delete", "1.{n}")),
        ("article 1{x} is repealed", ("repeal", "1")),
        ("item {n} of article 1 is deleted{x}", ("delete", "1.{n}")),
        ("in item {n} of article 1{x}, omit {q}луг{q}", ("delete-words", "1.{n}", "луг")),
        (
            "in item {n} of article 1, for {q}луг{q}{x} substitute {q}сад{q}",
            ("replace-words", "1.{n}", "луг", "сад"),
        ),
        (
            "item {n} of article 1{x} is amended by striking {q}луг{q} and inserting {q}сад{q}",
            ("replace-words", "1.{n}", "луг", "сад"),
        ),
        (
            "in item {n} of article 1{x}, after {q}луг{q} insert {q}сад{q}",
            ("insert-words", "1.{n}", "луг", "сад"),
        ),
    ],
}
LANGUAGES = sorted(_ORDERS)
_TEXT = (
    "# Статья 1. Предмет\n1. Один луг и вода.\n2. Два луг и вода.\n3. Три луг и река.\n"
    "# Статья 2. Таблица\n| Вода | 1 |\n| Луг | 2 |\n"
)


@frozen
class Swapped:
    """A text, the act that it is held against, and what it orders there, if anything."""

    language: str
    text: str
    law: Act
    orders: tuple[Order, ...]
    excepts: bool
    """Whether each of its sentences has an exception, so that none of them may be understood."""


def swapped(random: Random) -> Swapped:
    """One such text."""
    language = random.choice(LANGUAGES)
    identity = random.choice(IDENTITIES)
    law = act(_TEXT, language=language)
    law = evolve(law, identity=evolve(identity, numbering=law.identity.numbering))
    lines: list[str] = []
    orders: list[Order] = []
    excepted: list[bool] = []
    refused = False
    for number in range(1, random.choice([2, 2, 3])):
        named = random.random() < 0.7
        other = named and random.random() < 0.5
        if named:
            name = _name(random, identity, language, other=other)
            chapeau = random.choice(_CHAPEAUX[language]).replace("{n}", str(number))
            lines.append(chapeau.replace("{}", name))
            if random.random() < 0.15:
                lines.append(_POINTING[language])
                other = True
        sentence, order = random.choice(_ORDERS[language])
        excepting = "{x}" in sentence and random.random() < 0.4
        excepted.append(excepting)
        refused |= other or excepting
        where = str(random.randint(1, 3))
        quotes = random.choice(["«»", '""', "“”"])
        exception = _exception(random, language) if excepting else ""
        lines.append(_worded(sentence, n=where, q=quotes, x=exception) + random.choice([";", "."]))
        orders.append(tuple(part.replace("{n}", where) for part in order))
    true = () if refused else tuple(orders)
    return Swapped(language, "\n".join(lines), law, true, all(excepted))


def _worded(sentence: str, *, n: str, q: str, x: str) -> str:
    pieces = sentence.replace("{n}", n).replace("{x}", x).split("{q}")
    return pieces[0] + "".join(q[at % 2] + piece for at, piece in enumerate(pieces[1:]))


def _exception(random: Random, language: str) -> str:
    spared = random.choice(_EXCEPTIONS[language]).format(random.randint(1, 9))
    forms: Sequence[Callable[[str], str]] = (
        lambda it: f", {it},",
        lambda it: f", {it}",
        lambda it: f" ({it})",
        lambda it: f" {it}",
    )
    written = random.choice(forms)(spared)
    return f"{written.strip(', ')}, " if language == "kk" and random.random() < 0.5 else written


def _name(random: Random, identity: Identity, language: str, *, other: bool) -> str:
    """A name of the act; of another, one whose title, form, date or number is not that of this."""
    form = identity.kind or "law"
    title, day, year, number = _TITLES[language], 20, 2017, identity.number
    dated = bool(identity.date) and random.random() < 0.7
    numbered = bool(number) and random.random() < 0.7
    if other:
        ways = ["title"]
        ways += ["form"] if identity.kind in {"law", "code"} else []
        ways += ["date"] if identity.date else []
        ways += ["number"] if identity.number else []
        way = random.choice(ways)
        if way == "title":
            title = random.choice(_OTHER_TITLES[language])
        elif way == "form":
            form = {"law": "code", "code": "law"}[form]
        elif way == "date":
            dated, day, year = True, *random.choice([(21, 2017), (20, 2016)])
        else:
            numbered, number = True, random.choice(["481-V", "480-VI", "7"])
    lead, own, _ = _MONTHS[language]
    date = lead.format(own.format(day, year)) if dated else ""
    shown = {
        "form": _FORMS[language][form],
        "title": title,
        " of date": f" {date}" if date else "",
        "of date ": f"{date} " if date else "",
        " no": f" № {number}" if numbered else "",
        "no ": f"№ {number} " if numbered else "",
    }
    name = _NAMES[language]
    for key, value in shown.items():
        name = name.replace(f"{{{key}}}", value)
    return name
