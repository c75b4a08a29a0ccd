"""A line that only takes on the look of a heading stays the line that it is, with its footnotes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drafting.errors import DraftingError
from drafting.patch import apply
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.text.writer import write_act
from drafting.word.package.elements import Element, w
from tests.derive.gardens import draft, law, workspace
from tests.derive.tracking import change, new_paragraph
from tests.proof.editing import paragraph

LAW = """# Article 1. Gates

1. A gate is green.[^1]
  [^1] But not in May.
2. A fence is white:[^2]
  1) in spring;[^3]
    [^3] From March.
  2) in autumn.
  [^2] Or grey.
    A grey fence is cleaned.
3. A pond is round.
"""


def as_heading(holding: str) -> Callable[[Element], None]:
    def come(root: Element) -> None:
        style = paragraph(root, holding).find(f"{w('pPr')}/{w('pStyle')}")
        assert style is not None
        style.set(w("val"), "Heading2")

    return come


@pytest.mark.parametrize("held", ["A gate", "A fence", "in spring", "A pond"])
def test_a_look_alone_changes_nothing(tmp_path: Path, held: str) -> None:
    space = workspace(tmp_path, LAW)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, as_heading(held)))
    with pytest.raises(DraftingError, match="no text of the act changes"):
        derive_document(space, DocumentSource(str(file)))


@pytest.mark.parametrize("held", ["A gate", "A fence", "A pond"])
def test_what_else_changes_is_all_that_changes(tmp_path: Path, held: str) -> None:
    space = workspace(tmp_path, LAW)
    file = tmp_path / "draft.docx"

    def edit(root: Element) -> None:
        change(paragraph(root, "round"), "round", "square", "Ann")
        new_paragraph(paragraph(root, "in autumn"), "3) in winter.", "Ann")

    file.write_bytes(draft(space, as_heading(held), edit))
    (made,) = derive_document(space, DocumentSource(str(file)))
    expected = LAW.replace("round", "square").replace("autumn.\n", "autumn.\n  3) in winter.\n")
    assert write_act(apply(law(space), made.proposal).act) == expected
