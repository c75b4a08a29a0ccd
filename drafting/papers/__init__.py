"""A change set and its proposal → papers, as data."""

from drafting.papers.consolidated import consolidated
from drafting.papers.front import Matter
from drafting.papers.redline import bare_redline, redline
from drafting.papers.review import comparison, review

__all__ = ["Matter", "bare_redline", "comparison", "consolidated", "redline", "review"]
