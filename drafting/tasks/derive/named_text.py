"""Texts of an act as a call names them: a version, or a file of any format."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from drafting.errors import DraftingError, Problem
from drafting.files.disk import read_bytes
from drafting.files.names import name_from
from drafting.files.workspace import Workspace
from drafting.language import CODES, script
from drafting.model.act import Act, Identity
from drafting.model.history import History, Version
from drafting.tasks.exchange.named_file import read_file, workspace_of_act
from drafting.tasks.word_file import is_word_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.package.archive import MAX_FILE

if TYPE_CHECKING:
    from drafting.structure.act import Imported


@frozen
class NamedText:
    """A text of an act, as a call names it."""

    act: Act
    alone: bool = True
    """Whether its version holds no text in another language."""
    stored: bool = False
    """Whether it is a version of the workspace."""
    warnings: tuple[Problem, ...] = ()
    """What its document holds beside it, and whose tracked changes are part of it."""

    @classmethod
    def of_version(
        cls, workspace: Workspace, history: History, version: Version, language: str
    ) -> NamedText:
        """A text that is stored. Raises `DraftingError`."""
        act = workspace.act(history, version, language)
        return cls(act, len(version.digest) == 1, stored=True)


def named_texts(
    workspace: Workspace | None, old: str, new: str, language: str
) -> tuple[NamedText, NamedText]:
    """Two texts, both numbered as the stored version among them is, the old one first. Raises
    `DraftingError`."""
    found = [_stored(workspace, name, language, other) for name, other in ((old, new), (new, old))]
    like = next((each for each in found if each), None)
    if like is None and is_word_file(old) and not is_word_file(new):
        like = _read(new, None, language)
        return _read(old, like, language), like
    before = found[0] or _read(old, like, language)
    after = found[1] or _read(new, before, language)
    if after.act.identity != before.act.identity:
        after = evolve(after, act=_renumbered(after.act, before.act.identity))
    return before, after


def _renumbered(act: Act, identity: Identity) -> Act:
    """A text read as that of another act, whose numbering may be another."""
    return read_act(write_act(act), identity, act.version, act.language, act.name)


def _stored(workspace: Workspace | None, name: str, language: str, other: str) -> NamedText | None:
    """A version of the workspace, by name, or by a file that holds the same bytes. Of a version in
    several languages, the first that the text beside it has too."""
    path = Path(name)
    if path.is_file():
        return None if workspace is None or is_word_file(name) else _by_digest(workspace, path)
    workspace = workspace_of_act(workspace, name)
    history, version = workspace.named(name)
    chosen = language or next(iter(version.digest), "")
    if not language and len(version.digest) > 1:
        file = Path(other).is_file()
        spoken = [_language_of_file(other)] if file else workspace.named(other)[1].digest
        chosen = next((each for each in version.digest if each in spoken), chosen)
    return NamedText.of_version(workspace, history, version, chosen)


def _by_digest(workspace: Workspace, path: Path) -> NamedText | None:
    digest = hashlib.sha256(read_bytes(path, str(path), MAX_FILE)).hexdigest()
    for name in workspace.acts():
        try:
            history = workspace.history(name)
        except DraftingError:
            continue
        for version in history.versions:
            for language, recorded in version.digest.items():
                if recorded == digest:
                    return NamedText.of_version(workspace, history, version, language)
    return None


def _read(name: str, like: NamedText | None, language: str) -> NamedText:
    """The text in a file, numbered and in the language as another text is; a document in its
    structure too, since looks show less of a structure than an act has."""
    from drafting.structure.act import ImportedAs  # noqa: PLC0415  (loads the recogniser)

    identity = like.act.identity if like else Identity(name_from(Path(name), "act"))
    chosen = language or (like.act.language if like else _language_of_name(name))
    imported = read_file(name, ImportedAs(identity, "", chosen, known=like is not None))
    act = imported.act
    if not act.language:
        act = evolve(act, language=_language_in(act))
    if like and is_word_file(name):
        act = _structured(act, imported, like.act)
    return NamedText(act, warnings=imported.warnings)


def _structured(act: Act, imported: Imported, like: Act) -> Act:
    """The text of a document in the structure of another text."""
    from drafting.tasks.derive.reimported import as_exported  # noqa: PLC0415  (lxml is slow to load)
    from drafting.word.reading.act import ImportedDocument  # noqa: PLC0415  (the same)
    from drafting.word.settling import settled  # noqa: PLC0415  (the same)

    if not isinstance(imported, ImportedDocument):
        return act
    found = settled(like, as_exported(like), act, imported.document, "")
    return found.act if found else act


def _language_of_name(name: str) -> str:
    """The language by the end of a file's name: `new.ru.txt`; empty where that says none."""
    suffix = Path(name).stem.rpartition(".")[2]
    return suffix if suffix in CODES else ""


def _language_in(act: Act) -> str:
    """The language of a text by its letters."""
    return script.language_of("\n".join(each.line for each in act.lines()), ())[0]


def _language_of_file(name: str) -> str:
    return _language_of_name(name) or _read(name, None, "").act.language
