"""What cannot be carried out exactly is not carried out, and says why."""

from __future__ import annotations

import pytest

from drafting.diff.compare import compare
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.text.writer import digest_of
from tests.acts import act
from tests.patch.amending import FREED, carried_out, refusal

_LAW = """
= Тақырып
# 2-бөлім. Жалпы
5. Мыналар бір екі бір:
  1) іс-әрекетімен саясатын бір
  2) [алып тасталды]
[… 6.–8.]
9. Соңғы сөз
  | a | b |
"""


@pytest.mark.parametrize(
    ("topic", "operations"),
    [
        (
            "words",
            """
            - {op: replace-words, at: 2.5, old: екі үш, new: төрт}
            - {op: replace-words, at: 2.5, old: жоқ мүлдем, new: төрт}
            - {op: replace-words, at: 2.5, old: саясат, new: төрт}
            - {op: delete-words, at: 2.5, words: іс}
            - {op: delete-words, at: 2.5, words: бір}
            - {op: delete-words, at: 2.5, words: бір, count: 2}
            - {op: delete-words, at: 2.5, words: бір, nth: 4}
            - {op: delete-words, at: 2.5.1, words: іс-әрекетімен саясатын бір}
            - {op: replace-words, at: 2.5, old: екі, new: екі}
            - {op: insert-words, at: 2.5, after: бір, words: үш}
            - {op: replace-words, at: 2.9.table-1, old: c, new: d}
            - {op: replace-words, at: 2.5, old: {ru: два}, new: {ru: три}}
            """,
        ),
        (
            "addresses",
            """
            - {op: delete, at: 2.7}
            - {op: delete, at: "3"}
            - {op: delete, at: 2.5.para-1}
            - {op: delete, at: 2.9.table-1.row-1.cell-1}
            - {op: delete, at: 2.5.2}
            - {op: delete, at: 2.9–2.5}
            - {op: delete, at: 2.5–title}
            - {op: insert, after: 2.5.9, text: 10. сөз}
            - {op: restate, at: пункт 77, text: 77. сөз}
            """,
        ),
        (
            "provisions",
            """
            - {op: restate, at: 2.9, text: 10. сөз}
            - {op: restate, at: 2.9, text: сөз}
            - {op: restate, at: "2", text: 2-бөлім. Жалпы}
            - {op: restate, at: 2.9, text: "9. сөз\\n10. сөз"}
            - {op: restate, at: 2.9, text: "9. Соңғы сөз\\n  | a | b |"}
            - {op: restate, at: 2.9.para-1, text: "екі\\nжол"}
            - {op: insert, after: 2.5, text: 9. сөз}
            - {op: insert, after: 2.5.para-1, text: 9. сөз}
            - {op: insert, after: 2.5.1, text: "2) сөз"}
            """,
        ),
        (
            "clashes",
            """
            - {op: replace-words, at: 2.5, old: екі, new: үш}
            - {op: delete-words, at: 2.5, words: екі бір}
            - {op: insert-words, at: 2.9, after: Соңғы, words: бір}
            - {op: insert-words, at: 2.9, after: Соңғы, words: екі}
            - {op: delete, at: 2.5}
            - {op: restate, at: 2.5.1, text: "1) сөз"}
            - {op: insert, in: 2.5, text: "3) сөз"}
            - {op: delete, at: "2"}
            """,
        ),
    ],
)
def test_every_refusal_is_named_at_once(topic, operations, file_regression):
    file_regression.check(refusal(_LAW, operations) + "\n", basename=topic)


@pytest.mark.parametrize(
    "operation",
    [
        "{op: insert-words, at: 1.table-1, position: end, words: x}",
        "{op: insert-words, at: preamble, position: end, words: x}",
        '{op: insert, in: 1.table-1, text: "x"}',
        '{op: insert, in: 1.table-1, text: "| c |\\n5. d"}',
    ],
)
def test_nothing_is_dropped_in_silence(operation):
    assert refusal("а\nв\n# 1-бап. б\n| a |", f"- {operation}")


def test_a_line_is_refused_that_would_be_read_as_another_provisions():
    for text, insertion in (
        ("5. а\n[…]\nб\n# 1-бап. в", 'after: 5, text: "сөз"'),
        ("5. а\nб\n6. в", 'after: 5.part-2, text: "1) сөз"'),
    ):
        named = refusal(text, f"- {{op: insert, {insertion}}}")
        assert named.startswith("p.yaml:")
        assert "сөз" in named


@pytest.mark.parametrize(
    ("which", "named"),
    [
        ("", "occur twice"),
        (", count: 2", "overlap"),
        (", all: true", "overlap"),
        (", nth: 3", "twice"),
    ],
)
def test_places_of_words_that_overlap_are_several(which, named):
    assert named in refusal("1. м м м", f"- {{op: delete-words, at: 1, words: м м{which}}}")


def test_the_own_line_of_an_item_is_not_restated_under_another_number():
    assert "5." in refusal("5. а\n  1) б", '- {op: restate, at: 5.para-1, text: "6. в"}')


def test_a_note_in_brackets_is_no_text_of_the_law():
    assert refusal("6. [алып тасталды]", "- {op: replace-words, at: 6, old: алып, new: б}")


