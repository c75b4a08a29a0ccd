"""A DOCX → an act: its structure by styles, words, numbers and looks; none of its text lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say
from drafting.structure.act import Imported, ImportedAs, recognise
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument
from drafting.word.document.story import WordParagraph, boxes
from drafting.word.package.elements import Element, w
from drafting.word.reading.language import language_of
from drafting.word.reading.oddities import oddities, refuse_unreadable
from drafting.word.reading.page import page_of


@frozen
class Origin:
    """The place in a document from which a provision comes."""

    paragraph: int
    """From 1, among the paragraphs of the body in reading order; in a note, among those of the
    note; in a text box, the paragraph in which it is anchored."""
    runs: tuple[int, ...]
    """The runs of its text, from 1, among the runs of the paragraph."""
    offset: int
    """The offset in the text of the paragraph of what stands behind the line's first number."""
    part: str = ""
    """`note 1`, `text box`; empty: the body."""


@frozen(eq=False, kw_only=True)
class ImportedDocument(Imported):
    """An act read from a document, and the place of each of its lines there."""

    document: WordDocument
    matched: Matched

    @cached_property
    def origins(self) -> Mapping[int, Origin]:
        """`Site.order` → the origin of the line."""
        known = dict(_places(self.document))
        return {
            order: Origin(number, _runs(place.paragraph), max(0, place.start), part)
            for order, place in self.matched.places.items()
            for number, part in (known[place.paragraph.element],)
        }


def import_act(document: WordDocument, wanted: ImportedAs) -> ImportedDocument:
    """Read an act out of a document.

    The structure is derived; the lines of the act are the whole text of the document, in order.
    Raises `FormatError` where the document has no text, or embeds one in another format.
    """
    refuse_unreadable(document)
    _refuse_other_lines(wanted, Where(document.package.name))
    language, evidence = (wanted.language, "") if wanted.language else language_of(document)
    found = recognise(page_of(document), wanted, language)
    matched = match(found.act, document)
    if not isinstance(matched, Matched):
        raise RuntimeError(f"the act is not the document: {matched[0]}")
    warnings = (*_guessed(language, evidence, document), *oddities(document, found))
    return ImportedDocument(
        act=found.act,
        title=found.title,
        citation=found.citation,
        warnings=warnings,
        source=tuple(_source(document)),
        questions=tuple(each for each in found.questions if each.other not in _OTHER_LINES),
        unread=found.unread,
        document=document,
        matched=matched,
        named=not wanted.known,
    )


_OTHER_LINES = frozenset({"note", "several"})
"""Readings for which the file has other lines than the act."""


def _refuse_other_lines(wanted: ImportedAs, where: Where) -> None:
    chosen = wanted.answers.lines.values()
    if "note" in chosen:
        problem = say("a line of a document cannot be read as an editor's note")
        do = say("type it between { and } in the document")
        raise FormatError(Problem("import", problem, where, do=do))
    if "several" in chosen:
        problem = say("a paragraph of a document cannot be read as several lines")
        do = say("part it in the document, before each number")
        raise FormatError(Problem("import", problem, where, do=do))


def _source(document: WordDocument) -> Iterator[str]:
    """The lines of the document as they stand, with their automatic numbers."""
    for paragraph in document.story.paragraphs():
        number = document.numbers.get(paragraph.element, "")
        yield f"{number} {paragraph.text}" if number else paragraph.text


def _guessed(language: str, evidence: str, document: WordDocument) -> Iterator[Problem]:
    if evidence:
        warning = say(
            "the language is taken to be `{language}`, judging by {evidence}",
            language=language,
            evidence=evidence,
        )
        where = Where(document.package.name)
        yield Problem("language", warning, where, do=say("give another with --lang"))


def _places(document: WordDocument) -> Iterator[tuple[Element, tuple[int, str]]]:
    """`w:p` → the number of its paragraph, and the part that this is in."""
    for number, paragraph in enumerate(document.story.paragraphs(), start=1):
        yield paragraph.element, (number, "")
        for box in boxes(paragraph, document.view):
            yield from ((each.element, (number, say("text box"))) for each in box.paragraphs())
    for name, note in document.notes.items():
        for number, paragraph in enumerate(note.paragraphs(), start=1):
            yield paragraph.element, (number, say("note {name}", name=name))


def _runs(paragraph: WordParagraph) -> tuple[int, ...]:
    seen = {leaf.run for leaf in paragraph.leaves}
    runs = (run for element in paragraph.elements for run in element.iter(w("r")))
    return tuple(number for number, run in enumerate(runs, start=1) if run in seen)
