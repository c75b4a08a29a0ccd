"""What the papers of a story are made from, with all that a workspace adds."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from drafting.citations.consequences import consequences
from drafting.files.workspace import Workspace
from drafting.language import CODES
from drafting.model.change import Amended
from drafting.model.proposal import Proposal
from drafting.papers import Matter
from drafting.phrase.writing.write import write
from tests.stories.test_stories import comes

SHIPPED = Workspace(Path(__file__).parents[2])


def matter(proposal: Proposal, amended: Amended, chamber: str = "parliament") -> Matter:
    """In the forms of a chamber that ships."""
    proposal = evolve(proposal, chamber=chamber)
    return Matter(
        amended.changes,
        proposal,
        edits=amended.edits,
        chamber=SHIPPED.chamber_for(proposal),
        sentences=write(amended, proposal) if amended.changes.old.language in CODES else None,
        warnings=(*amended.warnings, *consequences(amended)),
    )


def matter_of(story: str, chamber: str = "parliament") -> Matter:
    """That of a story."""
    return matter(*comes(story), chamber)
