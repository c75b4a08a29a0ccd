"""Numbered law by rule: acts in the numbering of many traditions, with the truth about each line.

`numbered_law` writes an act from a source of chance: a seeded `Random` makes thousands quickly,
Hypothesis draws (and shrinks) them through `st.randoms`. Nothing here asks the project's reader
what a number is: the rules are those of the traditions, as their official texts write them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import islice
from random import Random

from attrs import define, evolve, field, frozen
from hypothesis import strategies as st

from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import DIVISIONS, Kind
from drafting.text.reader import read_act
from tests.laws.number_series import (
    NONE,
    Series,
    Written,
    arabic,
    in_words,
    latin,
    of_letters,
    roman,
    state_code,
)

K = Kind
_WORDS = {
    "kk": "мемлекеттік қызметшілер заңдылық қағидатын басшылыққа алуға органдар уәкілетті тәртібі",
    "ru": "служащие обязаны соблюдать порядок рассмотрения заявлений уполномоченный орган решение",
    "uk": "службовці повинні додержуватися порядку розгляду заяв уповноважений орган рішення",
    "en": "officers shall observe the procedure for every request before any such authority",
}


@frozen
class TrueLine:
    """What one line of a generated act is, whatever a reader makes of it."""

    text: str
    """The line without its indent, as it is written."""
    kinds: frozenset[Kind]
    """The kinds that it may be read as."""
    number: Written = NONE
    parent: int = -1
    """The line that it stands in; -1: the act itself."""
    level: int = 0
    """Its indent, or the depth of a heading."""
    headed: bool = False
    following: str = ""
    """Of the last line of a list: the number that would come next in its series."""
    joint: str | None = None
    """What joins it to the line before, which it shares: `(a)(1) …`; None: a line of its own."""


@frozen
class NumberedLaw:
    """An act, and the truth about each of its lines."""

    tradition: str
    text: str
    lines: tuple[TrueLine, ...]
    numbering: Numbering
    language: str

    @cached_property
    def places(self) -> tuple[int, ...]:
        """The line of the text, from 0, on which each line stands."""
        found, place = [], -1
        for line in self.lines:
            place += line.joint is None
            found.append(place)
        return tuple(found)

    def read(self) -> Act:
        """The act as the reader reads it."""
        identity = Identity("law", numbering=self.numbering)
        return read_act(self.text, identity, "2020-01-01", self.language, "law.txt")


@frozen
class Tradition:
    """How one tradition numbers: its divisions from the outermost, then its lines by level."""

    name: str
    language: str
    divisions: tuple[tuple[frozenset[Kind], tuple[Series, ...]], ...]
    """For each depth the kinds of its headings, and the ways to number them."""
    levels: tuple[tuple[Series, ...], ...]
    """For each level the ways to number it."""
    numbering: Numbering


def _division(
    kinds: Kind | tuple[Kind, ...], *forms: Series
) -> tuple[frozenset[Kind], tuple[Series, ...]]:
    return frozenset(kinds if isinstance(kinds, tuple) else (kinds,)), forms


_CODE = Numbering(levels=(K.PART, K.ITEM, K.SUBITEM))
_SECTIONS = Numbering(
    headings=(K.CHAPTER, K.SUBCHAPTER, K.ARTICLE),
    levels=(K.ITEM, K.SUBITEM),
    words={"§": K.ARTICLE, "sec.": K.ARTICLE},
)
_CYRILLIC = "абвгдежзиклмнопрст"
_UKRAINIAN = "абвгґдеєжзиіїйклмн"
_KAZAKH = "аәбвгғдежзиклмноө"

TRADITIONS = (
    Tradition(
        "kk",
        "kk",
        (
            _division(
                K.SECTION,
                arabic("{n}-бөлім."),
                arabic("{n}-БӨЛІМ."),
                in_words("{n} бөлім.", "kk"),
                in_words("{n} бөлім", "kk"),
            ),
            _division(K.CHAPTER, arabic("{n}-тарау.", "-{k}")),
            _division(K.ARTICLE, arabic("{n}-бап.", "-{k}"), arabic("{n}-бап", "-{k}")),
        ),
        (
            (arabic("{n}.", "-{k}"),),
            (arabic("{n})", "-{k}"),),
            (of_letters(_KAZAKH, "{n})"), of_letters(_CYRILLIC, "{n})")),
        ),
        Numbering(),
    ),
    Tradition(
        "kk-code",
        "kk",
        (
            _division(K.BOOK, roman("{n}-бөлік."), arabic("{n}-бөлік.")),
            _division(K.CHAPTER, arabic("{n}-тарау.", "-{k}")),
            _division(K.ARTICLE, arabic("{n}-бап.", "-{k}")),
        ),
        ((arabic("{n}.", "-{k}"),), (arabic("{n})", "-{k}"),), (of_letters(_KAZAKH, "{n})"),)),
        _CODE,
    ),
    Tradition(
        "ru",
        "ru",
        (
            _division(
                K.SECTION, roman("Раздел {n}."), roman("РАЗДЕЛ {n}."), in_words("Раздел {n}", "ru")
            ),
            _division(
                K.CHAPTER,
                arabic("Глава {n}.", "-{k}"),
                in_words("Глава {n}", "ru-f"),
                in_words("ГЛАВА {n}.", "ru-F"),
            ),
            _division(
                (K.ARTICLE, K.SUBCHAPTER),
                arabic("Статья {n}.", "-{k}"),
                arabic("Статья {n}.", "raised"),
                arabic("Статья {n}.", ".{k}"),
                arabic("§ {n}."),
                arabic("§ {n}"),
            ),
        ),
        (
            (arabic("{n}.", "-{k}"), arabic("{n}.", "raised"), arabic("{n}.", ".{k}")),
            (
                arabic("{n})", "-{k}"),
                arabic("{n})", "raised"),
                arabic("{outer}{n}."),
                of_letters(_CYRILLIC, "{n})", "-{k}"),
            ),
            (of_letters(_CYRILLIC, "{n})"), arabic("{outer}{n}.")),
        ),
        Numbering(),
    ),
    Tradition(
        "uk",
        "uk",
        (
            _division(
                (K.BOOK, K.SECTION),
                in_words("Книга {n}", "uk-f"),
                in_words("КНИГА {n}", "uk-F"),
                roman("Розділ {n}"),
                roman("Розділ {n}", cyrillic=True),
                roman("РОЗДІЛ {n}."),
                roman("Частина {n}."),
            ),
            _division(
                (K.CHAPTER, K.SUBSECTION),
                arabic("Глава {n}", "-{A}"),
                arabic("Глава {n}", " - {k}"),
                arabic("Глава {n}.", "-{k}"),
                arabic("Підрозділ {n}."),
            ),
            _division(K.ARTICLE, arabic("Стаття {n}.", "-{k}"), arabic("Стаття {n}.", " - {k} ")),
        ),
        (
            (arabic("{n}.", " - {k} "), arabic("{n}.", "-{k}")),
            (arabic("{n})", " - {k} "), of_letters(_UKRAINIAN, "{n})", " - {k} ")),
            (of_letters(_UKRAINIAN, "{n})"),),
        ),
        _CODE,
    ),
    Tradition(
        "UK",
        "en",
        (
            _division(
                K.BOOK,
                arabic("Part {n}.", "{A}"),
                arabic("PART {n}", "{A}"),
                latin("Part {n}1.", capital=True),
            ),
            _division(K.CHAPTER, arabic("Chapter {n}.", "{A}"), arabic("CHAPTER {n}", "{A}")),
            _division(
                (K.ARTICLE, K.SECTION),
                arabic("Section {n}.", "Z{A}"),
                arabic("Section {n}.", "{A}"),
                arabic("{n}.", "{A}"),
                arabic("{n}", "{A}"),
            ),
        ),
        (
            (arabic("({n})", "{A}"), arabic("({n})", "Z{A}"), arabic("{n}.", "{A}")),
            (latin("({n})", "{a}"), latin("({n})", "z", before=True)),
            (roman("({n})", "{a}", small=True),),
            (latin("({n})", capital=True),),
        ),
        Numbering(headings=(K.BOOK, K.CHAPTER, K.ARTICLE), levels=(K.ITEM, K.SUBITEM, K.PARAGRAPH)),
    ),
    Tradition(
        "US",
        "en",
        (
            _division((K.SUBCHAPTER,), roman("Subchapter {n}."), roman("SUBCHAPTER {n}—")),
            _division(
                (K.BOOK,), latin("Part {n}.", capital=True), latin("PART {n}—", capital=True)
            ),
            _division(
                (K.ARTICLE, K.SUBCHAPTER, K.SECTION),
                state_code("§ {n}.", "300aa–{k}"),
                state_code("§{n}.", "12{k}b–1"),
                arabic("Sec. {n}."),
            ),
        ),
        (
            (latin("({n})", "-{k}"),),
            (arabic("({n})", "{A}"),),
            (latin("({n})", capital=True),),
            (roman("({n})", small=True),),
            (roman("({n})"),),
            (latin("({n})", double=True),),
            (latin("({n})", double=True, capital=True),),
        ),
        _SECTIONS,
    ),
    Tradition(
        "state",
        "en",
        (
            _division(
                (K.CHAPTER, K.SUBCHAPTER),
                roman("Subchapter {n}.", "-{A}"),
                arabic("Chapter {n}.", "{A}"),
                arabic("Chapter {n}A."),
            ),
            _division((K.BOOK, K.SUBCHAPTER), latin("Part {n}.", "-{k}", capital=True)),
            _division(
                (K.ARTICLE, K.SUBCHAPTER, K.SECTION),
                state_code("§ {n}.", "1-301.20{k}"),
                state_code("§ {n}.", "47–18{k}.04", "{a}"),
                state_code("§ {n}.", "28:9-10{k}"),
                state_code("§ {n}.", "13A-5-4{k}"),
                state_code("§ {n}.", "16.1-69.6:{k}"),
                state_code("{n}.", "7-25{k}.01", "{a}"),
                arabic("Sec. {n}."),
            ),
        ),
        (
            (latin("({n})", "-{k}"), latin("[({n})]")),
            (arabic("({n})", "{A}"), arabic("[({n})]")),
            (latin("({n})", "-{i}", capital=True), latin("({n})", "-{k}", capital=True)),
            (roman("({n})", small=True),),
            (latin("({n})", double=True, capital=True), roman("({n})")),
        ),
        _SECTIONS,
    ),
    Tradition(
        "EU",
        "en",
        (
            _division(K.CHAPTER, roman("CHAPTER {n}"), roman("Chapter {n}.")),
            _division(K.SECTION, arabic("Section {n}."), arabic("SECTION {n}")),
            _division(K.ARTICLE, arabic("Article {n}", "{a}"), arabic("Article {n}.", "{a}")),
        ),
        (
            (arabic("{n}.", "{a}"),),
            (latin("({n})", "{a}"), arabic("({n})", "{a}")),
            (roman("({n})", small=True),),
        ),
        Numbering(headings=(K.CHAPTER, K.SECTION, K.ARTICLE)),
    ),
    Tradition(
        "outline",
        "en",
        (
            _division(K.SECTION, roman("{n}."), roman("{n})")),
            _division(K.CHAPTER, latin("{n}.", capital=True), arabic("{n}.")),
        ),
        (
            (roman("{n}."), latin("{n}.", capital=True)),
            (latin("{n}.", capital=True), arabic("{outer}{n}.")),
            (arabic("{n}."), arabic("{outer}{n}.")),
            (latin("{n}."), latin("{n})")),
        ),
        Numbering(headings=(K.SECTION, K.CHAPTER)),
    ),
)
_ARTICLE = re.compile(r"-бап\.|(?:Статья|Стаття|Article) .*\.$")
"""Labels of articles, behind which their text may begin."""
_JOINS = re.compile(r"(?:-бап\.|(?:Статья|Стаття|Article) [^.]*\.) \d+\.$|[).\d] \(?[^()\[\]]+\)$")
"""An article and the first of its items, or a number and another one with a bracket."""
ANNEXES: dict[str, tuple[Series, ...]] = {
    "kk": (arabic("{n}-қосымша."),),
    "ru": (arabic("Приложение {n}."), latin("Приложение {n}.", capital=True)),
    "uk": (arabic("Додаток {n}."),),
    "en": (
        roman("Annex {n}."),
        latin("Annex {n}.", capital=True),
        arabic("Schedule {n}.", "{A}"),
        latin("Appendix {n}.", capital=True),
    ),
}


def numbered_law(chance: Random, tradition: Tradition | None = None) -> NumberedLaw:
    """An act of a tradition, or (about one in six) of several traditions, one after another."""
    first = tradition or chance.choice(TRADITIONS)
    several = tradition is None and chance.randrange(6) == 0
    others = [chance.choice(TRADITIONS)] if several else []
    scribe = _Scribe(chance, first)
    scribe.front()
    for each in (first, *others):
        scribe.tradition = each
        scribe.divisions()
    scribe.annexes()
    name = "+".join(each.name for each in (first, *others))
    text = "".join(map(_written, scribe.lines)).removeprefix("\n") + "\n"
    numbering = evolve(first.numbering, deleted=chance.choice(["kept", "kept", "freed"]))
    return NumberedLaw(name, text, tuple(scribe.lines), numbering, first.language)


def numbered_laws() -> st.SearchStrategy[NumberedLaw]:
    """The same, drawn."""
    return st.randoms(use_true_random=False).map(numbered_law)


def _written(line: TrueLine) -> str:
    if line.joint is not None:
        return line.joint + line.text
    return (
        f"\n{'#' * line.level} {line.text}" if line.headed else f"\n{'  ' * line.level}{line.text}"
    )


@define
class _Scribe:
    """Writes the lines of one act."""

    chance: Random
    first: Tradition
    tradition: Tradition = field(init=False)
    lines: list[TrueLine] = field(factory=list)
    taken: set[tuple[int, str]] = field(factory=set)
    """Line around and number, of headings: none is given twice."""

    def __attrs_post_init__(self) -> None:
        self.tradition = self.first

    def front(self) -> None:
        if self._one_in(3):
            self._add(f"= {self._words()}", {K.TITLE})
        for _ in range(self._upto(1)):
            self._add(f"{self._words().capitalize()}.", {K.PARAGRAPH})

    def divisions(self) -> None:
        """Divisions of some depth, the innermost of which hold the text."""
        deepest = len(self.tradition.divisions)
        self._divided(1, self.chance.randrange(deepest), -1)

    def annexes(self) -> None:
        if self._one_in(4):
            forms = ANNEXES[self.tradition.language]
            for heading in self._numbers(forms, 1 + self._upto(1), -1):
                at = self._heading(heading, frozenset({K.ANNEX}), 1, -1)
                self._body(at, 0)

    def _divided(self, depth: int, first: int, parent: int) -> None:
        divisions = self.tradition.divisions
        kinds, forms = divisions[first]
        innermost = first == len(divisions) - 1
        for heading in self._numbers(forms, 1 + self._upto(2 if innermost else 1), parent):
            at = self._heading(heading, kinds, depth, parent)
            if innermost:
                self._body(at, 0)
            else:
                self._divided(depth + 1, first + 1, at)

    def _heading(self, number: Written, kinds: frozenset[Kind], depth: int, parent: int) -> int:
        caption = self._words().capitalize()
        separated = number.label.endswith((".", ":", ")", "—"))
        glued = number.label.endswith("—")
        number = evolve(number, label=number.label.rstrip("—"))
        text = f"{number.label}{'—' if glued else ' '}{caption}"
        if not separated and self._one_in(4):
            text = number.label
        named = re.search(r"[^\W\d_IVXLІХ]{2}|§", number.label)
        kinds = kinds if named else DIVISIONS
        line = TrueLine(text, kinds, number, parent, depth, headed=True)
        self.lines.append(line)
        return len(self.lines) - 1

    def _body(self, parent: int, level: int) -> None:
        """What stands below a heading: unnumbered parts, or numbered lines, or both."""
        shape = self.chance.randrange(4)
        heading = self.lines[parent]
        unheaded = _ARTICLE.search(heading.number.label) is not None and self._one_in(4)
        if shape == 0:
            cyrillic = self.tradition.language != "en"
            for place in range(1 + self._upto(2)):
                self._add(f"{self._words().capitalize()}.", {K.PART}, parent)
                if unheaded and cyrillic and not place:
                    self._join(parent, " ")
        elif shape == 1:
            at = self._add(f"{self._words().capitalize()}:", {K.PART}, parent)
            self._list(at, 1, "")
            if self._one_in(2):
                self._add(f"{self._words().capitalize()}.", {K.PART}, parent)
        else:
            self._list(parent, level, "", joined=unheaded)

    def _join(self, around: int, joint: str) -> None:
        """Let the line that was just added share that of its number, which has no other words."""
        self.lines[around] = evolve(self.lines[around], text=self.lines[around].number.label)
        self.lines[-1] = evolve(self.lines[-1], joint=joint)

    def _list(self, parent: int, level: int, outer: str, *, joined: bool = False) -> None:
        """Numbered lines of one series, each with what may stand in it."""
        levels = self.tradition.levels
        if level >= len(levels):
            return
        count = 1 + self._upto(3)
        *numbers, spare = self._numbers(levels[level], count + 1, parent, outer)
        at = -1
        for number in numbers:
            below = level + 1 < len(levels) and self._one_in(3)
            end = ":" if below else self.chance.choice([";", "."])
            at = self._add(
                f"{number.label} {self._words()}{end}",
                {self.first.numbering.level(level, in_article=False)},
                parent,
                level,
                number,
            )
            around = self.lines[parent].number.label if parent >= 0 else ""
            if joined and number is numbers[0] and _JOINS.search(f"{around} {number.label}"):
                self._join(
                    parent, "" if (around + number.label)[0] == "(" and self._one_in(2) else " "
                )
            if below:
                inner = min(number.nums, key=len) + "."
                self._list(at, level + 1, inner, joined=self._one_in(4))
            inside = at
            if self._one_in(7):
                inside = self._add(f"{self._words().capitalize()}.", {K.PART}, at, level)
            if self._one_in(9):
                self._aside(inside, level + 1)
        if at >= 0:
            self.lines[at] = evolve(self.lines[at], following=spare.label)

    def _aside(self, parent: int, level: int) -> None:
        """A note, a table or a gap inside a numbered line."""
        match self._upto(2):
            case 0:
                self._add("{" + self._words() + "}", {K.NOTE}, parent, level)
            case 1:
                for bar in ("|=", "|"):
                    row = f"{bar} {self._words()} {bar} {self._words()} |"
                    self._add(row, {K.ROW}, parent, level)
            case _:
                self._add("[…]", {K.GAP}, parent, level)

    def _numbers(
        self, forms: Sequence[Series], count: int, parent: int, outer: str = ""
    ) -> list[Written]:
        form = self.chance.choice(forms)
        free = (
            number
            for number in form(self.chance, outer)
            if not any((parent, num) in self.taken for num in number.nums)
        )
        found = list(islice(free, count))
        self.taken |= {(parent, num) for number in found for num in number.nums}
        return found

    def _add(
        self,
        text: str,
        kinds: set[Kind],
        inside: int = -1,
        level: int = 0,
        number: Written = NONE,
    ) -> int:
        """Add a line; the line `inside` which it stands, if any."""
        self.lines.append(TrueLine(text, frozenset(kinds), number, inside, level))
        return len(self.lines) - 1

    def _words(self) -> str:
        words = _WORDS[self.tradition.language].split()
        return " ".join(self.chance.choice(words) for _ in range(2 + self._upto(3)))

    def _upto(self, most: int) -> int:
        return self.chance.randrange(most + 1)

    def _one_in(self, odds: int) -> bool:
        return self.chance.randrange(odds) == 0
