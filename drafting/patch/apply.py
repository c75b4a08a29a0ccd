"""Carry out a proposal: locate everything, look for clashes, then rebuild the text once.

Every address and every word of a proposal is looked up in the baseline itself, and nothing is half
applied. The order of the operations in the file does not matter, but for what comes to one place
without numbers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from attrs import evolve

from drafting.errors import FormatError, PatchError, Problem, Where, in_order
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import Amended, Change, ChangeSet
from drafting.model.edit import Designation, Edit, Insertion, Relabelling, law_in, new_provisions
from drafting.model.kind import COUNTED, Kind
from drafting.model.operation import WHOLE_ACT
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.patch.located import Located, locate
from drafting.patch.merged_cells import parted
from drafting.patch.overlooked.capitals import capital_warnings
from drafting.patch.overlooked.changed_words import misfit_warnings, old_term_warnings
from drafting.patch.overlooked.counted_through import through_warnings
from drafting.patch.overlooked.doubled_marks import mark_warnings
from drafting.patch.overlooked.first_letters import letter_warnings
from drafting.patch.overlooked.footnotes import footnote_warnings
from drafting.patch.overlooked.left_alone import left_alone_warnings, text_behind_warnings
from drafting.patch.overlooked.lists import list_warnings
from drafting.patch.overlooked.number_order import order_warnings
from drafting.patch.overlooked.ragged_rows import row_warnings
from drafting.patch.overlooked.run_on_lines import run_on_warnings
from drafting.patch.overlooked.untitled import title_warnings
from drafting.patch.read_back import misread
from drafting.patch.rebuild import rebuild
from drafting.patch.together.clash import clashes
from drafting.patch.unread_numbers import unread_lines
from drafting.text.concluding import RETURNS
from drafting.text.labels import heading
from drafting.text.lines import plain
from drafting.text.reader import read_act
from drafting.text.writer import write_act

_SHOWN = 100


def apply(act: Act, proposal: Proposal, seen: Sequence[Act] = ()) -> Amended:
    """Carry out all operations of a proposal on the version that it was written against.

    `seen` are other stored texts of the act, in which a stale provision is looked for.
    Raises `PatchError` with every operation that cannot be carried out exactly.
    """
    return apply_located(act, locate(act, proposal, seen))


def apply_located(act: Act, located: Located) -> Amended:
    """Carry out all operations of a proposal whose places are found: see `apply`.

    Raises `PatchError` with every operation that cannot be carried out exactly.
    """
    proposal = located.proposal
    problems = [*located.problems, *clashes(act, located.edits)]
    if problems:
        raise PatchError(in_order(problems))
    body, drafts = rebuild(act, located.edits)
    new = _settled(act.with_body(body, f"{act.version}+{proposal.proposal}"), located.edits)
    changes = tuple(Change(operation.id, operation) for operation in proposal.operations)
    change_set = ChangeSet.of(act, new, drafts, changes)
    if cells := [*parted(change_set)]:
        raise PatchError(evolve(each, where=_blamed(proposal, each.where)) for each in cells)
    if line := misread(act, new) or _adrift(new, located.edits):
        raise PatchError(_unwritable(act, located, line))
    proposed = evolve(proposal.origin, act=act.name)
    warnings = (
        *located.warnings,
        *order_warnings(act, located),
        *through_warnings(change_set),
        *list_warnings(change_set),
        *mark_warnings(change_set),
        *misfit_warnings(change_set),
        *old_term_warnings(act, located),
        *capital_warnings(act, located),
        *letter_warnings(act, located),
        *left_alone_warnings(change_set),
        *text_behind_warnings(act, located.edits),
        *run_on_warnings(change_set),
        *row_warnings(act, located.edits),
        *footnote_warnings(act, new, proposed),
        *title_warnings(act, located.edits),
        *_of_notes(located.edits, proposed),
    )
    return Amended(new, change_set, warnings, located.edits, located.places)


def _of_notes(edits: Sequence[Edit], where: Where) -> Iterator[Problem]:
    """Warn about changes of editor's notes, which no amending sentence orders."""
    noted = [each for each in edits if each.operation.at != WHOLE_ACT and law_in(each) != each]
    if noted:
        problem = say(
            "editor's notes change, which are no text of the law: no amending sentence orders that"
        )
        found = dict.fromkeys(text for each in noted for text in _notes(each))
        yield Problem("note", problem, where, tuple(found))


def _notes(edit: Edit) -> Iterator[str]:
    old = () if isinstance(edit, Insertion) else (edit.site.provision,)
    for each in chain.from_iterable(one.walk() for one in new_provisions(edit) or old):
        if each.kind is Kind.NOTE:
            yield each.text[:_SHOWN]


def _blamed(proposal: Proposal, where: Where) -> Where:
    return evolve(proposal.origin, act=where.act, address=where.address)


