"""Which command was meant; what a user's mistake and a bug of ours look like.

Exit status: 0 fine, 1 the content is wrong, 2 the call is wrong, 70 a bug of ours, 130 interrupted.
Only argparse is loaded before the command is known, and then the module of that command alone.
"""

from __future__ import annotations

import os
import sys
from importlib import import_module

from drafting.cli.parser import WRONG_CALL, CommandParser, MainParser
from drafting.messages import LANGUAGES, current_language, language_of, say, to_say, use_language

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from drafting.errors import Problem

GROUPS = {
    "texts": (
        to_say("Texts of the law"),
        {
            "import": to_say(
                "store the text of a document, page or text file as a version of an act"
            ),
            "show": to_say("print the text of an act, or of one provision"),
            "compare": to_say("show what differs between two versions or files"),
            "export": to_say(
                "write an act as .docx to edit, or for other programs; a proposal as data"
            ),
        },
    ),
    "changes": (
        to_say("One change of it"),
        {
            "new": to_say("print a proposal to begin with: current text and digests filled in"),
            "derive": to_say("write the proposal that tracked changes, or two texts, come to"),
            "review": to_say("show what a proposal changes, and why"),
            "check": to_say("find everything that is wrong with baselines and proposals"),
            "watch": to_say("check, and build, whenever a file changes"),
        },
    ),
    "together": (
        to_say("Several changes, several versions"),
        {
            "conflicts": to_say("find the proposals that clash, before anything is carried out"),
            "marshal": to_say("list all changes proposed to a version, in the order of the act"),
            "rebase": to_say("write a proposal against another version of its act"),
            "adopt": to_say("write what proposals make of a version as the next version"),
        },
    ),
    "papers": (
        to_say("What is handed in"),
        {
            "build": to_say("write every paper of the dossier, per language, into out/"),
            "instruct": to_say("print the amending text of a proposal; or read one, with --read"),
            "apply": to_say("print the text of an act with a proposal carried out"),
            "verify": to_say("find out whether a .docx was edited since it was made, and by whom"),
            "sign": to_say("write a signature beside a file, for readers without the workspace"),
        },
    ),
    "tool": (
        to_say("The tool itself"),
        {
            "init": to_say("make a workspace with a commented example"),
            "git-setup": to_say("let git show Word documents as law, and merge versions of an act"),
            "git-driver": to_say("what git calls: a Word document as text, `act.yaml` merged"),
            "doctor": to_say("find out whether this machine has what is needed"),
            "schema": to_say(
                "print the JSON Schema of proposals, act.yaml or chambers, for editors"
            ),
            "completion": to_say("print what a shell needs to complete commands and names"),
        },
    ),
}
"""The commands in the order of the work: the folder of `commands/` that holds the modules of a
group, the heading of the group, and what each command does."""

COMMANDS = {name: does for _, commands in GROUPS.values() for name, does in commands.items()}
"""What each command does. Its arguments stand in the module of its name."""

WRONG_CONTENT, OUR_BUG, INTERRUPTED = 1, 70, 130
_UI_LANGUAGE = "--ui-language"
_ENDLESS = frozenset({"watch"})
"""Commands that end when they are interrupted: nobody waits for them."""


def main(argv: Sequence[str]) -> int:
    """Run one command; returns its exit status. `argv` is without the program's name."""
    if "_ARGCOMPLETE" in os.environ:
        from drafting.cli.completion import complete

        complete()
    language, argv = _asked_language(argv)
    before = current_language()
    use_language(language or language_of(os.environ))
    if argv[:1] == ["help"]:
        argv = [*argv[1:], "--help"]
    name = next((each for each in argv if not each.startswith("-")), "")
    try:
        return _run(name, argv)
    except KeyboardInterrupt:
        return INTERRUPTED
    finally:
        use_language(before)


