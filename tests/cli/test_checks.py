"""What `check` finds odd in a text that was just pasted in."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run

ACT = """\
act: pasted
versions:
  - version: 2020-01-01
    digest: {ru: new}
"""
TEXT = """\
Статья 1. Заголовок без знака

1. Один.
  1) а;
  1) б.
"""


def test_the_digest_and_the_odd_lines_of_a_new_text_are_named(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    folder = workspace / "baselines/pasted"
    folder.mkdir()
    (workspace / "baselines/empty").mkdir()
    (folder / "2020-01-01.ru.txt").write_text(TEXT, encoding="utf-8")
    (folder / "act.yaml").write_text(ACT, encoding="utf-8")
    status, first, _ = run("check")
    assert status == 1
    digest = first.split("digest: {ru: ")[1].split("}")[0]
    (folder / "act.yaml").write_text(ACT.replace("new", digest), encoding="utf-8")
    status, second, _ = run("check")
    assert status == 0
    file_regression.check(f"{first}\n---\n\n{second}")


ODD = """\
= Закон

# Глава 3*ЁЖ. Общее

Статья 1. Без знака
1. Один.

  1) а;
  (A*i) б;
примечание без начала}
| № | сумма |
Итого │ 5 │

Президент Республики Н. Иванов
№ 5-VI
"""


def test_what_looks_like_a_proposal_and_is_none_is_named(run: Run, workspace: Path) -> None:
    text = (workspace / "proposals/delete-memo-items-6-7.yaml").read_text(encoding="utf-8")
    (workspace / "proposals/older").mkdir()
    (workspace / "proposals/.hidden").mkdir()
    for name in (
        "a.yml", "b.yaml.txt", "c.YAML", ".d.yml", "notes.txt", "older/e.yaml", ".hidden/f.yaml"
    ):  # fmt: skip
        (workspace / "proposals" / name).write_text(text, encoding="utf-8")
    status, out, _ = run("check", "--json")
    assert status == 0
    named = [each for each in json.loads(out)["warnings"] if each["code"] == "stranger"]
    assert [(each["where"]["file"], each["do"]) for each in named] == [
        ("proposals/a.yml", "call it `a.yaml`"),
        ("proposals/b.yaml.txt", "call it `b.yaml`"),
        ("proposals/c.YAML", "call it `c.yaml`"),
        ("proposals/older", "put its files right into `proposals`"),
    ]


def test_what_is_passed_over_is_named_wherever_it_lies(run: Run, workspace: Path) -> None:
    """What is advised is a name that is free, and can be one."""
    for name in (
        "c.YAML", "c.yml", "c.yaml.txt", "p1 (1).yml", "DELETE-MEMO-ITEMS-6-7.yml", "d.yaml.yml",
        "flat/z.yml", "deep/er/p.yaml", "deep/.hidden/q.yaml", "x.yml/notes.txt", "y.yml/p.yaml",
    ):  # fmt: skip
        file = workspace / "proposals" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("", encoding="utf-8")
    named = [
        (each["where"]["file"].removeprefix("proposals/"), each.get("found", []), each["do"])
        for each in json.loads(run("check", "--json")[1])["warnings"]
        if each["code"] == "stranger"
    ]
    own = (
        "give it a name of its own, of letters, digits, `-` and `.`, that ends in `.yaml`; "
        "write the name in the file too"
    )
    inside = "put its files right into `proposals`"
    assert named == [
        ("DELETE-MEMO-ITEMS-6-7.yml", [], own),
        ("c.YAML", [], "call it `c.yaml`"),
        ("c.yaml.txt", [], own),
        ("c.yml", [], own),
        ("d.yaml.yml", [], "call it `d.yaml`"),
        ("deep", ["proposals/deep/er/p.yaml"], inside),
        ("flat", ["proposals/flat/z.yml"], inside),
        ("p1 (1).yml", [], own),
        ("y.yml", ["proposals/y.yml/p.yaml"], inside),
    ]


@pytest.mark.parametrize("ending", [".yaml", ".yml", ".yaml.yaml"])
def test_a_proposal_whose_name_looks_like_a_file_is_named(
    run: Run, workspace: Path, ending: str
) -> None:
    (workspace / f"proposals/p{ending}.yaml").write_text("", encoding="utf-8")
    status, out, _ = run("check")
    assert status == 1
    assert f"error: `p{ending}` would be a file, not a name\n  do: call it `p`: letters" in out


def test_what_is_odd_is_named_with_its_line_in_the_text_file(run: Run, workspace: Path) -> None:
    _store(workspace, {"ru": ODD, "uk": ODD})
    status, out, _ = run("check", "--json")
    assert status == 0
    found = [each for each in json.loads(out)["warnings"] if each["code"] in {"unread", "heading"}]
    lines = ODD.split("\n")
    for language in ("ru", "uk"):
        file = f"baselines/odd/2020-01-01.{language}.txt"
        own = [each for each in found if each["where"]["file"] == file]
        assert [each["where"]["line"] for each in own] == [3, 5, 9, 10, 12]
        for each in own:
            shown = each["found"][0]
            assert lines[each["where"]["line"] - 1].strip().removeprefix("# ") == shown
            assert each["where"]["language"] == language
            _, printed, _ = run("show", "odd", each["where"]["address"], "--lang", language)
            assert shown in printed


def test_numbers_that_one_line_stands_for_are_named(run: Run, workspace: Path) -> None:
    """One of them would be given anew in silence."""
    gone = ["2. – 3. [Repealed.]", "(2)–(4) [Repealed.]", "(b), (c) [Repealed.]"]
    text = (
        f"1. One.\n{gone[0]}\n4. Four:\n  (1) one;\n  {gone[1]}\n5. Five:\n  (a) a;\n  {gone[2]}\n"
    )
    _store(workspace, {"en": text})
    _, out, _ = run("check", "--json")
    named = [each for each in json.loads(out)["warnings"] if each["code"] == "unread"]
    assert [each["found"] for each in named] == [[each] for each in gone]


def test_an_unread_number_that_a_proposal_brings_is_named(run: Run, workspace: Path) -> None:
    _store(workspace, {"en": "1. All:\n  (a) one.\n"})
    text = "(b*2) Three."
    (workspace / "proposals/brings.yaml").write_text(
        "proposal: brings\ntarget: odd\nbaseline: 2020-01-01\noperations:\n"
        f"  - {{op: insert, after: 1.a, text: {text}, reason: r}}\n",
        encoding="utf-8",
    )
    _, out, _ = run("check", "--json")
    (found,) = [each for each in json.loads(out)["warnings"] if each.get("found") == [text]]
    assert found["where"]["file"] == "proposals/brings.yaml"


def test_a_new_wording_whose_lines_a_column_broke_is_named(run: Run, workspace: Path) -> None:
    _store(workspace, {"en": "1. Dig.\n2. Rest:\nby night;\nby day.\n"})
    wording = r"1. Dig wells\nand rest:\nby night;\nby day."
    (workspace / "proposals/broken.yaml").write_text(
        "proposal: broken\ntarget: odd\nbaseline: 2020-01-01\noperations:\n"
        f'  - {{op: restate, at: 1, text: "{wording}", reason: r}}\n',
        encoding="utf-8",
    )
    _, out, _ = run("check", "--json")
    parted = [each for each in json.loads(out)["warnings"] if "amid a sentence" in each["problem"]]
    assert [each["found"] for each in parted] == [["1. Dig wells / and rest:"]]


def _store(workspace: Path, texts: dict[str, str]) -> None:
    folder = workspace / "baselines/odd"
    folder.mkdir()
    digests = []
    for language, text in texts.items():
        data = text.encode()
        (folder / f"2020-01-01.{language}.txt").write_bytes(data)
        digests.append(f"{language}: {sha256(data).hexdigest()}")
    register = "act: odd\nversions:\n  - {version: 2020-01-01, digest: {%s}}\n"
    (folder / "act.yaml").write_text(register % ", ".join(digests), encoding="utf-8")


def test_a_word_document_is_compared_as_what_it_says(run: Run) -> None:
    run("build", "restrict-policy-support", "--only", "redline")
    redline = "out/restrict-policy-support/kk/redline.docx"
    status, out, _ = run("compare", "code-of-honour", redline)
    assert status == 0
    assert "2) {+мемлекеттік саяси қызметшілер – +}" in out
    assert out.count("§") == 1


def test_a_word_document_by_another_name_is_read_as_one(run: Run, workspace: Path) -> None:
    run("build", "restrict-policy-support", "--only", "redline")
    redline = "out/restrict-policy-support/kk/redline.docx"
    (workspace / "old.txt").write_bytes((workspace / redline).read_bytes())
    status, out, _ = run("compare", "code-of-honour", "old.txt")
    assert (status, out.count("{+")) == (0, 1)


def test_a_redline_is_written_as_word_or_text_only(run: Run) -> None:
    status, _, err = run("compare", "code-of-honour", "code-of-honour", "-o", "x.pdf")
    assert status == 2
    assert ".docx or .html or .txt" in err
