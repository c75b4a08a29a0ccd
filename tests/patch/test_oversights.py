"""What an author may have overlooked is carried out as it is written, and named."""

from __future__ import annotations

import json

import pytest

from drafting.model.act import Numbering
from drafting.model.kind import Kind
from tests.acts import act
from tests.patch.amending import FREED, amended, refusal, warnings

_CHAPTERS = Numbering(headings=(Kind.CHAPTER, Kind.ARTICLE), deleted="freed")
_LAW = """
# Section 1. Parks
1. A park[^1] is open.
  [^1] A note.
2. In it no one may:
  (a) light fires;
  (b) break trees; or
  (c) feed birds.
3. Rates:
  | Entry | 100 |
  | Boat | 200 |
""".strip("\n")


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("replace-words, at: 1.1, old: 'park[^1]', new: wood", "nothing refers to a footnote"),
        ("insert-words, at: 1.1, after: open, words: '[^2]'", "a reference leads to no footnote"),
        ("replace-words, at: 1.2, old: fires;, new: lamps", "an item of the list ends without"),
        (
            "insert, after: 1.3.table-1.row-1, text: '| Raft |'",
            "the row has 1 cell, and the others",
        ),
        (
            "insert, after: '1', text: '# Section 3. Rest'",
            "Section 3. comes right after Section 1.",
        ),
        ("insert, after: 1.2.a, text: (d) sing;", "(d) comes right after (a)"),
        ("renumber, at: 1.3, to: '7'", "7. comes right after 2."),
        ("restate, at: 1.2.a, text: '(a) light fires; (b) sing;'", "several provisions"),
        (
            "insert, after: '1', text: '# Section 2. Rest. 1. Sit here. 2. Lie there.'",
            "several provisions",
        ),
        ("insert, after: '1', text: '# Section 2. Rest (1) Sit here.'", "several provisions"),
        ("insert-words, at: 1.1, after: open, words: ' ,yearly,'", "a space and a mark stand"),
    ],
)
def test_it_is_named(operation: str, named: str) -> None:
    found = warnings(act(_LAW, FREED, "en"), f"- {{op: {operation}}}")
    assert any(named in each for each in found), found


@pytest.mark.parametrize(
    "operation",
    [
        "replace-words, at: 1.1, old: park, new: wood",
        "insert, after: 1.3.table-1.row-1, text: '| Raft | 50 |'",
        "insert, after: '1', text: '# Section 1A. Rest'",
        "insert, after: 1.2.a, text: (aa) sing;",
        "delete, at: 1.2.a",
        "restate, at: 1.1, text: 1. A park is no. 5 or no. 6.",
        "insert, after: '1', text: '# Chapter 1. Rest.'",
    ],
)
def test_what_is_in_order_is_not_named(operation: str) -> None:
    assert warnings(act(_LAW, FREED, "en"), f"- {{op: {operation}}}") == []


@pytest.mark.parametrize(
    ("numbers", "label"),
    [
        ("(i) (ii) (v)", "(v)"),
        ("I. II. V.", "V."),
        ("(A) (B) (F)", "(F)"),
        ("а) б) д)", "д)"),
        ("14.1.3. 14.1.4. 14.1.7.", "14.1.7."),
        ("5¹. 5². 5⁵.", "5⁵."),
        ("5-1. 5-2. 5-7.", "5-7."),
        ("2A. 2B. 2F.", "2F."),
    ],
)
def test_a_number_that_is_left_out_is_named_whatever_its_sort(numbers: str, label: str) -> None:
    first, second, new = numbers.split()
    law = act(f"# Section 1. Ponds\n{first} Ducks.\n{second} Frogs.", FREED, "en")
    at = law.sites[-1].address
    (named,) = warnings(law, f"- {{op: insert, after: {at!r}, text: {new} Newts.}}")
    assert f"{label} comes right after {second}: a number between them is left out" in named


