"""Lines of a draft that nobody touched stay in what they stand in, whatever comes between them."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from attrs import frozen

from drafting.model.act import Identity
from drafting.model.operation import name_of
from drafting.patch import apply
from drafting.patch.derive import derive
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.derive.standing import standing_remarks
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.package.elements import Element, w
from drafting.word.settling.text_line import TextLine, within_reach
from tests.derive.gardens import draft, law, workspace
from tests.derive.tracking import change, new_paragraph
from tests.proof import editing
from tests.proof.editing import paragraph

LAW = """1. Gardeners are:
  tree gardeners, who cut trees;
  rose gardeners, who water roses;
  helpers, who help.
2. A gate is:
  1) green, if it is old;
  2) white, if it is new and clean.
3. Others are guests, who come at noon. They leave at dusk.
"""
OTHER_READING = "it is read in {}; the other reading is that it stands in {}."


def after(holding: str, words: str) -> Callable[[Element], None]:
    def come(root: Element) -> None:
        new_paragraph(paragraph(root, holding), words, "Ann")

    return come


def cut(holding: str, at: str) -> Callable[[Element], None]:
    return lambda root: editing.split(paragraph(root, holding), at)


def reworded(old: str, new: str) -> Callable[[Element], None]:
    def come(root: Element) -> None:
        change(paragraph(root, old), old, new, "Ann")

    return come


EDITS: dict[str, tuple[Callable[[Element], object], tuple[str, str], list[str]]] = {
    "a sentence in an unnumbered list": (
        after("tree gardeners", "Nobody else may cut them."),
        ("cut trees;\n", "cut trees;\n  Nobody else may cut them.\n"),
        ["insert"],
    ),
    "a member of an unnumbered list": (
        after("tree gardeners", "hedge gardeners, who cut hedges;"),
        ("cut trees;\n", "cut trees;\n  hedge gardeners, who cut hedges;\n"),
        ["insert"],
    ),
    "a sentence cut in the last subitem": (
        cut("white, if", "new and clean"),
        ("it is new and", "it is\n  new and"),
        ["delete-words", "insert"],
    ),
    "words cut off the last subitem that are more of it than what stays": (
        cut("white, if", "it is new"),
        ("white, if it", "white, if\n  it"),
        ["delete-words", "insert"],
    ),
    "a subitem cut in three": (
        lambda root: [cut("white, if", "it is new")(root), cut("it is new", "and")(root)],
        ("white, if it is new and", "white, if\n  it is new\n  and"),
        ["delete-words", "insert"],
    ),
    "an item cut between sentences": (
        cut("Others are", "They leave"),
        ("noon. They", "noon.\nThey"),
        ["delete-words", "insert"],
    ),
    "a subitem between others": (
        after("green, if", "1-1) blue, if it is mine;"),
        ("old;\n", "old;\n  1-1) blue, if it is mine;\n"),
        ["insert"],
    ),
}


@pytest.mark.parametrize("name", EDITS)
def test_what_stays_keeps_its_level(tmp_path: Path, name: str) -> None:
    edit, (old, new), names = EDITS[name]
    space = workspace(tmp_path, LAW)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, edit))
    (made,) = derive_document(space, DocumentSource(str(file)))
    assert write_act(apply(law(space), made.proposal).act) == LAW.replace(old, new)
    assert [name_of(each) for each in made.proposal.operations] == names


@pytest.mark.parametrize(
    ("edit", "readings"),
    [
        (after("white, if", "It is cleaned each year."), ("2", "2.2")),
        (cut("white, if", "it is new"), ("2.2", "2")),
        (after("green, if", "It is cleaned each year."), None),
        (after("Others are", "They are counted."), None),
    ],
    ids=["behind a list", "cut off the last of it", "in a list", "behind no list"],
)
def test_where_else_a_line_may_stand_is_written_down(
    tmp_path: Path, edit: Callable[[Element], None], readings: tuple[str, str] | None
) -> None:
    space = workspace(tmp_path, LAW)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, edit))
    (made,) = derive_document(space, DocumentSource(str(file)))
    text = " ".join(made.text.replace("#", "").split())
    if readings is None:
        assert "the other reading" not in text
    else:
        assert OTHER_READING.format(*readings) in text


@pytest.mark.parametrize(
    ("law", "readings"),
    [
        ("1) gate is a door;\n2) wall is a fence.", ("1.2", "1")),
        ("A gate is:\n  1) green;\n  2) red.", ("1", "1.2")),
        ("1. A gate is a door.\n2. A wall is a fence.", None),
    ],
    ids=["a list in one sentence", "a part with a list", "sentences with numbers"],
)
def test_a_line_at_the_end_of_an_article(law: str, readings: tuple[str, str] | None) -> None:
    old = read_act(f"# Article 1. On gates\n{law}\n", Identity("gates"), "", "en")
    new = read_act(f"# Article 1. On gates\n{law}\nIt is clean.\n", Identity("gates"), "", "en")
    amended = derive(old, new).amended
    assert amended is not None
    found = standing_remarks(amended.changes)
    text = " ".join(each for remarks in found.values() for each in remarks)
    assert OTHER_READING.format(*readings) in text if readings else not found


@frozen
class _Typed:
    """A paragraph that is typed, and what comes of it."""

    behind: str
    words: str
    style: str
    wanted: str


HEADED = """# Article 1. Gates
1. A gate[^1] is a door.[^1]
[^1] Of wood.
# Article 2. Trees
Trees grow.
"""


@pytest.mark.parametrize(
    "typed",
    [
        # A note with two references is typed.
        _Typed("Of wood", "[^2] Or of iron.", "", "Of wood.\n[^2] Or of iron.\n"),
        _Typed("Trees grow", "They are high.", "Trees", "grow.\nThey are high.\n"),
        _Typed("Trees grow", "Leaves", "Trees", "grow.\n# Leaves\n"),
    ],
    ids=["a footnote", "a sentence in the look of a heading", "a heading"],
)
def test_a_line_is_read_as_the_act_shows_that_it_is_meant(tmp_path: Path, typed: _Typed) -> None:
    def come(root: Element) -> None:
        made = new_paragraph(paragraph(root, typed.behind), typed.words, "Ann")
        if typed.style:
            look = paragraph(root, typed.style).find(w("pPr"))
            (own,) = made.iterchildren(w("pPr"))
            assert look is not None
            own.insert(0, deepcopy(look[0]))
            own.remove(own[1])

    space = workspace(tmp_path, HEADED)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, come))
    (made,) = derive_document(space, DocumentSource(str(file)))
    assert typed.wanted in write_act(apply(law(space), made.proposal).act)


ITEMS = """# Article 1. Leaves
1. Leaves are swept:
| Tree | Number |
| Apple | 7 |
2. Leaves are burnt:
  1) in autumn;
  2) in spring.
