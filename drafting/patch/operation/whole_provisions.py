"""Operations on whole provisions that are there: restate, delete, repeal, renumber."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.errors import Problem
from drafting.messages import say, to_say
from drafting.model.address import Target
from drafting.model.cells import paragraphs_of_cell
from drafting.model.edit import Insertion, Relabelling, Removal, Rewriting, WordEdit
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import WHOLE_ACT, Delete, Renumber, Repeal, Restate, RestateHeading
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.operation.locate import no_change
from drafting.patch.operation.new_act import restate_act
from drafting.patch.operation.new_text import plain_instead_of, provisions_of, text_of
from drafting.patch.operation.numbers import NumberSpot, number_alone, warn_gaps
from drafting.patch.operation.vacated import (
    act_repeal_note,
    repeal_note,
    repealed,
    repealed_heading,
    vacated,
)
from drafting.patch.unread_numbers import unread
from drafting.structure.depths import depths
from drafting.text.labels import heading, numbered
from drafting.text.lines import plain
from drafting.text.numbers.next_number import relabelled


def restate(
    context: Context, operation: Restate
) -> Iterator[Rewriting | WordEdit | Removal | Insertion]:
    """Replace the provision, or its own line alone, by a new wording under the same number; `at:
    act` the whole act."""
    if operation.at == WHOLE_ACT:
        yield from restate_act(context, operation)
        return
    for aim in context.places.at:
        if aim.own:
            yield _own_line(context, operation, aim)
            continue
        old = aim.site.provision
        new = _one(context, operation, aim)
        if new == old:
            raise context.refused(aim.address, no_change(old.shown))
        _warn_gap(context, aim)
        yield Rewriting(aim.site, new, operation, whole=operation.show == "whole")


def restate_heading(context: Context, operation: RestateHeading) -> Iterator[WordEdit | Rewriting]:
    """Replace the heading of a division, or the title of the act with all its lines."""
    for aim in context.places.at:
        provision = aim.site.provision
        if not (provision.headed or provision.kind is Kind.TITLE) or provision.leads_in:
            problem = Problem(
                code="not-found",
                problem=say("the provision has no heading"),
                found=(provision.first_line[:100],),
                do=say("`restate` gives it, or its own line, another text"),
            )
            raise context.refused(aim.address, problem)
        first, *others = text_of(context, operation.text).strip("\n").split("\n")
        if provision.kind is Kind.TITLE and (others or provision.children):
            further = tuple(Provision(Kind.PARAGRAPH, text=line) for line in others)
            new = evolve(provision, text=first, children=further)
            if new == provision:
                raise context.refused(aim.address, no_change(provision.text))
            yield Rewriting(aim.site, new, operation)
        else:
            yield _own_line(context, operation, aim)


def delete(context: Context, operation: Delete) -> Iterator[Removal]:
    """Take the provision out; by the act's policy, or that of the operation, its number stays, with
    a note."""
    kept = (operation.number or context.act.identity.numbering.deleted) == "kept"
    for aim in context.places.at:
        old = _whole(context, aim, spent=not kept)
        left = vacated(old, context.act.language) if kept and _numbered(old) else None
        if kept and left is None:
            _warn_no_trace(context, aim)
        yield Removal(aim.site, operation, left)


def repeal(context: Context, operation: Repeal) -> Iterator[Removal | Insertion]:
    """Take the provision out; its number stays, with a note that names the repealing act. Of a
    heading without a number its words stay instead."""
    by = operation.by.get(context.act.language)
    if operation.at == WHOLE_ACT:
        yield from _repeal_act(context, operation, by)
        return
    for aim in context.places.at:
        old = _whole(context, aim)
        left: Provision | None = None
        if _numbered(old):
            left = repealed(old, context.act.language, by)
        elif old.headed and old.text:
            if f" [{repeal_note(old.kind, context.act.language, '')}" in old.text:
                raise context.refused(aim.address, no_change(old.shown))
            left = repealed_heading(old, context.act.language, by)
        else:
            _warn_no_trace(context, aim)
        yield Removal(aim.site, operation, left)


def renumber(context: Context, operation: Renumber) -> Iterator[Relabelling]:
    """Give provisions other numbers; nothing else about them changes."""
    aims = context.places.at
    if len(aims) != len(operation.to):
        problem = say(
            "`at` names {provisions} provisions, `to` has {numbers} numbers",
            provisions=len(aims),
            numbers=len(operation.to),
        )
        raise context.refused(", ".join(operation.at), Problem("count", problem))
    for aim, given in zip(aims, operation.to, strict=True):
        old = aim.site.provision
        if aim.own or not old.num:
            problem = say("the provision has no number to change")
            raise context.refused(
                aim.address, Problem("not-found", problem, found=(old.shown[:100],))
            )
        num = number_alone(context, aim.address, given)
        if old.num == num:
            raise context.refused(aim.address, no_change(old.shown))
        label = relabelled(old.label, old.num, num, context.act.language)
        parent, position = aim.site.parent, aim.site.position
        spot = NumberSpot(parent, position, context.act.children(parent), aim.address)
        warn_gaps(context, spot, [evolve(old, num=num, label=label)])
        yield Relabelling(aim.site, num, label, operation)


def _whole(context: Context, aim: Target, *, spent: bool = False) -> Provision:
    """The provision, if it can be taken out as a whole; one of which only a note is left too, if it
    may be `spent`. Raises `PatchError`."""
    old = aim.site.provision
    if aim.own or old.kind is Kind.CELL:
        problem = Problem(
            code="syntax",
            problem=say("the address names a cell")
            if old.kind is Kind.CELL
            else say("the address names a line of text, not a whole provision"),
            do=say("`delete-words` takes words out of it, `restate` gives it another text"),
        )
        raise context.refused(aim.address, problem)
    if old.kind is Kind.GAP:
        problem = Problem(
            code="gap",
            problem=say("the address names a gap, whose text the baseline does not hold"),
            found=(old.line,),
            do=say("address the provisions before the gap and after it, and leave the gap"),
        )
        raise context.refused(aim.address, problem)
    if old.vacated and not spent:
        raise context.refused(aim.address, no_change(old.shown))
    _refuse_unread_number(context, aim)
    _warn_gap(context, aim)
    return old


def _numbered(provision: Provision) -> bool:
    """Whether something of it is kept that names it: its number, or the word «Приложение»."""
    named = bool(provision.num) or (provision.headed and bool(provision.label))
    return named and provision.kind is not Kind.FOOTNOTE


def _warn_no_trace(context: Context, aim: Target) -> None:
    """Warn of law that goes without a number, or a note in its place, to show that it was there."""
    if aim.site.provision.kind is Kind.NOTE:
        return
    problem = Problem(
        code="no-number",
        problem=say(
            "the provision has no number, so nothing in the text will show that it stood there"
        ),
        found=(aim.site.shown[:100],),
        do=say("to leave a trace, `insert` an editor's note in its place: {…}"),
    )
    context.warn(aim.address, problem)


def _refuse_unread_number(context: Context, aim: Target) -> None:
    """A number that is not read would vanish with its provision, unless the author confirms that
    it is text."""
    old = aim.site.provision
    words = context.act.identity.numbering.cues
    if not unread(old, words) or context.operation.expect.get(context.act.language):
        return
    problem = Problem(
        code="no-number",
        problem=say(
            "the provision's line looks numbered, but its number is not read, and would vanish"
        ),
        found=(old.shown[:100],),
        do=say(
            "write the number so that it is read (drafting/text/README.md); if it is plain text, "
            "confirm it with `expect:` and words of the line"
        ),
    )
    raise context.refused(aim.address, problem)


def _repeal_act(context: Context, operation: Repeal, by: str) -> Iterator[Removal | Insertion]:
    """All of the text goes; its title stays, with an editor's note."""
    act = context.act
    for site in act.sites:
        if site.parent is None and site.provision.kind is not Kind.TITLE:
            yield Removal(site, operation)
    note = Provision(Kind.NOTE, text=f"{{{act_repeal_note(act, by)}}}")
    yield Insertion(None, len(act.body), (note,), operation)


