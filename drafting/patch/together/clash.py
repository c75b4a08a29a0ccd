"""Operations of one proposal that cannot all be carried out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.errors import Problem
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.conflict import Clash
from drafting.model.edit import Edit, WordEdit
from drafting.model.kind import Kind
from drafting.model.operation import Operation, ReplaceEverywhere, called
from drafting.patch.context import Context
from drafting.patch.overlooked.number_order import MissingIndent, indents_missing
from drafting.patch.together.overlap import Overlap, by_line, clashing, taken_numbers
from drafting.text.labels import heading

_MOST = 200
"""Pairs that are listed: there are as many as the square of the operations."""
_CLASHES = {
    Clash.SAME_WORDS: (to_say("changes the same words"), to_say("make one operation of both")),
    Clash.DUPLICATE: (to_say("does the same"), to_say("leave one of them out")),
    Clash.SAME_PROVISION: (
        to_say("takes out, moves, restates, renumbers or designates the same provision"),
        to_say("leave one of them out, or make one operation of both"),
    ),
    Clash.INSIDE_DELETED: (
        to_say("takes out what this would change"),
        to_say("leave one of them out"),
    ),
    Clash.INSIDE_RESTATED: (
        to_say("restates as a whole what this would change"),
        to_say("leave one of them out, or put the change into the new wording"),
    ),
    Clash.TAKEN: (
        to_say("takes provisions into a new one, at whose edge this would stand"),
        to_say(
            "let one `insert` bring both, "
            "or place the other inside, `before` or `after` one of them"
        ),
    ),
    Clash.SAME_NUMBER: (
        to_say("brings the same number"),
        to_say("give one of them another number"),
    ),
}

_NAMED_TWICE = {
    Clash.DUPLICATE: to_say("two addresses of the operation name this"),
    Clash.INSIDE_DELETED: to_say(
        "one address of the operation names this, and another what it is in"
    ),
    Clash.INSIDE_RESTATED: to_say(
        "one address of the operation names this, and another what it is in"
    ),
}
"""What one operation has too much of."""

_SPARED = frozenset(
    {Clash.SAME_WORDS, Clash.DUPLICATE, Clash.INSIDE_DELETED, Clash.INSIDE_RESTATED}
)
"""Clashes that an exception of `replace-everywhere` settles."""


def clashes(act: Act, edits: Sequence[Edit]) -> Iterator[Problem]:
    """Every pair of edits that cannot both be made, and every number that is taken; of very many
    pairs, the first."""
    numbers: list[tuple[Operation, str, Problem]] = []
    for number, overlap in enumerate(clashing(act, edits)):
        if number == _MOST:
            many = say(
                "more than {most} pairs of operations clash, and the others are not listed",
                most=_MOST,
            )
            yield Problem("clash", many, evolve(overlap.one.operation.origin, line=0, column=0))
            break
        problem = _clash(act, overlap)
        if overlap.clash is Clash.SAME_NUMBER and overlap.one.operation is overlap.other.operation:
            numbers.append((overlap.other.operation, overlap.num, problem))
        else:
            yield problem
    yield from _emptied(act, edits)
    for edit, address, num, holder in taken_numbers(act, edits):
        context = Context(act, edit.operation)
        numbers.append((edit.operation, num, context.locate_problem(address, _taken(num, holder))))
    yield from _or_their_cause(act, edits, numbers)


def _or_their_cause(
    act: Act, edits: Sequence[Edit], numbers: Sequence[tuple[Operation, str, Problem]]
) -> Iterator[Problem]:
    """The problems of new numbers, or the missing indents that they come of."""
    causes: dict[str, list[MissingIndent]] = defaultdict(list)
    for missing in indents_missing(act, edits) if numbers else ():
        causes[missing.operation.id].append(missing)
    for operation in {each.id: each for each, *_ in numbers if each.id in causes}.values():
        yield Context(act, operation).locate_problem("", causes[operation.id][-1].problem)
    for operation, num, problem in numbers:
        deeper = (each.num for cause in causes[operation.id] for each in cause.provisions)
        if num not in deeper:
            yield problem


def _taken(num: str, holder: Site) -> Problem:
    line = holder.provision.line[:100]
    if holder.provision.vacated:
        return Problem(
            code="clash",
            problem=say(
                "the number {num} is taken by a provision of which only the number is left", num=num
            ),
            found=(line,),
            do=say("`restate` of {address} gives that number a text again", address=holder.address),
        )
    return Problem(
        code="clash",
        problem=say("the number {num} is taken", num=num),
        found=(line,),
        do=say("give another number; a provision between two others may be {num}-1", num=num),
    )


def _emptied(act: Act, edits: Sequence[Edit]) -> Iterator[Problem]:
    """Lines whose whole text the operations together would take out; a heading may be left with its
    number alone, where that is read as one: `Chapter 2.`, and not `2`. A cell of one
    paragraph may be left empty."""
    words = act.identity.numbering.cues
    for order, together in by_line(edits).items():
        provision = act.sites[order].provision
        bare = provision.headed and heading(provision.label, words)
        cell = provision.kind is Kind.CELL
        text = "" if bare or (cell and not provision.children) else provision.text
        gone = sum(edit.end - edit.start for edit in together)
        if text and gone >= len(text) and not any(edit.new for edit in together):
            problem = Problem(
                code="clash",
                problem=say("nothing would be left of the provision's text"),
                found=(act.sites[order].line[:100],),
                do=say("`restate` gives {address} another text", address=act.sites[order].address)
                if cell
                else say("`delete` takes out the whole provision"),
            )
            operation = together[-1].operation
            yield Context(act, operation).locate_problem(act.sites[order].address, problem)


def _clash(act: Act, overlap: Overlap) -> Problem:
    one, other = overlap.one.operation, overlap.other.operation
    wanted, hint = _CLASHES[overlap.clash]
    sentence = say("{name} {wanted}", name=_name(one), wanted=say(wanted))
    if one is other and overlap.clash in _NAMED_TWICE:
        sentence, hint = say(_NAMED_TWICE[overlap.clash]), to_say("leave one of them out")
    problem = Problem(
        code="clash",
        problem=sentence,
        found=(overlap.found,),
        do=say("; or ").join(filter(None, (say(hint), _sparing(overlap)))),
    )
    return Context(act, other).locate_problem(overlap.address, problem)


def _sparing(overlap: Overlap) -> str:
    """How a replacement throughout a text leaves the place to the other operation."""
    sweeps = [
        (edit.operation, edit.site.address)
        for edit in (overlap.one, overlap.other)
        if isinstance(edit, WordEdit) and isinstance(edit.operation, ReplaceEverywhere)
    ]
    if len(sweeps) != 1 or overlap.clash not in _SPARED:
        return ""
    ((sweep, address),) = sweeps
    return say(
        "give operation {id}, replace-everywhere, `except: {address}`", id=sweep.id, address=address
    )


def _name(operation: Operation) -> str:
    line = say(" (line {line})", line=operation.origin.line) if operation.origin.line else ""
    return say(
        "operation {id}, {operation}{line},",
        id=operation.id,
        operation=called(operation),
        line=line,
    )
