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

from drafting.language.nouns import written_like
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
_HEADS = {
    "акт": ("а", "", Gender.MASCULINE),
    "закон": ("у", "", Gender.MASCULINE),
    "кодекс": ("у", "", Gender.MASCULINE),
    "указ": ("у", "", Gender.MASCULINE),
    "наказ": ("у", "", Gender.MASCULINE),
    "статут": ("у", "", Gender.MASCULINE),
    "документ": ("а", "", Gender.MASCULINE),
    "порядок": ("порядку", "порядок", Gender.MASCULINE),
    "постанова": ("постанови", "постанову", Gender.FEMININE),
    "інструкція": ("інструкції", "інструкцію", Gender.FEMININE),
    "конституція": ("конституції", "конституцію", Gender.FEMININE),
    "рішення": ("рішення", "рішення", Gender.NEUTER),
    "положення": ("положення", "положення", Gender.NEUTER),
    "розпорядження": ("розпорядження", "розпорядження", Gender.NEUTER),
}
"""Names of acts → their genitive (or its ending), their accusative, and their gender."""
_BEFORE_VOWEL = re.compile(r"^у (?=[аеиіоуєїюя])")
_PLURAL = {"правила": "правил", "вимоги": "вимог", "зміни": "змін"}


class Ukrainian(SlavicSpeech):
    """The sentences of Ukrainian."""

    frames = FRAMES
    conjunction = "і"
    nouns = NOUNS
    quoted = QUOTED
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
        return f"Внести до {genitive_name(act)} {'такі зміни' if several else 'таку зміну'}:"

    def title(self, act: str, counted: Counted) -> str:
        """Про внесення змін до …"""
        several = counted.changes + counted.additions > 1
        return f"Про внесення {'змін' if several else 'зміни'} до {genitive_name(act)}"

    def article(self, number: int) -> str:
        """I."""
        return f"{in_roman(number)}. "

    def undated(self, act: str) -> str:
        """Закон «Про …»: without its date and number"""
        return re.sub(r"\sвід\s\d{1,2}\s\w+\s\d{4}\sроку(?:\s№\s?[\w-]+)?(?=\s«)", "", act)

    def repeal_act(self, act: str) -> str:
        """Визнати таким, що втратив чинність, …"""
        return f"Визнати {_repealed(act)} чинність, {_inflected(act, accusative=True)}"

    def repeal_title(self, act: str) -> str:
        """Про визнання таким, що втратив чинність, …"""
        return f"Про визнання {_repealed(act)} чинність, {genitive_name(act)}"

    def restate_act(self, act: str) -> str:
        """Закон … викласти в такій редакції:"""
        name = _inflected(act, accusative=True)
        return f"{name[:1].upper()}{name[1:]} викласти в такій редакції:"

    def in_force(self, form: str, start: str | datetime.date) -> str:
        """Цей Закон набирає чинності з дня …"""
        this, noun = FORMS[form]
        since = f"з {_dated(start)}" if isinstance(start, datetime.date) else STARTS[start]
        return f"{this} {noun} набирає чинності {since}"


def genitive_name(name: str) -> str:
    """The name of an act after «до»: «Кримінальний кодекс України» → «Кримінального кодексу
    України». What has no noun that is known here is a «документ»."""
    return _inflected(name, accusative=False)


def _head(name: str) -> tuple[str, str, str]:
    """What stands before the noun of a name, that noun, and the rest."""
    words = name.split(" ")
    for place, word in enumerate(words[:4]):
        bare = word.rstrip(",").lower()
        if bare in _HEADS or bare in _PLURAL:
            return (
                " ".join(words[:place]),
                word.rstrip(","),
                name[len(" ".join(words[: place + 1])) :],
            )
        if not re.search(r"(?:ий|ій|а|е|і)$", bare):
            break
    return "", "", name


def _repealed(name: str) -> str:
    """«таким, що втратив», as the noun of a name wants it."""
    noun = _head(name)[1].lower()
    gender = _HEADS.get(noun, ("", "", Gender.MASCULINE))[2]
    return _REPEALED[None if noun in _PLURAL else gender]


def _inflected(name: str, *, accusative: bool) -> str:
    before, noun, after = _head(name)
    if not noun:
        return f"{'документ' if accusative else 'документа'} {name}"
    small = noun.lower()
    if small in _PLURAL:
        form = small if accusative else _PLURAL[small]
    else:
        genitive, accused, _ = _HEADS[small]
        form = small if accusative else small + genitive
        if accused:
            form = accused if accusative else genitive
    feminine = _HEADS.get(small, ("", "", None))[2] is Gender.FEMININE
    words = [
        written_like(word, _adjective(word.lower(), feminine, accusative=accusative))
        for word in before.split()
    ]
    return " ".join([*words, written_like(noun, form)]) + after


def _adjective(word: str, feminine: bool, *, accusative: bool) -> str:
    if feminine:
        return word[:-1] + ("у" if accusative else "ої")
    if accusative:
        return word
    if word.endswith("ій"):
        return f"{word[:-2]}ього"
    if word.endswith("ий"):
        return f"{word[:-2]}ого"
    return word[:-1] + ("их" if word.endswith("і") else "ого")


def _dated(date: datetime.date) -> str:
    return f"{date.day} {MONTHS[date.month - 1]} {date.year} року"


SPEECH = Ukrainian()
