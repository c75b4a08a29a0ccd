"""Drafts that were made here, with more done to them than words of the act changed."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from drafting.errors import DraftingError
from drafting.files.workspace import Workspace
from drafting.patch import apply
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.derive.proposals import DerivedProposal
from drafting.text.writer import write_act
from drafting.word.package.elements import Element, add, w
from tests.derive.gardens import LAW, draft, law, workspace
from tests.derive.tracking import change, mark
from tests.inplace.odd_specimens import box
from tests.proof import editing
from tests.proof.editing import paragraph, run

Edit = Callable[[Element], object]
GAPS = "1. A rule.\n[… 2.]\n3. A third rule.\n"
DUSK = LAW.replace("at night", "at dusk")


@pytest.fixture
def space(tmp_path: Path) -> Workspace:
    return workspace(tmp_path)


def derived(space: Workspace, *edits: Edit) -> DerivedProposal:
    file = space.root / "draft.docx"
    file.write_bytes(draft(space, *edits))
    (made,) = derive_document(space, DocumentSource(str(file)))
    return made


def result(space: Workspace, made: DerivedProposal) -> str:
    return write_act(apply(law(space), made.proposal).act)


def at_dusk(root: Element) -> None:
    change(paragraph(root, "closed at night"), "at night", "at dusk", "Ann")


def styled(root: Element, style: str) -> list[Element]:
    return [p for p in root.iter(w("p")) if any(s.get(w("val")) == style for s in p[0])]


def end_is_joined(root: Element) -> None:
    (end,) = styled(root, "TitleBlockEnd")
    editing.remove(end)


def steps_are_gone(root: Element) -> None:
    for step in styled(root, "TitleBlockInstruction"):
        editing.remove(step)


@pytest.mark.parametrize("edit", [end_is_joined, steps_are_gone])
def test_of_a_title_block_that_was_cut_nothing_becomes_law(space: Workspace, edit: Edit) -> None:
    assert result(space, derived(space, edit, at_dusk)) == DUSK


@pytest.mark.parametrize("tracked", [True, False])
def test_what_is_typed_below_the_title_block_is_text(space: Workspace, tracked: bool) -> None:
    def typed(root: Element) -> None:
        (end,) = styled(root, "TitleBlockEnd")
        came = mark("ins", "Ann")
        came.append(run("Gardens are old."))
        end.append(came if tracked else run("Gardens are old."))

    assert "\nGardens are old.\n" in result(space, derived(space, typed))


@pytest.mark.parametrize("tracked", [True, False])
def test_an_edited_title_block_is_named(space: Workspace, tracked: bool) -> None:
    def named(root: Element) -> None:
        caption = paragraph(root, "A law on gardens, version")
        if tracked:
            change(caption, "gardens", "parks", "Ann")
        else:
            editing.replace(caption, "gardens", "parks")

    (warning,) = derived(space, named, at_dusk).warnings
    assert "title block was edited" in warning.problem
    assert warning.found == ("A law on parks, version of 1 January 2020",)
    with pytest.raises(DraftingError) as refusal:
        derived(space, named)
    assert warning.found[0] in refusal.value.problems[0].found


def test_a_picture_that_comes_is_named(space: Workspace) -> None:
    def drawn(root: Element) -> None:
        add(paragraph(root, "Apples are"), "r").append(etree.Element(w("drawing")))

    (warning,) = derived(space, drawn, at_dusk).warnings
    assert warning.problem == "a picture is not kept"
    assert warning.found == (
        "paragraph 22: 9. Apples are for everyone who asks the keeper for them.",
    )


def test_a_text_box_that_comes_without_tracking_is_derived(space: Workspace) -> None:
    def boxed(root: Element) -> None:
        content = f'<x xmlns:w="{w("")[1:-1]}">{box("<w:p><w:r><w:t>Boxed.</w:t></w:r></w:p>")}</x>'
        paragraph(root, "Apples are").append(etree.fromstring(content)[0])

    made = derived(space, boxed)
    assert "Boxed." in result(space, made)
    assert "a text box is kept as lines after its paragraph" in [w.problem for w in made.warnings]


@pytest.mark.parametrize(
    ("old", "new"),
    [("[… 2.]", "2. A second rule."), ("[… 2.]", ""), ("[… 2.]", "[… 2.–2-1.]")],
)
def test_what_takes_the_place_of_a_gap_without_tracking_is_derived(
    tmp_path: Path, old: str, new: str
) -> None:
    space = workspace(tmp_path, GAPS)

    def filled(root: Element) -> None:
        gap = paragraph(root, old)
        editing.replace(gap, old, new) if new else editing.remove(gap)

    made = derived(space, filled)
    assert result(space, made) == GAPS.replace(f"{old}\n", f"{new}\n" if new else "")


@pytest.mark.parametrize("accepted", [True, False])
@pytest.mark.parametrize("words", [["\u200d", "Fig"], ["Fig\u200d"], ["\u200dFig"]])
@pytest.mark.parametrize("tracked", [True, False])
def test_the_sign_of_a_row_that_libreoffice_tracks_is_no_text(
    space: Workspace, tracked: bool, words: list[str], accepted: bool
) -> None:
    """It tracks a row by a tracked character, and writes a joiner into an empty first cell, before
    or behind which a person types; in RTF and DOC the row itself is no longer tracked, and the
    joiner stays when the row is accepted."""

    def comes(root: Element) -> None:
        last = [*root.iter(w("tr"))][-1]
        row = deepcopy(last)
        if tracked:
            row[0].append(mark("ins", "Ann"))
        for p, texts in zip(row.iter(w("p")), (words, ["9"]), strict=True):
            for each in p[1:]:
                p.remove(each)
            for text in texts:
                p.append(mark("ins", "Ann"))
                p[-1].append(run(text))
                if accepted:
                    p[-1:] = [*p[-1]]
        last.addnext(row)

    made = derived(space, comes)
    assert result(space, made) == LAW.replace("| Plum | 3 |\n", "| Plum | 3 |\n| Fig | 9 |\n")
