"""Provisions as sections and paragraphs of a law of the Council, out and in."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve
from lxml import etree

from drafting.formats.codify.elements import NAMESPACES, library, text_in
from drafting.formats.source import collapsed
from drafting.model.act import Act, once_for_each_act
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.numbers.next_number import relabelled

_Element = etree._Element
_BELOW = frozenset({"para", "section"})
_NO_TEXT = frozenset({"annotation", "annotations", "prefix"})
"""What the code has beside a text, and the sign before the number of a section."""


def write_payload(around: _Element, provision: Provision) -> _Element:
    """Write a provision with all in it; `read_payload` shows whether anything had no place."""
    element = etree.SubElement(around, library("section" if provision.headed else "para"))
    number = provision.num if provision.headed else provision.label
    etree.SubElement(element, library("num")).text = number
    if provision.headed:
        etree.SubElement(element, library("heading")).text = provision.text
    elif provision.text:
        etree.SubElement(element, library("text")).text = provision.text
    numbered = False
    for child in provision.children:
        if child.num:
            write_payload(element, child)
            numbered = True
        else:
            name = "aftertext" if numbered else "text"
            etree.SubElement(element, library(name)).text = child.text
    return element


@once_for_each_act
def numbers_apart(act: Act) -> bool:
    """Whether the number below one without text has a line of its own wherever an act has such;
    the Council prints both on one."""
    alone = (site.provision for site in act.sites if site.provision.num)
    below = [each.children[0] for each in alone if each.children and not each.text]
    first = [each for each in below if each.num and not each.headed]
    return bool(first) and not any(each.run_in for each in first)


def read_payload(
    element: _Element, like: Provision | None, num: str = "", *, apart: bool
) -> Provision:
    """The provision in a `para` or `section`, under the number `num` of the code, or else its own;
    the label of a section is that of one `like` it. `apart` as `numbers_apart` has it. Raises
    `ValueError` where it holds what has no place here: a table, a division."""
    name = etree.QName(element).localname
    number, heading, text = "", "", ""
    children: list[Provision] = []
    for each in element:
        match etree.QName(each).localname:
            case "num":
                shown = each.get("undesignated") is None
                number = num or (_text(each) if shown else "")
            case "heading":
                heading = _text(each)
            case "text" if name == "para" and not (text or children):
                text = _text(each)
            case "text" | "aftertext":
                children.append(Provision(Kind.PART, text=_text(each)))
            case below if below in _BELOW:
                children += _shown(read_payload(each, None, apart=apart))
            case "include":
                children += (read_payload(one, None, apart=apart) for one in each)
            case other if other not in _NO_TEXT and etree.QName(each).namespace not in NAMESPACES:
                raise ValueError(other)
    headed = name == "section"
    label = number
    if headed:
        label = relabelled(like.label, like.num, number) if like else f"§ {number}."
    kind = Kind.ARTICLE if headed else Kind.ITEM
    first = heading if headed else " ".join(filter(None, (heading, text)))
    if label and not (first or headed or apart) and children and children[0].label:
        children[0] = evolve(children[0], run_in=True)
    sep = " " if label and (first or (children and children[0].run_in)) else ""
    return Provision(
        kind, label=label, sep=sep, text=first, headed=headed, children=tuple(children)
    )


def _shown(provision: Provision) -> Sequence[Provision]:
    """What the code shows of a provision: of one without a designation, what stands in it."""
    if provision.label or provision.headed:
        return [provision]
    own = [Provision(Kind.PART, text=provision.text)] if provision.text else []
    return [*own, *provision.children]


def payloads(around: _Element) -> Sequence[_Element]:
    """The sections and paragraphs right in an element."""
    return [each for each in around if etree.QName(each).localname in _BELOW]


def _text(element: _Element) -> str:
    return collapsed(text_in(element))
