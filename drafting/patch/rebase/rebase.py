"""A proposal against one version of an act → what becomes of it against another.

Three texts meet, provision by provision: the version that the proposal was written against, the
version that it is to be written against, and what it wants. Nothing is guessed: what is not
certain is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import PatchError
from drafting.model.act import Act
from drafting.model.edit import Edit
from drafting.model.operation import (
    DeleteWords,
    Operation,
    Renumber,
    ReplaceEverywhere,
    ReplaceWords,
    name_of,
)
from drafting.model.proposal import Proposal
from drafting.patch.context import Context
from drafting.patch.operation.carry_out import edits_of
from drafting.patch.rebase.addresses import OperationPart, Referring, parts, readdressed, whole_act
from drafting.patch.rebase.outcomes import Outcome, Rebased, ThreeWays, Verdict, told_in_lines
from drafting.patch.rebase.same_provision import counterparts
from drafting.patch.rebase.three_way import Projected, Projection, same_edits
from drafting.patch.together.displaced_words import sole_line, stray
from drafting.patch.together.overlap import overlaps, taken_numbers


def rebase(texts: Sequence[tuple[Act, Act]], proposal: Proposal) -> Rebased:
    """Judge every operation of a proposal for another version of its act.

    `texts` are both versions (old, new) in each language in which the proposal can be carried
    out on the old one. Raises `PatchError` where it cannot.
    """
    by_language = [
        [evolve(verdict, language=base.language) for verdict in _judged(base, onto, proposal)]
        for base, onto in texts
    ]
    verdicts = tuple(_agreed(each) for each in zip(*by_language, strict=True))
    return Rebased(proposal, texts[0][1].version, verdicts)


def amended(rebased: Rebased) -> tuple[Operation, ...]:
    """The operations that stand, with the addresses and digests that they have now."""
    return tuple(
        _anew(operation, rebased.of(place))
        for place, operation in enumerate(rebased.proposal.operations)
        if any(verdict.outcome.stands for verdict in rebased.of(place))
    )


def _anew(operation: Operation, verdicts: Sequence[Verdict]) -> Operation:
    """The operation without the addresses at which it does not stand."""
    references = [each for verdict in verdicts for each in verdict.references]
    digests = {n: digest for verdict in verdicts for n, digest in verdict.digests.items()}
    indexes = range(len(operation.at))
    new = readdressed(operation, indexes, references, digests)
    left_out = {n for v in verdicts if not v.outcome.stands for n in v.indexes}
    keep = [index for index in indexes if index not in left_out]
    at = tuple(new.at[index] for index in keep)
    new = evolve(new, at=at, digest=new.digest.only(keep))
    if isinstance(new, Renumber) and left_out:
        return evolve(new, to=tuple(new.to[index] for index in keep))
    return new


@frozen
class _Judgement:
    verdict: Verdict
    edits: tuple[Edit, ...] = ()
    """Of the new version, where the operation stands."""


def _judged(base: Act, onto: Act, proposal: Proposal) -> Iterator[Verdict]:
    referring = Referring(base, onto, counterparts(base, onto))
    found = [
        _judge(referring, part)
        for place, operation in enumerate(proposal.operations)
        for part in parts(operation, place)
    ]
    clashing = dict(_clashing(onto, [edit for each in found for edit in each.edits]))
    for each in found:
        verdict = each.verdict
        told = clashing.get(verdict.operation.id) if verdict.outcome.stands else None
        yield evolve(verdict, outcome=Outcome.CONFLICT, told=told) if told else verdict


def _clashing(onto: Act, edits: Sequence[Edit]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Operations that stand alone, but not together, or not beside what is new there."""
    for overlap in overlaps(onto, edits):
        one = overlap.one.operation
        told = f"operation {one.id}, {name_of(one)}, would now change the same"
        yield overlap.other.operation.id, (told, overlap.found)
    for edit, _, num, line in taken_numbers(onto, edits):
        yield edit.operation.id, (f"the number {num} is taken", line)


def _judge(referring: Referring, part: OperationPart) -> _Judgement:
    edits = edits_of(Context(referring.base, part.operation))
    projection = Projection(referring.base, referring.onto, referring.match, edits)
    if referring.alike:
        verdict = part.verdict(Outcome.UNCHANGED, references=referring.carried(part))
        return _Judgement(verdict, tuple(edits_of(Context(referring.onto, part.operation))))
    if all(each is Outcome.DONE for each in projection.all):
        return _Judgement(part.verdict(Outcome.DONE))
    if missing := referring.missing(part, projection):
        return _strayed(referring, part, projection) or _lost(part, projection, missing)
    return _carried(referring, part, projection)


