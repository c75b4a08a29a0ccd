"""`drafting export`: an act as a document that a person edits."""

from __future__ import annotations

import argparse

from drafting.api import export, load_act
from drafting.cli.output import print_data, workspace_of
from drafting.errors import Problem, Where, WorkspaceError


def run(arguments: argparse.Namespace) -> int:
    """Write it; `drafting verify` tells later what was edited."""
    if arguments.output.suffix.casefold() != ".docx":
        told = "an act is exported as .docx"
        hint = "`drafting show` prints its text"
        where = Where(file=str(arguments.output))
        raise WorkspaceError(Problem("syntax", told, where, do=hint))
    written = export(
        load_act(workspace_of(arguments), arguments.act, arguments.lang), arguments.output
    )
    if arguments.json:
        print_data({"path": str(written.path), "sha256": written.sha256})
    else:
        print(written.path)
    return 0
