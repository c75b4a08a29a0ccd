"""Laws 2, 3 and 4: what a change set says of two texts is true to the character."""

from __future__ import annotations

import hashlib

from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.diff.compare import compare
from drafting.errors import FormatError
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import Amended, ChangeSet
from drafting.model.kind import Kind
from drafting.model.mark import Mark
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.text.writer import digest_of, write_act, write_provision
from tests.acts import act, acts
from tests.examples import few
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out
from tests.laws.stored import amendments, every_act, every_proposal, stored_act
from tests.laws.touched import Touched, touched


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
        assume(False)
    _tells_both_texts(compare(old, new))
    _tells_both_texts(compare(new, old))


@few(20)
@given(data=st.data())
@each_operation
def test_an_operation_changes_what_it_addresses_and_nothing_else(data, name):
    _holds(*drawn(data, name))


@given(st.data())
def test_several_operations_change_what_they_address_and_nothing_else(data):
    _holds(*drawn(data))


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
        _only_what_is_addressed_differs(changes.old, amendment.proposal, amendment.amended)


def _holds(law: Act, proposal: Proposal) -> None:
    amended = carried_out(law, proposal)
    _tells_both_texts(amended.changes)
    assert amended.changes.new is amended.act
    _only_what_is_addressed_differs(law, proposal, amended)
    again = act(write_act(amended.act), law.identity.numbering)
    assert again.body == amended.act.body
    found = compare(law, amended.act)
    _tells_both_texts(found)
    assert bool(found) == (_lines(law) != _lines(amended.act))


def _lines(law: Act) -> list[tuple[str, bool, str]]:
    """What a reader sees of each line; whether it stands in the head of a table; and in which table
    it stands: a row that moves into its neighbour makes another table of that."""
    return [
        (
            site.line,
            any(each.provision.is_header_row for each in site.chain()),
            site.address if site.around(Kind.TABLE) else "",
        )
        for site in law.lines()
    ]


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
        assert [line.text(without=gone) for line in lines] == [site.line for site in text.lines()]
        assert [getattr(line, side) for line in lines] == list(text.lines())
    for line in changes.lines:
        if line.old is None or line.new is None:
            assert {span.mark for span in line.spans} <= {line.mark}


def _only_what_is_addressed_differs(law: Act, proposal: Proposal, amended: Amended) -> None:
    allowed = Touched()
    for operation in proposal.operations:
        allowed |= touched(law, operation)
    olds, came = 0, False
    for line in amended.changes.lines:
        if line.old is None:
            assert olds in allowed.gaps, line.site.line
            came = True
            continue
        differs = line.changed or line.new is None
        assert not differs or olds in allowed.may, line.old.address
        assert differs or olds not in allowed.must, line.old.address
        if not differs:
            _is_as_it_was(line.old, line.new, olds, allowed)
        olds += 1
    assert came or not allowed.come


def _is_as_it_was(old: Site, new: Site, place: int, allowed: Touched) -> None:
    one, other = old.provision, new.provision
    assert other.line == one.line
    assert other.kind is one.kind or place in allowed.below
    # The empty lines below a heading stay there, whatever line comes first, be it below another.
    opens_anew = _opens(old) is not _opens(new) or (place in allowed.below and _opens(new))
    assert other.blank == one.blank or place in allowed.may or opens_anew
    last = place + sum(not each.is_frame for each in one.walk())
    inside = frozenset(range(place + 1, last + 1))
    if not (inside | {place}) & (allowed.may | allowed.gaps - {place}):
        assert write_provision(other) == write_provision(one)


def _opens(site: Site) -> bool:
    """Whether a line is the first below a heading."""
    tables = (Kind.TABLE, Kind.ROW)
    while site.position == 0 and site.parent and site.parent.provision.kind in tables:
        site = site.parent
    if site.position or site.parent is None:
        return site.position == 0
    above = site.parent.provision
    return above.headed or above.kind in (Kind.PREAMBLE, Kind.CLOSING)
