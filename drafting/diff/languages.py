"""Two languages of one text: whether they have the same structure, and where they have not.

Words cannot be compared across languages, so provisions are paired by their numbers and kinds. What
has no number, or another one, is paired by what shows through a translation: figures, length, what
stands in it. One provision that is missing therefore leaves everything after it in step.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, evolve, field

from drafting import language as languages
from drafting.diff.drift import Difference, Drift
from drafting.diff.twins import Pair, folded, twins
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.gap import gap_of
from drafting.model.kind import Kind
from drafting.model.provision import Provision


def out_of_step(one: Act, other: Act) -> list[Difference]:
    """Everything in which the structure of two languages differs, in the order of the text.

    A subtree that one of them lacks is one difference, at its head. Linear in the size of the
    texts, but for stretches in which many unnumbered provisions differ.
    """
    comparison = _LanguageComparison(one, other)
    comparison.below(None, None)
    comparison.reunite()
    return sorted(comparison.found, key=_place)


@define
class _LanguageComparison:
    one: Act
    other: Act
    found: list[Difference] = field(factory=list)

    def below(self, one: Site | None, other: Site | None) -> None:
        """Compare what stands below two twins."""
        ones, others = self.one.below(one), self.other.below(other)
        if not ones and not others:
            return
        siblings = twins(ones, others)
        held = self._held_by_gaps(siblings.pairs)
        last: tuple[Site | None, Site | None] = one, other
        for mine, its in siblings.pairs:
            self._pair(mine, its, held, last)
            last = mine or last[0], its or last[1]
        for mine, its in siblings.strays:
            self.found.append(Difference(Drift.ORDER, mine, its))
            self._twins(mine, its)

    def _pair(
        self,
        mine: Site | None,
        its: Site | None,
        held: set[Site],
        last: tuple[Site | None, Site | None],
    ) -> None:
        if mine and its:
            if not {mine, its} & held:
                self._twins(mine, its)
        elif mine and mine not in held:
            self.found.append(Difference(Drift.LACKING, mine, None, last[1]))
        elif its and its not in held:
            self.found.append(Difference(Drift.LACKING, None, its, last[0]))

    def _twins(self, one: Site, other: Site) -> None:
        drifts = [*_drifts(one, other)]
        self.found += [Difference(drift, one, other) for drift in drifts]
        # Into how many lines a note is divided is a matter of its language.
        apart = one.provision.kind is Kind.NOTE or {Drift.VACATED, Drift.CELLS} & set(drifts)
        if not apart:
            self.below(one, other)

    def _held_by_gaps(self, paired: Sequence[Pair]) -> set[Site]:
        """What stands in one text where the other has a gap: one difference with the gap."""
        held: set[Site] = set()
        for at, (mine, its) in enumerate(paired):
            for gap, side in ((mine, 1), (its, 0)):
                if gap is None or gap.provision.kind is not Kind.GAP:
                    continue
                covered = tuple(s for s in _covered(paired, at, gap, side) if s not in held)
                if covered:
                    mine_gap, its_gap = (gap, None) if side else (None, gap)
                    self.found.append(Difference(Drift.GAP, mine_gap, its_gap, others=covered))
                    held |= {gap, *covered}
        return held

    def reunite(self) -> None:
        """Find what is numbered through the act and stands in another division in one text."""
        lacking = {each: None for each in self.found if each.drift is Drift.LACKING}
        ones = _numbered_through(self.one, [each.one for each in lacking if each.one])
        others = _numbered_through(self.other, [each.other for each in lacking if each.other])
        heads = {each.site for each in lacking}
        instead: dict[Site, list[Site]] = defaultdict(list)
        matched: set[Site] = set()
        for mine, its in ((site, others[key]) for key, site in ones.items() if key in others):
            if not matched.isdisjoint((*mine.chain(), *its.chain())):
                continue
            matched |= {mine, its}
            if mine in heads and its in heads:
                self.found.append(Difference(Drift.ELSEWHERE, mine, its))
            for site, twin in ((mine, its), (its, mine)):
                instead[next(each for each in site.chain() if each in heads)].append(twin)
            self._twins(mine, its)
        self.found = [
            evolve(each, others=tuple(instead[each.site])) if each in lacking else each
            for each in self.found
            if not (each in lacking and each.site in matched)
        ]


def _numbered_through(act: Act, heads: Sequence[Site]) -> dict[tuple[Kind, str], Site]:
    """By kind and number, what is numbered through the act, in the subtrees of some heads."""
    through = act.identity.numbering.through
    found: list[tuple[tuple[Kind, str], Site]] = []
    for head in heads:
        for site in act.within(head):
            kind, num = site.provision.kind, site.provision.num
            if num and kind in through and site.counted_in is None:
                found.append(((kind, folded(num)), site))
    times = Counter(key for key, _ in found)
    return {key: site for key, site in found if times[key] == 1}


def _drifts(one: Site, other: Site) -> Iterator[Drift]:
    """In what two twins themselves differ."""
    here, there = one.provision, other.provision
    if here.kind is Kind.GAP is there.kind:
        if here.text != there.text:
            yield Drift.GAP
        return
    if (here.kind, here.headed, _header(one)) != (there.kind, there.headed, _header(other)):
        yield Drift.KIND
    if here.num != there.num or _otherwise_written(one, other):
        yield Drift.NUMBER
    if here.vacated != there.vacated:
        yield Drift.VACATED
    elif here.kind.bears_text and bool(_words_of(here)) != bool(_words_of(there)):
        yield Drift.TEXT
    if here.kind is Kind.ROW and len(here.children) != len(there.children):
        yield Drift.CELLS


def _words_of(provision: Provision) -> str:
    """Its text, but for the act to which an annex belongs: another language has that before the
    word of the annex, so that it is part of its number."""
    return "" if languages.names_its_act(provision.kind, provision.text) else provision.text


def _place(difference: Difference) -> int:
    """Where it stands in the first text, or would."""
    there = difference.one or next(iter(difference.others), difference.near)
    return there.order if there else -1


def _header(site: Site) -> bool:
    return site.provision.is_header_row


def _otherwise_written(one: Site, other: Site) -> bool:
    """Whether a number that is the same is written `5.` in one and `5)` in the other."""
    here, there = one.provision, other.provision
    if here.headed or there.headed or not (here.num and there.num):
        return False
    return here.label.replace(here.num, "") != there.label.replace(there.num, "")


def _covered(paired: Sequence[Pair], at: int, gap: Site, side: int) -> Iterator[Site]:
    """What the other text has, unpaired, that falls into a gap: by number among all siblings;
    where the gap names no number, what stands beside it."""
    written = gap_of(gap.provision.text)
    if written is None:
        return
    near = range(len(paired)) if written.first or written.last else _stretch(paired, at)
    for place in near:
        site, twin = paired[place][side], paired[place][1 - side]
        if site and twin is None and site.provision.num and written.covers(site.provision.num):
            yield site


def _stretch(paired: Sequence[Pair], at: int) -> range:
    """The places around one, up to the next twins on either side."""
    start, end = at, at + 1
    while start > 0 and None in paired[start - 1]:
        start -= 1
    while end < len(paired) and None in paired[end]:
        end += 1
    return range(start, end)
