"""Whatever a document is like: none of its text is lost, and the act is found in it again."""

from __future__ import annotations

import pytest
from hypothesis import assume, example, given

from drafting.errors import FormatError
from drafting.model.act import Act, Identity
from drafting.model.change import as_line
from drafting.model.kind import Kind
from drafting.structure.act import ImportedAs
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.story import WordParagraph
from drafting.word.document.view import View
from drafting.word.reading.act import ImportedDocument, import_act
from tests.import_docx.documents import Made, documents
from tests.import_docx.packages import docx, p

WANTED = ImportedAs(Identity("law"), "2020-01-01", "ru")


def imported(data: bytes, view: View = View.ACCEPTED) -> ImportedDocument:
    try:
        return import_act(read_document(data, "law.docx", view), WANTED)
    except FormatError as error:
        assume(error.problems[0].code != "empty")
        raise


def signs(text: str) -> str:
    """Without white space, which is layout at the ends of lines and after numbers."""
    return "".join(text.split())


def lines(act: Act, *, typed: bool = False) -> list[str]:
    """The body's lines: those of notes stand elsewhere in a document, but for such as are `typed`
    in it, «[^1] Text»."""
    found: list[str] = []
    for site in act.lines():
        if typed or not any(each.provision.kind is Kind.FOOTNOTE for each in site.chain()):
            found.append(site.line)
    return found


def shown(document: WordDocument) -> list[WordParagraph]:
    """All paragraphs that people see, in the order of reading."""
    found: list[WordParagraph] = []
    for unit in document.units:
        if isinstance(unit, WordParagraph):
            found.append(unit)
        else:
            cells = (cell for row in unit.rows for cell in row.cells)
            found += (paragraph for cell in cells for paragraph in document.lines_of(cell))
    return found


TYPED = "<w:tbl><w:tr><w:tc>{}</w:tc></w:tr></w:tbl>{}".format(p("[^1]"), p("[^1] b"))


@given(documents())
@example(Made(body=TYPED, footnotes="", seen="[^1][^1] b", notes=[]))
def test_no_sign_is_lost(made: Made) -> None:
    act = imported(made.data).act
    document = read_document(made.data, "law.docx")
    numbers = [document.numbers.get(each.element, "") for each in shown(document)]
    texts = [each.text for each in shown(document)]
    pairs = zip(numbers, texts, strict=True)
    shown_lines = lines(act, typed=not made.notes)
    assert signs("".join(shown_lines)) == signs("".join(map("".join, pairs)))
    assert signs("".join(texts)) == signs(made.seen)
    noted = [site for site in act.lines() if site.provision.kind is Kind.FOOTNOTE]
    told = {
        site.provision.num: [
            site.provision.text,
            *(each.provision.text for each in act.index.below(site)),
        ]
        for site in noted
    }
    for number, note in enumerate(made.notes, start=1):
        assert signs("".join(told[str(number)])) == signs("".join(note))


@given(documents())
@pytest.mark.parametrize("view", View)
def test_the_act_is_read_back_and_found_in_the_document_again(view: View, made: Made) -> None:
    act = imported(made.data, view).act
    text = write_act(act)
    again = read_act(text, act.identity, act.version, act.language)
    assert again == act
    assert write_act(again) == text
    found = match(again, read_document(made.data, "law.docx", view))
    assert isinstance(found, Matched)
    assert len(found.places) == sum(1 for _ in act.lines())


@given(documents())
def test_every_line_tells_where_it_comes_from(made: Made) -> None:
    result = imported(made.data)
    known = [*result.document.story.paragraphs()]
    for order, origin in result.origins.items():
        text = as_line(result.act.sites[order]).text
        if not origin.part and not result.document.numbers.get(known[origin.paragraph - 1].element):
            paragraph = known[origin.paragraph - 1].text
            assert signs(paragraph[origin.offset :]) == signs(text)


def test_what_is_nested_too_deeply_is_kept_at_the_deepest_level() -> None:
    dashes = "".join(p("– ещё:") for _ in range(50))
    note = '<w:p><w:r><w:t>– с</w:t><w:footnoteReference w:id="1"/></w:r></w:p>'
    notes = f'<w:footnote w:id="1">{p("О том.")}{p("И о сём.")}</w:footnote>'
    act = imported(docx(p("1. Вот:") + dashes + note, footnotes=notes)).act
    assert len(lines(act)) == 52
    assert [site.address for site in act.lines()][-1].endswith("footnote-1.para-2")
