"""The two texts of a document with tracked changes, and the changes between them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from drafting.word.package.elements import Element, w

CHANGES = tuple(map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")))
"""Elements that track a change of text (17.13.5)."""
_PROPERTIES = {w("tr"): w("trPr"), w("tc"): w("tcPr")}


class View(StrEnum):
    """Which of the two texts of a document with tracked changes."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"


GONE_CELL = {View.ACCEPTED: "cellDel", View.REJECTED: "cellIns"}
"""The change by which a cell is not in a view."""


def changes_around(element: Element) -> Iterator[Element]:
    """The tracked changes that an element stands in, and those of its row and its cell."""
    for around in element.iterancestors(*CHANGES, *_PROPERTIES):
        if around.tag in CHANGES:
            yield around
        elif (properties := around.find(_PROPERTIES[str(around.tag)])) is not None:
            yield from properties.iterchildren(*CHANGES)
