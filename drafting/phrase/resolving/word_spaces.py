"""The space before words that take the place of others, where a sentence quotes no spaces."""

from __future__ import annotations

import re
from collections.abc import Iterable

from attrs import evolve

from drafting.model.act import Act
from drafting.model.address import Target
from drafting.phrase.instruction import Instruction

_MARK = re.compile(r"[,;.:](?:\s|$)")


def with_space(ordered: Instruction, act: Act, targets: Iterable[Target]) -> Instruction:
    """An instruction to replace words, with the space that goes where a mark comes for a word, or
    comes where a word does for a mark: “and” → “, or”, “; or” → “or a map; or”."""
    if ordered.op != "replace-words" or len(ordered.old) != 1:
        return ordered
    (old,), (new,) = ordered.old, ordered.new
    lines = [site.provision.text for target in targets for site in act.wording(target)]
    after_space = sum(line.count(f" {old}") for line in lines)
    if _MARK.match(old) and new[:1].isalnum() and not after_space:
        return evolve(ordered, new=(f" {new}",))
    every = after_space == sum(line.count(old) for line in lines)
    if _MARK.match(new) and old[:1].isalnum() and every:
        return evolve(ordered, old=(f" {old}",))
    return ordered
