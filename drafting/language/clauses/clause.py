"""A sentence taken apart: its verb, and the phrases around it, not yet understood."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from attrs import evolve, field, frozen

from drafting.language.nouns import in_either_case
from drafting.language.speech import ONCE, HowMany
from drafting.model.operation import Nth, OperationName

FrameName = Literal[
    "chapeau", "title", "locator", "list", "enacting", "about", "signature", "in-force"
]
"""A clause that orders nothing itself; `list`: of what is repealed; `about`: the amending act."""
ClauseName = (
    OperationName
    | Literal["likewise", "each-pair", "restate-text", "swap", "renumber-rest"]
    | FrameName
)
"""`likewise`: other words are replaced where those before were; `each-pair`: old words and new
ones by turns; `restate-text`: all of a provision but its heading, or its number; `swap`: two
provisions change places; `renumber-rest`: those behind what comes or goes get the next numbers."""
ClauseSide = Literal["", "before", "after", "into", "start", "end", "sorted"]
"""Where something comes: beside or into what is named, at an end of its text, or `sorted`, where
the alphabet has it."""
Sides = Mapping[str, ClauseSide]
"""Words of a language → the side that each means."""


@frozen
class Clause:
    """What one verb orders. Phrases are parts of a normalised skeleton."""

    op: ClauseName
    where: str = ""
    side: ClauseSide = ""
    anchor: str = ""
    """Beside what something comes."""
    what: str = ""
    """New elements, or new numbers."""
    old: str = ""
    new: str = ""
    """Quotes."""
    how: HowMany = ONCE
    spared: str = ""
    takes: str = ""
    """What a new element takes in."""
    joining: str = ""
    """The quoted word at the end of the element before, which goes to the new one, or goes too."""
    inflected: bool = False
    """Whether words change in every form that they have: «в соответствующем падеже»."""
    annex: str = ""
    """The words for the annex in which the new wording stands."""
    sentences: tuple[Nth, ...] = ()
    """In which sentences of `where` words change; where it has no `old`, these themselves do."""
    new_sentences: tuple[int, ...] = ()
    """The places of new sentences, as their provision then has them."""
    as_sentence: bool = False
    """Whether the words that come are sentences of their own, counted or not."""
    throughout: bool = False
    """Whether words go in every place of the text: «по всему тексту»."""
    swapped: bool = False
    """Whether what comes for `where` need not have its numbers: “for section 4 substitute”."""
    leading: str | None = None
    """The part of `where` that holds for the rest of the sentence; None: as the verb has it."""

    @property
    def role(self) -> str:
        """What decides in which case `where` stands: the verb, or the sentences that are in it."""
        beside = not self.old and self.side in {"before", "after"}
        return "sentence" if self.sentences and not beside else self.op


@frozen
class WordSpan:
    """Words by their two ends, each a quotation or the end of a text: «слова від «А» до кінця»."""

    first: str = ""
    """The words with which they begin; without any, the text does."""
    last: str = ""
    """The words with which they end; without any, the text does, or the unit in `ending`."""
    after: bool = False
    """Whether `first` stays, and they come after it."""
    before: bool = False
    """Whether `last` stays, and they come before it."""
    ending: str = ""
    """The noun of the provision that they go to the end of; or, beside `last`, the words for its
    place at the end: “through the period at the end”."""
    sentence: bool = False
    """Whether they go to the end of a sentence."""
    marks: bool = False
    """Whether all goes with its punctuation: “all that follows”, not “the words after”."""

    @property
    def shown(self) -> str:
        """A … B"""
        return f"{self.first} … {self.last}".strip()


@frozen
class SentenceWords:
    """How a language names the sentences of a provision: «второе предложение пункта 3»."""

    named: re.Pattern[str] = field(converter=in_either_case)
    """A phrase that names some: the place before it (`outer`) or after it (`inner`), the `noun`,
    and which they are (`nth`)."""
    stem: str
    """How each form of the noun begins; a phrase without it names no sentence, which is quick to
    see."""
    places: Mapping[str, Nth]
    """Ordinals in words → which sentence."""
    cases: Mapping[str, frozenset[str]]
    """The forms of the noun → the cases that they may stand in; those of ordinals, which agree with
    it, too, where they have cases."""
    short: frozenset[str] = frozenset()
    """Abbreviations, in small letters, without the dot that may end no sentence."""
    nested: str = ""
    """A place that stands after the noun (`inner`) in one before it (`outer`), as one phrase."""

    def narrowed(self, clause: Clause, wanted: Mapping[str, frozenset[str]]) -> Clause | None:
        """A clause with the sentences that its place names apart from the place; None where their
        noun stands in another case than the verb wants."""
        phrase, role = (clause.anchor, clause.side) if clause.anchor else (clause.where, clause.op)
        named = self.stem in phrase.lower()
        match = self.named.fullmatch(phrase) if named else None
        if match is None:
            # «после абзаца второго дополнить предложением»: beside what is no sentence.
            return None if clause.anchor and clause.op == "insert-words" else clause
        found = {name.rstrip("_"): text for name, text in match.groupdict().items() if text}
        outer, inner = found.get("outer", ""), found.get("inner", "")
        op, which = _ON_WORDS.get(clause.op), self.which(found["nth"])
        if outer and inner and self.nested:
            outer, inner = self.nested.format(outer=outer, inner=inner), ""
        if op is None or not which or (outer and inner) or not self._fits(found, wanted.get(role)):
            return None
        if _LISTED.search(f"{outer}|{inner}"):
            # «в первом предложении и абзаце втором»: several places, and a sentence in one of them.
            return None
        if clause.anchor and (outer or inner) and clause.where:
            return None
        where = outer or inner or (clause.where if clause.anchor else "")
        return evolve(clause, op=op, where=where, anchor="", sentences=which)

    def _fits(self, found: Mapping[str, str], wanted: frozenset[str] | None) -> bool:
        """Whether the noun and its ordinals have a case in common that is wanted."""
        words = [found["noun"].lower(), *_words(found["nth"])]
        cases = frozenset.intersection(*(self.cases[word] for word in words if word in self.cases))
        return wanted is None or bool(cases & wanted)

    def which(self, ordinals: str) -> tuple[Nth, ...]:
        """«первое и второе» → 1, 2; none where any word is no ordinal."""
        known = tuple(self.places.get(word) for word in _words(ordinals))
        return tuple(nth for nth in known if nth) if all(known) else ()


def _words(ordinals: str) -> list[str]:
    """The words of a list, in small letters, without those that join them."""
    return [word for word in re.findall(r"[^\W\d_]{2,}", ordinals.lower()) if word not in _JOINING]


_JOINING = frozenset({"және", "мен", "пен", "бен", "and", "the", "та"})
_LISTED = re.compile(
    r"(?:,|\b(?:и|или|та|і|й|або|және|мен|пен|бен|немесе|and|or))\s?\||\|\s?(?:,|(?:и|или|а\sтакже|та|і|й|або"
    r"|және|немесе|and|or)\s)",
    re.IGNORECASE,
)
"""A place before or after the sentences that is joined to them, and does not hold them."""
_ON_WORDS: Mapping[ClauseName, ClauseName] = {
    "delete": "delete-words",
    "restate": "replace-words",
    **{op: op for op in ("replace-words", "insert-words", "delete-words")},
}
"""What may be ordered of a sentence → the operation that does it."""
