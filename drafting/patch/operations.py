"""One function for each operation: what it asks for → edits of the act, or why not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from attrs import evolve, field, frozen

from drafting.errors import FormatError, PatchError, Problem
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.gap import gap_of, order_of
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    Operation,
    ReplaceWords,
    Restate,
    name_of,
)
from drafting.model.provision import Provision
from drafting.patch.edit import Edit, Insertion, Removal, Rewriting, WordEdit
from drafting.patch.locate import Spot, problem, spots, target, targets
from drafting.patch.place import place_of, text_place
from drafting.text.reader import Place, read_fragment
from drafting.text.splice import cut, joint
from drafting.text.vacated import vacated


@frozen
class Context:
    """What an operation is carried out on."""

    act: Act
    seen: Sequence[Act] = ()
    """Other stored texts of the act, to tell what became of a provision."""
    warnings: list[Problem] = field(factory=list)


def edits_of(context: Context, operation: Operation) -> list[Edit]:
    """The edits that an operation comes to. Raises `PatchError` where it cannot be exact."""
    match operation:
        case ReplaceWords():
            return list(_replace_words(context, operation))
        case InsertWords():
            return list(_insert_words(context, operation))
        case DeleteWords():
            return list(_delete_words(context, operation))
        case Restate():
            return list(_restate(context, operation))
        case Insert():
            return list(_insert(context, operation))
        case Delete():
            return list(_delete(context, operation))
        case _:
            assert_never(operation)


def _replace_words(context: Context, operation: ReplaceWords) -> Iterator[WordEdit]:
    for aim in targets(context.act, operation, context.seen):
        for pair in operation.every_pair:
            old, new = (_text(context, operation, text) for text in (pair.old, pair.new))
            for spot in spots(
                context.act,
                operation,
                aim,
                old,
                nth=operation.nth,
                count=operation.count,
                every=operation.all,
            ):
                if spot.words == new:
                    raise _refused(context, operation, aim.address, _no_change(spot.shown()))
                _warn_folded(context, operation, spot, old)
                yield WordEdit(spot.site, spot.start, spot.end, new, operation)


def _insert_words(context: Context, operation: InsertWords) -> Iterator[WordEdit]:
    words = _text(context, operation, operation.words)
    for aim in targets(context.act, operation, context.seen):
        if operation.position:
            text = aim.site.provision.text
            offset = 0 if operation.position == "start" else len(text)
            spot = Spot(aim.site, offset, offset)
        else:
            beside = _text(context, operation, operation.before or operation.after)
            spot = spots(context.act, operation, aim, beside, nth=operation.nth)[0]
            _warn_folded(context, operation, spot, beside)
        at = spot.start if operation.before else spot.end
        text = spot.site.provision.text
        new = joint(text[:at], words) + words + joint(words, text[at:])
        yield WordEdit(spot.site, at, at, new, operation)


def _delete_words(context: Context, operation: DeleteWords) -> Iterator[WordEdit]:
    words = _text(context, operation, operation.words)
    for aim in targets(context.act, operation, context.seen):
        for spot in spots(
            context.act,
            operation,
            aim,
            words,
            nth=operation.nth,
            count=operation.count,
            every=operation.all,
        ):
            _warn_folded(context, operation, spot, words)
            start, end = cut(spot.site.provision.text, spot.start, spot.end)
            if (start, end) == (0, len(spot.site.provision.text)):
                told = Problem(
                    code="clash",
                    wanted="nothing would be left of the provision's text",
                    found=(spot.site.provision.line,),
                    hint="`delete` takes out the whole provision",
                )
                raise _refused(context, operation, spot.site.address, told)
            yield WordEdit(spot.site, start, end, "", operation)


def _restate(context: Context, operation: Restate) -> Iterator[Edit]:
    text = _text(context, operation, operation.text)
    for aim in targets(context.act, operation, context.seen):
        old = aim.site.provision
        if aim.own:
            new_text = text.strip("\n").removeprefix(old.label).removeprefix(old.sep)
            if "\n" in new_text or not new_text:
                told = Problem(code="syntax", wanted="a line of its own was wanted here")
                raise _refused(context, operation, aim.address, told)
            new = evolve(old, text=new_text)
        else:
            brought = _fragment(context, operation, text, place_of(aim), aim.site.parent)
            new = _one(context, operation, aim, brought)
        if new == old:
            raise _refused(context, operation, aim.address, _no_change(old.line))
        _warn_gap(context, operation, aim)
        yield Rewriting(aim.site, new, operation)


def _one(
    context: Context, operation: Restate, aim: Target, brought: tuple[Provision, ...]
) -> Provision:
    """The one provision that takes the old one's place, under its number."""
    old = aim.site.provision
    new = brought[0] if len(brought) == 1 else None
    if new and (new.num, new.headed) == (old.num, old.headed):
        kind = new.kind if new.num else old.kind
        return evolve(new, kind=kind, blank=old.blank)
    told = Problem(
        code="syntax",
        wanted=f"the new wording is one provision with the number of the old: {old.label or 'none'}",
        found=tuple(provision.line[:80] for provision in brought) or ("nothing",),
        hint="further provisions are brought in by `insert`",
    )
    raise _refused(context, operation, aim.address, told)


