"""Amending texts as they are written, in Kazakh, Russian and English."""

from __future__ import annotations

import pytest
from attrs import evolve
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import PhraseError
from drafting.files.workspace import Workspace
from drafting.language.en.sentences import SPEECH
from drafting.language.speech import Counted
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Move, Renumber, Restate, RestateHeading
from drafting.model.papers.amending import SentencePart
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, word_change_warnings, write
from drafting.tasks.amend import amend_stored
from drafting.text.writer import write_act
from tests.acts import act as text
from tests.conftest import ROOT
from tests.laws.proposals import propose
from tests.phrase import acts
from tests.phrase.acts import act, proposal

LANGUAGES = ("kk", "ru", "en")
CASES = {
    "everything": acts.EVERYTHING,
    "places": acts.PLACES,
    "ends": acts.ENDS,
    "taking": acts.TAKING,
    "designating": acts.DESIGNATING,
    "everywhere": acts.EVERYWHERE,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_a_proposal_is_written_so(
    name: str, language: str, file_regression: FileRegressionFixture
) -> None:
    law, change = act(language), proposal(CASES[name])
    text = write(apply(law, change), change).text
    file_regression.check(text, basename=f"{name}.{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_element_is_restated_whole_where_the_act_demands_it(
    language: str, file_regression: FileRegressionFixture
) -> None:
    law, change = act(language, amended="whole"), proposal(acts.WORDS)
    amended = apply(law, change)
    file_regression.check(write(amended, change).text, basename=f"whole.{language}")
    warnings = "\n\n".join(map(str, word_change_warnings(amended, change)))
    file_regression.check(warnings + "\n", basename=f"word-changes.{language}")


def test_words_may_be_changed_where_it_does_not() -> None:
    law, change = act("kk"), proposal(acts.WORDS)
    assert not list(word_change_warnings(apply(law, change), change))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", Workspace(ROOT).proposals())
def test_the_proposals_that_ship(
    name: str, language: str, file_regression: FileRegressionFixture
) -> None:
    """In the baseline's language, and in the others where no words are wanted."""
    amendment = amend_stored(Workspace(ROOT), name).first
    try:
        text = write(amendment.amended, amendment.proposal, language).text
    except PhraseError as error:
        text = f"{error}\n"
    file_regression.check(text, basename=f"{name}.{language}")


def test_a_language_without_sentences_is_told(file_regression: FileRegressionFixture) -> None:
    law, change = act("kk"), proposal(acts.PLACES)
    with pytest.raises(PhraseError) as refusal:
        write(apply(law, change), change, "de")
    file_regression.check(f"{refusal.value}\n")


def test_a_line_that_a_quotation_would_let_stand_in_a_number_is_told(
    file_regression: FileRegressionFixture,
) -> None:
    def amending_text(line: str) -> str:
        operation = Restate(at=("chapter-2",), id="1", text=same(f"{_CHAPTER}\n{line}"))
        change = propose(operation)
        return write(apply(act("ru"), change), change, "ru").text

    with pytest.raises(PhraseError) as refusal:
        amending_text("местный;\nрайонный.")
    file_regression.check(f"{refusal.value}\n")
    assert "4. Орган:\n  местный;\n  районный.»" in amending_text("  местный;\n  районный.")
    assert "4. Орган:\nместный.»" in amending_text("местный.")


def test_no_number_is_quoted_that_would_stand_in_the_one_above_it() -> None:
    """`(A)` stands in `(a)`, as in laws of the United States, unless an indent shows more."""
    law = text("# Section 1. Boats\n(a) A boat.\n(A) A ship.\n(b) A raft.\n", language="en")
    new = "# Section 1. Boats\n(a) A boat.\n(A) A canoe."
    change = propose(Restate(at=("1",), id="1", text=same(new)))
    with pytest.raises(PhraseError, match="this line stands beside the number above it"):
        write(apply(law, change), change, "en")


def test_no_heading_is_quoted_that_would_stand_beside_the_one_around_it() -> None:
    law = text(
        "# Part 1. Boats\n## Section 1. Rafts\n1. A raft.\n### Section 2. Logs\n", None, "en"
    )
    new = "# Section 1. Ferries\n1. A raft.\n## Section 2. Logs"
    change = propose(Restate(at=("1.1",), id="1", text=same(new)))
    with pytest.raises(PhraseError, match="this heading stands in one of its kind"):
        write(apply(law, change), change, "en")


def test_no_line_of_a_note_becomes_law_in_silence() -> None:
    law = text("1. A raft.\nIt floats.\n  {a note:\n  A log.\n  the end}\n", None, "en")
    note = "1.part-2.note-1"
    change = propose(Move(at=(f"{note}.note-1",), id="1", after=note))
    with pytest.raises(PhraseError, match="a line of an editor's note becomes law"):
        write(apply(law, change), change, "en")


_CHAPTER = "# Глава 2. Средства\n\n4. Орган:"


@pytest.mark.parametrize(
    ("operations", "language", "title"),
    [
        ("[{op: delete, at: 6}]", "kk", "қағидаларына өзгеріс енгізу туралы"),
        ("[{op: delete, at: 6–7}]", "kk", "қағидаларына өзгерістер енгізу туралы"),
        (
            "[{op: insert, after: 1.2.3, text: 4) жаңа.}]",
            "kk",
            "қағидаларына толықтыру енгізу туралы",
        ),
        (
            "[{op: delete, at: 6}, {op: insert, after: 1.2.3, text: 4) жаңа.}]",
            "kk",
            "қағидаларына өзгеріс пен толықтыру енгізу туралы",
        ),
        ("[{op: delete, at: 6}]", "ru", "О внесении изменения в Правила"),
        ("[{op: delete, at: 6–7}]", "ru", "О внесении изменений в Правила"),
        ("[{op: insert, after: 1.2.3, text: 4) новое.}]", "ru", "О внесении дополнения в Правила"),
        (
            "[{op: delete, at: 6–7}, {op: insert, after: 1.2.3, text: 4) новое.}]",
            "ru",
            "О внесении изменений и дополнения в Правила",
        ),
        ("[{op: delete, at: 6}]", "en", "On making an amendment to"),
        ("[{op: delete, at: 6–7}]", "en", "On making amendments to"),
    ],
)
def test_the_title_counts_changes_and_additions(operations: str, language: str, title: str) -> None:
    change = proposal(
        f"proposal: p\ntarget: fund-rules\nbaseline: 2020-01-01\noperations: {operations}\n"
    )
    written = write(apply(act(language), change), change)
    (found,) = (each.text for each in written.sentences if each.part is SentencePart.TITLE)
    assert title in found


def test_what_moves_out_of_what_goes_does_so_first() -> None:
    law = text("1. One.\n  1) here;\n  2) there.\n2. Two.\n", None, "en")
    change = propose(Delete(id="1", at=("1",)), Move(id="2", at=("1.2",), into="2"))
    lines = write(apply(law, change), change).text.splitlines()
    assert [line for line in lines if "moved" in line or "deleted" in line] == [
        "1) subitem 2 of item 1 shall be moved to the end of item 2;",
        "2) item 1 shall be deleted.",
    ]


def test_a_subitem_that_moves_among_items_is_an_item_there() -> None:
    law = text("1. One:\n  (a) here;\n  (b) there.\n2. Two.\n", None, "en")
    change = propose(Move(id="1", at=("1.b",), after="2", number="3"))
    lines = write(apply(law, change), change).text.splitlines()
    assert lines[-1] == "subitem (b) of item 1 shall be moved after item 2 and considered item 3."


def test_a_number_in_letters_is_repeated_in_latin() -> None:
    law = text("# Chapter II. Moles\n1. One:\n  a) here;\n  a bis) there;\n  b) off.\n", None, "en")
    change = propose(Renumber(id="1", at=("II.1.abis",), to=("a ter",)))
    amended = apply(law, change)
    assert "  a ter) there;\n" in write_act(amended.act)
    line = write(amended, change).text.splitlines()[-1]
    assert line == "subitem a bis) of item 1 of chapter II shall be considered subitem a ter)."


def test_a_subsection_in_a_list_of_them_is_no_heading() -> None:
    numbering = Numbering(headings=(Kind.SECTION,), levels=(Kind.SUBSECTION, Kind.ITEM))
    law = text("# Section 1. Moles\n(1) One.\n(2) Two.\n", numbering, "en")
    change = propose(Insert(id="1", after="1.2", text=same("(3) Three.")))
    amended = apply(law, change)
    reading = read_instructions(write(amended, change).text, "en")
    again = apply(law, propose(*resolved(reading, law)))
    assert write_act(again.act) == write_act(amended.act)


def test_neighbours_are_said_at_once_whoever_wrote_them() -> None:
    one, other = ("{op: delete, at: 6}", "{op: delete, at: 7}")
    change = proposal(
        f"proposal: p\ntarget: fund-rules\nbaseline: 2020-01-01\noperations: [{other}, {one}]\n"
    )
    sentences = write(apply(act("kk"), change), change).sentences
    assert sentences[-1].text + sentences[-1].mark == "6 және 7-тармақтар алып тасталсын."


@pytest.mark.parametrize(
    ("number", "titles", "cited"),
    [
        ("", {"ru": "О фонде"}, "Внести в Правила от 6 мая 2019 года «О фонде» следующее"),
        ("5", {"ru": "О фонде"}, "Внести в Правила от 6 мая 2019 года № 5 «О фонде» следующее"),
        ("5", {"ru": "Правила фонда"}, "Внести в Правила фонда от 6 мая 2019 года № 5 следующее"),
        ("5", {"kk": "Қор"}, "Внести в Правила фонда от 6 мая 2019 года № 5 следующее"),
    ],
)
def test_an_act_is_named_in_full_though_nobody_said_how(
    number: str, titles: dict[str, str], cited: str
) -> None:
    law = act("ru")
    identity = evolve(
        law.identity,
        number=number,
        titles=evolve(law.identity.titles, by_language=titles),
        citations=evolve(law.identity.citations, by_language={}),
    )
    change = proposal(
        "proposal: p\ntarget: fund-rules\nbaseline: 2020-01-01\noperations: [{op: delete, at: 6}]\n"
    )
    amended = apply(evolve(law, identity=identity), change)
    assert cited in write(amended, change).text


@pytest.mark.parametrize(
    ("title", "language", "chapeau"),
    [
        ("Заңдылық тармағының", "kk", "«Заңдылық тармағының» қағидаларына мынадай"),
        ("Қор тармағы", "kk", "«Қор тармағы» қағидаларына мынадай"),
        ("Қор қағидалары (үлгі)", "kk", "Қор қағидаларына (үлгі) мынадай"),
        ("Законность и порядок", "ru", "Внести в Правила «Законность и порядок» следующее"),
        ("Порядок учета", "ru", "Внести в Порядок учета следующее"),
        ("Типовые правила фонда", "ru", "Внести в Типовые правила фонда следующее"),
    ],
)
def test_a_title_that_is_no_noun_of_acts_is_quoted(title: str, language: str, chapeau: str) -> None:
    assert chapeau in _titled_and_written(title, language, "[{op: delete, at: 6}]")


@pytest.mark.parametrize(
    ("title", "language", "line"),
    [
        ("Правила фонда", "ru", "О признании утратившими силу Правил фонда"),
        (
            "Типовое положение о фонде",
            "ru",
            "О признании утратившим силу Типового положения о фонде",
        ),
        ("Лесной кодекс", "ru", "О признании утратившим силу Лесного кодекса"),
        ("О фонде", "ru", "О признании утратившими силу Правил «О фонде»"),
        ("Қор қағидалары", "kk", "Қор қағидаларының күші жойылды деп тану туралы"),
        ("Қор туралы", "kk", "«Қор туралы» қағидаларының күші жойылды деп тану туралы"),
    ],
)
def test_the_repeal_of_an_act_has_a_title(title: str, language: str, line: str) -> None:
    text = _titled_and_written(title, language, "[{op: repeal, at: act}]")
    assert text.split("\n")[0] == line
    assert not read_instructions(text, language).remainder


def _titled_and_written(title: str, language: str, operations: str) -> str:
    law = act(language)
    identity = evolve(
        law.identity,
        number="",
        date=None,
        titles=evolve(law.identity.titles, by_language={language: title}),
        citations=evolve(law.identity.citations, by_language={}),
    )
    change = proposal(
        f"proposal: p\ntarget: fund-rules\nbaseline: 2020-01-01\noperations: {operations}\n"
    )
    return write(apply(evolve(law, identity=identity), change), change).text


def test_a_number_stands_apart_from_its_suffix_as_in_the_act() -> None:
    lines = "# Article 5 Scope\nText.\n# Article 5 bis Aim\nText.\n# Article 6 End\nText.\n"
    law = text(lines, Numbering(headings=(Kind.ARTICLE,)), language="en")
    change = proposal(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\noperations:\n"
        "  - {op: replace-words, at: 5bis, old: Aim, new: Aims}\n"
        '  - {op: insert, after: 5bis, text: "# Article 5 quaterdecies Rest\\nText."}\n'
    )
    amended = apply(law, change)
    sentences = write(amended, change).text
    assert "in article 5 bis the word" in sentences
    assert "added article 5 quaterdecies as follows" in sentences
    read = resolved(read_instructions(sentences, "en"), law)
    assert apply(law, evolve(change, operations=read)).act == amended.act


def test_a_heading_that_gets_its_words_is_quoted_with_a_space_behind_its_number() -> None:
    law = text("# Chapter 2.\n1. A raft.\n", language="en")
    change = propose(RestateHeading(at=("chapter-2",), id="1", text=same("Trees")))
    sentences = write(apply(law, change), change).text
    assert "“Chapter 2. Trees”" in sentences
    read = resolved(read_instructions(sentences, "en"), law)
    assert write_act(apply(law, evolve(change, operations=read)).act).startswith(
        "# Chapter 2. Trees\n"
    )


def test_a_letter_comes_before_roman_figures() -> None:
    law = text("1. a\n  (i) b\n  (ii) c\n", language="en")
    change = propose(Insert(id="1", before="1.i", text=same("(a) d")))
    assert "supplemented with subitem (a)" in write(apply(law, change), change).text


@pytest.mark.parametrize(
    ("changes", "additions", "what"),
    [
        (1, 0, "an amendment"),
        (0, 1, "an addition"),
        (2, 1, "amendments and an addition"),
        (1, 2, "an amendment and additions"),
        (1, 1, "an amendment and an addition"),
    ],
)
def test_an_english_title_has_an_article_before_each_noun_of_one(
    changes: int, additions: int, what: str
) -> None:
    assert SPEECH.title("the Act", Counted(changes, additions)) == f"On making {what} to the Act"