3. Ash is carried away.
"""


@pytest.mark.parametrize(
    ("holding", "words"),
    [
        ("Article 1", "1-1) by hand;"),
        ("Article 1", "The keeper:"),
        ("are swept", "The keeper counts:"),
    ],
    ids=["a subitem before items", "a lead before items", "a lead before a table"],
)
def test_what_nobody_touched_does_not_come_to_stand_in_what_is_typed(
    tmp_path: Path, holding: str, words: str
) -> None:
    space = workspace(tmp_path, ITEMS)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, after(holding, words)))
    (made,) = derive_document(space, DocumentSource(str(file)))
    lines = ITEMS.splitlines()
    place = next(number for number, line in enumerate(lines, start=1) if holding in line)
    lines.insert(place, words)
    assert write_act(apply(law(space), made.proposal).act).splitlines() == lines


ANNEXED = """1. The rules are approved.

# Annex 1. Rules
## Chapter 1. Basics
1. Gates are doors.
## Chapter 2. Care
2. Gates are oiled.
"""


@pytest.mark.parametrize(
    ("edit", "old", "new"),
    [
        (
            reworded("Annex 1. Rules", "Other words."),
            "# Annex 1. Rules\n## Chap",
            "Other words.\n# Chap",
        ),
        (after("Annex 1", "3-1. More."), "Rules\n", "Rules\n3-1. More.\n"),
    ],
    ids=["its annex becomes text", "an item is typed above it"],
)
def test_a_heading_stays_in_what_it_stands_in(
    tmp_path: Path, edit: Callable[[Element], None], old: str, new: str
) -> None:
    space = workspace(tmp_path, ANNEXED)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, edit))
    (made,) = derive_document(space, DocumentSource(str(file)))
    result = write_act(apply(law(space), made.proposal).act)
    assert result.replace("\n\n", "\n") == ANNEXED.replace(old, new).replace("\n\n", "\n")


def test_no_line_is_further_in_than_the_one_before_it_allows() -> None:
    lines = ["## Heading", "  1) a", "    b", "| row |", "  2) c", "= Title", "    d"]
    assert [each.text for each in within_reach(map(TextLine, lines))] == [
        *("# Heading", "1) a", "  b", "| row |", "2) c", "= Title", "  d")
    ]


def test_a_heading_that_comes_to_stand_before_what_moves_is_the_one_that_it_was(
    tmp_path: Path,
) -> None:
    """An import takes an annex that begins with item 4 for something else."""
    text = "# Chapter 1. Ships\n3. Dues stay due.\n4. A ship pays.\n# Annex\n1. Form.\n"
    space = workspace(tmp_path, text)
    file = tmp_path / "draft.docx"
    file.write_bytes(
        draft(space, lambda root: paragraph(root, "Annex").addnext(paragraph(root, "4. A ship")))
    )
    (made,) = derive_document(space, DocumentSource(str(file)))
    assert [name_of(each) for each in made.proposal.operations] == ["move"]
    amended = write_act(apply(law(space), made.proposal).act)
    assert amended == text.replace("4. A ship pays.\n# Annex\n", "# Annex\n4. A ship pays.\n")
