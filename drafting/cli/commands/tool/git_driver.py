"""`drafting git-driver`: what git calls where `git-setup` has taught it to."""

from __future__ import annotations

from pathlib import Path

from drafting.cli.options import REQUIRED, CallError, CommonArguments, argument
from drafting.cli.output import print_data, print_errors, print_text
from drafting.messages import say, to_say

EXAMPLES = (
    ("drafting git-driver text redline.docx", to_say("a Word document as lines of text")),
    ("drafting git-driver merge %O %A %B %P", to_say("as git calls it for act.yaml")),
)
_TEXT, _MERGE = "text", "merge"
_FILES = {_TEXT: 1, _MERGE: 4}


class GitDriverArguments(CommonArguments):
    """What git wants, and of which files."""

    task: str = argument(
        default=REQUIRED,
        choices=tuple(_FILES),
        help=to_say("`text`: print a document; `merge`: merge act.yaml of two branches"),
    )
    files: list[str] = argument(
        default=REQUIRED,
        nargs="+",
        metavar=to_say("FILE"),
        help=to_say("the document; or base, ours, theirs and the name of the file"),
    )


def run(arguments: GitDriverArguments) -> int:
    """Print the text; or write the merged file in place of ours, 1 where there is a conflict."""
    wanted, files = _FILES[arguments.task], arguments.files
    if len(files) != wanted:
        raise CallError(say("{task} takes {wanted} files", task=arguments.task, wanted=wanted))
    if arguments.task == _TEXT:
        from drafting.tasks.git.word_text import document_text

        text = document_text(Path(files[0]))
        if arguments.json:
            print_data({"text": text})
        else:
            print_text(text)
        return 0
    from drafting.files.disk import write_atomic
    from drafting.tasks.git.act_merge import merge_registers

    *paths, shown = files
    base, ours, theirs = map(Path, paths)
    merged = merge_registers(base, ours, theirs, shown)
    write_atomic(ours, merged.data)
    if arguments.json:
        print_data({"problems": merged.problems})
    else:
        print_errors(merged.problems)
    return 1 if merged.problems else 0
