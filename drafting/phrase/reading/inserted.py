"""What an insertion brings, and where; and the new numbers and places of what is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting import language as languages
from drafting.language.clauses.clause import Clause
from drafting.language.units import Unit, Units, below, beside_itself, is_column, numbered_part
from drafting.model.kind import COUNTED, Kind
from drafting.phrase.instruction import Instruction
from drafting.phrase.places import Location, read_places
from drafting.phrase.reading.phrases import Phrases
from drafting.phrase.reading.several import NUMBERED
from drafting.phrase.reading.surroundings import NOWHERE, Surroundings


def inserted(
    phrases: Phrases, instruction: Instruction, clause: Clause, *, explicit: bool
) -> Iterator[Instruction]:
    """An instruction for each provision that gets something."""
    anchored = phrases.anchored(clause)
    if not clause.what and anchored is not None:
        yield from _unnamed(instruction, clause, anchored)
        return
    new = announced(phrases, clause.what)
    if clause.new and clause.what.endswith(","):
        # «строками «А», «Б»: the second is no text of the first.
        return
    if new is None or anchored is None:
        return
    takes = phrases.places(clause.takes)
    if takes is None or takes.act or (takes.places and not phrases.fits("takes", takes)):
        return
    inner, *others = {units[:-1] for units in new.places}
    if others or any(map(is_column, new.places)):
        return
    for place in instruction.places or NOWHERE:
        first = new.places[0][0]
        into = place if explicit else below(place, (first,))[:-1]
        into = below(into, inner) if inner else into
        anchor: Units = ()
        if anchored.places:
            anchor = below(place, anchored.places[0])
            if explicit and any(unit not in anchor for unit in place):
                return  # «статью 1 после пункта 1 статьи 2 дополнить …» contradicts itself
            into = anchor[:-1]
        elif into and beside_itself(into[-1], new.places[0][-1]):
            return
        brings = tuple((*into, units[-1]) for units in new.places)
        taken = tuple(below(place, each) for each in takes.places)
        yield evolve(
            instruction,
            places=(into,) if into else (),
            anchor=anchor,
            brings=brings,
            takes=taken,
            alone=new.count == 1,
        )


def is_on_moved(phrases: Phrases, clause: Clause, found: Location, context: Surroundings) -> bool:
    """Whether a clause that names no place is about what the one before gave another number or
    place: it brings nothing that stands beside that."""
    if found.places or not (context.before and context.moved):
        return False
    new = announced(phrases, clause.what) if clause.op == "insert" else None
    anchored = phrases.anchored(clause) if clause.op == "insert" else None
    named = (*(new.places if new else ()), *(anchored.places if anchored else ()))
    inner = all(place[0].rank > context.moved[0][-1].rank for place in named)
    return inner and clause.op not in {"renumber", "move", "swap", "delete", "repeal"}


def announced(phrases: Phrases, what: str) -> Location | None:
    """What an order says that it brings; «двумя абзацами» are two of them, without numbers."""
    first, _, rest = what.partition(" ")
    count = languages.of(phrases.language).addresses.counts.get(first.lower(), 0)
    new = read_places(rest if count else what, phrases.language, phrases.quoting)
    if new is None or not phrases.fits("brings", new):
        return None
    counted = [(Unit(kind),) for kind in (Kind.PARAGRAPH, *NUMBERED)]
    if count > 1 and (len(new.places) > 1 or new.places[0] not in counted):
        return None
    return evolve(new, places=new.places * (count or 1), count=count)


def _unnamed(instruction: Instruction, clause: Clause, anchored: Location) -> Iterator[Instruction]:
    """An instruction for each provision that gets what only the text shows."""
    for place in instruction.places or NOWHERE:
        if anchored.places:
            anchor = below(place, anchored.places[0])
            around = anchor[:-1]
            yield evolve(instruction, places=(around,) if around else (), anchor=anchor)
        elif clause.side in {"end", "sorted"}:
            yield evolve(instruction, places=(place,) if place else ())


def placed(
    phrases: Phrases, instruction: Instruction, clause: Clause, around: tuple[Units, ...]
) -> tuple[Instruction, ...]:
    """With the new numbers, and what it comes beside; of two that change places, as they are."""
    if clause.op == "renumber-rest":
        return _rest(phrases, instruction, clause)
    if clause.op == "swap":
        return (instruction,) if len(instruction.places) == 2 else ()
    what = (
        read_places(clause.what, phrases.language, phrases.quoting) if clause.what else Location()
    )
    anchored = phrases.anchored(clause)
    if what is None or anchored is None or not instruction.places:
        return ()
    if any(len(place) > 1 for place in what.places):
        return ()
    if clause.op == "join":
        # The first of them is left.
        return (instruction,) if what.places == (instruction.places[0][-1:],) else ()
    new = tuple(tuple(map(numbered_part, place)) for place in what.places)
    counted = clause.op == "renumber" and all(each[-1].nth for each in instruction.places)
    if any(not (each[-1].num or (counted and each[-1].nth)) for each in new):
        return ()
    if len(new) > (len(instruction.places) if clause.op == "renumber" else 1):
        return ()
    if clause.op == "renumber":
        if len(new) < len(instruction.places):
            return ()
        kinds = {each[-1].kind for each in (*instruction.places, *new)}
        if counted and len(kinds) > 1:
            return _given_numbers(instruction, new)
    return _beside(evolve(instruction, brings=new), clause, anchored, around)


def _beside(
    instruction: Instruction, clause: Clause, anchored: Location, around: tuple[Units, ...]
) -> tuple[Instruction, ...]:
    """The instruction with what it comes beside, or stands in; none, where a move has neither."""
    anchor: Units = ()
    if clause.side in {"into", "end"} and not any(map(_is_known, anchored.places)):
        anchor, *ends = {_around(place, anchored.places) for place in instruction.places}
        if ends:
            return ()
        instruction = evolve(instruction, side="into")
    if anchored.places and not anchor:
        anchor = below(around[0], anchored.places[0])
    if clause.op == "move" and not anchor:
        return ()
    return (evolve(instruction, anchor=anchor),)


def _is_known(place: Units) -> bool:
    """Whether a place is one by itself, and not only called by a noun: “the section”."""
    unit = place[-1]
    return bool(unit.num or unit.nth or unit.name or unit.sort)


def _around(place: Units, called: Sequence[Units]) -> Units:
    """What a place stands in, “to the end”: that which a noun calls, “to the end of the section”;
    nothing, where it stands in none that is called so."""
    if not called:
        return place[:-1]
    kind = called[0][-1].kind
    ends = [at for at, unit in enumerate(place[:-1], start=1) if unit.kind is kind]
    return place[: ends[-1]] if ends else ()


def _rest(phrases: Phrases, instruction: Instruction, clause: Clause) -> tuple[Instruction, ...]:
    """An instruction with the kind of what gets the next numbers, “the remaining paragraphs”."""
    form = languages.of(phrases.language).addresses.nouns.forms().get(clause.what.lower())
    if form is None or form.sort:
        return ()
    return (evolve(instruction, brings=((Unit(form.kind),),), accordingly=True),)


def _given_numbers(instruction: Instruction, new: tuple[Units, ...]) -> tuple[Instruction, ...]:
    """An instruction for each line that gets a number, «часть первую считать пунктом 1»; none where
    a paragraph is to be a part, of which it is not clear whether it has its number then."""
    if any(each[-1].kind in COUNTED or each[-1].last for each in new):
        return ()
    pairs = zip(instruction.places, new, strict=True)
    if any(unit.rank >= number[-1].rank for place, number in pairs for unit in place[:-1]):
        return ()  # It would stand in its like.
    return tuple(
        evolve(instruction, op="designate", places=(place,), brings=(number,), by_place=True)
        for place, number in zip(instruction.places, new, strict=True)
    )
