"""Which provision of one version of an act became which of another.

A match is certain where both texts show it: aligned among siblings, or elsewhere with the very
same words. A likely match, by likeness alone, is kept apart, and never acted upon without further
proof.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence

from attrs import define, field, frozen

from drafting.diff.align import align, unmarked
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.kind import FRAMES
from drafting.model.provision import Provision

_DISTINCTIVE_SPACES = 4
"""Spaces in the text of a provision from which on its words alone identify it elsewhere: shorter
wordings recur by chance."""


@frozen
class ProvisionMatch:
    """The provisions of one version that are those of another."""

    certain: Mapping[int, Site]
    """Order of a provision in the old text → the provision of the new text that it became."""
    likely: Mapping[int, Site]
    """The same by likeness alone, among provisions without a certain match."""
    contested: Mapping[int, Site]
    """Provisions that read otherwise now, while an unmatched one has their old words."""

    def of(self, site: Site) -> Site | None:
        """The certain match; None where there is none, or another provision contests it."""
        return None if site.order in self.contested else self.certain.get(site.order)


def match_provisions(old: Act, new: Act) -> ProvisionMatch:
    """Match two versions of an act: by place and number, by the same words, by likeness."""
    matcher = _ProvisionMatcher(old, new)
    if old.body == new.body:
        matcher.certain = dict(enumerate(new.sites))
    else:
        matcher.match_siblings(None, None)
        matcher.match_moved()
    return ProvisionMatch(matcher.certain, matcher.likely(), matcher.contested())


def reading(provision: Provision) -> Hashable:
    """The wording of a provision, with all in it, without its own number and layout."""
    return provision.headed, provision.text, tuple(_numbered(each) for each in provision.children)


def same_reading(one: Provision, other: Provision) -> bool:
    """Whether two provisions have one wording, whatever their own numbers and layout."""
    return reading(one) == reading(other)


def same_wording(one: Provision, other: Provision) -> bool:
    """The same of two lines, whatever mark is at their end: a last line has another one."""
    return _wording(one) == _wording(other)


def same_provisions(one: Sequence[Provision], other: Sequence[Provision]) -> bool:
    """Whether provisions are the same, numbers and all, but for layout."""
    return [_numbered(each) for each in one] == [_numbered(each) for each in other]


def _numbered(provision: Provision) -> Hashable:
    return provision.kind, provision.label, provision.sep, reading(provision)


@define
class _ProvisionMatcher:
    old: Act
    new: Act
    certain: dict[int, Site] = field(factory=dict)

    def match_siblings(self, old: Site | None, new: Site | None) -> None:
        """Align the children of two matched provisions, and their children in turn."""
        for one, other in _zipped(self.old.below(old), self.new.below(new)):
            self.certain[one.order] = other
            self.match_siblings(one, other)

    def match_moved(self) -> None:
        """Match provisions that stand elsewhere with the same words, if no other has them; then
        lines that have another mark at their end there, as the first or last of a list has."""
        for key_of in (reading, _wording):
            new = _once(self._unclaimed(), key_of)
            for key, site in _once(self._not_there(), key_of).items():
                if key in new and _is_distinctive(site.provision):
                    self._match_all_in(site, new[key])

    def likely(self) -> dict[int, Site]:
        """Pairs by likeness among all that is left on both sides."""
        olds = [site for site in self._not_there() if site.order not in self.certain]
        news = list(self._unclaimed())
        pairs = _zipped(olds, news)
        return {
            one.order: other
            for one, other in pairs
            if one.provision.kind is other.provision.kind and one.provision.kind not in FRAMES
        }

    def contested(self) -> dict[int, Site]:
        """Certain pairs that read differently, though an unclaimed provision has the old words."""
        free = {site.provision.text: site for site in self._unclaimed() if site.provision.text}
        return {
            order: free[text]
            for order, site in self.certain.items()
            if (text := self.old.sites[order].provision.text) in free
            and site.provision.text != text
        }

    def _not_there(self) -> Iterator[Site]:
        """Provisions without a match, or of which only the number is left."""
        for site in self.old.sites:
            found = self.certain.get(site.order)
            if found is None or (found.provision.vacated and not site.provision.vacated):
                yield site

    def _unclaimed(self) -> Iterator[Site]:
        claimed = {site.order for site in self.certain.values()}
        return (site for site in self.new.sites if site.order not in claimed)

    def _match_all_in(self, old: Site, new: Site) -> None:
        for one, other in zip(self.old.within(old), self.new.within(new), strict=True):
            if one is old or one.order not in self.certain:
                self.certain[one.order] = other


def _zipped(olds: Sequence[Site], news: Sequence[Site]) -> Iterator[tuple[Site, Site]]:
    """The pairs of `align`, as sites: it goes through both sides in their order."""
    old, new = iter(olds), iter(news)
    for before, after in align([s.provision for s in olds], [s.provision for s in news]):
        one = next(old) if before is not None else None
        other = next(new) if after is not None else None
        if one and other:
            yield one, other


def _wording(provision: Provision) -> Hashable:
    """The wording of a line without the mark at its end; with what stands in it, the wording."""
    if provision.headed or provision.children:
        return reading(provision)
    return provision.kind, unmarked(provision)


def _once(sites: Iterable[Site], key_of: Callable[[Provision], Hashable]) -> dict[Hashable, Site]:
    """By their keys, those whose key no other has."""
    keyed = [(key_of(site.provision), site) for site in sites]
    times = Counter(key for key, _ in keyed)
    return {key: site for key, site in keyed if times[key] == 1}


def _is_distinctive(provision: Provision) -> bool:
    return sum(each.text.count(" ") for each in provision.walk()) >= _DISTINCTIVE_SPACES
