"""Law 7: an amending text read back orders what was written."""

from __future__ import annotations

import re
from typing import Literal

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import PhraseError
from drafting.files.workspace import Workspace
from drafting.language import CODES, STYLES
from drafting.model.act import Act, Numbering, TextForm
from drafting.model.change import Amended
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import (
    WHOLE_ACT,
    Designate,
    Forms,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    RestateHeading,
)
from drafting.model.proposal import EnactedAs, Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, unended_warnings, write
from drafting.tasks.amend import amend_stored, languages
from drafting.text.writer import write_act
from tests.acts import act, acts
from tests.conftest import ROOT
from tests.examples import few
from tests.laws.instructions import normal, said, sayable
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out, not_shown
from tests.stories.test_stories import ON_PAPER, told

WORKSPACE = Workspace(ROOT)


UNSAYABLE = {"no-language", "ambiguous"}
"""Codes of what a sentence cannot say: words that are not there in its language; a provision that
no address in words tells from another."""


_FORMS = st.sampled_from(["", "order", "law", "decree"])
"""Forms of the amending act: what new annexes are said to stand in an annex of."""


@few(20)
@given(data=st.data())
@each_operation
def test_what_was_written_is_read_back(data: st.DataObject, name: str) -> None:
    """In Kazakh, Russian and English, on plain acts and on odd ones, by acts of every form."""
    law, proposal = drawn(data, name, odd=data.draw(st.booleans()))
    _read_back(law, evolve(proposal, enacted_as=data.draw(_FORMS)))


@given(st.data())
def test_what_was_written_of_several_is_read_back(data: st.DataObject) -> None:
    law, proposal = drawn(data, odd=data.draw(st.booleans()))
    _read_back(law, evolve(proposal, enacted_as=data.draw(_FORMS)))


def _read_back(law: Act, proposal: Proposal) -> None:
    proposal = sayable(proposal)
    if not holds(law, proposal, carried_out(law, proposal)):
        not_shown(proposal)


@pytest.mark.parametrize("name", ON_PAPER)
def test_it_holds_for_every_story(name: str) -> None:
    act, proposal = told(name)
    proposal = sayable(proposal)
    assert holds(act, proposal, apply(act, proposal))


@pytest.mark.parametrize("name", WORKSPACE.proposals())
def test_it_holds_for_every_stored_proposal(name: str) -> None:
    for language in languages(WORKSPACE, WORKSPACE.proposal(name)):
        amendment = amend_stored(WORKSPACE, name, language).first
        act = amendment.amended.changes.old
        assert holds(act, amendment.proposal, amendment.amended)


@few(20)
@given(data=st.data())
@pytest.mark.parametrize("name", ["delete", "repeal", "renumber"])
def test_what_needs_no_words_is_said_in_every_language(data: st.DataObject, name: str) -> None:
    """A deletion, a repeal, a new number: read back in a language that the act is not in."""
    law, proposal = drawn(data, name, odd=False)
    proposal = sayable(proposal)
    amended = carried_out(law, proposal)
    if not all(holds(law, proposal, amended, language) for language in ("kk", "ru", "en")):
        not_shown(proposal)


@few(10)
@given(data=st.data())
@each_operation
def test_what_was_written_in_a_style_is_read_back(data: st.DataObject, name: str) -> None:
    """In English as each parliament drafts it; no style has to be named to the reader."""
    style = data.draw(st.sampled_from([each for each in STYLES if each != "kz"]))
    law, proposal = drawn(data, name, odd=data.draw(st.booleans()))
    law = evolve(law, language="en")
    proposal = sayable(proposal)
    if not holds(law, proposal, carried_out(law, proposal), "en", style):
        not_shown(proposal)


@few(10)
@given(data=st.data())
@each_operation
def test_what_was_written_in_ukrainian_is_read_back(data: st.DataObject, name: str) -> None:
    law, proposal = drawn(data, name, odd=data.draw(st.booleans()))
    law = evolve(law, language="uk")
    proposal = sayable(proposal)
    if not holds(law, proposal, carried_out(law, proposal)):
        not_shown(proposal)


@few(10)
@given(acts(), acts(), st.sampled_from([*CODES]), st.sampled_from(STYLES), _FORMS)
def test_a_new_text_of_a_whole_act_is_read_back(
    old: Act, new: Act, code: str, style: str, form: EnactedAs | Literal[""]
) -> None:
    text, before = (write_act(evolve(each, form=TextForm())) for each in (new, old))
    assume(new.body and text != before)
    old = evolve(old, language=code)
    proposal = propose(Restate(at=WHOLE_ACT, id="1", text=same(text)))
    proposal = evolve(proposal, enacted_as=form)
    assert holds(old, proposal, apply(old, proposal), code, style)


