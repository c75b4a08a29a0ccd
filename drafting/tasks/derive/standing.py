"""What a new line of a document stands in, where its place allows more than one reading.

The text of an act has its indents; a document shows them only at times. An unnumbered line behind
the last number of a list goes on from that number, or returns to what is around the list.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from drafting.messages import say
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.kind import COUNTED, DIVISIONS, Kind
from drafting.text.concluding import goes_on

_NUMBERED = frozenset({Kind.ITEM, Kind.SUBITEM, *COUNTED})


def standing_remarks(changes: ChangeSet) -> Mapping[str, Sequence[str]]:
    """For each change, by its id, a sentence on each line of it that may stand elsewhere too."""
    sites = [*changes.new.lines()]
    places = {site.order: place for place, site in enumerate(sites)}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for line in changes.altered:
        site = line.new
        if line.old or site is None or site.parent is None or not _is_loose(site):
            continue
        if not (place := places[site.order]):
            continue
        before, after = sites[place - 1], next(iter(sites[place + 1 : place + 2]), None)
        others = [*_around(before, after)]
        if len(others) > 1 and site.parent in others:
            others.remove(site.parent)
            remark = say(
                "The place of an unnumbered line does not show what it stands in: it is read in "
                "{here}; the other reading is that it stands in {there}.",
                here=site.parent.address,
                there=", ".join(each.address for each in others),
            )
            for change in line.changes:
                found[change][remark] = None
    return {change: [*remarks] for change, remarks in found.items()}


def _is_loose(site: Site) -> bool:
    provision = site.provision
    return provision.kind in COUNTED and not provision.num and not provision.run_in


def _around(before: Site, after: Site | None) -> Iterator[Site]:
    """What a line may stand in between two others, the innermost first."""
    inner: Site | None = None
    for each in reversed(before.chain()):
        encloses = after is not None and after.within(each)
        if encloses and not (after and _is_loose(after)):
            # Nothing comes between two numbers of a list.
            return
        division = each.provision.kind in DIVISIONS
        if _is_numbered(each) or (division and inner and _may_return(inner)):
            yield each
        if encloses or division:
            return
        inner = each


def _is_numbered(site: Site) -> bool:
    return site.provision.kind in _NUMBERED and bool(site.provision.num)


def _may_return(inner: Site) -> bool:
    """Whether a line behind the last that stands in a division may stand in the division: behind a
    part with a list, or behind a list that is one sentence."""
    if not _is_numbered(inner):
        return bool(inner.provision.children)
    assert inner.parent is not None, "it stands in a division"
    return any(goes_on(each.text) for each in inner.parent.provision.children)
