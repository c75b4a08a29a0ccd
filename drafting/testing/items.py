"""The tests of acts and proposals: each shows what `drafting check` shows, and no traceback."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, ClassVar, Self

import pytest
from attrs import frozen

from drafting.errors import DraftingError, Problem
from drafting.messages import say
from drafting.model.signs import visible
from drafting.tasks.check import Report, check_act
from drafting.tasks.rebase import rebase_proposal
from drafting.tasks.together.verdicts import refusals, verdict_table
from drafting.tasks.versions.history import prove_act
from drafting.testing.kept_papers import kept_folder, paper_problems
from drafting.testing.shared import SharedWorkspace

KIND, VERDICTS = "drafting", "drafting-verdicts"
"""Properties of a report: what sort of test it is of, and the verdicts of `rebase`."""
_CITATIONS = frozenset({"dangling"})
"""Warnings of `check` that are a failure here: what a proposal breaks elsewhere in the act."""


class DraftingWarning(UserWarning):
    """Something of a proposal that is odd but lawful."""


@frozen
class Crash:
    """Where the first problem is, as pytest and those who annotate its runs want it."""

    path: str
    lineno: int
    message: str


@frozen
class Failure:
    """What a test that failed shows."""

    text: str
    reprcrash: Crash

    def toterminal(self, writer: Any) -> None:
        """Print it."""
        writer.line(self.text)

    def __str__(self) -> str:
        return self.text


class DraftingItem(pytest.Item):
    """A question about an act or a proposal, whose answer is a list of problems."""

    shared: SharedWorkspace
    subject: str
    """The name of the act or of the proposal."""
    onto: str
    kind: ClassVar[str]

    @classmethod
    def of(
        cls, parent: pytest.Collector, shared: SharedWorkspace, subject: str, onto: str = ""
    ) -> Self:
        """The test of an act or a proposal by its name; `onto` is another version."""
        name = f"{cls.kind}[{onto}]" if onto else cls.kind
        made: Self = cls.from_parent(parent, name=name)
        made.shared, made.subject, made.onto = shared, subject, onto
        made.user_properties.append((KIND, cls.kind))
        return made

    def problems(self) -> Iterable[Problem]:
        """What is wrong; empty: nothing. Raises `DraftingError` with the same meaning."""
        raise NotImplementedError

    def runtest(self) -> None:
        """Fail with all that is wrong."""
        if problems := [*self.problems()]:
            raise DraftingError(problems)

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: Any = None) -> Any:
        """The problems as the command line prints them, placed at the first."""
        match excinfo.value:
            case DraftingError(problems=problems):
                text = "\n".join(f"{say('error:')} {visible(str(each))}" for each in problems)
                return Failure(text, self._crash(problems[0]))
            case DraftingWarning() as warning:  # pytest was asked to make errors of warnings
                text = f"{say('warning:')} {warning}"
                return Failure(text, Crash(str(self.path), 1, str(warning)))
            case _:
                return super().repr_failure(excinfo, style)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The file of the act or proposal."""
        return self.path, 0, f"{self.subject} {self.name}"

    def warn_of(self, found: Iterable[Problem]) -> None:
        """Hand warnings to pytest, which lists them at its end."""
        for each in found:
            crash = self._crash(each)
            message = DraftingWarning(visible(str(each)))
            warnings.warn_explicit(message, None, crash.path, crash.lineno)

    def _crash(self, problem: Problem) -> Crash:
        where = problem.where
        path = self.shared.workspace.root / where.file if where.file else self.path
        return Crash(str(path), max(where.line, 1), visible(problem.problem))


class ActItem(DraftingItem):
    """Whether every version is what its digest, its seal and its proposals say."""

    kind = "check"

    def problems(self) -> Iterable[Problem]:
        """What `drafting check --history` finds of the act."""
        workspace = self.shared.workspace
        report = check_act(workspace, self.subject)
        self.warn_of(report.warnings)
        found = report.problems
        if not found:
            found = prove_act(workspace, self.subject)
        return found


class ProposalItem(DraftingItem):
    """Whether the proposal can be read, and carried out exactly in every language."""

    kind = "check"

    def problems(self) -> Iterable[Problem]:
        """What `drafting check` finds of the proposal."""
        report = self.shared.report(self.subject)
        self.warn_of(each for each in report.warnings if each.code not in _CITATIONS)
        return report.problems


class CitationsItem(DraftingItem):
    """Whether the rest of the act still cites what is there."""

    kind = "citations"

    def problems(self) -> Iterable[Problem]:
        """The citations that the proposal leaves without what they cite."""
        report = _carried_out(self)
        return (each for each in report.warnings if each.code in _CITATIONS)


class ClashesItem(DraftingItem):
    """Whether the proposal can be carried out beside the others."""

    kind = "clashes"

    def problems(self) -> Iterable[Problem]:
        """What `drafting conflicts` finds of the proposal."""
        return self.shared.clashes(self.subject)


class PapersItem(DraftingItem):
    """Whether the papers read as those that are kept."""

    kind = "papers"

    def problems(self) -> Iterable[Problem]:
        """The papers that differ from those in the folder `papers`."""
        regen = any(self.config.getoption(each, False) for each in ("force_regen", "regen_all"))
        if not regen and not kept_folder(self.shared.workspace).is_dir():
            pytest.skip(say("no papers are kept: `pytest --drafting --force-regen` keeps them"))
        _carried_out(self)
        return paper_problems(self.shared.workspace, self.subject, self.config)


class OntoItem(DraftingItem):
    """Whether the proposal stands on another version of its act."""

    kind = "onto"

    def problems(self) -> Iterator[Problem]:
        """The operations that cannot be carried over."""
        _carried_out(self)
        version = self.onto.partition("@")[2]
        rebasing = rebase_proposal(self.shared.workspace, self.subject, version)
        self.user_properties.append((VERDICTS, visible("\n".join(verdict_table(rebasing)))))
        yield from refusals(rebasing.rebased)
        if not rebasing.text and not rebasing.rebased.refusals:
            problem = say(
                "nothing is left of the proposal: all of it is done in {act}", act=self.onto
            )
            yield Problem("no-op", problem, rebasing.rebased.proposal.origin)


def _carried_out(item: DraftingItem) -> Report:
    """What `check` finds of a proposal that can be carried out; of another, the test is left out:
    its first test fails."""
    report = item.shared.report(item.subject)
    if report.problems:
        pytest.skip(say("the proposal cannot be carried out"))
    return report
