"""`drafting watch`: what is wrong, and the papers, anew whenever a file changes."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

from drafting.cli.commands.changes.check import summary
from drafting.cli.inputs import workspace_of
from drafting.cli.options import CommonArguments, flag, proposals
from drafting.cli.output import print_data, print_dossiers, print_errors, print_line, print_warnings
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace

EXAMPLES = (
    ("drafting watch", to_say("check whenever a file is saved")),
    ("drafting watch mine --build", to_say("and write the papers of one proposal")),
)
_PAUSE = 0.5
"""Seconds between two looks at the files."""


class WatchArguments(CommonArguments):
    """What is done when a file has changed."""

    proposals: list[str] = proposals(
        "*", to_say("with --build: names or files of proposals; all, if none is given")
    )
    build: bool = flag("--build", to_say("write the papers into out/, once nothing is wrong"))


def run(arguments: WatchArguments) -> int:
    """Check at once and after each change, until it is interrupted, which is its proper end. With
    `--json` an object is printed each time."""
    from drafting.tasks.check import check
    from drafting.tasks.watch import rounds

    workspace = workspace_of(arguments)
    try:
        for changed in rounds(workspace, lambda: time.sleep(_PAUSE)):
            report = check(workspace)
            problems = [*report.problems]
            if arguments.build and not problems:
                problems += _build(workspace, arguments)
            if arguments.json:
                found = {"problems": problems, "warnings": report.warnings}
                print_data({"changed": changed} | found)
                continue
            if changed:
                print_line(say("changed: {files}", files=", ".join(changed)))
            print_errors(problems)
            print_warnings(report.warnings)
            print_line(summary(report))
            sys.stdout.flush()
    except KeyboardInterrupt:
        return 0
    return 0


def _build(workspace: Workspace, arguments: WatchArguments) -> list[Problem]:
    """Write the papers; returns what is wrong."""
    from drafting.errors import DraftingError
    from drafting.tasks.dossier import Delivery, build

    problems: list[Problem] = []
    for name in arguments.proposals or workspace.proposals():
        try:
            built = build(workspace, name, Delivery(workspace.root / "out"))
        except DraftingError as error:
            problems += error.problems
        else:
            if not arguments.json:
                print_dossiers([file.path for file in built.files], built.without_text)
    return problems
