"""What the plan of the house promises, and no other tool holds it to."""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
SOURCES = sorted((ROOT / "drafting").rglob("*.py"))
PROSE = [
    *sorted((ROOT / "drafting").rglob("*.md")),
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
]
DIALECT = re.compile(
    r"\b(?:told|tells|said|likest|says of itself|are told|those of which|of which nothing)\b",
    re.IGNORECASE,
)
"""Words of a private dialect: a stranger has to read them twice."""
LAW = {
    "drafting/language/en/addresses.py": "`said`, as in `the said Act`, is a word of the law",
}
"""Files in which such a word is quoted from the law, and why."""
LONGEST_FILE, LARGEST_FOLDER = 400, 18


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def classes() -> Iterator[str]:
    for path in SOURCES:
        yield from re.findall(r"^class _*(\w+)", path.read_text(encoding="utf-8"), re.MULTILINE)


def test_a_class_name_stands_for_one_thing() -> None:
    assert [name for name, times in Counter(classes()).items() if times > 1] == []


def test_no_file_is_too_long_and_no_folder_too_full() -> None:
    assert [
        named(path)
        for path in SOURCES
        if len(path.read_text(encoding="utf-8").splitlines()) > LONGEST_FILE
    ] == []
    folders = Counter(path.parent for path in SOURCES if path.name != "__init__.py")
    assert [named(each) for each, files in folders.items() if files > LARGEST_FOLDER] == []


def _narrows(test: ast.expr) -> bool:
    """Whether a condition only shows a type checker what a value is, and does nothing."""
    match test:
        case ast.Name() | ast.Attribute():
            return True
        case ast.Compare(left=left, ops=[ast.IsNot()], comparators=[ast.Constant(value=None)]):
            return isinstance(left, ast.Name | ast.Attribute)
        case ast.Call(func=ast.Name(id="isinstance"), args=[value, *_]):
            return isinstance(value, ast.Name | ast.Attribute | ast.Subscript)
    return False


def test_no_guard_is_an_assert() -> None:
    """With PYTHONOPTIMIZE=1 an assertion is not there: a guard raises."""
    texts = {path: path.read_text(encoding="utf-8") for path in SOURCES}
    assert [
        f"{named(path)}:{node.lineno}"
        for path, text in texts.items()
        if re.search(r"^\s*assert\b", text, re.MULTILINE)
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Assert) and not _narrows(node.test)
    ] == []


def test_the_prose_is_plain_english() -> None:
    found = [
        f"{named(path)}:{number}: {line.strip()}"
        for path in (*SOURCES, *PROSE)
        if named(path) not in LAW
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if DIALECT.search(line)
    ]
    assert found == []


def test_what_contributing_names_is_there() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    names = re.findall(r"`((?:drafting|tests|\.ci)/[\w./-]*)`", text)
    assert len(names) > 20
    assert [name for name in names if not (ROOT / name.replace("/uz/", "/kk/")).exists()] == []


def test_a_readme_names_the_modules_of_its_room_and_no_others() -> None:
    wrong: list[str] = []
    for readme in (ROOT / "drafting").rglob("README.md"):
        text, rooms = readme.read_text(encoding="utf-8"), [readme.parent]
        rooms += [each for each in readme.parent.iterdir() if (each / "__init__.py").exists()]
        inside = {
            path.name
            for room in rooms
            if room == readme.parent or not (room / "README.md").exists()
            for path in room.glob("*.py")
            if path.name != "__init__.py"
        }
        wrong += [f"{named(readme)} lacks {name}" for name in inside if name not in text]
        for name in re.findall(r"\b[a-z_][a-z_/]*\.py\b", text):
            if not ((ROOT / name).exists() or any((ROOT / "drafting").rglob(name))):
                wrong.append(f"{named(readme)}: there is no {name}")
    assert wrong == []
