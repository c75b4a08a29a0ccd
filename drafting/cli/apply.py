"""`drafting apply`: the text of an act with proposals carried out."""

from __future__ import annotations

import argparse
import hashlib
from typing import Any

from drafting.api import Amendment, amend_named
from drafting.cli.data import change_set
from drafting.cli.output import print_data, print_left_out, print_text, print_warnings, workspace_of
from drafting.text.writer import write_act


def run(arguments: argparse.Namespace) -> int:
    """Print the consolidated text in the baseline's syntax; 1 where a proposal was left out."""
    names, as_given = arguments.proposals, arguments.as_given
    amendment = amend_named(workspace_of(arguments), names, arguments.lang, as_given=as_given)
    text = write_act(amendment.amended.act)
    print_warnings(amendment.amended.warnings)
    if arguments.json:
        print_data(_data(amendment, text))
    else:
        print_text(text, arguments.output)
    return print_left_out(amendment.merged)


def _data(amendment: Amendment, text: str) -> dict[str, Any]:
    digest = hashlib.sha256(text.encode()).hexdigest()
    merged = amendment.merged
    more = {
        "merged": [part.proposal for part in merged.parts],
        "left-out": [left.proposal.proposal for left in merged.left_out],
    } if merged else {}  # fmt: skip
    return {**change_set(amendment.amended.changes), **more, "text": text, "digest": digest}
