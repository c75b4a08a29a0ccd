"""Every sort of operation at every level of an act, from the title to a cell and an annex."""

from __future__ import annotations

import json

import pytest

from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.text.writer import write_act
from tests.patch.amending import act, amended, refusal, warnings

LAW = """\
= the title here
whereas the preamble here
# Section 5. the section here
## Chapter 4. the chapter here
### Article 1. the article here
the part here
1. the item here:
  1) the subitem here:
    a) the letter here;
  the second part here
  2) the last subitem
the closing part here
|= head here |
| cell here |
# Annex 1. the annex here
1. the annexed item here
"""
NUMBERING = Numbering(
    headings=(Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE), through=frozenset({Kind.ARTICLE})
)
LINES = {
    "title": "the title",
    "preamble.para-1": "the preamble",
    "5.heading": "the section",
    "5.4.heading": "the chapter",
    "article-1.heading": "the article",
    "article-1.part-1": "the part",
    "article-1.1.para-1": "the item",
    "article-1.1.1.para-1": "the subitem",
    "article-1.1.1.a": "the letter",
    "article-1.1.1.part-2": "the second part",
    "article-1.1.part-2": "the closing part",
    "article-1.table-1.row-1.cell-1": "head",
    "article-1.table-1.row-2.cell-1": "cell",
    "annex-1.heading": "the annex",
    "annex-1.1": "the annexed item",
}


def changed(operation: str) -> list[tuple[str, str]]:
    """The lines that an operation changes, before and after."""
    old, new = LAW.rstrip("\n").split("\n"), amended(act(LAW.rstrip("\n"), NUMBERING), operation)
    return [pair for pair in zip(old, new.split("\n"), strict=True) if pair[0] != pair[1]]


@pytest.mark.parametrize("at", LINES)
def test_words_are_replaced_inserted_and_deleted_at_every_level(at: str) -> None:
    words = LINES[at]
    for operation, result in (
        (f"{{op: replace-words, at: {at}, old: {words} here, new: other words}}", "other words"),
        (f"{{op: insert-words, at: {at}, after: {words}, words: and}}", f"{words} and here"),
        (f"{{op: delete-words, at: {at}, words: here}}", words),
    ):
        ((before, after),) = changed(f"- {operation}")
        assert after in (before.replace(f"{words} here", result), before.replace(words, result))


@pytest.mark.parametrize("at", [at for at in LINES if "cell" not in at and "." in at])
def test_an_own_line_is_restated_at_every_level(at: str) -> None:
    own = at if at.endswith(("heading", "para-1")) else f"{at}.para-1"
    if at == "preamble.para-1":
        own = at
    ((before, after),) = changed(f"- {{op: restate, at: {own}, text: a new wording}}")
    assert "a new wording" in after
    assert before.split(" ")[0] in after or not any(char.isdigit() for char in before)


@pytest.mark.parametrize("at", [at for at in LINES if at.endswith("heading")])
def test_headings_are_restated_at_every_level(at: str) -> None:
    place = at.removesuffix(".heading")
    ((_, after),) = changed(f"- {{op: restate-heading, at: {place}, text: a new heading}}")
    assert after.endswith(". a new heading")


@pytest.mark.parametrize(
    ("at", "gone"),
    [
        ("title", 1),
        ("preamble", 1),
        ("5", 12),
        ("5.4", 11),
        ("article-1", 10),
        ("article-1.part-1", 1),
        ("article-1.1", 6),
        ("article-1.1.1", 3),
        ("article-1.1.1.a", 1),
        ("article-1.1.part-2", 1),
        ("article-1.table-1", 2),
        ("article-1.table-1.row-2", 1),
        ("annex-1", 2),
    ],
)
def test_provisions_are_deleted_at_every_level(at: str, gone: int) -> None:
    law = act(LAW.rstrip("\n"), Numbering(
        headings=NUMBERING.headings, through=NUMBERING.through, deleted="freed"
    ))  # fmt: skip
    after = amended(law, f"- {{op: delete, at: {at!r}, reason: r}}")
    assert len(after.split("\n")) == len(write_act(law).split("\n")) - gone


@pytest.mark.parametrize(
    ("place", "text", "line"),
    [
        ("after: '5'", "# Section 6. new", "# Section 6. new"),
        ("after: '5.4'", "# Chapter 5. new", "## Chapter 5. new"),
        ("after: article-1", "# Article 2. new", "### Article 2. new"),
        ("after: article-1.1", "2. new", "2. new"),
        ("after: article-1.1.1", "1-1) new", "  1-1) new"),
        ("after: article-1.1.1.a", "b) new", "    b) new"),
        ("after: article-1.part-1", "new", "new"),
        ("in: article-1.1", "new", "new"),
        ("after: article-1.table-1.row-2", "| new |", "| new |"),
        ("after: annex-1", "# Annex 2. new", "# Annex 2. new"),
        ("in: annex-1", "2. new", "2. new"),
        ("after: preamble.para-1", "new", "new"),
    ],
)
def test_provisions_are_inserted_at_every_level(place: str, text: str, line: str) -> None:
    after = amended(act(LAW.rstrip("\n"), NUMBERING), f'- {{op: insert, {place}, text: "{text}"}}')
    assert [one for one in after.split("\n") if "new" in one] == [line]


_FARE = "# Section 1. Fares\n1. A fare is paid.\n2. It is kept.\n# Section 2. Crew\na"


