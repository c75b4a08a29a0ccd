"""What tests of every room share: the profiles of the laws, and commands run in a workspace."""

from __future__ import annotations

import os
import secrets
import shutil
from collections.abc import Callable, Generator, Iterable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, is_hypothesis_test, seed, settings
from hypothesis.database import DirectoryBasedExampleDatabase

from drafting.cli import main
from tests.laws import shares

ROOT = Path(__file__).parents[1]
os.environ["LC_ALL"] = "C.UTF-8"  # messages are in English, whoever runs the tests
Run = Callable[..., tuple[int, str, str]]

# `fixed` draws the same examples on every run, so that a red run means that the code has changed.
# `random` (`pytest -m hypothesis --hypothesis-profile=random`) draws others each time, prints the
# seed that draws them again (`--laws-seed`; Hypothesis's own option would save no example), and
# keeps what failed in `.hypothesis`. No deadline: no test asserts a clock.
settings.register_profile(
    "fixed",
    derandomize=True,
    database=None,
    deadline=None,
    max_examples=5,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
settings.register_profile(
    "random",
    settings.get_profile("fixed"),
    derandomize=False,
    max_examples=40,
    database=DirectoryBasedExampleDatabase(ROOT / ".hypothesis" / "examples"),
    print_blob=True,
)
settings.load_profile("fixed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--laws-seed", type=int, help="the seed of a run of the profile `random`")
    help_ = "LibreOffice judges every pair of documents, not a share of them"
    parser.addoption("--every-pair", action="store_true", help=help_)


def pytest_configure(config: pytest.Config) -> None:
    """Choose the seed before the run is shared out, so that every process has the same."""
    if _random(config) and config.option.laws_seed is None:
        config.option.laws_seed = secrets.randbelow(2**32)


def pytest_report_header(config: pytest.Config) -> str | None:
    if not _random(config):
        return None
    option = f"--laws-seed={config.option.laws_seed}"
    return f"random examples; the same again: pytest --hypothesis-profile=random {option}"


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items:
        if _random(config) and is_hypothesis_test(getattr(item, "obj", None)):
            seed(config.option.laws_seed)(item.obj)


def _random(config: pytest.Config) -> bool:
    return bool(config.getoption("--hypothesis-profile") == "random")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None]:
    """A law that was shown on too few of its examples fails."""
    shares.begin()
    yield
    if shares.current.drawn:
        item.user_properties.append(("shares", shares.current.counts()))
        shares.current.check()


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many examples of the laws did the work."""
    reports: Iterable[pytest.TestReport] = terminalreporter.getreports("passed")
    found = [dict(each.user_properties).get("shares") for each in reports]
    if tallies := [shares.Tally.of(counts) for counts in found if counts]:
        terminalreporter.section("examples of the laws that did the work, by operation")
        terminalreporter.line("\n".join(shares.summary(tallies)))


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of what ships, with the commands run inside it."""
    for folder in ("baselines", "proposals"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(workspace: Path, capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command in the workspace → exit status, standard output, standard error."""

    def _run(*arguments: str) -> tuple[int, str, str]:
        status = main(arguments)
        out, err = capfd.readouterr()
        return status, out, err.replace(str(workspace), "WORKSPACE")

    return _run
