"""All changes that the proposals of a workspace make to one version, in the order of the act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from drafting.errors import DraftingError, Problem
from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.model.edit import Edit, Insertion
from drafting.papers import MarshalledOperation
from drafting.patch import Located, marshalled, text_order
from drafting.tasks.amend import FIRST, locate_stored


def marshal(
    workspace: Workspace, name: str, language: str = FIRST
) -> tuple[Act, list[MarshalledOperation]]:
    """The act that `ACT[@VERSION]` names, and every operation of every proposal to it.

    Raises `DraftingError` where there is no proposal, or an operation cannot be located.
    """
    names = _proposals_to(workspace, name)
    act, located = locate_stored(workspace, names, language)
    return act, list(_in_order(act, marshalled(act, located)))


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
    before = act.below(edit.parent)[: edit.position]
    anchor = before[-1] if before else edit.parent
    return anchor.address if anchor else act.name


def _line(edit: Edit) -> str:
    """The line that is changed, or the first new one."""
    if isinstance(edit, Insertion):
        return f"+ {edit.provisions[0].line or edit.provisions[0].kind}"
    return edit.site.line or edit.site.provision.kind.value
