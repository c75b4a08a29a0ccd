"""What becomes of a small act where a sentence is read, looked up in it and carried out."""

from __future__ import annotations

from difflib import unified_diff

from attrs import evolve

from drafting.model.act import Act, Identity
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act


def imported(text: str, language: str, identity: Identity | None = None) -> Act:
    """An act as its page is read; what is deleted leaves no number."""
    wanted = ImportedAs(identity or Identity("law"), "2024-01-01", language)
    act = import_file(text.encode(), "law.txt", wanted).act
    numbering = evolve(act.identity.numbering, deleted="freed")
    return evolve(act, identity=evolve(act.identity, numbering=numbering))


def changed(act: Act, sentences: str, *, indented: bool = False) -> list[str]:
    """The lines that sentences change: `-` as they were, then `+` as they are, `indented` or not.

    Raises `DraftingError`.
    """
    operations = resolved(read_instructions(sentences, act.language), act, ends=True)
    proposal = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    amended = apply(act, proposal)
    before, after = (write_act(each).split("\n") for each in (act, amended.act))
    diff = [line for line in [*unified_diff(before, after, n=0)][2:] if line[0] != "@"]
    lines = [(line[0], line[1:] if indented else line[1:].strip()) for line in diff]
    return [f"{sign} {line}" for sign, line in lines if line.strip()]
