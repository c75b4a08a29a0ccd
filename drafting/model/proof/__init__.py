"""The proof that a file carries of itself: texts by their digests, and proposals.

`of_act.py` makes the proof of an act, `held.py` is what that holds, `verified.py` is what a proof
comes to. A redline of two documents needs none of these.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from drafting.model.proof.held import Enclosed, Fingerprint, Revision


@frozen(repr=False)
class PartDigest:
    """A part of a document as it was made."""

    name: str
    sha256: str
    """Of its content without what word processors write anew; see `drafting.word.proof.looks`."""
    pieces: tuple[str, ...] = ()
    """Short digests of its paragraphs or other pieces, in order: they find the place of a change
    that `sha256` shows."""


@frozen(kw_only=True, repr=False)
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
    text: str = ""
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


@frozen(kw_only=True, repr=False)
class Proof:
    """What a document was made of. Without a proposal it is a text to be edited."""

    act: str
    version: str
    language: str
    baseline: str
    """sha256 of the text with every change rejected."""
    result: str
    """sha256 of the text with every change accepted."""
    old: tuple[Fingerprint, ...]
    """The lines of the baseline, in order."""
    new: tuple[Fingerprint, ...]
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
    parts: tuple[PartDigest, ...] = ()
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