_TURF = """
# Section 1. Turf
1. Turf is cut:
  (a) in May;
  (b) in June.
2. It is sold.
""".strip("\n")


@pytest.mark.parametrize(
    ("lines", "named"),
    [
        ("(a) in May;|(c) in July;|(d) in August.", ["(c) comes right after (a)"]),
        ("(b) in June;|(a) in May.", ["(a) comes after (b), out of order"]),
        ("(a) in May;|(b) in June;|(b) in July.", ["the number (b) stands twice"]),
        ("(a) in May:|(i) dry;|(ii) wet;|(b) in June.", ["are of several sorts"]),
    ],
)
@pytest.mark.parametrize("operation", ["restate", "insert"])
def test_numbers_inside_a_new_wording_are_looked_at(
    operation: str, lines: str, named: list[str]
) -> None:
    inner = "".join(f"      {each}\n" for each in lines.split("|"))
    place = "at: '1.1'" if operation == "restate" else "after: '1.2'"
    new = f"text: |\n    {'1' if operation == 'restate' else '3'}. Turf is cut:\n{inner}"
    found = warnings(act(_TURF, FREED, "en"), f"- op: {operation}\n  {place}\n  {new}")
    assert [any(each in one for one in found) for each in named] == [True] * len(found)


def test_numbers_that_were_odd_before_are_not_named_in_a_new_wording() -> None:
    law = act("1. Turf is cut:\n  (a) in May;\n  (c) in July;\n  (c) in June.", FREED, "en")
    new = "1. Sods are cut:\n      (a) in May;\n      (c) in July;\n      (c) in June."
    assert warnings(law, f"- op: restate\n  at: '1'\n  text: |\n    {new}") == []


@pytest.mark.parametrize(
    ("first", "new", "last"),
    [("(a)", "(a.1)", "(b)"), ("а)", "а.1)", "б)"), ("1.", "1 bis.", "2."), ("I.", "I.1.", "II.")],
)
def test_an_inserted_number_is_of_the_sort_of_its_list(first: str, new: str, last: str) -> None:
    law = act(f"{first} in May;\n{last} in June.", FREED, "en")
    at = law.sites[0].address
    assert warnings(law, f"- {{op: insert, after: {at!r}, text: {new} in fog;}}") == []


_WHARF = """
# Chapter 1. Wharf
## Article 1. Boats
A boat may:
(a) land;
(b) leave.
It pays.
## Article 2. Crew
1. A crew is:
  (a) a mate;
  (b) a cook.
2. A mate has:
  (a) a lamp;
  (b) a rope,
and a boat.
3. Fares:
| Boat | 5 |
# Chapter 2. End
## Article 3. Force
1. It is in force.
""".strip("\n")


@pytest.mark.parametrize(
    ("operation", "at"),
    [
        ("delete, at: [article-1.a, article-1.b]", "article-1.part-1"),
        ("delete, at: article-2.1.a–article-2.1.b", "article-2.1"),
        ("delete, at: [article-2.2.a, article-2.2.b]", "article-2.2"),
        ("delete, at: article-2.table-1", "article-2.3"),
        ("delete, at: article-3", "chapter-2"),
        ("delete, at: article-3.1", "article-3"),
        ("insert, after: article-3.1, text: '2. These are free:'", "article-3.2"),
        ("replace-words, at: article-3.1, old: in force., new: 'in force:'", "article-3.1"),
        ("move, at: article-3.1, before: article-2.1, number: '1-1'", "article-3"),
    ],
)
def test_a_line_that_leads_to_nothing_any_more_is_named(operation: str, at: str) -> None:
    law = act(_WHARF, _CHAPTERS, "en")
    found = warnings(law, f"- {{op: {operation}}}")
    words = "what it leads to is not there", "nothing stands below the heading any more"
    place = f" {law.find(at).address}\n" if at != "article-3.2" else " 2.3.2\n"
    assert any(word in each and place in each for each in found for word in words), found


