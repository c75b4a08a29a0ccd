"""Clauses → instructions: what each phrase of a sentence names, below what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import assert_never

from attrs import evolve, frozen

from drafting.language.clause import Clause, ClauseName
from drafting.language.units import Unit, Units, below
from drafting.model.kind import Kind
from drafting.model.operation import NAMES, OperationName
from drafting.phrase.instruction import Instruction
from drafting.phrase.places import NUMBERED, Said, read_places, read_where, restored
from drafting.phrase.quotes import Quoting

NOWHERE: tuple[Units, ...] = ((),)
_FIRST = frozenset({"1", "а", "a", "i"})


@frozen
class Surroundings:
    """What a sentence leaves unsaid, because those before it said it."""

    act: str = ""
    around: tuple[Units, ...] = NOWHERE
    """What a locator named; several, where it named several."""
    before: tuple[Units, ...] = ()
    """What the clause before, in the same sentence, was about."""
    within: str = ""
    """The act that it was about."""
    listing: bool = False
    """Whether a list of what is repealed has begun."""
    lost: bool = False
    """Whether a line that was not understood may have said where this is."""
    lists: tuple[tuple[str, str, tuple[Units, ...]], ...] = ()
    """For each sort of number before a sentence (`1)`, `1.`, `a)`): the act and the place that
    hold for all of its list, from the outermost one inwards."""

    def numbered(self, number: str) -> Surroundings:
        """For a sentence that has a number: the next of its list, or the first of a new one."""
        sort = re.sub(r"[^\W_]+", "1", re.sub(r"[\d.-]*\d", "1", number))
        outer = tuple(takewhile(lambda each: each[0] != sort, self.lists))
        count = re.search(r"\w+", number)
        if len(outer) == len(self.lists) or (count and count[0] in _FIRST):
            return evolve(self, lists=(*outer, (sort, self.act, self.around)))
        own = self.lists[len(outer)]
        return evolve(self, act=own[1], around=own[2], before=(), lost=False, lists=(*outer, own))


NO_CONTEXT = Surroundings()


@frozen
class Understood:
    """What a clause comes to."""

    sort: ClauseName
    context: Surroundings
    """For what follows."""
    instructions: tuple[Instruction, ...] = ()
    act: str = ""
    """The act that it names."""
    spared: tuple[Units, ...] = ()


_OPERATIONS: Mapping[ClauseName, OperationName] = {
    **{name: name for name in NAMES.values()},
    "likewise": "replace-words",
    "each-pair": "replace-words",
}
"""What a clause that orders something orders."""
_OBJECT = frozenset({"acc", "nom"})
_CASES = {
    "ru": {
        "locator": frozenset({"loc"}),
        "restate": frozenset({"acc"}),
        "delete": frozenset({"acc"}),
        "repeal": frozenset({"acc"}),
        "renumber": _OBJECT,
        "move": _OBJECT,
        "join": _OBJECT,
        "split": frozenset({"gen"}),
        "insert": frozenset({"acc", "loc"}),
        "insert-words": frozenset({"acc", "loc", "gen"}),
        "replace-words": frozenset({"loc", "acc"}),
        "delete-words": frozenset({"loc", "acc"}),
        "replace-everywhere": frozenset({"gen", "loc"}),
        "brings": frozenset({"ins"}),
        "after": frozenset({"gen"}),
        "before": frozenset({"ins"}),
        "into": frozenset({"gen"}),
    },
    "kk": {
        "locator": frozenset({"loc"}),
        "restate": frozenset({"nom"}),
        "delete": frozenset({"nom"}),
        "repeal": frozenset({"gen"}),
        "renumber": frozenset({"nom"}),
        "move": frozenset({"nom"}),
        "join": frozenset({"nom"}),
        "split": frozenset({"nom"}),
        "insert": frozenset({"nom", "dat", "loc"}),
        "insert-words": frozenset({"nom", "loc", "gen"}),
        "replace-words": frozenset({"loc", "nom", "gen"}),
        "delete-words": frozenset({"loc", "nom", "gen"}),
        "replace-everywhere": frozenset({"gen", "loc"}),
        "brings": frozenset({"ins"}),
        "after": frozenset({"abl"}),
        "before": frozenset({"gen"}),
        "into": frozenset({"gen"}),
    },
}
"""In which case a place stands beside each verb; in another it means something else."""
_SINGLE = frozenset({Kind.TITLE, Kind.PREAMBLE, Kind.ANNEX, Kind.TABLE, Kind.NOTE})
"""Kinds of which there may be only one, so that it needs no number."""
_PURPOSE = re.compile(
    r"во?\s(?:соответствии|цел(?:ях|ью)|связи|част[иь]|случа|рамках|течение|отношении|силу|срок"
    r"|порядке,|установленн)|.*(?:сәйкес|мақсатында|байланысты)$"
)
"""Beginnings, or ends, of phrases that name an act, and no place in it."""
_WORDS = frozenset(
    {"replace-words", "likewise", "each-pair", "insert-words", "delete-words", "replace-everywhere"}
)
_NAMED_PARTS = {
    "ru": re.compile(
        r"во?\s(?:функциях|задачах|правах|обязанностях|полномочиях|структуре|составе|схеме)(?:\s.+)?"
    ),
    "kk": re.compile(
        r".*(?:функция|міндет|құқы[қғ]|өкілетті[кг]|құрылым|құрам|сызба)[^\W\d_]*(?:да|де|та|те)"
    ),
}
"""Parts of an item that have no number and no unit: «в функциях центрального аппарата:»."""


@frozen
class Understanding:
    """Understands the clauses of one sentence."""

    language: str
    quoting: Quoting
    sentence: str
    line: int

    def of(self, clause: Clause, context: Surroundings) -> Understood | None:
        """What a clause comes to; None where any phrase of it is not understood."""
        match clause.op:
            case "chapeau" | "title":
                return self._framed(clause, context)
            case "enacting" | "signature":
                return Understood(clause.op, NO_CONTEXT)
            case "in-force":
                return self._in_force(clause, context)
            case "list":
                return Understood("list", evolve(context, act="", around=NOWHERE, listing=True))
            case "locator":
                return self._locator(clause, context)
        if clause.op == "likewise" and not context.before:
            return None
        told = self._told(clause, context)
        if not told:
            return None
        places = told[0].places
        outer = places if clause.op in _WORDS else tuple(place[:-1] for place in places)
        after = evolve(context, before=outer or context.before or NOWHERE, within=told[0].act)
        return Understood(clause.op, after, told)

    def listed(self, phrase: str, context: Surroundings) -> Understood | None:
        """What a line of a list of repealed things names."""
        clause = Clause("repeal", phrase)
        said = self._places(phrase)
        if said is None or not (said.act or said.places):
            return None
        told = self._instruction(clause, said.places, said.act or context.act)
        return Understood("repeal", context, (told,), said.act)

    def _framed(self, clause: Clause, context: Surroundings) -> Understood | None:
        said = read_where(clause.where, self.language, self.quoting)
        if said is None:
            if re.search(r"[;:]\s", clause.where) or NUMBERED.match(clause.where):
                return None
            said = Said(act=restored(clause.where, self.quoting))
        if clause.op == "title":
            return Understood("title", context, act=said.act)
        inside = evolve(
            context,
            act=said.act,
            around=said.places or NOWHERE,
            before=(),
            listing=False,
            lost=False,
        )
        return Understood("chapeau", inside, act=said.act)

    def _in_force(self, clause: Clause, context: Surroundings) -> Understood | None:
        said = self._places(clause.spared)
        if said is None:
            return None
        return Understood("in-force", context, spared=said.places)

    def _locator(self, clause: Clause, context: Surroundings) -> Understood | None:
        said = self._places(clause.where)
        if said and said.act and _PURPOSE.match(clause.where):
            return None
        if said is None:
            part = _NAMED_PARTS.get(self.language)
            if part is None or not part.fullmatch(clause.where):
                return None
            said = Said(((Unit(Kind.PARAGRAPH, name=restored(clause.where, self.quoting)),),))
        elif said.places and not self._fits("locator", said):
            return None
        if said.act:
            inside = evolve(context, act=said.act, around=said.places or NOWHERE, lost=False)
        else:
            inside = evolve(context, around=_below(context.around, said.places))
        return Understood("locator", evolve(inside, before=(), listing=False), act=said.act)

    def _fits(self, role: str, said: Said) -> bool:
        if role in {"likewise", "each-pair"}:
            role = "replace-words"
        wanted = _CASES.get(self.language, {}).get(role)
        return wanted is None or bool(wanted & said.cases)

    def _told(self, clause: Clause, context: Surroundings) -> tuple[Instruction, ...]:
        unsaid = clause.anchor if clause.op == "move" else clause.what
        if clause.op in {"renumber", "join", "move"} and not unsaid:
            return self._halved(clause, context)
        if clause.op == "insert" and not clause.where and self._anchor(clause) is None:
            return self._halved(evolve(clause, where=clause.anchor, anchor=""), context)
        said = self._where(clause)
        if said is None:
            return ()
        around = NOWHERE if said.act else context.before or context.around
        places = _below(around, said.places) if said.places else around
        act = context.within if context.before else context.act
        told = self._instruction(clause, places, said.act or act)
        return self._each(told, clause, said, around)

    def _each(
        self, told: Instruction, clause: Clause, said: Said, around: tuple[Units, ...]
    ) -> tuple[Instruction, ...]:
        """What one clause comes to: several instructions, where no operation says it at once; none,
        where something of it does not fit."""
        match told.op:
            case "replace-words" if clause.op == "each-pair":
                pairs = zip(told.old, told.new, strict=True)
                return tuple(evolve(told, old=(old,), new=(new,)) for old, new in pairs)
            case "replace-words" | "replace-everywhere":
                return self._replaced(told, clause)
            case "insert-words":
                return (told,)
            case "delete-words":
                return tuple(evolve(told, old=(words,)) for words in told.old)
            case "insert":
                return tuple(self._inserted(told, clause, explicit=bool(said.places)))
            case "restate":
                within = self.language == "ru" and re.match(r"во?\s", clause.where)
                if not told.places and (within or not said.act):
                    return ()
                kinds = {place[-1].kind for place in told.places}
                heading = kinds == {Kind.TITLE}
                return (evolve(told, op="restate-heading"),) if heading else (told,)
            case "renumber" | "move" | "split" | "join":
                return self._placed(told, clause, around)
            case "restate-heading" | "delete" | "repeal":
                return (told,) if said.places or (said.act and told.op == "repeal") else ()
            case _:
                assert_never(told.op)

    def _where(self, clause: Clause) -> Said | None:
        said = self._places(clause.where)
        if said is None or (said.places and not self._fits(clause.op, said)):
            return None
        return said

    def _places(self, phrase: str) -> Said | None:
        """The places that a phrase names, each of them told from others of its kind."""
        said = read_where(phrase, self.language, self.quoting)
        units = (unit for place in said.places for unit in place) if said else ()
        if any(not (u.num or u.nth or u.name) and u.kind not in _SINGLE for u in units):
            return None
        return said

    def _instruction(self, clause: Clause, places: tuple[Units, ...], act: str) -> Instruction:
        quotes = self.quoting.words
        text = clause.new if clause.op in {"restate", "insert"} else ""
        return Instruction(
            op=_OPERATIONS[clause.op],
            line=self.line,
            sentence=self.sentence,
            act=act,
            places=tuple(place for place in places if place),
            side=clause.side,
            old=quotes(clause.old),
            new=() if text else quotes(clause.new),
            how=clause.how,
            text=tuple(line for quote in quotes(text) for line in quote.split("\n")),
            annex=restored(clause.annex, self.quoting),
        )

    def _replaced(self, told: Instruction, clause: Clause) -> tuple[Instruction, ...]:
        old, new = told.old, told.new
        new = new * len(old) if len(new) == 1 else new
        spared = self._places(clause.spared)
        if len(old) != len(new) or len(set(old)) != len(old) or spared is None or spared.act:
            return ()
        return (evolve(told, new=new, spared=spared.places),)

    def _inserted(
        self, told: Instruction, clause: Clause, *, explicit: bool
    ) -> Iterator[Instruction]:
        """An instruction for each provision that gets something."""
        new = read_places(clause.what, self.language, self.quoting)
        anchored = self._anchor(clause)
        if new is None or not self._fits("brings", new) or anchored is None:
            return
        for place in told.places or NOWHERE:
            first = new.places[0][0]
            into = place if explicit else below(place, (first,))[:-1]
            anchor: Units = ()
            if anchored.places:
                anchor = below(place, anchored.places[0])
                into = anchor[:-1]
            brings = tuple((*into, *units) for units in new.places)
            yield evolve(told, places=(into,) if into else (), anchor=anchor, brings=brings)

    def _placed(
        self, told: Instruction, clause: Clause, around: tuple[Units, ...]
    ) -> tuple[Instruction, ...]:
        """With the new numbers, and what it comes beside."""
        what = read_places(clause.what, self.language, self.quoting) if clause.what else Said()
        anchored = self._anchor(clause)
        if what is None or anchored is None:
            return ()
        if not told.places or any(len(place) > 1 for place in what.places):
            return ()
        if clause.op == "join":
            # One of them is left: the first.
            return (told,) if what.places == (told.places[0][-1:],) else ()
        if any(not place[-1].num for place in what.places):
            return ()
        if clause.op == "renumber" and len(what.places) != len(told.places):
            return ()
        if clause.op in {"split", "move"} and len(what.places) > 1:
            return ()
        anchor: Units = ()
        if anchored.places:
            anchor = below(around[0], anchored.places[0])
        return (evolve(told, brings=what.places, anchor=anchor),)

    def _anchor(self, clause: Clause) -> Said | None:
        """The one provision that something comes beside; no place, where none is said."""
        if not clause.anchor:
            return Said()
        said = read_places(clause.anchor, self.language, self.quoting)
        if said is None or len(said.places) > 1 or not self._fits(clause.side, said):
            return None
        return said

    def _halved(self, clause: Clause, context: Surroundings) -> tuple[Instruction, ...]:
        """What has its two places side by side: «5-тармақ 6-тармақ деп есептелсін»."""
        beside = clause.op in {"move", "insert"}
        other = "anchor" if beside else "what"
        spaces = [match.start() for match in re.finditer(" ", clause.where)]
        for at in reversed(spaces):
            where, second = clause.where[:at], clause.where[at + 1 :]
            said = read_places(second, self.language, self.quoting)
            role = clause.side if beside else clause.op
            if said is None or not self._fits(role, said):
                continue
            halved = evolve(clause, where=where, **{other: second})  # type: ignore[arg-type]  # a str
            if told := self._told(halved, context):
                return told
        return ()


def _below(around: tuple[Units, ...], places: tuple[Units, ...]) -> tuple[Units, ...]:
    return tuple(below(one, place) for one in around for place in places)
