"""What each operation makes of a text."""

from __future__ import annotations

import pytest

from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from tests.acts import act
from tests.patch.amending import FREED, amended, carried_out, refusal, warnings

_TABLE = "| a | b |\n| c ¶ d | e |"


@pytest.mark.parametrize(
    ("law", "operation", "result"),
    [
        ("5. а б в", "{op: replace-words, at: 5, old: б, new: г}", "5. а г в"),
        ("5. а б а", "{op: replace-words, at: 5, old: а, new: г, nth: 2}", "5. а б г"),
        ("5. а б а", "{op: replace-words, at: 5, old: а, new: г, count: 2}", "5. г б г"),
        ("5. а или б", '{op: replace-words, at: 5, old: или б, new: ", в"}', "5. а, в"),
        ("5. а ; б", '{op: replace-words, at: 5, old: ;, new: ":"}', "5. а : б"),
        ("5. а б", "{op: replace-words, at: 5, old: б, new: .kz}", "5. а .kz"),
        ("5. а\n  1) а", "{op: replace-words, at: 5, old: а, new: г, all: true}", "5. г\n  1) г"),
        ("5. а б\n  1) а", "{op: replace-words, at: 5.para-1, old: а, new: г}", "5. г б\n  1) а"),
        (
            "5. а б",
            "{op: replace-words, at: 5, pairs: [{old: а, new: б}, {old: б, new: а}]}",
            "5. б а",
        ),
        ("# 1-бап. а", "{op: replace-words, at: 1.heading, old: а, new: б}", "# 1-бап. б"),
        ("= а", "{op: replace-words, at: title, old: а, new: б}", "= б"),
        ("5. а\nб", "{op: replace-words, at: 5.part-2, old: б, new: 6. в}", "5. а\n\\6. в"),
        (
            _TABLE,
            '{op: replace-words, at: table-1.row-1.cell-1, old: a, new: "f | ¶"}',
            "| f \\| \\¶ | b |\n| c ¶ d | e |",
        ),
        ("5. а в", "{op: insert-words, at: 5, after: а, words: б}", "5. а б в"),
        ("5. а в", "{op: insert-words, at: 5, before: в, words: б}", "5. а б в"),
        ("5. а, в", '{op: insert-words, at: 5, after: а, words: ", б"}', "5. а, б, в"),
        ("5. а в", "{op: insert-words, at: 5, position: start, words: б}", "5. б а в"),
        ("5. а в", "{op: insert-words, at: 5, position: end, words: б}", "5. а в б"),
        ("5. а а", "{op: insert-words, at: 5, after: а, nth: 2, words: б}", "5. а а б"),
        ("5. «а»", "{op: insert-words, at: 5, before: а, words: б}", "5. «б а»"),
        ("5. а б в", "{op: delete-words, at: 5, words: б}", "5. а в"),
        ("5. а б, в", "{op: delete-words, at: 5, words: б}", "5. а, в"),
        ("5. (а б)", "{op: delete-words, at: 5, words: а}", "5. (б)"),
        ("5. а б а", "{op: delete-words, at: 5, words: а, all: true}", "5. б"),
        (  # a note on what it follows stays with it; one on a neighbour that is gone, or above, not
            "1. а\n{Пункт 1 изменен.}\n{Пункт 2 исключен.}\n3. в",
            '{op: insert, after: 1, text: "1-1. б"}',
            "1. а\n{Пункт 1 изменен.}\n1-1. б\n{Пункт 2 исключен.}\n3. в",
        ),
        (
            "5-1. а\n{Статья 5‑1 изменена.}\n{Статья 5А исключена.}\n6. в",
            '{op: insert, after: 5-1, text: "5-2. б"}',
            "5-1. а\n{Статья 5‑1 изменена.}\n5-2. б\n{Статья 5А исключена.}\n6. в",
        ),
        (
            "5. а\n{Section 5A was repealed.}\n6. в",
            '{op: insert, after: 5, text: "5-1. б"}',
            "5. а\n5-1. б\n{Section 5A was repealed.}\n6. в",
        ),
        (
            "5bis. а\n{Amended: Article 5 bis.}\n6. в",
            '{op: insert, after: 5bis, text: "5-1. б"}',
            "5bis. а\n{Amended: Article 5 bis.}\n5-1. б\n6. в",
        ),
        (
            "# 1-бап. а\n1. а\n{1-бап өзгертілді.}",
            '{op: insert, after: 1.1, text: "2. б"}',
            "# 1-бап. а\n1. а\n2. б\n{1-бап өзгертілді.}",
        ),
        (
            "1. а\n2. б\n{Пункт 2 изменен.}\n3. в",
            "{op: move, at: 1, after: 2, number: 2-1}",
            "2. б\n{Пункт 2 изменен.}\n2-1. а\n3. в",
        ),
        (
            "1. а\n  1) б\n  2) в\n2. г",
            "{op: move, at: 1.2, after: 2, number: 3}",
            "1. а\n  1) б\n2. г\n3. в",
        ),
        (
            "1. а[^1]\n  1) б\n  [^1] в\n2. г",
            "{op: move, at: 1.footnote-1, after: 2, number: 7}",
            "1. а[^1]\n  1) б\n2. г\n[^7] в",
        ),
        (
            "1. а\n  1) б\n2. г\n{Пункт 2 изменен.}",
            "{op: move, at: 2, after: 1.1, number: 2}",
            "1. а\n  1) б\n  2) г\n{Пункт 2 изменен.}",
        ),
        ("5. а\n  1) б", '{op: restate, at: 5, text: "5. в"}', "5. в"),
        ("5. а\n  1) б", "{op: restate, at: 5.para-1, text: в}", "5. в\n  1) б"),
        ("5. а\nб", "{op: restate, at: 5.part-2, text: в}", "5. а\nв"),
        (
            "# 1-бап. а\n1. б",
            '{op: restate, at: 1, text: "# 1-бап. в\\n1. г\\n2. д"}',
            "# 1-бап. в\n1. г\n2. д",
        ),
        ("[…]\n5. а", '{op: restate, at: gap-1, text: "[… 1.–4.]"}', "[… 1.–4.]\n5. а"),
        (_TABLE, '{op: restate, at: table-1.row-1, text: "| x | b |"}', "| x | b |\n| c ¶ d | e |"),
        ("5. а\n6. б", '{op: insert, after: 5, text: "5-1. в"}', "5. а\n5-1. в\n6. б"),
        ("5. а\n6. б", '{op: insert, before: 6, text: "5-1. в"}', "5. а\n5-1. в\n6. б"),
        ("5. а\n  1) б", '{op: insert, in: 5, text: "2) в"}', "5. а\n  1) б\n  2) в"),
        (
            "5. а\n  1) б",
            '{op: insert, after: 5.1, text: "1-1) в:\\n  а) г"}',
            "5. а\n  1) б\n  1-1) в:\n    а) г",
        ),
        ("# 1-бап. а", '{op: insert, in: 1, text: "1. б"}', "# 1-бап. а\n1. б"),
        ("# 1-бап. а", '{op: insert, after: 1, text: "# 2-бап. б"}', "# 1-бап. а\n# 2-бап. б"),
        (
            _TABLE,
            '{op: insert, after: table-1.row-1, text: "| f | g |"}',
            "| a | b |\n| f | g |\n| c ¶ d | e |",
        ),
        ("5. а\n6. б", "{op: delete, at: 5}", "5. [алып тасталды]\n6. б"),
        ("5. а\n  1) б\nв", "{op: delete, at: 5}", "5. [алып тасталды]"),
        ("5. а\nб", "{op: delete, at: 5.part-2}", "5. а"),
        ("5. а\n6. б", "{op: delete, at: 5–6}", "5. [алып тасталды]\n6. [алып тасталды]"),
        (_TABLE, "{op: delete, at: table-1.row-1}", "| c ¶ d | e |"),
        (_TABLE, "{op: delete, at: table-1.row-2.cell-1.para-2}", "| a | b |\n| c | e |"),
        (f"5. а\n\n{_TABLE}", "{op: delete, at: table-1}", "5. а"),
        ("5. of of а", "{op: delete-words, at: 5, words: of, all: true}", "5. а"),
        ("5. а of of", "{op: delete-words, at: 5, words: of, all: true}", "5. а"),
        ("5. а of of of, б of", "{op: delete-words, at: 5, words: of, all: true}", "5. а, б"),
    ],
)  # fmt: skip
def test_an_operation_makes_this_text(law, operation, result):
    assert amended(law, f"- {operation}") == result


