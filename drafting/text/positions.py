"""Where in its text file each provision stands."""

from __future__ import annotations

from drafting.model.act import Act
from drafting.model.kind import FRAMES, Kind


def line_numbers(act: Act) -> list[int]:
    """The line of each provision in the file that `write_act` writes, from 1, by its `order`.

    A frame (a table, the preamble) stands where its first line does; cells stand in their row.
    """
    found: list[int] = []
    line = 0
    for site in act.sites:
        kind, around = site.provision.kind, site.parent
        in_row = around is not None and around.provision.kind in {Kind.ROW, Kind.CELL}
        if kind in FRAMES and kind is not Kind.ROW:
            line += site.provision.blank
            first = site.provision.children[:1]
            found.append(line + 1 + sum(each.blank for each in first))
            continue
        line += 0 if in_row else site.provision.blank + 1
        found.append(line)
    return found
