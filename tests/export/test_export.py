"""A document to edit: what it holds, what is told of it when it comes back."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.model.act import Act, Identity
from drafting.model.localized import same
from drafting.model.proof.verified import DocumentVerdict
from drafting.papers import verification
from drafting.render.plain import render_plain
from drafting.structure.act import ImportedAs
from drafting.tasks.dossier import draft_docx
from drafting.tasks.exchange.import_file import import_document
from drafting.tasks.verify import verify
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.document.act.bookmarks import bookmark_name, bookmarked
from drafting.word.document.document import read_document
from drafting.word.package.elements import Element, w
from drafting.word.package.package import Package
from drafting.word.package.xml import part_bytes
from tests.acts import acts
from tests.conftest import Run
from tests.judges.resaved import resaved
from tests.proof import editing
from tests.proof.editing import edited, paragraph

LAW = """= A law on gardens

Each garden has a gate.

# Chapter 1. Gates
1. A gate is closed at night.
2. A gate is painted:
  1) green, if the garden is old;
  2) white, if it is new;
  [… 3)–]
2-1. The keeper has the key.
[… 3.–7.]
# Chapter 2. Trees
8. Trees are counted each year.
|= Tree |= Number |
| Apple | 7 |
| Pear | 5 ¶ in spring 6 |
9. Apples are for everyone.
10. Pears are for the keeper.
"""
Edit = Callable[[Element], None]


def act() -> Act:
    return read_act(LAW, Identity("gardens", titles=same("A law on gardens")), "2020-01-01", "en")


@pytest.fixture
def draft(tmp_path: Path) -> bytes:
    (tmp_path / "draft.docx").write_bytes(draft_docx(act()))
    return (tmp_path / "draft.docx").read_bytes()


def named(data: bytes) -> str:
    return render_plain(verification(verify(None, data, "draft.docx")))


def on(holding: str, edit: Callable[..., None], *arguments: str) -> Edit:
    return lambda root: edit(paragraph(root, holding), *arguments)


def beyond_recognition(root: Element) -> None:
    """Another number and another text, in the paragraph that was that provision."""
    (t,) = paragraph(root, "2-1. The keeper").iter(w("t"))
    t.text = "17. Nobody may climb over walls"


def moved(root: Element) -> None:
    """Cut and put elsewhere, with the bookmark, as a word processor does it."""
    one, before = paragraph(root, "9. Apples"), paragraph(root, "1. A gate is closed")
    before.addprevious(one)


def moved_without_its_bookmark(root: Element) -> None:
    moved(root)
    one = paragraph(root, "9. Apples")
    for each in [*one.iterchildren(w("bookmarkStart"), w("bookmarkEnd"))]:
        one.remove(each)


def copied(root: Element) -> None:
    """With its bookmark, so that the name stands twice."""
    one = paragraph(root, "9. Apples")
    one.addnext(deepcopy(one))


def swapped(root: Element) -> None:
    one, other = paragraph(root, "9. Apples"), paragraph(root, "10. Pears")
    other.addnext(one)


def without_bookmarks(root: Element) -> None:
    for each in [*root.iter(w("bookmarkStart"), w("bookmarkEnd"))]:
        editing.remove(each)
    beyond_recognition(root)


EDITS: dict[str, Edit] = {
    "reworded": on("8. Trees", editing.replace, "each year", "each month"),
    "reworded-with-tracking": on("8. Trees", editing.insert_tracked, " And bushes.", "Ann"),
    "deleted-with-tracking": on("2-1. The", editing.delete_tracked, "Ben"),
    "beyond-recognition": beyond_recognition,
    "beyond-recognition-without-bookmarks": without_bookmarks,
    "moved": moved,
    "moved-without-its-bookmark": moved_without_its_bookmark,
    "swapped": swapped,
    "copied": copied,
    "split": on("10. Pears", editing.split, "are for"),
    "new": on("1. A gate is closed", editing.after, "1-1. A gate has a bell."),
    "in-a-gap": on("[… 3.–7.]", editing.after, "3. Walls are high."),
    "a-gap-filled": on("[… 3.–7.]", editing.replace, "[… 3.–7.]", "3. Walls are high."),
    "a-cell": on("Pear", editing.replace, "Pear", "Plum"),
    "a-row-gone": lambda root: editing.remove(next(reversed([*root.iter(w("tr"))]))),
    "a-heading": on("Chapter 2", editing.replace, "Trees", "Bushes"),
}


def test_it_is_exact_as_it_was_made(draft: bytes) -> None:
    assert verify(None, draft, "draft.docx").edits == ()


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_is_named_by_its_provision(
    name: str, draft: bytes, file_regression: FileRegressionFixture
) -> None:
    file_regression.check(named(edited(draft, EDITS[name])), basename=name)


def test_libreoffice_keeps_all_of_it(
    draft: bytes, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """The proof, the tracking, every mark; and what was edited before is told as before."""
    files = {name: edited(draft, edit) for name, edit in EDITS.items()} | {"": draft}
    again = resaved(files, tmp_path_factory.mktemp("resaved"))
    found = verify(None, again[""], "draft.docx")
    assert (found.edits, found.differences, found.verdict) == ((), (), DocumentVerdict.UNKNOWN)
    settings = Package.open(again[""], "draft").tree("word/settings.xml")
    assert settings.find(w("trackRevisions")) is not None
    marks = bookmarked(read_document(again[""], "draft").root)
    assert len({name for names in marks.values() for name in names}) == len([*act().lines()])
    for name, data in files.items():
        one, other = (verify(None, each, "draft.docx").edits for each in (again[name], data))
        assert one == other


def test_the_same_act_makes_the_same_bytes(draft: bytes, tmp_path: Path) -> None:
    (tmp_path / "again.docx").write_bytes(draft_docx(act()))
    assert (tmp_path / "again.docx").read_bytes() == draft


def test_marks_are_names_that_word_takes(draft: bytes) -> None:
    root = read_document(draft, "draft").root
    names = [each.get(w("name"), "") for each in root.iter(w("bookmarkStart"))]
    assert names[:4] == ["p_title", "p_preamble_para__1", "p_1", "p_1_1"]
    assert len(names) == len(set(names)) == len([*act().lines()])


@given(acts())
def test_no_two_provisions_have_one_mark(law: Act) -> None:
    names = [bookmark_name(site.address) for site in law.sites]
    assert len(names) == len(set(names))
    assert all(re.fullmatch("[a-z][a-z0-9_]{0,39}", name) for name in names)


def test_the_command(run: Run) -> None:
    status, out, err = run("export", "code-of-honour", "-o", "draft.docx")
    done = "wrote draft.docx; next: edit it in Word, then `drafting derive draft.docx --build`\n"
    assert (status, out, err) == (0, "", done)
    assert run("verify", "draft.docx")[0] == 0


@pytest.mark.parametrize("name", ["code-of-honour", "delete-memo-items-6-7"])
def test_data_is_for_other_programs(name: str, run: Run) -> None:
    status, _, err = run("export", name, "-o", "data.json")
    done = "wrote data.json; next: give it to another program; no command here reads it\n"
    assert (status, err) == (0, done)
    data = json.loads(Path("data.json").read_text(encoding="utf-8"))
    assert data.get("act", data.get("proposal")) == name


@pytest.mark.parametrize(
    ("file", "named"),
    [
        ("draft.pdf", "no PDF is made here; export a .docx"),
        ("draft.foo", "the name says no format"),
        ("draft", "the name says no format"),
    ],
)
def test_a_file_is_of_a_known_format(file: str, named: str, run: Run) -> None:
    status, _, err = run("export", "code-of-honour", "-o", file)
    assert status == 2
    assert named in err
    assert not Path(file).exists()


def test_how_a_draft_is_edited_stands_above_it_and_is_no_part_of_the_law(tmp_path: Path) -> None:
    """In a style of ours, in the language of the act; no reader takes it for the law, and edits of
    these lines are none of the law."""
    for language, words in (("en", "How to edit"), ("ru", "Как править"), ("kk", "қалай түзету")):
        law = read_act("1. A gate.\n", Identity("gardens"), "2020-01-01", language)
        data = draft_docx(law)
        package = Package.open(data, "draft.docx")
        (part,) = (part for part in package.names if words in package.read(part).decode())
        style = "TitleBlockInstruction"
        steps = [
            each
            for each in package.tree(part).iter(w("p"))
            if each.find(f"{w('pPr')}/{w('pStyle')}[@{w('val')}='{style}']") is not None
        ]
        assert "drafting derive" in "".join(map(editing.text, steps))
        assert b"<w:trackRevisions/>" in package.read("word/settings.xml")
        wanted = ImportedAs(Identity("gardens"), "2020-01-01", language)
        assert write_act(import_document(data, "draft.docx", wanted).act) == "1. A gate.\n"
        tree = package.tree(part)
        for each in [*tree.iter(w("p"))]:
            if each.find(f"{w('pPr')}/{w('pStyle')}[@{w('val')}='{style}']") is not None:
                editing.remove(each)
        found = verify(None, package.with_parts({part: part_bytes(tree)}), "draft.docx")
        assert found.edits == ()
        assert found.differences
    again = resaved({"draft": data}, tmp_path)["draft"]
    assert verify(None, again, "draft.docx").edits == ()


def test_a_country_is_a_code(run: Run) -> None:
    status, _, err = run("export", "code-of-honour", "-o", "a.xml", "--country", "Kazakhstan")
    assert status == 2
    assert "`Kazakhstan` is no code of a country, such as kz" in err
