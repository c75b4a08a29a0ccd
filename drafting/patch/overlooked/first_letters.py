"""Lines whose beginning changes, and whose capital letter goes, or stays behind new words:
«Сад растет» → «огород растет», “Subject to section 2, The Minister”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cache, partial

from attrs import evolve, frozen

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import WordEdit, edited
from drafting.model.kind import NO_LAW, Kind
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.text.run_in import RUN_IN

_FIRST = re.compile(r"[«„“‘\"'(\[]*([^\W\d_]+)")
"""The first word of a line."""
_ENDS = re.compile(r"[.!?…:—–]['»”’\")\]]*\s*\Z")
"""What new words end with where a sentence begins behind them."""
_STOP = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s")
_SHOWN = 60
_MOST = 12


@frozen
class _Beginning:
    """A sentence whose first words change."""

    edit: WordEdit
    start: int
    """Where in the line it begins."""
    old: str
    new: str
    """Its text, to the end of the line."""


def letter_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of each operation on words by which sentences begin with a small letter that began with
    a capital one, and of each capital letter of a beginning that stays behind new words."""
    # Both look at many lines, for as many changes.
    stays, among_small = cache(partial(_stays, act)), cache(partial(_has_small, act))
    small: defaultdict[str, list[_Beginning]] = defaultdict(list)
    for one in _beginnings(located):
        was, now = _FIRST.match(one.old), _FIRST.match(one.new.lstrip())
        if not (was and now and was[1][0].isupper()):
            continue
        site, adds = one.edit.site, one.edit.end == one.start
        name = adds and not stays(was[1])
        in_list = not one.start and among_small(site.parent)
        if now[1][0].islower() and not (name or in_list):
            small[one.edit.operation.id].append(one)
        elif adds and not (name or now[1][0].islower() or _ENDS.search(one.edit.new)):
            problem = Problem(
                code="mark",
                problem=say(
                    "“{word}” stood at the beginning, and keeps its capital letter behind new "
                    "words",
                    word=was[1],
                ),
                found=(one.new[: len(one.edit.new) + _SHOWN],),
                do=say("replace it, too, if it has that letter from the beginning alone"),
            )
            yield Context(act, one.edit.operation).locate_problem(site.address, problem)
    for every in small.values():
        edit = every[0].edit
        problem = Problem(
            code="mark",
            problem=say("what began with a capital letter begins with a small one"),
            found=tuple(one.new[:_SHOWN] for one in every[:_MOST]),
            do=say("bring the first word with a capital letter, if a sentence begins there"),
        )
        yield Context(act, edit.operation).locate_problem(edit.site.address, problem)


def _beginnings(located: Located) -> Iterator[_Beginning]:
    """The sentences whose first words an operation on words changes, in each line."""
    changed: defaultdict[int, list[WordEdit]] = defaultdict(list)
    for edit in located.edits:
        if isinstance(edit, WordEdit) and not edit.restated:
            changed[edit.site.order].append(edit)
    for edits in changed.values():
        own = edits[0].site.provision
        edits.sort(key=lambda each: each.start)
        for start in _starts(own.text) if own.kind not in {*NO_LAW, Kind.CELL} else ():
            inside = [each for each in edits if each.start >= start]
            if inside and inside[0].start <= start + 1:
                shifted = (
                    evolve(each, start=each.start - start, end=each.end - start) for each in inside
                )
                old = own.text[start:]
                yield _Beginning(inside[0], start, old, edited(old, shifted))


def _starts(text: str) -> list[int]:
    """Where sentences of a line begin: with it, behind a heading on it, and behind a full stop that
    is no mark of an abbreviation."""
    heading = RUN_IN.match(text)
    ends = [heading.end()] if heading else []
    return sorted({0, *ends, *(match.end() for match in _STOP.finditer(text))})


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
