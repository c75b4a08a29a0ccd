"""Whatever writes more than one file leaves all of it or nothing, wherever it is cut off."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

import pytest

from drafting.cli import main
from drafting.errors import WorkspaceError
from drafting.files import folder as folders
from drafting.files.disk import write_together
from drafting.files.folder import put_in
from drafting.files.lock import locked
from drafting.files.workspace import Workspace
from drafting.tasks.check import check
from tests.cut_off import KilledError, ended_at, step_here

Tree = dict[str, bytes]
OLD = {"kk/table.txt": b"old", "kk/note.txt": b"old", "ru/table.txt": b"old", "own.odt": b"mine"}
NEW = {"kk/table.txt": b"new", "kk/cover.txt": b"new", "en/table.txt": b"new"}
AFTER = {**OLD, **NEW}
AFTER.pop("kk/note.txt")


def tree(root: Path) -> Tree:
    return {path.relative_to(root).as_posix(): path.read_bytes()
            for path in root.rglob("*") if path.is_file()}  # fmt: skip


def seen(root: Path) -> Tree:
    """What a person sees: no file of a call that is not over."""
    return {name: data for name, data in tree(root).items()
            if not any(part.startswith(".") for part in name.split("/"))}  # fmt: skip


def fill(root: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)


@pytest.fixture(params=["in one move", "in two moves"])
def dossier(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """A folder with papers of an earlier call."""
    real = folders._exchanged

    def exchanged(one: Path, other: Path) -> bool:
        step_here()
        return real(one, other) if request.param == "in one move" else False

    monkeypatch.setattr(folders, "_exchanged", exchanged)
    fill(tmp_path / "out/p", OLD)
    return tmp_path / "out/p"


def steps() -> Iterator[int]:
    yield from range(500)
    pytest.fail("the call never ends")


def test_a_folder_that_is_killed_at_any_step_is_of_one_call(dossier: Path) -> None:
    tried = 0
    for step in steps():
        shutil.rmtree(dossier.parent)
        fill(dossier, OLD)
        if not ended_at(step, dossier.parent, lambda: put_in(dossier, NEW, {"kk/note.txt"})):
            break
        tried += 1
        assert not dossier.exists() or seen(dossier) in (OLD, AFTER)
        put_in(dossier, {**NEW, "again": b"x"}, {"kk/note.txt"})
        assert tree(dossier.parent) == {f"p/{n}": d for n, d in {**AFTER, "again": b"x"}.items()}
    assert tried > 10
    assert tree(dossier.parent) == {f"p/{name}": data for name, data in AFTER.items()}


def test_what_was_left_of_another_folder_goes_where_no_other_call_runs(
    dossier: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = dossier.parent / ".gone.0123abcd.part"
    fill(left, OLD)
    with monkeypatch.context() as system:
        system.setattr("drafting.files.lock._acquire", lambda *_: False)
        put_in(dossier, NEW)
        assert left.exists()
    put_in(dossier, NEW)
    assert not left.exists()


def test_a_folder_that_cannot_be_written_is_what_it_was(dossier: Path) -> None:
    refused = 0
    for step in steps():
        shutil.rmtree(dossier.parent)
        fill(dossier, OLD)

        def call() -> None:
            nonlocal refused
            try:
                put_in(dossier, NEW, {"kk/note.txt"})
            except WorkspaceError as error:
                refused += "what is there is of an earlier call" in str(error)
                assert seen(dossier) == OLD
            else:
                assert seen(dossier) == AFTER

        if not ended_at(step, dossier.parent, call, kills=False):
            break
    assert refused > 8
    with pytest.raises(WorkspaceError, match="in place of a folder; nothing has changed"):
        put_in(dossier / "own.odt" / "q", NEW)


@pytest.mark.skipif(os.name != "posix", reason="links and pipes of POSIX")
def test_a_link_in_a_dossier_is_kept_and_written_to(tmp_path: Path) -> None:
    fill(tmp_path, {"elsewhere.txt": b"old", "shelf/x": b"x", "out/p/kk/note.txt": b"old"})
    (tmp_path / "out/p/kk/table.txt").symlink_to(tmp_path / "elsewhere.txt")
    (tmp_path / "out/p/en").symlink_to(tmp_path / "shelf")
    put_in(tmp_path / "out/p", NEW)
    assert (tmp_path / "out/p/kk/table.txt").is_symlink()
    assert (tmp_path / "elsewhere.txt").read_bytes() == b"new"
    assert (tmp_path / "shelf/table.txt").read_bytes() == b"new"
    assert (tmp_path / "out/p/kk/note.txt").read_bytes() == b"old"


def test_files_that_are_written_together_are_all_new_or_all_old(tmp_path: Path) -> None:
    old = {"a": b"1", "b": b"1", "c": b"1"}
    new = {"a": b"2", "new": b"2", "b": b"2", "c": b"2"}
    for step in steps():
        shutil.rmtree(tmp_path)
        fill(tmp_path, old)

        def call() -> None:
            with suppress(WorkspaceError):
                write_together({tmp_path / name: data for name, data in new.items()})

        if not ended_at(step, tmp_path, call, kills=False):
            break
        assert tree(tmp_path) in (old, new)
    assert step > 6
    assert tree(tmp_path) == new


@pytest.fixture
def space(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace with a law of six items, and two proposals."""
    text = "".join(f"{n}. Item {n}.\n" for n in range(1, 7))
    fill(tmp_path, {
        "baselines/law/2020-01-01.en.txt": text.encode(),
        "baselines/law/act.yaml": (
            "act: law\ntitles: {en: Law}\nnumbering: {levels: [item]}\nversions:\n"
            f"  - version: 2020-01-01\n    digest: {{en: {sha256(text.encode()).hexdigest()}}}\n"
        ).encode(),
        **{f"proposals/p{n}.yaml": (
            f"proposal: p{n}\ntarget: law\nbaseline: 2020-01-01\ntitle: T\ninitiator: I{n}\n"
            f"date: 2021-01-01\noperations:\n  - {{op: delete, at: {n}, reason: R}}\n"
        ).encode() for n in (1, 2)},
        "editions/2020-01-01.txt": b"1. One.\n2. Two.\n3. Three.\n",
        "editions/2021-01-01.txt": b"1. One.\n2. Other.\n3. Three.\n",
    })  # fmt: skip
    monkeypatch.chdir(tmp_path)
    assert main(["build", "p1", "--only", "table"]) == 0
    assert main(["export", "law", "-o", "law.docx"]) == 0
    assert main(["build", "p1", "p2", "--merged", "--only", "redline", "--out", "both"]) == 0
    return tmp_path


