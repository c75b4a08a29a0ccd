"""`drafting compare`: what differs between two versions or files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from drafting.cli.inputs import refuse_active, workspace_unless_files
from drafting.cli.options import (
    REQUIRED,
    CallError,
    CommonArguments,
    active,
    argument,
    date,
    flag,
    language,
    output,
    side_by_side,
    width,
)
from drafting.cli.output import (
    counted,
    print_data,
    print_line,
    print_paper,
    print_warnings,
    print_written,
    write_output,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    import datetime

_WRITTEN = (".docx", ".html", ".txt")
_OPEN = {
    ".docx": to_say("open it in Word, and accept or reject the changes"),
    ".html": to_say("open it in a browser"),
    ".txt": to_say("read it"),
}
"""What to do next with a redline."""


def _counting(name: str, help: str) -> Any:  # noqa: A002  (as argparse names it)
    """Whether differences of a kind count in the redline of two documents."""
    choices = ("track", "ignore")
    return argument(name, nargs="?", const="ignore", choices=choices, help=help)


EXAMPLES = (
    (
        "drafting compare my-law@2024-01-01 my-law@2025-01-01",
        to_say("two versions, in the terminal"),
    ),
    (
        "drafting compare old.docx new.docx -o redline.docx",
        to_say("one document with tracked changes"),
    ),
    ("drafting compare old.txt new.txt -o redline.html", to_say("a page")),
)


class CompareArguments(CommonArguments):
    """Which two texts, and how their differences are shown."""

    old: str = argument(
        default=REQUIRED,
        metavar=to_say("OLD"),
        help=to_say("ACT@VERSION, or a .txt, .docx, .html, .xml, .md, .rtf …"),
    )
    new: str = argument(
        default=REQUIRED,
        metavar=to_say("NEW"),
        help=to_say("ACT@VERSION, or a .txt, .docx, .html, .xml, .md, .rtf …"),
    )
    output: Path | None = output(to_say("write a redline: .docx, .html or .txt"))
    lang: str = language()
    side_by_side: bool = side_by_side()
    width: int | None = width()
    keep: str = argument(
        "--keep",
        choices=("new", "old"),
        help=to_say("whose styles and settings the redline of two documents has (default: new)"),
    )
    formatting: str = argument(
        "--formatting",
        choices=("track", "tell", "ignore"),
        help=to_say(
            "changes of formatting in the redline of two documents: tracked (default), listed "
            "as a warning, or neither"
        ),
    )
    white_space: str = _counting(
        "--white-space",
        to_say(
            "differences of white space in the redline of two documents: tracked (default), "
            "or not; a warning names how many there are"
        ),
    )
    case: str = _counting(
        "--case",
        to_say(
            "differences of case in the redline of two documents: tracked (default), or not; "
            "a warning names how many there are"
        ),
    )
    moves: bool = flag("--moves", to_say("track what moved as moved, not as deleted and inserted"))
    changes: str = argument(
        "--changes",
        choices=("accept", "reject", "keep"),
        help=to_say(
            "tracked changes that the documents have already: accepted or rejected first (default: "
            "accept), or kept under their authors. Kept, the redline is OLD with its own changes "
            "rejected if it is rejected, and NEW with its own accepted if it is accepted; a change "
            "that the comparison does not come to is settled, and named"
        ),
    )
    active: str = active()
    author: str = argument(
        "--author", metavar=to_say("NAME"), help=to_say("author of the tracked changes")
    )
    date: datetime.date | None = argument(
        "--date",
        default=None,
        type=date,
        metavar=to_say("DATE"),
        help=to_say("date of the tracked changes"),
    )


_OF_DOCUMENTS = {
    "keep": "--keep",
    "formatting": "--formatting",
    "white_space": "--white-space",
    "case": "--case",
    "moves": "--moves",
    "changes": "--changes",
    "author": "--author",
    "date": "--date",
}
"""Arguments that only concern the redline of two documents."""


def run(arguments: CompareArguments) -> int:
    """Show the differences, or write them as a redline."""
    from drafting.tasks.word_file import file_warnings, is_word_file

    output = arguments.output
    if output and output.suffix.casefold() not in _WRITTEN:
        raise CallError(
            say("{output}: a redline is written as .docx or .html or .txt", output=output)
        )
    as_document = output and output.suffix.casefold() == ".docx"
    if output and as_document and is_word_file(arguments.old) and is_word_file(arguments.new):
        return _redline_documents(arguments, output)
    from drafting.cli.data import change_set
    from drafting.diff.look_alikes import look_alikes
    from drafting.papers import comparison
    from drafting.phrase import AddressesInStyle
    from drafting.tasks.compare import compare_named, redline_of

    if given := [flag for name, flag in _OF_DOCUMENTS.items() if getattr(arguments, name)]:
        raise CallError(
            say("{given} only works with OLD.docx NEW.docx -o FILE.docx", given=given[0])
        )
    old, new = arguments.old, arguments.new
    workspace = workspace_unless_files(arguments, (old, new))
    refuse_active(arguments.active, old, new)
    compared = compare_named(workspace, old, new, arguments.lang)
    changes = compared.changes
    found = (*file_warnings(old, new), *compared.warnings, *look_alikes(changes))
    warnings = [*dict.fromkeys(found)]
    print_warnings(warnings)
    if output:
        write_output(output, redline_of(changes, output.suffix.casefold()))
    if arguments.json:
        written = {"written": [str(output)]} if output else {}
        print_data(change_set(changes) | written | {"warnings": warnings})
    elif output:
        print_written([output], say(_OPEN[output.suffix.casefold()]))
    elif changes:
        in_words = AddressesInStyle(changes)
        paper = comparison(changes, in_words, side_by_side=arguments.side_by_side)
        print_paper(paper, arguments.width)
    else:
        print(say("no difference"))
    return 0


def _redline_documents(arguments: CompareArguments, output: Path) -> int:
    """Write the redline of two documents, and print what it has and has not."""
    from attrs import asdict

    from drafting.tasks.two_documents import compare_documents
    from drafting.word.compare import Comparison

    refuse_active(arguments.active, arguments.old, arguments.new)
    how = Comparison(
        author=arguments.author or "drafting",
        date=arguments.date,
        keep=cast("Any", arguments.keep or "new"),
        formatting=cast("Any", arguments.formatting or "track"),
        white_space=arguments.white_space != "ignore",
        case=arguments.case != "ignore",
        moves=arguments.moves,
        tracked=cast("Any", arguments.changes or "accept"),
    )
    compared = compare_documents(arguments.old, arguments.new, how)
    write_output(output, compared.document)
    counts = compared.changes
    if arguments.json:
        written, warnings = str(output), compared.warnings
        print_data({"written": written, "changes": asdict(counts), "warnings": warnings})
        return 0
    print_warnings(compared.warnings)
    inserted = counted("{number} insertion", "{number} insertions", counts.inserted)
    deleted = counted("{number} deletion", "{number} deletions", counts.deleted)
    formatting = counted(
        "{number} change of formatting",
        "{number} changes of formatting",
        counts.formatting,
    )
    found = f"{inserted}, {deleted}, {formatting}" if counts else say("no difference")
    print_line(f"{output}: {found}")
    print_written([output], say(_OPEN[".docx"]))
    return 0