def _carried(referring: Referring, part: OperationPart, projection: Projection) -> _Judgement:
    """The verdict where everything addressed is there: the same edits, or a conflict."""
    references, digests = referring.carried(part), referring.digests(part)
    new = readdressed(part.operation, part.indexes, references, digests)
    try:
        now = edits_of(Context(referring.onto, new))
    except PatchError as error:
        told = tuple(line for each in error.problems for line in told_in_lines(each))
        return _conflict(part, projection, told)
    unlike = _unlike(projection.all, now)
    if unlike is not None and not _everywhere(part.operation):
        return _conflict(part, projection, unlike)
    same = unlike is None and referring.same(part)
    outcome = Outcome.UNCHANGED if same else Outcome.CARRIED
    places = f"in {_places(len(now))} now, in {_places(len(projection.edits))} before"
    verdict = evolve(
        part.verdict(outcome, references=references, digests=digests),
        told=() if unlike is None else (places,),
    )
    return _Judgement(verdict, tuple(now))


def _unlike(projected: Sequence[Projected], now: Sequence[Edit]) -> tuple[str, ...] | None:
    """None where the operation does in the new version just what it did in the old; otherwise
    what can be said of the difference."""
    kept = [each for each in projected if not isinstance(each, Outcome)]
    if len(kept) == len(projected):
        told = "carried out there, it would change another place"
        return None if same_edits(kept, now) else (told,)
    partly = any(each is Outcome.DONE for each in projected)
    return ("some of it is already done, some is not",) if partly else ()


def _strayed(
    referring: Referring, part: OperationPart, projection: Projection
) -> _Judgement | None:
    """The verdict where the words went to the provision that, by likeness, took the place."""
    site = sole_line(projection.edits)
    found = stray(referring.onto, part.operation)
    if site is None or found is None or referring.match.loose.get(site.order) is not found:
        return None
    match = evolve(referring.match, sure={**referring.match.sure, site.order: found})
    onward = evolve(referring, match=match)
    again = evolve(projection, match=match)
    if onward.missing(part, again):
        return None
    judged = _carried(onward, part, again)
    if not judged.verdict.outcome.stands:
        return None
    return evolve(judged, verdict=evolve(judged.verdict, outcome=Outcome.ELSEWHERE))


def _lost(part: OperationPart, projection: Projection, missing: Outcome) -> _Judgement:
    """The verdict where something addressed is not there, or not for certain."""
    elsewhere = _whereabouts(projection, part)
    outcome = Outcome.CONFLICT if elsewhere else missing
    return _Judgement(part.verdict(outcome, lines=_lines(projection), told=elsewhere))


def _conflict(part: OperationPart, projection: Projection, told: tuple[str, ...]) -> _Judgement:
    told = (*told, *_whereabouts(projection, part))
    return _Judgement(part.verdict(Outcome.CONFLICT, lines=_lines(projection), told=told))


def _whereabouts(projection: Projection, part: OperationPart) -> tuple[str, ...]:
    """Where the words, or the text, of what is changed stand now, if they stand elsewhere."""
    for edit in projection.edits:
        site = getattr(edit, "site", None)
        twin = projection.match.twins.get(site.order) if site else None
        if twin:
            return (f"its old text now stands in {twin.address}",)
    site, found = sole_line(projection.edits), stray(projection.onto, part.operation)
    if site is None or found is None or projection.match.of(site) is found:
        return ()
    return (f"the words now stand in {found.address}: {found.provision.line[:80]}",)


def _lines(projection: Projection) -> ThreeWays:
    """What a conflict is about: the first edit that is not carried over, or the first of all."""
    both = list(zip(projection.edits, projection.all, strict=True))
    refused = [edit for edit, each in both if isinstance(each, Outcome) and each.refuses]
    return projection.lines(refused[0] if refused else both[0][0])


def _everywhere(operation: Operation) -> bool:
    """Whether it means every place, however many there are."""
    if isinstance(operation, ReplaceWords | DeleteWords):
        return operation.all
    return isinstance(operation, ReplaceEverywhere) or whole_act(operation)


def _places(number: int) -> str:
    return f"{number} place{'' if number == 1 else 's'}"


def _agreed(verdicts: Sequence[Verdict]) -> Verdict:
    """One verdict for all languages: the proposal has one address for all of them."""
    first = verdicts[0]
    outcomes = list(dict.fromkeys(verdict.outcome for verdict in verdicts))
    alike = all(verdict.references == first.references for verdict in verdicts)
    if refused := next((v for v in verdicts if v.outcome.refuses), None):
        return refused
    if alike and all(outcome.stands for outcome in outcomes):
        agreed = max(verdicts, key=lambda verdict: list(Outcome).index(verdict.outcome))
        digests = {at: digest for verdict in verdicts for at, digest in verdict.digests.items()}
        return evolve(agreed, digests=digests)
    if len(outcomes) == 1 and not first.outcome.stands:
        return first
    told = tuple(f"{v.language}: {v.outcome} {_addresses(v)}".rstrip() for v in verdicts)
    return evolve(first, outcome=Outcome.CONFLICT, told=("the languages part ways", *told))


def _addresses(verdict: Verdict) -> str:
    return ", ".join(each.now or each.written for each in verdict.references)
