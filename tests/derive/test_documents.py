"""Tracked changes of a document, made by a script over its XML → the proposal that they come to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafting.errors import DraftingError
from drafting.files.workspace import Workspace
from drafting.model.operation import name_of
from drafting.patch import apply
from drafting.tasks.amend import Amendment
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.derive.proposals import DerivedProposal
from drafting.tasks.dossier import redline_docx
from drafting.text.writer import write_act
from drafting.word.package.elements import Element, add, w
from tests.derive.gardens import LAW, draft, law, workspace
from tests.derive.tracking import (
    change,
    comment_on,
    delete_paragraph,
    delete_row,
    in_bold,
    insert_words,
    new_paragraph,
    raise_,
    with_comments,
)
from tests.import_docx.packages import abstract, docx, level, num, numbered, p
from tests.inplace.redlining import into
from tests.inplace.specimens import SPECIMENS
from tests.proof import editing
from tests.proof.editing import edited, paragraph
from tests.stories.test_stories import HERE as STORIES
from tests.stories.test_stories import ON_PAPER, comes

Edit = Callable[[Element], object]


UNHELD = {"only paragraph", "everything deleted", "a gap", "an unknown text deleted"}
"""Nothing is left of the document; or the change is that of a gap, whose text no act holds."""


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    return workspace(tmp_path)


def derived(space: Workspace, data: bytes, **options: Any) -> list[DerivedProposal]:
    file = space.root / "draft.docx"
    file.write_bytes(data)
    return derive_document(space, DocumentSource(str(file), **options))


def one(space: Workspace, *edits: Edit, **options: Any) -> DerivedProposal:
    (made,) = derived(space, draft(space, *edits), **options)
    return made


def result(space: Workspace, made: DerivedProposal) -> str:
    return write_act(apply(law(space), made.proposal).act)


def by(author: str, make: Callable[..., object], holding: str, *words: str) -> Edit:
    return lambda root: make(paragraph(root, holding), *words, author)


def row_of(root: Element, holding: str) -> Element:
    return next(r for r in root.iter(w("tr")) if holding in editing.text(r))


def numbers_are_freed(space: Workspace) -> None:
    file = space.root / "baselines" / "gardens" / "act.yaml"
    file.write_text(file.read_text() + "numbering: {deleted: freed}\n", encoding="utf-8")


NIGHT = by("Ann", change, "closed at night", "at night", "at dusk")
OLD = by("Bob", insert_words, "Apples are", "everyone", " old")
SLEEPS = by("Ann", new_paragraph, "has the key", "2-2. The keeper sleeps.")
TRACKED = {
    "words": ([NIGHT], [("at night", "at dusk")], ["replace-words"]),
    "words that come": ([OLD], [("everyone", "everyone old")], ["insert-words"]),
    "words that go": (
        [by("Ann", change, "Apples are", " who asks the keeper for them", "")],
        [(" who asks the keeper for them", "")],
        ["delete-words"],
    ),
    "an item that comes": (
        [SLEEPS],
        [("has the key.\n", "has the key.\n2-2. The keeper sleeps.\n")],
        ["insert"],
    ),
    "an item that goes": (
        [by("Ann", delete_paragraph, "white, if")],
        [("  2) white, if it is new;\n", "")],
        ["delete"],
    ),
    "words in a cell": (
        [by("Ann", change, "in spring", "6", "9")],
        [("in spring 6", "in spring 9")],
        ["replace-words"],
    ),
    "a row that goes": (
        [lambda root: delete_row(row_of(root, "Plum"), "Ann")],
        [("| Plum | 3 |\n", "")],
        ["delete"],
    ),
    "changes of looks beside others": (
        [NIGHT, by("Ann", in_bold, "Trees are")],
        [("at night", "at dusk")],
        ["replace-words"],
    ),
}


@pytest.mark.parametrize("name", TRACKED)
def test_a_tracked_change_is_derived(space: Workspace, name: str) -> None:
    edits, wanted, names = TRACKED[name]
    made = one(space, *edits)
    text = LAW
    for old, new in wanted:
        text = text.replace(old, new, 1)
    assert result(space, made) == text
    assert [name_of(each) for each in made.proposal.operations] == names
    assert (made.proposal.target, made.proposal.baseline) == ("gardens", "2020-01-01")


def test_an_item_that_goes_is_deleted_where_numbers_are_freed(space: Workspace) -> None:
    numbers_are_freed(space)
    made = one(space, by("Ann", delete_paragraph, "white, if"))
    assert [name_of(each) for each in made.proposal.operations] == ["delete"]


def test_the_author_and_the_day_stay(space: Workspace) -> None:
    made = one(space, NIGHT)
    assert made.proposal.initiator.get("en") == "Ann"
    assert str(made.proposal.date) == "2024-05-06"
    assert "# Tracked: Ann, 2024-05-06T07:08:09Z." in made.text


def test_several_authors_stand_with_their_operations(space: Workspace) -> None:
    made = one(space, NIGHT, OLD)
    assert not made.proposal.initiator
    ann, bob = made.text.index("# Tracked: Ann"), made.text.index("# Tracked: Bob")
    assert ann < made.text.index("dusk") < bob < made.text.index("words: old")


def test_who_cuts_a_paragraph_in_two_is_the_author_of_both_operations(space: Workspace) -> None:
    def cut(root: Element) -> None:
        pears = paragraph(root, "Pears are")
        editing.split(pears, "and for nobody")
        add(add(pears[0], "rPr"), "ins", id="9004", author="Ann", date=editing.DATE)

    made = one(space, cut)
    assert [name_of(each) for each in made.proposal.operations] == ["delete-words", "insert"]
    assert made.text.count("# Tracked: Ann") == 2


def test_two_authors_on_one_line_have_an_operation_each(space: Workspace) -> None:
    made = one(space, by("Bob", change, "closed at night", "dawn", "noon"), NIGHT)
    assert len(made.proposal.operations) == 2
    assert made.text.count("# Tracked: Ann") == made.text.count("# Tracked: Bob") == 1


def test_one_author_alone(space: Workspace) -> None:
    made = one(space, NIGHT, OLD, SLEEPS, author="Bob")
    assert result(space, made) == LAW.replace("everyone", "everyone old")


def test_an_author_who_changed_nothing(space: Workspace) -> None:
    with pytest.raises(DraftingError, match="no tracked change is by `Zed`") as refusal:
        one(space, NIGHT, OLD, author="Zed")
    assert refusal.value.problems[0].found == ("Ann", "Bob")


def test_a_proposal_for_each_author(space: Workspace) -> None:
    first, second = derived(space, draft(space, NIGHT, OLD), split=True)
    assert (first.proposal.proposal, second.proposal.proposal) == ("draft-ann", "draft-bob")
    assert result(space, first) == LAW.replace("at night", "at dusk")
    assert result(space, second) == LAW.replace("everyone", "everyone old")


def test_authors_who_touch_each_other_are_not_split(space: Workspace) -> None:
    def nested(root: Element) -> None:
        (came,) = insert_words(paragraph(root, "Apples are"), "everyone", " old man", "Ann")
        gone = came[0]
        mark = w("del")
        inner = came.makeelement(mark, {w("author"): "Bob", w("id"): "77", w("date"): editing.DATE})
        came.append(inner)
        inner.append(gone)
        for t in gone.iter(w("t")):
            t.tag = w("delText")

    for edits in ([NIGHT, SLEEPS, nested, OLD], [NIGHT, nested]):
        with pytest.raises(DraftingError, match="touch each other"):
            derived(space, draft(space, *edits), split=True)


def test_who_changes_looks_alone_has_no_proposal(space: Workspace) -> None:
    (made,) = derived(space, draft(space, NIGHT, by("Bob", in_bold, "Trees are")), split=True)
    assert result(space, made) == LAW.replace("at night", "at dusk")


def test_a_comment_on_a_change_is_its_reason(space: Workspace) -> None:
    def noted(root: Element) -> None:
        comment_on(change(paragraph(root, "closed at night"), "at night", "at dusk", "Ann"), 1)

    data = with_comments(
        draft(space, noted, OLD), {1: ("Ann", "Dusk is earlier."), 2: ("Bob", "?")}
    )
    (made,) = derived(space, data)
    night, old = made.proposal.operations
    assert night.reason.get("en") == "Dusk is earlier."
    assert not old.reason
    assert ["a comment is on no change" in each.problem for each in made.warnings] == [True]


def test_changes_of_looks_are_listed(space: Workspace) -> None:
    made = one(space, NIGHT, by("Ann", in_bold, "Trees are"))
    (warning,) = made.warnings
    assert "formatting" in warning.problem
    assert warning.found == ("Ann: 1", "paragraph 19: 8. Trees are counted each year.")


def test_changes_of_looks_alone_are_no_proposal(space: Workspace) -> None:
    with pytest.raises(DraftingError, match="no text of the act changes") as refusal:
        one(space, by("Ann", in_bold, "Trees are"))
    assert "formatting" in refusal.value.problems[0].found[0]


def test_a_digit_that_a_tracked_look_raises_is_another_letter(space: Workspace) -> None:
    made = one(space, by("Ann", raise_, "in spring"))
    assert result(space, made) == LAW.replace("in spring 6", "in spring ⁶")
    assert made.text.count("# Tracked: Ann") == 1
    assert not made.warnings


def test_edits_without_tracking_are_derived_and_marked(space: Workspace) -> None:
    def silent(root: Element) -> None:
        editing.replace(paragraph(root, "Pears are"), "nobody else", "no other")
        editing.after(paragraph(root, "has the key"), "2-2. The keeper sleeps.")

    made = one(space, silent, NIGHT)
    wanted = LAW.replace("nobody else", "no other").replace("at night", "at dusk")
    wanted = wanted.replace("has the key.\n", "has the key.\n2-2. The keeper sleeps.\n")
    assert result(space, made) == wanted
    assert made.text.count("# Edited without tracking, so nobody is named.") == 2
    assert made.text.count("# Tracked: Ann") == 1
    assert made.warnings[0].found == ("1.2-2", "2.10")


def test_a_row_that_heads_its_table_no_longer_is_the_same_row(space: Workspace) -> None:
    def plain(root: Element) -> None:
        for head in [*root.iter(w("tblHeader"))]:
            head.getparent().remove(head)  # type: ignore[union-attr]  # it stands in a row

    untracked = by(
        "Ann", lambda p, old, new, _: editing.replace(p, old, new), "Plum", "Plum", "Fig"
    )
    made = one(space, NIGHT, plain, untracked)
    assert result(space, made) == LAW.replace("at night", "at dusk").replace("Plum", "Fig")


def test_a_document_without_a_proof_is_known_by_its_text(space: Workspace) -> None:
    workspace(space.root, "1. A rule.\n2. Another.\n", "rules")
    comes = '<w:ins w:id="1" w:author="Ann"><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins>'
    body = p("1. A rule.") + p("2. Another.").replace("</w:p>", f"{comes}</w:p>")
    (made,) = derived(space, docx(body))
    assert made.proposal.target == "rules"
    assert "# Tracked: Ann." in made.text


def test_a_note_beside_typed_ones_gets_a_number_of_its_own(space: Workspace) -> None:
    text = "1. A gate opens.[^1]\n2. A tree grows.\n[^1] At dawn.\n3. A rose.\n"
    workspace(space.root, text, "rules")
    note = '<w:footnote w:id="2"><w:p><w:r><w:t>In spring.</w:t></w:r></w:p></w:footnote>'
    reference = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    lines = text.splitlines()
    body = "".join(map(p, lines)).replace(
        "A rose.</w:t></w:r></w:p>", f"A rose.</w:t></w:r>{reference}"
    )
    (made,) = derived(space, docx(body, footnotes=note), baseline="rules@2020-01-01")
    amended = write_act(apply(law(space, "rules"), made.proposal).act)
    assert amended.endswith("3. A rose.[^2]\n  [^2] In spring.\n")


def test_a_list_that_counts_itself_is_known_when_its_numbers_move(space: Workspace) -> None:
    lines = ["Of keys", "Of gates", "Of trees", "Of rows", "Of bees"]
    text = "".join(f"{number}. {line}\n" for number, line in enumerate(lines, start=1))
    workspace(space.root, text, "rules")
    items = "".join(p(line, numbered(1)) for line in lines[1:])
    numbering = abstract(1, level(0, "%1.")) + num(1, 1)
    (made,) = derived(space, docx(items, numbering=numbering), baseline="rules@2020-01-01")
    amended = apply(law(space, "rules"), made.proposal).act
    assert write_act(amended) == "1. Of gates\n2. Of trees\n3. Of rows\n4. Of bees\n"


def test_who_changes_the_level_of_a_list_changes_a_number(space: Workspace) -> None:
    """The number of a line is text, though its change is tracked as one of looks."""
    workspace(space.root, "1. Of keys\n2. Of gates\n3. Of trees\n", "rules")
    lines = ["Of keys", "Of gates", "Of trees"]
    was = f'<w:pPrChange w:id="1" w:author="Ann"><w:pPr>{numbered(1)}</w:pPr></w:pPrChange>'
    body = "".join(
        p(each, numbered(1, 1) + was if "gates" in each else numbered(1)) for each in lines
    )
    numbering = abstract(1, level(0, "%1.") + level(1, "%2)")) + num(1, 1)
    (made,) = derived(space, docx(body, numbering=numbering), baseline="rules@2020-01-01")
    amended = apply(law(space, "rules"), made.proposal).act
    assert write_act(amended) == "1. Of keys\n  1) Of gates\n2. Of trees\n"
    assert made.text.count("# Tracked: Ann.") == 2
    assert not made.warnings


def test_a_difference_that_nobody_sees_is_named(space: Workspace) -> None:
    made = one(space, by("Ann", change, "closed at night", "at night", "at\u00a0night"))
    (warning,) = made.warnings
    assert "white space, which a reader may not see" in warning.problem


def test_a_document_that_is_no_version(space: Workspace) -> None:
    with pytest.raises(DraftingError, match="is no version of the workspace"):
        derived(space, docx(p("Something else.")))
    with pytest.raises(DraftingError, match="nor that, edited"):
        derived(space, docx(p("Something else.")), baseline="gardens@2020-01-01")


def test_a_document_that_is_two_versions(space: Workspace) -> None:
    workspace(space.root, "1. A rule.\n", "rules")
    workspace(space.root, "[…]\n1. A rule.\n", "orders")
    with pytest.raises(DraftingError, match="is more than one version"):
        derived(space, docx(p("1. A rule.")))


def test_a_gap_of_the_act_changes_by_no_operation(space: Workspace) -> None:
    workspace(space.root, "1. A rule.\n[… 2.]\n3. A third rule.\n", "rules")
    comes = '<w:ins w:id="1" w:author="Ann"><w:r><w:t xml:space="preserve"> new</w:t></w:r></w:ins>'
    body = p("1. A rule.").replace("</w:p>", f"{comes}</w:p>") + p("2. Not held here.").replace(
        "</w:p>", f"{comes}</w:p>"
    )
    (made,) = derived(space, docx(body + p("3. A third rule.")), baseline="rules@2020-01-01")
    assert [each.at for each in made.proposal.operations] == [("1",)]
    assert "where the act has a gap" in made.warnings[0].problem


@pytest.mark.parametrize("name", ON_PAPER)
def test_the_redline_of_a_story_gives_the_story_again(tmp_path: Path, name: str) -> None:
    proposal, amended = comes(name)
    space, old = _space_of(tmp_path, name), amended.changes.old
    (made,) = derived(space, redline_docx(Amendment(proposal, amended)))
    assert write_act(apply(old, made.proposal).act) == write_act(amended.act)


@pytest.mark.parametrize("name", ["replace-words", "insert-around-what-stays", "move", "restate"])
def test_the_redline_of_a_story_that_was_edited_since(tmp_path: Path, name: str) -> None:
    proposal, amended = comes(name)
    space, old = _space_of(tmp_path, name), amended.changes.old
    data = redline_docx(Amendment(proposal, amended))
    last = [line.line for line in amended.act.lines() if line.line][-1]

    def goes_on(root: Element) -> None:
        own = [p for p in root.iter(w("p")) if last.split()[-1] in editing.text(p)][-1]
        change(own, "", " Новое.", "Ann")

    data = edited(data, goes_on)
    (made,) = derived(space, data)
    again = write_act(apply(old, made.proposal).act)
    lines = [line for line in again.split("\n") if line]
    wanted = [line for line in write_act(amended.act).split("\n") if line]
    assert [line for line in lines if line not in wanted] == [
        line for line in lines if "Новое." in line
    ]
    assert "Ann, 2024-05-06T07:08:09Z" in " ".join(made.text.split())


@pytest.mark.parametrize("name", [name for name in SPECIMENS if name not in UNHELD])
def test_what_a_person_s_document_was_given_is_derived_from_it(tmp_path: Path, name: str) -> None:
    """Each specimen with the changes of a proposal in it: lists, others' changes, fields, boxes."""
    specimen = SPECIMENS[name]
    old, wanted = specimen.amended.changes.old, specimen.amended.act
    space = workspace(tmp_path, write_act(old), "law", language=old.language)
    (made,) = derived(space, into(specimen.data, specimen.amended), baseline="law@2020-01-01")
    again = apply(old, made.proposal).act
    assert [site.line for site in again.lines()] == [site.line for site in wanted.lines()]


def _space_of(folder: Path, name: str) -> Workspace:
    """A workspace that holds the text before a story."""
    _, amended = comes(name)
    old = amended.changes.old
    head = (STORIES / name / "act.yaml").read_text(encoding="utf-8").partition("\nversions:")[0]
    return workspace(folder, write_act(old), old.identity.act, head, old.language)
