"""What a call names: a file → the act in it (one in the written form of acts, to the byte), or an
act → the workspace that holds it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve

from drafting.errors import FormatError, Problem, Where, WorkspaceError
from drafting.files.disk import decoded, read_bytes
from drafting.files.workspace import Workspace
from drafting.formats.source import UTF_16
from drafting.messages import say
from drafting.tasks.exchange.import_file import format_of, import_file, is_written_form
from drafting.tasks.odd_lines import unread_lines
from drafting.text.reader import read_act
from drafting.word.package.archive import MAX_FILE

if TYPE_CHECKING:
    from drafting.model.act import Act
    from drafting.structure.act import Imported, ImportedAs


def read_file(name: str, wanted: ImportedAs) -> Imported:
    """The act in a file, its tracked changes accepted.

    A text with a `#` before its headings, or one that reads as an act all the same, is taken as it
    stands. Any other is read as `import` reads it, with a warning. Raises `WorkspaceError`,
    `FormatError`.
    """
    from drafting.structure.act import Imported  # noqa: PLC0415  (loads the recogniser)

    data = read_bytes(Path(name), name, MAX_FILE)
    if format_of(data, name) != "text" or data.startswith(UTF_16):
        return _without_guess(import_file(data, name, wanted))
    text = decoded(data, name)
    try:
        act = read_act(text, wanted.identity, wanted.version, wanted.language, name)
    except FormatError as error:
        if is_written_form(text) or not text.strip():
            raise
        first = error.problems[0]
        return _as_page(data, name, wanted, f"{first.where.line}: {first.problem}")
    if not is_written_form(text) and (sign := _unread_heading(act)):
        return _as_page(data, name, wanted, sign)
    return Imported(act=act, title="")


def workspace_of_act(workspace: Workspace | None, name: str) -> Workspace:
    """The workspace that holds the act of a call's `ACT` or `ACT@VERSION`. Raises `WorkspaceError`
    outside a workspace, and where no act of it has the name."""
    if workspace is None:
        problem = say(
            "there is no file `{name}`, and no workspace to look for an act in", name=name
        )
        do = say("give a file, or ACT@VERSION in a workspace")
        raise WorkspaceError(Problem("not-found", problem, do=do))
    if "@" not in name and name not in workspace.acts():
        found = (say("acts: {acts}", acts=", ".join(workspace.acts()) or say("none")),)
        problem = say("there is neither a file nor an act `{name}`", name=name)
        raise WorkspaceError(Problem("not-found", problem, found=found))
    return workspace


def _unread_heading(act: Act) -> str:
    """A line of an act without headings that looks like one."""
    headings = (each for each in unread_lines(act) if each.code == "heading")
    return next((each.found[0] for each in headings), "")


def _as_page(data: bytes, name: str, wanted: ImportedAs, sign: str) -> Imported:
    imported = _without_guess(import_file(data, name, wanted))
    problem = say("the text is not in the written form of acts, and is read as `import` reads it")
    do = say("`drafting import FILE --print` shows the text that it becomes")
    warning = Problem("import", problem, Where(name), (sign,), do)
    return evolve(imported, warnings=(warning, *imported.warnings))


def _without_guess(imported: Imported) -> Imported:
    """Without the warning that the language was guessed: nothing is stored under it."""
    warnings = tuple(each for each in imported.warnings if each.code != "language")
    return evolve(imported, warnings=warnings)
