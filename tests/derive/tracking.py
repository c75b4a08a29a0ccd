"""A person with a word processor that tracks: words, paragraphs, rows and comments, by author."""

from __future__ import annotations

from copy import deepcopy

from lxml import etree

from drafting.word.package.elements import Element, add, new, w
from drafting.word.package.package import Package
from drafting.word.package.xml import part_bytes
from tests.proof.editing import DATE, run

COMMENTS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml",
)
_ids = iter(range(50_000, 90_000))


def mark(name: str, author: str) -> Element:
    """An empty tracked change."""
    return new(name, id=str(next(_ids)), author=author, date=DATE)


def change(p: Element, old: str, with_: str, author: str) -> list[Element]:
    """Words of one run give way to others, tracked; returns the marks. Without old words the others
    come at the end of the paragraph."""
    if not old:
        came = mark("ins", author)
        came.append(run(with_))
        p.append(came)
        return [came]
    (t,) = [t for t in p.iter(w("t")) if old in (t.text or "")]
    r = t.getparent()
    assert r is not None
    text = t.text or ""
    before, after = text[: text.index(old)], text[text.index(old) + len(old) :]
    made: list[Element] = []
    gone = mark("del", author)
    gone.append(run(old, deleted=True))
    made.append(gone)
    if with_:
        came = mark("ins", author)
        came.append(run(with_))
        made.append(came)
    t.text = before
    t.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    rest = deepcopy(r)
    for each in rest.iter(w("t")):
        each.text = after
    for each in reversed([*made, rest]):
        r.addnext(each)
    return made


def insert_words(p: Element, after: str, words: str, author: str) -> list[Element]:
    """New words behind others, tracked."""
    gone, came = change(p, after, after + words, author)
    (text,) = gone.iter(w("delText"))
    text.tag = w("t")
    kept = gone[0]
    gone.addnext(kept)
    gone.getparent().remove(gone)  # type: ignore[union-attr]  # it stands in the paragraph
    for t in came.iter(w("t")):
        t.text = words
    return [came]


def new_paragraph(p: Element, words: str, author: str) -> Element:
    """A paragraph after another, tracked with its mark."""
    made = new("p")
    properties = deepcopy(p.find(w("pPr")))
    if properties is None:
        properties = new("pPr")
    for each in [*properties.iter(w("numPr"), w("rPr"))]:
        each.getparent().remove(each)  # type: ignore[union-attr]  # it stands in there
    made.append(properties)
    add(properties, "rPr").append(mark("ins", author))
    came = mark("ins", author)
    came.append(run(words))
    made.append(came)
    p.addnext(made)
    return made


def delete_paragraph(p: Element, author: str) -> None:
    """All of a paragraph, tracked with its mark."""
    properties = p.find(w("pPr"))
    if properties is None:
        properties = new("pPr")
        p.insert(0, properties)
    sign = properties.find(w("rPr"))
    (add(properties, "rPr") if sign is None else sign).insert(0, mark("del", author))
    for r in [*p.iterchildren(w("r"))]:
        if not any(True for _ in r.iter(w("t"))):
            continue
        gone = mark("del", author)
        r.addprevious(gone)
        gone.append(r)
        for t in r.iter(w("t")):
            t.tag = w("delText")


def delete_row(row: Element, author: str) -> None:
    """A row of a table, tracked."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = new("trPr")
        row.insert(0, properties)
    properties.append(mark("del", author))
    for p in row.iter(w("p")):
        delete_paragraph(p, author)


def in_bold(p: Element, author: str) -> None:
    """A change of looks alone, tracked."""
    _look(p, author, "b")


def raise_(p: Element, author: str) -> None:
    """The same, which raises the text."""
    _look(p, author, "vertAlign", val="superscript")


def _look(p: Element, author: str, name: str, **values: str) -> None:
    r = next(p.iterchildren(w("r")))
    properties = r.find(w("rPr"))
    if properties is None:
        properties = new("rPr")
        r.insert(0, properties)
    add(properties, name, **values)
    add(add(properties, "rPrChange", id=str(next(_ids)), author=author, date=DATE), "rPr")


def comment_on(marks: list[Element], number: int) -> None:
    """The range and the sign of a comment around elements of a paragraph."""
    marks[0].addprevious(new("commentRangeStart", id=str(number)))
    end = new("commentRangeEnd", id=str(number))
    marks[-1].addnext(end)
    sign = new("r")
    add(sign, "commentReference", id=str(number))
    end.addnext(sign)


def with_comments(data: bytes, texts: dict[int, tuple[str, str]]) -> bytes:
    """The document with comments: number → author and text."""
    package = Package.open(data, "document")
    root = etree.Element(w("comments"), nsmap={"w": w("x")[1:-2]})
    for number, (author, text) in texts.items():
        each = add(root, "comment", id=str(number), author=author, date=DATE)
        add(each, "p").append(run(text))
    kinds = {"word/comments.xml": COMMENTS[1]}
    linked = package.linked("comments", "word/comments.xml", kinds)
    return package.with_parts({**linked, "word/comments.xml": part_bytes(root)})
