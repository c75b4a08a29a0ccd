"""The addresses in an operation, and what they have to be in another version of its act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from attrs import evolve, frozen

from drafting.errors import PatchError
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Digests,
    InsertWords,
    Operation,
    Renumber,
    Repeal,
    ReplaceWords,
    Restate,
    RestateHeading,
    is_of_whole_act,
)
from drafting.patch.context import Context
from drafting.patch.operation.locate import SHORTEST_DIGEST, targets
from drafting.patch.rebase.outcomes import Outcome, Reference, Verdict
from drafting.patch.rebase.same_provision import ProvisionMatch, same_provisions
from drafting.patch.rebase.three_way import CarriedEdits
from drafting.text.writer import digest_of

LISTS = ("except_", "takes")
"""Fields beside `at` that hold several addresses."""
_BESIDE = ("before", "after", "except_")
"""Fields whose address only gives a place, or what to leave alone."""
_APART = (Delete, DeleteWords, InsertWords, Repeal, ReplaceWords, Restate, RestateHeading)
"""Operations that do at each of their addresses what they would do at that one alone."""


@frozen
class OperationPart:
    """An operation, or what it does at one of its addresses."""

    operation: Operation
    """With the addresses of this part alone."""
    place: int
    """Its index among the operations of the proposal."""
    indexes: tuple[int, ...]
    """Of its addresses, among all in `at`."""
    whole: Operation
    """As it is written in the proposal."""

    def references(self) -> Iterator[Reference]:
        """Every address in it."""
        if is_of_whole_act(self.operation):
            return
        for index, written in zip(self.indexes, self.operation.at, strict=True):
            yield Reference("at", index, written)
        for key in ("before", "after", "into"):
            if isinstance(written := getattr(self.operation, key, ""), str) and written:
                yield Reference(key, 0, written)
        for key in LISTS:
            for index, written in enumerate(getattr(self.operation, key, ())):
                yield Reference(key, index, written)

    def verdict(self, outcome: Outcome, **fields: Any) -> Verdict:
        """A verdict on this part; without other `references`, on the addresses as written."""
        return Verdict(
            outcome=outcome,
            operation=self.whole,
            place=self.place,
            indexes=self.indexes,
            **{"references": tuple(self.references()), **fields},
        )


def parts(operation: Operation, place: int) -> Iterator[OperationPart]:
    """The operation at each of its addresses, where it can be taken apart; else the whole."""
    indexes = tuple(range(len(operation.at)))
    single = isinstance(operation, Renumber) and len(operation.to) == len(operation.at)
    if len(indexes) < 2 or not (single or isinstance(operation, _APART)):
        yield OperationPart(operation, place, indexes, operation)
        return
    for index in indexes:
        yield OperationPart(operation.only((index,)), place, (index,), operation)


def readdressed(
    operation: Operation,
    indexes: Iterable[int],
    references: Iterable[Reference],
    digests: Mapping[tuple[str, int], str],
) -> Operation:
    """The operation with the addresses and digests that it has now.

    `indexes` are those by which its addresses in `at` are known to references and digests.
    """
    now = {(each.key, each.index): each.now for each in references if each.now}
    fields: dict[str, Any] = {
        "at": tuple(now.get(("at", n), at) for n, at in zip(indexes, operation.at, strict=True)),
        "digest": Digests(
            {
                key: tuple(
                    digests.get((key, n), each) for n, each in zip(indexes, given, strict=True)
                )
                for key, given in operation.digest.by_language.items()
            }
        ),
    }
    for (key, index), address in now.items():
        if key in LISTS:
            written = fields.get(key, getattr(operation, key))
            fields[key] = (*written[:index], address, *written[index + 1 :])
        elif key != "at":
            fields[key] = address
    return evolve(operation, **fields)


@frozen
class FollowedAddresses:
    """Addresses of one version of an act, followed to another."""

    base: Act
    onto: Act
    match: ProvisionMatch

    @cached_property
    def alike(self) -> bool:
        """Whether both versions have the same text."""
        return self.base.body == self.onto.body

    def missing(self, part: OperationPart, carried: CarriedEdits) -> Outcome | None:
        """Why an address leads nowhere: what it names is gone, or nothing is certain of it."""
        at = self._fates(part, carried, ("at",))
        if at == {Outcome.GONE}:
            return Outcome.GONE
        if at - {None}:
            return Outcome.CONFLICT
        found = self._fates(part, carried, ("before", "after", "into", "except_"))
        taken = self._fates(part, carried, ("takes",))
        # What is to be taken is gone only where all of it is.
        found |= taken if len(taken) < 2 else {Outcome.CONFLICT}
        return next((o for o in (Outcome.CONFLICT, Outcome.GONE) if o in found), None)

    def _fates(
        self, part: OperationPart, carried: CarriedEdits, keys: tuple[str, ...]
    ) -> set[Outcome | None]:
        """Why what is named under some keys is not there; None for what is."""
        return {
            None if beside else carried.missing(aim.site)
            for reference in part.references()
            if reference.key in keys
            for aim in _named(self.base, part, reference)
            for beside in (reference.key in _BESIDE and self.match.of(aim.site) is not None,)
        }

    def carried(self, part: OperationPart) -> tuple[Reference, ...]:
        """Each address as it has to be; as it was written, where that names the same."""
        return tuple(
            evolve(each, now=self._now(part, each, _named(self.base, part, each)))
            for each in part.references()
        )

    def digests(self, part: OperationPart) -> dict[tuple[str, int], str]:
        """Digests of provisions that read otherwise now, as long as those that were given."""
        numbering = self.base.identity.numbering
        found: dict[tuple[str, int], str] = {}
        digests = part.operation.digest
        key = digests.key(self.base.language)
        for reference, given in zip(part.references(), digests.get(key), strict=False):
            aim = self._followed(_named(self.base, part, reference)[0])
            now = digest_of(aim.site.provision, numbering)
            if not now.startswith(given.casefold()):
                found[key, reference.index] = now[: max(len(given), SHORTEST_DIGEST)]
        return found

    def same(self, part: OperationPart) -> bool:
        """Whether everything addressed reads the same, under the same canonical address."""
        return all(
            aim.address == (now := self._followed(aim)).address
            and same_provisions((aim.site.provision,), (now.site.provision,))
            for reference in part.references()
            for aim in _named(self.base, part, reference)
        )

    def _followed(self, aim: Target) -> Target:
        site = self.match.of(aim.site)
        assert site is not None, "what is missing was judged before"
        return Target(site, aim.own)

    def _now(self, part: OperationPart, reference: Reference, named: list[Target]) -> str:
        wanted = [self._followed(aim) for aim in named]
        try:
            if _named(self.onto, part, reference) == wanted:
                return reference.written
        except PatchError:
            pass
        if len(wanted) == 1:
            return wanted[0].address
        return f"{wanted[0].address}–{wanted[-1].address}"


def _named(act: Act, part: OperationPart, reference: Reference) -> list[Target]:
    """What an address names. Raises `PatchError`."""
    alone = evolve(part.operation, at=(reference.written,), digest=Digests(), expect=Localized())
    return targets(Context(act, alone))
