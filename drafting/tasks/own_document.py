"""A proposal in the person's own document: in the language, and of the version, that it holds."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.papers import redline
from drafting.patch.rebase.outcomes import Verdict
from drafting.tasks.amend import Amendment, amend_all, amend_read
from drafting.tasks.rebase import Rebasing, rebase_proposal
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.match import match


@frozen
class Wish:
    """What is said of the document, and how its changes are to be tracked."""

    language: str = ""
    """Of its text; empty: whichever it is found to be."""
    version: str = ""
    """Which it holds; the proposal is carried over to it first, as `rebase` would, where all of
    it certainly stands. Empty: the baseline of the proposal."""
    moves: bool = False
    """Whether what moves is tracked as moved."""


@frozen
class Redlined:
    """A document with a proposal in it as tracked changes."""

    amendment: Amendment
    """In the language of the document."""
    data: bytes
    warnings: tuple[Problem, ...] = ()
    """Beside those of the amendment."""


def redline_document(
    workspace: Workspace,
    name: str,
    data: bytes,
    file: str,
    wish: Wish = Wish(),
) -> Redlined:
    """Apply a proposal to a DOCX that holds its baseline; `file` is what messages call it.

    Raises `DraftingError`: with what differs where the document holds another text, and the name
    of the stored version that it does hold, if there is one.
    """
    from drafting.word.tracked import redline_matched  # noqa: PLC0415  (slow to load)

    amendments, warnings = _amendments(workspace, name, wish.version)
    chosen = [each for each in amendments if wish.language in ("", each.language)]
    if not chosen:
        told = f"the proposal has no papers in `{wish.language}`"
        found = (f"it has: {', '.join(each.language for each in amendments)}",)
        raise DraftingError(Problem("no-language", told, amendments[0].proposal.origin, found))
    document = read_document(data, file)
    unlike: list[list[Problem]] = []
    for amendment in chosen:
        changes = amendment.amended.changes
        matched = match(changes.old, document)
        if isinstance(matched, list):
            unlike.append(matched)
            continue
        paper = redline(amendment.matter)
        written = redline_matched(document, matched, changes, paper, moves=wish.moves)
        return Redlined(amendment, written, tuple(warnings))
    held = [*_held(workspace, chosen[0], document)]
    raise FormatError([*held, *min(unlike, key=len)])


def _amendments(
    workspace: Workspace, name: str, version: str
) -> tuple[list[Amendment], list[Problem]]:
    if not version:
        return amend_all(workspace, name)
    rebasing = rebase_proposal(workspace, name, version)
    uncertain = [v for v in rebasing.rebased.verdicts if not v.outcome.stands]
    if uncertain or not rebasing.text:
        raise DraftingError(_refused(rebasing, verdict) for verdict in uncertain)
    proposal = read_proposal(rebasing.text, rebasing.rebased.proposal.origin.file)
    digest = rebasing.rebased.proposal.sha256
    amendments, lacking = amend_read(workspace, evolve(proposal, sha256=digest))
    return amendments, [*rebasing.warnings, *lacking]


def _refused(rebasing: Rebasing, verdict: Verdict) -> Problem:
    """Why an operation cannot be carried over."""
    lines = verdict.lines
    three = (("base", lines.base), ("onto", lines.onto), ("wanted", lines.wanted))
    found = [f"{name:<7}{line}" for name, line in three if line]
    onto = rebasing.rebased.onto
    return Problem(
        "clash",
        f"operation {verdict.operation.id} does not stand in {onto}: {verdict.outcome}",
        verdict.operation.origin,
        (*found, *verdict.remarks),
        "`drafting rebase` tells all, and writes the proposal anew",
    )


def _held(workspace: Workspace, amendment: Amendment, document: WordDocument) -> Iterator[Problem]:
    """The stored version that the document does hold, if any."""
    proposal = amendment.proposal
    history = workspace.history_for(proposal)
    for version in history.versions:
        for language in version.digest:
            act = workspace.act(history, version, language)
            if not isinstance(match(act, document), list):
                told = f"the document holds {act.name} in {language}"
                hint = f"build it with --at-version {version.version}"
                if version.version == proposal.baseline:
                    hint = f"build it with --lang {language}"
                where = Where(document.package.name)
                yield Problem("other-version", told, where, do=hint)
                return
