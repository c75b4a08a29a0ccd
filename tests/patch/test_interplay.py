"""Operations that meet: what one leaves for another, and what none may make."""

from __future__ import annotations

import pytest

from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.text.writer import write_act
from tests.patch.amending import act, amended, carried_out, refusal, warnings

THROUGH = Numbering(levels=(Kind.ITEM, Kind.SUBITEM), through=frozenset({Kind.ITEM}))


@pytest.mark.parametrize(
    ("law", "operation"),
    [
        ("1. a\nplain part\n2. b", '{op: restate, at: 1.part-2, text: "[…]"}'),
        ("1. a\nplain part\n2. b", '{op: restate, at: 1.part-2, text: "{note}"}'),
        ("1. a\n[…]", "{op: restate, at: gap-1, text: what was missing}"),
        ("Whereas x\n1. a", '{op: restate, at: preamble, text: "Whereas y\\n[…]"}'),
        ("Whereas x\n1. a", '{op: restate, at: preamble, text: "2. y"}'),
        ("1. a:\n| b | c |", "{op: restate, at: table-1, text: plain}"),
    ],
)
def test_a_provision_is_restated_by_one_of_its_kind(law: str, operation: str) -> None:
    assert "the new wording is not" in refusal(act(law), f"- {operation}")


def test_an_annex_counts_anew() -> None:
    law = act("1. a\n2. b\n# Annex 1. c\n1. d", THROUGH)
    done = carried_out(law, "- {op: insert, after: annex-1.1, text: 2. e}")
    assert write_act(done.act).endswith("1. d\n2. e")


@pytest.mark.parametrize(
    ("law", "to", "heading"),
    [
        ("# SECTION I. a", "II", "# SECTION II. a"),
        ("# ANNEX X. a", "XI", "# ANNEX XI. a"),
        ("# 2-бөлім. a", "2-1", "# 2-1-бөлім. a"),
        ("# Стаття 5 - 1 . a", "6", "# Стаття 6. a"),
    ],
)
def test_a_heading_is_renumbered_and_its_word_is_left_alone(
    law: str, to: str, heading: str
) -> None:
    (site,) = act(law).sites
    done = carried_out(act(law), f'- {{op: renumber, at: "{site.address}", to: ["{to}"]}}')
    assert write_act(done.act) == heading


def test_a_heading_that_had_only_a_number_is_given_a_text() -> None:
    law = act("# Annex 1\n1. a")
    done = carried_out(law, "- {op: restate-heading, at: annex-1, text: Forms}")
    assert write_act(done.act) == "# Annex 1 Forms\n1. a"


def test_a_preamble_is_added() -> None:
    law = act("= T\n1. a")
    for place in ("after: title", "before: '1'"):
        done = carried_out(law, f"- {{op: insert, {place}, text: Whereas x}}")
        assert write_act(done.act) == "= T\nWhereas x\n1. a"
        assert done.act.find("preamble.para-1")


def test_operations_together_leave_something_of_a_line() -> None:
    operations = "- {op: delete-words, at: 1, words: b/}\n- {op: delete-words, at: 1, words: c}"
    assert "nothing would be left" in refusal(act("1. b/c"), operations)


def test_a_heading_whose_number_alone_would_be_read_as_text_is_not_emptied() -> None:
    operation = "- {op: delete-words, at: '5', words: Keepers}"
    assert "nothing would be left" in refusal("# 5 Keepers\n(1) a", operation)


@pytest.mark.parametrize("text", ["Trees", "Chapter 2. Trees"])
def test_a_heading_may_be_left_with_its_number_alone_and_get_words_again(text: str) -> None:
    law = act("# Chapter 2. Trees\n1. a\n")
    done = carried_out(law, "- {op: delete-words, at: chapter-2.heading, words: Trees}")
    assert write_act(done.act) == "# Chapter 2.\n1. a\n"
    again = carried_out(done.act, f"- {{op: restate-heading, at: chapter-2, text: {text}}}")
    assert write_act(again.act) == "# Chapter 2. Trees\n1. a\n"


def test_what_is_moved_keeps_the_order_that_was_asked_for() -> None:
    law = act("1. a\n2. b\n3. c")
    done = carried_out(law, "- {op: move, at: ['3', '2'], before: '1'}")
    assert write_act(done.act) == "3. c\n2. b\n1. a"


def test_a_line_that_would_be_misread_is_named_at_its_operation() -> None:
    law = act("1. a:\n  1) b\n  2) c")
    fine = "- {op: replace-words, at: 1.1, old: b, new: d}"
    named = refusal(law, f"{fine}\n- {{op: insert, after: 1.1, text: e}}")
    assert named.startswith("p.yaml:6:5")
    assert "number it, or place it elsewhere" in named


