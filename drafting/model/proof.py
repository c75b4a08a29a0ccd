"""The proof that a file carries of itself: texts by their digests, and proposals.

And what a proof comes to: which provisions read otherwise, and by whom they were edited.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import field, frozen

from drafting.errors import Problem
from drafting.model.kind import Kind
from drafting.model.provision import GAP_SIGN

if TYPE_CHECKING:
    from drafting.model.act import Act
    from drafting.model.change import ChangeSet
    from drafting.model.proposal import Proposal

_DIGITS = 16
"""Of the digest of a line: nobody finds another text with the same 64 bits."""


@frozen
class Revision:
    """A tracked change of a document: by whom, and when, as it stands there."""

    author: str
    date: str = ""

    @property
    def signature(self) -> tuple[str, str]:
        """By whom and on what day: word processors write the time of day each in its own way."""
        return self.author, self.date[:10]


@frozen
class Fingerprint:
    """A line of an act: enough to know it again, without its text."""

    address: str
    label: str
    """Its number as the text writes it; the first, where several stand on the line."""
    digest: str
    """Of the text after the number; see `digest_of_line`."""
    kind: str = ""
    """`gap` where anything may stand, `note` where it may be missing, `footnote`; else empty."""
    in_own_signs: bool = False
    """Whether number and digest are those of the document, which writes the line with other white
    space, look-alike letters or numbers of notes than the act."""

    @property
    def fields(self) -> tuple[str, ...]:
        """What the seal of a proof covers."""
        own = ("own",) if self.in_own_signs else ()
        return (self.address, self.label, self.digest, self.kind, *own)


@frozen
class Enclosed:
    """A proposal as its author wrote it."""

    name: str
    sha256: str
    """Of its file."""
    text: str = field(repr=False)
    """The whole file."""


@frozen
class PartDigest:
    """A part of a document as it was made."""

    name: str
    sha256: str
    """Of its content without what word processors write anew; see `drafting.word.proof.looks`."""
    pieces: tuple[str, ...] = ()
    """Short digests of its paragraphs or other pieces, in order: they find the place of a change
    that `sha256` shows."""


@frozen(kw_only=True)
class Recipe:
    """All that a document needs to be made anew, beside what is in its proof."""

    program: str = ""
    """The version of this program that made it; not kept where two documents were compared."""
    options: str = ""
    """What was asked for, as JSON."""
    files: tuple[str, ...] = ()
    """sha256 of the documents that it was made of: a person's own, or both that were compared."""
    identity: str = ""
    """The act's identity, as act.yaml has it; empty where no act is needed."""
    text: str = field(default="", repr=False)
    """The baseline, as its text file has it; likewise."""


class Made(StrEnum):
    """What a document was made as, by its proof."""

    REDLINE = "redline"
    DRAFT = "draft"
    """A text to be edited."""
    OWN = "own"
    """A person's own document with a proposal in it."""
    DOCUMENTS = "documents"
    """The redline of two documents."""


@frozen(kw_only=True)
class Proof:
    """What a document was made of. Without a proposal it is a text to be edited."""

    act: str
    version: str
    language: str
    baseline: str
    """sha256 of the text with every change rejected."""
    result: str
    """sha256 of the text with every change accepted."""
    old: tuple[Fingerprint, ...] = field(repr=False)
    """The lines of the baseline, in order."""
    new: tuple[Fingerprint, ...] = field(repr=False)
    """The lines of the result, in order."""
    proposals: tuple[Enclosed, ...] = ()
    """In the order in which they were taken."""
    signatures: tuple[Revision, ...] = ()
    """By whom and when the tracked changes that belong to it are signed."""
    exact: bool = True
    """Whether the body holds the lines of the act and nothing else; in a person's own document
    they are laid out otherwise, and something may stand where the act has a gap."""
    recipe: Recipe | None = None
    """None in documents of the first versions of this program."""
    parts: tuple[PartDigest, ...] = field(default=(), repr=False)
    """Every part of the document but the proof itself."""

    @property
    def made(self) -> Made:
        """What the document is, by its own word."""
        if not self.act:
            return Made.DOCUMENTS
        if not self.exact:
            return Made.OWN
        return Made.REDLINE if self.proposals else Made.DRAFT

    @property
    def seal(self) -> str:
        """sha256 of all fields of the proof."""
        fields = [self.act, self.version, self.language]
        fields += [self.baseline, self.result, str(self.exact)]
        fields += (part for each in self.signatures for part in (each.author, each.date))
        fields += (part for each in self.proposals for part in (each.name, each.sha256, each.text))
        for lines in (self.old, self.new):
            fields += (part for line in lines for part in line.fields)
        if self.recipe:
            made = self.recipe
            fields += [made.program, made.options, *made.files, made.identity, made.text]
        for each in self.parts:
            fields += [each.name, each.sha256, *each.pieces]
        return hashlib.sha256("\0".join(fields).encode()).hexdigest()


def options_text(options: Mapping[str, object]) -> str:
    """Options as a proof keeps them: those that are set, as JSON; empty where none is."""
    given = {name: value for name, value in options.items() if value}
    return json.dumps(given, ensure_ascii=False, sort_keys=True) if given else ""


