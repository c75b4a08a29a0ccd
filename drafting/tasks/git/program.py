"""The program git, called with a list of words: no shell reads the name of a file."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from attrs import frozen

from drafting.errors import Problem, Where, WorkspaceError
from drafting.messages import say

_ELSEWHERE = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""Variables by which git, when it calls a program, names its own repository."""


@frozen
class Answer:
    """What git printed, and its exit status."""

    status: int
    output: bytes
    errors: str

    @property
    def text(self) -> str:
        """The output as text, without the last line end."""
        return self.output.decode(errors="replace").removesuffix("\n")


def call_git(folder: Path, *words: str) -> Answer:
    """Call git in a folder. Raises `WorkspaceError` where there is no git."""
    environment = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    try:
        done = subprocess.run(
            ["git", *words],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        problem = say("git is not installed, or not where programs are looked for")
        raise WorkspaceError(Problem("missing", problem, Where(str(folder)))) from None
    return Answer(done.returncode, done.stdout, done.stderr.decode(errors="replace").strip())


def need_git(folder: Path, *words: str) -> str:
    """What git prints. Raises `WorkspaceError` with what it says where it does not succeed."""
    answer = call_git(folder, *words)
    if answer.status:
        problem = say("git cannot do it: {errors}", errors=answer.errors)
        raise WorkspaceError(Problem("unwritable", problem, Where(str(folder))))
    return answer.text
