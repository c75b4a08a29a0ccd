from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from tests.conftest import Run

HEAD = """\
proposal: {name}
target: internet-memo
baseline: 2014-10-17
title: {name}
initiator: {who}
date: {date}
operations:
"""
OTHER = """\
  - {op: replace-words, at: 6, old: сыни фото, new: жалған фото, reason: r}
  - {op: insert, after: 7, number: next, text: Жаңа тармақ., reason: r}
"""
THIRD = """\
  - {op: insert, after: 7, text: 7-2. Тағы бір тармақ., reason: r}
  - {op: insert-words, at: 6, after: мәтіндік, words: және мәтіндік емес, reason: r}
"""


@pytest.fixture
def proposals(workspace: Path) -> Path:
    folder = workspace / "proposals"
    for name, who, date, body in (
        ("other", "Депутат Б.", "2015-02-01", OTHER),
        ("third", "Депутат В.", "2015-01-01", THIRD),
    ):
        head = HEAD.format(name=name, who=who, date=date)
        (folder / f"{name}.yaml").write_text(head + body, encoding="utf-8")
    return folder


@pytest.mark.usefixtures("proposals")
def test_conflicts_of_all_proposals(run: Run, file_regression: FileRegressionFixture) -> None:
    status, out, _ = run("conflicts", "--width", "80")
    assert status == 1
    file_regression.check(out)


@pytest.mark.usefixtures("proposals")
def test_conflicts_as_data(run: Run) -> None:
    status, out, _ = run("conflicts", "other", "third", "--json")
    assert status == 1
    (conflict,) = json.loads(out)["conflicts"]
    assert conflict["clash"] == "same-place"
    assert [side["proposal"] for side in conflict["between"]] == ["other", "third"]


def test_proposals_without_conflicts(run: Run) -> None:
    status, out, _ = run("conflicts", "restrict-policy-support")
    assert status == 0
    assert "no conflicts" in out


@pytest.mark.usefixtures("proposals")
def test_the_marshalled_list(run: Run, file_regression: FileRegressionFixture) -> None:
    status, out, _ = run("marshal", "internet-memo", "--width", "80")
    assert status == 0
    file_regression.check(out)


@pytest.mark.usefixtures("proposals")
def test_apply_merges_and_says_what_is_left_out(
    run: Run, file_regression: FileRegressionFixture
) -> None:
    status, out, err = run("apply", "delete-memo-items-6-7", "other", "third")
    assert status == 1
    file_regression.check(f"{out}\n{err}")


@pytest.mark.usefixtures("proposals")
def test_an_explicit_order_wins(run: Run) -> None:
    _, _, err = run("apply", "delete-memo-items-6-7", "other", "third", "--as-given")
    assert err.count("left out") == 2
    assert "left out: delete-memo" not in err


@pytest.mark.usefixtures("proposals")
def test_a_marshalled_list_as_a_paper_and_a_synopsis(run: Run, workspace: Path) -> None:
    for name in ("list.docx", "list.html", "list.txt"):
        status, out, _ = run("marshal", "internet-memo", "-o", name)
        assert (status, out) == (0, "")
        assert (workspace / name).is_file()
    text = (workspace / "list.txt").read_text("utf-8")
    orders = [text.index(each) for each in ("2-бөлімнің 6-", "2-бөлімнің 7-", "+ 7-1.", "+ 7-2.")]
    assert orders == sorted(orders)
    assert "delete" not in text
    assert "third" in text
    status, _, _ = run("marshal", "internet-memo", "--synopsis", "-o", "synopsis.html")
    assert status == 0
    assert (workspace / "synopsis.html").read_text("utf-8").count("<col ") == 6


def test_a_marshalled_list_that_cannot_be_written(run: Run) -> None:
    status, _, err = run("marshal", "internet-memo", "--synopsis")
    assert status == 2
    assert "-o FILE" in err
    status, _, err = run("marshal", "internet-memo", "-o", "list.pdf")
    assert status == 2
    assert ".docx, .html or .txt" in err


