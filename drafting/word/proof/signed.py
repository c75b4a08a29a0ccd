"""Tracked changes by their signatures."""

from __future__ import annotations

from drafting.model.proof.held import Revision
from drafting.word.document.view import CHANGES
from drafting.word.package.elements import Element, w


def revisions(root: Element) -> tuple[Revision, ...]:
    """The signatures of the tracked changes of a part; each once, in order."""
    return tuple(dict.fromkeys(map(signed, root.iter(*CHANGES))))


def signed(element: Element) -> Revision:
    """The signature of a tracked change."""
    return Revision(element.get(w("author"), ""), element.get(w("date"), ""))
