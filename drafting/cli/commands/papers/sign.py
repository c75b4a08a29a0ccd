"""`drafting sign`: detached signatures of files that are handed on."""

from __future__ import annotations

import sys
from pathlib import Path

from drafting.cli.options import REQUIRED, CommonArguments, argument, path
from drafting.cli.output import from_here, print_data, print_line
from drafting.messages import say, to_say

EXAMPLES = (
    (
        "drafting sign out/restrict-policy-support/kk/redline.docx --key minisign.key",
        to_say("a signature beside it, in redline.docx.minisig"),
    ),
)


class SignArguments(CommonArguments):
    """Which files, and by which key."""

    files: list[Path] = argument(
        default=REQUIRED,
        nargs="+",
        type=Path,
        metavar=to_say("FILE"),
        help=to_say("the files to sign"),
    )
    key: Path = path(
        "--key",
        help=to_say("the secret key, as `minisign -G` writes it"),
        metavar=to_say("KEY"),
        default=REQUIRED,
    )


def run(arguments: SignArguments) -> int:
    """Write a signature beside each file; none where one of them cannot be signed."""
    from drafting.files.disk import read_bytes, refuse_stored, write_together
    from drafting.tasks.proof.signing import SUFFIX, is_encrypted, signature
    from drafting.word.package.archive import MAX_FILE

    key = read_bytes(arguments.key, str(arguments.key), 1 << 16)
    password = _password(arguments.key) if is_encrypted(key) else ""
    made = {
        file.with_name(f"{file.name}{SUFFIX}"): signature(
            read_bytes(file, str(file), MAX_FILE), str(file), key, password
        )
        for file in arguments.files
    }
    refuse_stored(made)
    write_together(made)
    if arguments.json:
        print_data({"files": [str(file) for file in made]})
    else:
        for file in made:
            print_line(from_here(file))
    return 0


def _password(key: Path) -> str:
    """The password of a key, typed where nobody sees it; else the first line of the input."""
    from getpass import getpass

    if sys.stdin.isatty():
        return getpass(say("password of {key}: ", key=key))
    return sys.stdin.readline().rstrip("\n")
