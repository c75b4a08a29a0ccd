"""The versions of an act, where their texts come from, and how sure they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from attrs import field, frozen

from drafting.model.act import Identity
from drafting.model.localized import Localized


@frozen
class Source:
    """A document from which a text was taken."""

    id: str
    title: Localized
    digest: str = ""
    """sha256 of the file that was read, where there was one."""


@frozen
class Evidence:
    """Where the text of one provision comes from."""

    at: str
    quality: Literal["verbatim", "attributed", "inferred"]
    """`verbatim` (quoted as such), `attributed` (given as its words, without quotation marks) or
    `inferred` (follows from a description of it)."""
    source: str = ""
    lines: str = ""
    """Lines of the source: `94-99`."""
    note: Localized = Localized()


@frozen
class Variant:
    """Another wording of a provision in a source: recorded, not decided upon."""

    at: str
    reads: str
    """The words of the source."""
    instead_of: str
    """The words of the baseline."""
    source: str = ""
    lines: str = ""
    note: Localized = Localized()


@frozen
class Adopted:
    """A proposal that was adopted into a version."""

    proposal: str
    """Its name."""
    digest: str
    """sha256 of its file, as it was when it was adopted."""
    file: str = ""
    """The path of its file from the workspace's root, unless that is `proposals/NAME.yaml`."""


@frozen
class Version:
    """One version of an act: its text as of a date, in one or more languages."""

    version: str
    """Its name, the date from which it is in force: `2013-10-01`."""
    digest: Mapping[str, str]
    """Language → sha256 of the text file."""
    adopted_by: Localized = Localized()
    parent: str = ""
    """The version from which this one was made."""
    proposals: tuple[Adopted, ...] = ()
    """The proposals that turn the parent into this version, in the order of adoption."""
    notes: tuple[Localized, ...] = ()
    """What a reader must know about the text: open questions, gaps, doubts."""
    evidence: tuple[Evidence, ...] = ()
    variants: tuple[Variant, ...] = ()


@frozen
class History:
    """What `act.yaml` holds."""

    identity: Identity
    sources: tuple[Source, ...] = ()
    versions: tuple[Version, ...] = field(default=())

    def version(self, name: str) -> Version | None:
        """Find a version by name; the latest, where the name is empty."""
        if not name:
            return max(self.versions, key=lambda version: version.version, default=None)
        return next((v for v in self.versions if v.version == name), None)
