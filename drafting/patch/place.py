"""Where provisions of an operation's own text are to stand, so that they are read rightly."""

from __future__ import annotations

from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.text.reader import Place


def place_of(aim: Target) -> Place:
    """The place of what is to take the target's own place."""
    site = aim.site
    plain = site.provision.kind if not site.provision.num else Kind.PARAGRAPH
    return Place(_depth(site.parent), _level(site.parent), plain)


def text_place(parent: Site | None, beside: Site | None) -> Place:
    """The place of what is to stand in `parent` (None: the act itself), beside a sibling."""
    sibling = beside.provision.kind if beside and not beside.provision.num else None
    if sibling in {Kind.PART, Kind.PARAGRAPH}:
        plain = sibling
    elif parent is None or parent.provision.headed or parent.provision.num:
        plain = Kind.PART
    else:
        plain = Kind.PARAGRAPH
    return Place(_depth(parent), _level(parent), plain)


def _depth(parent: Site | None) -> int:
    return sum(site.provision.headed for site in parent.chain()) if parent else 0


def _level(parent: Site | None) -> int:
    """The indent level of numbered lines in `parent`."""
    if parent is None or parent.provision.headed or parent.provision.kind is Kind.PREAMBLE:
        return 0
    part = parent.provision.kind is Kind.PART and not parent.provision.num
    inside_number = parent.parent is not None and not parent.parent.provision.headed
    if part and inside_number:
        return _level(parent.parent)
    return _level(parent.parent) + 1
