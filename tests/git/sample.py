"""A small repository of laws: two acts, five proposals, and what goes wrong in one."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable
from pathlib import Path

from drafting.files.workspace import Workspace
from drafting.tasks.versions.adopt import adopt

LIBRARY = """\
= Library Act

# Chapter 1. Readers

## Article 1. Rights of a reader

1. A reader may:
  1) borrow books for up to 14 days;
  2) use the reading hall free of charge.
2. A reader returns books on time.
3. A reader who breaks item 2 of this article pays a fine of 10 crowns.

# Chapter 2. Libraries

## Article 2. Hours

A library is open for at least 40 hours a week.
"""
ARCHIVE = """\
= Закон об архивах

# Статья 1. Доступ

1. Архив открыт для каждого гражданина.
2. Документы выдаются в течение десяти дней.

# Статья 2. Плата

1. Копии выдаются бесплатно.
"""
REGISTERS = {
    "library-act": ("en", LIBRARY, "titles: {en: Library Act}\ncitations: {en: the Library Act}\n"),
    "archive-act": (
        "ru",
        ARCHIVE,
        "titles: {ru: Закон об архивах}\nnumbering: {headings: [article], levels: [item]}\n",
    ),
}
HEAD = "proposal: {name}\ntarget: {act}\nbaseline: {baseline}\ndate: 2024-02-01\noperations:\n"
PROPOSALS = {
    ("longer-hours", "library-act", "2024-01-01"): """\
  - op: replace-words
    at: 2.2.part-1
    old: 40 hours
    new: 45 hours
    reason: Readers come after work.
""",
    ("longer-loans", "library-act", "2025-01-01"): """\
  - op: replace-words
    at: 1.1.1.1
    old: 14 days
    new: 30 days
    reason: Fourteen days are too short for a long book.
""",
    ("lower-fine", "library-act", "2025-01-01"): """\
  - op: replace-words
    at: 1.1.3
    expect: pays a fine
    old: 10 crowns
    new: 5 crowns
    reason: Ten crowns are the price of a book.
""",
    ("open-archive", "archive-act", "2024-01-01"): """\
  - op: replace-words
    at: 1.1
    old: каждого гражданина
    new: каждого
    reason: Доступ не зависит от гражданства.
""",
    ("faster-archive", "archive-act", "2024-01-01"): """\
  - op: replace-words
    at: 1.2
    old: десяти дней
    new: пяти дней
    reason: Каталог электронный.
""",
}


def make_sample(folder: Path) -> None:
    """Write the repository; of the Library Act, a second version is adopted."""
    for act, (language, text, register) in REGISTERS.items():
        home = folder / "baselines" / act
        home.mkdir(parents=True)
        data = text.encode()
        (home / f"2024-01-01.{language}.txt").write_bytes(data)
        digest = hashlib.sha256(data).hexdigest()
        version = f"  - version: 2024-01-01\n    digest: {{{language}: {digest}}}\n"
        whole = f"act: {act}\nkind: law\n{register}versions:\n{version}"
        (home / "act.yaml").write_text(whole, encoding="utf-8")
    for (name, act, baseline), operations in PROPOSALS.items():
        write_proposal(folder, name, operations, act, baseline)
    adopt(Workspace(folder), ["longer-hours"], "2025-01-01")


def write_proposal(
    folder: Path,
    name: str,
    operations: str,
    act: str = "library-act",
    baseline: str = "2025-01-01",
) -> None:
    """Write the file of a proposal."""
    (folder / "proposals").mkdir(exist_ok=True)
    head = HEAD.format(name=name, act=act, baseline=baseline)
    (folder / f"proposals/{name}.yaml").write_text(head + operations, encoding="utf-8")


def edit(path: Path, old: str, new: str) -> None:
    """Replace words of a file that has them once."""
    text = path.read_bytes().decode()
    assert text.count(old) == 1, (path, old)
    path.write_bytes(text.replace(old, new).encode())


def stale_digest(folder: Path) -> None:
    """A drafter looked at the first version, and moved the proposal to the second by hand."""
    write_proposal(
        folder,
        "shorter-hours",
        """\
  - op: replace-words
    at: 2.2.part-1
    old: a week
    new: a month
    digest: a0eb1f850b6b4073
    reason: There are few readers.
""",
    )


def clash(folder: Path) -> None:
    """A second deputy changes the same words."""
    write_proposal(
        folder,
        "much-longer-loans",
        """\
  - op: replace-words
    at: 1.1.1.1
    old: 14 days
    new: 60 days
    reason: Thirty days are too short, too.
""",
    )


def broken_citation(folder: Path) -> None:
    """Item 2 goes, and item 3 still names it."""
    write_proposal(
        folder, "no-deadline", "  - {op: delete, at: chapter-1.1.2, reason: Trust the reader.}\n"
    )


def changed_paper(folder: Path) -> None:
    """A reason is edited after the papers were read."""
    edit(folder / "proposals/lower-fine.yaml", "Ten crowns are", "Ten crowns is")


def edited_text(folder: Path) -> None:
    """Somebody corrects the adopted text itself."""
    edit(folder / "baselines/library-act/2025-01-01.en.txt", "free of charge", "for free")


def edited_entry(folder: Path) -> None:
    """Somebody corrects what the seal covers."""
    edit(
        folder / "baselines/library-act/act.yaml",
        "titles: {en: Library Act}",
        "titles: {en: Library Law}",
    )


def wrong_address(folder: Path) -> None:
    """A subitem that the act does not have."""
    edit(folder / "proposals/longer-loans.yaml", "at: 1.1.1.1", "at: 1.1.1.7")


def placeholder(folder: Path) -> None:
    """What `drafting new` left to be written is still to be written."""
    edit(folder / "proposals/longer-loans.yaml", "new: 30 days", "new: …")


def malformed_yaml(folder: Path) -> None:
    """A line has lost its indent."""
    edit(folder / "proposals/longer-loans.yaml", "    old: 14 days", "   old: 14 days")


BAD: dict[str, Callable[[Path], None]] = {
    each.__name__.replace("_", "-"): each
    for each in (
        stale_digest,
        clash,
        broken_citation,
        changed_paper,
        edited_text,
        edited_entry,
        wrong_address,
        placeholder,
        malformed_yaml,
    )
}
"""What goes wrong in a repository of laws, by name."""


def make_bad(sample: Path, folder: Path) -> None:
    """Copies of the Library Act and its proposals, in each of which one thing goes wrong."""
    for name, change in BAD.items():
        shutil.copytree(sample, folder / name, ignore=shutil.ignore_patterns("*archive*"))
        change(folder / name)
        if change is not changed_paper:
            shutil.rmtree(folder / name / "papers")
