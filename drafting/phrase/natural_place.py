"""Where a new provision stands of itself: its number shows it (law on legal acts, art. 26(7))."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from drafting.errors import PhraseError, Problem
from drafting.language.units import kind_in_words
from drafting.messages import say
from drafting.model.act import Act, once_for_each_act
from drafting.model.address import Site
from drafting.model.address.names import is_transparent
from drafting.model.edit import Designation, Edit, Insertion
from drafting.model.kind import Kind
from drafting.model.numbers.number import dotted_before
from drafting.model.numbers.order import alphabetic, order_of
from drafting.model.numbers.roman import roman_value
from drafting.model.provision import Provision
from drafting.phrase.instruction import refused
from drafting.text.numbers.next_number import following, relabelled
from drafting.text.numbers.sorts import sort_of

_AS_IT_IS: Mapping[int, str] = MappingProxyType({})
NewNumbers = Mapping[int, str]
"""The new numbers of children of one provision, by their positions."""


def natural(act: Act, parent: Site | None, new: Provision, called: NewNumbers) -> int:
    """The position among the children of `parent` (None: the act) that a sentence need not give,
    where some of them are `called` otherwise by now.

    After the highest number below it, which is not the last one where numbers begin anew, as in a
    list below some rules; what has no number comes last.
    """
    alike = _alike_in(act, parent, new.kind, called)
    if not new.num or not alike:
        return len(act.children(parent))
    key = _order_in([num for _, num, _ in alike], new.num)
    before = [(key(num), position) for position, num, _ in alike if key(num) < key(new.num)]
    return max(before)[1] + 1 if before else alike[0][0]


def _alike_in(
    act: Act, parent: Site | None, kind: Kind, called: NewNumbers
) -> list[tuple[int, str, Provision]]:
    """What has numbers of one list with those of a kind: each with its position and its number."""
    known, key = _known_lists(act), (parent.order if parent else None, _of_one_list(kind))
    if key not in known:
        known[key] = [
            (position, each.num, each)
            for position, each in enumerate(act.children(parent))
            if each.num and _is_alike(each.kind, kind)
        ]
    if not called:
        return known[key]
    return [(position, called.get(position, num), each) for position, num, each in known[key]]


@once_for_each_act
def _known_lists(_: Act) -> dict[tuple[int | None, Kind], list[tuple[int, str, Provision]]]:
    """What was found of an act: the order of what holds a list (None: the act) and the kind of its
    numbers → each with its position and its number."""
    return {}


def begins_anew(
    act: Act, parent: Site | None, new: Provision, position: int, called: NewNumbers
) -> str:
    """The line of a second list, where numbers begin anew, so that a new one may belong in either:
    one that is lower, and stands below its position, or the same as that before it; empty where
    none is."""
    alike = _alike_in(act, parent, new.kind, called)
    if not (new.num and alike):
        return ""
    key = _order_in([num for _, num, _ in alike], new.num)
    lower = [(at, num, each) for at, num, each in alike if key(num) < key(new.num)]
    highest = max((num for _, num, _ in lower), key=key, default="")
    same = [each for _, num, each in lower if num == highest]
    anew = [each for at, _, each in lower if at >= position] or same[1:]
    return anew[0].first_line if anew else ""


def is_natural(
    act: Act, parent: Site | None, new: Sequence[Provision], position: int, called: NewNumbers
) -> bool:
    """Whether a sentence need not give the position of new provisions, be the others there `called`
    otherwise by then or not."""
    return all(
        _is_natural(act, parent, each, position, numbers)
        for numbers in ((_AS_IT_IS, called) if called else (called,))
        for each in (new[0], *(each for each in new[1:] if each.num))
    )


def _is_natural(
    act: Act, parent: Site | None, new: Provision, position: int, called: NewNumbers
) -> bool:
    """The same of one, editor's notes aside: but for those that end the lines above the first
    heading, which cannot stand behind one."""
    expected = natural(act, parent, new, called)
    siblings = act.children(parent)
    between = siblings[min(expected, position) : max(expected, position)]
    behind_heading = bool(expected) and siblings[expected - 1].headed
    ends = new.headed and bool(between) and not behind_heading
    shown = not ends and all(each.kind is Kind.NOTE for each in between)
    elsewhere = new.num and like_elsewhere(act, parent, new.kind)
    return shown and not elsewhere and not begins_anew(act, parent, new, expected, called)


def like_elsewhere(act: Act, parent: Site | None, kind: Kind) -> Site | None:
    """A division of a kind somewhere in a provision (None: the act) that has none itself, so that
    another one may belong there, too."""
    if any(each.num and each.kind is kind for each in act.children(parent)):
        return None
    inside = act.within(parent) if parent else act.sites
    return next(
        (s for s in inside if s.provision.headed and s.provision.num and s.provision.kind is kind),
        None,
    )


def neighbours(act: Act, parent: Site | None, position: int) -> tuple[Site | None, Site | None]:
    """What stands before and after a position in a provision, editor's notes aside."""
    beside = [s for s in act.index.below(parent) if s.provision.kind is not Kind.NOTE]
    before = [each for each in beside if each.position < position]
    after = beside[len(before) :]
    return (before[-1] if before else None), (after[0] if after else None)


