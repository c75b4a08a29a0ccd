"""`drafting check`: everything that is wrong with baselines and proposals."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from drafting.cli.options import CommonArguments, flag
from drafting.cli.output import counted, print_data, print_errors, print_warnings, workspace_of


@dataclass(frozen=True, kw_only=True)
class CheckArguments(CommonArguments):
    """How far to look."""

    history: bool = flag(
        "--history",
        "also make each version again, from its parent and the proposals that it names",
    )


def run(arguments: CheckArguments) -> int:
    """Print every problem and warning; 1 where there is a problem."""
    from drafting.tasks.check import check
    from drafting.tasks.history import HistoryProof, prove_history

    workspace = workspace_of(arguments)
    report = check(workspace)
    proof = prove_history(workspace) if arguments.history else HistoryProof()
    known = set(report.problems)
    report.problems.extend(problem for problem in proof.problems if problem not in known)
    if arguments.json:
        print_data(
            {
                "acts": report.acts,
                "proposals": report.proposals,
                **({"proved": proof.proved} if arguments.history else {}),
                "problems": [problem.as_data() for problem in report.problems],
                "warnings": [warning.as_data() for warning in report.warnings],
            }
        )
    else:
        print_errors(report.problems, sys.stdout)
        print_warnings(report.warnings, sys.stdout)
        for name in proof.proved:
            print(f"{name}: what its parent and its proposals make, to the byte")
        acts, proposals = len(report.acts), len(report.proposals)
        problems, warnings = len(report.problems), len(report.warnings)
        print(
            f"{counted(acts, 'act')}, {counted(proposals, 'proposal')}: "
            f"{counted(problems, 'problem')}, {counted(warnings, 'warning')}"
        )
    return 1 if report.problems else 0
