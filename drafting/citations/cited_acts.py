"""Whose provisions a citation names: words for acts that stand before it, or after it."""

from __future__ import annotations

import re
from enum import Enum

from drafting.language.address_words import ActWords


class Owner(Enum):
    """The act that a citation belongs to."""

    THIS = "this"
    OTHER = "other"


_REACH = 100
"""How many characters before a citation are looked at."""


def owner_before(key: str, start: int, acts: ActWords, *, owned: bool) -> Owner | None:
    """The act that is named right before a place; None where none is.

    With `owned`, the noun there belongs to any name before it in the genitive.
    """
    near = key[max(0, start - _REACH) : start]
    if acts.before and (match := acts.before.search(near)):
        return _owner(match)
    return Owner.OTHER if acts.owner and owned and acts.owner.search(near) else None


def owner_after(key: str, end: int, acts: ActWords) -> Owner | None:
    """The act that is named right after a place; None where none is."""
    if acts.after and (match := acts.after.match(key, end)):
        return _owner(match)
    return Owner.OTHER if acts.called and acts.called.match(key, end) else None


def _owner(match: re.Match[str]) -> Owner:
    return Owner.THIS if match["this"] else Owner.OTHER
