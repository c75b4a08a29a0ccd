"""Operations → edits of the act, matched exhaustively: one function for each."""

from __future__ import annotations

from typing import assert_never

from drafting.model.operation import (
    Delete,
    DeleteWords,
    Insert,
    InsertWords,
    ReplaceWords,
    Restate,
)
from drafting.patch.context import Context
from drafting.patch.edit import Edit
from drafting.patch.inserting import insert
from drafting.patch.wholes import delete, restate
from drafting.patch.wording import delete_words, insert_words, replace_words


def edits_of(context: Context) -> list[Edit]:
    """The edits that the operation comes to. Raises `PatchError` where it cannot be exact."""
    match context.operation:
        case ReplaceWords() as operation:
            return list(replace_words(context, operation))
        case InsertWords() as operation:
            return list(insert_words(context, operation))
        case DeleteWords() as operation:
            return list(delete_words(context, operation))
        case Restate() as operation:
            return list(restate(context, operation))
        case Insert() as operation:
            return list(insert(context, operation))
        case Delete():
            return list(delete(context))
        case _:
            assert_never(context.operation)
