"""Law 6: what is derived from two texts makes the one of the other, to the byte."""

from __future__ import annotations

from collections import Counter
from importlib import import_module

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import DraftingError, PatchError, Problem, Where
from drafting.files.proposal import read_proposal
from drafting.model.act import Act, Numbering
from drafting.model.change import Amended
from drafting.model.localized import Localized
from drafting.model.operation import WHOLE_ACT, Delete, Insert, Repeal, Restate, name_of
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.patch import apply
from drafting.patch.derive import Derived, derive
from drafting.tasks.derive.named_text import NamedText
from drafting.tasks.derive.proposals import Heading, proposed
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.examples import few
from tests.laws.proposals import drawn, each_operation
from tests.laws.shares import carried_out
from tests.laws.stored import amendments, every_proposal
from tests.stories.test_stories import CARRIED_OUT, comes

COARSE = {"restate", "restate-heading"}
FREED = Numbering(deleted="freed")
LAW = """# Article 1. Gates
1. A gate is closed at night, and opened at dawn by the keeper of the gate.
2. A gate is painted:
  1) green, if the garden is old;
  2) white, if it is new;
  3) in any colour, if nobody minds.
The keeper chooses the shade of the colour for each gate.

# Article 2. Trees
3. Trees are counted each year.
|= Tree |= Number |
| Apple | 7 |
| Pear | 5 ¶ in spring 6 |
4. Apples are for everyone who asks the keeper.
{A note of the editor}
"""


def holds(old: Act, new: Act, *, exact: bool = True) -> Derived:
    """Derive, write, read and carry out; the new text is there to the byte, or what is lacking of
    that is layout, and named."""
    derived = derive(old, new)
    if derived.amended is None:
        assert [*map(bare, old.body)] == [*map(bare, new.body)]
        return derived
    made = proposed(NamedText(old, stored=True), derived, Heading("p"))
    again = apply(old, read_proposal(made.text, "p.yaml")).act
    assert [*map(bare, again.body)] == [*map(bare, new.body)]
    if write_act(again) != write_act(new):
        assert not exact
        assert derived.differences
    return derived


def bare(provision: Provision) -> Provision:
    """Without empty lines, which are layout."""
    return evolve(provision, blank=0, children=tuple(map(bare, provision.children)))


def names(derived: Derived) -> list[str]:
    return [name_of(each) for each in derived.operations]


@pytest.mark.parametrize("name", CARRIED_OUT)
def test_what_comes_of_a_story_is_derived_again(name: str) -> None:
    _, amended = comes(name)
    holds(amended.changes.old, amended.act)


def test_most_of_what_stories_do_is_derived_finer_than_a_new_wording() -> None:
    counts: Counter[str] = Counter()
    for name in CARRIED_OUT:
        _, amended = comes(name)
        counts.update(names(derive(amended.changes.old, amended.act)))
    coarse = sum(counts[name] for name in COARSE)
    assert coarse / counts.total() < 0.12
    assert counts.keys() >= {"move", "renumber", "split", "join", "designate", "repeal", "delete"}


@every_proposal
def test_the_proposals_that_ship_are_derived_again(name: str) -> None:
    for amendment in amendments(name):
        derived = holds(amendment.changes.old, amendment.act)
        assert not COARSE & {*names(derived)}


@few(14)
@given(data=st.data())
@each_operation
def test_what_an_operation_makes_is_derived(data: st.DataObject, name: str) -> None:
    law, proposal = drawn(data, name)
    holds(law, carried_out(law, proposal).act, exact=False)


@given(data=st.data())
def test_what_several_operations_make_is_derived(data: st.DataObject) -> None:
    law, proposal = drawn(data)
    holds(law, carried_out(law, proposal).act, exact=False)


@given(acts(), acts())
def test_any_text_is_derived_from_any_other(old: Act, new: Act) -> None:
    try:
        other = read_act(write_act(new), old.identity, "", old.language)
    except DraftingError:
        assume(False)
    assume(other.body)
    holds(old, other, exact=False)


