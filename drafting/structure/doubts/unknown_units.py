"""Lines that begin with one word and numbers that grow, «Neni 1», «第一条»: articles, it seems, in
a language whose words for divisions are in no table."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import pairwise, takewhile

from drafting.language.legislation.eastern_numbers import HAN_NUMBER, figures_of
from drafting.model.kind import Kind
from drafting.structure.structured_line import StructuredLine
from drafting.text.lines import LineForm
from drafting.text.unread import UnreadLine

_FEWEST = 3
_SHAPES = tuple(
    map(
        re.compile,
        (
            r"(?P<word>[^\W\d_][^\s\d.,:;]{1,19})[.]?[ \u00a0](?P<num>\d{1,4})(?![\d%]|[.,/]\d)",
            r"(?P<num>\d{1,4})\.?[ \u00a0-](?P<word>[^\W\d_][^\s\d.,:;]{1,19})(?=[.:]|$)",
            rf"(?P<word>[第제])(?P<num>\d{{1,4}}|{HAN_NUMBER})(?P<unit>[^\W\d_])",
        ),
    )
)
"""«Neni 5», «5 neni.», «第五条», «제5조»."""


def unknown_units(lines: Sequence[StructuredLine]) -> Mapping[str, UnreadLine]:
    """The plain lines of an act without articles that seem to begin some, each by its text."""
    law = [*takewhile(lambda line: line.heads is not Kind.ANNEX, lines)]
    if any(line.heads is Kind.ARTICLE for line in law):
        return {}
    runs: defaultdict[tuple[str, ...], list[tuple[int, str, str]]] = defaultdict(list)
    for line in law:
        if line.form is not LineForm.PLAIN or line.apart:
            continue
        for shape in _SHAPES:
            if match := shape.match(line.text):
                found = match.groupdict()
                key = (shape.pattern, found["word"].casefold(), found.get("unit", ""))
                runs[key].append((int(figures_of(found["num"]) or 0), line.text, match[0]))
                break
    grown = (run for run in runs.values() if len(run) >= _FEWEST and _grows([n for n, *_ in run]))
    return {text: UnreadLine("heading", sign) for run in grown for _, text, sign in run}


def _grows(numbers: Sequence[int]) -> bool:
    """Whether most numbers follow one another, and none falls but to begin anew."""
    steps = [*pairwise(numbers)]
    follow = sum(after == before + 1 for before, after in steps)
    return 2 * follow >= len(steps) and all(
        after == 1 or after >= before for before, after in steps
    )
