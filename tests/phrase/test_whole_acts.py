"""Whole amending acts as parliaments write them, carried out on the act that they amend."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

HERE = Path(__file__).parent / "whole_acts"


def law(name: str, called: Localized, numbering: Numbering, language: str) -> Act:
    identity = Identity("law", kind="law", titles=called, citations=called, numbering=numbering)
    text = (HERE / f"{name}.act.txt").read_text("utf-8")
    return read_act(text, identity, "2020-01-01", language, "law")


HARBOURS = law(
    "harbours",
    Localized({"en": "the Harbours Act 1990"}),
    Numbering(headings=(Kind.SECTION,)),
    "en",
)
PORTS = law(
    "ports",
    Localized({"uk": "Закон України «Про порти»"}),
    Numbering(headings=(Kind.SECTION, Kind.ARTICLE), levels=(Kind.PART, Kind.ITEM)),
    "uk",
)


@pytest.mark.parametrize(
    ("name", "amended"),
    [
        pytest.param("harbours.uk", HARBOURS, id="united-kingdom"),
        pytest.param("harbours.us", HARBOURS, id="united-states"),
        pytest.param("harbours.dc", HARBOURS, id="district-of-columbia"),
        pytest.param("harbours.eu", HARBOURS, id="european-union"),
        pytest.param("harbours.ca", HARBOURS, id="canada"),
        pytest.param("harbours.au", HARBOURS, id="australia"),
        pytest.param("ports.uk", PORTS, id="ukraine"),
    ],
)
def test_every_order_is_carried_out(name: str, amended: Act) -> None:
    """The acts have items, whatever an order calls them: subsections, paragraphs, points."""
    reading = read_instructions((HERE / f"{name}.txt").read_text("utf-8"), amended.language)
    assert not reading.remainder
    changed = apply(amended, propose(*resolved(reading, amended)))
    assert write_act(changed.act) == (HERE / f"{name}.after.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("listed", "new", "order"),
    [
        ("a b c", "aa", "a aa b c"),
        ("a b c", "ba", "a b ba c"),
        ("a aa b", "ab", "a aa ab b"),
        ("a aa b", "c", "a aa b c"),
        ("i ii iii v", "iv", "i ii iii iv v"),
        ("i ii iii", "iia", "i ii iia iii"),
        ("x y z", "aa", "x y z aa"),
        ("x y z aa", "ab", "x y z aa ab"),
    ],
)
def test_a_letter_comes_where_its_list_has_it(listed: str, new: str, order: str) -> None:
    """(aa) stands after (a), unless the list goes on with it after (z); (iv) is a figure."""
    lines = "".join(f"  ({num}) text;\n" for num in listed.split())
    amended = act(f"1. It is:\n{lines}2. It is not.\n", language="en")
    text = f"in paragraph 1, the following point ({new}) is inserted:\n‘({new}) new;’;"
    [operation] = resolved(read_instructions(text, "en"), amended)
    inside = apply(amended, propose(operation)).act.find("1").site.provision.children
    assert " ".join(each.num for each in inside) == order
