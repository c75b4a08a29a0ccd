"""`drafting show`: the text of an act, or of one provision."""

from __future__ import annotations

import argparse

from drafting.api import load_act
from drafting.cli.data import provision
from drafting.cli.output import print_data, print_text, workspace_of
from drafting.language import address
from drafting.text.writer import write_act, write_provision


def run(arguments: argparse.Namespace) -> int:
    """Print the baseline's own bytes, or one provision in the same syntax."""
    act = load_act(workspace_of(arguments), arguments.act, arguments.lang)
    target = act.find(address.canonical(arguments.address)) if arguments.address else None
    sites = act.sites if target is None else [s for s in act.sites if s.within(target.site)]
    if arguments.json:
        print_data(
            {
                "act": act.identity.act,
                "version": act.version,
                "language": act.language,
                "provisions": [provision(site, act.identity.numbering.words) for site in sites],
            }
        )
    elif target is None:
        print_text(write_act(act), arguments.output)
    else:
        one = target.site.provision
        text = one.line if target.own else write_provision(one, act.identity.numbering.words)
        print_text(text + "\n", arguments.output)
    return 0
