"""Lines that are kept as text though they look like more: warnings with their places."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest

from attrs import evolve

from drafting.errors import Problem, Where
from drafting.language import capital
from drafting.messages import say, to_say
from drafting.model.kind import Kind
from drafting.structure.structured_line import StructuredLine
from drafting.text.drawn.table import DrawnTable, drawn_tables
from drafting.text.labels import numbered
from drafting.text.lines import LineForm
from drafting.text.numbers.several_numbers import lines_for_several
from drafting.text.unread import Look, UnreadLine, unread_heading
from drafting.text.unread.headings import is_note_word
from drafting.text.unread.numbers import number_sign

_SHOWN = 5
_WORDS = 60
"""Characters of a text that are shown."""
_LOOKS: Mapping[Look, str] = {
    "number": to_say("a line that looks like a number is kept as text"),
    "heading": to_say("a line that looks like a heading is kept as text"),
    "note": to_say("a line that looks like an editor's note is kept as text"),
    "table": to_say("a line that looks like a row of a table is kept as text"),
}

Oddity = tuple[str, str]
"""A warning, and one of its places in words; empty: the whole text."""


def line_oddities(
    lines: Sequence[StructuredLine],
    words: Mapping[str, Kind],
    unread: Callable[[str], UnreadLine | None],
) -> tuple[tuple[Oddity, ...], tuple[Problem, ...]]:
    """Oddities of lines, and of tables that they draw with signs; `words` as in `Numbering`, and
    `unread` is the look of a plain one."""
    texts = [line.text for line in lines]
    found = [*drawn_tables(texts)]
    drawings = [each for each in found if each.rows]
    unclear = [each for each in found if not each.rows]
    drawn_lines = {at for drawn in drawings for at in drawn.lines}
    others = [line for at, line in enumerate(lines) if at not in drawn_lines]
    odd = (*_headings(lines), *_numbers(lines), *_looks(others, words, unread), *_counted(lines))
    odd = (*odd, *_notes(lines), *_for_several(lines, texts), *_unclear(unclear, lines, unread))
    return odd, tuple(_drawn(each, lines) for each in drawings)


def warnings_of(
    oddities: Iterable[Oddity], where: Where, before: Iterable[Problem] = ()
) -> Iterator[Problem]:
    """Warnings, one for each sort of oddity, with its first places; those `before` them first."""
    yield from (evolve(each, where=where) for each in before)
    places: dict[str, list[str]] = {}
    for warning, place in oddities:
        places.setdefault(warning, []).append(place)
    for warning, every in places.items():
        more = [say("and {count} more", count=len(every) - _SHOWN)] if len(every) > _SHOWN else []
        yield Problem("import", warning, where, tuple(filter(None, [*every[:_SHOWN], *more])))


def kept_as_text(oddities: Iterable[Oddity]) -> list[str]:
    """The places of lines that are kept as text, and look like more."""
    warnings = {say(each) for each in _LOOKS.values()}
    return [place for warning, place in oddities if warning in warnings]


def shortened(text: str) -> str:
    """The beginning of a text, on one line."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _WORDS else f"{flat[:_WORDS]}…"


def _drawn(table: DrawnTable, lines: Sequence[StructuredLine]) -> Problem:
    warning = say(
        "{count} lines draw a table with signs, and are kept as text", count=len(table.lines)
    )
    return Problem(
        "import", warning, found=(shortened(lines[table.lines.start].text),), do=table.do
    )


def _unclear(
    tables: Iterable[DrawnTable],
    lines: Sequence[StructuredLine],
    unread: Callable[[str], UnreadLine | None],
) -> Iterator[Oddity]:
    """Drawings that may be read in two ways, but for those whose lines are named one by one."""
    for table in tables:
        own = [lines[at] for at in table.lines]
        plain = all(line.form is LineForm.PLAIN and line.look for line in own)
        if plain and not any(unread(line.text) for line in own):
            yield (
                say("lines that draw a table, as it seems, are kept as text"),
                shortened(own[0].text),
            )


def _headings(lines: Sequence[StructuredLine]) -> Iterator[tuple[str, str]]:
    for before, line in zip_longest(lines, lines[1:]):
        if before.form is not LineForm.HEADING:
            continue
        label = before.label
        if line is None or not label:
            ends = line is None or (line.form is LineForm.HEADING and line.rank <= before.rank)
            if ends and not label:
                yield say("a heading has nothing below it"), shortened(before.text)
            continue
        if label.kind is Kind.ANNEX or line.form not in _OF_TEXT:
            continue
        place = shortened(f"{before.text} / {line.text}")
        if label.kind and not label.num:
            yield say("text stands below a heading for several divisions that are gone"), place
        elif not label.rest and line.form is LineForm.PLAIN and line.look:
            # An article may have a text without a stop; what is above articles has a title.
            titled = label.kind is not Kind.ARTICLE and _TITLE.fullmatch(line.text)
            if line.look.stands_out or line.look.heading or titled:
                yield (
                    say("a heading in two paragraphs: the second is kept as a line below it"),
                    place,
                )


