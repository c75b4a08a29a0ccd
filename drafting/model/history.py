"""The history of an act: its versions, with their sources and seals, as `act.yaml` holds them."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping
from typing import Any, Literal

from attrs import evolve, field, fields, frozen, has

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
    identity: str = ""
    """sha256 of all that stood above the versions when the seal was written. `adopt` writes it, and
    `import` of a version with its lineage."""
    seal: str = ""
    """sha256 of the seal of the entry before, of `identity`, and of all else that this entry holds.
    Written with it."""


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

    @property
    def head(self) -> str:
        """sha256 of all that stands above the versions: identity and sources."""
        return _digest([self.identity, self.sources])

    def seals(self) -> tuple[tuple[Version, str], ...]:
        """Each version with its seal, which covers its entry and the seal of the entry before. An
        entry without a seal of its own is sealed by those that follow."""
        found: list[tuple[Version, str]] = []
        before = ""
        for version in self.versions:
            entry = evolve(version, identity="", seal="")
            found.append((version, _digest([before, version.identity, entry])))
            before = version.seal or found[-1][1]
        return tuple(found)

    def seal_of(self, name: str) -> str:
        """The seal of a version by name; empty where no version has that name."""
        return next((seal for version, seal in self.seals() if version.version == name), "")

    def with_sealed(self, version: Version) -> History:
        """This history with a version after the last, sealed."""
        grown = evolve(self, versions=(*self.versions, evolve(version, identity=self.head)))
        *before, last = grown.versions
        return evolve(grown, versions=(*before, evolve(last, seal=grown.seals()[-1][1])))

    def sealing(self, version: Version) -> Version | None:
        """The first version whose seal covers the entry of one; None: it may still change."""
        covered = self.versions.index(version)
        return next((each for each in self.versions[covered:] if each.seal), None)


def _digest(value: Any) -> str:
    """sha256 of a value as JSON, in which neither order of keys nor white space can differ."""
    written = json.dumps(_plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> Any:
    """A value as JSON has it; a field that is left at its default is left out, so that a field
    which later versions of this tool add changes no digest."""
    match value:
        case Mapping():
            return {key: _plain(each) for key, each in value.items()}
        case tuple() | list():
            return [_plain(each) for each in value]
        case frozenset():
            return sorted(map(_plain, value))
        case datetime.date():
            return value.isoformat()
        case _ if has(type(value)):
            held = ((each, getattr(value, each.name)) for each in fields(type(value)))
            return {f.name: _plain(v) for f, v in held if v != f.default and v not in ({}, ())}
    return value
