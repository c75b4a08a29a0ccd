"""Lines of new text whose beginning looks like a number, and is read as plain text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import assert_never

from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
)
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.labels import numbered

_PLAIN = frozenset({Kind.PART, Kind.PARAGRAPH})
_ENCLOSED = re.compile(
    r"[\[(]{1,2}(?:\d[^\W_]{0,4}|[^\W\d_]{1,3})(?:\s?[-–—.:]\s?[^\W_]{1,4}){0,3}[\])]{1,2}(?=\W|$)"
)
"""`(A-i)`, `[(8)]`, `(1.2a)`; of letters no more than three, as “(see” begins no number."""
_OPEN = re.compile(
    r"(?:§{1,2}\s?)?(?:\d[^\W_]{0,5}(?:\s?[-–—.:]\s?\d[^\W_]{0,4}){0,4}|[A-Z]|[IVXLC]{1,6})"
    r"\s?[.)](?=\s)"
)
"""`1-301.201.`, `A.`, `IV.`, `14.1.60 - 1 .`"""


def looks_numbered(text: str) -> bool:
    """Whether the beginning of a line of plain text looks like a number that is not read."""
    begun = _ENCLOSED.match(text) or _OPEN.match(text)
    # What would be read as a number, and still is plain text, was meant to be: by a backslash.
    return begun is not None and numbered(text) is None


def unread(provision: Provision) -> bool:
    """Whether a provision has no number, though its line looks numbered."""
    unnumbered = not provision.num and (provision.headed or provision.kind in _PLAIN)
    return unnumbered and looks_numbered(provision.text)


def unread_lines(edits: Iterable[Edit]) -> Iterator[str]:
    """The lines that edits bring whose numbers are not read."""
    for edit in edits:
        for new in _brought(edit):
            if unread(new):
                yield new.line[:100]


def _brought(edit: Edit) -> Iterator[Provision]:
    match edit:
        case Insertion(provisions=provisions):
            for new in provisions:
                yield from new.walk()
        case Rewriting(site=site, new=new):
            old = {each.text for each in site.provision.walk()}
            yield from (each for each in new.walk() if each.text not in old)
        case WordEdit() | Relabelling() | Removal() | Designation():
            pass
        case _:
            assert_never(edit)
