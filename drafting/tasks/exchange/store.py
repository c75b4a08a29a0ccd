"""An act read from a document → a version in the workspace, whole or not at all."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from attrs import evolve, frozen

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.disk import BASELINES, read_text, write_together
from drafting.files.history import append_source, append_version, new_register, proved, read_history
from drafting.files.lock import locked
from drafting.files.names import NAME, made_name
from drafting.files.unfinished import record_of
from drafting.files.workspace import Workspace
from drafting.files.yaml.editor import add_key
from drafting.messages import say
from drafting.model.act import Identity
from drafting.model.history import Adopted, History, Source, Version
from drafting.model.localized import Localized, same
from drafting.structure.act import Imported, ImportedAs
from drafting.tasks.versions.adopt import check_free, version_name
from drafting.tasks.versions.history import file_of
from drafting.tasks.versions.seals import check_sealable
from drafting.text.writer import write_act


@frozen
class Lineage:
    """The version from which one was made, and the proposal that makes it."""

    parent: str
    proposal: str
    """Its name."""
    text: str
    """Its file."""


def import_as(workspace: Workspace | None, act: str, version: str, language: str) -> ImportedAs:
    """The act and version that a document is to become: an act of the workspace, or a new one.

    Raises `WorkspaceError` where no act can have the name, `FormatError` where the date cannot be
    read.
    """
    if not NAME.fullmatch(act):
        problem = say("`{act}` is no name of an act: letters, digits, - and . make one", act=act)
        like = made_name(act)
        do = say("did you mean `{like}`?", like=like) if like else ""
        raise WorkspaceError(Problem("syntax", problem, do=do))
    version = version_name(act, version)
    history = _history(workspace, act) if workspace else None
    if history is None:
        return ImportedAs(Identity(act), version, language)
    return ImportedAs(history.identity, version, language, known=True)


@frozen(eq=False)
class TextToStore:
    """A text that was read from a file."""

    imported: Imported
    file: str
    """The name of the file."""
    sha256: str
    """Of the file."""
    lineage: Lineage | None = None


def store_texts(workspace: Workspace, texts: Sequence[TextToStore]) -> list[tuple[Path, ...]]:
    """Store imported texts of one act, in order: their files, and in act.yaml the version, source
    and digest of each; with a `lineage` its parent too, the proposal in a file of its own, and a
    seal. Returns the files that were written of each.

    An act that is not there yet is begun; one that is gets the versions, or the version the
    language. All is written in one move, act.yaml last; what a call that is killed has left is
    taken away by the next one. Other writers wait. Raises `WorkspaceError`, `FormatError`, with
    nothing written.
    """
    with locked(workspace):
        return _store(workspace, texts)


def _store(workspace: Workspace, texts: Sequence[TextToStore]) -> list[tuple[Path, ...]]:
    act = texts[0].imported.act.identity.act
    folder = workspace.root / BASELINES / act
    register = folder / "act.yaml"
    shown = workspace.shown(register)
    before = _history(workspace, act)
    made = [_made(workspace, each) for each in texts]
    files = {path: data for own, _ in made for path, data in own.items()}
    known = {each.version for each in before.versions} if before else set()
    versions = [version for _, version in made if version.version not in known]
    if before:
        for each in texts:
            _check_language(before, each.imported.act.version, each.imported.act.language)
    check_free(workspace, files)
    written = _headed(read_text(register, shown), shown, before, texts) if before else ""
    after = read_history(written, shown) if before else _begun(texts)
    for version in versions:
        if any(each.lineage for each in texts):
            after = after.with_sealed(version)
        else:
            after = evolve(after, versions=(*after.versions, version))
        written = append_version(written, shown, after.versions[-1]) if before else ""
    if versions and versions[-1].proposals:
        check_sealable(after)
    try:
        data = proved(written or new_register(after), "act.yaml", after)
        write_together({**files, register: data}, record_of)
    except BaseException:
        with suppress(OSError):  # only a folder that is new is empty
            folder.rmdir()
        raise
    return [(*own, register) for own, _ in made]


def _made(workspace: Workspace, text: TextToStore) -> tuple[dict[Path, bytes], Version]:
    """The files of a text, its own first, and its version."""
    act = text.imported.act
    data = write_act(act).encode()
    path = workspace.root / BASELINES / act.identity.act / f"{act.version}.{act.language}.txt"
    version = Version(act.version, {act.language: hashlib.sha256(data).hexdigest()})
    if not text.lineage:
        return {path: data}, version
    written = text.lineage.text.encode()
    adopted = Adopted(text.lineage.proposal, hashlib.sha256(written).hexdigest())
    version = evolve(version, parent=text.lineage.parent, proposals=(adopted,))
    return {path: data, workspace.root / file_of(adopted): written}, version


def _begun(texts: Sequence[TextToStore]) -> History:
    """The history of a new act, without its versions."""
    read = [each.imported for each in texts]
    titles = {each.act.language: each.title for each in reversed(read) if each.title}
    identity = evolve(read[0].act.identity, titles=Localized(titles))
    return History(identity, tuple(map(_source, texts)))


def _headed(text: str, file: str, history: History, texts: Sequence[TextToStore]) -> str:
    """act.yaml with the sources, with digests in languages that its versions lack, and with the
    title and the citation in a language that has none yet."""
    names = [each.version for each in history.versions]
    sealed = any(each.seal for each in history.versions)  # and what the act is called with them
    for each in texts:
        act = each.imported.act
        if act.version in names:
            digest = hashlib.sha256(write_act(act).encode()).hexdigest()
            at = ("versions", names.index(act.version), "digest")
            text = add_key(text, file, at, act.language, digest)
        text = append_source(text, file, _source(each))
        if not sealed:
            identity = read_history(text, file).identity
            named = {
                "titles": (identity.titles, each.imported.title),
                "citations": (identity.citations, each.imported.citation),
            }
            for key, (known, new) in named.items():
                if new and known and not {"", act.language} & known.by_language.keys():
                    text = add_key(text, file, (key,), act.language, new)
    return text


def _source(text: TextToStore) -> Source:
    act = text.imported.act
    return Source(f"{act.version}-{act.language}", same(text.file), text.sha256)


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
            "the seal of {sealed} covers {version}, which gets no other text",
            sealed=sealing.version,
            version=version,
        )
        where = Where(act=f"{history.identity.act}@{version}")
        raise WorkspaceError(Problem("clash", problem, where, do=say("give another date")))
