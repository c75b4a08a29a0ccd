"""What has no number, and is found by its words: the text before a list, a definition of a term."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from drafting.language.fold import fold
from drafting.language.units import Unit
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction
from drafting.phrase.resolving.refusal import refused

_TERM = re.compile(
    r"(?P<term>[^“”\"«»:;,()]{1,200}?)(?:,?\s(?:\([^()]{1,200}\)|(?:in\s(?:relation|respect|the\scase)"
    r"|for\sthe\spurposes?)\s[^:;]{1,200}?),?)?\s(?:means|includes|has\sthe\s(?:same\s)?meaning|does\snot"
    r"\sinclude)\b"
)
_QUOTED = re.compile(r"[“\"‘«](?P<term>[^“”\"«»‘’]{1,200})[”\"’»]")


def opening_words(act: Act, site: Site) -> Target:
    """The text of a provision before its list; of one with a heading, that below it. Raises
    `PhraseError` where it has no list, or no text before it."""
    inside = act.below(site)
    if site.provision.headed:
        first, *others = [*inside, site]
        if first.provision.kind is Kind.PART and not first.provision.num:
            if act.below(first):
                return Target(first, own=True)
            if others[0].provision.num and others[0] is not site:
                return Target(first)
    elif inside and site.provision.text.strip():
        return Target(site, own=True)
    raise refused(say("{address} has no words before a list", address=site.address))


def without_numbers(text: str, site: Site) -> str:
    """A quoted line without the numbers of what it stands in that lead to its own: the `12 (1)` of
    `12 (1) The Minister may`."""
    rest = text
    for each in site.chain():
        num = re.escape(each.provision.num)
        if num and (match := re.match(rf"\(?{num}(?:\)|\.(?!\d))?(?=[\s(])\s*", rest)):
            rest = rest[match.end() :]
            if each is site:
                return rest
    return text


def defining(act: Act, around: Site | None, term: str) -> list[Site]:
    """The paragraphs that define a term: it begins them, and a word such as “means” follows."""
    wanted = _key(term)
    sites = act.within(around) if around else act.sites
    lines = (site for site in sites if site is not around and not site.provision.headed)
    return [site for site in lines if _key(_term(site)) == wanted]


def defined(text: str) -> str:
    """The term that a paragraph defines; empty where it defines none."""
    match = _QUOTED.match(text) or _TERM.match(text)
    return match["term"].strip(" ,") if match else ""


def in_alphabet(ordered: Instruction, act: Act, around: Site | None) -> Iterator[Instruction]:
    """An instruction for each new definition, beside its neighbour in the order of the alphabet.
    Raises `PhraseError` where the act has no such list."""
    sites = act.within(around) if around else act.sites
    known = [site for site in sites if not site.provision.headed and _term(site)]
    keys = [_key(_term(site)) for site in known]
    chunks: list[list[str]] = []
    for line in ordered.text:
        if defined(line) or not chunks:
            chunks.append([])
        chunks[-1].append(line)
    new = [defined(chunk[0]) for chunk in chunks]
    sole = len({site.parent for site in known}) == 1
    if len(known) < 2 or not sole or keys != sorted(keys) or not all(new):
        raise refused(say("the definitions here are in no alphabetical order, or not in one list"))
    for term, chunk in sorted(zip(new, chunks, strict=True), key=lambda each: _key(each[0])):
        if _key(term) in keys:
            raise refused(say("the act has a definition of «{term}» already", term=term))
        before = [site for site, key in zip(known, keys, strict=True) if key < _key(term)]
        side, beside = ("after", before[-1]) if before else ("before", known[0])
        place = ordered.places[0] if ordered.places else ()
        anchor = (*place, Unit(Kind.PART, name=_term(beside), sort="definition"))
        yield evolve(ordered, side=side, anchor=anchor, text=tuple(chunk))


def _term(site: Site) -> str:
    return defined(site.provision.text)


def _key(term: str) -> str:
    return fold(term).key.casefold().strip(" .,")
