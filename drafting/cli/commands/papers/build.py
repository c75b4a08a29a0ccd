"""`drafting build`: every paper of the dossier, per language."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from drafting.cli.inputs import refuse_active, workspace_of
from drafting.cli.options import (
    CallError,
    CommonArguments,
    active,
    argument,
    as_given,
    flag,
    path,
    proposals,
)
from drafting.cli.output import (
    from_here,
    left_out,
    print_data,
    print_dossiers,
    print_errors,
    print_line,
    print_warnings,
)
from drafting.messages import say, say_count, to_say

if TYPE_CHECKING:
    from drafting.errors import Problem
    from drafting.files.workspace import Workspace
    from drafting.tasks.dossier import Built, Delivery


EXAMPLES = (
    ("drafting build", to_say("the papers of every proposal")),
    (
        "drafting build restrict-policy-support --only table,note --pdf",
        to_say("two papers, as PDF too"),
    ),
    ("drafting build mine --into law.docx", to_say("track the changes in a document of your own")),
    ("drafting build one two --merged", to_say("one dossier of several proposals")),
)


class BuildArguments(CommonArguments):
    """Which proposals, where their papers go, and into which document."""

    proposals: list[str] = proposals(
        "*", to_say("names or files of proposals; all, if none is given")
    )
    out: Path | None = path(
        "-o", "--out", metavar=to_say("DIR"), help=to_say("where to write (default: out/)")
    )
    merged: bool = flag("--merged", to_say("one dossier of all of them, in out/merged/"))
    as_given: bool = as_given()
    into: Path | None = path(
        "--into",
        metavar=to_say("FILE.docx"),
        help=to_say(
            "track the changes of one proposal in this document, which holds the baseline: its "
            "redline.docx is then that document, in the language that the document has, and "
            "nothing "
            "else of it changes"
        ),
    )
    lang: str = argument(
        *("--lang", "--language"),
        metavar=to_say("L"),
        help=to_say("papers in this language alone (kk, ru, en); default: in each"),
    )
    only: str = argument(
        "--only",
        metavar=to_say("PAPER"),
        help=to_say("this paper alone, or several: redline,table,amending-text,note,consolidated"),
    )
    pdf: bool = flag("--pdf", to_say("each DOCX as PDF too, by LibreOffice where it is installed"))
    zip: bool = flag("--zip", to_say("the whole dossier in one file too: out/PROPOSAL.zip"))
    at_version: str = argument(
        "--at-version",
        metavar=to_say("VERSION"),
        help=to_say(
            "with --into: the version that the document holds; the proposal is carried over"
        ),
    )
    active: str = active()
    moves: bool = flag("--moves", to_say("with --into: track moved provisions as moved"))
    exact: bool = flag(
        "--exact",
        to_say(
            "with --into: refuse a document whose lines differ from the baseline in white space or "
            "look-alike letters"
        ),
    )
    update_fields: bool = flag(
        "--update-fields",
        to_say(
            "with --into: ask Word to refresh tables of contents and references when it opens the "
            "file"
        ),
    )


def run(arguments: BuildArguments) -> int:
    """Write the papers; one proposal that is wrong does not keep the others from being built."""
    from drafting.errors import DraftingError, Problem, WorkspaceError
    from drafting.tasks.progress import steps

    workspace = workspace_of(arguments)
    names = arguments.proposals or workspace.proposals()
    _check_document(arguments, names)
    delivery = _delivery(arguments, workspace)
    if not names:
        raise WorkspaceError(Problem("not-found", say("there are no proposals to build")))
    built: list[Built] = []
    problems: list[Problem] = []
    for group in steps([names] if arguments.merged else [[name] for name in names]):
        try:
            built.append(_build(workspace, group, arguments, delivery))
        except DraftingError as error:
            problems += error.problems
        else:
            # The line that names what was written has languages without a text.
            print_warnings(each for each in built[-1].warnings if each.code != "no-text")
    problems += left_out(*(merged for each in built for merged in each.merged))
    files = [file for each in built for file in each.files]
    if arguments.json:
        data = [{"path": str(file.path), "sha256": file.sha256} for file in files]
        warnings = [warning for each in built for warning in each.warnings]
        print_data({"files": data, "problems": problems, "warnings": warnings})
    else:
        for file in files:
            print_line(from_here(file.path))
        for each in built:
            print_dossiers([file.path for file in each.files], each.without_text)
    print_errors(problems)
    return 1 if problems else 0


def _delivery(arguments: BuildArguments, workspace: Workspace) -> Delivery:
    """What is asked for. Raises `CallError` for a paper that there is not, and `WorkspaceError`
    for a PDF without LibreOffice, before anything is written."""
    from drafting.tasks.dossier import PAPERS, Delivery
    from drafting.tasks.pdf import office

    only = tuple(filter(None, (name.strip() for name in arguments.only.split(","))))
    if unknown := [name for name in only if name not in PAPERS]:
        raise CallError(
            say(
                "no paper is called {unknown}; there are: {papers}",
                unknown=", ".join(unknown),
                papers=", ".join(PAPERS),
            )
        )
    if arguments.pdf:
        office()
    out = arguments.out or workspace.root / "out"
    return Delivery(out, only, arguments.lang, pdf=arguments.pdf, zipped=arguments.zip)


def _check_document(arguments: BuildArguments, names: Sequence[str]) -> None:
    """Raise `CallError` where options of a document have none, or several proposals one."""
    if arguments.into:
        if len(names) != 1 or arguments.merged:
            raise CallError(
                say("--into takes one proposal: drafting build PROPOSAL --into FILE.docx")
            )
        return
    options = {
        "--at-version": arguments.at_version,
        "--moves": arguments.moves,
        "--exact": arguments.exact,
        "--update-fields": arguments.update_fields,
    }
    if given := [name for name, value in options.items() if value]:
        raise CallError(
            say_count(
                "{given} only works with --into FILE.docx",
                "{given} only work with --into FILE.docx",
                len(given),
                given=", ".join(given),
            )
        )


def _build(
    workspace: Workspace, names: Sequence[str], arguments: BuildArguments, delivery: Delivery
) -> Built:
    if arguments.into is None:
        from drafting.tasks.dossier import build

        how = {"as_given": arguments.as_given, "merged": arguments.merged}
        return build(workspace, names, delivery, **how)
    from drafting.tasks.own_document import DocumentOptions, build_into

    refuse_active(arguments.active, arguments.into)
    options = DocumentOptions(
        language=arguments.lang,
        version=arguments.at_version,
        moves=arguments.moves,
        exact=arguments.exact,
        update_fields=arguments.update_fields,
    )
    return build_into(workspace, names[0], arguments.into, delivery, options)
