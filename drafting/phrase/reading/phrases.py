"""The phrases of one sentence → the places that they name, in the cases that verbs want."""

from __future__ import annotations

from attrs import frozen

from drafting import language as languages
from drafting.language.address_words import ActWords
from drafting.language.clauses.clause import Clause
from drafting.language.clauses.grammar import Grammar
from drafting.language.fold import fold
from drafting.model.kind import Kind
from drafting.phrase.places import Location, read_places, read_where
from drafting.phrase.quotes import Quoting

_SINGLE = frozenset({Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING, Kind.ANNEX, Kind.TABLE, Kind.NOTE})
"""Kinds of which there may be only one, so that it needs no number."""


@frozen
class Phrases:
    """Reads the phrases of a sentence in one language."""

    language: str
    quoting: Quoting

    @property
    def grammar(self) -> Grammar:
        """How its sentences are taken apart."""
        return languages.of(self.language).grammar

    @property
    def acts(self) -> ActWords:
        """How its acts are named."""
        return languages.of(self.language).addresses.acts

    def places(self, phrase: str) -> Location | None:
        """The places that a phrase names, each distinct from others of its kind."""
        found = read_where(phrase, self.language, self.quoting)
        units = (unit for place in found.places for unit in place) if found else ()
        if any(not (u.num or u.nth or u.name or u.sort) and u.kind not in _SINGLE for u in units):
            return None
        return found

    def fits(self, role: str, found: Location) -> bool:
        """Whether a place stands in the case that a verb wants, or what else it stands beside."""
        if role in {"likewise", "each-pair"}:
            role = "replace-words"
        wanted = self.grammar.cases.get(role)
        return wanted is None or bool(wanted & found.cases)

    def where(self, clause: Clause) -> Location | None:
        """The places of what a clause orders, in the case that its verb wants."""
        found = self.places(clause.where)
        if found is None or (found.places and not self.fits(clause.role, found)):
            return None
        return found

    def goes_whole(self, op: str, act: str) -> bool:
        """Whether what has the name of an act goes as a whole: it is repealed, or it is a document
        that another act approves, and is deleted."""
        approved = self.acts.approved.search(fold(act).key.casefold()) is not None
        return bool(act) and (op == "repeal" or (op == "delete" and approved))

    def anchored(self, clause: Clause) -> Location | None:
        """The one provision that something comes beside; no place, where the clause has none."""
        if not clause.anchor:
            return Location()
        found = read_places(clause.anchor, self.language, self.quoting)
        if found is None and clause.op == "insert":
            found = read_where(clause.anchor, self.language, self.quoting)
            if found is not None and not found.places:
                return None
        if found is None or len(found.places) > 1 or not self.fits(clause.side, found):
            return None
        return found