def _insert(context: Context, operation: Insert) -> Iterator[Insertion]:
    act = context.act
    anchor = target(act, operation, operation.before or operation.after or operation.into)
    if anchor.own:
        told = Problem(code="syntax", wanted="provisions stand beside provisions, not in a line")
        raise _refused(context, operation, anchor.address, told)
    if operation.into:
        parent: Site | None = anchor.site
        position = len(anchor.site.provision.children)
    else:
        parent = anchor.site.parent
        position = anchor.site.position + (1 if operation.after else 0)
    text = _text(context, operation, operation.text)
    place = text_place(parent, None if operation.into else anchor.site)
    brought = _fragment(context, operation, text, place, parent)
    siblings = parent.provision.children if parent else act.body
    for new in brought:
        _check_number(context, operation, anchor.address, new, siblings)
    _warn_order(context, operation, anchor.address, brought, siblings, position)
    blank = 0 if operation.into else anchor.site.provision.blank
    brought = tuple(evolve(new, blank=new.blank or blank) for new in brought)
    yield Insertion(parent, position, brought, operation)


def _delete(context: Context, operation: Delete) -> Iterator[Removal]:
    kept = context.act.identity.numbering.deleted == "kept"
    for aim in targets(context.act, operation, context.seen):
        old = aim.site.provision
        if aim.own or old.kind is Kind.CELL:
            told = Problem(
                code="syntax",
                wanted="a line or a cell alone cannot be deleted",
                hint="`delete-words` takes words out of it, `restate` gives it another text",
            )
            raise _refused(context, operation, aim.address, told)
        if old.vacated:
            raise _refused(context, operation, aim.address, _no_change(old.line))
        _warn_gap(context, operation, aim)
        keeps = kept and old.num and old.kind is not Kind.FOOTNOTE
        left = vacated(old, context.act.language) if keeps else None
        yield Removal(aim.site, operation, left)


def _text(context: Context, operation: Operation, text: Localized) -> str:
    found = text.get(context.act.language)
    if not found:
        told = Problem(
            code="no-language",
            wanted=f"{name_of(operation)} gives no text in `{context.act.language}`",
            found=(f"it has: {', '.join(text.by_language)}",),
        )
        raise _refused(context, operation, "", told)
    return found


def _fragment(
    context: Context, operation: Operation, text: str, place: Place, parent: Site | None
) -> tuple[Provision, ...]:
    """Read what an operation brings into `parent`; into a table, that is its rows."""
    try:
        brought = read_fragment(text, context.act.identity.numbering, place)
    except FormatError as error:
        raise PatchError(
            problem(operation, context.act, "", told) for told in error.problems
        ) from None
    if parent and parent.provision.kind is Kind.TABLE:
        return tuple(row for table in brought for row in table.children)
    return brought


def _check_number(
    context: Context,
    operation: Operation,
    address: str,
    new: Provision,
    siblings: Sequence[Provision],
) -> None:
    taken = [old for old in siblings if new.num and (old.num, old.kind) == (new.num, new.kind)]
    if new.kind in context.act.identity.numbering.through and new.num:
        taken += [
            site.provision
            for site in context.act.index.under(None, new.num)
            if site.provision.kind is new.kind and site.provision not in taken
        ]
    if taken:
        told = Problem(
            code="clash",
            wanted=f"the number {new.label} is taken",
            found=(taken[0].line[:100],),
            hint=f"what comes between takes a duplicating number, such as {new.num}-1",
        )
        raise _refused(context, operation, address, told)
    for old in siblings:
        gap = gap_of(old.text) if old.kind is Kind.GAP else None
        if gap and new.num and (gap.first or gap.last) and gap.covers(new.num):
            told = Problem(
                code="gap",
                wanted=f"the number {new.label} may be taken in what the baseline does not hold",
                found=(old.text,),
            )
            context.warnings.append(problem(operation, context.act, address, told))


def _warn_order(
    context: Context,
    operation: Operation,
    address: str,
    brought: Sequence[Provision],
    siblings: Sequence[Provision],
    position: int,
) -> None:
    around = [*siblings[:position], *brought, *siblings[position:]]
    numbers = [p for p in around if p.num and p.headed == brought[0].headed]
    for before, after in zip(numbers, numbers[1:], strict=False):
        if before.kind is not after.kind or not (before in brought or after in brought):
            continue
        if order_of(before.num) > order_of(after.num):
            told = Problem(
                code="order", wanted=f"{after.label} comes after {before.label}, out of order"
            )
            context.warnings.append(problem(operation, context.act, address, told))


def _warn_folded(context: Context, operation: Operation, spot: Spot, words: str) -> None:
    if spot.words == words:
        return
    told = Problem(
        code="look-alike",
        wanted="the words are found, but the baseline does not write them with the same characters",
        found=tuple(f"{name}: {_codes(text, other)}" for name, text, other in (
            ("yours", words, spot.words), ("baseline", spot.words, words)
        )),
    )  # fmt: skip
    context.warnings.append(problem(operation, context.act, spot.site.address, told))


def _codes(text: str, other: str) -> str:
    """The first characters in which a text differs from another, with their code points."""
    start = next((i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), 0)
    return f"…{text[max(0, start - 15) : start + 15]}… U+{ord(text[start]):04X}"


def _warn_gap(context: Context, operation: Operation, aim: Target) -> None:
    if not any(each.kind is Kind.GAP for each in aim.site.provision.walk()):
        return
    told = Problem(
        code="gap", wanted="what is changed holds a gap: text that the baseline does not know"
    )
    context.warnings.append(problem(operation, context.act, aim.address, told))


def _no_change(line: str) -> Problem:
    return Problem(
        code="no-op",
        wanted="the operation would change nothing",
        found=(line,),
        hint="leave it out, or look whether the baseline is the one you mean",
    )


def _refused(context: Context, operation: Operation, address: str, told: Problem) -> PatchError:
    return PatchError(problem(operation, context.act, address, told))
