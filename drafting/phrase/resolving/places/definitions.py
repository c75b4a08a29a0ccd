"""Definitions, which are found by their terms: their lines, and where new ones belong."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from drafting import language as languages
from drafting.errors import PhraseError, Problem
from drafting.language.clauses.clause import ClauseSide
from drafting.language.fold import fold
from drafting.language.units import Unit, Units, units_of
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.places.by_text import is_line
from drafting.text.labels import numbered
from drafting.text.layout import LEADS

_TERM = re.compile(
    r"(?!(?:but|and|or)\b)(?P<term>[^“”\"«»:;,()]{1,200}?)(?:,?\s(?:\([^()]{1,200}\)|(?:in\s(?:relation|respect|the\scase)"
    r"|for\sthe\spurposes?)\s[^:;]{1,200}?),?)?\s(?:means|includes|has\sthe\s(?:same\s)?meaning|does\snot"
    r"\sinclude)\b"
)

_QUOTED = re.compile(r"[“\"‘«](?P<term>[^“”\"«»‘’]{1,200})[”\"’»]")


def of_definitions(act: Act, found: Sequence[Site], inside: Units) -> list[Site]:
    """The lines of definitions, each with the list beside it that it leads to, and with what goes
    on below its list; of that list what `inside` names; none where that is not in such a list.
    What has a number, or its list in it, has other definitions beside it.

    Raises `PhraseError` where other definitions stand in the lines of one.
    """
    lines: list[Site] = []
    for site in found:
        behind = act.below(site.parent)[site.position + 1 :]
        bare = is_line(site) and not site.provision.children
        leads = bare and site.provision.text.endswith(LEADS)
        listed = takewhile(lambda each: each.provision.num and not each.provision.headed, behind)
        own = [site, *(listed if leads else ())]
        if leads:
            _check_apart(act, own)
        after = behind[len(own) - 1 : len(own)]
        last = act.within(own[-1])[-1]
        lines += own
        if last is not site and after and _goes_on_below(last, after[0]):
            lines += after
    numbers = [unit.numbers for unit in inside]
    return [each for each in lines if not inside or [each.provision.num] == numbers]


def _check_apart(act: Act, own: Sequence[Site]) -> None:
    """Refuse a definition and the list beside it where the text of the act has another definition
    in a line of that list, or has the list of this one elsewhere."""
    other = next((s for each in own[1:] for s in act.within(each) if _term(act, s)), None)
    if other is None and len(own) > 1:
        return
    term = _term(act, own[0])
    wrong = say("which lines belong to the definition of “{term}” is not clear", term=term)
    do = say("in the text of the act, set the list of each definition two spaces deeper than it")
    found = other.provision.line if other else own[0].provision.line
    raise PhraseError(Problem("ambiguous", wrong, found=(found[:80],), do=do))


def _goes_on_below(last: Site, after: Site) -> bool:
    """Whether a line goes on in the sentence of a list: “(b) a hedge,” and “but not a log;”."""
    small = is_line(after) and after.provision.text[:1].islower()
    return small and not last.provision.text.rstrip().endswith((";", "."))


def with_words_of(act: Act, ordered: Instruction, targets: list[Target]) -> list[Target]:
    """Of the lines of definitions those that have the words of an order, if any has. Raises
    `PhraseError` where a definition has several such lines, and the order means one."""
    units = [unit for place in ordered.places for unit in place]
    names = {term_key(unit.name) for unit in units if unit.sort == "definition"}
    if not names:
        return targets
    keys = [fold(old).key for old in ordered.old]
    texts = [
        (one, fold("\n".join(each.provision.text for each in act.within(one.site))).key)
        for one in targets
    ]
    found = [one for one, text in texts if any(key in text for key in keys)]
    if not found and keys:
        return targets
    found = found or targets
    led = any(term_key(_term(act, one.site)) in names for one in targets)
    listed = any(term_key(_term(act, one.site)) not in names for one in found)
    every = ordered.how.every or ordered.op == "replace-everywhere"
    if listed and led and len(found) > 1 and not every:
        wrong = say("the definition has several lines: which of them is meant is not clear")
        raise PhraseError(
            Problem("ambiguous", wrong, found=tuple(one.site.line[:60] for one in found))
        )
    return found


def defining(act: Act, around: Site | None, term: str) -> list[Site]:
    """The paragraphs that define a term: it begins them, and a word such as “means” follows. Raises
    `PhraseError` where no term is named: other lines have none."""
    wanted = term_key(term)
    if not wanted:
        raise refused(say("no provision is named, here or above"))
    sites = act.within(around) if around else act.sites
    lines = (site for site in sites if site is not around and not site.provision.headed)
    return [site for site in lines if term_key(_term(act, site)) == wanted]


def defined(text: str, language: str) -> str:
    """The term that a paragraph defines; empty where it defines none."""
    own = (
        languages.of(language).grammar.defines.match(text) if language in languages.CODES else None
    )
    match = own or _QUOTED.match(text) or _TERM.match(text)
    return match["term"].strip(" ,") if match else ""


def each_definition(lines: Sequence[str], language: str) -> list[list[str]]:
    """New definitions, each with the lines that follow it."""
    chunks: list[list[str]] = []
    for line in lines:
        if defined(line, language) or not chunks:
            chunks.append([])
        chunks[-1].append(line)
    return chunks


def after_the_last(ordered: Instruction, act: Act, around: Site | None) -> Instruction:
    """An instruction for new definitions whose place is not given: with numbers, they come where
    these belong in the list of the others; without, after the last one.

    Raises `PhraseError` where the act has no such list there, or has it in the order of the
    alphabet, and the new ones belong elsewhere in it.
    """
    known = _known(act, around)
    keys = [term_key(_term(act, site)) for site in known]
    labels = [numbered(line.strip()) for line in ordered.text]
    lines = [
        label.rest if label else line.strip()
        for label, line in zip(labels, ordered.text, strict=True)
    ]
    new = [term_key(term) for line in lines if (term := defined(line, act.language))]
    lists = {site.parent for site in known}
    alike = known and bool(known[-1].provision.num) is bool(labels[0])
    if not new or len(lists) != 1 or not alike or set(keys) & set(new):
        raise refused(say("where the new definitions belong is not known"))
    if (label := labels[0]) and (parent := known[-1].parent):
        place = units_of(Target(parent))
        unit = Unit(known[-1].provision.kind, label.num, written=label.label, bare=True)
        return evolve(ordered, places=(place,), brings=((*place, unit),))
    if len(keys) > 1 and keys == sorted(keys) and [*keys, *new] != sorted([*keys, *new]):
        problem = to_say("the definitions are in alphabetical order, and the new ones not its last")
        raise refused(say(problem))
    within = ordered.places[0] if ordered.places else ()
    anchor = (*within, Unit(Kind.PART, name=_term(act, known[-1]), sort="definition"))
    return evolve(ordered, side="after", anchor=anchor)


def in_alphabet(ordered: Instruction, act: Act, around: Site | None) -> Iterator[Instruction]:
    """An instruction for each new definition, beside its neighbour in the order of the alphabet.
    Raises `PhraseError` where the act has no such list."""
    known = _known(act, around)
    keys = [term_key(_term(act, site)) for site in known]
    chunks = each_definition(ordered.text, act.language)
    new = [defined(chunk[0], act.language) for chunk in chunks]
    sole = len({site.parent for site in known}) == 1
    if len(known) < 2 or not sole or keys != sorted(keys) or not all(new):
        raise refused(say("the definitions here are in no alphabetical order, or not in one list"))
    for term, chunk in sorted(zip(new, chunks, strict=True), key=lambda each: term_key(each[0])):
        if term_key(term) in keys:
            raise refused(say("the act has a definition of “{term}” already", term=term))
        before = [site for site, key in zip(known, keys, strict=True) if key < term_key(term)]
        side: ClauseSide = "after" if before else "before"
        beside = before[-1] if before else known[0]
        place = ordered.places[0] if ordered.places else ()
        anchor = (*place, Unit(Kind.PART, name=_term(act, beside), sort="definition"))
        yield evolve(ordered, side=side, anchor=anchor, text=tuple(chunk))


def _known(act: Act, around: Site | None) -> list[Site]:
    """The lines in a provision (None: the act) that define a term."""
    sites = act.within(around) if around else act.sites
    return [site for site in sites if not site.provision.headed and _term(act, site)]


def _term(act: Act, site: Site) -> str:
    return defined(site.provision.text, act.language)


def term_key(term: str) -> str:
    """What two writings of one term have in common."""
    return fold(term).key.casefold().strip(" .,")
