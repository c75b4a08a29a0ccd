"""The segment of an address that each provision has: its number, or its kind and place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from drafting.model.kind import COUNTED, Kind
from drafting.model.provision import Provision

SINGLE = frozenset({Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING, Kind.ANNEX})
"""Kinds of which there may be one, without a number."""
_NAMED_BY_KIND = frozenset({Kind.ANNEX, Kind.FOOTNOTE})


def names(children: tuple[Provision, ...], parent: Provision | None) -> Iterator[str]:
    """The segment of each of the provisions that stand in `parent` (None: the act itself)."""
    counted: Counter[Kind] = Counter()
    if parent and parent.kind.bears_text and not parent.headed:
        counted.update(COUNTED)
    for child in children:
        if child.num:
            yield f"{child.kind}-{child.num}" if child.kind in _NAMED_BY_KIND else child.num
        elif child.kind in SINGLE:
            yield child.kind.value
        else:
            kind = called(child, parent)
            counted[kind] += 1
            yield f"{kind}{'~' if child.headed else '-'}{counted[kind]}"


def called(provision: Provision, parent: Provision | None) -> Kind:
    """The kind by which a provision is named where it stands in `parent`: a line that continues a
    numbered part of a code is a paragraph of it, as the second part is that of the article."""
    continues = provision.kind is Kind.PART and not (provision.num or provision.headed)
    part = parent is not None and parent.kind is Kind.PART and bool(parent.num)
    return Kind.PARAGRAPH if continues and part else provision.kind


def is_transparent(provision: Provision) -> bool:
    """Whether an address may leave it out: an unnumbered part around a list."""
    return provision.kind in COUNTED and not provision.num
