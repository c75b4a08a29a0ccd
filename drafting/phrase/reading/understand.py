"""Clauses → instructions: what each phrase of a sentence names, below what stands around it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import assert_never

from attrs import evolve, frozen

from drafting import language as languages
from drafting.language.clauses.clause import Clause, ClauseName
from drafting.language.speech import ONCE, HowMany
from drafting.language.units import Unit, Units, is_column
from drafting.model.kind import Kind
from drafting.model.operation import NAMES, OperationName
from drafting.phrase.instruction import Instruction
from drafting.phrase.places import Location, may_be_name, read_places, read_where, restored
from drafting.phrase.reading.brought import with_run_on
from drafting.phrase.reading.inserted import announced, inserted, is_on_moved, placed
from drafting.phrase.reading.phrases import Phrases
from drafting.phrase.reading.surroundings import (
    NO_CONTEXT,
    NOWHERE,
    Surroundings,
    about,
    below_each,
    each_named,
    holders_of,
    itself,
    one_of,
    pointed,
    under,
)


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
    "restate-text": "restate",
    "swap": "move",
    "renumber-rest": "renumber",
}
"""What a clause that orders something orders."""
_WORDS = frozenset(
    {"replace-words", "likewise", "each-pair", "insert-words", "delete-words", "replace-everywhere"}
)
_MOVING = frozenset({"renumber", "move"})
_TEXTS = frozenset({"restate", "restate-text", "insert"})
"""What brings the text that a clause quotes."""


@frozen
class Understanding(Phrases):
    """Understands the clauses of one sentence."""

    sentence: str

    def of(
        self, clause: Clause, context: Surroundings, *, colon: bool = False
    ) -> Understood | None:
        """What a clause comes to; None where any phrase of it is not understood. `colon`: whether
        one follows it."""
        where = pointed(clause.where, self.language, context)
        anchor = pointed(clause.anchor, self.language, context)
        if where is None or anchor is None:
            return None
        clause = evolve(clause, where=where, anchor=anchor)
        match clause.op:
            case "chapeau" | "title":
                return self._framed(clause, context, colon=colon)
            case "enacting" | "signature":
                return Understood(clause.op, NO_CONTEXT)
            case "about":
                return Understood("about", evolve(context, listing=""))
            case "in-force":
                return self._in_force(clause, context)
            case "list":
                return Understood("list", evolve(context, act="", around=NOWHERE, listing="begun"))
            case "locator":
                return self._locator(clause, context)
            case "repeal" if self.acts.listed.fullmatch(clause.where) and not clause.annex:
                return self._begun(clause, context) if colon else None
        if clause.op == "likewise" and not context.before:
            return None
        instructions = self._instructions(clause, context)
        if not instructions:
            return None
        after = evolve(
            context,
            before=self._for_the_rest(clause, instructions[0], context),
            within=instructions[0].act,
            sentences=instructions[0].sentences if instructions[0].old else (),
            last=about(instructions[0]) or context.last,
            holders=holders_of(instructions[0]),
            beside=each_named(instructions),
            moved=instructions[0].places if clause.op in _MOVING and not clause.leading else (),
        )
        return Understood(clause.op, after, instructions)

    def _for_the_rest(
        self, clause: Clause, ordered: Instruction, context: Surroundings
    ) -> tuple[Units, ...]:
        """What the rest of the sentence is about."""
        if clause.leading is not None:
            leading = self.places(clause.leading)
            if leading and leading.places:
                around = NOWHERE if leading.act else context.before or context.around
                return below_each(around, leading.places)
            return context.before or context.around
        whole = clause.op in {*_WORDS, "designate", "insert", "renumber-rest"}
        outer = ordered.places if whole else dict.fromkeys(p[:-1] for p in ordered.places)
        return tuple(outer) or context.before or NOWHERE

    def _begun(self, clause: Clause, context: Surroundings) -> Understood:
        """A list of what is repealed, which says first what all of it are."""
        listed = restored(self.acts.several.sub("", clause.where), self.quoting)
        inside = evolve(context, act="", under="", around=NOWHERE, listing="begun", listed=listed)
        return Understood("list", inside)

    def listed(self, phrase: str, context: Surroundings) -> Understood | None:
        """What a line of a list of repealed things names."""
        clause = Clause("repeal", phrase)
        found = self.places(phrase)
        begun = self.grammar.enumerator.match(phrase)
        if found is None and context.listed and not begun and self.acts.dated.search(phrase):
            own = restored(phrase, self.quoting)
            found = Location(act=one_of(context.listed, own, self.language))
            if not may_be_name(phrase, self.language):
                return None
        if found is None or not (found.act or found.places):
            return None
        instruction = self._instruction(clause, found.places, found.act or context.act)
        instruction = evolve(instruction, under=under(found.act, self.language, context))
        return Understood("repeal", context, (instruction,), found.act)

    def _framed(self, clause: Clause, context: Surroundings, *, colon: bool) -> Understood | None:
        found = read_where(clause.where, self.language, self.quoting)
        if found is None:
            if not may_be_name(clause.where, self.language, titled=clause.op == "title"):
                return None
            found = Location(act=restored(clause.where, self.quoting))
        if clause.op == "title":
            return Understood("title", context, act=found.act)
        inside = evolve(context, in_sentences=(), before=(), listing="", lost=False)
        if found.places and not found.act:
            inside = evolve(inside, around=below_each(context.around, found.places))
        else:
            below_it = under(found.act, self.language, context)
            around = found.places or NOWHERE
            inside = evolve(inside, act=found.act, under=below_it, around=around)
        if context.lists and not colon:
            # What has the next number of its list stands below it, too: «(1) Section 3 is amended
            # as follows. (2) In subsection (1), …».
            *outer, last = context.lists
            inside = evolve(inside, lists=(*outer, inside.listed_as(last.sort, last.num)))
        return Understood("chapeau", inside, act=found.act)

    def _in_force(self, clause: Clause, context: Surroundings) -> Understood | None:
        found = self.places(clause.spared)
        if found is None:
            return None
        return Understood("in-force", evolve(context, listing=""), spared=found.places)

    def _locator(self, clause: Clause, context: Surroundings) -> Understood | None:
        words = evolve(clause, op="replace-words")
        clause = self.grammar.sentences.narrowed(words, self.grammar.cases) or clause
        found = self.places(clause.where)
        if found and found.act and self.grammar.purpose.match(clause.where):
            return None
        if found is None:
            if not self.grammar.named_parts.fullmatch(clause.where):
                return None
            found = Location(((Unit(Kind.PARAGRAPH, name=restored(clause.where, self.quoting)),),))
        elif found.places and not self.fits("locator", found):
            return None
        if found.act:
            inside = evolve(
                context,
                act=found.act,
                under=under(found.act, self.language, context),
                around=found.places or NOWHERE,
                lost=False,
            )
        elif found.places:
            inside = evolve(context, around=below_each(context.around, found.places))
        else:
            inside = context
        inside = evolve(inside, in_sentences=clause.sentences, before=(), listing="")
        return Understood("locator", inside, act=found.act)

    def _instructions(self, clause: Clause, context: Surroundings) -> tuple[Instruction, ...]:
        if both := self._side_by_side(clause):
            return self._halved(both, context)
        own = itself(clause.where, self.language, context)
        found = Location(own) if own else self.where(clause)
        if found is None:
            return ()
        anchored = self.anchored(clause) if clause.op == "insert" else None
        if anchored and anchored.act:
            if found.act not in {"", anchored.act}:
                return ()  # “The Act is amended by inserting after section 5 of the Water Act …”
            found = evolve(found, act=anchored.act)
        if not (found.act or own or context.before):
            beside = context.beside_last(self._first_named(clause, found, anchored))
            if beside is None:
                return ()
            context = beside
        moved = is_on_moved(self, clause, found, context)
        before = context.moved if moved else context.before
        around = NOWHERE if found.act or own else before or context.around
        if not (found.places or before) and context.goes_on(around) and clause.op in _WORDS:
            around = context.beside
        places = below_each(around, found.places) if found.places else around
        act = context.within if context.before else context.act
        worded = self._in_sentences(clause, found, context)
        if worded is None:
            return ()
        instruction = self._instruction(worded, places, found.act or act)
        below_it = under(found.act, self.language, context) if found.act else context.under
        run_on = with_run_on(evolve(instruction, under=below_it, as_it_is=moved))
        return self._each(run_on, worded, found, around) if run_on else ()

    def _in_sentences(
        self, clause: Clause, found: Location, context: Surroundings
    ) -> Clause | None:
        """The clause with the sentences in which its words stand, where those before it name these;
        None where it orders what is no word of such sentences."""
        inherits = clause.op in _WORDS and context.before and not found.places
        if inherits and not clause.sentences and context.sentences:
            # Without words: what comes last in that sentence, or in its provision.
            return evolve(clause, sentences=context.sentences) if clause.old else None
        if context.in_sentences and not context.before:
            if clause.op not in _WORDS or not clause.old or clause.sentences or found.places:
                return None
            return evolve(clause, sentences=context.in_sentences)
        return clause

    def _first_named(
        self, clause: Clause, found: Location, anchored: Location | None
    ) -> tuple[Units, ...]:
        """What a clause names first: its place, or what something comes beside, or what comes."""
        places = found.places or (anchored.places if anchored else ())
        if places or clause.op != "insert":
            return places
        new = announced(self, clause.what)
        return new.places if new else ()

    def _each(
        self, instruction: Instruction, clause: Clause, found: Location, around: tuple[Units, ...]
    ) -> tuple[Instruction, ...]:
        """The instructions of one clause: several, where no single operation does it; none, where
        something of it does not fit."""
        columns = [*map(is_column, instruction.places)]
        if any(columns) and not (clause.op in _WORDS or (clause.op == "delete" and all(columns))):
            return ()  # Nothing else is done to a whole column of a table.
        if not instruction.spans_alone:
            return ()
        if instruction.whole_sentences:
            return (instruction,)
        match instruction.op:
            case "replace-words" if clause.op == "each-pair":
                pairs = zip(instruction.old, instruction.new, strict=True)
                return tuple(evolve(instruction, old=(a,), new=(b,)) for a, b in pairs)
            case "replace-words" | "replace-everywhere":
                return self._replaced(instruction, clause)
            case "insert-words":
                # “In 3 places” does not show where, in an act that has more.
                return () if instruction.how.count > 1 else (instruction,)
            case "delete-words":
                each = tuple(evolve(instruction, old=(words,)) for words in instruction.old)
                return (instruction,) if instruction.joining else each
            case "insert":
                if instruction.brings:
                    return (instruction,)
                return tuple(inserted(self, instruction, clause, explicit=bool(found.places)))
            case "restate":
                inside = languages.of(self.language).addresses.inside
                within = re.match(rf"(?:{inside})\s", clause.where, re.IGNORECASE)
                if not instruction.places and (within or not found.act):
                    return ()
                if clause.what:
                    return self._for_others(instruction, clause)
                if clause.op == "restate-text":
                    text = Unit(Kind.PART, sort="text")
                    places = tuple((*place, text) for place in instruction.places)
                    return (evolve(instruction, places=places),)
                kinds = {place[-1].kind for place in instruction.places}
                heading = kinds == {Kind.TITLE}
                return (evolve(instruction, op="restate-heading"),) if heading else (instruction,)
            case "renumber" | "move" | "split" | "join" | "designate":
                return placed(self, instruction, clause, around)
            case "restate-heading" | "delete" | "repeal":
                whole = self.goes_whole(instruction.op, found.act)
                return (instruction,) if found.places or whole else ()
            case _:
                assert_never(instruction.op)

    def _for_others(self, instruction: Instruction, clause: Clause) -> tuple[Instruction, ...]:
        """What comes for other provisions: «заменить двумя абзацами следующего содержания»."""
        new = announced(self, clause.what)
        if new is None or any(len(place) > 1 for place in new.places):
            return ()
        kinds = {place[-1].kind for place in (*instruction.places, *new.places)}
        many = re.search(languages.of(self.language).addresses.brought_many, clause.what)
        alone = new.count == 1 or not (new.count or many)
        swapped = evolve(instruction, brings=new.places, swapped=True, alone=alone)
        return (swapped,) if len(kinds) == 1 else ()

    def _instruction(self, clause: Clause, places: tuple[Units, ...], act: str) -> Instruction:
        quotes = self.quoting.words
        text = clause.new if clause.op in _TEXTS else ""
        return Instruction(
            op=_OPERATIONS[clause.op],
            sentence=self.sentence,
            act=act,
            places=tuple(place for place in places if place),
            side=clause.side,
            old=quotes(clause.old),
            new=() if text else quotes(clause.new),
            spans=self.quoting.spanned(clause.old + clause.new),
            how=clause.how,
            inflected=clause.inflected,
            joining="".join(quotes(clause.joining)),
            text=tuple(line for quote in quotes(text) for line in quote.split("\n")),
            annex=restored(clause.annex, self.quoting),
            sentences=clause.sentences,
            new_sentences=clause.new_sentences,
            as_sentence=clause.as_sentence,
            throughout=clause.throughout,
            swapped=clause.swapped,
        )

    def _replaced(self, instruction: Instruction, clause: Clause) -> tuple[Instruction, ...]:
        old, new = instruction.old, instruction.new
        new = new * len(old) if len(new) == 1 else new
        spared = self.places(clause.spared)
        if len(old) != len(new) or len(set(old)) != len(old) or spared is None or spared.act:
            return ()
        if instruction.how == HowMany(every=True) and instruction.act and not instruction.places:
            instruction = evolve(instruction, op="replace-everywhere", how=ONCE)
        # “Throughout section 1, except subsection (2)”: that of section 1.
        around = instruction.places
        spares = below_each(around, spared.places) if around else spared.places
        return (evolve(instruction, new=new, spared=tuple(dict.fromkeys(spares))),)

    def _side_by_side(self, clause: Clause) -> Clause | None:
        """A clause whose two places no word parts, «5-тармақ 6-тармақ деп есептелсін», with both in
        `where`; None for any other."""
        if clause.op == "insert":
            both = clause.what and not clause.where and self.anchored(clause) is None
            return evolve(clause, where=clause.anchor, anchor="") if both else None
        goal = clause.anchor if clause.op == "move" else clause.what
        ends = goal or clause.side == "end"
        return clause if clause.op in {"renumber", "join", "move"} and not ends else None

    def _halved(self, clause: Clause, context: Surroundings) -> tuple[Instruction, ...]:
        """What a clause orders whose two places stand side by side in `where`."""
        beside = clause.op in {"move", "insert"}
        other = "anchor" if beside else "what"
        spaces = [match.start() for match in re.finditer(" ", clause.where)]
        for at in reversed(spaces):
            where, second = clause.where[:at], clause.where[at + 1 :]
            found = read_places(second, self.language, self.quoting)
            role = clause.side if beside else clause.op
            if found is None or not self.fits(role, found):
                continue
            halved = evolve(clause, where=where, **{other: second})  # type: ignore[arg-type]  # a str
            if instructions := self._instructions(halved, context):
                return instructions
        return ()
