"""The fixed words of papers, in the languages that they are made in."""

from __future__ import annotations

from drafting import language as languages
from drafting.language.paper_labels import Labels

__all__ = ["Labels", "labels"]


def labels(language: str) -> Labels:
    """The fixed words of a language; English for any that has none."""
    return languages.of(language).labels
