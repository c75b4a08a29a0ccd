"""Runs of text within a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from attrs import frozen

from drafting.model.mark import Mark
from drafting.model.paper import Run
from drafting.ooxml.elements import Element, add
from drafting.ooxml.revisions import Revisions
from drafting.ooxml.runs import fill


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
            add_text(parent, run.text, deleted=mark is Mark.DELETED, strong=run.strong)
            for run in texts
        ]
        if mark is Mark.KEPT:
            yield Stretch(change, written[0], written[-1])
        else:
            yield Stretch(change, parent, parent)


def add_text(parent: Element, text: str, *, deleted: bool = False, strong: bool = False) -> Element:
    """A `w:r` with the text as the last child of `parent`."""
    run = add(parent, "r")
    if strong:
        properties = add(run, "rPr")
        add(properties, "b")
        add(properties, "bCs")
    fill(run, text, deleted=deleted)
    return run
