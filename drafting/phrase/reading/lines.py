"""What the lines of an amending text are by themselves, whatever stands around them: which may name
a place, which has a number, and which may go on in the next ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

from drafting.language.clauses.grammar import Grammar
from drafting.phrase.places import names_place
from drafting.phrase.quoted_block import block_end, opens_block
from drafting.phrase.quotes import normalised
from drafting.text.labels import numbered
from drafting.text.layout import LEADS

LONGEST = 4000
"""Characters of a sentence without its quotes: more than any act has."""
_HEADING = 200
"""Characters of the longest line that is a heading."""
_BREAKS = 4
"""Into how many more lines a sentence may be broken."""
_BEFORE_PROVISION = re.compile(r"[—–,;]$|\b(?:and|or)$")
"""Behind such an end a number begins a provision; behind another, it is one that the line names."""


@frozen
class AmendingLines:
    """The lines of an amending text."""

    language: str
    grammar: Grammar
    lines: list[str]

    def next_line(self, at: int) -> int | None:
        """The first line from there on that is not empty."""
        following = range(at, len(self.lines))
        return next((each for each in following if self.lines[each].strip()), None)

    def number(self, line: str) -> str:
        """The number before a sentence; empty where it has none."""
        number = self.grammar.enumerator.match(normalised(line.strip()))
        return number[0] if number else ""

    def begins_item(self, at: int) -> bool:
        """Whether a line names a place in whatever words, which the next one shows."""
        following = next((line for line in self.lines[at + 1 : at + 3] if line.strip()), "")
        both = f"{self.lines[at].strip()}\n{following.strip()}"
        return self.grammar.items.fullmatch(both) is not None

    def names_act(self, line: str, at: int) -> bool:
        """Whether a line is the name of the act that the items from `at` on are about."""
        following = self.next_line(at) if self.grammar.names_act.fullmatch(line) else None
        return following is not None and self.begins_item(following)

    def may_name_place(self, line: str, at: int) -> bool:
        """Whether a line may be the name of the place that those from `at` on are about: a unit
        with its number, and neither a verb nor the end of a sentence."""
        ended = line.endswith((";", ".")) or len(line) > _HEADING
        if ended or self.grammar.verb.search(line):
            return False
        following = self.next_line(at)
        if following is not None:
            both = f"{line}\n{self.lines[following].strip()}"
            if self.grammar.items.fullmatch(both):
                return True
        return names_place(normalised(line), self.language)

    def longer(self, line: str, at: int) -> Iterator[tuple[int, str]]:
        """A line with those from `at` on that may belong to it, and where they end: the rest of a
        sentence, or a quotation («inserting the following:» and the words), with what comes after
        it («строку:», the row, «исключить;»)."""
        if (begun := self.next_line(at)) is not None and self.begins_item(at - 1):
            at = begun
        following = self.lines[at : at + _BREAKS]
        if line.endswith(LEADS) and following and opens_block(following[0]):
            size = block_end(following, lambda _: False)
            if 0 < size < len(following) and not self.number(following[size]):
                yield at + size + 1, "\n".join([line, *following[: size + 1]])
            if size:
                yield at + size, "\n".join([line, *following[:size]])
        for end, more in enumerate(following, start=at + 1):
            whole = line.endswith((";", ":", ".")) or not more.strip()
            if whole or len(line) + len(more) > LONGEST:
                return
            # The marks of a quotation may open anew on each of its lines.
            apart = _BEFORE_PROVISION.search(line) and numbered(more.strip().lstrip('“"'))
            line = f"{line}\n{more.strip()}" if apart else f"{line} {more.strip()}"
            yield end, line