CHANGES = {
    "a word": ("night", "dusk", ["replace-words"]),
    "a word that stands twice": ("of the gate", "of the door", ["replace-words"]),
    "words that come": ("by the keeper", "by the old keeper", ["insert-words"]),
    "words that go": (" who asks the keeper", "", ["delete-words"]),
    "words that come between marks": (
        "the shade of",
        "the „shade“ of",
        ["replace-words"],
    ),
    "words in a cell": ("in spring 6", "in spring 9", ["replace-words"]),
    "a closing mark": ("keeper of the gate.", "keeper of the gate;", ["replace-words"]),
    "a heading": ("1. Gates", "1. Gates and walls", ["insert-words"]),
    "a line that reads wholly otherwise": (
        "Trees are counted each year.",
        "Nobody may cut anything.",
        ["restate"],
    ),
    "an item that comes": ("\n  2) white", "\n  1-1) grey;\n  2) white", ["insert"]),
    "several that come": (
        "\n  2) white",
        "\n  1-1) grey, which is new;\n  1-2) blue;\n  2) white",
        ["insert"],
    ),
    "a row that comes": ("| Pear", "| Plum | 3 |\n| Pear", ["insert"]),
    "rows that change places": (
        "| Apple | 7 |\n| Pear | 5 ¶ in spring 6 |",
        "| Pear | 5 ¶ in spring 6 |\n| Apple | 7 |",
        ["move"],
    ),
    "a column that comes": (
        "|= Tree |= Number |\n| Apple | 7 |\n| Pear | 5 ¶ in spring 6 |",
        "|= Tree |= Number |= Note |\n| Apple | 7 | a |\n| Pear | 5 ¶ in spring 6 | b |",
        ["restate"],
    ),
    "cells that are merged": ("| Pear | 5 ¶ in spring 6 |", "| Pear | ^ |", ["restate"]),
    "a row that goes": ("| Apple | 7 |\n", "", ["delete"]),
    "a note that reads otherwise": ("of the editor", "of an editor", ["restate"]),
    "an item that is moved": (
        "  1) green, if the garden is old;\n  2) white, if it is new;\n",
        "  2) white, if it is new;\n  1) green, if the garden is old;\n",
        ["move"],
    ),
    "a number": ("4. Apples", "4-1. Apples", ["renumber"]),
    "a heading that takes articles in": (
        "# Article 2. Trees",
        "# Chapter 2. Plants\n\n## Article 2. Trees",
        ["insert"],
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_the_smallest_operation_is_chosen(change: str) -> None:
    old, new, wanted = CHANGES[change]
    assert LAW.count(old) == 1
    derived = holds(law(LAW), law(LAW.replace(old, new)))
    assert names(derived) == wanted


def test_an_item_that_goes_is_deleted_where_its_number_is_freed() -> None:
    new = LAW.replace("  2) white, if it is new;\n", "")
    assert names(holds(law(LAW, FREED), law(new, FREED))) == ["delete"]


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [("", ["move", "delete"]), ("of the town", ["insert", "move", "delete"])],
)
def test_what_stood_below_a_heading_that_goes_moves(changed: str, wanted: list[str]) -> None:
    heads = Numbering(deleted="freed", headings=("chapter", "article"), through=("article",))
    chapters = (
        "# Chapter 1. Gates\n\n## Article 1. Old gates\n\nThey are closed.\n\n"
        "# Chapter 2. Trees\n\n## Article 2. Apples\n\nThey are for all.\n\n"
        "## Article 3. Pears\n\nThey are for the keeper.\n"
    )
    new = chapters.replace("# Chapter 2. Trees\n\n", "").replace("all", f"all {changed}".strip())
    assert names(holds(law(chapters, heads), law(new, heads), exact=False)) == wanted


@pytest.mark.parametrize("line", ["  2) white, if it is new;\n", "  2) [deleted]\n"])
def test_an_item_that_goes_without_a_note_frees_its_number(line: str) -> None:
    old = LAW.replace("  2) white, if it is new;\n", line)
    derived = holds(law(old), law(old.replace(line, "")))
    (derivation,) = derived.derivations
    assert isinstance(derivation.operation, Delete)
    assert derivation.operation.number == "freed"
    assert "the number stays with a note" in derivation.remark


def test_an_item_that_leaves_its_note_is_deleted() -> None:
    new = LAW.replace("2) white, if it is new;", "2) [deleted]")
    assert names(holds(law(LAW), law(new))) == ["delete"]


def test_a_repealed_item_names_the_act() -> None:
    new = LAW.replace("2) white, if it is new;", "2) [repealed – Act No. 5]")
    derived = holds(law(LAW), law(new))
    assert names(derived) == ["repeal"]


@pytest.mark.parametrize(
    ("language", "title", "by"),
    [
        ("en", "Garden Act", "Act No. 5"),
        ("ru", "Правила полива", ""),
        ("uk", "Про сади", "Закон № 5"),
        ("kk", "Бақтар туралы", "№ 5 Заң"),
    ],
)
def test_a_repealed_act_is_repealed_and_not_restated(language: str, title: str, by: str) -> None:
    old = act(f"= {title}\n1. A gate.\n", language=language)
    given = Repeal(at=WHOLE_ACT, by=Localized({"": by} if by else {}), id="1")
    repealed = apply(old, Proposal(proposal="p", target="", baseline="", operations=(given,)))
    assert derive(old, repealed.act).operations == (given,)


def test_words_of_one_line_are_pairs_of_one_operation_or_operations_each() -> None:
    old = law(LAW)
    new = law(LAW.replace("closed at night", "shut at night").replace("at dawn", "at noon"))
    assert names(derive(old, new)) == ["replace-words"]
    assert names(derive(old, new, paired=False)) == ["replace-words"] * 2


def test_an_act_whose_gap_is_filled_is_restated_with_the_other_reading() -> None:
    old, new = law("1. A gate.\n[… 2.]\n"), law("1. A gate.\n2. A tree.\n")
    derived = holds(old, new)
    assert [each.at for each in derived.operations] == [WHOLE_ACT]
    assert "complete the stored version instead" in derived.derivations[0].remark


@pytest.mark.parametrize(
    ("new", "difference"),
    [
        (LAW.replace("\n", "\r\n"), "the lines of the new text end with CRLF, not LF"),
        (f"\ufeff{LAW}", "the new text begins with a byte order mark"),
        (LAW.rstrip("\n"), "the new text ends with 0 line ends, the old one with 1"),
        (LAW.replace("\n\n", "\n"), "before this line the new text has no empty lines"),
    ],
)
def test_layout_is_named_and_nothing_is_proposed(new: str, difference: str) -> None:
    derived = derive(law(LAW), law(new))
    assert derived.amended is None
    assert difference in " ".join(each.problem for each in derived.differences)


def test_another_numbering_is_named() -> None:
    derived = derive(law(LAW), law(LAW.replace("night", "dusk"), FREED))
    assert "numbering in `act.yaml`" in derived.differences[0].problem


def test_nothing_is_left_of_an_act() -> None:
    assert names(holds(law(LAW), law(""), exact=False)) == ["delete"]
    with pytest.raises(DraftingError, match="the new text is empty"):
        derive(law("1. A gate.\n[…]\n"), law(""))


def test_an_editors_note_comes_between_a_line_and_its_next_part() -> None:
    old = "1. A gate is closed.\nIts keeper has the key.\n2. Trees.\n"
    new = old.replace("closed.\n", "closed.\n{Item 1 as amended}\n")
    assert names(holds(law(old), law(new))) == ["insert"]
    above = "3. A lock.\n  {Item 3 as amended}\nAnd a bolt.\n"
    new = old.replace("closed.\n", "closed.\n  {Item 1 as amended}\n")
    assert names(holds(law(old + above), law(new + above))) == ["insert"]


def test_the_empty_line_below_a_heading_stays_there() -> None:
    old = "# Article 1. Gates\n\n1. A gate is open.\n2. Trees.\n\n# Article 2. Ponds\n"
    new = old.replace("1. A gate is", "{Heading as amended}\n1. A gate and a door are")
    assert names(holds(law(old), law(new)))


def test_a_second_article_has_the_empty_line_of_the_first() -> None:
    old = "# Chapter 1. Gates\n\n## Article 1. Gates\n\n1. A gate.\n\n# Chapter 2. Ponds\n"
    new = old.replace("# Chapter 2", "## Article 1-1. Doors\n\n1. A door.\n\n# Chapter 2")
    assert names(holds(law(old), law(new)))


def law(text: str, numbering: Numbering | None = None) -> Act:
    return act(text, numbering, "en")


def test_a_cell_that_begins_with_a_bar_is_restated_so_that_its_file_is_read() -> None:
    holds(act("| \\| \\¶h ¶  |\n"), act("| \\| b ¶  |\n"))


def test_a_split_names_words_not_spaces_alone() -> None:
    derived = holds(act("1. Бір \u2028 екі.\n"), act("1. Бір\n75.  \u2028 екі.\n"))
    assert names(derived) == ["split"]


def test_a_heading_split_behind_its_number_leaves_the_rest_alone() -> None:
    articles = "## Article 1. Gates\n1. A gate is closed.\n\n## Article 2. Trees\nGrow.\n"
    old = f"# Chapter 1. Parks\n\n{articles}"
    new = old.replace("Article 1. Gates", "Article 1\n\n## Gates")
    derived = holds(law(old), law(new), exact=False)
    restated, insertion = derived.operations
    assert isinstance(restated, Restate)
    assert isinstance(insertion, Insert)
    assert restated.at == ("chapter-1.1",)
    assert insertion.text.get("") == "# Gates\n1. A gate is closed.\n"


HEADED = "# Chapter 1. Parks\n## Article 1. Gates\nShut.\n## Article 2. Trees\nGrow.\n"


@pytest.mark.parametrize(
    ("words", "without", "operations"),
    [
        (" Parks", "", ["delete-words"]),
        (" Parks", "\n# Parks", ["insert", "delete-words"]),
        (" Parks", "\n## Parks", ["delete-words", "insert"]),
        (" Parks", "\nParks", ["delete-words", "insert"]),
        (" Gates", "", ["delete-words"]),
        (" Gates", "\nGates", ["delete-words", "insert"]),
    ],
)
def test_a_heading_that_loses_or_gets_its_words_leaves_what_stands_in_it_alone(
    words: str, without: str, operations: list[str]
) -> None:
    bare = HEADED.replace(words, without)
    derived = holds(law(HEADED), law(bare), exact=False)
    assert names(derived) == operations
    assert "Shut" not in "".join(map(str, derived.operations))
    if not without:
        back = holds(law(bare), law(HEADED))
        assert names(back) == ["restate-heading"]


def test_what_is_taken_in_inside_of_what_is_restated_does_not_leave_it() -> None:
    old = "# Article 1. Ferries\n(b) The Board shall:\n  (B) print them.\n"
    new = "# Article 1. Ferries\n(b) one two three The Board\nshall:\n  (B) print\n"
    assert names(holds(law(old), law(new))) == ["restate"]


@pytest.mark.parametrize("wrong", [1, 2, 20])
@pytest.mark.parametrize("refused", [True, False])
def test_what_comes_out_otherwise_is_restated_more_coarsely(
    refused: bool, wrong: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No known text needs it; the way out is tried as if the first `wrong` proofs had failed."""
    old = act(LAW, language="en")
    changed = LAW.replace("at night", "at dusk").replace("if it is new", "if it is young")
    new = act(changed.replace("4. Apples", "4. Pears"), language="en")
    proofs = iter(range(wrong))

    def first_refused(act_: Act, proposal: Proposal) -> Amended:
        if any(operation.at == WHOLE_ACT for operation in proposal.operations):
            return apply(act_, proposal)
        if next(proofs, None) is None:
            return apply(act_, proposal)
        if refused:
            raise PatchError(Problem("clash", "it touches another", Where(line=1)))
        return apply(act_, evolve(proposal, operations=proposal.operations[1:]))

    monkeypatch.setattr(import_module("drafting.patch.derive.derive"), "apply", first_refused)
    derived = derive(old, new)
    assert derived.amended
    assert derived.amended.act.body == new.body
    kinds = [*map(name_of, derived.operations)]
    assert set(kinds) & COARSE
    assert any(each.at == WHOLE_ACT for each in derived.operations) is (wrong > 10)
