"""Which version of an act a document holds, or held before it was edited without tracking."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from attrs import frozen

from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.tasks.derive.named_text import NamedText
from drafting.tasks.derive.reimported import as_exported, as_imported
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument
from drafting.word.document.title_block import last_of_title_block
from drafting.word.package.elements import w
from drafting.word.proof.reading import read_proof
from drafting.word.settling import Settled, settled

_HALF = 0.5
"""Share of the lines of a version that a document must hold, to be that version edited."""


@frozen
class HeldVersion:
    """The version that a document holds, or held before it was edited without tracking."""

    text: NamedText
    old: Settled
    """The text with every change rejected."""
    untracked: bool = False
    """Whether that is another text than the version."""


@frozen(slots=False)
class VersionSearch:
    """Looks for the version: the one that the call names, or the proof in the document, or every
    one of the workspace. The methods take the view of the document with its changes rejected."""

    workspace: Workspace
    file: str
    name: str = ""
    """`ACT@VERSION`, if the call names one."""
    language: str = ""

    def held(self, rejected: WordDocument) -> HeldVersion | None:
        """The version that a document holds to the letter. Raises `DraftingError` where it holds
        more than one."""
        named = self._named(rejected)
        found = [
            each
            for each in _held(named or self._every, rejected)
            if not holds_more(rejected, each.old.matched)
        ]
        if not named and len({each.text.act.body for each in found}) > 1:
            problem = say("the document, with its changes rejected, is more than one version")
            acts = [each.text.act for each in found]
            listed = tuple(f"{act.name} ({act.language})" for act in acts)
            do = say("name the version that the document holds: --baseline ACT@VERSION")
            raise DraftingError(Problem("ambiguous", problem, Where(self.file), listed, do))
        return found[-1] if found else None

    def edited(self, rejected: WordDocument) -> HeldVersion:
        """The version that a document held before it was edited without tracking. Raises
        `DraftingError` where none is known to be it."""
        named = self._named(rejected)
        problems: list[Problem] = []
        for each in named:
            found = match(each.act, rejected)
            problems = problems or (found if isinstance(found, list) else [])
            before, after = as_exported(each.act), as_imported(each.act, rejected)
            old = settled(each.act, before, after, rejected)
            if old and _share(each.act, old.act) >= _HALF:
                return HeldVersion(each, old, untracked=True)
        do = say("name the version that the document holds: --baseline ACT@VERSION")
        where = Where(self.file)
        if named:
            names = ", ".join(dict.fromkeys(each.act.name for each in named))
            problem = say(
                "the document, with its changes rejected, is neither {names} nor that, edited",
                names=names,
            )
            do = say(
                "name the version that it holds with --baseline; or compare the two texts: "
                "`drafting derive {version} {file}`",
                version=named[0].act.name,
                file=self.file,
            )
            raise FormatError([Problem("other-version", problem, where, do=do), *problems])
        proof = read_proof(rejected.package)
        known = (
            say(
                "its proof names {act}@{version} ({language})",
                act=proof.act,
                version=proof.version,
                language=proof.language,
            )
            if proof
            else ""
        )
        problem = say("the document, with its changes rejected, is no version of the workspace")
        raise DraftingError(Problem("other-version", problem, where, (known,) if known else (), do))

    def _named(self, rejected: WordDocument) -> list[NamedText]:
        """The version that the call names, in each of its languages; or the proof."""
        if self.name:
            return [*_versions(self.workspace, self.name, self.language)]
        return [*self._proved(rejected)]

    def _proved(self, rejected: WordDocument) -> Iterator[NamedText]:
        proof = read_proof(rejected.package)
        if proof is None or proof.act not in self.workspace.acts():
            return
        if self.language not in ("", proof.language):
            return
        history = self.workspace.history(proof.act)
        for version in history.versions:
            if version.digest.get(proof.language) == proof.baseline:
                yield NamedText.of_version(self.workspace, history, version, proof.language)
                return

    @cached_property
    def _every(self) -> list[NamedText]:
        """All versions of the workspace that can be read."""
        return [each for act in self.workspace.acts() for each in self._all_of(act)]

    def _all_of(self, act: str) -> Iterator[NamedText]:
        try:
            versions = self.workspace.history(act).versions
        except DraftingError:
            return
        for version in versions:
            try:
                yield from _versions(self.workspace, f"{act}@{version.version}", self.language)
            except DraftingError:
                continue


def _versions(workspace: Workspace, name: str, language: str) -> Iterator[NamedText]:
    history, version = workspace.named(name)
    for each in [language] if language else version.digest:
        yield NamedText.of_version(workspace, history, version, each)


def _held(candidates: Sequence[NamedText], rejected: WordDocument) -> Iterator[HeldVersion]:
    for each in candidates:
        matched = match(each.act, rejected)
        if isinstance(matched, Matched):
            yield HeldVersion(each, Settled(each.act, matched))


def is_own(document: WordDocument) -> bool:
    """Whether a document was made here: it has a title block, and nothing beside the act."""
    body = document.root.find(w("body"))
    return body is not None and last_of_title_block(body, document.lists.styles) is not None


def holds_more(document: WordDocument, matched: Matched) -> bool:
    """Whether a document that was made here has more than the act by now: in place of a gap, or in
    a text box. In a document of others such text is no part of the act."""
    return is_own(document) and (
        bool(matched.gaps) or any(each not in document.bare for each in document.units)
    )


def _share(old: Act, new: Act) -> float:
    """The share of the lines of the old text that the new one has, under whatever number: in a list
    that counts itself, one line that goes changes every number after it."""
    had, has = (Counter(site.provision.text for site in each.lines()) for each in (old, new))
    return (had & has).total() / max(1, had.total())
