"""Slips of a pen and of YAML: spaces and line breaks at the end of words, paragraphs of a cell."""

from __future__ import annotations

import pytest

from tests.patch.amending import amended, refusal, warnings

_LAW = """
# Section 1. Parks
1. A park means trees and grass.
2. Rates:
  | 1 | Apples | 5 |
  | 2 | Pears ¶ Fresh or dried | 8 |
""".strip("\n")
_CELL = "1.2.table-1.row-2.cell-2"


@pytest.mark.parametrize("style", [">", "|", ">-", "|+"])
def test_the_line_break_that_ends_a_block_is_none_of_the_words(style: str) -> None:
    operation = f"""
    - op: replace-words
      at: 1.1
      old: {style}
        trees
      new: {style}
        bushes
      reason: r

    """
    assert "1. A park means bushes and grass." in amended(_LAW, operation)
    assert warnings(_LAW, operation) == []


@pytest.mark.parametrize("style", [">", "|", ">-", "|+"])
def test_the_line_break_that_ends_words_on_several_lines_is_none_of_them(style: str) -> None:
    operation = f"""
    - op: replace-words
      at: 1.1
      pairs:
        - old: {style}
            trees
            and
          new: x
      reason: r
    """
    assert "1. A park means x grass." in amended(_LAW, operation)
    assert not any("run together" in each for each in warnings(_LAW, operation))


@pytest.mark.parametrize("style", [">", "|", "|+"])
def test_a_number_in_a_block_is_a_number(style: str) -> None:
    block = f"{style}\n        {{}}\n"
    renumbered = f"- op: renumber\n  at: 1.2\n  to: {block.format('3')}  reason: r\n"
    assert "3. Rates:" in amended(_LAW, renumbered)
    counted = (
        f"- op: {block.format('replace-words')}  at: {block.format('1.1')}  old: park\n"
        f"  new: wood\n  count: {block.format('1')}  reason: r\n"
    )
    assert "1. A wood means" in amended(_LAW, counted)
    named = refusal(_LAW, renumbered.replace("  3\n", "  2-x-1!\n"))
    assert "`2-x-1!`" in named


@pytest.mark.parametrize(
    ("operation", "joined"),
    [
        ("op: replace-words, at: 1.1, old: 'trees ', new: bushes", "bushesand"),
        ("op: replace-words, at: 1.1, old: ' trees', new: bushes", "meansbushes"),
        ("op: delete-words, at: 1.1, words: ' trees '", "meansand"),
    ],
)
def test_words_that_run_together_are_named(operation: str, joined: str) -> None:
    written = f"- {{{operation}, reason: r}}"
    assert joined in amended(_LAW, written)
    (warning,) = warnings(_LAW, written)
    assert "two words run together" in warning
    assert joined in warning


@pytest.mark.parametrize(
    "operation",
    [
        "op: replace-words, at: 1.1, old: 'trees ', new: 'bushes '",
        "op: replace-words, at: 1.1, old: trees and, new: bushes or",
        "op: delete-words, at: 1.1, words: 'trees and '",
        "op: replace-words, at: 1.1, old: ' trees and grass', new: ', a garden,'",
    ],
)
def test_words_that_stay_apart_are_not_named(operation: str) -> None:
    assert not [
        each for each in warnings(_LAW, f"- {{{operation}, reason: r}}") if "together" in each
    ]


_QUOTED = _LAW.replace("grass", "«grass»")