@pytest.mark.parametrize(
    ("language", "law", "result"),
    [
        ("kk", "5. а", "5. [алып тасталды]"),
        ("ru", "5. а", "5. [исключен]"),
        ("ru", "# Статья 5. а", "# Статья 5. [исключена]"),
        ("ru", "# Приложение 5. а", "# Приложение 5. [исключено]"),
        ("en", "5. а", "5. [deleted]"),
    ],
)
def test_a_number_that_is_kept_has_a_note_in_its_language(language, law, result):
    base = act(law, language=language)
    assert amended(base, f"- {{op: delete, at: {base.sites[0].address}}}") == result


def test_a_number_that_is_freed_goes_with_its_text():
    assert amended(act("5. а\n6. б", FREED), "- {op: delete, at: 5}") == "6. б"
    assert amended(act("5. а", FREED), "- {op: delete, at: 5}") == ""


def test_operations_look_at_the_baseline_and_not_at_each_other():
    result = amended(
        "5. а б\n6. в",
        """
        - {op: replace-words, at: 5, old: а, new: б}
        - {op: delete-words, at: 5, words: б}
        - {op: insert, after: 5, text: 5-1. г}
        - {op: delete, at: 6}
        """,
    )
    assert result == "5. б\n5-1. г\n6. [алып тасталды]"


