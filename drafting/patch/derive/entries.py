"""Which provision of a place in the old text stands in which place of the new one, for steps."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import frozen

from drafting.diff.align import align
from drafting.diff.pairing import between, longest_rising, unpaired
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.patch.derive.derived import NodePath
from drafting.patch.derive.moves import Moves


@frozen
class ProvisionEntry:
    """A provision of either text, or of both."""

    site: Site | None
    new: int | None
    """Position in the new text."""
    done: bool = False
    """Whether its steps are found already."""
    unlike: bool = False
    """Whether it stands in both texts by its place or number alone."""

    @property
    def kept(self) -> bool:
        """Whether it stands in both texts."""
        return self.site is not None and self.new is not None


@frozen
class Entries:
    """Pairs what stands in one place of both texts."""

    sites: Sequence[Site]
    news: Sequence[Provision]
    path: NodePath
    """The place in the new text."""
    moves: Moves

    def all(self) -> Iterator[ProvisionEntry]:
        """Every provision of both texts, in the order of both."""
        sites = self.sites
        i = j = 0
        gone: list[Site] = []
        come: list[int] = []
        for before, after in align([site.provision for site in sites], self.news):
            if before and after and not _other_division(before, after):
                yield from self._beside(gone, come)
                gone, come = [], []
                yield ProvisionEntry(sites[i], j)
            else:
                gone += sites[i : i + 1] if before else ()
                come += [j] if after else ()
            i, j = i + (before is not None), j + (after is not None)
        yield from self._beside(gone, come)

    def _beside(self, gone: Sequence[Site], come: Sequence[int]) -> Iterator[ProvisionEntry]:
        """What goes and comes in one place: where the one stands instead of the other, under its
        number or as the only line there, it is reworded, however unlike the words are."""
        moves = self.moves
        gone = [each for each in gone if each.order not in moves.goes]
        moving = [each for each in come if (*self.path, each) in moves.comes]
        rest = [each for each in come if each not in moving]
        named = {_named_as(site.provision): n for n, site in enumerate(gone) if site.provision.num}
        pairs = [
            (n, m)
            for m, new in enumerate(rest)
            if (n := named.get(_named_as(self.news[new]))) is not None
        ]
        found: list[ProvisionEntry] = []
        for before, after in between(longest_rising(sorted(pairs)), gone, rest, self._one_by_one):
            found.append(ProvisionEntry(before, after, unlike=bool(before) and after is not None))
        yield from self._with(found, moving)

    def _one_by_one(
        self, gone: Sequence[Site], come: Sequence[int]
    ) -> Iterator[tuple[Site | None, int | None]]:
        both = [(site, new) for site, new in zip(gone, come, strict=False)]
        if len(gone) == len(come) and all(
            _fits(site.provision, self.news[new]) for site, new in both
        ):
            yield from both
        else:
            yield from unpaired(gone, come)

    def _with(
        self, found: Sequence[ProvisionEntry], moving: Sequence[int]
    ) -> Iterator[ProvisionEntry]:
        """Entries, with those that move here in their places in the new text."""
        waiting = [*moving]
        for entry in found:
            while waiting and entry.new is not None and waiting[0] < entry.new:
                yield ProvisionEntry(None, waiting.pop(0))
            yield entry
        yield from (ProvisionEntry(None, new) for new in waiting)


def _named_as(provision: Provision) -> tuple[object, ...]:
    """What a provision is called, whatever it reads."""
    return provision.kind, provision.headed, provision.num


def _other_division(old: Provision, new: Provision) -> bool:
    """Whether a division is another one, and not a new wording: an article, and a chapter, or the
    chapter in which that article stands now."""
    if not old.headed or old.kind is new.kind:
        return False
    return old.num != new.num or any(_named_as(child) == _named_as(old) for child in new.children)


def _fits(old: Provision, new: Provision) -> bool:
    """Whether the one can stand in the place of the other: a line without a number, or a row."""
    cells = len(old.children) == len(new.children) or old.kind is not Kind.ROW
    return not (old.num or new.num) and _named_as(old) == _named_as(new) and cells
