"""What became of each provision of an old text in the new one: kept, renumbered or moved."""

from __future__ import annotations

from collections import defaultdict, deque

from attrs import frozen

from drafting.model.address import Site
from drafting.model.change import ChangeSet, Line
from drafting.model.mark import Mark


@frozen
class Successors:
    """Provisions of both texts, one to one, by their places in the order of the text."""

    new: dict[int, Site]
    """Place in the old text → the provision in the new one."""
    old: dict[int, Site]
    """Place in the new text → the provision in the old one."""

    @staticmethod
    def of(changes: ChangeSet) -> Successors:
        """Lines that stand in both texts; and, within one change, lines of the same words.

        The latter are those that are moved, or given to another provision.
        """
        found = Successors({}, {})
        gone: dict[tuple[str, str], deque[Site]] = defaultdict(deque)
        for line in changes.lines:
            if line.old and line.new:
                found._join(line.old, line.new)
            elif line.old:
                gone[_key(line, line.old)].append(line.old)
        for line in changes.lines:
            if line.new and line.mark is Mark.INSERTED and (same := gone.get(_key(line, line.new))):
                found._join(same.popleft(), line.new)
        return found

    def _join(self, old: Site, new: Site) -> None:
        self.new[old.order] = new
        self.old[new.order] = old


def _key(line: Line, site: Site) -> tuple[str, str]:
    return line.changes[0] if line.changes else "", site.provision.text
