"""“12 Fish” begins like a section without a sign; a list of quantities holds none."""

from __future__ import annotations

import pytest

from tests.imports import imported

ACT = """Keepers Act 2001
1 Interpretation
In this Act a keeper is a person.
2 Kit
(1) The kit holds—
{}
(2) It is kept.
3 Repeal
The Act of 1950 is repealed.
4 Commencement
This Act commences in May.
"""
SCHEDULE = """Keepers Act 2001
1 Interpretation
In this Act a keeper is a person.
2 Commencement
This Act commences in May.
SCHEDULE 1 Kit
{}
"""
LISTS = (
    "1 Net of nylon\n12 Fish\n3 Boxes",
    "1 Net;\n12 Fish;\n3 Boxes.",
    "3 Boxes\n12 Fish\n1 Net of nylon",
    "2 Nets\n1 Rope\n2 Boxes\n7 Hooks\n3 Lines",
    "1 Rope\n1 Net\n4 Hooks",
)


def sections(text: str, name: str = "law.txt") -> list[str]:
    act = imported(text, "en", name).act
    return [site.line for site in act.sites if site.provision.headed and site.provision.num]


@pytest.mark.parametrize("listed", LISTS)
def test_a_list_is_no_run_of_sections(listed: str) -> None:
    assert sections(f"The kit of a keeper\n\nThe kit holds:\n{listed}\n") == []
    assert sections(f"The kit of a keeper\n\n{listed}\nNothing else is held.\n") == []


@pytest.mark.parametrize("listed", [*LISTS, "8 Ropes\n3 Boxes", "2 Nets\n2 Ropes\n3 Boxes"])
def test_sections_around_a_list_keep_their_places(listed: str) -> None:
    headings = ["1 Interpretation", "2 Kit", "3 Repeal", "4 Commencement"]
    assert sections(ACT.format(listed)) == headings
    last = ACT.replace("\n(2) It is kept.", "").format(listed)
    assert sections(last) == headings


@pytest.mark.parametrize("listed", LISTS)
def test_a_schedule_may_hold_a_list(listed: str) -> None:
    headings = ["1 Interpretation", "2 Commencement", "SCHEDULE 1 Kit"]
    assert sections(SCHEDULE.format(listed)) == headings
    paragraphs = "1 The kit\nIt is kept.\n2 Fees\nThere are none."
    assert sections(SCHEDULE.format(paragraphs))[3:] == ["1 The kit", "2 Fees"]


def test_numbers_that_grow_by_leaps_are_a_list_too() -> None:
    assert sections("The kit of a keeper\n\n1 Net\n4 Hooks\n9 Lines\n") == []
    assert len(sections("Keepers Act\n\n1 Net.\n4 Hooks.\n9 Lines.\n")) == 3


def test_headings_in_bold_are_no_list() -> None:
    page = "<html><body><h1>Keepers Act</h1>{}<p>It is kept.</p></body></html>"
    lines = ("1 Net", "3 Boxes", "2 Lines", "3 Kit")
    bold = "".join(f"<p><b>{line}</b></p>" for line in lines)
    plain = "".join(f"<p>{line}</p>" for line in lines)
    assert sections(page.format(bold), "law.html") == ["1 Net", "2 Lines", "3 Kit"]
    assert sections(page.format(plain), "law.html") == []
