"""The word that joins a list, which changes with it: “and” before what is its last element then."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from drafting import language as languages
from drafting.language.fold import occurrences
from drafting.language.speech import HowMany
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import NO_LAW
from drafting.model.localized import Localized
from drafting.model.operation import (
    DeleteWords,
    InsertWords,
    Operation,
    OperationName,
    ReplaceWords,
)
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.natural_place import site_at
from drafting.phrase.resolving.places.looked_up import PlacesInAct
from drafting.text.notes import REFERENCE

_JOINT = re.compile(r"(?P<mark>[;,]?)\s*(?P<word>[^\W\d_].*)")
_MARKS = frozenset({";", ","})
_LAST = HowMany(nth="last")
_GOING = frozenset({"delete", "repeal"})
_BESIDE = frozenset({*_GOING, "restate", "delete-words"})
"""What is ordered of an element that stands behind the word."""


def joined(ordered: Instruction, act: Act) -> Iterator[Operation]:
    """What changes in the element before what comes or goes. Raises `PhraseError` where that does
    not end as the sentence says."""
    word = ordered.joining
    if not word:
        return
    if ordered.op in _GOING and ordered.side == "after":
        yield from _left_behind(ordered, act)
        return
    own = _is_its_own(ordered)
    before = _before(ordered, act)
    marked = not word[0].isalpha()
    # The word stands behind all of the element: the last line of the list in it.
    inside = act.within(before) if before and (before.provision.num or not marked) else []
    lines = [each for each in inside if each.provision.kind not in NO_LAW]
    site = lines[-1] if lines else before
    text = site.provision.text.rstrip() if site else ""
    ends = text.endswith(".") if marked else _ends_with(word, text, ordered.op)
    stays = _stays(ordered)
    alone = len(ordered.places) == 1 if stays or own else ordered.op != "restate" or len(lines) == 1
    if own and not ends:
        raise refused(_not_at_end(word, text))
    if not (site and lines and ends and alone):
        raise refused(
            say("what stands before it does not end as the sentence says: {line}", line=text[-60:])
        )
    if stays or own or ordered.op == "restate":
        return
    if marked:
        old, new = (Localized({act.language: each}) for each in (".", word))
        yield ReplaceWords(at=(site.address,), old=old, new=new, nth="last")
    else:
        yield DeleteWords(at=(site.address,), words=Localized({act.language: word}), nth="last")


def _ends_with(word: str, text: str, op: OperationName) -> bool:
    """Whether a line ends with a word, behind another one where that goes, or behind a mark."""
    before = r"[^\s.]" if op in {*_GOING, "delete-words"} else "[,;]"
    return re.search(rf"{before}\s{re.escape(word)}$", text) is not None


def _left_behind(ordered: Instruction, act: Act) -> Iterator[Operation]:
    """The word at the end of what goes, which stays: it comes to the end of the line before that.
    Raises `PhraseError` where it does not stand there, or that line has no mark."""
    word = ordered.joining
    sites = [each.site for each in PlacesInAct(act).every(ordered.places)]
    before = site_at(act, sites[0].parent, sites[0].position - 1)
    for end in (_last_line(act, each).provision.text for each in sites):
        if not re.search(rf"[,;]\s{re.escape(word)}$", end.rstrip()):
            raise refused(_not_at_end(word, end))
    line = _last_line(act, before) if before and before.provision.num else None
    text = line.provision.text.rstrip() if line else ""
    if line is None or len(sites) > 1 or text[-1:] not in _MARKS:
        raise refused(
            say("what stands before it does not end as the sentence says: {line}", line=text[-60:])
        )
    words = Localized({act.language: word})
    yield InsertWords(at=(line.address,), words=words, position="end")


def _last_line(act: Act, site: Site) -> Site:
    """The last line of law in an element."""
    inside = [each for each in act.within(site) if each.provision.kind not in NO_LAW]
    return inside[-1] if inside else site


def check_at_end(ordered: Instruction, act: Act, targets: Iterable[Target]) -> None:
    """Refuse words that do not stand at the end, where the sentence says so."""
    if not ordered.how.ends:
        return
    for lines in ([*_lines(act, target)] for target in targets):
        for words in ordered.old:
            found = [(n, spot) for n, line in enumerate(lines) for spot in occurrences(words, line)]
            at, (_, end) = found[-1] if found else (0, (0, 0))
            behind = lines[at][end:] if ordered.how.ends == "line" else "".join(lines[at:])[end:]
            if found and any(map(str.isalnum, REFERENCE.sub("", behind))):
                raise refused(_not_at_end(words, lines[-1]))


def _not_at_end(words: str, line: str) -> str:
    return say("“{words}” does not stand at the end: {line}", words=words, line=line[-60:])


def _lines(act: Act, target: Target) -> Iterator[str]:
    law = (each.provision for each in act.wording(target) if each.provision.kind not in NO_LAW)
    yield from (each.text for each in law if each.text)


def joined_to_next(ordered: Instruction, act: Act, addresses: Sequence[str]) -> Instruction:
    """An order that puts an “or”, or another word that joins a list, at the end of lines: where a
    line was the last of its list, the word takes the place of its full stop, with the mark of the
    line before. Raises `PhraseError` where a line has such a word, or the list no mark."""
    lists = languages.of(act.language).lists
    found = _JOINT.fullmatch("".join(ordered.new).strip())
    if ordered.op != "insert-words" or ordered.side != "end" or found is None:
        return ordered
    if found["word"].casefold() not in lists.between:
        return ordered
    sites = [act.find(address).site for address in addresses]
    mark, ends = found["mark"], {site.provision.text[-1:] for site in sites}
    line = sites[0].provision.text[-60:]
    if any(lists.joint.search(site.provision.text) for site in sites):
        raise refused(say("that line is joined to the next one already: {line}", line=line))
    if ends == {"."} and len(sites) == 1:
        before = site_at(act, sites[0].parent, sites[0].position - 1)
        mark = mark or (lists.joint.sub("", before.provision.text).rstrip()[-1:] if before else "")
        if mark in _MARKS:
            new = (f"{mark} {found['word']}",)
            return evolve(ordered, op="replace-words", side="", old=(".",), new=new, how=_LAST)
    if "." in ends or (mark and ends & _MARKS and ends != {mark}):
        raise refused(say("its mark does not fit the end of that line: {line}", line=line))
    return evolve(ordered, new=(found["word"],)) if ends == {mark} else ordered


def with_joining(ordered: Instruction) -> Instruction:
    """New wording whose last line has the word that stood there, or before it; or the full stop
    whose place a mark takes, if it ends without any."""
    word = ordered.joining
    if ordered.op not in {"insert", "restate"} or not word or _stays(ordered):
        return ordered
    *lines, last = ordered.text
    if word.isalpha():
        last = f"{last} {word}"
    elif last[-1:].isalnum():
        last = f"{last}."
    return evolve(ordered, text=(*lines, last))


def _stays(ordered: Instruction) -> bool:
    """Whether the word stands before what goes, and is no part of it."""
    return ordered.side == "before" and ordered.op in {"restate", "delete"}


def _is_its_own(ordered: Instruction) -> bool:
    """Whether the word stands at the end of what goes, and goes with it."""
    return ordered.op in _GOING and ordered.side == "end"


def _before(ordered: Instruction, act: Act) -> Site | None:
    """The element right before what goes or comes, or that is restated by itself."""
    places = PlacesInAct(act)
    if ordered.anchor:
        return places.one(ordered.anchor).site
    if not ordered.places:
        return None
    sites = [each.site for each in places.every(ordered.places)]
    site = sites[0]
    if _is_its_own(ordered) or (ordered.op == "restate" and not _stays(ordered)):
        return site
    if ordered.op in _BESIDE:
        if any(each.parent != site.parent or each.position < site.position for each in sites):
            return None
        return site_at(act, site.parent, site.position - 1)
    return site_at(act, site, len(act.children(site)) - 1)
