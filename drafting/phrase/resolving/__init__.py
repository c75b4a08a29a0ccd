"""Instructions → operations on one act: every name and place is looked up in it, or refused."""

from drafting.phrase.resolving.resolve import resolved

__all__ = ["resolved"]
