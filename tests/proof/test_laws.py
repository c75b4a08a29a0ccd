"""Laws: a redline proves itself, and an edit of it is found where it was made, by whom."""

from __future__ import annotations

from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.mark import Mark
from drafting.model.papers.paper import Paper
from drafting.model.proof import Proof
from drafting.model.proof.held import Revision
from drafting.model.proof.of_act import prove
from drafting.papers import Matter, editable, redline
from drafting.tasks.verify import verify
from drafting.word.document.act.match import match
from drafting.word.document.document import read_document
from drafting.word.document.title_block import without_title_block
from drafting.word.document.view import View
from drafting.word.package.elements import Element, w
from drafting.word.paper import render_docx
from drafting.word.proof.part import attach
from drafting.word.proof.reading import signatures
from tests.acts import act, acts, upto
from tests.examples import few
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out
from tests.proof.editing import DATE, edited, insert_tracked, text

OTHER = "Somebody else"
DIGESTS = "0" * 64, "1" * 64


def made(data: st.DataObject, name: str) -> tuple[ChangeSet, bytes]:
    """What a generated proposal changes, and its redline with its proof."""
    changes = carried_out(*drawn(data, name)).changes
    docx = rendered(redline(Matter(changes, propose())))
    return changes, attach(docx, proof(changes, signatures(docx)))


def rendered(paper: Paper) -> bytes:
    try:
        return render_docx(paper)
    except FormatError as error:  # XML cannot hold it
        assume({problem.code for problem in error.problems} != {"syntax"})
        raise


def proof(changes: ChangeSet, signed: tuple[Revision, ...]) -> Proof:
    return prove(changes, DIGESTS, (), signatures=signed)


@few(5)
@given(data=st.data())
@each_operation
def test_a_redline_is_exact(data: st.DataObject, name: str) -> None:
    changes, docx = made(data, name)
    assert verify(None, docx, "r.docx").edits == ()
    for view, one in ((View.REJECTED, changes.old), (View.ACCEPTED, changes.new)):
        read = read_document(docx, "r.docx", view)
        assert not isinstance(match(one, read), list)


@given(acts())
def test_an_export_is_exact(law: Act) -> None:
    docx = attach(rendered(editable(law)), proof(ChangeSet.unchanged(law), ()))
    assert verify(None, docx, "e.docx").edits == ()


def test_text_that_only_looks_like_a_number_is_not_taken_for_a_numbered_line() -> None:
    law = act("\\a) judges\n# 1. Fund\na) judges\n")
    docx = attach(rendered(editable(law)), proof(ChangeSet.unchanged(law), ()))
    assert verify(None, docx, "e.docx").edits == ()


@few(4)
@given(data=st.data(), tracked=st.booleans())
@each_operation
def test_an_edit_is_found(data: st.DataObject, tracked: bool, name: str) -> None:
    changes, docx = made(data, name)
    number = data.draw(upto(40))
    touched: list[Element] = []

    def edit(root: Element) -> None:
        law = without_title_block(root.iter(w("p")))
        paragraphs = [p for p in law if text(p).strip()]
        touched.extend(paragraphs)
        p = paragraphs[number % len(paragraphs)]
        if tracked:
            insert_tracked(p, " ӨЗГЕРІС", OTHER)
        else:
            piece = next(t for t in p.iter(w("t"), w("delText")) if (t.text or "").strip())
            piece.text = f"{piece.text}ӨЗГЕРІС"

    docx = edited(docx, edit)
    lines = [line for line in changes.lines if any(span.text.strip() for span in line.spans)]
    assume(len(touched) == len(lines))  # otherwise two lines share a paragraph
    line = lines[number % len(lines)]
    assume(not _repeated(line.text(without=Mark.INSERTED), changes.old))
    assume(not _repeated(line.text(without=Mark.DELETED), changes.new))
    # Otherwise it may go with its row, and neither text has it.
    assume(not (tracked and line.mark is Mark.DELETED))
    found = verify(None, docx, "r.docx")
    addresses = {site.address for site in (line.old, line.new) if site}
    (one, *more) = [each for each in found.edits if each.address in addresses]
    assert not found.exact
    assert one.tracked is tracked
    assert one.revisions == ((Revision(OTHER, DATE),) if tracked else ())
    assert len(found.edits) == 1 + len(more) <= 2


def _repeated(line: str, act: Act) -> bool:
    """Where a line stands several times, nobody knows which of them was edited."""
    return sum(site.line.strip() == line.strip() for site in act.lines()) > 1


def test_a_redline_of_numbers_joined_by_a_dash_is_exact() -> None:
    law = act("(a)—(1) Moles dig.\n  (2) Moles sleep.\n(b)—Dogs bark.")
    changes = ChangeSet.unchanged(law)
    docx = rendered(redline(Matter(changes, propose())))
    attached = attach(docx, proof(changes, signatures(docx)))
    assert verify(None, attached, "r.docx").edits == ()
