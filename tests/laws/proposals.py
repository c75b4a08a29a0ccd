"""Hypothesis strategies: operations drawn for a place that can take them, and proposals of them.

A place is drawn by its kind first, so that a title, a footnote or a cell comes as often as an item.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import takewhile
from typing import Any

import pytest
from hypothesis import assume
from hypothesis import strategies as st

from drafting.language.fold import fold, occurrences
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.localized import Localized, same
from drafting.model.operation import (
    BY_NAME,
    Delete,
    DeleteWords,
    Designate,
    Forms,
    Insert,
    InsertWords,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceEverywhere,
    Replacement,
    ReplaceWords,
    Restate,
    RestateHeading,
    Split,
)
from drafting.model.proposal import Proposal
from drafting.text.numbers.next_number import relabelled
from drafting.text.writer import write_provision
from tests.acts import PLAIN, Draw, acts, upto, words
from tests.laws.places import anchors, later, places, removable, roomy, siblings, worded

OPERATIONS = tuple(BY_NAME)
"""The names of all operations."""
NEW_WORDS = words(PLAIN, 1)

each_operation = pytest.mark.parametrize("name", OPERATIONS)
"""A law that holds for every operation, shown for each by itself."""
Maker = Callable[[Draw, Act, Site, dict[str, Any]], Operation]


def propose(*operations: Operation) -> Proposal:
    """A proposal against the act of `tests.acts`."""
    return Proposal(proposal="p", target="law", baseline="2020-01-01", operations=operations)


def resolved(law: Act, written: str) -> list[str]:
    """The addresses of what one address, or a range, names."""
    first, dash, last = written.partition("–")
    if not dash:
        return [written]
    one, other = law.find(first).site, law.find(last).site
    return [
        site.address for site in law.sites[one.order : other.order + 1] if site.parent is one.parent
    ]


def acts_for(name: str, *, odd: bool = True) -> st.SearchStrategy[Act]:
    """Acts with a place for an operation of that name; with any provision, if no name is given."""
    return acts(odd=odd).filter(lambda law: bool(places(law, name) if name else law.sites))


def on_shared_lines(data: st.DataObject, name: str) -> tuple[Act, Proposal]:
    """An act, and a proposal to it of one operation of that name, on a provision that stands on a
    line with others."""

    def shared(law: Act) -> list[Site]:
        every = places(law, name)
        return [one for one in every if one.provision.run_in or one.provision.leads_in]

    law = data.draw(acts(odd=False, run_in=True).filter(lambda law: bool(shared(law))))
    return law, propose(draw_operation(data.draw, law, name, among=shared(law), id="1"))


def drawn(
    data: st.DataObject, name: str = "", *, odd: bool = True, **fields: Any
) -> tuple[Act, Proposal]:
    """An act, and a proposal to it: of one operation of that name, or of one to three of any."""
    law = data.draw(acts_for(name, odd=odd))
    if not name:
        return law, data.draw(proposals(law))
    return law, propose(data.draw(operations(law, name, id="1", **fields)))


@st.composite
def proposals(draw: Draw, act: Act, least: int = 1) -> Proposal:
    """One (or `least`) to three operations at places apart from each other."""
    found: list[Operation] = []
    used: list[Site] = []
    for number in range(max(least, (1, 1, 2, 3)[draw(upto(3))])):
        free = [site for site in act.sites if not any(_meet(site, other) for other in used)]
        if not free:
            break
        operation = draw_operation(draw, act, among=free, id=f"{number + 1}")
        found.append(operation)
        used += _named(act, operation)
    assume(len(found) >= least)
    return propose(*found)


@st.composite
def operations(draw: Draw, act: Act, name: str = "", **fields: Any) -> Operation:
    """One operation of that name, or of any that has a place in the act."""
    return draw_operation(draw, act, name, **fields)


def draw_operation(
    draw: Draw, act: Act, name: str = "", *, among: list[Site] | None = None, **fields: Any
) -> Operation:
    """The same, at a place among some, where these are given."""

    def free(name: str) -> list[Site]:
        return [site for site in places(act, name) if among is None or site in among]

    name = name or _one(draw, [each for each in OPERATIONS if free(each)] or ["insert"])
    site = _one_site(draw, free(name) or act.sites)
    fields = {"at": (site.address,), "reason": same("себебі"), **fields}
    return MAKERS[name](draw, act, site, fields)


def _meet(one: Site, other: Site) -> bool:
    return one.within(other) or other.within(one)


def _named(act: Act, operation: Operation) -> list[Site]:
    """Every provision that the operation names."""
    beside = [getattr(operation, field, "") for field in ("before", "after", "into")]
    written = [*operation.at, *(each for each in beside if isinstance(each, str) and each)]
    return [act.find(address).site for each in written for address in resolved(act, each)]


def _one(draw: Draw, choices: list[Any]) -> Any:
    return choices[draw(upto(len(choices) - 1))]


def _chance(draw: Draw, one_in: int) -> bool:
    """Shrinks to no."""
    return bool(draw(upto(one_in - 1)) == one_in - 1)


def _one_site(draw: Draw, sites: list[Site]) -> Site:
    """A site of a kind: each kind as often as any other."""
    kinds = {site.provision.kind for site in sites}
    kind = _one(draw, [each for each in Kind if each in kinds])
    return _one(draw, [site for site in sites if site.provision.kind is kind])


def _some_words(draw: Draw, site: Site) -> str:
    """Neighbouring words of the provision's own text, that are found there."""
    tokens = site.provision.text.split(" ")
    starts = [n for n, word in enumerate(tokens) if any(sign.isalnum() for sign in word)]
    start = _one(draw, starts)
    some = " ".join(tokens[start : start + 1 + draw(upto(2))]).rstrip(" ")
    assume(list(occurrences(some, site.provision.text)))
    return some


