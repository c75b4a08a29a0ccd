"""`drafting apply`: the text of an act with a proposal carried out."""

from __future__ import annotations

import argparse
import hashlib

from drafting.api import amend
from drafting.cli.data import change_set
from drafting.cli.output import print_data, print_text, print_warnings, workspace_of
from drafting.text.writer import write_act


def run(arguments: argparse.Namespace) -> int:
    """Print the consolidated text in the baseline's syntax."""
    amendment = amend(workspace_of(arguments), arguments.proposal, arguments.lang)
    text = write_act(amendment.amended.act)
    print_warnings(amendment.amended.warnings)
    if arguments.json:
        digest = hashlib.sha256(text.encode()).hexdigest()
        data = change_set(amendment.amended.changes)
        print_data({**data, "text": text, "digest": digest})
    else:
        print_text(text, arguments.output)
    return 0
