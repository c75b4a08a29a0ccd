"""What a run of pytest does with the files of a workspace, and what it prints at its end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path

import pytest

from drafting.errors import DraftingError
from drafting.files.disk import BASELINES, PROPOSALS
from drafting.files.workspace import Workspace
from drafting.messages import current_language, language_of, say, use_language
from drafting.testing.files import ActFile, ProposalFile
from drafting.testing.items import KIND, VERDICTS, DraftingItem
from drafting.testing.shared import SharedWorkspace


class DraftingRun:
    """The part of a run that concerns acts and proposals."""

    def __init__(self, config: pytest.Config, onto: tuple[str, ...]) -> None:
        self._config = config
        self._onto = onto
        self._workspaces: dict[Path, SharedWorkspace] = {}
        self._kinds: set[str] = set()
        self._chosen = config.args_source is pytest.Config.ArgsSource.ARGS
        """Whether the call names what is to be tested."""
        if config.args_source is pytest.Config.ArgsSource.TESTPATHS:
            config.args += _folders(config.invocation_params.dir, config.args)

    def pytest_collect_file(
        self, file_path: Path, parent: pytest.Collector
    ) -> pytest.Collector | None:
        """`act.yaml` of an act, or the file of a proposal."""
        if file_path.suffix != ".yaml":
            return None
        folder = file_path.parent
        if file_path.name == "act.yaml" and folder.parent.name == BASELINES:
            shared = self._shared(folder.parent.parent)
            return ActFile.of(parent, file_path, shared)
        if folder.name == PROPOSALS and (folder.parent / BASELINES).is_dir():
            shared = self._shared(folder.parent)
            return ProposalFile.of(parent, file_path, shared, self._onto)
        return None

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_protocol(self, item: pytest.Item) -> Iterator[None]:
        """Let our tests speak the language of the locale, as the command line does."""
        with _language_of_locale() if isinstance(item, DraftingItem) else nullcontext():
            return (yield)

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Note what has been tested, also by another process of the same run."""
        self._kinds |= {str(kind) for name, kind in report.user_properties if name == KIND}

    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        """A run that was to test acts or proposals and found none is no success."""
        if exitstatus == pytest.ExitCode.OK and self._missing():
            session.exitstatus = pytest.ExitCode.NO_TESTS_COLLECTED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        """Print the verdicts on proposals that were tried on another version."""
        reports = [*terminalreporter.getreports("passed"), *terminalreporter.getreports("failed")]
        found = [
            text for each in reports for name, text in each.user_properties if name == VERDICTS
        ]
        if found:
            terminalreporter.section(" ".join(self._onto))
            terminalreporter.write_line("\n".join(found))
        if missing := self._missing():
            terminalreporter.write_line(missing, red=True)

    def _missing(self) -> str:
        """What was to be tested and is not there; empty: nothing."""
        option = self._config.option
        if option.collectonly or option.keyword or option.markexpr or self._is_worker():
            return ""
        with _language_of_locale():
            if self._onto and "onto" not in self._kinds:
                return say(
                    "drafting: no proposal is written against another version of {act}",
                    act=", ".join(self._onto),
                )
            if not self._kinds and not self._chosen:
                return say("drafting: no act and no proposal was found below this folder")
        return ""

    def _is_worker(self) -> bool:
        return hasattr(self._config, "workerinput")

    def _shared(self, root: Path) -> SharedWorkspace:
        if root not in self._workspaces:
            self._workspaces[root] = SharedWorkspace(Workspace(root.resolve()))
        return self._workspaces[root]


def _folders(start: Path, known: list[str]) -> list[str]:
    """The folders of the workspace around a folder, for a run whose settings name others."""
    try:
        root = Workspace.find(start).root
    except DraftingError:
        return []
    folders = [str(root / name) for name in (BASELINES, PROPOSALS) if (root / name).is_dir()]
    covered = [Path(start, each).resolve() for each in known]
    return [each for each in folders if not any(Path(each).is_relative_to(one) for one in covered)]


@contextmanager
def _language_of_locale() -> Iterator[None]:
    before = current_language()
    use_language(language_of(os.environ))
    try:
        yield
    finally:
        use_language(before)
