"""`drafting doctor`: whether the machine has what the tool needs."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from drafting.cli.colour import green, red, yellow
from drafting.cli.inputs import workspace_if_any
from drafting.cli.options import CommonArguments
from drafting.cli.output import print_data, print_line
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.tasks.doctor import Requirement

EXAMPLES = (
    ("drafting doctor", to_say("what is there, and what is missing")),
    ("drafting doctor --json", to_say("the same, for a report of a bug")),
)


class DoctorArguments(CommonArguments):
    """Only what all commands have."""


def run(arguments: DoctorArguments) -> int:
    """Print what was found, each with what its absence costs; 1 where nothing works without it."""
    from attrs import asdict

    from drafting.errors import Problem
    from drafting.tasks.doctor import examine

    found = examine(workspace_if_any(arguments))
    broken = [each for each in found if each.needed and not each.fine]
    if arguments.json:
        problems = [Problem("missing", f"{each.name}: {each.costs}", do=each.do) for each in broken]
        print_data({"found": [*map(asdict, found)], "problems": problems})
    else:
        width = max(len(each.name) for each in found)
        for each in found:
            _print_finding(each, width)
    return 1 if broken else 0


def _print_finding(finding: Requirement, width: int) -> None:
    mark = green("✓")
    if not finding.fine:
        mark = red("✗", sys.stdout) if finding.needed else yellow("–", sys.stdout)
    print(mark, end=" ")
    print_line(f"{finding.name.ljust(width)}  {finding.found or say('not there')}")
    if not finding.fine:
        print_line(f"  {' ' * width}  {finding.costs}\n  {' ' * width}  {say('do:')} {finding.do}")
