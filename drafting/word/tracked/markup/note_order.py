"""The order and the numbers of notes in their part."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from drafting.word.package.elements import Element, parent_of, w


def put_in_order(notes: Sequence[Element], references: Iterable[Element]) -> None:
    """Put notes into the order of their references, those without one last, and number them one by
    one, as Word does when it saves. LibreOffice finds a note by how far its number is from that of
    the first one, whatever the numbers of the notes are."""
    references = [*references]
    names = {each.get(w("id")): each for each in notes}
    ordered = (names.get(each.get(w("id"))) for each in references)
    placed = [each for each in dict.fromkeys([*ordered, *notes]) if each is not None]
    written = [each.get(w("id"), "") for each in placed]
    if not placed or not all(each.removeprefix("-").isdecimal() for each in written):
        return
    first = min(map(int, written))
    numbers = {old: str(first + index) for index, old in enumerate(written)}
    for each in (*placed, *references):
        number = each.get(w("id"), "")
        each.set(w("id"), numbers.get(number, number))
    part = parent_of(placed[0])
    for each in placed:
        part.append(each)