def _asked_language(argv: Sequence[str]) -> tuple[str, Sequence[str]]:
    """The language that `--ui-language` names, before or after the command, and the arguments
    without it; a language that there is not is left to argparse."""
    for at, each in enumerate(argv):
        if each == "--":
            break
        option, _, value = each.partition("=")
        end = at + 1
        if option == _UI_LANGUAGE and not value:
            value, end = "".join(argv[end : end + 1]), end + 1
        if option == _UI_LANGUAGE and value in LANGUAGES:
            return value, [*argv[:at], *argv[end:]]
    return "", argv


def parser(named: str = "") -> MainParser:
    """The parser of the `named` command, with its arguments; of all commands, without theirs, where
    the call names none that there is."""
    main = MainParser([*GROUPS.values()])
    commands = main.add_subparsers(
        dest="command",
        metavar=say("COMMAND"),
        prog="drafting",
        required=True,
        parser_class=CommandParser,
    )
    chosen = named if named in COMMANDS else ""
    for name in [chosen] if chosen else COMMANDS:
        does = say(COMMANDS[name])
        command = commands.add_parser(name, description=f"{does[0].upper()}{does[1:]}.")
        if chosen:
            from drafting.cli.options import add_arguments

            add_arguments(command, _arguments(name))
            command.examples = _module(name).EXAMPLES
            main.chosen = command
    return main


def _arguments(command: str) -> Any:
    """The class of a command's arguments: `BuildArguments` of `build`."""
    name = "".join(map(str.capitalize, command.split("-")))
    return getattr(_module(command), f"{name}Arguments")


def _module(command: str) -> Any:
    group = next(folder for folder, (_, commands) in GROUPS.items() if command in commands)
    name = f"{command}_" if command == "import" else command  # a keyword cannot name a module
    return import_module(f"drafting.cli.commands.{group}.{name.replace('-', '_')}")


def _run(name: str, argv: Sequence[str]) -> int:
    called = parser(name)
    given = called.parse_call(argv)
    from drafting.cli.options import CallError, parsed
    from drafting.cli.output import print_errors
    from drafting.cli.progress import waiting
    from drafting.errors import DraftingError, refusal

    try:
        os.getcwd()  # before any file is looked for in it
    except FileNotFoundError:
        sentence = say("the folder that this command was called in is not there any more")
        called.report(f"{sentence}\n{say('change into one that is there')}")
        return WRONG_CALL
    try:
        if name in _ENDLESS:
            return int(_module(name).run(parsed(given, _arguments(name))))
        arguments = parsed(given, _arguments(name))
        with waiting(name):
            return int(_module(name).run(arguments))
    except CallError as error:
        called.report(str(error))
        return WRONG_CALL
    except DraftingError as error:
        print_errors(error.problems)
        return _failed(error.problems, WRONG_CONTENT, as_data=given.json)
    except Exception as error:
        if refused := refusal(error):
            print_errors([refused])
            return _failed([refused], WRONG_CONTENT, as_data=given.json)
        if os.environ.get("DRAFTING_DEBUG"):
            raise
        problem = _confess(name)
        return _failed([problem], OUR_BUG, as_data=given.json)


def _failed(problems: Sequence[Problem], status: int, *, as_data: bool) -> int:
    """Print what is wrong as data too, where data was asked for; returns the exit status."""
    if as_data:
        from drafting.cli.output import print_data

        print_data({"problems": [*problems]})
    return status


def _confess(command: str) -> Problem:
    """Print that this is a bug, and where it is."""
    from drafting.errors import Problem

    kind, error, trace = sys.exc_info()
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
    bug = say(
        "This is a bug in drafting, not in your files: {kind}: {error}",
        kind=kind.__name__ if kind else "",
        error=error,
    )
    do = say(
        "DRAFTING_DEBUG=1 drafting {command} … shows where it comes from; please report it",
        command=command,
    )
    print(f"{bug}\n  {place}\n  {do}", file=sys.stderr)
    return Problem("bug", bug, found=(place,), do=do)
