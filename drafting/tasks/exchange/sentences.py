"""The sentence of one operation, for a format that shows each by itself."""

from __future__ import annotations

from attrs import evolve

from drafting.errors import DraftingError
from drafting.model.amending import SentencePart
from drafting.model.operation import Operation
from drafting.phrase import write
from drafting.tasks.amend import Amendment


def sentence_of(amendment: Amendment, operation: Operation) -> str:
    """The sentence that orders one operation; empty where none can."""
    try:
        alone = evolve(amendment.proposal, operations=(operation,))
        text = write(amendment.amended, alone, amendment.language)
    except DraftingError:
        return ""
    parts = {SentencePart.LOCATOR, SentencePart.INSTRUCTION}
    return " ".join(each.text for each in text.sentences if each.part in parts)
