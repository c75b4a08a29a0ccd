"""An act read from a document → a version in the workspace, whole or not at all."""

from __future__ import annotations

import hashlib
from contextlib import suppress
from pathlib import Path

from attrs import evolve, frozen

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.disk import read_text, write_together
from drafting.files.history import (
    append_source,
    append_version,
    new_register,
    proved,
    read_history,
)
from drafting.files.lock import locked
from drafting.files.names import NAME
from drafting.files.workspace import Workspace
from drafting.files.yaml.editor import add_key
from drafting.messages import say
from drafting.model.act import Adopted, History, Identity, Source, Version
from drafting.model.localized import Localized, same
from drafting.structure.act import Imported, ImportedAs
from drafting.tasks.adopt import check_free, version_name
from drafting.tasks.history import file_of
from drafting.text.writer import write_act


@frozen
class StoredText:
    """A text that has been stored: its digest, and the files that were written."""

    digest: str
    files: tuple[Path, ...]


@frozen
class Lineage:
    """The version from which one was made, and the proposal that makes it."""

    parent: str
    proposal: str
    """Its name."""
    text: str
    """Its file."""


def import_as(
    workspace: Workspace | None, act: str, version: str, language: str = ""
) -> ImportedAs:
    """The act and version that a document is to become: an act of the workspace, or a new one.

    Raises `WorkspaceError` where no act can have the name, `FormatError` where the date cannot be
    read.
    """
    if not NAME.fullmatch(act):
        problem = say("`{act}` is no name of an act: letters, digits, - and . make one", act=act)
        raise WorkspaceError(Problem("syntax", problem))
    version = version_name(act, version)
    history = _history(workspace, act) if workspace else None
    if history is None:
        return ImportedAs(Identity(act), version, language)
    return ImportedAs(history.identity, version, language, known=True)


def store_text(
    workspace: Workspace,
    imported: Imported,
    file: str,
    sha256: str,
    lineage: Lineage | None = None,
) -> StoredText:
    """Store an imported act: its text, and in act.yaml its version, source and digest; with a
    `lineage` its parent too, and the proposal in a file of its own.

    An act that is not there yet is begun; one that is gets the version, or the version the
    language. `file` and `sha256` are of the document. Other writers wait. Raises `WorkspaceError`,
    `FormatError`, with nothing written.
    """
    with locked(workspace):
        return _store(workspace, imported, (file, sha256), lineage)


def _store(
    workspace: Workspace, imported: Imported, origin: tuple[str, str], lineage: Lineage | None
) -> StoredText:
    act = imported.act
    folder = workspace.root / "baselines" / act.identity.act
    data = write_act(act).encode()
    digest = hashlib.sha256(data).hexdigest()
    file, sha256 = origin
    source = Source(f"{act.version}-{act.language}", same(file), sha256)
    version = Version(act.version, {act.language: digest})
    proposals: dict[Path, bytes] = {}
    if lineage:
        written_out = lineage.text.encode()
        adopted = Adopted(lineage.proposal, hashlib.sha256(written_out).hexdigest())
        version = evolve(version, parent=lineage.parent, proposals=(adopted,))
        proposals = {workspace.root / file_of(adopted): written_out}
    text = folder / f"{act.version}.{act.language}.txt"
    register = folder / "act.yaml"
    history = _history(workspace, act.identity.act)
    if history is not None:
        _check_language(history, act.version, act.language)
    check_free(workspace, {text: data, **proposals})
    if history is None:
        titles = Localized({act.language: imported.title} if imported.title else {})
        after = History(evolve(act.identity, titles=titles), (source,), (version,))
        written = new_register(after)
    else:
        shown = workspace.shown(register)
        written = _added(read_text(register, shown), shown, history, source, version)
        named = history.identity.titles.by_language
        begun = any(each.seal for each in history.versions)  # and the titles are sealed
        if imported.title and named and not begun and not {"", act.language} & named.keys():
            written = add_key(written, shown, ("titles",), act.language, imported.title)
        after = read_history(written, shown)
    try:
        register_now = proved(written, "act.yaml", after)
        write_together({text: data, **proposals, register: register_now})
    except BaseException:
        with suppress(OSError):  # only a folder that is new is empty
            folder.rmdir()
        raise
    return StoredText(digest, (text, *proposals, register))


def _added(text: str, file: str, history: History, source: Source, version: Version) -> str:
    """act.yaml with a version, or with a language of one, and with the source."""
    language, digest = next(iter(version.digest.items()))
    names = [each.version for each in history.versions]
    if version.version not in names:
        text = append_version(text, file, version)
    else:
        at = ("versions", names.index(version.version), "digest")
        text = add_key(text, file, at, language, digest)
    return append_source(text, file, source)


def _history(workspace: Workspace, act: str) -> History | None:
    return workspace.history(act) if act in workspace.acts() else None


def _check_language(history: History, version: str, language: str) -> None:
    known = history.version(version)
    if known and language in known.digest:
        problem = say(
            "the version has a text in `{language}` already, and is never edited", language=language
        )
        where = Where(act=f"{history.identity.act}@{version}")
        raise WorkspaceError(
            Problem("clash", problem, where, do=say("give another date, or --lang"))
        )
    if known and (sealing := history.sealing(known)):
        problem = say(
            "the seal of {version} covers {version2}, which gets no other text",
            version=sealing.version,
            version2=version,
        )
        where = Where(act=f"{history.identity.act}@{version}")
        raise WorkspaceError(Problem("clash", problem, where, do=say("give another date")))
