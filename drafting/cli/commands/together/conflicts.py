"""`drafting conflicts`: which proposals to one act clash, before anything is carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CommonArguments, language, proposals, width
from drafting.cli.output import counted, print_data, print_errors, print_line, print_paper
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.model.conflict import Conflict
    from drafting.model.proposal import Proposal


EXAMPLES = (
    ("drafting conflicts", to_say("all proposals that no version was made of, act by act")),
    ("drafting conflicts first second", to_say("only these")),
)


class ConflictsArguments(CommonArguments):
    """Which proposals."""

    proposals: list[str] = proposals(
        "*", to_say("names or files of proposals; all, if none is given")
    )
    lang: str = language()
    width: int | None = width()


def run(arguments: ConflictsArguments) -> int:
    """Print a matrix and every conflict; 1 where there is one, or a proposal is wrong."""
    from drafting.errors import DraftingError, Problem
    from drafting.papers import conflict_report
    from drafting.tasks.together.clashes import held_together

    workspace = workspace_of(arguments)
    found: list[Conflict] = []
    groups, problems = _groups(workspace, arguments.proposals)
    for group in groups:
        try:
            held = held_together(workspace, group, arguments.lang)
        except DraftingError as error:
            problems += error.problems
            continue
        problems += held.problems
        found += held.conflicts
        if not arguments.json:
            print_line(
                f"{held.act.name}: {counted('{number} proposal', '{number} proposals', len(group))}"
            )
            names = [each.proposal for each in group]
            print_paper(conflict_report(names, held.conflicts), arguments.width)
    if not groups and not problems:
        problems = [Problem("not-found", say("there is no proposal still to be adopted"))]
    print_errors(problems)
    if arguments.json:
        print_data(
            {
                "conflicts": [_data(conflict) for conflict in found],
                "problems": [*problems, *map(_problem, found)],
            }
        )
    return 1 if found or problems else 0


def _groups(workspace: Workspace, names: list[str]) -> tuple[list[list[Proposal]], list[Problem]]:
    """The proposals named; or all of the workspace that no version was made of, by what they are
    written against; and why others cannot be read."""
    from drafting.tasks.together.clashes import open_groups, readable

    found, problems = readable(workspace, names or workspace.proposals())
    if names:
        return [[*found.values()]] if found else [], problems
    groups = open_groups(workspace, found)
    return [[found[each] for each in group] for group in groups], problems


def _problem(conflict: Conflict) -> Problem:
    from drafting.errors import Problem, Where

    problem = say(
        "{one} and {other} clash: {clash}",
        one=conflict.one,
        other=conflict.other,
        clash=conflict.clash,
    )
    where = Where(address=conflict.address)
    return Problem("clash", problem, where, (conflict.found,) if conflict.found else ())


def _data(conflict: Conflict) -> dict[str, Any]:
    from drafting.model.operation import name_of

    sides = (
        (conflict.one, conflict.one_operation),
        (conflict.other, conflict.other_operation),
    )
    return {
        "clash": conflict.clash.value,
        "at": conflict.address,
        "found": conflict.found,
        "between": [
            {"proposal": name, "id": operation.id, "op": name_of(operation)}
            for name, operation in sides
        ],
    }
