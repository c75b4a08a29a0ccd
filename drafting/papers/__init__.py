"""A change set and its proposal → papers, as data."""

from drafting.papers.consolidated import consolidated
from drafting.papers.export import editable
from drafting.papers.front import Matter, text_digest
from drafting.papers.many import Taken, conflict_report, marshalled_list
from drafting.papers.redline import bare_redline, redline
from drafting.papers.review import comparison, review
from drafting.papers.verification import verification

__all__ = [
    "Matter",
    "Taken",
    "bare_redline",
    "comparison",
    "conflict_report",
    "consolidated",
    "editable",
    "marshalled_list",
    "redline",
    "review",
    "text_digest",
    "verification",
]
