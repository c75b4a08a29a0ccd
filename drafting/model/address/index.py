"""The provisions of one act by address."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from attrs import field, frozen

from drafting.errors import AddressError, Problem
from drafting.messages import say
from drafting.model.address.names import SINGLE, called, is_transparent, names
from drafting.model.address.unfound import ambiguous, missing
from drafting.model.kind import EID, FRAMES, Kind
from drafting.model.number import look_alike
from drafting.model.provision import Provision

_QUALIFIED = re.compile(r"(?P<kind>[a-z]+)-(?P<num>.+)")
_UNNUMBERED = re.compile(r"(?P<kind>[a-z]+)(?:~|-u)(?P<nth>[1-9]\d*)")
"""A heading without a number; with `-u` as addresses once had it, and eIds still have."""
_BEFORE_KIND = re.compile(r"\.(?=[a-z]+[-~]|heading$)")
_NTH = re.compile(r"(?P<name>.+)~(?P<nth>[1-9]\d*)")
_SOLE_LINES = frozenset({Kind.TITLE, Kind.GAP, Kind.NOTE, *FRAMES})
_CALLED_ALIKE = {"part": frozenset({"part", "book"})}
"""Kinds of one name in words: a part of an item, and a part of a code with its heading."""
_NO_LAW = frozenset({Kind.NOTE, Kind.GAP})
_LONGEST = 50
"""Segments of an address: more than any act is deep."""


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

    def chain(self) -> tuple[Site, ...]:
        """The sites from the outermost one down to this."""
        return (*(self.parent.chain() if self.parent else ()), self)

    @property
    def orders(self) -> range:
        """The orders of it and of all that stands in it."""
        return range(self.order, self.order + sum(1 for _ in self.provision.walk()))

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
        and site.provision.kind not in _NO_LAW
        and not site.provision.vacated
    ]


class Index:
    """Every provision of one act by address. Building is linear, finding is O(depth)."""

    def __init__(self, body: tuple[Provision, ...], through: frozenset[Kind]) -> None:
        self._through = through
        self._under: dict[tuple[int | None, str], list[Site]] = {}
        self._alike: dict[tuple[int | None, str], list[Site]] = {}
        """Names with letters beyond ASCII, as they look."""
        self._dotted = False
        self.sites: list[Site] = []
        """In the order of the text."""
        self.known: dict[object, object] = {}
        """What was worked out about the text once, by what worked it out."""
        self._place(body, None)

    def find(self, address: str) -> Target:
        """The one target of an address.

        Raises `AddressError` where nothing answers to it, or more than one provision.
        """
        wanted = address.strip().removeprefix("§").strip()
        if not wanted:
            raise AddressError(
                Problem("syntax", say("the address is empty"), do=say("write one such as 2.5.2"))
            )
        if wanted.count(".") > _LONGEST:
            problem = say(
                "an address has at most {most} numbers, and this one has {count}",
                most=_LONGEST + 1,
                count=wanted.count(".") + 1,
            )
            do = say("several addresses are written as a list, [6, 7]")
            raise AddressError(Problem("syntax", problem, found=(f"{wanted[:60]}…",), do=do))
        targets = self.candidates(wanted)
        if len(targets) == 1:
            return targets[0]
        raise AddressError(ambiguous(targets, wanted) if targets else missing(self, wanted))

    def candidates(self, address: str) -> list[Target]:
        """Every target that an address may mean, in the order of the text."""
        if address.count(".") > _LONGEST:
            return []
        segments = _BEFORE_KIND.split(address)
        return (
            self._whole_numbers(address)
            or self.reached(address)
            or (all(map(_names_kind, segments)) and self._follow(segments[::-1]))
            or []
        )

    def reached(self, address: str) -> list[Target]:
        """Every target that an address leads to, segment by segment inwards."""
        return self._follow(address.split("."))

    def under(self, parent: Site | None, name: str) -> list[Site]:
        """What answers to a bare name below `parent` (None: the act itself); where nothing does,
        what has a name that looks the same."""
        order = parent.order if parent else None
        found = self._under.get((order, name))
        return found or self._alike.get((order, look_alike(name)), [])

    def below(self, parent: Site | None) -> list[Site]:
        """The sites directly below one; None is the act itself."""
        return self._below.get(parent.order if parent else None, [])

    @cached_property
    def by_eid(self) -> Mapping[str, Site]:
        """The provision of each eId."""
        return {site.eid: site for site in self.sites}

    @cached_property
    def _below(self) -> Mapping[int | None, list[Site]]:
        """The order of a provision → the sites directly below it."""
        found: dict[int | None, list[Site]] = defaultdict(list)
        for site in self.sites:
            found[site.parent.order if site.parent else None].append(site)
        return found

    def distinct_name(self, site: Site) -> str:
        """The site's name, with its kind or its place where another answers to the bare name."""
        like = self.under(site.parent, site.name)
        if len(like) == 1:
            return site.name
        kind = site.provision.kind
        meant = _CALLED_ALIKE.get(kind, {kind})
        if site.provision.num and sum(one.provision.kind in meant for one in like) == 1:
            return site.name_with_kind
        return f"{site.name}~{like.index(site) + 1}"

    def _place(self, children: tuple[Provision, ...], parent: Site | None) -> None:
        segments = names(children, parent.provision if parent else None)
        for position, (child, name) in enumerate(zip(children, segments, strict=True)):
            site = Site(child, parent, position, len(self.sites), name, self)
            self.sites.append(site)
            self._dotted = self._dotted or "." in name
            for around in self._answering(site):
                key = (around.order if around else None, name)
                self._under.setdefault(key, []).append(site)
                if (shape := look_alike(name)) != name:
                    self._alike.setdefault((key[0], shape), []).append(site)
            if child.children:
                self._place(child.children, site)

    def _answering(self, site: Site) -> Iterator[Site | None]:
        """Below which sites its bare name is enough."""
        around = site.parent
        yield around
        if not site.provision.num or around is None:
            return
        while around and is_transparent(around.provision):
            around = around.parent
            yield around
        if around and site.provision.kind in self._through and counts_through(around):
            yield None

    def _follow(self, segments: Sequence[str]) -> list[Target]:
        """What the segments lead to, neighbours also taken together as one number with dots."""
        ends: list[list[Target]] = []
        for end in range(1, len(segments) + 1):
            ends.append(self._ending(ends, segments[:end]))
        return ends[-1] if ends else []

    def _ending(self, ends: list[list[Target]], segments: Sequence[str]) -> list[Target]:
        """What the last segment names, alone or joined with those before it, below the `ends` of
        the rest; with `~2`, the second of these."""
        found: list[Target] = []
        for start in range(0 if self._dotted else len(ends), len(segments)):
            name = ".".join(segments[start:])
            for above in ends[start - 1] if start else [None]:
                found += self._step(above, name)
        match = _NTH.fullmatch(segments[-1])
        if match and not found:
            every = self._ending(ends, [*segments[:-1], match["name"]])
            return every[int(match["nth"]) - 1 :][:1]
        return sorted(found, key=lambda target: target.site.order)

    def _whole_numbers(self, address: str) -> list[Target]:
        """What an address means in which each number follows its kind, so that its dots are its
        own: `item-1.1`. Addresses read from words are so."""
        segments = _BEFORE_KIND.split(address)
        named = all(_names_kind(each) or each == "heading" for each in segments)
        if not self._dotted or "~" in address or not named:
            return []
        found: list[Target | None] = [None]
        for segment in segments:
            found = [target for above in found for target in self._step(above, segment)]
        return [target for target in found if target]

    def _step(self, above: Target | None, segment: str) -> list[Target]:
        site = above.site if above else None
        if above and above.own:
            return []
        if below := self._named(site, segment):
            return [Target(one) for one in below]
        if site and _is_own_line(site.provision, segment):
            return [Target(site, own=True)]
        return []

    def _named(self, parent: Site | None, segment: str) -> list[Site]:
        found = [*self.under(parent, segment)]
        match = _QUALIFIED.fullmatch(segment)
        if match and (not found or match["kind"] == Kind.PART):
            # «часть вторая» may be the one with that number, and the second without one.
            like = self.under(parent, match["num"])
            kinds = _CALLED_ALIKE.get(match["kind"], {match["kind"]})
            found += [site for site in like if site.provision.kind in kinds]
        if found or (match and (found := self._formerly(parent, match))):
            return found
        if match and match["kind"] == Kind.SUBITEM:
            # «подпункт 2) статьи 1»: by its sign it is one, though it stands in no item.
            like = self.under(parent, match["num"])
            if signed := [one for one in like if _has_sign_of_subitem(one.provision)]:
                return signed
        if match := _UNNUMBERED.fullmatch(segment):
            kinds = _CALLED_ALIKE.get(match["kind"], {match["kind"]})
            return [s for kind in kinds for s in self.under(parent, f"{kind}~{match['nth']}")]
        return []

    def _formerly(self, parent: Site | None, match: re.Match[str]) -> list[Site]:
        """What continues a numbered part, as addresses once had it: `170.1.part-2`."""
        if parent is None or match["kind"] != Kind.PART or not match["num"].isdecimal():
            return []
        parts = [one for one in self.below(parent) if one.called is not one.provision.kind]
        place = int(match["num"]) - 2
        return parts[place : place + 1] if place >= 0 else []


def _has_sign_of_subitem(provision: Provision) -> bool:
    label = provision.label
    return provision.kind is Kind.ITEM and label.endswith(")") and not label.startswith("(")


def _names_kind(segment: str) -> bool:
    """Whether a segment names a kind, as all do that are read from words: such a chain may go
    inwards or outwards."""
    return _QUALIFIED.fullmatch(segment.replace("~", "-")) is not None


def counts_through(around: Site | None) -> bool:
    """Whether what stands there is numbered on through the act: in divisions only, and not in an
    annex, which begins anew. None is the act itself."""
    return all(
        above.provision.headed and above.provision.kind is not Kind.ANNEX
        for above in (around.chain() if around else ())
    )


def _is_own_line(provision: Provision, segment: str) -> bool:
    if provision.headed or provision.leads_in:
        return segment == "heading" and not provision.leads_in
    return provision.kind not in _SOLE_LINES and segment in {"para-1", "part-1"}
