"""Headings that are lines of lists: “(a) Fees”, “(1) In general”, “(b) A keeper pays.”"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from drafting.model.numbers.order import order_of
from drafting.structure.shapes import shape_of
from drafting.structure.structured_line import StructuredLine
from drafting.text.lines import LineForm


def headed_lists(lines: Sequence[StructuredLine]) -> None:
    """Let headings with numbers in brackets be numbered lines, each with what is below it in it,
    where one style has them at several levels, “(a) Fees” and “(1) In general”, or a number of
    their row has no heading, but text behind it."""
    headings = (line for line in lines if line.form is LineForm.HEADING)
    bracketed = [line for line in headings if _is_bracketed(line)]
    if bracketed and (_in_each_other(bracketed) or any(map(_is_mixed, _sections(lines)))):
        for line in bracketed:
            line.form = LineForm.NUMBERED


def _is_bracketed(line: StructuredLine) -> bool:
    styled = line.look is not None and line.look.heading > 0
    return styled and line.label is not None and line.label.label.startswith("(")


def _in_each_other(bracketed: Sequence[StructuredLine]) -> bool:
    styles: dict[int, set[str]] = {}
    for line in bracketed:
        if line.look and line.label:
            styles.setdefault(line.look.heading, set()).add(shape_of(line.label.label))
    return any(len(shapes) > 1 for shapes in styles.values())


def _sections(lines: Sequence[StructuredLine]) -> Iterator[list[StructuredLine]]:
    """The numbers in brackets below each other heading."""
    section: list[StructuredLine] = []
    for line in lines:
        if line.form is LineForm.HEADING and not _is_bracketed(line):
            yield section
            section = []
        elif line.label and line.label.label.startswith("("):
            section.append(line)
    yield section


def _is_mixed(section: Sequence[StructuredLine]) -> bool:
    """Whether numbers of one sort grow through headings and lines of text."""
    rows: dict[str, list[StructuredLine]] = {}
    for line in section:
        if line.label:
            rows.setdefault(shape_of(line.label.label), []).append(line)
    return any(len({line.form for line in row}) > 1 and _grows(row) for row in rows.values())


def _grows(row: Sequence[StructuredLine]) -> bool:
    nums = [order_of(line.label.num) for line in row if line.label]
    return all(one < other for one, other in pairwise(nums))
