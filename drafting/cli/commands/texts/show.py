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
        help=to_say("print this provision alone, or these: 2.5.2, 6–8, or the same in words"),
    )
    addresses: bool = flag(
        "--addresses",
        to_say("print the address of each line, as proposals write it, and how it begins"),
    )
    lang: str = language()
    output: Path | None = output()


def run(arguments: ShowArguments) -> int:
    """Print the baseline's own bytes, or some provisions in the same syntax."""
    from drafting.cli.data import provision
    from drafting.cli.imported import tree
    from drafting.language.addresses import address
    from drafting.model.signs import visible
    from drafting.tasks.amend import load_act
    from drafting.text.writer import write_act, write_provision

    act = load_act(workspace_of(arguments), arguments.act, arguments.lang)
    whole = arguments.address is None
    named = [] if whole else address.find_all(act, arguments.address or "")
    # a list may name one provision twice: «статьи 1 и 1»
    targets = [*{(each.site.order, each.own): each for each in named}.values()]
    shown = {each.site.order for each in targets}
    sites = [s for s in act.sites if whole or any(at.order in shown for at in s.chain())]
    data: dict[str, Any] = {}
    if arguments.json:
        data |= {"act": act.identity.act, "version": act.version, "language": act.language}
        data |= {"provisions": [provision(site, act.identity.numbering) for site in sites]}
    if whole:
        text = write_act(act)
        do = say(
            "edit it, then `drafting derive {name} {quoted}`",
            name=act.name,
            quoted=quoted(arguments.output),
        )
    else:
        written = (
            each.site.provision.line
            if each.own
            else write_provision(each.site.provision, act.identity.numbering)
            for each in targets
        )
        text = "".join(f"{each}\n" for each in written)
        do = say(
            "`drafting new {name} {address}` begins a change of it",
            name=act.name,
            address=" ".join(quoted(each.address) for each in targets),
        )
    if arguments.addresses:
        text = visible(tree(sites))
        do = say("write an address after `at:` in a proposal")
    print_or_write(arguments, text, data, do)
    return 0
