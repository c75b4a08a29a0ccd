"""What a proof comes to: which provisions read otherwise, and by whom they were edited."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from drafting.errors import Problem
from drafting.model.proof import Made
from drafting.model.proof.held import Revision


class How(StrEnum):
    """How a provision of a document differs from what it should be."""

    REWORDED = "reworded"
    GONE = "gone"
    NEW = "new"
    MOVED = "moved"
    SPLIT = "split"
    ACCEPTED = "accepted"
    """Its change is no longer tracked: the new text stands alone."""
    REJECTED = "rejected"
    """Its change is taken back: the old text stands alone."""


@frozen
class Deviation:
    """What one view of a document reads, and what it should read."""

    how: How
    reads: tuple[str, ...]
    """A line for each paragraph; none where nothing of it is left."""
    should: str | None
    """None where that cannot be known: only its digest is at hand."""


@frozen
class Edited:
    """A provision that was edited after the document was made."""

    address: str
    """Of what is new: of the provision before it; empty at the very beginning."""
    how: How
    tracked: bool
    """Whether rejecting `revisions` brings back what should be there."""
    revisions: tuple[Revision, ...]
    """The tracked changes in its paragraphs, without those that belong to the document; none
    where the text of one of these was edited."""
    old: Deviation | None
    """With every change rejected; None where that is as it should be."""
    new: Deviation | None
    """With every change accepted, likewise."""
    place: str = ""
    """The address in words."""


class DocumentVerdict(StrEnum):
    """What a document is found to be."""

    EXACT = "exact"
    """Exactly as it was made."""
    CHANGED = "changed"
    """Other than it was made, at places that are known."""
    UNKNOWN = "unknown"
    """It cannot be known whether it is as it was made."""


@frozen(kw_only=True)
class Verified:
    """What is proved of a document, what is not, and what could not be checked."""

    file: str
    act: str
    """`ACT@VERSION`, as the document or the caller names it."""
    language: str
    made: Made = Made.REDLINE
    """What it is by its own word."""
    proposals: tuple[str, ...] = ()
    edits: tuple[Edited, ...] = ()
    """What was edited since; of a document held against a version: what is not that version."""
    changes: tuple[Edited, ...] = ()
    """Of a document held against a version: what accepting its changes would change."""
    problems: tuple[Problem, ...] = ()
    """Where the document contradicts itself, or the workspace."""
    against: bool = False
    """Whether it is held against a version, and not against its own proof."""
    accepted: bool = False
    """Whether it is that version with every change accepted, and not rejected."""
    alone: bool = False
    """Whether its own digests alone decided: whoever writes a proof writes those too."""
    differences: tuple[Problem, ...] = ()
    """Parts and elements that are not as they were made, each with its place; not those of
    `edits`."""
    doubts: tuple[Problem, ...] = ()
    """Why it cannot be known whether the document is as it was made."""
    unchecked: tuple[Problem, ...] = ()
    """What could not be checked, and what else a reader must know."""

    @property
    def verdict(self) -> DocumentVerdict:
        """Which of the three it is."""
        if self.edits or self.problems or self.differences:
            return DocumentVerdict.CHANGED
        return DocumentVerdict.UNKNOWN if self.doubts else DocumentVerdict.EXACT

    @property
    def exact(self) -> bool:
        """Whether the document is what it is presented as."""
        return self.verdict is DocumentVerdict.EXACT
