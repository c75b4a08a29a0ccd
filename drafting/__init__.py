"""drafting: write a change of a law once; get every paper that parliament wants from it.

The functions are those of `drafting.api`; nothing is loaded before one of these names is used.
"""

from __future__ import annotations

from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from drafting.api import (
        amend,
        build,
        check,
        compare,
        derive,
        instruct,
        load_act,
        open_workspace,
        read_act,
        read_proposal,
        redline,
        verify,
    )
    from drafting.errors import DraftingError

__all__ = [
    "DraftingError",
    "amend",
    "build",
    "check",
    "compare",
    "derive",
    "instruct",
    "load_act",
    "open_workspace",
    "read_act",
    "read_proposal",
    "redline",
    "verify",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'drafting' has no attribute {name!r}")
    home = "drafting.errors" if name == "DraftingError" else "drafting.api"
    return getattr(import_module(home), name)
