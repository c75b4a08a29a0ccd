"""Words that the end of a printed line parts: which hyphens are theirs, and which of the line."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from attrs import define

from drafting.formats.source import Remarks
from drafting.messages import say

_HYPHENATED = 0.04
"""Share of lines that end in a hyphen; without hyphenation one or two in a hundred do."""
_PARTED = re.compile(r"(?<=[^\W\d_])-$")
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD = re.compile(r"(?P<head>[^\W\d_]+(?:-[^\W\d_]+)*)-\Z")
_LONGEST = 100
"""Letters of a word, which is sought at the end of all that was joined before it."""
_LONG = 4
_AND = frozenset("and or to и или та й і або чи және мен немесе und oder et ou".split())
"""Words before which a hyphen stands for the rest of a word: “short- and long-term”."""
_TAILS = frozenset({"либо", "нибудь", "небудь"})
"""What stands behind a hyphen wherever it stands: «кому-либо»."""


@define(slots=False)
class PartedWords:
    """The words of a text whose lines are broken."""

    lines: Sequence[str]

    def is_parted(self, before: str, after: str) -> bool:
        """Whether a word goes on in the next line."""
        return after[:1].islower() and bool(_head(before))

    def joined(self, before: str, after: str, place: str, remarks: Remarks) -> tuple[str, bool]:
        """A line with the next one behind it, and whether a word was parted between them, which a
        remark names. Its hyphen stays where the word has one elsewhere."""
        if not self.is_parted(before, after):
            # A dash or a hyphen of a compound word has no space of its own.
            glued = before.endswith(("-", "/")) and not before.endswith(" -")
            return f"{before}{'' if glued else ' '}{after}", False
        head, tail = _head(before), WORD.findall(after)[0]
        if tail in _AND:
            return f"{before} {after}", False
        one, compound = f"{head}{tail}".casefold(), f"{head}-{tail}".casefold()
        keeps = tail in _TAILS or self.known[compound] > self.known[one]
        what = say("words that a line end parted are joined")
        if not keeps and self.known[compound] == self.known[one]:
            keeps = not self._hyphenated or self._are_words(head, tail)
            what = say("words that a line end parted are joined: look whether they have a hyphen")
        remarks.add(what, f"{place}: {head}-{tail} → {compound if keeps else one}")
        return f"{before if keeps else before[:-1]}{after}", True

    def _are_words(self, head: str, tail: str) -> bool:
        """Whether both halves are words of the text, too long to be a prefix or an ending."""
        halves = head.casefold(), tail.casefold()
        # Each is found once where the line parts them.
        return all(len(each) >= _LONG and self.known[each] > 1 for each in halves)

    @cached_property
    def known(self) -> Counter[str]:
        """Words of the text that no line end breaks."""
        found = Counter[str]()
        for line in self.lines:
            found.update(WORD.findall(_PARTED.sub("", line).casefold()))
        return found

    @cached_property
    def _hyphenated(self) -> bool:
        """Whether so many lines end in a hyphen that words were parted to fill lines."""
        parted = sum(1 for line in self.lines if _PARTED.search(line))
        return parted > _HYPHENATED * len(self.lines)


def _head(before: str) -> str:
    """The word that ends in a hyphen at the end of a text, without it; empty where none does."""
    found = _HEAD.search(before, max(0, len(before) - _LONGEST))
    return found["head"] if found else ""
