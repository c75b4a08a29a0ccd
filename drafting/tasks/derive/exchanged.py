"""A file in which other systems hand over an amendment → a proposal."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable
from itertools import repeat
from pathlib import Path
from typing import Any

from attrs import evolve, frozen
from lxml import etree

from drafting.errors import DraftingError, FormatError, Problem, Where
from drafting.files.disk import read_bytes
from drafting.files.names import name_from
from drafting.files.proposal import proposal_text, read_proposal
from drafting.files.workspace import Workspace
from drafting.formats.akn.amendment.others import others_operations, unlisted
from drafting.formats.akn.amendment.reading import ProposalData, own_head, own_proposal
from drafting.formats.akn.parts import all_text
from drafting.formats.akn.reading import parsed_xml
from drafting.formats.codify.elements import is_codify
from drafting.formats.codify.reading import CodifyReader, codified_document, title_of
from drafting.formats.source import Remarks
from drafting.messages import say
from drafting.model.act import Numbering
from drafting.structure.doubts.oddities import warnings_of
from drafting.tasks.amend import EVERY, amend_stored, load_act, root_of
from drafting.tasks.derive.proposals import DerivedProposal
from drafting.word.package.archive import MAX_FILE

_Element = etree._Element


@frozen
class ExchangedFile:
    """A file, and what the call makes known of it."""

    file: str
    baseline: str = ""
    """`ACT@VERSION`; empty: the one that the file names."""
    name: str = ""
    """Of the proposal; empty: the one that the file names, or made of the file's."""


def derive_exchanged(workspace: Workspace, source: ExchangedFile) -> DerivedProposal:
    """The proposal in a document of Akoma Ntoso, as it went out where it was written here, or in a
    law with instructions to codify. It is carried out before it is returned; what of others is not
    understood, or cannot be carried out, is left out and named, in the proposal too.

    Raises `DraftingError` where nothing is left of it, or where one that was written here cannot be
    carried out.
    """
    data = read_bytes(Path(source.file), source.file, MAX_FILE)
    where = Where(source.file)
    root = parsed_xml(data, where)
    remarks, left = Remarks(), list[Problem]()
    read = _codified if is_codify(root) else _amendment
    stated = read(workspace, source, root, remarks, left)
    made = _carried_out(workspace, stated, source.file, left)
    warnings = tuple(warnings_of(remarks.odd, where))
    if made is None:
        problem = say("the document holds no modification that can be carried out")
        found = tuple(": ".join([each.problem, *each.found]) for each in (*left, *warnings))
        do = say(
            "an amendment, or a bill with `activeModifications`, makes a proposal; "
            "`drafting import` reads an act"
        )
        raise FormatError(Problem("empty", problem, where, found, do))
    left = sorted((each.at(file=source.file) for each in left), key=lambda each: each.where.line)
    return evolve(made, warnings=warnings, left=tuple(left))


def _carried_out(
    workspace: Workspace, stated: ProposalData, file: str, left: list[Problem]
) -> DerivedProposal | None:
    """The operations that can be carried out together, as a proposal that names what is left; the
    others come to that, where the document is of others. None: there are none. Raises
    `DraftingError`."""
    every = [*zip(stated.operations, stated.lines or repeat(0), strict=False)]
    while every:
        remarks = [
            say(
                "left out, {file} line {line}: {problem}",
                file=Path(file).name,
                line=each.where.line,
                problem=": ".join([each.problem, *each.found[:1]]),
            )
            for each in sorted(left, key=lambda each: each.where.line)
        ]
        text = proposal_text(stated.head, [data for data, _ in every], remarks)
        begins = [at for at, line in enumerate(text.split("\n"), 1) if line.startswith("  - ")]
        try:
            proposal = read_proposal(text, "")
            made = amend_stored(workspace, proposal, EVERY).first
        except DraftingError as error:
            wrong = {bisect(begins, each.where.line) - 1: each for each in error.problems}
            if -1 in wrong or not stated.lines:
                found = (each.at(file=file, line=0, column=0) for each in error.problems)
                raise DraftingError(found) from None
            left += (each.at(line=every[at][1], column=0) for at, each in wrong.items())
            every = [each for at, each in enumerate(every) if at not in wrong]
        else:
            return DerivedProposal(proposal, text, (), made.amended.changes.old)
    return None


def _amendment(
    workspace: Workspace,
    source: ExchangedFile,
    root: _Element,
    remarks: Remarks,
    left: list[Problem],
) -> ProposalData:
    document = next(iter(root), None)
    if document is None or etree.QName(root).localname != "akomaNtoso":
        problem = say("the file is no document of Akoma Ntoso")
        found = (f"<{etree.QName(root).localname}>",)
        raise FormatError(Problem("unreadable", problem, Where(source.file), found))
    title = " ".join(all_text(each) for each in document.iterfind("{*}preface//{*}docTitle"))
    try:
        head = own_head(document) or _new_head(source, title)
    except ValueError:
        head = _new_head(source, title)
    places = document.iter("{*}activeRef", "{*}destination")
    head = _with_target(workspace, source, head, (each.get("href") or "" for each in places))
    numbering = _numbering(workspace, head["target"])
    left += unlisted(document)
    try:
        if stated := own_proposal(document, numbering):
            return ProposalData(head, stated.operations)
    except ValueError:
        what = say("the document is not as it was written here, and is read as one of others")
        remarks.add(what)
    return _of_others(head, others_operations(document, numbering, remarks, left))


def _codified(
    workspace: Workspace,
    source: ExchangedFile,
    root: _Element,
    remarks: Remarks,
    left: list[Problem],
) -> ProposalData:
    document = codified_document(root)
    head = _new_head(source, title_of(root))
    if document in workspace.acts():
        _, version = workspace.named(document)
        head |= {"target": document, "baseline": version.version}
        head["proposal"] = root.get("id") or head["proposal"]
    if introduced := root.findtext("{*}meta/{*}introduced"):
        head["date"] = introduced
    head = _with_target(workspace, source, head, [document])
    act = load_act(workspace, f"{head['target']}@{head['baseline']}")
    return _of_others(head, CodifyReader(act, document, remarks, left).operations(root))


def _of_others(head: dict[str, Any], found: Iterable[tuple[int, dict[str, Any]]]) -> ProposalData:
    every = [*found]
    return ProposalData(head, tuple(data for _, data in every), tuple(line for line, _ in every))


def _with_target(
    workspace: Workspace, source: ExchangedFile, head: dict[str, Any], named: Iterable[str]
) -> dict[str, Any]:
    """The head with what the call makes known. Raises `FormatError` where no act is named."""
    if source.baseline:
        history, version = workspace.named(source.baseline)
        head |= {"target": history.identity.act, "baseline": version.version}
    if source.name:
        head["proposal"] = source.name
    if not head.get("target"):
        problem = say("the document does not say which act of the workspace it amends")
        found = tuple(dict.fromkeys(filter(None, named)))[:3]
        do = say("name its version: --baseline ACT@VERSION")
        raise FormatError(Problem("not-found", problem, Where(source.file), found, do))
    return head


def _numbering(workspace: Workspace, target: Any) -> Numbering:
    """That of the act; of a proposal to another proposal, of the act at the end of the chain."""
    if isinstance(target, dict):
        target = root_of(workspace, workspace.proposal(str(target.get("proposal")))).target
    return workspace.history(str(target)).identity.numbering


def _new_head(source: ExchangedFile, title: str) -> dict[str, Any]:
    name = name_from(Path(source.file), "amendment")
    return {"proposal": name} | ({"title": title} if title else {})
