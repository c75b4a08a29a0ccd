"""A change set and its proposal → papers, as data."""

from drafting.papers.consolidated import consolidated
from drafting.papers.front import Matter
from drafting.papers.many import Taken, conflict_report, marshalled_list
from drafting.papers.redline import bare_redline, redline
from drafting.papers.review import comparison, review

__all__ = [
    "Matter",
    "Taken",
    "bare_redline",
    "comparison",
    "conflict_report",
    "consolidated",
    "marshalled_list",
    "redline",
    "review",
]
