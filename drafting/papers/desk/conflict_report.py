"""The report on proposals that clash: a matrix, and each conflict with its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from drafting.messages import current_language, say, to_say
from drafting.model.conflict import Clash, Conflict
from drafting.model.operation import called
from drafting.model.papers.paper import Block, Cell, Paper, Paragraph, Role, Row, Run, Table
from drafting.papers.paragraphs import as_it_stands

CLASHES = {
    Clash.SAME_WORDS: to_say("change the same words"),
    Clash.SAME_PROVISION: to_say("take out, restate or renumber the same provision"),
    Clash.INSIDE_DELETED: to_say("the first takes out what the second changes"),
    Clash.INSIDE_RESTATED: to_say("the first restates as a whole what the second changes"),
    Clash.SAME_NUMBER: to_say("bring provisions under one number"),
    Clash.SAME_PLACE: to_say(
        "bring provisions to one place: numbers, or the proposals, set the order"
    ),
    Clash.TAKEN: to_say("one takes provisions into a new one, the other reaches the edge of them"),
    Clash.ORDER: to_say("give another text, or fail, in another order"),
    Clash.DUPLICATE: to_say("are the same change"),
}
"""What two changes do that clash."""
_WIDEST_MATRIX = 20
"""More proposals than this are listed, but a matrix of them would not be read."""


def conflict_report(names: Sequence[str], conflicts: Sequence[Conflict]) -> Paper:
    """A matrix of proposals, then every conflict with its place and the two operations."""
    blocks: list[Block] = []
    if 1 < len(names) <= _WIDEST_MATRIX:
        blocks += _matrix(names, conflicts)
    for conflict in conflicts:
        blocks += _conflict(conflict)
    if not conflicts:
        blocks.append(as_it_stands(say("no conflicts")))
    return Paper(title="conflicts", language=current_language(), blocks=tuple(blocks))


def _matrix(names: Sequence[str], conflicts: Iterable[Conflict]) -> Iterator[Block]:
    count: Counter[tuple[str, str]] = Counter()
    for conflict in conflicts:
        count[conflict.one, conflict.other] += 1
        count[conflict.other, conflict.one] += 1
    numbers = [str(number) for number in range(1, len(names) + 1)]
    head = Row(tuple(map(_cell, ["", *numbers])), header=True)
    rows = [
        Row(
            (
                _cell(f"{number} {name}"),
                *(_cell(_count(count, name, other)) for other in names),
            )
        )
        for number, name in zip(numbers, names, strict=True)
    ]
    yield Table((head, *rows), widths=(4.0, *(1.0 for _ in names)))


def _count(count: Counter[tuple[str, str]], name: str, other: str) -> str:
    return "–" if name == other else str(count[name, other] or "·")


def _conflict(conflict: Conflict) -> Iterator[Paragraph]:
    place = Run(f"✗ §{conflict.address}" if conflict.address else "✗", strong=True)
    yield Paragraph(
        (place, Run(f"  {say(conflict.clash.value)}: {say(CLASHES[conflict.clash])}")),
        Role.HEADING_3,
    )
    for name, operation in (
        (conflict.one, conflict.one_operation),
        (conflict.other, conflict.other_operation),
    ):
        at = f" {operation.origin}" if str(operation.origin) else ""
        yield as_it_stands(
            say(
                "{name}  operation {id}, {operation}{at}",
                name=name,
                id=operation.id,
                operation=called(operation),
                at=at,
            )
        )
    if conflict.found:
        yield as_it_stands(conflict.found, Role.CONTEXT)


def _cell(text: str) -> Cell:
    return Cell((as_it_stands(text),))