def test_tables_that_an_empty_line_parts_stay_two_in_a_quotation() -> None:
    old, new = act("1. Бір.\n"), "1. Екі.\n| а | б |\n\n| в | г |\n"
    proposal = propose(Restate(at=WHOLE_ACT, id="1", text=same(new)))
    assert holds(old, proposal, apply(old, proposal), "kk", "kz")
    old, new = act("# 1-бөлім. Бір\nекі\n"), "# 1-бөлім. Екі\nекі\n| а | б |\n\n| в | г |"
    proposal = propose(Restate(at=("section-1",), id="1", text=same(new)))
    assert holds(old, proposal, apply(old, proposal), "kk", "kz")


def test_a_number_counted_through_is_not_named_beside_lines_of_an_unnumbered_division() -> None:
    numbering = Numbering(levels=(Kind.ITEM, Kind.SUBITEM), through=frozenset({Kind.ITEM}))
    text = "# 1-бөлім. бір\n## 1-тарау. бір\n1. \n[…]\n### titre 1 бір\n"
    law = act(f"{text}For the Union\nThe President\nA. SMITH\n", numbering, "ru")
    place = "1.1.article~1"
    taken = tuple(f"{place}.{each}" for each in ("part-1", "part-2", "A"))
    after = Insert(id="1", after=place, takes=taken, text=same("# 71 бір"))
    assert not holds(law, propose(after), apply(law, propose(after)), "ru")


def test_a_quotation_that_ends_early_is_no_new_text_of_an_act() -> None:
    law, new = act("= Заң\n\n1. Бір.\n"), "= Заң\n\n1. Екі»;\n2. «Үш.\n"
    proposal = propose(Restate(at=WHOLE_ACT, id="1", text=same(new)))
    with pytest.raises(PhraseError, match="would be read as the end of the quotation"):
        write(apply(law, proposal), proposal)


def test_a_description_in_an_act_is_not_taken_for_the_whole_act() -> None:
    text = "Описание чая в Законе изложить в следующей редакции:\n«Чай – напиток.».\n"
    with pytest.raises(PhraseError, match="names no part of the act"):
        resolved(read_instructions(text, "ru"), act("1. Чай – трава.\n", language="ru"))


_INNER = (
    "\n## I. Ауыр\n\n1. бір:\n  1) бір.\n\n### 1. Жеңіл\n\n1) бір;\n\\# екі.\n\n"
    "## \\5. Сол\n\n2. бір.\n\n### Оң\n\n3. бір.\n"
)


