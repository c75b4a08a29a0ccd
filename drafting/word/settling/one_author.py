"""The tracked changes of one author, those of all others taken back."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.word.document.document import WordDocument
from drafting.word.document.story import CHANGES, View, local_name
from drafting.word.package.elements import Element, new, w

_COMES = {"ins": "del", "moveTo": "del", "cellIns": "cellDel"}
"""What brings text → what takes it out again."""
_TEXTS = frozenset({"rPr", "trPr", "tcPr"})
"""Properties in which a change is a sign, and holds no text."""


def authors_of(document: WordDocument) -> tuple[str, ...]:
    """The authors of the tracked changes of text, in the order in which they come first."""
    changes = (each for root in _roots(document) for each in root.iter(*CHANGES))
    return tuple(dict.fromkeys(each.get(w("author"), "") for each in changes))


def with_changes_of(document: WordDocument, author: str) -> WordDocument:
    """The document with the changes of one author alone: what others bring is in neither view of
    it, what they take out is in both. Its trees are edited for that."""
    for root in _roots(document):
        for element in [*root.iter(*CHANGES)]:
            if element.get(w("author"), "") != author:
                _take_back(element)
    return document.again(View.ACCEPTED)


def _roots(document: WordDocument) -> Iterator[Element]:
    yield document.root
    yield from document.trees.values()


def _take_back(element: Element) -> None:
    name = local_name(element)
    parent = element.getparent()
    if parent is None:
        return
    sign = local_name(parent) in _TEXTS or name in {"cellIns", "cellDel"}
    if gone := _COMES.get(name):
        # In one view it does not come, in the other it goes at once.
        against = new(gone)
        if sign:
            element.addnext(against)
        else:
            against.extend([*element])
            element.append(against)
    elif sign:
        parent.remove(element)
    else:
        element.tag = w("smartTag")
