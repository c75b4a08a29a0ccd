"""Two branches that both change `act.yaml` of an act: one history, or a conflict."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from attrs import frozen

from drafting.errors import DraftingError, Problem, Where
from drafting.files.disk import LARGEST, decoded, read_bytes
from drafting.files.history import read_history
from drafting.messages import say
from drafting.tasks.git.program import call_git
from drafting.tasks.versions.seals import forks, wrong_seals

_FAILED = 128
"""From here on, the status of `git merge-file` is no number of conflicts."""


@frozen
class MergedRegister:
    """The merged `act.yaml`; or, where there are problems, the file with both sides marked."""

    data: bytes
    problems: tuple[Problem, ...] = ()


def merge_registers(base: Path, ours: Path, theirs: Path, shown: str) -> MergedRegister:
    """Merge two files that were made of one; `shown` is their name in messages.

    What both sides appended is put one after the other, byte for byte; other changes are merged by
    their lines. Only a file that can be read, whose seals hold and whose history does not fork is
    a merged one. Raises `WorkspaceError` where a file cannot be read.
    """
    old, mine, other = (read_bytes(each, shown, LARGEST) for each in (base, ours, theirs))
    by_lines = call_git(Path(), "merge-file", "-p", *_labels(), str(ours), str(base), str(theirs))
    problems: list[Problem] = []
    for data in _candidates(old, mine, other, None if by_lines.status else by_lines.output):
        wrong = [*_wrong(data, shown)]
        if not wrong:
            return MergedRegister(data)
        problems = problems or wrong
    if not problems:
        problem = say("both branches change the same lines")
        do = say("keep what both mean, and take out the lines that begin with <, = and >")
        problems = [Problem("clash", problem, Where(shown), do=do)]
    marked = 0 < by_lines.status < _FAILED
    return MergedRegister(by_lines.output if marked else mine, tuple(problems))


def _labels() -> Iterator[str]:
    return chain.from_iterable(("-L", each) for each in ("ours", "base", "theirs"))


def _candidates(base: bytes, ours: bytes, theirs: bytes, merged: bytes | None) -> Iterator[bytes]:
    """What the merged file may be, the likeliest first."""
    if base.endswith(b"\n") and ours.startswith(base) and theirs.startswith(base):
        yield ours + theirs[len(base) :]
        yield theirs + ours[len(base) :]
    elif merged is not None:
        yield merged


def _wrong(data: bytes, shown: str) -> Iterator[Problem]:
    """Why this is no `act.yaml`: it cannot be read, the history forks, or else a seal is broken."""
    try:
        history = read_history(decoded(data, shown), shown)
    except DraftingError as error:
        yield from error.problems
        return
    wrong = [*forks(history)] or [*wrong_seals(history)]
    yield from (problem.at(file=shown) for problem in wrong)
