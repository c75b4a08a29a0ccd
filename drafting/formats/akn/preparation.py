"""A document of others before it is read: what stands elsewhere in it comes to its place, and what
is no text of the law is named."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from drafting.formats.akn.parts import all_text, local_name
from drafting.formats.source import Remarks
from drafting.formats.update_marks import are_marks, unmarked
from drafting.messages import say
from drafting.model.numbers.number import TO_RAISED
from drafting.structure.doubts.oddities import shortened

_Element = etree._Element
_JOINED = re.compile(r"\s*[—–](?=\()")
_DASHES = frozenset("-‐–—")
_VARIABLE = re.compile(r"#(\w+)")
_DEEPEST = 5
"""Placeholders in each other."""
_LONGEST = 1000
"""Characters of what one stands for."""
_NOT_LAW = frozenset({"removed", "temporarily removed", "editorial", "ignored"})
"""Words of `status` for what a document holds, and the law does not (Part 1, 9)."""

_MARKS = frozenset(
    f"{{https://www.legislation.gov.uk/namespaces/UK-AKN}}{name}"
    for name in ("startQuote", "endQuote")
)
"""Quotation marks of a term that a draft of the United Kingdom defines."""


def prepare(document: _Element, remarks: Remarks) -> None:
    """Change a document so that all of its text stands where it is read, and name what was done."""
    shown = {
        each.get("eId") or "": each.get("showAs") or ""
        for each in document.iterfind("{*}meta/{*}references/*")
    }
    for element in document.iter("{*}ref", "{*}num", "{*}omissis", "{*}sup", "{*}li"):
        match local_name(element):
            case "num":
                _part(element, remarks)
            case "li" if number := (element.get("value") or "").strip():
                element.text = f"{number} {(element.text or '').lstrip()}"
                what = say("the number of a list, which stands in no text, is set before its line")
                remarks.add(what, shortened(all_text(element)))
            case "sup" if text := all_text(element):
                _raised(element, text, remarks)
            case "omissis" if not all_text(element):
                around = element.getparent()
                text = "" if around is None else all_text(around)
                what = say("<{name}> marks text that the document lacks", name="omissis")
                remarks.add(what, shortened(text))
            case "ref" if element.get("class") == "placeholder" and not all_text(element):
                name = (element.get("href") or "").removeprefix("#")
                element.text = _filled(f"#{name}", shown)
                what = say("a placeholder has the text that the references of the document give")
                remarks.add(what, f"{name}: {shortened(element.text)}")
    for element in [*document.iter("{http://www.w3.org/1998/Math/MathML}math")]:
        remarks.add(say("a formula is not kept"), shortened(all_text(element)))
        tail = element.tail
        element.clear()
        element.tail = tail
    _without_update_marks(document, remarks)
    for element in document.iter():
        for name in _MARKS & set(element.keys()):
            element.set(etree.QName(name).localname, element.get(name, ""))
        if element.get("status") in _NOT_LAW and (text := all_text(element)):
            what = say("text is kept that has the status `{status}`", status=element.get("status"))
            remarks.add(what, shortened(text))
        if element.get(f"{_LEOS}softaction") in _GOES and element.get(_ROOT) != "false":
            what = say("<{name}> marks a change, and its words are kept", name=local_name(element))
            remarks.add(what, shortened(all_text(element)))


_LEOS = "{urn:eu:europa:ec:leos}"
_GOES = frozenset({"del", "move_to"})
"""How a draft of the European Union marks what it proposes to delete, or to have elsewhere, where
it stands a second time."""
_ROOT = f"{_LEOS}softactionroot"
"""Whether the mark is that of the element, and not of one around it."""


def _without_update_marks(document: _Element, remarks: Remarks) -> None:
    """Take out the double brackets in which Normattiva has words that a later act put in: they part
    a number from the beginning of its element."""
    events = etree.iterwalk(document, events=("start", "end"))
    places = [(each, "text" if event == "start" else "tail") for event, each in events]
    texts = [str(getattr(each, name) or "").strip() for each, name in places]
    if not are_marks(filter(None, texts)):
        return
    for (element, name), text in zip(places, texts, strict=True):
        if (bare := unmarked(text)) != text:
            remarks.add(say("a mark of the editor is left out"), shortened(text))
            setattr(element, name, str(getattr(element, name)).replace(text, bare))


def _raised(element: _Element, text: str, remarks: Remarks) -> None:
    """Let «5¹» be another number than 51."""
    if text.isdecimal():
        del element[:]
        element.text = text.translate(TO_RAISED)
    else:
        remarks.add(say("raised letters became plain ones"), shortened(text))


def _part(num: _Element, remarks: Remarks) -> None:
    """Take out the dash that prints two numbers as one, «4.—(1)»: the act has each by itself; and
    one that stands in place of a number whose heading has it, as Normattiva writes chapters."""
    around = num.getparent()
    heading = None if around is None else around.find("{*}heading")
    if heading is not None and all_text(num) in _DASHES and all_text(heading):
        remarks.add(say("a dash in place of a number is left out"), shortened(all_text(heading)))
        num.clear()
        return
    first = next((each for each in num.iter() if (each.text or "").strip()), None)
    match = _JOINED.match(first.text or "") if first is not None else None
    if first is not None and match:
        remarks.add(say("a dash between two numbers is left out"), all_text(num))
        first.text = (first.text or "")[match.end() :]


def _filled(text: str, shown: Mapping[str, str]) -> str:
    """A text with what its variables stand for; one that is not known, or too long, stays."""
    for _ in range(_DEEPEST):
        filled = _VARIABLE.sub(lambda match: shown.get(match[1], match[0])[:_LONGEST], text)
        if len(filled) > _LONGEST:
            break
        text = filled
    return text.strip()
