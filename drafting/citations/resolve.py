"""What citations mean: from the provision in which one stands to the provisions that it names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import lru_cache

from attrs import evolve, frozen

from drafting import language as languages
from drafting.citations.citation import Citation, Scope
from drafting.citations.number_forms import NumberForms, own_title
from drafting.language.units import Unit, Units, segment
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.gap import gap_of
from drafting.model.kind import COUNTED, FRAMES, NOTES, TABULAR, Kind
from drafting.model.numbers.order import order_of
from drafting.model.provision import GAP_SIGN


class Fate(Enum):
    """What comes of looking for what is cited."""

    FOUND = "found"
    NOTHING = "nothing"
    """The act has no such provision."""
    UNKNOWN = "unknown"
    """It may stand in a gap, in another act, or fits several provisions: nothing is known."""


@frozen
class Meaning:
    """What one chain of a citation means where it stands."""

    chain: Units
    fate: Fate
    targets: tuple[Target, ...] = ()
    """More than one for a range only."""


_LINES = frozenset({Kind.ITEM, Kind.SUBITEM, Kind.PART, Kind.PARAGRAPH, Kind.SUBSECTION})
_UNSURE = FRAMES | TABULAR | NOTES
"""Kinds that acts write in many ways: that one is not found proves nothing."""
_KINDS: Mapping[Kind, frozenset[Kind]] = {
    **{kind: frozenset({kind}) for kind in Kind},
    Kind.PART: frozenset({Kind.PART, Kind.BOOK}),
}
"""«бөлік», «часть» and `part` are both a book of a code and a part of an item."""


class References:
    """An act made ready for its citations to be looked up: each in O(depth)."""

    def __init__(self, act: Act, before: References | None = None) -> None:
        """`before` is the text that was amended: the kinds of its provisions stay known, even where
        the new text has none of them."""
        self._act = act
        words = languages.of(act.language).addresses
        self._vary = words.kinds_vary
        self._amending_words = words.acts.amending
        self._title = own_title(act)
        self._forms: NumberForms = NumberForms.of(act, before._forms if before else None)
        self._through = act.identity.numbering.through
        self._ends = act.index.ends
        self._named: dict[tuple[Kind, str], list[int]] = defaultdict(list)
        self._by_kind: dict[Kind, list[int]] = defaultdict(list)
        self._gaps: list[int] = []
        self._amends: dict[int, bool] = {}
        for site in act.sites:
            kind = site.provision.kind
            self._by_kind[kind].append(site.order)
            if site.provision.num:
                self._named[kind, site.provision.num].append(site.order)
            if kind is Kind.GAP or site.provision.text.startswith(GAP_SIGN):
                self._gaps.append(site.order)
        self.kinds: set[Kind] = {kind for kind, _ in self._named} | (
            before.kinds if before else set()
        )
        """Kinds of which there are numbered provisions."""

    def resolve(self, site: Site, citation: Citation) -> tuple[Meaning, ...]:
        """What each chain of a citation means, where the citation stands in that provision."""
        scope = citation.scope
        if scope is Scope.TITLE:
            other = citation.title and citation.title != self._title
            scope = Scope.OTHER if other else Scope.ACT
        if scope is Scope.OTHER or self._amending(site):
            return tuple(Meaning(chain, Fate.UNKNOWN) for chain in citation.chains)
        found = tuple(self._meaning(site, chain, scope) for chain in citation.chains)
        if citation.scope is Scope.TITLE and not self._title:
            # Whether the act is the whole of its title is not known: what it lacks may be there.
            return tuple(m if m.targets else Meaning(m.chain, Fate.UNKNOWN) for m in found)
        return found

    def _meaning(self, site: Site, chain: Units, scope: Scope) -> Meaning:
        """The first reading that leads to something; nothing, where none of them does."""
        readings = self._first(site, chain, scope)
        if self._vary and scope is Scope.THIS and readings == [[]]:
            return Meaning(chain, Fate.UNKNOWN)
        read = [self._inwards(site, chain, first) for first in readings]
        led = next((meaning for meaning in read if meaning.fate is Fate.FOUND), None)
        unknown = next((meaning for meaning in read if meaning.fate is Fate.UNKNOWN), None)
        return led or unknown or read[0]

    def _inwards(self, site: Site, chain: Units, found: list[Target]) -> Meaning:
        """What a chain means, where its first step means what is found."""
        first, *inner = chain
        known = bool(found) or self._known(first)
        missing = first if not found else None
        around: Site | None = None
        reached = first
        for step in inner:
            if len(found) != 1 or found[0].own:
                break
            reached = step
            around = found[0].site
            found = self._spread(around, step, deep=True) or self._loosely(around, step)
            missing, known = (None if found else step), known and self._known(step)
        if missing is None:
            # Several are meant only where a range was followed to its end: of two articles of one
            # number, or of «1–2-баптардың 1-тармағы», it is not known which.
            ranged = chain[-1].last and reached is chain[-1]
            if len(found) > 1 and not ranged:
                return Meaning(chain, Fate.UNKNOWN)
            return Meaning(chain, Fate.FOUND, tuple(found))
        hidden = self._in_gap(missing, around) if around else self._hidden(site, missing)
        lost = known and not hidden and not self._uncounted(missing, around)
        return Meaning(chain, Fate.NOTHING if lost else Fate.UNKNOWN)

    def _known(self, step: Unit) -> bool:
        """Whether the act has provisions of that kind at all, so that one can be missing."""
        if step.bare or step.nth:
            return step.bare or step.kind not in _UNSURE
        kinds = self._kinds(step)
        if step.kind in _UNSURE or not self._forms.decide(step, kinds):
            return False
        line = step.kind in _LINES and not (self._vary and step.kind is Kind.PART)
        return bool((_LINES if line else kinds) & self.kinds)

    def _kinds(self, step: Unit) -> frozenset[Kind]:
        """The kinds that a step may name, as the act calls them: its articles may be sections."""
        return frozenset() if step.bare else _KINDS[step.kind] | self._forms.called(step.kind)

    def _first(self, site: Site, chain: Units, scope: Scope) -> list[list[Target]]:
        """Each reading of the first step of a chain, the likeliest first."""
        step = chain[0]
        if scope is Scope.THIS:
            return [[one] for one in self._around(site, step, alone=len(chain) == 1)] or [[]]
        outwards: list[Site | None] = [*reversed(site.chain()), None]
        if scope is Scope.ACT:
            outwards = [one for one in outwards if one is None or one.provision.kind is Kind.ANNEX]
        deep = not _is_line(step)
        read: list[list[Target]] = []
        for around in outwards:
            found = self._spread(around, step, deep=deep and around is None)
            if not found and self._vary and step.kind is not Kind.PART:
                found = self._loosely(around, step)
            if found:
                read.append(found)
            if found and not self._vary:
                break
        return read or [self._alike(outwards, step)]

    def _alike(self, outwards: list[Site | None], step: Unit) -> list[Target]:
        """What is numbered like the kind that is cited, though the text nests it elsewhere."""
        if "." in step.num and _is_line(step) and not step.last:
            # «підпункт 14.1.1» stands in its article, wherever it is cited.
            every = (self._named.get((kind, step.num), ()) for kind in _LINES)
            return [Target(self._act.sites[order]) for orders in every for order in orders]
        sign = {Kind.SUBITEM: ")", Kind.ITEM: "."}.get(step.kind)
        for around in outwards if sign and not (step.last or step.nth) else ():
            for one in self._act.index.under(around, step.num):
                label = one.provision.label
                if one.provision.kind in _LINES and label[-1:] == sign and label[:1] != "(":
                    return [Target(one)]
        return []

    def _around(self, site: Site, step: Unit, *, alone: bool) -> list[Target]:
        """What a unit of a kind in which a provision stands may be, the likeliest first; `alone`:
        whether nothing in it is cited."""
        chain = site.chain()[::-1]
        kinds = self._kinds(step)
        exact = [Target(one) for one in chain if one.provision.kind in kinds]
        numbered = [one for one in chain if one.provision.num and not one.provision.headed]
        lines = [Target(one) for one in numbered] if step.kind in _LINES else []
        if exact and not (self._vary and lines and not alone):
            return exact[:1]
        if step.kind in COUNTED and (alone or not self._vary):
            return [Target(site, own=not site.provision.headed)]
        if self._vary and not alone:
            # A list may stand in a division itself, though a line of it leads there.
            headed = next((Target(one) for one in chain if one.provision.headed), None)
            last = [headed] if headed and lines else []
            return [*exact, *(each for each in (*lines, *last) if each not in exact)]
        if step.kind in _LINES and step.kind not in self.kinds and numbered:
            return [Target(numbered[-1])]
        return []

    def _loosely(self, around: Site | None, step: Unit) -> list[Target]:
        """Whatever line has the number, where the act calls its lines by other names."""
        lines = _is_line(step) and not step.nth and not step.last
        near = self._act.index.under(around, step.num) if lines else []
        return [Target(one) for one in near if one.provision.kind in _LINES]

    def _listed_after(self, part: Site, step: Unit) -> list[Target]:
        """A line of the list that comes after a part without a number, which has it in words: the
        text may set it below the article."""
        if part.provision.kind is not Kind.PART or part.provision.num or not step.num:
            return []
        for after in self._act.below(part.parent)[part.position + 1 :]:
            if after.provision.kind is Kind.PART and not after.provision.num:
                break
            if after.provision.num == step.num and not after.provision.headed:
                return [Target(after)]
        return []

    def _spread(self, around: Site | None, step: Unit, *, deep: bool) -> list[Target]:
        """What a step names below a provision: one, all of a range, or several that fit it."""
        if step.last:
            return self._range(around, step, deep=deep)
        found = self._one(around, step, deep=deep)
        first, dash, last = step.num.partition("-")
        if found or not dash or "-" in last:
            return found
        return self._range(around, evolve(step, num=first, last=last), deep=deep)

    def _range(self, around: Site | None, step: Unit, *, deep: bool) -> list[Target]:
        ends = [
            self._one(around, evolve(step, num=num, last=""), deep=deep)
            for num in (step.num, step.last)
        ]
        if not all(len(end) == 1 for end in ends):
            return []
        first, last = (end[0].site for end in ends)
        if first.provision.kind is not last.provision.kind or first.order >= last.order:
            return []
        orders = self._by_kind[first.provision.kind]
        between = orders[bisect_left(orders, first.order) : bisect_right(orders, last.order)]
        sites = [self._act.sites[order] for order in between]
        within = first.parent is last.parent
        return [Target(one) for one in sites if not within or one.parent is first.parent]

    def _one(self, around: Site | None, step: Unit, *, deep: bool) -> list[Target]:
        names = _names(step)
        near = [one for name in names for one in self._act.index.under(around, name)]
        for fits in (self._is, self._may_be):
            if found := [one for one in near if fits(one, step)]:
                # «часть первая» may be the one with that number, and the first without one.
                alike = [one for one in found if one.name == found[0].name]
                return [Target(one) for one in (found if step.kind is Kind.PART else alike)]
            first = (step.num == "1" or step.nth == 1) and step.kind in COUNTED
            if deep and first and around and _has_own_line(around):
                return [Target(around, own=True)]
        listed = self._listed_after(around, step) if around else []
        return listed or ([Target(one) for one in self._deep(around, step)] if deep else [])

    def _is(self, site: Site, step: Unit) -> bool:
        provision = site.provision
        if step.bare:
            return bool(provision.num) and not provision.headed
        counted = provision.kind in COUNTED and not provision.num
        return provision.kind in self._kinds(step) or (counted and step.kind in COUNTED)

    def _may_be(self, site: Site, step: Unit) -> bool:
        """Whether a line may be meant by a name that the act has for none of its lines."""
        strange = _is_line(step) and not (step.nth or self._kinds(step) & self.kinds)
        return strange and site.provision.kind in _LINES and not site.provision.headed

    def _deep(self, around: Site | None, step: Unit) -> list[Site]:
        """Provisions of the very kind and number, however far below."""
        if step.nth:
            return []
        start, end = (
            (around.order + 1, self._ends[around.order]) if around else (0, len(self._ends))
        )
        found: list[Site] = []
        for kind in self._kinds(step):
            orders = self._named.get((kind, step.num), [])
            places = orders[bisect_left(orders, start) : bisect_left(orders, end)][:2]
            found += [self._act.sites[order] for order in places]
        return found

    def _hidden(self, site: Site, step: Unit) -> bool:
        """Whether what the first step of a chain names may stand in a gap."""
        chain, kinds = site.chain(), self._kinds(step)
        anywhere = not _is_line(step) or step.kind in self._through
        for gap in self._gap_sites(0, len(self._ends)):
            around = gap.parent
            division = around is None or around.provision.headed
            outside = around is None or (around in chain and around.provision.kind not in kinds)
            if (outside or (anywhere and division)) and _may_hold(gap, step):
                return True
        return False

    def _in_gap(self, step: Unit, around: Site) -> bool:
        """The same of a further step, which leads on in what is `around` it."""
        return any(
            _may_hold(gap, step) for gap in self._gap_sites(around.order, self._ends[around.order])
        )

    def _gap_sites(self, start: int, end: int) -> Iterator[Site]:
        for place in range(bisect_left(self._gaps, start), bisect_left(self._gaps, end)):
            yield self._act.sites[self._gaps[place]]

    def _uncounted(self, step: Unit, around: Site | None) -> bool:
        """Whether the act may count parts or paragraphs otherwise: list lines too, or chapeaux."""
        if self._vary and step.nth:
            return True
        numbered = self._vary and step.bracketed
        if numbered or (step.kind not in COUNTED and not step.nth):
            return False
        number = step.nth or (int(step.num) if step.num.isdecimal() else 0)
        if around is None or not number:
            return bool(step.nth)
        return number <= self._ends[around.order] - around.order

    def _amending(self, site: Site) -> bool:
        """Whether a provision, or one around it, amends another act."""
        if site.order not in self._amends:
            around = site.parent is not None and self._amending(site.parent)
            own = self._amending_words.search(site.provision.text) is not None
            self._amends[site.order] = around or own
        return self._amends[site.order]


def _has_own_line(site: Site) -> bool:
    return not site.provision.headed and site.provision.kind not in FRAMES


def _is_line(step: Unit) -> bool:
    return not step.bare and step.kind in _LINES


@lru_cache(maxsize=8192)
def _names(step: Unit) -> tuple[str, ...]:
    """The names that addresses may have for a step, the likeliest first."""
    num = step.num or str(step.nth or "")
    if step.bare:
        return (num,)
    if step.unnumbered:
        return (segment(step),)
    if step.kind is Kind.ANNEX or not num:
        return ("-".join(filter(None, [step.kind.value, num])),)
    likewise = (Kind.PART,) if step.kind is Kind.PARAGRAPH else ()
    placed = (f"{each}-{num}" for each in (step.kind, *likewise))
    return (*placed, num) if step.nth else (num, *placed)


def _may_hold(gap: Site, step: Unit) -> bool:
    numbers = gap_of(gap.provision.text)
    num = step.num or str(step.nth or "")
    if numbers is None or not num:
        return True
    if step.last:
        return numbers.covers(num) or numbers.covers(step.last) or _spans(numbers.first, step)
    return numbers.covers(num)


def _spans(num: str, step: Unit) -> bool:
    return order_of(step.num) <= order_of(num) <= order_of(step.last)
