"""The digests of texts: read with `new`, written by `check --write`, and fixed once something
stands on the version."""

from __future__ import annotations

import json
import os
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import Run

DATE, NEXT = "2021-05-01", "2022-05-01"
RU = "# Статья 1. Предмет\n1. Первый.\n2. Второй.\n"
KK = "# 1-бап. Мәні\n1. Бірінші.\n2. Екінші.\n"
REGISTER = """\
# the register of a law
act: fresh
titles: {ru: О свежем}   # as published
numbering: {headings: [article], levels: [item, subitem]}
versions:
  - version: 2021-05-01
    digest: {ru: new}    # to be recorded
"""


@pytest.fixture
def folder(workspace: Path) -> Path:
    """An act whose text has just been pasted in."""
    folder = workspace / "baselines/fresh"
    folder.mkdir()
    write(folder / "act.yaml", REGISTER)
    write(folder / f"{DATE}.ru.txt", RU)
    return folder


def write(path: Path, text: str) -> None:
    path.write_bytes(text.encode())


def read(path: Path) -> str:
    return path.read_bytes().decode()


def digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def test_the_whole_loop(run: Run, folder: Path) -> None:
    write(folder / f"{DATE}.ru.txt", RU.replace("# ", ""))
    status, out, _ = run("check")
    assert status == 1
    assert "the digest of the text is still to be written" in out
    assert f"baselines/fresh/{DATE}.ru.txt:1  fresh@{DATE}" in out
    assert "looks like a heading" in out
    assert read(folder / "act.yaml") == REGISTER
    write(folder / f"{DATE}.ru.txt", RU)
    status, out, _ = run("check", "--write")
    assert status == 0
    assert f"baselines/fresh/act.yaml: the digest of fresh@{DATE} ru is written" in out
    assert "looks like" not in out
    assert read(folder / "act.yaml") == REGISTER.replace("new}", f"{digest(RU)}}}")
    assert run("check", "--write")[1].count("is written") == 0
    corrected = RU.replace("Второй", "Иной")
    write(folder / f"{DATE}.ru.txt", corrected)
    status, out, _ = run("check")
    assert status == 1
    assert "nothing stands on this version yet, `drafting check --write`" in out
    assert run("check", "--write")[0] == 0
    assert read(folder / "act.yaml") == REGISTER.replace("new}", f"{digest(corrected)}}}")
    assert run("show", "fresh", "1.2")[1] == "2. Иной.\n"


def test_two_languages_and_what_was_written_as_data(run: Run, folder: Path) -> None:
    write(folder / "act.yaml", REGISTER.replace("ru: new", "ru: new, 'kk': \"new\""))
    write(folder / f"{DATE}.kk.txt", KK)
    status, out, _ = run("check", "--write", "--json")
    assert status == 0
    register = "baselines/fresh/act.yaml"
    assert json.loads(out)["written"] == [
        {"act": "fresh", "version": DATE, "language": each, "digest": of, "file": register}
        for each, of in (("ru", digest(RU)), ("kk", digest(KK)))
    ]
    new = f"ru: {digest(RU)}, 'kk': \"{digest(KK)}\""
    assert read(folder / "act.yaml") == REGISTER.replace("ru: new", new)


def test_other_bytes_of_the_register_stay(run: Run, folder: Path) -> None:
    block = REGISTER.replace("digest: {ru: new}", "digest:\n      ru:   new").replace("\n", "\r\n")
    write(folder / "act.yaml", f"\ufeff{block}\r\n\r\n")
    assert run("check", "--write")[0] == 0
    again = f"\ufeff{block}\r\n\r\n".replace("new ", f"{digest(RU)} ")
    assert read(folder / "act.yaml") == again


