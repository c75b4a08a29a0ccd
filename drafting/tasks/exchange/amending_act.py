"""A whole amending act → a proposal for each act of the workspace that it amends."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from drafting import language as languages
from drafting.errors import DraftingError, Problem, Where
from drafting.files.disk import read_bytes
from drafting.files.names import name_from
from drafting.files.proposal import write_proposal
from drafting.files.workspace import Workspace
from drafting.formats.source import text_in
from drafting.language import script
from drafting.messages import say, say_count
from drafting.model.act import Act, Identity
from drafting.model.kind import Kind
from drafting.model.operation import Operation
from drafting.model.papers.amending import quoted_lines
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import Instruction, Reading, read_instructions, resolved
from drafting.phrase.documents import approves, names_document
from drafting.phrase.instruction import NotUnderstood
from drafting.phrase.quotes import normalised
from drafting.phrase.resolving.other_act import is_other, is_pointer
from drafting.tasks.amend import load_act
from drafting.tasks.exchange.import_file import format_of, import_file, is_written_form
from drafting.text.annex_stamps import with_joined_stamps
from drafting.word.package.archive import MAX_FILE

_BESIDE_NUMBER = re.compile(r"^.*\(\d+\)\s+(?=\S)")
"""A heading and the number of a subsection before the name of an act: «1 Amendment … (1) The …»."""
_ENCLOSED = re.compile(r"\s*\([^()]*\)")
"""Where an act was published, or what is in brackets in its title."""
_QUOTATION = re.compile(r"^[«“„\"]|(?<=\n)= ", re.MULTILINE)
"""The beginning of a quotation, or of an act that stands below sentences."""
_MARK = re.compile(r"[«»\"“”„]")


@frozen
class SplitProposal:
    """What an amending act orders on one act of the workspace."""

    proposal: Proposal
    text: str
    """The whole YAML file."""
    left: tuple[Problem, ...]
    """What it orders there and the proposal does not do, each with its line."""


@frozen
class SplitAct:
    """An amending act by the acts that it amends."""

    proposals: tuple[SplitProposal, ...]
    others: tuple[Problem, ...]
    """Acts that the workspace does not hold, or for which nothing could be carried out."""
    beside: tuple[str, ...]
    """Lines that order nothing: headings."""

    @property
    def whole(self) -> bool:
        """Whether all that the act orders is in the proposals."""
        return not self.others and not any(each.left for each in self.proposals)


def amending_lines(file: str, language: str = "") -> str:
    """The text of an amending act in a file of any format that `import` reads, a paragraph on each
    line; a plain text as it is, but for lines broken at one width, unless it has the marks of the
    written form of acts. The lines that stand together above an annex are one. Raises
    `WorkspaceError`, `FormatError`."""
    from drafting.structure.act import ImportedAs  # noqa: PLC0415  (slow to load)

    data = read_bytes(Path(file), file, MAX_FILE)
    if format_of(data, file) == "text" and not _is_written(text := text_in(data, file)):
        from drafting.formats.plain_text import unbroken  # noqa: PLC0415  (the same)

        return "\n".join(with_joined_stamps(unbroken(text).split("\n")))
    imported = import_file(data, file, ImportedAs(Identity("amending-act"), "", language))
    # How deep a line of a quotation stands is seen from its number, as in a plain text.
    lines = (line.lstrip(" ") for each in imported.act.body for line in quoted_lines(each))
    return "\n".join(with_joined_stamps([*lines])) + "\n"


def _is_written(text: str) -> bool:
    """Whether a plain text is in the written form of acts, and not sentences that quote some of it,
    or have it in an annex below them: headings of their quotations begin with `##`."""
    own = _QUOTATION.split(text, maxsplit=1)[0]
    heading = re.search(r"^#+(?= )", own, re.MULTILINE)
    return is_written_form(own) and (heading is None or heading[0] == "#")


def split(workspace: Workspace, text: str, file: str, language: str = "") -> SplitAct:
    """Read an amending act, and write a proposal against the latest version of each act of the
    workspace that it amends; what is not understood, or cannot be carried out there, is left out
    and named. `file` is its name in messages.

    Raises `PhraseError` where the language has no amending sentences.
    """
    language = language or script.language_of(text, ())[0]
    reading = read_instructions(text, language)
    groups = _by_held(workspace, [*_groups(workspace, reading)], reading.language)
    in_force = [each.line for each in reading.frame if each.sort == "in-force"]
    enacted = next((each.line for each in reading.frame if each.sort == "enacting"), 0)
    beside = [
        each
        for each in reading.remainder
        if each.line < enacted
        or _orders_nothing(each, language)
        or _is_task(each, language)
        or _comes_after(each, in_force, language)
    ]
    unread = [each for each in reading.remainder if each not in beside]
    proposals: list[SplitProposal] = []
    others: list[Problem] = []
    for number, group in enumerate(groups):
        end = groups[number + 1].instructions[0].line if number + 1 < len(groups) else None
        begin = _chapeau(reading, group)
        left = [
            each
            for each in unread
            if (begin <= each.line or number == 0) and (end is None or each.line < end)
        ]
        unread = [each for each in unread if each not in left]
        made = _for_act(workspace, reading, group, left, file)
        if isinstance(made, Problem):
            others.append(made)
            others += (_not_understood(each, file) for each in left)
        else:
            proposals.append(made)
    others += (_not_understood(each, file) for each in unread)
    return SplitAct(tuple(proposals), tuple(others), tuple(each.text for each in beside))


@frozen
class _Group:
    """Orders on one act, as the text names it."""

    named: str
    instructions: tuple[Instruction, ...]


def _groups(workspace: Workspace, reading: Reading) -> Iterator[_Group]:
    """The orders by the act that they name, in the order in which the text names them first; those
    on a document that no act of the workspace is, by the act that approved it."""
    found: dict[str, list[Instruction]] = {}
    before = ""
    for each in reading.instructions:
        if each.under and names_document(each.act, reading.language):
            _, held = _holding(workspace, each.act, reading.language)
            if all(approves(act, reading.language) for act in held):
                before = _BESIDE_NUMBER.sub("", each.under)
                found.setdefault(before, []).append(each)
                continue
        named = _BESIDE_NUMBER.sub("", each.act or each.under)
        if before and is_pointer(named, before, reading.language):
            named = before
        before = named
        found.setdefault(named, []).append(evolve(each, act=named if each.act else ""))
    yield from (_Group(named, tuple(orders)) for named, orders in found.items())


def _by_held(workspace: Workspace, groups: Iterable[_Group], language: str) -> list[_Group]:
    """The groups, those on one act of the workspace as one, be it named in different words."""
    found: dict[tuple[str, ...], _Group] = {}
    for group in groups:
        _, held = _holding(workspace, group.named, language)
        key = ("held", held[0].identity.act) if len(held) == 1 else ("named", group.named)
        if first := found.get(key):
            orders = sorted((*first.instructions, *group.instructions), key=lambda one: one.line)
            found[key] = evolve(first, instructions=tuple(orders))
        else:
            found[key] = group
    return [*found.values()]


def _holding(workspace: Workspace, named: str, language: str) -> tuple[str, list[Act]]:
    """The acts that a name is of, and as much of the name as shows them."""
    for name in dict.fromkeys((named, _ENCLOSED.sub("", named).strip())):
        if name and (held := [*_held(workspace, name, language)]):
            return name, held
    return named, []


def _chapeau(reading: Reading, group: _Group) -> int:
    """The line that names the act of a group."""
    lines = [each.line for each in reading.frame if each.act and group.named in each.act]
    return min([group.instructions[0].line, *lines])


def _orders_nothing(left: NotUnderstood, language: str) -> bool:
    """Whether a line is a heading of the amending act itself: it has no verb that orders, and
    nothing is to follow it."""
    capitals = left.text.isupper()
    ended = left.text.endswith((":", ";") if capitals else (":", ";", "."))
    return not ended and (capitals or _has_no_order(left, language))


def _is_task(left: NotUnderstood, language: str) -> bool:
    """Whether a line only has a body see to the amending act itself: «обеспечить государственную
    регистрацию настоящего приказа»."""
    grammar = languages.of(language).grammar
    sentence = normalised(left.text).rstrip(" .;:")
    if number := grammar.enumerator.match(sentence):
        sentence = sentence[number.end() :]
    task = grammar.tasks.search(sentence) and not _MARK.search(left.text)
    return bool(task) and _has_no_order(left, language)


def _comes_after(left: NotUnderstood, in_force: Sequence[int], language: str) -> bool:
    """Whether a line below the entry into force has neither new wording nor a verb that orders a
    change: «Кабінету Міністрів … привести свої акти у відповідність»."""
    below = any(line < left.line for line in in_force)
    return below and not _MARK.search(left.text) and _has_no_order(left, language)


def _has_no_order(left: NotUnderstood, language: str) -> bool:
    return not languages.of(language).grammar.verb.search(left.text)


def _for_act(
    workspace: Workspace,
    reading: Reading,
    group: _Group,
    left: Sequence[NotUnderstood],
    file: str,
) -> SplitProposal | Problem:
    """The proposal for the act of a group; or what stands in the way of one."""
    found = _act_of(workspace, group, reading.language, Where(file, group.instructions[0].line))
    if isinstance(found, Problem):
        return found
    act, named = found
    history = workspace.history(act.identity.act)
    version = history.version(act.version)
    alone = version is None or len(version.digest) == 1
    stem = name_from(Path(file), "amending-act")
    proposal = Proposal(
        proposal=f"{stem}-{act.identity.act}",
        target=act.identity.act,
        baseline=act.version,
        title=reading.title,
    )
    orders_here = tuple(
        each
        if each.act != group.named and names_document(each.act, reading.language)
        else evolve(each, act=named if each.act else "")
        for each in group.instructions
    )
    own = evolve(reading, instructions=orders_here, remainder=())
    done, wrong = _carried_out(own, act, proposal, file, alone=alone)
    problems = sorted(
        [*(_not_understood(each, file) for each in left), *wrong],
        key=lambda each: each.where.line,
    )
    if not done:
        problem = say("nothing that the text orders on {act} can be carried out", act=act.name)
        lines = tuple(f"{each.where.line}: {each.problem}" for each in problems)
        where = Where(file, group.instructions[0].line)
        return Problem("unreadable", problem, where, lines)
    proposal = evolve(proposal, operations=done)
    remarks = [
        say(
            "left out, {file} line {line}: {problem}",
            file=Path(file).name,
            line=each.where.line,
            problem=each.problem,
        )
        for each in problems
    ]
    text = write_proposal(proposal, "" if alone else act.language, {"": remarks})
    return SplitProposal(proposal, text, tuple(problems))


def _act_of(
    workspace: Workspace, group: _Group, language: str, where: Where
) -> tuple[Act, str] | Problem:
    """The one act of the workspace that a group is on, and the name by which it was found."""
    orders = say_count(
        "it orders {count} change there", "it orders {count} changes there", len(group.instructions)
    )
    if not group.named:
        do = say("name it: --target ACT")
        return Problem("not-found", say("the text names no act"), where, (orders,), do)
    named, held = _holding(workspace, group.named, language)
    if len(held) == 1:
        return held[0], named
    if held:
        problem = say("the name fits several acts: {named}", named=group.named)
        names = tuple(each.name for each in held)
        do = say("write more of their titles, numbers and dates in act.yaml")
        return Problem("ambiguous", problem, where, names, do)
    problem = say("the workspace does not hold {named}", named=group.named)
    do = say("import it; its title, number and date in act.yaml show which one it is")
    return Problem("not-found", problem, where, (orders,), do)


def _held(workspace: Workspace, named: str, language: str) -> Iterator[Act]:
    """The acts of the workspace that a name is of. An act of which neither title nor number is
    known is never taken for one that a text names."""
    for name in workspace.acts():
        try:
            act = load_act(workspace, name, language)
        except DraftingError:
            continue
        identity = act.identity
        titled = any(each.kind is Kind.TITLE for each in act.body[:1])
        if not (identity.titles or identity.citations or identity.number or titled):
            continue
        if not is_other(act, named, language):
            yield act


def _carried_out(
    reading: Reading, act: Act, proposal: Proposal, file: str, *, alone: bool
) -> tuple[tuple[Operation, ...], list[Problem]]:
    """The operations that can be carried out together, and what is wrong with the others."""
    wrong: list[Problem] = []
    while reading.instructions:
        try:
            operations = resolved(reading, act, file, alone=alone, ends=True)
            apply(act, evolve(proposal, operations=operations))
        except DraftingError as error:
            problems = [each.at(file=file) for each in error.problems if each.where.line]
            lines = {each.where.line for each in problems}
            kept = tuple(each for each in reading.instructions if each.line not in lines)
            if len(kept) == len(reading.instructions):  # nothing shows which order is wrong
                return (), [*wrong, *error.problems]
            wrong += problems
            reading = evolve(reading, instructions=kept)
        else:
            return operations, wrong
    return (), wrong


def _not_understood(left: NotUnderstood, file: str) -> Problem:
    return Problem("not-understood", left.why, Where(file, left.line), (left.text,))
