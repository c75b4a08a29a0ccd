"""Instructions → operations on one act: its addresses, and new wording in its own syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import DraftingError, FormatError, PhraseError, Problem, Where
from drafting.language.address import find_all
from drafting.language.fold import fold
from drafting.language.units import Unit, Units, address, said_as
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.operation import WHOLE_ACT, Digests, Operation
from drafting.model.provision import Provision
from drafting.phrase.instruction import Addresses, Instruction, operation
from drafting.phrase.natural_place import home, natural, site_at
from drafting.phrase.quoted_provisions import Block, as_written
from drafting.phrase.read import Reading
from drafting.text.labels import heading, numbered
from drafting.text.lines import plain
from drafting.text.reader import FragmentPlace, read_fragment
from drafting.text.writer import digest_of, write_provision


def resolved(
    reading: Reading, act: Act, file: str = "", *, alone: bool = True
) -> tuple[Operation, ...]:
    """The operations that a text orders on an act, their ids given by their place, with digests of
    what they change: under its language, unless the act's text stands `alone`.

    Raises `PhraseError` with every place that was not understood, or names what is not there.
    """
    problems = [
        Problem("not-understood", told.why, Where(file, told.line), (told.text,))
        for told in reading.remainder
    ]
    operations: list[Operation] = []
    resolution = _Resolution(act, reading.language, "" if alone else reading.language)
    for told in reading.instructions:
        try:
            operations += (
                evolve(each, origin=Where(file, told.line), digest=resolution.digests(each))
                for each in resolution.operations(told)
            )
        except DraftingError as error:
            problems += (
                evolve(each.at(file=file, line=told.line), found=(*each.found, told.sentence))
                for each in error.problems
            )
    if not (operations or problems):
        problems.append(Problem("missing", "this text orders no change", Where(file)))
    if problems:
        raise PhraseError(sorted(problems, key=lambda each: each.where.line))
    return tuple(evolve(each, id=str(n)) for n, each in enumerate(operations, start=1))


@frozen
class _Resolution:
    act: Act
    language: str
    key: str
    """Under which digests stand."""

    def operations(self, told: Instruction) -> Iterator[Operation]:
        """What an instruction comes to. Raises `DraftingError`."""
        self._check(told)
        match told.op:
            case "insert":
                yield self._insert(told)
            case "restate" | "restate-heading" if told.places:
                yield from self._restate(told)
            case "replace-everywhere" | "repeal":
                yield operation(told, self.language, "", self._named(told))
            case _ if told.places:
                yield operation(told, self.language, "\n".join(told.text), self._named(told))
            case _:
                raise _refused("which provision is meant is not said, here or above")

    def digests(self, operation: Operation) -> Digests:
        """Of each provision in `at`."""
        if operation.at in ((), WHOLE_ACT):
            return Digests()
        words = self.act.identity.numbering.words
        sites = (self.act.find(address).site for address in operation.at)
        given = tuple(digest_of(site.provision, words)[:_DIGITS] for site in sites)
        return Digests({self.key: given})

    def _check(self, told: Instruction) -> None:
        numbers = re.findall(r"(?:№|\bN|No\.)\s*(\d+)", told.act)
        own = self.act.identity.number
        if numbers and own and own not in numbers:
            raise _refused(f"this amends another act: {told.act}")
        if told.annex:
            raise _refused(f"the new wording is not here: {told.annex}")
        if told.wants_text and not told.text:
            raise _refused("the new wording does not follow, in quotation marks")

    def _named(self, told: Instruction) -> Addresses:
        return Addresses(
            tuple(one.address for place in told.places for one in self._all(place)),
            self._one(told.anchor).address if told.anchor else "",
            tuple(one.address for each in told.spared for one in self._all(each)),
        )

    def _insert(self, told: Instruction) -> Operation:
        new = told.brings[0][-1]
        anchor = self._one(told.anchor).site if told.anchor else None
        if anchor:
            parent = anchor.parent
            position = anchor.position + (told.side == "after")
        else:
            parent = self._one(told.places[0]).site if told.places else self._home(new)
            position = natural(self.act, parent, new.kind, new.num)
        numbers = tuple(units[-1].num for units in told.brings)
        text = self._written(told, Block(self._headed(new, parent), numbers))
        self._check_numbers(told, text)
        side, beside = self._spot(parent, position, anchor)
        placed = evolve(told, side=side)
        return operation(placed, self.language, text, Addresses((), beside.address))

    def _spot(self, parent: Site | None, position: int, anchor: Site | None) -> tuple[str, Site]:
        """How an operation says a position in `parent`: by what stands before it, or after."""
        before, after = site_at(self.act, parent, position - 1), site_at(self.act, parent, position)
        if parent and after is None and anchor is None:
            return "into", parent
        if before:
            return "after", before
        if after:
            return "before", after
        raise _refused("where the new provisions belong is not known: the act has none yet")

    def _home(self, new: Unit) -> Site | None:
        return home(self.act, Provision(new.kind, new.num))

    def _headed(self, new: Unit, parent: Site | None) -> bool:
        """Whether new elements of a kind have a heading line, as their like in the act have."""
        if new.num.startswith("u") or new.kind in _DIVISIONS:
            return True
        beside = self.act.children(parent)
        return any(each.headed for each in beside if said_as(each.kind) is new.kind)

    def _check_numbers(self, told: Instruction, text: str) -> None:
        """That the text brings the elements that the sentence names."""
        wanted = [units[-1].num for units in told.brings if units[-1].num[:1] not in {"", "u"}]
        brought = self._fragment(text)
        found = [each.num for each in brought if each.num]
        unsaid = any("–" in num for num in wanted) or any(p.kind is Kind.TABLE for p in brought)
        if wanted and found != wanted and not unsaid:
            raise _refused(f"announced: {_said(wanted)}; in the quotation: {_said(found)}")

    def _fragment(self, text: str) -> tuple[Provision, ...]:
        try:
            return read_fragment(
                text, self.act.identity.numbering, FragmentPlace(plain=Kind.PARAGRAPH)
            )
        except FormatError as error:
            raise PhraseError(error.problems) from None

    def _restate(self, told: Instruction) -> Iterator[Operation]:
        """One operation for each provision; of several, each has its part of the text."""
        targets = [target for place in told.places for target in self._all(place)]
        if len(targets) == 1:
            yield self._restated(told, targets[0], told.text)
            return
        numbers = tuple(target.site.provision.num for target in targets)
        text = self._written(told, Block(targets[0].site.provision.headed, numbers))
        words = self.act.identity.numbering.words
        brought = self._fragment(text)
        if len(brought) != len(targets):
            raise _refused(f"announced: {len(targets)}; in the quotation: {len(brought)}")
        for target, new in zip(targets, brought, strict=True):
            if not target.own and new.num != target.site.provision.num:
                raise _refused(f"announced: {target.address}; in the quotation: {new.line[:40]}")
            own = target.own or target.site.provision.kind is Kind.TITLE
            lines = [new.line] if own else write_provision(new, words).split("\n")
            yield self._restated(told, target, lines, read=not own)

    def _restated(
        self, told: Instruction, target: Target, lines: Sequence[str], *, read: bool = False
    ) -> Operation:
        own = told.op == "restate-heading" or target.own
        if own:
            text = self._line(lines, target)
        elif read:
            text = "\n".join(lines)
        else:
            text = self._written(told, Block(target.site.provision.headed))
        heading = target.site.provision.kind is Kind.TITLE or (own and target.site.provision.headed)
        one = evolve(told, op="restate-heading" if heading else "restate")
        return operation(one, self.language, text, Addresses((target.address,)))

    def _line(self, lines: Sequence[str], target: Target) -> str:
        """A heading, or a line of its own, without its number."""
        old = target.site.provision
        if len(lines) != 1:
            raise _refused("one line was wanted")
        text = lines[0]
        words = self.act.identity.numbering.words
        label = (heading(text, words) if old.headed else numbered(text)) if old.label else None
        if label and label.num == old.num:
            return label.rest
        return text if old.headed or old.label or old.kind is Kind.TITLE else plain(text)

    def _written(self, told: Instruction, block: Block) -> str:
        return as_written(told.text, block, self.act.identity.numbering.words)

    def _one(self, place: Units) -> Target:
        found = self._all(place)
        if len(found) != 1:
            raise _refused(f"one provision was wanted, and {address(place)} names {len(found)}")
        return found[0]

    def _all(self, place: Units) -> list[Target]:
        units = tuple(self._numbered(place))
        return find_all(self.act, address(units, bare=False))

    def _numbered(self, place: Units) -> Iterator[Unit]:
        """With the numbers of what is called by its heading; without parts that have none."""
        for unit in place:
            if not unit.name or unit.num:
                yield unit
                continue
            like = [
                site
                for site in self.act.sites
                if site.provision.headed
                and site.provision.kind is unit.kind
                and _alike(site.provision.text, unit.name)
            ]
            if len(like) == 1:
                yield evolve(unit, num=like[0].number, name="")
            elif unit.kind is not Kind.PARAGRAPH or unit is place[-1]:
                told = f"{len(like) or 'no'} {unit.kind} of the act is called «{unit.name}»"
                raise _refused(told)


_DIGITS = 16
_DIVISIONS = frozenset(
    {Kind.BOOK, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER, Kind.ARTICLE}
    | {Kind.ANNEX}
)


def _alike(one: str, other: str) -> bool:
    return fold(one).key.casefold().strip(" .") == fold(other).key.casefold().strip(" .")


def _said(numbers: Sequence[str]) -> str:
    return ", ".join(numbers) or "none"


def _refused(told: str) -> PhraseError:
    return PhraseError(Problem("not-found", told))
