"""The laws once more where several numbers stand on one line, or the text of an article behind its
number: each line is one paragraph of the law, in every text and every paper."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.diff.compare import compare
from drafting.papers import Matter, redline
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.paper import render_docx
from tests.acts import acts
from tests.examples import few
from tests.judges.own_reader import resolved_paragraphs
from tests.laws.naive import amended_lines
from tests.laws.proposals import OPERATIONS, on_shared_lines
from tests.laws.shares import carried_out
from tests.laws.test_changes import _only_what_is_addressed_differs, _tells_both_texts

_ON_SHARED_LINES = [name for name in OPERATIONS if name != "restate-heading"]
"""What has its text on the line of its number has no heading."""


@few(20)
@given(data=st.data())
@pytest.mark.parametrize("name", _ON_SHARED_LINES)
def test_an_operation_on_a_shared_line(data, name):
    law, proposal = on_shared_lines(data, name)
    amended = carried_out(law, proposal)
    _tells_both_texts(amended.changes)
    _only_what_is_addressed_differs(law, proposal, amended)
    new = amended.act
    again = read_act(write_act(new), new.identity, new.version, new.language)
    assert again.body == new.body
    if law.language != "ru":
        (operation,) = proposal.operations
        assert [site.line for site in new.lines()] == amended_lines(law, operation)


@few(5)
@given(data=st.data())
@pytest.mark.parametrize("name", _ON_SHARED_LINES)
def test_a_redline_of_a_shared_line(data, name):
    law, proposal = on_shared_lines(data, name)
    amended = carried_out(law, proposal)
    document = render_docx(redline(Matter(amended.changes, proposal)))
    for accept, text in ((False, law), (True, amended.act)):
        lines = [site.line for site in text.lines() if site.line]
        assert [each for each in resolved_paragraphs(document, accept=accept) if each] == lines


@given(acts(run_in=True), acts(run_in=True))
def test_two_texts_with_shared_lines_are_compared_to_the_character(old, new):
    _tells_both_texts(compare(old, new))
    assert not compare(old, old)


def test_most_of_the_acts_drawn_have_shared_lines():
    drawn, shared = [0], [0]

    @settings(max_examples=100, database=None)
    @given(acts())
    def count(law):
        drawn[0] += 1
        shared[0] += any(site.provision.run_in for site in law.sites)

    count()
    assert shared[0] / drawn[0] > 0.15
