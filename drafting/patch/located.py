"""A proposal with its places found in the baseline, and nothing carried out yet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen

from drafting.errors import PatchError, Problem
from drafting.language.fold import mixed_words
from drafting.messages import say, say_count
from drafting.model.act import Act
from drafting.model.edit import Edit, Places, Rewriting, WordEdit, new_texts
from drafting.model.operation import Insert, Operation
from drafting.model.proposal import Proposal
from drafting.model.signs import hidden_signs
from drafting.patch.brought_addresses import explained
from drafting.patch.context import Context
from drafting.patch.operation.carry_out import carry_out
from drafting.patch.quotation_marks import other_marks, quotation_marks
from drafting.patch.unread_numbers import unread_lines


@frozen
class Located:
    """The edits that a proposal comes to, in the order of its operations."""

    proposal: Proposal
    edits: tuple[Edit, ...]
    warnings: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why operations cannot be carried out; their edits are not there."""
    places: Mapping[str, Places] = field(factory=dict)
    """An operation's id → the provisions that it names."""


def locate(act: Act, proposal: Proposal, seen: Sequence[Act] = ()) -> Located:
    """Look up every operation of a proposal; what cannot be found is listed, not raised."""
    warnings: list[Problem] = []
    problems: list[Problem] = []
    edits: list[Edit] = []
    places: dict[str, Places] = {}
    refused: list[tuple[Operation, tuple[Problem, ...]]] = []
    by_operation: dict[str, Sequence[Edit]] = {}
    _warn_unreasoned([Context(act, each, seen, warnings) for each in proposal.operations])
    for operation in proposal.operations:
        context = Context(act, operation, seen, warnings)
        try:
            done = carry_out(context)
        except PatchError as error:
            refused.append((operation, error.problems))
        else:
            edits += done.edits
            by_operation[operation.id] = done.edits
            places[operation.id] = done.places
            _warn_mixed(context, done.edits)
            _warn_hidden(context, done.edits)
            _warn_quoted(context, done.edits)
            _warn_parting(context, done.edits)
            _warn_joined(context, done.edits)
            _warn_unread(context, done.edits)
    for operation, own in refused:
        problems += explained(act, operation, own, by_operation, proposal.operations)
    return Located(proposal, tuple(edits), tuple(warnings), tuple(problems), places)


def _place(operation: Operation) -> str:
    """The addresses that an operation names: of what changes, or beside which its text comes."""
    if isinstance(operation, Insert):
        return operation.before or operation.after or operation.into
    return ", ".join(operation.at)


def _warn_unreasoned(contexts: Sequence[Context]) -> None:
    """One warning for all changes without a reason, at the first one."""
    bare = [each for each in contexts if not each.operation.is_reasoned]
    if not bare:
        return
    places = dict.fromkeys(_place(each.operation) for each in bare)
    problem = Problem(
        code="no-reason",
        problem=say_count("the change has no reason", "{count} changes have no reason", len(bare)),
        found=(", ".join(places),) if len(bare) > 1 else (),
        do=say("write `reason:`; parliaments ask for one"),
    )
    bare[0].warn(_place(bare[0].operation), problem)


def _warn_mixed(context: Context, edits: Sequence[Edit]) -> None:
    """Official texts have Latin letters in Cyrillic words; new words should not."""
    mixed = [word for edit in edits for text in new_texts(edit) for word in mixed_words(text)]
    if mixed:
        problem = say("new words mix Cyrillic letters with Latin ones that look like them")
        context.warn(
            _place(context.operation),
            Problem("look-alike", problem, found=tuple(dict.fromkeys(mixed))[:12]),
        )


def _warn_hidden(context: Context, edits: Sequence[Edit]) -> None:
    """A word with a soft hyphen or a space without width looks like another, and is not found."""
    old = {
        sign
        for edit in edits
        if isinstance(edit, Rewriting)
        for each in edit.site.provision.walk()
        for sign in hidden_signs(each.text)
    }
    new = [sign for edit in edits for text in new_texts(edit) for sign in hidden_signs(text)]
    if hidden := tuple(dict.fromkeys(sign for sign in new if sign not in old)):
        problem = Problem(
            code="look-alike",
            problem=say("new words have signs that nobody sees"),
            found=hidden[:12],
            do=say("take them out, unless the law is to have them"),
        )
        context.warn(_place(context.operation), problem)


def _warn_quoted(context: Context, edits: Sequence[Edit]) -> None:
    """Quotation marks as a keyboard or a word processor has them, in an act that has others."""
    own = quotation_marks(context.act)
    new = [sign for edit in edits for sign in other_marks(edit, own)]
    if new and own:
        problem = Problem(
            code="look-alike",
            problem=say("new words have quotation marks that the act has nowhere"),
            found=(" ".join(dict.fromkeys(new)),),
            do=say("the act has {marks}", marks=" ".join(own)),
        )
        context.warn(_place(context.operation), problem)


def _warn_parting(context: Context, edits: Sequence[Edit]) -> None:
    """Words of a line have no paragraphs, so that ` ¶ ` in them would be a sign of the law."""
    edited = (each for each in edits if isinstance(each, WordEdit) and " ¶ " in f" {each.new} ")
    for edit in edited:
        problem = Problem(
            code="unread",
            problem=say("`¶` would stand in the law: it parts no words of a line"),
            found=(edit.new[:100],),
            do=say("`restate` the cell, or the row: there it parts the paragraphs of a cell"),
        )
        context.warn(edit.site.address, problem)


def _warn_joined(context: Context, edits: Sequence[Edit]) -> None:
    """Words that are quoted with the space beside them, and replaced by words without it, join
    their neighbour: `old: "fruit "`, `new: food` makes “foodand”."""
    for edit in edits:
        if not isinstance(edit, WordEdit) or edit.restated:
            continue
        text = edit.site.provision.text
        old = text[edit.start : edit.end]
        before, after = text[max(0, edit.start - 20) : edit.start], text[edit.end : edit.end + 20]
        around = f"{before[-1:]}{edit.new}{after[:1]}"
        ends = ((old[-1:], around[-2:]), (old[:1], around[:2]))
        if any(gone.isspace() and len(two) == 2 and two.isalnum() for gone, two in ends):
            problem = Problem(
                code="mark",
                problem=say("two words run together, as the space between them is among the old"),
                found=(f"{before}{edit.new}{after}",),
                do=say("write the space in the new words too, or in neither"),
            )
            context.warn(edit.site.address, problem)


def _warn_unread(context: Context, edits: Sequence[Edit]) -> None:
    """A number that is not read is plain text: no address finds it, and nothing counts it."""
    if unread := tuple(unread_lines(edits, context.act.identity.numbering.cues)):
        problem = Problem(
            code="no-number",
            problem=say_count(
                "a line of the new text would be plain text, "
                "though the beginning looks like a number",
                "lines of the new text would be plain text, "
                "though the beginning looks like a number",
                len(unread),
            ),
            found=unread[:12],
            do=say("write the number in one of the forms of drafting/text/README.md"),
        )
        context.warn(_place(context.operation), problem)
