"""Printing: text, data, warnings, papers."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TextIO

from drafting.cli.colour import red, yellow
from drafting.cli.progress import printing
from drafting.messages import say, say_count

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.model.papers.paper import Paper
    from drafting.patch import LeftOut, Merged

    class TextArguments(Protocol):
        """Arguments of a command that makes a text."""

        @property
        def output(self) -> Path | None:
            """The file that it is written to."""

        @property
        def json(self) -> bool:
            """Whether data is printed instead."""


def counted(one: str, many: str, number: int) -> str:
    """A count in words, by the plural forms of the language: `1 act`, `2 acts`, `no acts`."""
    return say_count(one, many, number, number=number or say("no"))


def from_here(path: Path) -> str:
    """A path as it is shown: from the current folder, where it is inside."""
    try:
        return str(Path(os.path.realpath(path)).relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def print_data(data: Mapping[str, Any]) -> None:
    """Print what a command found as JSON: one object that always has its `problems` and `warnings`,
    a list of `Problem` each."""
    import json

    found = {key: data.get(key, []) for key in ("problems", "warnings")}
    whole = {key: value for key, value in data.items() if key not in found} | found
    with printing():
        print(json.dumps(whole, ensure_ascii=False, indent=2, default=_plain), flush=True)


def _plain(problem: Problem) -> dict[str, Any]:
    return problem.as_data()


def print_line(text: str, stream: TextIO | None = None) -> None:
    """Print a line, or several, in which no sign can be an order to the terminal."""
    from drafting.model.signs import visible

    with printing():
        print(visible(text), file=stream or sys.stdout)


def print_errors(problems: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print what is wrong, each with `error:` before it, red on a terminal."""
    stream = stream or sys.stderr
    _print_problems(red(say("error:"), stream), problems, stream)


def print_warnings(warnings: Iterable[Problem], stream: TextIO | None = None) -> None:
    """Print what is odd but lawful, each with `warning:` before it, yellow on a terminal."""
    stream = stream or sys.stderr
    _print_problems(yellow(say("warning:"), stream), warnings, stream)


def _print_problems(word: str, problems: Iterable[Problem], stream: TextIO) -> None:
    """Print problems, each after a word."""
    from drafting.model.signs import visible

    with printing():
        for problem in problems:
            print(f"{word} {visible(str(problem))}", file=stream)


def print_written(files: Sequence[Path], do: str) -> None:
    """Print one line: what was written, and what to do next."""
    _print_done(", ".join(map(from_here, files)), do)


def print_dossiers(files: Sequence[Path], without_text: Sequence[str] = ()) -> None:
    """Print a line for each folder of papers: how many were written, and the page that has them
    all; `without_text` are languages of the proposal in which the act has no text."""
    pages = [each for each in files if each.name == "index.html"]
    why = ""
    if without_text:
        languages = ", ".join(without_text)
        why = say(" (none in {languages}: the act has no such text)", languages=languages)
    for page in pages:
        inside = [each for each in files if each.parent == page.parent]
        what = say_count(
            "{count} file to {folder}{why}",
            "{count} files to {folder}{why}",
            len(inside),
            folder=f"{from_here(page.parent)}{os.sep}",
            why=why,
        )
        _print_done(what, say("open {page}", page=from_here(page)))


def _print_done(what: str, do: str) -> None:
    print_line(say("wrote {what}; next: {do}", what=what, do=do), sys.stderr)


def quoted(word: object) -> str:
    """A word of a call, as a shell takes it."""
    import shlex

    return shlex.quote(str(word))


def left_out(*merged: Merged | None) -> list[Problem]:
    """Which proposals were left out of a merged one, and why; once, if it is so in several
    languages."""
    return [*dict.fromkeys(_left_out(left) for each in merged if each for left in each.left_out)]


def _left_out(left: LeftOut) -> Problem:
    from drafting.errors import Problem

    clashes = []
    for conflict in left.conflicts:
        other = ({conflict.one, conflict.other} - {left.proposal.proposal}).pop()
        at = say(" at {address}", address=conflict.address) if conflict.address else ""
        clashes.append(
            say("{clash} with {other}{at}", clash=say(conflict.clash.value), other=other, at=at)
        )
    problem = say("left out: {proposal}", proposal=left.proposal.proposal)
    return Problem("clash", problem, left.proposal.origin, tuple(clashes))


def print_text(text: str) -> None:
    """Print text as it is, byte for byte."""
    with printing():
        sys.stdout.flush()
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()


def print_or_write(
    arguments: TextArguments,
    text: str,
    data: Mapping[str, Any],
    do: str,
) -> None:
    """Hand out the text that a command makes: to the file that the call names, and then `do` is
    what comes next, or to standard output; and the data, where the call asks for it.

    Raises `CallError` for the name of a document, which the text would not be, and `WorkspaceError`
    as `write_output` does.
    """
    output = arguments.output
    if output:
        _check_name(output)
        write_output(output, text.encode())
    if arguments.json:
        written = {"written": [str(output)]} if output else {}
        print_data({**data, **written})
    elif output:
        print_written([output], do)
    else:
        print_text(text)


_OF_DOCUMENTS = frozenset(".doc .docx .htm .html .odt .pdf .rtf .xhtml .xml".split())


def _check_name(output: Path) -> None:
    from drafting.cli.options import CallError

    if output.suffix.casefold() in _OF_DOCUMENTS:
        raise CallError(
            say(
                "-o {file}: this is a plain text, which opens as no {suffix}; name it {text}, or "
                "let `drafting build` or `drafting export` write a document",
                file=quoted(output),
                suffix=output.suffix,
                text=quoted(output.with_suffix(".txt")),
            )
        )


def write_output(output: Path, data: bytes) -> None:
    """Write what a command makes to the file that the call names. Raises `WorkspaceError` where it
    cannot be written, or would replace what a workspace keeps."""
    from drafting.files.disk import refuse_stored, write_atomic

    refuse_stored({output: data})
    write_atomic(output, data)


def print_paper(paper: Paper, width: int | None) -> None:
    """Show a paper in the terminal."""
    from drafting.render.terminal import show

    with printing():
        show(paper, width)
