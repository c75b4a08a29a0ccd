"""drafting: write a change of a law once; get every paper that parliament wants from it.

The pipeline, one function for each stage, is in `drafting.api`; nothing heavy is loaded before
one of these names is used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from drafting.api import amend, build, compare_texts, load_act
    from drafting.errors import DraftingError
    from drafting.files.workspace import Workspace
    from drafting.tasks.check import check

__all__ = [
    "DraftingError",
    "Workspace",
    "amend",
    "build",
    "check",
    "compare_texts",
    "load_act",
]

_HOMES = {
    "DraftingError": "drafting.errors",
    "Workspace": "drafting.files.workspace",
    "check": "drafting.tasks.check",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module 'drafting' has no attribute {name!r}")
    return getattr(import_module(_HOMES.get(name, "drafting.api")), name)
