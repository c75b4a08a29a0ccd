"""Orders that stand on one line with their numbers, each to be read as a line of its own: “Section
2 is amended (1) in subsection (a)— (A) by striking “A”; and (B) by striking “B”; and (2) …”."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from drafting.language.clauses.grammar import Grammar
from drafting.phrase.marks import QUOTED_LINES
from drafting.phrase.quotes import taken_out
from drafting.phrase.reading.unquoted import ListNumbers

_NUMBER = re.compile(
    r"(?:(?<=[—–:;])|(?<=\s-)|(?<=[;,]\sand)|(?<=[;,]\sor)|(?<=amended))\s+(?=\(\w{1,4}\)\s)"
)
"""The space before a number behind what leads to it, or before it."""
_FIRST = re.compile(r"\((?:1|a|A|i|I)\)\s")
_PLACED = re.compile(r"⟦(\d+)⟧")


def sentences_of(line: str, grammar: Grammar, is_order: Callable[[str], bool]) -> Iterator[str]:
    """The sentences of a line: its quotations that stand for lines apart; and what is one order as
    it stands, or else its numbered orders, where their numbers go on."""
    for part in QUOTED_LINES.split(line):
        if not part:
            continue
        head, *items = _orders(part)
        ordered = len(items) > 1 and grammar.verb.search(items[-1])
        yield from (head, *items) if ordered and not is_order(part) else (part,)


def _orders(line: str) -> list[str]:
    if not _NUMBER.search(line):
        return [line]
    quoting = taken_out(line)
    head, *items = _NUMBER.split(quoting.skeleton)
    counted = ListNumbers()
    for item in items:
        if not (counted.goes_on_with(item) or _FIRST.match(item)):
            return [line]
        counted.take(item)
    begun = head if head.endswith(("—", "–", "-", ":")) else f"{head}—"

    def quoted(match: re.Match[str]) -> str:
        return f"“{quoting.quotes[int(match[1])]}”"

    return [_PLACED.sub(quoted, each) for each in (begun, *items)]