def _settled(new: Act, edits: Sequence[Edit]) -> Act:
    """The new text, in which provisions that stand below others than before are of the kinds that
    they have there: subitems that a new item takes in, of items that it takes."""
    if not any(
        isinstance(edit, Designation) or (isinstance(edit, Insertion) and edit.taken)
        for edit in edits
    ):
        return new
    try:
        again = read_act(write_act(new), new.identity, new.version, new.language)
    except FormatError:
        return new
    return new.with_body(again.body, new.version) if _alike(new.body, again.body) else new


def _alike(one: Sequence[Provision], other: Sequence[Provision]) -> bool:
    """Whether two texts differ in kinds alone."""
    return len(one) == len(other) and all(
        evolve(mine, kind=read.kind, children=()) == evolve(read, children=())
        and _alike(mine.children, read.children)
        for mine, read in zip(one, other, strict=True)
    )


def _adrift(new: Act, edits: Iterable[Edit]) -> str:
    """The first unnumbered line that is put beside a number, and would continue that without the
    mark that it needs in the text file: as a rule its author forgot a number."""
    firsts = (edit.provisions[0] for edit in edits if isinstance(edit, Insertion))
    bare = [each.text for each in firsts if each.kind in COUNTED and not each.label]
    if not bare:
        return ""
    lines = {line.strip() for line in write_act(new).split(new.form.newline)}
    return next((text for text in bare if RETURNS + plain(text) in lines), "")


def _unwritable(act: Act, located: Located, first: str) -> Iterator[Problem]:
    """A problem for each operation that makes such a line by itself; one for the proposal, where
    only all of them together make one."""
    blamed = False
    for operation in located.proposal.operations:
        own = [edit for edit in located.edits if edit.operation is operation]
        alone = act.with_body(rebuild(act, own)[0], act.version)
        settled = _settled(alone, own)
        if line := misread(act, settled) or _adrift(settled, own):
            blamed = True
            problem = _structure(act, line, own)
            yield Context(act, operation).locate_problem(", ".join(operation.at), problem)
    if not blamed:
        where = evolve(located.proposal.origin, act=act.name)
        yield evolve(_structure(act, first, located.edits), where=where)


def _structure(act: Act, line: str, edits: Iterable[Edit]) -> Problem:
    brought = list(edits)
    if unread := tuple(unread_lines(brought, act.identity.numbering.cues)):
        after = (
            ()
            if line in unread
            else (say("after it would be read as something else: {line}", line=line),)
        )
        return Problem(
            code="structure",
            problem=say(
                "a line of the new text looks numbered, but its beginning is not read as a "
                "number, and so it would continue the provision before it"
            ),
            found=(*unread, *after),
            do=say("write the number in one of the forms of drafting/text/README.md"),
        )
    if heading_of := next(filter(None, map(_heading_in_line, brought)), None):
        return heading_of
    if numbers := [each.num for each in brought if isinstance(each, Relabelling)]:
        return Problem(
            code="structure",
            problem=say("`{number}` is not read as a number there", number=", ".join(numbers)),
            found=(line,),
            do=say("write a number as it stands in addresses: 5, 5-1, a"),
        )
    inserted = (new for edit in brought if isinstance(edit, Insertion) for new in edit.provisions)
    plain = any(not (new.num or new.headed) for new in inserted)
    do = say("an unnumbered line continues the number before it: number it, or place it elsewhere")
    if (label := heading(line, act.identity.numbering.cues)) and label.kind:
        do = say("a heading of the new text begins with `#`, as in a baseline")
    return Problem(
        code="structure",
        problem=say("in the new text a line would be read as something else"),
        found=(line,),
        do=do if plain else _place(act, brought),
    )


def _heading_in_line(edit: Edit) -> Problem | None:
    """A heading that would stand in a numbered line."""
    if not isinstance(edit, Insertion) or edit.parent is None or edit.parent.provision.headed:
        return None
    new = next((each for each in edit.provisions if each.headed), None)
    division = next((each for each in edit.parent.chain()[::-1] if each.provision.headed), None)
    if new is None:
        return None
    do = (
        say("a heading goes beside a division: `after: {address}`", address=division.address)
        if division
        else ""
    )
    return Problem(
        code="structure",
        problem=say("a heading does not stand in a line of the text"),
        found=(new.line[:100],),
        do=do,
    )


def _place(act: Act, edits: Iterable[Edit]) -> str:
    """Where a numbered line belongs that is put beside a division, or a heading beside a number."""
    for edit in edits:
        if not isinstance(edit, Insertion) or not edit.position:
            continue
        new, before = edit.provisions[0], act.below(edit.parent)[edit.position - 1]
        if not new.headed and before.provision.headed:
            return say("`in: {address}` puts it into that division", address=before.address)
        if new.headed and not before.provision.headed and edit.parent:
            return say(
                "a heading goes beside a division: `after: {address}`", address=edit.parent.address
            )
    return ""
