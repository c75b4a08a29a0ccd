"""The call under test, and what is asked of its result besides both texts."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from typing import Any

from drafting.word.compare import ComparedDocuments, Comparison, redline_documents
from drafting.word.package.package import Package
from tests.judges.settled import Element, W, parsed

_TRACKED = tuple(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_NUMBERED = (
    *_TRACKED,
    *(W + name for name in ("cellIns", "cellDel", "cellMerge")),
    *(W + f"{name}PrChange" for name in ("r", "p", "sect", "tbl", "tr", "tc")),
    W + "tblPrExChange",
)
_TEXTS = re.compile(r"word/(?:document\d*|(?:foot|end)notes|comments|header\d*|footer\d*)\.xml")
_REWRITTEN = re.compile(
    r"\[Content_Types\]\.xml|_rels/.*|word/_rels/.*|word/(?:settings|numbering|styles)\.xml|customXml/.*"
)


def compared(old: bytes, new: bytes, **how: Any) -> ComparedDocuments:
    """The redline of two documents, as `drafting compare` writes it by default, or as asked."""
    before, after = Package.open(old, "old"), Package.open(new, "new")
    return redline_documents(before, after, Comparison(**how))


def texts(data: bytes) -> dict[str, Element]:
    """The parts that hold text."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        names = [name for name in package.namelist() if _TEXTS.fullmatch(name)]
        return {name: parsed(package.read(name)) for name in names}


def tracked_text(data: bytes) -> str:
    """Whatever is deleted or inserted, a line for each run of it."""
    lines = []
    for root in texts(data).values():
        for each in root.iter(*_TRACKED):
            lines.append("".join(text.text or "" for text in each.iter(W + "t", W + "delText")))
    return "\n".join(lines)


def changes(data: bytes) -> int:
    """How many changes are tracked, of text and of looks."""
    return sum(1 for root in texts(data).values() for _ in root.iter(*_NUMBERED))


def grammar(data: bytes) -> list[str]:
    """What Word's own rules forbid, and no schema finds."""
    roots = texts(data)
    found = []
    ids = Counter(each.get(W + "id") for root in roots.values() for each in root.iter(*_NUMBERED))
    found += [
        f"the id {number} is used {times} times" for number, times in ids.items() if times > 1
    ]
    for name, root in roots.items():
        found += [f"{name}: {each}" for each in _odd(root)]
    body = next(root for root in roots.values() if root.tag == W + "document")
    for kind in ("footnote", "endnote", "comment"):
        there = {each.get(W + "id") for each in _of(roots, f"word/{kind}s.xml", kind)}
        for each in body.iter(W + f"{kind}Reference"):
            if each.get(W + "id") not in there:
                found.append(f"no {kind} {each.get(W + 'id')}")
    return found


def _of(roots: dict[str, Element], part: str, kind: str) -> list[Element]:
    return list(roots[part].iter(W + kind)) if part in roots else []


def _odd(root: Element) -> list[str]:
    found = []
    for each in root.iter(*_TRACKED):
        inside = {above.tag for above in each.iterancestors()}
        if each.tag in inside:
            found.append(f"{each.tag.removeprefix(W)} in its own kind")
        if each.get(W + "author") is None:
            found.append("a change without an author")
        if each.find(W + "hyperlink") is not None or each.find(W + "p") is not None:
            found.append(f"a link or a paragraph in {each.tag.removeprefix(W)}")
    for text in root.iter(W + "t", W + "instrText"):
        if any(above.tag == W + "del" for above in text.iterancestors()):
            found.append(f"{text.tag.removeprefix(W)} in w:del: {text.text!r}")
    for text in root.iter(W + "delText", W + "delInstrText"):
        if not any(above.tag == W + "del" for above in text.iterancestors()):
            found.append(f"{text.tag.removeprefix(W)} outside of w:del: {text.text!r}")
    for cell in root.iter(W + "tc"):
        if not len(cell) or cell[-1].tag not in (W + "p", W + "sdt"):
            found.append("a cell that does not end with a paragraph")
    names = Counter(each.get(W + "name") for each in root.iter(W + "bookmarkStart"))
    found += [f"the bookmark {name} is there twice" for name, times in names.items() if times > 1]
    return found


def lost_parts(redline: bytes, new: bytes) -> list[str]:
    """The parts of the new document that the redline lacks or has with other bytes."""
    with zipfile.ZipFile(io.BytesIO(redline)) as one, zipfile.ZipFile(io.BytesIO(new)) as other:
        kept = set(one.namelist())
        return [
            name
            for name in other.namelist()
            if not name.endswith("/")
            and not (name in kept and _may_differ(name))
            and not (name in kept and one.read(name) == other.read(name))
        ]


def _may_differ(name: str) -> bool:
    return bool(_TEXTS.fullmatch(name) or _REWRITTEN.fullmatch(name))