def test_what_comes_to_one_place_stands_in_the_order_of_its_numbers():
    one = "- {op: insert, after: 5, text: 5-1. б}"
    two = "- {op: insert, after: 5, text: 5-2. в}"
    assert amended("5. а", f"{one}\n{two}") == amended("5. а", f"{two}\n{one}")


def test_the_baselines_own_bytes_stay_outside_the_change():
    law = "5. екi\u00a0\u00a0сөз  –\u00a0бір екі"
    assert amended(law, "- {op: replace-words, at: 5, old: бір, new: үш}") == law.replace(
        "бір", "үш"
    )


def test_nothing_of_the_body_is_left_where_its_only_lines_went():
    for law, address in (("а", "preamble.para-1"), ("| a |", "table-1.row-1"), ("5. а", "5")):
        done = carried_out(act(law, FREED), f"- {{op: delete, at: {address}}}")
        assert done.act.body == ()


def test_the_line_shows_what_went_and_what_came():
    done = carried_out("5. а б в", "- {op: replace-words, at: 5, old: б, new: г, id: x}")
    (line,) = done.changes.lines
    assert [(span.text, span.mark, span.change) for span in line.spans] == [
        ("5. а ", Mark.KEPT, ""),
        ("б", Mark.DELETED, "x"),
        ("г", Mark.INSERTED, "x"),
        (" в", Mark.KEPT, ""),
    ]
    assert done.act.version == "2020-01-01+p"


def test_what_is_odd_but_lawful_is_named(file_regression):
    through = Numbering(through=frozenset({Kind.ITEM}))
    named = [
        *warnings("5. екi сөз", "- {op: replace-words, at: 5, old: екі, new: бір}"),
        *warnings("5. екі\u00a0сөз а", "- {op: delete-words, at: 5, words: екі сөз}"),
        *warnings("5. а:\n  [… 1)–]", "- {op: delete, at: 5}"),
        *warnings("5. а\n[… 6.–]", '- {op: insert, after: 5, text: "6. б"}'),
        *warnings("5. а\n6. б", '- {op: insert, after: 6, text: "5-1. в"}'),
        *warnings("5. а\n6. б", '- {op: insert, after: 6, text: "8. в"}'),
        *warnings(act("1. а\n[… 2.–]", through), '- {op: insert, after: 1, text: "3. в"}'),
    ]
    file_regression.check("\n\n".join(named) + "\n")


def test_numbers_are_held_against_those_that_all_operations_give():
    behind = "- {op: renumber, at: 2, to: 4}\n"
    assert not warnings("1. а\n2. б", behind + '- {op: insert, after: 1, text: "2. в\\n3. г"}')
    skipped, named = warnings("1. а\n2. б", behind + '- {op: insert, after: 2, text: "3. в"}')
    assert "4. comes right after 1.: a number between them is left out" in skipped
    assert "3. comes after 4., out of order" in named


def test_an_empty_line_before_what_a_new_provision_takes_in_stays() -> None:
    insertion = "- {op: insert, after: '1', text: 2. new, number: given, takes: [1.para-2]}"
    assert amended("1. first\n\n  second", insertion) == "1. first\n2. new\n\n  second"


