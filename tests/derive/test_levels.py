"""Lines of a draft that nobody touched stay in what they stand in, whatever comes between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafting.model.operation import name_of
from drafting.patch import apply
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.text.writer import write_act
from drafting.word.package.elements import Element
from tests.derive.gardens import draft, law, workspace
from tests.derive.tracking import new_paragraph
from tests.proof import editing
from tests.proof.editing import paragraph

LAW = """1. Gardeners are:
  tree gardeners, who cut trees;
  rose gardeners, who water roses;
  helpers, who help.
2. A gate is:
  1) green, if it is old;
  2) white, if it is new and clean.
3. Others are guests.
"""


def after(holding: str, words: str) -> Callable[[Element], None]:
    def come(root: Element) -> None:
        new_paragraph(paragraph(root, holding), words, "Ann")

    return come


def cut(holding: str, at: str) -> Callable[[Element], None]:
    return lambda root: editing.split(paragraph(root, holding), at)


EDITS = {
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
