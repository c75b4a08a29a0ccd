"""Where comments are anchored and what they say."""

from __future__ import annotations

import datetime

import pytest
from attrs import evolve
from docx_papers import deleted, find, inserted, kept, paper, par, part, row, table

from drafting.errors import FormatError
from drafting.model.mark import Attribution, Mark
from drafting.model.papers.paper import Block, Comment, Paragraph, Run
from drafting.word.paper import render_docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WHY = (Comment("c1", ("Why", "Because\tof")),)


def order(*blocks: Block, comments: tuple[Comment, ...] = WHY) -> str:
    """The body as letters: (range) start, end, reference, texts, paragraph ends."""
    letters = {"commentRangeStart": "(", "commentRangeEnd": ")", "commentReference": "!"}
    found = []
    for element in part(paper(*blocks, comments=comments)).iter(f"{W}*"):
        name = element.tag.removeprefix(W)
        text = element.text if name in {"t", "delText"} else ""
        found.append("/" if name == "p" else letters.get(name, text))
    return "".join(found).removeprefix("/")


def test_a_range_covers_all_runs_of_its_change() -> None:
    assert order(par("=a", "-b", "+c", "=d")) == "a(bc)!d"


def test_a_range_goes_on_over_paragraphs() -> None:
    assert order(kept("a"), deleted("b"), inserted("c"), kept("d")) == "a/(b/c)!/d"


def test_a_range_goes_on_over_a_table_from_the_body_to_the_body() -> None:
    grid = table(row(kept("b")))
    assert order(par("-a"), grid, par("+c"), kept("d")) == "(a/b/c)!/d"


def test_a_range_over_two_cells_covers_only_its_first_paragraph() -> None:
    grid = table(row((par("=a", "-b", "= ", "-c"), par("-d")), par("+e")))
    assert order(grid, kept("f")) == "a(b c)!/d/e/f"


def test_a_range_goes_on_over_rows_that_come_or_go() -> None:
    grid = table(row(par("-b", mark="-"), mark="-"), row(kept("c")))
    assert order(par("-a"), grid, par("+d"), kept("e")) == "(a/b/c/d)!/e"


def test_a_range_around_a_shared_paragraph_ends_after_it_begins() -> None:
    """What comes stands before what goes there, whichever was written first."""
    assert order(deleted("a"), inserted("b")) == "(ba)!"


def test_comments_on_one_change_come_one_after_another() -> None:
    assert order(par("+a"), comments=WHY * 2) == "((a)!)!"


def test_a_change_without_text_can_have_a_comment() -> None:
    empty = Paragraph((Run("", Mark.INSERTED, "c1"),), mark=Mark.INSERTED)
    assert order(empty, kept("a")) == "()!/a"


def test_references_stand_beside_the_changes() -> None:
    body = part(paper(deleted("a"), par("+b"), kept(), comments=WHY))
    assert find(body, "//w:commentReference")
    assert not find(body, "//w:ins//w:commentReference | //w:del//w:commentReference")


@pytest.mark.parametrize(("mark", "name"), [("-", "del"), ("+", "ins")])
def test_in_a_row_that_goes_or_comes_the_reference_has_no_range(mark: str, name: str) -> None:
    grid = table(row(par(f"{mark}a", mark=mark), par(f"{mark}b", mark=mark), mark=mark))
    assert order(grid, kept("c")) == "a!/b/c"
    assert find(part(paper(grid, comments=WHY)), f"//w:tc[1]/w:p/w:{name}[2]//w:commentReference")


def test_a_comment_says_who_and_when_in_paragraphs() -> None:
    document = paper(par("+a"), comments=WHY, author="Anna M. Lee")
    (comment,) = find(part(document, "word/comments.xml"), "w:comment")
    assert comment.get(W + "author") == "Anna M. Lee"
    assert comment.get(W + "initials") == "AML"
    assert comment.get(W + "date") == "2025-03-01T00:00:00Z"
    assert [find(one, "string(.)") for one in find(comment, "w:p")] == ["Why", "Becauseof"]
    assert len(find(comment, "//w:annotationRef")) == 1
    assert len(find(comment, "//w:tab")) == 1


def test_a_comment_on_nothing_is_an_error() -> None:
    with pytest.raises(FormatError) as caught:
        render_docx(paper(kept(), comments=WHY))
    assert str(caught.value) == (
        "there is a comment on the change c1, but no run of it in the body\n"
        "  do: give that change to at least one run of the paper's blocks"
    )


def test_each_change_and_its_comment_are_by_whom_they_are_attributed_to() -> None:
    signed = evolve(
        paper(par("=a", "+b", change="c1"), par("-c", "=d", change="c2"), comments=WHY),
        author="All",
        attributions={"c1": Attribution("One", datetime.date(2021, 2, 3))},
    )
    element = part(signed)
    authors = [each.get(f"{W}author") for each in element.iter(f"{W}ins", f"{W}del")]
    assert authors == ["One", "All"]
    (comment,) = part(signed, "word/comments.xml").iter(f"{W}comment")
    assert (comment.get(f"{W}author"), comment.get(f"{W}date")) == ("One", "2021-02-03T00:00:00Z")


def test_the_sign_before_a_last_paragraph_is_by_whom_that_paragraph_is() -> None:
    """The kept paragraph whose sign carries the insertion has no change of its own."""
    signed = evolve(
        paper(kept(), inserted()),
        author="All",
        attributions={"c1": Attribution("One", datetime.date(2021, 2, 3))},
    )
    assert {each.get(f"{W}author") for each in part(signed).iter(f"{W}ins")} == {"One"}
