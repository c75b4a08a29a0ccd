"""Digests of the texts as they are → act.yaml, of versions on which nothing stands yet."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from drafting.errors import DraftingError, Problem
from drafting.files.disk import read_text, write_atomic
from drafting.files.history import proved
from drafting.files.lock import locked
from drafting.files.workspace import Workspace
from drafting.files.yaml.editor import rewrite
from drafting.files.yaml.reader import KeyPath as YamlPath
from drafting.model.history import History
from drafting.tasks.versions.seals import Sealed, reseal, sealed


@frozen
class RecordedDigest:
    """A digest that was written into act.yaml."""

    act: str
    version: str
    language: str
    digest: str
    file: str
    """The act.yaml."""


@frozen
class Recorded:
    """The digests that were written, and why others could not be."""

    digests: tuple[RecordedDigest, ...] = ()
    heads: tuple[Sealed, ...] = ()
    """Histories whose last seal was written anew, since what stands above the versions changed."""
    problems: tuple[Problem, ...] = ()


def record(workspace: Workspace) -> Recorded:
    """Write the digests of every act that can be written to (see `record_digests`), and seal what
    stands above its versions where only that has changed."""
    digests: list[RecordedDigest] = []
    heads: list[Sealed] = []
    problems: list[Problem] = []
    for name in workspace.acts():
        try:
            digests.extend(record_digests(workspace, name))
            heads.extend(_record_head(workspace, name))
        except DraftingError as error:
            problems.extend(error.problems)
    return Recorded(tuple(digests), tuple(heads), tuple(problems))


def record_digests(workspace: Workspace, name: str) -> tuple[RecordedDigest, ...]:
    """Write the digests of an act's texts, where they are `new` or may still be corrected.

    The digest of a text that cannot be read is not written, since a recorded text is one that
    everything else can stand on. Every other byte of act.yaml stays as it is.
    Other writers wait. Raises `DraftingError`, with nothing written, where act.yaml cannot be read
    or written.
    """
    with locked(workspace):
        return _record_digests(workspace, name)


def _record_digests(workspace: Workspace, name: str) -> tuple[RecordedDigest, ...]:
    history = workspace.history(name)
    due = tuple(_due(workspace, history))
    if not due:
        return ()
    path = workspace.root / "baselines" / name / "act.yaml"
    shown = workspace.shown(path)
    places = {each.version: index for index, each in enumerate(history.versions)}
    values: dict[YamlPath, str] = {
        ("versions", places[e.version], "digest", e.language): e.digest for e in due
    }
    written = rewrite(read_text(path, shown), shown, values, {})
    expected = _with_digests(history, due)
    write_atomic(path, proved(written, shown, expected))
    return due


def _record_head(workspace: Workspace, name: str) -> Iterator[Sealed]:
    with locked(workspace):
        history = workspace.history(name)
        after = reseal(history)
        if after is None:
            return
        path = workspace.root / "baselines" / name / "act.yaml"
        shown = workspace.shown(path)
        values: dict[YamlPath, str] = {
            ("versions", place, key): getattr(new, key)
            for place, (old, new) in enumerate(zip(history.versions, after.versions, strict=True))
            for key in ("identity", "seal")
            if old != new
        }
        written = rewrite(read_text(path, shown), shown, values, {})
        write_atomic(path, proved(written, shown, after))
        yield from sealed(after)


def _due(workspace: Workspace, history: History) -> Iterator[RecordedDigest]:
    name = history.identity.act
    for version in history.versions:
        for language in version.digest:
            try:
                stored = workspace.stored_text(history, version, language)
                workspace.unproved_act(history, version, language)
            except DraftingError:
                continue
            if stored.is_new or (
                stored.digest != stored.recorded and not workspace.built_on(history, version)
            ):
                file = f"baselines/{name}/act.yaml"
                yield RecordedDigest(name, version.version, language, stored.digest, file)


def _with_digests(history: History, due: tuple[RecordedDigest, ...]) -> History:
    new = {(each.version, each.language): each.digest for each in due}
    versions = (
        evolve(v, digest={lang: new.get((v.version, lang), old) for lang, old in v.digest.items()})
        for v in history.versions
    )
    return evolve(history, versions=tuple(versions))