@pytest.mark.parametrize("lengths", [8, 16, 64])
def test_a_digest_that_fits_lets_the_operation_pass(lengths):
    law = act("5. а б\n  1) в")
    digest = digest_of(law.find("5").site.provision)[:lengths]
    done = carried_out(law, f"- {{op: delete-words, at: 5, words: б, digest: {digest.upper()}}}")
    assert done.act.body[0].text == "а"


def test_a_stale_digest_shows_what_changed_since(file_regression):
    old, now = act("5. а бір в\n  1) г"), act("5. а екі в\n  1) г")
    digest = digest_of(old.find("5").site.provision)
    known = refusal(now, f"- {{op: delete-words, at: 5, words: в, digest: {digest}}}", [old])
    unknown = refusal(now, f"- {{op: delete-words, at: 5, words: в, digest: {digest}}}")
    short = refusal(now, f"- {{op: delete-words, at: 5, words: в, digest: {digest[:7]}}}")
    file_regression.check(f"{known}\n\n{unknown}\n\n{short}\n")


def test_a_stale_digest_is_named_whatever_the_other_texts_hold():
    other = act("| a ¶  |  |")
    named = refusal("5. а б", "- {op: delete-words, at: 5, words: б, digest: 0123456789}", [other])
    assert "in no stored version" in named


@pytest.mark.parametrize(
    ("law", "operation"),
    [
        ("5. а\n6. б", "{op: move, at: 5, after: 5}"),
        ("5. а\n6. б", "{op: move, at: 5, before: 6}"),
        ("|  |\n|  |", "{op: move, at: table-1.row-1, after: table-1.row-2}"),
        ("| а |\n| а |\n| б |", "{op: move, at: table-1.row-2, before: table-1.row-1}"),
        ("5. а\n6. [алып тасталды]", "{op: join, at: [5, 6]}"),
        ("| a | b |", "{op: join, at: [table-1.row-1.cell-1, table-1.row-1.cell-2]}"),
        ("| a |\n| b |", "{op: join, at: [table-1.row-1, table-1.row-2]}"),
    ],
)
def test_what_moves_nothing_or_joins_no_text_of_the_law_is_refused(law, operation):
    assert refusal(law, f"- {operation}")


@pytest.mark.parametrize("words", ["", "a"])
def test_a_header_row_moves_past_one_that_reads_alike(words):
    """Which row is the head of the table is a part of the law, though both lines read alike."""
    law = act(f"|= {words} |\n| {words} |")
    done = carried_out(law, "- {op: move, at: table-1.row-1, after: table-1.row-2}")
    assert [row.is_header_row for row in done.act.body[0].children] == [False, True]
    assert compare(law, done.act)


def test_a_row_moves_within_its_table():
    law = act("| a |\n| b |")
    done = carried_out(law, "- {op: move, at: table-1.row-1, after: table-1.row-2}")
    assert [site.provision.text for site in done.act.lines()] == ["b", "a"]


def test_a_preamble_does_not_go_by_itself_where_all_in_it_moves() -> None:
    """It has no line of its own that could go."""
    law = act("Кіріспе сөз.\n\n# 1-бап. Бақ\n1. Бір.\n")
    operations = "- {op: delete, at: preamble}\n- {op: move, at: preamble.para-1, after: 1.1}"
    assert "takes out what this would change" in refusal(law, operations)


def test_what_stands_beside_a_number_and_not_in_it_is_named() -> None:
    law = act("# Article 1. Beds\n1. Dig.\n2. So much:\n| Bed | 3 |", FREED, "en")
    message = refusal(law, "- {op: delete, at: 1.2.table-1.row-1}")
    assert "elsewhere: 1.table-1.row-1" in message


_ARTICLES = Numbering(headings=(Kind.ARTICLE,), deleted="freed")
_BEASTS = "# Article 1. Moles\n1. A mole digs.\n2. A vole rests.\n\n# Article 2. Beds\nA bed."


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("insert, after: '1', number: next, text: '# Article. Yards'", "title alone: `# Yards`"),
        ("insert, after: 1.1, text: '# Article 5. X'", "beside a division: `after: 1`"),
        ("insert, after: '1', text: 3. A mole runs.", "`in: 1` puts it into that division"),
        ("move, at: 1.1, after: '2'", "`in: 2` puts it into that division"),
        ("delete, at: 1.1-1.2", "a range has a dash: 1.1–1.2"),
        ("restate-heading, at: '1', text: '# Article 2. X'", "another number than Article 1."),
        ("restate-heading, at: '1', text: Article 2. X", "another number than Article 1."),
        ("restate-heading, at: '1', text: ARTICLE 1. X", "written otherwise than Article 1."),
    ],
)
def test_what_to_do_is_named(operation: str, named: str) -> None:
    assert named in refusal(act(_BEASTS, _ARTICLES, "en"), f"- {{op: {operation}}}")


@pytest.mark.parametrize("text", ["X", "Article 1. X", "# Article 1. X", "# X"])
def test_a_heading_is_restated_alone_or_as_a_baseline_has_it(text: str) -> None:
    operation = f"- {{op: restate-heading, at: '1', text: '{text}'}}"
    new = carried_out(act(_BEASTS, _ARTICLES, "en"), operation).act
    assert new.body[0].line == "Article 1. X"


def test_a_cyrillic_letter_in_a_latin_word_is_named():
    named = refusal("1. A mole digs.", "- {op: replace-words, at: 1, old: mоle, new: rat}")
    assert "nearest, 1: mole" in named
    assert "they differ in letters of two alphabets, which a reader may not see" in named
