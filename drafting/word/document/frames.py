"""Frames: paragraphs that stand beside the text (17.3.1.11)."""

from __future__ import annotations

from drafting.word.document.view import View
from drafting.word.package.elements import Element, child_of, w


def is_dropped_letter(paragraph: Element, view: View = View.ACCEPTED) -> bool:
    """Whether a paragraph is the large first letter of the next one, over whose lines it hangs, in
    a view of the tracked changes of its look."""
    change = child_of(paragraph, "pPr", "pPrChange") if view is View.REJECTED else None
    properties = child_of(paragraph if change is None else change, "pPr")
    frame = None if properties is None else child_of(properties, "framePr")
    return frame is not None and frame.get(w("dropCap"), "none") in {"drop", "margin"}
