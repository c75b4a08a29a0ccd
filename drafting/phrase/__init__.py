"""Amending sentences, written and read back: kk, ru, en."""

from drafting.phrase.instruction import Instruction, Reading, addresses_as_written, operation
from drafting.phrase.read import read as read_instructions
from drafting.phrase.resolving import resolved
from drafting.phrase.write import word_change_warnings, write

__all__ = [
    "Instruction",
    "Reading",
    "addresses_as_written",
    "operation",
    "read_instructions",
    "resolved",
    "word_change_warnings",
    "write",
]
