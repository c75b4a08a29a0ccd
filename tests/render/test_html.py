from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.diff.compare import compare
from drafting.model.act import Act
from drafting.papers import Matter, bare_redline, redline
from drafting.render.html import render_html
from tests.acts import act, acts
from tests.stories.test_stories import STORIES, comes

TOLD = [name for name in STORIES if not name.startswith("refused-")]


def standing(page: str, without: str) -> list[str]:
    """The paragraphs of the body, without what is inserted (or deleted), and without notes."""
    (main,) = html.fromstring(page).iter("main")
    for gone in [*main.iter(without, "sup")]:
        gone.drop_tree()
    paragraphs = (each.text_content() for each in main.iter("p", "h1", "h2", "h3", "h4"))
    return [paragraph for paragraph in paragraphs if paragraph]


def lines(law: Act) -> list[str]:
    return [site.line for site in law.lines() if site.line]


@pytest.mark.parametrize("story", TOLD)
def test_a_page_shows_both_texts(story: str) -> None:
    proposal, amended = comes(story)
    page = render_html(redline(Matter(amended.changes, proposal)))
    assert standing(page, "ins") == lines(amended.changes.old)
    assert standing(page, "del") == lines(amended.changes.new)


@given(st.data())
def test_a_page_of_any_two_texts_shows_both(data: st.DataObject) -> None:
    old, new = data.draw(acts(odd=False)), data.draw(acts(odd=False))
    page = render_html(bare_redline(compare(old, new)))
    assert standing(page, "ins") == lines(old)
    assert standing(page, "del") == lines(new)


def test_a_text_is_escaped_and_nothing_is_loaded() -> None:
    hostile = '1. <script src="http://x">alert(1)</script> & "q"'
    page = render_html(bare_redline(compare(act(hostile), act("1. a"))))
    assert "<script" not in page
    assert "&lt;script" in page
    assert not re.search(r"<(link|img|iframe|script)|url\(|@import", page)


def test_a_page(file_regression: FileRegressionFixture) -> None:
    proposal, amended = comes("insert-with-a-duplicating-number")
    page = render_html(redline(Matter(amended.changes, proposal)))
    file_regression.check(
        re.sub(r"<style>.*</style>", "", page, flags=re.DOTALL), extension=".html"
    )


def test_notes_are_numbered_in_the_order_of_the_text() -> None:
    proposal, amended = comes("several-operations-on-one-line")
    page = html.fromstring(render_html(redline(Matter(amended.changes, proposal))))
    numbers = [each.text_content() for each in page.iter("sup")]
    assert numbers == ["1", "2", "3"]
    assert [each.get("id") for each in page.findall(".//aside/div")] == [
        f"note-{number}" for number in numbers
    ]


def test_a_cell_is_not_indented_as_the_line_around_its_table() -> None:
    law = act("# Article 1\n\n1. a\n  1) b:\n    | c | d |\n")
    page = render_html(bare_redline(compare(law, law)))
    assert page.count('style="margin-left: ') == 1
    assert '<td><p class="text">c</p></td>' in page
