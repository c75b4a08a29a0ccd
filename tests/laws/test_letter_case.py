"""Law 7 where the case of a letter is all that tells one number from another."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafting.language.addresses import address as written
from drafting.model.act import Act, Numbering
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from tests.acts import PLAIN, Draw, act, upto, words
from tests.examples import few
from tests.laws.instructions import sayable
from tests.laws.places import places
from tests.laws.proposals import OPERATIONS, draw_operation, propose
from tests.laws.shares import carried_out, not_shown
from tests.laws.test_instructions import holds

_TWINS = ("a A", "b B", "u U", "uu UU", "i I", "iv IV", "x X", "5a 5A", "а А", "я Я", "ә Ә")
"""Letters of both cases, some of which are Roman numbers too, or words around addresses."""
_SENTENCES = words(tuple(word for word in PLAIN if word.isalpha()), 2)


@st.composite
def acts_of_twins(draw: Draw) -> Act:
    """An act every list of which has each letter in both cases."""
    lines: list[str] = []

    def block(level: int) -> None:
        pair = st.lists(st.sampled_from(_TWINS), min_size=1, max_size=2, unique=True)
        form = draw(st.sampled_from(["({})", "{})"]))
        for number in " ".join(draw(pair)).split():
            lines.append("  " * level + f"{form.format(number)} {draw(_SENTENCES)}")
            if level < 1 and draw(upto(1)):
                block(level + 1)

    for number in range(1, 2 + draw(upto(1))):
        lines.append(f"# {number}. {draw(_SENTENCES)}")
        block(0)
    numbering = Numbering(headings=(Kind.ARTICLE,), levels=(Kind.ITEM, Kind.SUBITEM))
    return act("\n".join(lines) + "\n", numbering, draw(st.sampled_from(["kk", "ru", "en"])))


@few(20)
@given(data=st.data())
@pytest.mark.parametrize("name", [name for name in OPERATIONS if name != "restate-heading"])
def test_the_very_provision_is_read_back(data: st.DataObject, name: str) -> None:
    """A sentence about `(a)` orders nothing for `(A)` beside it."""
    law = data.draw(acts_of_twins().filter(lambda law: bool(_twinned(law, name))))
    operation = draw_operation(data.draw, law, name, among=_twinned(law, name), id="1")
    proposal = sayable(propose(operation))
    if not holds(law, proposal, carried_out(law, proposal)):
        not_shown(proposal)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@given(law=acts_of_twins())
def test_an_address_in_words_finds_the_very_provision(language: str, law: Act) -> None:
    """Typed in words, too."""
    for site in law.sites:
        typed = written.words(Target(site), language)
        assert written.find(law, typed) == Target(site), typed


def _twinned(law: Act, name: str) -> list[Site]:
    """Places for an operation that have another beside them whose number differs in case alone."""
    return [
        site
        for site in places(law, name)
        if site.provision.num.swapcase() in _numbers_beside(law, site) - {site.provision.num}
    ]


def _numbers_beside(law: Act, site: Site) -> set[str]:
    return {one.provision.num for one in law.sites if one.parent is site.parent}
