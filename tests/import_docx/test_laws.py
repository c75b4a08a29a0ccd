"""Whatever a document is like: none of its text is lost, and the act is found in it again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, assume, given, settings

from drafting.errors import FormatError
from drafting.model.act import Act, Identity
from drafting.model.kind import Kind
from drafting.ooxml.document import Document, read_document
from drafting.ooxml.match import Matched, match
from drafting.ooxml.story import Story, View
from drafting.read.document import Imported, Wanted, import_act
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.import_docx.documents import documents

SLOW = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow], max_examples=150)
WANTED = Wanted(Identity("law"), "2020-01-01", "ru")


def imported(data: bytes, view: View = View.ACCEPTED) -> Imported:
    try:
        return import_act(read_document(data, "law.docx", view), WANTED)
    except FormatError as error:
        assume(error.problems[0].code != "empty")
        raise


def signs(text: str) -> str:
    """Without white space, which is layout at the ends of lines and after numbers."""
    return "".join(text.split())


def lines(act: Act) -> list[str]:
    """The body's lines: those of notes stand elsewhere in a document."""
    found: list[str] = []
    for site in act.lines():
        if not any(each.provision.kind is Kind.FOOTNOTE for each in site.chain()):
            found.append(site.provision.line)
    return found


def numbers(document: Document) -> str:
    """The automatic numbers, in the order of the text."""
    return "".join(
        document.numbers.get(paragraph.element, "")
        for paragraph in Story(document.units).paragraphs()
    )


@SLOW
@given(documents())
def test_no_sign_is_lost(made: tuple[bytes, str, list[list[str]]]) -> None:
    data, seen, notes = made
    act = imported(data).act
    document = read_document(data, "law.docx")
    shown = "".join(
        document.numbers.get(p.element, "") + p.text for p in Story(document.units).paragraphs()
    )
    assert signs("".join(lines(act))) == signs(shown)
    assert sorted(signs(shown)) == sorted(signs(seen + numbers(document)))
    noted = [site for site in act.lines() if site.provision.kind is Kind.FOOTNOTE]
    told = {
        site.provision.num: [
            site.provision.text,
            *(each.provision.text for each in act.index.below(site)),
        ]
        for site in noted
    }
    for number, note in enumerate(notes, start=1):
        assert signs("".join(told[str(number)])) == signs("".join(note))


@SLOW
@given(documents())
def test_what_is_imported_is_written_and_read_back(
    made: tuple[bytes, str, list[list[str]]],
) -> None:
    act = imported(made[0]).act
    text = write_act(act)
    assert read_act(text, act.identity, act.version, act.language) == act
    assert write_act(read_act(text, act.identity, act.version, act.language)) == text


@SLOW
@given(documents())
@pytest.mark.parametrize("view", View)
def test_the_act_is_found_in_the_document_again(
    view: View, made: tuple[bytes, str, list[list[str]]]
) -> None:
    data = made[0]
    act = imported(data, view).act
    found = match(act, read_document(data, "law.docx", view))
    assert isinstance(found, Matched)
    assert len(found.places) == sum(1 for _ in act.lines())


@SLOW
@given(documents())
def test_every_line_tells_where_it_comes_from(made: tuple[bytes, str, list[list[str]]]) -> None:
    result = imported(made[0])
    known = [*result.document.story.paragraphs()]
    for order, origin in result.origins.items():
        text = result.act.sites[order].provision.text
        if not origin.part and not result.document.numbers.get(known[origin.paragraph - 1].element):
            paragraph = known[origin.paragraph - 1].text
            assert signs(paragraph[origin.offset :]) == signs(text)
