"""What the arguments of a call name: a workspace, and proposals carried out in it."""

from __future__ import annotations

import sys
from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.output import print_line
from drafting.messages import say

if TYPE_CHECKING:
    from drafting.cli.options import CommonArguments, MergeArguments
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.tasks.amend import Amendment


def workspace_of(arguments: CommonArguments) -> Workspace:
    """The workspace that the call names, or in which it is made. Raises `WorkspaceError`."""
    from drafting.files.workspace import Workspace

    chosen = arguments.workspace
    found = Workspace.find(chosen or Path(), exact=chosen is not None)
    if chosen is None and found.root != Path().resolve():
        print_line(say("workspace: {root}", root=found.root), sys.stderr)
    return found


def workspace_if_any(arguments: CommonArguments) -> Workspace | None:
    """The workspace, if there is one; one that the call names has to be there."""
    from drafting.errors import WorkspaceError

    try:
        return workspace_of(arguments)
    except WorkspaceError:
        if arguments.workspace:
            raise
        return None


def workspace_unless_files(arguments: CommonArguments, files: Collection[str]) -> Workspace | None:
    """The workspace; None outside one, where all that the call names are files."""
    from drafting.errors import WorkspaceError

    try:
        return workspace_of(arguments)
    except WorkspaceError:
        if files and all(Path(name).is_file() for name in files):
            return None
        raise


def amendment_of(arguments: MergeArguments) -> Amendment:
    """The amendment that the proposals of the call make. Raises `DraftingError`."""
    from drafting.tasks.amend import amend_stored

    names, how = arguments.proposals, arguments.as_given
    return amend_stored(workspace_of(arguments), names, arguments.lang, as_given=how).first


def refuse_active(active: str, *files: str | Path) -> None:
    """With `--active refuse`: raise `FormatError` with everything by which the documents among
    files would fetch something, or run a program, in a word processor."""
    if active != "refuse":
        return
    from drafting.errors import FormatError
    from drafting.files.disk import read_bytes
    from drafting.tasks import word_file
    from drafting.tasks.exchange.import_file import format_of
    from drafting.word.package.archive import MAX_FILE

    problems: list[Problem] = []
    for path in filter(Path.is_file, dict.fromkeys(map(Path, files))):
        data = read_bytes(path, str(path), MAX_FILE)
        try:
            if format_of(data, path.name) == "word":
                word_file.refuse_active(data, str(path))
        except FormatError as error:
            problems += error.problems
    if problems:
        raise FormatError(problems)
