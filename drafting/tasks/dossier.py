"""Every paper of an amendment in one language, and the files that they become."""

from __future__ import annotations

import hashlib
import io
import zipfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from attrs import evolve, frozen

from drafting.errors import PhraseError, Problem
from drafting.files.disk import BASELINES, write_atomic
from drafting.files.folder import put_in, refuse_links
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.papers.paper import Paper
from drafting.model.proof import Proof
from drafting.model.proof.held import Revision
from drafting.model.proof.of_act import prove
from drafting.model.proposal import Proposal
from drafting.papers import (
    Matter,
    amending_text,
    consolidated,
    contents,
    cover,
    editable,
    note,
    redline,
    table,
)
from drafting.patch import Merged
from drafting.phrase import (
    AddressesInStyle,
    title_warnings,
    unended_warnings,
    word_change_warnings,
    write,
)
from drafting.render.html import render_html
from drafting.render.index import render_index
from drafting.render.plain import render_plain
from drafting.tasks.amend import EVERY, Amendment, amend_stored, languages, root_of
from drafting.tasks.pdf import to_pdf
from drafting.tasks.proof.recipe import recipe_of
from drafting.text.writer import text_digest

PAPERS = ("redline", "table", "amending-text", "note", "consolidated")
"""The papers of a dossier, by the names of their files."""
_SUFFIXES = (".docx", ".html", ".txt")
_PDF = ".pdf"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The date of every file in a zip: no clock is read."""


@frozen
class Delivery:
    """Where papers are written, which ones, in which languages, and as what."""

    out: Path
    """The folder of all dossiers."""
    only: tuple[str, ...] = ()
    """Names of papers; empty: all of them."""
    language: str = ""
    """Empty: every language of act and proposal."""
    pdf: bool = False
    """Whether each DOCX is also made a PDF, by LibreOffice."""
    zipped: bool = False
    """Whether the dossier is also packed into one file, `PROPOSAL.zip`."""
    beside: Mapping[str, bytes] = MappingProxyType({})
    """More files for the folder of the proposal, by name."""

    @property
    def within(self) -> Path | None:
        """The workspace whose own `out` it is, out of which no link may lead; else None: whoever
        names a folder knows where its links lead."""
        root = self.out.parent
        return root if self.out.name == "out" and (root / BASELINES).is_dir() else None


@frozen
class Dossier:
    """The papers of a proposal in one language, as data."""

    amendment: Amendment
    matter: Matter
    papers: Mapping[str, Paper]
    """By the name of their file."""
    lacking: tuple[str, ...] = ()
    """Names of papers that cannot be made; `warnings` gives the reasons."""

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What is odd but lawful, of the amendment and of its papers."""
        return self.matter.warnings


@frozen
class Written:
    """A file of a dossier."""

    path: Path
    sha256: str


@frozen
class Built:
    """The dossiers of one call, in every language, as they were written."""

    files: tuple[Written, ...]
    warnings: tuple[Problem, ...] = ()
    merged: tuple[Merged, ...] = ()
    """Where several proposals were merged: what was, in each language."""
    without_text: tuple[str, ...] = ()
    """Languages of the proposal in which the act has no text: no paper is made in them."""


def build(
    workspace: Workspace,
    proposals: str | Proposal | Sequence[str],
    delivery: Delivery,
    *,
    as_given: bool = False,
    merged: bool = False,
) -> Built:
    """Write the dossier of a proposal, or the one of several merged, in every language.

    To `out/PROPOSAL/LANG/`, or `out/merged/LANG/`. Raises `DraftingError` of any family; the
    dossier is whole, or what it was.
    """
    language = delivery.language or EVERY
    amendments = amend_stored(workspace, proposals, language, as_given=as_given, merged=merged)
    warnings = [*amendments.warnings]
    lacking: list[str] = []
    if not amendments.first.merged and not delivery.language:
        lacking = languages_without_text(workspace, amendments.first.proposal)
        warnings += without_text(amendments.first.proposal, lacking)
    warnings += title_warnings(amendments.first.changes.old)
    dossiers = [papers(workspace, amendment) for amendment in amendments.each]
    warnings += (warning for dossier in dossiers for warning in dossier.warnings)
    files = write_dossiers(dossiers, delivery)
    parts = (amendment.merged for amendment in amendments.each if amendment.merged)
    return Built(tuple(files), tuple(warnings), tuple(parts), tuple(lacking))


def paper_texts(workspace: Workspace, name: str) -> dict[str, str]:
    """The text of every paper of a proposal, as `LANG/PAPER.txt`. Raises `DraftingError`."""
    dossiers = [papers(workspace, each) for each in amend_stored(workspace, name, EVERY).each]
    return {
        f"{dossier.matter.language}/{paper}.txt": _content(dossier, paper, ".txt").decode()
        for dossier in dossiers
        for paper in dossier.papers
    }


