"""An act and a proposal → the amended act, and what changed. Exact, or an error."""

from drafting.patch.apply import apply
from drafting.patch.conflicts import conflicts
from drafting.patch.consequences import consequences, unresolved
from drafting.patch.languages import half_said, uneven
from drafting.patch.located import Located, locate
from drafting.patch.merge import LeftOut, Merged, marshalled, merge, place_of

__all__ = [
    "LeftOut",
    "Located",
    "Merged",
    "apply",
    "conflicts",
    "consequences",
    "half_said",
    "locate",
    "marshalled",
    "merge",
    "place_of",
    "uneven",
    "unresolved",
]
