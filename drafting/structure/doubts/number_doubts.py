"""Where the numbers of an act do not follow each other, and no note of the text says why."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from attrs import evolve, frozen

from drafting.language import ordinal_stems
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import DIVISIONS, NO_LAW, Kind
from drafting.model.numbers.number import is_roman, set_apart
from drafting.model.numbers.order import may_follow, order_of, rises
from drafting.model.numbers.roman import in_roman, roman_value
from drafting.model.provision import Provision
from drafting.structure.shapes import own_row, shape_of
from drafting.text.labels.eastern import several, shape
from drafting.text.numbers.next_number import left_out

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
    """0 of letters."""
    roman: bool = False

    def written(self, figure: int) -> str:
        """Another number of the list."""
        return in_roman(figure) if self.roman else f"{self.before}{figure}"


_OF_CODES = re.compile(r"((?:\d+-){2,})(\d{1,6})")


@lru_cache(maxsize=4096)
def _place(num: str, roman: bool) -> _Place:
    if of_code := _OF_CODES.fullmatch(num):
        return _Place(of_code[1], int(of_code[2]))
    before, dot, last = num.rpartition(".")
    match = re.match(r"\d{1,6}(?=[^\W\d_]{0,3}(?![^\W_]))", last)
    if match:
        return _Place(before + dot, int(match[0]))
    return _Place("", roman_value(_head(num)) if roman else 0, roman=True)


def _head(num: str) -> str:
    return set_apart(num).partition(" ")[0].partition("-")[0]


def number_doubts(act: Act) -> Iterator[NumberDoubt]:
    """Numbers that lack, stand twice or are out of order, in the order of the text."""
    notes = [(site.order, text) for site in act.sites if (text := _explanation(site))]
    orders = [order for order, _ in notes]

    def between(start: int, end: int) -> list[str]:
        return [text for _, text in notes[bisect_left(orders, start) : bisect_left(orders, end)]]

    for row in _rows(act):
        yield from row.doubts(between)


def _explanation(site: Site) -> str:
    """What may say why numbers lack: a note, which older texts have in round brackets, or the label
    of several divisions that are gone; empty of any other line."""
    provision = site.provision
    if provision.headed and provision.label and not provision.num:
        return several(provision.label) or _NOUN.sub("", provision.label)
    text = provision.text
    noted = text.startswith("(") and text.endswith(")") and _OF_AN_ACT.search(text)
    return text if provision.kind in NO_LAW or noted else ""


@frozen
class _NumberSeries:
    """Provisions whose numbers follow each other."""

    sites: Sequence[Site]
    through: bool
    """Whether through the act."""
    roman: bool
    """Whether they are divisions with Roman figures."""

    def doubts(self, between: Callable[[int, int], Sequence[str]]) -> Iterator[NumberDoubt]:
        """What is odd about the numbers; `between` gives the notes from one place of the text to
        another, each given by its order."""
        first = self.sites[0]
        seen = {first.provision.num}
        around = first.counted_in.order if first.counted_in else -1
        counts = not (self.through or _is_division(first.provision))
        # An excerpt may begin with article 30; a text that begins with the second lacks the first.
        near = len(self.sites) > 1 and 0 < self._place(first).figure <= _NEAR
        if counts or (first.counted_in is None and near):
            yield from self._missing(None, first, between(around, first.order))
        for one, other in pairwise(self.sites):
            num = other.provision.num
            if num in seen:
                yield NumberDoubt("twice", other.address, num)
            elif self._falls(one, other):
                yield NumberDoubt("out of order", other.address, num)
            else:
                yield from self._missing(one, other, between(one.order, other.order))
            seen.add(num)

    def _place(self, site: Site) -> _Place:
        return _place(site.provision.num, self.roman)

    def _falls(self, one: Site, other: Site) -> bool:
        """Whether the second of two numbers is less than the first."""
        place, after = self._place(one), self._place(other)
        nums = one.provision.num, other.provision.num
        if not (place.figure and after.figure):
            alike = place.figure == after.figure
            return alike and not (_begins(nums[1]) or may_follow(*nums))
        if place.roman or after.roman:
            return place.figure > after.figure
        return order_of(nums[0]) > order_of(nums[1]) and not rises(*nums)

    def _missing(
        self, one: Site | None, other: Site, notes: Sequence[str]
    ) -> Iterator[NumberDoubt]:
        """The numbers that lack between two, or before the first of a list."""
        if any(text.startswith("[…") for text in notes):
            return
        place = self._place(other)
        before = self._place(one) if one else evolve(place, figure=0)
        ends: Sequence[str] = ()
        if not (place.figure or before.figure):
            ends = _letters_missing(one, other, notes)
        elif place.figure and before.before == place.before and (before.figure or one is None):
            ends = _figures_missing(one, other, notes, before.figure, place)
        if ends and not (one is None and place.figure == _SECOND and _is_second_part(other)):
            yield NumberDoubt("missing", other.address, "–".join(dict.fromkeys(ends)))


def _is_second_part(site: Site) -> bool:
    """Whether a part is the second one of an article of Japan, whose first part has no number."""
    first_above = site.provision.kind is Kind.PART and site.position > 0
    return first_above and shape(site.provision.label) in {"１", "①"}


_SECOND = 2


def _figures_missing(
    one: Site | None, other: Site, notes: Sequence[str], before: int, place: _Place
) -> Sequence[str]:
    """The first and the last of the figures that lack."""
    first, last = before + 1, place.figure - 1
    if one is None and place.before.endswith("-"):
        return ()
    begins_anew = one and one.parent is not other.parent and place.figure % 10 == 1
    if first > last or (begins_anew and place.figure > _HUNDRED):
        # Sections 201 and 211 begin a title and a subtitle.
        return ()
    between = range(first, min(last, first + _MOST) + 1)
    lacks = [n for n in between if not any(_names(text, place, n) for text in notes)]
    ends = (lacks[0], last if last > between[-1] else lacks[-1]) if lacks else ()
    return [place.written(n) for n in ends]


def _letters_missing(one: Site | None, other: Site, notes: Sequence[str]) -> Sequence[str]:
    """The first and the last of the letters that lack, or of the small Roman figures."""
    num = other.provision.num
    ends = () if _begins(num) else left_out(one.provision.num if one else "", num)
    named = (any(_names_letter(text, each) for text in notes) for each in ends)
    return () if all(named) else ends


def _begins(num: str) -> bool:
    """Whether a number in letters may be the first of a list: `a`, `aa`, `i`, `А`."""
    letters = num[:1] if num[:1].lower() != "i" and len({*num}) == 1 else num
    return not left_out("", letters)


def _names_letter(note: str, num: str) -> bool:
    """Whether a note names a number in letters, in quotes or with a bracket: «підпункт "в"»."""
    num = re.escape(num)
    return re.search(rf"""[("'«“„‘’]{num}(?!\w)|(?<!\w){num}[)"'»“”’]""", note) is not None


def _rows(act: Act) -> Iterator[_NumberSeries]:
    through, words = act.identity.numbering.through, act.identity.numbering.cues
    found: defaultdict[tuple[int, Kind, str], list[Site]] = defaultdict(list)
    for site in act.sites:
        provision = site.provision
        if not provision.num or provision.kind is Kind.FOOTNOTE or site.around(Kind.CLOSING):
            continue
        around = site.counted_in
        row = (
            own_row(provision.label, words)
            if _is_division(provision)
            else shape_of(provision.label).translate(_LETTERS)
        )
        found[around.order if around else -1, provision.kind, row].append(site)
    for (_, kind, _), sites in found.items():
        goes_through = kind in through and sites[0].counted_in is None
        yield _NumberSeries(sites, goes_through, _is_roman(sites))


_LETTERS = str.maketrans("iI", "aA")
"""`i)` is a letter or a Roman figure, as those around it are: in one row of a shape."""


def _is_division(provision: Provision) -> bool:
    """Whether a provision has a heading: a subsection may be a line of a list."""
    return provision.headed and provision.kind in DIVISIONS


def _is_roman(sites: Sequence[Site]) -> bool:
    """Whether divisions have Roman figures: `I`, `II`, `II-A`, `III`; letters are `A`, `B`, `C`,
    `D`, and `C`, `D` of an excerpt."""
    heads = [_head(each.provision.num) for each in sites if _is_division(each.provision)]
    small = any(roman_value(each) and set("IVX") & {*each} for each in heads)
    return small and 2 * sum(map(is_roman, heads)) > len(heads)


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
