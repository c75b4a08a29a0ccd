"""Words that an operation changes, looked for in another provision than before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from drafting.language.fold import occurrences
from drafting.model import operation as op
from drafting.model.act import Act
from drafting.model.address import Site, lawful
from drafting.model.edit import Edit, WordEdit
from drafting.model.localized import Localized


def sole_line_with(onto: Act, operation: op.Operation) -> Site | None:
    """The one provision of the other version in which all the words stand, each once there and
    nowhere else; None where there is none, or the operation changes no words."""
    texts = sought_words(operation)
    words = [text.get(onto.language) for text in texts]
    if not words or not all(words):
        return None
    found: list[Site] = []
    for site in lawful(onto.sites):
        times = [sum(1 for _ in occurrences(each, site.provision.text)) for each in words]
        if any(times):
            found.append(site)
            if times != [1] * len(words):
                return None
    return found[0] if len(found) == 1 else None


def sole_changed_line(edits: Sequence[Edit]) -> Site | None:
    """The one line whose words are changed; None where more is, or something else."""
    sites = {edit.site.order: edit.site for edit in edits if isinstance(edit, WordEdit)}
    words_only = all(isinstance(edit, WordEdit) and not edit.restated for edit in edits)
    return next(iter(sites.values())) if words_only and len(sites) == 1 else None


def sought_words(operation: op.Operation) -> tuple[Localized, ...]:
    """The words that the operation looks for; none, where it changes no words."""
    if isinstance(operation, op.ProvisionOperation):
        return ()
    match operation:
        case op.ReplaceWords():
            return tuple(pair.old for pair in operation.every_pair)
        case op.InsertWords():
            return tuple(filter(None, (operation.before or operation.after,)))
        case op.DeleteWords():
            return (operation.words,)
        case op.ReplaceEverywhere():
            return ()
        case _:
            assert_never(operation)
