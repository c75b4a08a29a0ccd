"""`drafting compare`: what differs between two versions or files."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.options import (
    REQUIRED,
    CallError,
    CommonArguments,
    argument,
    language,
    output,
    side_by_side,
    width,
)
from drafting.cli.output import (
    print_data,
    print_paper,
    print_warnings,
    workspace_of,
    write_output,
)

if TYPE_CHECKING:
    from drafting.files.workspace import Workspace

_WRITTEN = (".docx", ".html", ".txt")


@dataclass(frozen=True, kw_only=True)
class CompareArguments(CommonArguments):
    """Which two texts, and how their differences are shown."""

    old: str = argument(default=REQUIRED, metavar="OLD", help="ACT@VERSION, a text file or a .docx")
    new: str = argument(default=REQUIRED, metavar="NEW", help="ACT@VERSION, a text file or a .docx")
    output: Path | None = output("write a redline: .docx, .html or .txt")
    lang: str = language()
    side_by_side: bool = side_by_side()
    width: int | None = width()


def run(arguments: CompareArguments) -> int:
    """Show the differences, or write them as a redline."""
    from drafting.cli.data import change_set
    from drafting.diff import look_alikes
    from drafting.papers import comparison
    from drafting.tasks.documents import compare_named, redline_of

    output = arguments.output
    if output and output.suffix.casefold() not in _WRITTEN:
        raise CallError(f"{output}: a redline is written as {' or '.join(_WRITTEN)}")
    changes = compare_named(_workspace(arguments), arguments.old, arguments.new, arguments.lang)
    print_warnings(look_alikes(changes))
    if output:
        write_output(output, redline_of(changes, output.suffix.casefold()))
    elif arguments.json:
        print_data(change_set(changes))
    elif changes:
        print_paper(comparison(changes, side_by_side=arguments.side_by_side), arguments.width)
    else:
        print("no difference")
    return 0


def _workspace(arguments: CompareArguments) -> Workspace | None:
    """Two files can be compared anywhere; only acts need a workspace."""
    from drafting.errors import WorkspaceError

    try:
        return workspace_of(arguments)
    except WorkspaceError:
        if all(Path(name).is_file() for name in (arguments.old, arguments.new)):
            return None
        raise
