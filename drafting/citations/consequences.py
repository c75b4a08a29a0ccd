"""What a proposal does to the rest of the act: citations that lose or change their targets."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property, reduce
from itertools import zip_longest

from attrs import evolve, frozen

from drafting.citations.affected import Affected, Citing
from drafting.citations.citation import Citation, Scope, citations
from drafting.citations.resolve import Fate, Meaning, References
from drafting.citations.successors import Successors
from drafting.citations.terms import unused_terms
from drafting.errors import Code, Problem, Where
from drafting.messages import say, to_say
from drafting.model.act import Act, once_for_each_act
from drafting.model.address import Site, Target
from drafting.model.change import Amended, ChangeSet
from drafting.model.kind import COUNTED, FRAMES, NO_LAW, Kind
from drafting.model.provision import Provision
from drafting.text.excerpt import in_surroundings

_UNREAD = NO_LAW | {Kind.TITLE}
_CONTEXT = 40
_SHOWN = 90
_LEAST = 20
_HINTS: Mapping[Code, str] = {
    "dangling": to_say("amend the citation, or what it cites"),
    "changed-target": to_say("see whether the citation still says what it should"),
}
WAS = to_say("was: {address}  {shown}")
"""What a citation led to, and below, what it leads to, or what that reads, after the change."""
NOW = to_say("now: {shown}")
NOW_AT = to_say("now: {address}  {shown}")
MEANS = to_say("the citation now means: {address}  {shown}")
_VACATED = to_say("what is cited here is vacated")
_NOT_IN_ACT = to_say("what is cited here is not in the act")


def consequences(amended: Amended) -> list[Problem]:
    """Warnings of what an amendment leaves behind, in the order of the new text.

    `dangling`: a citation whose target is gone, vacated, or now another provision;
    `changed-target`: one whose target has other words now; `unused-term`: a defined term that
    the act no longer uses.
    """
    if not amended.changes:
        return []
    return [*_Follower(amended.changes).warnings(), *unused_terms(amended.changes)]


def unresolved(act: Act) -> list[Problem]:
    """Warnings of citations in an act that name what it does not have (`dangling`)."""
    references = _references(act)
    found: list[Problem] = []
    for site in act.lines():
        for citation in _citations(site, act.language):
            lost = [each for each in references.resolve(site, citation) if _lost(each)]
            if lost:
                lines = [_named(target) for meaning in lost for target in meaning.targets]
                outcome = say(_VACATED if lines else _NOT_IN_ACT)
                where = Where(act=act.name, address=site.address)
                found.append(_warning("dangling", outcome, where, (site, citation), lines))
    return found


@once_for_each_act
def _references(act: Act) -> References:
    return References(act)


@once_for_each_act
def _citing(act: Act) -> Citing:
    """What the citations of a text mean, once for all proposals to it."""
    references = _references(act)
    return Citing.of(
        (site, means)
        for site in act.lines()
        for citation in _citations(site, act.language)
        for means in references.resolve(site, citation)
    )


class _Follower:
    """Follows the citations of the new text to what they meant before, and mean now."""

    def __init__(self, changes: ChangeSet) -> None:
        self._changes = changes
        self._old = _references(changes.old)
        self._affected = Affected.of(changes)
        self._words: dict[tuple[bool, int], tuple[str, ...]] = {}
        self._causes = _Causes.of(changes)

    @cached_property
    def _successors(self) -> Successors:
        return Successors.of(self._changes)

    @cached_property
    def _new(self) -> References:
        return References(self._changes.new, self._old)

    def warnings(self) -> Iterator[Problem]:
        """Every citation that is worth a look."""
        language = self._changes.new.language
        for site in self._sites():
            found = _citations(site, language)
            if not found:
                continue
            before = self._successors.old.get(site.order)
            known = _by_words(_citations(before, language) if before else ())
            for citation in found:
                alike = known.get((citation.text, citation.scope))
                earlier = alike.popleft() if alike else None
                yield from self._of(_CitationPlace(site, before, citation, earlier))

    def _sites(self) -> Iterable[Site]:
        """Provisions of the new text whose citations the changes may affect."""
        citing = self._affected.citing(_citing(self._changes.old))
        altered = {line.new.order: line.new for line in self._changes.altered if line.new}
        if not citing:
            return altered.values()
        return (
            line.new
            for line in self._changes.lines
            if line.new and ((line.old and line.old.order in citing) or line.new.order in altered)
        )

    def _of(self, place: _CitationPlace) -> Iterator[Problem]:
        now = self._new.resolve(place.site, place.citation)
        if place.earlier and all(self._affected.leaves_alone(place.site, means) for means in now):
            return
        before: tuple[Meaning | None, ...] = (None,) * len(now)
        if place.before and place.earlier:
            before = self._old.resolve(place.before, place.earlier)
        lost: list[_ChainOutcome] = []
        changed: list[_ChainOutcome] = []
        for was, means in zip(before, now, strict=True):
            if finding := self._loss(was, means):
                lost.append(finding)
            elif was and place.unchanged and (others := self._rewording(place, was, means)):
                changed.append(others)
        by_code: dict[Code, list[_ChainOutcome]] = {"dangling": lost, "changed-target": changed}
        for code, findings in by_code.items():
            if findings:
                yield self._warned(code, place, findings)

    def _loss(self, was: Meaning | None, means: Meaning) -> _ChainOutcome | None:
        if was and _lost(was):
            return None
        cited = was.targets if was and was.fate is Fate.FOUND else ()
        if _lost(means):
            return self._gone(cited, means)
        if not (cited and means.targets):
            return None
        for old, new in zip(_ends(cited), _ends(means.targets), strict=False):
            successor = self._successor(old)
            taken = successor is not None and successor.order != new.site.order
            if taken or (successor is None and new.site.order in self._successors.old):
                return self._elsewhere(old, successor, new)
        return None

    def _gone(self, cited: tuple[Target, ...], means: Meaning) -> _ChainOutcome:
        if means.targets:
            left = tuple(_shown(NOW_AT, target) for target in means.targets)
            return _ChainOutcome(say(_VACATED), _was(cited) + left, cited)
        if not cited:
            return _ChainOutcome(say(_NOT_IN_ACT))
        found = [(target, successor) for target in cited if (successor := self._successor(target))]
        moved = [
            successor for target, successor in found if successor.address != target.site.address
        ]
        if found and not moved:
            outcome = say("the citation no longer leads to what it cited")
            return _ChainOutcome(outcome, _was(cited), cited)
        now = tuple(_shown(NOW_AT, Target(successor)) for successor in moved)
        outcome = (
            say("what is cited here stands elsewhere")
            if moved
            else say("what is cited here is gone")
        )
        return _ChainOutcome(outcome, _was(cited) + now, cited)

    def _elsewhere(self, old: Target, successor: Site | None, new: Target) -> _ChainOutcome:
        stays = successor is None or successor.address == old.site.address
        moved: tuple[str, ...] = ()
        if successor is not None and not stays:
            moved = (_shown(NOW_AT, Target(successor)),)
        cites = _shown(MEANS, new)
        return _ChainOutcome(
            say("what is cited here is now another provision"),
            (*_was((old,)), *moved, cites),
            (old,),
        )

    def _successor(self, target: Target) -> Site | None:
        return self._successors.new.get(target.site.order)

    def _rewording(
        self, place: _CitationPlace, was: Meaning, means: Meaning
    ) -> _ChainOutcome | None:
        before, after = len(was.targets), len(means.targets)
        lines: list[str] = []
        if before == after:
            for old, new in zip(was.targets, means.targets, strict=True):
                if not (place.site.within(new.site) or new.site.provision.kind in FRAMES):
                    lines += self._reworded(old, new)
        elif before and after:
            lines.append(
                say("the range has {before} provisions, now {after}", before=before, after=after)
            )
        outcome = say("the wording of what is cited here changes")
        return _ChainOutcome(outcome, tuple(lines), was.targets) if lines else None

    def _reworded(self, old: Target, new: Target) -> list[str]:
        """The first words of the target's own that change."""
        before, after = self._wording(old, old=True), self._wording(new, old=False)
        if before == after:
            return []
        pairs = zip_longest(before, after, fillvalue="–")
        was, now = next(pair for pair in pairs if pair[0] != pair[1])
        left, was, now = _differing(was, now)
        return [
            say(WAS, address=old.address, shown=f"{left}{was}"),
            say(NOW, shown=f"{left}{now}"),
        ]

    def _wording(self, target: Target, *, old: bool) -> tuple[str, ...]:
        """A provision's own words: its line, and the unnumbered ones that continue it."""
        if target.own:
            return (target.site.provision.text,)
        key = (old, target.site.order)
        if key not in self._words:
            provision = target.site.provision
            self._words[key] = (provision.text, *_continued(provision))
        return self._words[key]

    def _warned(self, code: Code, place: _CitationPlace, findings: list[_ChainOutcome]) -> Problem:
        act = self._changes.old if place.before else self._changes.new
        cited = [target.site for finding in findings for target in finding.cited]
        address = (place.before or place.site).address
        cause = self._causes.of_citation(place.site, cited)
        where = evolve(cause, act=act.name, address=address)
        outcomes = dict.fromkeys(finding.problem for finding in findings)
        problem = reduce(lambda one, more: say("{one}; {more}", one=one, more=more), outcomes)
        lines = [line for finding in findings for line in finding.lines]
        return _warning(code, problem, where, (place.site, place.citation), lines)