def _new_words(draw: Draw, old: str = "") -> str:
    """Words that differ from the old ones."""
    new = f"{', ' if old and _chance(draw, 8) else ''}{draw(NEW_WORDS)}"
    return f"{new} жаңа" if fold(new).key == fold(old).key else new


def _own(site: Site) -> str:
    """The address of the provision's line without what stands in it."""
    frame = site.provision.kind in (Kind.TITLE, Kind.NOTE, Kind.GAP)
    return site.address if frame else Target(site, own=True).address


def _scope(draw: Draw, act: Act, site: Site) -> tuple[str, list[Site]]:
    """The address of the provision, of what it stands in, or of its own line; the lines there."""
    around = _one(draw, [site, site, *site.chain()])
    if around is site and _chance(draw, 4):
        return _own(site), [site]
    inside = act.sites[around.order : around.order + sum(1 for _ in around.provision.walk())]
    return around.address, [each for each in inside if worded(each)]


def _how_many(draw: Draw, lines: list[Site], old: str, ways: tuple[str, ...]) -> dict[str, Any]:
    """Which of the places of the words are meant."""
    found = sum(len(list(occurrences(old, line.provision.text))) for line in lines)
    nth = _one(draw, [1 + draw(upto(found - 1)), "last"])
    values = {"nth": nth, "count": found, "all": True}
    if found == 1 and not _chance(draw, 3):
        return {}
    way = _one(draw, list(ways))
    return {way: values[way]}


