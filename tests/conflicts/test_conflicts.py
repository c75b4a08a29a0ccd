from __future__ import annotations

from collections.abc import Sequence

import pytest
from attrs import evolve

from drafting.files.proposal import read_proposal
from drafting.model.act import Act, Identity, Numbering
from drafting.model.conflict import Clash, Conflict
from drafting.model.kind import Kind
from drafting.model.proposal import Proposal
from drafting.patch import apply, conflicts, locate, marshalled, merge
from drafting.text.reader import read_act
from drafting.text.writer import write_act

TEXT = """\
1. The minister appoints the board.
2. The board has seven members:
  1) four judges;
  2) three scholars.
3. The minister may dismiss the board of the fund.
"""
NUMBERING = Numbering(through=frozenset({Kind.ITEM}))
LAST_JUDGES = "op: insert-words, at: 2, after: judges, words: of law, nth: last"
ACT = read_act(TEXT, Identity("fund", numbering=NUMBERING), "2020-01-01", "en")


def proposal(name: str, *operations: str, date: str = "2021-01-01") -> Proposal:
    head = f"proposal: {name}\ntarget: fund\nbaseline: 2020-01-01\ndate: {date}\noperations:\n"
    body = "".join(f"  - {{{operation}, reason: r}}\n" for operation in operations)
    return read_proposal(head + body, f"{name}.yaml")


def found(*proposals: Proposal, act: Act = ACT) -> list[Conflict]:
    located = [locate(act, each) for each in proposals]
    assert not [problem for each in located for problem in each.problems]
    return conflicts(act, located)


def clash(one: str, other: str) -> list[str]:
    return [each.clash.value for each in found(proposal("a", one), proposal("b", other))]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (
            "op: replace-words, at: 3, old: dismiss the board, new: warn it",
            "op: delete-words, at: 3, words: the board of",
            Clash.SAME_WORDS,
        ),
        (
            "op: insert-words, at: 3, before: may, words: alone",
            "op: insert-words, at: 3, after: minister, words: always",
            None,
        ),
        (
            "op: insert-words, at: 3, position: start, words: Today",
            "op: delete-words, at: 3, words: The minister may",
            None,
        ),
        (
            "op: insert-words, at: 3, before: may, words: alone",
            "op: insert-words, at: 3, before: may, words: always",
            Clash.SAME_WORDS,
        ),
        ("op: delete, at: 2", "op: delete-words, at: 2.2, words: three", Clash.INSIDE_DELETED),
        ("op: delete, at: 2", "op: move, at: 2.2, in: 3", Clash.INSIDE_DELETED),
        (
            'op: restate, at: 2, text: "2. The board has no members."',
            "op: insert, after: 2.1, text: 1-1) one engineer;",
            Clash.INSIDE_RESTATED,
        ),
        ("op: delete, at: 2.2", "op: delete, at: 2.2", Clash.DUPLICATE),
        ("op: delete, at: 2.2", "op: restate, at: 2.2, text: 2) none.", Clash.SAME_PROVISION),
        (
            "op: insert, after: 2, text: 2-1. The board meets.",
            "op: insert, after: 3, text: 2-1. The board rests.",
            Clash.SAME_NUMBER,
        ),
        (
            "op: insert, after: 2, text: 2-1. The board meets.",
            "op: insert, after: 2, text: 2-2. The board rests.",
            Clash.SAME_PLACE,
        ),
        (
            "op: replace-words, at: 1, old: appoints, new: calls the minister and appoints",
            "op: replace-words, at: 1, old: minister, new: president",
            Clash.ORDER,
        ),
        (
            "op: replace-words, at: 1, old: board, new: board anew, nth: last",
            "op: insert-words, at: 1, after: board, words: and board",
            Clash.ORDER,
        ),
        (
            "op: replace-everywhere, forms: {board: council}",
            "op: insert, after: 2.1, text: 1-1) one friend of the board;",
            Clash.ORDER,
        ),
        (
            "op: replace-everywhere, forms: {board: council}",
            "op: replace-everywhere, forms: {judges: judges of the board}",
            Clash.ORDER,
        ),
        (
            "op: insert-words, at: 1, after: minister, words: alone",
            "op: insert-words, at: 1, before: appoints, words: alone",
            Clash.DUPLICATE,
        ),
        (
            "op: insert-words, at: 1, after: minister, words: alone",
            "op: replace-words, at: 1, old: The minister, new: The minister alone",
            Clash.DUPLICATE,
        ),
        (LAST_JUDGES, "op: replace-words, at: 2.2, old: scholars, new: judges", Clash.ORDER),
        (LAST_JUDGES, "op: insert, after: 2.2, text: 3) two judges.", Clash.ORDER),
        (LAST_JUDGES, "op: insert, in: 2, text: 3) two judges.", Clash.ORDER),
        (LAST_JUDGES, "op: restate, at: 2.2, text: 2) three judges.", Clash.ORDER),
        (LAST_JUDGES, "op: replace-words, at: 2.part-1, old: members, new: judges", None),
        (LAST_JUDGES, "op: insert, after: 1, text: 1-1. All judges.", None),
        (LAST_JUDGES, "op: insert, after: 2, text: 2-1. All judges.", None),
        (
            LAST_JUDGES.replace("last", "1"),
            "op: replace-words, at: 2.part-1, old: members, new: judges",
            Clash.ORDER,
        ),
        (
            LAST_JUDGES.replace("last", "1"),
            "op: replace-words, at: 2.2, old: scholars, new: judges",
            None,
        ),
        ("op: delete-words, at: 1, words: The", "op: delete-words, at: 3, words: The", None),
        ("op: delete-words, at: 3, words: may", "op: delete-words, at: 3, words: fund", None),
    ],
)
def test_how_two_operations_clash(one: str, other: str, expected: Clash | None) -> None:
    assert clash(one, other) == ([expected.value] if expected else [])
    assert clash(other, one) == ([expected.value] if expected else [])


