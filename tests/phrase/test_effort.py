"""Reading takes as long as a text is, whatever stands in it: work is counted, no clock is asked."""

from __future__ import annotations

import re
import time
from textwrap import indent

import pytest
from attrs import evolve

from drafting import language as languages
from drafting.model.localized import Localized
from drafting.model.numbers.number import IN_WORDS
from drafting.model.operation import Designate, Insert
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, write
from drafting.phrase.quotes import taken_out
from drafting.phrase.writing.approved import annexes_in_words
from tests.acts import act
from tests.work import lines_run

_ORDERS = (
    "1) в Закон от {0} мая 2000 года № {0} «О реках {0}»:\n"
    "в пункте {0} слова «вода {0}» заменить словами «река {0}»;\n"
    "пункт {0} изложить в следующей редакции:\n«{0}. Река течет.\n1) вниз.»;\n"
    "{0}. Ведомству обеспечить надзор, учет и отчет по пункту {0}.\n"
)


@pytest.mark.parametrize(
    "piece",
    ["«а»", "«", '"', '"а" ', "«а», ", "„а“", "“а”", "«« »", "» «а", '("а '],
)
def test_marks_are_looked_at_once_each(piece: str) -> None:
    """Pairs, and marks that never close."""
    few, many = (lines_run(lambda n=n: taken_out(piece * n)) for n in (200, 800))
    assert many < 4.4 * few + 400


def test_a_long_text_is_read_line_by_line() -> None:
    def reading(count: int) -> int:
        first = count * 1000
        text = "".join(_ORDERS.format(first + number) for number in range(count))
        return lines_run(lambda: read_instructions(text, "ru"))

    reading(2)
    assert reading(16) < 4.4 * reading(4)


def test_inner_quotes_that_never_close_are_not_followed_to_the_end_of_the_text() -> None:
    def reading(count: int) -> int:
        first = count * 1000
        text = "".join(
            f"{n}) пункт {n} изложить в следующей редакции:\n«{n}. Общество «Река {n} платит.»;\n"
            for n in range(first, first + count)
        )
        return lines_run(lambda: read_instructions(text, "ru"))

    reading(2)
    assert reading(32) < 4.4 * reading(8)


def test_lines_that_order_nothing_do_not_look_back_at_all_above_them() -> None:
    def reading(count: int) -> int:
        numbers = range(count * 1000, count * 1001)
        text = "".join(f"в статье {n}:\nГорода растут {n}.\n" for n in numbers)
        return lines_run(lambda: read_instructions(text, "ru"))

    reading(2)
    assert reading(400) < 8.2 * reading(50)


def test_a_line_without_a_verb_is_not_taken_apart_at_each_comma() -> None:
    few, many = (
        lines_run(lambda n=n: read_instructions("рек, лугов и лесов, " * n + "полей", "ru"))
        for n in (20, 80)
    )
    assert many < 4.4 * few


def test_no_number_has_ever_so_many_pieces() -> None:
    """`1-1-1-…` of thousands would be tried in every way."""
    assert re.fullmatch(IN_WORDS, "1" + "-1" * 9)
    assert not re.fullmatch(IN_WORDS, "1" + "-1" * 90)
    reading = read_instructions("подпункты " + "1-" * 1900 + "1 исключить", "ru")
    assert not reading.instructions
    assert reading.remainder


def test_the_place_of_a_new_provision_is_not_sought_in_the_whole_act() -> None:
    def writing(count: int) -> int:
        numbers = range(1, count + 1)
        law = act("".join(f"{n}. Officer {n} drinks tea.\n" for n in numbers), language="en")
        designated = [Designate(at=(f"{n}",), id=f"{n}a", label="(a)") for n in numbers]
        second = Localized({"en": "(b) Tea is hot."})
        inserted = [Insert(id=f"{n}b", text=second, into=f"{n}") for n in numbers]
        operations = (*designated, *inserted)
        proposal = Proposal(proposal="p", target="law", baseline="2020", operations=operations)
        amended = apply(law, proposal)
        return lines_run(lambda: write(amended, proposal, "en"))

    writing(2)
    assert writing(120) < 5.8 * writing(30)


@pytest.mark.parametrize(
    "piece",
    [
        "by inserting a and redesignating b ",
        "by the substitution in a ",
        "the existing text becomes subsection (1) and after that ",
    ],
)
def test_a_long_sentence_is_gone_through_once_for_each_way_to_say_it(piece: str) -> None:
    """A pattern that begins at each of its words and looks to the end would take minutes here."""
    sentence = piece * (100_000 // len(piece))
    assert languages.of("en").grammar.as_patterned(sentence).startswith(piece[:10])


@pytest.mark.parametrize(
    ("language", "piece", "end"),
    [
        ("kk", "⟦7⟧, ", "⟦8⟧ деген сөздер барлық жағдайда тасталды"),
        ("kk", "⟦7⟧ және ", "⟦8⟧ деген сөздер екі жағдайда тасталды"),
        ("kk", "3-тармақ 4-тармақ деп, ", "5-тармақ 6-тармақ деп саналды"),
        ("kk", "3-тармақ 4-тармақ деп, ал ", "5-тармақ 6-тармақ деп саналды"),
        ("ru", "пункт 2 считать пунктом 3, а пункт 3 – пунктом 4, а ", "пункт 8 – один: два"),
    ],
)
def test_a_long_list_is_gone_through_from_its_first_member_alone(
    language: str, piece: str, end: str
) -> None:
    sentence = piece * (40_000 // len(piece)) + end
    grammar = languages.of(language).grammar
    started = time.process_time()
    assert grammar.as_patterned(sentence).endswith(end)
    assert time.process_time() - started < 2


def test_such_a_list_is_brought_into_one_order_behind_a_place() -> None:
    spoken = languages.of("kk").grammar.as_patterned
    listed = "1-тармақ 2-тармақ деп, ал 2-тармақ 3-тармақ деп есептелсін"
    assert spoken(f"5-бапта: {listed}") == (
        "5-бапта: 1-тармақ, 2-тармақ тиісінше 2-тармақ, 3-тармақ деп есептелсін"
    )


def test_the_names_of_many_rules_are_each_worked_out_once() -> None:
    def naming(count: int) -> int:
        words = [
            "".join("абвгдежзик"[int(sign)] * 2 for sign in f"{n:03}"[::-1]) for n in range(count)
        ]
        items = "".join(f"{n}) Правила {word};\n" for n, word in enumerate(words, start=1))
        annexes = (
            f"\n# Приложение {n}\n\nПравила {word}\n\n# Приложение 1\n\nк Правилам {word}\nФорма\n"
            for n, word in enumerate(words, start=1)
        )
        law = act(f"1. Утвердить:\n{indent(items, '  ')}{''.join(annexes)}", language="ru")
        law = evolve(law, identity=evolve(law.identity, kind="order"))
        speech, found = languages.of("ru").speech, []
        work = lines_run(lambda: found.append(len(annexes_in_words(law, speech))))
        assert found == [2 * count]
        return work

    naming(2)
    assert naming(64) < 12 * naming(16)
