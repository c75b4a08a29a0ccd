"""The lines of the new text that a change alters, each with the place that a warning names."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from drafting.errors import Where
from drafting.model.change import ChangeSet, Line
from drafting.model.kind import NO_LAW


def altered_lines(changes: ChangeSet) -> Iterator[tuple[Line, Where]]:
    """Each altered line that is law in the new text, at the first operation that alters it."""
    for line in changes.altered:
        if line.new and line.new.provision.kind not in NO_LAW:
            origin = changes.origin(line) or Where()
            yield line, evolve(origin, act=changes.old.name, address=line.site.address)
