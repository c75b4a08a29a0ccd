"""Laws: a redline proves itself, and an edit of it is found where it was made, by whom."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.errors import FormatError, PatchError
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.mark import Mark
from drafting.model.proof import Proof, Revision, prove
from drafting.papers import Matter, editable, redline
from drafting.patch import apply
from drafting.tasks.verify import verify
from drafting.word.document.document import read_document
from drafting.word.document.match import match
from drafting.word.document.story import View
from drafting.word.package.elements import Element, w
from drafting.word.paper import render_docx
from drafting.word.proof.part import attach, signatures
from tests.acts import acts, upto
from tests.laws.proposals import proposals, propose
from tests.proof.editing import DATE, edited, insert_tracked, text

OTHER = "Somebody else"
DIGESTS = "0" * 64, "1" * 64


def made(data: st.DataObject) -> tuple[ChangeSet, bytes] | None:
    """What a generated proposal changes, and its redline with its proof."""
    law = data.draw(acts().filter(lambda law: law.sites))
    try:
        changes = apply(law, data.draw(proposals(law))).changes
        docx = render_docx(redline(Matter(changes, propose())))
    except (PatchError, FormatError):  # it cannot be carried out, or XML cannot hold it
        return None
    return changes, attach(docx, proof(changes, signatures(docx)))


def proof(changes: ChangeSet, signed: tuple[Revision, ...]) -> Proof:
    return prove(changes, DIGESTS, (), signatures=signed)


@settings(max_examples=40)
@given(st.data())
def test_a_redline_is_exact(data: st.DataObject) -> None:
    if (both := made(data)) is None:
        return
    changes, docx = both
    assert verify(None, docx, "r.docx").edits == ()
    for view, act in ((View.REJECTED, changes.old), (View.ACCEPTED, changes.new)):
        read = read_document(docx, "r.docx", view)
        assert not isinstance(match(act, read), list)


@settings(max_examples=40)
@given(acts())
def test_an_export_is_exact(law: Act) -> None:
    try:
        data = render_docx(editable(law))
    except FormatError:  # XML cannot hold it
        return
    docx = attach(data, proof(ChangeSet.unchanged(law), ()))
    assert verify(None, docx, "e.docx").edits == ()


@settings(max_examples=40)
@given(st.data(), st.booleans())
def test_an_edit_is_found(data: st.DataObject, tracked: bool) -> None:
    if (both := made(data)) is None:
        return
    changes, docx = both
    number = data.draw(upto(40))
    touched: list[Element] = []

    def edit(root: Element) -> None:
        paragraphs = [p for p in root.iter(w("p")) if text(p).strip()]
        touched.extend(paragraphs)
        p = paragraphs[number % len(paragraphs)]
        if tracked:
            insert_tracked(p, " ӨЗГЕРІС", OTHER)
        else:
            piece = next(t for t in p.iter(w("t"), w("delText")) if (t.text or "").strip())
            piece.text = f"{piece.text}ӨЗГЕРІС"

    docx = edited(docx, edit)
    lines = [line for line in changes.lines if any(span.text.strip() for span in line.spans)]
    if len(touched) != len(lines):  # two lines share a paragraph
        return
    line = lines[number % len(lines)]
    if _repeated(line.text(without=Mark.INSERTED), changes.old) or _repeated(
        line.text(without=Mark.DELETED), changes.new
    ):
        return
    if tracked and line.mark is Mark.DELETED:  # it may go with its row: neither text has it
        return
    found = verify(None, docx, "r.docx")
    addresses = {site.address for site in (line.old, line.new) if site}
    (one, *more) = [each for each in found.edits if each.address in addresses]
    assert not found.exact
    assert one.tracked is tracked
    assert one.revisions == ((Revision(OTHER, DATE),) if tracked else ())
    assert len(found.edits) == 1 + len(more) <= 2


def _repeated(line: str, act: Act) -> bool:
    """Where a line stands several times, nobody knows which of them was edited."""
    return sum(site.provision.line.strip() == line.strip() for site in act.lines()) > 1
