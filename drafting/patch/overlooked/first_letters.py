"""Lines whose beginning changes, and whose capital letter goes, or stays behind new words:
«Сад растет» → «огород растет», “Subject to section 2, The Minister”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import WordEdit, edited
from drafting.model.kind import NO_LAW, Kind
from drafting.patch.context import Context
from drafting.patch.located import Located

_FIRST = re.compile(r"[«„“‘\"'(\[]*([^\W\d_]+)")
"""The first word of a line."""
_ENDS = re.compile(r"[.!?…:—–]['»”’\")\]]*\s*\Z")
"""What new words end with where a sentence begins behind them."""
_SHOWN = 60
_MOST = 12


def letter_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of each operation on words by which lines begin with a small letter that began with a
    capital one, and of each capital letter of a beginning that stays behind new words."""
    # Both look at many lines, for as many changes.
    stays, among_small = cache(partial(_stays, act)), cache(partial(_has_small, act))
    small: defaultdict[str, list[tuple[WordEdit, str]]] = defaultdict(list)
    for first, new in _beginnings(located):
        old = first.site.provision.text
        was, now = _FIRST.match(old), _FIRST.match(new)
        if not (was and now and was[1][0].isupper()):
            continue
        adds = first.end == 0
        name = adds and not stays(was[1])
        if now[1][0].islower() and not (name or among_small(first.site.parent)):
            small[first.operation.id].append((first, new))
        elif adds and not (name or now[1][0].islower() or _ENDS.search(first.new)):
            problem = Problem(
                code="mark",
                problem=say(
                    "“{word}” began the line, and keeps its capital letter behind new words",
                    word=was[1],
                ),
                found=(new[: len(first.new) + _SHOWN],),
                do=say("replace it, too, if it has that letter from the beginning alone"),
            )
            yield Context(act, first.operation).locate_problem(first.site.address, problem)
    for lines in small.values():
        edit, _ = lines[0]
        problem = Problem(
            code="mark",
            problem=say("what began with a capital letter begins with a small one"),
            found=tuple(new[:_SHOWN] for _, new in lines[:_MOST]),
            do=say("bring the first word with a capital letter, if a sentence begins there"),
        )
        yield Context(act, edit.operation).locate_problem(edit.site.address, problem)


def _beginnings(located: Located) -> Iterator[tuple[WordEdit, str]]:
    """The first change of words in each line whose beginning it changes, and its new text."""
    changed: defaultdict[int, list[WordEdit]] = defaultdict(list)
    for edit in located.edits:
        if isinstance(edit, WordEdit) and not edit.restated:
            changed[edit.site.order].append(edit)
    for edits in changed.values():
        first = min(edits, key=lambda each: each.start)
        own = first.site.provision
        if first.start <= 1 and own.kind not in {*NO_LAW, Kind.CELL}:
            yield first, edited(own.text, edits)


def _has_small(act: Act, parent: Site | None) -> bool:
    """Whether lines that stand there begin with a small letter, as those of a list do."""
    found = (_FIRST.match(each.provision.text) for each in act.below(parent))
    return any(first[1][0].islower() for first in found if first)


def _stays(act: Act, word: str) -> bool:
    """Whether a word has its capital letter from the beginning of a sentence alone: no name, which
    has it in the middle of others, and no abbreviation."""
    if word[1:] != word[1:].lower():
        return False
    inside = re.compile(rf"[\w,] {re.escape(word)}\b")
    return not any(inside.search(site.provision.text) for site in act.sites)