def test_words_that_go_where_they_are_counted_leave_the_place_to_another_line() -> None:
    """In turn, what comes after the first “board” would come after the one in the list."""
    act = read_act("1. The board has:\n  1) a board;\n", Identity("fund"), "2020-01-01", "en")
    gone = proposal("a", "op: replace-words, at: 1.para-1, old: board, new: council")
    counted = proposal("b", "op: insert-words, at: 1, after: board, words: or board, nth: 1")
    alone = proposal("c", "op: insert-words, at: 1.para-1, after: board, words: or board, nth: 1")
    assert [each.clash for each in found(gone, counted, act=act)] == [Clash.ORDER]
    assert found(gone, alone, act=act) == []


@pytest.mark.parametrize(
    "counted",
    [
        'op: replace-words, at: 1, old: and, new: ", also", nth: 2',
        'op: insert-words, at: 1, before: and, words: ", ants", nth: 2',
        "op: delete-words, at: 1, words: bees, nth: 2",
    ],
)
def test_words_are_counted_anew_by_where_they_stand_and_not_by_the_space_before(
    counted: str,
) -> None:
    line = "1. Moles and bees bees and worms.\n"
    act = read_act(line, Identity("fund"), "2020-01-01", "en")
    elsewhere = proposal("b", "op: replace-words, at: 1, old: Moles, new: Voles")
    assert found(proposal("a", counted), elsewhere, act=act) == []


def test_a_change_that_reaches_over_several_others_clashes_with_each() -> None:
    whole = proposal("a", "op: replace-words, at: 3, old: minister may dismiss the board, new: x")
    inner = [proposal(f"b{n}", f"op: delete-words, at: 3, words: {word}")
             for n, word in enumerate(("minister", "dismiss", "may"))]  # fmt: skip
    pairs = [{each.one, each.other} for each in found(whole, *inner)]
    assert pairs == [{"a", "b0"}, {"a", "b2"}, {"a", "b1"}]


def test_operations_of_one_proposal_are_no_conflict() -> None:
    both = proposal(
        "a",
        "op: insert, after: 2, text: 2-1. The board meets.",
        "op: insert, after: 2, text: 2-2. The board rests.",
    )
    assert found(both, proposal("b", "op: delete, at: 1")) == []


