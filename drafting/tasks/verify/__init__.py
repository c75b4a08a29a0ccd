"""A document compared with what it was made of: its own proof, the workspace, or a version."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from itertools import islice

from attrs import evolve

from drafting.errors import FormatError, Problem, Where
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.gap import gap_of
from drafting.model.proof import Made, Proof
from drafting.model.proof.of_act import fingerprints
from drafting.model.proof.verified import Verified
from drafting.tasks.amend import load_act
from drafting.tasks.verify.looks import compare_looks, doubt_own_document, veils
from drafting.tasks.verify.proof_check import ProofCheck
from drafting.tasks.verify.views import Expected, HeldViews, both_views, hold, otherwise
from drafting.word.document.document import WordDocument
from drafting.word.document.view import View
from drafting.word.package.package import Package
from drafting.word.proof.part import seal_of
from drafting.word.proof.places import PiecePlaces
from drafting.word.proof.reading import read_proof
from drafting.word.proof.seen import lines_of

__all__ = ["verify", "verify_against"]

_MOST = 2_000
"""Lists of dossiers that are read."""
_LONGEST = 1 << 20


def verify(
    workspace: Workspace | None,
    data: bytes,
    name: str,
    originals: Sequence[bytes] = (),
    *,
    vouched: bool = False,
) -> Verified:
    """Find out whether a document still is what its proof records, and what was edited, by whom.

    `data` is a DOCX, `name` its file in messages. With a workspace the stored version is looked
    for; the proposals that the document encloses are carried out again, and a document of ours is
    made anew and compared part by part. `originals` are documents that this one was made of (a
    person's own, or the two that were compared): it is made again of these. `vouched`: somebody
    has signed these bytes. Raises `DraftingError` for what is no DOCX, or holds no proof.
    """
    package = Package.open(data, name)
    proof = read_proof(package)
    if proof is None:
        problem = say("the document holds no proof of what it was made of")
        do = say("compare it with a version: --against ACT@VERSION")
        raise FormatError(Problem("no-proof", problem, Where(name), do=do))
    case = ProofCheck(proof, name, Expected(proof.old), Expected(proof.new))
    case.originals = {hashlib.sha256(each).hexdigest(): each for each in originals}
    listed = workspace is not None and _is_listed(workspace, package.sha256)
    case.vouched = vouched or listed
    case.look_inside(seal_of(package))
    if proof.made is Made.DOCUMENTS:
        compare_looks(case, package, PiecePlaces(package))
        case.alone = not case.vouched
        return _verified(case, None)
    case.make_again(workspace)
    case.alone = case.alone and not vouched
    others = case.others()
    views = both_views(data, name, others)
    texts = (case.old, case.new)
    found = hold([lines_of(each) for each in views], texts, proof.signatures, exact=proof.exact)
    case.edited = bool(found.edits)
    act = f"{proof.act}@{proof.version}"
    # Changes of others join paragraphs when they are settled: their numbers are lost.
    addresses = {} if others else found.addresses()
    edited = frozenset() if others else found.edited()
    places = PiecePlaces(package, act, addresses, edited, found.gone())
    compare_looks(case, package, places, views[1])
    doubt_own_document(case, views[1], places)
    if proof.made is Made.OWN:
        case.alone = case.alone or not case.vouched
    if not found.edits:
        for document, text in zip(views, texts, strict=True):
            case.problems += otherwise(document, text)
        case.name_own_signs()
    return _verified(case, found)


def verify_against(
    workspace: Workspace, data: bytes, name: str, version: str, language: str = ""
) -> Verified:
    """Find out whether a document with every change rejected is a version of an act, and what
    accepting its changes would change; or else whether it is that version with every change
    accepted, as `import` reads it. What may show people another text is doubted. Raises
    `DraftingError`."""
    act = load_act(workspace, version, language)
    views, text = both_views(data, name), Expected(fingerprints(act), act)
    lines = [lines_of(document) for document in views]
    # Where the document writes gaps as the act does, nothing may stand in them.
    exact = any(gap_of(each.text) for each in lines[0])
    held = hold(lines, (text, text), (), exact=exact)
    wrong = [evolve(each, new=None) for each in held.edits if each.old]
    apart = () if wrong else tuple(otherwise(views[0], text))
    doubts = _veiled(views[0], held, name)
    if (wrong or apart) and _is_exact(views[0].again(View.ACCEPTED), text):
        return Verified(
            file=name,
            act=act.name,
            language=act.language,
            against=True,
            accepted=True,
            doubts=doubts,
        )
    return Verified(
        file=name,
        act=act.name,
        language=act.language,
        edits=tuple(wrong),
        changes=tuple(each for each in held.edits if each.new and not each.old),
        problems=apart,
        against=True,
        doubts=doubts,
    )


def _veiled(document: WordDocument, held: HeldViews, name: str) -> tuple[Problem, ...]:
    """A doubt where a document that holds a text may show people another one."""
    shown = veils(document, held.addresses())
    if not shown:
        return ()
    problem = say("the document holds what can show another text of the act")
    do = say("look at these places in a word processor")
    return (Problem("stranger", problem, Where(name), tuple(shown), do=do),)


def _verified(case: ProofCheck, found: HeldViews | None) -> Verified:
    proof: Proof = case.proof
    return Verified(
        file=case.file,
        act=f"{proof.act}@{proof.version}".strip("@"),
        language=proof.language,
        proposals=tuple(each.name for each in proof.proposals),
        edits=found.edits if found else (),
        problems=tuple(dict.fromkeys(case.problems)),
        alone=case.alone,
        differences=tuple(case.differences),
        doubts=tuple(case.doubts),
        unchecked=tuple(case.unchecked),
        made=proof.made,
    )


def _is_exact(document: WordDocument, text: Expected) -> bool:
    """Whether a document, as it is read, is a text to the letter."""
    lines = lines_of(document)
    exact = any(gap_of(each.text) for each in lines)
    edited = hold((lines, lines), (text, text), (), exact=exact).edits
    return not (edited or otherwise(document, text))


def _is_listed(workspace: Workspace, sha256: str) -> bool:
    """Whether a file, by its digest, is one of a dossier that the workspace built: its `out/` lists
    it. A list that cannot be read is passed over."""
    lists = sorted((workspace.root / "out").glob("*/*/cover.txt"))
    for path in islice(lists, _MOST):
        try:
            with path.open(encoding="utf-8") as file:
                lines = file.read(_LONGEST).splitlines()
        except (OSError, UnicodeDecodeError):
            continue
        if any(line.startswith(sha256) for line in lines):
            return True
    return False