def test_a_version_without_proposals_names_those_that_have_some(run: Run) -> None:
    assert run("adopt", "restrict-policy-support", "--version", "2099-01-01")[0] == 0
    status, _, err = run("marshal", "code-of-honour")
    assert status == 1
    assert "no proposal is to code-of-honour@2099-01-01\n" in err
    assert "found: code-of-honour@2013-10-01\n" in err


@pytest.mark.usefixtures("proposals")
def test_a_merged_dossier_carries_every_change(run: Run, workspace: Path) -> None:
    assert run("build", "other", "third", "--merged", "--only", "redline")[0] == 0
    text = (workspace / "out/merged/kk/redline.txt").read_text(encoding="utf-8")
    assert "{+7-1. Жаңа тармақ.+}\n{+7-2. Тағы бір тармақ.+}" in text
    assert "бастамашы: Депутат В.; Депутат Б." in text


BROKEN = {
    "unreadable": "proposal: unreadable\ntarget: [\n",
    "another-name": HEAD.format(name="no-such-name", who="Г.", date="2015-03-01") + THIRD,
    "not-there": HEAD.format(name="not-there", who="Г.", date="2015-03-01")
    + "  - {op: delete-words, at: 6, words: жоқ сөздер, reason: r}\n",
    "no-version": HEAD.format(name="no-version", who="Г.", date="2015-03-01").replace("2014", "1")
    + THIRD,
}


@pytest.mark.parametrize("name", BROKEN)
def test_one_broken_proposal_is_named_and_the_others_are_looked_at(
    name: str, run: Run, proposals: Path
) -> None:
    (proposals / f"{name}.yaml").write_text(BROKEN[name], encoding="utf-8")
    for names in ((), ("other", "third", name)):
        status, out, err = run("conflicts", *names, "--width", "80")
        assert status == 1
        assert f"error: proposals/{name}.yaml" in err
        if name != "no-version" or not names:
            assert "bring provisions to one place" in out
    status, out, _ = run("conflicts", "--json")
    data = json.loads(out)
    assert status == 1
    assert "same-place" in [each["clash"] for each in data["conflicts"]]
    assert len(data["problems"]) == len(data["conflicts"]) + 1
    status, out, err = run("marshal", "internet-memo", "-o", "list.txt")
    text = (proposals.parent / "list.txt").read_text("utf-8")
    assert all(each in text for each in ("Депутат Б.", "Депутат В."))
    if name == "no-version":
        assert (status, "error" in err) == (0, False), "it is to another version"
    else:
        assert (status, f"error: proposals/{name}.yaml" in err) == (1, True)
    # To the other act there is one sound proposal; one that cannot be read may be to it.
    status, out, err = run("marshal", "code-of-honour")
    assert (status, "error" in err) == ((1, True) if name == "unreadable" else (0, False))
    assert "саяси" in out


AT_ODDS = """\
  - {op: restate, at: 6, text: 6. Жаңа мәтін., reason: r}
  - {op: replace-words, at: 6, old: сыни фото, new: жалған фото, reason: r}
"""


def test_a_proposal_at_odds_with_itself_is_not_passed_over(run: Run, proposals: Path) -> None:
    """Each of its operations can be located, and yet it cannot be carried out."""
    text = HEAD.format(name="at-odds", who="Г.", date="2015-03-01") + AT_ODDS
    (proposals / "at-odds.yaml").write_text(text, encoding="utf-8")
    status, _, err = run("apply", "at-odds")
    assert (status, err.count("error:")) == (1, 1)
    status, _, err = run("conflicts", "at-odds")
    assert (status, err.count("error: proposals/at-odds.yaml:9:5")) == (1, 1)
    status, out, err = run("marshal", "internet-memo")
    assert (status, err.count("error:")) == (1, 1)
    assert "error: proposals/at-odds.yaml:9:5" in err
    assert "restates as a whole what this would change" in err
    assert out.count("Г. · at-odds") == 2
    status, _, err = run("marshal", "internet-memo", "--synopsis", "-o", "s.txt")
    assert (status, err.count("error:")) == (1, 2)
    assert "error: proposals/at-odds.yaml:9:5" in err
    assert "left out: at-odds" in err
    text = (proposals.parent / "s.txt").read_text("utf-8")
    assert "Депутат Б." in text
    assert "Г." not in text
    status, out, _ = run("marshal", "internet-memo", "--synopsis", "-o", "s.txt", "--json")
    problems = json.loads(out)["problems"]
    assert status == 1
    assert [each["code"] for each in problems] == ["clash", "clash"]


