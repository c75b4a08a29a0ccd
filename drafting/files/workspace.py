"""The folders `baselines/` and `proposals/` on disk: found, listed, read and checked."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from difflib import get_close_matches
from pathlib import Path

from attrs import evolve, field, frozen

from drafting.errors import DraftingError, Problem, Where, WorkspaceError, reason_of
from drafting.files.chamber import read_chamber
from drafting.files.disk import BASELINES, PROPOSALS, read_bytes, read_text
from drafting.files.history import read_history
from drafting.files.mistakes.unknown_words import choice, in_latin
from drafting.files.names import NAME, as_stored, composed, made_name
from drafting.files.proposal import place_of, read_proposal
from drafting.files.recorded import ProposalBase, base_in, built_on, version_called
from drafting.files.stored import StoredFile, unproved
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.history import History, Version
from drafting.model.papers.chamber import Chamber
from drafting.model.proposal import Proposal
from drafting.text.reader import read_act

_FILES = (".yaml", ".yml")
"""What ends so is the path of a proposal's file, not its name."""
_CHAMBERS = "chambers"
_SHIPPED_CHAMBERS = Path(__file__).parents[1] / _CHAMBERS
_PLAIN_CHAMBER = "international"
_MOST_READ = 8
"""Acts that are kept; a code of laws takes some megabytes."""
_ROOT = 0
"""The user whose folders nobody else can plant."""
_MAX_LETTERHEAD = 16 * 1024 * 1024
"""Bytes of a DOCX that papers take their styles and letterhead from."""