def matter_of(amendment: Amendment) -> Matter:
    """What the papers of an amendment are made from, without what only a workspace knows."""
    owners = amendment.merged.owners if amendment.merged else {}
    return Matter(
        amendment.changes,
        amendment.proposal,
        owners,
        amendment.amended.edits,
        in_style=AddressesInStyle(amendment.changes),
    )


def papers(workspace: Workspace, amendment: Amendment) -> Dossier:
    """Every paper of a dossier in one language, in the forms of the proposal's chamber.

    A paper that cannot be made is lacking, and a warning gives the reason. Raises `WorkspaceError`,
    `FormatError` where the template of the chamber is wrong.
    """
    proposal, amended = amendment.proposal, amendment.amended
    warnings = [*amended.warnings, *_unreasoned(amendment)]
    sentences = None
    chamber = workspace.chamber_for(proposal)
    try:
        sentences = write(amended, proposal, amendment.language, chamber.style or "")
        warnings += (*word_change_warnings(amended, proposal), *unended_warnings(amended))
    except PhraseError as error:
        warnings += (_no_sentences(problem, amendment) for problem in error.problems)
    matter = evolve(
        matter_of(amendment),
        chamber=chamber,
        in_style=AddressesInStyle(amendment.changes, chamber.style or ""),
        sentences=sentences,
        history=workspace.history_for(root_of(workspace, proposal)),
        warnings=tuple(warnings),
    )
    made = {"redline": redline(matter), "table": table(matter)}
    if sentences:
        made["amending-text"] = amending_text(matter)
    made |= {"note": note(matter), "consolidated": consolidated(matter)}
    lacking = () if sentences else ("amending-text",)
    return Dossier(amendment, matter, made, lacking)


def write_dossiers(
    dossiers: Sequence[Dossier],
    delivery: Delivery,
    given: Mapping[str, bytes] = MappingProxyType({}),
) -> list[Written]:
    """Write the dossiers of a proposal, one for each language, to `out/PROPOSAL/LANG/`: all in one
    move, so that the papers of two calls are never mixed.

    `given` are files of a dossier, by name, that stand in place of those that would be made, as
    they are. Of papers that a dossier lacks, no file of an earlier build is left, and no PDF of a
    DOCX that is written anew. Raises `WorkspaceError` where the folder cannot be written, or a PDF
    not be made.
    """
    name = dossiers[0].matter.proposal.proposal
    files = dict(delivery.beside)
    gone: set[str] = set()
    for dossier in dossiers:
        made, outdated = _files(dossier, delivery, given)
        language = dossier.matter.language
        files |= {f"{language}/{file}": data for file, data in made.items()}
        gone |= {f"{language}/{file}" for file in outdated}
    packed = _packed(name, files) if delivery.zipped else b""
    folder, zipped = delivery.out / name, delivery.out / f"{name}.zip"
    if delivery.within:
        refuse_links([folder, *(folder / file for file in files), zipped], delivery.within)
    put_in(folder, files, gone)
    written = [_written(folder / file, data) for file, data in files.items()]
    if delivery.zipped:
        written.append(write_file(zipped, packed))
    return written


def _files(
    dossier: Dossier, delivery: Delivery, given: Mapping[str, bytes]
) -> tuple[dict[str, bytes], set[str]]:
    """The files of a dossier, its list and its page last; and those that no longer belong there."""
    matter = dossier.matter
    made: dict[str, bytes] = {}
    for name in dossier.papers:
        for suffix in _SUFFIXES if not delivery.only or name in delivery.only else ():
            file = f"{name}{suffix}"
            data = given.get(file) or _content(dossier, name, suffix)
            if file == "redline.docx" and file not in given:
                data = _with_proof(data, dossier.amendment)
            made[file] = data
    made = _with_pdf(made) if delivery.pdf else made
    outdated = {f"{name}{suffix}" for name in dossier.lacking for suffix in (*_SUFFIXES, _PDF)}
    outdated |= {f"{file.partition('.')[0]}{_PDF}" for file in made}
    digests = {file: hashlib.sha256(data).hexdigest() for file, data in made.items()}
    lacking = [name for name in dossier.lacking if not delivery.only or name in delivery.only]
    listed = contents(matter, digests, lacking, len(dossier.warnings))
    lists = {"cover.txt": render_plain(cover(listed)), "index.html": render_index(listed)}
    return {**made, **{file: text.encode() for file, text in lists.items()}}, outdated - made.keys()


