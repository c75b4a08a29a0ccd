"""`drafting verify`: whether a document still is what it was made as."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import refuse_active, workspace_if_any, workspace_of
from drafting.cli.options import (
    REQUIRED,
    CallError,
    CommonArguments,
    active,
    argument,
    language,
    path,
    width,
)
from drafting.cli.output import print_data, print_line, print_paper
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.model.proof.verified import Verified


EXAMPLES = (
    (
        "drafting verify out/restrict-policy-support/kk/redline.docx",
        to_say("was it edited since, and by whom"),
    ),
    ("drafting verify received.docx --against code-of-honour", to_say("is it that text")),
)


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
    originals: list[Path] | None = argument(
        "--original",
        default=None,
        action="append",
        type=Path,
        metavar=to_say("FILE.docx"),
        help=to_say(
            "a document that this one was made of: that of --into, or each of the two that were "
            "compared; it is then made again, and compared part by part"
        ),
    )
    signed_by: Path | None = argument(
        "--signed-by",
        default=None,
        type=Path,
        metavar=to_say("KEY.pub"),
        help=to_say("the public key of minisign by which FILE.minisig, beside the file, must hold"),
    )
    active: str = active()
    lang: str = language()
    width: int | None = width()


def run(arguments: VerifyArguments) -> int:
    """Show what was edited, and by whom; 0 where nothing was."""
    from drafting.papers import verification

    signed = _signed(arguments)
    verified = _verified(arguments)
    if arguments.json:
        print_data(_data(verified) | ({"signed": signed} if signed else {}))
    else:
        if signed:
            print_line(
                say("{file}: the signature holds ({comment})", file=arguments.file, comment=signed)
            )
        print_paper(verification(verified), arguments.width)
    return int(not verified.exact)


def _signed(arguments: VerifyArguments) -> str:
    """The trusted comment of the signature beside the file; empty where none is asked for.
    Raises `DraftingError` where it does not hold."""
    if arguments.signed_by is None:
        return ""
    from drafting.files.disk import read_bytes
    from drafting.tasks.proof.signing import SUFFIX, signed_comment
    from drafting.word.package.archive import MAX_FILE

    name, key = str(arguments.file), arguments.signed_by
    beside = arguments.file.with_name(f"{arguments.file.name}{SUFFIX}")
    data = read_bytes(arguments.file, name, MAX_FILE)
    signed = read_bytes(beside, str(beside), 1 << 16)
    return signed_comment(data, name, signed, read_bytes(key, str(key), 1 << 16))


def _verified(arguments: VerifyArguments) -> Verified:
    from drafting.files.disk import read_bytes
    from drafting.tasks.verify import verify, verify_against
    from drafting.tasks.word_file import read_word_file
    from drafting.word.package.archive import MAX_FILE

    file = _document(arguments)
    name = str(file)
    data = read_bytes(file, name, MAX_FILE)
    refuse_active(arguments.active, file, *(arguments.originals or ()))
    if arguments.against:
        if arguments.originals:
            raise CallError(say("--original does not go with --against"))
        workspace = workspace_of(arguments)
        return verify_against(workspace, data, name, arguments.against, arguments.lang)
    originals = [read_word_file(each).data for each in arguments.originals or ()]
    signed = arguments.signed_by is not None
    return verify(workspace_if_any(arguments), data, name, originals, vouched=signed)


def _document(arguments: VerifyArguments) -> Path:
    """The file of the call: from here, or from the root of the workspace, as other messages name
    files; of a folder of papers, the redline."""
    file = arguments.file
    if not file.exists() and not file.is_absolute():
        workspace = workspace_if_any(arguments)
        stored = workspace.root / file if workspace else file
        file = stored if stored.exists() else file
    redline = file / "redline.docx"
    return redline if redline.is_file() else file


def _problems(verified: Verified) -> list[Problem]:
    """What contradicts the proof, what differs, each edit, and why there is no certainty."""
    from drafting.errors import Problem, Where

    edits = [
        Problem(
            "changed",
            say("the provision is {how}", how=each.how),
            Where(verified.file, address=each.address),
        )
        for each in verified.edits
    ]
    return [*verified.problems, *verified.differences, *edits, *verified.doubts]


def _data(verified: Verified) -> dict[str, Any]:
    from attrs import asdict

    lists = ("problems", "differences", "doubts", "unchecked")
    found = asdict(verified, filter=lambda field, _: field.name not in lists)
    return {
        "verdict": verified.verdict,
        "exact": verified.exact,
        **found,
        "problems": _problems(verified),
        "differences": verified.differences,
        "doubts": verified.doubts,
        "unchecked": verified.unchecked,
    }
