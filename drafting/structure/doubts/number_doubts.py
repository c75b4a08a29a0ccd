"""Where the numbers of an act do not follow each other, and no note of the text says why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from attrs import frozen

from drafting.language import ordinal_stems
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import DIVISIONS, NO_LAW, Kind
from drafting.model.number import in_roman, order_of, rises, roman_value
from drafting.structure.shapes import own_row, shape_of

NumberSort = Literal["missing", "twice", "out of order"]
_HUNDRED = 100
_NEAR = 3
_MOST = 1000
"""Numbers in a row that notes are searched for."""


@frozen
class NumberDoubt:
    """A place where the numbers of a list do not follow each other."""

    sort: NumberSort
    address: str
    """Of the line at which it shows."""
    numbers: str
    """`6`, `6–8`: the numbers that lack, or the number that is odd."""


@frozen
class _Place:
    """Where a number stands in its list: `14.1.3` is the third after `14.1.`, and `12-1-103` the
    103rd of `12-1-`."""

    before: str
    figure: int
    """0 where it has none."""
    roman: bool = False

    def written(self, figure: int) -> str:
        """Another number of the list."""
        return in_roman(figure) if self.roman else f"{self.before}{figure}"


_OF_CODES = re.compile(r"((?:\d+-){2,})(\d{1,6})")


@lru_cache(maxsize=4096)
def _place(num: str, division: bool) -> _Place:
    if of_code := _OF_CODES.fullmatch(num):
        return _Place(of_code[1], int(of_code[2]))
    before, dot, last = num.rpartition(".")
    match = re.match(r"\d{1,6}(?=[^\W\d_]{0,3}(?![^\W_]))", last)
    if match:
        return _Place(before + dot, int(match[0]))
    return _Place("", roman_value(num.partition("-")[0]) if division else 0, roman=True)


def number_doubts(act: Act) -> Iterator[NumberDoubt]:
    """Numbers that lack, stand twice or are out of order, in the order of the text."""
    notes = [(site.order, text) for site in act.sites if (text := _explanation(site))]
    orders = [order for order, _ in notes]

    def between(start: int, end: int) -> list[str]:
        return [text for _, text in notes[bisect_left(orders, start) : bisect_left(orders, end)]]

    for sites, through in _sequences(act):
        first = sites[0]
        seen = {first.provision.num}
        around = first.counted_in.order if first.counted_in else -1
        counts = not through and first.provision.kind not in DIVISIONS
        # An excerpt may begin with article 30; a text that begins with the second lacks the first.
        begun = first.counted_in is None and len(sites) > 1 and _place_of(first).figure <= _NEAR
        if counts or begun:
            yield from _missing(None, first, between(around, first.order))
        for one, other in pairwise(sites):
            yield from _doubt(one, other, seen, between(one.order, other.order))
            seen.add(other.provision.num)


def _explanation(site: Site) -> str:
    """What may say why numbers lack: a note, which older texts have in round brackets, or the label
    of several divisions that are gone; empty of any other line."""
    provision = site.provision
    if provision.headed and provision.label and not provision.num:
        return _NOUN.sub("", provision.label)
    text = provision.text
    noted = text.startswith("(") and text.endswith(")") and _OF_AN_ACT.search(text)
    return text if provision.kind in NO_LAW or noted else ""


def _sequences(act: Act) -> Iterator[tuple[Sequence[Site], bool]]:
    """Provisions whose numbers follow each other, and whether through the act."""
    through, words = act.identity.numbering.through, act.identity.numbering.words
    found: defaultdict[tuple[int, Kind, str], list[Site]] = defaultdict(list)
    for site in act.sites:
        provision = site.provision
        if not provision.num or provision.kind is Kind.FOOTNOTE or site.around(Kind.CLOSING):
            continue
        around = site.counted_in
        row = (
            own_row(provision.label, words)
            if provision.kind in DIVISIONS
            else shape_of(provision.label)
        )
        found[around.order if around else -1, provision.kind, row].append(site)
    for (_, kind, _), sites in found.items():
        yield sites, kind in through and sites[0].counted_in is None


def _doubt(one: Site, other: Site, seen: set[str], notes: Sequence[str]) -> Iterator[NumberDoubt]:
    after = other.provision.num
    places = _place_of(one), _place_of(other)
    if after in seen:
        yield NumberDoubt("twice", other.address, after)
    elif all(each.figure for each in places) and _falls(one, other, *places):
        yield NumberDoubt("out of order", other.address, after)
    elif places[0].before == places[1].before and places[0].figure:
        yield from _missing(one, other, notes)


def _falls(one: Site, other: Site, place: _Place, after: _Place) -> bool:
    """Whether the second of two numbers, at their places, is less than the first."""
    if place.roman or after.roman:
        return place.figure > after.figure > 0
    nums = one.provision.num, other.provision.num
    return order_of(nums[0]) > order_of(nums[1]) and not rises(*nums)


def _place_of(site: Site) -> _Place:
    return _place(site.provision.num, site.provision.kind in DIVISIONS)


def _missing(one: Site | None, other: Site, notes: Sequence[str]) -> Iterator[NumberDoubt]:
    """The numbers that lack between two, or before the first of a list."""
    place = _place_of(other)
    first, last = (_place_of(one).figure if one else 0) + 1, place.figure - 1
    if one is None and place.before.endswith("-"):
        return
    begins_anew = one and one.parent is not other.parent and place.figure % 10 == 1
    if first > last or (begins_anew and place.figure > _HUNDRED):
        # Sections 201 and 211 begin a title and a subtitle.
        return
    if any(text.startswith("[…") for text in notes):
        return
    between = range(first, min(last, first + _MOST) + 1)
    lacks = [n for n in between if not any(_names(text, place, n) for text in notes)]
    if lacks:
        ends = lacks[0], last if last > between[-1] else lacks[-1]
        written = dict.fromkeys(place.written(n) for n in ends)
        yield NumberDoubt("missing", other.address, "–".join(written))


def _names(note: str, place: _Place, figure: int) -> bool:
    """Whether a note names a number: in figures, «Пункт 3», or in words, «Частину третю»."""
    note = _NOT_OF_THIS_TEXT.sub("", note)
    number = re.escape(place.written(figure))
    if re.search(rf"(?<![\w.]){number}(?!\w)", note) or _in_range(note, figure):
        return True
    stems = ordinal_stems(figure)
    return any(re.search(rf"(?<!\w){each}", note.casefold()) for each in stems)


def _in_range(note: str, figure: int) -> bool:
    """Whether a note names numbers from one to another, «Пункти 3 - 5», with one between them."""
    return any(int(a) < figure < int(b) for a, b in _RANGES.findall(note))


_NOT_OF_THIS_TEXT = re.compile(
    r"\d{1,2}\.\d{2}\.\d{2,4}|(?:№+|\bN)[\s\u00a0]?\d[\w/-]*|\bст\.\s?\d+"
)
"""Dates and numbers of acts, which a note gives beside those of provisions."""
_NOUN = re.compile(r"(?<=\d)-[^\W\d_]+")
"""«12 – 15-баптар.»"""
_OF_AN_ACT = re.compile(r"(?:№|\bN)[\s\u00a0]?\d")
_RANGES = re.compile(r"(?<![\w.-])(\d{1,4})\s?[-–—]\s?(\d{1,4})(?![\w-]|\s?-)")
