"""Every paper of an amendment in one language, and the files that they become."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem
from drafting.files.disk import remove, write_atomic
from drafting.files.workspace import Workspace
from drafting.model.paper import Paper
from drafting.model.proof import Proof, Revision, prove
from drafting.model.proposal import Proposal
from drafting.papers import Matter, amending_text, consolidated, cover, note, redline, table
from drafting.phrase import unfit, write
from drafting.render.html import render_html
from drafting.render.plain import render_plain
from drafting.tasks.amend import Amendment, languages, root_of
from drafting.text.writer import text_digest, write_act

_SUFFIXES = (".docx", ".html", ".txt")


@frozen
class Dossier:
    """The papers of a proposal in one language, as data."""

    amendment: Amendment
    matter: Matter
    papers: Mapping[str, Paper]
    """By the name of their file."""
    lacking: tuple[str, ...] = ()
    """Papers that cannot be made; `warnings` says why."""
    warnings: tuple[Problem, ...] = ()
    """What is odd but lawful, of the amendment and of its papers."""


@frozen
class Written:
    """A file of a dossier."""

    path: Path
    sha256: str


def papers(workspace: Workspace, amendment: Amendment) -> Dossier:
    """Every paper of a dossier in one language, in the forms of the proposal's chamber.

    A paper that cannot be made is lacking, and a warning says why. Raises `WorkspaceError`,
    `FormatError` where the template of the chamber is wrong.
    """
    proposal, amended = amendment.proposal, amendment.amended
    warnings = [*amended.warnings, *_unreasoned(amendment)]
    sentences = None
    try:
        sentences = write(amended, proposal, amendment.language)
        warnings += unfit(amended, proposal)
    except PhraseError as error:
        warnings += (_unsaid(problem, amendment) for problem in error.problems)
    matter = evolve(
        amendment.matter,
        chamber=workspace.chamber_for(proposal),
        sentences=sentences,
        history=workspace.history_for(root_of(workspace, proposal)),
        warnings=tuple(warnings),
    )
    made = {"redline": redline(matter), "table": table(matter)}
    if sentences:
        made["amending-text"] = amending_text(matter)
    made |= {"note": note(matter), "consolidated": consolidated(matter)}
    lacking = () if sentences else ("amending-text",)
    return Dossier(amendment, matter, made, lacking, matter.warnings)


def build(
    dossier: Dossier, out: Path, given: Mapping[str, bytes] = MappingProxyType({})
) -> Iterator[Written]:
    """Write a dossier to `out/PROPOSAL/LANG/`, its list last; each file whole or not at all.

    `given` are files, by name, that stand in place of those that would be made. Of papers that it
    lacks, no file of an earlier build is left. Raises `WorkspaceError` where a file cannot be
    written.
    """
    matter = dossier.matter
    folder = out / matter.proposal.proposal / matter.language
    for name in dossier.lacking:
        for suffix in _SUFFIXES:
            remove(folder / f"{name}{suffix}")
    digests: dict[str, str] = {}
    for name, paper in dossier.papers.items():
        for suffix in _SUFFIXES:
            if f"{name}{suffix}" in given:
                data = given[f"{name}{suffix}"]
            elif (name, suffix) == ("consolidated", ".txt"):
                data = write_act(matter.changes.new).encode()
            else:
                data = rendered(paper, suffix)
            if (name, suffix) == ("redline", ".docx"):
                data = _proved(data, dossier.amendment, exact="redline.docx" not in given)
            file = write_file(folder / f"{name}{suffix}", data)
            digests[file.path.name] = file.sha256
            yield file
    listed = cover(matter, digests, dossier.lacking, len(dossier.warnings))
    yield write_file(folder / "cover.txt", render_plain(listed).encode())


def silent(workspace: Workspace, proposal: Proposal) -> list[Problem]:
    """A warning for the languages that a proposal has its title or reasons in, and that the text
    which it amends is not held in: no paper is made in them."""
    held = set(languages(workspace, proposal))
    told = [proposal.title, *(operation.reason for operation in proposal.operations)]
    said = dict.fromkeys(language for text in told for language in text.by_language if language)
    lacking = [language for language in said if language not in held]
    if not lacking:
        return []
    where = evolve(proposal.origin, act=f"{proposal.target}@{proposal.baseline}".strip("@"))
    return [
        Problem(
            code="no-language",
            problem=f"no papers in {', '.join(lacking)}: titles or reasons are there, the text of "
            f"the act is held in {', '.join(sorted(held))} alone",
            where=where,
            do="store the text in that language too, with its digest in act.yaml",
        )
    ]


def proof_of(amendment: Amendment, signatures: Iterable[Revision], *, exact: bool = True) -> Proof:
    """What a redline of an amendment was made of; the rest is as in `Proof`."""
    changes, merged = amendment.amended.changes, amendment.merged
    proposals = merged.parts if merged else (amendment.proposal,)
    digests = (text_digest(changes.old), text_digest(changes.new))
    return prove(changes, digests, proposals, signatures=signatures, exact=exact)


def rendered(paper: Paper, suffix: str) -> bytes:
    """A paper as the bytes of a file of that suffix: `.docx`, `.html`, else plain text."""
    match suffix:
        case ".docx":
            from drafting.word.paper import render_docx  # noqa: PLC0415  (slow to load)

            return render_docx(paper)
        case ".html":
            return render_html(paper).encode()
        case _:
            return render_plain(paper).encode()


def write_file(path: Path, data: bytes) -> Written:
    """Write a file whole or not at all. Raises `WorkspaceError` where it cannot be written."""
    write_atomic(path, data)
    return Written(path, hashlib.sha256(data).hexdigest())


def _proved(data: bytes, amendment: Amendment, *, exact: bool) -> bytes:
    """The redline with the proof of what it was made of; see `Proof`."""
    from drafting.word.proof.part import attach, signatures  # noqa: PLC0415  (slow to load)

    return attach(data, proof_of(amendment, signatures(data), exact=exact))


def _unsaid(problem: Problem, amendment: Amendment) -> Problem:
    """Why there is no amending text, as a warning."""
    where = problem.where if problem.where.file else amendment.proposal.origin
    told = f"no amending text in {amendment.language}: {problem.problem}"
    return evolve(problem, problem=told, where=where)


def _unreasoned(amendment: Amendment) -> Iterator[Problem]:
    """A warning for each reason that is not there in the language of the papers."""
    for operation in amendment.proposal.operations:
        reason = operation.reason
        if reason and not reason.get(amendment.language):
            others = ", ".join(reason.by_language)
            told = f"the reason is given in {others}, not in {amendment.language}"
            yield Problem("no-language", told, operation.origin)
