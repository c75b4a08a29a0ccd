"""Items of China whose text begins with a number too, «一、一年级；»: the run of the numbers
decides whether the first one is that of an item, or two are counted, «一、二年级的学生»."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from drafting.structure.structured_line import StructuredLine
from drafting.text.labels import numbered
from drafting.text.labels.eastern import counts_two, is_listed
from drafting.text.lines import LineForm


def listed_numbers(lines: Sequence[StructuredLine]) -> None:
    """Let a line that begins with two such numbers be text where the first one goes on no row of
    its division and begins none."""
    if not any(line.label and line.label.label.endswith("、") for line in lines):
        return
    last = 0
    listed = [line for line in lines if line.form is LineForm.HEADING or _listed(line)]
    for line, below in zip_longest(listed, listed[1:]):
        if line.label is None or line.form is LineForm.HEADING:
            last = _first_inside(line)
            continue
        own, following = _listed(line), _listed(below) if below else 0
        goes_on = own == last + 1 or (own == last and "-" in line.label.num)
        other = below.label if below and following else None
        again = other and other.num == line.label.num and not counts_two(other)
        goes_on = goes_on and not again
        begins = own == 1 and following == own + 1
        automatic = line.look is not None and line.look.number
        if counts_two(line.label) and not (begins or (last and goes_on) or automatic):
            line.form, line.label = LineForm.PLAIN, None
        else:
            last = own


def _first_inside(line: StructuredLine) -> int:
    """1 where the first item stands on the line of an article, «第二条　一、花园。»; else 0."""
    inner = numbered(line.label.rest) if line.label and line.own else None
    return int(inner is not None and inner.num == "1" and is_listed(inner))


def _listed(line: StructuredLine) -> int:
    """The number of such an item, of an inserted one that of the item before it; 0: no item."""
    if line.form is not LineForm.NUMBERED or not line.label or not is_listed(line.label):
        return 0
    return int(line.label.num.split("-")[0])
