"""Which block of the old document became which of the new one: paragraphs, tables, controls."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeVar

from attrs import define, field
from lxml import etree

from drafting.diff.pairing import longest_rising, most_alike
from drafting.diff.sequence import Range, anchored
from drafting.diff.tokens import tokens
from drafting.word.compare.content import text_of
from drafting.word.document.alternatives import ALTERNATE
from drafting.word.package.elements import Element, add, child_of, local_name, w

T = TypeVar("T")
Pairing = tuple[Element | None, Element | None]
"""A block of the old text, and what it became in the new one."""
BLOCKS = frozenset({*map(w, ("p", "tbl", "sdt", "customXml")), ALTERNATE})
_PAIRS = 10_000
"""More comparisons than this are not made between blocks none of which is equal to another."""
_SHINGLE = 3
"""Words in a row that, where they stand once in both texts, show that two paragraphs are one."""
_AHEAD = 24
"""Blocks ahead in which repeated texts are sought again."""
_LIKE = 0.4
"""Likeness from which two blocks are one, reworded."""
_NOTHING = 0.3
"""What a pair of empty paragraphs weighs beside a pair with text."""
_VOLATILE = (
    rb' (?:w:rsid\w*|w14:(?:paraId|textId)|wp14:(?:anchorId|editId))="[^"]*"'
    rb"|<w:(?:lastRenderedPageBreak/>|proofErr [^>]*/>)"
)
_SIGNS = (_NAMESPACE, _NOTE, _COMMENT, _SECTION) = (
    b"xmlns",
    b"noteReference",
    b"commentReference",
    b"sectPr",
)
"""What is sought in blocks as they are written."""
_SIGNS_OF_VOLATILE = (b"rsid", b"paraId", b"lastRendered", b"proofErr", b"anchorId")
_HEAD = rb'^(<[^\s/>]+)(?:\sxmlns(?::[\w.-]+)?="[^"]*")+'
_BETWEEN = "\ue0f7\ue0f8"
"""Stands between blocks that are written together."""


@define(eq=False, repr=False)
class Sameness:
    """What blocks of the two documents are compared by."""

    normal: Callable[[str], str]
    """What a text is compared by: itself, or without white space or case."""
    comments: bool = True
    """Whether both documents have the same comments."""
    _digests: dict[Element, bytes] = field(factory=dict)
    _holding: dict[bytes, set[bytes]] = field(factory=lambda: {each: set() for each in _SIGNS})
    """Signs → the digests of the blocks that hold them."""
    _texts: dict[Element, str] = field(factory=dict)
    _words: dict[Element, Counter[str]] = field(factory=dict)

    def markup(self, element: Element) -> bytes:
        """A digest of a block as it stands, without numbers that word processors give anew."""
        found = self._digests.get(element)
        if found is None:
            data = etree.tostring(element, encoding="UTF-8", with_tail=False)
            found = self._digests[element] = self._noted(_without_volatile(data), _SIGNS)
        return found

    def read(self, container: Element) -> None:
        """Digest all that stands in a container at once: much faster than one by one."""
        if not len(container) or container[-1] in self._digests:
            return
        children, sign = [*container], _BETWEEN.encode()
        data = _without_volatile(_written(container, children))
        if data.count(sign) != len(children) + 1:
            return  # the text itself holds the sign
        at = data.index(sign) + len(sign)
        found = {each: place for each in _SIGNS if (place := data.find(each, at)) >= 0}
        first = min(found.values(), default=len(data))
        for child in children:
            end = data.index(sign, at)
            piece = data[at:end]
            self._digests[child] = self._noted(piece, [*found]) if first < end else _digest(piece)
            at = end + len(sign)

    def _noted(self, data: bytes, signs: Sequence[bytes]) -> bytes:
        """The digest of a block, under which the signs that it holds are noted."""
        held = [each for each in signs if each in data]
        if _NAMESPACE in held:
            data = re.sub(_HEAD, rb"\1", data, count=1)
        found = _digest(data)
        for each in held:
            self._holding[each].add(found)
        return found

    def has_notes(self, element: Element) -> bool:
        """Whether a block refers to notes."""
        held = self._holding[_NOTE]
        return bool(held) and self.markup(element) in held

    def ends_section(self, element: Element) -> bool:
        """Whether a section may end in a block."""
        held = self._holding[_SECTION]
        return bool(held) and self.markup(element) in held

    def text(self, element: Element) -> str:
        """The text of a block with the keys of its atoms."""
        found = self._texts.get(element)
        if found is None:
            found = self._texts[element] = self.normal(text_of(element))
        return found

    def words(self, element: Element) -> Counter[str]:
        """The words of a block."""
        found = self._words.get(element)
        if found is None:
            own = (token for token in tokens(self.text(element)) if not token.isspace())
            found = self._words[element] = Counter(own)
        return found

    def forget(self) -> None:
        """Let go of texts and words, which are only needed until blocks are paired."""
        self._texts.clear()
        self._words.clear()

    def likeness(self, old: Element, new: Element) -> float:
        """How alike two blocks are: 0 to 1 (Dice); 0 where the one cannot become the other."""
        if old.tag != new.tag:
            return 0.0
        if self.text(old) == self.text(new):
            return 1.0 if self.words(old) else _NOTHING
        one, other = self.words(old), self.words(new)
        total = one.total() + other.total()
        return 2 * (one & other).total() / total if total else 1.0

    def equal(self, old: Element, new: Element) -> bool:
        """Whether two blocks are the same to the letter and in looks, and in their comments."""
        digest = self.markup(new)
        return self.markup(old) == digest and (
            self.comments or digest not in self._holding[_COMMENT]
        )


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=16).digest()


def _without_volatile(data: bytes) -> bytes:
    return (
        re.sub(_VOLATILE, b"", data) if any(sign in data for sign in _SIGNS_OF_VOLATILE) else data
    )


def _written(container: Element, children: Sequence[Element]) -> bytes:
    """A container as it is written, with a sign before and after each of its children."""
    text, tails = container.text, [child.tail for child in children]
    container.text = _BETWEEN
    for child in children:
        child.tail = _BETWEEN
    data = etree.tostring(container, encoding="UTF-8", with_tail=False)
    container.text = text
    for child, tail in zip(children, tails, strict=True):
        child.tail = tail
    return data


def blocks_of(container: Element) -> list[Element]:
    """The paragraphs, tables, content controls and alternatives (part 3, 7.5) of a body."""
    return [*container.iterchildren(*BLOCKS)]


def content_of(control: Element) -> Element:
    """What the blocks of a control stand in: itself (17.5.1.6), or its content (17.5.2.34), made
    where it has none."""
    if control.tag != w("sdt"):
        return control
    content = child_of(control, "sdtContent")
    return add(control, "sdtContent") if content is None else content


def contents_of(old: Element, new: Element) -> list[tuple[Element, Element]]:
    """What of two controls is compared, or of two alternatives, branch by branch. Empty where one
    goes and the other comes: the branches are others, or only one document has, at the end of
    the control, the sign of a paragraph, or a section there, which a control cannot lose."""
    if new.tag != ALTERNATE:
        one, other = content_of(old), content_of(new)
        return [(one, other)] if _end_of(one) == _end_of(other) else []
    keys = [[(each.tag, sorted(each.attrib.items())) for each in outer] for outer in (old, new)]
    return [*zip(old, new, strict=True)] if keys[0] == keys[1] else []


def _end_of(content: Element) -> tuple[bool, bool]:
    """Whether a paragraph ends a content, and whether a section ends with it."""
    last = ([None, *content.iterchildren(*BLOCKS)])[-1]
    if last is None or last.tag != w("p"):
        return False, False
    return True, child_of(last, "pPr", "sectPr") is not None


def pairs_of(
    old: Sequence[Element], new: Sequence[Element], same: Sameness
) -> list[tuple[int, int]]:
    """The indexes of blocks that are one, in the order of both texts."""
    whole: Range = (0, len(old), 0, len(new))
    pairs, left = _tier(old, new, same.markup, whole)
    for gap in left:
        sure, rest = _tier(old, new, lambda each: local_name(each) + same.text(each), gap)
        pairs += sure
        for inner in rest:
            pairs += _by_likeness(old, new, inner, same)
        same.forget()
    return sorted(pairs)


def _tier(
    old: Sequence[Element],
    new: Sequence[Element],
    key: Callable[[Element], bytes | str],
    within: Range,
) -> tuple[list[tuple[int, int]], list[Range]]:
    i, j, k, m = within
    if i == j or k == m:
        return [], [within]
    pairs, left = anchored(
        [key(each) for each in old[i:j]], [key(each) for each in new[k:m]], (0, j - i, 0, m - k)
    )
    if not (i or k):
        return pairs, left
    return (
        [(a + i, b + k) for a, b in pairs],
        [(a + i, b + i, c + k, d + k) for a, b, c, d in left],
    )


def _by_likeness(
    old: Sequence[Element], new: Sequence[Element], within: Range, same: Sameness
) -> list[tuple[int, int]]:
    i, j, k, m = within
    if i == j or k == m:
        return []
    if j - i == 1 == m - k:
        return [(i, k)] if old[i].tag == new[k].tag else []
    if (j - i) * (m - k) > _PAIRS:
        return _by_shingles(old, new, within, same)
    alike = [[same.likeness(a, b) for b in new[k:m]] for a in old[i:j]]
    found = [(a + i, b + k) for a, b in most_alike(alike, _NOTHING)]
    found = [
        (a, b)
        for a, b in found
        if alike[a - i][b - k] >= _LIKE or not (same.words(old[a]) or same.words(new[b]))
    ]
    return _with_lone(old, new, found, within)


def _with_lone(
    old: Sequence[Element],
    new: Sequence[Element],
    pairs: list[tuple[int, int]],
    within: Range,
) -> list[tuple[int, int]]:
    """Pair what stands alone on both sides between two pairs: one line, reworded throughout."""
    i, j, k, m = within
    lone = [
        (a + 1, c + 1)
        for (a, c), (b, d) in zip([(i - 1, k - 1), *pairs], [*pairs, (j, m)], strict=True)
        if b - a == 2 == d - c and old[a + 1].tag == new[c + 1].tag
    ]
    return sorted([*pairs, *lone])


def _by_shingles(
    old: Sequence[Element], new: Sequence[Element], within: Range, same: Sameness
) -> list[tuple[int, int]]:
    """Pair long stretches by the words in a row that stand once on both sides."""
    i, j, k, m = within
    here, there = _shingles(old, i, j, same), _shingles(new, k, m, same)
    votes: Counter[tuple[int, int]] = Counter()
    for shingle, place in here.items():
        other = there.get(shingle, -1)
        if place >= 0 and other >= 0:
            votes[place, other] += 1
    best: dict[int, tuple[int, int]] = {}
    for (a, b), count in votes.items():
        if count > best.get(a, (0, 0))[0]:
            best[a] = count, b
    likely = [
        (a, b) for a, (_, b) in sorted(best.items()) if same.likeness(old[a], new[b]) >= _LIKE
    ]
    found = longest_rising(likely)
    if not found:
        return _by_steps(old, new, within, same)
    pairs = list(found)
    for (a, c), (b, d) in zip([(i - 1, k - 1), *found], [*found, (j, m)], strict=True):
        inner = (a + 1, b, c + 1, d)
        small = (b - a - 1) * (d - c - 1) <= _PAIRS
        pairs += (_by_likeness if small else _by_steps)(old, new, inner, same)
    return sorted(pairs)


@lru_cache(2 * _AHEAD + 1)
def _step_order(more: int) -> tuple[tuple[int, int], ...]:
    steps = [(a, b) for a in range(_AHEAD) for b in range(_AHEAD) if a or b]
    return tuple(sorted(steps, key=lambda each: (abs(each[1] - each[0] - more), max(each))))


def _steps(more: int) -> tuple[tuple[int, int], ...]:
    """How many blocks to skip on both sides, likeliest first: as many as keep both in step, where
    the new side has so many `more` left."""
    return _step_order(max(-_AHEAD, min(_AHEAD, more)) if abs(more) < _AHEAD else 0)


def _by_steps(
    old: Sequence[Element], new: Sequence[Element], within: Range, same: Sameness
) -> list[tuple[int, int]]:
    """Pair long stretches of repeated texts: step by step, each time to the nearest place where
    both go on alike."""
    i, j, k, m = within
    pairs: list[tuple[int, int]] = []

    def equal(a: int, b: int) -> bool:
        return same.text(old[a]) == same.text(new[b]) and old[a].tag == new[b].tag

    def goes_on(a: int, b: int) -> bool:
        if a >= j or b >= m:
            return a == j and b == m
        return equal(a, b) and (a + 1 == j or b + 1 == m or equal(a + 1, b + 1))

    while i < j and k < m:
        if equal(i, k):
            pairs.append((i, k))
            i, k = i + 1, k + 1
            continue
        more = (m - k) - (j - i)
        skipped = next(((a, b) for a, b in _steps(more) if goes_on(i + a, k + b)), None)
        if skipped is None:
            if same.likeness(old[i], new[k]) >= _LIKE:
                pairs.append((i, k))
            i, k = i + 1, k + 1
            continue
        a, b = skipped
        pairs += _by_likeness(old, new, (i, min(j, i + a), k, min(m, k + b)), same)
        i, k = i + a, k + b
    return pairs


def _shingles(blocks: Sequence[Element], start: int, end: int, same: Sameness) -> dict[str, int]:
    """Words in a row → the block in which they stand; -1: in several."""
    places: dict[str, int] = {}
    for index in range(start, end):
        words = [each for each in tokens(same.text(blocks[index])) if not each.isspace()]
        for at in range(len(words) - _SHINGLE + 1):
            shingle = "\0".join(words[at : at + _SHINGLE])
            places[shingle] = index if places.get(shingle, index) == index else -1
    return places


def in_order(
    old: Sequence[Element],
    new: Sequence[Element],
    pairs: Sequence[tuple[int, int]],
    *,
    old_first: bool,
) -> Iterator[Pairing]:
    """Blocks in the order of both; what is deleted before what is inserted."""
    i = k = 0
    for a, b in [*pairs, (len(old), len(new))]:
        if old_first:
            yield from ((each, None) for each in old[i:a])
        yield from ((None, each) for each in new[k:b])
        if not old_first:
            yield from ((each, None) for each in old[i:a])
        if a < len(old):
            yield old[a], new[b]
        i, k = a + 1, b + 1


def put_in_place(ordered: Sequence[Pairing], body: Element) -> None:
    """Put the blocks of the old body in their places among those of the new one."""
    last: Element | None = None
    first = next(chain(body.iterchildren(*BLOCKS), body.iterchildren(w("sectPr"))), None)
    for one, other in ordered:
        if other is not None:
            last = other
            continue
        assert one is not None, "one of them is"
        one.tail = None
        if last is not None:
            last.addnext(one)
        elif first is not None:
            first.addprevious(one)
        else:
            body.append(one)
        last = one
