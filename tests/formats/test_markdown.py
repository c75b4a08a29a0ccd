"""Laws in Markdown as people type them: lists in lists, footnotes, line ends."""

from __future__ import annotations

import pytest

from drafting.structure.act import Imported
from drafting.text.writer import write_act
from tests.imports import imported


def markdown(text: str, name: str = "law.md") -> Imported:
    return imported(text, "en", name)


def lines(text: str, name: str = "law.md") -> str:
    """What stands below the heading of the one article."""
    return write_act(markdown(text, name).act).split("\n\n", 1)[1]


@pytest.mark.parametrize("indent", ["  ", "    "])
def test_a_list_in_a_list_keeps_its_level(indent: str) -> None:
    typed = (
        "1. Gates.\n  1. Of wood.\n  2. Of iron:\n    - black;\n      - or grey;\n"
        "      - or blue;\n    - red;\n    - green.\n2. Keys.\n"
    )
    assert lines(f"# Article 1. All\n\n{typed.replace('  ', indent)}") == typed


def test_bullets_of_every_sort_are_lines_of_their_own() -> None:
    typed = "* wells;\n  * deep;\n  * dry;\n* gates.\n"
    assert lines(f"# Article 1. All\n\n{typed}") == typed
    assert lines(f"# Article 1. All\n\n{typed.replace('*', '+')}") == typed.replace("*", "+")


NOTED = """# Article 1. All

1. Gates[^a] are shut \\[^a].
   1) at night[^long].
2. Keys[^a].

[^a]: *Of* gardens.
[^long]: From dusk
    till dawn.

    Also in winter.

3. Trees[^none].
[^lost]: Alone.
"""


def test_footnotes_are_footnotes_of_the_act() -> None:
    read = markdown(NOTED)
    assert write_act(read.act).split("\n\n", 1)[1] == (
        "1. Gates[^1] are shut [^a].\n  1) at night[^2].\n    [^2] From dusk till dawn.\n"
        "      Also in winter.\n  [^1] Of gardens.\n2. Keys[^1].\n3. Trees[^none].\n"
        "[^lost]: Alone.\n"
    )


def test_a_note_that_only_code_names_is_text() -> None:
    assert lines("# Article 1. All\n\n1. Gates `[^a]`.\n\n[^a]: Doors.\n") == (
        "1. Gates [^a].\n[^a]: Doors.\n"
    )


NOTED_CELLS = (
    "<h1>Article 1. All</h1><table><tr><th>Gate<a href='#n'>1</a></th><th>Key</th></tr>"
    "<tr><td>Oak</td><td>2<a href='#n'>1</a></td></tr></table><p id='n'>1 Old.</p>"
)


def test_a_footnote_of_a_cell_is_one() -> None:
    table = "|= Gate[^1] |= Key |\n| Oak | 2[^1] |\n[^1] Old.\n"
    typed = "| Gate[^a] | Key |\n|---|---|\n| Oak | 2[^a] |\n\n[^a]: Old.\n"
    assert lines(f"# Article 1. All\n\n{typed}") == table
    assert lines(NOTED_CELLS, "law.html") == table


def test_a_line_of_dashes_makes_a_heading_or_a_table() -> None:
    text = write_act(markdown("Garden Act\n===\n\nArticle 1. All\n---\n\n1. Gates.\n").act)
    assert text == "= Garden Act\n\n# Article 1. All\n\n1. Gates.\n"
    assert lines("# Article 1. All\n\na | b\n---|---\nc | d\n") == "|= a |= b |\n| c | d |\n"


def test_marks_of_line_ends_and_quotations_are_no_text() -> None:
    assert lines("# Article 1. All\n\n1. Gates.\\\n   2. Keys.\n\n> 3. Oaks.\n> 4. Elms.\n") == (
        "1. Gates.\n2. Keys.\n3. Oaks.\n4. Elms.\n"
    )


def test_the_address_of_a_link_is_named() -> None:
    read = markdown("# Article 1. All\n\n1. [Gates][g].\n\n[g]: https://example.org\n")
    assert ("[g]: https://example.org",) in [each.found for each in read.warnings]


def test_signs_that_part_the_text_are_no_text_and_are_named() -> None:
    read = markdown(
        "# Article 1. All\n\n1. Gates.\n---\n2. Keys.\n***\n\n- - -\n\n3. \\*\\*\\*[^a]\n\n"
        "[^a]: Oaks.\n\n    ___\n\n    Elms.\n"
    )
    assert write_act(read.act).split("\n\n", 1)[1] == (
        "1. Gates.\n2. Keys.\n3. ***[^1]\n  [^1] Oaks.\n    Elms.\n"
    )
    found = read.warnings[0].found
    assert found[:3] == ("___ / Elms.", "--- / 2. Keys.", "*** / - - -")
    assert found[3:] == ("- - - / 3. \\*\\*\\*[^a]",)


def test_a_line_of_dashes_below_an_item_parts_and_below_a_paragraph_makes_a_heading() -> None:
    assert lines("# Article 1. All\n\n- wells\nand gates;\n---\n- keys.\n===\n") == (
        "- wells and gates;\n- keys.\n===\n"
    )


def test_a_backslash_before_the_next_number_is_named() -> None:
    read = markdown("# Article 1. All\n\n1. Gates:\\\n1) shut;\\\\\n2) open.\n")
    assert write_act(read.act).split("\n\n", 1)[1] == "1. Gates:\n  1) shut;\\\n  2) open.\n"
    assert [each.found for each in read.warnings] == [("1. Gates:\\ / 1) shut;\\\\",)]
