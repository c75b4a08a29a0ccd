"""Marks on stretches of text: what a redline is made of."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen


class Mark(StrEnum):
    """Whether text stands in both texts, only in the old one, or only in the new one."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


@frozen
class Span:
    """A stretch of one line with one mark; `change` is the id of its `Change`, empty if kept."""

    text: str
    mark: Mark = Mark.KEPT
    change: str = ""
