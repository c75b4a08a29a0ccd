"""Addresses that are not in the baseline because another operation of the proposal brings them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import assert_never

from attrs import evolve, frozen

from drafting.errors import AddressError, Problem
from drafting.language.addresses import address as written
from drafting.messages import say
from drafting.model import operation as op
from drafting.model.act import Act
from drafting.model.edit import Edit, Relabelling
from drafting.patch.rebuild import rebuild

_MOST_TRIED = 50
"""Operations whose results are looked into for one proposal: enough for any that people write."""


@frozen(slots=False)
class Brought:
    """An operation of a proposal, and the act as it alone would make it."""

    act: Act
    operation: op.Operation
    edits: Sequence[Edit]

    @cached_property
    def amended(self) -> Act:
        """The act with the edits of this operation alone."""
        return self.act.with_body(rebuild(self.act, self.edits)[0], self.act.version)

    def line_at(self, address: str) -> str:
        """The line that would stand at an address; empty where none would."""
        try:
            return written.find_all(self.amended, address)[0].site.provision.line
        except AddressError:
            return ""

    def address_now(self, address: str) -> str:
        """Where what the operation renumbers stands in the baseline; empty if it is no such."""
        line = self.line_at(address)
        for edit in self.edits:
            if isinstance(edit, Relabelling) and line.startswith(edit.label):
                return edit.site.address
        return ""


def explained(
    act: Act,
    operation: op.Operation,
    problems: Sequence[Problem],
    edits: Mapping[str, Sequence[Edit]],
    others: Sequence[op.Operation],
) -> Iterator[Problem]:
    """Problems of an operation; of an address that another one brings, say which and what to do.

    `edits` are those of each operation that can be carried out, by its id.
    """
    bringing = [
        Brought(act, other, own)
        for other in others[:_MOST_TRIED]
        if (own := edits.get(other.id)) and not isinstance(other, op.WordOperation)
    ]
    for problem in problems:
        address = next((each for each in _unfound(act, operation) if _is_of(problem, each)), "")
        found = ((other, line) for other in bringing if (line := other.line_at(address)))
        brought = next(found, None) if address else None
        yield _explained(problem, address, *brought) if brought else problem


def _explained(problem: Problem, address: str, brought: Brought, line: str) -> Problem:
    other = brought.operation
    at = say(" (line {line})", line=other.origin.line) if other.origin.line else ""
    shown = say(
        "operation {id}, {operation}{at}, brings it: {line}",
        id=other.id,
        operation=op.called(other),
        at=at,
        line=line[:100],
    )
    return evolve(problem, found=(shown, *problem.found), do=_advice(brought, address))


def _advice(brought: Brought, address: str) -> str:
    baseline = say("addresses are those of the baseline")
    match brought.operation:
        case op.Insert():
            return say(
                "{baseline}: let one `insert` bring both, or put the change into its text",
                baseline=baseline,
            )
        case op.Renumber():
            now = brought.address_now(address)
            return say(
                "{baseline}: write {now}",
                baseline=baseline,
                now=now or say("the number that it has there"),
            )
        case op.Restate():
            return say("{baseline}: put the change into the new wording", baseline=baseline)
        case (
            op.Move()
            | op.Split()
            | op.Join()
            | op.Delete()
            | op.Repeal()
            | op.RestateHeading()
            | op.Designate()
        ):
            return say("{baseline}: address the text where it stands there", baseline=baseline)
        case (
            op.ReplaceWords() | op.InsertWords() | op.DeleteWords() | op.ReplaceEverywhere()
        ):  # pragma: no cover  # they bring no provisions
            return ""
        case _:
            assert_never(brought.operation)


def _is_of(problem: Problem, address: str) -> bool:
    return problem.code == "not-found" and problem.where.address == address


def _unfound(act: Act, operation: op.Operation) -> Iterator[str]:
    """Addresses of an operation that name nothing in the baseline."""
    beside: tuple[str, ...] = ()
    if isinstance(operation, op.Insert | op.Move):
        beside = (operation.before, operation.after, operation.into)
    if isinstance(operation, op.Insert):
        beside = (*beside, *operation.takes)
    spared = operation.except_ if isinstance(operation, op.ReplaceEverywhere) else ()
    for address in filter(None, (*operation.at, *beside, *spared)):
        try:
            written.find_all(act, address)
        except AddressError:
            yield address
