"""A DOCX → an act: its structure by styles, words, numbers and looks; none of its text lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from attrs import evolve, frozen

from drafting.errors import Problem, Where
from drafting.model.act import Act, Identity, Numbering
from drafting.model.kind import Kind
from drafting.text.lines import LineForm
from drafting.text.reader import read_act
from drafting.word.document.document import WordDocument
from drafting.word.document.match import Matched, match
from drafting.word.document.story import WordParagraph, WordTable, boxes
from drafting.word.package.elements import Element, w
from drafting.word.reading.language import language_of
from drafting.word.reading.looks import Looks
from drafting.word.reading.oddities import oddities, refuse_unreadable
from drafting.word.reading.outline import OutlineWriter
from drafting.word.reading.roles import DocumentLine, front, roles


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


@frozen
class ImportedAs:
    """The identity, version and language of an act to import."""

    identity: Identity
    version: str
    """The date from which it holds."""
    language: str = ""
    """Empty: the language of the document."""
    known: bool = False
    """Whether the numbering of the identity holds, and is not derived from the text."""


@frozen(eq=False)
class Imported:
    """An act read from a document, and the place of each of its lines there."""

    act: Act
    document: WordDocument
    matched: Matched
    title: str
    """The title in the document, in one line; empty: none was found."""
    warnings: tuple[Problem, ...] = ()

    @cached_property
    def origins(self) -> Mapping[int, Origin]:
        """`Site.order` → the origin of the line."""
        known = dict(_places(self.document))
        return {
            order: Origin(number, _runs(place.paragraph), max(0, place.start), part)
            for order, place in self.matched.places.items()
            for number, part in (known[place.paragraph.element],)
        }


def import_act(document: WordDocument, wanted: ImportedAs) -> Imported:
    """Read an act out of a document.

    The structure is derived; the lines of the act are the whole text of the document, in order.
    Raises `FormatError` where the document has no text, or embeds one in another format.
    """
    refuse_unreadable(document)
    looks = Looks(document)
    units = [each if isinstance(each, WordTable) else looks.of(each) for each in document.units]
    identity = wanted.identity
    words = identity.numbering.words
    lines = roles(units, words)
    text = OutlineWriter(document, lines, identity.numbering).write()
    language, evidence = (wanted.language, "") if wanted.language else language_of(document)
    act = read_act(f"{text}\n", identity, wanted.version, language)
    if not wanted.known:
        act = evolve(act, identity=evolve(identity, numbering=_numbering(act)))
    matched = match(act, document)
    if not isinstance(matched, Matched):
        raise RuntimeError(f"the act is not the document: {matched[0]}")
    closing = {site.line for site in act.lines() if site.around(Kind.CLOSING)}
    others = [line for line in lines if line.text not in closing]
    warnings = [*_guessed(language, evidence, document), *oddities(document, others, words)]
    return Imported(act, document, matched, _title(lines), tuple(warnings))


def _guessed(language: str, evidence: str, document: WordDocument) -> Iterator[Problem]:
    if evidence:
        warning = f"the language is taken to be `{language}`, judging by {evidence}"
        where = Where(document.package.name)
        yield Problem("language", warning, where, do="give another with --lang")


def _numbering(act: Act) -> Numbering:
    """The numbering of a text: which kinds are numbered through all divisions."""
    kinds = (Kind.CHAPTER, Kind.ARTICLE, Kind.ITEM)
    return Numbering(through=frozenset(kind for kind in kinds if _counts_on(act, kind)))


def _counts_on(act: Act, kind: Kind) -> bool:
    """Whether no number of a kind stands twice in all divisions together."""
    around = (act.body, *(each.children for top in act.body for each in top.walk()))
    nums = [
        [each.num for each in children if each.kind is kind and each.num] for children in around
    ]
    every = [num for each in nums for num in each]
    once = len(set(every)) == len(every)
    return once and (sum(map(bool, nums)) > 1 or kind is Kind.ARTICLE)


def _title(lines: Sequence[DocumentLine]) -> str:
    """The lines of the front that look like a title, joined."""
    words: list[str] = []
    for line in front(lines):
        look = line.look
        if look and (line.form is LineForm.TITLE or look.title or look.stands_out):
            words += look.text.split()
        elif words:
            break
    return " ".join(words)


def _places(document: WordDocument) -> Iterator[tuple[Element, tuple[int, str]]]:
    """`w:p` → the number of its paragraph, and the part that this is in."""
    for number, paragraph in enumerate(document.story.paragraphs(), start=1):
        yield paragraph.element, (number, "")
        for box in boxes(paragraph, document.view):
            yield from ((each.element, (number, "text box")) for each in box.paragraphs())
    for name, note in document.notes.items():
        for number, paragraph in enumerate(note.paragraphs(), start=1):
            yield paragraph.element, (number, f"note {name}")


def _runs(paragraph: WordParagraph) -> tuple[int, ...]:
    seen = {leaf.run for leaf in paragraph.leaves}
    runs = (run for element in paragraph.elements for run in element.iter(w("r")))
    return tuple(number for number, run in enumerate(runs, start=1) if run in seen)
