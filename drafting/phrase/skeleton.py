"""A sentence as it is matched, and the addresses in it."""

from __future__ import annotations

import re

from drafting.language.fold import fold
from drafting.language.named_units import NamedUnit, in_whole
from drafting.language.tokens import RANGE
from drafting.language.units import Unit
from drafting.model.kind import Kind
from drafting.phrase.quotes import Quoting
from drafting.text.labels import heading, numbered


def normalised(text: str) -> str:
    """A skeleton as it is matched: look-alikes folded, in small letters, ranges kept apart."""
    kept = re.sub(r"(?<=[\d)])\s*[–—]\s*(?=\(?\d)|(?<=\w)\s+[–—]\s+(?=\w)", f" {RANGE} ", text)
    return re.sub(r"\s+", " ", fold(kept).key).strip().lower()


def named_units(phrase: str, language: str, quoting: Quoting) -> list[NamedUnit] | None:
    """The nouns of a normalised phrase with their numbers; None where it has anything else."""
    return in_whole(phrase, language, lambda written: _called(quoting.words(written)[0].strip()))


def _called(title: str) -> Unit:
    """A heading in quotes: its number, where it begins with one, and its words."""
    label = heading(title, {}) or numbered(title)
    if label and label.num:
        return Unit(Kind.ITEM, label.num, name=label.rest.strip())
    return Unit(Kind.ITEM, name=title)
