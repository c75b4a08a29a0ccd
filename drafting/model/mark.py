"""Marks on stretches of text, of which a redline is made, and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import evolve, frozen

if TYPE_CHECKING:
    import datetime


class Mark(StrEnum):
    """Whether text stands in both texts, only in the old one, or only in the new one."""

    KEPT = "kept"
    DELETED = "deleted"
    INSERTED = "inserted"


_SIGNS = {Mark.KEPT: ("", ""), Mark.DELETED: ("[-", "-]"), Mark.INSERTED: ("{+", "+}")}


def in_signs(text: str, mark: Mark) -> str:
    """A text with the signs of its mark, as wdiff has them: `[-deleted-]`, `{+inserted+}`."""
    before, after = _SIGNS[mark]
    return f"{before}{text}{after}"


@frozen
class Span:
    """A stretch of one line with one mark; `change` is the id of its `Change`, empty if kept."""

    text: str
    mark: Mark = Mark.KEPT
    change: str = ""


@frozen
class Attribution:
    """By whom and when a change was made."""

    author: str = ""
    date: datetime.date | None = None


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Join neighbouring spans of one mark and one change; leave out empty ones."""
    result: list[Span] = []
    for span in spans:
        last = result[-1] if result else None
        if last and (last.mark, last.change) == (span.mark, span.change):
            result[-1] = evolve(last, text=last.text + span.text)
        elif span.text:
            result.append(span)
    return tuple(result)
