"""Arguments of commands, declared as fields: the option, its help and its type in one place.

The module of `drafting build` has `BuildArguments`, which derives from `CommonArguments`, and
`run(arguments)`, which returns the exit status. (attrs and `dataclasses` are slower to load than
`--help` is to print.)
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from drafting.messages import LANGUAGES, say, to_say

if TYPE_CHECKING:
    import datetime

REQUIRED: Any = object()
"""The default of an argument that has to be given."""
_NARROWEST, _WIDEST = 20, 1000
T = TypeVar("T", bound="CommonArguments")


class Argument(NamedTuple):
    """An argument as it is declared."""

    flags: tuple[str, ...]
    default: Any
    declared: dict[str, Any]
    """As for `add_argument`."""


def argument(*flags: str, default: Any = "", **declared: Any) -> Any:
    """A field that argparse fills in: an option where it has flags, else a positional argument.

    `declared` is as for `add_argument`.
    """
    return Argument(flags, default, declared)


def flag(name: str, help: str) -> Any:  # noqa: A002  (as argparse names it)
    """A field that is true where the option is given."""
    return argument(name, default=False, action="store_true", help=help)


def proposals(nargs: str, help: str) -> Any:  # noqa: A002  (the same)
    """Proposals by name or file: `+` for one or more, `*` for any number."""
    return argument(default=REQUIRED, nargs=nargs, metavar=to_say("PROPOSAL"), help=help)


def act_name() -> Any:
    """An act of the workspace."""
    return argument(
        default=REQUIRED,
        metavar=to_say("ACT[@VERSION]"),
        help=to_say("an act of the workspace; without a version, its latest"),
    )


def language() -> Any:
    """The language of a text."""
    return argument(
        "--lang",
        "--language",
        metavar=to_say("L"),
        help=to_say("language of the text: kk, ru, en …"),
    )


def path(*flags: str, help: str, metavar: str = to_say("FILE"), default: Any = None) -> Any:  # noqa: A002  (the same)
    """A file or folder."""
    return argument(*flags, default=default, type=Path, metavar=metavar, help=help)


def output(help: str = to_say("write to a file instead of printing"), default: Any = None) -> Any:  # noqa: A002  (the same)
    """The file that the result is written to."""
    metavar = to_say("FILE")
    return argument("-o", "--output", default=default, type=_named, metavar=metavar, help=help)


def active() -> Any:
    """What becomes of documents that would fetch something or run a program."""
    return argument(
        "--active",
        default="name",
        choices=("name", "refuse"),
        help=to_say(
            "what to do with a document that has fields, controls or links by which a word "
            "processor fetches something or runs a program (none of it is done here): name them "
            "(default), or refuse the document"
        ),
    )


def as_given() -> Any:
    """The order in which proposals are merged."""
    return flag("--as-given", to_say("merge in the order given, not in the order of the act"))


def side_by_side() -> Any:
    """The layout of a review."""
    return flag("--side-by-side", to_say("current and proposed wording in two columns"))


def width() -> Any:
    """The width of what is shown."""
    return argument(
        "--width",
        default=None,
        type=_columns,
        metavar=to_say("N"),
        help=to_say("columns (default: those of the terminal)"),
    )


class CommonArguments:
    """The arguments that every command has."""

    workspace: Path | None = path(
        "--workspace", metavar=to_say("DIR"), help=to_say("folder with baselines/ and proposals/")
    )
    json: bool = flag("--json", to_say("print data instead of text"))
    ui_language: str = argument(
        "--ui-language",
        choices=LANGUAGES,
        help=to_say("language of messages: %(choices)s (default: that of the locale)"),
    )


class MergeArguments(CommonArguments):
    """Which proposals are carried out together, in which language and order."""

    proposals: list[str] = proposals("+", to_say("names or files of proposals; several are merged"))
    as_given: bool = as_given()
    lang: str = language()


class CallError(Exception):
    """The arguments do not go together: the call is wrong, whatever the files hold."""


def _named(value: str) -> Path:
    """A file to write, by its name."""
    if value == "-":
        raise argparse.ArgumentTypeError(
            say("`-` names no file; what a command prints, it prints without -o")
        )
    return Path(value)


def add_arguments(parser: argparse.ArgumentParser, declared: type[CommonArguments]) -> None:
    """Let a parser read the arguments of a command; those that all commands have come last."""
    own = sorted(declared_by(declared).items(), key=lambda each: each[0] in _COMMON)
    for name, each in own:
        flags, keywords = each.flags, dict(each.declared)
        required = each.default is REQUIRED
        if flags:
            keywords |= {"dest": name} | ({"required": True} if required else {})
        if not required:
            keywords["default"] = each.default
        for word in ("help", "metavar"):
            if word in keywords:
                keywords[word] = say(keywords[word])
        parser.add_argument(*(flags or (name,)), **keywords)


def parsed(namespace: argparse.Namespace, declared: type[T]) -> T:
    """What argparse read, as the class of the command's arguments."""
    arguments = declared()
    vars(arguments).update({name: getattr(namespace, name) for name in declared_by(declared)})
    return arguments


def declared_by(arguments: type[CommonArguments]) -> dict[str, Argument]:
    """The arguments of a command by their names, those of its bases first."""
    each = (item for base in reversed(arguments.__mro__) for item in vars(base).items())
    return {name: value for name, value in each if isinstance(value, Argument)}


def date(text: str) -> datetime.date:
    """A date as an argument."""
    from drafting.errors import FormatError
    from drafting.language.dates import read_date

    try:
        return read_date(text)
    except FormatError as error:
        problem = error.problems[0]
        raise argparse.ArgumentTypeError(": ".join([problem.problem, *problem.found])) from None


def _columns(text: str) -> int:
    if not text.isdecimal() or not _NARROWEST <= int(text) <= _WIDEST:
        raise argparse.ArgumentTypeError(
            say(
                "`{text}` is no number from {narrowest} to {widest}",
                text=text,
                narrowest=_NARROWEST,
                widest=_WIDEST,
            )
        )
    return int(text)


_COMMON = {*declared_by(CommonArguments)}
