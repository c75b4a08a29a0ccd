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
from collections.abc import Sequence

from drafting.language.kk.months import MONTHS
from drafting.language.kk.nouns import (
    NOUNS,
    KazakhCase,
    attributive,
    inflected,
    inflected_name,
    owned,
    plural,
)
from drafting.language.kk.ordinals import ordinal
from drafting.language.quoted_kind import quoted_kind
from drafting.language.speech import Beside, Cited, Counted, HowMany, Words, listed, quoted
from drafting.language.units import PlaceInWords, Units
from drafting.model.kind import Kind

AND = "және"
SORTS = {"words": "сөз", "figures": "цифр", "signs": "белгі"}
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
SIDES = {"start": "басы", "end": "соңы"}


class Kazakh:
    """The sentences of Kazakh; see `speech.Speech`."""

    def citation(self, cited: Cited) -> str:
        """«…» 2005 жылғы 3 мамырдағы № 1567 Жарлығы"""
        form = CITED.get(cited.form, "акт")
        date = f"{_dated(cited.date, KazakhCase.LOCATIVE)} " if cited.date else ""
        when = date + (f"№ {cited.number} " if cited.number else "")
        if cited.own and (not when or form[:-1].casefold() in cited.title.casefold().split()[-1]):
            return when + cited.title
        return f"«{cited.title}» {when}{owned(form)}"

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

    def locator(self, units: Units) -> str:
        """5-тармақтың 2) тармақшасында:"""
        return f"{in_words(PlaceInWords.of(units), KazakhCase.LOCATIVE)}:"

    def restate(self, place: PlaceInWords) -> str:
        """5-тармақ мынадай редакцияда жазылсын:"""
        return f"{in_words(place)} мынадай редакцияда жазылсын:"

    def insert(self, place: PlaceInWords, beside: Beside | None, brought: Sequence[Units]) -> str:
        """5-тармақ мынадай мазмұндағы 2-1) тармақшамен толықтырылсын:"""
        where = _beside(beside) if beside else in_words(place)
        new = [in_words(PlaceInWords(last=units), KazakhCase.INSTRUMENTAL) for units in brought]
        what = f"мынадай мазмұндағы {listed(new, AND)} толықтырылсын:"
        return f"{where} {what}".strip()

    def delete(self, place: PlaceInWords) -> str:
        """5-тармақ алып тасталсын"""
        return f"{in_words(place)} алып тасталсын"

    def repeal(self, place: PlaceInWords) -> str:
        """5-тармақтың күші жойылды деп танылсын"""
        return f"{in_words(place, KazakhCase.GENITIVE)} күші жойылды деп танылсын"

    def repeal_act(self, act: str) -> str:
        """… кодексінің күші жойылды деп танылсын"""
        return f"{inflected_name(act, KazakhCase.GENITIVE)} күші жойылды деп танылсын"

    def replace_words(self, place: PlaceInWords, old: Words, new: Words, how: HowMany) -> str:
        """5-тармақта «А» деген сөз «Б» деген сөзбен ауыстырылсын"""
        each = "тиісінше " if len(old) > 1 else ""
        change = f"{_called(old, how=how)} {each}{_called(new, KazakhCase.INSTRUMENTAL)}"
        return f"{in_words(place, KazakhCase.LOCATIVE)} {change} ауыстырылсын".strip()

    def insert_words(
        self, place: PlaceInWords, words: str, side: str, beside: str, nth: int
    ) -> str:
        """5-тармақ «А» деген сөзден кейін «Б» деген сөзбен толықтырылсын"""
        new = f"{_called([words], KazakhCase.INSTRUMENTAL)} толықтырылсын"
        if side in SIDES:
            where = f"{in_words(place, KazakhCase.GENITIVE)} {SIDES[side]}".strip()
            return f"{where} {new}"
        how = HowMany(nth=nth)
        if side == "after":
            near = f"{_called([beside], KazakhCase.ABLATIVE, how)} кейін"
        else:
            near = f"{_called([beside], KazakhCase.GENITIVE, how)} алдынан"
        return f"{in_words(place)} {near} {new}".strip()

    def delete_words(self, place: PlaceInWords, words: str, how: HowMany) -> str:
        """5-тармақта «А» деген сөз алып тасталсын"""
        what = f"{_called([words], how=how)} алып тасталсын"
        return f"{in_words(place, KazakhCase.LOCATIVE)} {what}".strip()

    def everywhere(
        self, place: PlaceInWords, old: Words, new: Words, spared: Sequence[PlaceInWords]
    ) -> str:
        """бүкіл мәтін бойынша «А», «А1» деген сөздер тиісінше «Б», «Б1» деген сөздермен …"""
        named = listed([in_words(each, KazakhCase.ACCUSATIVE) for each in spared], AND)
        but = f"{named} қоспағанда, " if spared else ""
        each = "тиісінше " if len(old) > 1 else ""
        change = f"{_called(old)} {each}{_called(new, KazakhCase.INSTRUMENTAL)} ауыстырылсын"
        where = (
            f"{in_words(place, KazakhCase.GENITIVE)} бүкіл мәтіні" if place.last else "бүкіл мәтін"
        )
        return f"{but}{where} бойынша {change}"

    def renumber(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """2 және 3-тармақтар тиісінше 3 және 4-тармақтар деп есептелсін"""
        each = "тиісінше " if len(place.last) > 1 else ""
        return f"{in_words(place)} {each}{in_words(to)} деп есептелсін"

    def move(self, place: PlaceInWords, beside: Beside, number: PlaceInWords | None) -> str:
        """5-тармақ 7-тармақтан кейін орналастырылсын"""
        verb = "орналастырылып," if number else "орналастырылсын"
        becomes = f" {in_words(number)} деп есептелсін" if number else ""
        where = _beside(beside)
        return f"{in_words(place)} {where} {verb}{becomes}"

    def split(self, place: PlaceInWords, words: str, second: PlaceInWords) -> str:
        """5-тармақ «А» деген сөзден бастап 5-1-тармақ болып бөлінсін"""
        start = _called([words], KazakhCase.ABLATIVE)
        return f"{in_words(place)} {start} бастап {in_words(second)} болып бөлінсін"

    def join(self, place: PlaceInWords, first: PlaceInWords) -> str:
        """5 және 6-тармақтар 5-тармақ болып біріктірілсін"""
        return f"{in_words(place)} {in_words(first)} болып біріктірілсін"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """Осы Жарлық қол қойылған күнінен бастап қолданысқа енгізіледі"""
        if isinstance(start, datetime.date):
            since = f"{_dated(start, KazakhCase.ABLATIVE)} бастап"
        else:
            since = STARTS[start]
        return f"Осы {FORMS[form]} {since} қолданысқа енгізіледі"


def _dated(date: datetime.date, case: KazakhCase) -> str:
    """2005 жылғы 3 мамырдан; in the locative, of what has that date: 3 мамырдағы."""
    month = MONTHS[date.month - 1]
    of = attributive(month) if case is KazakhCase.LOCATIVE else inflected(month, case)
    return f"{date.year} жылғы {date.day} {of}"


def in_words(place: PlaceInWords, case: KazakhCase = KazakhCase.NOMINATIVE) -> str:
    """A place in words, in a case: from the largest to the smallest, in a genitive chain."""
    parts = [
        _one((unit,), KazakhCase.GENITIVE, possessive=bool(before))
        for before, unit in enumerate(place.around)
    ]
    if place.last:
        possessive = bool(place.around) or place.last[0].kind is Kind.TITLE
        parts.append(_one(place.last, case, possessive=possessive))
    return " ".join(parts)


def _one(units: Units, case: KazakhCase, *, possessive: bool) -> str:
    noun = NOUNS[units[0].kind]
    if len(units) > 1:
        noun = plural(noun)
    if possessive:
        noun = owned(noun)
    return _numbers(units) + inflected(noun, case, possessive=possessive)


def _numbers(units: Units) -> str:
    if units[0].nth:
        return listed([ordinal(unit.nth) for unit in units], AND) + " "
    numbers = [unit.written or unit.num for unit in units if unit.num]
    if not numbers:
        return ""
    unnumbered = "нөмірсіз " if units[0].unnumbered else ""
    return unnumbered + listed(numbers, AND) + (" " if numbers[-1].endswith(")") else "-")


def _beside(beside: Beside) -> str:
    match beside.side:
        case "after":
            return f"{in_words(beside.place, KazakhCase.ABLATIVE)} кейін"
        case "before":
            return f"{in_words(beside.place, KazakhCase.GENITIVE)} алдынан"
        case _:
            return f"{in_words(beside.place, KazakhCase.GENITIVE)} соңынан"


def _called(
    words: Words, case: KazakhCase = KazakhCase.NOMINATIVE, how: HowMany | None = None
) -> str:
    sort, several = quoted_kind(words)
    noun = plural(SORTS[sort]) if several else SORTS[sort]
    return f"{_which(how)}{quoted(words)} деген {inflected(noun, case)}"


def _which(how: HowMany | None) -> str:
    if how and how.nth:
        return f"{ordinal(how.nth)} рет кездесетін "
    if how and how.count > 1:
        return f"{how.count} жерде кездесетін "
    return "барлық жерде кездесетін " if how and how.every else ""


def _what(counted: Counted) -> str:
    change = "өзгерістер" if counted.changes > 1 else "өзгеріс"
    addition = "толықтырулар" if counted.additions > 1 else "толықтыру"
    if not counted.additions:
        return change
    if not counted.changes:
        return addition
    return f"{change} {'мен' if counted.changes > 1 else 'пен'} {addition}"


SPEECH = Kazakh()
