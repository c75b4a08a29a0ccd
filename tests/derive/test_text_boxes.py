"""Text boxes of a person's document: those beside the act are no part of it, and are named."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.errors import DraftingError
from drafting.tasks.derive.document import DocumentSource, derive_document
from tests.derive.gardens import workspace
from tests.import_docx.packages import docx, p
from tests.import_docx.stories import box
from tests.inplace.specimens import par, r

BESIDE = "a text box holds text that is no part of the act"
COMES = '<w:ins w:id="1" w:author="Ann"><w:r><w:t>3. A wall.</w:t></w:r></w:ins>'


@pytest.mark.parametrize(
    ("law", "named"),
    [
        ("1. A rule.\n2. Another.\n", ("A draft.",)),
        ("1. A rule.\nA draft.\n2. Another.\n", None),
    ],
)
def test_text_in_a_box_beside_the_act_is_named(
    tmp_path: Path, law: str, named: tuple[str, ...] | None
) -> None:
    space = workspace(tmp_path, law, "rules")

    def source(*more: str) -> DocumentSource:
        first = par(r("1. A rule."), box(p("A draft.")))
        file = tmp_path / "a.docx"
        file.write_bytes(docx(first + p("2. Another.") + "".join(more)))
        return DocumentSource(str(file), baseline="rules@2020-01-01")

    (made,) = derive_document(space, source(par(COMES)))
    found = {each.problem: each.found for each in made.warnings}
    assert found.get(BESIDE) == named
    with pytest.raises(DraftingError) as refusal:
        derive_document(space, source())
    assert refusal.value.problems[0].found == ((BESIDE, *named) if named else ())
