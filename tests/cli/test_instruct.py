"""`drafting instruct`: amending texts written, read, and read into proposals."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run

MEMO = "delete-memo-items-6-7"
CODE = "restrict-policy-support"


@pytest.mark.parametrize(
    ("language", "last"),
    [
        ((), "6 және 7-тармақтар алып тасталсын."),
        (("--lang", "ru"), "пункты 6 и 7 исключить."),
        (("--lang", "en"), "items 6 and 7 shall be deleted."),
    ],
)
def test_it_prints_the_amending_text(run: Run, language: tuple[str, ...], last: str) -> None:
    status, out, _ = run("instruct", MEMO, *language)
    assert status == 0
    assert out.splitlines()[-1] == last


def test_it_names_what_cannot_be_written_in_a_language(run: Run) -> None:
    status, out, err = run("instruct", CODE, "--lang", "ru")
    assert (status, out) == (1, "")
    assert "cannot be written in `ru`" in err


def test_it_prints_data(run: Run) -> None:
    status, out, _ = run("instruct", MEMO, "--json")
    data = json.loads(out)
    assert status == 0
    assert [each["part"] for each in data["sentences"]] == ["title", "chapeau", "instruction"]
    assert data["text"].endswith("алып тасталсын.\n")


def test_what_it_prints_it_reads(run: Run) -> None:
    run("instruct", CODE, "-o", "text.txt")
    status, out, _ = run("instruct", "--read", "text.txt", "--lang", "kk", "--json")
    data = json.loads(out)
    (operation,) = data["operations"]
    assert status == 0
    assert data["remainder"] == []
    assert operation["op"] == "insert-words"
    assert operation["at"] == ["5.2"]
    assert operation["before"] == "Қазақстан Республикасы Президентінің саясатын"
    assert operation["words"] == "мемлекеттік саяси қызметшілер –"


@pytest.mark.parametrize(
    "command",
    [("instruct", MEMO), ("apply", MEMO), ("show", "internet-memo"), ("new", "internet-memo", "6")],
)
@pytest.mark.parametrize("name", ["text.docx", "text.HTML"])
def test_a_text_is_not_written_as_what_it_is_not(
    run: Run, command: tuple[str, ...], name: str
) -> None:
    status, out, err = run(*command, "-o", name)
    assert (status, out) == (2, "")
    assert "name it text.txt" in err
    assert not Path(name).exists()


def test_pairs_of_words_that_it_reads_are_shown(run: Run) -> None:
    order = "В пункте 6 слова «сад», «лес» заменить соответственно словами «парк», «роща».\n"
    Path("order.txt").write_text(order, encoding="utf-8")
    status, out, _ = run("instruct", "--read", "order.txt", "--lang", "ru")
    assert status == 0
    assert "  pairs: “сад” → “парк”, “лес” → “роща”\n" in out


def test_a_text_that_windows_calls_unicode_is_read_as_import_reads_it(run: Run) -> None:
    run("instruct", CODE, "-o", "text.txt")
    text = Path("text.txt").read_text(encoding="utf-8")
    Path("wide.txt").write_text(text, encoding="utf-16")
    read = [run("instruct", "--read", file, "--lang", "kk") for file in ("text.txt", "wide.txt")]
    assert read[0][0] == 0
    assert read[1][1] == read[0][1].replace("text.txt", "wide.txt")
    law = Path("baselines/code-of-honour/2013-10-01.kk.txt").read_text(encoding="utf-8")
    Path("old.txt").write_text(law, encoding="utf-16")
    Path("new.txt").write_text(law.replace("заңдылық", "заң"), encoding="utf-16")
    status, out, _ = run("derive", "old.txt", "new.txt", "--lang", "kk")
    assert (status, out.count("- op: ")) == (0, 1)


@pytest.mark.parametrize(("proposal", "act"), [(MEMO, "internet-memo"), (CODE, "code-of-honour")])
def test_what_it_prints_becomes_the_same_proposal(run: Run, proposal: str, act: str) -> None:
    run("instruct", proposal, "-o", "text.txt")
    status, _, err = run(
        "instruct", "--read", "text.txt", "--target", act, "-o", "proposals/read.yaml"
    )
    assert status == 0
    assert err.startswith("wrote proposals/read.yaml; next: ")
    assert run("check")[0] == 0
    assert run("apply", "read")[1] == run("apply", proposal)[1]


def test_the_proposal_looks_so(run: Run, file_regression: FileRegressionFixture) -> None:
    text = """1) бүкіл мәтін бойынша «беделін» деген сөз «абыройын» деген сөзбен ауыстырылсын;
