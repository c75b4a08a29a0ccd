"""Numbers that share a line, and articles without a heading."""

from __future__ import annotations

import pytest

from drafting.errors import AddressError, FormatError, PatchError
from drafting.language.addresses import address
from drafting.model.act import Act, Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.mark import Mark
from drafting.model.operation import Delete, InsertWords, Renumber, Restate, RestateHeading
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose


def _lines(law: Act) -> list[str]:
    """Address and line of each line of the law."""
    return [f"{site.address}: {site.line}" for site in law.lines()]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("(a)(1) T\n  (2) U", ["a.1: (a)(1) T", "a.2: (2) U"]),
        ("(a)(1)(A) T\n    (B) U\n  (2) V", ["a.1.A: (a)(1)(A) T", "a.1.B: (B) U", "a.2: (2) V"]),
        ("1. (1) T", ["1.1: 1. (1) T"]),
        ("1. 1) T", ["1.1: 1. 1) T"]),
        ("(1) (a) T", ["1.a: (1) (a) T"]),
        ("(a)(1) [repealed]\n(b) [repealed]", ["a.1: (a)(1) [repealed]", "b: (b) [repealed]"]),
        ("(a)\n  (1) T", ["a: (a)", "a.1: (1) T"]),
        ("(a)(1)\n    (A) T", ["a.1: (a)(1)", "a.1.A: (A) T"]),
        ("5. 10. 2014 – day", ["5: 5. 10. 2014 – day"]),
        ("5. (b)", ["5: 5. (b)"]),
        ("5. \\(b) T", ["5: 5. (b) T"]),
        ("5. ¶ (b)", ["5.b: 5. (b)"]),
        ("5. ¶ 2. T", ["5.2: 5. 2. T"]),
    ],
)
def test_two_numbers_on_one_line(text: str, lines: list[str]) -> None:
    law = act(text)
    assert _lines(law) == lines
    assert write_act(law) == text


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Текст закона.\nДальше.", ["11.part-1: Статья 11. Текст закона.", "11.part-2: Дальше."]),
        ("Совет:\n  1) а;", ["11.part-1: Статья 11. Совет:", "11.1: 1) а;"]),
        ("Совет:\n1) а;", ["11.part-1: Статья 11. Совет:", "11.1: 1) а;"]),
        ("1. Текст\n2. Ещё", ["11.1: Статья 11. 1. Текст", "11.2: 2. Ещё"]),
        ("1. 1) Текст", ["11.1.1: Статья 11. 1. 1) Текст"]),
        ("Предмет\nТекст.", ["11: Статья 11. Предмет", "11.part-1: Текст."]),
        ("Предмет.\n1. Текст.", ["11: Статья 11. Предмет.", "11.1: 1. Текст."]),
        ("Предмет.\n{Примечание}\n1. А.", ["11: Статья 11. Предмет.", "11.note-1: {Примечание}"]),
        ("Бюджет на 2001 г.\nТекст.", ["11: Статья 11. Бюджет на 2001 г.", "11.part-1: Текст."]),
        ("[исключена]", ["11: Статья 11. [исключена]"]),
        ("# Предмет.\nТекст.", ["11: Статья 11. Предмет.", "11.part-1: Текст."]),
        ("¶ Текст\nДальше.", ["11.part-1: Статья 11. Текст", "11.part-2: Дальше."]),
        ("\\¶ Знак", ["11: Статья 11. ¶ Знак"]),
        ("\\\\# Знак", ["11: Статья 11. \\# Знак"]),
        ("Definitions.\nA text.", ["11: Статья 11. Definitions.", "11.part-1: A text."]),
        ("The Act takes effect.", ["11.part-1: Статья 11. The Act takes effect."]),
    ],
)  # fmt: skip
def test_what_stands_behind_the_number_of_an_article(text: str, lines: list[str]) -> None:
    law = act(f"# Статья 11. {text}")
    assert _lines(law)[: len(lines)] == lines
    assert write_act(law) == f"# Статья 11. {text}"


