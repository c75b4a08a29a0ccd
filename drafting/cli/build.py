"""`drafting build`: every paper of the dossier, per language."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from drafting.api import (
    Amendment,
    Written,
    amend_all,
    amend_merged_all,
    build,
    papers,
    silent,
)
from drafting.cli.into import check_into, dossier_into
from drafting.cli.output import print_data, print_left_out, print_warnings, workspace_of
from drafting.errors import DraftingError, Problem, WorkspaceError
from drafting.files.workspace import Workspace

T = TypeVar("T")


def run(arguments: argparse.Namespace) -> int:
    """Write the papers; one proposal that is wrong does not keep the others from being built."""
    workspace = workspace_of(arguments)
    names = arguments.proposals or workspace.proposals()
    check_into(arguments, names)
    if not names:
        raise WorkspaceError(Problem("not-found", "there are no proposals to build"))
    out = arguments.out or workspace.root / "out"
    written: list[Written] = []
    problems: list[Problem] = []
    left_out = 0
    if arguments.merged:
        files, left_out = _merged(workspace, names, out, as_given=arguments.as_given)
        written, names = files, []
    for name in _with_progress(names):
        try:
            if arguments.into:
                written += dossier_into(workspace, name, out, arguments)
            else:
                written += _dossier(workspace, name, out)
        except DraftingError as error:
            problems += error.problems
    if arguments.json:
        print_data(
            {
                "files": [{"path": str(file.path), "sha256": file.sha256} for file in written],
                "problems": [problem.as_data() for problem in problems],
            }
        )
    else:
        for file in written:
            print(_shown(file.path))
    if problems:
        raise DraftingError(problems)
    return left_out


def _dossier(workspace: Workspace, name: str, out: Path) -> list[Written]:
    amendments, lacking = amend_all(workspace, name)
    print_warnings(lacking)
    print_warnings(silent(workspace, amendments[0].proposal))
    written: list[Written] = []
    for amendment in amendments:
        written += _built(workspace, amendment, out)
    return written


def _built(workspace: Workspace, amendment: Amendment, out: Path) -> Iterator[Written]:
    dossier = papers(workspace, amendment)
    print_warnings(dossier.warnings)
    yield from build(dossier, out)


def _merged(
    workspace: Workspace, names: Sequence[str], out: Path, *, as_given: bool
) -> tuple[list[Written], int]:
    """The one dossier of several proposals, in every language; and the exit status."""
    written: list[Written] = []
    amendments, lacking = amend_merged_all(workspace, names, as_given=as_given)
    print_warnings(lacking)
    status = print_left_out(*(amendment.merged for amendment in amendments))
    for amendment in amendments:
        written += _built(workspace, amendment, out)
    return written, status


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
    from rich.console import Console  # noqa: PLC0415  (slow; no one sees it in a pipe)
    from rich.progress import track  # noqa: PLC0415  (the same)

    yield from track(names, "building", console=Console(stderr=True), transient=True)
