"""Lines that a change leaves without what they lead to: a colon whose list is gone, and a heading
with nothing below it; and text behind a list that goes with the last number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal

from attrs import evolve

from drafting.errors import Problem, Where
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.change import ChangeSet
from drafting.model.edit import Edit, Removal, Rewriting
from drafting.model.kind import COUNTED, NOTES, Kind
from drafting.model.operation import Delete, Repeal
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.text.numbers.next_number import leaves_out
from drafting.text.numbers.sorts import sort_of

Following = Literal["list", "text", "nothing"]


def left_alone_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each line of the new text after which nothing of what it leads to stands, where the
    old text had it."""
    for at, line in enumerate(changes.lines):
        new = line.new
        if new is None or not _leads(new.provision):
            continue
        now = _following(changes.new, new)
        if now == "list" or not _lost(changes.old, line.old, now, headed=new.provision.headed):
            continue
        changed = next((each for each in changes.lines[at:] if each.changes), line)
        where = changes.origin(changed) or Where()
        found = (new.provision.line[:100],)
        if new.provision.headed:
            problem = say("nothing stands below the heading any more")
            do = say("take the heading out too, or put something below it")
        else:
            problem = say("the line ends with a colon, and what it leads to is not there")
            do = say("end the line otherwise, take it out, or put behind it what it leads to")
        where = evolve(where, act=changes.old.name, address=(line.old or new).address)
        yield Problem("structure", problem, where, found, do)


def _leads(one: Provision) -> bool:
    """Whether something should follow a line: a heading, or a line with a colon at its end."""
    numbered = one.num and one.kind not in NOTES
    return one.headed or ((numbered or one.kind in COUNTED) and one.text.endswith(":"))


def _lost(act: Act, old: Site | None, now: Following, *, headed: bool) -> bool:
    """Whether less follows a line than followed it in the old text, or should follow it now."""
    if old is None:
        return now == "nothing" and not headed
    if not _leads(old.provision):
        return now == "nothing"
    before = _following(act, old)
    return (before, now) in {("list", "text"), ("list", "nothing"), ("text", "nothing")}


def _following(act: Act, site: Site) -> Following:
    """What follows a line, and may be what it leads to."""
    one = site.provision
    children = [each for each in one.children if each.kind not in NOTES]
    if one.headed:
        return "list" if children or one.text.endswith("]") else "nothing"
    if children:
        return "list" if any(map(_is_list, children)) else "text"
    after = _after(act, site)
    if after is None and site.parent and not (one.num or site.parent.provision.headed):
        after = _after(act, site.parent)
        return "list" if after and _is_list(after) else "nothing"
    if after is None or after.headed:
        return "nothing"
    alike = one.num and sort_of(one.line) == sort_of(after.line)
    if alike and not leaves_out(one.num, after.num):
        return "nothing"
    return "list" if _is_list(after) else "text"


def _after(act: Act, site: Site) -> Provision | None:
    siblings = act.children(site.parent)
    after = (siblings[at] for at in range(site.position + 1, len(siblings)))
    return next((each for each in after if each.kind not in NOTES), None)


def _is_list(one: Provision) -> bool:
    return not one.headed and (bool(one.num) or one.kind in {Kind.TABLE, Kind.GAP})


def text_behind_warnings(act: Act, edits: Iterable[Edit]) -> Iterator[Problem]:
    """Warn of text behind a list below a heading that goes with the last number, as a part of that;
    the other numbers have none."""
    for edit in edits:
        match edit:
            case Removal(site=site, operation=Delete() | Repeal()):
                kept: Sequence[Provision] = ()
            case Rewriting(site=site, new=new):
                kept = new.children
            case _:
                continue
        text = _text_behind(site.provision)
        if text is None or any(map(_is_text, kept)) or not _is_last_of_list(act, site):
            continue
        problem = Problem(
            code="structure",
            problem=say(
                "the text behind the list goes too, since it is read as a part of {label}",
                label=site.provision.label,
            ),
            found=(text.line[:100],),
            do=say("if it belongs to the whole list, bring it again with `insert`"),
        )
        yield Context(act, edit.operation).locate_problem(site.address, problem)


def _text_behind(one: Provision) -> Provision | None:
    """The unnumbered text with which a numbered provision ends, if it has nothing else in it."""
    numbered = one.num and not one.headed and bool(one.children)
    return one.children[-1] if numbered and all(map(_is_text, one.children)) else None


def _is_text(one: Provision) -> bool:
    return one.kind in COUNTED and not one.num and not one.run_in


def _is_last_of_list(act: Act, site: Site) -> bool:
    """Whether it is the last of several numbers below a heading, none of which ends with text."""
    if site.parent is None or not site.parent.provision.headed:
        return False
    *others, last = [each for each in act.children(site.parent) if each.num and not each.headed]
    return last is site.provision and bool(others) and not any(each.children for each in others)
