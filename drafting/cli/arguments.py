"""What may be written on the command line."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path
from typing import Any

_NARROWEST, _WIDEST = 20, 1000


def parser() -> argparse.ArgumentParser:
    """The parser of every command; `command` in the result names a module of this package."""
    main = argparse.ArgumentParser(
        prog="drafting",
        description="Write a change of a law once; get every paper that parliament wants from it.",
        epilog="ACT may be followed by a version: code-of-honour@2013-10-01. ADDRESS is 2.5.2, "
        "or the same in words. Exit status: 0 fine, 1 the content is wrong, 2 the call is wrong.",
        allow_abbrev=False,
    )
    main.add_argument("--version", action=_Version, help="print the version and leave")
    commands = main.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, (does, describe) in _COMMANDS.items():
        command = commands.add_parser(
            name, help=does, description=f"{does[0].upper()}{does[1:]}.", allow_abbrev=False
        )
        describe(command)
        command.add_argument(
            "--workspace", type=Path, metavar="DIR", help="folder with baselines/ and proposals/"
        )
        command.add_argument("--json", action="store_true", help="print data instead of text")
    return main


class _Version(argparse.Action):
    def __init__(self, option_strings: list[str], dest: str, help: str) -> None:  # noqa: A002  (argparse names it)
        super().__init__(option_strings, dest, nargs=0, help=help)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        from importlib.metadata import version  # noqa: PLC0415  (slow, and seldom asked for)

        print(f"drafting {version('drafting')}")
        parser.exit()


def _build(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "proposals", nargs="*", metavar="PROPOSAL", help="names or files; all, if none is given"
    )
    command.add_argument(
        "-o", "--out", type=Path, metavar="DIR", help="where to write (default: out/)"
    )
    command.add_argument(
        "--merged", action="store_true", help="one dossier of all of them, in out/merged/"
    )
    _as_given(command)
    command.add_argument(
        "--into",
        type=Path,
        metavar="FILE.docx",
        help="track the changes of one proposal in this document, which holds the baseline: its "
        "redline.docx is then that document, in the language that the document has, and nothing "
        "else of it changes",
    )
    command.add_argument(
        "--lang", default="", metavar="L", help="with --into: the language of the document"
    )
    command.add_argument(
        "--at-version",
        default="",
        metavar="VERSION",
        help="with --into: the version that the document holds; the proposal is carried over",
    )
    command.add_argument(
        "--moves", action="store_true", help="with --into: track what moves as moved"
    )


def _review(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "proposals", nargs="+", metavar="PROPOSAL", help="names or files; several are merged"
    )
    command.add_argument(
        "--html", type=Path, metavar="FILE", help="write it as a page instead of showing it"
    )
    _as_given(command)
    _language(command)
    _layout(command)


def _check(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--history",
        action="store_true",
        help="also make each version again, of its parent and the proposals that it names",
    )


def _show(command: argparse.ArgumentParser) -> None:
    command.add_argument("act", metavar="ACT[@VERSION]")
    command.add_argument("address", nargs="?", default="", metavar="ADDRESS")
    _language(command)
    _output(command)


def _apply(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "proposals", nargs="+", metavar="PROPOSAL", help="names or files; several are merged"
    )
    _as_given(command)
    _language(command)
    _output(command)


def _conflicts(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "proposals", nargs="*", metavar="PROPOSAL", help="names or files; all, if none is given"
    )
    _language(command)
    _width(command)


def _marshal(command: argparse.ArgumentParser) -> None:
    command.add_argument("act", metavar="ACT[@VERSION]")
    _language(command)
    _width(command)


def _compare(command: argparse.ArgumentParser) -> None:
    command.add_argument("old", metavar="OLD", help="ACT@VERSION, a text file or a .docx")
    command.add_argument("new", metavar="NEW", help="ACT@VERSION, a text file or a .docx")
    command.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write a redline: .docx, .html or .txt"
    )
    _language(command)
    _layout(command)


def _new(command: argparse.ArgumentParser) -> None:
    command.add_argument("act", metavar="ACT[@VERSION]")
    command.add_argument(
        "addresses", nargs="+", metavar="ADDRESS", help="of each provision that is to change"
    )
    command.add_argument(
        "--op",
        choices=OPERATIONS,
        metavar="NAME",
        help=f"{', '.join(OPERATIONS)} (default: restate, or restate-heading)",
    )
    command.add_argument("--name", default="", help="of the proposal (default: made of the rest)")
    command.add_argument(
        "--date",
        type=_date,
        metavar="DATE",
        help="of the proposal: 2015-03-01 (default: today)",
    )
    command.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write to a file that is not there yet"
    )


def _schema(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "file",
        nargs="?",
        choices=("proposal", "act", "chamber"),
        default="proposal",
        help="of proposals/*.yaml (default), act.yaml, or chambers/*.yaml",
    )
    _output(command)


def _rebase(command: argparse.ArgumentParser) -> None:
    command.add_argument("proposal", metavar="PROPOSAL", help="name or file")
    command.add_argument(
        "--onto", required=True, metavar="VERSION", help="date of the version: 2016-01-01"
    )
    command.add_argument(
        "--keep-going", action="store_true", help="leave out what is gone or in conflict"
    )
    _output(command)


def _adopt(command: argparse.ArgumentParser) -> None:
    command.add_argument("proposals", nargs="+", metavar="PROPOSAL", help="names or files")
    command.add_argument(
        "--version", required=True, metavar="DATE", help="from which the new version holds"
    )
    command.add_argument(
        "--adopted-by", default="", metavar="TEXT", help="what made it: a law, a decree"
    )


def _instruct(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "proposals", nargs="*", metavar="PROPOSAL", help="names or files; several are merged"
    )
    command.add_argument(
        "--read",
        metavar="FILE",
        help="read an amending text instead (- is standard input): what it orders, and what of it "
        "is not understood; with --json that is data, and the status is 0",
    )
    command.add_argument(
        "--target",
        metavar="ACT[@VERSION]",
        help="with --read: hold it against a version, and write a proposal; whatever is not "
        "understood is an error",
    )
    command.set_defaults(wrong_call=command.error)
    _as_given(command)
    _language(command)
    _output(command)


def _verify(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE", help="a .docx")
    command.add_argument(
        "--against",
        default="",
        metavar="ACT[@VERSION]",
        help="what it is with every change rejected; needs no proof in the file",
    )
    _language(command)
    _width(command)


def _export(command: argparse.ArgumentParser) -> None:
    command.add_argument("act", metavar="ACT[@VERSION]")
    command.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="the .docx to write"
    )
    _language(command)


def _import(command: argparse.ArgumentParser) -> None:
    command.add_argument("file", type=Path, metavar="FILE.docx")
    command.add_argument("--act", required=True, metavar="NAME", help="of the act: code-of-honour")
    command.add_argument(
        "--version", required=True, metavar="DATE", help="from which the text holds: 2013-10-01"
    )
    command.add_argument(
        "--changes",
        choices=("accept", "reject", "refuse"),
        default="accept",
        help="what to do with tracked changes (default: accept)",
    )
    command.add_argument("--print", action="store_true", help="print the text, and store nothing")
    _language(command)


def _language(command: argparse.ArgumentParser) -> None:
    command.add_argument("--lang", default="", metavar="L", help="language of the text: kk, ru …")


def _output(command: argparse.ArgumentParser) -> None:
    command.add_argument("-o", "--output", type=Path, metavar="FILE", help="write to a file")


def _layout(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--side-by-side", action="store_true", help="current and proposed wording in two columns"
    )
    _width(command)


def _width(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--width", type=_columns, metavar="N", help="columns (default: the terminal's)"
    )


def _columns(text: str) -> int:
    if not text.isdecimal() or not _NARROWEST <= int(text) <= _WIDEST:
        raise argparse.ArgumentTypeError(f"a number from {_NARROWEST} to {_WIDEST} was wanted")
    return int(text)


def _date(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError("a date such as 2015-03-01 was wanted") from None


def _as_given(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--as-given", action="store_true", help="merge in the order given, not in the act's own"
    )


OPERATIONS = (
    "replace-words",
    "insert-words",
    "delete-words",
    "replace-everywhere",
    "restate",
    "restate-heading",
    "insert",
    "delete",
    "repeal",
    "renumber",
    "move",
    "split",
    "join",
)
"""As in `operation.NAMES`, which is slow to load before --help is answered."""
_COMMANDS = {
    "build": ("write every paper of the dossier, per language, into out/", _build),
    "review": ("show what a proposal changes, and why", _review),
    "check": ("find everything that is wrong with baselines and proposals", _check),
    "show": ("print the text of an act, or of one provision", _show),
    "apply": ("print the text of an act with a proposal carried out", _apply),
    "conflicts": ("tell which proposals clash, before anything is carried out", _conflicts),
    "instruct": ("print the amending text of a proposal; or read one, with --read", _instruct),
    "marshal": ("list all changes proposed to a version, in the order of the act", _marshal),
    "compare": ("show what differs between two versions or files", _compare),
    "new": ("print a proposal to begin with: current text and digests filled in", _new),
    "schema": ("print the JSON Schema of proposals, act.yaml or chambers, for editors", _schema),
    "rebase": ("write a proposal against another version of its act", _rebase),
    "export": ("write an act as a .docx to be edited with tracked changes", _export),
    "verify": ("tell whether a .docx still is what it was made as, and who edited it", _verify),
    "import": ("store the text of a Word document as a version of an act", _import),
    "adopt": ("write what proposals make of a version as the next version", _adopt),
}
