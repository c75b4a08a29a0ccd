"""An act: its identity, its text in one language, and its versions with their sources."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, wraps
from typing import Any, Literal, NoReturn, TypeVar, cast

from attrs import evolve, field, fields, frozen, has

from drafting.errors import AddressError
from drafting.model.address import Index, Site, Target, lawful
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.provision import Provision

Known = TypeVar("Known")
Style = Literal["kz", "uk", "us", "eu", "ca", "au"]
"""Ways to draft amendments in English: those of Kazakhstan, the United Kingdom, the United States,
the European Union, Canada and Australia."""


@frozen
class Numbering:
    """What sort of numbers the elements of an act use (law on legal acts, art. 23)."""

    headings: tuple[Kind, ...] = (Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE)
    """Kinds of headings that name no kind themselves, by depth: `# 2. …`, `## 1. …`."""
    levels: tuple[Kind, ...] = (Kind.ITEM, Kind.SUBITEM)
    """Kinds of numbered lines, by indent; deeper lines are of the last kind. In a code, whose
    articles are divided into numbered parts, `[part, item]`."""
    in_articles: tuple[Kind, ...] = ()
    """The same in articles, where it is another: in Ukrainian laws, whose final provisions have
    items and whose articles have parts, `[part, item, subitem]`."""
    through: frozenset[Kind] = frozenset({Kind.ARTICLE})
    """Kinds that are numbered through the whole act, so that an address may leave out divisions."""
    deleted: Literal["kept", "freed"] = "kept"
    """What becomes of a deleted provision's number. `kept`: it stays, with a note (art. 27(6));
    `freed`: it may be given again."""
    words: Mapping[str, Kind] = field(factory=dict)
    """Words of headings beyond the known ones, in lower case."""
    unheaded: frozenset[Kind] | None = None
    """Kinds of divisions that have no heading: what stands on the line of their number is the
    beginning of their text. `[]`: all have one. Left out: each article shows it by its words."""

    def heading(self, depth: int) -> Kind:
        """The kind of a wordless heading at a depth from 1."""
        return self.headings[min(depth, len(self.headings)) - 1]

    def level(self, level: int, *, in_article: bool) -> Kind:
        """The kind of a numbered line at an indent level from 0, in an article or elsewhere."""
        levels = (self.in_articles if in_article else ()) or self.levels
        return levels[min(level, len(levels) - 1)]


@frozen
class TextForm:
    """Layout of a text file beyond its lines, kept so that it is written back byte for byte."""

    bom: bool = False
    newline: str = "\n"
    ending: str = "\n"
    """The characters after the last line: one line end, none, or empty lines."""


@frozen
class Identity:
    """The identity of an act, whatever its version: name, titles, numbering."""

    act: str
    """Its name in the workspace: `code-of-honour`."""
    kind: str = ""
    """decree, law, code, memo …"""
    number: str = ""
    """Its registration number: `1567`, `480-V`."""
    adopting_body: Localized = Localized()
    """The body that adopted it."""
    date: datetime.date | None = None
    """The day on which it was adopted."""
    titles: Localized = Localized()
    """Its title, by language."""
    citations: Localized = Localized()
    """How papers cite it: form, date, number, title (art. 25(5))."""
    numbering: Numbering = Numbering()
    amended: Literal["words", "whole"] = "words"
    """`words`: words of an element may be changed; `whole`: an amended element is restated as a
    whole (law on legal acts, art. 26(6), which exempts draft laws and presidential decrees)."""
    style: Style | None = None
    """How its amendments are drafted, where the language has several ways; left out, in the
    language's own."""
    chamber: str = ""
    """The form that papers about it have, where a proposal names no other: the name of a template
    in `chambers/`; left out, a plain form of no country."""
    excerpt: Localized = Localized()
    """A plain statement of what the baseline lacks; empty where the baseline is whole."""

    def in_language(self, language: str) -> Identity:
        """The identity with each text in one language (its first, where it lacks that one): what a
        paper in that language can show."""
        texts = {
            name: text.in_language(language)
            for name in ("adopting_body", "titles", "citations", "excerpt")
            if (text := getattr(self, name))
        }
        return evolve(self, **texts)


@frozen
class Act:
    """The text of an act as of a version, in one language: a tree that is never edited."""

    identity: Identity
    version: str
    """The date of the version (`2013-10-01`), with the proposals applied to it, if any."""
    language: str
    body: tuple[Provision, ...]
    form: TextForm = TextForm()

    @property
    def name(self) -> str:
        """`code-of-honour@2013-10-01`."""
        return f"{self.identity.act}@{self.version}" if self.version else self.identity.act

    @cached_property
    def index(self) -> Index:
        """Every provision by address."""
        return Index(self.body, self.identity.numbering.through)

    @property
    def sites(self) -> list[Site]:
        """Every provision in the order of the text."""
        return self.index.sites

    def lines(self) -> Iterator[Site]:
        """The provisions that are lines of the law, one for each line: no frames such as a table, a
        row, or a number on whose line its first child begins."""
        return (site for site in self.sites if not site.provision.is_frame)

    def below(self, parent: Site | None) -> list[Site]:
        """The sites directly below one; None is the act itself."""
        return self.index.below(parent)

    def within(self, site: Site) -> list[Site]:
        """A site and all sites in it, in the order of the text."""
        return self.sites[site.order : site.orders.stop]

    def wording(self, target: Target) -> list[Site]:
        """The lines in which the words of a target stand, in the order of the text."""
        return lawful([target.site] if target.own else self.within(target.site))

    def children(self, parent: Site | None) -> tuple[Provision, ...]:
        """The provisions directly below one; None is the act itself."""
        return parent.provision.children if parent else self.body

    def numbered_below(self, parent: Site | None) -> Kind:
        """The kind of numbered lines directly below a site; None is the act itself."""
        outermost = parent is None or parent.provision.headed
        in_article = parent is not None and parent.around(Kind.ARTICLE) is not None
        level = 0 if outermost or parent is None else parent.level + 1
        return self.identity.numbering.level(level, in_article=in_article)

    def find(self, address: str) -> Target:
        """The one target of a canonical (or shorter, unambiguous) address.

        Raises `AddressError`.
        """
        try:
            return self.index.find(address)
        except AddressError as error:
            self._locate(error, address)

    def _locate(self, error: AddressError, address: str) -> NoReturn:
        raise AddressError(
            problem.at(act=self.name, address=address) for problem in error.problems
        ) from None

    def with_body(self, body: tuple[Provision, ...], version: str) -> Act:
        """This act with another text, under another version's name."""
        return evolve(self, body=body, version=version)


def once_for_each_act(function: Callable[[Act], Known]) -> Callable[[Act], Known]:
    """Let a function of an act be called once for each: what many proposals ask about one text."""

    @wraps(function)
    def known(act: Act) -> Known:
        if function not in act.index.known:
            act.index.known[function] = function(act)
        return cast("Known", act.index.known[function])

    return known


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
        """The seal of a version by name; empty where there is none of that name."""
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
