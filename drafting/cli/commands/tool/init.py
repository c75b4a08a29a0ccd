"""`drafting init`: a workspace with a commented example."""

from __future__ import annotations

from pathlib import Path

from drafting.cli.options import CommonArguments, argument, flag
from drafting.cli.output import from_here, print_data, print_written, quoted
from drafting.messages import current_language, say, to_say

EXAMPLES = (
    ("drafting init", to_say("in this folder")),
    ("drafting init laws --lang kk", to_say("in another one, with an example in Kazakh")),
    ("drafting init laws --git", to_say("in a repository of git that knows laws")),
)


class InitArguments(CommonArguments):
    """Where, and in which language the example is."""

    git: bool = flag(
        "--git", to_say("also teach git what `git-setup` does; a repository is made if need be")
    )
    folder: Path = argument(
        nargs="?",
        type=Path,
        default=Path(),
        metavar=to_say("FOLDER"),
        help=to_say("default: this folder"),
    )
    lang: str = argument(
        *("--lang", "--language"),
        default="",
        choices=("en", "ru", "kk"),
        help=to_say("language of the example (default: that of messages, or English)"),
    )


def run(arguments: InitArguments) -> int:
    """Write the files, and name the first things to do."""
    from drafting.tasks.starter import LANGUAGES, begin_workspace

    language = arguments.lang or current_language()
    folder = arguments.folder
    files = begin_workspace(folder, language if language in LANGUAGES else "en")
    if arguments.git:
        from drafting.files.workspace import Workspace
        from drafting.tasks.git.kit import begin_repository, set_up

        begin_repository(folder)
        set_up(Workspace(folder.resolve()))
    if arguments.json:
        print_data({"files": [from_here(each) for each in files]})
        return 0
    here = "" if folder.resolve() == Path().resolve() else f"cd {quoted(folder)} && "
    do = say("`{here}drafting review longer-loans`, then `drafting build`", here=here)
    print_written([folder], do)
    return 0