def test_a_list_without_one_proposal_that_can_be_read(run: Run, workspace: Path) -> None:
    for path in (workspace / "proposals").glob("*.yaml"):
        path.unlink()
    assert "no proposal is to internet-memo" in run("marshal", "internet-memo")[2]
    assert "there is no proposal still to be adopted" in run("conflicts")[2]
    name = "unreadable"
    (workspace / f"proposals/{name}.yaml").write_text(BROKEN[name], encoding="utf-8")
    status, out, err = run("marshal", "internet-memo")
    assert (status, out, err.count("error:")) == (1, "", 1)
    assert f"proposals/{name}.yaml" in err
    assert run("conflicts")[2] == err


def test_proposals_to_different_acts_are_not_merged(run: Run) -> None:
    status, _, err = run("apply", "restrict-policy-support", "delete-memo-items-6-7")
    assert status == 1
    assert "are written against different texts" in err


@pytest.mark.usefixtures("proposals")
def test_a_proposal_may_amend_what_another_proposal_makes(run: Run, workspace: Path) -> None:
    text = """\
proposal: fourth
target: {proposal: other}
operations:
  - {op: replace-words, at: 7-1, old: Жаңа, new: Жаңартылған, reason: r}
"""
    (workspace / "proposals/fourth.yaml").write_text(text, encoding="utf-8")
    status, out, _ = run("apply", "fourth")
    assert status == 0
    assert "7-1. Жаңартылған тармақ." in out
    assert "жалған фото" in out


def test_proposals_that_amend_each_other_are_refused(run: Run, workspace: Path) -> None:
    for name, other in (("x", "y"), ("y", "x")):
        head = f"proposal: {name}\ntarget: {{proposal: {other}}}\n"
        text = head + "operations:\n  - {op: delete, at: 1}\n"
        (workspace / f"proposals/{name}.yaml").write_text(text, encoding="utf-8")
    status, _, err = run("apply", "x")
    assert status == 1
    assert "in a circle: x, y" in err


def test_an_amended_proposal_that_is_not_there_is_named_with_the_file(
    run: Run, workspace: Path
) -> None:
    text = "proposal: fifth\ntarget: {proposal: nobody}\noperations:\n  - {op: delete, at: '7'}\n"
    (workspace / "proposals/fifth.yaml").write_text(text, encoding="utf-8")
    status, _, err = run("apply", "fifth")
    assert status == 1
    assert "error: proposals/fifth.yaml\n  there is no proposal `nobody`" in err


BOTH = """\
proposal: {name}
target: garden
baseline: 2020-01-01
title: {{kk: {name}, ru: {name}}}
initiator: {{kk: А, ru: А}}
date: 2021-02-01
operations:
  - op: replace-words
    at: 1
    old: {{kk: {kk}, ru: {ru}}}
    new: {{kk: кеш, ru: вечер}}
    reason: {{kk: r, ru: r}}
"""


@pytest.fixture
def in_two_languages(workspace: Path) -> Path:
    """Two proposals whose words clash in Russian and not in Kazakh."""
    folder = workspace / "baselines/garden"
    folder.mkdir()
    texts = {"kk": "1. Бағбан бақты суарады.\n", "ru": "1. Садовник поливает сад.\n"}
    for language, text in texts.items():
        (folder / f"2020-01-01.{language}.txt").write_text(text, encoding="utf-8")
    digests = ", ".join(f"{n}: {sha256(t.encode()).hexdigest()}" for n, t in texts.items())
    register = "act: garden\nkind: law\ntitles: {kk: Бақ, ru: Сад}\n"
    register += f"versions:\n  - version: 2020-01-01\n    digest: {{{digests}}}\n"
    (folder / "act.yaml").write_text(register, encoding="utf-8")
    for name, kk, ru in (("one", "бақты", "поливает"), ("two", "суарады", "поливает сад")):
        text = BOTH.format(name=name, kk=kk, ru=ru)
        (workspace / f"proposals/{name}.yaml").write_text(text, encoding="utf-8")
    return workspace


