"""Changes that cannot both be made, or not in any order."""

from __future__ import annotations

from enum import StrEnum

from attrs import frozen

from drafting.messages import to_say
from drafting.model.operation import Operation


class Clash(StrEnum):
    """How two changes stand in each other's way."""

    SAME_WORDS = to_say("same-words")
    """They change the same words, or put words at the same point."""
    SAME_PROVISION = to_say("same-provision")
    """Both take out, restate or renumber one provision."""
    INSIDE_DELETED = to_say("inside-deleted")
    """One changes what the other takes out."""
    INSIDE_RESTATED = to_say("inside-restated")
    """One changes what the other restates as a whole."""
    SAME_NUMBER = to_say("same-number")
    """They bring provisions under one number."""
    SAME_PLACE = to_say("same-place")
    """They bring provisions to one place: which comes first depends on the order."""
    TAKEN = to_say("taken")
    """One takes provisions into a new one, and the other takes them too, or brings something right
    before or after them, where it could stand in either."""
    ORDER = to_say("order")
    """Carried out one after the other, they give another text in another order, or fail."""
    DUPLICATE = to_say("duplicate")
    """They are the same change."""


@frozen
class Conflict:
    """Two operations of two proposals that clash."""

    clash: Clash
    one: str
    """The name of a proposal."""
    other: str
    one_operation: Operation
    other_operation: Operation
    address: str
    """Where: the canonical address in the baseline."""
    found: str = ""
    """The words or the line that they meet in."""
