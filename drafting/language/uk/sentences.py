"""Ukrainian amending sentences.

у пункті 5:
підпункт 2 пункту 5 викласти в такій редакції: «2) …»
пункт 16 доповнити підпунктом 14-1 такого змісту: «14-1) …»
після частини другої статті 5 доповнити частиною такого змісту: «…»
пункти 6 і 7 виключити
пункт 5 визнати таким, що втратив чинність
у пункті 1 слово «А» замінити словом «Б»
пункт 6 після слова «А» доповнити словами «Б»
у тексті, крім пункту 5, слова «А», «А1» замінити відповідно словами «Б», «Б1»
пункти 2 і 3 вважати відповідно пунктами 3 і 4
"""

from __future__ import annotations

import datetime
import re

from attrs import evolve

from drafting.language.slavic import Gender, SlavicSpeech
from drafting.language.speech import (
    ONCE,
    Cited,
    Counted,
    Frames,
    HowMany,
    Part,
    begins,
    lettered_as,
)
from drafting.language.uk.addresses import ABOUT
from drafting.language.uk.names import approved_name, gender_of, name_in
from drafting.language.uk.nouns import MONTHS, NOUNS, QUOTED, ordinal
from drafting.language.units import PlaceInWords, Unit, Units
from drafting.model.numbers.roman import in_roman

FORMS = {
    "law": ("Цей", "Закон"),
    "decree": ("Цей", "Указ"),
    "resolution": ("Ця", "постанова"),
    "order": ("Цей", "наказ"),
    "decision": ("Це", "рішення"),
}
CITED = {
    "law": "Закон",
    "code": "Кодекс",
    "decree": "Указ",
    "resolution": "постанова",
    "order": "наказ",
    "decision": "рішення",
    "rules": "Правила",
    "instruction": "Інструкція",
    "regulation": "Положення",
}
STARTS = {
    "signing": "з дня підписання",
    "publication": "з дня офіційного опублікування",
    "ten-days": "через десять днів з дня офіційного опублікування",
}
FRAMES = Frames(
    locator="{place:у loc}:",
    restate="{place:acc} викласти в такій редакції:",
    insert="{place:acc} доповнити {new:ins} такого змісту{taken:, включивши до {it} acc}:",
    insert_beside="{beside} доповнити {new:ins} такого змісту{taken:, включивши до {it} acc}:",
    delete="{place:acc} виключити",
    repeal="{place:acc} визнати {ending} чинність",
    replace_words="{place:у loc }{old:acc}{how} замінити {each:відповідно }{new:ins}",
    insert_words={
        "start": "{place:acc }на початку доповнити {new:ins}",
        "end": "{place:acc }доповнити {new:ins}",
        "sentence": "{place:acc }доповнити реченням такого змісту: {sentence}",
        "before": "{place:acc }перед {old:ins}{how} доповнити {new:ins}",
        "after": "{place:acc }після {old:gen}{how} доповнити {new:ins}",
    },
    delete_words="{place:у loc }{old:acc}{how} виключити",
    everywhere="у тексті{place: gen}{spared:, крім gen,} {old:acc} замінити "
    "{each:відповідно }{new:ins}",
    renumber="{place:acc} вважати {each:відповідно }{to:ins}",
    move="{place:acc} перемістити {beside}",
    move_and_renumber="{place:acc} перемістити {beside} і вважати {to:ins}",
    split="текст {place:gen} зі {old:gen} вважати {to:ins}",
    join="{place:acc} об'єднати в {to:acc}",
    designate="наявний текст {place:gen} вважати {to:ins}",
    beside={
        "before": "перед {place:ins}",
        "after": "після {place:gen}",
        "into": "у кінець {place:gen}",
    },
)
_REPEALED = {
    Gender.MASCULINE: "таким, що втратив",
    Gender.FEMININE: "такою, що втратила",
    Gender.NEUTER: "таким, що втратило",
    None: "такими, що втратили",
}
_BEFORE_VOWEL = re.compile(r"^у (?=[аеиіоуєїюя])", re.IGNORECASE)