@pytest.mark.parametrize(
    ("place", "text", "new"),
    [
        ("after: '1'", "# Статья 2", "# Статья 2\n2. Кроты.\n{Примечание.}\n"),
        ("after: '1.1'", "1-1. Сады:", "1-1. Сады:\n  2. Кроты.\n{Примечание.}\n"),
    ],
)
def test_a_note_at_the_end_goes_with_what_a_new_article_takes_and_stays_below_a_new_item(
    place: str, text: str, new: str
) -> None:
    law = "# Статья 1\n\n1. Сады.\n2. Кроты.\n{Примечание.}\n"
    insertion = f'- {{op: insert, {place}, text: "{text}", number: given, takes: [1.2]}}'
    numbering = Numbering(headings=(Kind.ARTICLE,))
    assert amended(act(law, numbering, "ru"), insertion) == f"# Статья 1\n\n1. Сады.\n{new}"


def test_a_line_is_restated_with_its_number_before_a_text_that_looks_like_one():
    restated = "- {op: restate, at: 1.para-1, text: 1. A.}"
    assert amended("1. old", restated) == "1. A."


def test_an_inserted_article_is_repealed() -> None:
    law = "# Статья 2. Кроты\n1. Кроты роют.\n\n# Статья 2-1. Ежи\n1. Ежи спят.\n"
    numbering = Numbering(headings=(Kind.ARTICLE,))
    new = amended(act(law, numbering, "ru"), "- {op: repeal, at: 2-1}")
    assert new.endswith("# Статья 2-1. [утратила силу]\n")


@pytest.mark.parametrize(
    ("operation", "line"),
    [
        ("repeal, at: a", "(a) [repealed]"),
        ("repeal, at: b", "(b) [repealed]"),
        ("delete-words, at: b, words: Dogs", "(b) bark."),
        ("replace-words, at: b, old: Dogs, new: Cats", "(b)—Cats bark."),
        ("replace-words, at: a.1, old: Moles, new: Voles", "(a)—(1) Voles dig."),
    ],
)
def test_a_dash_behind_a_number_leads_to_a_number_or_a_capital(operation: str, line: str) -> None:
    text = "(a)—(1) Moles dig.\n  (2) Moles sleep.\n(b)—Dogs bark.\n(c) Cats sleep.\n"
    law = act(text, FREED, "en")
    assert line in amended(law, f"- {{op: {operation}}}").split("\n")


def test_a_preamble_of_one_line_is_that_line():
    operation = "- {op: insert-words, at: preamble, words: and bees, position: end}"
    law = act("This Act is about moles.\n\n# Article 1. Moles\n1. Moles.\n", None, "en")
    assert amended(law, operation).startswith("This Act is about moles and bees.\n")


def test_a_cell_may_be_left_empty():
    law = "1. a\n  | b | c |\n  | d ¶ e | f |\n"
    assert "| b |  |" in amended(law, "- {op: delete-words, at: 1, words: c}")
    named = refusal(law, "- {op: delete-words, at: 1, words: d}")
    assert "do: `restate` gives 1.table-1.row-2.cell-1 another text" in named


@pytest.mark.parametrize(
    ("language", "title", "note"),
    [
        ("ru", "Правила ухода за садом", "утратили силу"),
        ("ru", "Инструкция садовника", "утратила силу"),
        ("ru", "Положение о садах", "утратило силу"),
        ("ru", "О садах", "утратил силу"),
        ("uk", "Закон про сади", "втратив чинність"),
        ("uk", "Правила догляду", "втратили чинність"),
        ("uk", "Інструкція садівника", "втратила чинність"),
        ("uk", "ПРО САДИ", "втратив чинність"),
    ],
)
def test_the_note_of_a_repealed_act_agrees_with_its_title(language, title, note):
    law = act(f"= {title}\n\n1. a\n", None, language)
    assert amended(law, "- {op: repeal, at: act}") == f"= {title}\n{{{note}}}\n"


def test_words_that_begin_with_a_comma_close_up_before_others_too():
    operation = '- {op: insert-words, at: 1, before: or bees, words: ", wasps"}'
    assert amended("1. No moles or bees.", operation) == "1. No moles, wasps or bees."
