"""What `import` says of a file: its report, the tree, the questions and their answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.errors import FormatError
from drafting.files.workspace import Workspace
from drafting.model.act import Identity
from drafting.model.kind import Kind
from drafting.structure.act import ImportedAs
from drafting.structure.doubts.readings import Answers
from drafting.structure.doubts.report import NumberDoubt, SpaceChange, report_of
from drafting.tasks.exchange.import_file import import_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.conftest import Run
from tests.import_docx.packages import docx, p
from tests.imports import imported

LAW = """Закон о садах

Статья 1. Ворота
1. Ворота закрыты ночью.
2. Ворота окрашены:
1) в зелёный;
3) в бeлый.

2024. год садов объявлен.

Статья 2. Деревья
3. Деревья считают.

Статья 3. Птицы
1. Птиц кормят.
5. Птиц не пугают.
{Пункты 2 и 3 утратили силу}
"""
CALL = ("import", "law.txt", "--act", "garden", "--version", "2024-01-01", "--lang", "ru")
SCREEN = """
law.txt: titles 1, articles 3, items 5, subitems 2, editor's notes 1, lines without a number 1
the act, by its text: law, Закон о садах; act.yaml has it
confidence: low, 5 places to look at
  numbers missing: 2 before 1.2.3; 1–2 before 2.3; 2–4 before 3.5
  lines that can be read in another way (--interactive asks): “2024. год садов объявлен.”; \
“3. Деревья считают.”
  words that mix look-alike letters: 1.2.3 “бeлый”
"""
NONE = Answers()
ANSWERS = ("--read", "number=2024. год", "--read", "item=anew")


def test_a_report_has_all_that_is_to_be_looked_at() -> None:
    report = imported(LAW, "ru").report
    assert dict(report.counts) == {
        Kind.TITLE: 1,
        Kind.ARTICLE: 3,
        Kind.ITEM: 5,
        Kind.SUBITEM: 2,
        Kind.NOTE: 1,
    }
    assert report.numbers == (
        NumberDoubt("missing", "1.2.3", "2"),
        NumberDoubt("missing", "2.3", "1–2"),
        NumberDoubt("missing", "3.5", "2–4"),
    )
    assert [(each.line, each.taken, each.other) for each in report.doubtful] == [
        ("2024. год садов объявлен.", "text", "number"),
        ("3. Деревья считают.", "anew", "through"),
    ]
    assert report.look_alikes == (("1.2.3", "бeлый"),)
    assert (report.confidence, report.doubts) == ("low", 5)


@pytest.mark.parametrize(
    ("text", "doubts"),
    [
        ("1. А\n3. Б\n", [("missing", "2")]),
        ("1. А\n{Пункт 2 исключён}\n3. Б\n", []),
        ("1. А\n[… 2.]\n3. Б\n", []),
        ("1. А\n1-1. Б\n2. В\n", []),
        ("1. А\n2. Б\n2. В\n", [("twice", "2")]),
        ("1. А\n3. Б\n2. В\n", [("missing", "2"), ("out of order", "2")]),
        ("5. А\n", [("missing", "1–4")]),
        ("1. А:\n  а) б;\n  г) в.\n", [("missing", "б–в")]),
        ("1. А:\n  а) б;\n  {Подпункты «б» – «в» исключены}\n  г) в.\n", []),
        ("1. А:\n  а) б;\n  {Подпункт исключён в 2001 году}\n  в) г.\n", [("missing", "б")]),
        ("1. А:\n  б) в.\n", [("missing", "а")]),
        ("1. А:\n  а) б;\n  в) г;\n  б) д.\n", [("missing", "б"), ("out of order", "б")]),
        ("1. А:\n  д) а;\n  е) б;\n  ж) в.\n", [("missing", "а–г")]),
        ("1. A:\n  (i) b;\n  (ii) c;\n  (iv) d;\n  (v) e;\n  (vi) f.\n", [("missing", "iii")]),
        ("1. A:\n  (g) b;\n  (h) c;\n  (i) d;\n  (k) e.\n", [("missing", "a–f"), ("missing", "j")]),
        (
            "1. A:\n  (aa) b;\n  (bb) c;\n  (cc) d.\n2. A:\n  (AA) b;\n  (DD) e.\n",
            [("missing", "BB–CC")],
        ),
        ("# Part A. B\n# Part B. B\n# Part C. B\n# Part D. B\n# Part F. B\n", [("missing", "E")]),
        ("# Part C. B\n# Part D. B\n# Part F. B\n", [("missing", "E")]),
        (
            "# Part I. B\n# Part II. B\n# Part IV. B\n# Part XL. B\n",
            [("missing", "III"), ("missing", "V–XXXIX")],
        ),
        ("1. А\n999999. Б\n", [("missing", "2–999998")]),
    ],
)
def test_numbers_that_do_not_follow_each_other(text: str, doubts: list[tuple[str, str]]) -> None:
    found = report_of(read_act(text, Identity("a"), "", "ru")).numbers
    assert [(each.sort, each.numbers) for each in found] == doubts


RULES = """О порядке

