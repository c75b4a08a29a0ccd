"""A document with tracked changes → the two texts of its act, and whose each change is."""

from drafting.word.settling.comments import DocumentComment
from drafting.word.settling.lines import Settled, settled
from drafting.word.settling.marks import (
    Marks,
    changed_elsewhere,
    looks_changed,
    marks_of,
    written_by,
)
from drafting.word.settling.one_author import authors_of, on_insertions_of_others, with_changes_of

__all__ = [
    "DocumentComment",
    "Marks",
    "Settled",
    "authors_of",
    "changed_elsewhere",
    "looks_changed",
    "marks_of",
    "on_insertions_of_others",
    "settled",
    "with_changes_of",
    "written_by",
]
