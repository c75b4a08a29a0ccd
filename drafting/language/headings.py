"""The words that begin headings, in every language that acts are read in."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language import READ, nouns_of
from drafting.model.kind import Kind

WORDS: Mapping[str, Kind] = MappingProxyType(
    {word: kind for code in READ for word, kind in nouns_of(code).headings.items()}
    | {"§": Kind.SUBCHAPTER}
)
"""The word in a heading, in small letters → the kind that it names."""
