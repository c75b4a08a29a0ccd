"""A proposal against one version of an act → what becomes of it against another.

Three texts meet, provision by provision: the version that the proposal was written against, the
version that it is to be written against, and what it wants. Nothing is guessed: what is not
certain is a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import PatchError
from drafting.messages import say, say_count
from drafting.model.act import Act
from drafting.model.edit import Edit, Insertion
from drafting.model.operation import (
    DeleteWords,
    Insert,
    Operation,
    ReplaceEverywhere,
    ReplaceWords,
    Restate,
    called,
    is_of_whole_act,
)
from drafting.model.proposal import Proposal
from drafting.patch.context import Context
from drafting.patch.operation.carry_out import carry_out
from drafting.patch.rebase.addresses import FollowedAddresses, OperationPart, parts, readdressed
from drafting.patch.rebase.outcomes import Outcome, Rebased, ThreeWays, Verdict, lines_of
from drafting.patch.rebase.same_provision import match_provisions
from drafting.patch.rebase.three_way import CarriedEdits, same_edits
from drafting.patch.together.displaced_words import sole_changed_line, sole_line_with
from drafting.patch.together.overlap import clashing, taken_numbers


def rebase(texts: Sequence[tuple[Act, Act]], proposal: Proposal) -> Rebased:
    """Judge every operation of a proposal for another version of its act.

    `texts` are both versions (old, new) in each language in which the proposal can be carried
    out on the old one. Raises `PatchError` where it cannot.
    """
    by_language = [
        [evolve(verdict, language=base.language) for verdict in _judged(base, onto, proposal)]
        for base, onto in texts
    ]
    verdicts = tuple(_same_in_all_languages(each) for each in zip(*by_language, strict=True))
    return Rebased(proposal, texts[0][1].version, verdicts)


def amended(rebased: Rebased) -> tuple[Operation, ...]:
    """The operations that stand, with the addresses and digests that they have now."""
    return tuple(
        _rewritten(operation, rebased.of(place))
        for place, operation in enumerate(rebased.proposal.operations)
        if any(verdict.outcome.stands for verdict in rebased.of(place))
    )


def _rewritten(operation: Operation, verdicts: Sequence[Verdict]) -> Operation:
    """The operation without the addresses at which it does not stand."""
    references = [each for verdict in verdicts for each in verdict.references]
    digests = {n: digest for verdict in verdicts for n, digest in verdict.digests.items()}
    indexes = range(len(operation.at))
    new = readdressed(operation, indexes, references, digests)
    left_out = {n for v in verdicts if not v.outcome.stands for n in v.indexes}
    return new.only([index for index in indexes if index not in left_out]) if left_out else new


@frozen
class _Judgement:
    verdict: Verdict
    edits: tuple[Edit, ...] = ()
    """Of the new version, where the operation stands."""


def _judged(base: Act, onto: Act, proposal: Proposal) -> Iterator[Verdict]:
    followed = FollowedAddresses(base, onto, match_provisions(base, onto))
    found = [
        _judge(followed, part)
        for place, operation in enumerate(proposal.operations)
        for part in parts(operation, place)
    ]
    clashing = dict(_clashing(onto, [edit for each in found for edit in each.edits]))
    for each in found:
        verdict = each.verdict
        remarks = clashing.get(verdict.operation.id) if verdict.outcome.stands else None
        yield evolve(verdict, outcome=Outcome.CONFLICT, remarks=remarks) if remarks else verdict


def _clashing(onto: Act, edits: Sequence[Edit]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Operations that stand alone, but not together, or not beside what is new there."""
    for overlap in clashing(onto, edits):
        one = overlap.one.operation
        remark = say(
            "operation {id}, {operation}, would now change the same",
            id=one.id,
            operation=called(one),
        )
        yield overlap.other.operation.id, (remark, overlap.found)
    for edit, _, num, holder in taken_numbers(onto, edits):
        yield (
            edit.operation.id,
            (say("the number {num} is taken", num=num), holder.provision.line[:100]),
        )


def _judge(followed: FollowedAddresses, part: OperationPart) -> _Judgement:
    edits = carry_out(Context(followed.base, part.operation)).edits
    carried = CarriedEdits(followed.base, followed.onto, followed.match, edits)
    if followed.alike:
        verdict = part.verdict(Outcome.UNCHANGED, references=followed.carried(part))
        return _Judgement(verdict, carry_out(Context(followed.onto, part.operation)).edits)
    if all(each is Outcome.DONE for each in carried.all):
        return _Judgement(part.verdict(Outcome.DONE))
    if missing := followed.missing(part, carried):
        return _words_elsewhere(followed, part, carried) or _not_there(part, carried, missing)
    return _carried(followed, part, carried)


def _carried(followed: FollowedAddresses, part: OperationPart, carried: CarriedEdits) -> _Judgement:
    """The verdict where everything addressed is there: the same edits, or a conflict."""
    references, digests = followed.carried(part), followed.digests(part)
    new = readdressed(part.operation, part.indexes, references, digests)
    try:
        now = carry_out(Context(followed.onto, new)).edits
    except PatchError as error:
        lines = tuple(line for each in error.problems for line in lines_of(each))
        return _conflict(part, carried, lines)
    kept = [each for each in carried.all if not isinstance(each, Outcome)]
    renumbered = _renumbered(part.operation, kept, now)
    unlike = None if renumbered else _unlike(carried, now)
    if unlike is not None and not _everywhere(part.operation):
        return _conflict(part, carried, unlike)
    same = unlike is None and followed.same(part)
    outcome = Outcome.UNCHANGED if same else Outcome.CARRIED
    places = say(
        "in {now} now, in {before} before",
        now=_places(len(now)),
        before=_places(len(carried.edits)),
    )
    verdict = evolve(
        part.verdict(outcome, references=references, digests=digests),
        remarks=renumbered if unlike is None else (places,),
    )
    return _Judgement(verdict, now)


