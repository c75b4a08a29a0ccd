"""Act × act → operations: what a proposal to the old text must hold to make the new one of it.

It stands in `patch`, and not beside the comparison in `diff`, because what an operation does is
known here alone: every operation is carried out in memory before it is given to anybody.
"""

from drafting.patch.derive.derive import derive
from drafting.patch.derive.derived import Derivation, Derived

__all__ = ["Derivation", "Derived", "derive"]
