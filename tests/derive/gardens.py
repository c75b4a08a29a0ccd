"""A workspace with one law, and drafts of it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.tasks.amend import load_act
from drafting.tasks.dossier import draft_docx
from drafting.text.writer import write_act
from drafting.word.package.elements import Element
from tests.proof.editing import edited

LAW = """= A law on gardens

Each garden has a gate.

# Chapter 1. Gates
1. A gate is closed at night, and opened at dawn by the keeper.
2. A gate is painted:
  1) green, if the garden is old;
  2) white, if it is new;
  3) in any colour, if nobody minds.
The keeper chooses the shade of the colour.
2-1. The keeper has the key.

# Chapter 2. Trees
8. Trees are counted each year.
|= Tree |= Number |
| Apple | 7 |
| Pear | 5 ¶ in spring 6 |
| Plum | 3 |
9. Apples are for everyone who asks the keeper for them.
10. Pears are for the keeper, and for nobody else in town.
"""
VERSION = "2020-01-01"


def workspace(
    folder: Path, law: str = LAW, name: str = "gardens", head: str = "", language: str = "en"
) -> Workspace:
    """A workspace that holds a law in one version; `head` is its act.yaml but for the versions."""
    baseline = folder / "baselines" / name
    baseline.mkdir(parents=True)
    (folder / "proposals").mkdir(exist_ok=True)
    (baseline / f"{VERSION}.{language}.txt").write_bytes(law.encode())
    digest = hashlib.sha256(law.encode()).hexdigest()
    head = head or f"act: {name}\ntitles: {{en: A law on {name}}}"
    (baseline / "act.yaml").write_text(
        f"{head}\nversions:\n  - {{version: {VERSION}, digest: {{{language}: {digest}}}}}\n",
        encoding="utf-8",
    )
    return Workspace(folder)


def law(space: Workspace, name: str = "gardens") -> Act:
    """That law."""
    return load_act(space, f"{name}@{VERSION}")


def draft(space: Workspace, *edits: Callable[[Element], None]) -> bytes:
    """The law as a document to edit, edited."""
    act = law(space)
    key = f"{act.identity}\n{act.language}\n{write_act(act)}"
    if key not in _MADE:
        _MADE[key] = draft_docx(act)
    return edited(_MADE[key], *edits)


_MADE: dict[str, bytes] = {}
"""The documents that were made already, by all that they show of an act."""
