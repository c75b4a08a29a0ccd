"""Places that a language calls otherwise than the act has them.

In Ukraine an article has «частини», which have «пункти», and what stands outside articles has
«пункти» with «підпункти»; all of them are lines with numbers. An act has one kind for the lines
of a level, so that «пункт "б" частини першої статті 150» may be a subitem in an item of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import pairwise, product

from attrs import evolve

from drafting import language as languages
from drafting.errors import DraftingError
from drafting.language.address_words import AddressWords
from drafting.language.addresses.excluded import LookUp, counted_among_left
from drafting.language.units import Unit, Units, numbered_part
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.numbers.number import dotted_before
from drafting.phrase.instruction import InCode, Instruction, refused
from drafting.text.labels import numbered

_Kinds = Mapping[Kind, tuple[Kind, ...]]
_OTHERWISE: _Kinds = {
    Kind.PART: (Kind.ITEM,),
    Kind.ITEM: (Kind.SUBITEM, Kind.PART),
    Kind.SUBITEM: (Kind.ITEM,),
    Kind.PARAGRAPH: (Kind.PART,),
}
_IN_PARTS: _Kinds = {Kind.PART: (Kind.ITEM,), Kind.ITEM: (Kind.SUBITEM,)}
"""«Пункт 1 части 2 статьи 3», as in Kyrgyzstan, of an act that nowhere shows its articles to have
parts: a figure is the number of a part, and what is only counted has none."""
_DIVIDED: _Kinds = {Kind.PART: (Kind.BOOK,)}
"""“Part 1” of a schedule is no line of it that has no number."""

_THE_ANNEX = Unit(Kind.ANNEX)
_ALONE = (["1"], ["I"], ["A"])
"""The numbers of all annexes of an act, where it has one that has a number."""
_OF_CODE = re.compile(r"[-:]")
"""What a number has in a code whose sections count within its titles: `28-3801`, `28:9-102`."""
_HEADED = frozenset({Kind.SECTION, Kind.ARTICLE})
_OF_DOTTED: _Kinds = {Kind.SECTION: (Kind.ITEM,), Kind.CHAPTER: (Kind.ITEM,)}
"""«Раздел 2» of an act with «2. Плата» above 2.1, 2.2."""
_FIRST_LINE = Unit(Kind.PARAGRAPH, nth=1)
_SECTIONS: _Kinds = {Kind.SECTION: (Kind.ITEM,)}
"""“Section 3” of an act whose sections have neither a noun nor a heading: `3. (1) The fee …`."""


_BARE_HEADS: _Kinds = {
    Kind.SECTION: (Kind.CHAPTER, Kind.SUBCHAPTER),
    Kind.CHAPTER: (Kind.SECTION, Kind.SUBCHAPTER),
}
"""«Розділ I» of rules whose heading is «I. Загальні положення»: no noun in it says what it is."""


def as_the_act_has_it(ordered: Instruction, act: Act, look_up: LookUp) -> Instruction:
    """The instruction with each of its places called and counted as the act has it: by another
    kind where it has none of the kind that the sentence names, in a language whose acts have none
    of their own for each (in Russian and Kazakh a «пункт» is no «часть», unless an article has
    numbers, and the part is named by one). Raises `PhraseError`."""

    ordered = _within_all(ordered, act, look_up)
    words = languages.of(act.language).addresses
    dotted = not words.called_freely and _is_dotted(act)
    kinds = {**_kinds_in(act, words), **(_OF_DOTTED if dotted else {})}
    named = [unit for each in (*ordered.places, ordered.anchor, *ordered.spared) for unit in each]
    divided = any(unit.kind in _BARE_HEADS for unit in named)
    bare_heads = _BARE_HEADS if divided and heads_are_bare(act) else {}
    if dotted and not (ordered.places or ordered.anchor):
        brings = tuple(tuple(map(_as_item, each)) for each in ordered.brings)
        ordered = evolve(ordered, brings=brings)

    def held(place: Units) -> Units:
        if place and place[0] == _THE_ANNEX:
            # “The Schedule” of an act that has one, “Schedule 1”.
            nums = [each.num for each in act.body if each.kind is Kind.ANNEX]
            place = (evolve(_THE_ANNEX, num=nums[0]), *place[1:]) if nums in _ALONE else place
        if words.called_freely:
            _check_paragraph(place, act, look_up)
        by_place = {**(kinds or (_IN_PARTS if _has_numbered_part(place) else {})), **bare_heads}
        called = _called(place, look_up, by_place) if by_place else place
        if dotted:
            called = _own_line(called)
        return counted_among_left(called, look_up)

    spread = (each for place in ordered.places for each in _through_parts(place, act, look_up))
    places, anchor = tuple(map(held, spread)), held(ordered.anchor)
    if not kinds and len(places) == 1:
        ordered = _with_items(ordered, look_up, places[0])
    if dotted and ordered.op == "restate-heading" and all(_FIRST_LINE in each for each in places):
        ordered = evolve(ordered, op="restate")
    return evolve(
        ordered,
        places=places,
        anchor=anchor,
        spared=tuple(map(held, ordered.spared)),
        brings=tuple(map(_bring(ordered, places, anchor), ordered.brings)),
    )


def _kinds_in(act: Act, words: AddressWords) -> _Kinds:
    """By which other kinds the units of an act may be called in its language."""
    if not words.called_freely:
        return _OTHERWISE if words.kinds_vary else {}
    bare = not any(each.provision.kind in _HEADED and each.provision.num for each in act.sites)
    return {**_DIVIDED, **_SECTIONS} if bare else _DIVIDED


def _has_numbered_part(place: Units) -> bool:
    """Whether a part of an article is named by a figure, and no line of it by its place."""
    return any(
        one.kind is Kind.ARTICLE and other.kind is Kind.PART and other.num
        for one, other in pairwise(place)
    )


def _with_items(ordered: Instruction, look_up: LookUp, place: Units) -> Instruction:
    """An order that brings parts with numbers into an article whose like are items, as one that
    brings items."""
    parts = bool(ordered.brings) and all(each[-1].kind is Kind.PART for each in ordered.brings)
    if not (parts and ordered.op == "insert" and place and place[-1].kind is Kind.ARTICLE):
        return ordered
    found = [each.site.provision for each in _found(place, look_up)]
    kinds = {each.kind for one in found for each in one.children if each.num and not each.headed}
    brought = numbered_parts(ordered).brings
    if kinds != {Kind.ITEM} or not all(each[-1].num for each in brought):
        return ordered
    return evolve(ordered, brings=tuple((*each[:-1], _as_item(each[-1])) for each in brought))


def heads_are_bare(act: Act) -> bool:
    """Whether no heading of a division has a noun beside its number."""
    heads = [s.provision for s in act.sites if s.provision.headed and s.provision.num]
    divisions = [each for each in heads if each.kind in _BARE_HEADS]
    return bool(divisions) and all(each.label.rstrip(".)") == each.num for each in divisions)


def _is_dotted(act: Act) -> bool:
    """Whether an act has items where others have divisions: «2. Плата» above 2.1, 2.2."""
    own = [site for site in act.below(None) if site.provision.num]
    below = [line.num for site in own for line in site.provision.children if line.num]
    items = bool(below) and all(site.provision.kind is Kind.ITEM for site in own)
    return items and all(map(dotted_before, below))


def _check_paragraph(place: Units, act: Act, look_up: LookUp) -> None:
    """Refuse a paragraph that is named alone, where a section has its number and a paragraph of a
    schedule has it, too."""
    first = place[0] if place else None
    if first is None or first.kind is not Kind.PARAGRAPH or not first.num or first.bracketed:
        return
    found = [each.site for each in _found(place, look_up)]
    if not any(each.provision.headed for site in found for each in site.chain()):
        return
    annexes = (Unit(Kind.ANNEX, each.num) for each in act.body if each.kind is Kind.ANNEX)
    for other in (each for annex in annexes for each in _found((annex, *place), look_up)):
        wrong = say(
            "the sentence may mean {one} or {other}",
            one=found[0].address,
            other=other.address,
        )
        raise refused(wrong, say("name the schedule, or the section"))


def as_in_code(ordered: Instruction, in_code: Sequence[InCode], look_up: LookUp) -> Instruction:
    """The instruction with each section under the number that it has in a code, by the last line
    above that gives it, where the act at hand has that one and none with the number of the law.
    Raises `PhraseError` where the law gives a new section a number that such an act has not."""
    known = {each.num: each.code for each in in_code if each.num and each.line <= ordered.line}

    def has(num: str) -> bool:
        return bool(_found((Unit(Kind.SECTION, num),), look_up))

    def held(place: Units) -> Units:
        first = place[0] if place else None
        if first is None or first.kind is not Kind.SECTION or first.num not in known:
            return place
        renamed = not has(first.num) and has(known[first.num])
        return (evolve(first, num=known[first.num]), *place[1:]) if renamed else place

    for *around, new in ordered.brings:
        of_law = not around and new.kind is Kind.SECTION and not _OF_CODE.search(new.num)
        if of_law and any(has(each.code) for each in in_code):
            raise refused(
                say("the act at hand has the numbers of the code, not those of the law"),
                say("give section {num} the number of the code, and in its text, too", num=new.num),
            )
    brings = tuple((*held(tuple(around)), new) for *around, new in ordered.brings)
    return evolve(ordered.placed(held), brings=brings)


def _within_all(ordered: Instruction, act: Act, look_up: LookUp) -> Instruction:
    """The instruction with its places in the one division that the act is, where they are nowhere
    else: in title 28 of a code, “chapter 38” and “the title heading”."""
    divisions = [each for each in act.body if each.num and each.headed]
    if len(divisions) != 1 or divisions[0].kind is not Kind.BOOK:
        return ordered
    around = Unit(Kind.BOOK, divisions[0].num)

    def held(place: Units) -> Units:
        # “The title” alone is that of the act, even where the act at hand has none.
        if place in ((), (Unit(Kind.TITLE),)) or _found(place, look_up):
            return place
        inside = (around, *(place[1:] if place[0] == Unit(Kind.TITLE) else place))
        return inside if _found(inside, look_up) else place

    places, anchor = tuple(map(held, ordered.places)), held(ordered.anchor)
    if not (places or anchor) and ordered.brings and ordered.brings[0][0].kind is Kind.CHAPTER:
        places = ((around,),)
        return evolve(ordered, places=places, brings=tuple((around, *b) for b in ordered.brings))
    if (places, anchor) == (ordered.places, ordered.anchor):
        return ordered
    brings = tuple((around, *each) if len(each) > 1 else each for each in ordered.brings)
    return evolve(ordered, places=places, anchor=anchor, brings=brings)


def numbered_parts(ordered: Instruction) -> Instruction:
    """With the numbers of new parts of a code, which the sentence counts: «частью третьей»."""
    if not (ordered.text and numbered(ordered.text[0].lstrip())):
        return ordered
    brings = ((*around, numbered_part(unit)) for *around, unit in ordered.brings)
    return evolve(ordered, brings=tuple(brings))


def _through_parts(place: Units, act: Act, look_up: LookUp) -> Iterator[Units]:
    """Each of a range of paragraphs whose numbers go through the parts of a schedule, where it has
    some in several of them; any other place as it is."""
    unit = place[-1] if place else None
    if unit is None or not unit.last or _found(place, look_up):
        yield place
        return
    ends = (
        _found((*place[:-1], evolve(unit, num=n, last="")), look_up) for n in (unit.num, unit.last)
    )
    sites = [each[0].site for each in ends if len(each) == 1]
    around = {site.parent.parent for site in sites if site.parent}
    annex = around.pop() if len(sites) == 2 and len(around) == 1 else None
    if annex is None or annex.provision.kind is not Kind.ANNEX:
        yield place
        return
    for site in act.sites[sites[0].order : sites[1].order + 1]:
        if site.provision.num and site.parent and site.parent.parent is annex:
            yield (*place[:-1], evolve(unit, num=site.provision.num, last=""))


def _called(place: Units, look_up: LookUp, kinds: _Kinds) -> Units:
    if not place or _found(place, look_up):
        return place
    least = len(place) + 1
    found: dict[tuple[str, ...], Units] = {}
    for changes, other in sorted(_others(place, kinds), key=lambda each: each[0]):
        if changes > least:
            break
        if targets := _found(other, look_up):
            least = changes
            found.setdefault(tuple(each.address for each in targets), other)
    if not found and len(place) > 1:
        # What stands in it may come with an order of the same text.
        return (*_called(place[:-1], look_up, kinds), place[-1])
    return next(iter(found.values())) if len(found) == 1 else place


def _found(place: Units, look_up: LookUp) -> list[Target]:
    try:
        return look_up(place)
    except DraftingError:
        return []


def _others(place: Units, kinds: _Kinds) -> Iterator[tuple[int, Units]]:
    """A place by other kinds, with how many of its units have another one."""
    for units in product(*(_ways(unit, kinds) for unit in place)):
        changes = sum(one.kind is not two.kind for one, two in zip(place, units, strict=True))
        if changes:
            yield changes, units


def _ways(unit: Unit, kinds: _Kinds) -> Iterator[Unit]:
    yield unit
    if unit.num or unit.nth:
        for kind in kinds.get(unit.kind, ()):
            yield _as(unit, kind)


def _as(unit: Unit, kind: Kind) -> Unit:
    """A unit by another kind: «частина друга» is the item with that number."""
    if unit.kind is Kind.PART and kind is Kind.ITEM:
        unit = numbered_part(unit)
    return evolve(unit, kind=kind)


def _own_line(place: Units) -> Units:
    """The heading of an item, which is its own line."""
    heading = len(place) > 1 and place[-1] == Unit(Kind.TITLE)
    return (*place[:-1], _FIRST_LINE) if heading and place[-2].kind is Kind.ITEM else place


def _as_item(unit: Unit) -> Unit:
    items = unit.kind in _OF_DOTTED or unit.kind is Kind.PART
    return evolve(unit, kind=Kind.ITEM) if items else unit


def _bring(
    ordered: Instruction, places: tuple[Units, ...], anchor: Units
) -> Callable[[Units], Units]:
    """New units by the kind that what is around, or beside them, is called by."""
    before, after = (
        (ordered.anchor, anchor)
        if ordered.anchor
        else (next(iter(ordered.places), ()), next(iter(places), ()))
    )
    renamed = {
        one.kind: two.kind
        for one, two in zip(before, after, strict=True)
        if one.kind is not two.kind
    }
    inner = Kind.PART in renamed

    def called(units: Units) -> Units:
        *around, new = units
        kind = renamed.get(new.kind, Kind.SUBITEM if inner and new.kind is Kind.ITEM else new.kind)
        return (*around, _as(new, kind)) if kind is not new.kind else units

    return called