def test_a_text_that_cannot_be_read_is_not_recorded(run: Run, folder: Path) -> None:
    write(folder / "act.yaml", REGISTER.replace("ru: new", "ru: new, kk: new"))
    write(folder / f"{DATE}.kk.txt", f"{KK}   3. Үшінші.\n")
    status, out, _ = run("check", "--write")
    assert status == 1
    assert f"{DATE}.kk.txt:4" in out
    assert f"fresh@{DATE} ru is written" in out
    new = f"ru: {digest(RU)}, kk: new"
    assert read(folder / "act.yaml") == REGISTER.replace("ru: new", new)


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ('""', "`digest` in act.yaml has nothing for `ru`"),
        ("' '", "`digest` in act.yaml has nothing for `ru`"),
        ("abc", "`digest` in act.yaml has `abc` for `ru`, which is no digest"),
    ],
)
def test_a_digest_that_is_none_is_named_with_its_field(
    run: Run, folder: Path, written: str, named: str
) -> None:
    register = REGISTER.replace("new}", f"{written}}}")
    write(folder / "act.yaml", register)
    _, out, _ = run("check")
    assert f"error: baselines/fresh/{DATE}.ru.txt  fresh@{DATE}\n  {named}\n" in out
    assert "\n  do: `drafting check --write` writes it: `digest: {ru: " in out
    child = f"  - version: {NEXT}\n    parent: {DATE}\n    digest: {{ru: new}}\n"
    write(folder / "act.yaml", register + child)
    write(folder / f"{NEXT}.ru.txt", RU)
    _, out, _ = run("check")
    assert "put the digest back that stood there, from an older act.yaml: this one is" in out
    assert "put the text back" not in out


def test_a_version_with_a_child_is_never_edited(run: Run, folder: Path) -> None:
    child = f"  - version: {NEXT}\n    parent: {DATE}\n    digest: {{ru: new}}\n"
    write(folder / "act.yaml", REGISTER.replace("new}", f"{digest(RU)}}}") + child)
    write(folder / f"{NEXT}.ru.txt", RU)
    write(folder / f"{DATE}.ru.txt", RU.replace("Первый", "Иной"))
    before = read(folder / "act.yaml")
    status, out, _ = run("check", "--write")
    assert status == 1
    assert f"never edited, as fresh@{NEXT} has it as its parent" in out
    assert f"fresh@{DATE} ru is written" not in out
    assert read(folder / "act.yaml") == before.replace("ru: new", f"ru: {digest(RU)}")


@pytest.mark.parametrize("target", ["fresh", "{act: fresh}"])
@pytest.mark.parametrize("baseline", [DATE, "''"])
def test_a_version_that_a_proposal_amends_is_never_edited(
    run: Run, folder: Path, workspace: Path, target: str, baseline: str
) -> None:
    run("check", "--write")
    operation = "operations: [{op: delete, at: 1.1}]\nunknown: key\n"
    write(
        workspace / "proposals/amends.yaml",
        f"proposal: amends\ntarget: {target}\nbaseline: {baseline}\n{operation}",
    )
    before = read(folder / "act.yaml")
    write(folder / f"{DATE}.ru.txt", RU.replace("Первый", "Иной"))
    status, out, _ = run("check", "--write")
    assert status == 1
    assert "never edited, as proposals/amends.yaml is written against it" in out
    assert read(folder / "act.yaml") == before


def test_a_version_is_not_edited_while_a_proposal_cannot_be_read(
    run: Run, folder: Path, workspace: Path
) -> None:
    run("check", "--write")
    write(workspace / "proposals/torn.yaml", "proposal: [torn\n")
    before = read(folder / "act.yaml")
    write(folder / f"{DATE}.ru.txt", RU.replace("Первый", "Иной"))
    assert "proposals/torn.yaml cannot be read" in run("check", "--write")[1]
    assert read(folder / "act.yaml") == before


def test_a_version_that_proposals_made_is_never_edited(
    run: Run, folder: Path, workspace: Path
) -> None:
    run("check", "--write")
    write(
        workspace / "proposals/amends.yaml",
        f"proposal: amends\ntarget: fresh\nbaseline: {DATE}\n"
        "operations: [{op: delete, at: 1.1, reason: r}]\n",
    )
    assert run("adopt", "amends", "--version", NEXT)[0] == 0
    before = read(folder / "act.yaml")
    write(folder / f"{NEXT}.ru.txt", RU)
    status, out, _ = run("check", "--write")
    assert status == 1
    assert f"fresh@{NEXT} was made by the proposals that it names" in out
    assert read(folder / "act.yaml") == before


def test_a_register_that_cannot_be_written_is_named(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    status, out, _ = run("check", "--write")
    assert status == 1
    assert "the file cannot be written: there is no permission" in out
    assert "is written:" not in out
    assert [each.name for each in sorted(folder.iterdir())] == [f"{DATE}.ru.txt", "act.yaml"]
    assert read(folder / "act.yaml") == REGISTER