def test_an_article_without_a_heading_has_none_to_be_found() -> None:
    law = act("# Статья 11. Текст закона.\nВторая часть.", language="ru")
    assert address.find(law, "часть вторая статьи 11").address == "11.part-2"
    assert address.find(law, "часть первая статьи 11").address == "11.part-1"
    with pytest.raises(AddressError):
        law.find("11.heading")


def test_a_list_is_found_in_the_article_and_in_its_part() -> None:
    law = act("# Статья 5. Совет:\n  1) а;\n  2) б.", language="ru")
    assert law.find("5.1").site is law.find("5.part-1.1").site
    assert address.find(law, "подпункт 1) статьи 5").address == "5.1"


@pytest.mark.parametrize(
    ("unheaded", "kinds"),
    [
        (None, [Kind.SECTION, Kind.PART, Kind.ARTICLE]),
        (frozenset({Kind.ARTICLE}), [Kind.SECTION, Kind.PART, Kind.ARTICLE, Kind.PART]),
        (frozenset(), [Kind.SECTION, Kind.PART, Kind.ARTICLE]),
    ],
)
def test_an_act_may_settle_it(unheaded: frozenset[Kind] | None, kinds: list[Kind]) -> None:
    text = "# Раздел 1. Общее.\nТекст.\n## Статья 1. Предмет"
    law = act(text, Numbering(unheaded=unheaded))
    assert [site.provision.kind for site in law.sites] == kinds
    assert write_act(law) == text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("5. ¶ (b) T", "¶ (b) T"),
        ("# Статья 1. ¶ Текст закона.", "¶ Текст закона."),
        ("# Статья 1. # Предмет", "# Предмет"),
        ("# Статья 1. ¶ [… 1.]", "¶ [… 1.]"),
    ],
)
def test_a_needless_mark_is_refused(text: str, found: str) -> None:
    with pytest.raises(FormatError) as refused:
        act(text)
    assert refused.value.problems[0].found == (found,)


@pytest.mark.parametrize(
    ("operation", "after"),
    [
        (Delete(at=("a.1",)), "(a)\n  (2) Бес.\n"),
        (Renumber(at=("a",), to=("b",)), "(b)(1) Төрт.\n  (2) Бес.\n"),
        (Renumber(at=("a.1",), to=("3",)), "(a)(3) Төрт.\n  (2) Бес.\n"),
        (InsertWords(at=("a.2",), words=same("(b)"), position="start"),
         "(a)(1) Төрт.\n  (2) \\(b) Бес.\n"),
    ],
)  # fmt: skip
def test_an_operation_leaves_a_line_that_reads_as_it_is_meant(operation, after: str) -> None:
    law = act("(a)(1) Төрт.\n  (2) Бес.\n", Numbering(deleted="freed"))
    assert write_act(apply(law, propose(operation)).act) == after


def test_a_heading_that_would_read_as_text_is_marked() -> None:
    law = act("# Статья 1. Предмет\nТекст.\n", language="ru")
    operation = RestateHeading(at=("1",), text=same("Предмет и цели:"))
    assert (
        write_act(apply(law, propose(operation)).act) == "# Статья 1. # Предмет и цели:\nТекст.\n"
    )


def test_an_article_without_a_heading_gets_one_with_its_whole_text() -> None:
    law = act("# Статья 1. Текст закона.\nВторая часть.\n", language="ru")
    with pytest.raises(PatchError, match="no heading"):
        apply(law, propose(RestateHeading(at=("1",), text=same("Предмет"))))
    text = same("# Статья 1. Предмет\nТекст закона.\nВторая часть.")
    amended = apply(law, propose(Restate(at=("1",), text=text)))
    assert write_act(amended.act) == "# Статья 1. Предмет\nТекст закона.\nВторая часть.\n"
    assert [line.text(without=Mark.DELETED) for line in amended.changes.lines if line.changed] == [
        "Статья 1. Предмет",
        "Текст закона.",
    ]


def test_so_many_numbers_on_a_line_are_no_danger() -> None:
    with pytest.raises(FormatError):
        act("1. " + "1) " * 5000 + "x")
    act("(a)" * 5000 + "x")
