"""The provisions of an act → its text file. `reader.py` is the exact inverse."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.lines import plain, plain_heading, row
from drafting.text.reader import INDENT


def write_act(act: Act) -> str:
    """The whole text file of an act."""
    newline, words = act.form.newline, act.identity.numbering.words
    text = newline.join(_lines(act.body, 0, 1, words))
    return ("\ufeff" if act.form.bom else "") + text + act.form.ending


def write_provision(provision: Provision, words: Mapping[str, Kind] | None = None) -> str:
    """A provision with all in it, in the same syntax, without indent or empty lines of layout."""
    return "\n".join(line for line in _provision(provision, 0, 1, words or {}) if line)


def digest_of(provision: Provision, words: Mapping[str, Kind] | None = None) -> str:
    """sha256 (hex) of a provision as written by `write_provision`, in UTF-8."""
    return hashlib.sha256(write_provision(provision, words).encode()).hexdigest()


def _lines(
    children: Iterable[Provision], level: int, depth: int, words: Mapping[str, Kind]
) -> Iterator[str]:
    for child in children:
        yield from _provision(child, level, depth, words)


def _provision(
    provision: Provision, level: int, depth: int, words: Mapping[str, Kind]
) -> Iterator[str]:
    """`level` is that of numbered lines here, `depth` the number of # of a heading here."""
    yield from [""] * provision.blank
    indent = " " * (INDENT * level)
    children = provision.children
    match provision.kind:
        case _ if provision.headed:
            text = provision.line if provision.label else plain_heading(provision.text, words)
            yield f"{'#' * depth} {text}"
            yield from _lines(children, 0, depth + 1, words)
        case Kind.TITLE:
            yield f"= {provision.text}"
        case Kind.PREAMBLE:
            yield from _lines(children, 0, depth, words)
        case Kind.TABLE:
            yield from _table(children, indent)
        case Kind.GAP | Kind.NOTE:
            yield indent + provision.text
        case _:
            yield indent + (provision.line if provision.label else plain(provision.text))
            for child in children:
                inner = level if child.kind is Kind.PART and not child.num else level + 1
                yield from _provision(child, inner, depth, words)


def _table(rows: Iterable[Provision], indent: str) -> Iterator[str]:
    for each in rows:
        yield from [""] * each.blank
        cells = tuple(
            (cell.text, *(paragraph.text for paragraph in cell.children)) for cell in each.children
        )
        yield indent + row(cells, header=each.label == "|=")
