"""Which provision of one language is which of the other, among siblings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence

from attrs import frozen

from drafting.diff.pairing import between, longest_rising, most_alike, once_on_both, unpaired
from drafting.language.fold import fold
from drafting.model.address import Site
from drafting.model.kind import Kind
from drafting.model.provision import Provision

Pair = tuple[Site | None, Site | None]

_FIGURES = re.compile(r"\d+")
_PAIRS = 40_000
"""More comparisons than this are not made between neighbours without a number or figure."""
_ALIKE = 0.5
"""How alike provisions of different numbers must be to be one, misnumbered."""


@frozen
class Twins:
    """Siblings of two languages, paired."""

    pairs: tuple[Pair, ...]
    """In the order of both; what has no twin is alone."""
    strays: tuple[tuple[Site, Site], ...] = ()
    """Twins that stand in another order than all the others."""


def folded(num: str) -> str:
    """A number, whichever alphabet its letters are of."""
    return fold(num).key


def twins(one: Sequence[Site], other: Sequence[Site]) -> Twins:
    """Pair siblings of two languages: by kind and number first, then by what shows through."""
    keys = [_key(site) for site in one], [_key(site) for site in other]
    if keys[0] == keys[1]:
        return Twins(tuple(zip(one, other, strict=True)))
    common = once_on_both([*map(_key, one)], [*map(_key, other)])
    rising = set(longest_rising(common))
    strays = tuple((one[i], other[j]) for i, j in common if (i, j) not in rising)
    astray = {site for pair in strays for site in pair}
    one = [site for site in one if site not in astray]
    other = [site for site in other if site not in astray]
    return Twins(tuple(_by(_key, one, other, _by_number)), strays)


_Rest = Callable[[Sequence[Site], Sequence[Site]], Iterator[Pair]]


def _by(
    key: Callable[[Site], Hashable], one: Sequence[Site], other: Sequence[Site], rest: _Rest
) -> Iterator[Pair]:
    """Those whose key stands once on both sides, and `rest` of what stands between them."""
    if not (one and other):
        return unpaired(one, other)
    return between(
        longest_rising(once_on_both([*map(key, one)], [*map(key, other)])), one, other, rest
    )


def _by_number(one: Sequence[Site], other: Sequence[Site]) -> Iterator[Pair]:
    return _by(_number, one, other, _by_likeness)


def _by_likeness(one: Sequence[Site], other: Sequence[Site]) -> Iterator[Pair]:
    if len(one) * len(other) > _PAIRS:
        return _by(_figures, one, other, _by_place)
    alike = [[_likeness(p, q) for q in other] for p in one]
    return between(most_alike(alike, _ALIKE), one, other, unpaired)


def _by_place(one: Sequence[Site], other: Sequence[Site]) -> Iterator[Pair]:
    """Of long stretches, those of one kind at one place, counted from the beginning."""
    places = enumerate(zip(one, other, strict=False))
    same = [(at, at) for at, (p, q) in places if p.provision.kind is q.provision.kind]
    return between(same, one, other, unpaired)


def _key(site: Site) -> Hashable:
    """Its kind, and what of it is the same in every language."""
    provision = site.provision
    match provision.kind:
        case Kind.GAP:
            return provision.kind, provision.text
        case Kind.ROW:
            first = provision.children[0].text if provision.children else ""
            return provision.kind, provision.label, first if _is_figure(first) else ""
    return provision.kind, folded(provision.num)


def _number(site: Site) -> Hashable:
    """Its number alone, whatever it numbers; nothing else has the same where it has none."""
    return folded(site.provision.num) or id(site)


def _figures(site: Site) -> Hashable:
    """The figures in its text, which no translation changes; its own where there are none."""
    figures = tuple(_FIGURES.findall(_text(site.provision)))
    return (site.provision.kind, figures) if figures else id(site)


def _is_figure(text: str) -> bool:
    return any(map(str.isdigit, text)) and not any(map(str.isalpha, text))


def _likeness(one: Site, other: Site) -> float:
    """How much two provisions look like one in two languages, 0 to 1."""
    here, there = one.provision, other.provision
    if here.kind is not there.kind or bool(here.num) != bool(there.num):
        return 0.0
    if here.is_header_row != there.is_header_row:
        return _ALIKE
    shapes = _shape(here), _shape(there)
    shape = _ratio(sum(p == q for p, q in zip(*shapes, strict=False)), max(map(len, shapes)))
    texts = _text(here), _text(there)
    length = _ratio(*map(len, texts))
    figures = [_FIGURES.findall(text) for text in texts]
    common = sum((Counter(figures[0]) & Counter(figures[1])).values())
    same = _ratio(common, max(map(len, figures)))
    shows = (2 * shape + length + same) / 4
    return shows if here.num else (1 + shows) / 2


def _shape(provision: Provision) -> list[Hashable]:
    """What stands right below it: of which kind, with words or without, and with how much in it."""
    return [(each.kind, bool(each.text), len(each.children)) for each in provision.children]


def _text(provision: Provision) -> str:
    """Its own text; of a frame, what is in it."""
    if not provision.is_frame:
        return provision.text
    return " ".join(map(_text, provision.children))


def _ratio(one: int, other: int) -> float:
    return (1 + min(one, other)) / (1 + max(one, other))