_HEADING_MARK = re.compile(r"#{1,6} ")
"""As a heading begins in a baseline; the text of one alone needs none."""


def _own_line(context: Context, operation: Restate | RestateHeading, aim: Target) -> WordEdit:
    old = aim.site.provision
    text = text_of(context, operation.text).strip("\n")
    if old.headed:
        text = _HEADING_MARK.sub("", text)
    given = bool(old.label) and text.startswith(old.label)
    if given:
        text = text.removeprefix(old.label).removeprefix(old.sep if old.text else " ")
    elif not old.label:
        text = _unescaped(text)
    other = numbered(text) if old.num and not (old.headed or given) else None
    if old.headed and old.num and (read := heading(text, context.act.identity.numbering.cues)):
        other = read if read.kind is old.kind and read.label.endswith((".", ":")) else None
    if "\n" in text or not text or other:
        wrong = say("is empty")
        if "\n" in text:
            wrong = say("has several lines")
        elif text:
            wrong = say("has another number than {label}", label=old.label)
            if text.casefold().startswith(old.label.casefold()):
                wrong = say("has its number written otherwise than {label}", label=old.label)
        problem = Problem(
            "syntax",
            say("the new text of this line {wrong}", wrong=wrong),
            found=tuple(text.split("\n")[:3]) if text else (),
            do=say("write the text alone; the number stays as it is") if other else "",
        )
        raise context.refused(aim.address, problem)
    if text == old.text:
        raise context.refused(aim.address, no_change(old.shown))
    return WordEdit(aim.site, 0, len(old.text), text, operation, restated=True)


