"""What a language calls the units of a law: the one table from which all reading and writing goes.

Each language has its own in `LANGUAGE/nouns.py`, as a `NounTable`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from types import MappingProxyType
from typing import Literal

from attrs import frozen

from drafting.model.kind import DIVISIONS, Kind

_EVERY_CASE = frozenset({"nom", "gen", "dat", "acc", "ins", "loc", "abl"})
OWNED = "poss"
"""Among the cases of a form: it has the Kazakh possessive, so that a genitive may belong to it."""


def written_like(word: str, form: str) -> str:
    """A form of a word, given in small letters, in those in which the word is written: «КОДЕКС» →
    «КОДЕКСУ», «Кодекс» → «Кодексу»."""
    return form.upper() if word.isupper() and len(word) > 1 else word[:1] + form[1:]


@frozen
class NounForm:
    """A noun in one of its forms."""

    kind: Kind
    cases: frozenset[str]
    """The cases that it may stand in (`nom`, `gen`, `acc` …); none of a form that is not known."""
    sort: Literal["", "opening", "definition", "cross-heading", "last", "penalty", "proviso"] = ""
    """What it names beside the units of a law: “the opening words”, “the definition of “A””."""


@frozen(eq=False)
class NounTable:
    """The nouns of one language."""

    headings: Mapping[str, Kind]
    """The word in a heading, in small letters → the kind that it names."""
    deleted: Callable[[Kind], str]
    """The participle in the note of what was deleted, as it agrees with the noun."""
    repealed: Callable[[Kind], str]
    repealed_act: Callable[[str], str]
    """The same of a whole act, by its title."""
    forms: Callable[[], Mapping[str, NounForm]] = dict
    """Every form of every noun, in small letters → what it is."""
    stems: Callable[[], Mapping[str, Kind]] = dict
    """Where forms are also read that no rule makes: the nouns without their endings."""
    endings: str = ""
    """A pattern of the endings of such forms."""
    conjunctions: frozenset[str] = frozenset()
    """Words between the last of a list and the one before it."""
    ordinals: Callable[[], Sequence[Sequence[str]]] = tuple
    """Numbers in words as headings have them, in small letters: for each form, from 1 on."""
    abbreviated: Mapping[str, Kind] = MappingProxyType({})
    """Abbreviations that an address may have, and no running text is searched for: «п. 5»."""
    sign: Kind = Kind.SUBCHAPTER
    """What «§» stands for."""

    @cached_property
    def pattern(self) -> str:
        """A pattern of every noun in every form."""
        return any_of(self.stems()) + self.endings if self.endings else any_of(self.forms())

    @cached_property
    def short(self) -> str:
        """A pattern of every abbreviation."""
        return any_of(self.abbreviated)

    def form(self, written: str) -> NounForm:
        """What a match of the pattern, or «§», is."""
        if written.startswith("§"):
            return NounForm(self.sign, _EVERY_CASE)
        if known := self.forms().get(written):
            return known
        if kind := self.abbreviated.get(written):
            return NounForm(kind, _EVERY_CASE)
        stems = self.stems()
        longest = max(filter(written.startswith, stems), key=len)
        known = self.forms().get(longest)
        return NounForm(stems[longest], frozenset(), known.sort if known else "")


def in_headings(called: Mapping[Kind, str], **synonyms: Kind) -> Mapping[str, Kind]:
    """The words of headings: what divisions are called, a heading's part being a book."""
    kinds = sorted(DIVISIONS - {Kind.SUBCHAPTER}, key=lambda kind: kind.rank)
    return {**{called[kind]: kind for kind in kinds}, **synonyms}


def in_either_case(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """A pattern of words, whatever the case of their letters in a text."""
    return re.compile(pattern.pattern, pattern.flags | re.IGNORECASE)


def any_of(words: Iterable[str]) -> str:
    """A pattern of words, the longest first; what words have in common is tried once."""
    tree = _Tree()
    for word in words:
        branch = tree
        for letter in word:
            branch = branch.setdefault(letter, _Tree())
        branch[""] = _Tree()
    return _branches(tree) if tree else "(?!)"


class _Tree(dict[str, "_Tree"]):
    """Letter → what may follow it; the empty one where a word may end."""


def _branches(tree: _Tree) -> str:
    ends = "" in tree
    branches = [re.escape(letter) + _branches(tree[letter]) for letter in sorted(tree) if letter]
    if not branches:
        return ""
    if len(branches) == 1 and not ends:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if ends else ''}"