2) 2-бөлімнің тақырыбы мынадай редакцияда жазылсын: «2-бөлім. Өзге»;
3) 5-тармақта:
«Мемлекеттік» деген сөз «Барлық мемлекеттік» деген сөздермен ауыстырылсын;
1) тармақша мынадай редакцияда жазылсын:
«1) заңдарды:
білуге;
сақтауға;».
"""
    Path("text.txt").write_text(text, encoding="utf-8")
    status, out, err = run("instruct", "--read", "text.txt", "--target", "code-of-honour")
    file_regression.check(out + err)
    assert status == 0


@pytest.mark.parametrize(
    "order",
    [
        "в пункте 7 статьи 1 слово «акт» во всех случаях заменить словом «закон»",
        "в пункте 7 статьи 1 после слова «акт» во всех случаях дополнить словом «новый»",
    ],
)
def test_what_the_proposal_passes_over_is_named(run: Run, order: str) -> None:
    law = "Закон о садах\nСтатья 1. Сад\n7. Издается акт. Акт хранится.\n"
    Path("law.txt").write_text(law, encoding="utf-8")
    assert run("import", "law.txt", "--act", "gardens", "--version", "2020-01-01")[0] == 0
    Path("text.txt").write_text(f"{order}.\n", encoding="utf-8")
    call = ("instruct", "--read", "text.txt", "--target", "gardens")
    status, out, err = run(*call)
    assert (status, "акт" in out) == (0, True)
    assert "warning:" in err
    assert "Издается акт. [Акт] хранится." in err
    assert "[Акт]" in str(json.loads(run(*call, "--json")[1])["warnings"])


def test_nothing_is_written_where_something_is_not_understood(
    run: Run, file_regression: FileRegressionFixture
) -> None:
    text = "6-тармақ алып тасталсын;\n7-тармақ бір жаққа кетсін;\n66-тармақ алып тасталсын.\n"
    Path("text.txt").write_text(text, encoding="utf-8")
    status, out, err = run(
        "instruct", "--read", "text.txt", "--target", "internet-memo", "-o", "proposals/read.yaml"
    )
    assert (status, out) == (1, "")
    assert not Path("proposals/read.yaml").exists()
    file_regression.check(err)


def test_a_remainder_is_an_error_as_data_too(run: Run) -> None:
    Path("text.txt").write_text("пункт 6 исключить;\nпункт 7 забыть.\n", encoding="utf-8")
    call = ("instruct", "--read", "text.txt", "--lang", "ru")
    status, out, _ = run(*call, "--json")
    assert status == 1
    assert [(each["text"], each["line"]) for each in json.loads(out)["remainder"]] == [
        ("пункт 7 забыть.", 2)
    ]
    status, out, err = run(*call)
    assert status == 1
    assert out == "text.txt:1  delete  6\n  kinds: item-6\n"
    assert "text.txt:2  not understood" in err


@pytest.mark.parametrize("language", [("--lang", "ru"), ()], ids=["given", "by its letters"])
def test_it_reads_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch, language: tuple[str, ...]
) -> None:
    stdin = io.TextIOWrapper(io.BytesIO("пункт 6 исключить.".encode()), encoding="utf-8")
    monkeypatch.setattr(sys, "stdin", stdin)
    status, out, _ = run("instruct", "--read", "-", *language, "--json")
    assert status == 0
    assert json.loads(out)["operations"][0]["at"] == ["6"]


@pytest.mark.parametrize(
    "call",
    [
        (),
        (MEMO, "--read", "text.txt"),
        (MEMO, "--target", "internet-memo"),
    ],
)
def test_a_wrong_call_is_named(run: Run, call: tuple[str, ...]) -> None:
    status, out, err = run("instruct", *call)
    assert (status, out) == (2, "")
    assert "usage: drafting instruct" in err


def test_several_proposals_make_one_text(run: Run) -> None:
    first = Path(f"proposals/{MEMO}.yaml").read_text(encoding="utf-8")
    other = first.replace(MEMO, "other").replace("at: 6", "at: 2.heading").split("  - op")[0]
    other += "  - {op: restate-heading, at: 2, text: {kk: Тыйымдар}}\n"
    Path("proposals/other.yaml").write_text(other, encoding="utf-8")
    status, out, _ = run("instruct", MEMO, "other")
    assert status == 0
    assert "1) 2-бөлімнің тақырыбы" in out
    assert "2) 6 және 7-тармақтар алып тасталсын." in out


def test_what_comes_in_and_is_no_utf_8_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("пункт".encode("cp1251"))))
    status, out, err = run("instruct", "--read", "-", "--lang", "ru", "--json")
    assert (status, json.loads(out)["problems"][0]["code"]) == (1, "unreadable")
    assert "standard input\n  line 1 is not UTF-8: byte 0xEF" in err
