"""A sentence of an amending text, taken apart into its orders."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from attrs import define, evolve, field

from drafting.language.clauses.grammar import Grammar
from drafting.phrase.reading.brought import with_brought
from drafting.phrase.reading.surroundings import Surroundings
from drafting.phrase.reading.understand import Understanding, Understood

_EFFORT = 1_000_000
"""Characters of clauses that are tried in a sentence; two hundred orders in one take half of it."""
_MARKS = " ;.,:"


@define
class SentenceReader:
    """Takes a sentence apart into as few orders as it can be, each understood whole."""

    grammar: Grammar
    understanding: Understanding
    sentence: str
    tried: dict[tuple[int, Surroundings], list[Understood] | None] = field(factory=dict)
    effort: int = _EFFORT
    verbs: list[int] = field(init=False)
    """Where its verbs stand."""

    def __attrs_post_init__(self) -> None:
        self.verbs = [match.start() for match in self.grammar.verb.finditer(self.sentence)]

    def _is_plain(self, start: int, end: int) -> bool:
        """Whether no verb that orders stands there."""
        at = bisect_left(self.verbs, start)
        return at == len(self.verbs) or self.verbs[at] >= end

    def understood(self, start: int, context: Surroundings) -> list[Understood] | None:
        """What it comes to from a character on; None where any of it is not understood."""
        key = start, context
        if key not in self.tried:
            self.tried[key] = None
            self.tried[key] = next(self._ways(start, context), None)
        return self.tried[key]

    def _ways(self, start: int, context: Surroundings) -> Iterator[list[Understood]]:
        for begin, around in self._beginnings(start, context):
            for whole in self._clause(begin, len(self.sentence), around):
                yield [whole]
            # Without a verb, a comma or an «и» parts what goes on in the sense of one before.
            undivided = self._is_plain(begin, len(self.sentence)) and not around.before
            for match in self.grammar.separator.finditer(self.sentence, begin):
                if undivided and not match["mark"]:
                    continue
                for first in self._clause(begin, match.start(), around, match["mark"] or ""):
                    after = first.context
                    if match["mark"]:
                        beside = after.beside if match["mark"] == ";" else ()
                        after = evolve(after, before=(), beside=beside)
                    completed = _completed(first, match["mark"] or "")
                    if completed and (rest := self.understood(match.end(), after)):
                        yield [completed, *rest]

    def _beginnings(self, start: int, context: Surroundings) -> Iterator[tuple[int, Surroundings]]:
        """Where the words of a sentence may begin: at once, or after its own number."""
        if follows := self.grammar.consequence.match(self.sentence, start):
            yield follows.end(), context.consequent
        yield start, context
        for _ in range(2):
            match = self.grammar.enumerator.match(self.sentence, start)
            if match is None:
                return
            start, context = match.end(), context.numbered(match[0])
            yield start, context

    def _clause(
        self, start: int, end: int, context: Surroundings, mark: str | None = None
    ) -> Iterator[Understood]:
        written = self.sentence[start:end]
        self.effort -= len(written)
        if self.effort < 0:
            return
        phrase = written.strip(_MARKS)
        colon = mark == ":" or written.rstrip().endswith(":")
        plain = self._is_plain(start, end)
        for clause in self.grammar.clauses(phrase, colon=colon, plain=plain):
            if clause.op == "title" and start:
                continue  # “…, and amending section 7” is an order that is not understood.
            if understood := self.understanding.of(clause, context, colon=colon):
                yield understood
        bare = start == 0 and context.listing == "numbered"
        whole = context.listing and phrase and mark in {None, ";"} and not bare
        ordered = whole and not plain and self.grammar.order.search(phrase)
        if whole and not ordered and (understood := self.understanding.listed(phrase, context)):
            listing = evolve(understood.context, listing="numbered" if start else context.listing)
            yield evolve(understood, context=listing)


def _completed(one: Understood, mark: str) -> Understood | None:
    """A clause before others, with what the text that it quotes brings; None where none shows, or
    where a text that has to come would be a clause of its own, behind the colon."""
    filled = [with_brought(each, inline=True) for each in one.instructions]
    known = tuple(
        each for each in filled if each and not (each.wants_text and not each.text and mark == ":")
    )
    return evolve(one, instructions=known) if len(known) == len(filled) else None
