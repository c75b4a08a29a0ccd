"""Orders to restate provisions, or their headings → operations, each with its part of the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem
from drafting.language.clauses.clause import ClauseSide
from drafting.language.units import Unit
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import COUNTED, NO_LAW, Kind
from drafting.model.operation import Operation, Restate, RestateHeading
from drafting.model.provision import Provision
from drafting.phrase.instruction import Addresses, Instruction, not_as_announced, operation, refused
from drafting.phrase.quoted_line import may_be_title, unprotected
from drafting.phrase.quoted_provisions import brought, numbers_in_text
from drafting.phrase.reading.several import check_parted
from drafting.phrase.resolving.places.by_text import check_note, title_unclear, without_numbers
from drafting.phrase.resolving.places.definitions import defined, each_definition, term_key
from drafting.phrase.resolving.places.leading_lines import (
    in_first_part,
    is_first_part,
    leading_line,
)
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.phrase.resolving.wording.divisions import HEADING_BEFORE, with_title_above
from drafting.phrase.resolving.wording.left_out import ended_as
from drafting.phrase.resolving.wording.new_wording import (
    block_in,
    check_announced,
    with_titles,
    written_in,
)
from drafting.phrase.resolving.wording.rows import quoted_rows
from drafting.text.labels import heading, numbered
from drafting.text.layout import LEADS
from drafting.text.lines import plain
from drafting.text.writer import write_provision


@frozen
class Restatements:
    """What restates provisions of an act; with `ends`, new wording that is quoted without the mark
    at its end gets that of what it replaces."""

    act: Act
    language: str
    ends: bool

    def operations(self, ordered: Instruction) -> Iterator[Operation]:
        """One operation for each provision; of several, each has its part of the text."""
        if len(ordered.places) > 1 and all(p[-1].sort == "definition" for p in ordered.places):
            return self._definitions(ordered)
        if [each[-1:] for each in ordered.places[1:]] == [(HEADING_BEFORE,)]:
            return self._with_heading_before(ordered)
        if ordered.places[0][-1:] and ordered.places[0][-1].sort == "text":
            return iter((self._text_of(ordered),))
        targets = PlacesInAct(self.act).every(ordered.places)
        if titled := with_title_above(ordered, self.act, targets):
            return self._with_heading_before(titled)
        if ordered.brings:
            check_announced(ordered, self._brought(ordered, targets))
        if ordered.swapped and (others := self._swapped(ordered, targets)):
            return iter(others)
        if self._is_definition(ordered, targets):
            return self._definition(ordered, targets)
        if len(targets) == 1:
            return iter((self._one(ordered, targets[0]),))
        return self._several(ordered, targets)

    def _one(self, ordered: Instruction, target: Target) -> Operation:
        """What restates one provision, its first part, or the line before a list in it."""
        alone = len(ordered.text) == 1
        leads = alone and ordered.text[0].rstrip().endswith(LEADS)
        line = leading_line(target) if alone else None
        if line and not leads:
            problem = say(
                "others stand below that line, and the order does not show what becomes of them"
            )
            do = say("restate all of them, or delete them, too")
            raise PhraseError(Problem("ambiguous", problem, do=do))
        listed = in_first_part(self.act, target)
        if listed and not (line or leads) and is_first_part(ordered.places[0][-1]):
            return self._first_part(ordered, target.site, listed)
        return self._restated(ordered, line or target, ordered.text)

    def _several(self, ordered: Instruction, targets: Sequence[Target]) -> Iterator[Operation]:
        """What restates several provisions, each with its part of the text."""
        rows = all(each.site.provision.kind is Kind.ROW for each in targets)
        if rows and len(ordered.text) == len(targets):
            for target, line in zip(targets, ordered.text, strict=True):
                yield self._restated(ordered, target, (line,))
            return
        numbering = self.act.identity.numbering
        found = self._brought(ordered, targets)
        if len(found) != len(targets):
            raise not_as_announced(len(targets), len(found))
        restated: list[Operation] = []
        changed: list[Operation] = []
        for target, new in zip(targets, found, strict=True):
            if not target.own and new.num != target.site.provision.num:
                raise not_as_announced(target.address, new.line[:40])
            own = target.own or target.site.provision.kind is Kind.TITLE
            lines = [new.line] if own else write_provision(new, numbering).split("\n")
            # Only at the end of a quotation is a mark left out.
            ends = target is targets[-1]
            one = self._restated(ordered, target, lines, read=not own, ends=ends)
            restated.append(one)
            was = target.site.provision
            old = {was.text, was.line} if own else {write_provision(was, numbering)}
            if not (
                isinstance(one, Restate | RestateHeading) and one.text.get(self.language) in old
            ):
                changed.append(one)
        # One that comes again as it is changes nothing beside the others.
        yield from changed or restated

    def _brought(self, ordered: Instruction, targets: Sequence[Target]) -> tuple[Provision, ...]:
        """The new provisions. Raises `PhraseError` where the act could not hold them."""
        numbers = tuple(target.site.provision.num for target in targets)
        first = targets[0].site.provision
        literal = frozenset[str]().union(
            *(numbers_in_text(each.site.provision) for each in targets)
        )
        block = evolve(block_in(self.act, first.kind, first.headed, numbers), text=literal)
        leading = all(target.site.provision.leads_in for target in targets)
        own = first.kind if first.headed and leading else None
        return brought(self.act, written_in(self.act, ordered.text, block, own))

    def _swapped(self, ordered: Instruction, targets: Sequence[Target]) -> list[Operation]:
        """What comes for neighbours under other numbers, or more of them or fewer; empty, where
        each is restated under its own."""
        old = [target.site for target in targets]
        numbers = [site.provision.num for site in old]
        apart = any(b.position != a.position + 1 for a, b in pairwise(old))
        if apart or any(each.own for each in targets):
            return []
        if not any(numbers):
            return list(self._lines_over(ordered, old))
        if not all(numbers):
            return []
        found = self._brought(ordered, targets)
        alike = all(each.num and each.headed is old[0].provision.headed for each in found)
        if not alike or [each.num for each in found] == numbers:
            return []
        return list(self._moved_over(ordered, old, self._ended(found, old[-1])))

    def _ended(self, found: Sequence[Provision], old: Site) -> Sequence[Provision]:
        """What comes for several provisions, with the mark of the last of them at its end."""
        if not (self.ends and found):
            return found
        text = write_provision(found[-1], self.act.identity.numbering)
        ended = ended_as(text, old.provision, self.language, own=False)
        return (*found[:-1], *brought(self.act, ended))

    def _with_heading_before(self, ordered: Instruction) -> Iterator[Operation]:
        """What restates a provision and the heading without a number that stands before it."""
        place, above = ordered.places
        first, *rest = (line.strip() for line in ordered.text)
        target = PlacesInAct(self.act).one(above)
        own = PlacesInAct(self.act).one(place).site
        if own.parent is not target.site or not (
            rest and may_be_title(first, self.act.identity.numbering.cues)
        ):
            raise refused(say("the quotation does not begin with a heading: {line}", line=first))
        if first != target.site.provision.text:
            heading_alone = evolve(ordered, op="restate-heading", places=(above,))
            yield self._restated(heading_alone, target, (first,))
        yield from self.operations(evolve(ordered, places=(place,), text=tuple(rest)))

    def _text_of(self, ordered: Instruction) -> Operation:
        """What restates a provision but for its heading, or its number."""
        named = [place[:-1] for place in ordered.places]
        target, *others = PlacesInAct(self.act).every(named)
        own, below = target.site.provision, self.act.below(target.site)
        if others or not own.num or own.leads_in or any(each.provision.headed for each in below):
            raise refused(
                say("which lines are the text of {address} is not clear", address=target.address),
                say("name each provision that is restated by its number"),
            )
        first = ordered.text[0].strip()
        if own.headed and not own.text and may_be_title(first, self.act.identity.numbering.cues):
            raise title_unclear(first)
        label = heading(first, self.act.identity.numbering.cues) if own.headed else numbered(first)
        if label and label.num == own.num and (not own.headed or label.kind is own.kind):
            lines = ordered.text
        elif own.headed:
            lines = (own.line, *ordered.text)
        else:
            lines = (f"{own.label}{own.sep}{first}", *ordered.text[1:])
        whole = evolve(ordered, places=tuple(named))
        return self._restated(whole, target, lines)

    def _is_definition(self, ordered: Instruction, targets: Sequence[Target]) -> bool:
        """Whether one definition is restated that has no number, and lists or goes on in it."""
        one = [place[-1].sort for place in ordered.places if place] == ["definition"]
        return one and not targets[0].site.provision.num

    def _definitions(self, ordered: Instruction) -> Iterator[Operation]:
        """What restates several definitions, each by the new one of its term."""
        chunks = each_definition(ordered.text, self.act.language)
        wanted = [place[-1].name for place in ordered.places]
        found = [defined(chunk[0], self.act.language) for chunk in chunks]
        if [*map(term_key, found)] != [*map(term_key, wanted)]:
            raise not_as_announced(", ".join(wanted), ", ".join(filter(None, found)) or say("none"))
        last = chunks[-1]
        for place, chunk in zip(ordered.places, chunks, strict=True):
            one = evolve(ordered, places=(place,), text=tuple(chunk))
            yield from Restatements(
                self.act, self.language, self.ends and chunk is last
            ).operations(one)

    def _definition(self, ordered: Instruction, old: Sequence[Target]) -> Iterator[Operation]:
        """What restates a definition with the lines beside it that belong to it; what comes with
        the new one stands after that."""
        numbering = self.act.identity.numbering
        block = block_in(self.act, old[0].site.provision.kind, headed=False)
        found = brought(self.act, written_in(self.act, ordered.text, block))
        first, *more = (
            write_provision(each, numbering) for each in self._ended(found, old[-1].site)
        )
        yield self._restated(ordered, old[0], first.split("\n"), read=True, ends=False)
        if old[1:]:
            gone = tuple(each.address for each in old[1:])
            yield operation(evolve(ordered, op="delete"), self.language, "", Addresses(gone))
        if more:
            placed = evolve(ordered, op="insert", side="after")
            beside = Addresses((), old[0].address)
            yield operation(placed, self.language, "\n".join(more), beside)

    def _lines_over(self, ordered: Instruction, old: Sequence[Site]) -> Iterator[Operation]:
        """What comes for unnumbered lines where there are more of them, or fewer."""
        numbering = self.act.identity.numbering
        found = self._ended(self._brought(ordered, [*map(Target, old)]), old[-1])
        every = [*found, *(site.provision for site in old)]
        alone = all(p.kind in COUNTED and not (p.num or p.children) for p in every)
        # What a line leads to may belong in it.
        leads = any(each.text.endswith(LEADS) for each in found)
        if len(found) == len(old) or leads or not alone:
            return
        new = [write_provision(each, numbering) for each in found]
        for site, text in zip(old, new, strict=False):
            lines = text.split("\n")
            yield self._restated(ordered, Target(site), lines, read=True, ends=False)
        for site in old[len(new) :]:
            gone = evolve(ordered, op="delete")
            yield operation(gone, self.language, "", Addresses((site.address,)))
        if more := new[len(old) :]:
            placed = evolve(ordered, op="insert", side="after")
            yield operation(placed, self.language, "\n".join(more), Addresses((), old[-1].address))

    def _moved_over(
        self, ordered: Instruction, old: Sequence[Site], found: Sequence[Provision]
    ) -> Iterator[Operation]:
        numbering = self.act.identity.numbering
        known = {site.provision.num: site for site in old}
        gone = known.keys() - {each.num for each in found}
        yield from (
            operation(evolve(ordered, op="delete"), self.language, "", Addresses((address,)))
            for address in (site.address for site in old if site.provision.num in gone)
        )
        side: ClauseSide = "before" if len(gone) < len(old) else "after"
        beside = old[0] if side == "before" else old[-1]
        for is_known, run in groupby(found, key=lambda each: each.num in known):
            new = tuple(run)
            for each in new if is_known else ():
                beside, side = known[each.num], "after"
                lines = write_provision(each, numbering).split("\n")
                yield self._restated(ordered, Target(beside), lines, read=True, ends=False)
            if not is_known:
                text = "\n".join(write_provision(each, numbering) for each in new)
                placed = evolve(ordered, op="insert", side=side)
                yield operation(placed, self.language, text, Addresses((), beside.address))

    def _first_part(self, ordered: Instruction, site: Site, listed: Sequence[Site]) -> Operation:
        """What restates a first part with the list in it: its provision, with the other parts as
        they are."""
        old, numbering = site.provision, self.act.identity.numbering
        head, *others = ordered.text
        label = numbered(head)
        if label is None or label.num != old.num:
            head = f"{old.label}{old.sep}{head}"
        block = block_in(self.act, old.kind, headed=False).replacing(old)
        found = brought(self.act, written_in(self.act, [head, *others], block))
        rest = old.children[len(listed) :]
        whole = [evolve(each, children=(*each.children, *rest)) for each in found]
        text = "\n".join(write_provision(each, numbering) for each in whole)
        (new, *more) = brought(self.act, text)
        if more or len(new.children) != len(found[0].children) + len(rest):
            raise refused(say("the new wording goes on into the part after it: {line}", line=head))
        return operation(ordered, self.language, text, Addresses((site.address,)))

    def _restated(
        self,
        ordered: Instruction,
        target: Target,
        lines: Sequence[str],
        *,
        read: bool = False,
        ends: bool = True,
    ) -> Operation:
        old, table = target.site.provision, target.site.parent
        lines = _without_outer(self._without_heading(lines, target.site), target.site)
        own = ordered.op == "restate-heading" or target.own
        listed = old.kind is not Kind.PREAMBLE and any(e.kind not in NO_LAW for e in old.children)
        if listed and not own and lines[-1].rstrip().endswith(LEADS):
            wrong = say("the new wording leads to a list, and has none")
            do = say("restate the words before the list alone, or all of it")
            raise PhraseError(Problem("ambiguous", wrong, found=(lines[-1][-60:],), do=do))
        if listed and old.headed and not (own or old.leads_in) and _is_heading_alone(lines):
            wrong = say("the new wording is a heading, and has no text")
            do = say("quote the text on a line below it, or order that the heading alone changes")
            raise PhraseError(Problem("ambiguous", wrong, found=(lines[0][:60],), do=do))
        if ordered.op == "restate-heading" and not (old.headed or old.kind is Kind.TITLE):
            lines = self._title_alone(lines, target.site)
        if own:
            text = self._line(lines, target)
        elif read:
            text = "\n".join(lines)
        else:
            if old.kind is Kind.ROW and table:
                lines = quoted_rows(lines, table, Unit(Kind.ROW))
            block = block_in(self.act, old.kind, old.headed).replacing(old)
            leading = old.kind if old.headed and old.leads_in else None
            text = written_in(self.act, lines, block, leading)
        if not own:
            check_parted(lines)
            check_note(self.act, target.site, text)
        is_heading = old.kind is Kind.TITLE or (own and old.headed)
        if self.ends and ends:
            text = ended_as(text, old, self.language, own=own)
        one = evolve(ordered, op="restate-heading" if is_heading else "restate")
        return operation(one, self.language, text, Addresses((target.address,)))

    def _title_alone(self, lines: Sequence[str], title: Site) -> Sequence[str]:
        """New wording of a title that stands below a number without the line of that number above
        it. Raises `PhraseError` where it has the number itself, or another above it."""
        label = heading(lines[0].strip(), self.act.identity.numbering.cues)
        if label is None or not label.kind:
            return lines
        around = title.parent.provision if title.parent else None
        own = around and (label.kind, label.num) == (around.kind, around.num)
        if own and not label.rest and len(lines) > 1:
            return lines[1:]
        raise title_unclear(lines[0])

    def _without_heading(self, lines: Sequence[str], site: Site) -> Sequence[str]:
        """New wording of what begins behind the number of a division, «Статья 2. Дороги …», without
        that number."""
        around = site.parent.provision if site.parent else None
        if around and around.leads_in and site.position == 0 and lines:
            label = heading(lines[0].strip(), self.act.identity.numbering.cues)
            if label and label.rest and label.num == around.num and label.kind is around.kind:
                return [label.rest, *lines[1:]]
        return lines

    def _line(self, lines: Sequence[str], target: Target) -> str:
        """A heading, or a line of its own, without its number."""
        old = target.site.provision
        if old.kind is Kind.TITLE:
            return "\n".join(unprotected(line.lstrip(" ")) for line in lines)
        if old.headed:
            lines = with_titles(self.act, lines, frozenset())
        if len(lines) != 1:
            raise refused(
                say("the quotation has {count} lines, where one line is restated", count=len(lines))
            )
        text = lines[0] if old.headed else unprotected(without_numbers(lines[0], target.site))
        words = self.act.identity.numbering.cues
        label = (heading(text, words) if old.headed else numbered(text)) if old.label else None
        if label and label.num == old.num:
            return label.rest
        return text if old.headed or old.label else plain(text)


def _is_heading_alone(lines: Sequence[str]) -> bool:
    """Whether new wording is one line, and no note that what it was is gone: “5 [repealed]”."""
    return len(lines) == 1 and not lines[0].rstrip(" .").endswith("]")


def _without_outer(lines: Sequence[str], site: Site) -> Sequence[str]:
    """New wording of a number without those that it stands in, which may stand before it on its
    line: `(b)(1) …` of the (1) in (b)."""
    outer, around = "", site.parent
    while lines and around and around.provision.label and not around.provision.headed:
        outer = around.provision.label + outer
        if lines[0].lstrip().startswith(outer + site.provision.label):
            return (lines[0].lstrip()[len(outer) :], *lines[1:])
        around = around.parent
    return lines
