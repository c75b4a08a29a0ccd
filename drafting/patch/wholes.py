"""Operations on whole provisions that are there: restate, delete."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from drafting.errors import Problem
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.operation import Restate
from drafting.model.provision import Provision
from drafting.patch.brought import plain_instead_of, provisions_of, text_of
from drafting.patch.context import Context
from drafting.patch.edit import Removal, Rewriting, WordEdit
from drafting.patch.locate import no_change, targets
from drafting.text.vacated import vacated


def restate(context: Context, operation: Restate) -> Iterator[Rewriting | WordEdit]:
    """The provision, or its own line alone, gives way to a new wording under the same number."""
    for aim in targets(context):
        old = aim.site.provision
        if aim.own:
            text = _own_line(context, operation, aim)
            if text == old.text:
                raise context.refused(aim.address, no_change(old.line))
            yield WordEdit(aim.site, 0, len(old.text), text, operation, restated=True)
            continue
        new = _one(context, operation, aim)
        if new == old:
            raise context.refused(aim.address, no_change(old.line))
        _warn_gap(context, aim)
        yield Rewriting(aim.site, new, operation)


def delete(context: Context) -> Iterator[Removal]:
    """The provision goes; by the act's policy its number stays, with a note."""
    kept = context.act.identity.numbering.deleted == "kept"
    for aim in targets(context):
        old = aim.site.provision
        if aim.own or old.kind is Kind.CELL:
            told = Problem(
                code="syntax",
                wanted="a line or a cell alone cannot be deleted",
                hint="`delete-words` takes words out of it, `restate` gives it another text",
            )
            raise context.refused(aim.address, told)
        if old.vacated:
            raise context.refused(aim.address, no_change(old.line))
        _warn_gap(context, aim)
        keeps = kept and old.num and old.kind is not Kind.FOOTNOTE
        left = vacated(old, context.act.language) if keeps else None
        yield Removal(aim.site, context.operation, left)


def _own_line(context: Context, operation: Restate, aim: Target) -> str:
    old = aim.site.provision
    text = text_of(context, operation.text).strip("\n")
    text = text.removeprefix(old.label).removeprefix(old.sep)
    if "\n" in text or not text:
        told = Problem(code="syntax", wanted="one line was wanted, with its text")
        raise context.refused(aim.address, told)
    return text


def _one(context: Context, operation: Restate, aim: Target) -> Provision:
    """The one provision that takes the old one's place, under its number."""
    old = aim.site.provision
    brought = provisions_of(context, operation.text, aim.site.parent, plain_instead_of(aim))
    new = brought[0] if len(brought) == 1 else None
    if new and (new.num, new.headed) == (old.num, old.headed):
        return evolve(new, kind=new.kind if new.num else old.kind, blank=old.blank)
    number = f"the number of the old, {old.label}" if old.label else "no number"
    told = Problem(
        code="syntax",
        wanted=f"the new wording is one provision with {number}",
        found=tuple(provision.line[:80] for provision in brought) or ("nothing",),
        hint="further provisions are brought in by `insert`",
    )
    raise context.refused(aim.address, told)


def _warn_gap(context: Context, aim: Target) -> None:
    if any(each.kind is Kind.GAP for each in aim.site.provision.walk()):
        told = "what is changed holds a gap: text that the baseline does not know"
        context.warn(aim.address, Problem(code="gap", wanted=told))
