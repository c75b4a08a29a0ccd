"""`drafting verify`: whether a document still is what it was made as."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.options import REQUIRED, CommonArguments, argument, language, path, width
from drafting.cli.output import print_data, print_paper, workspace_of
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.model.proof import Verified


EXAMPLES = (
    (
        "drafting verify out/restrict-policy-support/kk/redline.docx",
        to_say("was it edited since, and by whom"),
    ),
    ("drafting verify received.docx --against code-of-honour", to_say("is it that text")),
)


@dataclass(frozen=True, kw_only=True)
class VerifyArguments(CommonArguments):
    """Which document, and what it is compared with."""

    file: Path = path(help=to_say("the .docx to check"), default=REQUIRED)
    against: str = argument(
        "--against",
        metavar=to_say("ACT[@VERSION]"),
        help=to_say(
            "the version that the document is with every change rejected; needs no proof in it"
        ),
    )
    lang: str = language()
    width: int | None = width()


def run(arguments: VerifyArguments) -> int:
    """Show what was edited, and by whom; 0 where nothing was."""
    from drafting.papers import verification

    verified = _verified(arguments)
    if arguments.json:
        print_data(_data(verified))
    else:
        print_paper(verification(verified), arguments.width)
    return int(not verified.exact)


def _verified(arguments: VerifyArguments) -> Verified:
    from drafting.files.disk import read_bytes
    from drafting.tasks.verify import verify, verify_against
    from drafting.word.package.archive import MAX_FILE

    file = _document(arguments)
    name = str(file)
    data = read_bytes(file, name, MAX_FILE)
    if arguments.against:
        workspace = workspace_of(arguments)
        return verify_against(workspace, data, name, arguments.against, arguments.lang)
    return verify(_workspace(arguments), data, name)


def _document(arguments: VerifyArguments) -> Path:
    """The file of the call: from here, or from the root of the workspace, as other messages name
    files; of a folder of papers, the redline."""
    file = arguments.file
    if not file.exists() and not file.is_absolute():
        workspace = _workspace(arguments)
        stored = workspace.root / file if workspace else file
        file = stored if stored.exists() else file
    redline = file / "redline.docx"
    return redline if redline.is_file() else file


def _workspace(arguments: VerifyArguments) -> Workspace | None:
    """A document can be checked anywhere; a workspace that is named has to be there."""
    from drafting.errors import WorkspaceError

    try:
        return workspace_of(arguments)
    except WorkspaceError:
        if arguments.workspace:
            raise
        return None


def _problems(verified: Verified) -> list[Problem]:
    """What contradicts the proof, and each edit."""
    from drafting.errors import Problem, Where

    edits = [
        Problem(
            "changed",
            say("the provision is {how}", how=each.how),
            Where(verified.file, address=each.address),
        )
        for each in verified.edits
    ]
    return [*verified.problems, *edits]


def _data(verified: Verified) -> dict[str, Any]:
    from attrs import asdict

    found = asdict(verified, filter=lambda field, _: field.name not in ("problems", "unchecked"))
    return {
        "exact": verified.exact,
        **found,
        "problems": _problems(verified),
        "unchecked": verified.unchecked,
    }