def test_a_skeleton_that_is_not_filled_in_is_refused() -> None:
    """`…` is refused where the proposal is read."""
    operation = '- {op: replace-words, at: 1, old: a, new: "..."}'
    assert "instead of its text" in refusal(act("1. a"), operation)


def test_new_words_with_latin_letters_in_cyrillic_words_are_warned_of() -> None:
    done = carried_out(act("1. день"), "- {op: replace-words, at: 1, old: день, new: рабочиx дней}")
    assert [each.found for each in done.warnings if each.code == "look-alike"] == [("рабочиx",)]


def test_a_term_is_replaced_in_the_whole_act_by_that_name_too() -> None:
    forms = "forms: {board: council}"
    for scope in ("", "at: act, "):
        done = carried_out(
            act("1. board\n2. Board"), f"- {{op: replace-everywhere, {scope}{forms}}}"
        )
        assert write_act(done.act) == "1. council\n2. Council"


def test_a_form_with_a_capital_of_its_own_is_replaced_by_its_own() -> None:
    forms = "forms: {board: council, Board: The council}"
    done = carried_out(act("1. board\n2. Board"), f"- {{op: replace-everywhere, {forms}}}")
    assert write_act(done.act) == "1. council\n2. The council"
    assert not [each for each in done.warnings if each.code == "unused"]


def test_a_form_has_one_replacement() -> None:
    forms = "forms: {қызметші: маман, қызметшi: адам}"
    named = refusal(act("1. қызметші"), f"- {{op: replace-everywhere, {forms}}}")
    assert "the table has two replacements for one form" in named


def test_a_note_that_nothing_keeps_is_warned_of() -> None:
    done = carried_out(act("1. a\nb"), "- {op: repeal, at: 1.part-2, by: Act 7}")
    assert [each.code for each in done.warnings if each.code != "no-reason"] == ["no-number"]


def test_a_term_is_not_found_in_a_longer_number() -> None:
    operation = "- {op: replace-everywhere, forms: {статья 5: статья 6, статья: норма}}"
    law = "1. Статья 5-1, статья 5 и статья 15."
    assert amended(law, operation) == "1. Норма 5-1, статья 6 и норма 15."


def test_endings_of_a_short_term_are_named() -> None:
    named = warnings(
        "1. Суд и суды, судебный.", "- {op: replace-everywhere, forms: {суд: трибунал}}"
    )
    assert len(named) == 1
    assert "1: суды" in named[0]
    assert "судебный" not in named[0]


def test_the_first_letter_of_a_replacement_is_the_capital_one() -> None:
    operation = "- {op: replace-everywhere, forms: {комиссар: «министр»}}"
    assert amended("1. Комиссар.", operation) == "1. «Министр»."


@pytest.mark.parametrize(
    ("law", "at", "to", "named"),
    [
        ("1. a\n2. b\n3. c", "1", "5", "2. comes after 5."),
        ("1. a\n[… 2.–5.]\n6. b", "6", "4", "may be taken in what the baseline does not hold"),
        ("1. a\n[… 2.–5.]\n6. b", "6", "4 bis", "the number 4bis. may be taken in what"),
    ],
)
def test_a_new_number_out_of_order_or_in_a_gap_is_warned_of(
    law: str, at: str, to: str, named: str
) -> None:
    assert named in warnings(law, f"- {{op: renumber, at: '{at}', to: ['{to}']}}")[0]


def test_what_is_not_known_is_not_deleted() -> None:
    law = "1. a\n[… 2.–5.]\n6. b"
    assert "whose text the baseline does not hold" in refusal(law, "- {op: delete, at: 1–6}")
    assert "whose text the baseline does not hold" in refusal(law, "- {op: repeal, at: gap-1}")


@pytest.mark.parametrize("op", ["delete", "move, after: 1", "join"])
def test_only_a_repeal_and_a_new_wording_are_of_the_whole_act(op: str) -> None:
    """`at: act` names no provision: any other operation on it would change nothing in silence."""
    assert "there is no act\n" in refusal("1. a\n2. b", f"- {{op: {op}, at: act}}")


WHOLE = "- {op: restate, at: act, text: %s}"


def test_a_whole_act_takes_a_new_wording() -> None:
    law = "= Law\n\n1. a\n2. b\n3. c"
    operation = "- op: restate\n  at: act\n  text: |\n    = Law\n\n    1. a\n    2. x\n    4. c"
    assert amended(law, operation) == "= Law\n\n1. a\n2. x\n4. c"
    changed = [line for line in carried_out(law, operation).changes.lines if line.changed]
    assert len(changed) == 3, "a redline shows no more than what differs"


