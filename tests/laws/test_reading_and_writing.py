"""Law 1: reading and writing undo each other, to the byte."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.text.layout import FragmentPlace
from drafting.text.reader import read_act, read_fragment
from drafting.text.writer import write_act, write_provision
from tests.acts import NUMBERINGS, act, act_texts, acts
from tests.laws.stored import WORKSPACE, every_act, stored_act

_FLAT = {Kind.PREAMBLE, Kind.CLOSING}
_NO_FRAGMENTS = {Kind.PREAMBLE, Kind.CLOSING, Kind.CELL}


@given(act_texts(), st.sampled_from(NUMBERINGS))
def test_what_is_read_is_written_back_to_the_byte(text, numbering):
    assert write_act(act(text, numbering)) == text


@given(acts())
def test_what_is_written_is_read_back_as_it_was(law):
    again = read_act(write_act(law), law.identity, law.version, law.language)
    assert again == law


@given(acts())
def test_the_same_law_with_other_line_ends_is_the_same_law(law):
    dos = write_act(law).replace("\r\n", "\n").replace("\n", "\r\n")
    assert read_act(dos, law.identity, law.version, law.language).body == law.body


@given(acts(odd=False))
def test_a_provision_written_alone_is_read_back_in_its_place(law):
    _each_fragment_is_read_back(law)


@every_act
def test_a_stored_text_is_written_back_to_the_byte(name, language):
    folder, _, version = name.partition("@")
    path = WORKSPACE.root / "baselines" / folder / f"{version}.{language}.txt"
    assert write_act(stored_act(name, language)).encode() == path.read_bytes()


@every_act
def test_a_provision_of_a_stored_text_is_read_back_in_its_place(name, language):
    _each_fragment_is_read_back(stored_act(name, language))


def _each_fragment_is_read_back(law: Act) -> None:
    numbering = law.identity.numbering
    for site in law.sites:
        if any(above.provision.kind in _NO_FRAGMENTS for above in site.chain()):
            continue
        written = write_provision(site.provision, numbering)
        (again,) = read_fragment(written, numbering, _place(site))
        if site.provision.kind is Kind.ROW:
            (again,) = again.children
        assert [one.line for one in again.walk()] == [one.line for one in site.provision.walk()]
        assert write_provision(again, numbering) == written


def _place(site: Site) -> FragmentPlace:
    depth = sum(above.provision.headed for above in site.chain()[:-1])
    plain = None if site.provision.num else site.provision.kind
    return FragmentPlace(depth, _level_in(site.parent), plain)


def _level_in(parent: Site | None) -> int:
    if parent is None or parent.provision.headed or parent.provision.kind in _FLAT:
        return 0
    part = parent.provision.kind is Kind.PART and not parent.provision.num
    if part and parent.parent and not parent.parent.provision.headed:
        return _level_in(parent.parent)
    return _level_in(parent.parent) + 1
