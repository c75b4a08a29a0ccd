from __future__ import annotations

import hashlib
import json
import re
import zipfile
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run

KINDS = ("docx", "html", "txt")
CODE, MEMO = "restrict-policy-support", "delete-memo-items-6-7"


@pytest.mark.parametrize("proposal", [CODE, MEMO])
def test_a_review_is_readable_at_80_columns_without_colour(
    run: Run, proposal: str, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("review", proposal, "--width", "80")
    assert (status, err) == (0, "")
    assert max(map(len, out.splitlines())) <= 80
    file_regression.check(out, basename=f"review-{proposal}")


def test_a_review_side_by_side(run: Run, file_regression: FileRegressionFixture) -> None:
    status, out, _ = run("review", MEMO, "--side-by-side", "--width", "80")
    assert status == 0
    assert max(map(len, out.splitlines())) <= 80
    file_regression.check(out, basename="review-side-by-side")


def test_a_review_as_data_names_each_span_and_its_operation(run: Run) -> None:
    _, out, _ = run("review", CODE, "--json")
    data = json.loads(out)
    assert data["changes"] == [{"id": "1", "op": "insert-words", "at": ["2.5.2"]}]
    (line,) = data["lines"]
    assert (line["old"], line["new"]) == ("2.5.2", "2.5.2")
    assert line["spans"][1] == {
        "mark": "inserted",
        "text": "мемлекеттік саяси қызметшілер – ",
        "change": "1",
    }


def test_show_prints_the_very_bytes_of_the_baseline(run: Run, workspace: Path) -> None:
    file = workspace / "baselines/code-of-honour/2013-10-01.kk.txt"
    assert run("show", "code-of-honour") == (0, file.read_bytes().decode(), "")
    assert run("show", "code-of-honour@2013-10-01", "-o", "copy.txt")[:2] == (0, "")
    assert Path("copy.txt").read_bytes() == file.read_bytes()


@pytest.mark.parametrize(
    "address",
    ["2.5.2", "5.2", "§2.5.2", "2-бөлімнің 5-тармағының 2) тармақшасы", "подпункт 2) пункта 5",
     "section 2, item 5, subitem 2", "sec_2__para_5__point_2", "пп. 2) п. 5 разд. 2", "пп.2) п.5",
     "пп. 2 п. 5", "подп. 2) п. 5"],
)  # fmt: skip
def test_show_takes_an_address_in_any_form(run: Run, address: str) -> None:
    status, out, _ = run("show", "code-of-honour", address)
    assert status == 0
    assert out.startswith("2) Қазақстан Республикасы Президентінің саясатын жақтауға")


@pytest.mark.parametrize("address", ["2.6–7", "6 – 7", "пункты 6 и 7", "6 және 7-тармақтар"])
def test_show_takes_a_range_or_a_list(run: Run, address: str) -> None:
    shown = run("show", "internet-memo", address)
    alone = [run("show", "internet-memo", each) for each in ("6", "7")]
    assert shown == (0, "".join(out for _, out, _ in alone), "")
    listed = json.loads(run("show", "internet-memo", address, "--json")[1])["provisions"]
    assert [each["address"] for each in listed] == ["2.6", "2.7"]


@pytest.mark.parametrize("address", ["пункты 6 и 6", "пункты 6–7, 7 и 6"])
def test_show_prints_once_what_a_list_names_twice(run: Run, address: str) -> None:
    once = "6 и 7" if "7" in address else "6"
    assert run("show", "internet-memo", address) == run("show", "internet-memo", f"пункты {once}")
    assert run("show", "internet-memo", address)[1]


def test_show_prints_the_address_of_each_line(run: Run) -> None:
    status, out, _ = run("show", "internet-memo", "2", "--addresses")
    assert status == 0
    first, *below = out.splitlines()
    assert first.startswith("2  2-бөлім.")
    assert "  2.6  6. " in "\n".join(below)
    for line in below:
        address = line.split()[0]
        assert run("show", "internet-memo", address)[0] == 0, line


def test_show_as_data_gives_address_kind_and_digest(run: Run) -> None:
    _, out, _ = run("show", "internet-memo", "6", "--json")
    (item,) = json.loads(out)["provisions"]
    assert (item["address"], item["eId"], item["kind"]) == ("2.6", "sec_2__para_6", "item")
    assert item["digest"].startswith("7ad17775864b5909")
    assert item["in-words"] == {
        "kk": "2-бөлімнің 6-тармағы",
        "ru": "пункт 6 раздела 2",
        "en": "section 2, item 6",
        "uk": "пункт 6 розділу 2",
    }


@pytest.mark.parametrize("proposal", [CODE, MEMO])
def test_apply_prints_the_consolidated_text(
    run: Run, proposal: str, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("apply", proposal)
    assert (status, err) == (0, "")
    file_regression.check(out, basename=f"apply-{proposal}")


def test_apply_changes_nothing_but_what_is_addressed(run: Run) -> None:
    _, before, _ = run("show", "internet-memo")
    _, after, _ = run("apply", MEMO)
    changed = [
        (old, new)
        for old, new in zip(before.split("\n"), after.split("\n"), strict=True)
        if old != new
    ]
    assert [new for _, new in changed] == ["6. [алып тасталды]", "7. [алып тасталды]"]


def test_what_ships_has_no_problems_and_no_warnings(run: Run) -> None:
    expected = "2 acts, 2 proposals: no problems, no warnings\n"
    assert run("check") == (0, expected, "")


def test_check_as_data(run: Run) -> None:
    _, out, _ = run("check", "--json")
    assert json.loads(out)["problems"] == []


def test_compare_of_two_files_needs_no_workspace(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch,
    file_regression: FileRegressionFixture,
) -> None:  # fmt: skip
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    monkeypatch.chdir(elsewhere)
    Path("old.txt").write_text("1. Бірінші.\n2. Екінші тармақ.\n", encoding="utf-8")
    Path("new.txt").write_text("1. Бірінші.\n1-1. Жаңа.\n2. Екінші тармақша.\n", encoding="utf-8")
    status, out, _ = run("compare", "old.txt", "new.txt", "--width", "80")
    assert status == 0
    file_regression.check(out, basename="compare")
    assert run("compare", "old.txt", "new.txt", "-o", "redline.docx")[0] == 0
    assert zipfile.ZipFile("redline.docx").testzip() is None
    assert run("compare", "old.txt", "old.txt") == (0, "no difference\n", "")


def test_build_writes_each_paper_of_each_dossier(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("build")
    assert status == 0
    file_regression.check(err, basename="build-warnings")
    files = sorted(path.relative_to(workspace).as_posix() for path in workspace.glob("out/**/*.*"))
    names = ("amending-text", "consolidated", "note", "redline", "table")
    papers = sorted(
        ["cover.txt", "index.html", *(f"{name}.{kind}" for name in names for kind in KINDS)]
    )
    assert files == [f"out/{name}/kk/{paper}" for name in (MEMO, CODE) for paper in papers]
    assert sorted(out.split()) == files


def test_the_consolidated_text_of_a_dossier_is_what_apply_prints(run: Run, workspace: Path) -> None:
    run("build", CODE, "--only", "consolidated", "--out", "papers")
    _, applied, _ = run("apply", CODE)
    written = workspace / f"papers/{CODE}/kk/consolidated.txt"
    assert written.read_bytes().decode() == applied


def test_the_redline_of_a_dossier_as_text(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    run("build", "--only", "redline")
    for name in (CODE, MEMO):
        text = (workspace / f"out/{name}/kk/redline.txt").read_bytes().decode()
        file_regression.check(text, basename=f"redline-{name}")


@pytest.mark.parametrize("name", [CODE, MEMO])
@pytest.mark.parametrize("paper", ["table", "amending-text", "note"])
def test_a_paper_of_a_dossier_as_text(
    run: Run, workspace: Path, name: str, paper: str, file_regression: FileRegressionFixture
) -> None:
    run("build", name, "--only", paper)
    text = (workspace / f"out/{name}/kk/{paper}.txt").read_bytes().decode()
    file_regression.check(text, basename=f"{paper}-{name}")


@pytest.mark.parametrize("name", [CODE, MEMO])
def test_the_list_of_a_dossier_has_the_digest_of_every_file(
    run: Run, workspace: Path, name: str, file_regression: FileRegressionFixture
) -> None:
    run("build", name)
    folder = workspace / f"out/{name}/kk"
    text = (folder / "cover.txt").read_bytes().decode()
    listed = dict(re.findall(r"([0-9a-f]{64})  (\S+\.\w+)\n", text))
    written = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path.name
        for path in folder.iterdir()
        if path.name not in ("cover.txt", "index.html")
    }
    assert listed == written
    # What the bytes of a file are is left to its renderer, and the libraries below.
    text = re.sub(r"[0-9a-f]{64}(?=  \S+\.\w+\n)", "0" * 64, text)
    file_regression.check(text, basename=f"cover-{name}")


def test_a_wrong_proposal_does_not_keep_the_others_from_being_built(
    run: Run, workspace: Path
) -> None:
    path = workspace / f"proposals/{MEMO}.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("at: 7", "at: 9"), encoding="utf-8")
    status, out, err = run("build")
    assert status == 1
    assert f"out/{CODE}/kk/redline.docx" in out
    assert "there is no 9" in err
    assert not (workspace / f"out/{MEMO}").exists()


def test_a_review_is_written_as_a_page(run: Run, workspace: Path) -> None:
    done = "wrote review.html; next: open it in a browser\n"
    assert run("review", CODE, "--html", "review.html") == (0, "", done)
    page = (workspace / "review.html").read_text(encoding="utf-8")
    assert "<ins>мемлекеттік саяси қызметшілер – </ins>" in page
