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
    """The plain lines that seem to begin articles, each by its text: of an act that has none, or
    of one that lacks the very numbers, «第三条园主 …» between «第二条　…» and «第四条　…»."""
    law = [*takewhile(lambda line: line.heads is not Kind.ANNEX, lines)]
    first = next((line.text for line in law if line.heads is Kind.ARTICLE), "")
    if first:
        return _with_no_space(law) if first.startswith(("第", "제")) else {}
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


_SHUT = re.compile(
    rf"[第제](?P<num>[0-9０-９]{{1,4}}|{HAN_NUMBER})[条條조]"
    r"(?=[^\W\d_])(?![のにをはがと第之]|规定|規定|[을를에의와과은는가로부및]|까지)"
)
"""The number of an article with its text right behind it, and no sentence about an article."""


def _with_no_space(law: Sequence[StructuredLine]) -> Mapping[str, UnreadLine]:
    """The plain lines whose number stands right before their text, and is the next one."""
    found: dict[str, UnreadLine] = {}
    labels = [line.label if line.heads is Kind.ARTICLE else None for line in law]
    read = [each.num if each and each.label.startswith(("第", "제")) else "" for each in labels]
    heads = {*read}
    last = 0
    for line, num in zip(law, read, strict=True):
        if num:
            last = int(num.split("-")[0])
        elif line.form is LineForm.PLAIN and (match := _SHUT.match(line.text)):
            own = figures_of(match["num"])
            if own == str(last + 1) and own not in heads:
                found[line.text], last = UnreadLine("heading", match[0]), last + 1
    return found


def _grows(numbers: Sequence[int]) -> bool:
    """Whether most numbers follow one another, and none falls but to begin anew."""
    steps = [*pairwise(numbers)]
    follow = sum(after == before + 1 for before, after in steps)
    return 2 * follow >= len(steps) and all(
        after == 1 or after >= before for before, after in steps
    )