def order(*proposals: Proposal) -> list[str]:
    return [each.proposal.proposal for each in marshalled(ACT, [locate(ACT, p) for p in proposals])]


def test_proposals_are_taken_in_the_order_of_the_act_then_of_their_dates() -> None:
    late = proposal("late", "op: delete, at: 1", date="2021-09-01")
    early = proposal("early", "op: delete-words, at: 1, words: board", date="2021-02-01")
    last = proposal("last", "op: delete, at: 3", date="2020-01-01")
    between = proposal("between", "op: insert, after: 2, text: 2-1. x", date="2020-01-01")
    assert order(late, last, between, early) == ["early", "late", "between", "last"]


def merged(proposals: Sequence[Proposal]) -> tuple[str, list[str]]:
    result = merge(ACT, [locate(ACT, each) for each in proposals], "merged")
    text = write_act(apply(ACT, result.proposal).act)
    return text, [left.proposal.proposal for left in result.left_out]


def test_what_clashes_with_what_is_taken_is_left_out_and_named() -> None:
    one = proposal("one", "op: delete-words, at: 2.1, words: four")
    two = proposal("two", "op: delete, at: 2")
    three = proposal("three", "op: replace-words, at: 2.2, old: three, new: 3")
    text, left_out = merged([one, two, three])
    assert left_out == ["two"]
    assert "1) judges;\n  2) 3 scholars." in text
    assert merged([two, one, three])[1] == ["one", "three"]


def test_insertions_at_one_place_come_in_the_order_of_their_numbers() -> None:
    second = proposal("a", "op: insert, after: 1, text: 1-2. Second.")
    first = proposal("b", "op: insert, after: 1, text: 1-1. First.")
    text, left_out = merged([second, first])
    assert left_out == []
    assert text.index("1-1. First.") < text.index("1-2. Second.")


def test_compatible_proposals_commute() -> None:
    proposals = [
        proposal("a", "op: insert-words, at: 3, before: may, words: alone"),
        proposal("b", "op: delete, at: 2.2"),
        proposal("c", "op: insert, after: 1, text: 1-1. First."),
    ]
    assert merged(proposals) == merged(proposals[::-1])


def test_each_change_of_a_merged_proposal_knows_where_it_comes_from() -> None:
    one = proposal("one", "op: delete, at: 1")
    two = proposal("two", "op: delete, at: 3")
    result = merge(ACT, [locate(ACT, one), locate(ACT, two)], "merged")
    changes = apply(ACT, result.proposal).changes
    touched = {change for line in changes.lines for change in line.changes}
    assert {change: result.owners[change].proposal for change in touched} == {
        "one/1": "one",
        "two/1": "two",
    }


@pytest.mark.parametrize(
    "sweep",
    [
        "op: replace-everywhere, at: 2, forms: {judges: lawyers}",
        "op: replace-words, at: 2, old: judges, new: lawyers, all: true",
        "op: delete-words, at: 2, words: judges, all: true",
    ],
)
def test_new_text_in_the_scope_of_a_sweep_depends_on_the_order(sweep: str) -> None:
    assert clash(sweep, "op: replace-words, at: 2.2, old: scholars, new: old judges") == ["order"]
    assert clash(sweep, "op: replace-words, at: 3, old: dismiss, new: ask judges of") == []


def test_merged_proposals_may_amend_one_proposal() -> None:
    one, two = (
        evolve(proposal(name, f"op: delete, at: {at}"), amends="base", target="", baseline="")
        for name, at in (("a", 1), ("b", 3))
    )
    assert merge(ACT, [locate(ACT, one), locate(ACT, two)], "merged").proposal.amends == "base"


def test_words_that_go_at_two_places_are_two_changes_though_they_are_alike() -> None:
    act = read_act("1. Mole or mole or mole digs.\n", Identity("fund"), "2020-01-01", "en")
    first = proposal("a", "op: delete-words, at: 1, words: Mole or")
    last = proposal("b", "op: delete-words, at: 1, words: or mole, nth: last")
    assert found(first, last, act=act) == []
    together = merge(act, [locate(act, first), locate(act, last)], "merged").proposal
    assert write_act(apply(act, together).act) == "1. mole digs.\n"
