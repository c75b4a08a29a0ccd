"""What commands print as JSON: keys as in the YAML files, addresses canonical."""

from __future__ import annotations

from typing import Any

from drafting.language import CODES
from drafting.language.addresses.address import words as in_words
from drafting.model.act import Numbering
from drafting.model.address import Site, Target
from drafting.model.change import ChangeSet
from drafting.model.operation import name_of
from drafting.text.writer import digest_of


def change_set(changes: ChangeSet) -> dict[str, Any]:
    """What differs: each changed line with its spans, each change with its operation."""
    return {
        "old": changes.old.name,
        "new": changes.new.name,
        "language": changes.old.language,
        "changes": [
            {"id": change.id, "op": name_of(change.operation), "at": list(change.operation.at)}
            for change in changes.changes
            if change.operation
        ],
        "lines": [
            {
                "mark": line.mark.value,
                "old": line.old.address if line.old else None,
                "new": line.new.address if line.new else None,
                "spans": [
                    {"mark": span.mark.value, "text": span.text}
                    | ({"change": span.change} if span.change else {})
                    for span in line.spans
                ],
            }
            for line in changes.lines
            if line.changed
        ],
    }


def provision(site: Site, numbering: Numbering) -> dict[str, Any]:
    """One provision with its place, written in every way, and its digest.

    `numbering` is that of the act.
    """
    each = site.provision
    return {
        "address": site.address,
        "eId": site.eid,
        "in-words": {language: in_words(Target(site), language) for language in CODES},
        "kind": each.kind.value,
        "number": each.num,
        "text": each.line,
        "digest": digest_of(each, numbering),
    }