def fingerprints(act: Act) -> tuple[Fingerprint, ...]:
    """All lines of an act that have a text or a number."""
    from drafting.model.change import as_line  # noqa: PLC0415  (slow to load)

    return tuple(
        Fingerprint(
            site.address, line.label, digest_of_line(line.text), _kind(line.kind, line.text)
        )
        for site, line in ((each, as_line(each)) for each in act.lines())
        if line.line.strip()
    )


def digest_of_line(text: str) -> str:
    """sha256 (its first digits) of a text without the white space around it."""
    return hashlib.sha256(text.strip().encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def prove(
    changes: ChangeSet,
    digests: tuple[str, str],
    proposals: Iterable[Proposal],
    *,
    signatures: Iterable[Revision] = (),
    exact: bool = True,
) -> Proof:
    """The proof of a redline; `digests` are sha256 of the old and the new text's file."""
    old = changes.old
    return Proof(
        act=old.identity.act,
        version=old.version,
        language=old.language,
        baseline=digests[0],
        result=digests[1],
        old=fingerprints(old),
        new=fingerprints(changes.new),
        proposals=tuple(Enclosed(p.proposal, p.sha256, p.as_written) for p in proposals),
        signatures=tuple(signatures),
        exact=exact,
    )


def proof_of_documents(recipe: Recipe) -> Proof:
    """The proof of the redline of two documents, which need hold no act."""
    one, other = recipe.files
    return Proof(
        act="",
        version="",
        language="",
        baseline=one,
        result=other,
        old=(),
        new=(),
        recipe=recipe,
    )


class How(StrEnum):
    """How a provision of a document differs from what it should be."""

    REWORDED = "reworded"
    GONE = "gone"
    NEW = "new"
    MOVED = "moved"
    SPLIT = "split"
    ACCEPTED = "accepted"
    """Its change is no longer tracked: the new text stands alone."""
    REJECTED = "rejected"
    """Its change is taken back: the old text stands alone."""


@frozen
class Deviation:
    """What one view of a document reads, and what it should read."""

    how: How
    reads: tuple[str, ...]
    """A line for each paragraph; none where nothing of it is left."""
    should: str | None
    """None where that cannot be known: only its digest is at hand."""


@frozen
class Edited:
    """A provision that was edited after the document was made."""

    address: str
    """Of what is new: of the provision before it; empty at the very beginning."""
    how: How
    tracked: bool
    """Whether rejecting `revisions` brings back what should be there."""
    revisions: tuple[Revision, ...]
    """The tracked changes in its paragraphs, without those that belong to the document; none
    where the text of one of these was edited."""
    old: Deviation | None
    """With every change rejected; None where that is as it should be."""
    new: Deviation | None
    """With every change accepted, likewise."""
    place: str = ""
    """The address in words."""


class DocumentVerdict(StrEnum):
    """What a document is found to be."""

    EXACT = "exact"
    """Exactly as it was made."""
    CHANGED = "changed"
    """Other than it was made, at places that are known."""
    UNKNOWN = "unknown"
    """It cannot be known whether it is as it was made."""


@frozen(kw_only=True)
class Verified:
    """What is proved of a document, what is not, and what could not be checked."""

    file: str
    act: str
    """`ACT@VERSION`, as the document or the caller names it."""
    language: str
    made: Made = Made.REDLINE
    """What it is by its own word."""
    proposals: tuple[str, ...] = ()
    edits: tuple[Edited, ...] = ()
    """What was edited since; of a document held against a version: what is not that version."""
    changes: tuple[Edited, ...] = ()
    """Of a document held against a version: what accepting its changes would change."""
    problems: tuple[Problem, ...] = ()
    """Where the document contradicts itself, or the workspace."""
    against: bool = False
    """Whether it is held against a version, and not against its own proof."""
    accepted: bool = False
    """Whether it is that version with every change accepted, and not rejected."""
    alone: bool = False
    """Whether its own digests alone decided: whoever writes a proof writes those too."""
    differences: tuple[Problem, ...] = ()
    """Parts and elements that are not as they were made, each with its place; not those of
    `edits`."""
    doubts: tuple[Problem, ...] = ()
    """Why it cannot be known whether the document is as it was made."""
    unchecked: tuple[Problem, ...] = ()
    """What could not be checked, and what else a reader must know."""

    @property
    def verdict(self) -> DocumentVerdict:
        """Which of the three it is."""
        if self.edits or self.problems or self.differences:
            return DocumentVerdict.CHANGED
        return DocumentVerdict.UNKNOWN if self.doubts else DocumentVerdict.EXACT

    @property
    def exact(self) -> bool:
        """Whether the document is what it is presented as."""
        return self.verdict is DocumentVerdict.EXACT


def _kind(kind: Kind, text: str) -> str:
    if kind in (Kind.NOTE, Kind.FOOTNOTE):
        return kind.value
    return "gap" if text.startswith(GAP_SIGN) else ""
