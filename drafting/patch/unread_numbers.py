"""Lines of new text whose beginning looks like a number, and is read as plain text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drafting.model.edit import Edit, Rewriting, new_provisions
from drafting.model.kind import COUNTED, Kind
from drafting.model.provision import Provision
from drafting.text.unread import unread_heading, unread_line


def unread(provision: Provision, words: Mapping[str, Kind]) -> bool:
    """Whether a provision has no number, though its line looks numbered. `words` as in
    `Numbering`."""
    if provision.num:
        return False
    if provision.headed:
        return bool(unread_heading(provision.line, words))
    look = unread_line(provision.text, words) if provision.kind in COUNTED else None
    return look is not None and look.look == "number"


def unread_lines(edits: Iterable[Edit], words: Mapping[str, Kind]) -> Iterator[str]:
    """The lines that edits bring whose numbers are not read."""
    for edit in edits:
        for new in _brought(edit):
            if unread(new, words):
                yield new.line[:100]


def _brought(edit: Edit) -> Iterator[Provision]:
    """The provisions that an edit brings, without those whose text was there before."""
    old: set[str] = set()
    if isinstance(edit, Rewriting):
        old = {each.text for each in edit.site.provision.walk()}
    for new in new_provisions(edit):
        yield from (each for each in new.walk() if each.text not in old)