COMMANDS = {
    "adopt": ["adopt", "p1", "--version", "2022-01-01"],
    "import": ["import", "law.docx", "--act", "new", "--version", "2022-01-01", "--lang", "en"],
    "folder": ["import", "editions", "--act", "new", "--lang", "en"],
    "build": ["build", "p1", "--only", "table,note", "--lang", "en"],
    "derive": [
        "derive",
        "both/merged/en/redline.docx",
        "--split-authors",
        "-o",
        "proposals/n.yaml",
    ],
}

LOCKED = ("adopt", "import", "folder")
"""Those that write texts: whoever writes next takes away what they have left."""


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_that_is_killed_at_any_step_is_made_again(
    name: str, space: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    before = tmp_path_factory.mktemp("before")
    shutil.copytree(space, before, dirs_exist_ok=True)
    command = COMMANDS[name]
    whole = _after(space, before, lambda: main(command))
    for step in steps():

        def call() -> None:
            main(command)

        _after(space, before, lambda: None)
        if not ended_at(step, space, call):
            break
        report = check(Workspace(space))
        # A proposal that waits for the version of its call is one that no version claims yet.
        assert all(each.where.file == "proposals/new-2021-01-01.yaml" for each in report.problems)
        left = seen(space)
        for unit in ("out/p1/", "baselines/law/act.yaml", "baselines/new/act.yaml"):
            assert _below(left, unit) in (_below(seen(before), unit), _below(whole, unit))
        if name in LOCKED:
            with locked(Workspace(space)):
                assert seen(space) in (seen(before), whole)
                assert not [each for each in tree(space) if each.endswith(".part")]
        # A call that had ended is not made twice.
        assert seen(space) == whole or main(command) == 0
        assert seen(space) == whole


def test_a_record_of_what_was_begun_takes_nothing_else_away(space: Path) -> None:
    """A workspace from elsewhere may have any record."""
    digest = sha256(b"mine").hexdigest()
    fill(space, {"mine.txt": b"mine", "baselines/law/kept.txt": b"other"})
    names = ["../../mine.txt", str(space / "mine.txt"), "kept.txt", "gone.txt"]
    begun = {"last": "act.yaml", "new": dict.fromkeys(names, digest), "aside": [*names, "act.yaml"]}
    for number, data in enumerate((json.dumps(begun), "[]", "{", '{"last": 1}')):
        fill(space, {f"baselines/law/.act.yaml.unfinished.{number}.part": data.encode()})
    before = seen(space)
    with locked(Workspace(space)):
        assert seen(space) == before
    assert not [*space.rglob("*.part")]


def _after(space: Path, before: Path, call: Callable[[], object]) -> Tree:
    for each in space.iterdir():
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    shutil.copytree(before, space, dirs_exist_ok=True)
    call()
    return tree(space)


def _below(files: Tree, unit: str) -> Tree:
    return {name: data for name, data in files.items() if name.startswith(unit)}


def test_a_kill_is_no_error_that_anything_mends(tmp_path: Path) -> None:
    def call() -> None:
        try:
            (tmp_path / "a").mkdir()
        finally:
            with pytest.raises(KilledError):
                (tmp_path / "b").mkdir()

    assert ended_at(0, tmp_path, call)
    assert not [*tmp_path.iterdir()]
