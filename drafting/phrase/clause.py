"""A sentence taken apart: its verb, and the phrases around it, not yet understood."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from drafting.phrase.speech import HowMany

QUOTE = r"⟦\d+⟧"


@frozen
class Clause:
    """What one verb orders. `op` is the name of an operation, or `chapeau`, `title`, `locator`,
    `in-force`, `repeal-list`. Phrases are parts of a normalised skeleton."""

    op: str
    where: str = ""
    side: str = ""
    """`before`, `after`, `into`, `start` or `end`."""
    anchor: str = ""
    """Beside what something comes."""
    what: str = ""
    """New elements, or new numbers."""
    old: str = ""
    new: str = ""
    """Quotes."""
    how: HowMany = HowMany()
    spared: str = ""
    annexed: bool = False
    """Whether the new wording stands in an annex of the amending act."""


Groups = Mapping[str, str]
Maker = Callable[[Groups], Clause | None]


@frozen
class Pattern:
    """A sentence pattern, and the clause that it makes."""

    regex: re.Pattern[str]
    make: Maker


def pattern(regex: str, make: Maker, **parts: str) -> Pattern:
    """A pattern whose `<part>`s are put in."""
    for name, part in parts.items():
        regex = regex.replace(f"<{name}>", part)
    return Pattern(re.compile(f"^{regex}$"), make)


def matched(sentence: str, patterns: Sequence[Pattern]) -> Iterator[Clause]:
    """Every clause that the sentence may be, the likeliest first."""
    for each in patterns:
        if match := each.regex.match(sentence):
            groups = {name: (text or "").strip() for name, text in match.groupdict().items()}
            if clause := each.make(groups):
                yield clause


def plain(op: str) -> Maker:
    """A clause whose fields are the groups of the same names."""
    fields = {"where", "side", "anchor", "what", "old", "new", "spared"}

    def make(groups: Groups) -> Clause:
        given = {name: text for name, text in groups.items() if name in fields}
        return Clause(op, **given)  # type: ignore[arg-type]

    return make
