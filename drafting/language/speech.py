"""The sentences that each language has, so that texts are put together free of any language."""

from __future__ import annotations

import datetime
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import ClassVar, Literal

from attrs import frozen

from drafting.language.units import PlaceInWords, Unit, Units
from drafting.model.kind import Kind
from drafting.model.operation import Nth

Spoken = str | Callable[[re.Match[str]], str]
"""What comes for a phrase of a sentence: as in `re.sub`."""


@frozen
class HowMany:
    """Which of the places where words stand: the only one, the nth, the last, so many, or every
    one."""

    nth: Nth = 0
    count: int = 0
    every: bool = False
    ends: Literal["", "line", "text"] = ""
    """What the words that are meant stand at the end of, where the sentence says that: of a line,
    “the final “or””, or of the whole place, “at the end”."""


Side = Literal["before", "after", "into"]
WordsSide = Literal["before", "after", "start", "end", "sentence"]
"""Where words come; a `sentence`: «дополнить предложением следующего содержания»."""


@frozen
class Beside:
    """Beside what something comes, or into what, as the last of it."""

    side: Side
    place: PlaceInWords


@frozen
class Counted:
    """How many changes and how many additions a text orders."""

    changes: int
    additions: int


@frozen
class Cited:
    """What an act is cited by (law on legal acts, art. 25(5))."""

    form: str
    """`law`, `decree` … as in act.yaml."""
    date: datetime.date | None
    number: str
    title: str
    own: bool
    """Whether the title is in the language of the sentence."""
    name: str = ""
    """The words for its form and for who adopted it, where they are known: «Закон Республики
    Казахстан»."""


def lettered_as(form: str, name: str) -> str:
    """The words for a form in the name of an act, with a capital letter only where sentences have
    one: «приказ», `Приказ Министра` → «приказ Министра». Without a name the form alone."""
    same = name[:1].casefold() == form[:1].casefold()
    return form[:1] + name[1:] if same else name or form


ONCE = HowMany()
Words = Sequence[str]
Part = str | PlaceInWords | Words | Callable[[str], str]
"""What a frame is filled with: words as they are, a place, quotations, or words by their case."""


@frozen(kw_only=True)
class Frames:
    """The sentence of each method of `Speech`, with places for what changes.

    `{place:acc}` is a place in a case; `{place:в loc }` is nothing where there is no place, and
    otherwise has what stands around the name of the case. `{each:…}` stands only where there are
    several. `{how}` is which of the places of some words are meant.
    """

    locator: str
    restate: str
    insert: str
    insert_beside: str
    """Both with `{taken}`: what a new element takes in; `{it}` is that one."""
    delete: str
    repeal: str
    replace_words: str
    insert_words: Mapping[WordsSide, str]
    delete_words: str
    everywhere: str
    renumber: str
    move: str
    move_and_renumber: str
    split: str
    join: str
    designate: str
    beside: Mapping[Side, str]


