"""A document compared with what it was made of: its own proof, the workspace, or a version."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from attrs import define, evolve, field, frozen

from drafting.errors import AddressError, Code, DraftingError, FormatError, Problem, Where
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.language.address import words
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.gap import gap_of
from drafting.model.proof import Edited, Fingerprint, Proof, Revision, Verified, fingerprints
from drafting.model.proposal import Proposal
from drafting.papers import editable, redline
from drafting.tasks.amend import amend, baseline_of, load_act
from drafting.tasks.dossier import matter_of
from drafting.text.writer import text_digest
from drafting.word.document.document import WordDocument, read_document
from drafting.word.document.match import match
from drafting.word.document.title_block import title_block_lines
from drafting.word.document.view import View
from drafting.word.package.elements import w
from drafting.word.package.package import Package
from drafting.word.proof.others import Signature, accept_others
from drafting.word.proof.part import read_proof, seal_of
from drafting.word.proof.seen import Seen, lines_of
from drafting.word.proof.verify import edits, held
from drafting.word.tracked.revisions import NOBODY, fitting

_OWN_DIGESTS = to_say("only the digests in the document itself were checked")


@frozen
class _Expected:
    """The lines that one view of a document should hold, and the act if it is known."""

    wanted: tuple[Fingerprint, ...]
    act: Act | None = None

    @property
    def own(self) -> list[str]:
        """The addresses of the lines that the document writes in its own signs."""
        return [each.address for each in self.wanted if each.in_own_signs]

    @property
    def lines(self) -> dict[str, str]:
        """Address → line; not of those in the document's own signs, which only it holds."""
        own = {*self.own}
        lines = self.act.lines() if self.act else ()
        return {site.address: site.line for site in lines if site.address not in own}

    def proved(self, act: Act) -> _Expected:
        """The same with the act. What is in the document's own signs stands in the proof alone;
        `match` then compares it with the act."""
        own = {each.address: each for each in self.wanted if each.in_own_signs}
        wanted = (own.get(each.address, each) for each in fingerprints(act))
        return _Expected(tuple(wanted), act)


def verify(workspace: Workspace | None, data: bytes, name: str) -> Verified:
    """Find out whether a document still is what its proof records, and what was edited, by whom.

    `data` is a DOCX, `name` its file in messages. With a workspace the stored version is looked
    for, and the proposals that the document encloses are carried out again; without one the
    digests in the document decide. Raises `DraftingError` for what is no DOCX, or holds no proof.
    """
    package = Package.open(data, name)
    proof = read_proof(package)
    if proof is None:
        problem = say("the document holds no proof of what it was made of")
        hint = say("compare it with a version: --against ACT@VERSION")
        raise FormatError(Problem("no-proof", problem, Where(name), do=hint))
    case = _ProofCheck(proof, name, _Expected(proof.old), _Expected(proof.new))
    case.look_inside(seal_of(package))
    if workspace is None:
        case.unchecked.append(
            case.problem("no-workspace", say(_OWN_DIGESTS), say("there is no workspace"))
        )
    else:
        case.make_again(workspace)
    views, texts = _views(data, name, case.others()), (case.old, case.new)
    lines = [lines_of(document) for document in views]
    found = _edits(lines, texts, proof.signatures, exact=proof.exact)
    case.read_title_block(views[1])
    if not found:
        for document, text in zip(views, texts, strict=True):
            case.problems += _otherwise(document, text)
        case.name_own_signs()
    return Verified(
        file=name,
        act=f"{proof.act}@{proof.version}",
        language=proof.language,
        proposals=tuple(each.name for each in proof.proposals),
        edits=tuple(found),
        problems=tuple(dict.fromkeys(case.problems)),
        alone=case.old.act is None,
        unchecked=tuple(case.unchecked),
    )