@pytest.mark.usefixtures("in_two_languages")
def test_a_clash_in_the_second_language_is_found(run: Run) -> None:
    status, out, _ = run("conflicts", "one", "two")
    assert status == 1
    assert "same-words" in out
    assert run("conflicts", "one", "two", "--lang", "kk")[0] == 0


def test_what_clashes_in_one_language_is_left_out_in_all(run: Run, in_two_languages: Path) -> None:
    status, _, err = run("build", "one", "two", "--merged", "--only", "consolidated")
    assert status == 1
    assert err.count("left out: two") == 1
    texts = {
        language: (in_two_languages / f"out/merged/{language}/consolidated.txt").read_text("utf-8")
        for language in ("kk", "ru")
    }
    assert "1. Бағбан кеш суарады." in texts["kk"]
    assert "1. Садовник вечер сад." in texts["ru"]


def test_an_operation_in_one_language_alone_is_no_problem_of_the_others(
    run: Run, in_two_languages: Path
) -> None:
    path = in_two_languages / "proposals/one.yaml"
    path.write_text(path.read_text("utf-8").replace("kk: бақты, ", ""), encoding="utf-8")
    status, out, err = run("conflicts", "one", "two")
    assert (status, err) == (1, "")
    assert "same-words" in out


@pytest.mark.parametrize("date", ["17 октября 2014 года", "17.10.2014", "2014/10/17", ""])
def test_one_text_is_one_text_however_its_date_is_written(
    run: Run, proposals: Path, date: str
) -> None:
    listed = run("conflicts", "--json"), run("marshal", "internet-memo", "--json")
    file = proposals / "third.yaml"
    text = file.read_text(encoding="utf-8").replace("baseline: 2014-10-17", f"baseline: '{date}'")
    file.write_text(text, encoding="utf-8")
    assert (run("conflicts", "--json"), run("marshal", "internet-memo", "--json")) == listed
    assert run("build", "other", "third", "--merged")[0] == 0
    baseline = proposals.parent / "baselines/internet-memo/2014-10-17.kk.txt"
    baseline.write_text(baseline.read_text(encoding="utf-8") + "8. Жаңа.\n", encoding="utf-8")
    for other in ("other", "delete-memo-items-6-7"):
        (proposals / f"{other}.yaml").unlink()
    assert "third.yaml is written against it" in run("check", "--write")[1]


def test_a_date_that_may_be_two_is_named_with_its_line(run: Run, proposals: Path) -> None:
    file = proposals / "third.yaml"
    text = file.read_text(encoding="utf-8").replace("2014-10-17", "01/02/2014")
    file.write_text(text, encoding="utf-8")
    assert "proposals/third.yaml:3:1\n  `01/02/2014` is two days" in run("check")[1]


def test_a_text_that_was_edited_is_named_once_in_each_language(
    run: Run, in_two_languages: Path
) -> None:
    for language in ("kk", "ru"):
        path = in_two_languages / f"baselines/garden/2020-01-01.{language}.txt"
        path.write_text(path.read_text("utf-8") + "2. +\n", "utf-8")
    status, out, _ = run("check")
    assert status == 1
    assert out.count("the digest of the text is not the one in act.yaml") == 2


def test_a_list_names_what_cannot_be_carried_out_in_another_language(
    run: Run, in_two_languages: Path
) -> None:
    path = in_two_languages / "proposals/one.yaml"
    path.write_text(path.read_text("utf-8").replace("ru: поливает", "ru: рыхлит"), "utf-8")
    status, out, err = run("marshal", "garden")
    assert status == 1
    assert 'one.yaml:8:5  garden@2020-01-01 ru 1\n  the words "рыхлит" are not there' in err
    assert out.count("·") == run("marshal", "garden", "--lang", "kk")[1].count("·")
    assert run("marshal", "garden", "--lang", "kk")[0] == 0
    path.write_text(path.read_text("utf-8").replace(", ru: рыхлит", ""), "utf-8")
    assert run("marshal", "garden")[0] == 0
