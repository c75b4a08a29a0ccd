"""Editions of an act, one after another → versions, each with the proposal that leads there."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen

from drafting.diff.compare import compare
from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.disk import read_bytes
from drafting.files.workspace import Workspace
from drafting.language.dates import read_date
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.history import History
from drafting.structure.act import Imported
from drafting.tasks.exchange.import_file import import_file
from drafting.tasks.exchange.store import Lineage, TextToStore, import_as, store_texts
from drafting.word.package.archive import LOCK_SIGN, MAX_FILE

if TYPE_CHECKING:
    from drafting.tasks.derive.proposals import DerivedProposal

_DATE = re.compile(r"\d{1,4}([-._])\d{1,2}\1\d{1,4}|(?<!\d)\d{8}(?!\d)")
_PLAIN = re.compile(r"(\d{4})(\d{2})(\d{2})")


@frozen(eq=False)
class Edition:
    """An edition that was read from a file."""

    imported: Imported
    file: str
    sha256: str
    """Of the file."""

    @property
    def version(self) -> str:
        """Its date."""
        return self.imported.act.version


@frozen(eq=False)
class StoredEdition:
    """An edition that was stored."""

    edition: Edition
    files: tuple[Path, ...]
    parent: str = ""
    """The version before it, `ACT@VERSION`; empty for the first."""
    changes: ChangeSet | None = None
    """What differs from that; None: there is no version before it."""
    made: DerivedProposal | None = field(default=None)
    """The proposal that leads there from its parent, carried out and compared to the letter."""


def read_editions(
    workspace: Workspace | None, folder: Path, act: str, language: str, changes: str
) -> list[Edition]:
    """Read every file of a folder, whose names have dates; in the order of these.

    Raises `DraftingError` for all files together: without a date, with that of another, unreadable.
    """
    dated = [*_dated(folder)]
    editions: list[Edition] = []
    problems: list[Problem] = []
    for date, file in dated:
        wanted = import_as(workspace, act, date, language)
        if editions and not wanted.known:
            identity = editions[0].imported.act.identity
            wanted = evolve(wanted, identity=identity, known=True)
        try:
            data = read_bytes(file, str(file), MAX_FILE)
            imported = import_file(data, file.name, wanted, changes)
        except DraftingError as error:
            problems.extend(error.problems)
            continue
        editions.append(Edition(imported, file.name, hashlib.sha256(data).hexdigest()))
    if problems:
        raise FormatError(problems)
    return editions


def _dated(folder: Path) -> Iterator[tuple[str, Path]]:
    """The files of a folder with the dates in their names, the earliest first. Raises
    `FormatError`."""
    problems: list[Problem] = []
    found: list[tuple[str, Path]] = []
    for file in sorted(each for each in folder.iterdir() if each.is_file()):
        if file.name.startswith((".", LOCK_SIGN)):
            continue
        match = _DATE.search(file.stem)
        written = _PLAIN.sub(r"\1-\2-\3", match[0]) if match else file.stem
        try:
            found.append((read_date(written.replace("_", "-")).isoformat(), file))
        except FormatError:
            problem = say("the name of the file has no date")
            do = say("name it by the day from which it holds: 2024-01-01.txt")
            problems.append(Problem("syntax", problem, Where(str(file)), do=do))
    for date, each in groupby(sorted(found), key=lambda two: two[0]):
        names = tuple(file.name for _, file in each)
        if len(names) > 1:
            problem = say("several files are of {date}", date=date)
            problems.append(Problem("clash", problem, Where(str(folder)), names))
    if not found and not problems:
        problem = say("the folder has no file")
        problems.append(Problem("empty", problem, Where(str(folder))))
    if problems:
        raise FormatError(problems)
    yield from sorted(found)


def store_editions(
    workspace: Workspace, editions: Sequence[Edition], *, lineage: bool
) -> list[StoredEdition]:
    """Store editions of an act in one move; each that has one before it with what differs, and with
    `lineage` as what a derived proposal makes of that, which is stored too.

    Raises `DraftingError`, with nothing written.
    """
    steps: list[_EditionStep] = []
    for edition in editions:
        before = _before(workspace, edition.imported.act, [each.text.imported for each in steps])
        steps.append(_step(edition, before, lineage=lineage))
    stored = store_texts(workspace, [each.text for each in steps])
    return [
        StoredEdition(
            edition, files, step.before.name if step.before else "", step.changes, step.made
        )
        for edition, step, files in zip(editions, steps, stored, strict=True)
    ]


@frozen(eq=False)
class _EditionStep:
    """What is stored of an edition, and what leads there from the one before."""

    text: TextToStore
    before: Act | None = None
    changes: ChangeSet | None = None
    made: DerivedProposal | None = None


def _step(edition: Edition, before: Act | None, *, lineage: bool) -> _EditionStep:
    imported = edition.imported
    text = TextToStore(imported, edition.file, edition.sha256)
    if before is None:
        return _EditionStep(text)
    changes = compare(before, imported.act)
    if not lineage or not changes:
        return _EditionStep(text, before, changes)
    from drafting.patch import apply  # noqa: PLC0415  (slow to load)
    from drafting.tasks.derive.proposals import derive_texts  # noqa: PLC0415  (the same)

    made = derive_texts(before, imported.act, f"{imported.act.identity.act}-{edition.version}")
    amended = apply(before, made.proposal).act
    if [*_lines(amended)] != [*_lines(imported.act)]:
        raise AssertionError("the derived proposal makes another text")
    # Empty lines are layout, which no proposal changes: they are those of the amended text.
    kept = evolve(imported, act=evolve(amended, version=edition.version))
    recorded = Lineage(before.version, made.proposal.proposal, made.text)
    return _EditionStep(evolve(text, imported=kept, lineage=recorded), before, changes, made)


def _before(workspace: Workspace, act: Act, read: Sequence[Imported]) -> Act | None:
    """The latest version before an act in its language, of those that are stored and those that
    were `read` in this call."""
    name = act.identity.act
    history = workspace.history(name) if name in workspace.acts() else History(act.identity)
    stored = {each.version: each for each in history.versions if act.language in each.digest}
    new = {each.act.version: each.act for each in read}
    latest = max((each for each in (*stored, *new) if each < act.version), default=None)
    if latest is None:
        return None
    return new.get(latest) or workspace.act(history, stored[latest], act.language)


def _lines(act: Act) -> Sequence[str]:
    return [site.provision.line for site in act.lines()]
