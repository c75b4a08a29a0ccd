"""Notes of a document, which its word processor numbers: their numbers follow by themselves."""

from __future__ import annotations

import pytest

from drafting.word.document.document import read_document
from drafting.word.document.story import View
from tests.import_docx.packages import p
from tests.inplace.redlining import into, seen
from tests.inplace.specimens import Specimen, delete, par, r, spec

LAW = "".join(f"{n}. Право {n}[^{n}].\n  [^{n}] Сноска {n}.\n" for n in (1, 2, 3))
NOTES = "".join(f'<w:footnote w:id="{n}">{p(f"Сноска {n}.")}</w:footnote>' for n in (1, 2, 3))
BODY = "".join(
    par(r(f"{n}. Право {n}"), f'<w:r><w:footnoteReference w:id="{n}"/></w:r>', r("."))
    for n in (1, 2, 3)
)


def specimen(operations: str) -> Specimen:
    return spec(LAW, operations, BODY, footnotes=NOTES)


@pytest.mark.parametrize(("gone", "left"), [(1, (2, 3)), (2, (1, 3)), (3, (1, 2))])
def test_a_provision_goes_with_its_note(gone: int, left: tuple[int, int]) -> None:
    case = specimen(delete(str(gone)))
    result = into(case.data, case.amended)
    assert seen(result, "reject") == seen(case.data, "reject")
    lines = [text for _, text in seen(result, "accept")]
    assert lines == [f"{n}. Право {n}[^{place}]." for place, n in enumerate(left, start=1)]
    accepted = read_document(result, "law.docx").notes
    texts = [note.text for story in accepted.values() for note in story.paragraphs()]
    assert texts == [f"Сноска {n}." for n in left]


def test_a_note_keeps_its_number_where_it_is_to() -> None:
    case = specimen(delete("1"))
    result = read_document(into(case.data, case.amended), "law.docx", View.REJECTED)
    accepted = result.again(View.ACCEPTED, keep_notes=True)
    assert [*accepted.notes] == ["2", "3"]
    assert [*result.again(View.ACCEPTED).notes] == ["1", "2"]