def _replace_words(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    text = site.provision.text
    halves = text.split(" ", 1)
    once = [half for half in halves if len(list(occurrences(half, text))) == 1]
    if len(once) == 2 and _chance(draw, 4):
        pairs = tuple(Replacement(same(old), same(_new_words(draw, old))) for old in once)
        return ReplaceWords(pairs=pairs, **{**fields, "at": (_own(site),)})
    old = _some_words(draw, site)
    address, lines = _scope(draw, act, site)
    fields |= {"at": (address,), **_how_many(draw, lines, old, ("nth", "count", "all"))}
    return ReplaceWords(old=same(old), new=same(_new_words(draw, old)), **fields)


def _insert_words(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    new = same(draw(NEW_WORDS))
    if _chance(draw, 3):
        position = _one(draw, ["end", "start"])
        return InsertWords(words=new, position=position, **{**fields, "at": (_own(site),)})
    beside = _some_words(draw, site)
    address, lines = _scope(draw, act, site)
    fields |= {"at": (address,), **_how_many(draw, lines, beside, ("nth",))}
    return InsertWords(words=new, **{_one(draw, ["after", "before"]): same(beside)}, **fields)


def _delete_words(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    old = _some_words(draw, site)
    assume(old != site.provision.text.strip())
    address, lines = _scope(draw, act, site)
    fields |= {"at": (address,), **_how_many(draw, lines, old, ("nth", "count", "all"))}
    return DeleteWords(words=same(old), **fields)


def _restate(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    one = site.provision
    line_of_its_own = one.headed or (worded(site) and bool(one.children))
    line_of_its_own = line_of_its_own and not one.leads_in
    if line_of_its_own and _chance(draw, 4):
        fields["at"] = (_own(site),)
        return Restate(text=same(_new_words(draw, one.text)), **fields)
    show = _one(draw, ["words", "whole"])
    return Restate(text=same(_reworded(draw, act, site)), show=show, **fields)


def _reworded(draw: Draw, act: Act, site: Site) -> str:
    """The provision as it is written, with other words in one line, and maybe less at its end."""
    one = site.provision
    first, *others = write_provision(one, act.identity.numbering).split("\n")
    new = _new_words(draw, one.text)
    match one.kind:
        case Kind.TABLE | Kind.ROW:
            cells = max(1, len((one.children[0] if one.kind is Kind.TABLE else one).children))
            first = f"| {new} " + "| 1 " * (cells - 1) + "|"
        case Kind.NOTE:
            return "\n".join([f"{{{new}", *others] if others else [f"{{{new}}}"])
        case Kind.GAP:
            first = "[… 71.–72.]"
        case Kind.PREAMBLE | Kind.CLOSING | Kind.CELL:
            first = new
        case Kind.TITLE:
            first = f"= {new}"
        case Kind.FOOTNOTE:
            first = f"{one.label} {new}"
        case _:
            mark = "# " if one.headed else ""
            first = f"{mark}{one.label}{one.sep or ' ' * bool(one.label)}{new}"
    if one.kind is Kind.CELL:
        return first
    return "\n".join([first, *others[: draw(upto(len(others)))]])


def _insert(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    del fields["at"]
    one, new = site.provision, draw(NEW_WORDS)
    numbered = bool(one.num) and not one.headed and one.kind is not Kind.FOOTNOTE
    if one.kind is Kind.TABLE:
        row = "| 1 " * len(one.children[0].children) + "|"
        return Insert(text=same(row), into=site.address, **fields)
    if one.kind in (Kind.PREAMBLE, Kind.CLOSING):
        return Insert(text=same(new), into=site.address, **fields)
    if (one.headed or numbered) and roomy(site) and _chance(draw, 3):
        label = "71." if one.headed else "71)"
        return Insert(text=same(f"{label} {new}"), into=site.address, **fields)
    if numbered and one.num.isdecimal() and _chance(draw, 4):
        return Insert(text=same(new), number="next", after=site.address, **fields)
    if (one.headed or numbered) and _chance(draw, 3):
        return _taking(draw, act, site, fields)
    side = _one(draw, ["after", "before"])
    return Insert(text=same(_beside(draw, site, new)), **{side: site.address}, **fields)


def _taking(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    """A new provision that takes in some that stand right after its place: from this one on, or,
    after this one, the last that stand in it."""
    one = site.provision
    label = relabelled(one.label, one.num, f"{71 + draw(upto(8))}")
    text = f"{'# ' * one.headed}{label} {draw(NEW_WORDS)}"
    inside = [each for each in act.below(site) if not each.provision.run_in]
    if inside and _chance(draw, 2):
        taken = inside[draw(upto(len(inside) - 1)) :]
        side = {"after": site.address}
    else:
        row = act.below(site.parent)[site.position :]
        taken = row[: 1 + draw(upto(len(row) - 1))]
        side = {"before": site.address}
    listed = tuple(each.address for each in taken)
    ranged = (f"{listed[0]}–{listed[-1]}",) if len(listed) > 1 else listed
    return Insert(text=same(text), takes=_one(draw, [listed, ranged]), **side, **fields)


def _beside(draw: Draw, site: Site, new: str) -> str:
    """A provision of the same sort, under a number that is free."""
    one = site.provision
    match one.kind:
        case Kind.ROW:
            return "| 1 " * len(one.children) + "|"
        case Kind.GAP:
            return "[… 71.]"
        case Kind.NOTE:
            return "{Ескерту.}"
    label = relabelled(one.label, one.num, _free(draw, site)) if one.num else one.label
    first = f"{'# ' * one.headed}{label}{' ' * bool(label)}{new}"
    if not one.num or one.kind is Kind.FOOTNOTE or not _chance(draw, 3):
        return first
    below = [f"1. {new}", f"  1) {new}"] if one.headed else [f"  1) {new}"]
    return "\n".join([first, *below])


def _free(draw: Draw, site: Site) -> str:
    """A number that no act of `tests.acts` has, but for what another operation brings there."""
    num = site.provision.num
    number = f"{71 + draw(upto(8))}"
    if site.provision.kind is Kind.FOOTNOTE or not num.isdecimal():
        return number
    return f"{num}-{number}" if _chance(draw, 2) else number


def _delete(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    beside = siblings(act, site)[site.position :][: 1 + draw(upto(2))]
    gone = list(takewhile(lambda each: removable(act, each), beside))
    if len(gone) > 1:
        listed = tuple(each.address for each in gone)
        fields["at"] = _one(draw, [(f"{listed[0]}–{listed[-1]}",), listed])
    return Delete(number=_one(draw, ["", "", "kept", "freed"]), **fields)


def _repeal(draw: Draw, _: Act, __: Site, fields: dict[str, Any]) -> Operation:
    by = same("№ 5 Заң") if _chance(draw, 3) else Localized()
    return Repeal(by=by, **fields)


def _replace_everywhere(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    some = [_some_words(draw, site) for _ in range(1 + draw(upto(1)))]
    forms = {fold(old).key: (old, _new_words(draw, old)) for old in some}
    scope = _one(draw, ["act", "place", "except"])
    if scope == "place":
        fields["at"] = (_scope(draw, act, site)[0],)
    else:
        del fields["at"]
    if scope == "except":
        others = [each for each in act.sites if not (site.within(each) or each.within(site))]
        fields["except_"] = (_one(draw, others).address,) if others else ()
    return ReplaceEverywhere(forms=Forms({"": dict(forms.values())}), **fields)


def _restate_heading(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    fields["at"] = (_own(site) if _chance(draw, 2) else site.address,)
    return RestateHeading(text=same(_new_words(draw, site.provision.text)), **fields)


def _renumber(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    one = site.provision
    others = [
        each
        for each in siblings(act, site)
        if each.provision.kind is one.kind
        and each.provision.headed == one.headed
        and each.provision.num.isdecimal()
        and each.provision.num != one.num
    ]
    if others and one.num.isdecimal() and _chance(draw, 3):
        other = _one(draw, others)
        fields["at"] = (site.address, other.address)
        return Renumber(to=(other.provision.num, one.num), **fields)
    return Renumber(to=(_free(draw, site),), **fields)


def _move(draw: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    side, anchor = _one(draw, anchors(act, site))
    elsewhere = side == "into" or anchor.parent is not site.parent
    if site.provision.num and (elsewhere or _chance(draw, 3)):
        fields["number"] = _free(draw, site)
    return Move(**{side: anchor.address}, **fields)


def _split(draw: Draw, _: Act, site: Site, fields: dict[str, Any]) -> Operation:
    text = site.provision.text
    tokens = text.split(" ")
    cuts = [
        " ".join(tokens[start : start + size])
        for start in range(1, len(tokens))
        for size in (1, 2, len(tokens) - start)
        if " ".join(tokens[:start]).strip()
    ]
    once = [some for some in cuts if some.strip() and len(list(occurrences(some, text))) == 1]
    assume(once)
    return Split(before=same(_one(draw, once)), number=_free(draw, site), **fields)


def _join(_: Draw, act: Act, site: Site, fields: dict[str, Any]) -> Operation:
    other = later(act, site)
    assert other is not None, "a place for a join has what can be joined to it"
    fields["at"] = (site.address, other.address)
    return Join(**fields)


def _designate(draw: Draw, _: Act, __: Site, fields: dict[str, Any]) -> Operation:
    form = _one(draw, ["({})", "{})"])
    return Designate(label=form.format(71 + draw(upto(8))), **fields)


MAKERS: dict[str, Maker] = {
    "replace-words": _replace_words,
    "insert-words": _insert_words,
    "delete-words": _delete_words,
    "restate": _restate,
    "insert": _insert,
    "delete": _delete,
    "repeal": _repeal,
    "restate-heading": _restate_heading,
    "replace-everywhere": _replace_everywhere,
    "renumber": _renumber,
    "move": _move,
    "split": _split,
    "join": _join,
    "designate": _designate,
}
"""How an operation is drawn, once its place is known."""
