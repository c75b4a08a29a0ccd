"""Carrying out a proposal: locate everything, look for clashes, then rebuild the text once.

Every address and every word of a proposal is looked up in the baseline itself, so the order of
the operations in the file does not matter, and nothing is half applied.
"""

from __future__ import annotations

from collections.abc import Sequence

from drafting.errors import FormatError, PatchError, Problem, in_order
from drafting.model.act import Act
from drafting.model.change import Amended, Change, ChangeSet
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.patch.clash import clashes
from drafting.patch.located import locate
from drafting.patch.rebuild import rebuild
from drafting.text.reader import read_act
from drafting.text.writer import write_act


def apply(act: Act, proposal: Proposal, seen: Sequence[Act] = ()) -> Amended:
    """Carry out all operations of a proposal on the version that it was written against.

    `seen` are other stored texts of the act, to tell what became of a stale provision.
    Raises `PatchError` with every operation that cannot be carried out exactly.
    """
    located = locate(act, proposal, seen)
    problems = [*located.problems, *clashes(act, located.edits)]
    if problems:
        raise PatchError(in_order(problems))
    body, drafts = rebuild(act, located.edits)
    new = act.with_body(body, f"{act.version}+{proposal.proposal}")
    _prove_written(new, proposal)
    changes = tuple(Change(operation.id, operation) for operation in proposal.operations)
    return Amended(new, ChangeSet.of(act, new, drafts, changes), located.warnings)


def _prove_written(new: Act, proposal: Proposal) -> None:
    """The new text, read again, must be the same: no line may pass for something else."""
    try:
        again = read_act(write_act(new), new.identity, new.version, new.language)
        different = _first_difference(new.body, again.body)
    except FormatError as error:
        different = "; ".join(error.problems[0].found)
    if different:
        told = Problem(
            code="structure",
            wanted="the result cannot be written: a line would be read as part of another one",
            where=proposal.origin,
            found=(different,),
            hint="an unnumbered line continues the number before it: number it, or place it before",
        )
        raise PatchError(told.at(act=new.name))


def _first_difference(one: tuple[Provision, ...], other: tuple[Provision, ...]) -> str:
    for mine, read in zip(one, other, strict=False):
        if mine == read:
            continue
        inner = _first_difference(mine.children, read.children)
        return inner or mine.line or mine.kind
    return "" if len(one) == len(other) else (one + other)[min(len(one), len(other))].line
