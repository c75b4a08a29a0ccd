"""A paragraph of the redline as strips: stretches of bits that are kept, come or go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, zip_longest

from attrs import define, evolve, field, frozen

from drafting.diff.sequence import Range, opcodes
from drafting.diff.tokens import tokens
from drafting.model.mark import Mark
from drafting.word.compare.keys import around_key
from drafting.word.compare.paragraph.content import Bit, Form, ParagraphContent
from drafting.word.compare.paragraph.reel import Reel, Strip
from drafting.word.compare.paragraph.wording import Hunk, may_look_alike
from drafting.word.package.elements import w

_Key = tuple[str, str]
_Place = tuple[str, str, str]
_BEGINNING = 30
"""Characters of a paragraph that show which one it is."""


@frozen(eq=False, repr=False)
class Comments:
    """Author and text of the comments of both documents, by their numbers."""

    old: Mapping[str, _Key] = field(factory=dict)
    new: Mapping[str, _Key] = field(factory=dict)

    @property
    def are_one(self) -> bool:
        """Whether both documents have the same comments."""
        return Counter(self.old.values()) == Counter(self.new.values())

    def lone(self, old: ParagraphContent, new: ParagraphContent) -> set[Bit]:
        """The references to comments that only one of two paragraphs has."""
        if not self.old and not self.new:
            return set()
        here, there = _references(old, self.old), _references(new, self.new)
        shared = Counter(here.values()) & Counter(there.values())
        lone: set[Bit] = set()
        for side in (here, there):
            left = Counter(shared)
            for bit, key in side.items():
                left[key] -= 1
                if left[key] < 0:
                    lone.add(bit)
        return lone


def _references(content: ParagraphContent, comments: Mapping[str, _Key]) -> dict[Bit, _Place]:
    """The references of comments, each with the comment, and the links and controls around it:
    one that stands in such of one paragraph alone goes and comes with them."""
    return {
        bit: (*comments.get(bit.key, ("", bit.key)), around_key(bit.around))
        for bit in content.bits
        if bit.form is Form.RUN_MARK and bit.key
    }


NO_COMMENTS = Comments()


def strips(
    old: ParagraphContent,
    new: ParagraphContent,
    found: Sequence[Hunk],
    come: Mark = Mark.INSERTED,
    comments: Comments = NO_COMMENTS,
) -> list[Strip]:
    """The redline of two paragraphs, strip by strip; bookmarks and the like are those of the new
    paragraph. `come` is the mark of what only the new one has, `comments` those of both."""
    gone = Mark.DELETED if come is Mark.INSERTED else Mark.INSERTED
    lone = comments.lone(old, new)
    leaving, coming = _in_one(old, new, lone), _in_one(new, old, lone)
    shared = _shared_marks(old, new, comments)
    ahead = _ahead(old.bits, leaving, dict(shared))
    row = _StripRow(Reel(old.bits, gone), Reel(new.bits, come), [*leaving], ahead)
    for hunk, place in _cut_at_marks(_cut_at(found, [bit.start for bit in leaving]), shared):
        row.reach(place)
        if hunk.kept:
            row.keep(hunk)
        else:
            row.replace(hunk)
        row.take_leave(hunk.old[1])
    row.end()
    staying = {bit for bit in new.bits if bit.form is Form.RUN_MARK and bit.key and bit not in lone}
    settled = {**dict.fromkeys(staying, Mark.KEPT), **dict.fromkeys(coming, come)}
    result = [each._replace(mark=settled.get(each.bit, each.mark)) for each in row.made]
    return [*_as_others_did(result, gone)] if new.has_kept else result


def _in_one(content: ParagraphContent, other: ParagraphContent, lone: set[Bit]) -> list[Bit]:
    """What no text shows and one paragraph alone has: references of comments, empty controls."""
    others = {around_key(bit.around) for bit in other.bits if bit.is_shell}
    return [
        bit
        for bit in content.bits
        if bit in lone or (bit.is_shell and around_key(bit.around) not in others)
    ]


@define(eq=False, repr=False)
class _StripRow:
    """The strips of two paragraphs, made from left to right."""

    before: Reel
    after: Reel
    leaving: list[Bit]
    """What no text shows and the old paragraph alone has, as far as it is still to come."""
    _ahead: Mapping[Bit, Bit]
    """For some of that, the mark of the new paragraph that it stands behind."""
    made: list[Strip] = field(factory=list)

    def reach(self, mark: Bit | None) -> None:
        """Go on behind a mark of the new paragraph."""
        self.made += self.after.through(mark)

    def keep(self, hunk: Hunk) -> None:
        """Add what both paragraphs have."""
        self.before.skip(hunk.old[0])
        self.made += _kept(self.before, self.after, hunk)

    def replace(self, hunk: Hunk) -> None:
        """Add what goes and what comes in one place: in the order in which fewer links and controls
        are cut, or else what is deleted first."""
        leaving = {*self.leaving}
        gone = [
            each for each in self.before.up_to(hunk.old[1]) if each.bit.text or each.bit in leaving
        ]
        taken = {each.bit for each in gone}
        self.leaving = [bit for bit in self.leaving if bit not in taken]
        if gone and (inside := _inside(gone[:1])) and self._inside_last != inside:
            self.made += self.after.up_to_around(inside)
        own = [*self.after.up_to(hunk.new[1])]
        rows = (own, gone) if self.after.mark is Mark.DELETED else (gone, own)
        if own and gone:
            edges = [self._inside_last, self.after.inside_next()]
            rows = max(rows, rows[::-1], key=lambda each: _joined(*each, *edges))
        self.made += _control_by_control(*rows)

    @property
    def _inside_last(self) -> str:
        return _inside(self.made[-1:])

    def take_leave(self, end: int) -> None:
        """Add what no text shows, up to an offset of the old paragraph."""
        while self.leaving and self.leaving[0].start <= end:
            self.reach(self._ahead.get(self.leaving[0]))
            self._go(self.leaving.pop(0))

    def end(self) -> None:
        """Add what stands behind all text."""
        self.made += (Strip(Mark.KEPT, each.bit, 0, 0) for each in self.after.up_to(None))
        for bit in self.leaving:
            self._go(bit)

    def _go(self, bit: Bit) -> None:
        self.made.append(Strip(self.before.mark, bit, 0, 0))


def _control_by_control(first: Sequence[Strip], second: Sequence[Strip]) -> Iterator[Strip]:
    """What goes and what comes in one place: the words in a link or control of both paragraphs
    stand beside each other, so that it is written once."""
    if not any(each.bit.around for each in (*first, *second)):
        yield from (*first, *second)
        return
    ones, others = (
        [(key, [*group]) for key, group in groupby(row, lambda each: around_key(each.bit.around))]
        for row in (first, second)
    )
    keys = [key for key, _ in ones], [key for key, _ in others]
    for same, i, j, k, m in opcodes(*keys, ends_first=False):
        if same:
            for (_, one), (_, other) in zip(ones[i:j], others[k:m], strict=True):
                yield from (*one, *other)
        else:
            for _, group in (*ones[i:j], *others[k:m]):
                yield from group


def _as_others_did(found: Sequence[Strip], gone: Mark) -> Iterator[Strip]:
    """Strips of a paragraph in which somebody else changed words: what both documents have of what
    is there no more goes by that change, what only one has comes by it."""
    for each in found:
        bit = each.bit
        if not bit.is_ghost:
            yield each._replace(by="" if each.mark is Mark.KEPT else bit.by)
        elif each.mark is Mark.KEPT and each.twin is not None:
            end = each.twin_start + each.end - each.start
            own = evolve(each.twin, around=bit.around)
            yield Strip(gone, own, each.twin_start, end, bit, bit.by)
        elif each.mark is Mark.KEPT and bit.form is Form.RUN_MARK and bit.key:
            yield each._replace(mark=gone, by=bit.by)
        elif bit.form is Form.MARK:
            yield each


def ignored(
    old: ParagraphContent, new: ParagraphContent, found: Sequence[Hunk]
) -> Iterator[tuple[str, str]]:
    """What is kept though it is not the same to the letter: in the old text, and in the new."""
    before, after = old.text, new.text
    for hunk in found:
        was, is_now = before[slice(*hunk.old)], after[slice(*hunk.new)]
        if hunk.kept and was != is_now:
            for i, j, k, m in _differing(was, is_now):
                yield was[i:j], is_now[k:m]


def alike(
    old: ParagraphContent, new: ParagraphContent, found: Sequence[Hunk]
) -> Iterator[tuple[str, str, str]]:
    """What is replaced by what may look like it: how the paragraph begins, and both."""
    before, after = old.text, new.text
    for hunk in found:
        was, is_now = before[slice(*hunk.old)], after[slice(*hunk.new)]
        if not hunk.kept and was != is_now and may_look_alike(was, is_now):
            yield before[:_BEGINNING], was, is_now


def _differing(was: str, is_now: str) -> Iterator[Range]:
    one, other = tokens(was), tokens(is_now)
    at, to = 0, 0
    for left, right in zip_longest(one, other, fillvalue=""):
        if left != right:
            yield at, at + len(left), to, to + len(right)
        at, to = at + len(left), to + len(right)


def _cut_at(found: Sequence[Hunk], offsets: Sequence[int]) -> Iterator[Hunk]:
    """Hunks, the kept ones cut at offsets in the old text."""
    for hunk in found:
        (start, end), at = hunk.old, hunk.new[0]
        if hunk.kept and end - start == hunk.new[1] - at:
            for cut in sorted({each for each in offsets if start < each < end}):
                yield Hunk(True, (start, cut), (at, at + cut - start))
                start, at = cut, at + cut - start
            yield Hunk(True, (start, end), (at, hunk.new[1]))
        else:
            yield hunk


def _cut_at_marks(
    found: Iterator[Hunk], places: Sequence[tuple[Bit, Bit]]
) -> Iterator[tuple[Hunk, Bit | None]]:
    """Hunks, what is replaced cut where both paragraphs have the same bookmark, the same end of a
    range, or the reference of the same comment, each with the mark of the new paragraph that
    stands before it: words that go stay on the side of it on which they stood."""
    for hunk in found:
        (i, j), (k, m) = hunk.old, hunk.new
        mark: Bit | None = None
        for was, is_now in () if hunk.kept else places:
            alike = around_key(was.around) == around_key(is_now.around)  # else it would cut both
            if i <= was.start <= j and k <= is_now.start <= m and alike:
                yield Hunk(False, (i, was.start), (k, is_now.start)), mark
                i, k, mark = was.start, is_now.start, is_now
        yield Hunk(hunk.kept, (i, j), (k, m)), mark


def _shared_marks(
    old: ParagraphContent, new: ParagraphContent, comments: Comments
) -> list[tuple[Bit, Bit]]:
    ones, others = (
        _marks(content, numbered)
        for content, numbered in ((old, comments.old), (new, comments.new))
    )
    if not ones or not others:
        return []
    bits = [*ones], [*others]
    found = opcodes([*ones.values()], [*others.values()])
    return [
        (bits[0][i + n], bits[1][k + n]) for same, i, j, k, _ in found if same for n in range(j - i)
    ]


def _ahead(bits: Sequence[Bit], extra: Sequence[Bit], shared: Mapping[Bit, Bit]) -> dict[Bit, Bit]:
    """For marks of the old paragraph alone, the one of both that stands right before them, with no
    letter between: as it is in the new paragraph."""
    ahead: dict[Bit, Bit] = {}
    lone = {*extra}
    last: Bit | None = None
    for bit in bits:
        if bit.text:
            last = None
        elif bit in shared:
            last = shared[bit]
        elif last is not None and bit in lone:
            ahead[bit] = last
    return ahead


def _marks(content: ParagraphContent, comments: Mapping[str, _Key]) -> dict[Bit, _Key]:
    """The marks of a paragraph, and its references of comments, each with what makes it one."""
    return {
        bit: comments.get(bit.key, ("", bit.key))
        if bit.key
        else (str(bit.elements[0].tag), bit.elements[0].get(w("name"), ""))
        for bit in content.bits
        if bit.elements and (bit.form is Form.MARK or (bit.form is Form.RUN_MARK and bit.key))
    }


def whole(content: ParagraphContent, mark: Mark, by: str = "") -> list[Strip]:
    """All bits of a paragraph under one mark; what is there no more is left out."""
    return [
        Strip(mark, bit, 0, len(bit.text), by=bit.by or by)
        for bit in content.bits
        if not bit.is_ghost
    ]


def _inside(found: Sequence[Strip]) -> str:
    """The links and controls in which the last of some strips stands."""
    return around_key(found[-1].bit.around) if found else ""


def _joined(first: Sequence[Strip], second: Sequence[Strip], before: str, behind: str) -> int:
    """How often what goes and what comes, in such an order, go on in the link or control of what
    stands beside them: it is not cut there."""
    keys = [around_key(each.bit.around) for each in (first[0], first[-1], second[0], second[-1])]
    beside = ((before, keys[0]), (keys[1], keys[2]), (keys[3], behind))
    return sum(one == other != "" for one, other in beside)


def _kept(before: Reel, after: Reel, hunk: Hunk) -> Iterator[Strip]:
    same_length = hunk.old[1] - hunk.old[0] == hunk.new[1] - hunk.new[0]
    for own in after.up_to(hunk.new[1]):
        if not own.bit.text:
            yield Strip(Mark.KEPT, own.bit, 0, 0)
            continue
        if not same_length:
            twin = before.at(hunk.old[0])
            yield Strip(Mark.KEPT, own.bit, own.start, own.end, twin)
            continue
        shift = hunk.old[0] - hunk.new[0]
        at, end = own.bit.start + own.start, own.bit.start + own.end
        while at < end:
            twin = before.at(at + shift)
            stop = min(end, (twin.end if twin else end + shift) - shift)
            start = own.bit.start
            since = 0 if twin is None else at + shift - twin.start
            yield Strip(Mark.KEPT, own.bit, at - start, stop - start, twin, twin_start=since)
            at = stop
    before.skip(hunk.old[1])
