"""What a document looks like, compared with what it looked like when it was made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain, islice

from drafting.errors import DraftingError
from drafting.messages import say
from drafting.model.proof import Made
from drafting.tasks import own_document, two_documents
from drafting.tasks.dossier import draft_docx, redline_docx
from drafting.tasks.proof.recipe import options_of
from drafting.tasks.verify.proof_check import ProofCheck
from drafting.version import program_code
from drafting.word.document.document import WordDocument
from drafting.word.package.package import Package
from drafting.word.proof.beyond import beyond, numbered_levels
from drafting.word.proof.contents import CONTENTS
from drafting.word.proof.differences import differences, differing
from drafting.word.proof.hiding import hiding
from drafting.word.proof.looks import State
from drafting.word.proof.part import state_of
from drafting.word.proof.places import PiecePlaces
from drafting.word.proof.saved import saved_by

_SHOWN = 40
"""Pieces that are listed."""


def compare_looks(
    case: ProofCheck, package: Package, places: PiecePlaces, view: WordDocument | None = None
) -> None:
    """Add to a case what of a document's parts and elements is not as it was made, or why that
    cannot be known; `view` is the document with all changes accepted. Raises `FormatError`."""
    now = state_of(package)
    made = _made(case, now)
    if made is None:
        return
    program = saved_by(package, differing(made, now))
    if not program:
        case.differences += differences(made, now, places)
        return
    found = differences(made, now, places, CONTENTS)
    if view is not None:
        case.read_title_block(view)
    case.differences += found
    problem = say(
        "the document was saved by another program, {program}, which writes every part anew",
        program=program,
    )
    same = say("text, tracked changes, comments, headers and footers: as they were made")
    if found or case.edited:
        same = say("text, tracked changes, comments, headers and footers: not as they were made")
    looks = say("what it looks like: cannot be compared")
    shown = () if view is None else veils(view, places.addresses)
    do = say("look at it yourself, or ask for the file as it was made")
    case.doubts.append(case.problem("changed", problem, same, looks, *shown, do=do))


def _made(case: ProofCheck, now: State) -> State | None:
    """The document as it was made: made anew, or by the digests in its proof; None: not known."""
    proof = case.proof
    recorded = State.of(proof.parts) if proof.parts else None
    if proof.made in (Made.REDLINE, Made.DRAFT):
        anew = _anew(case)
        if anew and not differing(anew, now):
            return anew
        program, ours = (proof.recipe.program if proof.recipe else ""), program_code()
        if anew and program == ours:
            return anew
        wrong = say(
            "the document was made by another version of drafting ({made}), and cannot be made "
            "anew by this one ({ours})",
            made=program or say("unknown"),
            ours=ours,
        )
        if anew is None:
            wrong = say("the document cannot be made anew: its baseline is not at hand")
        do = say("build it anew from its proposal, or verify it with the version that made it")
        if not case.problems:
            case.doubts.append(case.problem("other-version", wrong, do=do))
        return recorded
    if recorded is None:
        problem = say(
            "the document was made by an earlier version of drafting, which kept no digests of "
            "what it looks like"
        )
        case.doubts.append(case.problem("other-version", problem))
    return _from_originals(case) or recorded


def _from_originals(case: ProofCheck) -> State | None:
    """The redline made again of the documents that the call gives; None: they are not at hand, or
    are others."""
    recipe = case.proof.recipe
    if not case.originals or recipe is None:
        return None
    files = [case.originals.get(each) for each in recipe.files]
    if None in files:
        problem = say("no original that is given is the document that it was made of")
        found = [say("made of: sha256 {digest}", digest=each) for each in recipe.files]
        found += [say("given: sha256 {digest}", digest=each) for each in case.originals]
        case.doubts.append(case.problem("digest", problem, *found))
        return None
    documents = [each for each in files if each is not None]
    try:
        data = _made_of(case, documents)
    except (DraftingError, TypeError, ValueError) as error:
        problems = error.problems if isinstance(error, DraftingError) else ()
        problem = say("the document cannot be made again of its originals")
        case.problems += [case.problem("digest", problem), *problems]
        return None
    if data is None:
        return None
    case.vouched = True
    return state_of(Package.open(data, case.file))


def _made_of(case: ProofCheck, documents: Sequence[bytes]) -> bytes | None:
    options = options_of(case.proof)
    if case.proof.made is Made.DOCUMENTS:
        old, new = documents
        return two_documents.redline_again(old, new, options)
    if case.amendment is None:
        return None
    return own_document.redline_again(case.amendment, documents[0], case.file, options)


def doubt_own_document(case: ProofCheck, view: WordDocument, places: PiecePlaces) -> None:
    """Doubt what a document that says to be a person's own says on its own looks, unless the
    original or the workspace bears witness: whoever writes its text could write its digests too.
    `view` is the document with all changes accepted.

    Raises `FormatError`.
    """
    if case.proof.made is not Made.OWN or case.vouched or case.doubts:
        return
    package = view.package
    if anew := _anew(case):
        now, styles = state_of(package), package.part_of("styles")
        ours = anew.parts.get(styles)
        if ours and styles in now.parts and not {styles} & differing(anew, now):
            found = differences(anew, now, places)
            problem = say(
                "the document says that it is a person's own, with the styles of a redline that "
                "drafting makes; places where it differs from that one: {count}",
                count=len(found),
            )
            shown = [
                f"{each.where}  {each.problem} {' '.join(each.found)}" for each in found[:_SHOWN]
            ]
            do = say("give the document that it was made of: --original FILE.docx")
            case.doubts.append(case.problem("stranger", problem, *shown, do=do))
            return
    if shown := veils(view, places.addresses):
        wrong = say(
            "the document holds what can show another text of the act, and only the document "
            "says that it was there before"
        )
        do = say("give the document that it was made of: --original FILE.docx")
        case.doubts.append(case.problem("stranger", wrong, *shown, do=do))


def veils(document: WordDocument, addresses: Mapping[int, str]) -> list[str]:
    """What in a document can show people another text than is read, each after the address of its
    provision, or its part; `addresses` are those of the `w:p` of the text, by index. Raises
    `FormatError`."""
    package = document.package
    styles = package.part_of("styles")
    named = package.tree(styles) if styles in package.names else None
    signs = hiding(document.root, named, addresses, numbered_levels(document))
    found = (f"{addresses[order]}: {sign}" for order, sign in signs)
    return [*islice(chain(beyond(document), found), _SHOWN)]


def _anew(case: ProofCheck) -> State | None:
    """The redline or draft of ours, made anew from the proof."""
    if case.act is None:
        return None
    try:
        data = redline_docx(case.amendment) if case.amendment else draft_docx(case.act)
    except DraftingError as error:
        if case.proof.made is Made.OWN:
            return None
        problem = say("the document cannot be made anew from its proof")
        case.problems += [case.problem("digest", problem), *error.problems]
        return None
    return state_of(Package.open(data, case.file))
