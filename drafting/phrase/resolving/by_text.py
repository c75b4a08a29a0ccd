"""What has no number, and is found by its words: the text before a list, a definition of a term."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from drafting import language as languages
from drafting.errors import PhraseError, Problem
from drafting.language.clause import ClauseSide
from drafting.language.fold import fold, occurrences
from drafting.language.speech import ONCE
from drafting.language.units import Unit, Units, units_of
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import COUNTED, NO_LAW, Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.quoted_provisions import may_be_title
from drafting.text.labels import numbered
from drafting.text.layout import LEADS

_TERM = re.compile(
    r"(?!(?:but|and|or)\b)(?P<term>[^“”\"«»:;,()]{1,200}?)(?:,?\s(?:\([^()]{1,200}\)|(?:in\s(?:relation|respect|the\scase)"
    r"|for\sthe\spurposes?)\s[^:;]{1,200}?),?)?\s(?:means|includes|has\sthe\s(?:same\s)?meaning|does\snot"
    r"\sinclude)\b"
)
_NOTE = re.compile(r"(?P<noun>[^\W\d_]+)(?:\s(?P<num>\d+))?:\s")
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


def cross_heading(act: Act, site: Site) -> Target:
    """The heading without a number that stands right before a provision. Raises `PhraseError` where
    none does."""
    around = site.parent
    if around and around.unnumbered and around.provision.headed and act.below(around)[0] is site:
        return Target(around, own=True)
    raise refused(say("no heading without a number stands before {address}", address=site.address))


def last_line(act: Act, around: Site | None, kind: Kind, after: str = "") -> Site:
    """The last part of a provision, or its last paragraph, `after` a number of its list. Raises
    `PhraseError` where that has a number: the last one of those is called by its own."""
    inside = [each for each in act.below(around) if each.provision.kind not in NO_LAW]
    last = inside[-1] if inside else None
    free = languages.of(act.language).addresses.called_freely
    while (
        kind is Kind.PARAGRAPH
        and not free
        and last
        and is_line(last)
        and (below := act.below(last))
    ):
        last = below[-1]
    if after and [each.provision.num for each in inside[-2:-1]] != [after]:
        raise refused(say("the closing words do not stand right after ({number})", number=after))
    other = last and kind is Kind.PART and not free and last.provision.kind is not kind
    if last is None or other or kind not in COUNTED or not is_line(last):
        end = last.provision.line[-60:] if last else ""
        raise refused(
            say("what comes last there is no such line without a number: {line}", line=end)
        )
    return last


def in_one_line_or_more(target: Target) -> str:
    """Why “throughout the first paragraph” is refused where that leads to others."""
    return say(
        "“throughout” {address} may be in that line alone, or in those that it leads to as well",
        address=target.address,
    )


def penalty_below(act: Act, around: Site) -> Site:
    """The line of a provision, “Penalty: 5 penalty units.”, with its penalty. Raises `PhraseError`
    where it has none, or several."""
    below = [each for each in act.below(around) if is_line(each)]
    begins = languages.of(act.language).addresses.penalty
    found = [each for each in below if begins and each.provision.text.startswith(begins)]
    if len(found) != 1 or not is_one_line(found[0].provision):
        count, where = len(found), around.address
        raise refused(say("{where} has {count} penalties, not one", where=where, count=count))
    return found[0]


def is_line(site: Site) -> bool:
    """Whether a provision is a paragraph, or part of a text, that has no number."""
    return site.provision.kind in COUNTED and not site.provision.num


def title_below(act: Act, target: Target) -> Target:
    """The title of a division that stands below its number, “SCHEDULE 1” and “Fees”; of one that
    has it behind that, as it is. Raises `PhraseError` where several lines may be it."""
    below = act.below(target.site)
    words = act.identity.numbering.words
    first = [each.provision for each in below[:2]]
    titles = [not (p.num or p.headed) and may_be_title(p.text, words) for p in first]
    bare = target.own and target.site.provision.headed and not target.site.provision.text
    if not bare or not any(titles):
        return target
    if titles == [True, False]:
        return Target(below[0])
    raise title_unclear(first[0].first_line)


def title_unclear(line: str) -> PhraseError:
    """What refuses a title where several lines, of the act or of its new wording, may be it."""
    return refused(say("which line is the title there is not clear: {line}", line=line[:80]))


def notes_below(act: Act, around: Site) -> Iterator[tuple[Site, str]]:
    """The notes in the text of a provision, “Note 2: …”, each with its number, if it has one."""
    forms = languages.of(act.language).addresses.nouns.forms()
    for site in act.within(around):
        match = None if site.provision.num else _NOTE.match(site.provision.text)
        form = forms.get(match["noun"].casefold()) if match else None
        if match and form and form.kind is Kind.NOTE:
            yield site, match["num"] or ""


def is_one_line(provision: Provision) -> bool:
    """Whether a line without a number leads to none below it."""
    return not (provision.children or provision.text.endswith(LEADS))


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


def check_note(act: Act, site: Site, new: str = "") -> None:
    """Refuse what takes away a note at the end of a numbered provision, or comes between them: it
    may be that of the article. Not where acts call their notes by the provision before them, nor
    where the `new` wording has one."""
    found = note_lines(act, site)
    if found and not any(_is_note(line.strip(), act.language) for line in new.split("\n")):
        wrong = say("the note below it may be that of what stands around it, too")
        raise PhraseError(Problem("ambiguous", wrong, found=(found[0].provision.text[:60],)))


def note_lines(act: Act, site: Site) -> list[Site]:
    """The note with which a numbered provision ends, «Примечание. …», and the lines behind it; none
    where acts call their notes by the provision before them."""
    own = site.provision
    if languages.of(act.language).addresses.called_freely or own.headed or not own.num:
        return []
    lines = act.within(site)
    texts = ["" if each.provision.num else each.provision.text for each in lines]
    notes = (at for at, text in enumerate(texts) if at and _is_note(text, act.language))
    return [*lines[next(notes, len(lines)) :]]


def _is_note(text: str, language: str) -> bool:
    """Whether a line begins with the word for a note: «Примечание. …», «Примечания:»."""
    word = re.match(r"[^\W\d_]+(?=[.:]|\s\d+[.:]|$)", text)
    nouns = languages.of(language).addresses.nouns.forms()
    form = nouns.get(word[0].lower()) if word else None
    return form is not None and form.kind is Kind.NOTE


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


def text_alone(act: Act, target: Target) -> Target:
    """The text below a heading, «статью 3 дополнить словами», where it is one line and all that is
    there; else what is named itself."""
    if target.own or not target.site.provision.headed:
        return target
    law = [each for each in act.within(target.site) if each.provision.kind is not Kind.NOTE]
    inside = [each for each in law if each is not target.site]
    alone = len(inside) == 1 and inside[0].provision.kind in COUNTED
    return Target(inside[0]) if alone and not inside[0].provision.num else target


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
    sites = act.within(around) if around else act.sites
    known = [site for site in sites if not site.provision.headed and _term(act, site)]
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


def with_number(
    ordered: Instruction, act: Act, look_up: Callable[[Sequence[Units]], list[Target]]
) -> tuple[Instruction, ...]:
    """An order that puts a number such as “(1)” before the first words of a text as one that makes
    it the first of several, and one on the words that come with it, if any: “(a) In general.—”."""
    first = ordered.op == "replace-words" or (
        ordered.op == "insert-words" and ordered.side in {"before", "start"}
    )
    brought = _WITH_NUMBER.fullmatch(ordered.new[0]) if first and len(ordered.new) == 1 else None
    plain = ordered.how == ONCE and not (ordered.sentences or ordered.spans)
    targets = look_up(ordered.places) if brought and plain else []
    if brought is None or len(targets) != 1:
        return (ordered,)
    lines = [site for site in act.wording(targets[0]) if not site.provision.headed]
    found = [
        (site, start)
        for site in lines
        for words in ordered.old
        for start, _ in occurrences(words, site.provision.text)
    ]
    if ordered.old and found != [(lines[0], 0)]:
        return (ordered,)
    kept = ordered.old[0] if ordered.op == "replace-words" else ""
    parent, words = lines[0].parent, brought["words"]
    if words != kept and words[:1].islower():
        return (ordered,)  # “(b) and (c)” is no number before a text.
    begins = parent and lines[0].position == 0 and not lines[0].provision.num
    place = units_of(Target(parent if parent and begins else lines[0]))
    unit = Unit(Kind.ITEM, brought["num"], written=brought["label"])
    designated = evolve(
        ordered, op="designate", places=(place,), brings=((unit,),), side="", old=(), new=()
    )
    rest = (evolve(ordered, new=(words,)),) if words != kept else ()
    return (designated, *rest)


_WITH_NUMBER = re.compile(r"(?P<label>\((?P<num>\w{1,4})\))\s?(?P<words>.*)")


def in_alphabet(ordered: Instruction, act: Act, around: Site | None) -> Iterator[Instruction]:
    """An instruction for each new definition, beside its neighbour in the order of the alphabet.
    Raises `PhraseError` where the act has no such list."""
    sites = act.within(around) if around else act.sites
    known = [site for site in sites if not site.provision.headed and _term(act, site)]
    keys = [term_key(_term(act, site)) for site in known]
    chunks = each_definition(ordered.text, act.language)
    new = [defined(chunk[0], act.language) for chunk in chunks]
    sole = len({site.parent for site in known}) == 1
    if len(known) < 2 or not sole or keys != sorted(keys) or not all(new):
        raise refused(say("the definitions here are in no alphabetical order, or not in one list"))
    for term, chunk in sorted(zip(new, chunks, strict=True), key=lambda each: term_key(each[0])):
        if term_key(term) in keys:
            raise refused(say("the act has a definition of «{term}» already", term=term))
        before = [site for site, key in zip(known, keys, strict=True) if key < term_key(term)]
        side: ClauseSide = "after" if before else "before"
        beside = before[-1] if before else known[0]
        place = ordered.places[0] if ordered.places else ()
        anchor = (*place, Unit(Kind.PART, name=_term(act, beside), sort="definition"))
        yield evolve(ordered, side=side, anchor=anchor, text=tuple(chunk))


def _term(act: Act, site: Site) -> str:
    return defined(site.provision.text, act.language)


def term_key(term: str) -> str:
    """What two writings of one term have in common."""
    return fold(term).key.casefold().strip(" .,")
