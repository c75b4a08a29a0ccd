"""The two texts of a document with tracked changes, and the changes between them."""

from __future__ import annotations

from enum import StrEnum

from drafting.word.package.elements import w

CHANGES = tuple(map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel")))
"""Elements that track a change of text (17.13.5)."""


class View(StrEnum):
    """Which of the two texts of a document with tracked changes."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
