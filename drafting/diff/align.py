"""Which provision of the old text became which of the new: by number first, then by likeness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence

from drafting.diff.pairing import between, longest_rising, most_alike, once_on_both, unpaired
from drafting.diff.sequence import opcodes
from drafting.diff.tokens import tokens
from drafting.model.kind import Kind
from drafting.model.provision import Provision

ProvisionPair = tuple[Provision | None, Provision | None]

_SAME_NUMBER = 0.2
"""Likeness below which even the same number is no sign of being the same provision."""
_LIKE = 0.5
"""Likeness from which provisions of different numbers are one, renumbered or reworded."""
_TELLING = 4
"""Spaces in a text from which on the same text with another number is the same, renumbered."""
_END_MARKS = ".;, \u00a0\u202f"
"""What ends the lines of a list, and the space that French has before it."""
_PAIRS = 250_000
"""More comparisons than this are not made between neighbours without a common number."""
_SINGLE = frozenset({Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING})
_OWN_CLASS = _SINGLE | {Kind.TABLE, Kind.CELL, Kind.GAP, Kind.NOTE}


def align(old: Sequence[Provision], new: Sequence[Provision]) -> Iterator[ProvisionPair]:
    """Pair siblings of two texts; what has no partner is paired with None.

    The pairs are in the order of both texts, what is deleted before what is inserted. Cells of a
    row are paired by their columns.
    """
    cells = all(provision.kind is Kind.CELL for provision in (*old, *new))
    if cells and len(old) == len(new):
        yield from zip(old, new, strict=True)
        return
    for same, i, j, k, m in opcodes([*map(_key, old)], [*map(_key, new)]):
        if same:
            yield from zip(old[i:j], new[k:m], strict=True)
        else:
            yield from _align_changed(old[i:j], new[k:m])


def _key(provision: Provision) -> Hashable:
    """What makes two provisions the same to the letter."""
    children = tuple(_key(child) for child in provision.children)
    return hash((provision.kind, provision.headed, provision.run_in, provision.line, children))


def _align_changed(old: Sequence[Provision], new: Sequence[Provision]) -> Iterator[ProvisionPair]:
    """Fix what is surest first, and go on between: the same text, the same number, likeness."""
    return between(
        _by(_text, old, new), old, new,
        lambda some_old, some_new: between(
            _by(_number, some_old, some_new), some_old, some_new, _by_likeness
        ),
    )  # fmt: skip


def _by(
    key: Callable[[Provision], Hashable], old: Sequence[Provision], new: Sequence[Provision]
) -> list[tuple[int, int]]:
    """The index pairs of provisions with a key that no other has, in the order of both texts."""
    pairs = once_on_both([*map(key, old)], [*map(key, new)])
    return longest_rising([(i, j) for i, j in pairs if _belong(old[i], new[j])])


def _text(provision: Provision) -> Hashable:
    """Its text without its number and the mark at its end, which the last of a list has otherwise,
    where it is long enough to recognise it."""
    text = unmarked(provision)
    return text if text.count(" ") >= _TELLING else id(provision)


def unmarked(provision: Provision) -> str:
    """The text of a provision without its number and the mark at its end."""
    return provision.text.rstrip(_END_MARKS)


def _number(provision: Provision) -> Hashable:
    """Its number; or what can stand only once among siblings."""
    if provision.num:
        return provision.kind, provision.num
    return provision.kind if provision.kind in _SINGLE else id(provision)


def _by_likeness(old: Sequence[Provision], new: Sequence[Provision]) -> Iterator[ProvisionPair]:
    pairs = _best_pairs(old, new) if 0 < len(old) * len(new) <= _PAIRS else []
    return between(pairs, old, new, unpaired)


def _best_pairs(old: Sequence[Provision], new: Sequence[Provision]) -> list[tuple[int, int]]:
    """The pairs, in order, whose likeness adds up to the most."""
    words = [(q, _words(q)) for q in new]
    return most_alike(
        [
            [
                max(_share(p.kind, one, other), _cells(p, q)) if _fit(p, q) else 0.0
                for q, other in words
            ]
            for p, one in ((p, _words(p)) for p in old)
        ],
        _LIKE,
    )


def _belong(old: Provision, new: Provision) -> bool:
    if not _fit(old, new):
        return False
    return old.vacated or new.vacated or _likeness(old, new) >= _SAME_NUMBER


def _fit(old: Provision, new: Provision) -> bool:
    """Whether the one can be shown as the other with changes inside."""
    if old.kind is Kind.ROW or new.kind is Kind.ROW:
        return old.kind is new.kind and len(old.children) == len(new.children)
    if old.kind in _OWN_CLASS or new.kind in _OWN_CLASS:
        return old.kind is new.kind
    return old.headed == new.headed


def _likeness(old: Provision, new: Provision) -> float:
    """The share of words in common, 0 to 1 (Dice); a frame is compared by what is in it."""
    return _share(old.kind, _words(old), _words(new))


def _share(kind: Kind, one: Counter[str], other: Counter[str]) -> float:
    if kind in {*_SINGLE, Kind.GAP}:
        return 1.0
    if not one and not other:
        return 1.0
    common = sum((one & other).values())
    return 2 * common / (one.total() + other.total())


def _cells(old: Provision, new: Provision) -> float:
    """The share of the cells of two rows that are the same; 0 of anything else."""
    if old.kind is not Kind.ROW:
        return 0.0
    same = [_key(one) == _key(other) for one, other in zip(old.children, new.children, strict=True)]
    return sum(same) / max(1, len(same))


def _words(provision: Provision) -> Counter[str]:
    if not provision.is_frame and provision.text:
        return Counter(token for token in tokens(provision.text) if not token.isspace())
    return Counter(token for p in provision.children for token in _words(p))
