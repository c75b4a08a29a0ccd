"""A proposal: operations against one version of an act, with reasons."""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from drafting.errors import Where
from drafting.model.localized import Localized
from drafting.model.operation import Operation

EnactedAs = Literal["law", "decree", "resolution", "order", "decision"]
"""The form of an amending act."""
LAWS = frozenset({"law", "code", "constitution"})
"""Kinds of acts that only a law amends."""


@frozen(kw_only=True)
class Proposal:
    """A proposal as its author wrote it; every paper is made from this."""

    proposal: str
    """Its name in the workspace."""
    target: str
    """The name of the act; empty where another proposal is amended."""
    baseline: str
    """The version of the act against which it is written."""
    amends: str = ""
    """The name of another proposal: this one amends the act as that one leaves it."""
    title: Localized = Localized()
    """Its title, on the table and the note."""
    initiator: Localized = Localized()
    """Those who propose it: the author of the tracked changes, and who signs."""
    date: datetime.date | None = None
    """The day on which it is proposed; tracked changes bear it."""
    chamber: str = ""
    """The name of the template that gives the papers their form; see `drafting/chambers/`."""
    status: Literal["proposal", "recommendation", "draft"] = "proposal"
    """The name that the papers give it: `proposal` or `recommendation` to those who may initiate
    the change, or `draft` of the amending act itself."""
    enacted_as: EnactedAs | Literal[""] = ""
    """The form of the amending act: `law`, `decree`, `resolution`, `order`, `decision`."""
    in_force: Literal["", "signing", "publication", "ten-days"] | datetime.date = ""
    """The beginning of its force: `signing`, `publication`, `ten-days` after it, or a date."""
    operations: tuple[Operation, ...] = ()
    origin: Where = field(default=Where(), eq=False)
    sha256: str = field(default="", eq=False)
    """The digest of its file."""
    as_written: str = field(default="", eq=False, repr=False)
    """The whole text of its file."""

    def form_for(self, kind: str) -> EnactedAs | Literal[""]:
        """The form of the act that amends one of a kind: as the proposal has it; a draft that
        amends a law is one itself."""
        law = self.status == "draft" and kind in LAWS
        return self.enacted_as or ("law" if law else "")

    @property
    def base(self) -> tuple[str, str, str]:
        """The text against which it is written: an act and its version, or a proposal."""
        return self.target, self.baseline, self.amends
