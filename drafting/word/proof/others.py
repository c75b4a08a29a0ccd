"""Tracked changes that others had made before a proposal was put in: they count as accepted."""

from __future__ import annotations

from collections.abc import Collection

from drafting.word.document.document import WordDocument
from drafting.word.package.elements import Element, drop, local_name, parent_of, w

_COME, _GO = ("ins", "moveTo", "cellIns"), ("del", "moveFrom", "cellDel")
_HOLDERS = {"rPr": "p", "trPr": "tr", "tcPr": "tc"}
"""Properties with a mark → what comes or goes by it."""

Signature = tuple[str, str]
"""Author and day."""


def accept_others(document: WordDocument, others: Collection[Signature]) -> WordDocument:
    """The document read again, with the changes of some signatures accepted in its trees, which
    are of no other use after that."""
    if not others:
        return document
    for root in (document.root, *document.trees.values()):
        found = root.iter(*map(w, (*_COME, *_GO, "pPrChange")))
        for change in [each for each in found if _signature(each) in others]:
            if change.getroottree().getroot() is root:
                _accept(change)
    return document.again(document.view)


def _signature(change: Element) -> Signature:
    return change.get(w("author"), ""), change.get(w("date"), "")[:10]


def _accept(change: Element) -> None:
    name, parent = local_name(change), parent_of(change)
    holder = _HOLDERS.get(local_name(parent))
    if holder is None and name in _COME:
        change.tag = w("smartTag")
        return
    parent.remove(change)
    if holder is None or name not in _GO:
        return
    element = next(parent.iterancestors(w(holder)), None)
    if element is None:
        return
    following = next(element.itersiblings(), None)
    if holder != "p":
        drop(element)
    elif following is not None and following.tag == w("p"):
        # Its text stands in the next paragraph (17.13.5.15).
        at = 1 if len(following) and local_name(following[0]) == "pPr" else 0
        for child in [each for each in element if local_name(each) != "pPr"]:
            following.insert(at, child)
            at += 1
        drop(element)
