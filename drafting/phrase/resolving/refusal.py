"""What is wrong with an instruction."""

from __future__ import annotations

from drafting.errors import PhraseError, Problem


def refused(problem: str, do: str = "") -> PhraseError:
    """What is wrong with an instruction, for this act."""
    return PhraseError(Problem("not-found", problem, do=do))
