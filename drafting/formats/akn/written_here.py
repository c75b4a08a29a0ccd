"""A document that `writing.py` made → its provisions, as they were: the exact inverse."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve
from lxml import etree

from drafting.formats.akn.elements import EMPTY, KINDS, OWN, akn, own
from drafting.model.cells import Merge
from drafting.model.kind import Kind
from drafting.model.provision import HEADER_ROW, Provision

_Element = etree._Element
_TEXTS = {akn(name) for name in ("num", "heading", "intro", "content")}


def is_made_here(document: _Element) -> bool:
    """Whether a document says that it was made here."""
    return OWN in document.nsmap.values()


def provisions_as_written(document: _Element) -> tuple[Provision, ...]:
    """The provisions. Raises `ValueError` where somebody has edited the document so that it is no
    longer one that is written here."""
    try:
        return tuple(_parts(document))
    except (AttributeError, KeyError, IndexError) as error:
        raise ValueError from error


def quoted_provisions(element: _Element) -> tuple[Provision, ...]:
    """The provisions in a `quotedStructure`. Raises `ValueError` as above."""
    try:
        return tuple(_hierarchy(element))
    except (AttributeError, KeyError, IndexError) as error:
        raise ValueError from error


def _parts(document: _Element) -> Iterator[Provision]:
    for part in document:
        if part.tag == akn("preface"):
            yield from map(_block, part)
        elif part.tag == akn("preamble"):
            yield _laid_out(part, Provision(Kind.PREAMBLE, children=tuple(map(_block, part))))
        elif part.tag == akn("body"):
            yield from _hierarchy(part)
        elif part.tag == akn("conclusions"):
            yield _laid_out(part, Provision(Kind.CLOSING, children=tuple(map(_block, part))))
        elif part.tag != akn("meta"):
            raise ValueError(part.tag)


def _block(element: _Element) -> Provision:
    """What stands around the body."""
    if element.tag == akn("table"):
        return _table(element)
    made = Provision(Kind(element.attrib[own("kind")]))
    if element.tag == akn("p"):
        return _laid_out(element, evolve(made, text=_text(element)))
    if element.tag != akn("blockContainer"):
        raise ValueError(element.tag)
    num, words = element.find(akn("num")), _one(element, "p")
    further = [child for child in element if child is not num and child is not words]
    label = "" if num is None else _text(num)
    children = tuple(map(_block, further))
    return _laid_out(element, evolve(made, label=label, text=_text(words), children=children))


def _hierarchy(around: Iterable[_Element]) -> Iterator[Provision]:
    for element in around:
        if element.tag not in _TEXTS and element.get("name") != EMPTY:
            yield _provision(element)


def _provision(element: _Element) -> Provision:
    name = etree.QName(element).localname
    kind = Kind(element.attrib["name"]) if name == "hcontainer" else KINDS[name]
    if kind is Kind.TABLE:
        return _laid_out(element, _table(_one(_one(element, "content"), "table")))
    label, heading = (element.find(akn(part)) for part in ("num", "heading"))
    own_words = (each for part in ("intro", "content") for each in element.iterfind(akn(part)))
    words = next(own_words, None)
    text = "" if words is None else _text(_one(words, "p"))
    headed = heading is not None or own("headed") in element.attrib
    made = Provision(
        kind,
        label="" if label is None else _text(label),
        text=text if heading is None else _text(heading),
        headed=headed,
        children=tuple(_hierarchy(element)),
    )
    return _laid_out(element, made)


def _table(table: _Element) -> Provision:
    rows = (
        _laid_out(
            row,
            Provision(
                Kind.ROW,
                label=HEADER_ROW if row[0].tag == akn("th") else "|",
                children=tuple(map(_cell, row)),
            ),
        )
        for row in table
    )
    return Provision(Kind.TABLE, children=tuple(rows))


def _cell(cell: _Element) -> Provision:
    if merged := cell.get(own("merged")):
        return Provision(Kind.CELL, label=Merge[merged.upper()].value)
    first, *further = map(_text, cell)
    children = tuple(Provision(Kind.PARAGRAPH, text=each) for each in further)
    return Provision(Kind.CELL, text=first, children=children)


def _one(element: _Element, name: str) -> _Element:
    found = element.find(akn(name))
    if found is None:
        raise ValueError(name)
    return found


def _text(element: _Element) -> str:
    return "".join(map(str, element.itertext()))


def _laid_out(element: _Element, provision: Provision) -> Provision:
    """With what only the written form has."""
    in_table = provision.kind in {Kind.ROW, Kind.CELL}
    usual = " " if provision.label and provision.text and not in_table else ""
    wanted: dict[str, Any] = {"sep": element.get(own("sep"), usual)}
    for name in ("blank", "outdent"):
        wanted[name] = int(element.get(own(name), "0"))
    return evolve(provision, **wanted, run_in=own("run-in") in element.attrib)