def _order_in(beside: Sequence[str], num: str) -> Callable[[str], Any]:
    """By what the numbers of one list sort, a new one among them. Letters are Roman figures where
    the list is one; (aa) comes after (a), unless the list goes on with it after (z)."""
    if not all(re.fullmatch("[a-z]+|[A-Z]+", each) for each in (*beside, num)):
        return order_of
    if len(beside) > 1 and beside[0] in "iI" and all(_roman(each)[0] for each in (*beside, num)):
        return _roman
    letters = [alphabetic(each) for each in beside]
    goes_on = letters != sorted(letters) or any(each in "zZ" for each in beside)
    return order_of if goes_on else alphabetic


def _roman(num: str) -> tuple[int, str]:
    """A Roman figure, with a letter for what is inserted after it: `iia`; 0 for none."""
    value = roman_value(num)
    return (value, "") if value else (roman_value(num[:-1]), num[-1:])


def holders(act: Act, parent: Site | None, kind: Kind, line: str = "") -> tuple[Site | None, ...]:
    """What holds the numbers of a kind in `parent` (None: the act): the provision itself, or its
    unnumbered parts that have such a list, which no address need name; where a `line` is given, of
    numbers with such signs as it begins with: «2. …» goes on no list of «1)»."""
    row = _row_of(line)
    if not any(each.num and _is_alike(each.kind, kind) for each in act.children(parent)):
        inner = tuple(
            site
            for at, each in enumerate(act.children(parent))
            if is_transparent(each)
            and any(
                inner.num
                and _is_alike(inner.kind, kind)
                and (not line or _row_of(inner.first_line) == row)
                for inner in each.children
            )
            and (site := site_at(act, parent, at))
        )
        if inner:
            return inner
    return (parent,)


def holder(act: Act, parent: Site | None, new: Provision, line: str) -> Site | None:
    """What holds a new number that begins a `line`: `parent`, or its one part that has the list.

    Raises `PhraseError` where several have one, or one of other signs which it would go on: «4. …»
    behind «3)».
    """
    found = holders(act, parent, new.kind, line)
    if len(found) > 1:
        named = ", ".join(site.address for site in found if site)
        raise refused(say("several parts have such numbers: {parts}", parts=named))
    for part in holders(act, parent, new.kind) if found == (parent,) else ():
        numbers = [each.num for each in act.children(part) if each.num]
        if part and part is not parent and following(numbers[-1]) == new.num:
            wrong = say("whether it goes on the list in {part} is not clear", part=part.address)
            do = say("name what it comes after")
            raise PhraseError(Problem("ambiguous", wrong, do=do))
    return found[0]


def _row_of(line: str) -> tuple[bool, bool]:
    """Whether the number of a line is in letters, and whether it has a bracket: what the numbers of
    one row have in common, as «(1)» and «2)» do."""
    sort = sort_of(line)
    return "a" in sort, ")" in sort or "）" in sort


def _is_alike(one: Kind, other: Kind) -> bool:
    return _of_one_list(one) is _of_one_list(other)


def _of_one_list(kind: Kind) -> Kind:
    """The kind by which numbers are of one list: `2-1)` comes after `2)`, whether a sentence calls
    it a subitem or the act has it as an item."""
    return Kind.ITEM if kind is Kind.SUBITEM else kind_in_words(kind)


def home(act: Act, around: Site | None, new: Provision) -> Site | None:
    """The division of `around` (None: the act) in which a new provision belongs of itself, where
    its number alone shows it; `around` itself, where that does not.

    `1.2.3` stands with what begins so, or in `1.2`. What is numbered through an act or an annex
    stands with the last number below its own.
    """
    if outer := dotted_before(new.num):
        inside = act.within(around) if around else [s for s in act.sites if not _in_annex(s)]
        beside = {site.parent for site in inside if dotted_before(site.provision.num) == outer}
        like = beside or {site for site in inside if site.provision.num == outer}
        if len(like) == 1:
            return like.pop()
    alike = [
        site
        for site in act.sites
        if site.provision.kind is new.kind and site.provision.num and site.counted_in is around
    ]
    if not (new.num and alike) or any(site.parent is around for site in alike):
        return around
    before = [site for site in alike if order_of(site.provision.num) < order_of(new.num)]
    return (before[-1] if before else alike[0]).parent


def _in_annex(site: Site) -> bool:
    return any(each.provision.kind is Kind.ANNEX for each in site.chain())


def site_at(act: Act, parent: Site | None, position: int) -> Site | None:
    """The child of `parent` (None: the act) at a position; None where there is none."""
    below = act.below(parent)
    return below[position] if 0 <= position < len(below) else None


def label_in_act(act: Act, kind: Kind, num: str) -> str:
    """A number as the act writes those of a kind that have no heading; where it has none, with a
    bracket if what holds it has a full stop, as items and the parts of a code have, or else with
    this."""
    for site in act.sites:
        like = site.provision
        if like.num and not like.headed and kind_in_words(like.kind) is kind_in_words(kind):
            return relabelled(like.label, like.num, num, act.language)
    parts = any(each.provision.num and each.provision.kind is Kind.PART for each in act.sites)
    inner = kind is Kind.SUBITEM or (kind is Kind.ITEM and parts)
    return f"{num})" if inner else f"{num}."


def point_of(act: Act, edit: Insertion) -> float:
    """Where in the order of the text an insertion belongs, between the provisions there."""
    following = site_at(act, edit.parent, edit.position)
    if following:
        return following.order - 0.5
    end = edit.parent.orders.stop if edit.parent else len(act.sites)
    return end - 0.5


def takes_others(edits: Iterable[Edit], around: Site | None) -> bool:
    """Whether the text of a provision is designated, beside which others come of themselves."""
    designations = (each for each in edits if isinstance(each, Designation))
    return any(around is (d.site if d.inside else d.site.parent) for d in designations)
