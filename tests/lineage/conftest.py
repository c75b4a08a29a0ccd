"""A law on tea, in two versions, in a workspace of its own."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest

from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.text.reader import read_act

OLD_DATE, NEW_DATE = "2020-01-01", "2021-01-01"
NUMBERING = Numbering(through=frozenset({Kind.ITEM}))
OLD = """= On tea

# Section 1. General

1. Tea is a drink that is made of leaves of the tea plant.
2. An officer shall:
  1) drink tea at five o'clock in the office;
  2) offer tea to every visitor of the office;
  3) wash the cups.
3. Coffee is not tea in the meaning of this law at all.
4. Sugar may be added at the request of the person who drinks.
5. Milk may be added by anyone who wants to add milk there.

# Section 2. Final

6. This law enters into force on the day of its publication.
7. Whoever breaks the cups shall pay for them within ten days.
8. The kettle belongs to the office and to nobody else in it.
"""
NEW = """= On tea

# Section 1. General

1. Tea is a drink that is made of leaves of the tea plant.
1-1. Water for tea shall be boiling when it is poured.
2. An officer shall:
  1) drink tea at five o'clock sharp in the office;
  2) offer tea to every visitor of the office;
  3) wash the cups.
3. [deleted]
4. Honey may be added at the request of the person who drinks.

# Section 2. Final

6. This law enters into force on the day of its publication.
9. Whoever breaks the cups shall pay for them within ten days.

# Section 3. More

10. Milk may be added by anyone who wants to add milk there.
11. In every room, the kettle belongs to the office and to nobody else in it.
"""


def law(text: str, date: str = OLD_DATE, language: str = "en") -> Act:
    return read_act(text, Identity("tea", numbering=NUMBERING), date, language)


def sha256(data: str) -> str:
    return hashlib.sha256(data.encode()).hexdigest()


def register(versions: Mapping[str, Mapping[str, str]]) -> str:
    """An act.yaml with those texts: date → language → text."""
    lines = [
        "# On tea",
        "act: tea",
        "titles: {en: Tea Act}",
        "numbering: {through: [item]}   # they count on",
        "versions:",
    ]
    for date, texts in versions.items():
        lines += [f"  - version: {date}", "    digest:"]
        lines += [f"      {language}: {sha256(text)}" for language, text in texts.items()]
    return "\n".join([*lines, "    # the end", ""])


def store(root: Path, versions: Mapping[str, Mapping[str, str]]) -> None:
    """Write an act with those texts."""
    folder = root / "baselines" / "tea"
    folder.mkdir(parents=True, exist_ok=True)
    for date, texts in versions.items():
        for language, text in texts.items():
            (folder / f"{date}.{language}.txt").write_bytes(text.encode())
    (folder / "act.yaml").write_bytes(register(versions).encode())


def propose(root: Path, operations: str, name: str = "p", baseline: str = OLD_DATE) -> Path:
    """Write a proposal with those operations, a line each."""
    path = root / "proposals" / f"{name}.yaml"
    path.parent.mkdir(exist_ok=True)
    head = f"proposal: {name}\ntarget: tea\nbaseline: {baseline}   # of the law on tea\n"
    lines = "".join(f"  {line}\n" for line in operations.strip("\n").split("\n"))
    path.write_bytes(f"{head}operations:\n{lines}".encode())
    return path


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with the law on tea, with the commands run inside it."""
    store(tmp_path, {OLD_DATE: {"en": OLD}, NEW_DATE: {"en": NEW}})
    monkeypatch.chdir(tmp_path)
    return tmp_path
