"""Two documents held against each other element by element: what is seen of them, and how.

Every story is put where it is referred to, so that one tree is the whole of a document: notes and
comments in place of their references, headers in place of theirs, a style or a list in place of
its name, the bytes of a picture in place of its relationship. Of the project's own code nothing
is used.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator
from copy import deepcopy

from attrs import define, field
from lxml import etree

from tests.judges.settled import SPACE, Element, Settled, Target, W, drop, settled

R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
V = "{urn:schemas-microsoft-com:vml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
PIC = "{http://schemas.openxmlformats.org/drawingml/2006/picture}"
_DROPPED = {W + name for name in ("proofErr", "lastRenderedPageBreak", "nsid", "tmpl")}
_ATTRIBUTES = re.compile(
    r"\{[^}]*\}rsid\w*|\{[^}]*/word/2010/wordml\}(?:paraId|textId)"
    r"|\{[^}]*\}(?:anchorId|editId)|\{urn:[^}]*:office\}spid"
)
_DRAWN = re.compile(rb'(dataModelExt[^>]* relId=")([^"]*)')
"""The drawing of a diagram, by a relationship of the part that shows it."""
_EMPTY = tuple(
    W + name
    for name in (
        *("rPr", "pPr", "trPr", "tcPr", "tblPrEx", "hyperlink", "smartTag", "sdtEndPr"),
        "sectPr",
    )
)
_WORDS = (W + "t", W + "instrText")
_BOOKMARKS = (W + "bookmarkStart", W + "bookmarkEnd")
_STYLES = {W + name for name in ("pStyle", "rStyle", "tblStyle")}
_NAMES = {
    W + name
    for name in (
        *("name", "aliases", "uiPriority", "qFormat", "semiHidden", "unhideWhenUsed", "locked"),
        *("basedOn", "next", "link", "rsid"),
    )
}
_SORTED = {W + name for name in ("rPr", "pPr", "tcPr", "tblPr", "sectPr", "trPr")}


def differences(
    one: bytes, other: bytes, *, accept: bool, most: int = 5, without: Collection[str] = ()
) -> list[str]:
    """The first differences between a redline, all of it accepted or rejected, and a document;
    without elements of such names.

    What may be numbered anew without a difference is no difference: revision save ids, ids of
    annotations, of relationships, lists and styles. Nor is it where runs are cut.
    """
    found: list[str] = []
    bodies = looks(one, accept=accept, without=without), looks(other, accept=True, without=without)
    for each in _differing(*bodies, "body"):
        found.append(each)
        if len(found) == most:
            break
    return found


def looks(data: bytes, *, accept: bool, without: Collection[str] = ()) -> Element:
    """The body of a document in one view, with everything that it refers to in its place."""
    package = settled(data, accept=accept)
    body = deepcopy(package.tree(package.main).find(W + "body"))
    assert body is not None, "the document has one"
    reading = _Looks(package)
    reading.inline(body, package.main)
    for each in list(body.iter(*(W + name for name in without))) if without else ():
        drop(each)
    _plain(body)
    return body


@define
class _Looks:
    """What ids lead to, in one package."""

    package: Settled
    _lists: dict[str, str] = field(factory=dict)
    _met: dict[str, list[str]] = field(factory=dict)

    def inline(self, root: Element, part: str) -> None:
        """Put what is referred to in place of the references."""
        links = self.package.links(part)
        bookmarks: dict[str, str] = {}
        for each in list(root.iter(etree.Element)):
            if each.tag in (W + "headerReference", W + "footerReference"):
                to = links[each.attrib.pop(R + "id")].to
                self._put(each, self.package.tree(to), to)
            elif each.tag in (W + "footnoteReference", W + "endnoteReference"):
                self._refer(each, each.tag.removeprefix(W).removesuffix("Reference"))
            elif each.tag == W + "commentReference":
                self._refer(each, "comment")
            elif each.tag in (W + "commentRangeStart", W + "commentRangeEnd"):
                each.attrib.pop(W + "id", None)
            elif each.tag == W + "bookmarkStart":
                bookmarks[each.attrib.pop(W + "id", "")] = each.get(W + "name", "")
            elif each.tag == W + "bookmarkEnd":
                each.set(W + "name", bookmarks.get(each.attrib.pop(W + "id", ""), ""))
            elif each.tag in _STYLES:
                each.set(W + "val", self._style(each.get(W + "val", "")))
            elif each.tag == W + "numId":
                each.set(W + "val", self._list(each.get(W + "val", "")))
            elif each.tag in (WP + "docPr", PIC + "cNvPr") or each.tag.startswith(V):
                each.attrib.pop("id", None)
            each.attrib.pop("ShapeID", None)  # of an object: the number of its picture
            for name, value in each.attrib.items():
                if name.startswith(R):
                    each.set(name, self._target(links, value))

    def _put(self, reference: Element, root: Element, part: str) -> None:
        content = deepcopy(root)
        self.inline(content, part)
        reference.extend(list(content))

    def _refer(self, reference: Element, kind: str) -> None:
        part = next(
            each.to
            for each in self.package.links(self.package.main).values()
            if each.kind == f"{kind}s"
        )
        number = reference.attrib.pop(W + "id")
        note = next(
            each for each in self.package.tree(part).iter(W + kind) if each.get(W + "id") == number
        )
        self._put(reference, note, part)

    def _target(self, links: dict[str, Target], id_: str) -> str:
        target = links.get(id_)
        if target is None:
            return id_
        if target.outside or target.to not in self.package.parts:
            return target.to
        data = _DRAWN.sub(
            lambda found: found[1] + self._target(links, found[2].decode()).encode(),
            self.package.parts[target.to],
        )
        return hashlib.sha256(data).hexdigest()[:12]

    def _style(self, id_: str) -> str:
        """A style by what it and those that it is based on define, not by its name."""
        root = self.package.beside("styles")
        chain = []
        wanted: str | None = id_
        while root is not None and wanted and len(chain) < 20:
            style = root.find(f"{W}style[@{W}styleId='{wanted}']")
            if style is None:
                break
            own = deepcopy(style)
            parent = own.find(W + "basedOn")
            wanted = None if parent is None else parent.get(W + "val")
            for child in list(own):
                if child.tag in _NAMES:
                    own.remove(child)
            for name in ("styleId", "customStyle", "default"):
                own.attrib.pop(W + name, None)
            self._numbers(own)
            _plain(own)
            chain.append(etree.tostring(own, method="c14n", exclusive=True))
        return _digest(chain) if chain else "not defined"

    def _list(self, id_: str) -> str:
        """A list by its definition; of several alike, by which it is in the order of the text."""
        if id_ not in self._lists:
            definition = self._definition(id_)
            met = self._met.setdefault(definition, [])
            met.append(id_)
            self._lists[id_] = f"{definition}/{len(met)}"
        return self._lists[id_]

    def _definition(self, id_: str) -> str:
        root = self.package.beside("numbering")
        num = None if root is None else root.find(f"{W}num[@{W}numId='{id_}']")
        if root is None or num is None:
            return id_ if id_ == "0" else "not defined"
        of = num.find(W + "abstractNumId")
        abstract = root.find(
            f"{W}abstractNum[@{W}abstractNumId='{'' if of is None else of.get(W + 'val')}']"
        )
        own = [deepcopy(each) for each in num if each.tag != W + "abstractNumId"]
        style = None if abstract is None else abstract.find(W + "numStyleLink")
        if style is not None:
            links = root.iterfind(f"{W}abstractNum/{W}styleLink[@{W}val='{style.get(W + 'val')}']")
            abstract = next((each.getparent() for each in links), abstract)
        if abstract is not None:
            own += [deepcopy(each) for each in abstract if each.tag != W + "styleLink"]
        holder = etree.Element("list")
        holder.extend(own)
        for each in list(holder.iter(W + "pStyle")):
            each.getparent().remove(each)
        _plain(holder)
        return _digest([etree.tostring(holder, method="c14n", exclusive=True)])

    def _numbers(self, style: Element) -> None:
        for each in style.iter(W + "numId"):
            each.set(W + "val", self._definition(each.get(W + "val", "")))


def _digest(data: list[bytes]) -> str:
    return hashlib.sha256(b"\n".join(data)).hexdigest()[:8]


def _plain(root: Element) -> None:
    """One way to write what can be written in several."""
    for each in list(root.iter()):
        each.tail = None
        if not isinstance(each.tag, str) or each.tag in _DROPPED or _is_goback(each):
            drop(each)
            continue
        if each.tag not in _WORDS and (len(each) or not (each.text or "").strip()):
            each.text = None
        for name in list(each.attrib):
            if _ATTRIBUTES.fullmatch(name) or name == SPACE:
                del each.attrib[name]
    for simple in list(root.iter(W + "fldSimple")):
        _complex(simple)
    _without_what_is_empty(root)
    for properties in root.iter(*_SORTED):
        properties[:] = sorted(properties, key=lambda each: each.tag)
    for paragraph in root.iter(W + "p"):
        for holder in [paragraph, *paragraph.iter()]:
            _join(holder)


def _is_goback(element: Element) -> bool:
    """Word's own mark of the last place of work."""
    name = element.get(W + "name") if element.tag in _BOOKMARKS else None
    return name == "_GoBack"


