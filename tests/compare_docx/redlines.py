"""A redline of two small documents, held against both: text, looks, numbers of annotations."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import Any

from lxml import etree

from drafting.word.compare import ComparedDocuments, Comparison, redline_documents
from drafting.word.document.view import View
from drafting.word.package.elements import Element, w
from drafting.word.package.package import Package
from drafting.word.tracked.markup.settling import settle
from tests.judges.own_reader import resolved_paragraphs
from tests.packages import parts, read

DAY = datetime.date(2026, 3, 1)
_ANNOTATIONS = re.compile(
    r"<w:(ins|del|rPrChange|pPrChange|trPrChange|tcPrChange|tblPrChange|sectPrChange|moveFrom"
    r'|moveTo|bookmarkStart|moveFromRangeStart|moveToRangeStart|tblGridChange) [^>]*?w:id="(\d+)"'
)
_CONTENT = re.compile(r"^word/(document|footnotes|endnotes|header|footer|comments)\w*\.xml$")


def compared(old: bytes, new: bytes, **how: Any) -> ComparedDocuments:
    """The redline of two documents by Drafter."""
    before, after = Package.open(old, "old"), Package.open(new, "new")
    return redline_documents(before, after, Comparison(**{"author": "Drafter", "date": DAY} | how))


def holding(old: bytes, new: bytes, **how: Any) -> ComparedDocuments:
    """The redline, which is the old document when rejected and the new one when accepted."""
    result = compared(old, new, **how)
    for accept, other in ((True, new), (False, old)):
        assert resolved_paragraphs(result.document, accept=accept) == resolved_paragraphs(
            other, accept=True
        )
        view = View.ACCEPTED if accept else View.REJECTED
        assert looks(result.document, view) == looks(other, View.ACCEPTED)
    assert compared(old, new, **how).document == result.document
    numbers = Counter(
        number
        for part in text_parts(result.document)
        for _, number in _ANNOTATIONS.findall(read(result.document, part))
    )
    assert [each for each, times in numbers.items() if times > 1] == []
    return result


def text_parts(data: bytes) -> list[str]:
    """The names of the parts with text."""
    return [*filter(_CONTENT.match, parts(data))]


def looks(data: bytes, view: View) -> list[Any]:
    """Every paragraph, row, cell and section of the body with its properties, and each character
    with those of its run."""
    root = Package.open(data, "document").document()
    settle(root, view)
    body = root.find(w("body"))
    assert body is not None
    return [*_blocks(body)]


def marked(document: bytes, part: str = "word/document.xml") -> str:
    """The text of a part with its changes: `[-gone-]{+come+}`, `¶` for a sign that changes."""
    root = etree.fromstring(read(document, part).encode())
    shown: list[str] = []
    for each in root.iter(w("p")):
        for run in each.iter(w("t"), w("delText"), w("tab"), w("br"), w("footnoteReference")):
            kinds = {str(a.tag).rpartition("}")[2] for a in run.iterancestors()}
            text = run.text or {"tab": "\t", "br": "\n"}.get(run.tag.rpartition("}")[2], "^")
            if kinds & {"del", "moveFrom"}:
                shown.append(f"[-{text}-]")
            elif kinds & {"ins", "moveTo"}:
                shown.append(f"{{+{text}+}}")
            else:
                shown.append(text)
        sign = each.find(f"{w('pPr')}/{w('rPr')}")
        kinds = {str(a.tag).rpartition("}")[2] for a in (() if sign is None else sign)}
        shown.append("-¶\n" if "del" in kinds else "+¶\n" if "ins" in kinds else "\n")
    return "".join(shown).replace("-][-", "").replace("+}{+", "")


def _blocks(container: Element) -> Any:
    for each in container:
        match str(each.tag).rpartition("}")[2]:
            case "p":
                yield _properties(each, "pPr"), [*_characters(each)]
            case "tbl":
                yield "table", _properties(each, "tblPr")
                for row in each.iterchildren(w("tr")):
                    yield "row", _properties(row, "trPr")
                    for cell in row.iterchildren(w("tc")):
                        yield "cell", _properties(cell, "tcPr")
                        yield from _blocks(cell)
            case "sdt":
                content = each.find(w("sdtContent"))
                yield from _blocks(each if content is None else content)
            case "sectPr":
                yield "section", _shape(each)
            case _:
                pass


def _characters(paragraph: Element) -> Any:
    for run in paragraph.iter(w("r")):
        look = _properties(run, "rPr")
        for each in run:
            if each.tag == w("t"):
                yield from ((char, look) for char in each.text or "")
            elif each.tag != w("rPr"):
                yield str(each.tag).rpartition("}")[2], look


def _properties(element: Element, name: str) -> Any:
    found = element.find(w(name))
    return [] if found is None else _shape(found)


def _shape(element: Element) -> Any:
    inner = [
        (str(each.tag).rpartition("}")[2], sorted(each.attrib.items()), _shape(each))
        for each in element
    ]
    return [each for each in inner if each[1] or each[2] or each[0] not in {"rPr", "tcPr"}]
