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


@frozen(kw_only=True)
class Proposal:
    """What its author wrote down once, and every paper is made from."""

    proposal: str
    """Its name in the workspace."""
    target: str
    """The name of the act; empty where another proposal is amended."""
    baseline: str
    """The version of the act that it is written against."""
    amends: str = ""
    """The name of a proposal: this one is written against what that one makes of its act."""
    title: Localized = Localized()
    initiator: Localized = Localized()
    date: datetime.date | None = None
    chamber: str = ""
    """Whose forms the papers take: the name of a template; see `drafting/chambers/`."""
    status: Literal["proposal", "recommendation", "draft"] = "proposal"
    """What the papers call it: `proposal` or `recommendation` to those who may initiate the
    change, or `draft` of the amending act itself."""
    enacted_as: EnactedAs | Literal[""] = ""
    """The form of the amending act: `law`, `decree`, `resolution`, `order`, `decision`."""
    in_force: Literal["", "signing", "publication", "ten-days"] | datetime.date = ""
    """From when: `signing`, `publication`, `ten-days` after publication, or a date."""
    operations: tuple[Operation, ...] = ()
    origin: Where = field(default=Where(), eq=False)
    sha256: str = field(default="", eq=False)
    """Of the file that it was read from."""
    as_written: str = field(default="", eq=False, repr=False)
    """That file, whole."""

    @property
    def base(self) -> tuple[str, str, str]:
        """What it is written against: an act and its version, or a proposal."""
        return self.target, self.baseline, self.amends