@pytest.mark.parametrize(
    "operation",
    [
        "delete, at: article-2.1.a",
        "repeal, at: article-2.1.a–article-2.1.b",
        "delete, at: article-2.1",
        "delete, at: chapter-2",
        "repeal, at: article-3",
        'insert, after: article-3.1, text: "2. These are free:\\n  (a) a child."',
        'insert, after: article-3.1, text: "2. These are free:\\n– a child."',
        "replace-words, at: article-2.3, old: Fares, new: Tolls",
    ],
)
def test_a_line_that_leads_to_something_still_is_not_named(operation: str) -> None:
    found = warnings(act(_WHARF, _CHAPTERS, "en"), f"- {{op: {operation}}}")
    assert not [each for each in found if "leads to" in each or "below the heading" in each], found


@pytest.mark.parametrize(
    ("numbers", "new", "odd"),
    [
        ("IV V", "6", True),
        ("4 5", "VI", True),
        ("A B", "3", True),
        ("IV V", "VI", False),
        ("A B", "C", False),
        ("B C", "D", False),
        ("1 2", "2A", False),
        ("IV V", "V-1", False),
    ],
)
def test_a_heading_with_a_number_of_another_sort_is_named(
    numbers: str, new: str, odd: bool
) -> None:
    first, last = numbers.split()
    law = act(f"# Chapter {first}. Ducks\n1. a.\n# Chapter {last}. Geese\n2. b.", FREED, "en")
    text = json.dumps(f"# Chapter {new}. Frogs\n3. c.")
    found = warnings(law, f"- {{op: insert, after: chapter-{last}, text: {text}}}")
    named = f"Chapter {new}. is of another sort than Chapter {last}."
    assert [named in each for each in found] == [True] * odd


def test_a_heading_beside_a_number_of_a_series_is_of_another_sort() -> None:
    law = act("# Article L. 2-1\n1. a.\n# Article L. 3\n2. b.", FREED, "fr")
    insert = "- {op: insert, after: L.2-1, text: "
    found = warnings(law, insert + json.dumps("# Article 2 ter\n3. c.") + "}")
    assert "Article 2 ter is of another sort than Article L. 2-1" in found[0]
    assert not [each for each in found if "out of order" in each]
    assert not warnings(law, insert + json.dumps("# Article L. 2-2\n3. c.") + "}")


_PONDS = """
# Article 1. Ponds
(1) ducks,
(2) geese,
may swim.
# Article 2. Lakes
(1) Ducks swim.
(2) Geese swim.
They pay nothing.
# Article 3. Rivers
(1) The following:
  (a) ducks,
  (b) geese,
may swim.
(2) Others may not.
They pay.
""".strip("\n")


def test_a_number_that_comes_behind_the_text_of_its_list_is_named() -> None:
    law = act(_PONDS, FREED, "en")
    (named,) = warnings(law, "- {op: insert, in: '1', text: '(3) frogs,'}")
    assert "(3) comes behind the text that ends the list" in named
    assert "`after: 1.2` puts it right behind (2)" in named
    refused = refusal(law, "- {op: insert, in: 3.1, text: '(c) frogs,'}")
    assert "(c) comes behind the text that ends the list" in refused
    assert "`after: 3.1.b` puts it right behind (b)" in refused
    for place, new in (
        ("after: '1.2'", "(3) frogs,"),
        ("in: '3'", "(3) Frogs may."),
        ("in: '1'", "a"),
    ):
        found = warnings(law, f"- {{op: insert, {place}, text: '{new}'}}")
        assert not any("comes behind the text" in each for each in found)
    noted = act("1. Ponds[^2]\n  [^2] Of water.\nThey are deep.\n", FREED, "en")
    assert not warnings(noted, "- {op: insert, in: '1', text: They are cold.}")


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("delete, at: 2.2", True),
        ("repeal, at: 2.2", True),
        ("restate, at: 2.2, text: (2) Frogs swim.", True),
        ('restate, at: 2.2, text: "(2) Frogs swim.\\nThey pay."', False),
        ("delete, at: 2.1", False),
        ("delete, at: '2'", False),
        ("delete, at: 2.2.part-2", False),
        ("delete, at: 1.2", False),
        ("delete, at: 3.2", False),
    ],
)
def test_text_behind_a_list_that_goes_with_its_last_number_is_named(operation, named) -> None:
    found = warnings(act(_PONDS, FREED, "en"), f"- {{op: {operation}}}")
    assert any("the text behind the list goes too" in each for each in found) is named, found


