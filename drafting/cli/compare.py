"""`drafting compare`: what differs between two versions or files."""

from __future__ import annotations

import argparse
from pathlib import Path

from drafting.api import compare_texts, write_redline
from drafting.cli.data import change_set
from drafting.cli.output import print_data, print_paper, workspace_of
from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.workspace import Workspace
from drafting.papers import comparison

_WRITTEN = (".docx", ".html", ".txt")


def run(arguments: argparse.Namespace) -> int:
    """Show the differences, or write them as a redline."""
    if arguments.output and arguments.output.suffix.casefold() not in _WRITTEN:
        told = f"a redline is written as {' or '.join(_WRITTEN)}"
        raise WorkspaceError(Problem("syntax", told, Where(file=str(arguments.output))))
    changes = compare_texts(_workspace(arguments), arguments.old, arguments.new, arguments.lang)
    if arguments.output:
        write_redline(changes, arguments.output)
    elif arguments.json:
        print_data(change_set(changes))
    elif changes:
        print_paper(comparison(changes, side_by_side=arguments.side_by_side), arguments.width)
    else:
        print("no difference")
    return 0


def _workspace(arguments: argparse.Namespace) -> Workspace | None:
    """Two files can be compared anywhere; only acts need a workspace."""
    try:
        return workspace_of(arguments)
    except WorkspaceError:
        if all(Path(name).is_file() for name in (arguments.old, arguments.new)):
            return None
        raise
