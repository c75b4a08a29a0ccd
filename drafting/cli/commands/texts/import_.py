"""`drafting import`: the text of a file becomes a version of an act."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.options import REQUIRED, CommonArguments, argument, flag, language, path
from drafting.cli.output import (
    from_here,
    print_data,
    print_line,
    print_text,
    print_warnings,
    print_written,
    workspace_of,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.files.workspace import Workspace
    from drafting.structure.act import Imported


EXAMPLES = (
    (
        "drafting import law.docx --act my-law --version 2024-01-01",
        to_say("store the document as the text of that day"),
    ),
    (
        "drafting import law.docx --act my-law --version 2024-01-01 --print",
        to_say("look first: print the text, store nothing"),
    ),
    (
        "drafting import law.html --act my-law --version 2024-01-01",
        to_say("the page of an official site, saved: without the menus around the law"),
    ),
    (
        "drafting import draft.docx --act my-law --version 2024-01-01 --changes reject",
        to_say("the text before its tracked changes"),
    ),
)


@dataclass(frozen=True, kw_only=True)
class ImportArguments(CommonArguments):
    """Which file, and what it becomes."""

    file: Path = path(
        metavar=to_say("FILE"),
        help=to_say(
            "a .docx, .html, .xml (Akoma Ntoso), .md or .txt; "
            ".rtf, .odt and .doc are converted by LibreOffice"
        ),
        default=REQUIRED,
    )
    act: str = argument(
        "--act",
        default=REQUIRED,
        metavar=to_say("NAME"),
        help=to_say("name of the act: code-of-honour"),
    )
    version: str = argument(
        "--version",
        default=REQUIRED,
        metavar=to_say("DATE"),
        help=to_say("the day from which the text holds: 2013-10-01"),
    )
    changes: str = argument(
        "--changes",
        default="accept",
        choices=("accept", "reject", "refuse"),
        help=to_say("what to do with tracked changes (default: accept)"),
    )
    print: bool = flag("--print", to_say("print the text, and store nothing"))
    lang: str = language()


def run(arguments: ImportArguments) -> int:
    """Store the text and its entry in act.yaml, and name the files; or print the text alone."""
    import hashlib

    from drafting.files.disk import read_bytes
    from drafting.files.workspace import Workspace
    from drafting.tasks.exchange.import_file import import_file
    from drafting.tasks.exchange.store import import_as, store_text
    from drafting.text.writer import write_act
    from drafting.word.package.archive import MAX_FILE

    path = arguments.file
    data = read_bytes(path, str(path), MAX_FILE)
    workspace = None if arguments.print else _workspace(arguments)
    asked = import_as(workspace, arguments.act, arguments.version, arguments.lang)
    imported = import_file(data, path.name, asked, arguments.changes)
    stored: Sequence[Path] = ()
    if not arguments.print:
        workspace = workspace or Workspace.begin(arguments.workspace or Path())
        digest = hashlib.sha256(data).hexdigest()
        stored = store_text(workspace, imported, path.name, digest).files
    files = [from_here(each) for each in stored]
    print_warnings(imported.warnings)
    if arguments.json:
        print_data(_as_data(imported, files))
    elif arguments.print:
        print_text(write_act(imported.act))
    else:
        print_line("\n".join(files))
        print_written(stored, say("compare the text with the document, then `drafting check`"))
    return 0


def _workspace(arguments: ImportArguments) -> Workspace | None:
    """The workspace of the call; None where there is none yet, and the folder becomes one."""
    from drafting.errors import WorkspaceError

    try:
        return workspace_of(arguments)
    except WorkspaceError as error:
        missing = error.problems[0].code == "no-workspace"
        if missing and (arguments.workspace or Path()).is_dir():
            return None
        raise


def _as_data(imported: Imported, files: list[str]) -> dict[str, Any]:
    act = imported.act
    return {
        "act": act.identity.act,
        "version": act.version,
        "language": act.language,
        "title": imported.title,
        "files": files,
        "provisions": [*_origins(imported)],
        "warnings": imported.warnings,
    }


def _origins(imported: Imported) -> Iterator[dict[str, Any]]:
    """The lines; those of a document with the place from which each comes: paragraph and runs from
    1, the offset of its own text from 0."""
    from drafting.word.reading.act import ImportedDocument

    if not isinstance(imported, ImportedDocument):
        for site in imported.act.lines():
            yield {"address": site.address, "text": site.provision.line}
        return
    for order, origin in sorted(imported.origins.items()):
        site = imported.act.sites[order]
        yield {
            "address": site.address,
            "text": site.provision.line,
            **({"part": origin.part} if origin.part else {}),
            "paragraph": origin.paragraph,
            "runs": [*origin.runs],
            "offset": origin.offset,
        }
