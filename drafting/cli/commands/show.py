"""`drafting show`: the text of an act, or of one provision."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafting.cli.options import CommonArguments, act_name, argument, language, output
from drafting.cli.output import print_data, print_text, workspace_of


@dataclass(frozen=True, kw_only=True)
class ShowArguments(CommonArguments):
    """Which act, and which provision of it."""

    act: str = act_name()
    address: str = argument(
        nargs="?", metavar="ADDRESS", help="print this provision alone: 2.5.2, or the same in words"
    )
    lang: str = language()
    output: Path | None = output()


def run(arguments: ShowArguments) -> int:
    """Print the baseline's own bytes, or one provision in the same syntax."""
    from drafting.cli.data import provision
    from drafting.language import address
    from drafting.tasks.amend import load_act
    from drafting.text.writer import write_act, write_provision

    act = load_act(workspace_of(arguments), arguments.act, arguments.lang)
    target = act.find(address.canonical(arguments.address)) if arguments.address else None
    sites = act.sites if target is None else [s for s in act.sites if s.within(target.site)]
    if arguments.json:
        print_data(
            {
                "act": act.identity.act,
                "version": act.version,
                "language": act.language,
                "provisions": [provision(site, act.identity.numbering) for site in sites],
            }
        )
    elif target is None:
        print_text(write_act(act), arguments.output)
    else:
        one = target.site.provision
        text = one.line if target.own else write_provision(one, act.identity.numbering)
        print_text(text + "\n", arguments.output)
    return 0
