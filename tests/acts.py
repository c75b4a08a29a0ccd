"""Hypothesis strategies: texts of acts as the grammar allows them, acts, and proposals for an act.

The texts are written here by hand of the generator, without a line of the project's own writer,
so that the two can be held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from typing import TypeVar

from hypothesis import strategies as st

from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.text.reader import read_act

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[T]], T]

_PLAIN = (
    "мемлекеттік қызметшілер заңдылық қағидатын іс-әрекетімен басшылыққа алуға Республикасы "
    "Президентінің саясатын жақтауға беделін обязан политику служащие органов кодекса политика "
    "служащих the law member state shall support of any civil servant 1999 жылғы №453 5-бабы "
    "заңдары, тармағының; тиіс. орган: (бұдан әрі) «Заң» және в"
)
_ODD = (
    "қызметшi саясaтын 2015\u00a0жылғы – — ‑ актілерi\u0306 \U00010437\U0001d54f e\u0301ta "
    "и\u0306од зако\u00adн a\u200bb \u2028 x\u2028y \u2009 \\ | ¶ […] {x} (1) # = 6. 2) _ "
    "٥ 5¹ ~ \t"
)
_MARKUP = "5. 5-1. 1) a) (iv) [^1] # ## = | |= \\ \\\\ [… […] […]. 12¹) 1. IV)"
_SECTIONS = "{n}-бөлім.|Раздел {r}.|Section {n}.|{n}.|{n})|{r}."
_CHAPTERS = "{n}-тарау.|Глава {n}|Chapter {r}|{n}.|{r}."
_ARTICLES = "{n}-бап.|Статья {n}.|Стаття {n} .|Article {n}:|{n}.|§ {n}.|§{n}.|{n} параграф"
_SENTENCES = [
    "Мажилис состоит из депутатов.",
    "Сенат депутаттарын сайлау өткізіледі.",
    "Комиссия:",
    "1. Общие положения",
    "(1) The law shall apply",
]
"""Behind the number of an article, each is the text of an article that has no heading."""
_IS_ARTICLE = re.compile(r"бап|Стат|Article|^##\d+\.$")
"""Behind `#` for each level around it, a number of an article, by its word or its depth."""
_STYLES = ["{n}.", "{n})", "{n})", "({n})", "{a})", "({i})", "({a})"]
_RARE = "{n}-бөлік.|Part {r}.|titre {n}|ЧАСТЬ {r}.|Статья {n}-1|{r}.|{n}‑бап:"
_CLOSINGS = (
    ["Президент Республики Н. Иванов"],
    ["Республика Президенті", "Н. Иванов"],
    ["г. Экстон, 5 мая 2020 года", "№ 480-V"],
    ["{x}", "President of the Republic", "A. B. Smith", "{служащие}", "Exton, 5 May 2020"],
    ["For the Union", "The President", "A. SMITH"],
    ["| Президент | Л.ІВАНЧУК |", "| м. Екстон | № 5 |"],
)
_MARKED_CLOSINGS = (
    ["служащие органов", "<< служащие", "Н. Иванов"],
    ["служащие органов", "<< | служащие |"],
    ["служащие органов", "<< {служащие}", "Exton, 5 May 2020"],
    ["служащие органов", ">> Н. Иванов", "г. Экстон, 5 мая 2020 года"],
)
"""The lines at the end of an act; below text without a number, marked where these would be read
otherwise."""
_ALL_NUMBERS = "1 2 3 4 5 5-1 6 7 8 8-1 9 10 1.1 5a 12¹ 2-1-1 105 5б"

PLAIN = tuple(_PLAIN.split())
"""Ordinary words, each of which may stand in any place of a text."""
ODD = tuple(_ODD.split(" "))
"""Look-alikes, unusual spaces and dashes, marks, astral signs, and the signs of the grammar."""
_FIRST = [word for word in PLAIN if word.isalpha() and len(word) > 2]
_ESCAPED = _MARKUP.split(" ")
_NUMBERS = _ALL_NUMBERS.split(" ")
_LETTERS = list("abcdeабвгәі")
_ROMANS = ["i", "ii", "iii", "iv", "v", "vi", "xii"]
_GAPS = ["[…]", "[… 1.–4.]", "[… 3)–]", "[… –5.]", "[… 6.]", "[… 5-1)–8-1)]"]
_CELLS = ["", "1", "жол саны", "a\\|b", "c \\¶ d", "e\\f", "g\\\\", "\\| \\¶h", "\\<", "\\^"]
"""As they are written, escapes and all."""
_HEADINGS = (_SECTIONS.split("|"), _CHAPTERS.split("|"), _ARTICLES.split("|"))
"""By depth, as acts nest them."""
_ODD_HEADINGS = _RARE.split("|")
_ANNEXES = ["{n}-қосымша.", "Приложение {n}", "Annex {n}.", "Приложение"]

NUMBERINGS = (
    Numbering(),
    Numbering(through=frozenset({Kind.ITEM})),
    Numbering(
        levels=(Kind.PART, Kind.ITEM, Kind.SUBITEM),
        deleted="freed",
        words={"titre": Kind.BOOK},
    ),
)


@cache
def words(vocabulary: tuple[str, ...], least: int = 0) -> st.SearchStrategy[str]:
    """Some words with single spaces between them; one draw, as acts hold many."""
    return st.binary(min_size=least, max_size=7).map(
        lambda drawn: " ".join(vocabulary[each % len(vocabulary)] for each in drawn)
    )


@cache
def upto(most: int) -> st.SearchStrategy[int]:
    """A number from 0."""
    return st.integers(0, most)


@st.composite
def act_texts(draw: Draw, *, odd: bool = True, run_in: bool = False) -> str:
    """The text file of an act. Without `odd`: plain words and layout, no number twice in a list.
    With `run_in`, most numbers share their lines, and articles have no headings."""
    scribe = _Scribe(draw, odd, run_in)
    scribe.act()
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"])) if odd else "\n"
    ending = draw(st.sampled_from([newline, newline, "", newline * 3])) if odd else "\n"
    bom = "\ufeff" if odd and draw(st.integers(0, 9)) == 0 else ""
    return bom + newline.join(scribe.lines) + (ending if scribe.lines else "")


def acts(*, odd: bool = True, run_in: bool = False) -> st.SearchStrategy[Act]:
    """The same, read, as one version of an act in some language."""
    return st.builds(
        act,
        act_texts(odd=odd, run_in=run_in),
        st.sampled_from(NUMBERINGS),
        st.sampled_from(["kk", "ru", "en"]),
    )


def act(text: str, numbering: Numbering | None = None, language: str = "kk") -> Act:
    """An act of that text."""
    identity = Identity("law", numbering=numbering or Numbering())
    return read_act(text, identity, "2020-01-01", language, "law.txt")


class _Scribe:
    """Writes the lines of one act, drawing at every turn."""

    def __init__(self, draw: Draw, odd: bool, run_in: bool) -> None:
        self._draw, self._odd, self._run_in = draw, odd, run_in
        self._vocabulary = (*PLAIN, *ODD) if odd else PLAIN
        self.lines: list[str] = []

    def act(self) -> None:
        if self._chance(2):
            self._add(f"= {self._plain()}")
            if self._chance(4):
                self._add(f"= {self._plain()}")
        for _ in range(self._upto(1)):
            self._unnumbered(0, 1)
        self._block(0, 2)
        for place in range(self._upto(2)):
            self._division(1, place)
        closing = (
            self._one([*_CLOSINGS, *(_MARKED_CLOSINGS if self._odd else ())])
            if self._chance(3)
            else []
        )
        for line in closing:
            self._add(line)
        if self._chance(4):
            if closing:
                self._add(f"# {self._one(_ANNEXES).format(n=1)} {self._plain()}")
            else:
                self._heading(1, 0, _ANNEXES)
            self._block(0, 1)

    def _division(self, depth: int, place: int) -> None:
        odd = self._odd and self._chance(3)
        forms = _HEADINGS[2 if self._run_in else depth - 1]
        self._heading(depth, place, _ODD_HEADINGS if odd else forms)
        self._block(0, 2)
        if depth < 3:
            for inner in range(self._upto(1)):
                self._division(depth + 1, inner)

    def _heading(self, depth: int, place: int, forms: list[str]) -> None:
        mark = "#" * depth
        if self._odd and self._chance(6):
            self._add(f"{mark} {self._plain()}")
        elif self._odd and self._chance(8):
            self._add(f"{mark} \\5. {self._words()}")
        else:
            number = self._number(place)
            form = self._one(forms).format(n=number, r=_ROMANS[place].upper())
            space = "\u00a0" if self._odd and self._chance(9) else " "
            of_article = forms is _HEADINGS[2] and _IS_ARTICLE.search("#" * (depth - 1) + form)
            unheaded = of_article and self._chance(1 if self._run_in else 2)
            text = self._one(_SENTENCES) if unheaded else self._plain()
            self._add(f"{mark} {form}{space}{text}")
            if unheaded and not text.endswith("."):
                self._block(1, 1)

    def _block(self, level: int, deeper: int, style: str = "", first: int = 0) -> None:
        """Numbered lines with all that may stand among them."""
        style = style or self._one(_STYLES)
        for place in range(first, first + self._upto(2)):
            number = self._label(style, place)
            shared = deeper and self._chance(1 if self._run_in else 4)
            run_in = self._one(_STYLES[1:]) if shared else ""
            self._add("  " * level + number + self._behind(number, run_in))
            if run_in and self._chance(2):
                self._block(level + 1, deeper - 1, run_in, 1)
            elif deeper and not run_in and self._chance(3):
                self._block(level + 1, deeper - 1)
            if self._chance(3):
                self._unnumbered(level, deeper)
            self._aside(level + 1 if deeper else level)
        self._aside(level)

    def _label(self, style: str, place: int) -> str:
        return style.format(
            n=self._number(place),
            a=self._one(_LETTERS) if self._odd else _LETTERS[place],
            i=self._one(_ROMANS) if self._odd else _ROMANS[place],
        )

    def _behind(self, number: str, run_in: str) -> str:
        """What stands behind a number on its line: its text, or a number in it with a text."""
        if not run_in:
            # A text that begins with the mark of a provision of its own is written otherwise.
            words = self._words().lstrip("¶ ").replace(" ¶", "¶")
            return " [алып тасталды]" if self._chance(12) else f" {words}"
        inner = self._label(run_in, 0)
        close = number.endswith(")") and inner.startswith("(") and self._chance(2)
        text = "[алып тасталды]" if self._chance(12) else self._plain()
        return f"{'' if close else ' '}{inner} {text}"

    def _unnumbered(self, level: int, deeper: int) -> None:
        escaped = self._odd and self._chance(4)
        text = f"\\{self._one(_ESCAPED)} {self._plain()}" if escaped else self._plain()
        self._add("  " * level + text)
        if deeper and self._chance(3):
            self._add("  " * (level + 1) + self._plain())
        if deeper and self._chance(4):
            self._block(level + 1, 0)

    def _aside(self, level: int) -> None:
        """A gap, a note, a footnote, a table; mostly none."""
        indent = "  " * level
        match self._upto(11):
            case 0:
                self._add(indent + self._one(_GAPS))
            case 1:
                self._note(indent)
            case 2:
                self._add(indent + f"[^{len(self.lines)}] {self._plain()}")
            case 3:
                self._table(indent)

    def _note(self, indent: str) -> None:
        if self._chance(3):
            further = [self._plain(), f"5. {self._plain()}"][: 1 + self._upto(1)]
            lines = [f"{{{self._plain()}", *further[:-1], f"{further[-1]}}}"]
        else:
            lines = [f"{{{self._words()}}}"]
        for line in lines:
            self._add(indent + line)

    def _table(self, indent: str) -> None:
        columns = 1 + self._upto(2)
        header = self._chance(2)
        # One cell of the table may be merged, over some columns and rows.
        left, top = self._upto(columns), self._upto(1)
        right = left + self._upto(columns - 1 - left) if left < columns else left
        bottom = top + (self._upto(2) if (left, right) != (0, columns - 1) else 0)
        for place in range(1 + self._upto(2)):
            bar = "|=" if header and not place else "|"
            signs = [""] * columns
            if left < columns and top <= place <= bottom:
                signs[left : right + 1] = ["^"] * (right + 1 - left)
                if place == top:
                    signs[left : right + 1] = ["", *["<"] * (right - left)]
            cells = [f"{bar} {sign or self._cell()} " for sign in signs]
            line = indent + "".join(cells) + "|"
            self.lines += [line] if place else [*[""] * self._chance(4), line]

    def _cell(self) -> str:
        return " ¶ ".join(self._one(_CELLS) for _ in range(1 + self._upto(2)))

    def _plain(self) -> str:
        return f"{self._one(_FIRST)} {self._words()}".strip(" ")

    def _words(self) -> str:
        return self._draw(words(self._vocabulary))

    def _number(self, place: int) -> str:
        return self._one(_NUMBERS) if self._odd and self._chance(3) else str(place + 1)

    def _add(self, line: str) -> None:
        blank = self._upto(2) if self._chance(5) else 0
        self.lines += [""] * blank + [line]

    def _one(self, choices: list[T]) -> T:
        return choices[self._upto(len(choices) - 1)]

    def _upto(self, most: int) -> int:
        return self._draw(upto(most))

    def _chance(self, one_in: int) -> bool:
        return self._upto(one_in - 1) == one_in - 1
