"""What differs between the contents of two paragraphs: stretches kept, deleted, inserted."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator, Sequence
from itertools import zip_longest

from attrs import define, evolve, field, frozen

from drafting.diff.words import tokens
from drafting.model.mark import Mark
from drafting.word.compare.content import ATOM, Bit, Form, ParagraphContent, around_key
from drafting.word.compare.sequence import Range, equal_runs
from drafting.word.tracked.indivisible import joins

_WORD = re.compile(r"[^\W_]")
_ALIKE = 0.34
"""Below this share of common characters the words of a paragraph are replaced as a whole."""


@frozen
class Hunk:
    """A stretch of two texts, by offsets; kept, or replaced."""

    kept: bool
    old: tuple[int, int]
    new: tuple[int, int]


@frozen
class Eyes:
    """Which differences of text count."""

    white_space: bool = True
    case: bool = True

    def key(self, token: str) -> str:
        """What a token is compared by."""
        if not self.white_space and token.isspace():
            return " "
        return token if self.case else token.casefold()

    def normal(self, text: str) -> str:
        """What a whole text is compared by."""
        if not self.white_space:
            text = " ".join(text.split())
        return text if self.case else text.casefold()

    def letters(self, text: str) -> str:
        """The letters of a text that count, wherever it is cut into paragraphs."""
        if not self.white_space:
            text = "".join(text.split())
        return text if self.case else text.casefold()


@define
class TokenRow:
    """The tokens of a paragraph: what they are compared by, their text, and where they begin."""

    keys: list[str] = field(factory=list)
    texts: list[str] = field(factory=list)
    starts: list[int] = field(factory=list)
    length: int = 0

    def offset(self, index: int) -> int:
        """Where a token begins; of the one after the last: the length of the text."""
        return self.starts[index] if index < len(self.starts) else self.length


def token_row(content: ParagraphContent, eyes: Eyes) -> TokenRow:
    """The tokens of a paragraph; those in different links or content controls are different."""
    row = TokenRow()
    pending: list[str] = []
    around: tuple[object, ...] = ()
    start = at = 0

    def flush() -> None:
        if not pending:
            return
        place = "\0" + around_key(around) if around else ""  # type: ignore[arg-type]  # elements
        begin = start
        for token in _whole_letters(tokens("".join(pending))):
            row.keys.append(eyes.key(token) + place)
            row.texts.append(token)
            row.starts.append(begin)
            begin += len(token)
        pending.clear()

    for bit in content.bits:
        if not bit.text:
            continue
        if bit.form is Form.TEXT:
            if pending and bit.around != around:
                flush()
            if not pending:
                around, start = bit.around, at
            pending.append(bit.text)
        else:
            flush()
            place = "\0" + around_key(bit.around) if bit.around else ""
            row.keys.append(bit.key + place)
            row.texts.append(ATOM)
            row.starts.append(at)
        at += len(bit.text)
    flush()
    row.length = at
    return row


def _whole_letters(found: list[str]) -> list[str]:
    """Tokens joined where a letter would be parted from its marks."""
    if all(token.isascii() or len(token) > 1 for token in found):
        return found
    whole: list[str] = []
    for token in found:
        if whole and joins(token[0], whole[-1][-1]):
            whole[-1] += token
        else:
            whole.append(token)
    return whole


def hunks(old: TokenRow, new: TokenRow, eyes: Eyes) -> list[Hunk]:
    """What was kept and what was replaced, from the start to the end of both."""
    found = [*_hunks(old, new)]
    if not eyes.white_space:
        found = [_without_white_space(each, old, new) for each in found]
    if _is_rewritten(found, old, new):
        return [Hunk(False, (0, old.length), (0, new.length))]
    return [*_joined(found, new)]


def _hunks(old: TokenRow, new: TokenRow) -> Iterator[Hunk]:
    at_old = at_new = 0
    last = (len(old.keys), len(old.keys), len(new.keys), len(new.keys))
    for i, j, k, m in [*equal_runs(old.keys, new.keys, _is_word), last]:
        if at_old < i or at_new < k:
            yield Hunk(
                False,
                (old.offset(at_old), old.offset(i)),
                (new.offset(at_new), new.offset(k)),
            )
        if i < j:
            yield Hunk(True, (old.offset(i), old.offset(j)), (new.offset(k), new.offset(m)))
        at_old, at_new = j, m


def _is_word(key: Hashable) -> bool:
    """Whether a token shows where it belongs: where an atom and words change places, words stay."""
    return not str(key).startswith("\1")


def _text(row: TokenRow, within: tuple[int, int]) -> str:
    return "".join(row.texts)[within[0] : within[1]]


def _without_white_space(hunk: Hunk, old: TokenRow, new: TokenRow) -> Hunk:
    """A change of white space alone counts as kept."""
    if hunk.kept or (_text(old, hunk.old) + _text(new, hunk.new)).strip():
        return hunk
    return Hunk(True, hunk.old, hunk.new)


def _is_rewritten(found: Sequence[Hunk], old: TokenRow, new: TokenRow) -> bool:
    """Whether so little is kept that the words interleaved could not be read."""
    if sum(not each.kept for each in found) < 2:
        return False
    text = "".join(new.texts)
    kept = 0
    for each in found:
        if each.kept:
            own = text[each.new[0] : each.new[1]]
            if ATOM in own:
                return False
            kept += len(own) if _WORD.search(own) else 0
    return kept < _ALIKE * min(old.length, new.length)


def _joined(found: Sequence[Hunk], new: TokenRow) -> Iterator[Hunk]:
    """Join changes with only a space or a lone sign between them: no confetti."""
    text = "".join(new.texts)
    pending: list[Hunk] = []
    for index, hunk in enumerate(found):
        own = text[hunk.new[0] : hunk.new[1]] if hunk.kept else ""
        slight = hunk.kept and not _WORD.search(own) and ATOM not in own
        if hunk.kept and not (slight and pending and index + 1 < len(found)):
            yield from _flushed(pending)
            yield hunk
        else:
            pending.append(hunk)
    yield from _flushed(pending)


def _flushed(pending: list[Hunk]) -> Iterator[Hunk]:
    if pending:
        first, last = pending[0], pending[-1]
        yield Hunk(False, (first.old[0], last.old[1]), (first.new[0], last.new[1]))
        pending.clear()


@frozen
class LoneComments:
    """The numbers of comments that only one of the two documents has."""

    gone: frozenset[str] = frozenset()
    come: frozenset[str] = frozenset()

    def is_gone(self, bit: Bit) -> bool:
        """Whether a bit of the old document refers to such a comment."""
        return bit.form is Form.RUN_MARK and bit.key in self.gone

    def comes(self, bit: Bit) -> bool:
        """Whether a bit of the new document does."""
        return bit.form is Form.RUN_MARK and bit.key in self.come


NO_COMMENTS = LoneComments()


@frozen(eq=False)
class Strip:
    """A stretch of one bit in the redline."""

    mark: Mark
    bit: Bit
    """Of the new paragraph; of what is deleted, of the old one."""
    start: int
    """Offsets in the text of the bit."""
    end: int
    twin: Bit | None = None
    """The bit of the old paragraph that a kept one was."""

    @property
    def is_whole(self) -> bool:
        """Whether it is all of the bit."""
        return self.start == 0 and self.end == len(self.bit.text)

    @property
    def text(self) -> str:
        """Its text."""
        return self.bit.text[self.start : self.end]


def strips(
    old: ParagraphContent,
    new: ParagraphContent,
    found: Sequence[Hunk],
    come: Mark = Mark.INSERTED,
    lone: LoneComments = NO_COMMENTS,
) -> list[Strip]:
    """The redline of two paragraphs, strip by strip; bookmarks and the like are those of the new
    paragraph. `come` is the mark of what only the new one has, `lone` are comments of one alone."""
    result: list[Strip] = []
    gone_mark = Mark.DELETED if come is Mark.INSERTED else Mark.INSERTED
    before, after = _Reel(old.bits, gone_mark), _Reel(new.bits, come)
    comments = [bit for bit in old.bits if lone.is_gone(bit)]
    for hunk in _cut_at(found, [bit.start for bit in comments]):
        if hunk.kept:
            before.skip(hunk.old[0])
            result += _kept(before, after, hunk)
        else:
            gone = [each for each in before.up_to(hunk.old[1]) if each.bit.text]
            own = [*after.up_to(hunk.new[1])]
            own_first = come is Mark.DELETED
            if result and own and gone and _goes_on(result[-1], own[0], gone[0]):
                own_first = True
            if own_first:
                result += [*own, *gone]
            else:
                result += [*gone, *own]
        while comments and comments[0].start <= hunk.old[1]:
            result.append(Strip(gone_mark, comments.pop(0), 0, 0))
    for each in after.up_to(None):
        result.append(Strip(Mark.KEPT, each.bit, 0, 0))
    result += [Strip(gone_mark, bit, 0, 0) for bit in comments]
    coming = {id(bit) for bit in new.bits if lone.comes(bit)}
    return [evolve(each, mark=come) if id(each.bit) in coming else each for each in result]


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


def whole(content: ParagraphContent, mark: Mark) -> list[Strip]:
    """All bits of a paragraph under one mark."""
    return [Strip(mark, bit, 0, len(bit.text)) for bit in content.bits]


def _goes_on(last: Strip, come: Strip, gone: Strip) -> bool:
    """Whether what comes goes on in the link that what goes stands behind."""
    around = last.bit.around
    return bool(around) and come.bit.around == around and not gone.bit.around


def _kept(before: _Reel, after: _Reel, hunk: Hunk) -> Iterator[Strip]:
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
            yield Strip(Mark.KEPT, own.bit, at - start, stop - start, twin)
            at = stop
    before.skip(hunk.old[1])


@define
class _Reel:
    """Reads bits from left to right."""

    bits: Sequence[Bit]
    mark: Mark
    _index: int = 0
    _offset: int = 0

    def up_to(self, end: int | None) -> Iterator[Strip]:
        """The strips up to an offset; marks at the end come with what follows them."""
        while self._index < len(self.bits):
            bit = self.bits[self._index]
            if end is not None and self._offset >= end and (bit.text or self._offset > end):
                return
            if end is not None and not bit.text and self._offset == end:
                return
            stop = bit.end if end is None else min(bit.end, end)
            yield Strip(self.mark, bit, max(0, self._offset - bit.start), stop - bit.start)
            self._offset = stop
            if stop < bit.end:
                return
            self._index += 1

    def at(self, offset: int) -> Bit | None:
        """The bit with text that holds an offset."""
        while self._index < len(self.bits):
            bit = self.bits[self._index]
            if bit.text and offset < bit.end:
                return bit
            self._index += 1
        return None

    def skip(self, offset: int) -> None:
        """Go on at an offset."""
        self._offset = offset
        while self._index < len(self.bits) and self.bits[self._index].end <= offset:
            self._index += 1
