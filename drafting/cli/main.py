"""Which command was meant; what a user's mistake and a bug of ours look like.

Exit status: 0 fine, 1 the content is wrong, 2 the call is wrong, 70 a bug of ours, 130 interrupted.
Only argparse is loaded before the command is known, and then the module of that command alone.
"""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

COMMANDS = {
    "build": "write every paper of the dossier, per language, into out/",
    "review": "show what a proposal changes, and why",
    "check": "find everything that is wrong with baselines and proposals",
    "show": "print the text of an act, or of one provision",
    "apply": "print the text of an act with a proposal carried out",
    "conflicts": "find the proposals that clash, before anything is carried out",
    "marshal": "list all changes proposed to a version, in the order of the act",
    "compare": "show what differs between two versions or files",
    "instruct": "print the amending text of a proposal; or read one, with --read",
    "import": "store the text of a Word document as a version of an act",
    "export": "write an act as a .docx to be edited with tracked changes",
    "verify": "find out whether a .docx was edited since it was made, and by whom",
    "new": "print a proposal to begin with: current text and digests filled in",
    "rebase": "write a proposal against another version of its act",
    "adopt": "write what proposals make of a version as the next version",
    "schema": "print the JSON Schema of proposals, act.yaml or chambers, for editors",
}
"""What each command does. Its arguments stand in the module of its name in `commands/`."""

WRONG_CONTENT, WRONG_CALL, OUR_BUG, INTERRUPTED = 1, 2, 70, 130


def main(argv: Sequence[str]) -> int:
    """Run one command; returns its exit status. `argv` is without the program's name."""
    name = next((each for each in argv if not each.startswith("-")), "")
    try:
        return _run(name, argv)
    except KeyboardInterrupt:
        return INTERRUPTED


def parser(named: str = "") -> argparse.ArgumentParser:
    """The parser of all commands; only the arguments of the `named` command are declared."""
    main = argparse.ArgumentParser(
        prog="drafting",
        description="Write a change of a law once; get every paper that parliament wants from it.",
        epilog="ACT may be followed by a version: code-of-honour@2013-10-01. ADDRESS is 2.5.2, "
        "or the same in words. Exit status: 0 fine, 1 the content is wrong, 2 the call is wrong.",
        allow_abbrev=False,
    )
    main.add_argument("--version", action=_PrintVersion, help="print the version and leave")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, does in COMMANDS.items():
        description = f"{does[0].upper()}{does[1:]}."
        command = commands.add_parser(name, help=does, description=description, allow_abbrev=False)
        if name == named:
            from drafting.cli.options import add_arguments

            add_arguments(command, _arguments(name))
            command.set_defaults(usage=command.format_usage())
    return main


def _arguments(command: str) -> Any:
    """The class of a command's arguments: `BuildArguments` of `build`."""
    return getattr(_module(command), f"{command.capitalize()}Arguments")


def _module(command: str) -> Any:
    name = "import_" if command == "import" else command  # a keyword cannot name a module
    return import_module(f"drafting.cli.commands.{name}")


class _PrintVersion(argparse.Action):
    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002  (argparse names it)
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from importlib.metadata import version

        print(f"drafting {version('drafting')}")
        parser.exit()


def _run(name: str, argv: Sequence[str]) -> int:
    given = parser(name).parse_args(argv)
    from drafting.cli.options import CallError, parsed
    from drafting.cli.output import print_errors, print_line
    from drafting.errors import DraftingError

    try:
        return int(_module(name).run(parsed(given, _arguments(name))))
    except CallError as error:
        print_line(f"{given.usage}drafting {name}: error: {error}", sys.stderr)
        return WRONG_CALL
    except DraftingError as error:
        print_errors(error.problems)
        return WRONG_CONTENT
    except KeyboardInterrupt:
        raise
    except Exception:
        if os.environ.get("DRAFTING_DEBUG"):
            raise
        _confess(name)
        return OUR_BUG


def _confess(command: str) -> None:
    kind, error, trace = sys.exc_info()
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    print(
        f"This is a bug in drafting, not in your files: {kind.__name__ if kind else ''}: {error}\n"
        f"  at {place}\n"
        f"  DRAFTING_DEBUG=1 drafting {command} … shows where it comes from; please report it",
        file=sys.stderr,
    )
