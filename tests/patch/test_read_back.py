"""A new text is proved near its changes: that says what reading the whole text says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import DraftingError
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.patch import apply
from drafting.patch.read_back import misread, near
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.examples import few
from tests.patch.test_bounded import proposal
from tests.work import lines_run

LINES = ("Office", "1. An office.", "A. Smith", "Article 9. Office", "Offices:", "")
DIVISIONS = 30


def law(divisions: int) -> Act:
    return act(
        "".join(
            f"# Article {n}. Office {n}\n\n1. Tea.\n2. Coffee:\n  1) black;\n  2) white.\n\n"
            for n in range(1, divisions + 1)
        )
    )


@given(st.data())
@few(24)
def test_what_is_proved_near_the_changes_is_proved(data: st.DataObject) -> None:
    """Of texts whose lines were put anywhere: most of them are read as something else."""
    drawn = data.draw(acts())
    ends = [each for each in drawn.body if each.kind in (Kind.CLOSING, Kind.ANNEX)]
    first = [each for each in drawn.body if each not in ends]
    old = drawn.with_body((*first, *law(DIVISIONS).body, *first, *ends), "old")
    try:
        old = act(write_act(old), old.identity.numbering)
    except DraftingError:
        return
    line = data.draw(st.sampled_from(LINES))
    change: Callable[[Provision], tuple[Provision, ...]] = data.draw(
        st.sampled_from(
            (
                lambda _: (),
                lambda each: (each, each),
                lambda each: (evolve(each, text=line),),
                lambda each: (evolve(each, num="", label="", sep=""),),
                lambda each: (each, Provision(Kind.PARAGRAPH, text=line)),
                lambda each: (*old.body[-1:], each),
            )
        )
    )
    new = old.with_body(_with(old.body, data.draw, change), "new")
    if not misread(old, new):
        again = read_act(write_act(new), new.identity, new.version, new.language)
        assert again.body == new.body


def _with(
    body: tuple[Provision, ...],
    draw: Callable[[st.SearchStrategy[int]], int],
    change: Callable[[Provision], tuple[Provision, ...]],
) -> tuple[Provision, ...]:
    if not body:
        return body
    at = draw(st.integers(0, len(body) - 1))
    one = body[at]
    inside = one.children and draw(st.integers(0, 1))
    made = (evolve(one, children=_with(one.children, draw, change)),) if inside else change(one)
    return (*body[:at], *made, *body[at + 1 :])


def test_a_change_is_proved_with_few_lines_around_it() -> None:
    old = law(200)
    new = apply(old, proposal("p", "op: replace-words, at: '100.2.1', old: black, new: green")).act
    proved = near(old, new)
    assert "green" in write_act(proved)
    assert len(proved.sites) < 60
    assert not misread(old, new)


@pytest.mark.parametrize("operation", ["delete, at: '7.2'", "repeal, at: '7'"])
def test_the_work_of_a_proposal_hardly_grows_with_the_act(operation: str) -> None:
    """What each line of the act still costs is that it stands in the change set."""

    def work(divisions: int) -> int:
        one = law(divisions)
        apply(one, proposal("first", "op: delete, at: '1'"))
        return lines_run(lambda: apply(one, proposal("p", f"op: {operation}")))

    small, large = work(20), work(60)
    assert (large - small) / (len(law(60).sites) - len(law(20).sites)) < 120


def test_a_line_without_a_sign_is_read_as_none() -> None:
    old = law(DIVISIONS)
    new = old.with_body((*old.body, Provision(Kind.PARAGRAPH)), "new")
    assert misread(old, new)
