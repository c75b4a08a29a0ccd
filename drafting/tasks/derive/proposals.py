"""Two texts of an act → the proposal that makes the one of the other."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from drafting.diff.look_alikes import look_alikes
from drafting.errors import DraftingError, Problem, Where
from drafting.files.disk import read_bytes
from drafting.files.names import name_from
from drafting.files.proposal import read_proposal, write_proposal
from drafting.files.workspace import Workspace
from drafting.language import CODES, script
from drafting.messages import say
from drafting.model.act import Act, Identity
from drafting.model.localized import Localized
from drafting.model.operation import Operation
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.patch.derive import Derivation, Derived, derive
from drafting.tasks.derive.doubts import new_doubts
from drafting.tasks.dossier import Built, Delivery, build
from drafting.tasks.exchange.named_file import read_file, workspace_of_act
from drafting.tasks.word_file import is_word_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from drafting.word.package.archive import MAX_FILE

if TYPE_CHECKING:
    from drafting.structure.act import Imported

_UNSTORED = "unstored"
"""The baseline that a proposal names where the old text is no stored version."""


@frozen
class DerivedProposal:
    """A proposal that was derived, and its file."""

    proposal: Proposal
    text: str
    """The whole YAML file."""
    derivations: tuple[Derivation, ...]
    old: Act
    """The text that it amends."""
    warnings: tuple[Problem, ...] = ()
    left: tuple[Problem, ...] = ()
    """What the document orders and the proposal does not do, each with its line."""


@frozen
class Heading:
    """What is known of a proposal beside its operations."""

    name: str
    initiator: str = ""
    date: datetime.date | None = None
    language: str = ""
    """Of the texts, where the version holds several; empty: it holds one."""
    comments: tuple[str, ...] = ()


@frozen
class NamedText:
    """A text of an act, as a call names it."""

    act: Act
    alone: bool = True
    """Whether its version holds no text in another language."""
    stored: bool = False
    """Whether it is a version of the workspace."""
    warnings: tuple[Problem, ...] = ()
    """What its document holds beside it, and whose tracked changes are part of it."""


def derive_named(
    workspace: Workspace | None, old: str, new: str, language: str = "", name: str = ""
) -> DerivedProposal:
    """Derive a proposal from two texts, each named as `ACT@VERSION` or as a file of any format
    that `import` reads.

    Both are numbered as the stored version among them is, the old one first; a text file that is a
    stored version to the byte is known as that one. A DOCX is read with every tracked change
    accepted. Raises `DraftingError`.
    """
    before, after = _named_texts(workspace, old, new, language)
    heading = Heading(name or f"amend-{before.act.identity.act}")
    derived = derive(before.act, after.act, alone=before.alone)
    made = proposed(before, derived, heading)
    made = evolve(made, warnings=(*before.warnings, *after.warnings, *made.warnings))
    if before.stored:
        return made
    problem = say(
        "{old} is no stored version, so the proposal calls its baseline `{unstored}`",
        old=old,
        unstored=_UNSTORED,
    )
    do = say(
        "store it (`drafting import`, or a text file with its digest in act.yaml), and name that"
    )
    warning = Problem("other-version", problem, Where(old), do=do)
    return evolve(made, warnings=(warning, *made.warnings))


def derive_texts(old: Act, new: Act, name: str) -> DerivedProposal:
    """Derive a proposal from two texts that are at hand. Raises `DraftingError`."""
    return proposed(NamedText(old, stored=bool(old.version)), derive(old, new), Heading(name))


def proposed(
    before: NamedText,
    derived: Derived,
    heading: Heading,
    operations: Sequence[Operation] | None = None,
    comments: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> DerivedProposal:
    """Write what was derived as a proposal, read it again, and carry it out once more.

    `operations` are the derived ones with reasons, `comments` what else is known of each by its id.
    Raises `DraftingError` where nothing was derived.
    """
    old = before.act
    if derived.amended is None:
        layout = tuple(each.problem for each in derived.differences)
        do = say("no proposal is needed")
        raise DraftingError(
            Problem("empty", say("both texts are the same law"), Where(act=old.name), layout, do)
        )
    language = "" if before.alone else old.language
    initiator = {language: heading.initiator} if heading.initiator else {}
    proposal = Proposal(
        proposal=heading.name,
        target=old.identity.act,
        baseline=old.version if before.stored else _UNSTORED,
        initiator=Localized(initiator),
        date=heading.date,
        operations=tuple(operations if operations is not None else derived.operations),
    )
    remarks = {
        each.operation.id: [*filter(None, [each.remark, *comments.get(each.operation.id, ())])]
        for each in derived.derivations
    }
    text = write_proposal(proposal, language, {"": heading.comments, **remarks})
    again = read_proposal(text, "")
    if write_act(apply(old, again).act) != write_act(derived.amended.act):
        raise AssertionError("the proposal as it is written makes another text")
    changes = derived.amended.changes
    doubts = new_doubts(old, derived.amended.act)
    warnings = (*derived.differences, *doubts, *look_alikes(changes))
    return DerivedProposal(again, text, derived.derivations, old, warnings)


def _named_texts(
    workspace: Workspace | None, old: str, new: str, language: str
) -> tuple[NamedText, NamedText]:
    found = [_stored(workspace, name, language, other) for name, other in ((old, new), (new, old))]
    like = next((each for each in found if each), None)
    if like is None and is_word_file(old) and not is_word_file(new):
        like = _read(new, None, language)
        return _read(old, like, language), like
    before = found[0] or _read(old, like, language)
    after = found[1] or _read(new, before, language)
    if after.act.identity != before.act.identity:
        after = evolve(after, act=_renumbered(after.act, before.act.identity))
    return before, after


def _renumbered(act: Act, identity: Identity) -> Act:
    """A text read as that of another act, whose numbering may be another."""
    return read_act(write_act(act), identity, act.version, act.language, act.name)


def _stored(workspace: Workspace | None, name: str, language: str, other: str) -> NamedText | None:
    """A version of the workspace, by name, or by a file that holds the same bytes. Of a version in
    several languages, the first that the text beside it has too."""
    path = Path(name)
    if path.is_file():
        return None if workspace is None or is_word_file(name) else _by_digest(workspace, path)
    workspace = workspace_of_act(workspace, name)
    history, version = workspace.named(name)
    chosen = language or next(iter(version.digest), "")
    if not language and len(version.digest) > 1:
        file = Path(other).is_file()
        spoken = [_language_of_file(other)] if file else workspace.named(other)[1].digest
        chosen = next((each for each in version.digest if each in spoken), chosen)
    act = workspace.act(history, version, chosen)
    return NamedText(act, len(version.digest) == 1, stored=True)


def _by_digest(workspace: Workspace, path: Path) -> NamedText | None:
    digest = hashlib.sha256(read_bytes(path, str(path), MAX_FILE)).hexdigest()
    for name in workspace.acts():
        try:
            history = workspace.history(name)
        except DraftingError:
            continue
        for version in history.versions:
            for language, recorded in version.digest.items():
                if recorded == digest:
                    act = workspace.act(history, version, language)
                    return NamedText(act, len(version.digest) == 1, stored=True)
    return None


def _read(name: str, like: NamedText | None, language: str) -> NamedText:
    """The text in a file, numbered and in the language as another text is; a document in its
    structure too, since looks show less of a structure than an act has."""
    from drafting.structure.act import ImportedAs  # noqa: PLC0415  (loads the recogniser)

    identity = like.act.identity if like else Identity(name_from(Path(name), "act"))
    chosen = language or (like.act.language if like else _language_of_name(name))
    imported = read_file(name, ImportedAs(identity, "", chosen, known=like is not None))
    act = imported.act
    if not act.language:
        act = evolve(act, language=_language_in(act))
    if like and is_word_file(name):
        act = _structured(act, imported, like.act)
    return NamedText(act, warnings=imported.warnings)


def _structured(act: Act, imported: Imported, like: Act) -> Act:
    """The text of a document in the structure of another text."""
    from drafting.tasks.derive.held_version import as_exported  # noqa: PLC0415  (lxml is slow to load)
    from drafting.word.reading.act import ImportedDocument  # noqa: PLC0415  (the same)
    from drafting.word.settling import settled  # noqa: PLC0415  (the same)

    if not isinstance(imported, ImportedDocument):
        return act
    found = settled(like, as_exported(like), act, imported.document, "")
    return found.act if found else act


def _language_of_name(name: str) -> str:
    """The language by the end of a file's name: `new.ru.txt`; empty where that says none."""
    suffix = Path(name).stem.rpartition(".")[2]
    return suffix if suffix in CODES else ""


def _language_in(act: Act) -> str:
    """The language of a text by its letters."""
    return script.language_of("\n".join(each.line for each in act.lines()), ())[0]


def _language_of_file(name: str) -> str:
    if language := _language_of_name(name):
        return language
    return _read(name, None, "").act.language


def build_derived(workspace: Workspace, made: DerivedProposal, out: Path, *, alone: bool) -> Built:
    """Write the dossier of a derived proposal; if it stands `alone`, without a file of its own, its
    file too, as `out/PROPOSAL/PROPOSAL.yaml`. Raises `DraftingError`."""
    own = {f"{made.proposal.proposal}.yaml": made.text.encode()} if alone else {}
    return build(workspace, made.proposal, Delivery(out, beside=own))
