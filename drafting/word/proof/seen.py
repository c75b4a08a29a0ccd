"""The lines of a document like those of an act: number, text, bookmarks and revisions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import frozen

from drafting.model.proof.held import Revision
from drafting.word.document.act.bookmarks import bookmarked
from drafting.word.document.act.match import note_paragraphs
from drafting.word.document.document import WordDocument
from drafting.word.document.story import WordParagraph
from drafting.word.document.view import CHANGES, changes_around
from drafting.word.package.elements import Element, w
from drafting.word.proof.signed import signed


@frozen(eq=False)
class Seen:
    """A paragraph of one view of a document."""

    text: str
    number: str
    """Its automatic number."""
    marks: tuple[str, ...]
    """The names of our bookmarks that reach into it."""
    elements: tuple[Element, ...]
    place: int
    """The index of its last `w:p` among those of the document."""
    note: bool = False
    """Whether it is of a note, whose place is not compared: it is that of its reference."""

    @property
    def line(self) -> str:
        """Number and text."""
        return f"{self.number} {self.text}" if self.number else self.text

    def revisions(self) -> Iterator[Revision]:
        """The tracked changes of its text, its mark, or its row."""
        for element in self.elements:
            yield from map(signed, element.iter(*CHANGES))
            yield from map(signed, changes_around(element))


def lines_of(document: WordDocument) -> list[Seen]:
    """The paragraphs with a text or number, then the notes, in the order of reading."""
    marks = bookmarked(document.root)
    places = {element: n for n, element in enumerate(document.root.iter(w("p")))}
    seen = [
        _seen(paragraph, document.numbers.get(paragraph.element, ""), marks, places)
        for paragraph in _paragraphs(document)
    ]
    for number, story in document.notes.items():
        label = f"[^{number}]"
        for paragraph in note_paragraphs(story):
            text, elements = paragraph.text.strip(), paragraph.elements
            seen.append(Seen(text, label, (), elements, len(places), note=True))
            label = ""
        if label:
            seen.append(Seen("", label, (), (), len(places), note=True))
    return [each for each in seen if each.text or each.number]


def _paragraphs(document: WordDocument) -> Iterator[WordParagraph]:
    """Those of the body in the order of reading, those of text boxes too."""
    for unit in document.units:
        if isinstance(unit, WordParagraph):
            yield unit
            continue
        for row in unit.rows:
            for cell in row.cells:
                yield from document.lines_of(cell)


def _seen(
    paragraph: WordParagraph,
    number: str,
    marks: Mapping[Element, tuple[str, ...]],
    places: Mapping[Element, int],
) -> Seen:
    names = tuple(name for element in paragraph.elements for name in marks.get(element, ()))
    text = paragraph.text.strip()
    return Seen(text, number, names, paragraph.elements, places.get(paragraph.element, 0))
