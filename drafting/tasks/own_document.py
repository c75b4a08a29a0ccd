"""A proposal in a person's own document, in the language and version that the document holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import evolve, frozen

from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.proof import options_text
from drafting.model.proof.held import Fingerprint
from drafting.papers import redline
from drafting.patch.rebase.outcomes import Verdict
from drafting.tasks.amend import EVERY, Amendment, Amendments, amend_stored
from drafting.tasks.dossier import Built, Delivery, matter_of, papers, proof_of, write_dossiers
from drafting.tasks.rebase import Rebasing, rebase_proposal
from drafting.tasks.word_file import (
    active_warnings,
    protection_warnings,
    read_word_file,
    signature_warnings,
)
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.fields import kept_results, with_update_request
from drafting.word.document.story import WordParagraph
from drafting.word.document.view import View
from drafting.word.package.elements import Element
from drafting.word.proof.own_signs import own_fingerprints, own_signs_warning
from drafting.word.proof.part import attach
from drafting.word.proof.reading import signatures

_SHOWN = 80


@frozen
class DocumentOptions:
    """What is known of the document, and how its changes are to be tracked."""

    language: str = ""
    """The language of the text; empty: found by trying each language of the proposal."""
    version: str = ""
    """The version that the document holds. The proposal is first carried over to it, as `rebase`
    would, if every operation certainly stands. Empty: the baseline of the proposal."""
    moves: bool = False
    """Whether moved provisions are tracked as moved."""
    exact: bool = False
    """Whether a document is refused that writes lines with other white space or look-alike
    letters."""
    update_fields: bool = False
    """Whether Word is asked to compute the fields anew when it opens the document."""


@frozen
class Redlined:
    """A document with a proposal in it as tracked changes."""

    amendment: Amendment
    """In the language of the document."""
    data: bytes
    """With the proof of what it was made of."""
    warnings: tuple[Problem, ...] = ()
    """Beside those of the amendment."""


def build_into(
    workspace: Workspace, name: str, document: Path, delivery: Delivery, options: DocumentOptions
) -> Built:
    """Write the dossier of a proposal in the language of a document, whose redline is the document
    itself with the changes tracked. Raises `DraftingError`."""
    file = read_word_file(document)
    redlined = redline_document(workspace, name, file.data, file.name, options)
    dossier = papers(workspace, redlined.amendment)
    files = write_dossiers([dossier], delivery, {"redline.docx": redlined.data})
    return Built(tuple(files), (*file.warnings, *redlined.warnings, *dossier.warnings))


def redline_document(
    workspace: Workspace,
    name: str,
    data: bytes,
    file: str,
    options: DocumentOptions = DocumentOptions(),
) -> Redlined:
    """Apply a proposal to a DOCX that holds its baseline; `file` is its name in messages.

    Raises `DraftingError`: where the document holds another text, with what differs, and with the
    name of the stored version that the document does hold, if there is one.
    """
    amendments = _amendments(workspace, name, options.version)
    chosen = [each for each in amendments.each if options.language in ("", each.language)]
    if not chosen:
        problem = say("the proposal has no papers in `{language}`", language=options.language)
        found = (say("it has: {each}", each=", ".join(each.language for each in amendments.each)),)
        raise DraftingError(
            Problem("no-language", problem, amendments.first.proposal.origin, found)
        )
    document = read_document(data, file)
    unlike: list[list[Problem]] = []
    for amendment in chosen:
        changes = amendment.changes
        matched = match(changes.old, document, exact=options.exact)
        if isinstance(matched, list):
            unlike.append(matched)
            continue
        redlined = _redlined(amendment, document, matched, options)
        warnings = (*amendments.warnings, *redlined.warnings)
        return evolve(redlined, warnings=warnings)
    held = [*_held(workspace, chosen[0], document)]
    raise FormatError([*held, *min(unlike, key=len)])


def redline_again(
    amendment: Amendment, data: bytes, file: str, options: Mapping[str, object]
) -> bytes | None:
    """The redline of an amendment in a document, made again with the options that a proof keeps;
    None: the document does not hold its baseline. Raises `DraftingError`."""
    document = read_document(data, file)
    chosen = DocumentOptions(
        moves=bool(options.get("moves")),
        exact=bool(options.get("exact")),
        update_fields=bool(options.get("update_fields")),
    )
    matched = match(amendment.changes.old, document, exact=chosen.exact)
    if isinstance(matched, list):
        return None
    return _redlined(amendment, document, matched, chosen).data


def _redlined(
    amendment: Amendment, document: WordDocument, matched: Matched, options: DocumentOptions
) -> Redlined:
    """The document with the changes in it, and its proof."""
    from drafting.word.tracked.redline import redline_into  # noqa: PLC0415  (slow to load)

    changes = amendment.changes
    own = own_signs_warning(changes.old, matched, document)
    lines = own_fingerprints(changes.old, matched, document)
    paper = redline(matter_of(amendment))
    original = document.package.sha256
    shown = {each: one for one in document.story.paragraphs() for each in one.unread}
    written = redline_into(document, matched, changes, paper, moves=options.moves)
    if options.update_fields:
        written = with_update_request(written)
    proof = proof_of(amendment, signatures(written), exact=False)
    if own or document.trees:
        proof = evolve(proof, old=lines, new=_new_lines(changes.new, document))
    asked = {name: getattr(options, name) for name in ("moves", "exact", "update_fields")}
    if proof.recipe:
        recipe = evolve(proof.recipe, files=(original,), options=options_text(asked))
        proof = evolve(proof, recipe=recipe)
    warnings = [
        *signature_warnings(document.package),
        *protection_warnings(document.package),
        *_stale_fields(document, options),
        *_gone_unread(document, shown),
        *active_warnings(document.package),
    ]
    return Redlined(amendment, attach(written, proof), (*warnings, *([own] if own else [])))


def _stale_fields(document: WordDocument, options: DocumentOptions) -> Iterator[Problem]:
    """Warn about tables of contents and cross-references that stay as they were."""
    kept = kept_results(document.root)
    if kept and not options.update_fields:
        yield Problem(
            "changed",
            say("the document has fields whose results may be out of date with the changes in it"),
            Where(document.package.name),
            (", ".join(f"{name}: {times}" for name, times in sorted(kept.items())),),
            say(
                "refresh them in a word processor (Ctrl+A, F9), or let Word do it: --update-fields"
            ),
        )


def _gone_unread(
    document: WordDocument, shown: Mapping[Element, WordParagraph]
) -> Iterator[Problem]:
    """Warn about pictures and the like, each shown by a paragraph of the document before, that go
    with words of a paragraph that stays: the text of the act does not have them."""
    if not shown:
        return
    kept = [*document.again(View.ACCEPTED).story.paragraphs()]
    paragraphs = {each for paragraph in kept for each in paragraph.elements}
    still = {each for paragraph in kept for each in paragraph.unread}
    gone = dict.fromkeys(
        paragraph.text
        for each, paragraph in shown.items()
        if each not in still and paragraph.element in paragraphs
    )
    if gone:
        yield Problem(
            "changed",
            say("pictures stand between words that go, and go with them"),
            Where(document.package.name),
            tuple(each[:_SHOWN] for each in gone),
            say("where one is to stay, select it in the redline and reject its deletion"),
        )


def _new_lines(act: Act, document: WordDocument) -> tuple[Fingerprint, ...]:
    """The new text as a document writes it that holds it in its own signs."""
    accepted = document.again(View.ACCEPTED, keep_notes=True)
    matched = match(act, accepted, exact=False)
    assert isinstance(matched, Matched), "the writer of tracked changes has proved it"
    return own_fingerprints(act, matched, accepted)


def _amendments(workspace: Workspace, name: str, version: str) -> Amendments:
    if not version:
        return amend_stored(workspace, name, EVERY)
    rebasing = rebase_proposal(workspace, name, version)
    uncertain = [v for v in rebasing.rebased.verdicts if not v.outcome.stands]
    if uncertain or not rebasing.text:
        raise DraftingError(_refused(rebasing, verdict) for verdict in uncertain)
    proposal = read_proposal(rebasing.text, rebasing.rebased.proposal.origin.file)
    digest = rebasing.rebased.proposal.sha256
    amendments = amend_stored(workspace, evolve(proposal, sha256=digest), EVERY)
    return evolve(amendments, warnings=(*rebasing.warnings, *amendments.warnings))


def _refused(rebasing: Rebasing, verdict: Verdict) -> Problem:
    """Why an operation cannot be carried over."""
    found = [f"{name:<7}{line}" for name, line in verdict.lines.named().items() if line]
    onto = rebasing.rebased.onto
    return Problem(
        "clash",
        say(
            "operation {id} does not stand in {onto}: {outcome}",
            id=verdict.operation.id,
            onto=onto,
            outcome=say(verdict.outcome.value),
        ),
        verdict.operation.origin,
        (*found, *verdict.remarks),
        say("`drafting rebase` shows every operation, and writes the proposal anew"),
    )


def _held(workspace: Workspace, amendment: Amendment, document: WordDocument) -> Iterator[Problem]:
    """The stored version that the document does hold, if any."""
    proposal = amendment.proposal
    history = workspace.history_for(proposal)
    for version in history.versions:
        for language in version.digest:
            act = workspace.act(history, version, language)
            if not isinstance(match(act, document), list):
                problem = say(
                    "the document holds {name} in {language}", name=act.name, language=language
                )
                do = say("build it with --at-version {version}", version=version.version)
                if version.version == proposal.baseline:
                    do = say("build it with --lang {language}", language=language)
                where = Where(document.package.name)
                yield Problem("other-version", problem, where, do=do)
                return
