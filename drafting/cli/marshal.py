"""`drafting marshal`: all changes proposed to one version, in the order of the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from drafting.cli.options import CommonArguments, act_name, language, width
from drafting.cli.output import print_data, print_paper, workspace_of
from drafting.errors import DraftingError, Problem
from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.model.edit import Edit, Insertion
from drafting.model.operation import name_of
from drafting.papers import MarshalledOperation, marshalled_list
from drafting.patch import Located, marshalled, text_order
from drafting.tasks.amend import locate_stored


@frozen(kw_only=True)
class MarshalArguments(CommonArguments):
    """Which version."""

    act: str = act_name()
    lang: str = language()
    width: int | None = width()


def run(arguments: MarshalArguments) -> int:
    """Print the marshalled list."""
    workspace = workspace_of(arguments)
    names = _proposals_to(workspace, arguments.act)
    act, located = locate_stored(workspace, names, arguments.lang)
    operations = list(_in_order(act, marshalled(act, located)))
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


def _proposals_to(workspace: Workspace, name: str) -> list[str]:
    history, version = workspace.named(name)
    base = history.identity.act, version.version, ""
    found = [each for each in workspace.proposals() if workspace.proposal(each).base == base]
    if not found:
        raise DraftingError(Problem("not-found", f"no proposal is to {base[0]}@{base[1]}"))
    return found


def _in_order(act: Act, located: Iterable[Located]) -> Iterator[MarshalledOperation]:
    """Each operation at the first place that it touches; the proposals' order decides ties."""
    first: dict[tuple[str, str], tuple[int, MarshalledOperation]] = {}
    for each in located:
        for edit in each.edits:
            place = text_order(act, edit)
            operations = MarshalledOperation(
                _address(act, edit), each.proposal, edit.operation, _line(edit)
            )
            key = each.proposal.proposal, edit.operation.id
            if key not in first or place < first[key][0]:
                first[key] = place, operations
    return (operations for _, operations in sorted(first.values(), key=lambda pair: pair[0]))


def _address(act: Act, edit: Edit) -> str:
    """The provision that is changed; or the one that new ones stand after, or in."""
    if not isinstance(edit, Insertion):
        return edit.site.address
    beside = (
        site
        for site in act.sites
        if site.parent is edit.parent and site.position == edit.position - 1
    )
    anchor = next(beside, edit.parent)
    return anchor.address if anchor else act.name


def _line(edit: Edit) -> str:
    """The line that is changed, or the first new one."""
    if isinstance(edit, Insertion):
        return f"+ {edit.provisions[0].line or edit.provisions[0].kind}"
    return edit.site.provision.line or edit.site.provision.kind.value
