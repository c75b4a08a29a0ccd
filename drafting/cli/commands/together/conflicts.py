"""`drafting conflicts`: which proposals to one act clash, before anything is carried out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import workspace_of
from drafting.cli.options import CommonArguments, language, proposals, width
from drafting.cli.output import counted, print_data, print_line, print_paper
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.model.conflict import Conflict


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
    """Print a matrix and every conflict; 1 where there is one."""
    from drafting.papers import conflict_report
    from drafting.patch import conflicts
    from drafting.tasks.amend import locate_stored

    workspace = workspace_of(arguments)
    found: list[Conflict] = []
    for names in _groups(workspace, arguments.proposals):
        act, located = locate_stored(workspace, names, arguments.lang)
        here = conflicts(act, located)
        found += here
        if not arguments.json:
            print_line(
                f"{act.name}: {counted('{number} proposal', '{number} proposals', len(located))}"
            )
            print_paper(
                conflict_report([p.proposal.proposal for p in located], here), arguments.width
            )
    if arguments.json:
        print_data(
            {
                "conflicts": [_data(conflict) for conflict in found],
                "problems": [_problem(conflict) for conflict in found],
            }
        )
    return 1 if found else 0


def _groups(workspace: Workspace, names: list[str]) -> Iterator[list[str]]:
    """The proposals named; or all of the workspace that no version was made of, by what they are
    written against."""
    from drafting.errors import DraftingError, Problem
    from drafting.tasks.together.clashes import open_groups

    if names:
        yield names
        return
    groups = open_groups(
        workspace, {each: workspace.proposal(each) for each in workspace.proposals()}
    )
    if not groups:
        raise DraftingError(Problem("not-found", say("there is no proposal still to be adopted")))
    yield from groups


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