def _without_what_is_empty(root: Element) -> None:
    for each in list(root.iter(*_WORDS)):
        if not each.text:
            drop(each)
    for run in list(root.iter(W + "r")):
        if all(each.tag == W + "rPr" for each in run):
            drop(run)
    for each in reversed(list(root.iter(*_EMPTY))):
        if all(child.tag.endswith("TagPr") for child in each):
            drop(each)
    for reference in list(root.iter(W + "headerReference", W + "footerReference")):
        if _says_nothing(reference):
            drop(reference)


def _says_nothing(reference: Element) -> bool:
    """A header without words or pictures, which looks like none."""
    return not any(
        each.tag not in (W + "p", W + "pPr", W + "rPr", W + "sdt", W + "sdtContent", W + "sdtPr")
        and not any(above.tag in (W + "pPr", W + "sdtPr") for above in each.iterancestors())
        for each in reference.iterdescendants()
    )


def _complex(simple: Element) -> None:
    """A simple field as the complex one that it stands for (17.16.19)."""

    def run(child: Element) -> Element:
        made = etree.Element(W + "r")
        made.append(child)
        return made

    def char(kind: str) -> Element:
        return etree.Element(W + "fldChar", {W + "fldCharType": kind})

    code = etree.Element(W + "instrText")
    code.text = simple.get(W + "instr")
    for each in (run(char("begin")), run(code), run(char("separate")), *simple, run(char("end"))):
        simple.addprevious(each)
    drop(simple)


