"""`drafting git-setup`: git shows Word documents as law, and merges versions of an act."""

from __future__ import annotations

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CommonArguments, flag
from drafting.cli.output import from_here, print_data, print_line, print_warnings, print_written
from drafting.messages import say, to_say

EXAMPLES = (
    ("drafting git-setup", to_say("for the repository around this workspace")),
    ("drafting git-setup --undo", to_say("take all of it back")),
)


class GitSetupArguments(CommonArguments):
    """Whether git learns, or forgets."""

    undo: bool = flag("--undo", to_say("take back what the command has set"))


def run(arguments: GitSetupArguments) -> int:
    """Set what git is to know, in this repository alone."""
    from drafting.tasks.git.kit import set_up, undo

    workspace = workspace_of(arguments)
    kit = undo(workspace) if arguments.undo else set_up(workspace)
    if arguments.json:
        files = [from_here(each) for each in kit.files]
        print_data({"settings": kit.settings, "files": files, "warnings": kit.warnings})
        return 0
    print_warnings(kit.warnings)
    for name, value in kit.settings.items():
        print_line(f"{name} = {value}")
    if arguments.undo:
        print_line(say("git knows nothing of drafting in this repository any more"))
    elif kit.files:
        print_written(kit.files, say("commit it, and call `drafting git-setup` in other clones"))
    return 0