@pytest.mark.parametrize(
    ("place", "lines", "one", "other"),
    [
        (
            "after: 1.2",
            "3. A child:\n(a) pays half;\n(b) may stand.",
            "3. A child:",
            "(a) pays half;",
        ),
        ("after: 1.2", "(a) It is shared.", "2. It is kept.", "(a) It is shared."),
        ("after: 2", "# Section 3. Rest\n1. A:\n(a) b", "1. A:", "(a) b"),
    ],
)
def test_a_line_that_would_stand_in_the_one_above_it_is_named(place, lines, one, other):
    (named,) = warnings(_FARE, f"- {{op: insert, {place}, text: {json.dumps(lines)}}}")
    assert "the numbers of lines on one level are of several sorts" in named
    assert f"{one}\n    {other}" in named


def test_a_number_is_not_taken_where_an_indent_is_missing():
    flat = json.dumps("3. A child:\n1) pays half;\n2) may stand.")
    refused = refusal(_FARE, f"- {{op: insert, after: 1.2, text: {flat}}}")
    assert "the numbers of lines on one level are of several sorts" in refused
    assert "taken" not in refused


def test_a_number_that_is_taken_is_named_beside_a_missing_indent():
    flat = json.dumps("2. A child:\n(a) pays half;\n(b) may stand.")
    refused = refusal(_FARE, f"- {{op: insert, after: 1.1, text: {flat}}}")
    assert "the numbers of lines on one level are of several sorts" in refused
    assert "the number 2 is taken" in refused


def test_a_new_wording_without_its_indents_is_named():
    flat = json.dumps("2. It is:\n(a) kept;\n(b) shared.")
    refused = refusal(_FARE, f"- {{op: restate, at: 1.2, text: {flat}}}")
    assert "indent the lines below the first by two spaces more: they stand in it" in refused
    two = json.dumps("2. It is kept.\n3. It is shared.")
    assert "`insert` adds" in refusal(_FARE, f"- {{op: restate, at: 1.2, text: {two}}}")


@pytest.mark.parametrize(
    "operation",
    [
        "renumber, at: 1.2, to: (3)",
        "renumber, at: 1.2, to: '3.'",
        "move, at: 1.2, before: 1.1, number: 3)",
        "split, at: 1.2, before: kept., number: '3.'",
    ],
)
def test_a_new_number_is_given_without_the_signs_around_it(operation):
    refused = refusal(_FARE, f"- {{op: {operation}}}")
    assert "is given with signs, which the label has already" in refused
    assert "write the number alone: 3" in refused


def test_a_heading_without_its_sign_is_named():
    refused = refusal(_FARE, "- {op: insert, after: '2', text: Section 3. Rest}")
    assert "a heading of the new text begins with `#`" in refused


@pytest.mark.parametrize(
    ("law", "operation"),
    [
        (_FARE, "{op: insert, after: 1.2, text: 3. A child pays half.}"),
        (_FARE, "{op: insert, in: 1.2, text: (a) b.}"),
        ("1. a\n(a) b", "{op: insert, after: a, text: (b) c}"),
        ("1. a\n2. b", "{op: insert, after: '1', text: 1.1. c}"),
        ("1) a\n2) b", "{op: insert, after: '1', text: 1.1) c}"),
        ("1. a\n2. b", "{op: insert, before: '1', text: A1. c}"),
        ("1. a\nC. b", "{op: renumber, at: C, to: D}"),
        # A list, and the line that ends it, before the numbers of the section.
        (
            _FARE,
            r'{op: insert, after: "2", text: "# Section 3. A\nb:\n(a) c,\n(b) d,\nor so.\n1. e"}',
        ),
    ],
)
def test_numbers_as_the_act_has_them_are_not_named(law, operation):
    assert warnings(law, f"- {operation}") == []


@pytest.mark.parametrize("at", ["1.х-1", "1.x-1", "подпункт х-1) пункта 1"])
def test_an_inserted_letter_is_found_in_its_own_alphabet_and_in_one_that_looks_alike(at: str):
    law = act("1. Сад:\n  ф) дуб;\n  х) ель;\n  х-1) ива;\n  ч) липа.", NUMBERING, "ru")
    assert "х-1) вяз;" in amended(law, f"- {{op: replace-words, at: {at}, old: ива, new: вяз}}")


def test_the_next_number_behind_such_a_letter_is_of_its_alphabet() -> None:
    law = act("1. Сад:\n  ф) дуб;\n  х) ель;\n  ч) липа.", NUMBERING, "ru")
    assert "х-1) ива;" in amended(law, "- {op: insert, after: 1.х, text: ива;, number: next}")
    new = "- {op: insert, after: 1.х, text: х-1) ива;}"
    assert warnings(law, new) == []


def test_numbers_repeated_behind_their_sign_are_two_numbers() -> None:
    law = act(
        "I. – Le jardin :\n  2° la nuit ;\n  2° bis le soir ;\n  3° le jour.", NUMBERING, "en"
    )
    assert "2° ter le matin ;" in amended(law, "- {op: renumber, at: I.2bis, to: 2ter}").replace(
        "le soir", "le matin"
    )
    assert warnings(law, "- {op: insert, after: I.2bis, text: 2° ter le matin ;}") == []
    assert "2° bis" not in amended(law, "- {op: delete, at: I.2bis, number: freed}")
