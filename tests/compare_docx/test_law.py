"""Law 5 on random documents: rejected, their redline is the old one, accepted the new one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.compare_docx.random_documents import bodies, document, edited
from tests.compare_docx.redlining import changes, compared, grammar
from tests.judges.looks import differences
from tests.judges.stories import stories
from tests.laws import shares


@given(st.data())
def test_a_redline_holds_both_documents(data: st.DataObject) -> None:
    before = data.draw(bodies)
    after = data.draw(edited(before))
    old, new = document(before, 1), document(after, 20)
    shares.current.drawn["compare documents"] += 1
    shares.current.done["compare documents"] += before != after
    redline = compared(old, new).document
    for accept, wanted in ((True, new), (False, old)):
        assert stories(redline, accept=accept) == stories(wanted, accept=True)
        assert differences(redline, wanted, accept=accept) == []
    assert grammar(redline) == []
    assert (changes(redline) == 0) == (differences(old, new, accept=True) == [])
