"""The tracked changes of one author, those of all others settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from drafting.word.document.document import WordDocument
from drafting.word.document.view import CHANGES, View
from drafting.word.package.elements import Element, local_name, new, w, words_in

_COMES = {"ins": "del", "moveTo": "del", "cellIns": "cellDel"}
"""What brings text → what takes it out again."""
_GOES = {"del": "ins", "moveFrom": "ins", "cellDel": "cellIns"}
"""What takes text out → what brings it."""
_INSERTIONS = (w("ins"), w("moveTo"))
_SIGNS = frozenset({"rPr", "trPr", "tcPr"})
"""Properties in which a change is a sign, and holds no text."""


def authors_of(document: WordDocument) -> tuple[str, ...]:
    """The authors of the tracked changes of text, in the order in which they come first."""
    changes = (each for root in _roots(document) for each in root.iter(*CHANGES))
    return tuple(dict.fromkeys(each.get(w("author"), "") for each in changes))


def on_insertions_of_others(document: WordDocument, author: str) -> tuple[str, ...]:
    """The paragraphs, each in all its words, in which an author edits what others insert: without
    their changes these edits stand elsewhere, or nowhere."""
    by_paragraph: dict[Element, list[Element]] = {}
    for root in _roots(document):
        for each in root.iter(*CHANGES):
            for paragraph in islice(each.iterancestors(w("p")), 1):
                if each.get(w("author"), "") == author:
                    by_paragraph.setdefault(paragraph, []).append(each)
    return tuple(
        words_in(paragraph)
        for paragraph, changes in by_paragraph.items()
        if _is_of_others(paragraph, author)
        or any(
            around.get(w("author"), "") != author
            for each in changes
            for around in each.iterancestors(*_INSERTIONS)
        )
    )


def _is_of_others(paragraph: Element, author: str) -> bool:
    """Whether somebody else inserts a paragraph: its sign, and nothing in it stood there before."""
    signs = paragraph.iterfind(f"{w('pPr')}/{w('rPr')}/{w('ins')}")
    return any(each.get(w("author"), "") != author for each in signs) and all(
        next(run.iterancestors(*_INSERTIONS), None) is not None for run in _runs(paragraph)
    )


def _runs(paragraph: Element) -> Iterator[Element]:
    return (each for each in paragraph.iter(w("r")) if each.find(w("t")) is not None)


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
