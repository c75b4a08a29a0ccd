"""Instructions → operations on one act: its addresses, and new wording in its own syntax."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from drafting.errors import DraftingError, FormatError, PhraseError, Problem, Where
from drafting.language.speech import HowMany
from drafting.language.units import Unit, Units, is_column, kind_in_words
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.operation import WHOLE_ACT, Digests, Operation
from drafting.model.provision import Provision
from drafting.phrase.instruction import Addresses, Instruction, Reading, operation
from drafting.phrase.natural_place import holders, home, label_in_act, natural, site_at
from drafting.phrase.quoted_provisions import (
    Block,
    as_written,
    bare_sort,
    numbers_in_text,
    unprotected,
    with_own_text,
)
from drafting.phrase.resolving.approved import within_annex
from drafting.phrase.resolving.by_text import (
    after_the_last,
    as_number,
    in_alphabet,
    without_numbers,
)
from drafting.phrase.resolving.called_otherwise import as_the_act_has_it, numbered_parts
from drafting.phrase.resolving.end_marks import beside, ended_as, ended_like
from drafting.phrase.resolving.in_sentences import InSentences
from drafting.phrase.resolving.joining import joined, with_joining
from drafting.phrase.resolving.looked_up import PlacesInAct
from drafting.phrase.resolving.other_act import is_other
from drafting.phrase.resolving.other_forms import check_forms
from drafting.phrase.resolving.refusal import refused
from drafting.phrase.resolving.rows import (
    cells_with,
    new_row,
    quoted_rows,
    without_columns,
)
from drafting.phrase.resolving.spans import exact
from drafting.phrase.whole_act import is_text_of_act
from drafting.text.labels import heading, numbered
from drafting.text.layout import FragmentPlace
from drafting.text.lines import plain
from drafting.text.reader import read_fragment
from drafting.text.writer import given_digest, write_provision


def resolved(
    reading: Reading, act: Act, file: str = "", *, alone: bool = True, ends: bool = False
) -> tuple[Operation, ...]:
    """The operations that a text orders on an act, their ids given by their place, with digests of
    what they change: under its language, unless the act's text stands `alone`. With `ends`, new
    wording that is quoted without the mark at its end gets that of what it replaces or comes
    beside.

    Raises `PhraseError` with every place that was not understood, or names what is not there.
    """
    left = reading.remainder
    problems = [Problem("not-understood", e.why, Where(file, e.line), (e.text,)) for e in left]
    operations: list[Operation] = []
    key = "" if alone else reading.language
    texts = (each for each in reading.instructions if each.op == "designate")
    designated = tuple(place for each in texts for place in each.places)
    resolution = _Resolution(act, reading.language, key, designated, ends)
    for ordered in reading.instructions:
        try:
            operations += (
                evolve(each, origin=Where(file, ordered.line), digest=resolution.digests(each))
                for each in resolution.operations(ordered)
            )
        except DraftingError as error:
            problems += (
                evolve(each.at(file=file, line=ordered.line), found=(*each.found, ordered.sentence))
                for each in error.problems
            )
    if not (operations or problems):
        problems.append(Problem("missing", say("this text orders no change"), Where(file)))
    if problems:
        raise PhraseError(sorted(problems, key=lambda each: each.where.line))
    return tuple(evolve(each, id=str(n)) for n, each in enumerate(operations, start=1))


_NO_PART = to_say("the sentence names no part of the act, and the quotation is no whole act")


@frozen
class _Resolution:
    act: Act
    language: str
    key: str
    """Under which digests stand."""
    designated: tuple[Units, ...] = ()
    """Places whose text gets a number: what comes into them without another place comes last."""
    ends: bool = False
    """Whether new wording gets the mark at its end that its quotation leaves out."""

    @property
    def _places(self) -> PlacesInAct:
        return PlacesInAct(self.act)

    def operations(self, ordered: Instruction) -> Iterator[Operation]:
        """What an instruction comes to. Raises `DraftingError`."""
        self._check(ordered := within_annex(ordered, self.act, self.language))
        ordered = as_the_act_has_it(ordered, self.act, self._places.all)
        yield from joined(ordered, self.act)
        ordered = as_number(with_joining(ordered), self.act, self._places.every)
        match ordered.op:
            case "insert" if ordered.side == "sorted":
                yield from map(self._insert, in_alphabet(ordered, self.act, self._around(ordered)))
            case "insert" if ordered.brings[0][-1].sort and not ordered.anchor:
                yield self._insert(after_the_last(ordered, self.act, self._around(ordered)))
            case "insert":
                yield self._insert(ordered)
            case "restate" if ordered.act and not ordered.places:
                if not is_text_of_act(ordered, self.act, self.language):
                    raise refused(say(_NO_PART))
                yield operation(ordered, self.language, "\n".join(ordered.text), Addresses(()))
            case "restate" | "restate-heading" if ordered.places:
                yield from self._restate(ordered)
            case "designate" if ordered.places:
                label = self._label(ordered.brings[0][-1])
                yield operation(ordered, self.language, label, self._named(ordered))
            case "replace-everywhere" | "repeal":
                named = self._named(ordered)
                if ordered.inflected:
                    check_forms(self.act, ordered.old, named.at)
                yield operation(ordered, self.language, "", named)
            case "delete" if any(map(is_column, ordered.places)):
                targets = self._places.every(ordered.places)
                yield without_columns(ordered, self.act, targets, self.language)
            case _ if ordered.places:
                yield from self._inside(ordered)
            case _:
                raise refused(say("no provision is named, here or above"))

    def _around(self, ordered: Instruction) -> Site | None:
        return self._places.one(ordered.places[0]).site if ordered.places else None

    def _inside(self, ordered: Instruction) -> Iterator[Operation]:
        """What is ordered of the words of provisions, or of them as they are."""
        if ordered.spans:
            for one in self._places.every(ordered.places):
                whole = exact(ordered, self.act, one, self.language)
                yield operation(whole, self.language, "", Addresses((one.address,)))
            return
        if ordered.sentences or ordered.new_sentences:
            for target in self._places.every(ordered.places):
                yield from InSentences.of(self.language, target, self.act).operations(ordered)
            return
        named = self._named(ordered)
        if ordered.inflected:
            check_forms(self.act, ordered.old, named.at)
            ordered = evolve(ordered, how=HowMany(every=True))
        yield operation(ordered, self.language, "\n".join(ordered.text), named)

    def digests(self, operation: Operation) -> Digests:
        """Of each provision in `at`."""
        if operation.at in ((), WHOLE_ACT):
            return Digests()
        numbering = self.act.identity.numbering
        sites = (self.act.find(address).site for address in operation.at)
        given = tuple(given_digest(site.provision, numbering) for site in sites)
        return Digests({self.key: given})

    def _check(self, ordered: Instruction) -> None:
        for named in (ordered.act, ordered.under):
            if is_other(self.act, named, self.language):
                raise refused(say("this amends another act: {named}", named=named))
        if ordered.annex and not ordered.text:
            raise refused(say("the new wording is not here: {annex}", annex=ordered.annex))
        if ordered.wants_text and not ordered.text:
            raise refused(say("the new wording does not follow, in quotation marks"))

    def _named(self, ordered: Instruction) -> Addresses:
        at = self._places.every(ordered.places)
        if any(map(is_column, ordered.places)):
            at = cells_with(ordered.old, at) or at
        return Addresses(
            tuple(one.address for one in at),
            self._places.one(ordered.anchor).address if ordered.anchor else "",
            tuple(one.address for one in self._places.every(ordered.spared)),
        )

    def _insert(self, ordered: Instruction) -> Operation:
        ordered = numbered_parts(ordered)
        new = ordered.brings[0][-1]
        anchor = self._places.one(ordered.anchor).site if ordered.anchor else None
        if new.bare and not anchor:
            parent = self._around(ordered)
            new = evolve(new, kind=self._kind_in(parent, new.kind))
        if anchor:
            parent = anchor.parent
            new = self._places.called_there(parent, new)
            position = anchor.position + (ordered.side == "after")
        else:
            parent = home(self.act, self._around(ordered), Provision(new.kind, new.num))
            new = self._places.called_there(parent, new) if parent else new
            parent = self._holder(parent, new)
            position = natural(self.act, parent, new.kind, new.num)
            if ordered.side == "end" or (parent and self._is_designated(parent)):
                position = len(self.act.children(parent))
        if new.kind is Kind.ROW:
            parent, position, ordered = new_row(ordered, self.act, parent, position)
        numbers = tuple(units[-1].numbers for units in ordered.brings if not units[-1].bare)
        like = [each for each in self.act.children(parent) if each.headed and each.num]
        own = like[-1].kind if like and all(each.leads_in for each in like) else None
        block = self._block(new.kind, self._headed(new, parent), numbers)
        text = self._written(ordered, block, own if block.headed else None)
        self._check_numbers(ordered, text)
        if self.ends:
            text = ended_like(text, beside(self.act, parent, position))
        side, at = self._spot(parent, position, anchor)
        placed = evolve(ordered, side=side)
        takes = tuple(one.address for each in ordered.takes for one in self._places.all(each))
        return operation(placed, self.language, text, Addresses((), at.address, takes=takes))

    def _holder(self, parent: Site | None, new: Unit) -> Site | None:
        """What of a provision a new number goes into: itself, or its one part that has the list."""
        if not new.num or new.unnumbered:
            return parent
        found = holders(self.act, parent, new.kind)
        if len(found) > 1:
            named = ", ".join(site.address for site in found if site)
            raise refused(say("several parts have such numbers: {parts}", parts=named))
        return found[0]

    def _kind_in(self, parent: Site | None, kind: Kind) -> Kind:
        """The kind of what comes last in `parent`, as only its number shows it."""
        like = [each.kind for each in self.act.children(parent) if each.num]
        return kind_in_words(like[-1]) if like else kind

    def _spot(self, parent: Site | None, position: int, anchor: Site | None) -> tuple[str, Site]:
        """A position in `parent` as operations have it: by what stands before it, or after."""
        before, after = site_at(self.act, parent, position - 1), site_at(self.act, parent, position)
        if parent and after is None and anchor is None:
            return "into", parent
        if before:
            return "after", before
        if after:
            return "before", after
        raise refused(say("where the new provisions belong is not known: the act has none yet"))

    def _is_designated(self, site: Site) -> bool:
        for place in self.designated:
            try:
                if self._places.one(place).site is site:
                    return True
            except DraftingError:
                continue
        return False

    def _label(self, new: Unit) -> str:
        """A new number with its brackets, or else as the act writes the numbers of its kind."""
        return new.written if new.bracketed else label_in_act(self.act, new.kind, new.num)

    def _headed(self, new: Unit, parent: Site | None) -> bool:
        """Whether new elements of a kind have a heading line, as their like in the act have."""
        if new.unnumbered or new.kind in DIVISIONS:
            return True
        beside = self.act.children(parent)
        return any(each.headed for each in beside if kind_in_words(each.kind) is new.kind)

    def _check_numbers(self, ordered: Instruction, text: str) -> None:
        """That the text brings the elements that the sentence names."""
        brings = [units[-1] for units in ordered.brings]
        wanted = [
            unit.numbers
            for unit in brings
            if unit.num and not (unit.unnumbered or unit.bare or unit.kind is Kind.ROW)
        ]
        brought = self._fragment(text)
        found = [each.num for each in brought if each.num]
        ranged = any(unit.last for unit in brings)
        table = any(each.kind is Kind.TABLE for each in brought)
        if wanted and found != wanted and not (ranged or table):
            raise refused(
                say(
                    "announced: {listed}; in the quotation: {listed2}",
                    listed=_listed(wanted),
                    listed2=_listed(found),
                )
            )

    def _fragment(self, text: str) -> tuple[Provision, ...]:
        try:
            return read_fragment(
                text, self.act.identity.numbering, FragmentPlace(plain=Kind.PARAGRAPH)
            )
        except FormatError as error:
            raise PhraseError(error.problems) from None

    def _restate(self, ordered: Instruction) -> Iterator[Operation]:
        """One operation for each provision; of several, each has its part of the text."""
        targets = self._places.every(ordered.places)
        if len(targets) == 1:
            yield self._restated(ordered, targets[0], ordered.text)
            return
        numbers = tuple(target.site.provision.num for target in targets)
        first = targets[0].site.provision
        text = self._written(ordered, self._block(first.kind, first.headed, numbers))
        numbering = self.act.identity.numbering
        brought = self._fragment(text)
        if len(brought) != len(targets):
            raise refused(
                say(
                    "announced: {count}; in the quotation: {count2}",
                    count=len(targets),
                    count2=len(brought),
                )
            )
        for target, new in zip(targets, brought, strict=True):
            if not target.own and new.num != target.site.provision.num:
                raise refused(
                    say(
                        "announced: {address}; in the quotation: {line}",
                        address=target.address,
                        line=new.line[:40],
                    )
                )
            own = target.own or target.site.provision.kind is Kind.TITLE
            lines = [new.line] if own else write_provision(new, numbering).split("\n")
            yield self._restated(ordered, target, lines, read=not own)

    def _restated(
        self, ordered: Instruction, target: Target, lines: Sequence[str], *, read: bool = False
    ) -> Operation:
        own = ordered.op == "restate-heading" or target.own
        if own:
            text = self._line(lines, target)
        elif read:
            text = "\n".join(lines)
        else:
            old, table = target.site.provision, target.site.parent
            if old.kind is Kind.ROW and table:
                lines = quoted_rows(ordered.text, table, Unit(Kind.ROW))
                ordered = evolve(ordered, text=tuple(lines))
            block = evolve(self._block(old.kind, old.headed), text=numbers_in_text(old))
            text = self._written(ordered, block, old.kind if old.headed and old.leads_in else None)
        heading = target.site.provision.kind is Kind.TITLE or (own and target.site.provision.headed)
        if self.ends and not heading:
            text = ended_as(text, target.site.provision, own=own)
        one = evolve(ordered, op="restate-heading" if heading else "restate")
        return operation(one, self.language, text, Addresses((target.address,)))

    def _line(self, lines: Sequence[str], target: Target) -> str:
        """A heading, or a line of its own, without its number."""
        old = target.site.provision
        if old.kind is Kind.TITLE:
            return "\n".join(unprotected(line.lstrip(" ")) for line in lines)
        if len(lines) != 1:
            raise refused(
                say("the quotation has {count} lines, where one line is restated", count=len(lines))
            )
        text = lines[0] if old.headed else unprotected(without_numbers(lines[0], target.site))
        words = self.act.identity.numbering.words
        label = (heading(text, words) if old.headed else numbered(text)) if old.label else None
        if label and label.num == old.num:
            return label.rest
        return text if old.headed or old.label else plain(text)

    def _block(self, kind: Kind, headed: bool, numbers: tuple[str, ...] = ()) -> Block:
        """What is known of quoted provisions; of divisions, which headings inside others of that
        kind could be taken for items."""
        words = self.act.identity.numbering.words
        inner = [
            site.provision.line
            for site in (self.act.sites if headed else ())
            if site.provision.headed and site.parent and site.parent.around(kind)
        ]
        bare = (line for line in inner if (label := heading(line, words)) is None or not label.kind)
        sorts = (sort for line in bare if (sort := bare_sort(line)) is not None)
        depths: dict[Kind, int] = {}
        for site in self.act.sites if headed else ():
            if site.provision.headed:
                depth = len(site.chain())
                depths[site.provision.kind] = max(depth, depths.get(site.provision.kind, 0))
        return Block(headed, numbers, frozenset(sorts), depths)

    def _written(self, ordered: Instruction, block: Block, own: Kind | None = None) -> str:
        """The new wording; `own`: the kind of a division whose text begins behind its number, which
        the words of an article show by themselves."""
        numbering, lines = self.act.identity.numbering, ordered.text
        if own and own is not Kind.ARTICLE:
            lines, block = with_own_text(lines, own, numbering), evolve(block, own=True)
        return as_written(lines, block, numbering.words)


def _listed(numbers: Sequence[str]) -> str:
    return ", ".join(numbers) or "none"