@frozen
class _CitationPlace:
    """A citation in the new text, and the same in the old one, if it stood there."""

    site: Site
    before: Site | None
    citation: Citation
    earlier: Citation | None

    @property
    def unchanged(self) -> bool:
        """Whether the words around the citation stay as they are."""
        return self.before is not None and self.before.provision.text == self.site.provision.text


@frozen
class _ChainOutcome:
    """What happens to one chain of a citation."""

    problem: str
    lines: tuple[str, ...] = ()
    cited: tuple[Target, ...] = ()
    """What it cited in the old text."""


@frozen
class _Causes:
    """Where the operation stands that changes a line, by the line's place in the old text and in
    the new."""

    old: Mapping[int, Where]
    new: Mapping[int, Where]

    @staticmethod
    def of(changes: ChangeSet) -> _Causes:
        old: dict[int, Where] = {}
        new: dict[int, Where] = {}
        for line in changes.altered:
            origin = changes.origin(line)
            for site, origins in ((line.old, old), (line.new, new)):
                if site and origin:
                    origins[site.order] = origin
        return _Causes(old, new)

    def of_citation(self, site: Site, cited: Iterable[Site]) -> Where:
        """What changes a provision that was cited, or one around it; else the citing line."""
        orders = (above.order for each in cited for above in reversed(each.chain()))
        causes = (self.old[order] for order in orders if order in self.old)
        return next(causes, self.new.get(site.order, Where()))


