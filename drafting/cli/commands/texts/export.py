"""`drafting export`: an act as a document that a person edits."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from drafting.cli.options import REQUIRED, CallError, CommonArguments, act_name, language, output
from drafting.cli.output import print_data, print_written, quoted, workspace_of
from drafting.messages import say, to_say

EXAMPLES = (
    (
        "drafting export code-of-honour -o draft.docx",
        to_say("a document to edit, with tracking on"),
    ),
)


@dataclass(frozen=True, kw_only=True)
class ExportArguments(CommonArguments):
    """Which act, and where it is written."""

    act: str = act_name()
    output: Path = output(to_say("the .docx to write"), default=REQUIRED)
    lang: str = language()


def run(arguments: ExportArguments) -> int:
    """Write the document; `drafting verify` later finds what was edited."""
    from drafting.files.disk import refuse_stored
    from drafting.tasks.amend import load_act
    from drafting.tasks.documents import export
    from drafting.tasks.dossier import write_file

    output = arguments.output
    if output.suffix.casefold() != ".docx":
        raise CallError(
            say(
                "{output}: an act is exported as .docx; `drafting show` prints its text",
                output=output,
            )
        )
    act = load_act(workspace_of(arguments), arguments.act, arguments.lang)
    data = export(act)
    refuse_stored({output: data})
    written = write_file(output, data)
    if arguments.json:
        print_data({"path": str(written.path), "sha256": written.sha256})
    else:
        do = say("edit it in Word, then `drafting derive {quoted} --build`", quoted=quoted(output))
        print_written([output], do)
    return 0
