"""What differs between two texts, and why: the narrow waist that every change passes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import frozen

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.operation import Operation


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


@frozen
class Change:
    """One change and where it comes from; without an operation it was found by comparing."""

    id: str
    operation: Operation | None = None