@pytest.mark.parametrize(
    ("operation", "text"),
    [
        # One can be said by its number alone, the other only with all that is around it.
        (
            Join(at=("1.1", "1.2"), id="1"),
            "# 1-бөлім. Бір\n\n1. Бір.\n2. Екі.\n\n# 2-бөлім. Екі\n\n1. Бір.\n",
        ),
        # The heading has the number of an item, and no noun.
        (
            Restate(at=("section-2",), id="1", text=same("# 2. Жаңа\n\n1) бір;\n2) екі.")),
            "# 1. Бір\n\n1) бір.\n\n# 2. Екі\n\n1) бір;\n2) екі.\n",
        ),
        # Inner headings have the number of an item, or none, and no noun.
        (
            Restate(at=("section-1",), id="1", text=same(f"# 1-бөлім. Жаңа\n{_INNER}")),
            f"# 1-бөлім. Бір\n{_INNER}",
        ),
        # A footnote stands beside the item, and its number opens no level.
        (
            Restate(at=("section-1",), id="1", text=same("# 1-бөлім. Жаңа\n1. \n[^3] сөз")),
            "# 1-бөлім. Бір\n1. \n[^3] сөз\n",
        ),
        # A line that looks numbered is text in the provision, and stays text.
        (
            Restate(
                at=("section-1.1",),
                id="1",
                text=same("1. жаңа:\n  \\5. екі жаңа;\n  1) үш;\n  \\6) бір."),
            ),
            "# 1-бөлім. Бір\n\n1. бір:\n  \\5. екі;\n  1) үш;\n  \\6) төрт.\n",
        ),
        # A title is restated with all its lines.
        (Restate(at=("title",), id="1", text=same("= Жаңа\n= ат")), "= Бір\n= екі\n1. Үш.\n"),
        (Restate(at=("title",), id="1", text=same("= Жаңа")), "= Бір\n= екі\n1. Үш.\n"),
        # In English the word for "without a number" stands before the noun of the second.
        (RestateHeading(at=("section-u1",), id="1", text=same("Жаңа")), "# \\5. Бір\n\n1. Бір.\n"),
        # What the second part of an item takes in is named by that item.
        (
            Insert(id="1", text=same("3) бір:"), before="2.a", takes=("2.a",)),
            "1) бір;\n2) екі:\nүш:\n  a) төрт.\n",
        ),
    ],
    ids=[
        "join",
        "restate",
        "inner",
        "footnote",
        "text",
        "title",
        "title-in-one",
        "heading",
        "takes",
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_what_examples_have_shown_is_read_back(
    operation: Operation, text: str, language: str
) -> None:
    law = act(text, Numbering(through=frozenset({Kind.ITEM})), language)
    assert holds(law, propose(operation), apply(law, propose(operation)))


@pytest.mark.parametrize("language", CODES)
def test_parts_with_a_place_and_with_a_number_are_joined(language: str) -> None:
    numbering = Numbering(levels=(Kind.PART, Kind.ITEM))
    law = act("# 1-бөлім. Бір\n\nБір.\nЕкі.\nA. Үш.\nB. Төрт.\n", numbering, language)
    proposal = propose(Join(at=("1.part-2", "1.A", "1.B"), id="1"))
    assert holds(law, proposal, apply(law, proposal))


@pytest.mark.parametrize("language", CODES)
def test_a_part_with_a_number_comes_by_it_after_one_without(language: str) -> None:
    numbering = Numbering(levels=(Kind.PART, Kind.ITEM))
    law = act("# 1-бөлім. Бір\n\nБір.\n", numbering, language)
    proposal = propose(Insert(into="section-1", id="1", text=same("71. Екі.")))
    assert holds(law, proposal, apply(law, proposal))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("1. Бір:\n  1) бір.\n", "1. Екі:\n  1) екі;\n  \\2) үш.", "2) үш."),
        ("1. Бір:\n  1) бір;\n  \\2) екі.\n", "1. Екі:\n  1) бір;\n  2) үш.", "2) үш."),
        (
            "1. Бір:\n  1) бір:\n    2) екі;\n  \\2) үш.\n",
            "1. Төрт:\n  1) бір:\n    2) екі;\n  \\2) үш.",
            "2) үш.",
        ),
    ],
    ids=["new text", "new number", "both"],
)
def test_a_line_of_text_that_would_be_read_as_numbered_is_not_written(
    old: str, new: str, line: str
) -> None:
    law, proposal = act(old), propose(Restate(at=("1",), id="1", text=same(new)))
    with pytest.raises(PhraseError, match=f"is numbered, or text\n  found: {re.escape(line)}"):
        write(apply(law, proposal), proposal)


def test_what_only_the_old_text_shows_to_be_no_number_is_quoted_alone() -> None:
    law = act("1. Бір:\n  \\1) бір.\n2. Екі:\n  1) екі.\n")
    texts = ("1. Үш:\n  \\1) үш.", "2. Төрт:\n  1) төрт.")
    restated = (
        Restate(at=(text[:1],), id=text[:1], text=same(text), show="whole") for text in texts
    )
    proposal = propose(*restated)
    assert holds(law, proposal, apply(law, proposal))


def test_a_quoted_line_that_may_be_a_heading_is_not_taken_for_an_item() -> None:
    """Where the act has headings without a noun, a quotation has to show which lines are some."""
    law = act("# 1-бөлім. Бір\n\n## I. Эк\n\n1. бір.\n")
    text = "1-бөлім мынадай редакцияда жазылсын:\n«1-бөлім. Бір\n{}I. Жаңа\n1. бір.»."
    with pytest.raises(PhraseError, match=r"heading or not is not clear: I\. Жаңа"):
        resolved(read_instructions(text.format(""), "kk"), law)
    shown = resolved(read_instructions(text.format("## "), "kk"), law)
    assert apply(law, propose(*shown)).act.find("1.I").site.provision.headed


SOUP = {
    "ru": "в пункте 5 подпункт 2) статьи абзац второй и , ; : слово слова исключить дополнить "
    "заменить следующего содержания изложить в редакции признать утратившим силу внести Закон 1) "
    "2. – соответственно по всему тексту считать пунктом настоящий вводится действие приложению",
    "kk": "5-тармақ 5-тармақта 2) тармақшасы баптың екінші абзацы және , ; : деген сөз сөздер алып "
    "тасталсын толықтырылсын ауыстырылсын мынадай мазмұндағы редакцияда жазылсын күші жойылды деп "
    "танылсын Заңға өзгеріс енгізілсін 1) 2. – тиісінше бүкіл мәтін бойынша кейін қосымшаға",
}
"""Words of the grammar, in any order."""


