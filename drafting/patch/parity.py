"""Whether a proposal is the same in every language (law on legal acts, art. 24(3))."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from typing import assert_never

from attrs import evolve, frozen

from drafting.diff.drift import Difference, LanguageText, problem_of
from drafting.diff.languages import out_of_step
from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.edit import (
    Designation,
    Edit,
    Insertion,
    Relabelling,
    Removal,
    Rewriting,
    WordEdit,
    new_provisions,
)
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import Operation, Repeal, called
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.patch.context import Context

_SHOWN = 12


def differing_effects(proposal: Proposal, amended: Sequence[Amended]) -> Iterator[Problem]:
    """Warn about what a proposal does in one language and not in another.

    `amended` is what it makes of the text in each language; the first is compared with the others.
    """
    for other in amended[1:]:
        yield from _Sides(amended[0], other).compare(proposal)


def partly_translated(proposal: Proposal, languages: Sequence[str]) -> Iterator[Problem]:
    """Warn about title, initiator, reasons and citations that are given in some of the languages of
    the act and not in others, and about digests likewise. One text for all languages is in each of
    them."""
    head = {"title": proposal.title, "initiator": proposal.initiator}
    for problem in _partly_translated(head, languages):
        yield evolve(problem, where=proposal.origin)
    for operation in proposal.operations:
        yield from (
            evolve(problem, where=evolve(operation.origin, address=", ".join(operation.at)))
            for problem in (
                *_partly_translated(_texts_of(operation), languages),
                *_partly_checked(operation, languages),
            )
        )


def _partly_checked(operation: Operation, languages: Sequence[str]) -> Iterator[Problem]:
    """Warn where no digest holds for the text in a language, which may have become another."""
    lacking = [language for language in languages if not operation.digest.get(language)]
    if operation.digest and lacking:
        problem = say(
            "`digest` is given for {there}, and not for {lacking}: that text is not checked",
            there=", ".join(operation.digest.by_language),
            lacking=", ".join(lacking),
        )
        yield Problem("twin-missing", problem)


def _texts_of(operation: Operation) -> Mapping[str, Localized]:
    texts = {"reason": operation.reason, "expect": operation.expect}
    for number, basis in enumerate(operation.basis, start=1):
        texts |= {
            say("cite of basis {number}", number=number): basis.cite,
            say("quote of basis {number}", number=number): basis.quote,
        }
    if isinstance(operation, Repeal):
        texts["by"] = operation.by
    return texts


def _partly_translated(
    texts: Mapping[str, Localized], languages: Sequence[str]
) -> Iterator[Problem]:
    for name, text in texts.items():
        lacking = [language for language in languages if not text.get(language)]
        if text and lacking and len(lacking) < len(languages):
            there = ", ".join(each for each in languages if each not in lacking)
            problem = say(
                "`{name}` is given in {there}, not in {lacking}",
                name=name,
                there=there,
                lacking=", ".join(lacking),
            )
            yield Problem("twin-missing", problem)


@frozen
class _Sides:
    """What one proposal makes in two languages."""

    one: Amended
    other: Amended

    def compare(self, proposal: Proposal) -> Iterator[Problem]:
        """Each operation by itself, and then what all of them together make."""
        explained: set[int] = set()
        here, there = _by_operation(self.one.edits), _by_operation(self.other.edits)
        for operation in proposal.operations:
            context = Context(self.one.changes.old, operation)
            mine, its = here[operation.id], there[operation.id]
            texts = list(self._texts(mine, its))
            for problem in (*self._words(mine, its), *self._places(mine, its), *texts):
                named = evolve(
                    problem,
                    problem=say(
                        "{name}: {sentence}", name=called(operation), sentence=problem.problem
                    ),
                )
                yield context.locate_problem(", ".join(operation.at), named)
            if texts:
                provisions = [new for edit in (*mine, *its) for new in new_provisions(edit)]
                explained |= {id(each) for new in provisions for each in new.walk()}
        for problem in self._results(explained):
            where = evolve(proposal.origin, act=problem.where.act, address=problem.where.address)
            sentence = say("the texts come out of step: {problem}", problem=problem.problem)
            yield evolve(problem, where=where, problem=sentence)

    def _words(self, mine: Sequence[Edit], its: Sequence[Edit]) -> Iterator[Problem]:
        """Whether words change in as many places of each provision."""
        here, there = _counted(mine), _counted(its)
        if here == there:
            return
        one, other = self.one.act.language, self.other.act.language
        yield Problem(
            code="twin-count",
            problem=say(
                "places where words change: {here} in {one}, {there} in {other}",
                here=here.total(),
                one=one,
                there=there.total(),
                other=other,
            ),
            found=tuple(
                say(
                    "{address}: {here} in {one}, {there} in {other}",
                    address=address,
                    here=here[address],
                    one=one,
                    there=there[address],
                    other=other,
                )
                for address in dict.fromkeys([*here, *there])
                if here[address] != there[address]
            )[:_SHOWN],
        )

    def _places(self, mine: Sequence[Edit], its: Sequence[Edit]) -> Iterator[Problem]:
        """Whether the same provisions come, go, or change as wholes."""
        here = [*_touched(self.one.changes.old, mine)]
        there = [*_touched(self.other.changes.old, its)]
        if here != there:
            sides = (self.one.act.language, here), (self.other.act.language, there)
            found = tuple(f"{language}: {_in_short(places)}" for language, places in sides)
            yield Problem(
                "twin-place", say("it changes different provisions in each language"), found=found
            )

    def _texts(self, mine: Sequence[Edit], its: Sequence[Edit]) -> Iterator[Problem]:
        """In what its new provisions are out of step."""
        for one, other in zip(mine, its, strict=False):
            new = (
                _alone(self.one.act, new_provisions(one)),
                _alone(self.other.act, new_provisions(other)),
            )
            for difference in out_of_step(*new):
                yield problem_of(difference, LanguageText(new[0]), LanguageText(new[1]))

    def _results(self, explained: set[int]) -> Iterator[Problem]:
        """In what the new texts are out of step and the old were not, and no operation explains."""
        before = out_of_step(self.one.changes.old, self.other.changes.old)
        known = {key for difference in before for key in _keys(difference)}
        one, other = LanguageText(self.one.act), LanguageText(self.other.act)
        for difference in out_of_step(one.act, other.act):
            there = [site for site in (difference.one, difference.other) if site]
            if known.isdisjoint(_keys(difference)) and not any(
                id(site.provision) in explained for site in there
            ):
                yield problem_of(difference, one, other)


def _by_operation(edits: Iterable[Edit]) -> Mapping[str, list[Edit]]:
    found: dict[str, list[Edit]] = defaultdict(list)
    for edit in edits:
        found[edit.operation.id].append(edit)
    return found


def _counted(edits: Iterable[Edit]) -> Counter[str]:
    """By address, in how many places words change."""
    return Counter(edit.site.address for edit in edits if isinstance(edit, WordEdit))


def _touched(old: Act, edits: Iterable[Edit]) -> Iterator[str]:
    """What comes, goes or changes as a whole, as addresses."""
    for edit in edits:
        match edit:
            case Insertion():
                yield _spot(old, edit)
            case (
                Removal(site=site)
                | Rewriting(site=site)
                | Relabelling(site=site)
                | Designation(site=site)
            ):
                yield site.address
            case WordEdit():
                pass
            case _:
                assert_never(edit)


def _spot(old: Act, edit: Insertion) -> str:
    """Behind what it comes; an editor's note, which is no law, does not count."""
    before = old.below(edit.parent)[: edit.position]
    if law := [site for site in before if site.provision.kind is not Kind.NOTE]:
        return say("after {behind}", behind=law[-1].address)
    return say(
        "at the beginning of {address}",
        address=edit.parent.address if edit.parent else say("the act"),
    )


def _in_short(places: Sequence[str]) -> str:
    more = say(" … ({count} in all)", count=len(places)) if len(places) > _SHOWN else ""
    return (", ".join(places[:_SHOWN]) or say("nothing")) + more


def _alone(act: Act, provisions: Sequence[Provision]) -> Act:
    """Provisions as if they were all of the act, with all in them to be compared."""
    return act.with_body(tuple(provisions), act.version)


def _keys(difference: Difference) -> set[Hashable]:
    """What a difference is known by, before and after: where it stands, and what stands there."""
    sides = difference.one, difference.other
    return {
        (difference.drift, *(site and site.address for site in sides)),
        (difference.drift, *(site and site.provision for site in sides)),
    }
