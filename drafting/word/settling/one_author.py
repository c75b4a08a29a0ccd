"""The tracked changes of one author, those of all others settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from drafting.word.document.document import WordDocument
from drafting.word.document.view import CHANGES, View
from drafting.word.package.elements import Element, local_name, new, w

_COMES = {"ins": "del", "moveTo": "del", "cellIns": "cellDel"}
"""What brings text → what takes it out again."""
_GOES = {"del": "ins", "moveFrom": "ins", "cellDel": "cellIns"}
"""What takes text out → what brings it."""
_SIGNS = frozenset({"rPr", "trPr", "tcPr"})
"""Properties in which a change is a sign, and holds no text."""


def authors_of(document: WordDocument) -> tuple[str, ...]:
    """The authors of the tracked changes of text, in the order in which they come first."""
    changes = (each for root in _roots(document) for each in root.iter(*CHANGES))
    return tuple(dict.fromkeys(each.get(w("author"), "") for each in changes))


def with_changes_of(
    document: WordDocument, author: str, others: View = View.REJECTED
) -> WordDocument:
    """The document with the changes of one author alone, those of others taken back, or accepted:
    what these bring is then in neither view, or in both. Its trees are edited for that."""
    for root in _roots(document):
        for element in [*root.iter(*CHANGES)]:
            if element.get(w("author"), "") != author:
                _settle(element, _COMES if others is View.REJECTED else _GOES)
    return document.again(View.ACCEPTED)


def _roots(document: WordDocument) -> Iterator[Element]:
    yield document.root
    yield from document.trees.values()


def _settle(element: Element, vanishing: Mapping[str, str]) -> None:
    """Let a change be no change: what it holds vanishes from both views, or stays in both."""
    name = local_name(element)
    parent = element.getparent()
    if parent is None:
        return
    sign = local_name(parent) in _SIGNS or name in {"cellIns", "cellDel"}
    if against := vanishing.get(name):
        # In the one view the change itself takes it out, in the other one its opposite.
        opposite = new(against)
        if sign:
            element.addnext(opposite)
        else:
            opposite.extend([*element])
            element.append(opposite)
    elif sign:
        parent.remove(element)
    else:
        element.tag = w("smartTag")
