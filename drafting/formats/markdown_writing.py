"""An act → Markdown: CommonMark 0.31 with tables, which other tools show and `markdown.py` reads.

A number is escaped (`1\\.`), so that no tool takes it for a list and counts anew; provisions stand
in paragraphs, one after another, as in a printed law.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.provision import Provision

_SIGNS = re.compile(r"[\\`*_\[\]<>&~]")
"""Signs that have a meaning within a line."""
_BEGINNING = re.compile(r"^(\d{1,9})(?=[.)])|^(?=[#+=|-])")
"""What begins a list, a heading or a row."""
_FURTHER = " " * 3
"""The indent of the further paragraphs of a footnote, which is less than that of code."""
_MOST = 6
"""The lowest level of a heading."""


def markdown_of(act: Act) -> str:
    """The text of an act in Markdown. Merged cells, and white space that is more than one space,
    have no form there."""
    heads = [each for each in act.body if each.kind is Kind.TITLE]
    titles = [line for each in heads for line in each.walk()]
    depth = 2 if titles else 1
    # CommonMark has one title; a page has a class for its further lines.
    blocks = [f"# {_escaped(each.text)}" for each in titles[:1]]
    blocks += (f'<p class="doc-ti">{html.escape(each.text)}</p>' for each in titles[1:])
    blocks += (
        block for each in act.body if each.kind is not Kind.TITLE for block in _blocks(each, depth)
    )
    return "\n\n".join(blocks) + "\n"


def _blocks(provision: Provision, depth: int, *, begun: bool = False) -> Iterator[str]:
    """The blocks of a provision; of one that has `begun`, its own line stands already."""
    if provision.kind is Kind.TABLE:
        yield _table(provision)
        return
    if provision.headed:
        yield f"{'#' * min(depth, _MOST)} {_escaped(provision.first_line)}"
        depth += 1
    elif not begun and (not provision.is_frame or provision.leads_in):
        yield _escaped(provision.first_line)
    indent = _FURTHER if provision.kind is Kind.FOOTNOTE else ""
    for child in provision.children:
        for block in _blocks(child, depth, begun=child.run_in):
            yield block if child.kind is Kind.TABLE else f"{indent}{block}"


def _table(table: Provision) -> str:
    rows = [[*map(_cell, row.children)] for row in table.children]
    width = max(map(len, rows), default=1)
    if not table.children or not table.children[0].is_header_row:
        rows.insert(0, [""] * width)
    rows.insert(1, ["---"] * width)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(cell: Provision) -> str:
    parts = (cell.text, *(child.text for child in cell.children))
    return "<br>".join(_SIGNS.sub(r"\\\g<0>", part).replace("|", r"\|") for part in parts)


def _escaped(line: str) -> str:
    return _BEGINNING.sub(lambda match: f"{match[1] or ''}\\", _SIGNS.sub(r"\\\g<0>", line))
