"""`drafting derive`: a proposal out of tracked changes, of two texts, or of a file in which other
systems hand over an amendment."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from drafting.cli.inputs import refuse_active, workspace_of, workspace_unless_files
from drafting.cli.options import (
    REQUIRED,
    CallError,
    CommonArguments,
    active,
    argument,
    flag,
    language,
    output,
    path,
)
from drafting.cli.output import (
    from_here,
    print_data,
    print_dossiers,
    print_errors,
    print_line,
    print_text,
    print_warnings,
    print_written,
    quoted,
)
from drafting.messages import say, to_say

if TYPE_CHECKING:
    from drafting.tasks.derive.proposals import DerivedProposal
    from drafting.tasks.dossier import Built


EXAMPLES = (
    ("drafting derive draft.docx", to_say("the proposal of the tracked changes")),
    ("drafting derive draft.docx --build", to_say("and its papers, in out/draft/")),
    ("drafting derive amendment.xml", to_say("of an amendment in Akoma Ntoso")),
    ("drafting derive old.txt new.txt -o proposals/mine.yaml", to_say("of two texts")),
)


class DeriveArguments(CommonArguments):
    """Which document, or which two texts, and what becomes of the proposal."""

    texts: list[str] = argument(
        default=REQUIRED,
        nargs="+",
        metavar=to_say("FILE.docx | FILE.xml | OLD NEW"),
        help=to_say(
            "a document with tracked changes; an amendment in Akoma Ntoso or instructions to "
            "codify; or two texts, each ACT@VERSION or a .txt, .docx, .html, .xml, .md, .rtf …"
        ),
    )
    baseline: str = argument(
        "--baseline",
        metavar=to_say("ACT@VERSION"),
        help=to_say(
            "with one document: the version that it holds (default: the one that its proof names, "
            "or the one of the workspace that it is)"
        ),
    )
    author: str = argument(
        "--author",
        metavar=to_say("NAME"),
        help=to_say("with one document: only the tracked changes of one author"),
    )
    split_authors: bool = flag(
        "--split-authors",
        to_say("with one document: a proposal for each author, where their changes do not touch"),
    )
    output: Path | None = output(to_say("write the proposal to a file instead of printing it"))
    active: str = active()
    build: bool = flag(
        "--build", to_say("write every paper of the proposal, and the proposal with them")
    )
    out: Path | None = path(
        "--out", metavar=to_say("DIR"), help=to_say("with --build: where (default: out/)")
    )
    lang: str = language()


def run(arguments: DeriveArguments) -> int:
    """Print the proposal, or write it, with its papers if these are asked for; 1 where it does not
    do all that its document orders: no papers are made of such a one."""
    from drafting.files.names import NAME

    if len(arguments.texts) > 2:
        raise CallError(say("give one document, or two texts"))
    if arguments.out and not arguments.build:
        raise CallError(say("--out only works with --build"))
    stem = arguments.output.stem if arguments.output else ""
    name = stem if NAME.fullmatch(stem) else ""
    if len(arguments.texts) == 2:
        return _finish(arguments, [_of_two(arguments, name)])
    return _finish(arguments, _of_document(arguments, name))


def _of_two(arguments: DeriveArguments, name: str) -> DerivedProposal:
    from drafting.tasks.derive.proposals import derive_named

    options = {
        "--baseline": arguments.baseline,
        "--author": arguments.author,
        "--split-authors": arguments.split_authors,
    }
    if given := [option for option, value in options.items() if value]:
        raise CallError(say("{given} only works with one document", given=", ".join(given)))
    old, new = arguments.texts
    files = () if arguments.build else (old, new)  # papers need a workspace
    workspace = workspace_unless_files(arguments, files)
    refuse_active(arguments.active, old, new)
    return derive_named(workspace, old, new, arguments.lang, name)


def _of_document(arguments: DeriveArguments, name: str) -> Sequence[DerivedProposal]:
    if Path(arguments.texts[0]).suffix.casefold() in {".xml", ".akn"}:
        return [_of_amendment(arguments, name)]
    from drafting.tasks.derive.document import DocumentSource, derive_document

    source = DocumentSource(
        arguments.texts[0],
        arguments.baseline,
        arguments.lang,
        arguments.author,
        name,
        split=arguments.split_authors,
    )
    workspace = workspace_of(arguments)
    refuse_active(arguments.active, source.file)
    return derive_document(workspace, source)


def _of_amendment(arguments: DeriveArguments, name: str) -> DerivedProposal:
    from drafting.tasks.derive.exchanged import ExchangedFile, derive_exchanged

    if arguments.author or arguments.split_authors:
        raise CallError(say("--author and --split-authors only work with tracked changes"))
    source = ExchangedFile(arguments.texts[0], arguments.baseline, name)
    return derive_exchanged(workspace_of(arguments), source)


def _finish(arguments: DeriveArguments, made: Sequence[DerivedProposal]) -> int:
    from drafting.files.disk import refuse_stored, write_together

    named = zip(_files(arguments, made), made, strict=False)
    files = {file: each.text.encode() for file, each in named}
    print_warnings(dict.fromkeys(warning for each in made for warning in each.warnings))
    refuse_stored(files)  # before anything is written
    problems = [each for one in made for each in one.left]
    build = arguments.build and not problems
    built = [_build(arguments, each) for each in made] if build else []
    if files:
        write_together(files)
    written = [file for each in built for file in each.files]
    if arguments.json:
        data = [*map(_data, made)]
        more = {
            "files": [{"path": str(file.path), "sha256": file.sha256} for file in written],
            "written": [*map(str, files)],
        }
        more |= {} if len(data) == 1 else {"warnings": [w for each in made for w in each.warnings]}
        more["problems"] = problems
        print_data(({"proposals": data} if len(data) > 1 else data[0]) | more)
        return 1 if problems else 0
    print_errors(problems)
    if written:
        print_line("\n".join(from_here(file.path) for file in written))
        print_dossiers([file.path for file in written])
    if files:
        names = " ".join(map(quoted, files))
        print_written(
            [*files], say("`drafting review {names}`, `drafting build {names}`", names=names)
        )
    elif not written:
        print_text("---\n".join(each.text for each in made))
    return 1 if problems else 0


def _files(arguments: DeriveArguments, made: Sequence[DerivedProposal]) -> list[Path]:
    """The file of each proposal; none where they are printed."""
    output = arguments.output
    if output is None:
        return []
    if len(made) == 1:
        return [output]
    return [output.with_name(f"{each.proposal.proposal}{output.suffix}") for each in made]


def _build(arguments: DeriveArguments, made: DerivedProposal) -> Built:
    """Write the papers; the proposal stands with them, where it has no file of its own."""
    from drafting.tasks.derive.proposals import build_derived

    workspace = workspace_of(arguments)
    out = arguments.out or workspace.root / "out"
    built = build_derived(workspace, made, out, alone=arguments.output is None)
    print_warnings(each for each in built.warnings if each not in made.warnings)
    return built


def _data(made: DerivedProposal) -> dict[str, Any]:
    from drafting.files.proposal import operation_data

    proposal = made.proposal
    remarks = {each.operation.id: each.remark for each in made.derivations}
    return {
        "proposal": proposal.proposal,
        "target": proposal.target,
        "baseline": proposal.baseline,
        "operations": [
            operation_data(each) | ({"remark": remarks[each.id]} if remarks.get(each.id) else {})
            for each in proposal.operations
        ],
        "warnings": made.warnings,
        "text": made.text,
    }
