"""Operations that give existing text another place or number, written against another version."""

from __future__ import annotations

import pytest

from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.patch.rebase.outcomes import Rebased, Verdict
from drafting.patch.rebase.rebase import amended, rebase
from drafting.text.writer import write_act
from tests.lineage.conftest import NEW_DATE, law
from tests.lineage.test_rebase import now, proposal

CUPS = """= On cups

# Section 1. General

1. Cups are washed after the tea is drunk by everyone.
2. Cups are dried with a towel that is clean and dry:
  1) at once;
  2) later.
3. Cups are kept in the cupboard of the office alone.
4. Whoever breaks a cup pays for it within ten days.
5. Plates are kept on the shelf above the tea kettle.

# Section 2. Final

This law is read aloud in the office once a year.
Nobody is bound to listen to it on that day.
"""
HEADING = 'op: insert, after: section-1, takes: ["4–5"], text: "# Section 1-1. Breaking"'
SUBITEMS = 'op: insert, before: "1.2.1", takes: ["1.2.1–1.2.2"], text: "1-1) on a day of work:"'
TEXT = 'op: designate, at: "1.{}", label: "(1)"'
DIVISION = 'op: designate, at: section-2, label: "6."'
LINE = 'op: designate, at: 2.part-2, label: "7."'


def replaced(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


def carried_out(operation: str) -> str:
    return write_act(apply(law(CUPS), proposal(operation)).act)


def onto(operation: str, new: str) -> Rebased:
    found = rebase([(law(CUPS), law(new, NEW_DATE))], proposal(operation))
    outcome = found.verdicts[0].outcome
    if outcome.stands:
        # What stands can be carried out, and what it makes is found to be done.
        rewritten = Proposal(
            proposal="p", target="tea", baseline=NEW_DATE, operations=amended(found)
        )
        made = apply(law(new, NEW_DATE), rewritten).act
        (done,) = rebase([(law(CUPS), made)], proposal(operation)).verdicts
        assert done.outcome.value == "already done"
    return found


def verdict(operation: str, new: str) -> Verdict:
    (found,) = onto(operation, new).verdicts
    return found


@pytest.mark.parametrize(
    "operation", [HEADING, SUBITEMS, TEXT.format(1), TEXT.format(2), DIVISION, LINE]
)
def test_it_is_unchanged_and_then_already_done(operation: str) -> None:
    assert verdict(operation, CUPS).outcome.value == "unchanged"
    assert verdict(operation, carried_out(operation)).outcome.value == "already done"


@pytest.mark.parametrize(
    ("operation", "change", "addresses"),
    [
        (HEADING, ("Section 1.", "Section 9."), ["9", "4–5"]),
        (HEADING, ("ten days", "five days"), ["section-1", "4–5"]),
        (HEADING, ("4. Whoever", "3-1. Nobody breaks plates.\n4. Whoever"), ["section-1", "4–5"]),
        (SUBITEMS, ("2. Cups", "2-1. Cups"), ["1.2-1.1", "1.2-1.1–1.2-1.2"]),
        (TEXT.format(1), ("1. Cups", "1-1. Cups"), ["1.1-1"]),
        (TEXT.format(2), ("2. Cups", "2-1. Cups"), ["1.2-1"]),
        (DIVISION, ("Section 2.", "Section 3."), ["section-3"]),
        (LINE, ("Section 2.", "Section 3."), ["3.part-2"]),
    ],
)
def test_it_carries_over(operation: str, change: tuple[str, str], addresses: list[str]) -> None:
    found = onto(operation, replaced(CUPS, change))
    assert found.verdicts[0].outcome.value == "carried"
    assert now(found) == addresses


@pytest.mark.parametrize(
    ("operation", "change"),
    [
        # Since it was done, the words have changed, or there is more.
        (HEADING, ("ten days", "five days")),
        (SUBITEMS, ("later", "after an hour")),
        (TEXT.format(1), ("washed", "rinsed")),
        (TEXT.format(1), ("everyone.\n", "everyone.\n  (2) Mugs are cups.\n")),
        (TEXT.format(1), ("1. (1) Cups", "1-1. (1) Cups")),
        (TEXT.format(2), ("later.\n", "later.\n  (2) Mugs are cups.\n")),
        (DIVISION, ("read aloud", "sung")),
        (LINE, ("bound", "made")),
    ],
)
def test_it_is_already_done(operation: str, change: tuple[str, str]) -> None:
    new = replaced(carried_out(operation), change)
    assert verdict(operation, new).outcome.value == "already done"


@pytest.mark.parametrize(
    ("operation", "change"),
    [
        (HEADING, ("Breaking", "Breakage")),
        (HEADING, ("Section 1-1.", "Section 1-2.")),
        (HEADING, ("5. Plates", "6. Plates")),
        (HEADING, ("5. Plates are kept on the shelf above the tea kettle.\n", "")),
        (HEADING, ("5. Plates", "4-1. Nobody breaks plates.\n5. Plates")),
        (SUBITEMS, ("1-1) on", "1-2) on")),
        (SUBITEMS, ("of work", "of rest")),
        (TEXT.format(1), ("(1)", "(a)")),
        (TEXT.format(2), ("    1) at once;\n    2) later.", "  1) at once;\n  2) later.")),
        (DIVISION, ("6. This", "7. This")),
        (LINE, ("7. Nobody", "8. Nobody")),
    ],
)
def test_what_is_done_otherwise_is_a_conflict(operation: str, change: tuple[str, str]) -> None:
    new = replaced(carried_out(operation), change)
    assert verdict(operation, new).outcome.value == "conflict"


@pytest.mark.parametrize(
    ("operation", "change", "outcome"),
    [
        (HEADING, ("5. Plates are kept on the shelf above the tea kettle.\n", ""), "conflict"),
        (HEADING, ("5. Plates", "4-1. Nobody breaks plates.\n5. Plates"), "conflict"),
        (HEADING, ("kettle.\n", "kettle.\n5-1. Nobody breaks plates.\n"), "conflict"),
        (HEADING, ("# Section 2", "# Section 1-1. Rest\n\n# Section 2"), "conflict"),
        (SUBITEMS, ("  2) later.\n", ""), "conflict"),
        (SUBITEMS, ("  1) at once;\n  2) later.\n", ""), "gone"),
        # The item's own number is the one that its text is to have.
        (TEXT.format(1), ("washed", "rinsed"), "conflict"),
        (TEXT.format(2), ("  2) later.\n", ""), "conflict"),
        (TEXT.format(3), ("3. Cups are kept in the cupboard of the office alone.\n", ""), "gone"),
        (DIVISION, ("read aloud", "sung"), "conflict"),
        (DIVISION, ("that day.\n", "that day.\nIt is short.\n"), "conflict"),
        (LINE, ("Nobody is bound to listen to it on that day.\n", ""), "gone"),
    ],
)
def test_what_was_changed_is_refused(operation: str, change: tuple[str, str], outcome: str) -> None:
    found = verdict(operation, replaced(CUPS, change))
    assert found.outcome.value == outcome


def test_a_conflict_shows_the_line_as_it_was_to_be() -> None:
    lines = verdict(TEXT.format(1), replaced(CUPS, ("washed", "rinsed"))).lines
    assert lines.wanted == "1. (1) Cups are washed after the tea is drunk by everyone."


def test_a_heading_that_takes_all_in_its_section_is_already_done() -> None:
    operation = 'op: insert, before: "1.1", takes: ["1.1–1.5"], text: "# Chapter 1. Cups"'
    assert verdict(operation, carried_out(operation)).outcome.value == "already done"
