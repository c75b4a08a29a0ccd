"""Amending sentences, written and read back."""

from drafting.phrase.instruction import Instruction, Reading, addresses_as_written, operation
from drafting.phrase.reading.read import read as read_instructions
from drafting.phrase.resolving import resolved
from drafting.phrase.unended import unended_warnings
from drafting.phrase.whole_act import title_warnings
from drafting.phrase.writing.in_style import AddressesInStyle
from drafting.phrase.writing.write import word_change_warnings, write

__all__ = [
    "AddressesInStyle",
    "Instruction",
    "Reading",
    "addresses_as_written",
    "operation",
    "read_instructions",
    "resolved",
    "title_warnings",
    "unended_warnings",
    "word_change_warnings",
    "write",
]
