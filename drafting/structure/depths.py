"""How deep each line of provisions stands, where no indent shows it: as deep as on a page of an act
that has them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby, pairwise

from attrs import evolve

from drafting.model.act import Act, Numbering
from drafting.structure.outline import OutlineWriter
from drafting.structure.page import PageLine, PageRow, PageTable
from drafting.structure.structured_line import StructuredLine
from drafting.text.labels import heading, numbered
from drafting.text.layout import indent_of
from drafting.text.lines import LineForm, try_scan
from drafting.text.numbers.sorts import is_footnote
from drafting.text.run_in import OWN


def depths(
    lines: Sequence[str],
    outermost: Collection[int] = (),
    headed: Collection[int] = (),
    own: Collection[int] = (),
    *,
    beside: bool = False,
) -> Iterator[int]:
    """The level of each line. Lines in `headed` are headings; the text of those in `own` begins
    behind their number. Lines in `outermost` stand in no other, and below a heading, lists may
    stand `beside` the line that leads to them."""
    begin = sorted({0, *outermost, *headed, len(lines)})
    for start, end in pairwise(begin):
        units: list[StructuredLine] = []
        kept: list[int] = []
        for form, run in groupby(range(start, end), key=lambda at: _form(lines[at])):
            places = [at for at in run if lines[at] and not is_footnote(lines[at])]
            kept += places
            if form is LineForm.ROW:
                units.append(StructuredLine(form, table=PageTable((PageRow(()),) * len(places))))
            else:
                units += (_unit(lines[at], form, at in headed, at in own) for at in places)
        writer = OutlineWriter({}, units, Numbering(), beside and start in headed, begun=True)
        writer.write()
        written = dict(zip(kept, filter(None, writer.text), strict=True))
        yield from map(indent_of, (written.get(at, "") for at in range(start, end)))


def lists_stand_beside(act: Act) -> bool:
    """Whether an act has a list below a heading beside the line that leads to it."""
    below = (act.children(site) for site in act.sites if site.provision.headed)
    pairs = (pair for children in below for pair in pairwise(children))
    return any(one.text.endswith(":") and not one.num and other.num for one, other in pairs)


def _unit(line: str, form: LineForm, headed: bool, own: bool) -> StructuredLine:
    look = PageLine(line)
    if headed:
        label = heading(line.lstrip("# "), {})
        if label and own:
            label = evolve(label, rest=label.rest.removeprefix(OWN))
        return StructuredLine(LineForm.HEADING, look, label=label, own=own)
    if label := numbered(line):
        return StructuredLine(LineForm.NUMBERED, look, label=label)
    return StructuredLine(form, look)


def _form(line: str) -> LineForm:
    """What a line without a number is, by itself."""
    scanned = try_scan(line) if line else None
    known = scanned and scanned.form in {LineForm.ROW, LineForm.NOTE, LineForm.GAP}
    return scanned.form if scanned and known else LineForm.PLAIN
