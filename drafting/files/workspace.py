"""The folders `baselines/` and `proposals/` on disk: found, listed, read, checked, written."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

from attrs import frozen

from drafting.errors import DraftingError, Problem, Where, WorkspaceError
from drafting.files.chamber import read_chamber
from drafting.files.history import read_history
from drafting.files.proposal import read_proposal
from drafting.model.act import Act
from drafting.model.chamber import Chamber
from drafting.model.history import History, Version
from drafting.model.proposal import Proposal
from drafting.text.reader import read_act

_SHA256 = re.compile("[0-9a-f]{64}")
_ZIP = b"PK\x03\x04"
_AS_TEXT = "save it as plain text in UTF-8"
NAME = re.compile(r"\w[\w.-]*")
"""Of an act or a proposal: never a path."""
_BASELINES, _PROPOSALS, _CHAMBERS = "baselines", "proposals", "chambers"
_SHIPPED_CHAMBERS = Path(__file__).parents[1] / _CHAMBERS
_DEFAULT_CHAMBER = "parliament"
_LARGEST = 64 * 1024 * 1024
"""Bytes of a text file; the longest code of laws in force has a tenth of that."""


@frozen
class Workspace:
    """A folder with `baselines/ACT/{act.yaml,VERSION.LANG.txt}` and `proposals/*.yaml`."""

    root: Path

    @staticmethod
    def find(start: Path, *, exact: bool = False) -> Workspace:
        """The workspace in a folder, or (unless `exact`) in the nearest one around it.

        Raises `WorkspaceError` where there is none.
        """
        start = start.resolve()
        for folder in [start] if exact else [start, *start.parents]:
            if (folder / _BASELINES).is_dir():
                return Workspace(folder)
        raise WorkspaceError(
            Problem(
                code="not-found",
                problem="this is no workspace: it has no folder `baselines`",
                where=Where(file=str(start)),
                do="go to one, or name it with --workspace",
            )
        )

    def acts(self) -> list[str]:
        """Names of all acts."""
        return sorted(path.parent.name for path in (self.root / _BASELINES).glob("*/act.yaml"))

    def proposals(self) -> list[str]:
        """Names of all proposals."""
        return sorted(path.stem for path in (self.root / _PROPOSALS).glob("*.yaml"))

    def history(self, act: str) -> History:
        """What is known of an act. Raises `WorkspaceError`, `FormatError`."""
        path = self._baseline(act, "act.yaml")
        if not path.is_file():
            raise self._unknown("act", act, self.acts())
        history = read_history(read_text(path, self.shown(path)), self.shown(path))
        if history.identity.act != act:
            told = Problem(
                code="syntax",
                problem=f"the act calls itself `{history.identity.act}`, its folder `{act}`",
                where=Where(file=self.shown(path)),
                do="give both the same name",
            )
            raise WorkspaceError(told)
        return history

    def history_for(self, proposal: Proposal) -> History:
        """The act that a proposal is to. Raises `WorkspaceError`, `FormatError`."""
        try:
            return self.history(proposal.target)
        except WorkspaceError as error:
            raise _named_in(proposal, error) from None

    def version_for(self, proposal: Proposal, history: History) -> Version:
        """The version that a proposal is written against. Raises `WorkspaceError`."""
        try:
            return self.version(history, proposal.baseline)
        except WorkspaceError as error:
            raise _named_in(proposal, error) from None

    def version(self, history: History, name: str) -> Version:
        """A version by name; the latest, where the name is empty. Raises `WorkspaceError`."""
        found = history.version(name)
        if found is None:
            known = [version.version for version in history.versions]
            raise self._unknown("version", f"{history.identity.act}@{name}", known)
        return found

    def named(self, name: str) -> tuple[History, Version]:
        """What `ACT` (its latest version) or `ACT@VERSION` names.

        Raises `WorkspaceError`, `FormatError`.
        """
        act, _, version = name.partition("@")
        history = self.history(act)
        return history, self.version(history, version)

    def act(self, history: History, version: Version, language: str) -> Act:
        """The text of a version, proved by its digest. Raises `WorkspaceError`, `FormatError`."""
        identity = history.identity
        if language not in version.digest:
            kind, name = "language", f"{identity.act}@{version.version} {language}"
            raise self._unknown(kind, name, list(version.digest))
        path = self._baseline(identity.act, f"{version.version}.{language}.txt")
        text = read_text(path, self.shown(path))
        digest = hashlib.sha256(text.encode()).hexdigest()
        recorded = version.digest[language]
        if not _SHA256.fullmatch(recorded):
            raise WorkspaceError(
                Problem(
                    code="digest",
                    problem=f"`{recorded}` is no digest",
                    where=Where(file=self.shown(path), act=f"{identity.act}@{version.version}"),
                    do=f"for a new text, write `digest: {{{language}: {digest}}}` in act.yaml",
                )
            )
        if digest != recorded:
            told = Problem(
                code="digest",
                problem="the text is not the one that act.yaml recorded: a version is never edited",
                where=Where(file=self.shown(path), act=f"{identity.act}@{version.version}"),
                found=(f"recorded: {recorded}", f"the file: {digest}"),
                do="put the text back, or store the new text as a version of its own",
            )
            raise WorkspaceError(told)
        return read_act(text, identity, version.version, language, self.shown(path))

    def proposal(self, name: str) -> Proposal:
        """A proposal by name, or by the path of its file.

        Raises `WorkspaceError`, `FormatError`.
        """
        path = self.proposal_file(name)
        if not path.is_file():
            raise self._unknown("proposal", name, self.proposals())
        proposal = read_proposal(read_text(path, self.shown(path)), self.shown(path))
        if not NAME.fullmatch(proposal.proposal):
            told = Problem(
                code="syntax",
                problem=f"`{proposal.proposal}` is no name: letters, digits, - and . make one",
                where=proposal.origin,
            )
            raise WorkspaceError(told)
        return proposal

    def chambers(self) -> list[str]:
        """Names of all templates of papers: the workspace's own, and those that ship."""
        folders = (self.root / _CHAMBERS, _SHIPPED_CHAMBERS)
        return sorted({path.stem for folder in folders for path in folder.glob("*.yaml")})

    def chamber_for(self, proposal: Proposal) -> Chamber:
        """The template of a proposal's papers; one of the workspace's own goes before one of the
        same name that ships. Raises `WorkspaceError`, `FormatError`."""
        name = proposal.chamber or _DEFAULT_CHAMBER
        own = self.root / _CHAMBERS / f"{name}.yaml"
        path = own if own.is_file() else _SHIPPED_CHAMBERS / f"{name}.yaml"
        if not NAME.fullmatch(name) or not path.is_file():
            raise _named_in(proposal, self._unknown("chamber", name, self.chambers()))
        chamber = read_chamber(read_text(path, self.shown(path)), self.shown(path))
        if chamber.chamber != name:
            told = f"the template calls itself `{chamber.chamber}`, its file `{name}`"
            where = Where(file=self.shown(path))
            raise WorkspaceError(Problem("syntax", told, where, do="give both the same name"))
        return chamber

    def shown(self, path: Path) -> str:
        """A path as messages and papers give it: from the workspace's root, where it is inside."""
        try:
            return path.resolve().relative_to(self.root).as_posix()
        except ValueError:
            return str(path)

    def _baseline(self, act: str, file: str) -> Path:
        if not NAME.fullmatch(act):
            raise self._unknown("act", act, self.acts())
        return self.root / _BASELINES / act / file

    def proposal_file(self, name: str) -> Path:
        """The file of a proposal that is given by name, or by the path of its file.

        Raises `WorkspaceError` where the name is none.
        """
        if name.endswith((".yaml", ".yml")):
            return Path(name)
        if not NAME.fullmatch(name):
            raise self._unknown("proposal", name, self.proposals())
        return self.root / _PROPOSALS / f"{name}.yaml"

    def _unknown(self, kind: str, name: str, known: list[str]) -> WorkspaceError:
        return WorkspaceError(
            Problem(
                code="not-found",
                problem=f"there is no {kind} `{name}`",
                found=(f"there is: {', '.join(known) or 'none'}",),
            )
        )


