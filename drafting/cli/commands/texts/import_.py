"""`drafting import`: the text of a file becomes a version of an act."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.imported import (
    answers_of,
    ask,
    changes_data,
    print_changes,
    print_report,
    report_data,
    tree,
    typed,
)
from drafting.cli.inputs import refuse_active, workspace_of
from drafting.cli.options import (
    REQUIRED,
    CallError,
    CommonArguments,
    active,
    argument,
    flag,
    language,
    path,
)
from drafting.cli.output import (
    from_here,
    print_data,
    print_line,
    print_text,
    print_warnings,
    print_written,
    quoted,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.files.workspace import Workspace
    from drafting.structure.act import Imported
    from drafting.structure.doubts.readings import Answers


EXAMPLES = (
    (
        "drafting import law.docx --act my-law --version 2024-01-01",
        to_say("store the document as the text of that day"),
    ),
    (
        "drafting import law.docx --act my-law --version 2024-01-01 --dry-run",
        to_say("look first: the tree of provisions and the report, nothing is stored"),
    ),
    (
        "drafting import law.html --act my-law --version 2024-01-01",
        to_say("the page of an official site, saved: without the menus around the law"),
    ),
    (
        "drafting import editions/ --act my-law",
        to_say("a folder of dated files: a history, each step a proposal that is proved"),
    ),
    (
        "drafting import draft.docx --act my-law --version 2024-01-01 --changes reject",
        to_say("the text before its tracked changes"),
    ),
)


class ImportArguments(CommonArguments):
    """Which file, and what it becomes."""

    file: Path = path(
        metavar=to_say("FILE"),
        help=to_say(
            "a .docx, .html, .xml (Akoma Ntoso), .pdf with text, .md or .txt; "
            ".rtf, .odt and .doc are converted by LibreOffice; or a folder of dated editions"
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
        metavar=to_say("DATE"),
        help=to_say(
            "the day from which the text holds: 2013-10-01, «1 октября 2013 года» …; of a folder, "
            "the names of its files have it"
        ),
    )
    changes: str = argument(
        "--changes",
        default="accept",
        choices=("accept", "reject", "refuse"),
        help=to_say("what to do with tracked changes (default: accept)"),
    )
    read: list[str] | None = argument(
        "--read",
        default=None,
        action="append",
        metavar=to_say("WHAT=LINE"),
        help=to_say(
            "settle a line that can be read in two ways: `heading=…`, `text=…`, `number=…`, "
            "`note=…` or `several=…` (it is parted) with the words with which it begins; or "
            "numbers: `item=through`, `article=anew`"
        ),
    )
    lineage: bool = flag(
        "--lineage",
        to_say(
            "record the version as what a proposal makes of the one before it, and write that "
            "proposal; a folder always is"
        ),
    )
    interactive: bool = flag(
        "--interactive", to_say("ask where two readings are possible, at a terminal")
    )
    dry_run: bool = flag(
        "--dry-run", to_say("show the tree of what would be stored, and store nothing")
    )
    active: str = active()
    print: bool = flag("--print", to_say("print the text, and store nothing"))
    lang: str = language()


def run(arguments: ImportArguments) -> int:
    """Store the text and its entry in act.yaml, and name the files; or show it alone."""
    import hashlib

    from drafting.files.disk import read_bytes
    from drafting.files.workspace import Workspace
    from drafting.model.signs import visible
    from drafting.tasks.exchange.editions import Edition, store_editions
    from drafting.text.writer import write_act
    from drafting.word.package.archive import MAX_FILE

    path = arguments.file
    looks = arguments.print or arguments.dry_run
    if arguments.print and arguments.dry_run:
        raise CallError(say("--print shows the text, --dry-run the tree: give one of them"))
    answers = answers_of(arguments.read or ())
    if path.is_dir():
        return _folder(arguments)
    if not arguments.version:
        raise CallError(say("--version is missing: the day from which the text holds"))
    data = read_bytes(path, str(path), MAX_FILE)
    workspace = _workspace(arguments)
    imported = _imported(arguments, answers, data, workspace)
    if looks:
        stored = None
    else:
        workspace = workspace or Workspace.begin(arguments.workspace or Path())
        edition = Edition(imported, path.name, hashlib.sha256(data).hexdigest())
        (stored,) = store_editions(workspace, [edition], lineage=arguments.lineage)
    files = [from_here(each) for each in stored.files] if stored else []
    if arguments.json:
        print_warnings(imported.warnings)
        print_data(_as_data(imported, files) | changes_data(stored))
        return 0
    if looks:  # what is looked at may be long, and what to look at comes last
        print_text(
            write_act(imported.act) if arguments.print else visible(tree(imported.act.sites))
        )
    print_warnings(imported.warnings)
    print_report(imported, path.name)
    if stored:
        print_line("\n".join(files))
        print_written(stored.files, print_changes(stored))
    return 0


def _folder(arguments: ImportArguments) -> int:
    """Store every edition in a folder, each with the proposal that leads there."""
    from drafting.files.workspace import Workspace
    from drafting.tasks.exchange.editions import read_editions, store_editions

    given = {
        "--version": arguments.version,
        "--read": arguments.read,
        "--interactive": arguments.interactive,
        "--dry-run": arguments.dry_run,
        "--print": arguments.print,
    }
    if unfit := [name for name, value in given.items() if value]:
        raise CallError(say("{given} only works with a file, not with a folder", given=unfit[0]))
    workspace = _workspace(arguments)
    refuse_active(arguments.active, *sorted(arguments.file.iterdir()))
    editions = read_editions(
        workspace, arguments.file, arguments.act, arguments.lang, arguments.changes
    )
    workspace = workspace or Workspace.begin(arguments.workspace or Path())
    data = []
    for stored in store_editions(workspace, editions, lineage=True):
        edition = stored.edition
        files = [from_here(each) for each in stored.files]
        if arguments.json:
            data.append(_as_data(edition.imported, files) | changes_data(stored))
            continue
        print_warnings(each for each in edition.imported.warnings if each.code != "language")
        print_report(edition.imported, edition.file)
        print_changes(stored)
        print_line("\n".join(files))
    if arguments.json:
        print_data({"editions": data})
    else:
        do = say("`drafting check --history` proves every step again")
        print_written([workspace.root / "baselines" / arguments.act], do)
    return 0


def _imported(
    arguments: ImportArguments, answers: Answers, data: bytes, workspace: Workspace | None
) -> Imported:
    """The act in the file; where the call asks for it, questions are asked until none is left."""
    from attrs import evolve

    from drafting.tasks.exchange.import_file import import_file
    from drafting.tasks.exchange.store import import_as

    if arguments.interactive and not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise CallError(
            say(
                "--interactive asks at a terminal, and the input comes from elsewhere: "
                "answer with --read"
            )
        )
    asked_for = import_as(workspace, arguments.act, arguments.version, arguments.lang)
    wanted = evolve(asked_for, answers=answers)
    if wanted.known and wanted.answers.numbers:
        raise CallError(say("how the numbers of an act count stands in its act.yaml already"))
    given = len(wanted.answers.options())
    name = arguments.file.name
    refuse_active(arguments.active, arguments.file)
    imported = import_file(data, name, wanted, arguments.changes)
    done = not arguments.interactive
    while not done and imported.questions:
        answers, done = ask(imported.questions, wanted.answers, typed)
        wanted = evolve(wanted, answers=answers)
        imported = import_file(data, name, wanted, arguments.changes)
    if new := wanted.answers.options()[given:]:
        options = " ".join(f"--read {quoted(each)}" for each in new)
        print_line(say("the same without questions: {options}", options=options), sys.stderr)
    return imported


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
        "report": report_data(imported),
        "changed": [{"what": what, "place": place} for what, place in imported.changed],
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
