"""The word that joins a list, which changes with it: “and” before what is its last element then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve

from drafting import language as languages
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.localized import Localized
from drafting.model.operation import DeleteWords, Operation, ReplaceWords
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.natural_place import site_at
from drafting.phrase.resolving.looked_up import PlacesInAct


def joined(ordered: Instruction, act: Act) -> Iterator[Operation]:
    """What changes in the element before what comes or goes. Raises `PhraseError` where that does
    not end as the sentence says."""
    word = ordered.joining
    if not word:
        return
    site = _before(ordered, act)
    text = site.provision.text.rstrip() if site else ""
    marked = not word[0].isalpha()
    ends = text.endswith(".") if marked else re.search(rf"[,;]\s{re.escape(word)}$", text)
    if site is None or site.provision.children or not ends:
        raise refused(
            say("what stands before it does not end as the sentence says: {line}", line=text[-60:])
        )
    if ordered.op == "restate":
        return
    if marked:
        old, new = (Localized({act.language: each}) for each in (".", word))
        yield ReplaceWords(at=(site.address,), old=old, new=new, nth="last")
    else:
        yield DeleteWords(at=(site.address,), words=Localized({act.language: word}), nth="last")


def check_joined_once(ordered: Instruction, act: Act, addresses: Iterable[str]) -> None:
    """Refuse an “or” for the end of a line that has one, or another word that joins a list."""
    lists = languages.of(act.language).lists
    words = "".join(ordered.new).strip().casefold()
    if ordered.op != "insert-words" or ordered.side != "end" or words not in lists.between:
        return
    for line in (act.find(address).site.provision.text for address in addresses):
        if lists.joint.search(line):
            raise refused(
                say("that line is joined to the next one already: {line}", line=line[-60:])
            )


def with_joining(ordered: Instruction) -> Instruction:
    """New wording whose last line has the word that stood there, or before it; or the full stop
    whose place a mark takes, if it ends without any."""
    word = ordered.joining
    if ordered.op not in {"insert", "restate"} or not word:
        return ordered
    *lines, last = ordered.text
    if word.isalpha():
        last = f"{last} {word}"
    elif last[-1:].isalnum():
        last = f"{last}."
    return evolve(ordered, text=(*lines, last))


def _before(ordered: Instruction, act: Act) -> Site | None:
    """The element right before what goes or comes; what is restated itself."""
    places = PlacesInAct(act)
    if ordered.anchor:
        return places.one(ordered.anchor).site
    if not ordered.places:
        return None
    site = places.one(ordered.places[0]).site
    if ordered.op == "restate":
        return site
    if ordered.op == "delete":
        return site_at(act, site.parent, site.position - 1)
    return site_at(act, site, len(act.children(site)) - 1)