def _spaced_as(old: Provision, children: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """What a frame holds, with the empty lines before it that stood before the old."""
    blank = old.children[0].blank if old.children else 0
    return (evolve(children[0], blank=blank), *children[1:])


def _unescaped(text: str) -> str:
    """The text without the backslash that the syntax wants before what is no number or heading."""
    return text[1:] if text.startswith("\\") and plain(text[1:]) == text else text


def _one(context: Context, operation: Restate, aim: Target) -> Provision:
    """The one new provision, under the number of the old one and of its kind."""
    old = aim.site.provision
    lines = old.kind in _UNNUMBERED_LINES
    parent, position = (aim.site, 0) if lines else (aim.site.parent, aim.site.position)
    text = operation.text
    if old.kind is Kind.CELL:
        # A cell has text, whatever it looks like: `1. Apples`.
        written = text_of(context, text)
        escaped = written.startswith("\\") or "\n" in written
        text = text if escaped else Localized({context.act.language: plain(written)})
    provisions = provisions_of(context, text, parent, plain_instead_of(aim), position)
    if lines and all(each.kind in _UNNUMBERED_LINES[old.kind] for each in provisions):
        return evolve(old, children=_spaced_as(old, provisions))
    new = provisions[0] if len(provisions) == 1 else None
    alike = new and (new.num, new.headed, bool(new.num) or new.kind) == (
        old.num,
        old.headed,
        bool(old.num) or old.kind,
    )
    if new and alike:
        children = _spaced_as(old, new.children) if new.kind is Kind.TABLE else new.children
        if new.kind is Kind.CELL:
            first, *others = paragraphs_of_cell(new.text)
            new = evolve(new, text=first)
            further = (Provision(Kind.PARAGRAPH, text=each) for each in others)
            children = (*further, *children)
        return evolve(new, blank=old.blank, children=children, run_in=old.run_in)
    wanted = say("one provision with the number {label}", label=old.label)
    if not old.label:
        wanted = say(_UNNUMBERED.get(old.kind, to_say("one unnumbered provision")))
    problem = Problem(
        code="syntax",
        problem=say("the new wording is not {wanted}", wanted=wanted),
        found=tuple(provision.line[:80] for provision in provisions),
        do=_to_be_alike(old, provisions),
    )
    raise context.refused(aim.address, problem)


def _to_be_alike(old: Provision, provisions: Sequence[Provision]) -> str:
    if old.kind is Kind.CELL:
        return say("write the paragraphs of a cell on one line, with ` ¶ ` between them")
    if old.headed and provisions and not provisions[0].headed:
        return say("begin the text with `# `, the mark of a heading")
    if len(provisions) > 1 and provisions[0].num == old.num:
        _, *further = depths([each.line for each in provisions])
        if all(further):
            return say("indent the lines below the first by two spaces more: they stand in it")
    if len(provisions) > 1:
        return say("`insert` adds further provisions")
    return say("begin the text with {label}", label=old.label) if old.label else ""


_UNNUMBERED_LINES = {
    Kind.PREAMBLE: frozenset({Kind.PARAGRAPH}),
    Kind.CLOSING: frozenset({Kind.PARAGRAPH, Kind.TABLE}),
}
"""What stands in a block of unnumbered lines that is restated."""
_UNNUMBERED = {
    Kind.PREAMBLE: to_say("a preamble of unnumbered lines"),
    Kind.CLOSING: to_say("a closing block of unnumbered lines"),
    Kind.TABLE: to_say("a table"),
    Kind.ROW: to_say("a row"),
    Kind.GAP: to_say("a gap"),
    Kind.NOTE: to_say("a note"),
}


def _warn_gap(context: Context, aim: Target) -> None:
    if any(each.kind is Kind.GAP for each in aim.site.provision.walk()):
        problem = say("the provision has a gap: text that the baseline does not hold")
        context.warn(aim.address, Problem(code="gap", problem=problem))
