"""`compare` and `derive` read every format that `import` reads, and find the same in each."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.errors import FormatError
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.formats.akn.writing import write_akn
from drafting.model.act import Identity
from drafting.model.kind import Kind
from drafting.patch import apply
from drafting.structure.act import ImportedAs
from drafting.tasks.compare import compare_named
from drafting.tasks.derive.named_text import named_texts
from drafting.tasks.derive.proposals import derive_named
from drafting.tasks.dossier import draft_docx
from drafting.tasks.exchange.import_file import import_file
from drafting.tasks.exchange.named_file import read_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.conftest import ROOT

WRITTEN = """# Статья 1. Ворота

1. Ворота закрыты ночью.
2. Ворота окрашены:
  1) в зелёный;
  2) в {colour}.
"""
FILES = ["law.txt", "bare.txt", "law.html", "law.md", "law.xml", "law.docx"]


def write(folder: Path, name: str, colour: str) -> str:
    folder.mkdir(exist_ok=True)
    written = WRITTEN.format(colour=colour)
    bare = written.replace("# ", "").replace("  1)", "    1)")
    act = read_act(written, Identity("law"), "2020-01-01", "ru")
    lines = "".join(f"<p>{line}</p>" for line in bare.splitlines()[1:])
    data = {
        "law.txt": written.encode(),
        "bare.txt": bare.encode(),
        "law.html": f"<html><body><h2>Статья 1. Ворота</h2>{lines}</body></html>".encode(),
        "law.md": written.replace("  1)", "\n1)").replace("  2)", "2)").encode(),
        "law.xml": write_akn(act),
        "law.docx": draft_docx(act),
    }[name]
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(("old", "new"), [*zip(FILES, [*FILES[1:], FILES[0]], strict=True)])
def test_any_two_files_are_compared_and_derived(tmp_path: Path, old: str, new: str) -> None:
    before, same = write(tmp_path / "old", old, "белый"), write(tmp_path / "same", new, "белый")
    after = write(tmp_path / "new", new, "синий")
    assert not compare_named(None, before, same).changes
    made = derive_named(None, before, after)
    amended = apply(made.old, read_proposal(made.text, "")).act
    assert write_act(amended) == WRITTEN.format(colour="синий")


def test_a_text_in_the_written_form_has_the_words_of_the_page_beside_it(tmp_path: Path) -> None:
    text, page = tmp_path / "a.txt", tmp_path / "a.html"
    text.write_text("# § 5-1. Trees\n\n(a) A tree grows.\n(b) A hedge grows.\n", encoding="utf-8")
    page.write_text(
        "<html><body><h1>§ 5-1. Trees</h1><p>(a) A tree falls.</p><p>(b) A hedge grows.</p></body>"
        "</html>", encoding="utf-8",
    )  # fmt: skip
    for names in ((text, page), (page, text)):
        found = compare_named(None, *map(str, names)).changes
        assert [each.body[0].kind for each in (found.old, found.new)] == [Kind.SECTION] * 2


def test_what_is_read_as_a_page_is_named(tmp_path: Path) -> None:
    name = write(tmp_path, "bare.txt", "белый")
    warning, *more = compare_named(None, name, write(tmp_path, "law.txt", "белый")).warnings
    assert not more
    assert warning.problem.startswith("the text is not in the written form of acts")
    assert warning.found == ("5: the indent is too deep for the line above",)


def test_a_title_alone_shows_the_written_form() -> None:
    text = "= О парках\n\n1. Парк открыт.\n"
    act = import_file(text.encode(), "law.txt", ImportedAs(Identity("law"), "", "ru")).act
    assert write_act(act) == text


def test_a_written_form_with_a_mistake_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "law.txt"
    path.write_text("# Статья 1\n\n   1. Текст", encoding="utf-8")
    with pytest.raises(FormatError, match="odd number of spaces"):
        read_file(str(path), ImportedAs(Identity("law"), ""))


def test_versions_of_two_acts_are_numbered_as_the_old_one() -> None:
    """What an act is, and how it counts, is held against no other one."""
    names = ("code-of-honour@2013-10-01", "internet-memo@2014-10-17")
    before, after = named_texts(Workspace(ROOT), *names, "kk")
    assert after.act.identity == before.act.identity
    assert after.act.version == "2014-10-17"
    assert compare_named(Workspace(ROOT), *names, "kk").changes
