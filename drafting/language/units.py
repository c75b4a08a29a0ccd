"""Addresses in words as data: units, from the outermost one inwards."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from itertools import takewhile
from typing import Literal

from attrs import evolve, field, frozen

from drafting.model.address import Site, Target
from drafting.model.kind import COUNTED, DIVISIONS, TABULAR, Kind
from drafting.model.numbers.number import IN_WORDS, spelled
from drafting.model.provision import Provision


@frozen
class Unit:
    """One step of an address in words, or of a citation.

    Without number, place or name it is the only one of its kind (a sole annex, the preamble), or
    the one in which a citation stands («осы баптың»).
    """

    kind: Kind
    num: str = ""
    """Its number, as addresses use it."""
    last: str = ""
    """The end of a range of numbers that begins with `num`."""
    nth: int = 0
    """Its place among its like, where it has no number: «екінші бөлігі»."""
    unnumbered: bool = False
    """Whether `num` counts the headings of that kind that have no number: «нөмірсіз 1-бөлім»."""
    name: str = ""
    """Its heading, where it is called by that."""
    sort: Literal[
        "", "opening", "definition", "cross-heading", "last", "penalty", "proviso", "text"
    ] = ""
    """What is found by the text: the last paragraph or part; and what is no unit: the words before
    a list, as a first part; the definition of a term, as a part by its `name`; the heading without
    a number before a unit; the text below a heading, or behind a number."""
    bare: bool = False
    """Whether only a number in brackets is given, the (3) of `section 12(3)`: `kind` is a guess."""
    through: bool = field(default=False, eq=False)
    """Whether a range of places in words runs to it from the one before: «части первую – третью»
    are also the part 1-1 between them."""
    written: str = field(default="", eq=False)
    """Its number as an address in words has it: `2)`, `5-1`."""
    noun: str = field(default="", eq=False)
    """What it is called where that is not the noun of its kind; its number has all its signs."""
    document: str = field(default="", eq=False)
    """What an annex is called that the act approves: «Правила, утвержденные указанным приказом»."""
    title: str = field(default="", eq=False)
    """The heading of a division without a number, by which lawyers call it: «глава «Полив»»."""
    owner: str = field(default="", eq=False)
    """What the document is called to which an annex belongs: «приложение 1 к Правилам …»."""

    @property
    def numbers(self) -> str:
        """Its number, or the range of them: `5`, `3–5`."""
        return f"{self.num}–{self.last}" if self.last else self.num

    @property
    def bracketed(self) -> bool:
        """Whether its number is written with a bracket: `2)`."""
        return self.written.endswith(")")

    @property
    def rank(self) -> float:
        """How small it is. A code's articles have parts with a number, which are larger than an
        item, and items with a bracket, which are smaller than one without (art. 23(3)). Where
        paragraphs have numbers, they hold subparagraphs."""
        if self.sort and self.sort != "last":
            return Kind.ITEM.rank - 0.6 if self.sort == "definition" else Kind.ROW.rank + 0.5
        if self.kind is Kind.PART and self.num:
            return Kind.ITEM.rank - 0.5
        if self.kind is Kind.PARAGRAPH and self.num:
            return Kind.ITEM.rank + 0.2
        return self.kind.rank + (0.5 if self.kind is Kind.ITEM and self.bracketed else 0)


Units = tuple[Unit, ...]


@frozen
class PlaceInWords:
    """One element, or several of one kind that stand side by side: `last` inside `around`."""

    around: Units = ()
    last: Units = ()

    @property
    def each(self) -> tuple[Units, ...]:
        """The whole way to each of them; where there is none, to what is around."""
        return tuple((*self.around, unit) for unit in self.last) or (self.around,)

    @staticmethod
    def of(units: Units) -> PlaceInWords:
        """The place of one element."""
        return PlaceInWords(units[:-1], units[-1:])


def _may_hold(part: Unit, unit: Unit) -> bool:
    """Whether one of two neighbours in size may be a part of the text that holds the other; so may
    a paragraph of a schedule, `paragraph 1(2)`, hold the paragraph (a) of a list."""
    if part.kind is unit.kind is Kind.PARAGRAPH and part.num and not part.bracketed:
        return unit.bracketed
    if _holds_paragraph(part, unit):
        return True
    return {part.kind, unit.kind} == {Kind.PART, Kind.SUBITEM} or (
        part.kind is Kind.PART and unit.kind is Kind.ITEM and unit.bracketed
    )


def _holds_paragraph(unit: Unit, first: Unit) -> bool:
    """Whether a sub-paragraph (1) of a schedule holds a paragraph (a), as no other one does."""
    forms = (number_form(unit.num), number_form(first.num))
    kinds = (unit.kind, first.kind)
    both = unit.bracketed and first.bracketed
    return both and kinds == (Kind.SUBITEM, Kind.PARAGRAPH) and forms == ("1", "a")


def _holds(bare: Unit, unit: Unit) -> bool:
    """Whether a number in brackets alone, whose kind is not known, may hold a unit below it: one
    without a number, or whose number has another form, as has (a) in section 5(1), and (i) in
    section 5(1)(c)."""
    other = not unit.num or number_form(bare.num) != number_form(unit.num)
    return unit.rank >= Kind.ITEM.rank and (other or _holds_lower_roman(bare, unit))


def _holds_roman(unit: Unit, first: Unit) -> bool:
    """Whether a Roman number stands in a letter though both have one noun: in point (b), “point
    (i)” is the first of its points; so does a letter in the figures of a point."""
    roman = re.compile("[ivx]+")
    lettered = re.fullmatch("[a-z]{1,2}", unit.num) and not roman.fullmatch(unit.num)
    if unit.kind is Kind.SUBITEM and unit.num.isdecimal():
        return first.kind is unit.kind and number_form(first.num) == "a"
    return bool(unit.kind is first.kind and lettered and roman.fullmatch(first.num))


def _holds_lower_roman(unit: Unit, first: Unit) -> bool:
    """Whether it does, and is not the next letter: (i) stands beside (h)."""
    goes_on = len(unit.num) == 1 and first.num == chr(ord(unit.num) + 1)
    return _holds_roman(unit, first) and not goes_on


def holds(unit: Unit, first: Unit) -> bool:
    """Whether a smaller unit that is named after a larger one stands in it: “point (b), point (i)”,
    but not “point (h), point (i)”; “first subparagraph, point (c)”."""
    if unit.kind in {Kind.PART, Kind.PARAGRAPH} and unit.nth and first.kind is Kind.SUBITEM:
        return True
    if unit.rank < first.rank or _holds_paragraph(unit, first):
        return True
    return _holds_lower_roman(unit, first)


def _is_outer_part(around: Units, unit: Unit) -> bool:
    """Whether the last of some units is a part that no item holds, so that it may hold an item, as
    the parts of an article do in Ukraine."""
    outer = all(each.rank < Kind.ITEM.rank for each in around[:-1])
    return around[-1].kind is Kind.PART and unit.kind is Kind.ITEM and outer


def _is_kept(around: Units, first: Unit) -> bool:
    """Whether an address that begins with `first` is meant inside the last of some units."""
    unit = around[-1]
    if first.sort:
        return True
    if unit.sort == "definition":
        return first.rank >= Kind.ITEM.rank and first.kind is not Kind.TITLE
    if unit.bare:
        return _holds(unit, first)
    smaller = unit.rank < first.rank or _holds_roman(unit, first)
    return smaller or _may_hold(unit, first) or _is_outer_part(around, first)


def number_form(num: str) -> str:
    """What distinguishes the numbers of one level from those of another: figures, or the case."""
    return "1" if num[:1].isdecimal() else "A" if num.isupper() else "a"


def beside_itself(around: Unit, new: Unit) -> bool:
    """Whether a new number is one that stands after that of `around`, not in it: 4-1) in 4)."""
    return around.kind is new.kind and bool(around.num) and new.num.startswith(f"{around.num}-")


def below(around: Units, units: Units) -> Units:
    """An address as it is meant below a locator, which has the outer units that it leaves out.

    Below «в подпункте 2) пункта 5:», `3)` is subitem 3 of item 5, and `6` is item 6.
    """
    if not units:
        return around
    first = units[0]
    if first.kind in {Kind.PREAMBLE, Kind.CLOSING, Kind.ANNEX}:
        return units
    again = {unit.kind for unit in units[1:]} & {unit.kind for unit in around}
    if around and first == around[-1] and not again:
        # «in subparagraph 30(1)(a)(ii): repeal the subparagraph»; one that goes on with what stands
        # around is named whole: «item 2 of part 1 of chapter 1 of part 1».
        return (*around[:-1], *units)
    # What stands in a unit that is left behind is left behind with it.
    steps = takewhile(lambda at: _is_kept(around[: at + 1], first), range(len(around)))
    kept = [around[at] for at in steps]
    return (*kept, *units)


def kind_in_words(kind: Kind) -> Kind:
    """The kind that its word names: a part with a heading is called as any part is."""
    return Kind.PART if kind is Kind.BOOK else kind


def is_counted(unit: Unit) -> bool:
    """Whether a unit is a line without a number, by its place: «абзац третий», «часть вторая»."""
    return unit.kind in COUNTED and bool(unit.nth) and not unit.num


def counted(provision: Provision) -> Unit | None:
    """A numbered part of a code as it is counted: «часть первая»; None for what is not, such as a
    part between others, «часть 1-1», or one with a heading."""
    num = provision.num
    counts = provision.kind is Kind.PART and not provision.headed and num.isdecimal()
    return Unit(Kind.PART, nth=int(num)) if counts and 0 < int(num) <= _MOST_COUNTED else None


def number_in_words(provision: Provision) -> str:
    """Its number as an address in words has it: with the bracket of its label, as is `2)`; or with
    brackets, where its letters alone would be a word, as is the `a` of `a.`"""
    label, num = provision.label, provision.num
    if label.endswith((")", ")]")) and not provision.headed:
        return label.replace(" ", "").replace("–", "-").replace(num, spelled(num, label))
    return spelled(num, label) if re.fullmatch(IN_WORDS, num) else f"({num})"


def numbered_part(unit: Unit) -> Unit:
    """A part by the number that its ordinal stands for: the new number of a part of a code."""
    if unit.kind is not Kind.PART or not unit.nth:
        return unit
    return evolve(unit, num=str(unit.nth), written=str(unit.nth), nth=0)


_MOST_COUNTED = 100


def unit_of(site: Site, *, counting: bool = False) -> Unit:
    """A provision as one step; `counting`: numbered parts by their place."""
    provision = site.provision
    if counting and (part := counted(provision)):
        return part
    number, kind = site.number, kind_in_words(site.called)
    if kind in TABULAR:
        return _in_table(site)
    if provision.num:
        return Unit(kind, number, written=number_in_words(provision))
    if site.unnumbered:
        return Unit(kind, number, unnumbered=True, written=number)
    return Unit(kind, nth=int(number) if number.isdecimal() else 0)


def _in_table(site: Site) -> Unit:
    """A table, without a number where it is the only one; a row by its printed number, or its place
    below those that head the columns; a column."""
    kind, number = site.provision.kind, site.number
    beside = site.parent.provision.children if site.parent else ()
    if kind is Kind.CELL:
        return Unit(kind, number, written=number)
    if kind is Kind.TABLE:
        sole = sum(each.kind is kind for each in beside) == 1
        return Unit(kind, nth=0 if sole or not number.isdecimal() else int(number))
    heads = [each for each in beside if each.is_header_row]
    place = int(number) if number.isdecimal() else 0
    if site.provision.is_header_row:
        own = next((n for n, each in enumerate(heads, 1) if each is site.provision), place)
        return Unit(kind, str(own), unnumbered=True, written=str(own))
    printed = [printed_number(each) for each in beside if not each.is_header_row]
    num = printed_number(site.provision)
    if num and printed.count(num) == 1:
        return Unit(kind, num, written=num)
    above = sum(each.is_header_row for each in beside[: site.position])
    return Unit(kind, nth=place - above)


def is_column(units: Units) -> bool:
    """Whether units name a column through all rows."""
    return (
        bool(units)
        and units[-1].kind is Kind.CELL
        and all(unit.kind is not Kind.ROW for unit in units)
    )


def printed_number(row: Provision) -> str:
    """The number that is printed in the first cell of a row; empty where none is."""
    first = row.children[0].text.strip().rstrip(".") if row.children else ""
    return first if re.fullmatch(r"\d+(?:[-.]\d+)*", first) else ""


def units_of(target: Target, *, counting: bool = False) -> Units:
    """The address of a target; divisions are left out around what is numbered
    through them.

    `counting`: numbered parts by their place, as `unit_of` has them.
    """
    sites = shortened(target.site)
    units = tuple(unit_of(site, counting=counting) for site in sites)
    if not target.own:
        return units
    own = Unit(Kind.TITLE) if target.site.provision.headed else Unit(Kind.PARAGRAPH, nth=1)
    return (*units, own)


def shortened(site: Site, kinds: Container[Kind] = frozenset(Kind)) -> tuple[Site, ...]:
    """The chain of a provision without the divisions through which the outermost number of one of
    the `kinds` counts on; with them, where it would name another provision too."""
    sites = site.named()
    for start, one in enumerate(sites):
        around = one.counted_in
        if around is not one.parent and one.provision.kind in kinds and one.provision.num:
            shorter = (*(around.named() if around else ()), *sites[start:])
            # A row is counted otherwise in words than in an address: not by it, then.
            lines = [*takewhile(lambda each: each.provision.kind not in TABULAR, shorter)]
            names_it = lines[-1].answers(".".join(map(segment, map(unit_of, lines))))
            return shorter if names_it else sites
    return sites


def segment(unit: Unit, *, bare: bool = False) -> str:
    """A unit in an address: `item-5`; its number alone, if `bare` and that is its name."""
    if unit.unnumbered:
        return f"{unit.kind}~{unit.num}"
    if unit.num:
        named_by_kind = unit.kind in {Kind.ANNEX, Kind.FOOTNOTE, Kind.ROW}
        if unit.bare or (bare and not named_by_kind):
            return unit.numbers
        return "–".join(f"{unit.kind}-{num}" for num in (unit.num, unit.last) if num)
    if unit.name:
        return f"{unit.sort or unit.kind}-«{unit.name}»"
    if unit.sort == "last":
        return f"{unit.kind}-last"
    return f"{unit.kind}-{unit.nth}" if unit.nth else unit.sort or unit.kind.value


_NESTED = (DIVISIONS - {Kind.ANNEX, Kind.SUBSECTION}) | {Kind.ITEM, Kind.SUBITEM}


def nests(units: Sequence[Unit]) -> bool:
    """Whether units stand in each other by their size, the larger one around the smaller (law on
    legal acts, art. 23): a chapter in an article is a slip. Sections stand in chapters, or chapters
    in sections; subsections in any of them, or in an article."""
    nested = [unit for unit in units if unit.kind in _NESTED]
    ranks = [unit.rank for unit in nested if unit.kind is not Kind.SECTION]
    small = [at for at, unit in enumerate(nested) if unit.rank >= Kind.ARTICLE.rank]
    sections = [at for at, unit in enumerate(nested) if unit.kind is Kind.SECTION]
    return ranks == sorted(ranks) and (not small or all(at < small[0] for at in sections))


def address(units: Sequence[Unit], *, bare: bool = True) -> str:
    """An address as operations have it: `5.2`, `5.part-2`, `2.heading`, `annex-1`."""
    segments = [segment(unit, bare=bare) for unit in units]
    if len(segments) > 1 and units[-1].kind is Kind.TITLE and not units[-1].sort:
        if units[0].kind is Kind.PARAGRAPH:
            # Of a heading that has several lines, the title alone: «абзац второй заголовка».
            return f"{segments[-1]}.{segments[0]}"
        segments[-1] = "heading"
    return ".".join(segments)
