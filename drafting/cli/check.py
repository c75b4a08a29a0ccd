"""`drafting check`: everything that is wrong with baselines and proposals."""

from __future__ import annotations

import argparse

from drafting.check import check
from drafting.cli.output import print_data, workspace_of


def run(arguments: argparse.Namespace) -> int:
    """Print every problem and warning; 1 where there is a problem."""
    report = check(workspace_of(arguments))
    if arguments.json:
        print_data(
            {
                "acts": report.acts,
                "proposals": report.proposals,
                "problems": [problem.as_data() for problem in report.problems],
                "warnings": [warning.as_data() for warning in report.warnings],
            }
        )
    else:
        for problem in report.problems:
            print(f"{problem}\n")
        for warning in report.warnings:
            print(f"warning: {warning}\n")
        print(
            f"{_count(len(report.acts), 'act')}, {_count(len(report.proposals), 'proposal')}: "
            f"{_count(len(report.problems), 'problem')}, {_count(len(report.warnings), 'warning')}"
        )
    return 1 if report.problems else 0


def _count(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"
