"""What numbered lines are called, and how their numbers are joined, as each parliament has it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.model.act import Act, Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Renumber, ReplaceWords, Restate
from drafting.patch.apply import apply
from drafting.phrase import read_instructions
from drafting.phrase.writing.write import write
from tests.acts import act
from tests.examples import few
from tests.laws.proposals import propose
from tests.laws.test_instructions import holds

FIGURES_FIRST = """= Gardens Act

# 1 Gates

(1) A keeper must—
  (a) open the gate—
    (i) by day,
      (A) in spring,
      (B) in autumn, or
    (ii) by night, and
  (b) feed the moles.
(2) A keeper may rest.

# 2 Moles

A mole is—
(a) old,
(b) young.

# Schedule 1 Wells

1. A well has—
  (1) a lid;
  (2) a rope.
"""
LETTERS_FIRST = """= Gardens Act

# 1 Gates

(a) A keeper shall—
  (1) open the gate—
    (A) by day—
      (i) in spring;
      (ii) in autumn;
  (2) feed the moles.
(b) A keeper may rest.
"""
OF_THE_UNION = """= Regulation on gardens

# Article 1 Gates

1. A keeper shall:
  (a) open the gate:
    (i) by day;
    (ii) by night;
  (b) feed the moles.
2. A keeper may rest.

# Annex I Wells

1. A well has a lid.
"""
WRITTEN = {
    "uk": FIGURES_FIRST,
    "ca": FIGURES_FIRST,
    "au": FIGURES_FIRST,
    "us": LETTERS_FIRST,
    "eu": OF_THE_UNION,
}
LEVELS = (
    (Kind.SUBSECTION, Kind.ITEM, Kind.SUBITEM),
    (Kind.ITEM, Kind.SUBITEM),
    (Kind.PART, Kind.ITEM, Kind.SUBITEM),
)
"""What an act may call its numbered lines itself: sentences go by the look of the numbers."""


def law(style: str, levels: tuple[Kind, ...]) -> Act:
    return act(WRITTEN[style], Numbering(headings=(Kind.SECTION,), levels=levels), "en")


def numbered(law: Act) -> list[str]:
    return [s.address for s in law.sites if s.provision.num and not s.provision.headed]


def orders(law: Act) -> Iterator[Operation]:
    """Something of each numbered line that stands alone in its sentence, and a new line."""
    for at, site in enumerate(s for s in law.sites if s.address in numbered(law)):
        word = site.provision.text.split(" ")[-1].rstrip(".,;:—")
        one = ReplaceWords(id=f"{at}", at=(site.address,), old=same(word), new=same("gnome"))
        yield one if at % 3 else Delete(id=f"{at}", at=(site.address,))


@pytest.mark.parametrize("style", WRITTEN)
def test_each_parliament_has_its_names(style: str, file_regression: FileRegressionFixture) -> None:
    texts = []
    for levels in LEVELS:
        before = law(style, levels)
        written = (
            write(apply(before, propose(one)), propose(one), style=style).sentences[-1].text
            for one in orders(before)
        )
        texts.append("\n".join(written))
    assert len({*texts}) == 1
    file_regression.check(texts[0] + "\n", encoding="utf-8")


@few(40)
@given(st.sampled_from([*WRITTEN]), st.sampled_from(LEVELS), st.data())
def test_by_its_name_each_line_is_found(
    style: str, levels: tuple[Kind, ...], data: st.DataObject
) -> None:
    before = law(style, levels)
    at = data.draw(st.sampled_from(numbered(before)))
    line = before.find(at).site.provision
    num = line.num + {"1": "A", "2": "A", "i": "a", "ii": "a"}.get(line.num, line.num)
    label = line.label.replace(line.num, num)
    one = data.draw(
        st.sampled_from(
            [
                Delete(id="1", at=(at,)),
                Renumber(id="1", at=(at,), to=(num,)),
                Restate(id="1", at=(at,), text=same(f"{line.label} a gnome;")),
                Insert(id="1", after=at, text=same(f"{label} a gnome;")),
            ]
        )
    )
    assert holds(before, propose(one), apply(before, propose(one)), "en", style)


@pytest.mark.parametrize(
    ("style", "label", "sentence"),
    [("uk", "(2)", "omit section 1(2)"), ("us", "(b)", "by striking section 1(b)")],
)
def test_a_line_whose_number_is_the_only_one_of_the_act_is_named_with_its_section(
    style: str, label: str, sentence: str
) -> None:
    """Items that count through the act, as `import` has it where no number stands twice."""
    through = Numbering(headings=(Kind.SECTION,), through=(Kind.ITEM,))
    before = act(WRITTEN[style], through, "en")
    at = next(each.address for each in before.sites if each.provision.label == label)
    one = propose(Delete(id="1", at=(at,)))
    amended = apply(before, one)
    assert write(amended, one, style=style).sentences[-1].text == sentence
    assert holds(before, one, amended, "en", style)


def test_no_line_has_its_name_beside_one_that_has_none() -> None:
    text = (
        "= Gardens Act\n\n# 1 Gates\n\n(1) A keeper must—\n  (a) open the gate—\n    1. by day;\n"
    )
    before = act(text, Numbering(headings=(Kind.SECTION,)), "en")
    one = propose(Delete(id="1", at=("1.1.a.1",)))
    written = write(apply(before, one), one, style="uk").sentences[-1].text
    assert written == "omit subitem 1 of subitem (a) of item 1 of section 1"


def test_a_line_without_a_number_comes_into_the_innermost_number_of_its_locator() -> None:
    text = (
        "in section 1(1)(a)—\nat the beginning insert “Now ”;\ninsert a part—\n“A gate is high.”."
    )
    orders = read_instructions(text, "en").instructions
    assert [each.places[0][-1].num for each in orders] == ["a", "a"]


@pytest.mark.parametrize(
    ("style", "sentence"),
    [
        ("uk", "renumber section 1(i) as paragraph (71)"),
        ("ca", "paragraph 1(i) is renumbered as paragraph (71)"),
        ("au", "renumber paragraph 1(i) as paragraph (71)"),
    ],
)
def test_a_line_under_another_number_keeps_its_name(style: str, sentence: str) -> None:
    before = act("# Section 1\n(i) Moles.\n(j) Bees.\n", Numbering(headings=(Kind.SECTION,)), "en")
    one = propose(Renumber(id="1", at=("1.i",), to=("71",)))
    amended = apply(before, one)
    assert write(amended, one, style=style).sentences[-1].text == sentence
    assert holds(before, one, amended, "en", style)
