"""`drafting verify`: whether a document still is what it was made as."""

from __future__ import annotations

import argparse

from attrs import asdict

from drafting.cli.output import print_data, print_paper, workspace_of
from drafting.errors import WorkspaceError
from drafting.model.proof import Verified
from drafting.papers import verification
from drafting.verify import verify, verify_against
from drafting.workspace import Workspace


def run(arguments: argparse.Namespace) -> int:
    """Tell what was edited, by whom; exit status 0 where nothing was."""
    verified = _verified(arguments)
    if arguments.json:
        print_data({"exact": verified.exact, **asdict(verified)})
    else:
        print_paper(verification(verified), arguments.width)
    return int(not verified.exact)


def _verified(arguments: argparse.Namespace) -> Verified:
    if arguments.against:
        workspace = workspace_of(arguments)
        return verify_against(workspace, arguments.file, arguments.against, arguments.lang)
    return verify(_workspace(arguments), arguments.file)


def _workspace(arguments: argparse.Namespace) -> Workspace | None:
    """A document proves itself anywhere; a workspace that is named has to be there."""
    try:
        return workspace_of(arguments)
    except WorkspaceError:
        if arguments.workspace:
            raise
        return None
