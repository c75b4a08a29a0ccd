"""`drafting adopt`: proposals become the next version of their act."""

from __future__ import annotations

from drafting.cli.inputs import workspace_of
from drafting.cli.options import REQUIRED, CommonArguments, argument, proposals
from drafting.cli.output import print_data, print_line, print_warnings, print_written
from drafting.messages import say, to_say

EXAMPLES = (
    (
        "drafting adopt mine --version 2025-01-01",
        to_say("the text with the proposal, as a version"),
    ),
    (
        'drafting adopt one two --version 2025-01-01 --adopted-by "Law No. 7"',
        to_say("of two proposals, with the law that made it"),
    ),
)


class AdoptArguments(CommonArguments):
    """Which proposals, and what the version is called."""

    proposals: list[str] = proposals("+", to_say("names or files of proposals"))
    version: str = argument(
        "--version",
        default=REQUIRED,
        metavar=to_say("DATE"),
        help=to_say("the day from which the version holds"),
    )
    adopted_by: str = argument(
        "--adopted-by",
        metavar=to_say("TEXT"),
        help=to_say("the law or decree that made the version"),
    )


def run(arguments: AdoptArguments) -> int:
    """Write the texts of the version and its entry in act.yaml; print the names of the files."""
    from drafting.tasks.versions.adopt import adopt

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
                "seal": version.seal,
                "files": files,
                "warnings": adoption.warnings,
            }
        )
    else:
        print_line("\n".join(files))
        print_line(
            say(
                "{act}@{version} has the seal {seal}",
                act=adoption.act,
                version=adoption.version.version,
                seal=adoption.version.seal,
            )
        )
        print_written(adoption.files, say("`drafting check --history` proves the version"))
    return 0
