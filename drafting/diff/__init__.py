"""Two texts → what differs between them, or between the languages of one."""

from drafting.diff.compare import compare, drafted, redrafted
from drafting.diff.drift import Difference, Drift, Text, told
from drafting.diff.languages import out_of_step

__all__ = [
    "Difference",
    "Drift",
    "Text",
    "compare",
    "drafted",
    "out_of_step",
    "redrafted",
    "told",
]
