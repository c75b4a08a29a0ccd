"""Several provisions on one line, pasted without their line breaks."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.formats.joined_lines import begins
from drafting.structure import run_on
from drafting.structure.act import Imported
from drafting.structure.doubts.readings import Answers
from drafting.structure.run_on import parts_of
from drafting.text.writer import write_act
from tests.import_docx.packages import docx, p
from tests.imports import imported

LINE = "1. Ворота закрыты. 2. Ворота окрашены. 3. Ключ у сторожа."
LAW = f"Закон о садах\n\nСтатья 1. Ворота\n{LINE}\n{{}}Пруд.\n"


def read_at(text: str, **read: str) -> Imported:
    answers = Answers(dict.fromkeys(read.values(), "several"))
    return imported(text, "ru", answers=answers)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        (LINE, 3),
        ("(a) a gate; (b) a door; and (c) a key.", 3),
        ("1) ворота; 2) двери; и 3) ключ.", 3),
        ("i) a gate; ii) a door.", 2),
        ("5-1. Ворота. 5-2. Двери.", 2),
        ("1. «Ворота закрыты.» 2. Двери.", 2),
        ("1. Ворота по п. 2. Правил.", 1),
        ("1. Ворота и двери. 3. Ключ.", 1),
        ("1. Ворота закрыты. 2. этажа нет.", 1),
        ("1. Слова «1. Ворота. 2. Двери.» исключить.", 1),
        ("1) ворота (см. подпункты 2) и 3) пункта 4).", 1),
        ("1. Ворота: 1) деревянные; 2) железные.", 3),
        ("Ворота: 1) деревянные, 2) железные, 3) прочие.", 4),
        ("1. Қақпа: 1) ағаш: а) емен; б) қарағай; 2) темір. 2. Есік.", 6),
        ("(1) A gate— (a) is shut; and (b) is green. (2) A door is not.", 4),
        ("Gates: 1. of wood; 2. of iron.", 3),
        ("1. Ворота, как сказано: 1) всегда, и в подпункте 2) тоже.", 1),
        ("1. Слова «ворота: 1) двери; 2) ключ» исключить.", 1),
        ("1. Масштаб 1:1) мелкий; 2) крупный.", 1),
    ],
)
def test_a_line_is_parted_where_its_numbers_go_on(line: str, parts: int) -> None:
    found = parts_of(line)
    assert (len(found), " ".join(found)) == (parts, line)


def test_such_a_line_is_named_and_parted_on_demand() -> None:
    law = read_at(LAW.format("4. "))
    [question] = law.questions
    assert (question.line, question.taken, question.other) == (LINE, "number", "several")
    assert law.warnings[0].found == ("2. Ворота окрашены.",)
    for begin in ("1. Ворота", LINE):
        parted = read_at(LAW.format("4. "), line=begin)
        assert (parted.questions, parted.warnings) == ((), ())
        assert "\n2. Ворота окрашены.\n3. Ключ у сторожа.\n4. Пруд.\n" in write_act(parted.act)
    assert not read_at(LAW.format("2. ")).questions


LED = "Ворота бывают: 1) деревянные; 2) железные."


@pytest.mark.parametrize("head", ["", "1. ", "Статья 2. "])
def test_a_list_behind_a_colon_is_named_and_parted_on_demand(head: str) -> None:
    text = f"Закон о садах\n\nСтатья 1. Пруд\nПруд открыт.\n{head}{LED}\n"
    law = read_at(text)
    [question] = law.questions
    assert (question.line, question.other) == (head + LED, "several")
    assert law.warnings[0].found == ("1) деревянные;",)
    parted = read_at(text, line=f"{head}Ворота бывают")
    assert (parted.questions, parted.warnings) == ((), ())
    listed = f"{head}Ворота бывают:\n  1) деревянные;\n  2) железные.\n"
    assert write_act(parted.act).replace("# ", "").replace("\n\n ", "\n ").endswith(listed)


def test_a_line_with_one_number_cannot_be_parted() -> None:
    with pytest.raises(FormatError, match="no further number"):
        read_at("1. Ворота.\n2. Двери.\n", line="1. Ворота")
    with pytest.raises(FormatError, match="no line begins so"):
        read_at("1. Ворота.\n2. Двери.\n", line="3. Ворота")
    with pytest.raises(FormatError, match="cannot be read as several lines"):
        imported(docx(p(LINE)), name="law.docx", answers=Answers({"1. Ворота": "several"}))


def test_a_line_is_looked_through_behind_few_of_its_colons(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[str] = []
    in_a_row = run_on._in_a_row
    monkeypatch.setattr(
        run_on,
        "_in_a_row",
        lambda text, *others, **more: tried.append(text) or in_a_row(text, *others, **more),
    )
    line = "1. Ворота: 1) железные " * 200
    assert run_on.parts_of(line) == [line]
    assert 2 < len(tried) < 25


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("“404 Not found” is what it says", False),
        ("“17 May 2021” is written so", False),
        ("додаток до № 5 говорить", False),
        ("“Article 5. Gardens", True),
        ("“1) gardens;", True),
        ("404 Gardens", True),
    ],
)
def test_figures_in_quotation_marks_begin_no_provision(line: str, expected: bool) -> None:
    assert begins(line, {}) is expected
