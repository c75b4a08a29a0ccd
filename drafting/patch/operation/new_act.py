"""A whole act in a new wording."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.diff.align import align
from drafting.errors import FormatError, PatchError, Problem
from drafting.messages import say
from drafting.model.edit import Insertion, Removal, Rewriting
from drafting.model.operation import Restate
from drafting.patch.context import Context
from drafting.patch.operation.locate import no_change
from drafting.patch.operation.new_text import text_of
from drafting.text.reader import read_act


def restate_act(context: Context, operation: Restate) -> Iterator[Rewriting | Removal | Insertion]:
    """Give the act another text, as a whole: what stands in both texts stays, or is reworded where
    it is, so that a redline shows no more than what differs. Raises `PatchError`."""
    act = context.act
    text = text_of(context, operation.text).strip("\n")
    try:
        new = read_act(f"{text}\n", act.identity, act.version, act.language)
    except FormatError as error:
        raise PatchError(context.locate_problem("", each) for each in error.problems) from None
    if not new.body:
        raise context.refused("", Problem("empty", say("the new text of the act is empty")))
    if new.body == act.body:
        raise context.refused("", no_change(act.name))
    whole = operation.show == "whole"
    sites = iter(act.below(None))
    position = 0
    for before, after in align(act.body, new.body):
        site = next(sites) if before else None
        if site is None and after:
            yield Insertion(None, position, (after,), operation)
        elif site and after is None:
            yield Removal(site, operation)
        elif site and after and before != after:
            yield Rewriting(site, after, operation, whole=whole)
        position += site is not None
