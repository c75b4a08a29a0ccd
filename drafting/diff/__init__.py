"""Two texts → what differs between them, or between the languages of one."""

from drafting.diff.compare import compare, redraft
from drafting.diff.languages import out_of_step
from drafting.diff.line_drafts import LineDrafts
from drafting.diff.look_alikes import look_alikes
from drafting.diff.out_of_step import Difference, Drift, LanguageText, problem_of

__all__ = [
    "Difference",
    "Drift",
    "LanguageText",
    "LineDrafts",
    "compare",
    "look_alikes",
    "out_of_step",
    "problem_of",
    "redraft",
]
