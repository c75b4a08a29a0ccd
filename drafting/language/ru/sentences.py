"""Russian amending sentences.

в пункте 5:
подпункт 2) пункта 5 изложить в следующей редакции: «2) …»
заголовок раздела 2 изложить в следующей редакции: «…»
пункт 16 дополнить подпунктом 14-1) следующего содержания: «14-1) …»
после части второй пункта 5 дополнить частью следующего содержания: «…»
пункты 6 и 7 исключить
пункт 5 признать утратившим силу
в пункте 1 цифры «1-3» заменить цифрами «1-4»
в пункте 1 слово «А» во втором случае заменить словом «Б»
пункт 6 после слова «А» дополнить словами «Б»
по всему тексту, за исключением пункта 5, слова «А», «А1» заменить соответственно словами «Б», «Б1»
пункты 2 и 3 считать соответственно пунктами 3 и 4
пункт 5 переместить после пункта 7 и считать пунктом 7-1
текст пункта 5 со слова «А» считать пунктом 5-1
пункты 5 и 6 объединить в пункт 5
"""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from drafting.language.quoted_kind import quoted_kind
from drafting.language.ru.months import MONTHS
from drafting.language.ru.nouns import NOUNS, Gender, RussianCase, accusative_name
from drafting.language.ru.ordinals import ordinal
from drafting.language.speech import Beside, Cited, Counted, HowMany, Words, listed, quoted
from drafting.language.units import PlaceInWords, Units

AND = "и"
SORTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "words": (
        ("слово", "слова", "слово", "словом", "слове"),
        ("слова", "слов", "слова", "словами", "словах"),
    ),
    "figures": (
        ("цифра", "цифры", "цифру", "цифрой", "цифре"),
        ("цифры", "цифр", "цифры", "цифрами", "цифрах"),
    ),
    "signs": (
        ("знак", "знака", "знак", "знаком", "знаке"),
        ("знаки", "знаков", "знаки", "знаками", "знаках"),
    ),
}
FORMS = {
    "law": ("Настоящий", "Закон"),
    "decree": ("Настоящий", "Указ"),
    "resolution": ("Настоящее", "постановление"),
    "order": ("Настоящий", "приказ"),
    "decision": ("Настоящее", "решение"),
}
CITED = {
    "law": "Закон",
    "code": "Кодекс",
    "decree": "Указ",
    "resolution": "постановление",
    "order": "приказ",
    "decision": "решение",
    "rules": "Правила",
    "instruction": "Инструкция",
    "regulation": "Положение",
    "memo": "Памятка",
}
STARTS = {
    "signing": "со дня подписания",
    "publication": "со дня его первого официального опубликования",
    "ten-days": "по истечении десяти календарных дней после дня его первого официального "
    "опубликования",
}
SIDES = {"start": "в начале", "end": "в конце"}
_REPEALED = {Gender.MASCULINE: "им", Gender.FEMININE: "ей", Gender.NEUTER: "им"}


