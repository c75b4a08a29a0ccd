"""A user's mistake: exit status 1 or 2, a text that tells where, what and what to do, no trace."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.cli import main
from tests.conftest import Run

CODE = "restrict-policy-support"


def nothing(_: Path) -> None:
    """Leave the workspace as it is."""


def edit(file: str, old: str, new: str) -> Callable[[Path], None]:
    def _edit(workspace: Path) -> None:
        path = workspace / file
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new), encoding="utf-8")

    return _edit


def write(file: str, data: bytes) -> Callable[[Path], None]:
    def _write(workspace: Path) -> None:
        (workspace / file).write_bytes(data)

    return _write


def replace_by_folder(file: str) -> Callable[[Path], None]:
    def _replace(workspace: Path) -> None:
        (workspace / file).unlink()
        (workspace / file).mkdir()

    return _replace


TEXT = "baselines/code-of-honour/2013-10-01.kk.txt"
YAML = f"proposals/{CODE}.yaml"
MISTAKES: dict[str, tuple[Callable[[Path], object], list[str]]] = {
    "a-baseline-was-edited": (edit(TEXT, "заңдылық", "заңсыздық"), ["check"]),
    "a-baseline-was-saved-on-windows": (
        lambda workspace: write(
            TEXT, b"\xef\xbb\xbf" + (workspace / TEXT).read_bytes().replace(b"\n", b"\r\n")
        )(workspace),
        ["check"],
    ),
    "a-baseline-is-not-utf-8": (write(TEXT, "1. Ештеңе".encode("cp1251", "replace")), ["check"]),
    "an-act-yaml-is-wrong": (
        edit("baselines/code-of-honour/act.yaml", "quality: verbatim", "quality: sure"),
        ["check"],
    ),
    "evidence-of-what-is-not-there": (
        edit("baselines/code-of-honour/act.yaml", "at: 2.5.2", "at: 2.5.3"),
        ["check"],
    ),
    "words-of-a-proposal-are-not-there": (edit(YAML, "саясатын\n", "саясатына\n"), ["build", CODE]),
    "a-proposal-is-stale": (edit(YAML, "digest: c21d5a67", "digest: c21d5a68"), ["review", CODE]),
    "a-proposal-to-another-act": (edit(YAML, "code-of-honour", "no-code"), ["apply", CODE]),
    "a-proposal-to-another-version": (edit(YAML, "2013-10-01", "2011-04-01"), ["apply", CODE]),
    "a-proposal-that-leaves-its-folder": (
        edit(YAML, "target: code-of-honour", "target: ../../etc"),
        ["apply", CODE],
    ),
    "a-proposal-with-a-path-for-a-name": (
        edit(YAML, f"proposal: {CODE}", "proposal: ../../x"),
        ["build"],
    ),
    "a-proposal-that-is-no-mapping": (write(YAML, b"- a\n- b\n"), ["apply", CODE]),
    "an-empty-proposal": (write(YAML, b""), ["apply", CODE]),
    "a-proposal-with-a-space-in-its-name": (write("proposals/my proposal.yaml", b""), ["check"]),
    "an-act-with-a-space-in-its-name": (
        lambda workspace: (workspace / "baselines/code-of-honour").rename(
            workspace / "baselines/code of honour"
        ),
        ["show", "code of honour"],
    ),
    "a-file-that-word-keeps-beside-an-open-document": (
        write("~$draft.docx", b"\x04A.B." + bytes(157)),
        ["derive", "~$draft.docx"],
    ),
    "one-text-to-derive-from": (write("law.txt", b"1. A garden is open."), ["derive", "law.txt"]),
    "a-text-in-another-encoding-in-a-folder": (
        write(
            "proposals/law.txt",
            "1. Сад открыт всем, кто живёт рядом; ключ хранит сторож.\n".encode("cp1251"),
        ),
        ["compare", "code-of-honour", "proposals/law.txt"],
    ),
    "no-such-proposal": (nothing, ["build", "nobody"]),
    "no-such-act": (nothing, ["show", "nothing"]),
    "neither-act-nor-proposal": (nothing, ["export", "nothing", "-o", "nothing.xml"]),
    "no-such-version": (nothing, ["show", "code-of-honour@1999-01-01"]),
    "no-such-language": (nothing, ["show", "code-of-honour", "--lang", "ru"]),
    "an-address-in-a-gap": (nothing, ["show", "code-of-honour", "2.5.7"]),
    "an-address-that-is-empty": (nothing, ["show", "code-of-honour", ""]),
    "an-operation-by-another-word": (
        edit(YAML, "op: insert-words", "op: remove"),
        ["review", CODE],
    ),
    "an-address-in-words-that-is-not-there": (nothing, ["show", "code-of-honour", "article seven"]),
    "a-report-on-a-proposal-that-is-not-there": (
        nothing,
        ["check", "--markdown", "report.md", "--review", "restrict-policy"],
    ),
    "an-amending-text-that-is-empty": (
        write("empty.txt", b"\n"),
        ["instruct", "--read", "empty.txt"],
    ),
    "no-workspace": (nothing, ["check", "--workspace", "proposals"]),
    "compare-with-nothing": (nothing, ["compare", "nothing.txt", "code-of-honour"]),
    "a-folder-instead-of-a-file": (nothing, ["show", "code-of-honour", "-o", "baselines"]),
    "a-file-instead-of-a-folder": (nothing, ["init", f"{YAML}/laws"]),
    "a-folder-instead-of-a-proposal": (replace_by_folder(YAML), ["build", CODE]),
    "a-folder-instead-of-an-act": (
        replace_by_folder("baselines/code-of-honour/act.yaml"),
        ["show", "code-of-honour"],
    ),
    "a-name-of-a-file-with-a-slip": (
        write("redline.docx", b""),
        ["verify", "readline.docx"],
    ),
    "a-name-that-is-too-long": (nothing, ["verify", "a" * 300]),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_a_mistake_is_named(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    prepare, arguments = MISTAKES[name]
    prepare(workspace)
    status, out, err = run(*arguments)
    assert status == 1
    named = err or out
    assert "Traceback" not in named
    file_regression.check(named, basename=name)


@pytest.mark.parametrize(
    "arguments", [[], ["no-command"], ["show"], ["compare", "a"], ["show", "law", "-o", "-"]]
)
def test_a_wrong_call_ends_with_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        main(arguments)
    assert leaving.value.code == 2
    assert "usage: drafting" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "named"),
    [
        (
            ["new", "code-of-honour", "2.5.2", "--date", "soon"],
            "`soon` is no date such as 2015-03-01",
        ),
        (["check", "mine"], "`drafting review mine` at one proposal"),
        (["schema", "nothing"], "write one of these: proposal, act, chamber"),
    ],
)
def test_a_wrong_word_in_a_call_is_named_in_words_of_the_call(
    arguments: list[str], named: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        main(arguments)
    assert named in capsys.readouterr().err


def test_a_bug_of_ours_says_that_it_is_one(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("oh")

    monkeypatch.delenv("DRAFTING_DEBUG", raising=False)
    monkeypatch.setattr("drafting.tasks.check.check", broken)
    status, _, err = run("check")
    assert status == 70
    assert "a bug in drafting, not in your files: RuntimeError: oh" in err
