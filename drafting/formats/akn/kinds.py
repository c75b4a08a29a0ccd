"""What the elements of a document of others say of its numbers → the numbering of the act.

An element names the kind of a provision better than the look of its line does. The written form
has kinds by the words of headings, and else by the depth of a heading or the level of a number; so
the words that a document has are learned, and each depth and level has the kind that most of its
provisions have.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

from attrs import define, evolve, field

from drafting.language.legislation import legislation_of
from drafting.model.act import Act, Numbering
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.numbers.number import Look, is_look, looks_of
from drafting.model.provision import Provision
from drafting.structure.act import ImportedAs
from drafting.text.labels import Label
from drafting.text.labels import heading as heading_label

_DASHES = ("—", "–")
_TOKEN = re.compile(r"[^\W\d_]{2,}\.?|§")
_TITLED = re.compile(r"\w+ [–—-] ")
"""“1 - Repeals”: a number with a title, and no word of headings."""
_LONGEST, _MOST = 60, 20
"""Characters of a number with its word, and words that a document has."""
NAMED = DIVISIONS | {Kind.ITEM, Kind.SUBITEM}
"""Kinds that an element of others names; other provisions are what they are by their place."""

KindDifference = tuple[Kind, Kind, str]
"""What an element calls a provision, what the act reads it as, and its line."""


@define
class HeadingWords:
    """Reads the labels of headings; learns the words that they have, unless these are fixed."""

    words: dict[str, Kind]
    fixed: bool = False
    """Whether the act's own words are all that it has."""
    learned: dict[str, Kind] = field(factory=dict)

    of_language: Mapping[str, Kind] = field(factory=dict)
    """What laws in its language have."""

    @classmethod
    def of(cls, wanted: ImportedAs, language: str) -> HeadingWords:
        """Those of an act that is to be imported: fixed, where it is known."""
        of_language = {} if wanted.known else legislation_of(language).words
        own = dict(wanted.identity.numbering.cues)
        return cls(own, wanted.known, of_language=of_language)

    def learn(self, body: Iterable[Provision]) -> None:
        """Learn the words of provisions whose kinds are known."""
        for each, _ in _headed(body, 1):
            self.label(each.label, each.text, each.kind)

    @property
    def known(self) -> Mapping[str, Kind]:
        """The act's own words, with those that were learned."""
        return {**self.words, **self.learned}

    def label(self, num: str, title: str, kind: Kind) -> Label | None:
        """The label of a heading that is the number `num` and a title; None: it is no number of
        the law. `kind` is what the element says."""
        line = num + title if num.endswith(_DASHES) else f"{num} {title}".strip()
        label = _fitting(line, num, title, self.known)
        if label is None and kind is Kind.ANNEX:
            found = heading_label(line, self.known)
            label = found if found and found.kind is kind else None
        if self.fixed or kind not in DIVISIONS or (label and label.kind in {None, kind}):
            return label
        if len(num) > _LONGEST or len(self.learned) >= _MOST:
            return label
        if own := self._of_language(line, num, title, kind):
            return own
        for word in self._words(num, title, kind):
            wanted = _fitting(line, num, title, {**self.known, word: kind})
            if word not in self.known and wanted and (is_look(word) or wanted.kind is kind):
                self.learned[word] = kind
                return wanted
        return label

    def _of_language(self, line: str, num: str, title: str, kind: Kind) -> Label | None:
        """The label by a word that laws of the language have, «第一条»: it is learned."""
        label = _fitting(line, num, title, {**self.of_language, **self.known})
        if label is None or label.kind is not kind or label.word not in self.of_language:
            return None
        self.learned[label.word] = kind
        return label

    def in_title(self, title: str, kind: Kind) -> Label | None:
        """The number with which a title begins, “Capo I Disposizioni”; None where it does not begin
        with a word of its kind. `kind` is what the element says."""
        label = heading_label(title, {**self.of_language, **self.known})
        if label is None or label.kind is not kind or not label.num:
            return None
        if label.word in self.of_language:
            self.learned.setdefault(label.word, kind)
        return label

    def _words(self, num: str, title: str, kind: Kind) -> Iterator[str]:
        """What might make a heading one of its kind: the look of its number, one of its words, and
        of an annex without a number the whole of it."""
        yield from looks_of(num)
        for token in () if _TITLED.match(num) else _TOKEN.findall(num.casefold()):
            yield from (token, token.rstrip("."))
        if kind is Kind.ANNEX and not title:
            yield num.casefold()


def _fitting(line: str, num: str, title: str, words: Mapping[str, Kind]) -> Label | None:
    label = heading_label(line, words)
    whole = label and label.rest == title and label.label + label.sep.strip() == num
    return label if whole else None


