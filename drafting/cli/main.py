"""Which command was meant; what a user's mistake and a bug of ours look like.

Exit status: 0 fine, 1 the content is wrong, 2 the call is wrong, 70 a bug of ours, 130 interrupted.
Only argparse is loaded before the command is known.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from keyword import iskeyword

from drafting.cli.arguments import parser

WRONG_CONTENT, OUR_BUG, INTERRUPTED = 1, 70, 130


def main(argv: Sequence[str]) -> int:
    """Run one command; returns its exit status. `argv` is without the program's name."""
    arguments = parser().parse_args(argv)
    try:
        return _run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # The reader of our output has gone (`drafting show … | head`): nothing is wrong, but
        # Python would complain once more when it closes standard output.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _run(arguments: argparse.Namespace) -> int:
    name: str = arguments.command
    command = import_module(f"drafting.cli.{name}_" if iskeyword(name) else f"drafting.cli.{name}")
    from drafting.cli.output import print_errors  # noqa: PLC0415  (after --help has been answered)
    from drafting.errors import DraftingError  # noqa: PLC0415  (the same)

    try:
        return int(command.run(arguments))
    except DraftingError as error:
        print_errors(error.problems)
        return WRONG_CONTENT
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except Exception:
        if os.environ.get("DRAFTING_DEBUG"):
            raise
        _confess(arguments.command)
        return OUR_BUG


def _confess(command: str) -> None:
    kind, error, trace = sys.exc_info()
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    print(
        f"This is a bug in drafting, not in your files: {kind.__name__ if kind else ''}: {error}\n"
        f"  at {place}\n"
        f"  DRAFTING_DEBUG=1 drafting {command} … tells more; please report it",
        file=sys.stderr,
    )
