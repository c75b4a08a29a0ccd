"""Kinds of provision, and the words by which acts call them."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType


class Kind(StrEnum):
    """What a provision is. The value is its name in files, addresses and messages.

    Akoma Ntoso 1.0 (Part 1, 7) calls item, subitem, part and paragraph
    `paragraph`, `point`, `subparagraph` and `alinea`; see `EID`.
    """

    TITLE = "title"
    PREAMBLE = "preamble"
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


FRAMES = frozenset({Kind.PREAMBLE, Kind.TABLE, Kind.ROW})

WORDS: Mapping[str, Kind] = MappingProxyType(
    {
        "бөлім": Kind.SECTION,
        "кіші бөлім": Kind.SUBSECTION,
        "тарау": Kind.CHAPTER,
        "параграф": Kind.SUBCHAPTER,
        "бап": Kind.ARTICLE,
        "қосымша": Kind.ANNEX,
        "бөлік": Kind.BOOK,
        "раздел": Kind.SECTION,
        "подраздел": Kind.SUBSECTION,
        "глава": Kind.CHAPTER,
        "статья": Kind.ARTICLE,
        "приложение": Kind.ANNEX,
        "часть": Kind.BOOK,
        "розділ": Kind.SECTION,
        "стаття": Kind.ARTICLE,
        "додаток": Kind.ANNEX,
        "section": Kind.SECTION,
        "subsection": Kind.SUBSECTION,
        "chapter": Kind.CHAPTER,
        "article": Kind.ARTICLE,
        "annex": Kind.ANNEX,
        "schedule": Kind.ANNEX,
        "part": Kind.BOOK,
        "§": Kind.SUBCHAPTER,
    }
)
"""The word in a heading (kk, ru, uk, en; lower case) → the kind it names."""

EID: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.TITLE: "title",
        Kind.PREAMBLE: "preamble",
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
