"""An act and a proposal → the amended act, and what changed. Exact, or an error."""

from drafting.patch.apply import apply

__all__ = ["apply"]
