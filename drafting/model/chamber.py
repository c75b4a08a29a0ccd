"""The forms of the papers of a chamber: a template, as data."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from drafting.model.act import Style
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
    """The content of its cells: `number`, `element` (its address in words), `current` and
    `proposed` wording, `reasons`, `author`, `author-and-reasons`, or an empty `decision`."""
    title: Localized
    width: int = 1
    """The column's share of the width of the page."""


@frozen(kw_only=True)
class TableForm:
    """The form of a comparative table."""

    title: Localized
    """The line above the table; `{title}` is the title of the proposal."""
    columns: tuple[Column, ...]
    orientation: Literal["landscape", "portrait"] = "landscape"
    """`landscape` or `portrait`."""
    numbered: bool = True
    """Whether a second row of the head numbers the columns."""


@frozen(kw_only=True)
class Addressee:
    """The addressee of the papers in a span of time."""

    to: Localized
    """The name as an address has it: «Парламентіне», «В Парламент», “To the Parliament”."""
    until: datetime.date | None = None
    """The last day of the span; without it, the span has no end."""


@frozen(kw_only=True)
class Chamber:
    """A template of the papers of a dossier."""

    chamber: str
    """The name of the template, which is that of its file."""
    table: TableForm
    addressees: tuple[Addressee, ...] = ()
    """The first whose span is not over on the date of the proposal is used."""
    style: Style | None = None
    """How amendments are drafted for it, where the language has several ways."""
    signatures: Mapping[Signer, Localized] = field(factory=dict)
    """Who signs the amending text, by the form of the amending act (`law`, `decree`, `resolution`,
    `order`, `decision`); `initiator`: what stands before the name of the initiator."""

    def addressee(self, day: datetime.date | None) -> Localized:
        """The addressee of papers of a day; without a day, the addressee whose span has no end."""
        for each in self.addressees:
            if each.until is None or (day is not None and day <= each.until):
                return each.to
        return Localized()