class Russian:
    """The sentences of Russian; see `speech.Speech`."""

    def citation(self, cited: Cited) -> str:
        """Указ от 3 мая 2005 года № 1567 «О …»"""
        form = CITED.get(cited.form, "акт")
        date = f" от {_dated(cited.date)}" if cited.date else ""
        when = date + (f" № {cited.number}" if cited.number else "")
        if cited.own and (not when or cited.title.casefold().startswith(form.casefold())):
            return cited.title + when
        return f"{form}{when} «{cited.title}»"

    def address(self, units: Units) -> str:
        """пункт 5 раздела 2"""
        return in_words(PlaceInWords.of(units))

    def chapeau(self, act: str, counted: Counted) -> str:
        """Внести в … следующие изменения и дополнение:"""
        what = _what(counted, RussianCase.ACCUSATIVE)
        several = counted.changes > 1 or counted.additions > 1
        mixed = bool(counted.changes and counted.additions)
        which = "следующие" if several or mixed else "следующее"
        # «…, утвержденные Указом …, следующие»: what is set apart ends with a comma.
        apart = "," if ", утвержд" in act else ""
        return f"Внести в {accusative_name(act)}{apart} {which} {what}:"

    def title(self, act: str, counted: Counted) -> str:
        """О внесении изменений и дополнения в …"""
        return f"О внесении {_what(counted, RussianCase.GENITIVE)} в {accusative_name(act)}"

    def locator(self, units: Units) -> str:
        """в подпункте 2) пункта 5:"""
        return f"{_within(PlaceInWords.of(units))}:"

    def restate(self, place: PlaceInWords) -> str:
        """пункт 5 изложить в следующей редакции:"""
        return f"{in_words(place, RussianCase.ACCUSATIVE)} изложить в следующей редакции:"

    def insert(self, place: PlaceInWords, beside: Beside | None, brought: Sequence[Units]) -> str:
        """пункт 5 дополнить подпунктом 2-1) следующего содержания:"""
        where = _beside(beside) if beside else in_words(place, RussianCase.ACCUSATIVE)
        new = listed(
            [in_words(PlaceInWords(last=each), RussianCase.INSTRUMENTAL) for each in brought], AND
        )
        return f"{where} дополнить {new} следующего содержания:".strip()

    def delete(self, place: PlaceInWords) -> str:
        """пункт 5 исключить"""
        return f"{in_words(place, RussianCase.ACCUSATIVE)} исключить"

    def repeal(self, place: PlaceInWords) -> str:
        """пункт 5 признать утратившим силу"""
        ending = "ими" if len(place.last) > 1 else _REPEALED[NOUNS[place.last[0].kind].gender]
        return f"{in_words(place, RussianCase.ACCUSATIVE)} признать утративш{ending} силу"

    def repeal_act(self, act: str) -> str:
        """Признать утратившим силу …"""
        return f"Признать утратившим силу {accusative_name(act)}"

    def replace_words(self, place: PlaceInWords, old: Words, new: Words, how: HowMany) -> str:
        """в пункте 5 слово «А» заменить словом «Б»"""
        each = "соответственно " if len(old) > 1 else ""
        change = f"{_called(old, RussianCase.ACCUSATIVE, how)} заменить {each}"
        return f"{_within(place)} {change}{_called(new, RussianCase.INSTRUMENTAL)}".strip()

    def insert_words(
        self, place: PlaceInWords, words: str, side: str, beside: str, nth: int
    ) -> str:
        """пункт 5 после слова «А» дополнить словом «Б»"""
        where = in_words(place, RussianCase.ACCUSATIVE)
        new = f"дополнить {_called([words], RussianCase.INSTRUMENTAL)}"
        if side in SIDES:
            return f"{where} {SIDES[side]} {new}".strip()
        case = RussianCase.GENITIVE if side == "after" else RussianCase.INSTRUMENTAL
        near = "после" if side == "after" else "перед"
        how = HowMany(nth=nth)
        return f"{where} {near} {_called([beside], case, how)} {new}".strip()

    def delete_words(self, place: PlaceInWords, words: str, how: HowMany) -> str:
        """в пункте 5 слово «А» исключить"""
        return f"{_within(place)} {_called([words], RussianCase.ACCUSATIVE, how)} исключить".strip()

    def everywhere(
        self, place: PlaceInWords, old: Words, new: Words, spared: Sequence[PlaceInWords]
    ) -> str:
        """по всему тексту слова «А», «А1» заменить соответственно словами «Б», «Б1»"""
        named = listed([in_words(each, RussianCase.GENITIVE) for each in spared], AND)
        but = f", за исключением {named}," if spared else ""
        where = f"по всему тексту {in_words(place, RussianCase.GENITIVE)}".strip()
        each = "соответственно " if len(old) > 1 else ""
        change = f"{_called(old, RussianCase.ACCUSATIVE)} заменить {each}"
        return f"{where}{but} {change}{_called(new, RussianCase.INSTRUMENTAL)}"

    def renumber(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """пункты 2 и 3 считать соответственно пунктами 3 и 4"""
        each = "соответственно " if len(place.last) > 1 else ""
        new = in_words(to, RussianCase.INSTRUMENTAL)
        return f"{in_words(place, RussianCase.ACCUSATIVE)} считать {each}{new}"

    def move(self, place: PlaceInWords, beside: Beside, number: PlaceInWords | None) -> str:
        """пункт 5 переместить после пункта 7"""
        becomes = f" и считать {in_words(number, RussianCase.INSTRUMENTAL)}" if number else ""
        return f"{in_words(place, RussianCase.ACCUSATIVE)} переместить {_beside(beside)}{becomes}"

    def split(self, place: PlaceInWords, words: str, second: PlaceInWords) -> str:
        """текст пункта 5 со слова «А» считать пунктом 5-1"""
        start = _called([words], RussianCase.GENITIVE)
        becomes = in_words(second, RussianCase.INSTRUMENTAL)
        return f"текст {in_words(place, RussianCase.GENITIVE)} со {start} считать {becomes}"

    def join(self, place: PlaceInWords, first: PlaceInWords) -> str:
        """пункты 5 и 6 объединить в пункт 5"""
        one = in_words(first, RussianCase.ACCUSATIVE)
        return f"{in_words(place, RussianCase.ACCUSATIVE)} объединить в {one}"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """Настоящий Указ вводится в действие со дня подписания"""
        this, noun = FORMS[form]
        since = f"с {_dated(start)}" if isinstance(start, datetime.date) else STARTS[start]
        return f"{this} {noun} вводится в действие {since}"


def _dated(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year} года"


def in_words(place: PlaceInWords, case: RussianCase = RussianCase.NOMINATIVE) -> str:
    """A place in words, in a case: from the smallest to the largest, in a genitive chain."""
    parts = [_one(place.last, case)] if place.last else []
    for unit in reversed(place.around):
        parts.append(_one((unit,), RussianCase.GENITIVE if parts else case))
    return " ".join(parts)


def _one(units: Units, case: RussianCase) -> str:
    noun = NOUNS[units[0].kind]
    form = noun.form(case, several=len(units) > 1)
    if units[0].nth:
        places = [ordinal(unit.nth, case, noun.gender) for unit in units]
        return f"{form} {listed(places, AND)}"
    numbers = listed([unit.written or unit.num for unit in units if unit.num], AND)
    unnumbered = "без номера " if units[0].unnumbered else ""
    return f"{form} {unnumbered}{numbers}".strip()


def _within(place: PlaceInWords) -> str:
    if not place.last and not place.around:
        return ""
    words = in_words(place, RussianCase.PREPOSITIONAL)
    return f"в {words}"


def _beside(beside: Beside) -> str:
    match beside.side:
        case "after":
            return f"после {in_words(beside.place, RussianCase.GENITIVE)}"
        case "before":
            return f"перед {in_words(beside.place, RussianCase.INSTRUMENTAL)}"
        case _:
            return f"в конец {in_words(beside.place, RussianCase.GENITIVE)}"


def _called(words: Words, case: RussianCase, how: HowMany | None = None) -> str:
    sort, several = quoted_kind(words)
    return f"{SORTS[sort][several][case]} {quoted(words)}{_which(how)}"


def _which(how: HowMany | None) -> str:
    if how and how.nth:
        place = ordinal(how.nth, RussianCase.PREPOSITIONAL)
        return f" {'во' if how.nth == 2 else 'в'} {place} случае"
    if how and how.count > 1:
        return f" в {how.count} случаях"
    return " во всех случаях" if how and how.every else ""


def _what(counted: Counted, case: RussianCase) -> str:
    forms = {
        RussianCase.ACCUSATIVE: (("изменение", "изменения"), ("дополнение", "дополнения")),
        RussianCase.GENITIVE: (("изменения", "изменений"), ("дополнения", "дополнений")),
    }[case]
    counts = (counted.changes, counted.additions)
    nouns = [noun[count > 1] for noun, count in zip(forms, counts, strict=True) if count]
    return " и ".join(nouns)


SPEECH = Russian()
