"""The provisions of an act → its text file. `reader.py` is the exact inverse."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from drafting.model.act import Act, Numbering
from drafting.model.cells import cells_of
from drafting.model.kind import COUNTED, FRAMES, Kind
from drafting.model.provision import Provision
from drafting.text.closing import with_closing_mark
from drafting.text.concluding import CONTINUES, RETURNS, concludes
from drafting.text.layout import INDENT
from drafting.text.lines import plain, plain_heading, row
from drafting.text.run_in import written_after_heading_number, written_after_number

_PLAIN = Numbering()
_GIVEN = 16


def write_act(act: Act) -> str:
    """The whole text file of an act."""
    newline = act.form.newline
    text = newline.join(_whole(act))
    return ("\ufeff" if act.form.bom else "") + text + act.form.ending


def _whole(act: Act) -> Sequence[str]:
    """The lines of an act, with the mark that its closing block needs, if any."""
    form = _LineStyle(act.identity.numbering)
    kinds = [each.kind for each in act.body]
    if Kind.CLOSING not in kinds:
        return with_closing_mark([*_lines(act.body, 0, 1, form)], None, form.numbering)
    at = kinds.index(Kind.CLOSING)
    above = [*_lines(act.body[:at], 0, 1, form)]
    lines = [*above, *_lines(act.body[at:], 0, 1, form)]
    start = next((each for each in range(len(above), len(lines)) if lines[each]), None)
    return with_closing_mark(lines, start, form.numbering)


def text_digest(act: Act) -> str:
    """sha256 (hex) of the whole text file of an act."""
    return hashlib.sha256(write_act(act).encode()).hexdigest()


def write_provision(provision: Provision, numbering: Numbering = _PLAIN) -> str:
    """A provision with all in it, in the same syntax, without indent or empty lines of layout."""
    form = _LineStyle(numbering, layout=False)
    return "\n".join(_provision(provision, 0, 1, form))


def write_provisions(provisions: Sequence[Provision], numbering: Numbering) -> str:
    """Provisions one after another, as the text of an operation has them, with their empty lines;
    `read_fragment` is the inverse, for the place where they stand."""
    return "\n".join(_lines(provisions, 0, 1, _LineStyle(numbering)))


def digest_of(provision: Provision, numbering: Numbering = _PLAIN) -> str:
    """sha256 (hex) of a provision as written by `write_provision`, in UTF-8."""
    return hashlib.sha256(write_provision(provision, numbering).encode()).hexdigest()


def given_digest(provision: Provision, numbering: Numbering) -> str:
    """The digits of `digest_of` that a proposal carries: nobody finds another provision with the
    same 64 bits."""
    return digest_of(provision, numbering)[:_GIVEN]


def line_numbers(act: Act) -> list[int]:
    """The line of each provision in the file that `write_act` writes, from 1, by its `order`.

    A frame (a table, the preamble, a number with its first child on its line) stands where its
    first line does; cells stand in their row.
    """
    found: list[int] = []
    line = 0
    for site in act.sites:
        kind, around = site.provision.kind, site.parent
        in_row = around is not None and around.provision.kind in {Kind.ROW, Kind.CELL}
        if site.provision.run_in:
            found.append(line)
            continue
        if kind in FRAMES and kind is not Kind.ROW:
            line += site.provision.blank
            first = site.provision.children[:1]
            found.append(line + 1 + sum(each.blank for each in first))
            continue
        line += 0 if in_row else site.provision.blank + 1
        found.append(line)
    return found


@frozen
class _LineStyle:
    """What is the same for all lines of one text."""

    numbering: Numbering
    layout: bool = True
    """Whether empty lines are written where they stand; where not, only between two tables."""


@frozen
class _Spot:
    """What a line needs to know of the lines before it, to be read as what it is."""

    mark: str = ""
    """The mark that an unnumbered line needs (see `concluding.py`)."""
    before: Provision | None = None
    """Of a number directly under a heading: the one before it in its list."""


def _lines(
    children: Iterable[Provision],
    level: int,
    depth: int,
    form: _LineStyle,
    last: tuple[Provision, Provision] | None = None,
) -> Iterator[str]:
    """Children whose numbered lines stand at a level, and unnumbered parts one further out.

    `last` is the number that they stand in, if it is in a list directly under a heading, after the
    one before it.
    """
    after_table, number = False, None
    listed: list[Provision] = []
    first = True
    for child in children:
        table = child.kind is Kind.TABLE
        if table and after_table and not form.layout:
            yield ""
        after_table = table
        part = child.kind is Kind.PART and not child.num
        spot = _Spot()
        if child.kind in COUNTED and not child.label and not child.run_in:
            if part and level:
                continued = first and last and _concludes(*last, child)
                spot = _Spot(CONTINUES if continued else "")
            elif number:
                inner = any(each.kind is not Kind.NOTE for each in number.children)
                alone = not (level or inner) and listed[1:] and listed[-1] is number
                returns = alone and _concludes(listed[-2], number, child)
                spot = _Spot("" if returns else RETURNS)
            number = None
        elif child.label and not child.headed:
            number = child
            if child.kind is not Kind.FOOTNOTE:
                spot = _Spot(before=listed[-1] if listed and not level else None)
                listed.append(child)
        elif child.kind is not Kind.NOTE:
            number = None
        first = first and child.kind is Kind.NOTE
        yield from _provision(child, max(0, level - part - child.outdent), depth, form, spot)


def _concludes(before_last: Provision, last: Provision, text: Provision) -> bool:
    *_, line = before_last.walk()
    return concludes(line.text, last.text, text.text)


def _provision(
    provision: Provision, level: int, depth: int, form: _LineStyle, spot: _Spot = _Spot()
) -> Iterator[str]:
    """`level` is that of the provision's own line, `depth` the number of # of a heading here."""
    if form.layout:
        yield from [""] * provision.blank
    indent = " " * (INDENT * level)
    children = provision.children
    match provision.kind:
        case _ if provision.headed and provision.label:
            below = [*_lines(children, 0, depth + 1, form)]
            text, own = provision.text, provision.leads_in
            if own:
                text, *below = below
            text = written_after_heading_number(
                text, provision.kind, form.numbering, below, own=own
            )
            yield f"{'#' * depth} {provision.label}{provision.sep}{text}"
            yield from below
        case _ if provision.headed:
            yield f"{'#' * depth} {plain_heading(provision.text, form.numbering.cues)}"
            yield from _lines(children, 0, depth + 1, form)
        case Kind.TITLE:
            yield f"= {provision.text}"
            for each in children:
                yield from [""] * (each.blank if form.layout else 0)
                yield f"= {each.text}"
        case Kind.PREAMBLE | Kind.CLOSING:
            yield from _lines(children, 0, depth, form)
        case Kind.TABLE:
            for each in children:
                yield from _provision(each, level, depth, form)
        case Kind.ROW:
            yield indent + row(cells_of(provision), header=provision.is_header_row)
        case Kind.GAP | Kind.NOTE:
            yield indent + provision.text
            for each in children:
                yield from _provision(each, level, depth, form)
        case _ if provision.label and provision.kind is not Kind.FOOTNOTE:
            last = (spot.before, provision) if spot.before else None
            below = [*_lines(children, level + 1, depth, form, last)]
            text, own = provision.text, provision.leads_in
            if own:
                text, *below = below
            text = written_after_number(text.lstrip(" ") if own else text, provision.sep, own=own)
            yield indent + provision.label + provision.sep + text
            yield from below
        case _:
            yield (
                indent + spot.mark + (provision.line if provision.label else plain(provision.text))
            )
            yield from _lines(children, level + 1, depth, form)
