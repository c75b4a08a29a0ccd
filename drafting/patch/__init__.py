"""An act and a proposal → the amended act, and what changed. Exact, or an error."""

from drafting.patch.apply import apply
from drafting.patch.located import Located, locate
from drafting.patch.parity import half_said, uneven
from drafting.patch.together.conflicts import conflicts
from drafting.patch.together.merge import LeftOut, Merged, marshalled, merge, place_of

__all__ = [
    "LeftOut",
    "Located",
    "Merged",
    "apply",
    "conflicts",
    "half_said",
    "locate",
    "marshalled",
    "merge",
    "place_of",
    "uneven",
]
