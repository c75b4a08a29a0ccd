"""Styles, lists and settings of two documents: named alike, brought over where they are used, and
compared."""

from __future__ import annotations

from drafting.word.compare.parts.definitions.lists import ListNames
from drafting.word.compare.parts.definitions.settings import differing_settings, same_defaults
from drafting.word.compare.parts.definitions.styles import StyleNames

__all__ = ["ListNames", "StyleNames", "differing_settings", "same_defaults"]
