"""Citations in a line of law: which provisions it names, and of which act.

5-тармағының 2) тармақшасы         item 5, subitem 2
осы баптың 2 және 3-тармақтарында  this article: item 2, item 3
подпункты 1), 2) пункта 3 статьи 7 article 7, item 3: subitem 1, subitem 2
section 12(3)(b)                   section 12, 3, b
статьи 15 Гражданского кодекса     article 15 of another act
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache, lru_cache

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.address_words import ActWords, AddressWords
from drafting.language.addresses.named_units import NamedUnit, in_running_text, ways
from drafting.language.fold import readable
from drafting.language.units import Units
from drafting.model.kind import Kind


class Scope(Enum):
    """From where the first step of a citation is to be looked for."""

    HERE = "here"
    """From where it stands, outwards."""
    THIS = "this"
    """It is a unit in which it stands: «осы баптың», `of this section`."""
    ACT = "act"
    """The act itself, which is named: «осы Заңның», `of this Act`."""
    TITLE = "title"
    """A title of a code, which may be the act itself or another: `of Title 10`, `of this title`."""
    OTHER = "other"
    """Another act, or a unit that only the sentence before names («сол баптың»)."""


@frozen
class _Owner:
    """The act that a citation belongs to."""

    scope: Scope
    title: str = ""


@frozen
class Citation:
    """Words that cite provisions. Citations of one line do not overlap."""

    start: int
    end: int
    text: str
    chains: tuple[Units, ...]
    """For each provision cited, or range of them, the steps from the outermost one inwards."""
    scope: Scope
    title: str = ""
    """The number of the title of a code that it names; empty for `this title`, too."""


@frozen
class _MentionRun:
    """Mentions that make one chain, the outermost first, and what act the words around name."""

    start: int
    end: int
    chain: tuple[NamedUnit, ...]
    scope: Scope = Scope.HERE
    title: str = ""

    @property
    def kinds(self) -> list[Kind]:
        return [mention.kind for mention in self.chain]


_LINE = Kind.ITEM.rank
_ANYWHERE = frozenset({Kind.PART, Kind.SUBSECTION, Kind.SECTION})
"""What acts set into larger units, or around them, as they like."""
_REACH = 100
"""How many characters before a citation are looked at."""
_DESCENDING = re.compile(r",\s")
"""«статья 7, пункт 2»; `section 2, item 5`."""


@lru_cache(maxsize=65536)
def citations(text: str, language: str) -> tuple[Citation, ...]:
    """The citations in a line, in order; in English for a language that is not known."""
    code = languages.of(language).code
    if not _likely(text, code):
        return ()
    key, starts = readable(text)
    words = languages.of(code).addresses
    found: list[Citation] = []
    for group in _groups(key, list(in_running_text(key, code)), words):
        for run in _distributed(key, group, words):
            start, end = starts[run.start], starts[run.end]
            if chains := tuple(_chains(run)):
                found.append(Citation(start, end, text[start:end], chains, run.scope, run.title))
    return tuple(_as_before(found))


def _as_before(found: list[Citation]) -> Iterator[Citation]:
    """With the act that the line names before: “§ 382 of the Code … under § 382”."""
    named: dict[tuple[Kind, str], Citation] = {}
    for citation in found:
        divisions = (chain[0] for chain in citation.chains if chain[0].kind.rank < _LINE)
        keys = [(unit.kind, unit.num) for unit in divisions if unit.num]
        if citation.scope in {Scope.OTHER, Scope.TITLE}:
            named.update(dict.fromkeys(keys, citation))
        earlier = next((named[key] for key in keys if key in named), None)
        if earlier and citation.scope is Scope.HERE:
            yield evolve(citation, scope=earlier.scope, title=earlier.title)
        else:
            yield citation


def _likely(text: str, code: str) -> bool:
    """Whether a line may mention any unit: a quick look that spares most lines the search."""
    if _likely_pattern(code).search(text.casefold()):
        return True
    return not text.isascii() and _MIXED.search(text) is not None


@cache
def _likely_pattern(code: str) -> re.Pattern[str]:
    return re.compile(languages.of(code).addresses.likely)


_MIXED = re.compile(r"[а-яӘ-ӿ][a-zA-Z]|[a-zA-Z][а-яӘ-ӿ]")


def _groups(key: str, found: list[NamedUnit], words: AddressWords) -> Iterator[list[_MentionRun]]:
    """Runs of mentions, in groups that only commas and conjunctions hold together."""
    group: list[_MentionRun] = []
    for run in _described(key, list(_runs(key, found, words)), words):
        between = key[group[-1].end : run.start] if group else ""
        if group and not words.coordinated.fullmatch(between):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _runs(key: str, found: list[NamedUnit], words: AddressWords) -> Iterator[list[NamedUnit]]:
    """Mentions that follow each other as steps of one chain, in the order of the text."""
    run: list[NamedUnit] = []
    for mention in found:
        if run and not _next(key, run[-1], mention, words):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _next(key: str, one: NamedUnit, other: NamedUnit, words: AddressWords) -> bool:
    if not words.chained.fullmatch(key, one.end, other.start):
        return False
    outer, inner = (one, other) if words.numbers_first else (other, one)
    return _nests(outer.kind, inner.kind) and not inner.pointing


def _nests(outer: Kind, inner: Kind) -> bool:
    """Whether a unit may stand in another; parts stand in items, or items in parts, and sections in
    chapters, or chapters in sections."""
    both_lines = min(outer.rank, inner.rank) >= _LINE
    if outer is Kind.TITLE:
        return False
    either = both_lines or not _ANYWHERE.isdisjoint({outer, inner})
    return both_lines or (outer is not inner and (either or outer.rank < inner.rank))


def _described(key: str, runs: list[list[NamedUnit]], words: AddressWords) -> Iterator[_MentionRun]:
    """Runs with the outermost mention first; «статья 7, пункт 2» is made one."""
    pending: list[NamedUnit] = []
    for index, run in enumerate(runs):
        following = runs[index + 1] if index + 1 < len(runs) else []
        pending += run if pending or words.numbers_first else run[::-1]
        if len(run) == len(following) == 1 and _descends(key, pending[-1], following[0]):
            continue
        yield _MentionRun(
            min(m.start for m in pending), max(m.end for m in pending), tuple(pending)
        )
        pending = []


def _descends(key: str, one: NamedUnit, other: NamedUnit) -> bool:
    return (
        _DESCENDING.fullmatch(key, one.end, other.start) is not None
        and len(one.numbered) == 1
        and not other.pointing
        and one.kind is not other.kind
        and (one.kind.rank <= other.kind.rank or one.kind is Kind.PART or _in_chapter(one, other))
    )


def _in_chapter(one: NamedUnit, other: NamedUnit) -> bool:
    """`chapter 1, section 41`"""
    return other.kind is Kind.SECTION and one.kind.rank < Kind.ARTICLE.rank


def _distributed(key: str, group: list[_MentionRun], words: AddressWords) -> list[_MentionRun]:
    """Each run of a group with what one of them has for all: the act, and the outer units.

    That stands with the first in Kazakh, and with the last in Russian and English.
    """
    owners = [
        _owner_before(key, run.start, words.acts, owned=run.chain[0].owned)
        or _owner_after(key, run.end, words.acts)
        for run in group
    ]
    in_order = list(zip(group, owners, strict=True))
    if not words.numbers_first:
        in_order.reverse()
    done: list[_MentionRun] = []
    for run, owner in in_order:
        done.append(_inheriting(run, owner, done[-1] if done else None))
    return done if words.numbers_first else done[::-1]


def _inheriting(
    run: _MentionRun, owner: _Owner | None, previous: _MentionRun | None
) -> _MentionRun:
    first = run.chain[0]
    if first.pointing:
        return evolve(run, scope=Scope.THIS if first.pointing == "this" else Scope.OTHER)
    if owner:
        return evolve(run, scope=owner.scope, title=owner.title)
    if previous is None:
        return run
    outer = previous.chain[: _outer_steps(first.kind, previous.kinds)]
    if outer:
        whole = (*outer, *run.chain)
        return evolve(run, chain=whole, scope=previous.scope, title=previous.title)
    scope = Scope.HERE if previous.scope is Scope.THIS else previous.scope
    return evolve(run, scope=scope, title=previous.title)


def _outer_steps(kind: Kind, previous: list[Kind]) -> int:
    """How many outer steps of the previous citation one that begins with `kind` inherits."""
    if kind in previous:
        return previous.index(kind)
    if len(previous) < 2:
        return 0
    return next((n for n, each in enumerate(previous) if each.rank >= kind.rank), len(previous))


def _chains(run: _MentionRun) -> Iterator[Units]:
    first = run.chain[0]
    unit = first.units[0]
    bare = first.kind is Kind.ANNEX and not (unit.num or unit.nth or first.pointing)
    if bare and run.scope is not Scope.ACT:
        return
    yield from ways(run.chain)


def _owner_before(key: str, start: int, acts: ActWords, *, owned: bool) -> _Owner | None:
    """The act that is named right before a place; None where none is.

    With `owned`, the noun there belongs to any name before it in the genitive.
    """
    near = key[max(0, start - _REACH) : start]
    if acts.before and (match := acts.before.search(near)):
        return _owner(match)
    return _Owner(Scope.OTHER) if acts.owner and owned and acts.owner.search(near) else None


def _owner_after(key: str, end: int, acts: ActWords) -> _Owner | None:
    """The act that is named right after a place; None where none is."""
    if acts.after and (match := acts.after.match(key, end)):
        return _owner(match)
    return _Owner(Scope.OTHER) if acts.called and acts.called.match(key, end) else None


def _owner(match: re.Match[str]) -> _Owner:
    found = match.groupdict()
    if found.get("own_title") or found.get("title"):
        return _Owner(Scope.TITLE, found.get("title") or "")
    return _Owner(Scope.ACT if found.get("this") else Scope.OTHER)
