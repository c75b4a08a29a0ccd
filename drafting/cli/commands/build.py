"""`drafting build`: every paper of the dossier, per language."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from drafting.cli.options import (
    CallError,
    CommonArguments,
    argument,
    as_given,
    flag,
    path,
    proposals,
)
from drafting.cli.output import print_data, print_left_out, print_line, print_warnings, workspace_of

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.tasks.dossier import Built

T = TypeVar("T")


@dataclass(frozen=True, kw_only=True)
class BuildArguments(CommonArguments):
    """Which proposals, where their papers go, and into which document."""

    proposals: list[str] = proposals("*", "names or files of proposals; all, if none is given")
    out: Path | None = path("-o", "--out", metavar="DIR", help="where to write (default: out/)")
    merged: bool = flag("--merged", "one dossier of all of them, in out/merged/")
    as_given: bool = as_given()
    into: Path | None = path(
        "--into",
        metavar="FILE.docx",
        help="track the changes of one proposal in this document, which holds the baseline: its "
        "redline.docx is then that document, in the language that the document has, and nothing "
        "else of it changes",
    )
    lang: str = argument("--lang", metavar="L", help="with --into: the language of the document")
    at_version: str = argument(
        "--at-version",
        metavar="VERSION",
        help="with --into: the version that the document holds; the proposal is carried over",
    )
    moves: bool = flag("--moves", "with --into: track moved provisions as moved")


def run(arguments: BuildArguments) -> int:
    """Write the papers; one proposal that is wrong does not keep the others from being built."""
    from drafting.errors import DraftingError, Problem, WorkspaceError

    workspace = workspace_of(arguments)
    names = arguments.proposals or workspace.proposals()
    _check_document(arguments, names)
    if not names:
        raise WorkspaceError(Problem("not-found", "there are no proposals to build"))
    built: list[Built] = []
    problems: list[Problem] = []
    for group in [names] if arguments.merged else _with_progress([[name] for name in names]):
        try:
            built.append(_build(workspace, group, arguments))
        except DraftingError as error:
            problems += error.problems
        else:
            print_warnings(built[-1].warnings)
    status = print_left_out(*(merged for each in built for merged in each.merged))
    files = [file for each in built for file in each.files]
    if arguments.json:
        print_data(
            {
                "files": [{"path": str(file.path), "sha256": file.sha256} for file in files],
                "problems": [problem.as_data() for problem in problems],
            }
        )
    else:
        for file in files:
            print_line(_shown(file.path))
    if problems:
        raise DraftingError(problems)
    return status


def _check_document(arguments: BuildArguments, names: Sequence[str]) -> None:
    """Raise `CallError` where options of a document have none, or several proposals one."""
    if arguments.into:
        if len(names) != 1 or arguments.merged:
            raise CallError("--into takes one proposal: drafting build PROPOSAL --into FILE.docx")
        return
    options = {
        "--lang": arguments.lang,
        "--at-version": arguments.at_version,
        "--moves": arguments.moves,
    }
    if given := [name for name, value in options.items() if value]:
        works = "works" if len(given) == 1 else "work"
        raise CallError(f"{', '.join(given)} only {works} with --into FILE.docx")


def _build(workspace: Workspace, names: Sequence[str], arguments: BuildArguments) -> Built:
    out = arguments.out or workspace.root / "out"
    if arguments.into is None:
        from drafting.tasks.dossier import build

        how = {"as_given": arguments.as_given, "merged": arguments.merged}
        return build(workspace, names, out, **how)
    from drafting.tasks.own_document import DocumentOptions, build_into

    options = DocumentOptions(arguments.lang, arguments.at_version, arguments.moves)
    return build_into(workspace, names[0], arguments.into, out, options)


def _shown(path: Path) -> str:
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def _with_progress(names: Sequence[T]) -> Iterator[T]:
    """The same names, with a progress bar where a person is waiting."""
    if len(names) < 3 or not sys.stderr.isatty():
        yield from names
        return
    from rich.console import Console
    from rich.progress import track

    yield from track(names, "building", console=Console(stderr=True), transient=True)
