"""The accepted text of a document, in the structure that the baseline gives its lines.

A document shows no more of a structure than its looks do: an import may put a line one level
further in than the baseline has it. So the two views of the document are imported, and what differs
between these is carried over into the text of the baseline: a line that stays is the line of the
baseline, and one that comes or changes stands where its neighbours say.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import FormatError
from drafting.model.act import Act
from drafting.text.reader import read_act
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument
from drafting.word.settling.as_meant import as_meant
from drafting.word.settling.paired_lines import paired_lines, same_lines
from drafting.word.settling.text_line import (
    TextLine,
    headings_around,
    lines_around,
    text_lines,
    within_reach,
)

_FAR = 500
"""Lines that are looked at on either side of a new one, for one that is like it."""


@frozen
class Settled:
    """The new text of an act, as a document has it."""

    act: Act
    matched: Matched
    """Its lines in the document."""
    outside: tuple[str, ...] = ()
    """Lines that change in the document where the act has a gap."""


def settled(
    baseline: Act, before: Act, after: Act, document: WordDocument, version: str = "document"
) -> Settled | None:
    """The accepted text of a document; None where it cannot be read as an act, line for line.

    `before` and `after` are the imports of the text that is the baseline and of the accepted one,
    `document` is the accepted view.
    """
    own, olds, news = (tuple(text_lines(act)) for act in (baseline, before, after))
    transfer = _Transfer(own, as_meant(own, olds, olds), as_meant(own, news, olds))
    lines = transfer.lines()
    form = baseline.form
    texts = [
        [*within_reach(lines)],
        [TextLine(each.at_marks(), each.blank) for each in map(_Unmarked, within_reach(lines))],
        [*transfer.news],
    ]
    for each in texts:
        written = form.newline.join(
            text for line in each for text in (*[""] * line.blank, line.text)
        )
        try:
            act = read_act(written + form.ending, baseline.identity, version, baseline.language)
        except FormatError:
            continue
        matched = match(act, document)
        if isinstance(matched, Matched):
            return Settled(act, matched, tuple(transfer.outside))
    return None


@frozen
class _Unmarked:
    """A line without the marks that say how it is to be read, where it would be read otherwise."""

    line: TextLine

    @property
    def blank(self) -> int:
        return self.line.blank

    def at_marks(self) -> str:
        body = re.sub(r"^(?:<< |>> |< |> )", "", self.line.body)
        return self.line.text[: len(self.line.text) - len(self.line.body)] + body


class _Transfer:
    """Carries what differs between two imports over into the baseline."""

    def __init__(
        self, baseline: Sequence[TextLine], olds: Sequence[TextLine], news: Sequence[TextLine]
    ) -> None:
        self._baseline, self._olds, self.news = baseline, olds, news
        self._to_old = dict(same_lines(olds, baseline))
        """Index in the import of the baseline → index in the baseline."""
        self._pairs = dict(paired_lines(olds, news))
        """Index in the accepted text → index in the import of the baseline."""
        own = self._to_old
        self._to_own = {new: own[old] for new, old in self._pairs.items() if old in own}
        """Index in the accepted text → index in the baseline."""
        self._from_own = {own: new for new, own in self._to_own.items()}
        self._moved = {
            line.key: line.body
            for own, line in enumerate(baseline)
            if line.is_heading and own not in self._from_own
        }
        """Headings that leave their places: as a document has them → as the baseline does."""
        self._fresh = [
            n
            for n, line in enumerate(news)
            if (line.number or line.frame == "#") and n not in self._to_own
        ]
        """Headings and numbered lines that come."""
        self.outside: list[str] = []
        self._levels: dict[int, int] = {}
        self._cut: dict[int, tuple[str, str]] = {}
        """The rest of a line that was cut → that line, and what of it stands up to there."""
        self._outermost: dict[str, int] = {}
        """How numbers are written in the baseline → the level furthest out at which they stand."""
        for line in baseline:
            if line.number:
                known = self._outermost.setdefault(line.sort, line.level)
                self._outermost[line.sort] = min(known, line.level)
        seps = (label.sep for line in baseline if (label := line.label) and label.sep.isspace())
        self._space = next((sep for sep, _ in Counter(seps).most_common(1)), " ")
        """What stands behind numbers in the baseline, whatever does in the document."""
        self._around_new = lines_around(news)
        self._around_old = lines_around(olds)
        self._around_own = lines_around(baseline)
        self._outer_new = headings_around(news)
        self._outer_own = headings_around(baseline)

    def lines(self) -> list[TextLine]:
        """The lines of the new text."""
        made: list[TextLine] = []
        passed = 0
        for new, line in enumerate(self.news):
            old = self._pairs.get(new)
            own = self._to_own.get(new)
            if old is None or own is None:
                gap = self._is_outside(new) if old is None else True
                if gap and (old is None or line.key != self._olds[old].key):
                    self.outside.append(line.body)
                if not gap:
                    made.append(self._placed(new))
                continue
            made += self._unseen(passed, own)
            passed = max(passed, own + 1)
            made.append(self._changed(new, old, own))
        made += self._unseen(passed, len(self._baseline))
        return made

    def _changed(self, new: int, old: int, own: int) -> TextLine:
        """A line of the baseline as it is now: if it stays, with the marks and the white space that
        it has there; if it reads otherwise, as a line of its sort."""
        line, seen, there = self.news[new], self._olds[old], self._baseline[own]
        depth = self._kept_depth(new)
        if line.key == seen.key and there.frame == "{":
            # An editor's note stands where it stood, whatever comes before it.
            return there
        if line.key == seen.key:
            return evolve(there, text=there.at(self._level(new), depth))
        label = there.label if there.is_heading else None
        if line.frame != seen.frame and not (label and line.key.startswith(label.label)):
            return evolve(self._placed(new), blank=there.blank)
        body = _respaced(line.body, seen.body, there.body)
        made = evolve(line, text=line.text.removesuffix(line.body) + body)
        if there.frame != line.frame:
            made = made.framed(there)
        if made.number != there.number or line.frame != seen.frame:
            made = made.spaced(self._space)
        return evolve(made, text=made.at(self._level(new), depth), blank=there.blank)

    def _placed(self, new: int) -> TextLine:
        """A line of the accepted text, at the level and in the depth that it has in the act."""
        line = self.news[new].spaced(self._space)
        if line.is_heading:
            body = self._moved.get(line.key, line.body)
            line = evolve(line, text=line.text.removesuffix(line.body) + body)
            return TextLine(line.at(0, self._depth(new)))
        return TextLine(line.at(self._level(new), 0))

    def _depth(self, new: int) -> int:
        """The depth of a heading: as it is imported, but for how the nearest heading that stays
        stands otherwise in the baseline."""
        for near in self._nearest(new):
            if self.news[near].is_heading:
                return self.news[new].depth + self._kept_depth(near) - self.news[near].depth
        return self.news[new].depth

    def _kept_depth(self, new: int) -> int:
        """The depth of a line of the baseline: a heading stays in the heading in which it stood."""
        line, own = self.news[new], self._to_own[new]
        there, seen = self._baseline[own], self._olds[self._pairs[new]]
        outer, around = self._outer_new[new], self._outer_own[own]
        if not (line.is_heading and seen.depth) or outer is around is None:
            return there.depth
        if outer is not None and around is not None and self._to_own.get(outer) == around:
            return there.depth + self._kept_depth(outer) - self._baseline[around].depth
        return there.depth + line.depth - seen.depth

    def _level(self, new: int) -> int:
        """The level of a line: as that of the baseline, where it stands in what it stood in; of a
        new one as its likes beside it; else counted from what it stands in."""
        if (known := self._levels.get(new)) is not None:
            return known
        level = self.news[new].level
        self._levels[new] = level  # until it is found, for lines whose level is counted from it
        around = self._around_new[new]
        old = self._pairs.get(new)
        if self._is_rest(new):
            found = self._level(new - 1)
        elif (start := self._still_in(new)) is not None:
            here, there = (self._to_own[each] for each in (new, start))
            found = self._level(start) + self._baseline[here].level - self._baseline[there].level
        elif (
            old is not None
            and old in self._to_old
            and self._stays_in(around, self._around_old[old])
        ):
            moved = 0 if around is None else self._shift(around)
            found = self._baseline[self._to_old[old]].level + level - self._olds[old].level - moved
        elif old is None and (like := self._like(new)) is not None:
            found = like
        elif around is None:
            found = level
        elif new in self._to_own and not self._may_enclose(around, new):
            found = self._baseline[self._to_own[new]].level
        else:
            found = self._level(around) + level - self.news[around].level
        self._levels[new] = max(0, found)
        return self._levels[new]

    def _may_enclose(self, around: int, new: int) -> bool:
        """Whether a line may stand around one of the baseline: not where it has no number and
        comes, nor where it, or numbers like its own, stand no further out there than that one."""
        line, there = self.news[around], self._baseline[self._to_own[new]]
        if self.news[new].sort != there.sort:
            return True
        own = self._to_own.get(around)
        if own is not None and self._baseline[own].sort == line.sort:
            return self._baseline[own].level < there.level
        level = self._outermost.get(line.sort)
        return bool(line.number) and (level is None or level < there.level)

    def _is_rest(self, new: int) -> bool:
        """Whether a line is the rest of one that was cut, after the line before it."""
        line, before = self.news[new], self.news[new - 1]
        if new in self._pairs or line.number or line.is_heading:
            return False
        cut, old = self._cut.get(new - 1), self._pairs.get(new - 1)
        if cut is None and old is not None and not before.is_heading:
            cut = _spaceless(self._olds[old].key), _spaceless(before.key)
        if cut is None:
            return False
        whole, pieces = cut[0], cut[1] + _spaceless(line.key)
        if not whole.startswith(pieces):
            return False
        self._cut[new] = whole, pieces
        return True

    def _still_in(self, new: int) -> int | None:
        """The line around a line of the baseline, if it still encloses it. Unnumbered lines that
        come between change nothing in that, whatever an import makes of them."""
        own = self._to_own.get(new)
        around = None if own is None else self._around_own[own]
        start = None if around is None else self._from_own.get(around)
        if own is None or around is None or start is None:
            return None
        kept = ((new, own), (start, around))
        if any(self.news[n].number != self._baseline[o].number for n, o in kept):
            return None
        numbered, level = bool(self.news[new].number), self.news[start].level
        between = self._fresh[bisect(self._fresh, start) : bisect(self._fresh, new)]
        if any(not numbered or self.news[n].level <= level for n in between):
            return None
        return start

    def _shift(self, around: int) -> int:
        """How much further in a line that stays is imported than it stands, or stood."""
        own, old = self._to_own.get(around), self._pairs[around]
        there = self._olds[old].level if own is None else self._baseline[own].level
        return self.news[around].level - self._olds[old].level - (self._level(around) - there)

    def _stays_in(self, around: int | None, before: int | None) -> bool:
        if around is None or before is None:
            return around is before
        same = self._pairs.get(around) == before
        return same and self.news[around].number == self._olds[before].number

    def _like(self, new: int) -> int | None:
        """The level of lines like a new one: of those that go in its place, or of the nearest that
        stays and stands in the same."""
        line = self.news[new]
        for old in self._gone_at(new):
            each = self._olds[old]
            if (each.sort, each.level) == (line.sort, line.level) and old in self._to_old:
                return self._baseline[self._to_old[old]].level
        for near in self._nearest(new):
            each, around = self.news[near], self._around_new
            if (each.sort, each.level) == (line.sort, line.level) and around[near] == around[new]:
                return self._level(near)
        return None

    def _gone_at(self, new: int) -> Iterator[int]:
        """Lines of the baseline's import that go right where a new one comes."""
        before = next((n for n in range(new - 1, -1, -1) if n in self._pairs), None)
        after = next((n for n in range(new, len(self.news)) if n in self._pairs), None)
        start = 0 if before is None else self._pairs[before] + 1
        end = len(self._olds) if after is None else self._pairs[after]
        return iter(range(start, min(end, start + _FAR)))

    def _nearest(self, new: int) -> Iterator[int]:
        """Lines that stand in both texts, the nearest to a new one first, itself included."""
        for step in range(_FAR):
            for near in (new - step, new + step):
                if near in self._to_own:
                    yield near

    def _unseen(self, start: int, end: int) -> Iterator[TextLine]:
        """Lines of the baseline that its document does not have: gaps, and editor's notes."""
        seen = set(self._to_old.values())
        return (self._baseline[n] for n in range(start, end) if n not in seen)

    def _is_outside(self, new: int) -> bool:
        """Whether a new line stands where the act has a gap: between lines that the act lacks."""
        beside = [self._pairs.get(new + step) for step in (-1, 1)]
        return any(old is not None and old not in self._to_old for old in beside)


def _spaceless(text: str) -> str:
    return "".join(text.split())


def _respaced(text: str, seen: str, there: str) -> str:
    """A text with the white space that its beginning has in the baseline, and not in the document,
    where the words of both are the same."""
    mine, its, own = (re.split(r"(\s+)", each) for each in (text, seen, there))
    if its[::2] != own[::2]:
        return text
    for at, (piece, other) in enumerate(zip(mine, its, strict=False)):
        if piece != other:
            break
        mine[at] = own[at]
    return "".join(mine)
