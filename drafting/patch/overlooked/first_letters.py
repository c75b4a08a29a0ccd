"""Lines whose beginning changes, and whose capital letter goes, or stays behind new words:
«Сад растет» → «огород растет», “Subject to section 2, The Minister”."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache, partial

from attrs import frozen

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.edit import WordEdit, edited, in_line
from drafting.model.kind import NO_LAW, Kind
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.text.run_in import RUN_IN

_FIRST = re.compile(r"[«„“‘\"'(\[]*([^\W\d_]+)")
"""The first word of a line."""
_ENDS = re.compile(r"[.!?…:—–]['»”’\")\]]*\s*\Z")
"""What new words end with where a sentence begins behind them."""
_STOP = re.compile(r"(?<=[^\W\d_]{4})[.!?]\s")
_INSIDE = re.compile(r"(?<=[\w,] )\w+")
"""A word behind another one."""
_SHOWN = 60
_MOST = 12


@frozen
class _Beginning:
    """A sentence whose first words change."""

    edit: WordEdit
    start: int
    """Where in the line it begins."""
    word: str
    """Its first word, which goes or stays."""
    new: str
    """Its new text, as far as a message shows it."""


def letter_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of each operation on words by which sentences begin with a small letter that began with
    a capital one, and of each by which the capital letters of beginnings stay behind new words."""
    # Both look at many lines, for as many changes.
    inside, among_small = cache(partial(_inside, act)), cache(partial(_has_small, act))
    small: defaultdict[str, list[_Beginning]] = defaultdict(list)
    kept: defaultdict[str, list[_Beginning]] = defaultdict(list)
    for one in _beginnings(located):
        now = _FIRST.match(one.new.lstrip())
        if not (now and one.word[0].isupper()):
            continue
        site, adds = one.edit.site, one.edit.end == one.start
        name = adds and (one.word[1:] != one.word[1:].lower() or one.word in inside())
        in_list = not one.start and among_small(site.parent)
        if now[1][0].islower() and not (name or in_list):
            small[one.edit.operation.id].append(one)
        elif adds and not (name or now[1][0].islower() or _ENDS.search(one.edit.new)):
            kept[one.edit.operation.id].append(one)
    for every in kept.values():
        problem = Problem(
            code="mark",
            problem=_keeps({one.word for one in every}),
            found=_shown([one.new for one in every]),
            do=say("replace it, too, if it has that letter from the beginning alone"),
        )
        yield _placed(act, every[0].edit, problem)
    for every in small.values():
        problem = Problem(
            code="mark",
            problem=say("what began with a capital letter begins with a small one"),
            found=_shown([one.new[:_SHOWN] for one in every]),
            do=say("bring the first word with a capital letter, if a sentence begins there"),
        )
        yield _placed(act, every[0].edit, problem)


def _keeps(words: set[str]) -> str:
    if len(words) > 1:
        return say("words stood at the beginning, and keep their capital letter behind new words")
    return say(
        "“{word}” stood at the beginning, and keeps its capital letter behind new words",
        word=next(iter(words)),
    )


def _shown(beginnings: Sequence[str]) -> tuple[str, ...]:
    count = len(beginnings)
    more = [say("… {count} in all", count=count)] if count > _MOST else []
    return (*beginnings[:_MOST], *more)


def _placed(act: Act, edit: WordEdit, problem: Problem) -> Problem:
    return Context(act, edit.operation).locate_problem(edit.site.address, problem)


def _beginnings(located: Located) -> Iterator[_Beginning]:
    """The sentences whose first words an operation on words changes, in each line."""
    changed: defaultdict[int, list[WordEdit]] = defaultdict(list)
    for edit in located.edits:
        if isinstance(edit, WordEdit) and not edit.restated:
            changed[edit.site.order].append(edit)
    for edits in changed.values():
        own = edits[0].site.provision
        if own.kind not in {*NO_LAW, Kind.CELL}:
            yield from _of_line(own.text, sorted(edits, key=lambda each: each.start))


def _of_line(text: str, edits: Sequence[WordEdit]) -> Iterator[_Beginning]:
    """Those of one line; its edits and its sentences are gone through once, side by side."""
    new, brought = edited(text, edits), in_line(text, edits)
    past = shift = 0
    for start in _starts(text):
        while past < len(edits) and edits[past].start < start:
            each = brought[past]
            shift += len(each.new) - (each.end - each.start)
            past += 1
        if past == len(edits):
            break
        edit, first = edits[past], _FIRST.match(text, start)
        # What an edit before it takes out is no beginning any more.
        gone = past and brought[past - 1].end > start
        if first and edit.start <= start + 1 and not gone:
            at = start + shift
            yield _Beginning(edit, start, first[1], new[at : at + len(edit.new) + _SHOWN])


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


def _inside(act: Act) -> set[str]:
    """The words that stand in the middle of a sentence, where names alone have a capital letter."""
    return {word for site in act.sites for word in _INSIDE.findall(site.provision.text)}
