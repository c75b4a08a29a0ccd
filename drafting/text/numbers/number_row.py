"""The numbers around a place, and those of new provisions that are to have the next ones there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from itertools import islice

from attrs import frozen

from drafting.language.legislation import legislation_of
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.labels import heading, numbered
from drafting.text.numbers.next_number import between, following, relabelled

_MOST_UNREAD = 100
"""Numbers that are tried after all that are taken."""


@frozen(slots=False)
class NumberRow:
    """The numbers around a place: before the child `position` of `parent` (None: the act)."""

    act: Act
    parent: Site | None
    siblings: Sequence[Provision]
    position: int
    headed: bool
    """Whether it is headings whose numbers count."""

    @cached_property
    def before(self) -> list[Provision]:
        """Numbered siblings before the place, the last of which the new numbers follow."""
        return self._numbered(slice(None, self.position))

    @cached_property
    def later(self) -> Provision | None:
        """The next provision whose number new ones have to come before; None where there is none.

        It may stand in another division, where such provisions are numbered on through the act or
        an annex.
        """
        kind = self.before[-1].kind
        after = self._numbered(slice(self.position, None))
        return next((each for each in after if each.kind is kind), None) or self._through()

    def numbers(self) -> Iterator[str]:
        """Free numbers for new provisions, one after the other, until none is known any more."""
        if not self.before:
            return
        taken = {each.num for each in (*self.before, *self._numbered(slice(self.position, None)))}
        last = self.before[-1]
        like = [each.num for each in self.before[:-1] if each.kind is last.kind]
        earlier, num = like[-1] if like else "", last.num
        while True:
            # Of figures there is no end, and it may be that none is read.
            candidates = islice(self._candidates(num, earlier), len(taken) + _MOST_UNREAD)
            free = (
                each
                for each in candidates
                if each not in taken and self._is_usual(each) and self._is_read(last, each)
            )
            earlier, num = num, next(free, "")
            if not num:
                return
            yield num

    def _numbered(self, side: slice) -> list[Provision]:
        return [each for each in self.siblings[side] if each.num and each.headed == self.headed]

    def _candidates(self, num: str, earlier: str) -> Iterator[str]:
        unknown = any(each.kind is Kind.GAP for each in self.siblings[self.position :])
        if self.later or unknown:
            yield from between(num, self.later.num if self.later else "")
            return
        last = num
        while later := following(num, earlier):
            earlier, num = num, later
            yield num
        # Where letters may be Roman figures or not, no number is certain.
        if not last.isalpha():
            yield from between(last, "")

    def _through(self) -> Provision | None:
        """The next of the same kind in another division, where their numbers go on there."""
        last = self.before[-1]
        around = self.act.index.counted_in(last.kind, self.parent)
        own = next(each for each in self.act.sites if each.provision is last)
        later = (
            each.provision
            for each in self.act.sites[own.order + 1 :]
            if each.provision.kind is last.kind and each.counted_in is around
        )
        return next((each for each in later if each.num), None)

    def _is_usual(self, num: str) -> bool:
        """Whether the laws of the language insert such a number: none of Japan is 2-1."""
        base, _, last = num.rpartition("-")
        usual = not base or not last.isdecimal() or int(last) >= self._inserted_from
        return usual or any(each.num == num for each in self.siblings)

    @cached_property
    def _inserted_from(self) -> int:
        return legislation_of(self.act.language).inserted_from

    def _is_read(self, like: Provision, num: str) -> bool:
        """Whether the number, written as another one is, is read as that number."""
        label = relabelled(like.label, like.num, num, self.act.language)
        words = self.act.identity.numbering.cues
        # Of a heading, a bare figure is a number before a title alone.
        titled = f"{label}{like.sep}{like.text}"
        read = heading(titled, words) if like.headed else numbered(label + like.sep)
        return read is not None and read.num == num
