"""What has no number, and is found by its words: the text before a list, a definition of a term."""

from __future__ import annotations

import re

from drafting.language.fold import fold
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
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


def defining(act: Act, around: Site | None, term: str) -> list[Site]:
    """The paragraphs that define a term: it begins them, and a word such as “means” follows."""
    wanted = _key(term)
    sites = act.within(around) if around else act.sites
    return [site for site in sites if site is not around and _key(defined(site)) == wanted]


def defined(site: Site) -> str:
    """The term that a provision defines; empty where it defines none."""
    text = site.provision.text
    match = _QUOTED.match(text) or _TERM.match(text)
    return match["term"].strip(" ,") if match and not site.provision.headed else ""


def among_definitions(act: Act, around: Site | None, new: str) -> Site:
    """The definition after which one of a new term comes, in the order of the alphabet. Raises
    `PhraseError` where the act does not show that."""
    sites = [site for site in (act.within(around) if around else act.sites) if defined(site)]
    parents = {site.parent for site in sites}
    terms = [_key(defined(site)) for site in sites]
    if len(parents) != 1 or terms != sorted(terms) or len(terms) < 2 or not new:
        raise refused(say("the definitions here are in no alphabetical order, or not in one list"))
    before = [site for site in sites if _key(defined(site)) <= _key(new)]
    if before and _key(defined(before[-1])) == _key(new):
        raise refused(say("the act has a definition of «{term}» already", term=new))
    return before[-1] if before else sites[0]


def _key(term: str) -> str:
    return fold(term).key.casefold().strip(" .,")
