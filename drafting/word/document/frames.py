"""Frames: paragraphs that stand beside the text (17.3.1.11)."""

from __future__ import annotations

from drafting.word.package.elements import Element, child_of, w


def is_dropped_letter(paragraph: Element) -> bool:
    """Whether a paragraph is the large first letter of the next one, over whose lines it hangs."""
    frame = child_of(paragraph, "pPr", "framePr")
    return frame is not None and frame.get(w("dropCap"), "none") in {"drop", "margin"}
