"""Kazakh amending sentences.

5-тармақта:
5-тармақтың 2) тармақшасы мынадай редакцияда жазылсын: «2) …»
2-бөлімнің тақырыбы мынадай редакцияда жазылсын: «…»
16-тармақ мынадай мазмұндағы 14-1) тармақшамен толықтырылсын: «14-1) …»
5-тармақтан кейін мынадай мазмұндағы бөлікпен толықтырылсын: «…»
6 және 7-тармақтар алып тасталсын
5-тармақтың күші жойылды деп танылсын
1-тармақта «1-3» деген цифрлар «1-4» деген цифрлармен ауыстырылсын
1-тармақта екінші рет кездесетін «А» деген сөз «Б» деген сөзбен ауыстырылсын
6-тармақ «А» деген сөзден кейін «Б» деген сөздермен толықтырылсын
5-тармақты қоспағанда, бүкіл мәтін бойынша «А», «А1» деген сөздер тиісінше «Б», «Б1» деген …
2 және 3-тармақтар тиісінше 3 және 4-тармақтар деп есептелсін
5-тармақ 7-тармақтан кейін орналастырылып, 7-1-тармақ деп есептелсін
5-тармақ «А» деген сөзден бастап 5-1-тармақ болып бөлінсін
5 және 6-тармақтар 5-тармақ болып біріктірілсін
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence

from drafting.language.kk.addresses import NAMED_BY
from drafting.language.kk.nouns import (
    MONTHS,
    NOUNS,
    QUOTED,
    KazakhCase,
    attributive,
    inflected,
    inflected_name,
    ordinal,
    owned,
    plural,
)
from drafting.language.speech import (
    Cited,
    Counted,
    Frames,
    HowMany,
    Speech,
    Words,
    lettered_as,
    listed,
    quoted,
    quoted_kind,
)
from drafting.language.units import PlaceInWords, Units
from drafting.model.kind import Kind

FORMS = {
    "law": "Заң",
    "decree": "Жарлық",
    "resolution": "қаулы",
    "order": "бұйрық",
    "decision": "шешім",
}
STARTS = {
    "signing": "қол қойылған күнінен бастап",
    "publication": "алғашқы ресми жарияланған күнінен бастап",
    "ten-days": "алғашқы ресми жарияланған күнінен кейін күнтізбелік он күн өткен соң",
}
CITED = {
    "law": "Заң",
    "code": "кодекс",
    "decree": "Жарлық",
    "resolution": "қаулы",
    "order": "бұйрық",
    "decision": "шешім",
    "rules": "қағидалар",
    "instruction": "нұсқаулық",
    "regulation": "ереже",
    "memo": "жадынама",
}
_ENCLOSED = re.compile(r"\s\([^()]*\)$")
"""What stands in brackets after a title."""
FRAMES = Frames(
    locator="{place:loc}:",
    restate="{place} мынадай редакцияда жазылсын:",
    insert="{place} {taken:оған acc енгізе отырып, }мынадай мазмұндағы {new:ins} толықтырылсын:",
    insert_beside="{beside} {taken:оған acc енгізе отырып, }мынадай мазмұндағы {new:ins} "
    "толықтырылсын:",
    delete="{place} алып тасталсын",
    repeal="{place:gen} күші жойылды деп танылсын",
    replace_words="{place:loc }{how}{old} {each:тиісінше }{new:ins} ауыстырылсын",
    insert_words={
        "start": "{place:gen }басы {new:ins} толықтырылсын",
        "end": "{place:nom }{new:ins} толықтырылсын",
        "sentence": "{place:nom }мынадай мазмұндағы сөйлеммен толықтырылсын: {sentence}",
        "before": "{place:nom }{how}{old:gen} алдынан {new:ins} толықтырылсын",
        "after": "{place:nom }{how}{old:abl} кейін {new:ins} толықтырылсын",
    },
    delete_words="{place:loc }{how}{old} алып тасталсын",
    everywhere="{spared:acc қоспағанда, }{place:gen }бүкіл мәтін{place:і} бойынша "
    "{old} {each:тиісінше }{new:ins} ауыстырылсын",
    renumber="{place} {each:тиісінше }{to} деп есептелсін",
    move="{place} {beside} орналастырылсын",
    move_and_renumber="{place} {beside} орналастырылып, {to} деп есептелсін",
    split="{place} {old:abl} бастап {to} болып бөлінсін",
    join="{place} {to} болып біріктірілсін",
    designate="{place:gen} қолданыстағы мәтіні {to} деп есептелсін",
    beside={
        "before": "{place:gen} алдынан",
        "after": "{place:abl} кейін",
        "into": "{place:gen} соңынан",
    },
)


class Kazakh(Speech):
    """The sentences of Kazakh."""

    frames = FRAMES
    conjunction = "және"
    counts_parts = True
    subitems_by_sign = True

    def in_words(self, place: PlaceInWords, case: str) -> str:
        """From the largest to the smallest, in a genitive chain."""
        parts = [
            _one((unit,), KazakhCase.GENITIVE, possessive=bool(before))
            for before, unit in enumerate(place.around)
        ]
        if place.last:
            possessive = bool(place.around) or place.last[0].kind is Kind.TITLE
            parts.append(_one(place.last, KazakhCase(case), possessive=possessive))
        return " ".join(parts)

    def called(self, words: Words, case: str) -> str:
        """«А», «Б» деген сөздермен"""
        sort, several = quoted_kind(words)
        noun = plural(QUOTED[sort]) if several else QUOTED[sort]
        return f"{quoted(words)} деген {inflected(noun, KazakhCase(case))}"

    def which(self, how: HowMany) -> str:
        """екінші рет кездесетін"""
        if how.nth == "last":
            return "соңғы рет кездесетін "
        if how.nth:
            return f"{ordinal(how.nth)} рет кездесетін "
        if how.count == 2:
            return "екі жерде де кездесетін "
        if how.count > 2:
            return f"{how.count} жерде кездесетін "
        return "барлық жерде кездесетін " if how.every else ""

    def approved(self, name: str, form: str) -> str:
        """көрсетілген бұйрықпен бекітілген Бақтарды суару қағидалары"""
        *_, last = _ENCLOSED.sub("", name).split() or [""]
        if form not in FORMS or name.isupper() or not NAMED_BY.fullmatch(last):
            return ""
        act = inflected(FORMS[form], KazakhCase.INSTRUMENTAL)
        return f"көрсетілген {act} бекітілген {name}"

    def citation(self, cited: Cited) -> str:
        """«…» 2005 жылғы 3 мамырдағы № 1567 Жарлығы"""
        form = CITED.get(cited.form, "акт")
        date = f"{_dated(cited.date, KazakhCase.LOCATIVE)} " if cited.date else ""
        when = date + (f"№ {cited.number} " if cited.number else "")
        *_, last = _ENCLOSED.sub("", cited.title).casefold().split() or [""]
        says = cited.own and NAMED_BY.fullmatch(last)
        if says and (not when or form[:-1].casefold() in last):
            return when + cited.title
        *body, own = cited.name.split() or [""]
        own = lettered_as(owned(form), own)
        return " ".join([f"«{cited.title}»", *body, f"{when}{own}"])

    def address(self, units: Units) -> str:
        """2-бөлімнің 5-тармағы"""
        last = len(units) - 1
        return " ".join(
            _one(
                (unit,),
                KazakhCase.NOMINATIVE if at == last else KazakhCase.GENITIVE,
                possessive=bool(at),
            )
            for at, unit in enumerate(units)
        )

    def chapeau(self, act: str, counted: Counted) -> str:
        """… кодексіне мынадай өзгеріс енгізілсін:"""
        return f"{inflected_name(act, KazakhCase.DATIVE)} мынадай {_what(counted)} енгізілсін:"

    def title(self, act: str, counted: Counted) -> str:
        """… кодексіне өзгеріс енгізу туралы"""
        return f"{inflected_name(act, KazakhCase.DATIVE)} {_what(counted)} енгізу туралы"

    def article(self, number: int) -> str:
        """1-бап."""
        return f"{number}-бап. "

    def undated(self, act: str) -> str:
        """«… туралы» Заңы: without its date and number"""
        if not act.startswith("«"):
            return act
        return re.sub(r"\s\d{4}\sжылғы\s\d{1,2}\s\w+(?:\s№\s?[\w-]+)?(?=\s)", "", act, count=1)

    def repeal_act(self, act: str) -> str:
        """… кодексінің күші жойылды деп танылсын"""
        return f"{inflected_name(act, KazakhCase.GENITIVE)} күші жойылды деп танылсын"

    def repeal_title(self, act: str) -> str:
        """… кодексінің күші жойылды деп тану туралы"""
        return f"{inflected_name(act, KazakhCase.GENITIVE)} күші жойылды деп тану туралы"

    def restate_act(self, act: str) -> str:
        """… кодексі мынадай редакцияда жазылсын:"""
        return f"{act[:1].upper()}{act[1:]} мынадай редакцияда жазылсын:"

    def annexed(self, sentence: str, form: str, numbers: Sequence[str]) -> str:
        """осы бұйрыққа 1 және 2-қосымшаларға сәйкес …"""
        noun = plural(NOUNS[Kind.ANNEX]) if len(numbers) > 1 else NOUNS[Kind.ANNEX]
        annexes = "-".join(filter(None, (listed(numbers, self.conjunction), _dative(noun))))
        where = f"осы {_dative(FORMS[form])} {annexes} сәйкес"
        restated = sentence.removesuffix(" мынадай редакцияда жазылсын:")
        if restated != sentence:
            return f"{restated} {where} жаңа редакцияда жазылсын"
        before, such, new = sentence.removesuffix(":").rpartition("мынадай мазмұндағы ")
        return f"{before}{where} {new}" if such else ""

    def annex_head(self, form: str, number: str) -> str:
        """Бұйрыққа 2-қосымша"""
        act = _dative(FORMS[form])
        annex = "-".join(filter(None, (number, NOUNS[Kind.ANNEX])))
        return f"{act[:1].upper()}{act[1:]} {annex}"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """Осы Жарлық қол қойылған күнінен бастап қолданысқа енгізіледі"""
        if isinstance(start, datetime.date):
            since = f"{_dated(start, KazakhCase.ABLATIVE)} бастап"
        else:
            since = STARTS[start]
        return f"Осы {FORMS[form]} {since} қолданысқа енгізіледі"


def _dative(noun: str) -> str:
    return inflected(noun, KazakhCase.DATIVE)


def _dated(date: datetime.date, case: KazakhCase) -> str:
    """2005 жылғы 3 мамырдан; in the locative, of what has that date: 3 мамырдағы."""
    month = MONTHS[date.month - 1]
    of = attributive(month) if case is KazakhCase.LOCATIVE else inflected(month, case)
    return f"{date.year} жылғы {date.day} {of}"


_NOTE_OF_LAW = "ескертпе"
"""Not the «ескерту» of an editor, of which no sentence speaks."""


def _one(units: Units, case: KazakhCase, *, possessive: bool) -> str:
    kind = units[0].kind
    if units[0].document:
        return inflected_name(units[0].document, case)
    owner = units[0].owner
    before = f"{inflected_name(owner, KazakhCase.DATIVE)} " if owner else ""
    noun = _NOTE_OF_LAW if kind is Kind.NOTE and not units[0].num else NOUNS[kind]
    if len(units) > 1:
        noun = plural(noun)
    if possessive:
        noun = owned(noun)
    return before + _numbers(units) + inflected(noun, case, possessive=possessive)


def _numbers(units: Units) -> str:
    numbers = [
        ordinal(unit.nth) if unit.nth else unit.written or unit.num
        for unit in units
        if unit.nth or unit.num
    ]
    if not numbers:
        return ""
    if units[0].title:
        return f"{quoted([unit.title for unit in units])} деген "
    if units[-1].nth:
        return listed(numbers, "және") + " "
    unnumbered = "нөмірсіз " if units[0].unnumbered else ""
    return unnumbered + listed(numbers, "және") + (" " if numbers[-1].endswith(")") else "-")


def _what(counted: Counted) -> str:
    change = "өзгерістер" if counted.changes > 1 else "өзгеріс"
    addition = "толықтырулар" if counted.additions > 1 else "толықтыру"
    if not counted.additions:
        return change
    if not counted.changes:
        return addition
    return f"{change} {'мен' if counted.changes > 1 else 'пен'} {addition}"


SPEECH = Kazakh()
