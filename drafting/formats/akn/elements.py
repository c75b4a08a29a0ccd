"""Kinds of provision as elements of Akoma Ntoso (Part 1, 3.3 and 7), one table for both ways."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.model.kind import Kind

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
OWN = "urn:drafting:written-form"
"""The namespace of what only the written form of acts has."""

TAGS: Mapping[Kind, str] = MappingProxyType(
    {
        Kind.BOOK: "part",
        Kind.SECTION: "section",
        Kind.SUBSECTION: "subsection",
        Kind.CHAPTER: "chapter",
        Kind.SUBCHAPTER: "subchapter",
        Kind.ARTICLE: "article",
        Kind.ITEM: "paragraph",
        Kind.SUBITEM: "point",
        Kind.PART: "subparagraph",
        Kind.PARAGRAPH: "alinea",
    }
)
"""Kinds that have an element of their own; of any other, `hcontainer` has the name."""

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        **{tag: kind for kind, tag in TAGS.items()},
        "book": Kind.BOOK,
        "tome": Kind.BOOK,
        "title": Kind.BOOK,
        "division": Kind.SECTION,
        "subdivision": Kind.SUBSECTION,
        "subpart": Kind.SUBCHAPTER,
        "subtitle": Kind.SUBCHAPTER,
        "transitional": Kind.SECTION,
        "clause": Kind.ITEM,
        "subclause": Kind.SUBITEM,
        "list": Kind.ITEM,
        "sublist": Kind.SUBITEM,
        "rule": Kind.ARTICLE,
        "subrule": Kind.ITEM,
        "proviso": Kind.PART,
        "indent": Kind.SUBITEM,
        "level": Kind.ITEM,
        "hcontainer": Kind.PARAGRAPH,
    }
)
"""Every element of the hierarchy (Part 1, 3.3.2), also those that are never written."""


THREE_LETTERS: Mapping[str, str] = MappingProxyType(
    dict(
        pair.split(":")
        for pair in (
            "kk:kaz ru:rus uk:ukr en:eng de:deu fr:fra es:spa it:ita pl:pol pt:por ky:kir uz:uzb "
            "be:bel tr:tur bg:bul cs:ces da:dan el:ell et:est fi:fin ga:gle hr:hrv hu:hun lt:lit "
            "lv:lav mt:mlt nl:nld ro:ron sk:slk sl:slv sv:swe af:afr am:amh ar:ara az:aze bs:bos "
            "ca:cat cy:cym eu:eus gl:glg hy:hye is:isl ja:jpn ka:kat ko:kor la:lat mk:mkd mn:mon "
            "nb:nob nn:nno no:nor rw:kin sq:sqi sr:srp sw:swa tg:tgk tk:tuk xh:xho zh:zho zu:zul"
        ).split()
    )
)
"""Languages in ISO 639-2, as `FRBRlanguage` wants them."""
EMPTY = "empty"
"""The name of what stands in the body of an act without text, which may not be without elements."""
CRLF = "\r\n"


def akn(name: str) -> str:
    """The qualified name of an element."""
    return f"{{{AKN}}}{name}"


def own(name: str) -> str:
    """The qualified name of an attribute of the written form."""
    return f"{{{OWN}}}{name}"
