"""Two texts → what differs between them."""

from drafting.diff.compare import compare, drafted, redrafted

__all__ = ["compare", "drafted", "redrafted"]