_DENS = """
1. A den – a hole in the ground – is shut.
2. Badgers, foxes and moles[^1] dig.
3. Moles[^1].
  [^1] A note.
4. In a den:
  – a badger sleeps;
  – a fox sleeps.
""".strip("\n")


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("delete-words, at: 1, words: A den", "no word stands before `–`, which begins the line"),
        ("delete-words, at: 2, words: Badgers", "no word stands before `,`"),
        ("delete-words, at: 2, words: 'Badgers, foxes and moles'", "no word stands before `[^1]`"),
        ("replace-words, at: 2, old: 'foxes and', new: 'foxes  and'", "two spaces stand where one"),
        (
            "replace-words, at: 2, old: foxes, new: 'fo\u00adxes'",
            "new words have signs that nobody",
        ),
        ("replace-words, at: 2, old: foxes, new: 'fox\u200bes'", "found: <U+200B>"),
        ("insert, after: '4', text: '5. Fox\U000e0041es.'", "found: <U+E0041>"),
        ("replace-words, at: 2, old: foxes, new: “”", "nothing is left between two marks: `“”`"),
        ("delete-words, at: 3, words: Moles", "nothing but marks is left of the line: `[^1].`"),
        ("insert, after: '4', text: '5) ; it is open.'", "no word stands before `;`"),
        ("insert, after: '4', text: 5)Badgers dig.", "no space stands between the number and"),
        ("restate, at: 2, text: 2. Foxes dig. “2A. Moles sleep.”", "several provisions on one"),
        ("replace-words, at: 2, old: dig., new: dig. 2-1. Moles sleep.", "several provisions"),
    ],
)
def test_what_is_left_of_a_line_is_named(operation: str, named: str) -> None:
    found = warnings(act(_DENS, FREED, "en"), f"- {{op: {operation}}}")
    assert any(named in each for each in found), found


@pytest.mark.parametrize(
    "operation",
    [
        "delete-words, at: 4.para-2, words: a badger",
        "replace-words, at: 4.para-2, old: a badger sleeps, new: a badger is shut in",
        "restate, at: 2, text: '2. Foxes[^1] dig in section 1. 2A is gone.'",
        "insert, after: '4', text: '5. It digs.  It runs.   Fares:   5.'",
        "insert, after: '4', text: 5. «Ёж»\u00a0– \u2028a\u200cb 🦔\u200d🍎.",
        "insert, after: '4', text: 5. (Moles) dig.",
        "insert, after: '4', text: 5. . . . .",
    ],
)
def test_a_line_that_begins_as_it_should_is_not_named(operation: str) -> None:
    found = warnings(act(_DENS, FREED, "en"), f"- {{op: {operation}}}")
    assert not [each for each in found if "word" in each or "several" in each or "space" in each], (
        found
    )


def test_numbers_without_a_space_are_not_named_where_the_act_has_them() -> None:
    law = act("(1)Moles dig.\n(2) Foxes dig.", FREED, "en")
    assert warnings(law, "- {op: insert, after: '2', text: (3)Badgers dig.}") == []


def test_a_reference_to_a_footnote_stands_at_its_word() -> None:
    after = amended("1. A b.", "- {op: insert-words, at: 1, after: A, words: '[^1]'}")
    assert after == "1. A[^1] b."


