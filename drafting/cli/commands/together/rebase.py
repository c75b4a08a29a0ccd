"""`drafting rebase`: a proposal, written against another version of its act."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.options import REQUIRED, CommonArguments, argument, flag, output
from drafting.cli.output import (
    print_data,
    print_line,
    print_text,
    print_warnings,
    print_written,
    quoted,
    workspace_of,
    write_output,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.patch.rebase.outcomes import Rebased, Verdict
    from drafting.tasks.rebase import Rebasing


EXAMPLES = (
    ("drafting rebase mine --onto 2025-01-01", to_say("what becomes of each operation")),
    (
        "drafting rebase mine --onto 2025-01-01 -o proposals/mine-2025.yaml",
        to_say("write the new proposal"),
    ),
)


@dataclass(frozen=True, kw_only=True)
class RebaseArguments(CommonArguments):
    """Which proposal, and against which version it is to be written."""

    proposal: str = argument(
        default=REQUIRED, metavar=to_say("PROPOSAL"), help=to_say("name or file of the proposal")
    )
    onto: str = argument(
        "--onto",
        default=REQUIRED,
        metavar=to_say("VERSION"),
        help=to_say("the version to write it against: 2016-01-01"),
    )
    keep_going: bool = flag(
        "--keep-going", to_say("leave out operations whose place is gone or in conflict")
    )
    output: Path | None = output()


def run(arguments: RebaseArguments) -> int:
    """Print what becomes of each operation, and the proposal; 1 where there is none."""
    from drafting.tasks.rebase import rebase_proposal

    rebasing = rebase_proposal(
        workspace_of(arguments),
        arguments.proposal,
        arguments.onto,
        keep_going=arguments.keep_going,
    )
    print_warnings(rebasing.warnings)
    text, output = _named(rebasing.text, arguments.output), arguments.output
    if text and output:
        write_output(output, text.encode())
    if arguments.json:
        written = {"written": [str(output)]} if text and output else {}
        problems = [] if text else [*_problems(rebasing.rebased)]
        print_data(_data(rebasing) | written | {"problems": problems})
        return 0 if text else 1
    table = "\n".join(_table(rebasing, keep_going=arguments.keep_going))
    print_line(table, sys.stdout if output else sys.stderr)
    if text and output:
        print_written([output], say("`drafting review {quoted}`", quoted=quoted(output)))
    elif text:
        print_text(text)
    return 0 if text else 1


def _problems(rebased: Rebased) -> Iterator[Problem]:
    """Each operation that cannot be carried over."""
    from drafting.errors import Problem

    for verdict in rebased.verdicts:
        if verdict.outcome.refuses:
            origin = rebased.proposal.operations[verdict.place].origin
            found = [
                f"{name}: {line or '(nothing)'}" for name, line in verdict.lines.named().items()
            ]
            yield Problem("changed", f"{_addresses(verdict)}: {verdict.outcome}", origin, (*found,))


def _named(text: str, output: Path | None) -> str:
    """The proposal under the name of the file that it is written to, as a workspace wants it."""
    from drafting.files.names import NAME
    from drafting.files.yaml_editor import rewrite

    if not text or output is None or not NAME.fullmatch(output.stem):
        return text
    return rewrite(text, str(output), {("proposal",): output.stem}, {})


def _table(rebasing: Rebasing, *, keep_going: bool) -> Iterator[str]:
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
    from drafting.model.operation import called

    now = [each.now for each in verdict.references if each.now and each.now != each.written]
    outcome = say(verdict.outcome.value)
    if now:
        outcome = f"{outcome} → {', '.join(now)}"
    return verdict.operation.id, called(verdict.operation), _addresses(verdict), outcome


def _addresses(verdict: Verdict) -> str:
    """The addresses as they are written, each after the key that it stands under."""
    from drafting.files.field_rules import key_of

    by_key: dict[str, list[str]] = {}
    for each in verdict.references:
        by_key.setdefault(key_of(each.key), []).append(each.written)
    listed = " ".join(f"{key} {', '.join(written)}" for key, written in by_key.items())
    return listed or say("the whole act")


def _details(verdict: Verdict) -> Iterator[str]:
    if verdict.outcome.refuses:
        for name, line in verdict.lines.named().items():
            yield f"{say(name):<6} {line or say('(nothing)')}"
    yield from verdict.remarks


def _data(rebasing: Rebasing) -> dict[str, Any]:
    rebased = rebasing.rebased
    return {
        "proposal": rebased.proposal.proposal,
        "target": rebased.proposal.target,
        "baseline": rebased.proposal.baseline,
        "onto": rebased.onto,
        "operations": [_verdict(rebased, verdict) for verdict in rebased.verdicts],
        "warnings": rebasing.warnings,
        "text": rebasing.text or None,
    }


def _verdict(rebased: Rebased, verdict: Verdict) -> dict[str, Any]:
    from drafting.files.field_rules import key_of
    from drafting.model.operation import name_of

    return {
        "id": verdict.operation.id,
        "op": name_of(verdict.operation),
        "line": rebased.proposal.operations[verdict.place].origin.line,
        "verdict": verdict.outcome.value,
        "addresses": [
            {"key": key_of(each.key), "written": each.written, "now": each.now or None}
            for each in verdict.references
        ],
        **({"lines": verdict.lines.named()} if verdict.outcome.refuses else {}),
        "remarks": list(verdict.remarks),
    }
