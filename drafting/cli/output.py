"""Printing: text, data, warnings, papers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

if TYPE_CHECKING:
    from drafting.cli.options import CommonArguments, MergeArguments
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.model.paper import Paper
    from drafting.patch import LeftOut, Merged
    from drafting.tasks.amend import Amendment


def workspace_of(arguments: CommonArguments) -> Workspace:
    """The workspace that the call names, or in which it is made. Raises `WorkspaceError`."""
    from drafting.files.workspace import Workspace

    chosen = arguments.workspace
    found = Workspace.find(chosen or Path(), exact=chosen is not None)
    if chosen is None and found.root != Path().resolve():
        print_line(f"workspace: {found.root}", sys.stderr)
    return found


def amendment_of(arguments: MergeArguments) -> Amendment:
    """The amendment that the proposals of the call make. Raises `DraftingError`."""
    from drafting.tasks.amend import amend_stored

    names, how = arguments.proposals, arguments.as_given
    return amend_stored(workspace_of(arguments), names, arguments.lang, as_given=how).first


def counted(number: int, noun: str) -> str:
    """`1 act`, `2 acts`, `no acts`."""
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def from_here(path: Path) -> str:
    """A path as it is shown: from the current folder, where it is inside."""
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def print_data(data: Any) -> None:
    """Print data as JSON."""
    import json

    print(json.dumps(data, ensure_ascii=False, indent=2))


def print_line(text: str, stream: TextIO | None = None) -> None:
    """Print a line, or several, in which no sign can be an order to the terminal."""
    from drafting.model.signs import visible

    print(visible(text), file=stream or sys.stdout)


def print_errors(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print what is wrong, each with `error:` before it, red on a terminal."""
    _print_problems("error", "31", problems, stream or sys.stderr)


def print_warnings(warnings: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print what is odd but lawful, each with `warning:` before it, yellow on a terminal."""
    _print_problems("warning", "33", warnings, stream or sys.stderr)


def _print_problems(
    severity: str, colour: str, problems: Iterable[Problem], stream: TextIO
) -> None:
    """Print problems; on a terminal the severity has a colour (ECMA-48, 8.3.117)."""
    coloured = stream.isatty() and "NO_COLOR" not in os.environ
    word = f"\x1b[1;{colour}m{severity}:\x1b[0m" if coloured else f"{severity}:"
    from drafting.model.signs import visible

    for problem in problems:
        print(f"{word} {visible(str(problem))}", file=stream)


def print_left_out(*merged: Merged | None) -> int:
    """Print which proposals were left out of a merged one, and why; once, if it is so in several
    languages. Returns the exit status."""
    texts = dict.fromkeys(_left_out(left) for each in merged if each for left in each.left_out)
    for text in texts:
        print_line(text, sys.stderr)
    return 1 if texts else 0


def _left_out(left: LeftOut) -> str:
    lines = [f"left out: {left.proposal.proposal}"]
    for conflict in left.conflicts:
        other = ({conflict.one, conflict.other} - {left.proposal.proposal}).pop()
        lines.append(f"  {conflict.clash} with {other} at {conflict.address}")
    return "\n".join(lines)


def print_text(text: str, output: Path | None) -> None:
    """Print text as it is, byte for byte, or write it to a file.

    Raises `WorkspaceError` where it cannot be written, or would replace what a workspace stores.
    """
    if output:
        write_output(output, text.encode())
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def write_output(output: Path, data: bytes) -> None:
    """Write what a command makes to the file that the call names. Raises `WorkspaceError` where it
    cannot be written, or would replace what a workspace keeps."""
    from drafting.files.disk import refuse_stored, write_atomic

    refuse_stored({output: data})
    write_atomic(output, data)


def print_paper(paper: Paper, width: int | None) -> None:
    """Show a paper in the terminal."""
    from drafting.render.terminal import show

    show(paper, width)
