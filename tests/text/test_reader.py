"""The text file of an act: what is read, and what is refused."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.model.act import Identity
from drafting.model.kind import Kind
from drafting.text.layout import DEEPEST
from drafting.text.reader import read_act
from drafting.text.writer import digest_of, write_act, write_provision
from tests.acts import act


def _outline(text: str) -> list[str]:
    return [
        f"{'  ' * (len(site.chain()) - 1)}{site.provision.kind} {site.provision.num}".rstrip()
        for site in act(text).sites
    ]


def _refusal(text: str) -> str:
    with pytest.raises(FormatError) as refused:
        act(text)
    return str(refused.value)


def test_text_after_a_list_returns_to_its_item():
    assert _outline("5. a:\n  1) b;\n  2) c\nd\n6. e") == [
        "item 5",
        "  subitem 1",
        "  subitem 2",
        "  part",
        "item 6",
    ]


def test_a_line_deeper_in_is_a_paragraph_of_the_one_above():
    assert _outline("5. a\n  b\nc\n  d") == ["item 5", "  para", "  part", "    para"]


def test_unnumbered_lines_before_anything_numbered_are_the_preamble():
    assert _outline("= t\na\nb\n\n1. c") == ["title", "preamble", "  para", "  para", "item 1"]


def test_an_unnumbered_line_under_a_heading_is_a_part():
    assert _outline("# 1-бап. a\nb\nc") == ["article 1", "  part", "  part"]


def test_a_gap_ends_the_number_before_it():
    assert _outline("5. a\n[…]\nb") == ["item 5", "gap", "part"]


def test_an_empty_line_parts_two_tables():
    assert _outline("| a |\n\n| b |") == [
        *("table", "  row", "    cell"),
        *("table", "  row", "    cell"),
    ]


def test_headings_nest_by_their_depth():
    assert _outline("# Раздел I. a\n## Глава 1. b\n## Глава 2. c\n# 1-қосымша\n1. d") == [
        "section I",
        "  chapter 1",
        "  chapter 2",
        "annex 1",
        "  item 1",
    ]


def test_a_backslash_makes_plain_text_of_what_follows():
    law = act("\\5. a\n\\# b\n\\\\ c\n\\[… d\n\\= e\n\\ f")
    texts = [site.provision.text for site in law.lines()]
    assert texts == ["5. a", "# b", "\\ c", "[… d", "= e", " f"]


@pytest.mark.parametrize("text", ["", "\n", "\n\n\n", "\ufeff", "\ufeff\n", "\r\n", "\r\n\r\n"])
def test_a_file_without_a_line_is_an_act_without_a_provision(text):
    assert act(text).body == ()
    assert write_act(act(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        *("5.", "5. ", "\u2028", "a\u2028b\n", "5. a\u200eb\t", "5.\u00a0 a"),
        *("= t \n", "a \n", "{}", "\\{", "[^1]", "|  |", "|  ¶  |", "| \\| | \\¶ | \\\\ |", "\\ "),
        *("\U0010ffff", "e\u0301", "9" * 5000 + ". a", "5. " + "a " * 100_000, "# 1. a\n## b\n# c"),
    ],
)
def test_whatever_a_line_holds_is_written_back(text):
    assert write_act(act(text)) == text


@pytest.mark.parametrize("cell", ["", "a ¶ ", " ¶ ", "\\\\"])
def test_a_row_has_a_digest_whatever_its_cells_hold(cell):
    for site in act(f"| {cell} |").sites:
        assert len(digest_of(site.provision)) == 64


def test_a_row_alone_is_written_as_a_row():
    law = act("|= a |= b |\n| c ¶ d | e \\| f |")
    header, row = law.body[0].children
    assert write_provision(header) == "|= a |= b |"
    assert write_provision(row) == "| c ¶ d | e \\| f |"


def test_two_tables_written_alone_stay_two():
    item = act("5. a\n  | b |\n\n  | c |").body[0]
    assert [child.kind for child in act(write_provision(item)).body[0].children] == [Kind.TABLE] * 2


def test_levels_may_be_as_deep_as_forty():
    deep = "\n".join("  " * level + f"{level}. a" for level in range(DEEPEST + 1))
    assert write_act(act(deep)) == deep
    assert "more than 40 numbers" in _refusal(deep + "\n" + "  " * (DEEPEST + 1) + "1. b")
    headings = "\n".join("#" * depth + " a" for depth in range(1, DEEPEST + 1))
    assert write_act(act(headings)) == headings
    assert "#" in _refusal(headings + "\n" + "#" * (DEEPEST + 1) + " a")


def test_every_wrong_line_is_named_with_its_place(file_regression):
    wrong = (
        "5. fine\n"
        "   1) three spaces\n"
        "\t1) a tab\n"
        "      1) too deep\n"
        "= a title too late\n"
        "  # a heading indented\n"
        "### two levels at once\n"
        "### 3. two levels at once, with a number\n"
        "#no space\n"
        "#\n"
        "[…\n"
        "[… five]\n"
        "|\n"
        "| a | b\n"
        "|no space|\n"
        "\\\n"
        "\\nothing to protect\n"
        "# \\nothing to protect\n"
        "   \n"
        "a carriage\rreturn\n"
        "| no | | middle |\n"
        "6. fine\n"
    )
    with pytest.raises(FormatError) as refused:
        read_act(wrong, Identity("law"), "2020-01-01", "kk", "baselines/law/2020-01-01.kk.txt")
    file_regression.check(str(refused.value) + "\n")