def _join(holder: Element) -> None:
    """Join runs of one look, links to one place, and texts of one run."""
    for child in list(holder):
        before = child.getprevious()
        if before is None or before.tag != child.tag:
            continue
        if child.tag == W + "r" and _look(before) == _look(child):
            before.extend([each for each in child if each.tag != W + "rPr"])
            holder.remove(child)
        elif child.tag == W + "hyperlink" and dict(before.attrib) == dict(child.attrib):
            before.extend(list(child))
            holder.remove(child)
            _join(before)
    if holder.tag == W + "r":
        for text in list(holder):
            before = text.getprevious()
            if text.tag in _WORDS and before is not None and before.tag == text.tag:
                before.text = (before.text or "") + (text.text or "")
                holder.remove(text)


def _look(run: Element) -> tuple[bytes, tuple[tuple[str, str], ...]]:
    properties = run.find(W + "rPr")
    look = b"" if properties is None else etree.tostring(properties, method="c14n", exclusive=True)
    return look, tuple(sorted(run.attrib.items()))


def _differing(one: Element, other: Element, path: str) -> Iterator[str]:
    if one.tag != other.tag:
        yield f"{path}: {_named(one)} ≠ {_named(other)}"
        return
    if dict(one.attrib) != dict(other.attrib):
        yield f"{path}: {_attributes(one)} ≠ {_attributes(other)}"
    if (one.text or "") != (other.text or ""):
        yield f"{path}: {one.text!r} ≠ {other.text!r}"
    count: dict[str, int] = {}
    for index in range(max(len(one), len(other))):
        pair = [each[index] if index < len(each) else None for each in (one, other)]
        at = _short(next(each for each in pair if each is not None))
        count[at] = count.get(at, 0) + 1
        here = f"{path}/{at}[{count[at]}]"
        if pair[0] is None or pair[1] is None:
            yield f"{here}: {_named(pair[0])} ≠ {_named(pair[1])}"
            return
        yield from _differing(pair[0], pair[1], here)
        if pair[0].tag != pair[1].tag:
            return


def _short(element: Element) -> str:
    return etree.QName(element).localname


def _named(element: Element | None) -> str:
    if element is None:
        return "nothing"
    return f"<{_short(element)}> {''.join(element.itertext())[:40]!r}"


def _attributes(element: Element) -> str:
    return " ".join(f"{etree.QName(n).localname}={v}" for n, v in sorted(element.attrib.items()))
