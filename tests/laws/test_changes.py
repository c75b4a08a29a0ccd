"""Laws 2, 3 and 4: what a change set says of two texts is true to the character."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from drafting.diff import compare
from drafting.errors import FormatError, PatchError
from drafting.model.act import Act
from drafting.model.change import Amended, ChangeSet
from drafting.model.mark import Mark
from drafting.model.operation import Insert, Move, ReplaceEverywhere, Split
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.text.writer import digest_of, write_act, write_provision
from tests.acts import act, acts
from tests.laws.proposals import drawn, propose, resolved
from tests.laws.stored import amendments, every_act, every_proposal, stored_act


@given(acts())
def test_a_text_differs_in_nothing_from_itself(law):
    _nothing_differs(law)


@every_act
def test_a_stored_text_differs_in_nothing_from_itself(name, language):
    _nothing_differs(stored_act(name, language))


@given(acts())
def test_no_operations_change_nothing(law):
    amended = apply(law, propose())
    assert amended.act.body == law.body
    assert write_act(amended.act) == write_act(law)
    assert not amended.changes


@given(acts(), acts())
def test_a_comparison_tells_both_texts_to_the_character(old, new):
    _tells_both_texts(compare(old, new))


@given(st.data())
def test_a_comparison_of_neighbouring_texts_tells_both_to_the_character(data):
    old = data.draw(acts())
    lines = write_act(old).splitlines(keepends=True)
    first = data.draw(st.integers(0, len(lines)))
    last = data.draw(st.integers(first, min(len(lines), first + 3)))
    try:
        new = act("".join(lines[:first] + lines[last:]), old.identity.numbering)
    except FormatError:
        return
    _tells_both_texts(compare(old, new))
    _tells_both_texts(compare(new, old))


@given(st.data())
def test_an_amendment_tells_both_texts_to_the_character(data):
    law, proposal = drawn(data)
    if amended := _applied(law, proposal):
        _tells_both_texts(amended.changes)
        assert amended.changes.new is amended.act


@given(st.data())
def test_only_what_is_addressed_differs(data):
    law, proposal = drawn(data)
    if amended := _applied(law, proposal):
        _only_addressed_lines_differ(law, proposal, amended)


@given(st.data())
def test_an_amended_act_compared_with_its_baseline_differs_where_it_was_amended(data):
    law, proposal = drawn(data)
    if amended := _applied(law, proposal):
        found = compare(law, amended.act)
        _tells_both_texts(found)
        assert bool(found) == bool(amended.changes)


@given(st.data())
def test_an_amended_act_is_written_and_read_as_it_is(data):
    law, proposal = drawn(data)
    if amended := _applied(law, proposal):
        again = act(write_act(amended.act), law.identity.numbering)
        assert again.body == amended.act.body


@given(acts())
def test_every_provision_has_a_digest_of_its_own_text(law):
    for site in law.sites:
        text = write_provision(site.provision)
        assert digest_of(site.provision) == hashlib.sha256(text.encode()).hexdigest()
        assert len(digest_of(site.provision)) == 64


@every_proposal
def test_a_stored_proposal_tells_both_texts_and_changes_only_what_it_addresses(name):
    for amendment in amendments(name):
        changes = amendment.amended.changes
        _tells_both_texts(changes)
        _only_addressed_lines_differ(changes.old, amendment.proposal, amendment.amended)


def _applied(law: Act, proposal: Proposal) -> Amended | None:
    try:
        return apply(law, proposal)
    except PatchError:
        return None


def _nothing_differs(law: Act) -> None:
    changes = compare(law, law)
    assert not changes
    _tells_both_texts(changes)
    assert all(line.old is line.new for line in changes.lines)


def _tells_both_texts(changes: ChangeSet) -> None:
    for text, gone, side in (
        (changes.old, Mark.INSERTED, "old"),
        (changes.new, Mark.DELETED, "new"),
    ):
        lines = [line for line in changes.lines if getattr(line, side)]
        assert [line.text(without=gone) for line in lines] == [
            site.provision.line for site in text.lines()
        ]
        assert [getattr(line, side) for line in lines] == list(text.lines())
    for line in changes.lines:
        if line.old is None or line.new is None:
            assert {span.mark for span in line.spans} <= {line.mark}


def _only_addressed_lines_differ(law: Act, proposal: Proposal, amended: Amended) -> None:
    addressed = [
        law.find(address).site
        for operation in proposal.operations
        for written in operation.at
        for address in resolved(law, written)
    ]
    brought = any(isinstance(one, Insert | Move | Split) for one in proposal.operations)
    if any(isinstance(one, ReplaceEverywhere) and not one.at for one in proposal.operations):
        return
    for line in amended.changes.lines:
        if line.old is None:
            assert brought or addressed
        elif not any(line.old.within(site) for site in addressed):
            assert not line.changed, line.old.address
            assert line.new is not None
            assert line.new.provision.line == line.old.provision.line
            assert line.new.provision.blank == line.old.provision.blank
            if not any(site.within(line.old) for site in addressed) and not brought:
                assert write_provision(line.new.provision) == write_provision(line.old.provision)
