"""Settings of one repository, and `.gitattributes` of a workspace in it; and both taken back."""

from __future__ import annotations

import shlex
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import frozen

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.disk import read_text, write_atomic
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.tasks.git.program import call_git, need_git

_DOCX, _TEXT, _ACT = "drafting-docx", "drafting-text", "drafting-act"
_SECTIONS = (f"diff.{_DOCX}", f"diff.{_TEXT}", f"merge.{_ACT}")
_HEADINGS = "^((=|#+) .*)$"
"""What git shows above a piece of a difference: the heading before it, the first group (POSIX,
extended)."""
_FILE = ".gitattributes"
_BEGIN, _END = "# drafting git-setup: begin", "# drafting git-setup: end"
_ATTRIBUTES = f"""\
# Texts and proposals are known by their digests: no conversion of line ends, ever.
baselines/** -text
proposals/** -text
baselines/*/*.txt diff={_TEXT}
baselines/*/act.yaml merge={_ACT}
papers/** text eol=lf
*.docx diff={_DOCX}
"""
_EXPECTED = MappingProxyType(
    {
        "baselines/act/act.yaml": {"text": "unset", "merge": _ACT},
        "baselines/act/2000-01-01.en.txt": {"text": "unset", "diff": _TEXT},
        "proposals/a.yaml": {"text": "unset"},
        "document.docx": {"diff": _DOCX},
    }
)
"""What git answers about such files, unless other lines decide."""


@frozen
class Kit:
    """What was set in a repository."""

    settings: Mapping[str, str]
    """Of the repository alone: name → value."""
    files: tuple[Path, ...] = ()
    """Files of the workspace that have changed."""
    warnings: tuple[Problem, ...] = ()


def set_up(workspace: Workspace) -> Kit:
    """Teach the repository around a workspace; a second time, everything stays as it is.

    Raises `WorkspaceError` where there is no git, no repository, or it cannot be written.
    """
    _need_repository(workspace.root)
    settings = _settings()
    files = _write(workspace.root / _FILE, with_block=True)
    for name, value in settings.items():
        need_git(workspace.root, "config", "--local", name, value)
    return Kit(settings, files, tuple(_decided_elsewhere(workspace)))


def undo(workspace: Workspace) -> Kit:
    """Take back what `set_up` did. Raises `WorkspaceError` as it does."""
    _need_repository(workspace.root)
    files = _write(workspace.root / _FILE, with_block=False)
    for section in _SECTIONS:
        pattern = rf"^{section}\."
        if not call_git(workspace.root, "config", "--local", "--get-regexp", pattern).status:
            need_git(workspace.root, "config", "--local", "--remove-section", section)
    return Kit({}, files)


def begin_repository(folder: Path) -> None:
    """Make a repository of a folder, unless it is in one. Raises `WorkspaceError`."""
    if call_git(folder, "rev-parse", "--git-dir").status:
        need_git(folder, "init", "--quiet")


def _settings() -> dict[str, str]:
    """The program stands with its whole path, so that git finds it from everywhere; `-P` keeps
    Python from loading a module that lies in the repository."""
    program = f"{shlex.quote(Path(sys.executable).as_posix())} -P -m drafting git-driver"
    driver = f"{program.replace('%', '%%')} merge %O %A %B %P"
    return {
        f"diff.{_DOCX}.textconv": f"{program} text",
        f"diff.{_DOCX}.xfuncname": _HEADINGS,
        f"diff.{_TEXT}.xfuncname": _HEADINGS,
        f"merge.{_ACT}.name": "versions of an act, merged by drafting",
        f"merge.{_ACT}.driver": driver,
    }


def _need_repository(root: Path) -> None:
    answer = call_git(root, "rev-parse", "--is-inside-work-tree")
    if answer.status or answer.text != "true":
        problem = say("the workspace is in no repository of git: {errors}", errors=answer.errors)
        do = say("`git init` makes one")
        raise WorkspaceError(Problem("not-found", problem, Where(str(root)), do=do))


def _write(path: Path, *, with_block: bool) -> tuple[Path, ...]:
    """Put our lines into `.gitattributes`, or take them out; what else is there stays."""
    if path.is_symlink():
        problem = say("the file is a link to another file, which git does not follow")
        raise WorkspaceError(Problem("unwritable", problem, Where(path.name)))
    before = read_text(path, path.name) if path.is_file() else ""
    lines = before.splitlines(keepends=True)
    marks = [each.strip() for each in lines]
    ours = [each for each in marks if each in (_BEGIN, _END)]
    if ours not in ([], [_BEGIN, _END]):
        problem = say("the lines of drafting do not stand between one begin and one end")
        do = say("take out what stands between `{begin}` and `{end}`", begin=_BEGIN, end=_END)
        raise WorkspaceError(Problem("syntax", problem, Where(path.name), do=do))
    if ours:
        start, end = marks.index(_BEGIN), marks.index(_END) + 1
        above, below = "".join(lines[:start]), "".join(lines[end:])
    else:
        above, below = before, ""
        above += "\n" if above and not above.endswith("\n") else ""
    block = f"{_BEGIN}\n{_ATTRIBUTES}{_END}\n" if with_block else ""
    after = above + block + below
    if after == before:
        return ()
    if after:
        write_atomic(path, after.encode())
    else:
        path.unlink()
    return (path,)


def _decided_elsewhere(workspace: Workspace) -> Iterator[Problem]:
    """Files that git will not treat as they should be: other lines of attributes decide."""
    names = sorted({name for wanted in _EXPECTED.values() for name in wanted})
    call = ("check-attr", "-z", *names, "--", *_EXPECTED)
    fields = need_git(workspace.root, *call).split("\0")
    for path, name, value in zip(fields[::3], fields[1::3], fields[2::3], strict=False):
        wanted = _EXPECTED.get(path, {}).get(name, value)
        if value != wanted:
            problem = say(
                "for such files, git has `{name}: {value}`, not `{wanted}`",
                name=name,
                value=value,
                wanted=wanted,
            )
            do = say(
                "look for the line in `.gitattributes` or in `.git/info/attributes` that says so"
            )
            yield Problem("changed", problem, Where(path), do=do)