def numbering_of(
    body: Sequence[Provision], numbering: Numbering, words: Mapping[str, Kind]
) -> Numbering:
    """The numbering with the act's words of headings, and the kinds of headings without a word: by
    their depth, and where that does not do, by the look of their number. Then it does for each look
    of the act, as another edition may have its headings at other depths."""
    numbering = evolve(numbering, words={each: words[each] for each in words if not is_look(each)})
    all_votes: defaultdict[int, Counter[Kind]] = defaultdict(Counter)
    by_look: defaultdict[Look | None, defaultdict[int, Counter[Kind]]]
    by_look = defaultdict(lambda: defaultdict(Counter))
    for each, depth in _headed(body, 1):
        kind = each.kind if each.kind in DIVISIONS else Kind.SECTION
        if (each.label or each.kind in DIVISIONS) and _by_word(each, numbering) is None:
            look = next(iter(looks_of(each.label)), None)
            for votes in (all_votes, by_look[look]):
                votes[depth][kind] += 1
    headings = _by_depth(all_votes, numbering.headings, first=1)
    looks = {look: votes for look, votes in by_look.items() if look}
    needed = any(
        look in words or any(_most(votes[at]) is not headings[at - 1] for at in votes)
        for look, votes in looks.items()
    )
    figures = {look: _of_look(votes) for look, votes in looks.items()} if needed else {}
    return evolve(numbering, headings=headings, figures=figures)


def _of_look(votes: Mapping[int, Counter[Kind]]) -> tuple[Kind, ...]:
    """The kinds of headings of one look by depth; at a depth that has none, as above it, or else
    below it. No longer than they differ."""
    kinds = _by_depth(votes, [_most(votes[min(votes)])], first=1)
    while kinds[-1:] == kinds[-2:-1]:
        kinds = kinds[:-1]
    return kinds


def with_levels(
    numbering: Numbering, wanted: Sequence[Provision], act: Act, named: Set[Kind]
) -> Numbering:
    """The numbering with the kinds of numbered lines by their level in the act, which was read of
    the same text; kinds that are not `named` say nothing."""
    everywhere, articles, others = (defaultdict[int, Counter[Kind]](Counter) for _ in range(3))
    found = [site for site in act.sites if _is_labelled(site.provision)]
    for each, site in zip(_labelled(wanted), found, strict=False):
        if not each.headed and each.kind in named and each.kind is not Kind.FOOTNOTE:
            for votes in (everywhere, articles if site.around(Kind.ARTICLE) else others):
                votes[site.level][each.kind] += 1
    if not (articles and others):
        return evolve(numbering, levels=_by_depth(everywhere, numbering.levels, first=0))
    outside = _by_depth(others, numbering.levels, first=0)
    inside = _by_depth(articles, outside, first=0)
    return evolve(numbering, levels=outside, in_articles=inside if inside != outside else ())


def as_read(
    body: Iterable[Provision], numbering: Numbering, depth: int = 1
) -> tuple[Provision, ...]:
    """The provisions with the kinds of divisions that the act has for them."""
    return tuple(
        evolve(
            each,
            kind=_by_word(each, numbering) or numbering.heading(depth, each.label),
            children=as_read(each.children, numbering, depth + 1),
        )
        if each.headed
        else each
        for each in body
    )


def differences(wanted: Iterable[Provision], act: Act) -> Iterator[KindDifference]:
    """Provisions that the act reads as another kind than their elements say."""
    found = (each for top in act.body for each in top.walk() if _is_labelled(each))
    for one, other in zip(_labelled(wanted), found, strict=False):
        if one.kind in NAMED and one.kind is not other.kind:
            yield one.kind, other.kind, one.first_line


def labels(body: Iterable[Provision]) -> list[str]:
    """The labels of all numbers and headings, in the order of the text."""
    return [each.label for each in _labelled(body)]


def _labelled(body: Iterable[Provision]) -> Iterator[Provision]:
    return (each for top in body for each in top.walk() if _is_labelled(each))


def _is_labelled(each: Provision) -> bool:
    return each.headed or (bool(each.label) and each.kind not in {Kind.ROW, Kind.CELL})


def _headed(body: Iterable[Provision], depth: int) -> Iterator[tuple[Provision, int]]:
    for each in body:
        if each.headed:
            yield each, depth
            yield from _headed(each.children, depth + 1)


def _by_word(heading: Provision, numbering: Numbering) -> Kind | None:
    """The kind that the word of a heading names."""
    label = heading_label(heading.first_line, numbering.cues)
    return label.kind if label else None


def _by_depth(
    votes: Mapping[int, Counter[Kind]], default: Sequence[Kind], *, first: int
) -> tuple[Kind, ...]:
    """The kind of each depth: that of most provisions, or else the default."""
    kinds = [*default]
    for depth in range(first, max(votes, default=first - 1) + 1):
        kinds += kinds[-1:] if depth - first >= len(kinds) else []
        if found := votes.get(depth):
            kinds[depth - first] = _most(found)
    return tuple(kinds)


def _most(votes: Counter[Kind]) -> Kind:
    return max(votes, key=lambda kind: (votes[kind], -kind.rank))
