"""`drafting build`: templates, languages, papers that cannot be made."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run

CODE, MEMO = "restrict-policy-support", "delete-memo-items-6-7"
TEMPLATE = """\
chamber: senate
table:
  title: {kk: "Кесте: {title}"}
  orientation: portrait
  numbered: false
  columns:
    - {source: element, title: {kk: Қайда}}
    - {source: proposed, title: {kk: Не}, width: 2}
    - {source: author, title: {kk: Кім}}
"""
ACT = """\
act: perelik
titles: {de: Über die Liste}
versions:
  - version: 2020-01-01
    digest: {de: d5bef}
"""
PROPOSAL = """\
proposal: change
target: perelik
baseline: 2020-01-01
title: Änderung
operations:
  - {op: delete-words, at: 1, words: alte, reason: Ja.}
"""
OTHER = """\
proposal: other
target: code-of-honour
baseline: 2013-10-01
title: {kk: Заңдылық қағидаттары туралы}
initiator: {kk: депутат А. Б.}
date: 2015-04-01
chamber: deputies
operations:
  - {op: replace-words, at: 2.5.1, old: қағидатын, new: қағидаттарын, reason: {kk: Көпше түрі.}}
"""


def choose(workspace: Path, chamber: str) -> None:
    path = workspace / f"proposals/{CODE}.yaml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("date: ", f"chamber: {chamber}\ndate: ", 1), encoding="utf-8")


def write(workspace: Path, name: str, text: str) -> None:
    path = workspace / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_workspace_has_templates_of_its_own(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    choose(workspace, "senate")
    write(workspace, "chambers/senate.yaml", TEMPLATE)
    assert run("build", CODE, "--only", "table")[0] == 0
    text = (workspace / f"out/{CODE}/kk/table.txt").read_bytes().decode()
    file_regression.check(text, basename="senate")


def test_a_template_that_is_not_there_is_named_with_those_that_are(
    run: Run, workspace: Path
) -> None:
    choose(workspace, "lords")
    expected = (
        f"proposals/{CODE}.yaml:13:1\n  there is no chamber `lords`\n  found: decree, deputies, "
        "european, international, order, parliament, synopsis\n"
    )
    status, _, err = run("build", CODE)
    assert status == 1
    assert err.endswith(expected)
    assert expected in run("check")[1]
    assert not (workspace / "out").exists()


def test_what_is_wrong_with_a_template_is_named_where_it_stands(run: Run, workspace: Path) -> None:
    choose(workspace, "senate")
    write(workspace, "chambers/senate.yaml", TEMPLATE.replace("portrait", "upright"))
    status, _, err = run("build", CODE)
    assert status == 1
    assert "chambers/senate.yaml:4:3\n  `table.orientation` is `upright`" in err


def test_where_no_sentence_can_be_written_the_other_papers_are_and_a_warning_says_so(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    text = "1. Diese alte Liste.\n"
    write(workspace, "baselines/perelik/2020-01-01.de.txt", text)
    write(workspace, "baselines/perelik/act.yaml", ACT.replace("d5bef", "new"))
    _, out, err = run("check")
    digest = (out + err).partition("digest: {de: ")[2].partition("}")[0]
    write(workspace, "baselines/perelik/act.yaml", ACT.replace("d5bef", digest))
    write(workspace, "proposals/change.yaml", PROPOSAL)
    stale = workspace / "out/change/de/amending-text.docx"
    write(workspace, "out/change/de/amending-text.docx", "of an earlier build")
    status, out, err = run("build", "change")
    assert status == 0
    assert not stale.exists()
    assert "out/change/de/note.docx" in out
    file_regression.check(err, basename="no-sentences")
    assert "Not made: amending text" in (stale.parent / "cover.txt").read_bytes().decode()


@pytest.mark.parametrize("merged", [[], ["--merged"]])
def test_a_reason_that_is_not_in_the_language_of_the_papers_is_a_warning(
    run: Run, workspace: Path, merged: list[str]
) -> None:
    path = workspace / f"proposals/{MEMO}.yaml"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("      kk: >-\n"), text.index("      ru: >-\n")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    status, _, err = run("build", MEMO, "--only", "note", *merged)
    assert status == 0
    assert "the reason is given in ru, en, not in kk" in err
    folder = "merged" if merged else MEMO
    note = (workspace / f"out/{folder}/kk/note.txt").read_bytes().decode()
    assert "Қазақ тілінде жоқ; орыс тілінде, ағылшын тілінде берілген." in note


def test_an_unbuilt_dossier_leaves_nothing_behind(run: Run, workspace: Path) -> None:
    choose(workspace, "senate")
    write(workspace, "chambers/senate.yaml", TEMPLATE.replace("senate", "house"))
    status, _, err = run("build", CODE)
    assert status == 1
    assert "`chamber` is `house`, but its file is `senate`" in err
    assert not (workspace / "out").exists()


def test_merged_proposals_of_one_chamber_take_its_forms_and_name_each_author(
    run: Run, workspace: Path
) -> None:
    choose(workspace, "deputies")
    write(workspace, "proposals/other.yaml", OTHER)
    assert run("build", "--merged", CODE, "other")[0] == 0
    folder = workspace / "out/merged/kk"
    table = (folder / "table.txt").read_bytes().decode()
    assert table.startswith("Қазақстан Республикасы Парламентінің Мәжілісіне\n")
    authors = re.findall(r"авторы және оның негіздемесі\]\n  (.*)\n", table)
    assert authors == ["депутат А. Б.", "Мақала авторы"]
    consolidated = (folder / "consolidated.html").read_bytes().decode()
    notes = re.findall(r"Ескерту\.[^<]* \(([^,]*)[,)]", consolidated)
    assert notes == authors
