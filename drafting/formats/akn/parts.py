"""Provisions that the elements of others become, and what is asked of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve
from lxml import etree

from drafting.formats.akn.elements import TAGS
from drafting.formats.grid import GridRow
from drafting.messages import say
from drafting.model.cells import Merge, cells_of
from drafting.model.kind import Kind
from drafting.model.provision import HEADER_ROW, Provision
from drafting.text.lines import row

_Element = etree._Element


def local_name(element: _Element) -> str:
    """The name of an element without its namespace, which differs in drafts of the standard."""
    return etree.QName(element).localname


def all_text(element: _Element) -> str:
    """All text in an element, in one line."""
    return re.sub(r"\s+", " ", "".join(map(str, element.itertext()))).strip()


def made(
    kind: Kind, label: str, text: str, below: Iterable[Provision], *, headed: bool = False
) -> Provision:
    """A provision with the layout that it mostly has."""
    sep = " " if label and text else ""
    return Provision(
        kind,
        num=label,
        label=label,
        sep=sep,
        text=text,
        headed=headed,
        children=tuple(below),
        blank=headed,
    )


def is_plain(provision: Provision) -> bool:
    """Whether a provision is a line alone, with its notes."""
    noted = all(each.kind is Kind.FOOTNOTE for each in provision.children)
    return provision.kind is Kind.PARAGRAPH and noted and not provision.label


def ends_act(provision: Provision) -> bool:
    """Whether a provision can stand in a closing block: a line without notes, or a table."""
    plain = is_plain(provision) and not provision.children
    return plain or provision.kind is Kind.TABLE


def is_one_of_several(element: _Element) -> bool:
    """Whether an element without a number has others of its kind beside it, such as the
    subsections of a section: the list in each is its own."""
    name = f"{{*}}{local_name(element)}"
    beside = (element.itersiblings(name, preceding=each) for each in (False, True))
    return any(True for _ in chain.from_iterable(beside))


def leads_to_list(provisions: Sequence[Provision]) -> bool:
    """Whether provisions are a line and numbers below it."""
    first, *listed = provisions or [Provision(Kind.TABLE)]
    return is_plain(first) and bool(listed) and all(each.num for each in listed)


def in_annex(provision: Provision) -> Iterator[Provision]:
    """What a part of a document is in an annex: its lines, for which there is no block there."""
    match provision.kind:
        case Kind.PREAMBLE | Kind.CLOSING:
            yield from provision.children
        case Kind.TITLE:
            yield evolve(provision, kind=Kind.PARAGRAPH)
        case _:
            yield provision


def flat_lines(provisions: Iterable[Provision]) -> Iterator[str]:
    """The lines of provisions, where no structure can stand."""
    for top in provisions:
        for each in top.walk():
            framed = each.kind in {Kind.TABLE, Kind.ROW} or each.merged or each.run_in
            if not framed and each.first_line:
                yield each.first_line


def is_mixed(element: _Element) -> bool:
    """Whether an element has text of its own beside other elements."""
    return any((text or "").strip() for text in (element.text, *(each.tail for each in element)))


def quoted_lines(provisions: Iterable[Provision]) -> Iterator[str]:
    """The lines of provisions that are quoted: a row is one of them, with its bars."""
    for each in provisions:
        if each.kind is Kind.ROW:
            yield row(cells_of(each), header=each.is_header_row)
            continue
        if each.kind is not Kind.TABLE and not each.run_in and each.first_line:
            yield each.first_line
        yield from quoted_lines(each.children)


def unnumbered(provisions: Iterable[Provision]) -> Iterator[Provision]:
    """Provisions as lines without numbers of the act, as a preamble has them."""
    for each in provisions:
        if each.num and each.kind is not Kind.FOOTNOTE:
            notes = tuple(one for one in each.children if one.kind is Kind.FOOTNOTE)
            yield Provision(Kind.PARAGRAPH, text=each.first_line, children=notes)
            yield from unnumbered(one for one in each.children if one not in notes)
        else:
            yield evolve(each, kind=Kind.PARAGRAPH) if each.kind is Kind.PART else each


def as_part(provision: Provision) -> Provision:
    """A line that goes on a numbered provision."""
    return evolve(provision, kind=Kind.PART) if is_plain(provision) else provision


def table_row(columns: GridRow, *, header: bool) -> Provision:
    """A row of a table."""
    cells = (
        Provision(Kind.CELL, label=cell.value)
        if isinstance(cell, Merge)
        else Provision(
            Kind.CELL,
            text=cell[0],
            children=tuple(Provision(Kind.PARAGRAPH, text=each) for each in cell[1:]),
        )
        for cell in columns
    )
    return Provision(Kind.ROW, label=HEADER_ROW if header else "|", children=tuple(cells))


def written_otherwise(name: str, kind: Kind) -> str:
    """What to say of an element whose provision an export writes as another; empty: as it is."""
    tag = TAGS.get(kind, name)
    if name in {tag, "hcontainer"}:
        return ""
    return say(
        "<{name}> is read as `{kind}`, and written as <{tag}>", name=name, kind=kind, tag=tag
    )
