"""Everything that is known of a language: each in its own folder, looked up by its code.

`of("kk")` is Kazakh. A new language is a folder with the same files, and its code in `CODES`. A
language is imported, and its patterns compile, when it is first used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from attrs import frozen

from drafting.language.legislation import further_ordinals
from drafting.model.kind import Kind

if TYPE_CHECKING:
    from drafting.language.address_words import AddressWords
    from drafting.language.clauses.grammar import Grammar
    from drafting.language.closing_words import ClosingWords
    from drafting.language.labels import Labels
    from drafting.language.list_words import ListWords
    from drafting.language.nouns import NounTable
    from drafting.language.speech import Speech

CODES = ("kk", "ru", "en", "uk")
"""The languages that papers and sentences are written in, and that acts are read in."""
STYLED = ("en",)
"""The languages in which sentences are drafted in several styles."""
STYLES = ("kz", "uk", "us", "eu", "ca", "au")
"""The names of the styles, the default first."""
FALLBACK = "en"
"""What serves for a language that is not known."""


@frozen
class Language:
    """One language. Its parts are made when they are first asked for."""

    code: str

    @property
    def nouns(self) -> NounTable:
        """What units are called."""
        part: NounTable = self._part("nouns", "TABLE")
        return part

    @property
    def addresses(self) -> AddressWords:
        """The words of addresses and citations."""
        part: AddressWords = self._part("addresses", "WORDS")
        return part

    @property
    def grammar(self) -> Grammar:
        """How amending sentences are read."""
        part: Grammar = self._part("clauses", "GRAMMAR")
        return part

    @property
    def speech(self) -> Speech:
        """How amending sentences are written."""
        part: Speech = self._part("sentences", "SPEECH")
        return part

    def styled(self, style: str) -> Speech:
        """How amending sentences are written in a style of the language; in its own, where it has
        no such style."""
        if self.code not in STYLED:
            return self.speech
        styles: Mapping[str, Speech] = self._part("styles", "STYLES")
        return styles.get(style, self.speech)

    @property
    def lists(self) -> ListWords:
        """The words of lists."""
        part: ListWords = self._part("lists", "LISTS")
        return part

    @property
    def misfits(self) -> re.Pattern[str] | None:
        """Finds two words of which one shows that the other was changed: “a allotment”; None where
        the language has no such words, or they are not known."""
        found: re.Pattern[str] | None = getattr(
            import_module(f"{__name__}.{self.code}"), "MISFITS", None
        )
        return found

    @property
    def closing(self) -> ClosingWords:
        """The words of the lines that close an act."""
        part: ClosingWords = self._part("closing", "CLOSING")
        return part

    @property
    def labels(self) -> Labels:
        """The fixed words of papers."""
        part: Labels = self._part("labels", "LABELS")
        return part

    def _part(self, module: str, name: str) -> Any:
        return _part(self.code, module, name)


@cache
def _part(code: str, module: str, name: str) -> Any:
    return getattr(import_module(f"{__name__}.{code}.{module}"), name)


@cache
def of(code: str) -> Language:
    """The language of a code; English for any that is not known."""
    return Language(code if code in CODES else FALLBACK)


def every() -> Sequence[Language]:
    """Every language that is known."""
    return [of(code) for code in CODES]


def locale(code: str) -> str:
    """A language as Word names it: with the country that it is set for."""
    if code in CODES:
        return str(import_module(f"{__name__}.{code}").LOCALE)
    return _LOCALES.get(code, code)


_LOCALES = {"zh": "zh-CN", "ja": "ja-JP", "ko": "ko-KR"}
"""Languages that word processors know by their country alone, when they choose a font."""


def alphabet(code: str) -> frozenset[str]:
    """The small letters of a language that papers are written in; none of any other."""
    return frozenset(import_module(f"{__name__}.{code}").ALPHABET if code in CODES else "")


@cache
def capital() -> str:
    """The pattern of a letter that is a small one in no language here: «Ә», `A`, `É`."""
    small = frozenset[str]().union(*map(alphabet, CODES))
    return rf"[^\W\d_{''.join(sorted(small))}]"


def may_begin_title(text: str) -> bool:
    """Whether a text begins with a capital letter, or with one of a script without capitals, as
    Georgian is written."""
    first = text[:1]
    return first.isupper() or (first.isalpha() and not first.islower()) or "ა" <= first <= "ჰ"


@cache
def heading_words() -> Mapping[str, Kind]:
    """The word in a heading, in small letters → the kind that it names, in every language."""
    words = {word: kind for each in every() for word, kind in each.nouns.headings.items()}
    return {**words, "§": Kind.SUBCHAPTER}


@cache
def approvals() -> re.Pattern[str]:
    """A line above an act that the one before it approves, in every language: «ЗАТВЕРДЖЕНО»."""
    return re.compile("|".join(filter(None, (each.closing.approved for each in every()))))


@cache
def final_divisions() -> re.Pattern[str]:
    """The name of a last division, in every language: «Прикінцеві положення»."""
    final = "|".join(filter(None, (each.closing.final for each in every())))
    return re.compile(final, re.IGNORECASE)


@cache
def general_divisions() -> re.Pattern[str]:
    """The name of a first division, in every language: «Загальні положення»."""
    general = "|".join(filter(None, (each.closing.general for each in every())))
    return re.compile(general, re.IGNORECASE)


@cache
def above_annexes() -> re.Pattern[str]:
    """A line above an annex that ends with its word, and with its number, `num`, if it has one."""
    return re.compile("|".join(filter(None, (each.closing.annexed for each in every()))))


def is_form_mark(text: str) -> bool:
    """Whether a line only says that a form to fill in follows: «Форма»."""
    return any(re.fullmatch(each.closing.form_mark, text) for each in every() if text)


@cache
def to_an_act() -> re.Pattern[str]:
    """How words begin that say to which act an annex belongs: «к приказу Министра»."""
    return _to_an_act(every())


def _to_an_act(languages: Iterable[Language]) -> re.Pattern[str]:
    every_one = (each.addresses for each in languages)
    words = (rf"{each.belongs}\s[^.;:]*?(?:{each.acts.named.pattern})" for each in every_one)
    return re.compile("|".join(words), re.IGNORECASE)


@cache
def _of_stamps() -> re.Pattern[str]:
    return _to_an_act(each for each in every() if each.closing.approved)


def is_stamp(label: str, text: str) -> bool:
    """Whether the heading of an annex is a stamp, by its label and the words behind it: what
    approves it, or the act to which it belongs, where the language has that at the right of a page,
    above a title: «Утверждены приказом …», «Приложение 1 к приказу …». Not “Schedule 1 to the
    Act”."""
    if text:
        return _of_stamps().match(text) is not None
    return any(each.match(label) for each in (approvals(), above_annexes()))


def names_its_act(kind: Kind, text: str) -> bool:
    """Whether the words of a heading only say to which act its annex belongs, so that they are no
    title: «к приказу Министра»."""
    return kind is Kind.ANNEX and to_an_act().match(text) is not None


@cache
def heading_ordinals() -> Mapping[str, int]:
    """Numbers in words, as headings have them, in small letters → the numbers: «первая», `one`."""
    known = {
        word: number
        for each in every()
        for series in each.nouns.ordinals()
        for number, word in enumerate(series, start=1)
    }
    return {**further_ordinals(), **known}


@cache
def ordinal_stems(number: int) -> Sequence[str]:
    """How a number in words begins in every case and gender, in small letters: «трет», `third`."""
    words = [word for word, each in heading_ordinals().items() if each == number]
    stems = (word if word.isascii() else re.sub(_ENDING, "", word) for word in words)
    return [*dict.fromkeys(re.escape(stem).replace("'", "['’]") for stem in stems)]


_ENDING = re.compile(r"(?:ий|ій|ая|яя|ое|ее|ье|ья|ый|ой|а|я|е|є)$")
"""Of an ordinal, in the languages that inflect it at its end."""


def ordinals_like(word: str) -> Sequence[str]:
    """The ordinals of the form that a word has, from the first on; none where it is no ordinal."""
    known = (series for each in every() for series in each.nouns.ordinals())
    return next((series for series in known if word in series), ())
