"""Texts that may be headings: `12 Roses.` above “Roses shall be red.”, and “Roses” above `5. They
are red.`"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from drafting.language import capital
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.structure.doubts.readings import Question
from drafting.structure.structured_line import StructuredLine
from drafting.text.labels import Label
from drafting.text.lines import LineForm
from drafting.text.run_in import FULL_STOPS, after_heading_number, heading_as_it_stands

_FEW_WORDS = re.compile(rf"{capital()}[^\s.;:!?]*(?:\s[^\s.;:!?]+){{0,5}}\.?")


def short_text_questions(
    lines: Sequence[StructuredLine], numbering: Numbering
) -> Iterator[Question]:
    """Divisions whose text is a few words with more text below, where most of their kind have no
    long text behind the number, or the few have no stop: these may be the heading."""
    divisions = [
        (at, line.label, Kind.SECTION if line.section else line.label.kind)
        for at, line in enumerate(lines[:-1])
        if line.form is LineForm.HEADING and line.label and line.label.num
    ]

    def is_short(at: int, label: Label) -> bool:
        ends = lines[at].own or label.rest.endswith(".")
        ends = ends and not label.rest.endswith(FULL_STOPS)
        return ends and _FEW_WORDS.fullmatch(label.rest) is not None

    short = [each for each in divisions if is_short(each[0], each[1])]
    if not short:
        return

    def has_text(at: int, label: Label, kind: Kind | None) -> bool:
        rest, below = heading_as_it_stands(label.rest), lines[at + 1].text
        own = lines[at].own or (kind and after_heading_number(rest, kind, numbering, [below])[0])
        return bool(own) and not lines[at].titled

    every = Counter(kind for *_, kind in divisions)
    others = (each for each in divisions if not is_short(each[0], each[1]))
    long = Counter(each[-1] for each in others if has_text(*each))
    for at, label, kind in short:
        few = 2 * long[kind] < every[kind] or not label.rest.endswith(".")
        if few and lines[at + 1].form is LineForm.PLAIN and has_text(at, label, kind):
            before = lines[at - 1].text if at else ""
            flat = " ".join(lines[at].text.split())
            yield Question(flat, "number", "heading", None, before, lines[at + 1].text)


_CAPTION = re.compile(rf"{capital()}(?:.{{0,118}}[^\s.;:,!?—–-])?")
_FIGURES = re.compile(r"(?P<figure>\d{1,4})(?:-\d{1,2})?\.?")
"""The number of an item."""


def caption_questions(lines: Sequence[StructuredLine]) -> Iterator[Question]:
    """Lines without a stop that stand between the end of a sentence and a further item: they may
    head what follows, and the item before may have ended."""
    for at in [n for n, line in enumerate(lines[:-1]) if n and line.form is LineForm.PLAIN]:
        line, before, below = lines[at], lines[at - 1], lines[at + 1]
        item = (
            below.form is LineForm.NUMBERED
            and below.label
            and _FIGURES.fullmatch(below.label.label)
        )
        if not item or int(item["figure"]) == 1 or not before.text.endswith((".", ".»")):
            continue
        if line.caption or line.apart or line.signs or not _CAPTION.fullmatch(line.text):
            continue
        yield Question(
            " ".join(line.text.split()), "text", "heading", None, before.text, below.text
        )
