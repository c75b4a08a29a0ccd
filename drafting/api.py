"""The pipeline on one screen: read → amend or compare → papers → write; and the way back.

Whatever is wrong with what is given is raised as a `DraftingError`, all of it at once. Rooms that
are slow to load (Word) are loaded by the functions that need them.
"""

from __future__ import annotations

from collections.abc import Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING

from drafting import phrase
from drafting.diff import compare as comparing
from drafting.errors import FormatError, PatchError, Problem
from drafting.files import proposal as proposal_file
from drafting.files.disk import read_bytes
from drafting.files.names import LANGUAGE, NAME, no_language, no_version
from drafting.files.workspace import Workspace
from drafting.messages import say
from drafting.model.act import Act, Identity, Numbering
from drafting.model.change import ChangeSet
from drafting.model.papers.amending import AmendingText
from drafting.model.proof.verified import Verified
from drafting.model.proposal import Proposal
from drafting.tasks import amend as amending
from drafting.tasks import check as checking
from drafting.tasks import dossier
from drafting.tasks.amend import Amendment, base_of
from drafting.tasks.check import Report
from drafting.tasks.compare import redline_of
from drafting.tasks.dossier import Built, Dossier, Written
from drafting.text import reader

if TYPE_CHECKING:
    from drafting.structure.act import Imported
    from drafting.tasks.derive.proposals import DerivedProposal


def open_workspace(folder: str | PathLike[str] = ".") -> Workspace:
    """The workspace that a folder is, or is in: the folder with `baselines/` and `proposals/`."""
    return Workspace.find(Path(folder))


def read_act(
    text: str,
    language: str,
    name: str = "act",
    version: str = "",
    numbering: Numbering = Numbering(),
) -> Act:
    """Read an act from its text, as a baseline is written. `language` is its code: papers and
    sentences are made in `kk`, `ru`, `uk` and `en`.

    `name` and `version` are what a proposal calls its `target` and `baseline`. Raises
    `FormatError` where the text is empty or no text of an act, or where an act, a version or a
    language cannot be called so.
    """
    _check_names(name, version, language)
    if not text:
        raise FormatError(Problem("empty", say("the text of the act is empty")))
    return reader.read_act(text, Identity(name, numbering=numbering), version, language)


def load_act(workspace: Workspace, name: str, language: str = "") -> Act:
    """Read `ACT` (its latest version) or `ACT@VERSION` of a workspace, proved by its digest."""
    return amending.load_act(workspace, name, language)


def read_proposal(text: str, file: str = "") -> Proposal:
    """Read a proposal from YAML; `file` is its name in messages."""
    return proposal_file.read_proposal(text, file)


def amend(act: Act, *proposals: Proposal) -> Amendment:
    """Carry out a proposal on the act that it is written against; several are merged.

    The result has the amended `text` and `act`, the `changes` and the `warnings`.
    """
    for proposal in proposals:
        if act.version and base_of(proposal) not in (act.name, act.version.rpartition("+")[2]):
            problem = say(
                "the proposal is written against {base}, not {name}",
                base=base_of(proposal),
                name=act.name,
            )
            raise PatchError(Problem("other-version", problem, proposal.origin))
    return amending.amend(act, proposals)


def compare(old: Act | str, new: Act | str, language: str = "") -> ChangeSet:
    """Compare two acts, or two texts: what is kept, deleted and inserted, line by line."""
    return comparing.compare(*_both(old, new, language))


def derive(
    old: Act | str, new: Act | str, language: str = "", name: str = "derived"
) -> DerivedProposal:
    """The proposal that makes one text of an act of another: its `proposal`, the `text` of its YAML
    file, and `warnings` of what no operation makes. Two acts are numbered alike.
    """
    from drafting.tasks.derive import proposals as deriving  # noqa: PLC0415  (few need it)

    return deriving.derive_texts(*_both(old, new, language), name)


def redline(changed: Amendment | ChangeSet) -> bytes:
    """The redline as a DOCX with tracked changes; that of an amendment carries its proof."""
    if isinstance(changed, ChangeSet):
        return redline_of(changed)
    return dossier.redline_docx(changed)


