"""The parsers of the call: help in the order of the work, and a guess for what is misspelt.

Nothing is loaded here but argparse: this is all that `drafting --help` needs.
"""

from __future__ import annotations

import argparse
import sys

from drafting.cli.colour import bold, red
from drafting.messages import say, say_count, to_say

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any, NoReturn

WRONG_CALL = 2
_ARGPARSE = (
    to_say("usage: "),
    to_say("positional arguments"),
    to_say("options"),
    to_say("show this help message and exit"),
    to_say("argument %(argument_name)s: %(message)s"),
    to_say("the following arguments are required: %s"),
    to_say("ignored explicit argument %r"),
    to_say("expected one argument"),
    to_say("expected at most one argument"),
    to_say("expected at least one argument"),
    to_say("invalid %(type)s value: %(value)r"),
)
"""What argparse has to say to a user of this program."""
# argparse looks its own words up under these names of its module.
vars(argparse).update(_=say, ngettext=say_count)
_INSTEAD = {
    "drafting check": to_say(
        "`drafting check` looks at the whole workspace, `drafting review {word}` at one proposal"
    ),
}
"""What to do where a command has a word too many."""
_WIDTH = 10
_ABOUT = to_say("Write a change of a law once; get every paper that parliament wants from it.")
_EXAMPLES = (
    ("drafting show code-of-honour", to_say("read a law")),
    ("drafting new code-of-honour 2.5.2 -o proposals/mine.yaml", to_say("begin a change")),
    ("drafting review mine", to_say("look at it")),
    ("drafting build mine", to_say("write its papers")),
)
_FOOT = to_say(
    """\
`drafting COMMAND --help` has the options of a command, and examples. ACT may be followed by a
version: code-of-honour@2013-10-01. ADDRESS is 2.5.2, or the same in words: «пп. 2) п. 5 разд. 2».
Exit status: 0 fine, 1 the content is wrong, 2 the call is wrong.
"""
)


class CommandParser(argparse.ArgumentParser):
    """The parser of one command. What is wrong with a call ends the program with status 2."""

    def __init__(self, **declared: Any) -> None:
        super().__init__(**declared, allow_abbrev=False)
        self.examples: Sequence[tuple[str, str]] = ()
        """Calls, each with what it does."""
        self.as_data = False
        """Whether the call asks for data."""

    def format_help(self) -> str:
        """The help that argparse makes, with the examples below."""
        shown = f"\n{bold(say('examples:'))}\n{_listed(self.examples)}" if self.examples else ""
        return f"{super().format_help()}{shown}"

    def error(self, message: str) -> NoReturn:
        """Report what is wrong with the call, and leave with status 2."""
        self.report(message)
        raise SystemExit(WRONG_CALL)

    def report(self, message: str) -> None:
        """Print what is wrong with a call and (after a line end in the message) what to do; where
        that is not known, how the command is called. As data too, where data was asked for."""
        sentence, _, do = message.partition("\n")
        usage = "" if do else self.format_usage()
        do = do or say("`{prog} --help` has the options, and examples", prog=self.prog)
        word = red(say("error:"))
        print(f"{usage}{word} {sentence}\n  {say('do:')} {do}", file=sys.stderr)
        if self.as_data:
            from drafting.cli.output import print_data
            from drafting.errors import Problem

            print_data({"problems": [Problem("call", sentence, do=do)]})
            sys.stdout.flush()

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        words = [str(each) for each in action.choices]
        if isinstance(action, argparse._SubParsersAction):
            guess = _guess(value, words)
            problem = say("there is no command `{value}`", value=value)
            self.error(f"{problem}\n{_meant(guess)}")
        guess = _guess(value, words)
        do = _meant(guess) or say("write one of these: {words}", words=", ".join(words))
        problem = say("`{value}` is not one of its words", value=value)
        raise argparse.ArgumentError(action, f"{problem}\n{do}")


class MainParser(CommandParser):
    """The parser of the whole call: a command, and what it is given."""

    def __init__(self, groups: Iterable[tuple[str, Mapping[str, str]]]) -> None:
        super().__init__(prog="drafting", usage=say("drafting COMMAND …"), description=say(_ABOUT))
        self._groups = groups
        self.chosen: CommandParser | None = None
        """The parser of the command that the call names."""
        self.add_argument(
            "--version", action=_PrintVersion, help=say("print the version and leave")
        )

    def format_help(self) -> str:
        """Every command in its group, in the order of the work."""
        parts = [f"{self.format_usage()}\n{self.description}"]
        for heading, commands in self._groups:
            parts.append(
                f"{bold(f'{say(heading)}:')}\n{_listed(commands.items(), _WIDTH)}".rstrip()
            )
        parts.append(f"{bold(say('examples:'))}\n{_listed(_EXAMPLES)}".rstrip())
        return "\n\n".join([*parts, say(_FOOT)])

    def parse_call(self, argv: Sequence[str]) -> argparse.Namespace:
        """Read the call; leaves the program where it is wrong, or asks for help."""
        every = [self, *([self.chosen] if self.chosen else ())]
        for each in every:
            each.as_data = "--json" in argv
        if not argv:
            self.print_help(sys.stderr)
            raise SystemExit(WRONG_CALL)
        given, rest = self.parse_known_args(argv)
        if rest:
            self._refuse(rest[0], argv)
        return given

    def report(self, message: str) -> None:
        """Report what is wrong with the call, as the command that it names is called."""
        if self.chosen:
            self.chosen.report(message)
        else:
            super().report(message)

    def _refuse(self, word: str, argv: Sequence[str]) -> NoReturn:
        """Leave, as a word of the call has no place in it."""
        chosen = self.chosen or self
        option, _, _ = word.partition("=")
        known = [name for name in chosen._option_string_actions if name.startswith("--")]
        if not option.startswith("-"):
            problem = say("`{word}` is one word too many", word=word)
            instead = _INSTEAD.get(chosen.prog, "")
            chosen.error(f"{problem}\n{say(instead, word=word)}" if instead else problem)
        if option in chosen._option_string_actions and argv.index(word) == 0:
            problem = say("`{option}` stands before the command", option=option)
            do = say("write {prog} … {option}", prog=chosen.prog, option=option)
            chosen.error(f"{problem}\n{do}")
        guess = _guess(option, known)
        problem = say("there is no option `{option}`", option=option)
        chosen.error(f"{problem}\n{_meant(guess)}")


class _PrintVersion(argparse.Action):
    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002  (argparse names it)
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from drafting.version import program_version

        print(f"drafting {program_version()}")
        parser.exit()


def _guess(word: str, words: Sequence[str]) -> str:
    """The word that was meant, where one is close; for a person to read."""
    from difflib import get_close_matches

    bare = {each.strip("-"): each for each in words}  # hyphens alone make no likeness
    return "".join(f"`{bare[each]}`" for each in get_close_matches(word.strip("-"), bare, 1))


def _meant(guess: str) -> str:
    return guess and say("did you mean {guess}?", guess=guess)


def _listed(pairs: Iterable[tuple[str, str]], width: int = 0) -> str:
    """Two columns; what does not stand beside a long call stands below it."""
    pairs = [(first, say(second)) for first, second in pairs]
    width = width or min(44, max(len(first) for first, _ in pairs))
    lines: list[str] = []
    for first, second in pairs:
        if len(first) > width:
            lines += [f"  {first}", f"  {' ' * width}   {second}"]
        else:
            lines.append(f"  {first.ljust(width)}   {second}")
    return "\n".join([*lines, ""])
