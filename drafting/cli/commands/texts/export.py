"""`drafting export`: an act as a document that a person edits, or in a format of others."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.options import (
    REQUIRED,
    CallError,
    CommonArguments,
    act_name,
    argument,
    language,
    output,
)
from drafting.cli.output import print_data, print_written, quoted, workspace_of
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.tasks.exchange.export_file import Format

EXAMPLES = (
    (
        "drafting export code-of-honour -o draft.docx",
        to_say("a document to edit, with tracking on"),
    ),
    (
        "drafting export code-of-honour --format akn --country kz -o code.xml",
        to_say("Akoma Ntoso 3.0, for other systems"),
    ),
    ("drafting export code-of-honour -o code.html", to_say("a page")),
)


@dataclass(frozen=True, kw_only=True)
class ExportArguments(CommonArguments):
    """Which act, and where it is written."""

    act: str = act_name()
    output: Path = output(to_say("the file to write"), default=REQUIRED)
    format: Format | None = argument(
        "--format",
        default=None,
        choices=("docx", "akn", "html", "txt", "json"),
        help=to_say("docx, akn (Akoma Ntoso), html, txt or json (default: by the file's name)"),
    )
    country: str = argument(
        "--country",
        default="",
        metavar=to_say("CODE"),
        help=to_say("with akn: the country in ISO 3166-1, such as kz"),
    )
    lang: str = language()


def run(arguments: ExportArguments) -> int:
    """Write the file; of a document, `drafting derive` later finds what was edited."""
    from drafting.files.disk import refuse_stored
    from drafting.tasks.amend import load_act
    from drafting.tasks.dossier import write_file
    from drafting.tasks.exchange.export_file import SUFFIXES, export_file, format_of

    output = arguments.output
    wanted = arguments.format or format_of(output)
    if not wanted:
        raise CallError(
            say(
                "{output}: the name says no format; end it with {suffixes}, or give --format",
                output=output,
                suffixes=", ".join(SUFFIXES),
            )
        )
    workspace = workspace_of(arguments)
    act = load_act(workspace, arguments.act, arguments.lang)
    history = workspace.history(act.identity.act)
    data = export_file(act, wanted, history.versions, arguments.country)
    refuse_stored({output: data})
    written = write_file(output, data)
    if arguments.json:
        print_data({"path": str(written.path), "sha256": written.sha256})
    elif wanted == "docx":
        do = say("edit it in Word, then `drafting derive {quoted} --build`", quoted=quoted(output))
        print_written([output], do)
    else:
        print_written([output], say("`drafting import` reads what others make of it"))
    return 0
