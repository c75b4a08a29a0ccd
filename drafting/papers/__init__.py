"""A change set and its proposal → papers, as data."""

from drafting.papers.amending_text import amending_text
from drafting.papers.consolidated import consolidated
from drafting.papers.cover import contents, cover
from drafting.papers.desk.conflict_report import conflict_report
from drafting.papers.desk.review import comparison, review
from drafting.papers.desk.verification import verification
from drafting.papers.editable import editable
from drafting.papers.marshalled_list import MarshalledOperation, marshalled_list
from drafting.papers.matter import Matter
from drafting.papers.note import note
from drafting.papers.redline import bare_redline, redline
from drafting.papers.tables.comparative import table
from drafting.papers.tables.synopsis import synopsis

__all__ = [
    "MarshalledOperation",
    "Matter",
    "amending_text",
    "bare_redline",
    "comparison",
    "conflict_report",
    "consolidated",
    "contents",
    "cover",
    "editable",
    "marshalled_list",
    "note",
    "redline",
    "review",
    "synopsis",
    "table",
    "verification",
]
