"""Patterns of sentences, and the clauses that they make."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from attrs import evolve, fields_dict, frozen

from drafting.language.clauses.clause import Clause, ClauseName, SentenceWords, Sides
from drafting.language.nouns import in_either_case
from drafting.language.speech import HowMany
from drafting.language.tokens import NAME
from drafting.model.operation import Nth

QUOTE = NAME
"""A quotation, as a skeleton has it."""
Groups = Mapping[str, str]
Maker = Callable[[Groups], Clause | None]
SureMaker = Callable[[Groups], Clause]


@frozen
class Pattern:
    """A sentence pattern, and the clause that it makes."""

    regex: re.Pattern[str]
    make: Maker
    annexed: bool = False
    """Whether it is one only where the new wording stands in an annex."""


@frozen
class Patterns:
    """Makes the patterns of a language."""

    parts: Mapping[str, str]
    """What stands for each `<part>` of a pattern."""

    def __call__(self, regex: str, make: Maker | ClauseName, *, annexed: bool = False) -> Pattern:
        """A pattern; the name of a clause makes one whose fields are the groups."""
        for name, part in self.parts.items():
            regex = regex.replace(f"<{name}>", part)
        maker = from_groups(make) if isinstance(make, str) else make
        return Pattern(re.compile(regex, re.IGNORECASE), maker, annexed=annexed)


def spaced(word: str) -> str:
    """A pattern of a word that stands in spaced letters: «П О С Т А Н О В Л Я Ю»."""
    return r"\s{1,3}".join(word)


def from_groups(op: ClauseName) -> SureMaker:
    """A clause whose fields are the groups of the same names."""
    known = fields_dict(Clause)

    def make(groups: Groups) -> Clause:
        # Its fields of other types are no groups of a pattern.
        return Clause(op, **{name: text for name, text in groups.items() if name in known})  # type: ignore[arg-type]

    return make


def sided(op: ClauseName, sides: Sides) -> SureMaker:
    """The same, with the side that the word in the group `near`, a key of `sides`, means."""

    def make(groups: Groups) -> Clause:
        return evolve(from_groups(op)(groups), side=sides[groups.get("near", "").lower()])

    return make


def of_sentences(sides: Sides) -> SureMaker:
    """A clause that brings new sentences; `anchor`: beside which other one."""

    def make(groups: Groups) -> Clause:
        return evolve(sided("insert-words", sides)(groups), as_sentence=True)

    return make


def of_counted_sentences(sides: Sides, words: SentenceWords) -> Maker:
    """The same with `which` of them they are, where the order counts them."""

    def make(groups: Groups) -> Clause | None:
        clause = of_sentences(sides)(groups)
        ordinals = groups.get("which") or groups.get("which_") or ""
        places = tuple(nth for nth in words.which(ordinals) if nth != "last")
        counted = places or not ordinals
        return evolve(clause, new_sentences=places) if counted else None

    return make


def counting(maker: SureMaker, places: Mapping[str, Nth]) -> SureMaker:
    """The same, with which places are meant: `nth` (of `places`), `count`, `both`, `every`."""

    def make(groups: Groups) -> Clause:
        nth = places.get(groups.get("nth", "").lower(), 0)
        count = 2 if groups.get("both") else int(groups.get("count") or 0)
        how = HowMany(nth, count, bool(groups.get("every")))
        inflected = any(groups.get(name) for name in ("inflected", "inflected_"))
        return evolve(maker(groups), how=how, inflected=inflected)

    return make


def paired(op: ClauseName) -> SureMaker:
    """A clause with several pairs of quotes, old and new by turns, in the group `pairs`."""

    def make(groups: Groups) -> Clause:
        quotes = re.findall(QUOTE, groups["pairs"])
        old, new = ", ".join(quotes[::2]), ", ".join(quotes[1::2])
        return Clause(op, groups["where"], old=old, new=new)

    return make


def throughout(maker: SureMaker, scope: re.Pattern[str]) -> Maker:
    """The same; where the place is `scope` («по всему тексту»), the words change everywhere."""
    scope = in_either_case(scope)

    def make(groups: Groups) -> Clause | None:
        clause = maker(groups)
        match = scope.fullmatch(clause.where)
        if match is None:
            return clause
        found = match.groupdict()
        where = next((found[name] for name in ("where", "before") if found.get(name)), "")
        spared = found.get("spared") or ""
        if clause.op == "delete-words":  # No operation spares some places from that.
            every = HowMany(every=True)
            return None if spared else evolve(clause, where=where, how=every, throughout=True)
        return evolve(clause, op="replace-everywhere", where=where, spared=spared)

    return make