def _with_pdf(made: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files, each DOCX with its PDF behind it."""
    pdf = to_pdf({file: data for file, data in made.items() if file.endswith(".docx")})
    found: dict[str, bytes] = {}
    for file, data in made.items():
        found[file] = data
        if file in pdf:
            found[f"{file.partition('.')[0]}{_PDF}"] = pdf[file]
    return found


def _packed(name: str, files: Mapping[str, bytes]) -> bytes:
    """All files of a dossier in one, in the same folders; the same bytes for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as target:
        for file, data in sorted(files.items()):
            entry = zipfile.ZipInfo(f"{name}/{file}", _FIRST_DAY)
            entry.create_system, entry.external_attr = 0, 0
            target.writestr(entry, data)
    return packed.getvalue()


def _content(dossier: Dossier, name: str, suffix: str) -> bytes:
    """A file of a dossier; the consolidated text is plain as `apply` prints it."""
    if (name, suffix) == ("consolidated", ".txt"):
        return dossier.amendment.text.encode()
    return rendered(dossier.papers[name], suffix)


def redline_docx(amendment: Amendment) -> bytes:
    """The redline of an amendment as a DOCX that carries its proof; see `Proof`."""
    return _with_proof(rendered(redline(matter_of(amendment)), ".docx"), amendment)


def draft_docx(act: Act) -> bytes:
    """An act as a DOCX for a person to edit, with every provision marked and a proof of the text
    before editing."""
    from drafting.word.proof.part import attach  # noqa: PLC0415  (slow to load)

    digest = text_digest(act)
    proof = prove(ChangeSet.unchanged(act), (digest, digest), ())
    return attach(rendered(editable(act), ".docx"), evolve(proof, recipe=recipe_of(act)))


def languages_without_text(workspace: Workspace, proposal: Proposal) -> list[str]:
    """Languages in which the proposal has a title or reasons but the act has no text: no paper is
    made in them. Raises `DraftingError`."""
    held = set(languages(workspace, proposal))
    texts = [proposal.title, *(operation.reason for operation in proposal.operations)]
    used = dict.fromkeys(language for text in texts for language in text.by_language if language)
    return [language for language in used if language not in held]


def without_text(proposal: Proposal, lacking: Sequence[str]) -> list[Problem]:
    """The warning about the languages in which the act has no text."""
    if not lacking:
        return []
    where = evolve(proposal.origin, act=f"{proposal.target}@{proposal.baseline}".strip("@"))
    return [
        Problem(
            code="no-text",
            problem=say(
                "no papers in {lacking}: the proposal has a title or reasons, but "
                "the act has no such text",
                lacking=", ".join(lacking),
            ),
            where=where,
            do=say("store the text in that language too, with its digest in act.yaml"),
        )
    ]


def proof_of(amendment: Amendment, signatures: Iterable[Revision], *, exact: bool = True) -> Proof:
    """What a redline of an amendment was made of; the rest is as in `Proof`."""
    changes, merged = amendment.changes, amendment.merged
    proposals = merged.parts if merged else (amendment.proposal,)
    digests = (text_digest(changes.old), text_digest(changes.new))
    proof = prove(changes, digests, proposals, signatures=signatures, exact=exact)
    return evolve(proof, recipe=recipe_of(changes.old, merged=bool(merged)))


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
    return _written(path, data)


def _written(path: Path, data: bytes) -> Written:
    return Written(path, hashlib.sha256(data).hexdigest())


def _with_proof(data: bytes, amendment: Amendment) -> bytes:
    """The redline with the proof of what it was made of; see `Proof`."""
    from drafting.word.proof.part import attach  # noqa: PLC0415  (slow to load)
    from drafting.word.proof.reading import signatures  # noqa: PLC0415  (slow to load)

    return attach(data, proof_of(amendment, signatures(data)))


def _no_sentences(problem: Problem, amendment: Amendment) -> Problem:
    """Why there is no amending text, as a warning."""
    where = problem.where if problem.where.file else amendment.proposal.origin
    reason = say(
        "no amending text in {language}: {problem}",
        language=amendment.language,
        problem=problem.problem,
    )
    return evolve(problem, problem=reason, where=where)


def _unreasoned(amendment: Amendment) -> Iterator[Problem]:
    """A warning for each reason that is not there in the language of the papers."""
    for operation in amendment.proposal.operations:
        reason = operation.reason
        if reason and not reason.get(amendment.language):
            others = ", ".join(reason.by_language)
            problem = say(
                "the reason is given in {others}, not in {language}",
                others=others,
                language=amendment.language,
            )
            yield Problem("no-language", problem, operation.origin)