class Speech(ABC):
    """The sentences of one language, without the mark at their end but for a colon."""

    frames: ClassVar[Frames]
    conjunction: ClassVar[str]
    marks: ClassVar[str] = ""
    """The quotation marks, where they are not those of all papers in the language."""
    says_beside: ClassVar[bool] = False
    """Whether a sentence says what something new comes beside, where its number says it, too."""
    counts_parts: ClassVar[bool]
    """Whether the numbered parts of a code are named by ordinals: «часть первая»."""
    subitems_by_sign: ClassVar[bool] = False
    """Whether `1)` is a subitem right in an article, too: «подпункт 1) статьи 1»."""

    names_new_numbers: ClassVar[bool] = False
    """Whether a new number is called by its own look, and not as what has it was called before."""
    names_lines: ClassVar[bool] = False
    """Whether `noun` has names of its own."""

    @abstractmethod
    def in_words(self, place: PlaceInWords, case: str) -> str:
        """«пункта 5 раздела 2», in a case (`nom`, `gen` …)"""

    @abstractmethod
    def called(self, words: Words, case: str) -> str:
        """«словами «А», «Б»»"""

    @abstractmethod
    def which(self, how: HowMany) -> str:
        """« во втором случае»; empty where there is but one"""

    @abstractmethod
    def citation(self, cited: Cited) -> str:
        """«Указ от 3 мая 2005 года № 1567 «О …»», in the nominative"""

    @abstractmethod
    def chapeau(self, act: str, counted: Counted) -> str:
        """«Внести в … следующее изменение:»"""

    @abstractmethod
    def title(self, act: str, counted: Counted) -> str:
        """«О внесении изменения в …»"""

    @abstractmethod
    def repeal_act(self, act: str) -> str:
        """«Признать утратившим силу …»"""

    @abstractmethod
    def restate_act(self, act: str) -> str:
        """«Указ … изложить в следующей редакции:»"""

    @abstractmethod
    def in_force(self, form: str, start: str | datetime.date) -> str:
        """«Настоящий Указ вводится в действие со дня подписания»"""

    def repeal_title(self, _act: str) -> str:
        """«О признании утратившим силу …»; empty where the language has no such title"""
        return ""

    def annexed(self, _sentence: str, _form: str, _numbers: Sequence[str]) -> str:
        """The sentence with annexes of the amending act in place of a quotation: «… согласно
        приложению 2 к настоящему приказу»; empty where the language has no such sentence."""
        return ""

    def annex_head(self, _form: str, _number: str) -> str:
        """The line above such an annex: «Приложение 2 к приказу»"""
        return ""

    def noun(
        self, _kind: Kind, _inside: Kind | None, _labels: Sequence[str], _figures_first: bool
    ) -> str:
        """What a unit is called where that is not the noun of its kind: one with a heading by its
        label, a numbered line by the labels of the lines around it and its own, in a division of
        the kind `inside`, or in an annex. `figures_first`: lines (a) stand in lines (1)."""
        return ""

    def counted_noun(self, _kind: Kind) -> str:
        """What a unit without a number is called, where that is not the noun of its kind."""
        return ""

    def counted_in_line(self, kind: Kind) -> str:
        """The same, of one that stands in a numbered line, not right below a heading."""
        return self.counted_noun(kind)

    def approved(self, _name: str, _form: str) -> str:
        """«Правила …, утвержденные указанным приказом»: an annex that the act approves; or empty"""
        return ""

    def opening(self, _first: Unit) -> str:
        """What the words before a list are called, which begins with that unit; empty where they
        are its first paragraph."""
        return ""

    def cross_heading(self) -> str:
        """What a heading without a number is called, before the provision below it; empty where it
        is called by its division."""
        return ""

    def article(self, number: int) -> str:
        """«Статья 1. », before a provision of an amending law"""
        return f"{number}. "

    def item(self, number: int) -> str:
        """«1) », before one of several orders"""
        return f"{number}) "

    def undated(self, act: str) -> str:
        """The citation of an act as the title of an amending law has it: without date and number"""
        return act

    def address(self, units: Units) -> str:
        """«пункт 5 раздела 2», as a reader types it"""
        return self.in_words(PlaceInWords.of(units), "nom")

    def pronoun(self, _units: Units) -> str:
        """«него», in the gender of a new element; empty where the language needs none"""
        return ""

    def in_quotes(self, text: str) -> str:
        """«А»"""
        return quoted([text])

    def brought(self, units: Units, case: str) -> str:
        """New elements of one kind."""
        return self.in_words(PlaceInWords(last=units), case)

    def locator(self, units: Units) -> str:
        """«в пункте 5:»"""
        return self._filled(self.frames.locator, place=PlaceInWords.of(units))

    def restate(self, place: PlaceInWords) -> str:
        """«пункт 5 изложить в следующей редакции:»"""
        return self._filled(self.frames.restate, place=place)

    def insert(
        self,
        place: PlaceInWords,
        beside: Beside | None,
        brought: Sequence[Units],
        taken: Sequence[PlaceInWords] = (),
        *,
        last: bool = False,
    ) -> str:
        """«пункт 5 дополнить подпунктом 2-1) следующего содержания:»; `brought` by kinds. With
        what the new element takes in: «…, включив в него подпункты 3) и 4):» `last`: whether it
        comes behind all others."""

        def new(case: str) -> str:
            return listed([self.brought(units, case) for units in brought], self.conjunction)

        def in_it(case: str) -> str:
            return listed([self.in_words(each, case) for each in taken], self.conjunction)

        it = self.pronoun(brought[-1])
        many = _several([unit for units in brought for unit in units])
        end = "s" if last else ""
        if beside or not (place.around or place.last):
            where = self._beside(beside) if beside else ""
            frame = self.frames.insert_beside
            return self._filled(
                frame, beside=where, new=new, taken=in_it, it=it, many=many, last=end
            )
        frame = self.frames.insert
        return self._filled(frame, place=place, new=new, taken=in_it, it=it, many=many, last=end)

    def delete(self, place: PlaceInWords) -> str:
        """«пункт 5 исключить»"""
        return self._filled(self.frames.delete, place=place)

    def repeal(self, place: PlaceInWords) -> str:
        """«пункт 5 признать утратившим силу»"""
        return self._filled(self.frames.repeal, place=place)

    def replace_words(self, place: PlaceInWords, old: Words, new: Words, how: HowMany) -> str:
        """«в пункте 5 слова «А» заменить словами «Б»»"""
        frame = self.frames.replace_words
        return self._filled(frame, how, place=place, old=old, new=new, each=_several(old))

    def insert_words(
        self, place: PlaceInWords, words: str, side: WordsSide, beside: str, nth: Nth
    ) -> str:
        """«пункт 5 после слова «А» дополнить словами «Б»»"""
        frame, how = self.frames.insert_words[side], HowMany(nth=nth)
        sentence = self.in_quotes(words)
        return self._filled(frame, how, place=place, old=[beside], new=[words], sentence=sentence)

    def delete_words(self, place: PlaceInWords, words: str, how: HowMany) -> str:
        """«в пункте 5 слова «А» исключить»"""
        return self._filled(self.frames.delete_words, how, place=place, old=[words])

    def everywhere(
        self, place: PlaceInWords, old: Words, new: Words, spared: Sequence[PlaceInWords]
    ) -> str:
        """«по всему тексту слова «А», «А1» заменить соответственно словами «Б», «Б1»»"""

        def but(case: str) -> str:
            return listed([self.in_words(each, case) for each in spared], self.conjunction)

        each = _several(old)
        frame = self.frames.everywhere
        return self._filled(frame, place=place, old=old, new=new, each=each, spared=but)

    def renumber(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """«пункты 2 и 3 считать пунктами 3 и 4»"""
        return self._filled(self.frames.renumber, place=place, to=to, each=_several(place.last))

    def move(self, place: PlaceInWords, beside: Beside, number: PlaceInWords | None) -> str:
        """«пункт 5 переместить после пункта 7 и считать пунктом 7-1»"""
        frame = self.frames.move_and_renumber if number else self.frames.move
        to = number or PlaceInWords()
        return self._filled(frame, place=place, beside=self._beside(beside), to=to)

    def split(self, place: PlaceInWords, words: str, second: PlaceInWords) -> str:
        """«текст пункта 5 со слов «А» считать пунктом 5-1»"""
        return self._filled(self.frames.split, place=place, old=[words], to=second)

    def join(self, place: PlaceInWords, first: PlaceInWords) -> str:
        """«пункты 5 и 6 объединить в пункт 5»"""
        return self._filled(self.frames.join, place=place, to=first)

    def designate(self, place: PlaceInWords, to: PlaceInWords) -> str:
        """«имеющийся текст пункта 5 считать подпунктом 1)»"""
        return self._filled(self.frames.designate, place=place, to=to)

    def _beside(self, beside: Beside) -> str:
        return self._filled(self.frames.beside[beside.side], place=beside.place)

    def _filled(self, frame: str, how: HowMany = ONCE, **parts: Part) -> str:
        fields = {name: _Inflected(self._inflection(part)) for name, part in parts.items()}
        return frame.format(how=self.which(how), **fields).strip()

    def _inflection(self, part: Part) -> Callable[[str], str]:
        """Of a part of a sentence, from the name of a case to the words."""
        if isinstance(part, PlaceInWords):
            return partial(self.in_words, part)
        if isinstance(part, str):
            return lambda _: part
        return part if callable(part) else partial(self.called, part)


class _Inflected:
    """What `{place:в loc }` and its like in a frame come to."""

    def __init__(self, words: Callable[[str], str]) -> None:
        self._words = words

    def __format__(self, form: str) -> str:
        case = _CASE.search(form)
        words = self._words(case[0] if case else "nom")
        return _CASE.sub(lambda _: words, form) if words and form else words


_CASE = re.compile("nom|gen|dat|acc|loc|abl|ins")


def _several(items: Sequence[object]) -> str:
    """Not empty where there are several."""
    return "s" if len(items) > 1 else ""


def quoted(words: Words) -> str:
    """«А», «Б»"""
    return ", ".join(f"«{text}»" for text in words)


def begins(title: str, form: str) -> bool:
    """Whether a title says what the act is: «Кодекс о …» does."""
    return title.casefold().startswith(form.casefold())


def listed(items: Sequence[str], conjunction: str) -> str:
    """1, 2 және 3"""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {conjunction} {items[-1]}"


_FIGURES = re.compile(r"[\d\s.,:/–—-]*\d[\d\s.,:/–—-]*")


def quoted_kind(words: Sequence[str]) -> tuple[str, bool]:
    """`words`, `figures` or `signs`; and whether in the plural."""
    if all(map(_FIGURES.fullmatch, words)):
        return "figures", len(words) > 1 or len(words[0].strip()) > 1
    if not any(char.isalnum() for text in words for char in text):
        return "signs", len(words) > 1 or len(words[0].strip()) > 1
    return "words", len(words) > 1 or len(words[0].split()) > 1
