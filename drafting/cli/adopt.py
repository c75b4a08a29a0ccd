"""`drafting adopt`: proposals become the next version of their act."""

from __future__ import annotations

import argparse

from drafting.cli.output import print_data, print_warnings, workspace_of
from drafting.tasks.adopt import adopt


def run(arguments: argparse.Namespace) -> int:
    """Write the version's texts and its entry in act.yaml; name the files."""
    workspace = workspace_of(arguments)
    adoption = adopt(workspace, arguments.proposals, arguments.version, arguments.adopted_by)
    print_warnings(adoption.warnings)
    files = [workspace.shown(path) for path in adoption.files]
    if arguments.json:
        version = adoption.version
        print_data(
            {
                "act": adoption.act,
                "version": version.version,
                "parent": version.parent,
                "proposals": [
                    {"proposal": each.proposal, "digest": each.digest} for each in version.proposals
                ],
                "digest": dict(version.digest),
                "files": files,
            }
        )
    else:
        print("\n".join(files))
    return 0