_TITLE = re.compile(rf"{capital()}(?:.{{0,198}}[^.;:,—–])?")
_OF_TEXT = frozenset({LineForm.PLAIN, LineForm.NUMBERED})


def _for_several(
    lines: Sequence[StructuredLine], texts: Sequence[str]
) -> Iterator[tuple[str, str]]:
    for at, _ in lines_for_several(texts):
        line = lines[at]
        if line.form in {LineForm.NUMBERED, LineForm.PLAIN} and not line.apart:
            warning = say("a line for several numbers that are gone is not read as such")
            yield warning, shortened(line.text)


def _numbers(lines: Sequence[StructuredLine]) -> Iterator[tuple[str, str]]:
    for line in lines:
        number = line.look.number if line.look and not line.label else ""
        if number and re.search(r"\w", number):
            yield (
                say("an automatic number that acts do not know is kept as text"),
                shortened(line.text),
            )


def _notes(lines: Sequence[StructuredLine]) -> Iterator[tuple[str, str]]:
    """Points of a note of the law whose first one stands on its line, «Примітка. 1. …», so that the
    others count as those of the article."""
    numbered_two = (at for at, each in enumerate(lines) if each.label and each.label.num == "2")
    for at in filter(None, numbered_two):
        line, below = lines[at - 1], lines[at]
        first = _NOTE.match(line.text) if line.form is LineForm.PLAIN else None
        follows = first and below.label and below.label.label == f"2{first['sign']}"
        if first and follows and is_note_word(first["word"]):
            warning = say("points of a note are counted as those of its article")
            yield warning, shortened(below.text)


_NOTE = re.compile(r"(?P<word>[^\W\d_]+)[.:]?\s1(?P<sign>[.)])\s")


def _counted(lines: Sequence[StructuredLine]) -> Iterator[tuple[str, str]]:
    """Lines right below the heading of an article that count from 1 without a sign, as copies of
    laws of Switzerland have them: «1 Dieses Gesetz …», «1bis …»."""
    last = -1
    for line in lines:
        if line.form is LineForm.HEADING:
            last = 0 if line.label and line.label.kind is Kind.ARTICLE else -1
        elif line.form is LineForm.PLAIN and last >= 0:
            match = _COUNT.match(line.text)
            number = int(match["number"]) if match else 0
            if match and (number == last + 1 or (match["repeated"] and number == last)):
                last = number
                if line.look and not (line.apart or number_sign(line.text)):
                    yield say(_LOOKS["number"]), shortened(line.text)
            elif not last:
                last = -1


_COUNT = re.compile(rf"(?P<number>\d{{1,2}})(?P<repeated>[a-z]{{3,8}})? (?={capital()})")


_QUOTES = ("«", "“", "„", '"', "'", "‘")


def _looks(
    lines: Sequence[StructuredLine],
    words: Mapping[str, Kind],
    unread: Callable[[str], UnreadLine | None],
) -> Iterator[tuple[str, str]]:
    """Lines of text that look like something else, and headings that look numbered."""
    for line in lines:
        if line.look is None or line.look.contents or line.apart or line.look.number:
            continue
        if look := _look(line, words, unread):
            yield look, shortened(line.text)


def _look(
    line: StructuredLine,
    words: Mapping[str, Kind],
    unread: Callable[[str], UnreadLine | None],
) -> str:
    """What a line looks like and is not, as messages say it; empty: nothing."""
    if line.form is LineForm.HEADING and not (line.label and line.label.num):
        heading = unread_heading(line.text, words)
        return say("the number of a heading, as it seems, is kept as text") if heading else ""
    if line.own and line.label:
        # «Art. 5. § 1. …»: the unit below the article begins on its line, and has no number.
        below = number_sign(line.label.rest) and not numbered(line.label.rest)
        return say(_LOOKS["number"]) if below else ""
    if line.form is not LineForm.PLAIN:
        return ""
    if line.caption:
        return say(_LOOKS["heading"])
    seen = unread(line.text)
    if seen is None and line.text.startswith(_QUOTES):
        # No quotation: the mark that would end it is missing, or this one is a slip.
        quoted = unread(line.text.lstrip("".join((*_QUOTES, " "))))
        seen = quoted if quoted and quoted.look == "heading" else None
    if seen:
        return say(_LOOKS[seen.look])
    if line.text.startswith(("{", "[^")) or line.marginal:
        return say(_LOOKS["note"])
    label = numbered(line.text)
    return say(_LOOKS["number"]) if label and not label.kind else ""
