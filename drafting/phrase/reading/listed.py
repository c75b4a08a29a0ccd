"""Places that are listed below the order on them → one sentence: “in each of the following places,
for “A” substitute “B”—”, “(a) section 1(2);”, “(b) section 3.”"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from drafting.language.clauses.grammar import Grammar
from drafting.phrase.places import read_places
from drafting.phrase.quotes import Quoting, normalised

MOST_LISTED = 200
"""Places in one list."""
_END = re.compile(r"(?:[;,]|[;,]?\s+(?:and|or))$")
_COLON = re.compile(r"\s*[:—–]$")
_NO_QUOTES = Quoting("", ())


def with_places(
    line: str, below: Sequence[str], grammar: Grammar, language: str
) -> Iterator[tuple[int, str]]:
    """The sentences that a line may be with the places that the lines below it list, each with how
    many lines that takes; none where not every line up to a full stop is a place."""
    match = grammar.following.search(line)
    colon = _COLON.search(line)
    if match is None or colon is None:
        return
    places: list[str] = []
    for at, each in zip(count(1), below, strict=False):
        text = each.strip()
        if not text:
            continue
        ended = text.endswith(".")
        text = normalised(_END.sub("", text.removesuffix(".")))
        number = grammar.enumerator.match(text)
        place = text[number.end() :].strip() if number else text
        if read_places(place, language, _NO_QUOTES) is None:
            return
        places.append(place)
        if ended:
            listed = f"{match['in'] or ''}{_series(places)}"
            before, after = line[: match.start()], line[match.end() : colon.start()]
            yield at, f"{before}{listed}{after}."
            # “in section 5, after “A” insert “B” in each of the following places”
            outer = re.match(r"(?:\W?\w+\W\s+)?in\s[^,“‘]+,\s+", before, re.IGNORECASE)
            start = outer.end() if outer else 0
            yield at, f"{before[:start]}{listed}, {before[start:].rstrip(' ,')}{after}."
            return


def _series(places: Sequence[str]) -> str:
    *others, last = places
    return f"{', '.join(others)} and {last}" if others else last
