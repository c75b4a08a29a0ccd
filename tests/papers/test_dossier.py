"""The other papers of a dossier: amending text, explanatory note, consolidated text with notes."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import Problem, Where
from drafting.language.labels import labels
from drafting.messages import say
from drafting.model.change import ChangeSet
from drafting.model.history import History
from drafting.model.localized import Localized
from drafting.model.operation import Basis, Forms, ReplaceEverywhere, ReplaceWords
from drafting.model.papers.paper import Block, Paper, Paragraph, Role, Table
from drafting.papers import Matter, amending_text, consolidated, note, table
from drafting.papers.body import blocks
from drafting.papers.reasons import essences, grounds
from drafting.patch import apply
from drafting.render.plain import render_plain
from drafting.word.paper import render_docx
from tests.acts import act
from tests.examples import few
from tests.laws.proposals import drawn, each_operation, propose
from tests.laws.shares import carried_out
from tests.packages import read
from tests.papers.matters import SHIPPED, matter, matter_of
from tests.stories.test_stories import ON_PAPER, comes

GRAMMAR = ["delete-keeps-the-number", "insert-words-before", "replace-words", "restate",
           "split-and-join", "replace-everywhere-in-all-forms"]  # fmt: skip
OTHERS = ["move", "renumber", "repeal-with-the-repealing-act", "several-operations-on-one-line"]


@pytest.mark.parametrize("story", [*GRAMMAR, *OTHERS])
def test_the_notes_of_an_editor(story: str, file_regression: FileRegressionFixture) -> None:
    """Each note says what is proposed, by whom, and that it is not adopted."""
    paper = consolidated(matter_of(story))
    file_regression.check(render_plain(paper), basename=f"consolidated-{story}")


@pytest.mark.parametrize("story", ["replace-everywhere-in-all-forms", "move", "renumber"])
def test_an_explanatory_note(story: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(render_plain(note(matter_of(story))), basename=f"note-{story}")


@pytest.mark.parametrize(
    ("language", "quoted"), [("kk", "«сөз»"), ("ru", "«сөз»"), ("en", "“сөз”")]
)
def test_a_comment_quotes_its_basis_in_the_marks_of_its_language(
    language: str, quoted: str
) -> None:
    basis = Basis(Localized({language: "X 1"}), Localized({language: "сөз"}))
    operation = ReplaceWords(at=("8",), basis=(basis,))
    assert [*grounds(operation, labels(language), language)] == [
        f"{labels(language).basis}: X 1: {quoted}"
    ]


@pytest.mark.parametrize(
    ("language", "named"),
    [("kk", "«18.00» деген цифрларды «19.00» деген цифрлармен ауыстыру"),
     ("ru", "замена цифр «18.00» цифрами «19.00»"),
     ("en", "the figures “18.00” replaced by the figures “19.00”")],
)  # fmt: skip
def test_figures_are_called_so_as_in_the_amending_text(language: str, named: str) -> None:
    words = {
        name: Localized({language: text}) for name, text in (("old", "18.00"), ("new", "19.00"))
    }
    operation = ReplaceWords(at=("8",), **words)
    assert essences([operation], labels(language), language) == named


def without_notes(paper: Paper) -> list[Block]:
    begun = ("Ескерту. ", "Сноска. ", "Footnote. ")
    return [
        block
        for block in paper.blocks
        if isinstance(block, Table)
        or not (block.role is Role.NOTE and block.text.startswith(begun))
    ]


@pytest.mark.parametrize("story", ON_PAPER)
def test_without_its_notes_a_consolidated_text_is_the_law(story: str) -> None:
    matter = matter_of(story)
    law = blocks(ChangeSet.unchanged(matter.changes.new))
    paper = consolidated(matter)
    assert without_notes(paper) == list(law)
    assert len(paper.blocks) > len(law)


def test_the_note_on_a_term_stands_below_all_lines_of_the_title() -> None:
    text = "= Закон\n\n= от 12 марта 2019 года\n\n= О садах\n\n1. Садовник поливает сад.\n"
    law = act(text, language="ru")
    forms = Forms({"": {"Садовник": "Сторож"}})
    proposal = propose(ReplaceEverywhere(forms=forms, id="1"))
    paper = render_plain(consolidated(matter(proposal, apply(law, proposal))))
    first = [line.strip() for line in paper.partition("Закон\n")[2].splitlines() if line]
    assert first[:2] == ["от 12 марта 2019 года", "О садах"]
    assert first[2].startswith("Сноска. По всему тексту")


@pytest.mark.parametrize("story", ON_PAPER)
def test_an_amending_text_on_paper_says_what_its_sentences_say(story: str) -> None:
    matter = matter_of(story)
    assert matter.sentences
    marks = matter.sentences.quotes
    named = [line.strip() for each in matter.sentences.sentences for line in each.lines(marks)]
    paper = amending_text(matter)
    shown: list[str] = []
    for block in paper.blocks:
        if isinstance(block, Table):
            shown += (" ".join(p.text for c in r.cells for p in c.paragraphs) for r in block.rows)
        elif block.role in (Role.TEXT, Role.TITLE):
            shown.append(block.text)
    assert plain(shown) == plain(named) or plain(shown[1:]) == plain(named)


def plain(lines: list[str]) -> str:
    """Without what only shows the cells of a table."""
    return "".join(" ".join(lines).replace("|", "").replace("¶", "").split())


@few(6)
@given(data=st.data())
@each_operation
def test_every_paper_of_any_proposal_can_be_made(data: st.DataObject, name: str) -> None:
    law, proposal = drawn(data, name)
    amended = carried_out(law, proposal)
    chamber = SHIPPED.chamber_for(proposal)
    matter = Matter(amended.changes, proposal, edits=amended.edits, chamber=chamber)
    for make in (table, note, consolidated):
        assert render_plain(make(matter))
    assert without_notes(consolidated(matter)) == list(blocks(ChangeSet.unchanged(amended.act)))


def test_a_table_that_is_quoted_stands_as_a_table_between_the_quotation_marks() -> None:
    paper = amending_text(matter_of("insert-before-into-and-into-a-table"))
    (quoted,) = [block for block in paper.blocks if isinstance(block, Table)]
    texts = [cell.paragraphs[0].text for cell in quoted.rows[0].cells]
    assert texts == ["“up to 2 GB", "one euro”;"]


def lines(paper: Paper) -> list[str]:
    return [block.text for block in paper.blocks if isinstance(block, Paragraph)]


def test_warnings_of_one_kind_stand_together_in_words_of_the_language() -> None:
    def dangling(address: str) -> Problem:
        where = Where(act="rules@2020-01-01", address=address)
        return Problem("dangling", "what is cited here is vacated", where, ("… 2-тармақ …",))

    other = Problem("some-other", say("the provision has no number"), Where(address="1.2"))
    warnings = (dangling("1.1"), other, dangling("2.3"), dangling("1.1"))
    matter = evolve(matter_of("restate"), warnings=warnings)
    named = lines(note(matter))
    start = named.index("4. Салдары")
    assert named[start + 1 : start + 6] == [
        "Нысанасынан айырылатын сілтемелер:",
        "1-бөлімнің 1-тармағы: «… 2-тармақ …».",
        "2-бөлімнің 3-тармағы: «… 2-тармақ …».",
        "Өзге де назар аударатын жайттар:",
        "1-бөлімнің 2-тармағы: элементтің нөмірі жоқ",
    ]


@pytest.mark.parametrize("story", ["delete-frees-the-number", "insert-with-the-next-number"])
def test_what_comes_or_goes_without_a_reason_is_named_by_its_place(
    story: str, file_regression: FileRegressionFixture
) -> None:
    """What goes stands in the old text alone, and what comes in the new one."""
    proposal, amended = comes(story)
    bare = tuple(evolve(each, reason=Localized()) for each in proposal.operations)
    proposal = evolve(proposal, operations=bare)
    made = matter(proposal, apply(amended.changes.old, proposal))
    named = lines(note(made))
    start = named.index(made.labels.note.groups["no-reason"])
    shown = "\n".join(named[start : start + 5])
    file_regression.check(shown, basename=f"unreasoned-{story}")


@pytest.mark.parametrize(
    ("status", "name", "says"),
    [
        ("proposal", "Ұсыныс", "Бұл – актіге өзгеріс енгізуге"),
        ("recommendation", "Ұсыным", "Бұл – актіге өзгеріс енгізуге"),
        ("draft", "Жоба", "Бұл – өзгеріс енгізетін актінің жобасы."),
    ],
)
def test_papers_call_themselves_what_the_proposal_is(status: str, name: str, says: str) -> None:
    matter = matter_of("restate")
    matter = evolve(matter, proposal=evolve(matter.proposal, status=status))
    named = lines(note(matter))
    assert named[1] == name
    assert any(line.startswith(says) for line in named)


def test_a_draft_is_signed_by_who_would_adopt_it_and_a_proposal_by_its_initiator() -> None:
    matter = matter_of("restate")
    signed, dated = lines(amending_text(matter))[-2:]
    assert signed == "Бастамашы\t____________\tдепутат А. Б."
    assert dated == matter.day
    draft = evolve(matter.proposal, status="draft", enacted_as="decree")
    signed = lines(amending_text(evolve(matter, proposal=draft)))[-1]
    assert signed == "Қазақстан Республикасының Президенті\t____________"


def test_a_reason_in_another_language_is_named_as_lacking() -> None:
    matter = matter_of("delete-words")
    operation = evolve(matter.elements[0].operations[0], reason=Localized({"kk": "Қайталама."}))
    changes = evolve(
        matter.changes,
        changes=tuple(
            evolve(each, operation=operation) if each.id == operation.id else each
            for each in matter.changes.changes
        ),
    )
    named = lines(note(evolve(matter, changes=changes)))
    assert "На русском языке отсутствует; приведено на казахском языке." in named


def test_what_the_act_is_not_known_to_hold_is_named() -> None:
    matter = matter_of("restate")
    identity = evolve(matter.changes.old.identity, excerpt=Localized({"kk": "Бұл – үзінді."}))
    old = evolve(matter.changes.old, identity=identity)
    changes = evolve(matter.changes, old=old)
    named = lines(note(evolve(matter, changes=changes, history=History(identity))))
    assert "Бұл – үзінді." in named


def test_papers_that_are_signed_keep_the_signature_with_the_text() -> None:
    xml = read(render_docx(note(matter_of("restate"))))
    assert xml.count("<w:keepNext/>") == 2  # the text with the signature, and that with its date
