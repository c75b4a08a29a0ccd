"""A finished history is edited in every way: each edit is seen."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from drafting.errors import WorkspaceError
from drafting.files.workspace import Workspace
from drafting.tasks.check import check
from drafting.tasks.versions.adopt import adopt
from drafting.tasks.versions.history import prove_history
from drafting.tasks.versions.record import record
from tests.conftest import Run
from tests.lineage.conftest import OLD, OLD_DATE, propose, sha256, store

RU = OLD.replace("Sugar", "Сахар")
FIRST, SECOND, THIRD = "2021-06-01", "2022-06-01", "2023-06-01"
HEAD = """act: tea
kind: law
number: "7"
date: 2019-12-01
adopting-body: Parliament
titles: {en: On tea, ru: О чае}
citations: {en: the Law on tea}
numbering: {through: [item]}
sources:
  - {id: gazette, title: {en: The gazette}}
  - {id: archive, title: {en: The archive}}
"""
ROOT = f"""    notes: [{{en: The gazette has two printings.}}]
    evidence:
      - {{at: 3, quality: verbatim, source: gazette, lines: 3-4}}
    variants:
      - {{at: 4, reads: Salt, instead-of: Sugar, source: archive}}
    adopted-by: Law No. 7
    digest: {{en: {sha256(OLD)}}}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The law with a root and three adopted versions."""
    root = tmp_path_factory.mktemp("sealed")
    store(root, {OLD_DATE: {"en": OLD}})
    text = f"{HEAD}versions:\n  - version: {OLD_DATE}\n{ROOT}"
    (root / "baselines/tea/act.yaml").write_text(text, encoding="utf-8")
    operations = {
        "one": ("- {op: delete, at: 3, reason: x}", OLD_DATE),
        "two": ("- {op: replace-words, at: 4, old: Sugar, new: Honey, reason: x}", FIRST),
        "more": ("- {op: replace-words, at: 8, old: kettle, new: pot, reason: x}", FIRST),
        "three": ("- {op: delete, at: 7, reason: x}", SECOND),
    }
    for name, (operation, baseline) in operations.items():
        propose(root, operation, name, baseline)
    space = Workspace(root)
    for names, date in ((["one"], FIRST), (["two", "more"], SECOND), (["three"], THIRD)):
        adopt(space, names, date, f"Law of {date}")
    return root


@pytest.fixture(scope="module")
def noted(made: Path) -> str:
    """The seal of the last version, which somebody has noted down when nothing was wrong."""
    seal = prove_history(Workspace(made)).seals[-1].seal
    assert not prove_history(Workspace(made), [seal]).problems
    return seal


@pytest.fixture
def tea(made: Path, workspace: Path) -> Path:
    shutil.rmtree(workspace / "baselines")
    shutil.copytree(made, workspace, dirs_exist_ok=True)
    return workspace


def register(root: Path) -> Path:
    return root / "baselines/tea/act.yaml"


def put(root: Path, old: str, new: str, file: str = "baselines/tea/act.yaml") -> None:
    path = root / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def entries(root: Path) -> list[str]:
    """The head of act.yaml, and each of its versions."""
    return re.split(r"(?m)^(?=  - version:)", register(root).read_text(encoding="utf-8"))


def write(root: Path, parts: list[str]) -> None:
    register(root).write_text("".join(parts), encoding="utf-8")


def cut_last(root: Path) -> None:
    write(root, entries(root)[:-1])
    (root / f"baselines/tea/{THIRD}.en.txt").unlink()
    (root / "proposals/three.yaml").unlink()


def cut_between(root: Path) -> None:
    parts = entries(root)
    write(root, [*parts[:3], parts[4]])


def reorder(root: Path) -> None:
    head, zero, one, two, three = entries(root)
    write(root, [head, zero, two, one, three])


def new_text(root: Path, date: str, old: str, new: str) -> None:
    """Another text of a version, with the digest of what it is now."""
    path = root / f"baselines/tea/{date}.en.txt"
    before = path.read_text(encoding="utf-8")
    put(root, old, new, f"baselines/tea/{date}.en.txt")
    put(root, sha256(before), sha256(path.read_text(encoding="utf-8")))


def new_proposal(root: Path, old: str, new: str) -> None:
    """Another reason in a proposal, with the digest of what it is now."""
    path = root / "proposals/two.yaml"
    before = path.read_text(encoding="utf-8")
    put(root, old, new, "proposals/two.yaml")
    put(root, sha256(before), sha256(path.read_text(encoding="utf-8")))


def rename_version(root: Path) -> None:
    folder = root / "baselines/tea"
    (folder / f"{THIRD}.en.txt").rename(folder / "2023-07-01.en.txt")
    put(root, f"version: {THIRD}", "version: 2023-07-01")


def rename_act(root: Path) -> None:
    (root / "baselines/tea").rename(root / "baselines/coffee")
    put(root, "act: tea", "act: coffee", "baselines/coffee/act.yaml")
    for path in root.glob("proposals/*"):
        put(root, "target: tea", "target: coffee", f"proposals/{path.name}")


def rename_proposal(root: Path) -> None:
    (root / "proposals/two.yaml").rename(root / "proposals/deux.yaml")
    put(root, "proposal: two", "proposal: deux", "proposals/deux.yaml")
    text = (root / "proposals/deux.yaml").read_text(encoding="utf-8")
    put(root, "proposal: two", "proposal: deux")
    old = re.search(r"proposal: deux\n +digest: (\w+)", register(root).read_text("utf-8"))
    assert old
    put(root, old[1], sha256(text))


def add_language(root: Path) -> None:
    (root / f"baselines/tea/{OLD_DATE}.ru.txt").write_text(RU, encoding="utf-8")
    put(root, f"{{en: {sha256(OLD)}}}", f"{{en: {sha256(OLD)}, ru: {sha256(RU)}}}")


def insert_version(root: Path) -> None:
    path = root / "baselines/tea/2022-01-01.en.txt"
    path.write_text(OLD, encoding="utf-8")
    parts = entries(root)
    between = f"  - version: 2022-01-01\n    digest: {{en: {sha256(OLD)}}}\n"
    write(root, [*parts[:3], between, *parts[3:]])


def fork(root: Path) -> None:
    path = root / "baselines/tea/2024-01-01.en.txt"
    path.write_text(OLD, encoding="utf-8")
    more = f"  - version: 2024-01-01\n    parent: {SECOND}\n    digest: {{en: {sha256(OLD)}}}\n"
    write(root, [*entries(root), more])


def drop_seals(root: Path) -> None:
    """Every seal but the last."""
    parts = entries(root)
    write(root, [*(re.sub(r"    (?:identity|seal): \w+\n", "", each) for each in parts[:-1]),
                 parts[-1]])  # fmt: skip


def swap_proposals(root: Path) -> None:
    text = register(root).read_text(encoding="utf-8")
    found = re.search(r"(      - proposal: two\n.*\n)(      - proposal: more\n.*\n)", text)
    assert found
    put(root, found[0], found[2] + found[1])


def repeat_seal(root: Path) -> None:
    seals = re.findall(r"    seal: (\w+)", register(root).read_text(encoding="utf-8"))
    put(root, seals[-1], seals[0])


def rebuilt(root: Path) -> None:
    """The last two versions are made again from other proposals: a consistent history."""
    folder = root / "baselines/tea"
    write(root, entries(root)[:3])
    for date in (SECOND, THIRD):
        (folder / f"{date}.en.txt").unlink()
    put(root, "new: Honey", "new: Syrup", "proposals/two.yaml")
    space = Workspace(root)
    adopt(space, ["two", "more"], SECOND, f"Law of {SECOND}")
    adopt(space, ["three"], THIRD, f"Law of {THIRD}")


def retitled(root: Path) -> None:
    """Another title, which `check --write` has sealed."""
    put(root, "en: On tea", "en: On coffee")
    assert len(record(Workspace(root)).heads) == 1


def in_register(old: str, new: str) -> Callable[[Path], None]:
    return lambda root: put(root, old, new)


EDITS: dict[str, Callable[[Path], None]] = {
    "the last version cut off": cut_last,
    "a version cut out": cut_between,
    "versions in another order": reorder,
    "a version put in between": insert_version,
    "a fork": fork,
    "another title": in_register("en: On tea", "en: On coffee"),
    "a title in another language": in_register("ru: О чае", "ru: О кофе"),
    "a title that is gone": in_register(", ru: О чае", ""),
    "a title that is added": in_register("ru: О чае", "ru: О чае, kk: Шай туралы"),
    "another citation": in_register("the Law on tea", "the Law on coffee"),
    "another number of the act": in_register('"7"', '"8"'),
    "another date of the act": in_register("2019-12-01", "2019-12-02"),
    "another adopting body": in_register("Parliament", "President"),
    "another kind": in_register("kind: law", "kind: decree"),
    "another numbering": in_register("through: [item]", "through: []"),
    "another source": in_register("The gazette", "A newspaper"),
    "a source that is gone": in_register("  - {id: archive, title: {en: The archive}}\n", ""),
    "a source that is added": in_register("versions:", "  - {id: x, title: X}\nversions:"),
    "sources in another order": in_register("id: gazette", "id: gazette2"),
    "another name of the act": rename_act,
    "another day of a version": rename_version,
    "another parent": in_register(f"parent: {FIRST}", f"parent: {OLD_DATE}"),
    "a parent that is gone": in_register(f"    parent: {FIRST}\n", ""),
    "another adopter": in_register(f"Law of {SECOND}", f"Decree of {SECOND}"),
    "another adopter of the root": in_register("Law No. 7", "Law No. 8"),
    "an adopter that is gone": in_register(f'    adopted-by: "Law of {FIRST}"\n', ""),
    "another note": in_register("two printings", "three printings"),
    "other evidence": in_register("quality: verbatim", "quality: inferred"),
    "evidence of other lines": in_register("lines: 3-4", "lines: 5-6"),
    "another variant": in_register("reads: Salt", "reads: Sand"),
    "a language that is added": add_language,
    "a text that was edited": lambda root: put(
        root, "Honey", "Salt", f"baselines/tea/{SECOND}.en.txt"
    ),
    "a text and its digest": lambda root: new_text(root, THIRD, "Honey", "Salt"),
    "the text of the root and its digest": lambda root: new_text(root, OLD_DATE, "cups", "mugs"),
    "a proposal that was edited": lambda root: put(
        root, "reason: x", "reason: y", "proposals/two.yaml"
    ),
    "a proposal and its digest": lambda root: new_proposal(root, "reason: x", "reason: y"),
    "a proposal of another name": rename_proposal,
    "a proposal that is gone": lambda root: (root / "proposals/two.yaml").unlink(),
    "proposals in another order": swap_proposals,
    "a seal that is gone": drop_seals,
    "the seal of another version": repeat_seal,
    "the last versions made again from other proposals": rebuilt,
    "another title, sealed": retitled,
}
CONSISTENT = {
    "the last version cut off",
    "the last versions made again from other proposals",
    "another title, sealed",
}
"""What is a history without fault: only the seal that was noted down shows that it is another."""


def test_more_than_enough_kinds_of_edit_are_tried() -> None:
    assert len(EDITS) >= 37


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_of_a_finished_history_is_seen(name: str, noted: str, tea: Path) -> None:
    EDITS[name](tea)
    alone = [*check(Workspace(tea)).problems, *prove_history(Workspace(tea)).problems]
    assert bool(alone) == (name not in CONSISTENT)
    assert prove_history(Workspace(tea), [noted]).problems


def test_adopt_check_and_cover_print_the_seal_that_since_takes(tea: Path, run: Run) -> None:
    propose(tea, "- {op: delete, at: 8, reason: x}", "four", THIRD)
    status, out, _ = run("build", "four", "--lang", "en")
    cover = (tea / "out/four/en/cover.txt").read_text(encoding="utf-8")
    before = re.search(r"(\w{64})  history\n", cover)
    assert status == 0
    assert before
    out = run("adopt", "four", "--version", "2024-01-01")[1]
    after = re.search(r"tea@2024-01-01 has the seal (\w{64})\n", out)
    assert after
    data = json.loads(run("check", "--since", before[1], after[1], "--json")[1])
    assert data["problems"] == []
    assert [each["version"] for each in data["noted"]] == [THIRD, "2024-01-01"]
    assert data["seals"] == [{"act": "tea", "version": "2024-01-01", "seal": after[1],
                              "loose": [], "older_head": False}]  # fmt: skip
    status, out, _ = run("check", "--since", before[1])
    assert status == 0
    assert f"tea@{THIRD} has the seal {before[1]}\n" in out
    status, out, _ = run("check", "--since", "0" * 64)
    assert status == 1
    assert f"no version has the seal {'0' * 64}" in out


def test_a_history_without_seals_is_known_by_one_too(tea: Path, run: Run) -> None:
    """Seals are computed: a workspace that has none is checked all the same."""
    text = register(tea).read_text(encoding="utf-8")
    register(tea).write_text(re.sub(r"    (?:identity|seal): \w+\n", "", text), encoding="utf-8")
    status, out, _ = run("check", "--history")
    assert status == 0
    dates = f"{OLD_DATE}, {FIRST}, {SECOND}, {THIRD}"
    found = re.search(rf"the seal (\w{{64}}); in act.yaml no seal covers {dates}\n", out)
    assert found
    propose(tea, "- {op: delete, at: 8, reason: x}", "four", THIRD)
    assert run("adopt", "four", "--version", "2024-01-01")[0] == 0
    assert run("check", "--since", found[1])[0] == 0
    put(tea, "two printings", "three printings")
    assert run("check")[0] == 1
    status, out, _ = run("check", "--since", found[1])
    assert status == 1
    assert f"no version has the seal {found[1]}" in out


def test_a_fork_is_refused(tea: Path) -> None:
    propose(tea, "- {op: delete, at: 8, reason: x}", "fork", SECOND)
    for date in ("2022-12-01", "2024-01-01"):
        with pytest.raises(WorkspaceError, match=f"the act has changed since {SECOND}"):
            adopt(Workspace(tea), ["fork"], date)


@pytest.mark.parametrize("name", ["another title", "another adopter", "a version cut out"])
def test_nothing_is_adopted_on_a_history_that_was_edited(name: str, tea: Path) -> None:
    propose(tea, "- {op: delete, at: 8, reason: x}", "four", THIRD)
    EDITS[name](tea)
    before = register(tea).read_bytes()
    with pytest.raises(WorkspaceError):
        adopt(Workspace(tea), ["four"], "2024-01-01")
    assert register(tea).read_bytes() == before


def test_a_title_that_is_meant_is_sealed_by_check_write_and_nothing_else_is(tea: Path) -> None:
    put(tea, "en: On tea", "en: On coffee")
    put(tea, f"Law of {SECOND}", f"Decree of {SECOND}")
    before = register(tea).read_bytes()
    assert not record(Workspace(tea)).heads
    assert register(tea).read_bytes() == before
    put(tea, f"Decree of {SECOND}", f"Law of {SECOND}")
    older = Workspace(tea).history("tea").seal_of(SECOND)
    assert [each.version for each in record(Workspace(tea)).heads] == [THIRD]
    proof = prove_history(Workspace(tea), [older])
    assert not proof.problems
    assert proof.noted[0].older_head


def test_a_text_that_a_seal_covers_is_never_recorded_anew(tea: Path) -> None:
    put(tea, "cups", "mugs", f"baselines/tea/{OLD_DATE}.en.txt")
    assert not record(Workspace(tea)).digests
    problems = [problem.do for problem in check(Workspace(tea)).problems]
    assert any(f"the seal of tea@{FIRST} covers its digest" in do for do in problems)
