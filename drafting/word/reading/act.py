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
    """Where in a document a provision comes from."""

    paragraph: int
    """From 1, among all paragraphs of the body as they are read; of a note, among the note's; of
    a text box, that which it is anchored in."""
    runs: tuple[int, ...]
    """The runs of its text, from 1, among all of the paragraph."""
    offset: int
    """In the paragraph's text, of the first character of the provision's own."""
    part: str = ""
    """`note 1`, `text box`; empty: the body."""


@frozen
class ImportedAs:
    """What an imported act is to be."""

    identity: Identity
    version: str
    """The date from which it holds."""
    language: str = ""
    """Empty: that of the document."""
    known: bool = False
    """Whether the numbering of the identity is settled, and not to be derived from the text."""


@frozen(eq=False)
class Imported:
    """An act read from a document, and where each line of it stands there."""

    act: Act
    document: WordDocument
    matched: Matched
    title: str
    """As the document gives it, in one line; empty where none is seen."""
    warnings: tuple[Problem, ...] = ()

    @cached_property
    def origins(self) -> Mapping[int, Origin]:
        """`Site.order` → where the line comes from."""
        known = dict(_places(self.document))
        return {
            order: Origin(number, _runs(place.paragraph), max(0, place.start), part)
            for order, place in self.matched.places.items()
            for number, part in (known[place.paragraph.element],)
        }


def import_act(document: WordDocument, wanted: ImportedAs) -> Imported:
    """Read an act out of a document.

    Whatever is derived, the lines of the act are the text of the document, all of it, in order.
    Raises `FormatError` where the document has no text, or some in another format.
    """
    refuse_unreadable(document)
    looks = Looks(document)
    units = [each if isinstance(each, WordTable) else looks.of(each) for each in document.units]
    identity = wanted.identity
    lines = roles(units, identity.numbering.words)
    text = OutlineWriter(document, lines, identity.numbering.words).write()
    language, told_by = (wanted.language, "") if wanted.language else language_of(document)
    act = read_act(f"{text}\n", identity, wanted.version, language)
    if not wanted.known:
        act = evolve(act, identity=evolve(identity, numbering=_numbering(act)))
    matched = match(act, document)
    assert isinstance(matched, Matched), f"the act is not the document: {matched[0]}"
    warnings = [*_told(language, told_by, document), *oddities(document, lines)]
    return Imported(act, document, matched, _title(lines), tuple(warnings))


def _told(language: str, by: str, document: WordDocument) -> Iterator[Problem]:
    if by:
        told, hint = f"the language is taken for `{language}`, by {by}", "give another with --lang"
        yield Problem("language", told, Where(document.package.name), do=hint)


def _numbering(act: Act) -> Numbering:
    """What sort of numbers the text has: which of them count on through the whole of it."""
    kinds = (Kind.CHAPTER, Kind.ARTICLE, Kind.ITEM)
    return Numbering(through=frozenset(kind for kind in kinds if _counts_on(act, kind)))


def _counts_on(act: Act, kind: Kind) -> bool:
    """Whether no number of a kind stands twice, though they stand in several divisions."""
    around = (act.body, *(each.children for top in act.body for each in top.walk()))
    nums = [
        [each.num for each in children if each.kind is kind and each.num] for children in around
    ]
    every = [num for each in nums for num in each]
    once = len(set(every)) == len(every)
    return once and (sum(map(bool, nums)) > 1 or kind is Kind.ARTICLE)


def _title(lines: Sequence[DocumentLine]) -> str:
    """The lines of the front that look like a title, joined."""
    said: list[str] = []
    for line in front(lines):
        look = line.look
        if look and (line.form is LineForm.TITLE or look.title or look.stands_out):
            said += look.text.split()
        elif said:
            break
    return " ".join(said)


def _places(document: WordDocument) -> Iterator[tuple[Element, tuple[int, str]]]:
    """`w:p` → the number of its paragraph, and what that is of."""
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