def papers(workspace: Workspace, amendment: Amendment) -> Dossier:
    """Every paper of an amendment, as data, in the forms of the proposal's chamber."""
    return dossier.papers(workspace, amendment)


def write(papers: Dossier, out: str | PathLike[str] = "out") -> list[Written]:
    """Write papers as .docx, .html and .txt to `out/PROPOSAL/LANGUAGE/`, in one move."""
    return dossier.write_dossiers([papers], dossier.Delivery(Path(out)))


def build(
    workspace: Workspace,
    proposals: str | Sequence[str],
    out: str | PathLike[str] = "out",
    *,
    as_given: bool = False,
) -> Built:
    """Write every paper of a proposal to `out/PROPOSAL/LANGUAGE/`; of several, to `out/merged/`.

    Several are merged in the order of the act, or `as_given`.
    """
    return dossier.build(workspace, proposals, dossier.Delivery(Path(out)), as_given=as_given)


def instruct(amendment: Amendment, language: str = "", style: str = "") -> AmendingText:
    """The sentences that order the change, in the language of the act or in another one; in English
    in a `style` of drafting (`uk`, `us`, `eu`, `ca`, `au`, or `kz`, the default)."""
    return phrase.write(amendment.amended, amendment.proposal, language, style)


def read_instructions(text: str, language: str) -> phrase.Reading:
    """The operations that an amending text orders, and what of the text is not understood."""
    return phrase.read_instructions(text, language)


def import_file(
    data: bytes, file: str, language: str = "", name: str = "act", version: str = ""
) -> Imported:
    """Read the act in a file of any format that `drafting import` reads, tracked changes accepted;
    nothing is stored. The suffix of `file`, its name, sets Markdown apart from plain text.

    The result has the `act`, its `title`, and the `warnings` and the `report` of the reading.
    """
    from drafting.structure.act import ImportedAs  # noqa: PLC0415  (slow to load)
    from drafting.tasks.exchange import import_file as importing  # noqa: PLC0415  (the same)

    return importing.import_file(data, file, ImportedAs(Identity(name), version, language))


def import_act(data: bytes, language: str = "", name: str = "act", version: str = "") -> Act:
    """Read the act in a file that says by its content what it is; the same without the warnings."""
    return import_file(data, name, language, name, version).act


def export_act(act: Act) -> bytes:
    """An act as a DOCX for a person to edit: tracking is on, and every provision is marked."""
    return dossier.draft_docx(act)


def check(workspace: Workspace) -> Report:
    """Find everything that is wrong with the baselines and proposals of a workspace."""
    return checking.check(workspace)


def verify(
    data: bytes | str | PathLike[str], workspace: Workspace | None = None, name: str = "document"
) -> Verified:
    """Find out whether a DOCX, its bytes or its path, still is what its proof records, and what
    was edited, by whom. Raises `WorkspaceError` where a path leads to no file that can be read."""
    from drafting.tasks import verify as verifying  # noqa: PLC0415  (slow to load)
    from drafting.word.package.archive import MAX_FILE  # noqa: PLC0415  (the same)

    if not isinstance(data, bytes):
        name = str(data)
        data = read_bytes(Path(data), name, MAX_FILE)
    return verifying.verify(workspace, data, name)


def _check_names(name: str, version: str, language: str) -> None:
    """Raise `FormatError` where an act, its version or its language cannot be called so."""
    wrong = []
    if not NAME.fullmatch(name):
        problem = say("`{name}` has signs that no name has", name=name)
        wrong.append(Problem("syntax", problem, do=say("write letters, digits, `-` and `.` only")))
    if version and not NAME.fullmatch(version):
        wrong.append(no_version(version))
    if not LANGUAGE.fullmatch(language):
        wrong.append(no_language(language))
    if wrong:
        raise FormatError(wrong)


def _both(old: Act | str, new: Act | str, language: str) -> tuple[Act, Act]:
    before, after = (
        reader.read_act(text, Identity(name), "", language) if isinstance(text, str) else text
        for text, name in ((old, "old"), (new, "new"))
    )
    return before, after
