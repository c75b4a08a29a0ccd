"""A provision at its place in an act, and what an address names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from attrs import field, frozen

from drafting.model.address.names import SINGLE, called, is_transparent
from drafting.model.kind import EID, FRAMES, NO_LAW, Kind
from drafting.model.provision import Provision

if TYPE_CHECKING:
    from drafting.model.address.index import Index


@frozen(eq=False)
class Site:
    """A provision at its place in one act."""

    provision: Provision = field(repr=False)
    parent: Site | None = field(repr=False)
    position: int
    """Index among its parent's children, or in the body of the act."""
    order: int
    """Index among all provisions of the act, in the order of the text."""
    name: str
    """Its own segment of an address: `5`, `part-2`, `annex-1`."""
    _index: Index = field(repr=False)

    @cached_property
    def address(self) -> str:
        """The canonical address: found again by `Index.find`, and by nothing else."""
        named = self.named()
        plain = ".".join(site.name for site in named)
        for written in (
            plain,
            ".".join(self._index.distinct_name(site) for site in named),
            ".".join(site.name_with_kind for site in named),
        ):
            if self.answers(written):
                return written
        return f"{plain}~{self._index.reached(plain).index(Target(self)) + 1}"

    def answers(self, address: str) -> bool:
        """Whether an address names this provision, with all in it, and no other."""
        return self._index.candidates(address) == [Target(self)]

    @property
    def level(self) -> int:
        """Its level of indent as the text writes it: 0 for an item, 1 for a subitem."""
        around = self.parent
        if around is None or around.provision.headed or around.provision.kind in SINGLE:
            return 0
        part = self.provision.kind is Kind.PART and not self.provision.num
        return around.level if part else around.level + 1

    @property
    def lead(self) -> str:
        """The numbers of what is around it that stand before it on its line."""
        return self.parent.line if self.provision.run_in and self.parent else ""

    @property
    def line(self) -> str:
        """Its whole line of the law; of what is no line, the numbers alone."""
        return self.lead + self.provision.line

    @property
    def shown(self) -> str:
        """What messages show of it: see `Provision.shown`."""
        return self.provision.shown if self.provision.kind in FRAMES else self.line

    def chain(self) -> tuple[Site, ...]:
        """The sites from the outermost one down to this."""
        return (*(self.parent.chain() if self.parent else ()), self)

    @property
    def orders(self) -> range:
        """The orders of it and of all that stands in it."""
        return range(self.order, self._index.ends[self.order])

    def within(self, other: Site) -> bool:
        """Whether this is `other` or stands inside it."""
        return any(site is other for site in self.chain())

    def around(self, kind: Kind) -> Site | None:
        """The nearest site of a kind from this one outwards; itself, if it is of that kind."""
        at: Site | None = self
        while at and at.provision.kind is not kind:
            at = at.parent
        return at

    @property
    def unnumbered(self) -> bool:
        """Whether this is a heading without a number, which is counted among its like."""
        provision = self.provision
        return provision.headed and not provision.num and provision.kind not in SINGLE

    @property
    def called(self) -> Kind:
        """The kind by which it is named: a line that continues a numbered part of a code is a
        paragraph of it, as the second part is that of the article."""
        return called(self.provision, self.parent.provision if self.parent else None)

    @property
    def name_with_kind(self) -> str:
        """Its segment with its kind, unless that is in it already: `item-5`, `part-2`."""
        bare = self.name == self.provision.num
        return f"{self.provision.kind}-{self.name}" if bare else self.name

    @property
    def number(self) -> str:
        """Its number; the place among its like of what has none; empty where there is but one."""
        return self.provision.num or self.name.removeprefix(self.called)[1:]

    @property
    def eid(self) -> str:
        """The eId of Akoma Ntoso: `sec_2__para_5__point_2` (Naming Convention 1.0, 5.4), with the
        place among its like where a number stands twice: `para_5~2`."""
        return "__".join(site._eid_segment for site in self.chain())

    @property
    def _eid_segment(self) -> str:
        number = f"u{self.number}" if self.unnumbered else self.number
        kind = self.called
        # A part with the number 1 and the first one without a number have the same segment.
        names = dict.fromkeys((self.name, self.number, f"{kind}-{self.number}"))
        alike = {one for name in names for one in self._index.under(self.parent, name)}
        segment = (kind, self.number, self.unnumbered)
        like = [one for one in alike if (one.called, one.number, one.unnumbered) == segment]
        like.sort(key=lambda one: one.order)
        place = f"~{like.index(self) + 1}" if len(like) > 1 else ""
        return "_".join(filter(None, [EID[kind], f"{number}{place}"]))

    @property
    def counted_in(self) -> Site | None:
        """Where its number is one of a row; see `Index.counted_in`."""
        return self._index.counted_in(self.provision.kind, self.parent)

    def named(self) -> tuple[Site, ...]:
        """Its chain without the unnumbered parts that may be left out."""
        if self.parent is None:
            return (self,)
        around: Site | None = self.parent
        while around and self.provision.num and is_transparent(around.provision):
            around = around.parent
        if around is not self.parent and self._index.under(around, self.name) != [self]:
            around = self.parent
        return (*(around.named() if around else ()), self)


@frozen
class Target:
    """What an address names: a provision with all in it, or (`own`) its own line alone."""

    site: Site
    own: bool = False

    @property
    def address(self) -> str:
        """The canonical address."""
        if not self.own or self.site.provision.leads_in:
            return self.site.address
        return f"{self.site.address}.{'heading' if self.site.provision.headed else 'para-1'}"


def lawful(sites: Iterable[Site]) -> list[Site]:
    """Those that are lines of the law: no frames, gaps, editor's notes or vacated numbers."""
    return [
        site
        for site in sites
        if not site.provision.is_frame
        and site.provision.kind not in NO_LAW
        and not site.provision.vacated
    ]
