"""What somebody meets who has just begun: an empty folder, a name misremembered, a path copied."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Run

CODE = "restrict-policy-support"


def test_an_import_in_an_empty_folder_makes_a_workspace(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("export", "code-of-honour", "-o", "law.docx")
    law = Path("law.docx").resolve()
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    call = ("import", str(law), "--act", "my-law", "--version", "2024-01-01")
    assert run(*call, "--print")[0] == 0
    assert list(Path().iterdir()) == []
    assert run(*call)[0] == 0
    assert sorted(path.name for path in Path().iterdir()) == ["baselines", "proposals"]
    status, out, _ = run("check")
    assert (status, out.endswith("1 act, no proposals: no problems, 1 warning\n")) == (0, True)
    assert "act.yaml has no title, and papers call the act `my-law`" in out


def test_an_import_that_fails_makes_no_workspace(
    run: Run, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("empty"))
    Path("law.docx").write_text("no document", encoding="utf-8")
    assert run("import", "law.docx", "--act", "my-law", "--version", "2024-01-01")[0] == 1
    assert [path.name for path in Path().iterdir()] == ["law.docx"]


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        (("show", "code-of-honor"), "code-of-honour"),
        (("show", "code-of-honour@2013-01-01"), "2013-10-01"),
        (("review", "restrict-policy-suport"), CODE),
    ],
)
def test_a_name_that_is_misspelt_is_guessed(run: Run, call: tuple[str, ...], meant: str) -> None:
    status, _, err = run(*call)
    assert status == 1
    assert err.endswith(f"  do: did you mean `{meant}`?\n")


def test_a_name_with_a_letter_of_another_alphabet_is_guessed(run: Run) -> None:
    _, _, err = run("show", "intеrnet-memo")
    assert err.endswith(
        "  do: write `internet-memo` in Latin letters: some of these are Cyrillic\n"
    )


@pytest.mark.parametrize(
    ("call", "meant"),
    [
        (["biuld"], "build"),
        (["chek", "--json"], "check"),
        (["review", CODE, "--side-by-sid"], "--side-by-side"),
        (["new", "internet-memo", "6", "--op", "delet"], "delete"),
        (["compare", "a", "b", "--chagnes=accept"], "--changes"),
    ],
)
def test_a_word_of_the_call_that_is_misspelt_is_guessed(
    run: Run, call: list[str], meant: str, capfd: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as leaving:
        run(*call)
    assert leaving.value.code == 2
    assert capfd.readouterr().err.endswith(f"  do: did you mean `{meant}`?\n")


def test_a_path_is_taken_as_it_was_printed(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _, out, err = run("build", CODE, "--only", "redline")
    path = out.splitlines()[0]
    assert run("verify", path)[0] == 0
    (page,) = re.findall(r"open (\S+)index.html", err)
    assert run("verify", page)[0] == 0
    monkeypatch.chdir(workspace / "proposals")
    assert run("verify", path)[0] == 0


def test_a_path_that_is_not_there_is_named_as_it_was_given(run: Run) -> None:
    status, _, err = run("verify", "out/nothing.docx")
    assert status == 1
    assert err.startswith("error: out/nothing.docx\n")


@pytest.mark.parametrize("variable", ["NO_COLOR", "FORCE_COLOR"])
def test_colour_is_as_the_environment_has_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, variable: str
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv(variable, "1")
    _, _, err = run("show", "nothing")
    _, out, _ = run("review", CODE)
    assert [("\x1b[" in each) for each in (err, out)] == [variable == "FORCE_COLOR"] * 2
