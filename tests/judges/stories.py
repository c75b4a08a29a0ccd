"""The text of every story of a DOCX, paragraph by paragraph, read without the project's code."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.judges.settled import Element, Settled, W, settled

M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SIGNS = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "cr": "\n",
    W + "noBreakHyphen": "\u2011",
    W + "softHyphen": "\u00ad",
    W + "footnoteReference": "[^]",
    W + "endnoteReference": "[^^]",
    W + "drawing": "{picture}",
    W + "object": "{object}",
}
_BREAKS = {"page": "\f", "column": "\v"}
_SILENT = {W + name for name in ("pPr", "rPr", "sdtPr", "sdtEndPr", "instrText", "txbxContent")}


def stories(data: bytes, *, accept: bool) -> dict[str, list[str]]:
    """The paragraphs of each story that has some: body, notes as they are referred to, comments,
    text boxes, headers and footers by their section and type. Those of headers and footers that
    hold nothing are left out.

    A tab is `\\t`, a line break `\\n`, a page break `\\f`, a note its `[^]`; a formula is its text
    in braces. Of alternate content it reads what Word chooses.
    """
    package = settled(data, accept=accept)
    body = package.tree(package.main).find(W + "body")
    assert body is not None, "the document has one"
    seen = list(_seen(body))
    found = {"body": _paragraphs(body), "boxes": _boxes(seen)}
    for kind in ("footnote", "endnote", "comment"):
        texts: list[str] = []
        notes = {each.get(W + "id"): each for each in _all(package.beside(f"{kind}s"), kind)}
        for reference in seen:
            if reference.tag == W + f"{kind}Reference":
                note = notes[reference.get(W + "id")]
                texts += _paragraphs(note)
                found["boxes"] += _boxes(_seen(note))
        found[f"{kind}s"] = texts
    for number, section in enumerate(body.iter(W + "sectPr")):
        for name, text in _headers(package, section):
            if text not in ([""], []):
                found[f"section {number} {name}"] = text
    return {name: texts for name, texts in found.items() if texts}


def _headers(package: Settled, section: Element) -> Iterator[tuple[str, list[str]]]:
    links = package.links(package.main)
    for reference in section.iter(W + "headerReference", W + "footerReference"):
        part = package.tree(links[reference.get(R + "id", "")].to)
        name = f"{reference.get(W + 'type')} {reference.tag.removeprefix(W)[:6]}"
        yield name, _paragraphs(part) + _boxes(_seen(part))


def _all(root: Element | None, kind: str) -> list[Element]:
    return [] if root is None else list(root.iter(W + kind))


def _boxes(seen: Iterable[Element]) -> list[str]:
    return [text for each in seen if each.tag == W + "txbxContent" for text in _paragraphs(each)]


def _paragraphs(holder: Element) -> list[str]:
    """Those of a holder in the order of reading, its tables cell by cell; no text boxes."""
    return ["".join(_text(each)) for each in _blocks(holder)]


def _blocks(holder: Element) -> Iterator[Element]:
    for each in holder:
        if each.tag == W + "p":
            yield each
        elif each.tag == MC + "AlternateContent":
            yield from _blocks(_chosen(each))
        elif isinstance(each.tag, str):
            yield from _blocks(each)


def _text(paragraph: Element) -> Iterator[str]:
    for each in _children(paragraph):
        if each.tag in _SILENT:
            continue
        if each.tag == W + "t":
            yield each.text or ""
        elif each.tag in _SIGNS:
            yield _SIGNS[each.tag]
        elif each.tag == W + "br":
            yield _BREAKS.get(each.get(W + "type", ""), "\n")
        elif each.tag == W + "sym":
            yield f"{{{each.get(W + 'font')} {each.get(W + 'char')}}}"
        elif each.tag == M + "oMath":
            yield f"{{{''.join(text.text or '' for text in each.iter(M + 't'))}}}"
        else:
            yield from _text(each)


def _seen(holder: Element) -> Iterator[Element]:
    """Everything under an element, without the alternatives that are not chosen."""
    for each in _children(holder):
        yield each
        yield from _seen(each)


def _children(holder: Element) -> Iterator[Element]:
    for each in holder:
        if each.tag == MC + "AlternateContent":
            yield from _children(_chosen(each))
        elif isinstance(each.tag, str):
            yield each


def _chosen(alternatives: Element) -> Element:
    """Word knows the names that such choices require: the first one is what it shows."""
    choice = alternatives.find(MC + "Choice")
    return alternatives[0] if choice is None else choice