1. Утвердить прилагаемые Правила.

Приложение 1
Правила

Глава 1. Общие положения
1. Первый.
2. Второй.

Глава 2. Порядок
{}. Третий.
4. Четвертый.

Приложение 2
Перечень

Раздел 1. Хлеб
1. Белый.

Раздел 2. Соль
1. Мелкая.
2. Крупная.
"""


def test_the_numbers_of_each_annex_are_judged_by_themselves() -> None:
    assert not imported(RULES.format(3), "ru").report.numbers
    assert imported(RULES.format("3-1"), "ru").report.numbers == ()
    [doubt] = imported(RULES.replace("4. Чет", "5. Чет").format(3), "ru").report.numbers
    assert (doubt.address, doubt.numbers) == ("annex-1.2.5", "4")


ROWS_OF_THEIR_OWN = {
    "tr": """ÖRNEK KANUNU

MADDE 1- Bu Kanunun amacı belirlemektir.
MADDE 2- Bu Kanun kapsar.
EK MADDE 1- (Ek: 1/1/2000-4500/1 md.) Kurum yapar.
EK MADDE 3- Kurum bildirir.
GEÇİCİ MADDE 1- Bu madde uygulanır.
""",
    "es": """Ley de huertos

Artículo 1. Objeto
Esta ley regula los huertos.

Disposición adicional primera. Registro
Se crea el registro.

Disposición adicional tercera. Plazo
El plazo es de un año.

