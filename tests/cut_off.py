"""A call that ends in the middle: killed at one of its steps on the disk, or refused there once."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from attrs import define

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.chmod"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class KilledError(BaseException):
    """Stands for the end of the process: whatever would tidy up cannot."""


@define
class Steps:
    """Counts what is done to the disk below a folder, and ends the call at one of these steps."""

    folder: str
    at: int
    kills: bool
    done: int = 0
    reached: bool = False

    def step(self) -> None:
        if self.reached and self.kills:
            raise KilledError
        if self.done == self.at:
            self.reached = True
            self.done += 1
            if self.kills:
                raise KilledError
            raise OSError(28, "No space left on device")
        self.done += 1


_watching: list[Steps] = []


def _audit(event: str, args: tuple[object, ...]) -> None:
    if not _watching or (event != "open" and event not in _CHANGES):
        return
    if event == "open" and not (isinstance(args[2], int) and args[2] & _WRITES):
        return
    path = args[0]
    if isinstance(path, str | os.PathLike):
        named = os.fspath(path)
        relative = event != "open" and not os.path.isabs(named)  # in a folder that is open
        if relative or named.startswith(_watching[0].folder):
            _watching[0].step()


def ended_at(step: int, folder: Path, call: Callable[[], object], *, kills: bool = True) -> bool:
    """Make a call that ends at a step on the disk below a folder; False where it has fewer."""
    if not _watching and not hasattr(sys, "_audits_steps"):
        sys.addaudithook(_audit)  # which cannot be taken back
        sys._audits_steps = True  # type: ignore[attr-defined]  # for the whole process
    steps = Steps(str(folder), step, kills)
    _watching.append(steps)
    try:
        call()
    except KilledError:
        pass
    finally:
        _watching.clear()
    return steps.reached


def step_here() -> None:
    """A step that the interpreter does not see."""
    if _watching:
        _watching[0].step()
