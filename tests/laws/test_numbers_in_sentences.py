"""Laws 7 and 11 for the numbers of the world's law: in words, as eId, canonically, in sentences."""

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

_LINES = (
    "1. 2. 5-1.|1) 2) 3-2)|(1) (1A) (2)|[(8)] (9)|1.1. 1.2. 1.10.|4.2.10. 4.2.11.|5¹. 5². 6.|"
    "(a) (A) (b) (B)|(aa) (aa-1) (bb)|(AAA) (BBB)|(A-i) (A-ii)|(i) (ii) (iv)|(I) (IV) (V)|"
    "XL. XLI. XLII.|I-A. I-B. II.|A. B. C.|a. b. c.|12ZA. 12ZB.|5bis. 5ter.|30-А. 30-Б.|"
    "а) б) ж)|аа) бб)|14.1.60 - 1. 14.1.60 - 2.|3 - 1 ) 3 - 2 )"
).split("|")
_HEADINGS = (
    "1 2|1-301.201 1-301.202|47–1801.04 47–1801.04a|28:9-109 28:9-110|I II|XXXIX XXXX|I-A I-B|A B|"
    "30-А 31|5-1 5-2|1.1 1.2|12ZA 13|5bis 6|14.1.60 - 1 14.1.61"
).split("|")
_FORMS = ("Статья {}.", "{}-бап.", "Article {}.", "§ {}.")
_SENTENCES = words(tuple(word for word in PLAIN if word.isalpha()), 2)
_LEVELS = ((Kind.ITEM, Kind.SUBITEM), (Kind.PART, Kind.ITEM))


@st.composite
def acts_of_numbers(draw: Draw) -> Act:
    """An act whose headings and lines, on two levels, have numbers of any of these sorts."""
    lines: list[str] = []

    def block(level: int) -> None:
        for number in _series(draw(st.sampled_from(_LINES))):
            lines.append("  " * level + f"{number} {draw(_SENTENCES)}")
            if level < 1 and draw(upto(1)):
                block(level + 1)

    form = draw(st.sampled_from(_FORMS))
    for number in _series(draw(st.sampled_from(_HEADINGS)))[: 1 + draw(upto(1))]:
        lines.append(f"# {form.format(number)} {draw(_SENTENCES)}")
        block(0)
    numbering = Numbering(
        (Kind.ARTICLE,), draw(st.sampled_from(_LEVELS)), words={"§": Kind.ARTICLE}
    )
    return act("\n".join(lines) + "\n", numbering, draw(st.sampled_from(["kk", "ru", "en"])))


def _series(written: str) -> list[str]:
    """The numbers of a series; ` - ` and ` )` are of one number."""
    joined = written.replace(" - ", "_-_").replace(" )", "_)")
    return [number.replace("_", " ") for number in joined.split(" ")]


@given(acts_of_numbers())
def test_every_number_is_found_by_all_its_names(law: Act) -> None:
    for site in law.sites:
        target = Target(site)
        assert law.find(site.address) == target
        assert written.find(law, site.address) == target
        assert written.find(law, site.eid) == target, site.eid
        for language in ("kk", "ru", "en"):
            said = written.words(target, language)
            assert written.find(law, said) == target, said


@few(20)
@given(data=st.data())
@pytest.mark.parametrize("name", OPERATIONS)
def test_every_number_is_read_back_from_a_sentence(data: st.DataObject, name: str) -> None:
    law = data.draw(acts_of_numbers().filter(lambda law: bool(_numbered(law, name))))
    operation = draw_operation(data.draw, law, name, among=_numbered(law, name), id="1")
    proposal = sayable(propose(operation))
    if not holds(law, proposal, carried_out(law, proposal)):
        not_shown(proposal)


def _numbered(law: Act, name: str) -> list[Site]:
    return [site for site in places(law, name) if site.provision.num]
