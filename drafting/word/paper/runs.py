"""Runs of text within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from drafting.model.mark import Mark
from drafting.model.paper import Run
from drafting.word.document.runs import fill
from drafting.word.package.elements import Element, add
from drafting.word.tracked.revisions import Revisions


@frozen
class RunStretch:
    """Neighbouring runs of one change: the first and the last element that they became."""

    change: str
    first: Element
    last: Element


def add_runs(
    paragraph: Element, runs: tuple[Run, ...], revisions: Revisions, *, later: bool
) -> Iterator[RunStretch]:
    """Write runs into `w:p`, those of one mark and change under one `w:ins` or `w:del`."""
    for (mark, change), group in groupby(runs, lambda run: (run.mark, run.change)):
        texts = [run for run in group if run.text]
        if not texts:
            # A change without a text: nothing to insert or delete, but a comment may hang on it.
            anchor = add(paragraph, "r")
            yield RunStretch(change, anchor, anchor)
            continue
        parent = revisions.mark(paragraph, mark, change, later=later)
        written = [add_run(parent, run) for run in texts]
        if mark is Mark.KEPT:
            yield RunStretch(change, written[0], written[-1])
        else:
            yield RunStretch(change, parent, parent)


def add_text(parent: Element, text: str, *, half_points: int = 0) -> Element:
    """A `w:r` with a text as it is; see `add_run`."""
    return add_run(parent, Run(text), half_points=half_points)


def add_run(parent: Element, run: Run, *, half_points: int = 0) -> Element:
    """A `w:r` with the text; `half_points` is the font's size, where it is not the style's."""
    element = add(parent, "r")
    _add_properties(element, run, half_points)
    fill(element, run.text, deleted=run.mark is Mark.DELETED)
    return element


def _add_properties(element: Element, run: Run, half_points: int) -> None:
    """Write `w:rPr` in the order of the schema (17.3.2.28), where there is anything to say."""
    if not (run.strong or half_points or run.shown is not Mark.KEPT):
        return
    properties = add(element, "rPr")
    if run.strong:
        add(properties, "b")
        add(properties, "bCs")
    if run.shown is Mark.DELETED:
        add(properties, "strike")
    if half_points:
        add(properties, "sz", val=str(half_points))
        add(properties, "szCs", val=str(half_points))
    if run.shown is Mark.INSERTED:
        add(properties, "u", val="single")
