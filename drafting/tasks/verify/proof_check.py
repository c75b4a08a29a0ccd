"""A proof compared with itself and with the workspace, and carried out again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import define, field

from drafting.errors import Code, DraftingError, FormatError, Problem, Where
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.proof import Proof
from drafting.model.proposal import Proposal
from drafting.papers import editable, redline
from drafting.tasks.amend import Amendment, amend, baseline_of
from drafting.tasks.dossier import matter_of
from drafting.tasks.proof.recipe import enclosed_act, options_of
from drafting.tasks.verify.views import Expected
from drafting.text.writer import text_digest
from drafting.word.document.document import WordDocument
from drafting.word.document.title_block import title_block_lines
from drafting.word.package.elements import w
from drafting.word.proof.others import Signature
from drafting.word.tracked.markup.revisions import NOBODY, fitting

_OWN_DIGESTS = to_say("only the digests in the document itself were checked")


@define
class ProofCheck:
    """The examination of a proof, with the problems found."""

    proof: Proof
    file: str
    old: Expected
    new: Expected
    front: tuple[str, ...] = ()
    """The lines that the title block should have; empty: not known."""
    alone: bool = True
    """Whether the document's own word on its baseline is all there is."""
    act: Act | None = None
    """The baseline; None: not known."""
    amendment: Amendment | None = None
    """What the proposals make of it, carried out again; None: there is none, or it is not known."""
    originals: Mapping[str, bytes] = field(factory=dict)
    """sha256 → a document that the call gives as one that it was made of."""
    vouched: bool = False
    """Whether something else than the document bears witness of what it looked like."""
    edited: bool = False
    """Whether a line of the act is not as it should be."""
    problems: list[Problem] = field(factory=list)
    differences: list[Problem] = field(factory=list)
    doubts: list[Problem] = field(factory=list)
    unchecked: list[Problem] = field(factory=list)

    def problem(self, code: Code, problem: str, *found: str, do: str = "") -> Problem:
        """A problem of the document."""
        return Problem(code, problem, Where(self.file), found, do)

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

    def make_again(self, workspace: Workspace | None) -> None:
        """Find the stored baseline by its digest, or else take the enclosed one, and carry out the
        enclosed proposals on it."""
        try:
            proposals = [read_proposal(each.text, self.file) for each in self.proof.proposals]
            enclosed = enclosed_act(self.proof, self.file)
        except DraftingError as error:
            self.unchecked += [self.problem("not-found", say(_OWN_DIGESTS)), *error.problems]
            return
        wrong = enclosed and (
            text_digest(enclosed) != self.proof.baseline or enclosed.identity.act != self.proof.act
        )
        if wrong:
            self.problems.append(
                self.problem("digest", say("the baseline in the document was edited"))
            )
            return
        stored = self._stored(workspace, proposals)
        self.alone = stored is None
        act = enclosed or stored
        if stored and enclosed:
            self._same_identity(stored, enclosed)
        if act is None:
            return
        if act.version != self.proof.version:
            self._is_another_version(act)
        self._carry_out(act, proposals)
        if workspace and stored:
            self._changed_since(workspace)

    def _stored(self, workspace: Workspace | None, proposals: Sequence[Proposal]) -> Act | None:
        """The baseline as the workspace stores it."""
        if workspace is None:
            found = say("there is no workspace")
            self.unchecked.append(self.problem("no-workspace", say(_OWN_DIGESTS), found))
            return None
        try:
            act = self._baseline(workspace, proposals)
        except DraftingError as error:
            self.unchecked += [self.problem("not-found", say(_OWN_DIGESTS)), *error.problems]
            return None
        if act is None:
            reason = say(
                "{act}: no stored version has the digest of the baseline", act=self.proof.act
            )
            self.unchecked.append(self.problem("not-found", say(_OWN_DIGESTS), reason))
        return act

    def _is_another_version(self, act: Act) -> None:
        """Doubt a document whose baseline is the text of a version that it does not name."""
        problem = say(
            "the baseline is not {act}@{version}", act=self.proof.act, version=self.proof.version
        )
        found = say("its digest is that of {name}", name=act.name)
        self.problems.append(self.problem("digest", problem, found))

    def _same_identity(self, stored: Act, enclosed: Act) -> None:
        """Doubt a document whose titles, or other facts on the act, are not those of act.yaml: they
        stand in its title block."""
        known = stored.identity.in_language(stored.language)
        if stored.version != enclosed.version:
            self._is_another_version(stored)
        if known != enclosed.identity:
            problem = say(
                "act.yaml holds another title, or other facts on the act, than the document"
            )
            do = say("if act.yaml was corrected since, build the document anew")
            self.doubts.append(self.problem("changed", problem, do=do))

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
            merged = bool(options_of(self.proof).get("merged"))
            amendment = amend(act, proposals, as_given=True, merged=merged) if proposals else None
        except DraftingError as error:
            problem = say("the proposals in the document cannot be carried out on its baseline")
            self.problems += [self.problem("digest", problem), *error.problems]
            return
        self.act, self.amendment = act, amendment
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
        styles = document.lists.styles
        reads = [] if body is None else title_block_lines(body, styles)
        if self.front and reads and reads != [*self.front]:
            problem = say("the title block, no text of the law, is not what the proposals make")
            found = [line for line in reads if line not in self.front]
            self.differences.append(self.problem("changed", problem, *found))

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
                do = say("`drafting build {name}` makes it anew", name=each.name)
                self.unchecked.append(self.problem("changed", problem, do=do))
