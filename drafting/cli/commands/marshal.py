"""`drafting marshal`: all changes proposed to one version, in the order of the act."""

from __future__ import annotations

from dataclasses import dataclass

from drafting.cli.options import CommonArguments, act_name, language, width
from drafting.cli.output import print_data, print_paper, workspace_of


@dataclass(frozen=True, kw_only=True)
class MarshalArguments(CommonArguments):
    """Which version."""

    act: str = act_name()
    lang: str = language()
    width: int | None = width()


def run(arguments: MarshalArguments) -> int:
    """Print the marshalled list."""
    from drafting.model.operation import name_of
    from drafting.papers import marshalled_list
    from drafting.tasks.marshal import marshal

    act, operations = marshal(workspace_of(arguments), arguments.act, arguments.lang)
    if arguments.json:
        print_data(
            {
                "act": act.name,
                "amendments": [
                    {
                        "at": each.address,
                        "proposal": each.proposal.proposal,
                        "id": each.operation.id,
                        "op": name_of(each.operation),
                    }
                    for each in operations
                ],
            }
        )
    else:
        print_paper(marshalled_list(operations, act.language), arguments.width)
    return 0