def verify_against(
    workspace: Workspace, data: bytes, name: str, version: str, language: str = ""
) -> Verified:
    """Find out whether a document with every change rejected is a version of an act, and what
    accepting its changes would change; or else whether it is that version with every change
    accepted, as `import` reads it. Raises `DraftingError`."""
    act = load_act(workspace, version, language)
    views, text = _views(data, name), _Expected(fingerprints(act), act)
    lines = [lines_of(document) for document in views]
    # Where the document writes gaps as the act does, nothing may stand in them.
    exact = any(gap_of(each.text) for each in lines[0])
    found = _edits(lines, (text, text), (), exact=exact)
    wrong = [evolve(each, new=None) for each in found if each.old]
    if wrong and _is_exact(views[0].again(View.ACCEPTED), text):
        return Verified(file=name, act=act.name, language=act.language, against=True, accepted=True)
    return Verified(
        file=name,
        act=act.name,
        language=act.language,
        edits=tuple(wrong),
        changes=tuple(each for each in found if each.new and not each.old),
        problems=() if wrong else tuple(_otherwise(views[0], text)),
        against=True,
    )


def _is_exact(document: WordDocument, text: _Expected) -> bool:
    """Whether a document, as it is read, is a text to the letter."""
    lines = lines_of(document)
    exact = any(gap_of(each.text) for each in lines)
    return not (_edits((lines, lines), (text, text), (), exact=exact) or _otherwise(document, text))


def _views(
    data: bytes, name: str, others: Collection[Signature] = ()
) -> tuple[WordDocument, WordDocument]:
    """With every change rejected, and accepted; changes signed by `others` are in both."""
    rejected = accept_others(read_document(data, name, View.REJECTED), others)
    return rejected, rejected.again(View.ACCEPTED, keep_notes=True)


def _edits(
    views: Sequence[Sequence[Seen]],
    texts: Sequence[_Expected],
    own: Iterable[Revision],
    *,
    exact: bool,
) -> list[Edited]:
    old, new = (
        held(text.wanted, text.lines, seen, exact=exact)
        for seen, text in zip(views, texts, strict=True)
    )
    acts = [text.act for text in reversed(texts) if text.act]
    return [evolve(each, place=_place(each.address, acts)) for each in edits(old, new, own)]


def _place(address: str, acts: Sequence[Act]) -> str:
    for act in acts:
        try:
            return words(act.find(address), act.language)
        except AddressError:
            continue
    return ""


def _otherwise(document: WordDocument, text: _Expected) -> list[Problem]:
    """What is wrong though every line is there: tables divided otherwise, lines that the proof
    only claims to look like those of the act."""
    found = match(text.act, document, exact=not text.own) if text.act else None
    return found if isinstance(found, list) else []


