"""The form of each line of a page in an act: heading, numbered line, plain line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from itertools import takewhile

from attrs import define

from drafting.errors import FormatError
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.structure.page import PageLine, PageTable
from drafting.text import labels
from drafting.text.closing import names_that_look_numbered
from drafting.text.labels import Label
from drafting.text.lines import LineForm, numbered, scan
from drafting.text.notes import further_lines, goes_on

_RANKS = {
    Kind.ANNEX: 0,
    Kind.BOOK: 1,
    Kind.SECTION: 2,
    Kind.SUBSECTION: 3,
    Kind.CHAPTER: 4,
    Kind.SUBCHAPTER: 5,
    Kind.ARTICLE: 6,
}
"""The rank of a division; one of a smaller rank ends those of a larger one."""
_RUNS_ON = (";", ",", ":")
_LONG = 200
_LONGEST_NUMBER = 3
"""Digits of a number of the law: longer numbers are years or sums."""
_LONGEST_QUOTATION = 500
"""Paragraphs; an opening quotation mark without a closing one in so many is a slip."""


@define(eq=False)
class StructuredLine:
    """A unit of a page with its form in an act."""

    form: LineForm
    look: PageLine | None = None
    """None: it is a table."""
    table: PageTable | None = None
    label: Label | None = None
    rank: float = 0.0
    """The rank of a heading; a smaller number stands higher."""
    apart: bool = False
    """Whether it stands in a text box, or in a quotation of several paragraphs: its numbers are
    not those of the act."""
    further: bool = False
    """Whether it continues the editor's note of the line before it."""
    signs: bool = False
    """Whether it is a name under the act, which looks numbered: “A. Smith”."""

    @property
    def text(self) -> str:
        """Its visible text."""
        return self.look.shown if self.look else ""


def roles(
    units: Sequence[PageLine | PageTable],
    words: Mapping[str, Kind],
    settle: Callable[[Sequence[StructuredLine]], None],
) -> list[StructuredLine]:
    """The form of each unit of a page, in order; `words` as in `Numbering`, and `settle` gives
    lines the forms that a person has chosen."""
    lines = [
        StructuredLine(LineForm.ROW, table=unit)
        if isinstance(unit, PageTable)
        else _alone(unit, words)
        for unit in units
    ]
    boxed = [line for line in lines if line.look and line.look.boxed]
    quoted = [line for start, end in _quotations(lines) for line in lines[start:end] if line.look]
    for line in (*boxed, *quoted):
        line.form, line.label, line.apart = LineForm.PLAIN, None, True
    _notes(lines)
    _title(lines)
    _captions(lines)
    _signatures(lines, words)
    settle(lines)
    levels = _levels(lines)
    for line in lines:
        if line.form is LineForm.HEADING:
            line.rank = _rank(line, levels)
    return lines


def _texts(lines: Sequence[StructuredLine]) -> list[str]:
    """The lines as a text file begins them; empty ones for tables."""
    return [f"# {line.text}" if line.form is LineForm.HEADING else line.text for line in lines]


def _notes(lines: Sequence[StructuredLine]) -> None:
    """Let the lines of a note that goes on be one note, where one of them ends it."""
    texts = _texts(lines)
    for at, line in enumerate(lines):
        if line.form is not LineForm.NOTE or line.further or not goes_on(line.text):
            continue
        further = [lines[n] for n in further_lines(texts, at) or ()]
        if not further or any(each.look is None or each.look.number for each in further):
            line.form = LineForm.PLAIN
        for each in further if line.form is LineForm.NOTE else ():
            each.form, each.label, each.further = LineForm.NOTE, None, True


def _signatures(lines: Sequence[StructuredLine], words: Mapping[str, Kind]) -> None:
    """Let the names at the end of an act be no numbers."""
    texts = _texts(lines)
    for at in names_that_look_numbered(texts, Numbering(words=words)):
        line = lines[at]
        if line.look and not line.look.number:
            line.form, line.label, line.signs = LineForm.PLAIN, None, True


