"""Citations in a line of law: which provisions it names, and of which act.

5-тармағының 2) тармақшасы         item 5, subitem 2
осы баптың 2 және 3-тармақтарында  this article: item 2, item 3
подпункты 1), 2) пункта 3 статьи 7 article 7, item 3: subitem 1, subitem 2
section 12(3)(b)                   section 12, 3, b
статьи 15 Гражданского кодекса     article 15 of another act
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import Enum
from functools import lru_cache
from itertools import product

from attrs import evolve, frozen

from drafting.citations.cited_acts import Owner, owner_after, owner_before
from drafting.citations.mentions import Mention, Step, language_of, likely, mentions
from drafting.language.fold import fold
from drafting.model.kind import Kind


class Scope(Enum):
    """From where the first step of a citation is to be looked for."""

    HERE = "here"
    """From where it stands, outwards."""
    THIS = "this"
    """It is a unit in which it stands: «осы баптың», `of this section`."""
    ACT = "act"
    """The act itself, which is named: «осы Заңның», `of this Act`."""
    OTHER = "other"
    """Another act, or a unit that only the sentence before tells («сол баптың»)."""


@frozen
class Citation:
    """Words that cite provisions. Citations of one line do not overlap."""

    start: int
    end: int
    text: str
    chains: tuple[tuple[Step, ...], ...]
    """For each provision cited, or range of them, the steps from the outermost one inwards."""
    scope: Scope

    @property
    def external(self) -> bool:
        """Whether it cites another act."""
        return self.scope is Scope.OTHER

    @property
    def relative(self) -> bool:
        """Whether it depends on where it stands."""
        return self.scope in {Scope.HERE, Scope.THIS}


@frozen
class _MentionRun:
    """Mentions that make one chain, the outermost first, and what act the words around name."""

    start: int
    end: int
    chain: tuple[Mention, ...]
    scope: Scope = Scope.HERE

    @property
    def kinds(self) -> list[Kind]:
        return [mention.kind for mention in self.chain]


_RANK: Mapping[Kind, int] = {
    kind: rank
    for rank, kinds in enumerate(
        (
            {Kind.ANNEX, Kind.PREAMBLE},
            {Kind.BOOK},
            {Kind.SECTION},
            {Kind.SUBSECTION},
            {Kind.CHAPTER},
            {Kind.SUBCHAPTER},
            {Kind.ARTICLE},
            {Kind.ITEM},
            {Kind.SUBITEM, Kind.PART},
            {Kind.PARAGRAPH, Kind.TABLE},
            {Kind.ROW},
            {Kind.CELL},
        )
    )
    for kind in kinds
}
"""From the largest to the smallest."""
_LINE = _RANK[Kind.ITEM]
_CHAINED = {
    "kk": re.compile(r"\s"),
    "ru": re.compile(r"\s"),
    "en": re.compile(r"\sof\s(?:the\s)?"),
}
_DESCENDING = re.compile(r",\s")
"""«статья 7, пункт 2»; `section 2, item 5`."""
_COORDINATED = {
    "kk": re.compile(r"(?:,\s|,?\s(?:және|немесе|мен|пен|бен|не|я|сондай-ақ)\s)"),
    "ru": re.compile(
        r"(?:,\s|,?\s(?:и|или|либо|а также|и\s\(или\))\s)(?:(?:в|во|с|со|к|из|от|по|на)\s)?",
    ),
    "en": re.compile(r"(?:,\s|,?\s(?:and|or|and/or)\s)(?:(?:of|in|to|under|by|with)\s)?(?:the\s)?"),
}
_ODD = re.compile(
    "[^\\S ]|  |[\u00ad\u200b-\u200d\u2060\ufeff\u0300-\u036f]"
    "|[\u0400-\u052f][A-Za-zƏəɵ]|[A-Za-zƏəɵ][\u0400-\u052f]"
)


@lru_cache(maxsize=65536)
def citations(text: str, language: str) -> tuple[Citation, ...]:
    """The citations in a line, in order; a language other than kk and ru is taken for English."""
    if not likely(text, language):
        return ()
    key, starts = _plain(text)
    written = language_of(language)
    found: list[Citation] = []
    for group in _groups(key, list(mentions(key, written)), written):
        for run in _distributed(key, group, written):
            start, end = starts[run.start], starts[run.end]
            if chains := tuple(_chains(run)):
                found.append(Citation(start, end, text[start:end], chains, run.scope))
    return tuple(found)


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """The text without look-alikes and odd spaces, its dashes as written; and their offsets."""
    if _ODD.search(text) is None:
        return text, range(len(text) + 1)
    folded = fold(text)
    signs = zip(folded.key, folded.starts, strict=False)
    return "".join(text[at] if sign == "-" else sign for sign, at in signs), folded.starts


def _groups(key: str, found: list[Mention], language: str) -> Iterator[list[_MentionRun]]:
    """Runs of mentions, in groups that only commas and conjunctions hold together."""
    group: list[_MentionRun] = []
    for run in _described(key, list(_runs(key, found, language)), language):
        between = key[group[-1].end : run.start] if group else ""
        if group and not _COORDINATED[language].fullmatch(between):
            yield group
            group = []
        group.append(run)
    if group:
        yield group


def _runs(key: str, found: list[Mention], language: str) -> Iterator[list[Mention]]:
    """Mentions that follow each other as steps of one chain, in the order of the text."""
    run: list[Mention] = []
    for mention in found:
        if run and not _next(key, run[-1], mention, language):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _next(key: str, one: Mention, other: Mention, language: str) -> bool:
    if not _CHAINED[language].fullmatch(key, one.end, other.start):
        return False
    outer, inner = (one, other) if language == "kk" else (other, one)
    return _nests(outer.kind, inner.kind) and not inner.pointing


def _nests(outer: Kind, inner: Kind) -> bool:
    """Whether a unit may stand in another; parts stand in items, or items in parts."""
    both_lines = min(_RANK[outer], _RANK[inner]) >= _LINE
    either = both_lines or Kind.PART in {outer, inner} or Kind.SUBSECTION in {outer, inner}
    return both_lines or (outer is not inner and (either or _RANK[outer] < _RANK[inner]))


def _described(key: str, runs: list[list[Mention]], language: str) -> Iterator[_MentionRun]:
    """Runs with the outermost mention first; «статья 7, пункт 2» is made one."""
    pending: list[Mention] = []
    for index, run in enumerate(runs):
        following = runs[index + 1] if index + 1 < len(runs) else []
        pending = pending + run if language == "kk" else (pending + run if pending else run[::-1])
        if len(run) == len(following) == 1 and _descends(key, pending[-1], following[0]):
            continue
        yield _MentionRun(
            min(m.start for m in pending), max(m.end for m in pending), tuple(pending)
        )
        pending = []


def _descends(key: str, one: Mention, other: Mention) -> bool:
    return (
        _DESCENDING.fullmatch(key, one.end, other.start) is not None
        and len(one.numbered) == 1
        and not other.pointing
        and one.kind is not other.kind
        and (_RANK[one.kind] <= _RANK[other.kind] or one.kind is Kind.PART)
    )


def _distributed(key: str, group: list[_MentionRun], language: str) -> list[_MentionRun]:
    """What is said once for all runs of a group: the act, and the outer units.

    It is said with the first in Kazakh, and with the last in Russian and English.
    """
    owners = [
        owner_before(key, run.start, language, owned=run.chain[0].owned)
        or owner_after(key, run.end, language)
        for run in group
    ]
    in_order = list(zip(group, owners, strict=True))
    if language != "kk":
        in_order.reverse()
    done: list[_MentionRun] = []
    for run, owner in in_order:
        done.append(_inheriting(run, owner, done[-1] if done else None))
    return done if language == "kk" else done[::-1]


def _inheriting(run: _MentionRun, owner: Owner | None, told: _MentionRun | None) -> _MentionRun:
    first = run.chain[0]
    if first.pointing:
        return evolve(run, scope=Scope.THIS if first.pointing == "this" else Scope.OTHER)
    if owner:
        return evolve(run, scope=Scope.ACT if owner is Owner.THIS else Scope.OTHER)
    if told is None:
        return run
    outer = told.chain[: _outer_steps(first.kind, told.kinds)]
    if outer:
        return evolve(run, chain=(*outer, *run.chain), scope=told.scope)
    scope = Scope.HERE if told.scope is Scope.THIS else told.scope
    return evolve(run, scope=scope)


def _outer_steps(kind: Kind, told: list[Kind]) -> int:
    """How many of the steps that another run tells hold for one that begins with that kind."""
    if kind in told:
        return told.index(kind)
    if len(told) < 2:
        return 0
    return next((n for n, each in enumerate(told) if _RANK[each] >= _RANK[kind]), len(told))


def _chains(run: _MentionRun) -> Iterator[tuple[Step, ...]]:
    first = run.chain[0]
    bare = first.kind is Kind.ANNEX and not (first.numbered[0][0].num or first.pointing)
    if bare and run.scope is not Scope.ACT:
        return
    for steps in product(*(mention.numbered for mention in run.chain)):
        yield tuple(step for each in steps for step in each)


__all__ = ["Citation", "Scope", "Step", "citations"]
