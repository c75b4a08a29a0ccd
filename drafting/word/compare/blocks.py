"""Which block of the old document became which of the new one: paragraphs, tables, controls."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import chain

from drafting.diff.pairing import between, longest_rising, most_alike
from drafting.diff.sequence import Range, anchored
from drafting.diff.tokens import tokens
from drafting.word.compare.sameness import LIKENESS_OF_EMPTY, Sameness
from drafting.word.document.alternatives import ALTERNATE
from drafting.word.package.elements import Element, add, child_of, local_name, w

BlockPair = tuple[Element | None, Element | None]
"""A block of the old text, and what it became in the new one."""
CONTROLS = frozenset({w("sdt"), w("customXml")})
BLOCKS = frozenset({w("p"), w("tbl"), *CONTROLS, ALTERNATE})
_CHUNK = w("altChunk")
_PAIRS = 10_000
"""More comparisons than this are not made between blocks none of which is equal to another."""
_SHINGLE = 3
"""Words in a row that, where they stand once in both texts, show that two paragraphs are one."""
_AHEAD = 24
"""Blocks ahead in which repeated texts are sought again."""
_LIKE = 0.4
"""Likeness from which two blocks are one, reworded."""


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
    found = [(a + i, b + k) for a, b in most_alike(alike, LIKENESS_OF_EMPTY)]
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
) -> Iterator[BlockPair]:
    """Blocks in the order of both; what is deleted before what is inserted, but for a table behind
    paragraphs: some word processors leave the last of them standing, empty, before it. Where one
    text alone ends with a table, that is last: the last sign of all can neither go nor come."""

    def unlike(olds: Sequence[Element], news: Sequence[Element]) -> list[BlockPair]:
        gone: list[BlockPair] = [(each, None) for each in olds]
        come: list[BlockPair] = [(None, each) for each in news]
        first, second = (gone, come) if old_first else (come, gone)
        swapped = _stands_before(first, second) and not _stands_before(second, first)
        if first and second and olds[-1] is old[-1] and news[-1] is new[-1]:
            last = (old[-1].tag, new[-1].tag)
            ends = [*(last if old_first else last[::-1])]
            swapped = ends == [w("tbl"), w("p")] or (swapped and ends != [w("p"), w("tbl")])
        return [*second, *first] if swapped else [*first, *second]

    return between(pairs, old, new, unlike)


def _stands_before(blocks: Sequence[BlockPair], others: Sequence[BlockPair]) -> bool:
    """Whether a paragraph would stand right before a table."""
    if not (blocks and others):
        return False
    one, other = (each[0] if each[1] is None else each[1] for each in (blocks[-1], others[0]))
    return one is not None and one.tag == w("p") and other is not None and other.tag == w("tbl")


def _chunks_before(block: Element) -> int:
    """How many texts in other formats stand between a block and the one before it."""
    count = 0
    for each in block.itersiblings(preceding=True):
        if each.tag in BLOCKS:
            break
        count += each.tag == _CHUNK
    return count


def put_in_place(ordered: Sequence[BlockPair], body: Element) -> None:
    """Put the blocks of the old body in their places among those of the new one, and behind the
    texts in other formats (17.17.2) that both have before them."""
    behind = {one: _chunks_before(one) for one, other in ordered if one is not None is other}
    last: Element | None = None
    first = next(chain(body.iterchildren(_CHUNK, *BLOCKS), body.iterchildren(w("sectPr"))), None)
    for one, other in ordered:
        if other is not None:
            last = other
            continue
        assert one is not None, "one of them is"
        one.tail = None
        for _ in range(behind[one]):
            chunk = first if last is None else last.getnext()
            if chunk is None or chunk.tag != _CHUNK:
                break
            last = chunk
        if last is not None:
            last.addnext(one)
        elif first is not None:
            first.addprevious(one)
        else:
            body.append(one)
        last = one