@frozen
class Workspace:
    """A folder with `baselines/ACT/{act.yaml,VERSION.LANG.txt}` and `proposals/*.yaml`."""

    root: Path
    _read: dict[tuple[str, str, str], Act] = field(factory=dict, init=False, eq=False, repr=False)
    """Acts that were read, by digest, version and language: many proposals to one text share it,
    and all that is worked out about it."""
    _parsed: dict[str, tuple[str, History]] = field(factory=dict, init=False, eq=False, repr=False)
    """By act: the text of its act.yaml, for which each proposal to it asks, and what it says."""

    @staticmethod
    def find(start: Path, *, exact: bool = False) -> Workspace:
        """The workspace in a folder, or (unless `exact`) in the nearest one around it.

        Raises `WorkspaceError` where there is none, or the one around it is another user's: what
        somebody planted there would be believed.
        """
        start = Path(os.path.realpath(start))
        for folder in [start] if exact else [start, *start.parents]:
            if (folder / BASELINES).is_dir():
                if folder != start:
                    _check_owner(folder)
                return Workspace(folder)
        raise WorkspaceError(
            Problem(
                code="no-workspace",
                problem=say("this is no workspace: there is no folder `baselines`"),
                where=Where(file=str(start)),
                do=say("go to a workspace, or name it with --workspace"),
            )
        )

    @staticmethod
    def begin(folder: Path) -> Workspace:
        """Make a workspace of a folder. Raises `WorkspaceError` where it cannot be made."""
        try:
            for name in (BASELINES, PROPOSALS):
                (folder / name).mkdir(exist_ok=True)
        except OSError as error:
            problem = say("no workspace can be made here: {reason}", reason=reason_of(error))
            raise WorkspaceError(Problem("unwritable", problem, Where(str(folder)))) from None
        return Workspace(folder.resolve())

    def acts(self) -> list[str]:
        """Names of all acts."""
        files = (self.root / BASELINES).glob("*/act.yaml")
        return sorted({composed(path.parent.name) for path in files})

    def proposals(self) -> list[str]:
        """Names of all proposals."""
        return sorted({composed(path.stem) for path in (self.root / PROPOSALS).glob("*.yaml")})

    def history(self, act: str) -> History:
        """Read an act's `act.yaml`. Raises `WorkspaceError`, `FormatError`."""
        path = self._baseline(act, "act.yaml")
        if not os.path.lexists(path):  # a folder, or a broken link, is named when it is read
            raise self._unknown(to_say("act"), act, self.acts())
        text = read_text(path, self.shown(path))
        before, history = self._parsed.get(act, ("", None))
        if history is None or text != before:
            history = read_history(text, self.shown(path))
            self._parsed[act] = text, history
        if composed(history.identity.act) != composed(act):
            raise self._misnamed(
                path, "act", history.identity.act, say("its folder is `{act}`", act=act)
            )
        return history

    def history_for(self, proposal: Proposal) -> History:
        """Read `act.yaml` of the act that a proposal amends.

        Raises `WorkspaceError`, `FormatError`.
        """
        try:
            return self.history(proposal.target)
        except WorkspaceError as error:
            raise _named_in(proposal, "target", error) from None

    def version_for(self, proposal: Proposal, history: History) -> Version:
        """Find the version that a proposal is written against. Raises `WorkspaceError`."""
        try:
            return self.version(history, proposal.baseline)
        except DraftingError as error:
            raise _named_in(proposal, "baseline", error) from None

    def version(self, history: History, name: str) -> Version:
        """Find a version by its date, in any form; the latest, of an empty name. Raises
        `WorkspaceError`, `FormatError` where the date may be two."""
        found = version_called(history, name)
        if found is None:
            known = [version.version for version in history.versions]
            raise self._unknown(to_say("version"), f"{history.identity.act}@{name}", known)
        return found

    def named(self, name: str) -> tuple[History, Version]:
        """Find what `ACT` (its latest version) or `ACT@VERSION` names.

        Raises `WorkspaceError`, `FormatError`.
        """
        act, _, version = name.partition("@")
        history = self.history(act)
        return history, self.version(history, version)

    def act(self, history: History, version: Version, language: str) -> Act:
        """Read the text of a version, and prove it by its digest.

        Raises `WorkspaceError`, `FormatError`.
        """
        identity = history.identity
        if language not in version.digest:
            name = f"{identity.act}@{version.version}"
            problem = say("{name} holds no text in `{language}`", name=name, language=language)
            found = (say("it has: {languages}", languages=", ".join(version.digest)),)
            raise WorkspaceError(Problem("not-found", problem, found=found))
        stored = self.stored_text(history, version, language)
        if stored.digest != stored.recorded:
            standing = self.built_on(history, version)
            raise WorkspaceError(unproved(history, version, language, stored, standing))
        key = stored.digest, version.version, language
        act = self._read.get(key)
        if act is None or act.identity != identity:
            act = read_act(stored.text, identity, version.version, language, stored.file)
            if len(self._read) == _MOST_READ:
                self._read.pop(next(iter(self._read)))
            self._read[key] = act
        return act

    def unproved_act(self, history: History, version: Version, language: str) -> Act:
        """Read the text of a version, whatever its digest is.

        Raises `WorkspaceError`, `FormatError`.
        """
        stored = self.stored_text(history, version, language)
        return read_act(stored.text, history.identity, version.version, language, stored.file)

    def stored_text(self, history: History, version: Version, language: str) -> StoredFile:
        """Read the text file of a version. Raises `WorkspaceError`."""
        path = self._baseline(history.identity.act, f"{version.version}.{language}.txt")
        text = read_text(path, self.shown(path))
        digest = hashlib.sha256(text.encode()).hexdigest()
        return StoredFile(self.shown(path), text, digest, version.digest[language])

    def built_on(self, history: History, version: Version) -> str:
        """What stands on a version, so that its text is never edited; empty: nothing does yet."""
        return built_on(history, version, self._bases())

    def _bases(self) -> Iterator[ProposalBase]:
        """What each proposal of the workspace is written against."""
        yield from map(self.proposal_base, self.proposals())

    def proposal_base(self, name: str) -> ProposalBase:
        """What a proposal is written against, whether or not the rest of it can be read."""
        shown = f"{PROPOSALS}/{name}.yaml"
        try:
            path = self.proposal_file(name)
            shown = self.shown(path)
            base = base_in(read_text(path, shown), shown)
        except WorkspaceError:
            return ProposalBase(shown, known=False)
        return evolve(base, version=self._version_named(base.act, base.version))

    def _version_named(self, act: str, name: str) -> str:
        """The name of the version of an act that another name or a date means, so that all who
        write against one text are found by it; as it is given, where it means none."""
        with suppress(DraftingError):
            return self.version(self.history(act), name).version
        return name

    def proposal(self, name: str) -> Proposal:
        """Read a proposal by name, or by the path of its file.

        Raises `WorkspaceError`, `FormatError`.
        """
        path = self.proposal_file(name)
        if not os.path.lexists(path):
            raise self._unknown(to_say("proposal"), name, self.proposals())
        proposal = read_proposal(read_text(path, self.shown(path)), self.shown(path))
        proposal = evolve(proposal, proposal=composed(proposal.proposal))
        if not NAME.fullmatch(proposal.proposal):
            problem = say("`{proposal}` is no name of a proposal", proposal=proposal.proposal)
            do = say("write letters, digits, `-` and `.` only")
            raise WorkspaceError(Problem("syntax", problem, proposal.origin, do=do))
        stored = path.resolve().parent == self.root / PROPOSALS
        if stored and proposal.proposal != composed(path.stem):
            # Two files of one name would be one dossier.
            raise self._misnamed(
                path, "proposal", proposal.proposal, say("its file is `{stem}`", stem=path.stem)
            )
        version = self._version_named(proposal.target, proposal.baseline)
        return evolve(proposal, baseline=version)

    def chambers(self) -> list[str]:
        """Names of all templates of papers: the workspace's own, and those that ship."""
        folders = (self.root / _CHAMBERS, _SHIPPED_CHAMBERS)
        return sorted({path.stem for folder in folders for path in folder.glob("*.yaml")})

    def chamber_for(self, proposal: Proposal) -> Chamber:
        """Read the template of a proposal's papers: the one that it names, or its act, or a plain
        one of no country. Raises `WorkspaceError`, `FormatError`."""
        name = proposal.chamber
        if not name and proposal.target in self.acts():
            name = self.history(proposal.target).identity.chamber
        name = name or _PLAIN_CHAMBER
        if name not in self.chambers():
            unknown = self._unknown(to_say("chamber"), name, self.chambers())
            raise _named_in(proposal, "chamber" if proposal.chamber else "target", unknown)
        return self.chamber(name)

    def chamber(self, name: str) -> Chamber:
        """Read a template of papers by name; one of the workspace's own goes before one of the
        same name that ships. Raises `WorkspaceError`, `FormatError`."""
        own = self.root / _CHAMBERS / f"{name}.yaml"
        path = own if os.path.lexists(own) else _SHIPPED_CHAMBERS / f"{name}.yaml"
        if not NAME.fullmatch(name) or not os.path.lexists(path):
            raise self._unknown(to_say("chamber"), name, self.chambers())
        chamber = read_chamber(read_text(path, self.shown(path)), self.shown(path))
        if chamber.chamber != name:
            raise self._misnamed(
                path, "chamber", chamber.chamber, say("its file is `{name}`", name=name)
            )
        if not chamber.template:
            return chamber
        return evolve(chamber, letterhead=self._letterhead(path, chamber.template))

    def _letterhead(self, chamber: Path, name: str) -> bytes:
        """The DOCX that a template names. It stands in the folder of the template, or below."""
        file = (chamber.parent / name).resolve()
        where = Where(file=self.shown(chamber))
        if not file.is_relative_to(chamber.parent.resolve()):
            problem = say(
                "the template `{name}` is outside of the folder of the chamber", name=name
            )
            do = say("put the DOCX beside the file of the chamber")
            raise WorkspaceError(Problem("syntax", problem, where, do=do))
        if not file.is_file():
            problem = say("there is no file `{name}` beside the chamber", name=name)
            raise WorkspaceError(Problem("not-found", problem, where, do=say("put the DOCX there")))
        return read_bytes(file, self.shown(file), _MAX_LETTERHEAD)

    def shown(self, path: Path) -> str:
        """A path as messages and papers give it: from the workspace's root, where it is inside."""
        for known in (path, Path(os.path.realpath(path))):
            if known.is_relative_to(self.root):
                return known.relative_to(self.root).as_posix()
        return str(path)

    def _baseline(self, act: str, file: str) -> Path:
        act = composed(act)
        if not NAME.fullmatch(act):
            raise self._unknown(to_say("act"), act, self.acts())
        return as_stored(self.root / BASELINES / act) / file

    def proposal_file(self, name: str) -> Path:
        """The file of a proposal that is given by name, or by the path of its file.

        Raises `WorkspaceError` where the name cannot be that of a proposal, or two files have it.
        """
        if name.endswith(_FILES):
            return Path(name)
        name = composed(name)
        if not NAME.fullmatch(name):
            raise self._unknown(to_say("proposal"), name, self.proposals())
        return as_stored(self.root / PROPOSALS / f"{name}.yaml")

    def _misnamed(self, path: Path, key: str, name: str, stored: str) -> WorkspaceError:
        problem = say("`{key}` is `{name}`, but {stored}", key=key, name=name, stored=stored)
        where = Where(file=self.shown(path))
        return WorkspaceError(Problem("syntax", problem, where, do=say("give both the same name")))

    def _unknown(self, kind: str, name: str, known: list[str]) -> WorkspaceError:
        if name in known:  # there is one, which cannot be called so
            problem = say("`{name}` has signs that no name has", name=name)
            if name.endswith(_FILES):
                problem = say("`{name}` would be a file, not a name", name=name)
            while name.endswith(_FILES):
                name = name.rpartition(".")[0]
            plain = made_name(name) or "law"
            do = say("call it `{name}`: letters, digits, `-` and `.` make a name", name=plain)
            return WorkspaceError(Problem("syntax", problem, do=do))
        word = name.rpartition("@")[2]
        like = get_close_matches(in_latin(word), known, 1, cutoff=0.7)
        return WorkspaceError(
            Problem(
                code="not-found",
                problem=say("there is no {kind} `{name}`", kind=say(kind), name=name),
                found=(", ".join(known) or say("none"),),
                do=choice(word, like) if like else "",
            )
        )


def _named_in(proposal: Proposal, key: str, error: DraftingError) -> WorkspaceError:
    """The error, placed at a key of the proposal's file where it has no place of its own."""
    where = place_of(proposal, key)
    return WorkspaceError(
        each if each.where.file else each.at(file=where.file, line=where.line, column=where.column)
        for each in error.problems
    )


def _check_owner(folder: Path) -> None:
    """Raise `WorkspaceError` where a folder above belongs to another user."""
    me = getattr(os, "geteuid", lambda: None)()
    owners = {each.stat().st_uid for each in (folder, folder / BASELINES)}
    if me is None or owners <= {me, _ROOT}:
        return
    problem = say("the workspace around this folder belongs to another user")
    do = say("if it is the one that you mean, name it with --workspace")
    raise WorkspaceError(Problem("not-found", problem, Where(file=str(folder)), do=do))
