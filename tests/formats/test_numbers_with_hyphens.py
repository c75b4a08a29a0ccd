"""Sections whose numbers have those of their chapters in them, `6-5` and `12-1-103`, and the first
number of their text behind the heading."""

from __future__ import annotations

import pytest

from tests.imports import imported, numbered_at

TOWN = """Orchards By-law
1-1 Title
This is the by-law.
1-2 Scope
(1) It applies to 5-10 orchards.
(2) It is void in
3-4 Streets of the town.
6-5 Fees
There is a fee.
6-5.1 Fines
There is a fine.
SCHEDULE 1
1 Apples
They are free.
2 Pears
They are not.
"""
CODE = """Orchards Code
12-1-101. Short title.
This is the code.
12-1-102. Duties. (1) A keeper prunes trees.
(2) A keeper waters them.
12-1-102.1. Fees. There is a fee.
12-1-104. Repealed.
"""
SIGNED = """Orchards Code
§ 12-1-103. Duties. (a) A keeper prunes trees:
(1) in spring;
(2) in autumn.
(b) A keeper waters them.
§ 12-1-104. Fees. (a) There is a fee, as § 12-1-103 has it.
"""
INDIAN = """THE ORCHARDS ACT, 1957
1. Short title and extent.—(1) This is the Act.
(2) It extends to the whole country.
2. Definitions.—In this Act “keeper” means a person.
2A. Duties.—(1) A keeper prunes trees.
(2) A keeper waters them.
THE FIRST SCHEDULE
1. Apples.
THE SECOND SCHEDULE
1. Pears.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            TOWN,
            {
                "1-1": "1-1 Title",
                "1-2": "1-2 Scope",
                "1-2.1": "(1) It applies to 5-10 orchards.",
                "1-2.2": "(2) It is void in",
                "6-5": "6-5 Fees",
                "6-5.1": "6-5.1 Fines",
                "annex-1": "SCHEDULE 1",
                "annex-1.1": "1 Apples",
                "annex-1.2": "2 Pears",
            },
        ),
        (
            CODE,
            {
                "12-1-101": "12-1-101. Short title.",
                "12-1-102": "12-1-102. Duties.",
                "item-12-1-102.subitem-1": "(1) A keeper prunes trees.",
                "12-1-102.2": "(2) A keeper waters them.",
                "item-12-1-102.1": "12-1-102.1. Fees. There is a fee.",
                "12-1-104": "12-1-104. Repealed.",
            },
        ),
        (
            SIGNED,
            {
                "12-1-103": "§ 12-1-103. Duties.",
                "12-1-103.a": "(a) A keeper prunes trees:",
                "12-1-103.a.1": "(1) in spring;",
                "12-1-103.a.2": "(2) in autumn.",
                "12-1-103.b": "(b) A keeper waters them.",
                "12-1-104": "§ 12-1-104. Fees. (a) There is a fee, as § 12-1-103 has it.",
            },
        ),
        (
            INDIAN,
            {
                "1": "1. Short title and extent.—",
                "1.1": "(1) This is the Act.",
                "1.2": "(2) It extends to the whole country.",
                "2": "2. Definitions.—In this Act “keeper” means a person.",
                "2A.2": "(2) A keeper waters them.",
                "annex-1": "THE FIRST SCHEDULE",
                "annex-1.1": "1. Apples.",
                "annex-2.1": "1. Pears.",
            },
        ),
    ],
)
def test_each_section_has_its_place(text: str, expected: dict[str, str]) -> None:
    assert numbered_at(imported(text, "en").act, expected) == expected


@pytest.mark.parametrize(
    "text",
    ["Prices\n\n1-4 Trees\n5-10 Trees\n11-20 Trees\n", "Scores\n\n3-2 Home\n1-1 Away\nNo more.\n"],
)
def test_ranges_and_scores_are_no_sections(text: str) -> None:
    assert not any(site.provision.num for site in imported(text, "en").act.sites)


def test_numbers_that_lack_are_named_by_the_chapter() -> None:
    (doubt,) = imported(
        CODE.replace("12-1-102.1. Fees. There is a fee.\n", ""), "en"
    ).report.numbers
    assert (doubt.sort, doubt.numbers) == ("missing", "12-1-103")


def test_a_line_that_is_parted_is_named() -> None:
    warnings = [each for each in imported(CODE, "en").warnings if "a line each" in each.problem]
    assert [each.found for each in warnings] == [("12-1-102. Duties. (1) A keeper prunes trees.",)]
    alone = CODE.replace("(2) A keeper waters them.\n", "")
    assert not any("a line each" in each.problem for each in imported(alone, "en").warnings)
