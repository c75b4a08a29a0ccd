"""Text after a list that hangs directly under a heading: of what the list stands in, or of its last
number.

A list that goes on in one sentence (`…; and`, `…,`) ends with words that belong to all of it: they
are no part of the last number, and stay when that goes.
"""

from __future__ import annotations

import re
from functools import cache

from drafting import language as languages

RETURNS, CONTINUES = "< ", "> "
"""Marks before an unnumbered line: it returns to what the list stands in; it continues the number
before it. Written where the rule would read the line otherwise."""


def concludes(before_last: str, last: str, text: str) -> bool:
    """Whether a line after a list concludes all of it, judging by its words and those of the last
    two numbers of the list."""
    return text[:1].islower() and goes_on(before_last) and goes_on(last)


def goes_on(line: str) -> bool:
    """Whether the sentence of a number of a list goes on in the next: `…; and`, `…,`."""
    return _pattern().search(line) is not None


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted({word for each in languages.every() for word in each.nouns.conjunctions})
    return re.compile(rf"[;,](?:\s(?:{'|'.join(words)}))?\s*$")
