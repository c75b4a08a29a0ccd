"""What stands on two lines and is one: «Article 1» and its title, a number and its words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import pairwise

from attrs import evolve

from drafting.formats.source import Remarks
from drafting.language import may_begin_title
from drafting.messages import say
from drafting.model.kind import DIVISIONS, Kind
from drafting.structure.doubts.oddities import shortened
from drafting.structure.page import PageLine, PageTable
from drafting.structure.shapes import shape_of
from drafting.text import labels
from drafting.text.labels import Label, numbered

_FEWEST = 2
_MOST = 0.6
"""The share of articles whose titles stand on a line of their own, in an act that has them so; and
of numbers of one shape whose words do."""
_SHORT = 16
"""Characters of a number."""
_LONGEST = 200
_LONGEST_BARE = 60
_GOES_ON = (";", ",")
_IN_BRACKETS = re.compile(r"\((.*)\)\.?")


def in_one_line(
    units: Sequence[PageLine | PageTable],
    remarks: Remarks,
    words: Mapping[str, Kind],
    *,
    apart: bool = True,
) -> Iterator[PageLine | PageTable]:
    """Join «Article 1» with its title, where most articles have one on the next line, or, `apart`,
    where both lines stand in the middle or are headings; and «Розділ I» with its title, where most
    divisions have one on the next line. `words` as in `Numbering`."""
    kind_of = cache(partial(_kind_of_bare, words=words))
    what = say("a heading in two lines became one")
    begins = partial(_ends_with_comma, words=words)
    units = [*_joined(units, remarks, what, begins, lambda _, line: _in_capitals(line, words))]
    titled = _titled(units, words, kind_of)
    yield from _joined(
        [*_with_titles_of_divisions(units, remarks, words, kind_of)],
        remarks,
        what,
        lambda line: (
            kind_of(line.text) is not None and (_stands_apart(line) or titled or not apart)
        ),
        lambda bare, line: (
            (titled and _is_title(line, words) and _holds(bare, kind_of(bare.text), line))
            or (apart and _goes_on(bare, line, words))
        ),
    )


def _holds(bare: PageLine, kind: Kind | None, title: PageLine) -> bool:
    """Whether a heading takes up its title: «Додаток I Види» might be a sentence about an annex,
    unless it is in capitals; “Annex I List” heads one."""
    return kind is not Kind.ANNEX or bare.text[0].isascii() or title.text.isupper()


def _ends_with_comma(line: PageLine, words: Mapping[str, Kind]) -> bool:
    """Whether a heading in capitals ends amid its words: «Розділ II. САДИ, ПАРКИ,»."""
    if not line.text.endswith(","):
        return False
    label = labels.heading(line.text, words)
    return label is not None and label.kind in _DIVISIONS and label.rest.isupper()


def _in_capitals(line: PageLine, words: Mapping[str, Kind]) -> bool:
    return line.text.isupper() and _is_plain(line, words)


def _with_titles_of_divisions(
    units: Sequence[PageLine | PageTable],
    remarks: Remarks,
    words: Mapping[str, Kind],
    kind_of: Callable[[str], Kind | None],
) -> Iterator[PageLine | PageTable]:
    """Join «Розділ I» with the title below it, also where that has several lines in capitals."""
    # “Section 12” below “SCHEDULE 1” is cited by it.
    kinds = [kind_of(unit.text) if isinstance(unit, PageLine) else None for unit in units]
    bare = [
        at
        for at, kind in enumerate(kinds)
        if kind in _DIVISIONS and not (kind is Kind.SECTION and at and kinds[at - 1] is Kind.ANNEX)
    ]
    ends = {at: end for at in bare if (end := _end_of_title(units, at, words))}
    if len(ends) < _FEWEST or len(ends) < _MOST * len(bare):
        yield from units
        return
    done = 0
    for at, unit in enumerate(units):
        if end := ends.get(at, 0) if at >= done else 0:
            lines = [each for each in units[at:end] if isinstance(each, PageLine)]
            text = " ".join(each.text for each in lines)
            remarks.add(say("a heading in two lines became one"), shortened(text))
            notes = tuple(note for each in lines for note in each.notes)
            yield evolve(lines[0], text=text, notes=notes, joined=True)
            done = end
        elif at >= done:
            yield unit


_DIVISIONS = DIVISIONS - {Kind.ARTICLE, Kind.ANNEX}


def _end_of_title(units: Sequence[PageLine | PageTable], at: int, words: Mapping[str, Kind]) -> int:
    """Behind which line the title ends that stands below a bare division; 0: it has none, or text
    may stand there. A title is in capitals, or stands above a number or a heading."""
    end = at + 1
    while end < min(len(units), at + _LONGEST_TITLE):
        unit = units[end]
        if not isinstance(unit, PageLine):
            break
        below = units[end + 1] if end + 1 < len(units) else None
        if not (_is_title(unit, words) or _is_amid(unit, below, words)):
            break
        capitals = unit.text.isupper()
        if end > at + 1 and not capitals:
            break  # «Командир» below «САДИ» heads the lines below it
        end += 1
        if not capitals:
            break
    if end == at + 1:
        return 0
    one_line = end == at + 2
    while one_line and end < min(len(units), at + _LONGEST_TITLE):
        above, unit = units[end - 1], units[end]
        named = isinstance(unit, PageLine) and labels.heading(unit.text, words) is None
        if not (named and isinstance(above, PageLine) and _goes_on_below(above, unit)):
            break
        end += 1
    last, below = units[end - 1], units[end] if end < len(units) else None
    if isinstance(last, PageLine) and last.text.isupper():
        return end
    begins = isinstance(below, PageLine) and not _is_plain(below, words)
    return end if begins and one_line else 0


def _is_amid(line: PageLine, below: PageLine | PageTable | None, words: Mapping[str, Kind]) -> bool:
    """Whether a title goes on in the next line, though this one ends with a stop: «САДИ, / ПАРКИ»,
    or «Сади, / парки» in the middle."""
    if not (isinstance(below, PageLine) and _is_plain(line, words) and _is_plain(below, words)):
        return False
    capitals = line.text.isupper() and below.text.isupper()
    return (capitals or _goes_on_below(line, below)) and may_begin_title(line.text)


def _goes_on_below(line: PageLine, unit: PageLine | PageTable) -> bool:
    """Whether a line in the middle goes on with the one above: «та іншого призначення»; with a
    capital, where that is long."""
    if not (isinstance(unit, PageLine) and unit.centred and unit.text[:1].isalpha()):
        return False
    if unit.text[:1].isupper() and not (line.centred and len(line.text) > _HALF):
        return False
    return numbered(unit.text) is None and not unit.text.endswith((".", ";", ":", ","))


_HALF = 35
"""Characters of a line of a title that has room for no further word, at the least."""
_LONGEST_TITLE = 7
"""Lines of a division with its title."""


def with_their_words(
    units: Sequence[PageLine | PageTable], remarks: Remarks, words: Mapping[str, Kind]
) -> Iterator[PageLine | PageTable]:
    """Join numbers with the lines below them, where most numbers of their shape stand alone, as in
    what is copied from a page that has them in a column, or the first subsection stands below;
    `words` as in `Numbering`."""
    if not any(isinstance(each, PageLine) and len(each.text) <= _SHORT for each in units):
        yield from units
        return
    found = [*filter(None, map(_number_of, units))]
    every = Counter(shape_of(each.label) for each in found)
    alone = Counter(shape_of(each.label) for each in found if not each.rest)
    shapes = {each for each, n in alone.items() if n >= _FEWEST and n >= _MOST * every[each]}
    what = say("a number on a line of its own and the words below it became one line")
    joined = _joined(
        units,
        remarks,
        what,
        lambda line: _shape_alone(line) in shapes,
        lambda _, line: _is_plain(line, words),
    )
    # Where subsections are numbered so, sections are too, and what else is a number is no page's.
    in_columns = "(1)" in shapes
    yield from _joined(
        [*joined],
        remarks,
        what,
        lambda line: _SECTION.fullmatch(line.text) is not None,
        lambda _, line: (
            line.text.startswith("(1) ") or (in_columns and _begins_section(line, words))
        ),
    )


_SECTION = re.compile(r"[1-9]\d{0,2}[A-Z]{0,3}")


def _begins_section(line: PageLine, words: Mapping[str, Kind]) -> bool:
    return line.text[:1].isupper() and _is_plain(line, words)


def _joined(
    units: Sequence[PageLine | PageTable],
    remarks: Remarks,
    what: str,
    begins: Callable[[PageLine], bool],
    goes_on: Callable[[PageLine, PageLine], bool],
) -> Iterator[PageLine | PageTable]:
    """Join each line that `begins` with the next one, if it `goes_on`."""
    waiting: PageLine | None = None
    for unit in units:
        if waiting is not None:
            if isinstance(unit, PageLine) and goes_on(waiting, unit):
                joined = f"{waiting.text} {unit.text}"
                remarks.add(what, shortened(joined))
                notes = (*waiting.notes, *unit.notes)
                yield evolve(waiting, text=joined, notes=notes, joined=True)
                waiting = None
                continue
            yield waiting
            waiting = None
        if isinstance(unit, PageLine) and begins(unit):
            waiting = unit
        else:
            yield unit
    if waiting is not None:
        yield waiting


def _number_of(unit: PageLine | PageTable) -> Label | None:
    return numbered(unit.text) if isinstance(unit, PageLine) and not unit.number else None


def _shape_alone(line: PageLine) -> str:
    """The shape of a number that stands alone on a line."""
    label = _number_of(line) if len(line.text) <= _SHORT else None
    return shape_of(label.label) if label and not label.rest else ""


def _is_plain(line: PageLine, words: Mapping[str, Kind]) -> bool:
    return (
        not line.number
        and _number_of(line) is None
        and not line.text.startswith(("{", "["))
        and labels.heading(line.text, words) is None
    )


def _stands_apart(line: PageLine) -> bool:
    return line.heading > 0 or line.centred or line.bold


def _titled(
    units: Sequence[PageLine | PageTable],
    words: Mapping[str, Kind],
    kind_of: Callable[[str], Kind | None],
) -> bool:
    """Whether most articles have their titles on the next line."""
    below = [
        isinstance(after, PageLine) and _is_title(after, words)
        for before, after in pairwise(units)
        if isinstance(before, PageLine) and kind_of(before.text) is Kind.ARTICLE
    ]
    return len(below) >= _FEWEST and sum(below) >= _MOST * len(below)


def _is_title(line: PageLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(line.text, words) or numbered(line.text)
    # In Italy the title of an article stands in brackets.
    inside = _IN_BRACKETS.fullmatch(line.text)
    text = inside[1] if inside else line.text
    short = len(text) <= _LONGEST and not text.endswith((".", ";", ":", ",", "—", "–"))
    return short and label is None and may_begin_title(text)


def _kind_of_bare(text: str, words: Mapping[str, Kind]) -> Kind | None:
    """The kind of a division of which a line has the number alone."""
    if len(text) > _LONGEST_BARE or text.startswith("(") or text.endswith(_GOES_ON):
        return None
    label = labels.heading(text, words)
    return label.kind if label and label.num and not label.rest else None


def _goes_on(bare: PageLine, line: PageLine, words: Mapping[str, Kind]) -> bool:
    label = labels.heading(line.text, words) or numbered(line.text)
    ends = line.text.endswith((".", ";", ":", ",")) or line.text.startswith("{")
    return _stands_apart(line) and label is None and not ends and bare.heading == line.heading
