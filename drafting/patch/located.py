"""A proposal with its places found in the baseline, and nothing carried out yet."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from drafting.errors import PatchError, Problem
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch.context import Context
from drafting.patch.edit import Edit
from drafting.patch.operations import edits_of


@frozen
class Located:
    """The edits that a proposal comes to, in the order of its operations."""

    proposal: Proposal
    edits: tuple[Edit, ...]
    warnings: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why operations cannot be carried out; their edits are not there."""


def locate(act: Act, proposal: Proposal, seen: Sequence[Act] = ()) -> Located:
    """Look up every operation of a proposal; what cannot be found is told, not raised."""
    warnings: list[Problem] = []
    problems: list[Problem] = []
    edits: list[Edit] = []
    for operation in proposal.operations:
        context = Context(act, operation, seen, warnings)
        _warn_unreasoned(context)
        try:
            edits += edits_of(context)
        except PatchError as error:
            problems += error.problems
    return Located(proposal, tuple(edits), tuple(warnings), tuple(problems))


def _warn_unreasoned(context: Context) -> None:
    if not context.operation.reason:
        told = Problem(
            code="no-reason", wanted="a change without a reason", hint="parliaments ask for one"
        )
        context.warn(", ".join(context.operation.at), told)
