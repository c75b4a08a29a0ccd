"""A DOCX read in one view: its package, and its text, numbers and notes as they are displayed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType

from attrs import frozen

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say
from drafting.word.document.layout import lines_apart
from drafting.word.document.numbering import Lists
from drafting.word.document.story import (
    Story,
    WordBlock,
    WordCell,
    WordParagraph,
    WordTable,
    boxes,
    read_story,
)
from drafting.word.document.view import View
from drafting.word.package.elements import Element, w
from drafting.word.package.package import MAX_PARAGRAPHS, Package


@frozen(eq=False)
class WordDocument:
    """A document in one view. To edit its trees is to edit the document."""

    package: Package
    root: Element
    """`w:document`."""
    story: Story
    """The text of the body."""
    numbers: Mapping[Element, str]
    """`w:p` → the automatic number displayed before its text: `5.`, `2)`."""
    trees: dict[str, Element]
    """Part with notes → its root; also of a part that the package is still to get."""
    notes: Mapping[str, Story]
    """The displayed number of a note → its text."""
    lists: Lists
    """The lists that number its paragraphs; `lists.numbers` counts again after an edit."""
    view: View = View.ACCEPTED

    @property
    def bodies(self) -> int:
        """How many bodies it has: one, by the schema (17.2.2)."""
        return sum(1 for _ in self.root.iterchildren(w("body")))

    @cached_property
    def units(self) -> tuple[WordBlock, ...]:
        """The visible paragraphs and the tables of the body, in the order of reading; after a
        paragraph, the content of its text boxes. An act has lines for these."""
        return tuple(self._seen(self.story.blocks, self.apart))

    @cached_property
    def rows(self) -> tuple[WordBlock, ...]:
        """The units with every table as a table, also those that only set lines apart."""
        return tuple(self._seen(self.story.blocks, {})) if self.apart else self.units

    @cached_property
    def apart(self) -> Mapping[WordTable, tuple[WordParagraph, ...]]:
        """The tables of the body that only set lines apart, each with these lines."""
        tables = (each for each in self.story.blocks if isinstance(each, WordTable))
        found = ((each, lines_apart(each, self._holds_text, self.lists.styles)) for each in tables)
        return {table: lines for table, lines in found if lines}

    @cached_property
    def bare(self) -> frozenset[WordBlock]:
        """The units that are no text of a box."""
        lines = (each for found in self.apart.values() for each in found)
        return frozenset((*self.story.blocks, *lines))

    def lines_of(self, cell: WordCell) -> list[WordParagraph]:
        """The visible paragraphs of a cell, those of tables in it too; at least one, if it has
        any."""
        found = [*Story(tuple(self._seen(cell.blocks, {}))).paragraphs()]
        seen = [each for each in found if self.is_seen(each)]
        return seen or [*Story(cell.blocks).paragraphs()][:1]

    def is_seen(self, paragraph: WordParagraph) -> bool:
        """Whether a paragraph shows anything: text, or at least a number."""
        return bool(paragraph.text.strip()) or paragraph.element in self.numbers

    def _holds_text(self, paragraph: WordParagraph) -> bool:
        """Whether a paragraph shows anything, be it in a text box that is anchored in it."""
        held = boxes(paragraph, self.view, self.lists.styles)
        boxed = (each for box in held for each in box.paragraphs())
        return self.is_seen(paragraph) or any(map(self.is_seen, boxed))

    def _seen(
        self, blocks: Iterable[WordBlock], apart: Mapping[WordTable, Sequence[WordParagraph]]
    ) -> Iterator[WordBlock]:
        for block in blocks:
            if isinstance(block, WordTable):
                if lines := apart.get(block):
                    yield from self._seen(lines, apart)
                elif any(row.cells for row in block.rows):
                    yield block
                continue
            if self.is_seen(block):
                yield block
            for box in boxes(block, self.view, self.lists.styles):
                yield from self._seen(box.blocks, {})

    def again(self, view: View, *, keep_notes: bool = False) -> WordDocument:
        """The same trees read again: in another view, or after an edit.

        With `keep_notes`, each note has the number that it has here, whichever notes before it
        come or go: the text of an act names its notes by these numbers.
        """
        names = {reference: number for number, reference in self.story.notes} if keep_notes else {}
        return _seen(_DocumentTrees(self.package, self.root, self.trees, self.lists), view, names)


def read_document(data: bytes, name: str, view: View = View.ACCEPTED) -> WordDocument:
    """Read a DOCX; `name` is the file as messages call it. Raises `FormatError`."""
    package = Package.open(data, name)
    root = package.document()
    trees: dict[str, Element] = {}
    for kind in ("footnotes", "endnotes"):
        if part := package.part_of(kind):
            trees[part] = package.tree(part)
    return _seen(_DocumentTrees(package, root, trees, Lists.of(package)), view)


@frozen(eq=False)
class _DocumentTrees:
    """What a document is read from; as in `WordDocument`."""

    package: Package
    root: Element
    trees: dict[str, Element]
    lists: Lists


def _seen(
    source: _DocumentTrees, view: View, names: Mapping[Element, str] = MappingProxyType({})
) -> WordDocument:
    root, trees, lists = source.root, source.trees, source.lists
    styles = lists.styles
    story = read_story(root, view, names, styles)
    numbers = lists.numbers(story.paragraphs(), view)
    for paragraph in story.paragraphs():
        for box in boxes(paragraph, view, styles):
            numbers.update(lists.numbers(box.paragraphs(), view))
    return WordDocument(
        source.package,
        root,
        story,
        numbers,
        trees,
        _notes(story, source, view),
        lists,
        view,
    )


def notes_by_reference(roots: Iterable[Element]) -> dict[tuple[str, str | None], Element]:
    """The notes in parts with notes, each by the name and the id of the references to it."""
    return {
        (f"{each.tag!s}Reference", each.get(w("id"))): each
        for root in roots
        for each in root.iterchildren()
    }


def _notes(story: Story, source: _DocumentTrees, view: View) -> dict[str, Story]:
    """The notes that the text refers to (ECMA-376 part 1, 17.11.10, 17.11.2)."""
    by_reference = notes_by_reference(source.trees.values())
    found: dict[str, Story] = {}
    read: dict[Element, Story] = {}
    length = 0
    for number, reference in story.notes:
        note = by_reference.get((str(reference.tag), reference.get(w("id"))))
        if note is None:
            continue
        if note not in read:
            read[note] = read_story(note, view, styles=source.lists.styles)
        found[number] = read[note]
        length += len(found[number].blocks)
        if length > MAX_PARAGRAPHS:
            # One note may be referred to often, and stands in the text of an act each time.
            wrong = say(
                "the notes have more than {most} paragraphs, counted where they stand",
                most=MAX_PARAGRAPHS,
            )
            raise FormatError(Problem("syntax", wrong, Where(source.package.name)))
    return found