def read_text(path: Path, shown: str) -> str:
    """A whole text file, its line ends untouched. Raises `WorkspaceError`."""
    data = read_bytes(path, shown, _LARGEST)
    if data.startswith(_ZIP):
        raise _unreadable(shown, "this is a Word document, or another zip", _AS_TEXT)
    return decoded(data, shown)


def decoded(data: bytes, shown: str) -> str:
    """Text in UTF-8, its line ends untouched. Raises `WorkspaceError` where it is none."""
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        told = f"line {line} is not UTF-8: byte 0x{error.object[error.start]:02X}"
        raise _unreadable(shown, told, "save the file as plain text in UTF-8") from None


def read_bytes(path: Path, shown: str, largest: int) -> bytes:
    """A whole file of at most `largest` bytes. Raises `WorkspaceError`.

    Never more is read, whatever the file says of itself: devices have no size, and files grow.
    """
    try:
        if path.is_char_device() or path.is_block_device() or path.is_socket():
            raise _unreadable(shown, "this is no file, but a device")
        if path.stat().st_size > largest:
            raise _unreadable(shown, f"the file is too large: more than {largest >> 20} MB")
        with path.open("rb") as file:
            data = file.read(largest + 1)
    except OSError as error:
        raise _unreadable(shown, f"the file cannot be read: {error.strerror}") from None
    if len(data) > largest:
        raise _unreadable(shown, f"the file is too large: more than {largest >> 20} MB")
    return data


def write_atomic(path: Path, data: bytes) -> None:
    """Write a file whole or not at all: under its own name it is never half written.

    Raises `WorkspaceError` where it cannot be written.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=".part", dir=path.parent
        )
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.chmod(temporary, 0o644)
            os.replace(temporary, path)
        except BaseException:
            os.unlink(temporary)
            raise
    except OSError as error:
        told = f"the file cannot be written: {error.strerror}"
        raise WorkspaceError(Problem("unwritable", told, Where(file=str(path)))) from None


def remove(path: Path) -> None:
    """Remove a file, if it is there. Raises `WorkspaceError` where it cannot be removed."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        told = f"the file cannot be removed: {error.strerror}"
        raise WorkspaceError(Problem("unwritable", told, Where(file=str(path)))) from None


def _unreadable(shown: str, wanted: str, hint: str = "") -> DraftingError:
    return WorkspaceError(Problem("unreadable", wanted, Where(file=shown), do=hint))


def _named_in(proposal: Proposal, error: WorkspaceError) -> WorkspaceError:
    """The error, at the place of the proposal where it has none of its own."""
    file = proposal.origin.file
    return WorkspaceError(
        problem if problem.where.file else problem.at(file=file) for problem in error.problems
    )