@pytest.mark.parametrize("language", SOUP)
@given(data=st.data())
def test_no_line_is_lost(language: str, data: st.DataObject) -> None:
    """Whatever stands there, each line is an order, a part of the frame, or told."""
    words = st.lists(st.sampled_from(SOUP[language].split()), max_size=12).map(" ".join)
    lines = data.draw(st.lists(words, max_size=6))
    reading = read_instructions("\n".join(lines), language)
    told = {each.line for each in (*reading.instructions, *reading.frame, *reading.remainder)}
    # A sentence may go on in the next line.
    going_on = [each.text for each in reading.frame]
    going_on += [each.sentence for each in reading.instructions]
    for number, line in enumerate(lines, start=1):
        assert not line or number in told or any(line in text for text in going_on)


def holds(
    act: Act, proposal: Proposal, amended: Amended, language: str = "", style: str = ""
) -> bool:
    """Whether a sentence can say it; that it is then read back is asserted."""
    text = _written(amended, proposal, language, style)
    if not text:
        return False
    reading = read_instructions(text, language or act.language)
    assert not reading.remainder
    try:
        warned = (*amended.warnings, *unended_warnings(amended))
        ends = not any(each.code == "mark" for each in warned)
        operations = resolved(reading, act, ends=ends)
    except PhraseError as error:
        # A line that may be an item or a heading without a noun is never guessed.
        if {problem.code for problem in error.problems} != {"ambiguous"}:
            raise
        return False
    back = apply(act, propose(*operations))
    assert normal(back) == normal(amended)
    assert said(back.act.body) == said(amended.act.body)
    return True


def _written(amended: Amended, proposal: Proposal, language: str, style: str) -> str:
    """The amending text; none where a sentence cannot say it."""
    try:
        return write(amended, proposal, language, style).text
    except PhraseError as error:
        if {problem.code for problem in error.problems} <= UNSAYABLE:
            return ""
        raise


@pytest.mark.parametrize("language", ["kk", "ru", "uk"])
def test_a_paragraph_is_not_counted_beside_lines_in_others(language: str) -> None:
    """“The second paragraph” may be the line in the first one, where each line is counted."""
    law = act("бір\n  екі\n[…]\n", None, language)
    last = Insert(id="1", reason=same("себебі"), into="preamble", text=same("үш"))
    assert holds(law, propose(last), apply(law, propose(last)), language)


@pytest.mark.parametrize("style", [each for each in STYLES if each != "kz"])
def test_a_chapter_of_a_part_is_named_twice_in_one_sentence(style: str) -> None:
    """A part around chapters is called as one of an article is."""
    law = act(
        "# Part 1. One\n\n## Chapter 1. Two\n\n1. 1) three;\n  2) four.\n  {five}\n", None, "en"
    )
    new = Insert(
        id="1",
        before="1.1.1.2",
        takes=("1.1.1.2", "1.1.1.note-1"),
        reason=same("reason"),
        text=same("1-1) six"),
        number="given",
    )
    assert holds(law, propose(new), apply(law, propose(new)), "en", style)


def test_a_part_of_a_part_gets_another_beside_it() -> None:
    law = act("# Section 2. One\n\n## Part 1. Two\n\n### Part I. Three\n", None, "en")
    four = same("# Part 71. Four")
    new = Insert(id="1", after="2.1.I", reason=same("reason"), text=four, number="given")
    assert holds(law, propose(new), apply(law, propose(new)), "en", "uk")


@pytest.mark.parametrize("language", ["kk", "ru", "uk", "en"])
@pytest.mark.parametrize(
    "beside", ["  two", "  {note}\n  two", "  two\n  {note}", "two", "{note}\ntwo"]
)
def test_a_new_line_is_a_paragraph_or_a_part_as_those_beside_it(language: str, beside: str) -> None:
    """One below a number, indented, is a paragraph; one beside a number is a part."""
    law = act(f"1. one\n{beside}\n2. three\n", None, language)
    (line,) = (site.address for site in law.sites if site.provision.text == "two")
    for side in ("before", "after"):
        new = Insert(id="1", reason=same("reason"), text=same("new"), **{side: line})
        amended = apply(law, propose(new))
        (kind,) = (
            each.provision.kind for each in amended.act.sites if each.provision.text == "new"
        )
        assert kind is law.find(line).site.provision.kind
        assert holds(law, propose(new), amended, language)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_what_moves_to_one_place_keeps_its_turn(language: str) -> None:
    law = act("1. бір\n  а) екі;\n  | үш | төрт |\n2. бес\n", None, language)
    table = Move(id="1", at=("1.table-1",), into="2", reason=same("себебі"))
    item = Move(id="2", at=("1.а",), into="2", number="71", reason=same("себебі"))
    both = propose(table, item)
    assert holds(law, both, apply(law, both), language)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_first_paragraph_that_others_stand_below_is_not_guessed(language: str) -> None:
    law = act("бір\n  екі\n[…]\n", None, language)
    first = Restate(id="1", at=("preamble.para-1",), reason=same("себебі"), text=same("үш"))
    assert not holds(law, propose(first), apply(law, propose(first)), language)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_a_comma_closes_up_to_nothing_at_the_beginning_of_a_line(language: str) -> None:
    law = act("1. \t бір\n  […]\n", None, language)
    new = ReplaceWords(id="1", at=("1",), reason=same("себебі"), old=same("бір"), new=same(", бір"))
    assert holds(law, propose(new), apply(law, propose(new)), language)


