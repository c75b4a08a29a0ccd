"""Papers in a language that is written from right to left."""

from __future__ import annotations

import re

import pytest
from attrs import evolve

from drafting.files.proposal import read_proposal
from drafting.model.act import Identity, Numbering
from drafting.model.change import Amended
from drafting.model.kind import Kind
from drafting.papers import Matter, redline
from drafting.papers.consolidated import consolidated
from drafting.render.html import render_html
from drafting.tasks.amend import amend
from drafting.text.reader import read_act
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from drafting.word.paper import render_docx
from tests.inplace.redlining import BY
from tests.packages import parts

LAW = "= قانون الحدائق\n\n# المادة 1\n\nالحديقة أرض.\n\n# المادة 2\n\n| أ | ب |\n"
NUMBERING = Numbering(words={"المادة": Kind.ARTICLE})
PROPOSAL = (
    "proposal: p\ntarget: law\nbaseline: 2020-01-01\ntitle: Law\ninitiator: Council\n"
    "operations:\n  - {op: replace-words, at: '1', old: أرض, new: بستان, reason: سبب}\n"
)


def _amended(language: str) -> Amended:
    act = read_act(LAW, Identity("law", numbering=NUMBERING), "2020-01-01", language)
    return amend(act, [read_proposal(PROPOSAL, "p.yaml")])


@pytest.mark.parametrize("language", ["ar", "he", "fa"])
def test_paragraphs_words_and_columns_run_from_right_to_left(language: str) -> None:
    amended = _amended(language)
    data = render_docx(redline(Matter(amended.changes, BY)))
    made = {name: part.decode() for name, part in parts(data).items() if name.endswith(".xml")}
    body, styles = made["word/document.xml"], made["word/styles.xml"]
    normal = re.search(r'<w:style [^>]*w:styleId="Normal".*?</w:style>', styles, re.DOTALL)
    assert normal
    assert "<w:bidi/>" in normal[0]
    assert re.search(r"<w:del [^>]*><w:r><w:rPr><w:rtl/></w:rPr><w:delText", body)
    assert re.search(r"<w:ins [^>]*><w:r><w:rPr><w:rtl/></w:rPr><w:t", body)
    assert '<w:tblStyle w:val="TableGrid"/><w:bidiVisual/>' in body
    assert styles.count("<w:szCs ") >= styles.count("<w:sz ")
    for act, view in ((amended.changes.old, View.REJECTED), (amended.changes.new, View.ACCEPTED)):
        assert isinstance(match(act, read_document(data, "law.docx", view)), Matched)


def test_other_papers_run_as_before() -> None:
    made = parts(render_docx(redline(Matter(_amended("kk").changes, BY))))
    assert not any(b"w:rtl" in part or b"w:bidi/" in part for part in made.values())


def test_a_page_names_its_direction() -> None:
    paper = redline(Matter(_amended("ar").changes, BY))
    assert '<html lang="ar" dir="rtl">' in render_html(paper)
    paper = redline(Matter(_amended("kk").changes, BY))
    assert '<html lang="kk">' in render_html(paper)


def test_the_template_of_a_chamber_that_has_the_marks_keeps_its_own() -> None:
    amended = _amended("ar")
    own = consolidated(Matter(amended.changes, BY))
    once = render_docx(own)
    again = render_docx(evolve(own, letterhead=once))
    styles = parts(again)["word/styles.xml"].decode()
    assert styles.count("<w:bidi/>") == 1
    every = b"".join(parts(again).values())
    assert b"<w:rtl/><w:rtl/>" not in every
    assert b"<w:bidiVisual/><w:bidiVisual/>" not in every
