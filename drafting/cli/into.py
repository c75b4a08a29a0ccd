"""`drafting build --into`: the dossier whose redline is the person's own document."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from drafting.api import Written, build, papers
from drafting.cli.output import print_warnings
from drafting.errors import Problem, WorkspaceError
from drafting.files.disk import read_bytes
from drafting.files.workspace import Workspace


def check_into(arguments: argparse.Namespace, names: Sequence[str]) -> None:
    """Raise `WorkspaceError` where what is said of a document cannot be done."""
    if arguments.into:
        if len(names) != 1 or arguments.merged:
            told = "one proposal goes into one document"
            hint = "name one: drafting build PROPOSAL --into FILE.docx"
            raise WorkspaceError(Problem("clash", told, do=hint))
        return
    alone = {
        "--lang": arguments.lang,
        "--at-version": arguments.at_version,
        "--moves": arguments.moves,
    }
    if said := [name for name, value in alone.items() if value]:
        told = f"{', '.join(said)}: said of a document, and there is none"
        raise WorkspaceError(Problem("clash", told, do="name it: --into FILE.docx"))


def dossier_into(
    workspace: Workspace, name: str, out: Path, arguments: argparse.Namespace
) -> list[Written]:
    """Write the dossier in the language of the document. Raises `DraftingError`."""
    from drafting.tasks.own_document import Wish, redline_document  # noqa: PLC0415  (lxml is slow)
    from drafting.word.package.package import MAX_FILE  # noqa: PLC0415  (the same)

    file: Path = arguments.into
    redlined = redline_document(
        workspace,
        name,
        read_bytes(file, str(file), MAX_FILE),
        str(file),
        Wish(arguments.lang, arguments.at_version, arguments.moves),
    )
    dossier = papers(workspace, redlined.amendment)
    print_warnings((*redlined.warnings, *dossier.warnings))
    return [*build(dossier, out, {"redline.docx": redlined.data})]
