"""What papers say of themselves, in the languages that they are made in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.en import labels as english
from drafting.language.kk import labels as kazakh
from drafting.language.paper_labels import Labels
from drafting.language.ru import labels as russian

__all__ = ["Labels", "labels"]

_LANGUAGES: Mapping[str, Labels] = MappingProxyType(
    {"kk": kazakh.LABELS, "ru": russian.LABELS, "en": english.LABELS}
)


def labels(language: str) -> Labels:
    """The fixed words of a language; English for any that has none."""
    return _LANGUAGES.get(language, english.LABELS)
