"""A proposal of the workspace, written against another version of its act."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.disk import read_text
from drafting.files.field_rules import key_of
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.files.yaml.editor import rewrite
from drafting.files.yaml.reader import KeyPath as YamlPath
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.operation import Operation
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.patch.rebase.addresses import LISTS
from drafting.patch.rebase.outcomes import Outcome, Rebased, Verdict
from drafting.patch.rebase.rebase import amended, rebase
from drafting.tasks.amend import EVERY, amend_stored, baseline_of


@frozen
class Rebasing:
    """A proposal rebased: what became of each operation, and its new text."""

    rebased: Rebased
    text: str = ""
    """The proposal's file, rewritten; empty where it was refused, or nothing is left of it."""
    warnings: tuple[Problem, ...] = ()


def rebase_proposal(
    workspace: Workspace, name: str, onto: str, *, keep_going: bool = False
) -> Rebasing:
    """Write a proposal against another version of its act, three texts compared.

    Where an operation is gone or in conflict, nothing is rewritten, unless `keep_going`: then it
    is left out, as a comment. Raises `DraftingError` where the proposal cannot be carried out on
    its own baseline, or what is left of it not on the other version.
    """
    amendments = amend_stored(workspace, name, EVERY)
    proposal = amendments.first.proposal
    if proposal.amends:
        problem = say(
            "the proposal is written against `{amends}`, not against a version",
            amends=proposal.amends,
        )
        raise WorkspaceError(
            Problem(
                "clash",
                problem,
                proposal.origin,
                do=say("rebase `{amends}`", amends=proposal.amends),
            )
        )
    held = [each.language for each in amendments.each]
    texts, missing = _texts(workspace, proposal, onto, held)
    rebased = rebase(texts, proposal)
    warnings = (*amendments.warnings, *missing)
    operations = amended(rebased)
    if (rebased.refusals and not keep_going) or not operations:
        return Rebasing(rebased, "", warnings)
    path = workspace.proposal_file(name)
    text = _rewritten(read_text(path, workspace.shown(path)), rebased)
    again = read_proposal(text, proposal.origin.file)
    if _unnamed(again.operations) != _unnamed(operations):
        raise RuntimeError(f"{proposal.origin.file} would be read as another proposal")
    for _, new in texts:
        warnings += apply(new, again).warnings
    return Rebasing(rebased, text, warnings)


def _texts(
    workspace: Workspace, proposal: Proposal, onto: str, languages: list[str]
) -> tuple[list[tuple[Act, Act]], list[Problem]]:
    """Both versions in each language that both hold; a warning for each that the new one lacks."""
    history = workspace.history_for(proposal)
    version = workspace.version(history, onto)
    name = f"{proposal.target}@{version.version}"
    missing = [
        Problem(
            "no-language",
            say("{name} holds no text in `{language}`", name=name, language=language),
            Where(act=name),
        )
        for language in languages
        if language not in version.digest
    ]
    texts = [
        (baseline_of(workspace, proposal, language), workspace.act(history, version, language))
        for language in languages
        if language in version.digest
    ]
    if not texts:
        raise WorkspaceError(missing)
    return texts, missing


def _rewritten(text: str, rebased: Rebased) -> str:
    values: dict[YamlPath, str] = {("baseline",): rebased.onto}
    aside: dict[YamlPath, str] = {}
    for place, _ in enumerate(rebased.proposal.operations):
        verdicts = rebased.of(place)
        out = [verdict for verdict in verdicts if not verdict.outcome.stands]
        if len(out) == len(verdicts):
            aside["operations", place] = _why(out[0], rebased.onto)
            continue
        for verdict in verdicts:
            values |= _values(verdict)
        for verdict in out:
            aside |= dict.fromkeys(_items(verdict), _why(verdict, rebased.onto))
    return rewrite(text, rebased.proposal.origin.file, values, aside)


def _values(verdict: Verdict) -> dict[YamlPath, str]:
    """What changes in the file for one verdict: addresses and digests."""
    place = ("operations", verdict.place)
    found: dict[YamlPath, str] = {
        (*place, "digest", *filter(None, [key]), index): digest
        for (key, index), digest in verdict.digests.items()
    }
    for each in verdict.references:
        if each.now and each.now != each.written:
            listed = (each.index,) if each.key in ("at", *LISTS) else ()
            found[*place, key_of(each.key), *listed] = each.now
    return found


def _items(verdict: Verdict) -> Iterator[YamlPath]:
    """The items of lists that go with the addresses of a verdict."""
    operation = verdict.operation
    lists: list[YamlPath] = [(key,) for key in ("at", "to") if getattr(operation, key, ())]
    lists += (("digest", *filter(None, [key])) for key in operation.digest.by_language)
    for path in lists:
        for index in verdict.indexes:
            yield "operations", verdict.place, *path, index


def _why(verdict: Verdict, onto: str) -> str:
    match verdict.outcome:
        case Outcome.DONE:
            return say("already done in {onto}:", onto=onto)
        case Outcome.GONE:
            return say("what this changes is gone in {onto}:", onto=onto)
        case _:
            return say("left out, in conflict with {onto}:", onto=onto)


def _unnamed(operations: tuple[Operation, ...]) -> list[Operation]:
    """Without the names that operations have by their place."""
    return [evolve(operation, id="") for operation in operations]
