"""Laws of languages in step, on generated acts and their twins: the same tree in other words."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.diff.drift import Difference, Drift
from drafting.diff.languages import out_of_step
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.patch import differing_effects
from drafting.text.numbers.next_number import relabelled
from drafting.text.reader import read_act
from drafting.text.writer import line_numbers, write_act
from tests.acts import Draw, act, acts, words
from tests.examples import few
from tests.laws.proposals import drawn
from tests.laws.shares import carried_out

_READER = ("читатель", "обязан", "соблюдать", "тишину", "и", "порядок", "в", "зале", "библиотеки")
OTHER_WORDS = words(_READER, 1)
WORDLESS = ("delete", "repeal", "renumber", "move", "join", "insert", "restate")
"""Operations that quote no words of the text."""
ACTS = acts(odd=False).filter(lambda act: act.sites)


@st.composite
def twin_acts(draw: Draw) -> tuple[Act, Act]:
    """An act, and a text in another language with the same structure and the same figures."""
    one = draw(ACTS)
    body = tuple(_translated(draw, provision) for provision in one.body)
    return one, evolve(one, language="ru", body=body)


def test_a_note_may_have_more_lines_in_one_language() -> None:
    one, other = act("1. А.\n{б\nв}\n2. Г."), act("1. A.\n{b}\n2. D.", language="en")
    assert out_of_step(one, other) == []


def _translated(draw: Draw, provision: Provision) -> Provision:
    children = tuple(_translated(draw, child) for child in provision.children)
    text = provision.text
    note = evolve(provision, children=()).vacated
    kept = note or provision.kind is Kind.GAP or not re.search(r"[^\W\d_]", text)
    if not kept:
        text = " ".join([draw(OTHER_WORDS), *re.findall(r"\d+", text)])
        if provision.kind is Kind.NOTE:
            old = provision.text
            text = "{" * old.startswith("{") + text + "}" * old.endswith("}")
    return evolve(provision, text=text, children=children)


def _without(act: Act, gone: Site) -> Act:
    return _changed(act, gone, None)


def _changed(act: Act, changed: Site, new: Provision | None) -> Act:
    """The act with another provision, or none, in one place."""
    around = changed.parent
    siblings = list(act.children(around))
    siblings[changed.position : changed.position + 1] = [new] if new else []
    if around is None:
        return evolve(act, body=tuple(siblings))
    return _changed(act, around, evolve(around.provision, children=tuple(siblings)))


def _tells_of(difference: Difference, gone: Site) -> bool:
    """Whether exactly that provision is told to be lacking; of what has no number, one like it;
    of a cell, its row."""
    found, provision = difference.site, gone.provision
    match difference.drift:
        case Drift.GAP:
            return gone in difference.others
        case Drift.CELLS:
            return provision.kind is Kind.CELL and gone.parent in (difference.one, difference.other)
        case Drift.LACKING if provision.num:
            return found is gone
        case Drift.LACKING:
            return found.parent is gone.parent and found.provision.kind is provision.kind
    return False


def _plain_among_its_like(site: Site, act: Act) -> bool:
    """Whether nothing stands in a provision without a number, nor in any other of its kind there:
    which of them is lacking can only be told by likeness, and each is as good as another."""
    like = [one for one in act.children(site.parent) if one.kind is site.provision.kind]
    return len(like) == 1 or all(each.text and not each.children for each in like)


@given(twin_acts())
def test_twins_are_in_step(twins: tuple[Act, Act]) -> None:
    assert out_of_step(*twins) == []


@given(twin_acts(), st.data())
def test_what_one_language_lacks_is_named_at_its_address(
    twins: tuple[Act, Act], data: st.DataObject
) -> None:
    one, other = twins
    sites = [site for site in one.sites if site.provision.num or _plain_among_its_like(site, one)]
    assume(sites)
    site = data.draw(st.sampled_from(sites))
    if around := site.parent:
        # Another number of lines is no difference of a note; and what leaves nothing below a note
        # such as «[алып тасталды]» makes that another one.
        note = around.provision.kind is Kind.NOTE or evolve(around.provision, children=()).vacated
        assume(not note)
    lacking = _without(other, other.sites[site.order])
    for differences in (out_of_step(one, lacking), out_of_step(lacking, one)):
        (difference,) = differences
        assert _tells_of(difference, site)


@given(twin_acts(), st.data())
def test_another_number_is_named_at_its_address(
    twins: tuple[Act, Act], data: st.DataObject
) -> None:
    one, other = twins
    numbered = [site for site in other.sites if site.provision.num and site.provision.label]
    assume(numbered)
    site = data.draw(st.sampled_from(numbered))
    old = site.provision
    new = evolve(old, num="77", label=relabelled(old.label, old.num, "77"))
    (difference,) = out_of_step(one, _changed(other, site, new))
    assert difference.drift is Drift.NUMBER
    assert difference.one is one.sites[site.order]


@few(10)
@given(data=st.data())
@pytest.mark.parametrize("name", WORDLESS)
def test_what_is_carried_out_on_twins_leaves_them_in_step(data: st.DataObject, name: str) -> None:
    one, proposal = drawn(data, name, odd=False)
    body = tuple(_translated(data.draw, provision) for provision in one.body)
    other = evolve(one, language="ru", body=body)
    amended = [carried_out(each, proposal) for each in (one, other)]
    assert out_of_step(*(each.act for each in amended)) == []
    assert list(differing_effects(proposal, amended)) == []


@given(acts())
def test_a_provision_stands_at_its_line(act: Act) -> None:
    again = read_act(write_act(act), act.identity, act.version, act.language)
    lines = write_act(again).removeprefix("\ufeff").split(again.form.newline)
    for site, number in zip(again.sites, line_numbers(again), strict=True):
        line, provision = lines[number - 1], site.provision
        if provision.leads_in:
            assert line.lstrip(" #").startswith(site.line)
        elif not provision.is_frame and provision.kind is not Kind.CELL:
            in_row = site.parent is not None and site.parent.provision.kind is Kind.CELL
            assert in_row or line.endswith(provision.text)
        elif provision.kind not in (Kind.PREAMBLE, Kind.CLOSING):
            assert line.removeprefix("<< ").lstrip(" ").startswith("|")
