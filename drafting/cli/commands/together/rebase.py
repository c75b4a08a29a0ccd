"""`drafting rebase`: a proposal, written against another version of its act."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import workspace_of
from drafting.cli.options import REQUIRED, CommonArguments, argument, flag, output
from drafting.cli.output import (
    print_data,
    print_line,
    print_text,
    print_warnings,
    print_written,
    quoted,
    write_output,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.patch.rebase.outcomes import Rebased, Verdict
    from drafting.tasks.rebase import Rebasing


EXAMPLES = (
    ("drafting rebase mine --onto 2025-01-01", to_say("what becomes of each operation")),
    (
        "drafting rebase mine --onto 2025-01-01 -o proposals/mine-2025.yaml",
        to_say("write the new proposal"),
    ),
)


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
    from drafting.tasks.together.verdicts import refusals, verdict_table

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
        problems = [] if text else [*refusals(rebasing.rebased)]
        print_data(_data(rebasing) | written | {"problems": problems})
        return 0 if text else 1
    table = "\n".join(verdict_table(rebasing, keep_going=arguments.keep_going))
    print_line(table, sys.stdout if output else sys.stderr)
    if text and output:
        print_written([output], say("`drafting review {quoted}`", quoted=quoted(output)))
    elif text:
        print_text(text)
    return 0 if text else 1


def _named(text: str, output: Path | None) -> str:
    """The proposal under the name of the file that it is written to, as a workspace wants it."""
    from drafting.files.names import NAME
    from drafting.files.yaml.editor import rewrite

    if not text or output is None or not NAME.fullmatch(output.stem):
        return text
    return rewrite(text, str(output), {("proposal",): output.stem}, {})


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
