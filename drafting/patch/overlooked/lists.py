"""Lists that a change leaves without their predicate, or with a mark that a reader stumbles on.

A list is one sentence: a line with numbered provisions, or paragraphs, below it, which end with
semicolons, the last one with a full stop; below a heading, they may stand beside the line, or
without one. Its word of order («тиіс», «обязан», “shall”) stands before the list, after it, or, in
Kazakh, at the end of the last item. Only what a change causes is worth a warning: what the list was
before is how its law was adopted.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from drafting import language as languages
from drafting.errors import Problem, Where
from drafting.language.list_words import ListWords
from drafting.messages import say, to_say
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.operation import Operation
from drafting.patch.overlooked.list_text import ListText, last_line, runs

_GOES_ON = frozenset({";", ","})
_STOPS = ("!", "?", "…")


def list_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each list whose sentence loses its only word of order, or whose marks go wrong."""
    # The last line of a list is that of the last item of the list around it, too.
    found = sorted(_list_warnings(changes), key=lambda each: each[0])
    innermost = {(problem.code, problem.found): depth for depth, problem in found}
    named = {
        (problem.problem, problem.found): problem
        for depth, problem in found
        if problem.code != "mark" or depth == innermost[problem.code, problem.found]
    }
    yield from named.values()


def _list_warnings(changes: ChangeSet) -> Iterator[tuple[int, Problem]]:
    """The warnings of each list, with the depth at which it stands."""
    pairs = _Pairs.of(changes)
    words = languages.of(changes.old.language).lists
    for before, after, operation in pairs.lists(words):
        if not (before.is_whole and after.is_whole):
            continue
        origin = operation.origin if operation else Where()
        around = before.site or before.items[0]
        where = evolve(origin, act=changes.old.name, address=around.address)
        for problem in (
            *_without_order(before, after),
            *_without_lead(before, after),
            *_without_stop(before, after, pairs),
            *_stops_inside(before, after, pairs),
            *_marks_lost(before, after),
            *_joint_lost(before, after, pairs),
            *_joints_elsewhere(before, after, pairs),
        ):
            yield len(before.site.chain() if before.site else ()), evolve(problem, where=where)


def _without_order(before: ListText, after: ListText) -> Iterator[Problem]:
    if not before.ordered or after.ordered:
        return
    every = (each.text for item in after.items for each in item.provision.walk())
    if not before.words.final and after.orders(*every):
        return
    lines = after.line, after.items[-1].provision
    yield Problem(
        code="predicate",
        problem=say("the sentence of the list has lost its only word that orders"),
        found=tuple(each.line[:100] for each in lines if each and each.line),
        do=say("put it where the sentence has it now: `insert-words`, or `restate` of the list"),
    )


def _without_lead(before: ListText, after: ListText) -> Iterator[Problem]:
    """Items that the line before them led to, with a colon, and no line leads to now."""
    if before.lead.endswith(":") and not after.lead.endswith((":", "—", "–")):
        yield Problem(
            code="structure",
            problem=say("no line leads to the items of the list any more"),
            found=(after.items[0].provision.line[:100],),
            do=say("end the line before them with a colon, or put one there"),
        )


def _without_stop(before: ListText, after: ListText, pairs: _Pairs) -> Iterator[Problem]:
    if before.closing or after.closing or (after.leads_on and not before.leads_on):
        return
    last = after.items[-1]
    mark = after.ending(last)
    if before.mark(before.items[-1]) == "." and mark[:1] in _GOES_ON:
        yield Problem(
            code="mark",
            problem=say(
                "the list has lost its full stop: its last item now ends with `{mark}`", mark=mark
            ),
            found=(last_line(last.provision)[-100:],),
            do=_change_mark(pairs.old_address(last), mark, "."),
        )


def _stops_inside(before: ListText, after: ListText, pairs: _Pairs) -> Iterator[Problem]:
    if not _goes_on(before):
        return
    known = {each.order for each in before.items[:-1] if before.mark(each) == "."}
    for item in after.items[: -2 if _lost_joint(before, after) else -1]:
        old = pairs.by_new.get(item.order)
        if after.mark(item) == "." and not (old and old.order in known):
            yield Problem(
                code="mark",
                problem=say("an item in the middle of the list ends with a full stop"),
                found=(last_line(item.provision)[-100:],),
                do=_change_mark(pairs.old_address(item), ".", ";"),
            )


def _marks_lost(before: ListText, after: ListText) -> Iterator[Problem]:
    """Items without a mark at their end, where each item of the list had one."""
    if len(before.items) < 2 or not all(map(before.mark, before.items)):
        return
    joined = after.items[-2:-1] if _lost_joint(before, after) else []
    for item in after.items[:-1] if after.closing else after.items:
        if item in joined:
            continue
        text = last_line(item.provision)
        if text and not after.mark(item) and not text.endswith(_STOPS):
            mark = before.mark(before.items[-1 if item is after.items[-1] else 0])
            yield Problem(
                code="mark",
                problem=say("an item of the list ends without a mark"),
                found=(text[-100:],),
                do=say("end its text with `{new}`", new=mark),
            )


def _joint_lost(before: ListText, after: ListText, pairs: _Pairs) -> Iterator[Problem]:
    if word := _lost_joint(before, after):
        item = after.items[-2]
        mark, new = after.mark(item), before.ending(before.items[-2]) or word
        yield Problem(
            code="mark",
            problem=say("the list has lost its “{word}” before the last item", word=word),
            found=(last_line(item.provision)[-100:],),
            do=_change_mark(pairs.old_address(item) if mark else "", mark, new),
        )


