"""Runs of text within a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from drafting.model.mark import Mark
from drafting.model.paper import Run
from drafting.ooxml.elements import SPACE, Element, add
from drafting.render.docx.revisions import Revisions

_BREAKS = re.compile("([\t\n])")


@frozen
class Stretch:
    """Neighbouring runs of one change: the first and the last element that they became."""

    change: str
    first: Element
    last: Element


def add_runs(
    paragraph: Element, runs: tuple[Run, ...], revisions: Revisions, *, later: bool
) -> Iterator[Stretch]:
    """Write runs into `w:p`, those of one mark and change under one `w:ins` or `w:del`."""
    for (mark, change), group in groupby(runs, lambda run: (run.mark, run.change)):
        texts = [run for run in group if run.text]
        if not texts:
            # A change without a text: nothing to insert or delete, but a comment may hang on it.
            anchor = add(paragraph, "r")
            yield Stretch(change, anchor, anchor)
            continue
        parent = revisions.mark(paragraph, mark, change, later=later)
        written = [
            add_text(
                parent, run.text, deleted=mark is Mark.DELETED, strong=run.strong, shown=run.shown
            )
            for run in texts
        ]
        if mark is Mark.KEPT:
            yield Stretch(change, written[0], written[-1])
        else:
            yield Stretch(change, parent, parent)


def add_text(
    parent: Element,
    text: str,
    *,
    deleted: bool = False,
    strong: bool = False,
    shown: Mark = Mark.KEPT,
    half_points: int = 0,
) -> Element:
    """A `w:r` with the text; tabs and line breaks become elements (ECMA-376 part 1, 17.3.3).

    Deleted text stands in `w:delText` (17.3.3.7), so that nobody who ignores `w:del` reads it.
    `half_points` is the size of the font, where it is not that of the style. The properties come
    in the order of the schema (17.3.2.28).
    """
    run = add(parent, "r")
    if strong or half_points or shown is not Mark.KEPT:
        properties = add(run, "rPr")
        if strong:
            add(properties, "b")
            add(properties, "bCs")
        if shown is Mark.DELETED:
            add(properties, "strike")
        if half_points:
            add(properties, "sz", val=str(half_points))
            add(properties, "szCs", val=str(half_points))
        if shown is Mark.INSERTED:
            add(properties, "u", val="single")
    for piece in _BREAKS.split(text):
        if piece == "\t":
            add(run, "tab")
        elif piece == "\n":
            add(run, "br")
        elif piece:
            content = add(run, "delText" if deleted else "t")
            content.set(SPACE, "preserve")
            content.text = piece
    return run