Disposición final primera. Vigor
Esta ley entra en vigor.
""",
}


@pytest.mark.parametrize(
    ("language", "divisions"),
    [("tr", {Kind.ARTICLE: 5}), ("es", {Kind.ARTICLE: 1, Kind.BOOK: 3})],
)
def test_headings_of_another_name_count_by_themselves(
    language: str, divisions: dict[Kind, int]
) -> None:
    text = ROWS_OF_THEIR_OWN[language].encode()
    law = imported(text, language)
    counts = law.report.counts
    assert {kind: counts[kind] for kind in divisions} == divisions
    [doubt] = law.report.numbers
    assert (doubt.sort, doubt.numbers) == ("missing", "2")
    assert Kind.ARTICLE in law.act.identity.numbering.through


def test_a_clause_of_a_covenant_is_a_heading() -> None:
    text = "CONVENIO\n\nCLÁUSULA PRIMERA.- Objeto\nRegula.\n\nCLÁUSULA SEGUNDA.- Pago\nObliga.\n"
    law = imported(text, "es").act
    assert [site.address for site in law.sites if site.provision.headed] == ["1", "2"]


def test_the_places_where_white_space_changes() -> None:
    data = docx(p("1.  Ворота\tзакрыты.") + p("2. Ворота."))
    read = imported(data, "ru", "law.docx")
    (change,) = read.report.spaces
    assert change == SpaceChange("1", "1.  Ворота\tзакрыты", "1. Ворота\tзакрыты.")


def test_the_white_space_behind_the_number_of_an_article_without_a_heading() -> None:
    read = imported("ЗАКОН УКРАЇНИ\nСтаття 1.Кріт риє.\nСтаття 2. Кріт спить.\n")
    (change,) = read.report.spaces
    assert change == SpaceChange("1.part-1", "Стаття 1.Кріт риє.", "Стаття 1. Кріт риє.")


def test_an_answer_gives_a_line_its_form() -> None:
    text = "Закон\n\n1. Один.\n2024. Год.\nОбщие положения\n(Пункт 3 исключён)\n4. Четыре.\n"
    lines = {
        "2024. Год.": "number",
        "Общие положения": "heading",
        "(Пункт 3": "note",
        "4.": "text",
    }
    read = imported(text, "ru", answers=Answers(lines))  # type: ignore[arg-type]
    assert write_act(read.act) == (
        "= Закон\n\n1. Один.\n2024. Год.\n\n# Общие положения\n\n"
        "{(Пункт 3 исключён)}\n\\4. Четыре.\n"
    )
    assert not read.questions


@pytest.mark.parametrize(
    ("line", "reading", "problem"),
    [("Нет такой", "text", "no line begins so"), ("Закон", "number", "begins with no number")],
)
def test_an_answer_that_fits_no_line_is_refused(line: str, reading: str, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        imported(LAW, "ru", answers=Answers({line: reading}))  # type: ignore[dict-item]


def test_a_text_with_marks_and_a_document_take_no_such_answers() -> None:
    with pytest.raises(FormatError, match="the file marks what each line is"):
        imported("# Статья 1\n\n1. А", "ru", answers=Answers({"1.": "text"}))
    wanted = ImportedAs(Identity("a"), "", "ru", answers=Answers({"1.": "note"}))
    with pytest.raises(FormatError, match="cannot be read as an editor's note"):
        import_file(docx(p("1. А")), "law.docx", wanted)


def test_a_dry_run_shows_the_tree_and_writes_nothing(run: Run, workspace: Path) -> None:
    (workspace / "law.txt").write_text(LAW, encoding="utf-8")
    before = sorted(workspace.rglob("*"))
    status, out, err = run(*CALL, "--dry-run")
    assert (status, sorted(workspace.rglob("*"))) == (0, before)
    assert "  1.2  2. Ворота окрашены:\n    1.2.1  1) в зелёный;\n" in out
    assert err.endswith(SCREEN)
    assert run(*CALL, "--dry-run", "--print")[0] == 2
    data = json.loads(run(*CALL, "--dry-run", "--json")[1])
    assert [each["numbers"] for each in data["report"]["numbers"]] == ["2", "1–2", "2–4"]


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        ("Памятка\n\nВорота закрыты ночью.\nСад открыт днём.\n", "high, no line has a number"),
        ("Памятка\n\n1. Ворота закрыты ночью.\n", "high, all numbers in order"),
        ("Памятка\n" + "Ворота закрыты ночью.\n" * 30, "low, no line has a number"),
    ],
)
def test_numbers_are_in_order_where_there_are_some(
    run: Run, workspace: Path, text: str, confidence: str
) -> None:
    (workspace / "law.txt").write_text(text, encoding="utf-8")
    assert run(*CALL, "--dry-run")[2].endswith(f"\nconfidence: {confidence}\n")


def test_questions_are_asked_at_a_terminal_and_answered_by_options(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / "law.txt").write_text(LAW, encoding="utf-8")
    status, _, err = run(*CALL, "--interactive")
    assert (status, "--interactive asks at a terminal" in err) == (2, True)
    typed = iter(["o", ""])
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setattr("builtins.input", lambda _: next(typed))
    _, asked, err = run(*CALL, "--interactive", "--print")
    assert "  > 2024. год садов объявлен.\n    Статья 2. Деревья\n" in err
    given = "--read 'number=2024. год садов объявлен.' --read item=anew"
    assert f"the same without questions: {given}\n" in err
    _, answered, err = run(*CALL, *ANSWERS, "--interactive", "--print")
    assert answered == asked
    assert "  > " not in err
    assert run(*CALL, "--read", "item=through")[0] == 0
    through = Workspace(workspace).history("garden").identity.numbering.through
    assert through == {Kind.ARTICLE, Kind.ITEM}
    assert run(*CALL, "--read", "item=through")[0] == 2


@pytest.mark.parametrize("option", ["item", "item=twice", "heading=", "line=1"])
def test_an_answer_that_is_none_is_a_wrong_call(run: Run, option: str) -> None:
    status, _, err = run("import", "x", "--act", "a", "--version", "2024-01-01", "--read", option)
    assert (status, f"--read {option}" in err) == (2, True)


IN_LANGUAGES = {
    "uk": "Стаття 1. Ліси\n1. Ліси України є її національним багатством.\n",
    "ru": "Статья 1. Леса\n1. Леса являются богатством страны; это закреплено в законе.\n",
    "kk": "1-бап. Ормандар\n1. Қазақстан ормандары мемлекет меншігі болып табылады.\n",
    "en": "Section 1. Forests\n1. Forests are the property of the state.\n",
}
SIGNS = {
    ("uk", "ru"): "“і”, “ї”, “є”, “стаття”",
    ("ru", "uk"): "“ы”, “э”, “статья”",
    ("kk", "ru"): "“і”, “қ”, “бап”",
    ("ru", "kk"): "“статья”",
    ("en", "ru"): "“e”, “t”, “s”, “o”, “section”",
    ("ru", "en"): "“а”, “т”, “с”, “е”, “статья”",
}


@pytest.mark.parametrize(("written", "given"), SIGNS)
def test_a_language_that_the_letters_contradict_is_doubted(
    run: Run, tmp_path: Path, written: str, given: str
) -> None:
    (tmp_path / "law.txt").write_text(IN_LANGUAGES[written], encoding="utf-8")
    call = ("import", "law.txt", "--act", "a", "--version", "2024-01-01", "--print")
    shown = run(*call, "--lang", given)[2]
    line = f"read as `{given}`, but {SIGNS[written, given]} are of `{written}`: if it is that, give"
    assert "confidence: low, 1 place" in shown
    assert f"  {line} `--lang {written}`\n" in shown
    assert "read as" not in run(*call, "--lang", written)[2]


def test_a_language_without_any_of_its_letters_is_doubted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "law.txt").write_text("1. Лес растет у дорог. " * 5, encoding="utf-8")
    call = ("import", "law.txt", "--act", "a", "--version", "2024-01-01", "--print")
    assert "without any of its letters і ғ қ ң ү ұ һ ә ө:" in run(*call, "--lang", "kk")[2]
    (tmp_path / "law.txt").write_text("1. Токойлор – байлык.", encoding="utf-8")
    assert "read as" not in run(*call, "--lang", "ky")[2]


def test_headings_in_turkish_letters_show_their_language() -> None:
    for heading in ("GEÇİCİ MADDE", "Geçıcı madde"):
        text = f"{heading} 1- Bu madde uygulanır.\n{heading} 2- Bu madde yürürlüktedir.\n"
        assert imported(text).act.language == "tr"


def test_a_ukrainian_text_without_its_rare_letters_is_one() -> None:
    text = "Закон\nПро сади\n" + "".join(
        f"Стаття {number}. Сади\nДерева ростуть у садах і на городах.\n" for number in range(1, 6)
    )
    guessed = imported(text)
    assert guessed.act.language == "uk"
    assert imported(text, "uk").report.language is None


def test_a_number_that_is_kept_as_text_is_a_place_to_look_at() -> None:
    read = imported("Закон\n\nСтатья 1. Сад\nСад:\n［1］ мальвы;\n［2］ розы.\n", "ru")
    assert [each.problem for each in read.warnings] == [
        "a line that looks like a number is kept as text"
    ]
    assert (read.report.doubts, read.report.confidence) == (2, "medium")


def test_a_line_that_is_asked_for_is_one_place() -> None:
    read = imported("Lex\n\nAlt 1\nHortus.\n\nAlt 2\nAger.\n\nAlt 3\nFinis.\n", "la")
    assert read.report.doubts == len(read.questions) == 3
