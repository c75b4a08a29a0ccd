"""One line of a table drawn with signs: where its bars stand, and what stands between them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat

from attrs import evolve, frozen

_BARS = "|¦│┃║"
_DASHES = "=_─━═–—-"
_CROSSINGS = "\u250c-\u254b\u2552-\u2570"
_DIVIDER = re.compile(
    rf"[{_BARS}{_CROSSINGS}]"
    rf"|\+(?=[{_DASHES}]{{2}}|[{_DASHES}]\+)|(?<=[{_DASHES}]{{2}})\+|(?<=\+[{_DASHES}])\+"
)
"""A `+` divides where it stands at a rule; elsewhere it is text."""
_MAY_DIVIDE = re.compile(rf"[{_BARS}{_CROSSINGS}+]")
_RULE = re.compile(rf"[{_DASHES}]+")
_SPACED_RULE = re.compile(rf" *(?:[{_DASHES}]{{3,}}|:[{_DASHES}]+:?|[{_DASHES}]+:) *")
"""With the colons that align a column in Markdown."""
_SHORTEST_RULE = 3
"""Signs; a shorter one may be the text of a narrow cell."""
_STRANGE = re.compile(r"[\u2500-\u259f]|^_{2}|_{2}$|^=|\\$")
"""What makes a text uncertain: signs of drawings that are not known, a rule below words on the
same line, the mark of a header row, a backslash that may protect the bar."""


class UnclearDrawing(Exception):  # noqa: N818  # an outcome of reading, not a mistake of anyone
    """A drawing cannot be read with certainty."""


@frozen
class DrawnPiece:
    """What stands between two bars of one line."""

    start: int
    """The boundary of columns at which it begins, from 0."""
    end: int
    text: str
    """Without the spaces around it; empty where a rule or nothing stands there."""
    ruled: bool = False
    """Whether a rule fills it from bar to bar."""
    crossed: bool = False
    """Whether a crossing stands at an end of that rule, which dashes as text never have."""


@frozen
class DrawnLine:
    """A line cut at its bars and crossings."""

    start: int
    """Its first sign that is no space."""
    end: int
    places: tuple[int, ...]
    """Those of its bars and crossings."""
    pieces: tuple[str, ...]
    """One more than the bars: what stands before, between and after them."""
    bars: str
    """The signs that divide it."""

    @property
    def is_rule(self) -> bool:
        """Whether it is a rule from end to end, and has no blank between two bars."""
        if any(not each.strip() for each in self.pieces[1:-1]):
            return False
        first, *others = self.pieces
        inner = [each for each in (first.lstrip(), *others) if each.strip()]
        if inner and all(map(_RULE.fullmatch, inner)):
            return any(len(each) >= _SHORTEST_RULE for each in inner)
        return bool(inner) and all(map(_SPACED_RULE.fullmatch, inner))


def may_draw(line: str) -> bool:
    """Whether a line has a bar or a crossing, or begins like a rule; few lines of a text do."""
    return line.lstrip()[:1] in f"{_DASHES}:" or _MAY_DIVIDE.search(line) is not None


def cut(line: str) -> DrawnLine:
    """Cut a line at its bars and crossings."""
    line = line.rstrip()
    found = [*_DIVIDER.finditer(line)] if _MAY_DIVIDE.search(line) else []
    ends = [0, *(match.end() for match in found)]
    starts = [*(match.start() for match in found), len(line)]
    # A rule alone has signs of one width.
    widths = map(_width, line) if found else repeat(1, len(line))
    columns = [*accumulate(widths, initial=0)]
    return DrawnLine(
        columns[len(line) - len(line.lstrip())],
        columns[-1],
        tuple(columns[match.start()] for match in found),
        tuple(line[end:start] for end, start in zip(ends, starts, strict=True)),
        "".join(match[0] for match in found),
    )


def _width(sign: str) -> int:
    if unicodedata.category(sign) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


_DELIMITER = re.compile(r" *:?-+:? *")
_SPACED_DELIMITER = re.compile(r" +:?-{3,}:? +")


def is_markdown(lines: Sequence[DrawnLine]) -> bool:
    """Whether lines are a table of Markdown, in which each line is a row: the second one is its
    only rule (GitHub Flavored Markdown, 4.10).

    Its dashes stand apart from the bars, or the bars do not stand below each other: a drawing in
    which a cell goes on in the next line has neither.
    """
    if len(lines) <= 2 or any(set(line.bars) != {"|"} for line in lines):
        return False
    if [line.is_rule for line in lines] != [at == 1 for at in range(len(lines))]:
        return False
    ends = (piece for line in lines for piece in (line.pieces[0], line.pieces[-1]))
    inner = [line.pieces[1:-1] for line in lines]
    dashes, texts = inner[1], [piece for each in (inner[0], *inner[2:]) for piece in each]
    if any(map(str.strip, ends)) or len({*map(len, inner)}) > 1 or any(map(_STRANGE.search, texts)):
        return False
    if not all(map(_DELIMITER.fullmatch, dashes)):
        return False
    spaced = all(map(_SPACED_DELIMITER.fullmatch, dashes))
    return spaced or len({line.places for line in lines}) > 1


@frozen
class DrawnGrid:
    """The columns of a drawing, and its lines cut into them."""

    columns: int
    rows: tuple[tuple[DrawnPiece, ...] | None, ...]
    """The pieces of each line; None of a rule from end to end."""


def grid(lines: Sequence[DrawnLine]) -> DrawnGrid:
    """Find the columns of all lines of one drawing. Raises `UnclearDrawing`.

    Bars that stand below each other are one boundary of columns, and a line that lacks one has a
    wide cell there. Where bars stand anywhere, every line must have all of them.
    """
    written = [line for line in lines if not line.is_rule]
    if not written or any(not line.places or "" in line.pieces[1:-1] for line in written):
        raise UnclearDrawing
    return _by_place(lines, written) or _by_count(lines, written)


def _by_place(lines: Sequence[DrawnLine], written: Sequence[DrawnLine]) -> DrawnGrid | None:
    if any("\t" in piece for line in written for piece in line.pieces):
        return None
    clusters: list[int] = []
    known: dict[int, int] = {}
    for place in sorted({place for line in lines for place in line.places}):
        # A column between two bars side by side would have no room: a hand slipped by a place.
        if not clusters or place - clusters[-1] > 1:
            clusters.append(place)
        known[place] = len(clusters) - 1
    at = [[known[place] for place in line.places] for line in lines]
    every = [*range(len(clusters))]
    if every not in at or any(len(set(each)) != len(each) for each in at):
        return None
    # Of a bar that one line alone has at its place, nobody knows whether it is text.
    pairs = [*zip(lines, at, strict=True)]
    seen = Counter(each for line, own in pairs for each in own if not line.is_rule)
    ruled = {each for line, own in pairs for each in own if line.is_rule}
    if any(seen[each] < (1 if each in ruled else 2) for each in every):
        return None
    first, last = clusters[0], clusters[-1] + 1
    rules = [line for line in lines if line.is_rule]
    # A rule that goes beyond the outermost bars has a column there, though it be empty.
    crossed = [rule for rule in rules if rule.places]
    left = any(line.start < first for line in (*written, *crossed))
    right = any(line.end > last for line in (*written, *crossed))
    if (left and not any(rule.start < first for rule in rules)) or (
        right and not any(rule.end > last for rule in rules)
    ):
        raise UnclearDrawing
    columns = len(clusters) - 1 + left + right
    rows = [
        None if line.is_rule else _pieces(line, [each + left for each in own], columns, left, right)
        for line, own in zip(lines, at, strict=True)
    ]
    return DrawnGrid(columns, tuple(rows))


def _by_count(lines: Sequence[DrawnLine], written: Sequence[DrawnLine]) -> DrawnGrid:
    first, *others = written
    left, right = (bool(first.pieces[end].strip()) for end in (0, -1))
    rules = [line for line in lines if line.is_rule]
    columns = len(first.places) - 1 + left + right
    for line in others:
        ends = tuple(bool(line.pieces[end].strip()) for end in (0, -1))
        if ends != (left, right) or len(line.places) != len(first.places):
            raise UnclearDrawing
    for one, other in pairwise(written):
        # Where the ends stand below each other, other bars that do not are other columns.
        apart = [abs(a - b) > 1 for a, b in zip(one.places, other.places, strict=True)]
        if any(apart) and (len(apart) == 1 or not (apart[0] or apart[-1])):
            raise UnclearDrawing
    ruled = {sum(1 for piece in rule.pieces if piece.strip()) for rule in rules}
    if ruled - {1, columns} or (
        (left and not any(rule.pieces[0].strip() for rule in rules))
        or (right and not any(rule.pieces[-1].strip() for rule in rules))
    ):
        raise UnclearDrawing
    at = [each + left for each in range(len(first.places))]
    rows = [None if line.is_rule else _pieces(line, at, columns, left, right) for line in lines]
    if any(piece.ruled for row in rows for piece in row or ()):
        raise UnclearDrawing
    return DrawnGrid(columns, tuple(rows))


def _pieces(
    line: DrawnLine, at: Sequence[int], columns: int, left: bool, right: bool
) -> tuple[DrawnPiece, ...]:
    """The pieces of a line whose bars stand at these boundaries; `left` and `right`: the drawing
    has no bar at that end."""
    if not columns:
        raise UnclearDrawing
    bounds = [*([0] if left else []), *at, *([columns] if right else [])]
    texts = line.pieces[0 if left else 1 : len(line.pieces) - (0 if right else 1)]
    outside = (*(() if left else line.pieces[:1]), *(() if right else line.pieces[-1:]))
    if any(text.strip() for text in outside) or (bounds[0], bounds[-1]) != (0, columns):
        raise UnclearDrawing
    found = [
        _piece(start, end, text) for (start, end), text in zip(pairwise(bounds), texts, strict=True)
    ]
    for bar, sign in enumerate(line.bars, start=left):
        ruled = [each for each in (bar - 1, bar) if 0 <= each < len(found) and found[each].ruled]
        if sign not in _BARS:
            if not ruled:
                raise UnclearDrawing
            for each in ruled:
                found[each] = evolve(found[each], crossed=True)
    return tuple(found)


def _piece(start: int, end: int, text: str) -> DrawnPiece:
    stripped = text.strip()
    if stripped and _RULE.fullmatch(stripped):
        if text == stripped:
            if len(text) < _SHORTEST_RULE:
                raise UnclearDrawing
            return DrawnPiece(start, end, "", ruled=True)
        if len(stripped) >= _SHORTEST_RULE:
            raise UnclearDrawing
    if _STRANGE.search(text):
        raise UnclearDrawing
    return DrawnPiece(start, end, re.sub(r" {2,}", " ", stripped))