class Ukrainian(SlavicSpeech):
    """The sentences of Ukrainian."""

    frames = FRAMES
    conjunction = "і"
    nouns = NOUNS
    quoted = QUOTED
    belongs = ("до", "gen")
    repealed = _REPEALED

    def ordinal(self, number: int, case: str, gender: Gender) -> str:
        """другий"""
        return ordinal(number, case, gender)

    def _filled(self, frame: str, how: HowMany = ONCE, **parts: Part) -> str:
        """A frame with its parts; before a vowel its first word is «в»: «в абзаці другому»"""
        filled = super()._filled(frame, how, **parts)
        return _BEFORE_VOWEL.sub("в ", filled) if frame.startswith("{place:у ") else filled

    def number_of(self, unit: Unit) -> str:
        """«пункт 2» without the bracket of its sign, «підпункт а)» with it"""
        bare = unit.num[:1].isdecimal() and unit.bracketed
        return unit.num if bare else super().number_of(unit)

    def name_in(self, name: str, case: str) -> str:
        """Правилах поливу, затверджених зазначеним наказом"""
        return name_in(name, case)

    def gender_of(self, name: str) -> Gender | None:
        """None of «Правила»"""
        return gender_of(name)

    def approved(self, name: str, form: str) -> str:
        """Правила поливу, затверджені зазначеним наказом"""
        return approved_name(name, CITED[form]) if form in FORMS else ""

    def which(self, how: HowMany) -> str:
        """у другому випадку"""
        if how.nth == "last":
            return " в останньому випадку"
        if how.nth:
            return f" у {ordinal(how.nth, 'loc')} випадку"
        if how.count == 2:
            return " в обох випадках"
        if how.count > 2:
            return f" у {how.count} випадках"
        return " в усіх випадках" if how.every else ""

    def pronoun(self, units: Units) -> str:
        """нього, неї"""
        return "неї" if NOUNS[units[0].kind].gender is Gender.FEMININE else "нього"

    def designate(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """«наявний текст пункту 5 вважати підпунктом 1)»: the sign is what is given to the text"""
        signed = tuple(evolve(unit, num=unit.written or unit.num) for unit in to.last)
        return super().designate(place, evolve(to, last=signed))

    def citation(self, cited: Cited) -> str:
        """Закон від 3 травня 2005 року № 1567 «Про …»"""
        if cited.name and cited.form == "law":  # laws and codes are cited by their titles alone
            return f"{cited.name} «{cited.title}»"
        if cited.own and cited.form == "code" and "кодекс" in cited.title.casefold():
            return cited.title
        form = lettered_as(CITED.get(cited.form, "акт"), cited.name)
        date = f" від {_dated(cited.date)}" if cited.date else ""
        when = date + (f" № {cited.number}" if cited.number else "")
        if cited.own and not ABOUT.match(cited.title) and (not when or begins(cited.title, form)):
            return cited.title + when
        return f"{form}{when} «{cited.title}»"

    def chapeau(self, act: str, counted: Counted) -> str:
        """Внести до … такі зміни:"""
        several = counted.changes + counted.additions > 1
        return f"Внести до {name_in(act, 'gen')} {'такі зміни' if several else 'таку зміну'}:"

    def title(self, act: str, counted: Counted) -> str:
        """Про внесення змін до …"""
        several = counted.changes + counted.additions > 1
        return f"Про внесення {'змін' if several else 'зміни'} до {name_in(act, 'gen')}"

    def article(self, number: int) -> str:
        """I."""
        return f"{in_roman(number)}. "

    def undated(self, act: str) -> str:
        """Закон «Про …»: without its date and number"""
        return re.sub(r"\sвід\s\d{1,2}\s\w+\s\d{4}\sроку(?:\s№\s?[\w-]+)?(?=\s«)", "", act)

    def repeal_act(self, act: str) -> str:
        """Визнати таким, що втратив чинність, …"""
        return f"Визнати {_repealed(act)} чинність, {name_in(act, 'acc')}"

    def repeal_title(self, act: str) -> str:
        """Про визнання таким, що втратив чинність, …"""
        return f"Про визнання {_repealed(act)} чинність, {name_in(act, 'gen')}"

    def restate_act(self, act: str) -> str:
        """Закон … викласти в такій редакції:"""
        name = name_in(act, "acc")
        return f"{name[:1].upper()}{name[1:]} викласти в такій редакції:"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """Цей Закон набирає чинності з дня …"""
        this, noun = FORMS[form]
        since = f"з {_dated(start)}" if isinstance(start, datetime.date) else STARTS[start]
        return f"{this} {noun} набирає чинності {since}"


def _repealed(name: str) -> str:
    """«таким, що втратив», as the noun of a name wants it."""
    return _REPEALED[gender_of(name)]


def _dated(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year} року"


SPEECH = Ukrainian()
