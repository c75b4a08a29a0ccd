"""Where a new provision stands of itself: its number says so (law on legal acts, art. 26(7))."""

from __future__ import annotations

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.gap import order_of
from drafting.model.kind import Kind


def natural(act: Act, parent: Site | None, kind: Kind, num: str) -> int:
    """The position among the children of `parent` (None: the act) that a sentence need not say.

    After the numbers below it; what has no number comes last.
    """
    siblings = act.children(parent)
    alike = [
        (position, order_of(each.num))
        for position, each in enumerate(siblings)
        if each.num and each.kind is kind
    ]
    if not num or not alike:
        return len(siblings)
    before = [position for position, key in alike if key < order_of(num)]
    return before[-1] + 1 if before else alike[0][0]


def site_at(act: Act, parent: Site | None, position: int) -> Site | None:
    """The child of `parent` (None: the act) at a position; None where there is none."""
    if not 0 <= position < len(act.children(parent)):
        return None
    start = parent.order + 1 if parent else 0
    return next(
        site for site in act.sites[start:] if site.parent is parent and site.position == position
    )