@pytest.mark.parametrize("language", ["kk", "ru", "uk"])
def test_a_number_between_others_in_one_of_its_kind_is_not_beside_that(language: str) -> None:
    """“Add subitem 1-1 to subitem 1” orders what comes after subitem 1, not in it."""
    levels = (Kind.ITEM, Kind.SUBITEM)
    law = act("1. бір\n  1. екі\n    1. үш\n", Numbering(levels=levels), language)
    after = Insert(id="1", reason=same("себебі"), after="1.1.1", text=same("1-1. төрт"))
    assert holds(law, propose(after), apply(law, propose(after)), language)
    first = Insert(id="1", reason=same("себебі"), into="1.1.1", text=same("1-1. төрт"))
    with pytest.raises(PhraseError, match=r"as if the new number came after that one"):
        write(apply(law, propose(first)), propose(first), language)


@pytest.mark.parametrize("language", ["kk", "ru", "uk"])
def test_throughout_a_paragraph_that_leads_to_others_is_not_guessed(language: str) -> None:
    """“The first paragraph” is its line alone where each line is counted."""
    words = Forms({language: {"бір": "екі"}})
    for below, clear in (("бір", False), ("үш", True)):
        law = act(f"бір\n  {below}\n[…]\n", None, language)
        for at in ("preamble.para-1", "preamble.para-1.para-1"):
            change = propose(ReplaceEverywhere(id="1", at=(at,), forms=words))
            assert holds(law, change, apply(law, change), language) == clear
    law = act("бір\n  бір\n[…]\n", None, "ru")
    order = "в абзаце первом преамбулы по всему тексту слово «бір» заменить словом «екі»"
    with pytest.raises(PhraseError, match="in that line alone, or in those that it leads to"):
        resolved(read_instructions(order, "ru"), law)


@pytest.mark.parametrize("style", ["uk", "us", ""])
def test_a_line_that_only_looks_like_a_number_is_no_second_provision(style: str) -> None:
    law = act("1. one:\n  1. two\n\\5. may it be.\n", language="en")
    change = propose(Restate(id="1", at=("1",), text=same("1. three:\n  1. two\n\\5. may it be.")))
    assert holds(law, change, apply(law, change), "en", style)


def test_a_first_heading_comes_behind_the_editors_note_above_it() -> None:
    law = act(
        "1. бір\n{Ескерту.}\n# 2-бөлім. екі\n", Numbering((Kind.SECTION,), (Kind.SECTION,)), "kk"
    )
    change = propose(Insert(id="1", before="2", text=same("# 1-1-бөлім. үш")))
    assert holds(law, change, apply(law, change))


def test_numbers_that_change_places_alone_have_no_sentence() -> None:
    """«1 және 2-тармақтар 2 және 1-тармақтар деп есептелсін» changes the places of their texts."""
    numbering = Numbering(
        (Kind.SECTION,), (Kind.ITEM, Kind.SUBITEM), through=frozenset({Kind.ITEM})
    )
    for below in ("# 2-бөлім. төрт\n1. 1) бес\n", ""):
        law = act(f"# 1-бөлім. бір\n1. 1) екі\n  2) үш\n{below}", numbering, "kk")
        change = propose(Renumber(id="1", at=("1.1.1", "1.1.2"), to=("2", "1")))
        assert not holds(law, change, apply(law, change))


def test_a_text_behind_a_heading_on_its_line_gets_no_number() -> None:
    law = act("1. бір\n2. тиіс. – екі\n", None, "en")
    text = propose(Designate(id="1", at=("2",), label="71)"))
    assert not holds(law, text, apply(law, text), "en", "uk")
