"""A DOCX read in one view: its package, its text, its numbers and notes as people see them."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from drafting.ooxml.elements import Element, w
from drafting.ooxml.numbering import Lists
from drafting.ooxml.package import Package
from drafting.ooxml.story import Paragraph, Story, View, read_story


@frozen(eq=False)
class Document:
    """What is known of a document. Its trees are its own: who edits them edits the document."""

    package: Package
    root: Element
    """`w:document`."""
    story: Story
    """Of the body."""
    numbers: Mapping[Element, str]
    """`w:p` → the automatic number that people see before its text: `5.`, `2)`."""
    trees: Mapping[str, Element]
    """Part → root, of the parts with notes."""
    notes: Mapping[str, Story]
    """The number of a note that people see → its text."""
    lists: Lists
    """What numbers its paragraphs: `lists.numbers` tells them anew after an edit."""

    def again(self, view: View) -> Document:
        """The same trees in a view: in the other one, or after an edit."""
        return _seen(self.package, self.root, self.trees, self.lists, view)


def read_document(data: bytes, name: str, view: View = View.ACCEPTED) -> Document:
    """Read a DOCX; `name` is the file as messages call it. Raises `FormatError`."""
    package = Package.open(data, name)
    root = package.document()
    trees: dict[str, Element] = {}
    for kind in ("footnotes", "endnotes"):
        if part := package.part_of(kind):
            trees[part] = package.tree(part)
    return _seen(package, root, trees, Lists.of(package), view)


def _seen(
    package: Package, root: Element, trees: Mapping[str, Element], lists: Lists, view: View
) -> Document:
    body = root.find(w("body"))
    assert body is not None, "the document has one"
    story = read_story(body, view)
    numbers = lists.numbers(story.paragraphs(), view)
    return Document(package, root, story, numbers, trees, _notes(story, trees, view), lists)


def lone(story: Story) -> Paragraph | None:
    """The first paragraph of a story that has one."""
    return next(story.paragraphs(), None)


def _notes(story: Story, trees: Mapping[str, Element], view: View) -> dict[str, Story]:
    """The notes that the text leads to (ECMA-376 part 1, 17.11.10, 17.11.2)."""
    by_id = {
        (each.tag, each.get(w("id"))): each
        for root in trees.values()
        for each in root.iterchildren()
    }
    found: dict[str, Story] = {}
    for number, reference in story.notes:
        kind = "footnote" if reference.tag == w("footnoteReference") else "endnote"
        note = by_id.get((w(kind), reference.get(w("id"))))
        if note is not None:
            found[number] = read_story(note, view)
    return found
