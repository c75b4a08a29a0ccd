"""An act: its identity, and its text in one language."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping
from functools import cached_property, wraps
from typing import Literal, NoReturn, TypeVar, cast

from attrs import evolve, field, frozen

from drafting.errors import AddressError
from drafting.model.address import Index, Site, Target, lawful
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.numbers.number import Look, looks_of
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
    """Kinds that are numbered through the whole act, so that an address may leave out divisions.
    An annex begins anew, and shows by its own numbers which go through it."""
    deleted: Literal["kept", "freed"] = "kept"
    """What becomes of a deleted provision's number. `kept`: it stays, with a note (art. 27(6));
    `freed`: it may be given again."""
    words: Mapping[str, Kind] = field(factory=dict)
    """Words of headings beyond the known ones, in lower case."""
    figures: Mapping[Look, tuple[Kind, ...]] = field(factory=dict)
    """The same of headings whose number looks otherwise than most of their depth: `{I: [chapter,
    book]}` makes a chapter of `# II Taxes`, and a book of `## I Income` beside `## 3. Sources`."""
    unheaded: frozenset[Kind] | None = None
    """Kinds of divisions that have no heading: what stands on the line of their number is the
    beginning of their text. `[]`: all have one. Left out: each article shows it by its words."""

    def heading(self, depth: int, label: str = "") -> Kind:
        """The kind of a wordless heading at a depth from 1, with a label as it is written."""
        looks = looks_of(label) if label and self.figures else ()
        kinds = next(filter(None, map(self.figures.get, looks)), self.headings)
        return kinds[min(depth, len(kinds)) - 1]

    @cached_property
    def cues(self) -> Mapping[str, Kind]:
        """What makes a number of the beginning of a heading: its own words, and the looks of
        `figures`, of which only the depth says the kind."""
        return {**self.words, **{look: kinds[0] for look, kinds in self.figures.items()}}

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
