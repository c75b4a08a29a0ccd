"""How an act numbers and calls its divisions: what shows that a citation means another act."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from drafting import language as languages
from drafting.language.units import Unit
from drafting.model.act import Act
from drafting.model.kind import Kind
from drafting.model.numbers.roman import roman_value
from drafting.model.numbers.similar import has_series

_TITLED = re.compile(r"\d+[A-Z]?[-–:]\d")
"""`47-1803.02`, which begins with the title of a code."""
_WORD = re.compile(r"[^\W\d_]+|§")
_CODES = frozenset({"code", "title"})


@frozen
class NumberForms:
    """The numbers of the divisions of an act, by kind, and the other kinds that they go by."""

    numbers: Mapping[Kind, frozenset[str]]
    names: Mapping[Kind, frozenset[Kind]]
    """What a noun stands for → the kinds of what it is the label of: `§ 5` of an article."""
    known: Mapping[Kind, frozenset[str]]
    """Those of the text before the amendment: what cites one of them cites this act."""
    coded: bool
    """Whether acts of its language may be parts of a code: titles, or chapters of one."""

    @staticmethod
    def of(act: Act, before: NumberForms | None = None) -> NumberForms:
        """Those of an act, and of the text `before` it was amended."""
        known = before.numbers if before else {}
        numbers: dict[Kind, set[str]] = defaultdict(set)
        names: dict[Kind, set[Kind]] = defaultdict(set)
        for site in act.sites:
            one = site.provision
            if one.num and one.headed:
                numbers[one.kind].add(one.num)
                for named in _named(one.label, act.language):
                    names[named].add(one.kind)
        for kind, earlier in known.items():
            numbers[kind] |= earlier
        for kind, others in before.names.items() if before else ():
            names[kind] |= others
        return NumberForms(
            {kind: frozenset(each) for kind, each in numbers.items()},
            {kind: frozenset(each) for kind, each in names.items()},
            known,
            languages.of(act.language).addresses.acts.titled is not None,
        )

    def called(self, kind: Kind) -> frozenset[Kind]:
        """The kinds that the act's labels call by the noun of a kind."""
        return self.names.get(kind, frozenset())

    def decide(self, step: Unit, kinds: frozenset[Kind]) -> bool:
        """Whether a division that the act lacks is certainly a wrong number.

        It is where the text before had it. Otherwise it is not where it has the letter of a series,
        `L. 2-1`, and none of the act's has one; nor in an act that may be part of a code: whose
        numbers begin with that of a title, leave some out from the first on, or are but one.
        """
        own = [kind for kind in kinds if kind in self.numbers]
        if not own or any(step.num in self.known.get(kind, ()) for kind in own):
            return True
        if has_series(step.num) and not any(has_series(n) for k in own for n in self.numbers[k]):
            return False
        return not self.coded or any(self._whole[kind] for kind in own)

    @cached_property
    def _whole(self) -> Mapping[Kind, bool]:
        """Whether the act has several divisions of a kind, numbered on from the first."""
        return {kind: _are_whole(each) for kind, each in self.numbers.items()}


def own_title(act: Act) -> str:
    """The number of the title of a code that an act is; empty where it is not known to be one."""
    titled = languages.of(act.language).addresses.acts.titled
    if titled is None:
        return ""
    identity = act.identity
    names = [
        *identity.titles.by_language.values(),
        *identity.citations.by_language.values(),
        identity.number,
        *(site.provision.text for site in act.sites[:1] if site.provision.kind is Kind.TITLE),
    ]
    found = {match["title"] for name in names for match in titled.finditer(name)}
    if not found and identity.kind in _CODES:
        found = {identity.number}
    return found.pop() if len(found) == 1 else ""


def _named(label: str, language: str) -> Iterator[Kind]:
    """What the nouns of a label stand for."""
    nouns = languages.of(language).nouns
    for word in _WORD.findall(label.casefold()):
        if word == "§":
            yield nouns.sign
        elif known := nouns.forms().get(word):
            yield known.kind


def _are_whole(numbers: frozenset[str]) -> bool:
    if any(map(_TITLED.match, numbers)):
        return False
    places = {_place(num) for num in numbers}
    return len(places) > 1 and places == set(range(1, len(places) + 1))


def _place(num: str) -> int:
    """Its place without what makes it an inserted one: 13 of `13A`, 4 of `IV`; 0 of any other."""
    if figures := re.match(r"\d+", num):
        return int(figures[0])
    return roman_value(num.partition("-")[0])
