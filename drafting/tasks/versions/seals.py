"""The seals of a history, held against what they seal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import product

from attrs import evolve, field, frozen

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.stored import NEW
from drafting.messages import say
from drafting.model.history import History, Version
from drafting.model.localized import Localized


@frozen
class Sealed:
    """A version and its seal: `check --since SEAL` proves that nothing up to it changed."""

    act: str
    version: str
    seal: str
    loose: tuple[str, ...] = ()
    """Versions up to it whose entries no seal in act.yaml covers yet."""
    older_head: bool = False
    """Whether what stands above the versions has changed since it was sealed."""


@frozen
class Noted:
    """Seals that were noted down, and what was found of them."""

    found: list[Sealed] = field(factory=list)
    problems: list[Problem] = field(factory=list)


def sealed(history: History) -> Iterator[Sealed]:
    """The last version, if there is one, and its seal."""
    loose = tuple(each.version for each in history.versions if history.sealing(each) is None)
    for version, seal in history.seals()[-1:]:
        yield Sealed(history.identity.act, version.version, seal, loose)


def find_noted(histories: Iterable[History], noted: Iterable[str]) -> Noted:
    """Find the versions that have the seals which somebody noted down.

    The chain before them is proved by `wrong_seals`: an entry that is not what its seal covers, or
    that does not follow the entry before, is a problem there.
    """
    known = {
        seal: Sealed(
            history.identity.act,
            version.version,
            seal,
            older_head=version.identity not in ("", history.head),
        )
        for history in histories
        for version, seal in history.seals()
    }
    result = Noted()
    for seal in noted:
        if seal in known:
            result.found.append(known[seal])
            continue
        problem = say("no version has the seal {seal}", seal=seal)
        do = say(
            "a version that had it has changed or is gone, or one before it: compare act.yaml with"
        )
        do += say(" a copy from the day on which the seal was noted")
        result.problems.append(Problem("lineage", problem, Where(), do=do))
    return result


def wrong_seals(history: History) -> Iterator[Problem]:
    """Entries that are not what their seals cover, a head that is not what was sealed, and
    `forks`."""
    where = Where(f"baselines/{history.identity.act}/act.yaml")
    for version, due in history.seals():
        if version.seal != due and (version.seal or version.identity):
            yield Problem(
                code="lineage",
                problem=say("the entry is not what its seal covers, or not in its place"),
                where=evolve(where, act=_name(history, version)),
                found=(
                    say("sealed: {seal}", seal=version.seal or say("(nothing)")),
                    say("computed: {due}", due=due),
                ),
                do=say(
                    "put back this entry and those before it as they were, back to the last one "
                    "with a seal"
                ),
            )
    last = _last_sealed(history)
    if last and not _has_head(history, last):
        yield Problem(
            code="lineage",
            problem=say(
                "what stands above the versions is not what {name} was sealed "
                "with: titles, numbering, sources or the like have changed",
                name=_name(history, last),
            ),
            where=where,
            do=say("put it back; if the change is meant, `drafting check --write` seals it"),
        )
    yield from forks(history)


def forks(history: History) -> Iterator[Problem]:
    """Versions that are made of one parent."""
    where = Where(f"baselines/{history.identity.act}/act.yaml")
    children: dict[str, list[str]] = {}
    for version in history.versions:
        children.setdefault(version.parent, []).append(version.version)
    for parent, made in children.items():
        if parent and len(made) > 1:
            yield Problem(
                code="lineage",
                problem=say(
                    "the history forks: {made} are both made of {parent}",
                    made=say(" and ").join(made),
                    parent=parent,
                ),
                where=evolve(where, act=f"{history.identity.act}@{parent}"),
                do=say(
                    "let the later one follow from the earlier: `drafting rebase` writes its "
                    "proposals against that"
                ),
            )


def check_sealable(history: History) -> None:
    """Raise `WorkspaceError` where a seal would cover what is wrong, or what is still to change."""
    problems = [*wrong_seals(history)]
    for version in history.versions:
        if NEW in version.digest.values():
            where = Where(f"baselines/{history.identity.act}/act.yaml", act=_name(history, version))
            problem = say("its digest is still to be written, and a version after it would seal it")
            do = say("`drafting check --write` writes it")
            problems.append(Problem("digest", problem, where, do=do))
    if problems:
        raise WorkspaceError(problems)


def reseal(history: History) -> History | None:
    """The history with its head sealed anew in the last seal, where nothing else is wrong; None
    where there is nothing to seal."""
    last = _last_sealed(history)
    if last is None or _has_head(history, last):
        return None
    place = history.versions.index(last)
    if any(v.seal and v.seal != due for v, due in history.seals()):
        return None
    changed = evolve(last, identity=history.head)
    versions = [*history.versions[:place], changed, *history.versions[place + 1 :]]
    seal = evolve(history, versions=tuple(versions)).seals()[place][1]
    versions[place] = evolve(changed, seal=seal)
    return evolve(history, versions=tuple(versions))


def _last_sealed(history: History) -> Version | None:
    return next((each for each in reversed(history.versions) if each.seal), None)


def _has_head(history: History, last: Version) -> bool:
    """Whether the head is the one that was sealed. Where versions follow that are not sealed yet,
    their sources and titles in other languages may follow those that were."""
    if history.head == last.identity:
        return True
    if history.versions[-1] is last:
        return False
    titles = [*history.identity.titles.by_language.items()]
    for named, listed in product(range(len(titles) + 1), range(len(history.sources) + 1)):
        identity = evolve(history.identity, titles=Localized(dict(titles[:named])))
        earlier = evolve(history, identity=identity, sources=history.sources[:listed])
        if earlier.head == last.identity:
            return True
    return False


def _name(history: History, version: Version) -> str:
    return f"{history.identity.act}@{version.version}"
