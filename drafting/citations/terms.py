"""Terms that an act defines and, after a proposal, no longer uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from math import ceil

from attrs import frozen

from drafting.errors import Problem, Where
from drafting.language.fold import fold
from drafting.messages import say
from drafting.model.act import Act, once_for_each_act
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.kind import NO_LAW, Kind
from drafting.model.mark import Mark

_CHAPEAU = re.compile(
    r"\b(?:поняти|термин|определени[яей]\b|ұғым|анықтама|definition|interpretation|expressions?\b"
    r"|following terms|meanings?\b)",
    re.IGNORECASE,
)
_DEFINITION = re.compile(
    r"[\"“«']?(?P<term>[^\W\d_][^–—;:.\"”»]{1,100}?)[\"”»']?"
    r"(?: \((?:[^()]*[–—-] )?(?P<short>[^()]+)\))?(?: [–—-] |,? (?:means|shall mean|includes) )"
)
_QUOTED = re.compile(
    r"[\"“](?P<term>[^\"“”]{2,100})[\"”],?(?P<short>) (?:means|shall mean|includes) "
)
_VOICED = {each: f"[{pair}]" for pair in ("ғқ", "гк", "бп") for each in pair}
"""The consonants that change at the end of a Kazakh word, before a vowel."""
_MOST_WORDS = 8
_UNREAD = NO_LAW | {Kind.TITLE}


@frozen
class Term:
    """A defined term, where it is defined, and how its uses are found."""

    site: Site
    words: str
    pattern: re.Pattern[str]


def terms(act: Act) -> Iterator[Term]:
    """The terms that the act defines: «термин – определение» below a chapeau of definitions."""
    for site in act.lines():
        text = site.provision.text
        if site.provision.kind in _UNREAD or site.provision.headed or site.provision.vacated:
            continue
        match = _QUOTED.match(text) or _DEFINITION.match(text)
        if match is None or not (match.re is _QUOTED or _below_chapeau(site)):
            continue
        names = [name.strip() for name in (match["term"], match["short"]) if name]
        if len(names[0].split()) <= _MOST_WORDS:
            yield Term(site, names[0], _pattern(names))


def unused_terms(changes: ChangeSet) -> Iterator[Problem]:
    """A warning for each term that was used, and is now defined but used no more."""
    touched = "\n".join(_removed(changes))
    if not touched:
        return
    before = _by_words(changes.old)
    if not any(term.pattern.search(touched) for term in before.values()):
        return
    suspects = [
        term
        for term in terms(changes.new)
        if term.words in before and before[term.words].pattern.search(touched)
    ]
    if not suspects:
        return
    old, new = _FoldedText(changes.old), _FoldedText(changes.new)
    for term in suspects:
        was = before[term.words]
        if old.uses(was) and not new.uses(term):
            where = Where(act=changes.old.name, address=was.site.address)
            yield Problem(
                code="unused-term",
                problem=say("the act defines “{words}”, and no longer uses it", words=term.words),
                where=where,
                found=(was.site.line[:100],),
                do=say("delete the definition, or keep a use of the term"),
            )


@once_for_each_act
def _by_words(act: Act) -> Mapping[str, Term]:
    return {term.words: term for term in terms(act)}


class _FoldedText:
    """All lines of an act but headings, folded, in one text."""

    def __init__(self, act: Act) -> None:
        lines: list[str] = []
        self._places: dict[int, tuple[int, int]] = {}
        length = 0
        for site in act.lines():
            provision = site.provision
            if provision.kind in _UNREAD or provision.headed or provision.vacated:
                continue
            line = _key(site.provision.text)
            self._places[site.order] = (length, length + len(line))
            lines.append(line)
            length += len(line) + 1
        self._text = "\n".join(lines)

    def uses(self, term: Term) -> bool:
        """Whether the term stands anywhere but in its own definition."""
        start, end = self._places[term.site.order]
        return any(not start <= match.start() < end for match in term.pattern.finditer(self._text))


def _removed(changes: ChangeSet) -> Iterator[str]:
    """The old lines of which anything goes."""
    for line in changes.altered:
        if line.old and any(span.mark is Mark.DELETED for span in line.spans):
            yield _key(line.old.provision.text)


def _below_chapeau(site: Site) -> bool:
    above = [one.provision.text for one in site.chain()[:-1]]
    if site.parent:
        siblings = site.parent.provision.children[: site.position]
        above += [one.text for one in siblings[:1] if not one.num]
    return any(_CHAPEAU.search(text) for text in above)


def _pattern(names: list[str]) -> re.Pattern[str]:
    """The names in any inflection: each word by its first two thirds, in their order."""
    return re.compile("|".join(map(_stems, names)))


def _stems(name: str) -> str:
    found = re.findall(r"[^\W_]+", _key(name))
    stems = [_stem(word[: max(3, ceil(len(word) * 2 / 3))]) for word in found]
    return r"\b" + r"[\W_]{1,3}".join(stems)


def _stem(begun: str) -> str:
    """How a word begins, with any end: in Kazakh «бағы» is the «бақ» of «бақтар»."""
    last = _VOICED.get(begun[-1], re.escape(begun[-1]))
    return rf"{re.escape(begun[:-1])}{last}[^\W_]*"


def _key(text: str) -> str:
    return fold(text).key.casefold()