def front(lines: Sequence[StructuredLine]) -> list[StructuredLine]:
    """The lines before the first heading and the first number."""
    body = next((n for n, line in enumerate(lines) if _is_body(line)), len(lines))
    return [*lines[:body]]


def _is_body(line: StructuredLine) -> bool:
    return line.form in {LineForm.HEADING, LineForm.NUMBERED, LineForm.ROW, LineForm.GAP}


def _alone(look: PageLine, words: Mapping[str, Kind]) -> StructuredLine:
    """The form of a paragraph by itself."""
    if look.contents:
        return StructuredLine(LineForm.PLAIN, look)
    heading = look.parted(partial(labels.heading, words=words))
    short = len(look.text) < 3 * _LONG or (heading and heading.kind is Kind.ARTICLE)
    if short and _is_heading(look, heading):
        return StructuredLine(LineForm.HEADING, look, label=heading)
    number = look.parted(numbered)
    if number and not number.kind and not _is_year(number.num):
        return StructuredLine(LineForm.NUMBERED, look, label=number)
    return StructuredLine(_bracketed(look), look)


def _bracketed(look: PageLine) -> LineForm:
    """A gap or an editor's note, where a typed line is written as one."""
    if look.number or not look.text.startswith(("[", "{")):
        return LineForm.PLAIN
    try:
        form = scan(look.text).form
    except FormatError:
        return LineForm.PLAIN
    return form if form in {LineForm.GAP, LineForm.NOTE} else LineForm.PLAIN


def _is_heading(look: PageLine, label: Label | None) -> bool:
    rest = label.rest if label else look.text
    if label and label.kind is Kind.ARTICLE and not rest.endswith((";", ",")):
        # Behind the number of an article may stand its text, however long.
        return _names_itself(look, label)
    if rest.endswith((";", ",")) or len(rest) > 2 * _LONG:
        return False
    if label and label.kind:
        return _names_itself(look, label)
    sentence = rest.endswith(":") or (bool(label) and len(rest) > _LONG)
    return not sentence and (look.heading > 0 or (bool(label) and look.stands_out))


_STOPS = (".", ":", "!", "?")


def _names_itself(look: PageLine, label: Label) -> bool:
    """Whether a line that begins with «Статья 5» is a heading and no sentence."""
    set_apart = look.heading > 0 or look.centred or look.bold
    if label.kind is Kind.ANNEX:
        return set_apart or look.align in {"right", "end"} or not label.rest
    if not label.num:
        return False
    dotted = label.label.endswith((".", ":")) or not label.rest
    titled = label.rest[:1].isupper() and not label.rest.endswith(_STOPS)
    named = (dotted or titled) and label.kind is not Kind.BOOK
    return set_apart or named or label.label == look.number


def _is_year(num: str) -> bool:
    return num.isdecimal() and len(num) > _LONGEST_NUMBER


def _quotations(lines: Sequence[StructuredLine]) -> Iterator[tuple[int, int]]:
    """Quotations of new wording: from the opening line to after the closing one."""
    n = 1
    while n < len(lines):
        end = n + 1
        if lines[n].text.startswith("«") and lines[n - 1].text.endswith(":"):
            end = _closing(lines, n)
            yield n, end
        n = end


def _closing(lines: Sequence[StructuredLine], start: int) -> int:
    open_ = 0
    for n, line in enumerate(lines[start : start + _LONGEST_QUOTATION], start):
        open_ += line.text.count("«") - line.text.count("»")
        if open_ <= 0:
            return n + 1
    return start + 1