@pytest.mark.parametrize(
    ("law", "new", "found"),
    [
        (_QUOTED, "“bushes”", "“ ”"),
        (_QUOTED, 'the "Bush"', '"'),
        (_QUOTED, "«bushes»", ""),
        (_QUOTED, 'pipes of 5"', ""),
        (_QUOTED, 'pipes of 6 ½" or Ø"5', ""),
        (_QUOTED, "«The “Rose” Company»", ""),
        (_QUOTED, "«the „Rose“ company» and “bushes”", "“ ”"),
        (_QUOTED, "bushes, “roses", "“"),
        (_QUOTED, 'form "5"', '"'),
        (_QUOTED, 'the "«Bush»"', '"'),
        (_QUOTED, 'some "5-year Bush"', '"'),
        (_QUOTED.replace("trees", "«the trees»"), "“bushes”", ""),
        (_LAW.replace("grass", "„grass“"), "“bushes”", "”"),
        (_QUOTED.replace("Rates", "“Rates”"), "“bushes”", ""),
        (_LAW, "“bushes”", ""),
    ],
)
def test_quotation_marks_that_the_act_does_not_have_are_named(
    law: str, new: str, found: str
) -> None:
    operation = f"- op: replace-words\n  at: 1.1\n  old: trees\n  new: '{new}'\n  reason: r\n"
    assert new in amended(law, operation)
    named = [each for each in warnings(law, operation) if "quotation marks" in each]
    assert [f"found: {found}\n" in each for each in named] == [True] * bool(found)


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("Pears ¶ Ripe", "Pears ¶ Ripe"),
        ("Pears", "Pears"),
        ("A ¶ B ¶ C", "A ¶ B ¶ C"),
        ("1. Pears", "1. Pears"),
        ("(a) ¶ (b)", "(a) ¶ (b)"),
        ("# Pears", "# Pears"),
        (r"Mark \\¶ Pears", r"Mark \¶ Pears"),
        ("a | b", r"a \| b"),
        ("Pears\\n  Ripe", "Pears ¶ Ripe"),
    ],
)
def test_a_cell_is_restated_with_its_paragraphs(text: str, cell: str) -> None:
    after = amended(_LAW, f'- {{op: restate, at: {_CELL}, text: "{text}", reason: r}}')
    assert f"  | 2 | {cell} | 8 |" in after


def test_a_cell_of_several_lines_is_refused_with_the_mark_that_parts_them() -> None:
    operation = f'- {{op: restate, at: {_CELL}, text: "Pears\\nRipe", reason: r}}'
    assert "with ` ¶ ` between them" in refusal(_LAW, operation)


def test_the_mark_of_paragraphs_among_words_is_named() -> None:
    operation = f"- {{op: replace-words, at: {_CELL}, old: Fresh, new: Ripe ¶ fresh, reason: r}}"
    (warning,) = warnings(_LAW, operation)
    assert "`¶` would stand in the law" in warning


@pytest.mark.parametrize(
    ("operation", "message"),
    [
        ("op: insert, in: 1.1, text: '# Section 2. Rest'", "a heading does not stand in a line"),
        ("op: renumber, at: 1.1, to: '?'", "`?` is not read as a number there"),
        ("op: delete, at: act", "addressed by `repeal` and `restate` alone"),
        ("op: delete, at: [1.1, item 1 of section 1]", "two addresses of the operation name this"),
        ("op: delete, at: [section 1, 1.1]", "names this, and another what it is in"),
        ("op: delete, at: 1.1-2", "a range has a dash: 1.1–2"),
        ("op: delete, at: 1.item-1-2", "a range has a dash: 1.item-1–2"),
        ("op: delete, at: item 1 - item 2", "a range has a dash: item 1 – item 2"),
        ("op: delete, at: 1.2-1", "prints the address of each line"),
        ("op: delete, at: § 3 Absatz 2", "there is no § 3 Absatz 2"),
    ],
)
def test_a_refusal_says_what_is_wrong_with_this_input(operation: str, message: str) -> None:
    assert message in refusal(_LAW, f"- {{{operation}, reason: r}}")


@pytest.mark.parametrize(
    ("second", "message"),
    [
        ("op: delete, at: 1.2.table-1.row-2", "moves, restates"),
        ("op: move, at: 1.2.table-1.row-2, in: 1.3.table-1", "moves, restates"),
        ("op: move, at: 1.2.table-1.row-2, before: 1.2.table-1.row-1", "does the same"),
    ],
)
def test_a_row_that_clashes_is_shown_and_a_move_is_no_deletion(second: str, message: str) -> None:
    law = f"{_LAW}\n3. More:\n  | 3 | Plums | 9 |\n"
    first = "op: move, at: 1.2.table-1.row-2, before: 1.2.table-1.row-1"
    found = refusal(law, f"- {{{first}}}\n- {{{second}}}")
    assert message in found
    assert "found: 2 | Pears | 8" in found


def test_a_row_that_stays_as_it_is_is_shown() -> None:
    row = "| 1 | Apples | 5 |"
    operation = f'- {{op: restate, at: 1.2.table-1.row-1, text: "{row}", reason: r}}'
    assert "found: 1 | Apples | 5" in refusal(_LAW, operation)
