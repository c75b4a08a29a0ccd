"""New lines that go on with the numbers of further provisions: «1) … 2) …», and headings that go
on with the text below them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.change import ChangeSet
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.patch.overlooked.altered import altered_lines
from drafting.structure.run_on import parts_of

_IN_HEADING = re.compile(r"(?<=[\w.»”\")]\s)\(?1[.)]\s")
"""The first number of a text behind its heading."""


def run_on_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each line that has several provisions in the new text, and had not in the old."""
    for line, where in altered_lines(changes):
        if line.site.provision.kind is Kind.CELL:
            continue
        parts = _parts(line.site.provision)
        if len(parts) < 2 or (line.old and len(_parts(line.old.provision)) > 1):
            continue
        yield Problem(
            code="structure",
            problem=say("the new text has several provisions on one line"),
            where=where,
            found=tuple(part[:100] for part in parts[:12]),
            do=say("write each on a line of its own"),
        )


def _parts(one: Provision) -> list[str]:
    """What a line has of several provisions, or of a heading and the text below it."""
    begins = _IN_HEADING.search(one.line, len(one.label)) if one.headed else None
    if begins is None:
        return parts_of(one.line, inserted=True)
    parts = parts_of(one.line[begins.start() :], inserted=True)
    text = len(parts) > 1 or one.line.endswith((".", ";", ":"))
    return [one.line[: begins.start()].rstrip(), *parts] if text else [one.line]