@pytest.mark.parametrize(
    ("law", "operation", "is_named"),
    [
        ("1. A\n2–4. [repealed]\n5. B\n", "insert, after: '1', text: 3. C", True),
        ("1. A\n2–4. [repealed]\n5. B\n", "insert, after: '1', text: 1-1. C", False),
        ("1. A\n2–4. [repealed]\n5. B\n", "renumber, at: '5', to: '4'", True),
        ("# Section 1. A\n\n# Sections 2 and 4. [repealed]\n", "renumber, at: '1', to: '3'", False),
        ("(a) A\n(b)–(d) [repealed]\n(e) B\n", "insert, after: a, text: (c) C", True),
        ("# Section 1. A\n\n# Sections 2–4. [repealed]\n", "renumber, at: '1', to: '4'", True),
        ("# Section 1. A\n\n# Sections 2–4. [repealed]\n", "renumber, at: '1', to: '5'", False),
        ("# Section 1. A\n\n# Sections 2-4. [repealed]\n", "renumber, at: '1', to: '3'", True),
    ],
)
def test_a_number_that_is_gone_with_others_is_named(
    law: str, operation: str, is_named: bool
) -> None:
    found = warnings(act(law, FREED, "en"), f"- {{op: {operation}}}")
    assert any("is one of several that are gone" in each for each in found) is is_named, found


@pytest.mark.parametrize(
    ("text", "operation", "named"),
    [
        ("A plot is dug.", "replace-words, at: '1', old: plot, new: allotment", "“A allotment”"),
        ("An oak is cut.", "replace-words, at: '1', old: oak, new: birch", "“An birch”"),
        ("It is a bed.", "insert-words, at: '1', before: bed, words: old", "“a old”"),
        ("It is a bed.", "restate, at: '1', text: 1. It is an unit.", "“an unit”"),
        ("It is a bed.", "insert-words, at: '1', before: bed, words: unique", ""),
        ("It is a bed.", "restate, at: '1', text: 1. Item a of it. An hour. Part A or B.", ""),
        ("It is a oak.", "insert-words, at: '1', before: It, words: And", ""),
    ],
)
def test_an_article_that_no_longer_fits_is_named(text: str, operation: str, named: str) -> None:
    found = warnings(act(f"1. {text}", FREED, "en"), f"- {{op: {operation}}}")
    assert [each for each in found if "does not fit" in each] == [
        each for each in found if named and named in each
    ]
    assert not named or any(named in each for each in found), found


@pytest.mark.parametrize(
    ("more", "is_named"),
    [
        ("op: insert, after: '2', text: 3. A plot is free.", True),
        ("op: insert-words, at: '2', position: end, words: beside plots", True),
        ("op: insert, after: '2', text: 3. A bed is free.", False),
    ],
)
def test_new_text_that_has_a_term_replaced_everywhere_is_named(more: str, is_named: bool) -> None:
    law = act("1. A plot is dug.\n2. All plots rest.", FREED, "en")
    forms = "forms: {plot: garden, plots: gardens}"
    found = warnings(law, f"- {{op: replace-everywhere, {forms}}}\n- {{{more}}}")
    assert any("replaces throughout" in each for each in found) is is_named, found


@pytest.mark.parametrize(
    ("text", "new", "is_named"),
    [
        ("It is dug.[^1]", "It is dug now.[^1]", False),
        ("It says “Dig.”", "It says “Dig.” now", True),
        ("Is it dug?", "Is it dug? now", True),
        ("It is “dug”.", "It is “dug” now.", False),
        ("It is dug", "It is dug now", False),
    ],
)
def test_words_at_the_end_come_before_its_mark(text: str, new: str, is_named: bool) -> None:
    law = act(f"1. {text}\n[^1] A note.", FREED, "en")
    operation = "- {op: insert-words, at: '1', words: now, position: end}"
    assert amended(law, operation).split("\n")[0] == f"1. {new}"
    found = warnings(law, operation)
    assert any("behind the end of a sentence" in each for each in found) is is_named, found