@define
class _ProofCheck:
    """The examination of a proof, with the problems found."""

    proof: Proof
    file: str
    old: _Expected
    new: _Expected
    front: tuple[str, ...] = ()
    """The lines that the title block should have; empty: not known."""
    problems: list[Problem] = field(factory=list)
    unchecked: list[Problem] = field(factory=list)

    def problem(self, code: Code, problem: str, *found: str, hint: str = "") -> Problem:
        """A problem of the document."""
        return Problem(code, problem, Where(self.file), found, hint)

    def others(self) -> frozenset[Signature]:
        """The signatures of changes that were in a person's document before its proposals: their
        text was the baseline."""
        signed = {each.signature for each in self.proof.signatures}
        if self.proof.exact:
            return frozenset()
        try:
            own = {self._own(read_proposal(each.text, self.file)) for each in self.proof.proposals}
        except FormatError:
            return frozenset()
        return frozenset(signed - own) if signed & own else frozenset()

    def _own(self, proposal: Proposal) -> Signature:
        author = proposal.initiator.best(self.proof.language)
        return fitting(author) or NOBODY, proposal.date.isoformat() if proposal.date else ""

    def look_inside(self, seal: str) -> None:
        """Add a problem for each part of the proof that contradicts another."""
        if seal != self.proof.seal:
            problem = say("the proof in the document was edited")
            self.problems.append(self.problem("digest", problem))
        for each in self.proof.proposals:
            try:
                same = read_proposal(each.text, self.file).sha256 == each.sha256
            except FormatError:
                same = False
            if not same:
                problem = say("the proposal {name} in the document was edited", name=each.name)
                self.problems.append(
                    self.problem("digest", problem, say("its digest is not the one in the proof"))
                )

    def make_again(self, workspace: Workspace) -> None:
        """Find the stored baseline by its digest, and carry out the enclosed proposals on it."""
        try:
            proposals = [read_proposal(each.text, self.file) for each in self.proof.proposals]
            act = self._baseline(workspace, proposals)
        except DraftingError as error:
            self.unchecked += [self.problem("not-found", _OWN_DIGESTS), *error.problems]
            return
        if act is None:
            reason = say(
                "{act}: no stored version has the digest of the baseline", act=self.proof.act
            )
            self.unchecked.append(self.problem("not-found", say(_OWN_DIGESTS), reason))
            return
        if act.version != self.proof.version:
            problem = say(
                "the baseline is not {act}@{version}",
                act=self.proof.act,
                version=self.proof.version,
            )
            found = say("its digest is that of {name}", name=act.name)
            self.problems.append(self.problem("digest", problem, found))
        self._carry_out(act, proposals)
        self._changed_since(workspace)

    def name_own_signs(self) -> None:
        """Add which lines are not those of the act to the letter."""
        if own := self.old.own or self.new.own:
            problem = say(
                "lines are not those of the act to the letter: white space, look-alike "
                "letters or numbers of notes are the document's own: {count}",
                count=len(own),
            )
            self.unchecked.append(self.problem("look-alike", problem, ", ".join(own)))

    def _baseline(self, workspace: Workspace, proposals: Sequence[Proposal]) -> Act | None:
        proof = self.proof
        history = workspace.history(proof.act)
        for version in history.versions:
            if version.digest.get(proof.language) == proof.baseline:
                return workspace.act(history, version, proof.language)
        for proposal in proposals:
            if proposal.amends:
                act = baseline_of(workspace, proposal, proof.language)
                return act if text_digest(act) == proof.baseline else None
        return None

    def _carry_out(self, act: Act, proposals: Sequence[Proposal]) -> None:
        try:
            amendment = amend(act, proposals, as_given=True) if proposals else None
        except DraftingError as error:
            problem = say("the proposals in the document cannot be carried out on its baseline")
            self.problems += [self.problem("digest", problem), *error.problems]
            return
        amended = amendment.act if amendment else act
        paper = redline(matter_of(amendment)) if amendment else editable(act)
        self.front = tuple(each.text for each in paper.front)
        if text_digest(amended) != self.proof.result:
            problem = say(
                "the proposals in the document do not make the result that the proof names"
            )
            self.problems.append(self.problem("digest", problem))
        self.old, self.new = self.old.proved(act), self.new.proved(amended)
        for text, listed in ((self.old, self.proof.old), (self.new, self.proof.new)):
            if text.wanted != listed:
                problem = say(
                    "the proof lists lines that are not those of the baseline or the result"
                )
                self.problems.append(self.problem("digest", problem))

    def read_title_block(self, document: WordDocument) -> None:
        """Name the lines of the title block that were edited: they are no text of the law."""
        body = document.root.find(w("body"))
        reads = title_block_lines(body) if body is not None else []
        if self.front and reads and reads != [*self.front]:
            problem = say("the title block, no text of the law, is not what the proposals make")
            found = [line for line in reads if line not in self.front]
            self.unchecked.append(self.problem("changed", problem, *found))

    def _changed_since(self, workspace: Workspace) -> None:
        for each in self.proof.proposals:
            try:
                stored = workspace.proposal(each.name)
            except DraftingError:
                problem = say("the workspace has no proposal {name}", name=each.name)
                self.unchecked.append(self.problem("changed", problem))
                continue
            if stored.sha256 != each.sha256:
                problem = say(
                    "the proposal {name} has changed since the document was made", name=each.name
                )
                hint = say("`drafting build {name}` makes it anew", name=each.name)
                self.unchecked.append(self.problem("changed", problem, hint=hint))
