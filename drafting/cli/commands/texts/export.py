"""`drafting export`: an act as a document that a person edits; an act or a proposal in a format of
others."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.inputs import workspace_of
from drafting.cli.options import REQUIRED, CallError, CommonArguments, argument, language, output
from drafting.cli.output import print_data, print_warnings, print_written, quoted
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.files.workspace import Workspace
    from drafting.tasks.exchange.export_file import Format
    from drafting.tasks.exchange.proposal_file import ProposalFormat

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
    (
        "drafting export restrict-policy-support -o amendment.xml",
        to_say("a proposal as an amendment of Akoma Ntoso"),
    ),
)


class ExportArguments(CommonArguments):
    """Which act or proposal, and where it is written."""

    text: str = argument(
        default=REQUIRED,
        metavar=to_say("ACT[@VERSION] | PROPOSAL"),
        help=to_say("an act of the workspace (without a version, its latest), or a proposal"),
    )
    output: Path = output(to_say("the file to write"), default=REQUIRED)
    format: Format | ProposalFormat | None = argument(
        "--format",
        default=None,
        choices=("docx", "akn", "html", "md", "txt", "json", "codify"),
        help=to_say(
            "docx, akn (Akoma Ntoso), html, md, txt, json or, of a proposal, codify "
            "(instructions of the D.C. Council) (default: by the file's name)"
        ),
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
    from drafting.tasks.dossier import write_file
    from drafting.tasks.exchange.export_file import SUFFIXES, format_of

    output, country = arguments.output, arguments.country
    if country and not re.fullmatch("[a-z]{2}", country):
        raise CallError(say("`{text}` is no code of a country, such as kz", text=country))
    wanted = arguments.format or format_of(output)
    if not wanted and output.suffix.casefold() == ".pdf":
        what = say(
            "{output}: no PDF is made here; export a .docx, and save it as PDF", output=output
        )
        raise CallError(what)
    if not wanted:
        raise CallError(
            say(
                "{output}: the name says no format; end it with {suffixes}, or give --format",
                output=output,
                suffixes=", ".join(SUFFIXES),
            )
        )
    workspace = workspace_of(arguments)
    proposal = _is_proposal(workspace, arguments.text)
    make = _proposal if proposal else _act
    data = make(workspace, arguments, wanted)
    refuse_stored({output: data})
    written = write_file(output, data)
    if arguments.json:
        print_data({"path": str(written.path), "sha256": written.sha256})
    elif wanted == "json":
        print_written([output], say("give it to another program; no command here reads it"))
    elif proposal:
        do = say("`drafting derive {quoted}` reads what others make of it", quoted=quoted(output))
        print_written([output], do)
    elif wanted == "docx":
        do = say("edit it in Word, then `drafting derive {quoted} --build`", quoted=quoted(output))
        print_written([output], do)
    else:
        print_written([output], say("`drafting import` reads what others make of it"))
    return 0


def _is_proposal(workspace: Workspace, name: str) -> bool:
    """Whether a name is that of a proposal, and of no act; a path always is. Raises
    `WorkspaceError` where it is that of neither."""
    if name.endswith((".yaml", ".yml")):
        return True
    if "@" in name or name in (acts := workspace.acts()):
        return False
    if name in (proposals := workspace.proposals()):
        return True
    from drafting.errors import Problem, WorkspaceError

    none = say("none")
    raise WorkspaceError(
        Problem(
            "not-found",
            say("there is neither an act nor a proposal `{name}`", name=name),
            found=(
                say("acts: {acts}", acts=", ".join(acts) or none),
                say("proposals: {names}", names=", ".join(proposals) or none),
            ),
        )
    )


def _act(
    workspace: Workspace, arguments: ExportArguments, wanted: Format | ProposalFormat
) -> bytes:
    from drafting.tasks.amend import load_act
    from drafting.tasks.exchange.export_file import export_file, read_back
    from drafting.tasks.exchange.passive import passive_modifications

    if wanted == "codify":
        raise CallError(say("codify holds proposals; an act is exported as akn"))
    act = load_act(workspace, arguments.text, arguments.lang)
    history = workspace.history(act.identity.act)
    country = arguments.country
    if wanted != "akn":
        data = export_file(act, wanted)
        print_warnings(read_back(act, data) if wanted == "md" else ())
        return data
    made, warnings = passive_modifications(workspace, act, country)
    print_warnings(warnings)
    return export_file(act, wanted, history.versions, country, made)


def _proposal(
    workspace: Workspace, arguments: ExportArguments, wanted: Format | ProposalFormat
) -> bytes:
    from drafting.tasks.exchange.proposal_file import export_proposal

    if wanted in {"akn", "codify", "json"}:
        exported = export_proposal(
            workspace, arguments.text, wanted, arguments.lang, arguments.country
        )
        print_warnings(exported.warnings)
        return exported.data
    raise CallError(
        say(
            "a proposal is exported as akn, codify or json; its papers are made by "
            "`drafting build {name}`",
            name=quoted(arguments.text),
        )
    )
