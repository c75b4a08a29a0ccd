"""A workspace to begin with: a small law, a proposal, what editors and git want to know."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.disk import BASELINES, PROPOSALS, write_together
from drafting.files.schema import write_schema
from drafting.messages import say

LANGUAGES = ("en", "ru", "kk")
"""Languages in which the law of the example is held."""
_HERE = Path(__file__).parent
_GIT = MappingProxyType(
    {
        ".gitignore": "/out/\n",
        ".gitattributes": "# Texts and proposals are known by their digests: no conversion of line "
        "ends, ever.\nbaselines/** -text\nproposals/** -text\n",
    }
)


def begin_workspace(folder: Path, language: str) -> tuple[Path, ...]:
    """Write a commented act and proposal, and settings of editors and git; returns the files.

    A file for editors or git that is there already stays as it is. Raises `WorkspaceError` where
    the folder is a workspace already, or cannot be written; then nothing is written.
    """
    law = (_HERE / language / "law.txt").read_bytes()
    register = (_HERE / language / "act.yaml").read_text(encoding="utf-8")
    act = folder / BASELINES / "library-act"
    files = {
        act / f"2024-01-01.{language}.txt": law,
        act / "act.yaml": register.replace("DIGEST", hashlib.sha256(law).hexdigest()).encode(),
        folder / PROPOSALS / "longer-loans.yaml": (_HERE / language / "proposal.yaml").read_bytes(),
    }
    for name in ("act", "proposal", "chamber"):
        files[folder / "schemas" / f"{name}.schema.json"] = write_schema(name).encode()
    settings = {name: text.encode() for name, text in _GIT.items()}
    for path in sorted((_HERE / "vscode").iterdir()):
        settings[f".vscode/{path.name}"] = path.read_bytes()
    if _is_begun(folder) and not _is_half_begun(folder, files, settings):
        raise WorkspaceError(
            Problem(
                "exists",
                say("the folder is a workspace already"),
                Where(str(folder)),
                do=say("`drafting import FILE` adds an act to it"),
            )
        )
    files |= {path: data for name, data in settings.items() if not (path := folder / name).exists()}
    write_together(files)
    return tuple(files)


def _is_begun(folder: Path) -> bool:
    return (folder / BASELINES).exists() or (folder / PROPOSALS).exists()


def _is_half_begun(folder: Path, files: Mapping[Path, bytes], more: Iterable[str]) -> bool:
    """Whether a call like this one was cut off: some of its files are there, and no others."""
    there = {
        path
        for name in (BASELINES, PROPOSALS)
        for path in (folder / name).rglob("*")
        if not (path.is_dir() or path.name.startswith("."))
    }
    own = all(path in files and path.read_bytes() == files[path] for path in there)
    return own and not all(path.exists() for path in (*files, *map(folder.joinpath, more)))