def _title(lines: Sequence[StructuredLine]) -> None:
    """The first line is the title, where it looks like one."""
    first = lines[0] if lines else None
    if first is None or first.look is None or first.label or first.apart:
        return
    look = first.look
    if first.form is LineForm.HEADING:
        others = [each.look.heading for each in lines[1:] if each.look and each.look.heading]
        is_title = look.title or all(level > look.heading for level in others)
    else:
        is_title = look.title or (look.stands_out and not look.text.endswith(_RUNS_ON))
    if is_title and first.form in {LineForm.HEADING, LineForm.PLAIN}:
        first.form = LineForm.TITLE
        for line in takewhile(_has_title_style, lines[1:]):
            line.form = LineForm.TITLE


def _has_title_style(line: StructuredLine) -> bool:
    """Whether a line goes on a title, in the style of titles."""
    look = line.look
    titled = look is not None and look.title and not (line.label or line.apart)
    return titled and line.form in {LineForm.HEADING, LineForm.PLAIN}


def _captions(lines: Sequence[StructuredLine]) -> None:
    """Lines that look like headings, without a number or a style, are headings in the body."""
    begun = len(front(lines))
    annexed = False
    found = []
    for before, line in zip(lines[begun:], lines[begun + 1 :], strict=False):
        kind = before.label.kind if before.form is LineForm.HEADING and before.label else None
        annexed = kind is Kind.ANNEX or (annexed and not _is_body(line))
        goes_on = before.form is LineForm.HEADING and before.label and not before.label.rest
        if _is_caption(line) and not annexed and not goes_on:
            found.append(line)
    first = lines[begun - 1] if 0 < begun < len(lines) else None
    numbered = begun < len(lines) and lines[begun].form is LineForm.NUMBERED
    if first and found and numbered and begun > 1 and _is_caption(first):
        found.append(first)
    for line in found:
        line.form = LineForm.HEADING


def _is_caption(line: StructuredLine) -> bool:
    look = line.look
    if (
        line.form is not LineForm.PLAIN
        or look is None
        or line.apart
        or look.contents
        or look.number
    ):
        return False
    return look.stands_out and not look.text.endswith((*_RUNS_ON, "."))


def _levels(lines: Sequence[StructuredLine]) -> dict[int, int]:
    """Heading level of a style → the highest rank of the divisions that have it."""
    levels: dict[int, int] = {}
    for line in lines:
        kind = line.label.kind if line.label else None
        if (
            line.form is LineForm.HEADING
            and line.look
            and kind in _RANKS
            and kind is not Kind.ANNEX
        ):
            level = line.look.heading
            levels[level] = min(_RANKS[kind], levels.get(level, _RANKS[kind]))
    levels.pop(0, None)
    return levels


def _rank(line: StructuredLine, levels: dict[int, int]) -> float:
    assert line.look is not None, "a heading is a paragraph"
    kind = line.label.kind if line.label else None
    if kind in _RANKS:
        return _RANKS[kind]
    level = line.look.heading
    if not level:
        return _RANKS[Kind.CHAPTER] if line.label else _RANKS[Kind.SUBCHAPTER]
    if level in levels:
        return levels[level]
    above = max((each for each in levels if each < level), default=0)
    if above:
        return levels[above] + (level - above) / 10
    below = min((each for each in levels if each > level), default=0)
    return (levels[below] if below else _RANKS[Kind.SECTION]) - (below - level) / 10


_PARTS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=4096)
def shape_of(label: str) -> str:
    """The shape of a number: `1.`, `1.1.`, `1)`, `(1)`, `a)`, `A)`, `i)`."""
    bare = re.sub(r"(?: ?- ?\d+|-[^\W\d_]+)+|[⁰¹²³⁴-⁹]| (?=[.)])|[][]", "", label)
    if re.search(r"\d", bare):
        return re.sub(r"\d+[^\W\d_]{0,3}", "1", bare)
    letters = _PARTS.search(bare)
    if letters is None:
        return bare
    word = letters[0]
    roman = word in {"i", "I"} or len(set(word)) > 1 or word in {"ii", "iii", "II", "III"}
    sign = "i" if roman else "a"
    return bare.replace(word, sign.upper() if word.isupper() else sign)
