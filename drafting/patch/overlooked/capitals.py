"""Words that change in every place where they stand, and begin a sentence with a capital letter,
where they stay: «сад» beside «Сад растет»."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterator, Sequence

from drafting.errors import Problem
from drafting.language.fold import occurrences
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Target
from drafting.model.edit import WordEdit
from drafting.model.operation import DeleteWords, InsertWords, Operation, ReplaceWords
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.text.excerpt import in_surroundings

_SHOWN = 12
_BEGINS = re.compile(r"(?:^|[.!?…][»”\"’)\]]{0,3}\s)[«“„\"(\[]?\Z")
"""What stands before the beginning of a sentence, or, as a stop may be, behind an abbreviation."""


def capital_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of each operation that changes words in every place, or in all that it counts, or puts
    others beside them, of words in the same provision that differ in the capital letter of a
    sentence, and stay."""
    changed: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    for edit in located.edits:
        if isinstance(edit, WordEdit):
            insort(changed[edit.site.order], (edit.start, edit.end))
    for operation, target, words in _everywhere(act, located):
        capital = words[:1].upper() + words[1:]
        found = [
            in_surroundings(text, start, end)
            for site in act.wording(target)
            for text in [site.provision.text]
            for start, end in (occurrences(capital, text) if words[:1].islower() else ())
            if _BEGINS.search(text[max(0, start - 6) : start])
            and not _changes(changed[site.order], start, end)
        ]
        if found:
            problem = Problem(
                code="leftover",
                problem=say(
                    "“{words}” stands there, too, with a capital letter, and stays",
                    words=capital,
                ),
                found=tuple(found[:_SHOWN]),
                do=say("if it is meant too, order that in an operation of its own"),
            )
            yield Context(act, operation).locate_problem(target.address, problem)


def _changes(edits: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether any of some edits of a line, in order, changes words of it, or touches them."""
    at = bisect_right(edits, (end, end)) - 1
    return at >= 0 and edits[at][1] >= start


def _everywhere(act: Act, located: Located) -> Iterator[tuple[Operation, Target, str]]:
    """The operations that change words, or put others beside them, wherever they stand in a
    provision."""
    beside: defaultdict[tuple[str, str, bool, str], list[tuple[InsertWords, Target]]]
    beside = defaultdict(list)
    for operation in located.proposal.operations:
        targets: Sequence[Target] = located.places[operation.id].at
        match operation:
            case ReplaceWords(all=every, count=count) if every or count:
                for pair in operation.every_pair:
                    old = pair.old.get(act.language)
                    yield from ((operation, target, old) for target in targets)
            case DeleteWords(all=every, count=count) if every or count:
                words = operation.words.get(act.language)
                yield from ((operation, target, words) for target in targets)
            case InsertWords(nth=int()) if operation.nth and not operation.position:
                near = (operation.before or operation.after).get(act.language)
                new = operation.words.get(act.language)
                for target in targets:
                    key = target.address, near, bool(operation.before), new
                    beside[key].append((operation, target))
            case _:
                pass
    for (_, near, _, _), ordered in beside.items():
        operation, target = ordered[0]
        texts = (site.provision.text for site in act.wording(target))
        count = sum(len([*occurrences(near, text)]) for text in texts)
        if {each.nth for each, _ in ordered} == {*range(1, count + 1)}:
            yield operation, target, near
