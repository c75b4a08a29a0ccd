"""The annexes of an act, by the names of the documents that they hold.

«Правила посадки деревьев» are an annex of the order that approves them; «Приложение 1 к Правилам»
is an annex of them, and one of the order only as it is printed.
"""

from __future__ import annotations

from contextlib import suppress
from functools import cached_property
from itertools import islice, takewhile

from attrs import evolve, frozen

from drafting.errors import DraftingError
from drafting.language.units import Unit, unit_of
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.phrase.documents import document_of, is_called, unlike
from drafting.phrase.resolving.places.by_text import title_below
from drafting.text.notes import without_references

_CAPTION = 8
"""Lines and headings at the beginning of an annex that may name it."""


@frozen
class Annexes:
    """The annexes of an act, by the names of documents in one language."""

    act: Act
    language: str

    @cached_property
    def _each(self) -> list[tuple[Site, str, str]]:
        """Each with its first lines, and the document to which it belongs."""
        sites = [site for site in self.act.index.below(None) if site.provision.kind is Kind.ANNEX]
        heads = [_first_lines(site.provision) for site in sites]
        owners = [document_of(each, self.language) for each in heads]
        return [*zip(sites, map(" ".join, heads), owners, strict=True)]

    @property
    def all(self) -> list[Site]:
        """All of them, in their order."""
        return [site for site, _, _ in self._each]

    def own(self, num: str) -> Site | None:
        """The only one with a number that belongs to no document, where others have it too."""
        like = [(site, owner) for site, _, owner in self._each if site.provision.num == num]
        own = [site for site, owner in like if not owner]
        return own[0] if num and len(own) == 1 < len(like) else None

    def holding(self, named: str) -> list[Site]:
        """Those that may be the document with that name: the one that is called so and no more,
        where it is longer names that have all these words: «Правила полива в школах»."""
        found = {
            site: caption
            for site, caption, owner in self._each
            if not owner and is_called(caption, named, self.language)
        }
        if len(found) < 2 or not unlike(named, self.language):
            return [*found]
        unclear = [site for site in found if not self._is_all(self.title(site), found[site])]
        exact = [site for site in found if is_called(named, self.title(site), self.language)]
        return exact if len(exact) == 1 and not unclear else [*found]

    def title(self, annex: Site) -> str:
        """The title of one of them; empty where it is not clear which line that is."""
        return self._titles[annex]

    @cached_property
    def _titles(self) -> dict[Site, str]:
        return {site: self._title_of(site) for site, _, _ in self._each}

    def _title_of(self, annex: Site) -> str:
        with suppress(DraftingError):
            title = title_below(self.act, Target(annex, own=True)).site.provision.text
            return "" if "\n" in title else without_references(title)
        return ""

    @staticmethod
    def _is_all(title: str, caption: str) -> bool:
        """Whether a title is known, and no further line of the caption may go on with it."""
        return bool(title) and caption.endswith(title)

    def belonging_to(self, named: str) -> list[Site]:
        """Those that belong to the document with that name, or to a bare «Правилам»; not those of
        one whose longer name has all these words."""

        def called(name: str, shorter: str) -> bool:
            return is_called(name, shorter, self.language)

        titles = [self.title(site) for site, _, owner in self._each if not owner]
        like = [each for each in titles if called(each, named)]
        longer = [each for each in like if not called(named, each)]
        if len(longer) == len(like) or not unlike(named, self.language):
            longer = []
        return [
            site
            for site, _, owner in self._each
            if owner
            and (called(owner, named) or called(named, owner))
            and not any(called(owner, each) for each in longer)
        ]


def annex_unit(site: Site) -> Unit:
    """An annex as a step of an address that leads to it alone, be there others with its number:
    those of rules have numbers of their own."""
    unit = unit_of(site)
    *_, own = site.address.rpartition(f"{Kind.ANNEX}-")
    return evolve(unit, num=own) if unit.num else unit


def _first_lines(annex: Provision) -> list[str]:
    """What an annex is called, its heading, and the lines and headings below it before its first
    number."""
    inside = takewhile(lambda each: not each.num, islice(annex.walk(), 1, None))
    lines = islice((each.text for each in inside if each.text), _CAPTION)
    return [annex.label, *filter(None, [annex.text]), *lines]