def test_a_new_wording_of_a_whole_act_is_refused_where_it_changes_nothing() -> None:
    assert "would change nothing" in refusal("1. a", WHOLE % '"1. a"')


def test_nothing_else_changes_an_act_that_is_restated() -> None:
    operations = f"{WHOLE % '2. x'}\n- {{op: delete, at: 1}}"
    assert "restates as a whole what this would change" in refusal("1. a\n2. b", operations)


def test_a_division_with_articles_that_have_no_heading_is_restated() -> None:
    """How deep the new wording stands, and so what its headings are, only the act says."""
    law = act("# 1-бөлім. Жалпы\n\n## 1-тарау. Бір\n\n### 1. Комиссия:\n  мүшелері\n")
    text = "# 1-тарау. Екі\\n\\n## 1. Комиссия:\\n  басшысы"
    done = carried_out(law, f'- {{op: restate, at: 1.1, text: "{text}"}}')
    assert write_act(done.act).endswith("## 1-тарау. Екі\n\n### 1. Комиссия:\n  басшысы\n")


def test_an_untouched_note_keeps_its_indent() -> None:
    law = "1. first\n  {the first part was amended}\nsecond\n  {the second part was added}\n2. last"
    assert (
        amended(law, "- {op: delete, at: 1.part-2}")
        == "1. first\n  {the first part was amended}\n2. last"
    )
    for operation, result in (
        (
            "{op: replace-words, at: 1.part-2, old: second, new: third}",
            law.replace("\nsecond", "\nthird"),
        ),
        (
            "{op: insert, before: 1.part-2, text: '{so was this}'}",
            law.replace("\nsecond", "\n  {so was this}\nsecond"),
        ),
    ):
        assert amended(law, f"- {operation}") == result


def test_the_next_number_of_headings_without_a_sign_is_known() -> None:
    law = act(
        "# 1 Short title\nText.\n# 2 Meaning\nText.", Numbering(headings=(Kind.SECTION,)), "en"
    )
    insertion = "- {op: insert, after: '2', number: next, text: \"# Duties\\nMore.\"}"
    assert amended(law, insertion).endswith("# 2 Meaning\nText.\n# 3 Duties\nMore.")


def test_a_line_beside_a_note_is_as_those_it_stands_before() -> None:
    law = "1. first\n  {a note}\n  second\n2. last"
    new = amended(law, "- {op: insert, after: 1.note-1, text: new}")
    assert new == law.replace("  second", "  new\n  second")
    law = "1. first\n  {a note}\nsecond\n2. last"
    new = amended(law, "- {op: insert, after: 1.note-1, text: new}")
    assert new == law.replace("second", "new\nsecond")


@pytest.mark.parametrize(
    ("inserted", "comes"),
    [
        ("position: end, words: new", "1) new;"),
        ("position: start, words: new", "1) new;"),
        ("before: old, words: new", "1) new;"),
    ],
)
def test_words_that_come_where_all_others_go_have_no_space_too_many(inserted, comes):
    operations = f"""
        - {{op: delete-words, at: 1.1, words: old}}
        - {{op: insert-words, at: 1.1, {inserted}}}
        """
    assert comes in amended("1. a:\n  1) old;\n", operations).splitlines()[1].strip()


def test_words_that_come_after_a_bracket_stand_close_to_it():
    operations = """
        - {op: delete-words, at: 1, words: old}
        - {op: insert-words, at: 1, after: old, words: new}
        """
    assert amended("1. One (old) garden.", operations) == "1. One (new) garden."


def test_words_that_come_on_both_sides_of_those_that_go_are_parted_by_one_space():
    operations = """
        - {op: delete-words, at: title, words: Old}
        - {op: insert-words, at: title, position: start, words: Brand}
        - {op: insert-words, at: title, position: end, words: New}
        """
    assert amended("= Old\n\n1. a\n", operations).startswith("= Brand New\n")


def test_changes_without_a_reason_are_named_together() -> None:
    delete = "- {{op: delete, at: {at}{reason}}}\n"
    changes = [delete.format(at=at, reason="") for at in (1, 3)]
    [named] = carried_out(act("1. a\n2. b\n3. c"), changes[0]).warnings
    assert (named.problem, named.found) == ("the change has no reason", ())
    reasoned = delete.format(at=2, reason=", reason: Nothing")
    [named] = carried_out(act("1. a\n2. b\n3. c"), reasoned.join(changes)).warnings
    assert (named.problem, named.found) == ("2 changes have no reason", ("1, 3",))
    assert (named.where.line, named.where.address) == (5, "1")
