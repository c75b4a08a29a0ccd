"""`drafting marshal`: all changes proposed to one version, in the order of the act."""

from __future__ import annotations

from pathlib import Path

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CallError, CommonArguments, act_name, flag, language, output, width
from drafting.cli.output import print_data, print_errors, print_paper, print_written, write_output
from drafting.messages import say, to_say

EXAMPLES = (
    ("drafting marshal internet-memo", to_say("the list, in the terminal")),
    ("drafting marshal internet-memo -o list.docx", to_say("as a paper")),
    ("drafting marshal internet-memo -o list.docx --synopsis", to_say("the wordings side by side")),
)


class MarshalArguments(CommonArguments):
    """Which version, and as what."""

    act: str = act_name()
    lang: str = language()
    synopsis: bool = flag(
        "--synopsis",
        to_say("with -o: a table of the wordings that all proposals want, side by side"),
    )
    output: Path | None = output(to_say("write the list to this file: .docx, .html or .txt"))
    width: int | None = width()


def run(arguments: MarshalArguments) -> int:
    """Print the marshalled list; what cannot be in it is named, and then it is 1."""
    from drafting.model.operation import name_of
    from drafting.papers import marshalled_list
    from drafting.tasks.marshal import marshal

    if arguments.synopsis and arguments.output is None:
        raise CallError(say("--synopsis only works with -o FILE"))
    if arguments.output and arguments.output.suffix not in (".docx", ".html", ".txt"):
        raise CallError(
            say("{name} is to end with .docx, .html or .txt", name=arguments.output.name)
        )
    workspace = workspace_of(arguments)
    act, operations, problems = marshal(workspace, arguments.act, arguments.lang)
    if arguments.output:
        from drafting.tasks.dossier import rendered
        from drafting.tasks.marshal import synopsis_of

        paper = marshalled_list(act, operations)
        if arguments.synopsis:
            paper, without = synopsis_of(workspace, arguments.act, arguments.lang)
            problems = [*dict.fromkeys([*problems, *without])]
        write_output(arguments.output, rendered(paper, arguments.output.suffix))
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
                "written": [str(arguments.output)] if arguments.output else [],
                "problems": problems,
            }
        )
    elif arguments.output:
        print_written([arguments.output], say("open it; `drafting conflicts` shows what clashes"))
    else:
        print_paper(marshalled_list(act, operations), arguments.width)
    print_errors(problems)
    return 1 if problems else 0