def _renumbered(
    operation: Operation, carried: Sequence[Edit], now: Sequence[Edit]
) -> tuple[str, ...]:
    """A remark where new provisions come to the same place, and only the numbers that are the next
    ones there are others now; else empty."""
    if not isinstance(operation, Insert) or operation.number != "next":
        return ()
    before, after = map(_new_numbers, (carried, now))
    if before == after or not same_edits(_unnumbered(carried), _unnumbered(now)):
        return ()
    return (say("numbered {now} now, {before} before", now=after, before=before),)


def _new_numbers(edits: Sequence[Edit]) -> str:
    new = (each for edit in edits if isinstance(edit, Insertion) for each in edit.provisions)
    return ", ".join(each.label for each in new if each.label)


def _unnumbered(edits: Sequence[Edit]) -> Iterator[Edit]:
    for edit in edits:
        if isinstance(edit, Insertion):
            plain = tuple(evolve(each, num="", label="") for each in edit.provisions)
            yield evolve(edit, provisions=plain)
        else:
            yield edit


def _unlike(carried: CarriedEdits, now: Sequence[Edit]) -> tuple[str, ...] | None:
    """None where the operation does in the new version just what it did in the old; otherwise
    remarks on the difference."""
    kept = [each for each in carried.all if not isinstance(each, Outcome)]
    if len(kept) == len(carried.all):
        remark = say("carried out there, it would change another place")
        return None if same_edits(kept, now) else (remark,)
    if any(each is Outcome.DONE for each in carried.all):
        return (say("some of it is already done, some is not"),)
    if carried.parted:
        return (say("what stands before and after the place there is not what stood there before"),)
    return ()


def _words_elsewhere(
    followed: FollowedAddresses, part: OperationPart, carried: CarriedEdits
) -> _Judgement | None:
    """The verdict where the words stand in the provision that likely took the place."""
    site = sole_changed_line(carried.edits)
    found = sole_line_with(followed.onto, part.operation)
    if site is None or found is None or followed.match.likely.get(site.order) is not found:
        return None
    match = evolve(followed.match, certain={**followed.match.certain, site.order: found})
    onward = evolve(followed, match=match)
    again = evolve(carried, match=match)
    if onward.missing(part, again):
        return None
    judged = _carried(onward, part, again)
    if not judged.verdict.outcome.stands:
        return None
    return evolve(judged, verdict=evolve(judged.verdict, outcome=Outcome.ELSEWHERE))


def _not_there(part: OperationPart, carried: CarriedEdits, missing: Outcome) -> _Judgement:
    """The verdict where something addressed is not there, or not for certain."""
    elsewhere = _found_elsewhere(carried, part)
    outcome = Outcome.CONFLICT if elsewhere else missing
    return _Judgement(part.verdict(outcome, lines=_lines(carried), remarks=elsewhere))


def _conflict(part: OperationPart, carried: CarriedEdits, remarks: tuple[str, ...]) -> _Judgement:
    remarks = (*remarks, *_found_elsewhere(carried, part))
    return _Judgement(part.verdict(Outcome.CONFLICT, lines=_lines(carried), remarks=remarks))


def _found_elsewhere(carried: CarriedEdits, part: OperationPart) -> tuple[str, ...]:
    """Where the words, or the text, now stand, if they stand elsewhere."""
    for edit in carried.edits:
        site = getattr(edit, "site", None)
        elsewhere = carried.match.contested.get(site.order) if site else None
        if elsewhere:
            return (say("its old text now stands in {address}", address=elsewhere.address),)
    site, found = sole_changed_line(carried.edits), sole_line_with(carried.onto, part.operation)
    if site is None or found is None or carried.match.of(site) is found:
        return ()
    return (
        say(
            "the words now stand in {address}: {line}", address=found.address, line=found.line[:80]
        ),
    )


def _lines(carried: CarriedEdits) -> ThreeWays:
    """What a conflict is about: the first edit that is not carried over, or the first of all."""
    both = list(zip(carried.edits, carried.all, strict=True))
    refused = [edit for edit, each in both if isinstance(each, Outcome) and each.refuses]
    return carried.lines(refused[0] if refused else both[0][0])


def _everywhere(operation: Operation) -> bool:
    """Whether it means every place, however many there are."""
    if isinstance(operation, ReplaceWords | DeleteWords):
        return operation.all
    if isinstance(operation, Restate):
        # A new wording of a whole act would drop whatever changed since, in silence.
        return False
    return isinstance(operation, ReplaceEverywhere) or is_of_whole_act(operation)


def _places(number: int) -> str:
    return say_count("{count} place", "{count} places", number)


def _same_in_all_languages(verdicts: Sequence[Verdict]) -> Verdict:
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
    by_language = tuple(
        f"{v.language}: {say(v.outcome.value)} {_addresses(v)}".rstrip() for v in verdicts
    )
    return evolve(
        first, outcome=Outcome.CONFLICT, remarks=(say("the languages part ways"), *by_language)
    )


def _addresses(verdict: Verdict) -> str:
    return ", ".join(each.now or each.written for each in verdict.references)
