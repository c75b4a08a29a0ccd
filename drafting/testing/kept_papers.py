"""The papers of a proposal, held by pytest-regressions against those that are kept in `papers/`."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace
from typing import Any

import pytest
from attrs import frozen

from drafting.errors import Problem, Where
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.tasks.dossier import paper_texts

_KEPT = "papers"
_SHOWN = 6
_MOST = 160
"""Lines of a difference, and characters of a line, that a message shows."""


class _OtherPaperError(AssertionError):
    """What pytest-regressions takes for a difference, with the problem that it is."""

    def __init__(self, problem: Problem) -> None:
        super().__init__()
        self.problem = problem


def kept_folder(workspace: Workspace) -> Path:
    """Where papers are kept: `papers/PROPOSAL/LANGUAGE/PAPER.txt`."""
    return workspace.root / _KEPT


def paper_problems(workspace: Workspace, name: str, config: pytest.Config) -> Iterator[Problem]:
    """The papers that differ from those that are kept, are not kept yet, or are made no longer.

    `--force-regen` and `--regen-all` of pytest-regressions keep the papers as they are now; the
    first names them. Raises `DraftingError` where the papers cannot be made.
    """
    try:
        from pytest_regressions.file_regression import FileRegressionFixture  # noqa: PLC0415  (an extra)
    except ImportError:
        problem = say("papers are compared by pytest-regressions, which is not installed")
        do = say("`pip install 'law-drafting[pytest]'` installs it")
        yield Problem("missing", problem, do=do)
        return
    folder = kept_folder(workspace) / name
    texts = {folder / file: text for file, text in paper_texts(workspace, name).items()}
    request: Any = SimpleNamespace(config=config, node=SimpleNamespace(name=name, cls=None))
    with TemporaryDirectory() as scratch:
        data: Any = Path(scratch)
        regression = FileRegressionFixture(data, data, request)
        for path, text in texts.items():
            place = _Kept(workspace, path)
            try:
                regression.check(
                    text,
                    encoding="utf-8",
                    newline="",
                    fullpath=path,
                    obtained_filename=Path(scratch, path.name),
                    check_fn=place.compare,
                )
            except _OtherPaperError as differs:
                yield differs.problem
            except pytest.fail.Exception:
                yield place.kept_now()
    for path in sorted({*folder.glob("*/*.txt")} - texts.keys()):
        yield from _Kept(workspace, path).left_over(config)


@frozen
class _Kept:
    """A paper that is kept, by its file."""

    workspace: Workspace
    path: Path

    def compare(self, now: Path, kept: Path) -> None:
        """Raise `_OtherPaperError` where the paper, as it is made now, is not the kept one."""
        new, old = (each.read_text(encoding="utf-8").split("\n") for each in (now, kept))
        if new != old:
            line, found = _differing_lines(old, new)
            problem = say("the paper is no longer the one that is kept")
            do = say("if the change is meant, `pytest --drafting --force-regen` keeps it as it is")
            raise _OtherPaperError(Problem("differs", problem, self._where(line), found, do))

    def kept_now(self) -> Problem:
        """The paper was written, and somebody has to read it."""
        problem = say("the paper was not kept in this form; now it is")
        return Problem("changed", problem, self._where(1), do=say("read it, and commit it"))

    def left_over(self, config: pytest.Config) -> Iterator[Problem]:
        """The paper is made no longer; it goes, where the run keeps papers anew."""
        problem = say("the paper is kept, and the proposal no longer makes it")
        do = say("if that is meant, `pytest --drafting --force-regen` removes it")
        if config.getoption("force_regen") or config.getoption("regen_all"):
            self.path.unlink()
            do = say("the file is removed now: commit that")
        if not config.getoption("regen_all"):
            yield Problem("leftover", problem, self._where(1), do=do)

    def _where(self, line: int) -> Where:
        return Where(self.workspace.shown(self.path), line)


def _differing_lines(old: list[str], new: list[str]) -> tuple[int, tuple[str, ...]]:
    """The number of the first line that differs in the kept paper, and lines of both."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    changes = [step for step in steps if step[0] != "equal"]
    lines = (
        line
        for _, start, end, new_start, new_end in changes
        for line in (
            *(say("kept: {line}", line=each[:_MOST]) for each in old[start:end]),
            *(say("now: {shown}", shown=each[:_MOST]) for each in new[new_start:new_end]),
        )
    )
    return changes[0][1] + 1, tuple(islice(lines, _SHOWN))
