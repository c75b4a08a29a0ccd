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
    "proposals",
]
Signer = EnactedAs | Literal["initiator"]
"""A form of the amending act, or the initiator of what is no draft of an act."""


@frozen(kw_only=True)
class Column:
    """One column of a comparative table."""

    source: ColumnSource
    """The content of its cells: `number`, `element` (its address in words), `current` and
    `proposed` wording, `reasons`, `author`, `author-and-reasons`, or an empty `decision`.
    In a synopsis, `proposals` stands for a column of each proposal: its wording."""
    title: Localized
    width: int = 1
    """The column's share of the width of the page."""


@frozen(kw_only=True)
class TableForm:
    """The form of a comparative table."""

    title: Localized
    """The line above the table; `{title}` is the title of the proposal."""
    columns: tuple[Column, ...]
    layout: Literal["rows", "amendments"] = "rows"
    """`rows`: one table, with a row for each element. `amendments`: one table for each element,
    below its number and address, and above its reasons."""
    amendment: Localized = Localized()
    """With `amendments`: the line above each; `{number}` is its number."""
    justification: Localized = Localized()
    """With `amendments`: the line above its reasons."""
    marking: Literal["bold", "bold-italic"] = "bold"
    """How words that differ are set off, in both wordings alike: `bold` or `bold-italic`."""
    signed: bool = False
    """Whether the initiator signs below the table."""
    orientation: Literal["landscape", "portrait"] = "landscape"
    """`landscape` or `portrait`."""
    numbered: bool = True
    """Whether a second row of the head numbers the columns."""


@frozen(kw_only=True)
class ActFrame:
    """What stands around the sentences of the draft of an amending act."""

    head: tuple[Localized, ...] = ()
    """The lines above its title: «УКАЗ», «ПРЕЗИДЕНТА РЕСПУБЛИКИ КАЗАХСТАН»."""
    enacting: Localized = Localized()
    """The words that enact it, below its title: «ПОСТАНОВЛЯЮ:»."""
    dated: Localized = Localized()
    """The line of place, date and number below its signature."""


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
    signs: Literal["together", "each"] = "together"
    """Whether initiators, whose names are parted by commas, sign on one line or `each` on one."""
    dated: Localized = Localized()
    """The line below the signature of an initiator; `{day}` is the date of the proposal."""
    acts: Mapping[EnactedAs, ActFrame] = field(factory=dict)
    """What stands around the sentences of a draft, by the form of the amending act."""
    template: str = ""
    """A DOCX beside the file of the template: its styles, its page and its letterhead are those of
    the papers."""
    letterhead: bytes = field(default=b"", repr=False)
    """The bytes of that DOCX."""

    def addressee(self, day: datetime.date | None) -> Localized:
        """The addressee of papers of a day; without a day, the addressee whose span has no end."""
        for each in self.addressees:
            if each.until is None or (day is not None and day <= each.until):
                return each.to
        return Localized()
