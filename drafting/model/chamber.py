"""The forms that a chamber wants its papers in: a template, as data."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from drafting.model.localized import Localized
from drafting.model.proposal import EnactedAs

ColumnSource = Literal[
    "number",
    "element",
    "current",
    "proposed",
    "reasons",
    "author",
    "author-and-reasons",
    "decision",
]
Signer = EnactedAs | Literal["initiator"]
"""A form of the amending act, or the initiator of what is no draft of an act."""


@frozen(kw_only=True)
class Column:
    """One column of a comparative table."""

    source: ColumnSource
    """What stands in it: `number`, `element` (its address in words), `current` and `proposed`
    wording, `reasons`, `author`, `author-and-reasons`, or an empty `decision`."""
    title: Localized
    width: int = 1
    """Its share of the width of the page."""


@frozen(kw_only=True)
class TableForm:
    """The form of a comparative table."""

    title: Localized
    """The line above it; `{title}` is the title of the proposal."""
    columns: tuple[Column, ...]
    orientation: Literal["landscape", "portrait"] = "landscape"
    """`landscape` or `portrait`."""
    numbered: bool = True
    """Whether a second row of the head numbers the columns."""


@frozen(kw_only=True)
class Addressee:
    """To whom the papers go, in a span of time."""

    to: Localized
    """In the case that an address wants: «Парламентіне», «В Парламент», “To the Parliament”."""
    until: datetime.date | None = None
    """The last day on which it is the addressee; none: it still is."""


@frozen(kw_only=True)
class Chamber:
    """A template of the papers of a dossier."""

    chamber: str
    """Its name: that of its file."""
    table: TableForm
    addressees: tuple[Addressee, ...] = ()
    """The first whose time is not over on the date of the proposal."""
    signatures: Mapping[Signer, Localized] = field(factory=dict)
    """Who signs the amending text, by the form of the amending act (`law`, `decree`, `resolution`,
    `order`, `decision`); `initiator`: what stands before the name of the initiator."""

    def addressee(self, day: datetime.date | None) -> Localized:
        """To whom papers of a day go; where no day is known, the addressee of today's law."""
        for each in self.addressees:
            if each.until is None or (day is not None and day <= each.until):
                return each.to
        return Localized()
