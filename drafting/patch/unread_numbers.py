"""Lines of new text whose beginning looks like a number, and is read as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
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
from drafting.text.unread import unread_heading, unread_line

_PLAIN = frozenset({Kind.PART, Kind.PARAGRAPH})


def unread(provision: Provision, words: Mapping[str, Kind]) -> bool:
    """Whether a provision has no number, though its line looks numbered. `words` as in
    `Numbering`."""
    if provision.num:
        return False
    if provision.headed:
        return bool(unread_heading(provision.line, words))
    look = unread_line(provision.text, words) if provision.kind in _PLAIN else None
    return look is not None and look.look == "number"


def unread_lines(edits: Iterable[Edit], words: Mapping[str, Kind]) -> Iterator[str]:
    """The lines that edits bring whose numbers are not read."""
    for edit in edits:
        for new in _brought(edit):
            if unread(new, words):
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
