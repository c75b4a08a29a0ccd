"""Rows and columns in words: «графа 3 строки 2», «строка вторая таблицы приложения 1».

Lawyers call a row by the number that is printed in its first cell, or by its place below the row
that heads the columns; a column by its number, or by what heads it. A canonical address counts
every row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from drafting.language.fold import words_key
from drafting.language.units import Unit, Units, address, printed_number
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import TABULAR, Kind
from drafting.model.provision import Provision


def named_in_words(act: Act, units: Units) -> list[Target]:
    """Everything that units may name."""
    inside = in_tables(act, units)
    return act.index.candidates(address(units, bare=False)) if inside is None else inside


def in_tables(
    act: Act, units: Units, look_up: Callable[[Units], list[Target]] | None = None
) -> list[Target] | None:
    """Everything in tables that units name, in the order of the text; None for units that name
    nothing in a table. `look_up` finds what is around the tables, where its nouns do not."""
    start = next((at for at, unit in enumerate(units) if unit.kind in TABULAR), None)
    if start is None:
        return None
    around: list[Site | None] = [None]
    if start:
        found = act.index.candidates(address(units[:start], bare=False))
        found = found or (look_up(units[:start]) if look_up else [])
        around = [target.site for target in found if not target.own]
    inside = [unit for unit in units[start:] if unit.kind in TABULAR]
    rest = units[start + len(inside) :]
    sites = [site for scope in around for site in _named(act, scope, inside)]
    if not rest:
        return [Target(site) for site in sites]
    ending = address(rest, bare=False)
    return [one for site in sites for one in act.index.candidates(f"{site.address}.{ending}")]


def _named(act: Act, around: Site | None, units: Sequence[Unit]) -> Iterator[Site]:
    table, row, cell = (next((u for u in units if u.kind is k), None) for k in _ORDER)
    for site in _tables(act, around, table):
        if row is None and cell is None:
            yield site
            continue
        for line in _rows(act, site, row):
            if cell is None:
                yield line
            elif (at := _column(site.provision, cell)) is not None:
                yield from (one for one in _inside(act, line) if one.position == at)


_ORDER = (Kind.TABLE, Kind.ROW, Kind.CELL)


def _tables(act: Act, around: Site | None, unit: Unit | None) -> list[Site]:
    """The tables that a unit may mean; without a number, the only one, or all of them."""
    within = act.within(around) if around else act.sites
    every = [site for site in within if site.provision.kind is Kind.TABLE]
    own = [site for site in every if site.parent is around]
    number = unit and (unit.nth or (int(unit.num) if unit.num.isdecimal() else 0))
    if number:
        return own[number - 1 : number]
    return every if len(every) == 1 or not own else own


def _rows(act: Act, table: Site, unit: Unit | None) -> list[Site]:
    rows = _inside(act, table)
    heads = [site for site in rows if site.provision.is_header_row]
    body = [site for site in rows if not site.provision.is_header_row]
    if unit is None:
        return body
    if unit.name:
        return [one for one in body if any(map(_called(unit.name), one.provision.children))]
    if unit.unnumbered:
        return _at(heads, unit.num)
    if unit.nth:
        return _at(body, str(unit.nth))
    printed = [printed_number(site.provision) for site in body]
    first = _at_number(body, printed, unit.num)
    if not unit.last or len(first) != 1:
        return first
    last = _at_number(body, printed, unit.last)
    return [one for one in body if len(last) == 1 and first[0].order <= one.order <= last[0].order]


def _at_number(body: list[Site], printed: list[str], num: str) -> list[Site]:
    """The rows of a number: that which is printed, or else their place where none has any."""
    if not any(printed):
        return _at(body, num)
    return [site for site, own in zip(body, printed, strict=True) if own == num]


def _at(sites: list[Site], num: str) -> list[Site]:
    place = int(num) if num.isdecimal() else 0
    return sites[place - 1 : place] if place else []


def _column(table: Provision, unit: Unit) -> int | None:
    """The position of a column in each row."""
    if not unit.name:
        number = unit.nth or (int(unit.num) if unit.num.isdecimal() else 0)
        return number - 1 if number else None
    heads = [
        at
        for row in table.children
        if row.is_header_row
        for at, cell in enumerate(row.children)
        if _called(unit.name)(cell)
    ]
    return heads[0] if len(heads) == 1 else None


def _called(name: str) -> Callable[[Provision], bool]:
    own = words_key(name)
    return lambda cell: words_key(cell.text) == own


def _inside(act: Act, around: Site) -> list[Site]:
    return [site for site in act.within(around) if site.parent is around]
