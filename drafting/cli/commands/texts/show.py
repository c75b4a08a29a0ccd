"""`drafting show`: the text of an act, or of one provision."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CommonArguments, act_name, argument, flag, language, output
from drafting.cli.output import print_or_write, quoted
from drafting.messages import say, to_say

EXAMPLES = (
    ("drafting show code-of-honour", to_say("the whole text, latest version")),
    ("drafting show code-of-honour 2.5.2", to_say("one provision")),
    (
        'drafting show code-of-honour@2013-10-01 "пп. 2) п. 5 разд. 2"',
        to_say("the same, as it is cited"),
    ),
    ("drafting show code-of-honour --addresses", to_say("what to write after `at:`, line by line")),
    ("drafting show internet-memo 6 --json", to_say("with its digest and eId, for a program")),
)


class ShowArguments(CommonArguments):
    """Which act, and which provision of it."""

    act: str = act_name()
    address: str | None = argument(
        default=None,
        nargs="?",
        metavar=to_say("ADDRESS"),
        help=to_say("print this provision alone: 2.5.2, or the same in words"),
    )
    addresses: bool = flag(
        "--addresses",
        to_say("print the address of each line, as proposals write it, and how it begins"),
    )
    lang: str = language()
    output: Path | None = output()


def run(arguments: ShowArguments) -> int:
    """Print the baseline's own bytes, or one provision in the same syntax."""
    from drafting.cli.data import provision
    from drafting.cli.imported import tree
    from drafting.language.addresses import address
    from drafting.model.signs import visible
    from drafting.tasks.amend import load_act
    from drafting.text.writer import write_act, write_provision

    act = load_act(workspace_of(arguments), arguments.act, arguments.lang)
    target = address.find(act, arguments.address) if arguments.address is not None else None
    sites = act.sites if target is None else [s for s in act.sites if s.within(target.site)]
    data: dict[str, Any] = {}
    if arguments.json:
        data |= {"act": act.identity.act, "version": act.version, "language": act.language}
        data |= {"provisions": [provision(site, act.identity.numbering) for site in sites]}
    if target is None:
        text = write_act(act)
        do = say(
            "edit it, then `drafting derive {name} {quoted}`",
            name=act.name,
            quoted=quoted(arguments.output),
        )
    else:
        one = target.site.provision
        line = one.line if target.own else write_provision(one, act.identity.numbering)
        text = f"{line}\n"
        do = say(
            "`drafting new {name} {address}` begins a change of it",
            name=act.name,
            address=target.address,
        )
    if arguments.addresses:
        text = visible(tree(sites))
        do = say("write an address after `at:` in a proposal")
    print_or_write(arguments, text, data, do)
    return 0
