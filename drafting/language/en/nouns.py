"""English nouns of the law's structural elements."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from drafting.language.nouns import NounForm, NounTable, in_headings
from drafting.model.kind import Kind

NOUNS: Mapping[Kind, str] = MappingProxyType(
    {
        **{kind: kind.value for kind in Kind},
        Kind.PARAGRAPH: "paragraph",
        Kind.BOOK: "part",
        Kind.TITLE: "heading",
    }
)
"""What each structural element is called."""
SYNONYMS: Mapping[str, Kind] = MappingProxyType(
    {
        "title": Kind.TITLE,
        "para": Kind.PARAGRAPH,
        "clause": Kind.ITEM,
        "point": Kind.SUBITEM,
        "subclause": Kind.SUBITEM,
        "sub-clause": Kind.SUBITEM,
        "subparagraph": Kind.SUBITEM,
        "sub-paragraph": Kind.SUBITEM,
        "sub-section": Kind.SUBSECTION,
        "schedule": Kind.ANNEX,
        "appendix": Kind.ANNEX,
    }
)
"""Other words for the same units."""
_PLURALS = {"annex": "annexes", "appendix": "appendices"}
_CASES = frozenset({"nom", "gen", "acc", "ins", "loc"})


def plural(noun: str) -> str:
    """section → sections."""
    return _PLURALS.get(noun, f"{noun}s")


@cache
def _forms() -> Mapping[str, NounForm]:
    """Every form → what it is."""
    nouns = {noun: kind for kind, noun in NOUNS.items() if kind is not Kind.BOOK}
    return {
        form: NounForm(kind, _CASES)
        for noun, kind in {**nouns, **SYNONYMS}.items()
        for form in (noun, f"{noun}s", plural(noun))
    }


TABLE = NounTable(
    headings=in_headings(NOUNS, schedule=Kind.ANNEX),
    deleted=lambda _: "deleted",
    repealed=lambda _: "repealed",
    forms=_forms,
)
