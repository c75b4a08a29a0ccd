"""Acts and proposals as tests: a good repository is green, each bad change red in plain words."""

from __future__ import annotations

import ast
import re
import tomllib
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.cli import main
from drafting.files.workspace import Workspace
from drafting.tasks.versions.adopt import adopt
from drafting.testing import plugin
from tests.conftest import ROOT
from tests.git.sample import BAD, PROPOSALS, clash, make_bad, make_sample

pytest_plugins = ["pytester"]
OTHERS = ("drafting", "cacheprovider", "xdist", "benchmark", "hypothesispytest")
QUIET = (
    *("-pdrafting.testing.plugin", *(f"-pno:{each}" for each in OTHERS), "-ra", "-Wdefault"),
    "-Wignore::pytest.PytestAssertRewriteWarning",  # before 9.2: the plugin is loaded already
)


def _run(pytester: pytest.Pytester, *arguments: str) -> pytest.RunResult:
    return pytester.runpytest_inprocess(*QUIET, *arguments)


def test_a_repository_is_green_and_each_bad_change_is_red(
    pytester: pytest.Pytester,
    file_regression: FileRegressionFixture,
    capsys: pytest.CaptureFixture[str],
) -> None:
    good = pytester.path / "good"
    make_sample(good)
    assert _run(pytester, "--drafting", "--regen-all", "good").ret == 0
    assert len([*good.glob("papers/*/*/*.txt")]) == 5 * len(PROPOSALS)
    make_bad(good, pytester.path / "bad")
    result = _run(pytester, "--drafting")
    assert result.ret == 1
    shown = "\n".join(result.outlines)
    assert "Traceback" not in shown
    red = re.findall(r"^FAILED (\S+)", shown, re.MULTILINE)
    assert not [each for each in red if each.startswith("good/")]
    assert {each.split("/")[1] for each in red} == BAD.keys()
    failures = shown.split(" FAILURES ")[1].partition("short test summary")[0]
    capsys.readouterr()
    for name in BAD:
        main(["check", "--workspace", str(pytester.path / "bad" / name)])
    problems = capsys.readouterr().out.split("error: ")[1:]
    assert len(problems) >= 5
    assert all(each.partition("\nwarning: ")[0].rsplit("\n", 2)[0] in shown for each in problems)
    file_regression.check("\n".join([*red, "", failures.partition("\n")[2]]))


def test_proposals_are_tried_on_another_version(pytester: pytest.Pytester) -> None:
    make_sample(pytester.path)
    clash(pytester.path)
    adopt(Workspace(pytester.path), ["longer-loans"], "2026-01-01")
    result = _run(pytester, "--drafting-onto", "library-act", "-k", "onto or clashes")
    result.assert_outcomes(
        passed=1 + 6, failed=1, deselected=20
    )  # what was adopted clashes with none
    result.stdout.fnmatch_lines(
        [
            "error: proposals/much-longer-loans.yaml:6:5",
            "  at 1.1.1.1: conflict",
            "* library-act *",
            "lower-fine: library-act, 2025-01-01 → 2026-01-01",
            "  1  replace-words  at 1.1.3  unchanged",
            "  1  replace-words  at 1.1.1.1  conflict",
            "FAILED proposals/much-longer-loans.yaml::onto?library-act@2026-01-01? - *",
        ]
    )


def test_a_setting_turns_the_tests_on_and_other_tests_stay(pytester: pytest.Pytester) -> None:
    make_sample(pytester.path)
    pytester.makeini("[pytest]\ndrafting = true\ntestpaths = tests\n")
    (pytester.path / "tests").mkdir()
    (pytester.path / "tests/test_one.py").write_text("def test_one(): pass\n", encoding="utf-8")
    _run(pytester).assert_outcomes(passed=1 + 2 + 5 * 3, skipped=5)


def test_no_workspace_is_no_success(pytester: pytest.Pytester) -> None:
    pytester.makepyfile("def test_one(): pass")
    result = _run(pytester, "--drafting")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "no act and no proposal was found" in result.stdout.str()
    result = _run(pytester, "--drafting-onto", "library-act", "test_no_workspace_is_no_success.py")
    assert result.ret == pytest.ExitCode.NO_TESTS_COLLECTED
    assert "no proposal is written against another version" in result.stdout.str()


def test_what_every_run_loads_is_next_to_nothing() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["entry-points"]["pytest11"] == {"drafting": plugin.__name__}
    code = ast.parse(Path(plugin.__file__).read_text(encoding="utf-8"))
    loaded = [each for each in code.body if isinstance(each, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(each) for each in loaded] == ["from __future__ import annotations"]
