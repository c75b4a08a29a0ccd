"""Operations → edits of the act, matched exhaustively: one function for each."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from attrs import evolve, frozen

from drafting.model import operation as op
from drafting.model.edit import Edit, Places
from drafting.patch.context import Context
from drafting.patch.operation.designate import designate
from drafting.patch.operation.everywhere import replace_everywhere
from drafting.patch.operation.insert_move import insert, move
from drafting.patch.operation.locate import find_places
from drafting.patch.operation.split_join import join, split
from drafting.patch.operation.whole_provisions import (
    delete,
    renumber,
    repeal,
    restate,
    restate_heading,
)
from drafting.patch.operation.words import delete_words, insert_words, replace_words


@frozen
class CarriedOut:
    """What an operation comes to in an act: the provisions that it names, and its edits."""

    places: Places
    edits: tuple[Edit, ...]


def carry_out(context: Context) -> CarriedOut:
    """Find what the operation addresses, and the edits that it comes to there.

    Raises `PatchError` where it cannot be carried out exactly.
    """
    places = find_places(context)
    return CarriedOut(places, tuple(_edits(evolve(context, places=places))))


def _edits(context: Context) -> Iterator[Edit]:
    match context.operation:
        case op.ReplaceWords() as operation:
            return replace_words(context, operation)
        case op.InsertWords() as operation:
            return insert_words(context, operation)
        case op.DeleteWords() as operation:
            return delete_words(context, operation)
        case op.ReplaceEverywhere() as operation:
            return replace_everywhere(context, operation)
        case op.Restate() as operation:
            return restate(context, operation)
        case op.RestateHeading() as operation:
            return restate_heading(context, operation)
        case op.Insert() as operation:
            return insert(context, operation)
        case op.Delete() as operation:
            return delete(context, operation)
        case op.Repeal() as operation:
            return repeal(context, operation)
        case op.Renumber() as operation:
            return renumber(context, operation)
        case op.Move() as operation:
            return move(context, operation)
        case op.Split() as operation:
            return split(context, operation)
        case op.Join() as operation:
            return join(context, operation)
        case op.Designate() as operation:
            return designate(context, operation)
        case _:
            assert_never(context.operation)
