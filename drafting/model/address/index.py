"""The provisions of one act by address."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice

from drafting.errors import AddressError, Problem
from drafting.messages import say
from drafting.model.address.counting import counted_through
from drafting.model.address.names import is_transparent, names
from drafting.model.address.site import Site, Target
from drafting.model.address.unfound import ambiguous, missing
from drafting.model.kind import FRAMES, Kind
from drafting.model.numbers.similar import has_series, look_alike
from drafting.model.provision import Provision

_QUALIFIED = re.compile(r"(?P<kind>[a-z]+)-(?P<num>.+)")
_UNNUMBERED = re.compile(r"(?P<kind>[a-z]+)(?:~|-u)(?P<nth>[1-9]\d*)")
"""A heading without a number; with `-u` as addresses once had it, and eIds still have."""
_BEFORE_KIND = re.compile(r"\.(?=[a-z]+[-~]|heading$)")
_NTH = re.compile(r"(?P<name>.+)~(?P<nth>[1-9]\d*)")
_SOLE_LINES = frozenset({Kind.TITLE, Kind.GAP, Kind.NOTE, *FRAMES})
_CALLED_ALIKE = {"part": frozenset({"part", "book"})}
"""Kinds of one name in words: a part of an item, and a part of a code with its heading."""
_KINDS = frozenset(map(str, Kind))
_FEW = 8
_MANY = 100
"""Provisions through which an address leads, from which on what it leads to is remembered."""
_LONGEST = 50
"""Segments of an address: more than any act is deep."""


class Index:
    """Every provision of one act by address. Building is linear, finding is O(depth)."""

    def __init__(self, body: tuple[Provision, ...], through: frozenset[Kind]) -> None:
        self._through = through
        self._in_annexes: dict[int, frozenset[Kind]] = {}
        """The order of an annex → the kinds that are numbered through it."""
        self._under: dict[tuple[int | None, str], list[Site]] = {}
        self._alike: dict[tuple[int | None, str], list[Site]] = {}
        """Names with letters beyond ASCII, as they look."""
        self._dotted = False
        self.sites: list[Site] = []
        """In the order of the text."""
        self._many: dict[tuple[str, ...], list[Target]] = {}
        """What addresses lead to through many provisions: sought once for all that need it."""
        self._many_whole: dict[str, list[Target]] = {}
        """The same of addresses in which each number follows its kind."""
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
        if address.strip().startswith("§"):
            # Of the section 1 and the § 1 in it, the latter; and § 2 is no chapter 2, unless the
            # act has no such sign, before whose addresses it is but a mark.
            signed = self._below_signs(wanted)
            targets = [each for each in targets if each in signed] or signed or targets
        if len(targets) == 1:
            return targets[0]
        if targets:
            raise AddressError(ambiguous(targets, wanted))
        in_words = address.strip() if " " in wanted else wanted
        raise AddressError(missing(self, wanted, in_words))

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

    def _below_signs(self, address: str) -> list[Target]:
        """Every target that an address leads to from a heading with «§» and its first number."""
        num, _, rest = address.partition(".")
        signed = (
            each.address
            for each in self.sites
            if each.provision.num == num and "§" in each.provision.label
        )
        return [
            found
            for around in signed
            for found in self.reached(f"{around}.{rest}" if rest else around)
        ]

    def reached(self, address: str) -> list[Target]:
        """Every target that an address leads to, segment by segment inwards."""
        return self._follow(address.split("."))

    def under(self, parent: Site | None, name: str) -> list[Site]:
        """What answers to a bare name below `parent` (None: the act itself); where nothing does,
        what has a name that looks the same."""
        order = parent.order if parent else None
        if found := self._under.get((order, name)):
            return found
        alike = order, look_alike(name)
        return self._alike.get(alike) or self._under.get(alike, [])

    def counted_in(self, kind: Kind, around: Site | None) -> Site | None:
        """Where the numbers of a kind that stand in `around` are of one row: in the act (None), or
        in an annex, which begins anew, where they go through its divisions; in `around` itself,
        where they do not."""
        at = around
        while at and at.provision.headed:
            if at.provision.kind is Kind.ANNEX:
                return at if kind in self._in_annexes[at.order] else around
            at = at.parent
        return around if at or kind not in self._through else None

    def below(self, parent: Site | None) -> list[Site]:
        """The sites directly below one; None is the act itself."""
        return self._below.get(parent.order if parent else None, [])

    @cached_property
    def ends(self) -> list[int]:
        """For each provision, by its order: the order after the last one in it."""
        found = [site.order + 1 for site in self.sites]
        for site in reversed(self.sites):
            if site.parent:
                found[site.parent.order] = max(found[site.parent.order], found[site.order])
        return found

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
        of_kind = (one for one in like if one.provision.kind in meant)
        if site.provision.num and len([*islice(of_kind, 2)]) == 1:
            return site.name_with_kind
        return f"{site.name}~{bisect_left(like, site.order, key=_order) + 1}"

    def _place(self, children: tuple[Provision, ...], parent: Site | None) -> None:
        segments = names(children, parent.provision if parent else None)
        for position, (child, name) in enumerate(zip(children, segments, strict=True)):
            site = Site(child, parent, position, len(self.sites), name, self)
            self.sites.append(site)
            self._dotted = self._dotted or "." in name or has_series(name)
            for around in self._answering(site):
                key = (around.order if around else None, name)
                self._under.setdefault(key, []).append(site)
                if (shape := look_alike(name)) != name:
                    self._alike.setdefault((key[0], shape), []).append(site)
            if child.kind is Kind.ANNEX:
                self._in_annexes[site.order] = counted_through(child, self._through)
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
        if (counted_in := self.counted_in(site.provision.kind, around)) is not around:
            yield counted_in

    def _follow(self, segments: Sequence[str]) -> list[Target]:
        """What the segments lead to, neighbours also taken together as one number with dots."""
        ends: list[list[Target]] = []
        for end in range(1, len(segments) + 1):
            ends.append(self._ending(ends, segments[:end]))
        return ends[-1] if ends else []

    def _ending(self, ends: list[list[Target]], segments: Sequence[str]) -> list[Target]:
        """What the last segment names, alone or joined with those before it, below the `ends` of
        the rest; with `~2`, the second of these."""
        if (many := self._many.get((*segments,))) is not None:
            return many
        found: list[Target] = []
        passed = 0
        for start in range(0 if self._dotted else len(ends), len(segments)):
            name = ".".join(segments[start:])
            around = ends[start - 1] if start else [None]
            passed += len(around)
            for above in around:
                found += self._step(above, name)
        match = _NTH.fullmatch(segments[-1])
        if match and not found:
            every = self._ending(ends, [*segments[:-1], match["name"]])
            nth = int(match["nth"])
            return every[nth - 1 : nth]
        found.sort(key=lambda target: target.site.order)
        if passed > _MANY or len(found) > _FEW:
            self._many[*segments,] = found
        return found

    def _whole_numbers(self, address: str) -> list[Target]:
        """What an address means in which each number follows its kind, so that its dots are its
        own: `item-1.1`. Addresses read from words are so."""
        segments = _BEFORE_KIND.split(address)
        named = all(_names_kind(each) or each == "heading" for each in segments)
        if not self._dotted or "~" in address or not named:
            return []
        if (many := self._many_whole.get(address)) is not None:
            return many
        found: list[Target | None] = [None]
        passed = 0
        for segment in segments:
            found = [target for above in found for target in self._step(above, segment)]
            passed += len(found)
        targets = [target for target in found if target]
        if passed > _MANY:
            self._many_whole[address] = targets
        return targets

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
        if match and (found := self._deeper(parent, match)):
            return found
        if match := _UNNUMBERED.fullmatch(segment):
            kinds = _CALLED_ALIKE.get(match["kind"], {match["kind"]})
            return [s for kind in kinds for s in self.under(parent, f"{kind}~{match['nth']}")]
        return []

    def _deeper(self, parent: Site | None, match: re.Match[str]) -> list[Site]:
        """What stands in divisions of `parent`, where its numbers go through them: «статья 5
        раздела 2», which has chapters."""
        if parent is None or not parent.provision.headed or match["kind"] not in _KINDS:
            return []
        kind = Kind(match["kind"])
        like = self.under(self.counted_in(kind, parent), match["num"])
        inside = range(parent.order, self.ends[parent.order])
        return [one for one in like if one.provision.kind is kind and one.order in inside]

    def _formerly(self, parent: Site | None, match: re.Match[str]) -> list[Site]:
        """What continues a numbered part, as addresses once had it: `170.1.part-2`."""
        if parent is None or match["kind"] != Kind.PART or not match["num"].isdecimal():
            return []
        parts = [one for one in self.below(parent) if one.called is not one.provision.kind]
        place = int(match["num"]) - 2
        return parts[place : place + 1] if place >= 0 else []


def _order(site: Site) -> int:
    return site.order


def _has_sign_of_subitem(provision: Provision) -> bool:
    label = provision.label
    return provision.kind is Kind.ITEM and label.endswith(")") and not label.startswith("(")


def _names_kind(segment: str) -> bool:
    """Whether a segment names a kind, as all do that are read from words: such a chain may go
    inwards or outwards."""
    return _QUALIFIED.fullmatch(segment.replace("~", "-")) is not None


def _is_own_line(provision: Provision, segment: str) -> bool:
    if provision.headed or provision.leads_in:
        return segment == "heading" and not provision.leads_in
    return provision.kind not in _SOLE_LINES and segment in {"para-1", "part-1"}
