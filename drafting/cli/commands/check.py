"""`drafting check`: everything that is wrong with baselines and proposals."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from drafting.cli.options import CommonArguments, flag
from drafting.cli.output import (
    counted,
    print_data,
    print_errors,
    print_line,
    print_warnings,
    workspace_of,
)


@dataclass(frozen=True, kw_only=True)
class CheckArguments(CommonArguments):
    """How far to look."""

    history: bool = flag(
        "--history",
        "also make each version again, from its parent and the proposals that it names",
    )
    write: bool = flag(
        "--write",
        "first write the digests of new texts, and of corrected ones on which nothing stands yet,"
        " into act.yaml",
    )


def run(arguments: CheckArguments) -> int:
    """Print every problem and warning; 1 where there is a problem."""
    from attrs import asdict

    from drafting.tasks.check import check
    from drafting.tasks.history import HistoryProof, prove_history
    from drafting.tasks.record import Recorded, record

    workspace = workspace_of(arguments)
    recorded = record(workspace) if arguments.write else Recorded()
    report = check(workspace)
    report.problems.extend(p for p in recorded.problems if p not in report.problems)
    proof = prove_history(workspace) if arguments.history else HistoryProof()
    known = set(report.problems)
    report.problems.extend(problem for problem in proof.problems if problem not in known)
    if arguments.json:
        print_data(
            {
                "acts": report.acts,
                "proposals": report.proposals,
                **({"proved": proof.proved} if arguments.history else {}),
                **({"written": list(map(asdict, recorded.digests))} if arguments.write else {}),
                "problems": [problem.as_data() for problem in report.problems],
                "warnings": [warning.as_data() for warning in report.warnings],
            }
        )
    else:
        print_errors(report.problems, sys.stdout)
        print_warnings(report.warnings, sys.stdout)
        for name in proof.proved:
            print_line(f"{name}: what its parent and its proposals make, to the byte")
        for each in recorded.digests:
            text = f"{each.act}@{each.version} {each.language}"
            print_line(f"{each.file}: the digest of {text} is written: {each.digest}")
        acts, proposals = len(report.acts), len(report.proposals)
        problems, warnings = len(report.problems), len(report.warnings)
        print_line(
            f"{counted(acts, 'act')}, {counted(proposals, 'proposal')}: "
            f"{counted(problems, 'problem')}, {counted(warnings, 'warning')}"
        )
    return 1 if report.problems else 0
