"""What an import made of a file, on one screen: counts, numbers, letters and spaces to look at."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Literal

from attrs import frozen

from drafting.language.fold import mixed_words
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import DIVISIONS, FRAMES, Kind
from drafting.model.number import order_of
from drafting.structure.readings import Question

NumberSort = Literal["missing", "twice", "out of order"]
Confidence = Literal["high", "medium", "low"]
_UNCOUNTED = FRAMES - {Kind.TABLE} | {Kind.CELL, Kind.PARAGRAPH, Kind.PART, Kind.GAP}
_MANY = 20
"""Lines; more than one doubt in so many makes the confidence low."""
_FEW = 2
"""Doubts that do not, however short the text."""
_MOST = 1000
"""Numbers in a row that notes are searched for."""
_AROUND = 15
"""Characters around a change of white space that are shown."""
_SPACE = re.compile(r"\s+")


@frozen
class NumberDoubt:
    """A place where the numbers of a list do not follow each other."""

    sort: NumberSort
    address: str
    """Of the line at which it shows."""
    numbers: str
    """`6`, `6–8`: the numbers that lack, or the number that is odd."""


@frozen
class SpaceChange:
    """A line of an act whose white space is not that of the file."""

    address: str
    before: str
    after: str


@frozen
class ImportReport:
    """What was recognised, and what to look at."""

    counts: Mapping[Kind, int]
    """Kind → how many, in the order of their rank."""
    unnumbered: tuple[str, ...]
    """Addresses of lines that are kept as text without a number."""
    numbers: tuple[NumberDoubt, ...]
    look_alikes: tuple[tuple[str, str], ...]
    """Address and word: words that mix letters of two alphabets."""
    spaces: tuple[SpaceChange, ...]
    doubtful: tuple[Question, ...]
    """Where another reading is as good."""
    lines: int

    @property
    def doubts(self) -> int:
        """How many places there are to look at."""
        return len(self.numbers) + len(self.doubtful)

    @property
    def confidence(self) -> Confidence:
        """High: nothing to look at. Low: more than one line in twenty is to be looked at, or
        nothing at all was recognised in a text of some length."""
        many = self.doubts > _FEW and self.doubts * _MANY > self.lines
        if many or (not self.counts and self.lines > _MANY):
            return "low"
        return "medium" if self.doubts else "high"


def report_of(
    act: Act, source: Iterable[str] = (), doubtful: Sequence[Question] = ()
) -> ImportReport:
    """The report on an act; `source` are the lines of its file, and `doubtful` the lines of which
    the recogniser is not certain."""
    kinds = Counter(site.provision.kind for site in act.sites)
    lines = [*act.lines()]
    return ImportReport(
        {kind: kinds[kind] for kind in Kind if kinds[kind] and kind not in _UNCOUNTED},
        tuple(site.address for site in lines if _is_unnumbered(site)),
        tuple(_number_doubts(act)),
        tuple((site.address, each) for site in lines for each in mixed_words(site.provision.line)),
        tuple(_space_changes(lines, source)),
        tuple(doubtful),
        len(lines),
    )


def _is_unnumbered(site: Site) -> bool:
    provision = site.provision
    return provision.kind in {Kind.PARAGRAPH, Kind.PART} and not provision.num


def _number_doubts(act: Act) -> Iterator[NumberDoubt]:
    """Numbers that lack, stand twice or are out of order, in the order of the text."""
    notes = [(site.order, site.provision.text) for site in act.sites if _may_explain(site)]
    orders = [order for order, _ in notes]
    for sites, through in _sequences(act):
        seen = {sites[0].provision.num}
        if not through and (doubt := _first(sites[0], notes)):
            yield doubt
        for one, other in pairwise(sites):
            between = notes[bisect_left(orders, one.order) : bisect_left(orders, other.order)]
            if doubt := _doubt(one, other, seen, [text for _, text in between]):
                yield doubt
            seen.add(other.provision.num)


def _may_explain(site: Site) -> bool:
    return site.provision.kind in {Kind.NOTE, Kind.GAP}


def _sequences(act: Act) -> Iterator[tuple[Sequence[Site], bool]]:
    """Provisions whose numbers follow each other, and whether through all divisions."""
    through = act.identity.numbering.through
    found: defaultdict[tuple[int, Kind, str], list[Site]] = defaultdict(list)
    for site in act.sites:
        provision = site.provision
        if not provision.num or provision.kind is Kind.FOOTNOTE or site.around(Kind.CLOSING):
            continue
        around = site.parent
        if provision.kind in through:
            while around and around.provision.kind in DIVISIONS - {Kind.ANNEX}:
                around = around.parent
        shape = re.sub(r"\w+", "", provision.label) if provision.kind not in DIVISIONS else ""
        found[around.order if around else -1, provision.kind, shape].append(site)
    for (_, kind, _), sites in found.items():
        yield sites, kind in through


def _first(site: Site, notes: Sequence[tuple[int, str]]) -> NumberDoubt | None:
    first = _figure(site.provision.num)
    before = [text for order, text in notes if order < site.order] if first > 1 else []
    if first < 2 or before or site.provision.kind in DIVISIONS:
        return None
    return NumberDoubt("missing", site.address, _range(1, first - 1))


def _doubt(one: Site, other: Site, seen: set[str], notes: Sequence[str]) -> NumberDoubt | None:
    before, after = one.provision.num, other.provision.num
    if after in seen:
        return NumberDoubt("twice", other.address, after)
    if _figure(before) and _figure(after) and order_of(before) > order_of(after):
        return NumberDoubt("out of order", other.address, after)
    first, last = _figure(before) + 1, _figure(after) - 1
    if not 1 < first <= last or any(text.startswith("[…") for text in notes):
        return None
    between = range(first, min(last, first + _MOST) + 1)
    lacks = [n for n in between if not any(_names(text, n) for text in notes)]
    if not lacks:
        return None
    return NumberDoubt(
        "missing", other.address, _range(lacks[0], last if last > between[-1] else lacks[-1])
    )


def _figure(num: str) -> int:
    """The figure with which a number begins; 0 where it begins with a letter."""
    match = re.match(r"\d{1,6}(?![^\W\d_])", num)
    return int(match[0]) if match else 0


def _names(text: str, number: int) -> bool:
    return re.search(rf"(?<!\d){number}(?!\d)", text) is not None


def _range(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _space_changes(lines: Sequence[Site], source: Iterable[str]) -> Iterator[SpaceChange]:
    """Lines that have the letters of a line of the file, and other white space between them."""
    written: defaultdict[str, list[str]] = defaultdict(list)
    for text in source:
        written[_SPACE.sub("", text)].append(text.strip())
    for site in lines:
        line = site.provision.line
        same = written.get(_SPACE.sub("", line))
        if same and line.strip() not in same:
            before, after = same[0], line.strip()
            at = next(n for n, (a, b) in enumerate(zip(before, after, strict=False)) if a != b)
            place = slice(max(0, at - _AROUND), at + _AROUND)
            yield SpaceChange(site.address, before[place], after[place])


def by_sort(doubts: Iterable[NumberDoubt]) -> Iterator[tuple[NumberSort, list[NumberDoubt]]]:
    """The doubts of each sort, in the order of the text."""
    ordered = sorted(doubts, key=lambda each: each.sort)
    for sort, each in groupby(ordered, key=lambda doubt: doubt.sort):
        yield sort, [*each]
