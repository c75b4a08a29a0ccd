"""What operations come to, once their places are found: edits of single spots of one act."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from attrs import evolve, frozen

from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.operation import Insert, InsertWords, Move, Operation
from drafting.model.provision import Provision


@frozen
class WordEdit:
    """Characters `start` to `end` of a provision's own text give way to `new`."""

    site: Site
    start: int
    end: int
    new: str
    operation: Operation
    restated: bool = False
    """Whether `new` is a new wording of all of it, of which only what differs is shown."""


@frozen
class Relabelling:
    """A provision takes another number."""

    site: Site
    num: str
    label: str
    operation: Operation


@frozen
class Removal:
    """A provision goes, with all in it; where its number is kept, `left` is what remains."""

    site: Site
    operation: Operation
    left: Provision | None = None


@frozen
class Rewriting:
    """A provision gives way to another one, with all in it."""

    site: Site
    new: Provision
    operation: Operation
    whole: bool = False
    """Whether a redline shows all of the old and all of the new, not only what differs."""


@frozen
class Insertion:
    """Provisions come before the child `position` of `parent` (None: of the act itself)."""

    parent: Site | None
    position: int
    provisions: tuple[Provision, ...]
    operation: Operation
    taken: tuple[Site, ...] = ()
    """What stands right after them, and comes to stand in the last of them: their siblings to be,
    or the last children of the one before them."""

    @property
    def comes_last(self) -> bool:
        """Whether the operation asks for the last place in a provision, and for no other."""
        return isinstance(self.operation, Insert | Move) and bool(self.operation.into)


@frozen
class Designation:
    """A line gets a number; or, `inside` a numbered provision, its text and all in it do, behind
    the number that is there."""

    site: Site
    num: str
    label: str
    operation: Operation
    inside: bool = False
    taken: tuple[Site, ...] = ()
    """Siblings right after the line that go along into it."""


@frozen
class Places:
    """The provisions that an operation's addresses name in the act."""

    at: tuple[Target, ...] = ()
    """In the order of `at`; a range is resolved to the siblings in it."""
    beside: Target | None = None
    """What is named by `before`, `after` or `in`."""
    excepted: tuple[Target, ...] = ()
    taken: tuple[Target, ...] = ()
    """What a new provision takes in; a range is resolved to the siblings in it."""


Edit = WordEdit | Relabelling | Removal | Rewriting | Insertion | Designation


def place_of(edit: Edit) -> Site | None:
    """The provision that an edit changes; the one that an insertion comes into (None: the act)."""
    return edit.parent if isinstance(edit, Insertion) else edit.site


def new_provisions(edit: Edit) -> tuple[Provision, ...]:
    """The provisions that an edit brings into the text, each with all in it."""
    match edit:
        case Insertion(provisions=provisions):
            return provisions
        case Rewriting(new=new):
            return (new,)
        case WordEdit() | Relabelling() | Removal() | Designation():
            return ()
        case _:
            assert_never(edit)


def new_texts(edit: Edit) -> Iterator[str]:
    """The lines, or words, that an edit brings into the text."""
    if isinstance(edit, WordEdit):
        brought = [edit.new]
    else:
        brought = [each.text for new in new_provisions(edit) for each in new.walk()]
    yield from filter(None, brought)


def law_in(edit: Edit) -> Edit | None:
    """What an edit does to the law, without editor's notes, which are none; None: nothing."""
    match edit:
        case Insertion(provisions=provisions):
            brought = without_notes(provisions)
            taken = tuple(each for each in edit.taken if each.provision.kind is not Kind.NOTE)
            return evolve(edit, provisions=brought, taken=taken) if brought else None
        case Rewriting(site=site, new=new):
            kept = without_notes((new,))
            changes = kept and kept != without_notes((site.provision,))
            return evolve(edit, new=kept[0]) if changes else None
        case WordEdit() | Relabelling() | Removal() | Designation():
            return None if edit.site.provision.kind is Kind.NOTE else edit
        case _:
            assert_never(edit)


def without_notes(provisions: tuple[Provision, ...]) -> tuple[Provision, ...]:
    """Provisions without the editor's notes among them and in them."""
    return tuple(
        evolve(each, children=without_notes(each.children))
        for each in provisions
        if each.kind is not Kind.NOTE
    )


def edited(text: str, edits: Iterable[Edit]) -> str:
    """A line's text after those edits of its words, which do not overlap."""
    parts: list[str] = []
    end = 0
    for edit in in_line(text, (each for each in edits if isinstance(each, WordEdit))):
        parts += text[end : edit.start], edit.new
        end = edit.end
    return "".join([*parts, text[end:]])


def in_line(text: str, edits: Iterable[WordEdit]) -> list[WordEdit]:
    """The edits of one line in their order. Words that come right beside those that others take out
    bring no space where that would stand beside another one, a mark, or an end of the line."""
    ordered = sorted(edits, key=lambda each: (each.start, each.end))
    found: list[WordEdit] = []
    for at, edit in enumerate(ordered):
        new = edit.new
        if isinstance(edit.operation, InsertWords):
            start, before = _beside(text, edit.start, reversed(found), before=True)
            end, after = _beside(text, edit.end, ordered[at + 1 :], before=False)
            if start != edit.start and (not before or before in _OPENS):
                new = new.removeprefix(" ")
            if end != edit.end and (not after or after in _CLOSES_UP):
                new = new.removesuffix(" ")
        found.append(edit if new == edit.new else evolve(edit, new=new))
    return found


_OPENS, _CLOSES_UP = " ([«“„", " .,;:!?)]»”"


def _beside(text: str, place: int, edits: Iterable[WordEdit], *, before: bool) -> tuple[int, str]:
    """How far right beside a place others take text out, and the sign that stands there then."""
    for each in edits:
        if (each.end if before else each.start) != place:
            break
        place = each.start if before else each.end
        if each.new:
            return place, each.new[-1 if before else 0]
    sign = place - 1 if before else place
    return place, text[max(sign, 0) : sign + 1]
