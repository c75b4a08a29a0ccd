"""`from drafting import …`: the pipeline without the command line, and without a workspace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

import drafting
from drafting.tasks.dossier import PAPERS
from drafting.tasks.exchange.export_file import Format, export_file
from tests.conftest import ROOT

LAW = "1. One thing.\n2. Another thing.\n"
HEAD = "target: law\nbaseline: 2020-01-01\noperations:\n"


def act(version: str = "2020-01-01"):
    return drafting.read_act(LAW, "en", "law", version)


def proposal(name: str, operation: str):
    return drafting.read_proposal(f"proposal: {name}\n{HEAD}  - {{{operation}}}\n")


def test_two_strings_are_enough() -> None:
    amended = drafting.amend(act(), proposal("p", "op: replace-words, at: 2, old: thing, new: one"))
    assert amended.text == "1. One thing.\n2. Another one.\n"
    assert [problem.code for problem in amended.warnings] == ["no-reason"]


def test_several_proposals_are_merged_and_a_clash_is_left_out() -> None:
    first = proposal("p", "op: replace-words, at: 2, old: thing, new: one")
    second = proposal("q", "op: replace-words, at: 1, old: One, new: Some")
    third = proposal("r", "op: delete, at: 2")
    amended = drafting.amend(act(), first, second, third)
    assert amended.text == "1. Some thing.\n2. Another one.\n"
    assert amended.merged is not None
    assert [left.proposal.proposal for left in amended.merged.left_out] == ["r"]


def test_what_amends_a_proposal_is_carried_out_on_what_that_one_makes() -> None:
    first = drafting.amend(act(), proposal("p", "op: replace-words, at: 2, old: thing, new: one"))
    then = drafting.read_proposal(
        "proposal: q\ntarget: {proposal: p}\n"
        "operations:\n  - {op: replace-words, at: 2, old: one, new: word}\n"
    )
    assert drafting.amend(first.act, then).text == "1. One thing.\n2. Another word.\n"


def test_a_proposal_to_another_text_is_refused() -> None:
    with pytest.raises(drafting.DraftingError, match="against law@2020-01-01, not law@2021-01-01"):
        drafting.amend(act("2021-01-01"), proposal("p", "op: delete, at: 2"))


def test_two_texts_are_compared_and_make_a_redline() -> None:
    assert not drafting.compare(LAW, LAW)
    changes = drafting.compare(LAW, LAW.replace("Another", "The other"), "en")
    assert [line.site.address for line in changes.lines if line.changed] == ["2"]
    assert drafting.redline(changes).startswith(b"PK")


def test_build_writes_when_it_is_called(tmp_path: Path) -> None:
    workspace = drafting.open_workspace(ROOT)
    built = drafting.build(workspace, "restrict-policy-support", tmp_path)
    assert {file.path for file in built.files} == {p for p in tmp_path.rglob("*") if p.is_file()}
    assert (tmp_path / "restrict-policy-support/kk/redline.docx").is_file()
    assert "no-text" in {warning.code for warning in built.warnings}


def test_papers_are_data_until_they_are_written(tmp_path: Path) -> None:
    from drafting import api  # noqa: PLC0415  (beside the front door)

    workspace = drafting.open_workspace(ROOT)
    written = workspace.proposal("restrict-policy-support")
    amended = drafting.amend(drafting.load_act(workspace, "code-of-honour"), written)
    dossier = api.papers(workspace, amended)
    assert {*dossier.papers} == {*PAPERS}
    assert not [*tmp_path.iterdir()]
    files = api.write(dossier, tmp_path)
    redline = next(file.path for file in files if file.path.name == "redline.docx")
    assert drafting.verify(redline.read_bytes(), workspace).verdict == "exact"


def test_what_ships_has_no_problem() -> None:
    report = drafting.check(drafting.open_workspace(ROOT))
    assert report.problems == []
    assert report.proposals


@pytest.mark.parametrize("wanted", ["akn", "docx", "html", "md", "txt"])
def test_an_act_goes_to_a_file_of_any_format_and_back(wanted: Format) -> None:
    from drafting import api  # noqa: PLC0415  (beside the front door)

    data = export_file(act(), wanted)
    read = api.import_file(data, f"law.{wanted}", "en")
    assert [each.line for each in read.act.lines()] == LAW.splitlines()
    assert not read.report.numbers
    if wanted != "md":  # which only the suffix sets apart
        assert api.import_act(data, "en").body == read.act.body


def test_sentences_are_written_and_read() -> None:
    from drafting import api  # noqa: PLC0415  (beside the front door)

    text = drafting.instruct(drafting.amend(act(), proposal("p", "op: delete, at: 2"))).text
    (order,) = api.read_instructions(text, "en").instructions
    assert order.op == "delete"


def test_two_texts_become_a_proposal() -> None:
    new = "1. One thing.\n2. Another one.\n3. A third thing.\n"
    made = drafting.derive(LAW, new, "en")
    assert [operation.id for operation in made.proposal.operations] == ["1", "2"]
    assert "op: replace-words" in made.text
    old = drafting.read_act(LAW, "en", "old")
    assert drafting.amend(old, drafting.read_proposal(made.text)).text == new


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: drafting.read_act("", "en"), "the text of the act is empty"),
        (lambda: drafting.read_act(LAW, "../en"), "`../en` is no name of a language"),
        (lambda: drafting.read_act(LAW, "en", "a/b"), "`a/b` has signs that no name has"),
        (lambda: drafting.read_act(LAW, "en", version="1 May"), "`1 May` is no name of a version"),
        (lambda: drafting.amend(act()), "no proposal is given"),
        (lambda: drafting.build(drafting.open_workspace(ROOT), []), "no proposal is given"),
        (lambda: drafting.verify("nowhere/redline.docx"), "the file cannot be read"),
        (
            lambda: drafting.instruct(
                drafting.amend(act(), proposal("p", "op: delete, at: 2")), style="scots"
            ),
            "there is no drafting style `scots`",
        ),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(call: Callable[[], object], message: str) -> None:
    with pytest.raises(drafting.DraftingError) as error:
        call()
    assert message in str(error.value)


def test_a_redline_is_verified_by_its_path_as_by_its_bytes(tmp_path: Path) -> None:
    made = drafting.redline(drafting.amend(act(), proposal("p", "op: delete, at: 2")))
    path = tmp_path / "redline.docx"
    path.write_bytes(made)
    verdicts = {drafting.verify(each).verdict for each in (made, path, str(path))}
    assert [each.value for each in verdicts] == ["exact"]
