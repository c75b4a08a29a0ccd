"""The two texts of a document with tracked changes."""

from __future__ import annotations

from enum import StrEnum


class View(StrEnum):
    """Which of the two texts of a document with tracked changes."""

    ACCEPTED = "accepted"
    REJECTED = "rejected"
