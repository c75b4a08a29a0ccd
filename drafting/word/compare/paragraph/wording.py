"""What differs between the contents of two paragraphs: stretches kept, deleted, inserted."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Hashable, Iterable, Iterator, Sequence
from itertools import accumulate, pairwise
from typing import NamedTuple

from attrs import define, field, frozen

from drafting.diff.sequence import equal_runs
from drafting.diff.tokens import tokens
from drafting.model.signs import JOINER, joins
from drafting.word.compare.keys import around_key
from drafting.word.compare.paragraph.content import ATOM, Form, ParagraphContent

_WORD = re.compile(r"[^\W_]")
_FEW = 4
"""Of so many letters one may look like another."""
_ALIKE = 0.34
"""Below this share of common characters the words of a paragraph are replaced as a whole."""


class Hunk(NamedTuple):
    """A stretch of two texts, by offsets; kept, or replaced."""

    kept: bool
    old: tuple[int, int]
    new: tuple[int, int]

    @property
    def is_even(self) -> bool:
        """Whether both stretches are of one length."""
        return self.old[1] - self.old[0] == self.new[1] - self.new[0]


@frozen(eq=False, repr=False)
class Eyes:
    """Which differences of text count."""

    white_space: bool = True
    case: bool = True

    def keys(self, tokens: list[str]) -> list[str]:
        """What tokens are compared by."""
        if not self.white_space:
            tokens = [" " if each.isspace() else each for each in tokens]
        return tokens if self.case else [each.casefold() for each in tokens]

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


@define(eq=False, repr=False)
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
    kept: object = None
    start = at = 0

    def flush() -> None:
        if not pending:
            return
        place = "\0" + around_key(around) if around else ""  # type: ignore[arg-type]  # elements
        found = _whole_letters(tokens("".join(pending)))
        keys = eyes.keys(found)
        row.keys += [each + place for each in keys] if place else keys
        row.texts += found
        row.starts += accumulate(map(len, found[:-1]), initial=start)
        pending.clear()

    for bit in content.bits:
        if not bit.text:
            continue
        if bit.form is Form.TEXT:
            if pending and (bit.around != around or bit.kept is not kept):
                flush()
            if not pending:
                around, kept, start = bit.around, bit.kept, at
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
    if all(len(token) > 1 or token.isascii() or token.isalnum() for token in {*found}):
        return found
    whole: list[str] = []
    for token in found:
        # A longer token is a word or white space: only a joiner before it takes it in.
        may_join = whole and (len(token) == 1 or whole[-1].endswith(JOINER))
        if may_join and joins(token[0], whole[-1][-1]):
            whole[-1] += token
        else:
            whole.append(token)
    return whole


def hunks(old: TokenRow, new: TokenRow, eyes: Eyes, *, joined: bool) -> list[Hunk]:
    """What was kept and what was replaced, from the start to the end of both; neighbours are joined
    unless somebody else tracked what changes."""
    found = [*_hunks(old, new)]
    letters = eyes.white_space and eyes.case
    if not joined:
        even = found if letters else _token_by_token(found, old, new)
        return [Hunk(each.kept and each.is_even, each.old, each.new) for each in even]
    if not eyes.white_space:
        found = [_without_white_space(each, old, new) for each in found]
    if _is_rewritten(found, old, new):
        return [Hunk(False, (0, old.length), (0, new.length))]
    done = _joined(found, new)
    return [*(done if letters else _token_by_token(done, old, new))]


def _token_by_token(found: Iterable[Hunk], old: TokenRow, new: TokenRow) -> Iterator[Hunk]:
    """Hunks, what is kept cut around tokens that count as one though their lengths differ: what
    stands before and behind these is one letter by letter, and so its pictures and notes."""
    for hunk in found:
        i, j = (bisect_left(old.starts, each) for each in hunk.old)
        k, m = (bisect_left(new.starts, each) for each in hunk.new)
        if hunk.kept and j - i == m - k:
            pairs = zip(old.texts[i:j], new.texts[k:m], strict=True)
            uneven = [at for at, (a, b) in enumerate(pairs, i) if len(a) != len(b)]
            cuts = {i, j, *uneven, *(at + 1 for at in uneven)}
            for one, other in pairwise(sorted(cuts)):
                olds, news = (one, other), (one - i + k, other - i + k)
                yield Hunk(True, _span(old, olds), _span(new, news))
        else:
            yield hunk


def _span(row: TokenRow, within: tuple[int, int]) -> tuple[int, int]:
    return row.offset(within[0]), row.offset(within[1])


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


def may_look_alike(one: str, other: str) -> bool:
    """Whether a reader might take a text for the other one: few letters differ, or only blanks."""
    if ATOM in one + other:
        return False
    if not one.strip() and not other.strip():
        return True
    apart = sum(a != b for a, b in zip(one, other, strict=False)) + abs(len(one) - len(other))
    return apart <= max(2, len(one) // _FEW)
