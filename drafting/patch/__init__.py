"""An act and a proposal → the amended act, and what changed. Exact, or an error."""

from drafting.patch.apply import apply, apply_located
from drafting.patch.located import Located, locate
from drafting.patch.parity import differing_effects, partly_translated
from drafting.patch.together.conflicts import conflicts
from drafting.patch.together.merge import LeftOut, Merged, marshalled, merge, text_order

__all__ = [
    "LeftOut",
    "Located",
    "Merged",
    "apply",
    "apply_located",
    "conflicts",
    "differing_effects",
    "locate",
    "marshalled",
    "merge",
    "partly_translated",
    "text_order",
]