def _lost_joint(before: ListText, after: ListText) -> str:
    """The word before the last item of a list, if it is there no more."""
    if len(before.items) < 2 or len(after.items) < 2 or after.joint(after.items[-2]):
        return ""
    return before.joint(before.items[-2])


def _joints_elsewhere(before: ListText, after: ListText, pairs: _Pairs) -> Iterator[Problem]:
    inside = [] if all(map(after.joint, after.items[:-1])) else after.items[:-2]
    stop_lost = before.mark(before.items[-1]) == "." and after.mark(after.items[-1])
    named = stop_lost and not (before.closing or after.closing)
    last = [] if named else after.items[-1:]
    if after.leads_on:  # the word may join the line to what follows the list around it
        last = [each for each in last if _was_inside(each, before, after, pairs)]
    ended = before.ending(before.items[-1])
    known = {each.order for each in before.items if before.joint(each)}
    known -= {each.order for each in before.items[-2:-1]}
    for item in (*inside, *last):
        old = pairs.by_new.get(item.order)
        word = after.joint(item)
        if word and not (old and old.order in known):
            address = pairs.old_address(item)
            at_end = to_say("`delete-words` at {address}: `words: {word}`, `nth: last`")
            anew = to_say("end its text without “{word}”")
            yield Problem(
                code="mark",
                problem=say(
                    "“{word}” stands behind an item that is not the last but one", word=word
                ),
                found=(last_line(item.provision)[-100:],),
                do=_change_mark(address, after.ending(item), ended)
                if address and item in last and after.leads_on and ended
                else say(at_end if address else anew, address=address, word=word),
            )


def _was_inside(item: Site, before: ListText, after: ListText, pairs: _Pairs) -> bool:
    """Whether a last item stood before others as it is, and the last one ended with other words."""
    old = pairs.by_new.get(item.order) if pairs.old_address(item) else None
    stood = old is not None and old.order in {each.order for each in before.items[:-1]}
    return stood and after.joint(item) != before.joint(before.items[-1])


def _goes_on(one: ListText) -> bool:
    """Whether the items of a list go on from one to the next, with semicolons or commas."""
    if len(one.items) == 1:
        begins = one.items[0].provision.text[:1]
        return one.lead.rstrip().endswith(":") and begins.islower()
    marks = [one.mark(each) for each in one.items[:-1]]
    return all(mark in _GOES_ON for mark in marks)


def _change_mark(address: str, old: str, new: str) -> str:
    if not address:
        return say("end its text with `{new}`", new=new)
    return say(
        '`replace-words` at {address}: `old: "{old}"`, `new: "{new}"`, `nth: last`',
        address=address,
        old=old,
        new=new,
    )


@frozen
class _Pairs:
    """Lines of the old text and of the new that are one line."""

    changes: ChangeSet
    by_old: Mapping[int, Site]
    by_new: Mapping[int, Site]
    changed: frozenset[int]
    """Lines of the new text that are not as they were."""

    @staticmethod
    def of(changes: ChangeSet) -> _Pairs:
        both = [(line.old, line.new) for line in changes.lines if line.old and line.new]
        return _Pairs(
            changes,
            {old.order: new for old, new in both},
            {new.order: old for old, new in both},
            frozenset(line.new.order for line in changes.altered if line.new and line.changed),
        )

    def lists(self, words: ListWords) -> Iterator[tuple[ListText, ListText, Operation | None]]:
        """Lists that a change touches, in both texts, and the first operation that touches it."""
        by_id = {each.id: each.operation for each in self.changes.changes}
        found: dict[int, tuple[Site | None, Site | None, Operation | None]] = {}
        for line in self.changes.altered:
            if not line.changed:
                continue
            around = (*self._around(line.old), *self._around_new(line.new))
            change = next((by_id[each] for each in line.changes if each in by_id), None)
            found.setdefault(-1, (None, None, change))
            for old in around:
                new = self.by_old.get(old.order)
                if new and old.provision.children:
                    found.setdefault(old.order, (old, new, change))
        for one, other, change in found.values():
            for before, after in self._same(runs(self.changes.old, one), other):
                yield (
                    ListText(self.changes.old, one, before, words),
                    ListText(self.changes.new, other, after, words),
                    change,
                )

    def _same(
        self, before: Sequence[Sequence[Site]], around: Site | None
    ) -> Iterator[tuple[Sequence[Site], Sequence[Site]]]:
        """Lists of the old text, each with the one of the new text that has an item of it, or, of
        one line, that stands there; none where two became one."""
        after = runs(self.changes.new, around)
        if around and not around.provision.headed and before and after:
            yield before[0], after[0]
            return
        holders = {site.order: run for run in after for site in run}
        taken: set[int] = set()
        for run in before:
            paired = (self.by_old.get(site.order) for site in run)
            now = next((holders[new.order] for new in paired if new and new.order in holders), None)
            if now and id(now) not in taken:
                taken.add(id(now))
                yield run, now

    def old_address(self, item: Site) -> str:
        """Where an item of the new text stands in the old one, if its last line is as it was;
        otherwise empty."""
        old = self.by_new.get(item.order)
        return old.address if old and item.orders[-1] not in self.changed else ""

    def _around(self, site: Site | None) -> tuple[Site, ...]:
        return site.chain() if site else ()

    def _around_new(self, site: Site | None) -> Iterator[Site]:
        for each in site.chain() if site else ():
            if old := self.by_new.get(each.order):
                yield old
