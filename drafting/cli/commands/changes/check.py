"""`drafting check`: everything that is wrong with baselines and proposals."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CallError, CommonArguments, argument, flag, path
from drafting.cli.output import (
    counted,
    print_data,
    print_errors,
    print_line,
    print_warnings,
    write_output,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.tasks.check import Report
    from drafting.tasks.versions.history import HistoryProof
    from drafting.tasks.versions.record import Recorded

EXAMPLES = (
    ("drafting check", to_say("everything that is wrong or odd")),
    ("drafting check --write", to_say("write the digests of new texts first")),
    ("drafting check --json", to_say("for continuous integration")),
    (
        "drafting check --markdown report.md --review mine",
        to_say("with a report for a pull request"),
    ),
)


class CheckArguments(CommonArguments):
    """How far to look."""

    history: bool = flag(
        "--history",
        to_say("also make each version again, from its parent and the proposals that it names"),
    )
    since: Sequence[str] = argument(
        "--since",
        default=(),
        nargs="+",
        metavar=to_say("SEAL"),
        help=to_say(
            "also prove that nothing has changed up to the version that has this seal, which"
            " `adopt`, `check --history` and the cover of a dossier print"
        ),
    )
    markdown: Path | None = path(
        "--markdown", help=to_say("also write a report, as a comment on a pull request has it")
    )
    review: list[str] | None = argument(
        "--review",
        default=None,
        action="append",
        metavar=to_say("PROPOSAL"),
        help=to_say("in that report, show what a proposal changes; may be repeated"),
    )
    write: bool = flag(
        "--write",
        to_say(
            "first write the digests of new texts, and of corrected ones on which nothing stands "
            "yet,"
            " into act.yaml"
        ),
    )


def run(arguments: CheckArguments) -> int:
    """Print every problem and warning; 1 where there is a problem."""
    from attrs import asdict

    from drafting.tasks.check import check
    from drafting.tasks.versions.history import HistoryProof, prove_history
    from drafting.tasks.versions.record import Recorded, record

    if arguments.review and not arguments.markdown:
        raise CallError(say("--review only works with --markdown FILE"))
    workspace = workspace_of(arguments)
    recorded = record(workspace) if arguments.write else Recorded()
    report = check(workspace)
    history = arguments.history or bool(arguments.since)
    proof = prove_history(workspace, arguments.since) if history else HistoryProof()
    named = _problems_of(workspace, arguments.review or ())
    more = dict.fromkeys((*recorded.problems, *proof.problems, *named))
    report.problems.extend([each for each in more if each not in report.problems])
    if arguments.markdown:
        from drafting.tasks.git.pull_request import pull_request_report

        text = pull_request_report(workspace, report, arguments.review or (), summary(report))
        write_output(arguments.markdown, text.encode())
    if arguments.json:
        print_data(
            {
                "acts": report.acts,
                "proposals": report.proposals,
                **(_proof_data(proof) if history else {}),
                **({"written": list(map(asdict, recorded.digests))} if arguments.write else {}),
                "problems": report.problems,
                "warnings": report.warnings,
            }
        )
    else:
        print_errors(report.problems, sys.stdout)
        print_warnings(report.warnings, sys.stdout)
        for line in (*_proof_lines(proof), *_recorded_lines(recorded), summary(report)):
            print_line(line)
    return 1 if report.problems else 0


def _problems_of(workspace: Workspace, names: Iterable[str]) -> Iterator[Problem]:
    """Why proposals that are named cannot be read: there may be none of the name."""
    from drafting.errors import DraftingError

    for name in names:
        try:
            workspace.proposal(name)
        except DraftingError as error:
            yield from error.problems


def summary(report: Report) -> str:
    """How much was looked at and how much was found, in a line."""
    acts, proposals = len(report.acts), len(report.proposals)
    problems, warnings = len(report.problems), len(report.warnings)
    return say(
        "{acts}, {proposals}: {problems}, {warnings}",
        acts=counted("{number} act", "{number} acts", acts),
        proposals=counted("{number} proposal", "{number} proposals", proposals),
        problems=counted("{number} problem", "{number} problems", problems),
        warnings=counted("{number} warning", "{number} warnings", warnings),
    )


def _recorded_lines(recorded: Recorded) -> Iterator[str]:
    for each in recorded.digests:
        yield say(
            "{file}: the digest of {text} is written: {digest}",
            file=each.file,
            text=f"{each.act}@{each.version} {each.language}",
            digest=each.digest,
        )
    for head in recorded.heads:
        yield say(
            "{act}@{version}: sealed anew, with what stands above: {seal}",
            act=head.act,
            version=head.version,
            seal=head.seal,
        )


def _proof_lines(proof: HistoryProof) -> Iterator[str]:
    for name in proof.proved:
        yield say("{name}: what its parent and its proposals make, to the byte", name=name)
    for each in proof.noted:
        head = say("; what stands above the versions has changed since") if each.older_head else ""
        yield say(
            "{act}@{version} has the seal {seal}{head}",
            act=each.act,
            version=each.version,
            seal=each.seal,
            head=head,
        )
    for each in proof.seals:
        loose = (
            say("; in act.yaml no seal covers {loose}", loose=", ".join(each.loose))
            if each.loose
            else ""
        )
        yield say(
            "{act}@{version}: the history up to here has the seal {seal}{loose}",
            act=each.act,
            version=each.version,
            seal=each.seal,
            loose=loose,
        )


def _proof_data(proof: HistoryProof) -> dict[str, object]:
    from attrs import asdict

    return {
        "proved": proof.proved,
        "noted": [asdict(each) for each in proof.noted],
        "seals": [asdict(each) for each in proof.seals],
    }
