"""The new text of an operation: in the act's language, read for its place in the act."""

from __future__ import annotations

from attrs import evolve

from drafting.errors import FormatError, PatchError, Problem
from drafting.messages import say
from drafting.model.address import Site, Target
from drafting.model.cells import columns_at
from drafting.model.kind import COUNTED, Kind
from drafting.model.localized import Localized
from drafting.model.operation import PLACEHOLDERS, called
from drafting.model.provision import Provision
from drafting.patch.context import Context
from drafting.text.layout import FragmentPlace
from drafting.text.reader import read_fragment


def text_of(context: Context, text: Localized) -> str:
    """The text in the act's language. Raises `PatchError` where there is none."""
    found = text.get(context.act.language)
    if not found:
        problem = Problem(
            code="no-language",
            problem=say(
                "{operation} gives no text in `{language}`",
                operation=called(context.operation),
                language=context.act.language,
            ),
            found=(say("it has: {languages}", languages=", ".join(text.by_language)),),
        )
        raise context.refused("", problem)
    if found.strip() in PLACEHOLDERS:
        problem = Problem(
            "missing",
            say("{operation} has `…` instead of its text", operation=called(context.operation)),
        )
        raise context.refused("", problem)
    return found


def provisions_of(
    context: Context, text: Localized, parent: Site | None, plain: Kind, position: int
) -> tuple[Provision, ...]:
    """Read the provisions that are to stand in `parent` (None: the act itself); in a table, rows.

    `plain` is the kind of unnumbered lines there, `position` the place in `parent`, for cells that
    continue those of the row above. Raises `PatchError`.
    """
    into_table = parent is not None and parent.provision.kind is Kind.TABLE
    above = columns_at(parent.provision, position - 1) if parent and into_table else ()
    closing = parent is not None and parent.provision.kind is Kind.CLOSING
    in_article = parent is not None and parent.around(Kind.ARTICLE) is not None
    place = FragmentPlace(_depth(parent), _level(parent), plain, above, closing, in_article)
    numbering, written = context.act.identity.numbering, text_of(context, text)
    try:
        provisions = read_fragment(written, numbering, place)
        if provisions and _continues(provisions[0], parent):
            provisions = read_fragment(written, numbering, evolve(place, level=place.level - 1))
    except FormatError as error:
        raise PatchError(context.locate_problem("", each) for each in error.problems) from None
    odd = [each.line for each in provisions if into_table and each.kind is not Kind.TABLE]
    if odd or not provisions:
        wrong = (
            say("some lines of the new text are no rows") if odd else say("the new text is empty")
        )
        do = say("write rows of a table: | … | … |") if into_table else ""
        problem = Problem(code="syntax", problem=wrong, found=tuple(odd), do=do)
        raise context.refused("", problem)
    if into_table:
        return tuple(row for table in provisions for row in table.children)
    return provisions


def _continues(first: Provision, parent: Site | None) -> bool:
    """Whether an unnumbered part stands at the level of the number that it continues."""
    part = first.kind is Kind.PART and not first.num
    return part and parent is not None and not parent.provision.headed


def words_of(context: Context, text: Localized) -> str:
    """Words for a line. Raises `PatchError` where there are none, or a line break."""
    words = text_of(context, text)
    if "\n" in words:
        problem = Problem(
            code="syntax",
            problem=say("the words stand on several lines"),
            found=tuple(words.split("\n")[:3]),
            do=say("write them on one line; `insert` and `restate` take whole provisions"),
        )
        raise context.refused("", problem)
    return words


def plain_instead_of(aim: Target) -> Kind:
    """The kind of an unnumbered line that takes the target's place."""
    old = aim.site.provision
    return old.kind if old.kind in _LINES and not old.num else Kind.PARAGRAPH


def plain_beside(parent: Site | None, beside: Provision | None) -> Kind:
    """The kind of an unnumbered line in `parent`, beside another if there is one."""
    if beside and not beside.num and beside.kind in COUNTED:
        return beside.kind
    if parent is None or parent.provision.headed or parent.provision.num:
        return Kind.PART
    return Kind.PARAGRAPH


_FLAT = frozenset({Kind.PREAMBLE, Kind.CLOSING})
_LINES = frozenset({*COUNTED, Kind.CELL, Kind.TITLE})


def _depth(parent: Site | None) -> int:
    return sum(site.provision.headed for site in parent.chain()) if parent else 0


def _level(parent: Site | None) -> int:
    """The indent level of numbered lines in `parent`."""
    flat = parent is None or parent.provision.kind in {Kind.TITLE, *_FLAT}
    if parent is None or flat or parent.provision.headed:
        return 0
    return parent.level + 1
