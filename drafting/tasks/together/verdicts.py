"""What becomes of each operation of a proposal on another version, as lines and as problems."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import Problem
from drafting.files.field_rules import key_of
from drafting.messages import say
from drafting.model.operation import called
from drafting.patch.rebase.outcomes import Rebased, Verdict
from drafting.tasks.rebase import Rebasing


def refusals(rebased: Rebased) -> Iterator[Problem]:
    """Each operation that cannot be carried over."""
    for verdict in rebased.verdicts:
        if verdict.outcome.refuses:
            origin = rebased.proposal.operations[verdict.place].origin
            found = tuple(f"{name}: {line}" for name, line in _lines(verdict))
            problem = f"{_addresses(verdict)}: {say(verdict.outcome.value)}"
            yield Problem("changed", problem, origin, found)


def verdict_table(rebasing: Rebasing, *, keep_going: bool = False) -> Iterator[str]:
    """The proposal and its versions, then a row for each verdict; below it what it is about."""
    rebased = rebasing.rebased
    proposal = rebased.proposal
    yield f"{proposal.proposal}: {proposal.target}, {proposal.baseline} → {rebased.onto}"
    rows = [(verdict, _row(verdict)) for verdict in rebased.verdicts]
    widths = [max(len(row[column]) for _, row in rows) for column in range(4)]
    for verdict, row in rows:
        cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=True)]
        yield f"  {'  '.join(cells)}".rstrip()
        yield from (f"       {line}" for line in _details(verdict))
    if not rebasing.text:
        refusals = rebased.refusals
        if refusals and not keep_going:
            yield say("nothing is written; --keep-going leaves out what is gone or in conflict")
        else:
            yield say("nothing is left of the proposal, and nothing is written")


def _row(verdict: Verdict) -> tuple[str, str, str, str]:
    now = [each.now for each in verdict.references if each.now and each.now != each.written]
    outcome = say(verdict.outcome.value)
    if now:
        outcome = f"{outcome} → {', '.join(now)}"
    return verdict.operation.id, called(verdict.operation), _addresses(verdict), outcome


def _addresses(verdict: Verdict) -> str:
    """The addresses as they are written, each after the key that it stands under."""
    by_key: dict[str, list[str]] = {}
    for each in verdict.references:
        by_key.setdefault(key_of(each.key), []).append(each.written)
    listed = " ".join(f"{key} {', '.join(written)}" for key, written in by_key.items())
    return listed or say("the whole act")


def _details(verdict: Verdict) -> Iterator[str]:
    if verdict.outcome.refuses:
        for name, line in _lines(verdict):
            yield f"{name:<6} {line}"
    yield from verdict.remarks


def _lines(verdict: Verdict) -> Iterator[tuple[str, str]]:
    """The line in the old version, in the new one, and as the proposal wants it, each by name."""
    for name, line in verdict.lines.named().items():
        yield say(name), line or say("(nothing)")