def _citations(site: Site, language: str) -> tuple[Citation, ...]:
    provision = site.provision
    if provision.kind in _UNREAD or provision.vacated:
        return ()
    text = provision.text
    if "{" in text:
        # «{Статті 18 і 19 виключено}» on the line of a provision is a note all the same.
        text = _IN_BRACES.sub(lambda match: " " * len(match[0]), text)
    return citations(text, language)


_IN_BRACES = re.compile(r"\{[^{}]*\}")


def _by_words(found: tuple[Citation, ...]) -> dict[tuple[str, Scope], deque[Citation]]:
    known: dict[tuple[str, Scope], deque[Citation]] = defaultdict(deque)
    for citation in found:
        known[citation.text, citation.scope].append(citation)
    return known


def _lost(meaning: Meaning) -> bool:
    """Whether a citation names nothing, or only a number that is left of something."""
    if meaning.fate is not Fate.FOUND:
        return meaning.fate is Fate.NOTHING
    return any(
        above.provision.vacated for end in _ends(meaning.targets) for above in end.site.chain()
    )


def _ends(targets: tuple[Target, ...]) -> tuple[Target, ...]:
    """The target, or the first and the last of a range."""
    return targets if len(targets) < 2 else (targets[0], targets[-1])


def _continued(provision: Provision) -> Iterator[str]:
    for child in provision.children:
        if child.kind in COUNTED and not child.num:
            yield child.text
            yield from _continued(child)


def _was(targets: tuple[Target, ...]) -> tuple[str, ...]:
    return tuple(_shown(WAS, target) for target in targets)


def _shown(message: str, target: Target) -> str:
    most = max(_SHOWN - len(f"{target.address}  "), _LEAST)
    return say(message, address=target.address, shown=_cut(target.site.line, most))


def _named(target: Target) -> str:
    return _cut(f"{target.address}  {target.site.line}")


def _cut(text: str, most: int = _SHOWN) -> str:
    return text if len(text) <= most else f"{text[:most]}…"


def _differing(one: str, other: str) -> tuple[str, str, str]:
    """Two wordings from shortly before the place where they part: what leads there, and both."""
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), None)
    same = min(len(one), len(other)) if same is None else same
    start = one.rfind(" ", 0, max(0, same - _CONTEXT)) + 1
    return ("…" if start else ""), _cut(one[start:]), _cut(other[start:])


def _warning(
    code: Code, problem: str, where: Where, place: tuple[Site, Citation], lines: list[str]
) -> Problem:
    site, citation = place
    shown = in_surroundings(site.provision.text, citation.start, citation.end)
    found = (shown, *dict.fromkeys(lines))
    return Problem(code, problem, where, found, say(_HINTS[code]))
