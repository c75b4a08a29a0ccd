"""Tracked changes by their signatures."""

from __future__ import annotations

from drafting.model.proof.held import Revision
from drafting.word.document.view import CHANGES
from drafting.word.package.elements import Element, w

_SIGNED = (*CHANGES, w("pPrChange"))
"""What changes text: a paragraph that becomes an item gets a number."""


def revisions(root: Element) -> tuple[Revision, ...]:
    """The signatures of the tracked changes of a part; each once, in order."""
    return tuple(dict.fromkeys(map(signed, root.iter(*_SIGNED))))


def signed(element: Element) -> Revision:
    """The signature of a tracked change."""
    return Revision(element.get(w("author"), ""), element.get(w("date"), ""))
