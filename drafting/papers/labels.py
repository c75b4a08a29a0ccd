"""What papers say of themselves, in the languages that they are made in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.papers import english, kazakh, russian
from drafting.papers.wording import Labels

__all__ = ["Labels", "labels"]

_LANGUAGES: Mapping[str, Labels] = MappingProxyType(
    {"kk": kazakh.LABELS, "ru": russian.LABELS, "en": english.LABELS}
)


def labels(language: str) -> Labels:
    """The fixed words of a language; English for any that has none."""
    return _LANGUAGES.get(language, english.LABELS)
