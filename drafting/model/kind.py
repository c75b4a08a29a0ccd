"""Kinds of provision."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from drafting.messages import say, to_say


class Kind(StrEnum):
    """What a provision is. The value is its name in files and addresses.

    Akoma Ntoso 1.0 (Part 1, 7) calls item, subitem, part and paragraph
    `paragraph`, `point`, `subparagraph` and `alinea`; see `EID`.
    """

    TITLE = "title"
    PREAMBLE = "preamble"
    CLOSING = "closing"
    BOOK = "book"
    SECTION = "section"
    SUBSECTION = "subsection"
    CHAPTER = "chapter"
    SUBCHAPTER = "subchapter"
    ARTICLE = "article"
    ANNEX = "annex"
    ITEM = "item"
    SUBITEM = "subitem"
    PART = "part"
    PARAGRAPH = "para"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    GAP = "gap"
    NOTE = "note"
    FOOTNOTE = "footnote"

    @property
    def bears_text(self) -> bool:
        """Whether such a provision is a line of the law itself, not only a frame of others."""
        return self not in FRAMES

    @property
    def rank(self) -> int:
        """How small such a unit is: from 0, the largest (law on legal acts, art. 23)."""
        return _RANKS[self]


FRAMES = frozenset({Kind.PREAMBLE, Kind.CLOSING, Kind.TABLE, Kind.ROW})

DIVISIONS = frozenset(
    {Kind.BOOK, Kind.SECTION, Kind.SUBSECTION, Kind.CHAPTER, Kind.SUBCHAPTER, Kind.ARTICLE}
    | {Kind.ANNEX}
)
"""Kinds that have a heading line."""
COUNTED = frozenset({Kind.PART, Kind.PARAGRAPH})
"""Kinds that mostly have no number, and are counted: «вторая часть»."""
TABULAR = frozenset({Kind.TABLE, Kind.ROW, Kind.CELL})
NOTES = frozenset({Kind.NOTE, Kind.FOOTNOTE})
NUMBERED = tuple(
    kind
    for kind in Kind
    if kind in DIVISIONS or kind in COUNTED or kind in {Kind.ITEM, Kind.SUBITEM}
)
"""Kinds that an act may say its numbered headings and lines are of."""
NO_LAW = frozenset({Kind.NOTE, Kind.GAP})
"""Kinds whose text is none of the law's: notes of an editor, and gaps."""

_NOUNS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.TITLE: to_say("title"),
        Kind.PREAMBLE: to_say("preamble"),
        Kind.CLOSING: to_say("closing"),
        Kind.BOOK: to_say("book"),
        Kind.SECTION: to_say("section"),
        Kind.SUBSECTION: to_say("subsection"),
        Kind.CHAPTER: to_say("chapter"),
        Kind.SUBCHAPTER: to_say("subchapter"),
        Kind.ARTICLE: to_say("article"),
        Kind.ANNEX: to_say("annex"),
        Kind.ITEM: to_say("item"),
        Kind.SUBITEM: to_say("subitem"),
        Kind.PART: to_say("part"),
        Kind.PARAGRAPH: to_say("paragraph"),
        Kind.TABLE: to_say("table"),
        Kind.ROW: to_say("row"),
        Kind.CELL: to_say("cell"),
        Kind.GAP: to_say("gap"),
        Kind.NOTE: to_say("editor's note"),
        Kind.FOOTNOTE: to_say("footnote"),
    }
)


def noun(kind: Kind) -> str:
    """The kind in a message."""
    return say(_NOUNS[kind])


_RANKS: Mapping[Kind, int] = MappingProxyType(
    {
        kind: rank
        for rank, kinds in enumerate(
            (
                (Kind.ANNEX, Kind.PREAMBLE, Kind.CLOSING),
                (Kind.BOOK,),
                (Kind.SECTION,),
                (Kind.SUBSECTION,),
                (Kind.CHAPTER,),
                (Kind.SUBCHAPTER,),
                (Kind.ARTICLE,),
                (Kind.ITEM,),
                (Kind.SUBITEM, Kind.PART),
                (Kind.PARAGRAPH, Kind.TABLE, Kind.NOTE, Kind.GAP, Kind.FOOTNOTE),
                (Kind.ROW,),
                (Kind.CELL,),
                (Kind.TITLE,),
            )
        )
        for kind in kinds
    }
)

EID: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.TITLE: "title",
        Kind.PREAMBLE: "preamble",
        Kind.CLOSING: "conclusions",
        Kind.BOOK: "part",
        Kind.SECTION: "sec",
        Kind.SUBSECTION: "subsec",
        Kind.CHAPTER: "chp",
        Kind.SUBCHAPTER: "subchp",
        Kind.ARTICLE: "art",
        Kind.ANNEX: "att",
        Kind.ITEM: "para",
        Kind.SUBITEM: "point",
        Kind.PART: "subpara",
        Kind.PARAGRAPH: "al",
        Kind.TABLE: "table",
        Kind.ROW: "tr",
        Kind.CELL: "td",
        Kind.GAP: "omissis",
        Kind.NOTE: "remark",
        Kind.FOOTNOTE: "authorialNote",
    }
)
"""Prefixes of an eId (Akoma Ntoso Naming Convention 1.0, 5.4)."""
