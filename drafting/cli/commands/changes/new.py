"""`drafting new`: a proposal to begin with, the current text and its digests filled in."""

from __future__ import annotations

import datetime
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import workspace_of
from drafting.cli.options import REQUIRED, CommonArguments, act_name, argument, date, output
from drafting.cli.output import print_or_write, quoted
from drafting.errors import Problem, Where, WorkspaceError
from drafting.messages import say, to_say
from drafting.model.operation import NAMES, Operation, name_of

if TYPE_CHECKING:
    from drafting.files.workspace import Workspace

_OPERATIONS = tuple(NAMES.values())
_SCHEMA = "proposal.schema.json"


EXAMPLES = (
    ("drafting new code-of-honour 2.5.2 -o proposals/mine.yaml", to_say("restate one provision")),
    ("drafting new internet-memo 6 7 --op delete --name short-memo", to_say("delete two")),
    ("drafting new code-of-honour 2.5 --op insert", to_say("a new provision after it")),
)


class NewArguments(CommonArguments):
    """Which provisions are to change, and what the proposal is called."""

    act: str = act_name()
    addresses: list[str] = argument(
        default=REQUIRED,
        nargs="+",
        metavar=to_say("ADDRESS"),
        help=to_say("where each provision stands that is to change"),
    )
    op: str = argument(
        "--op",
        choices=_OPERATIONS,
        metavar=to_say("NAME"),
        help=to_say("operation to begin with: %(choices)s (default: restate, or restate-heading)"),
    )
    name: str = argument(
        "--name",
        metavar=to_say("NAME"),
        help=to_say("name of the proposal (default: made of the act and the addresses)"),
    )
    date: datetime.date | None = argument(
        "--date",
        default=None,
        type=date,
        metavar=to_say("DATE"),
        help=to_say("date of the proposal: 2015-03-01 (default: today)"),
    )
    output: Path | None = output(to_say("write to a new file instead of printing"))


def run(arguments: NewArguments) -> int:
    """Print a proposal's skeleton, or write it to a file that is not there yet."""
    output = arguments.output
    if output and output.exists():
        problem = say("a file of this name exists, and may be someone's work")
        do = say("give another name, or take the file away first")
        raise WorkspaceError(Problem("exists", problem, Where(file=str(output)), do=do))
    text = new_proposal(workspace_of(arguments), arguments)
    do = say("write what stands as … in it, then `drafting review {quoted}`", quoted=quoted(output))
    print_or_write(arguments, text, _data(text) if arguments.json else {}, do)
    return 0


def new_proposal(workspace: Workspace, arguments: NewArguments) -> str:
    """The text of a proposal to fill in.

    Raises `DraftingError` where there is no such act, version or address, or no proposal
    can have the name.
    """
    from drafting.files.names import NAME
    from drafting.files.skeleton.writing import SkeletonParts, write_skeleton

    output = arguments.output
    name = arguments.name or (output.stem if output else "")
    if name and not NAME.fullmatch(name):
        problem = say("`{name}` is no name: letters, digits, - and . make one", name=name)
        raise WorkspaceError(Problem("syntax", problem, do=say("give one with --name")))
    history, version = workspace.named(arguments.act)
    acts = [workspace.act(history, version, language) for language in version.digest]
    if not acts:
        problem = say(
            "{act}@{version} holds no text in any language",
            act=history.identity.act,
            version=version.version,
        )
        raise WorkspaceError(Problem("not-found", problem))
    return write_skeleton(
        SkeletonParts(
            acts=acts,
            addresses=arguments.addresses,
            op=arguments.op,
            name=name,
            date=arguments.date or datetime.date.today(),
            **_schema(workspace, output),
        )
    )


def _schema(workspace: Workspace, output: Path | None) -> dict[str, str]:
    """Where the schema is, seen from the proposal: in a checkout, or else beside the proposals."""
    proposals = workspace.root / "proposals"
    shipped = workspace.root / "drafting" / "schema" / _SCHEMA
    schema = shipped if shipped.is_file() else proposals / _SCHEMA
    folder = Path(os.path.realpath(output)).parent if output else proposals
    command = f"drafting schema -o {workspace.shown(schema)}"
    return {
        "schema": Path(os.path.relpath(schema, folder)).as_posix(),
        "missing_schema": "" if schema.is_file() else command,
    }


def _digests(operation: Operation) -> list[str] | dict[str, list[str]]:
    """As the file has them: a list, or one for each language."""
    listed = {key: list(each) for key, each in operation.digest.by_language.items()}
    return listed.get("", listed or [])


def _data(text: str) -> dict[str, Any]:
    from drafting.files.proposal import read_proposal

    proposal = read_proposal(text, "", begun=True)
    return {
        "proposal": proposal.proposal,
        "target": proposal.target,
        "baseline": proposal.baseline,
        "operations": [
            {"op": name_of(each), "at": list(each.at), "digest": _digests(each)}
            for each in proposal.operations
        ],
        "text": text,
    }
