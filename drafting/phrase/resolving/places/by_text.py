"""What has no number, and is found by its words or its place: the text before a list, a note."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import dropwhile, pairwise, takewhile

from attrs import evolve

from drafting import language as languages
from drafting.errors import PhraseError, Problem
from drafting.language.fold import fold, occurrences
from drafting.language.speech import ONCE
from drafting.language.units import Unit, Units, units_of
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import COUNTED, NO_LAW, Kind
from drafting.model.provision import Provision
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.natural_place import site_at
from drafting.phrase.quoted_line import may_be_title
from drafting.structure.form_line import is_form
from drafting.text.layout import LEADS

_NOTE = re.compile(r"(?P<noun>[^\W\d_]+)(?:\s(?P<num>\d+))?[:.](?:\s|$)")


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


def cross_heading(act: Act, site: Site, name: str = "") -> Target:
    """The heading without a number that stands right before a provision. Raises `PhraseError` where
    none does, or another than the one with this `name`."""
    around = site.parent
    if around and around.unnumbered and around.provision.headed and act.below(around)[0] is site:
        there = around.provision.text
        if not name or fold(there).key == fold(name).key:
            return Target(around, own=True)
        where = site.address
        raise refused(say("the heading before {address} is: {text}", address=where, text=there))
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


def begun_below(act: Act, around: Site | None, unit: Unit) -> Site:
    """The line of a provision, “Penalty: 5 penalty units.” or “Provided that …”, with its penalty
    or proviso. Raises `PhraseError` where it has none, or several and the unit counts none."""
    if around is None:
        raise refused(say("no provision is named, here or above"))
    below = [each for each in act.below(around) if is_line(each)]
    begins = languages.of(act.language).addresses.begins.get(unit.sort)
    found = [each for each in below if begins and each.provision.text.startswith(begins)]
    chosen = found[unit.nth - 1 : unit.nth] if unit.nth else found
    # One proviso leads to the next: “Provided that …: Provided further that …”.
    leads = any(each.position + 1 == next_.position for each in chosen for next_ in found)
    whole = all(_is_one_line(e.provision) or (leads and not e.provision.children) for e in chosen)
    if len(chosen) != 1 or not whole:
        wrong = say(
            "{where} has {count} lines that begin with “{begins}”, not one",
            where=around.address,
            count=len(found),
            begins=(begins or "").strip(),
        )
        raise refused(wrong)
    return chosen[0]


def is_line(site: Site) -> bool:
    """Whether a provision is a paragraph, or part of a text, that has no number."""
    return site.provision.kind in COUNTED and not site.provision.num


def title_below(act: Act, target: Target) -> Target:
    """The title of a division that stands below its number, “SCHEDULE 1” and “Fees”, or below the
    lines that say what it belongs to, «Приложение 1», «к Закону»; of one that has it behind its
    number, as it is. In an annex it may be a heading, and the mark of a form may stand above it:
    «Форма». Raises `PhraseError` where several lines may be it."""
    words, above = act.identity.numbering.cues, target.site.provision
    if not (target.own and above.headed) or (
        above.text and not languages.names_its_act(above.kind, above.text)
    ):
        return target
    below = [*_laws(act, target)]
    lines = takewhile(lambda one: not (one.provision.num or one.provision.headed), below)
    titled = [*dropwhile(_belongs, lines)]
    if above.kind is Kind.ANNEX:
        titled = [one for one in titled if not languages.is_form_mark(one.provision.text)]
        head = next((one.provision for one in below if one.provision.headed), None)
        if head and not titled and not head.label:
            return Target(next(one for one in below if one.provision is head), own=True)
    shown = [*takewhile(lambda one: may_be_title(one.provision.text, words), titled)]
    if len(shown) == 1:
        return Target(shown[0])
    first = shown or titled[1:2]
    if first and may_be_title(first[0].provision.text, words):
        raise title_unclear(titled[0].provision.first_line)
    return target


def beside_its_form(ordered: Instruction, act: Act) -> Instruction:
    """An order that restates a preamble, or deletes it, with the line of it beside those that only
    say what the act is, «Приказ Министра от … № 64», as pages of official sites set them there; any
    other as it is. Raises `PhraseError` where several lines stand beside them."""
    if ordered.op not in {"restate", "delete"} or ordered.places != ((Unit(Kind.PREAMBLE),),):
        return ordered
    others = preamble_itself(act)
    if not others:
        return ordered
    if len(others) > 1:
        line = others[0].provision.first_line[:80]
        raise refused(say("which line is the preamble itself is not clear: {line}", line=line))
    return evolve(ordered, places=(units_of(Target(others[0])),))


def preamble_itself(act: Act) -> list[Site]:
    """The lines of the preamble beside those that only say what the act is; none, where all of them
    are of one sort, so that all of them are the preamble."""
    preamble = next((one for one in act.below(None) if one.provision.kind is Kind.PREAMBLE), None)
    lines = [*_laws(act, Target(preamble))] if preamble else []
    others = [one for one in lines if not is_form(one.provision.text)]
    return others if len(others) < len(lines) else []


def _laws(act: Act, target: Target) -> Iterator[Site]:
    return (each for each in act.below(target.site) if each.provision.kind not in NO_LAW)


def _belongs(line: Site) -> bool:
    """Whether a line goes on with the number above it, and says to what that belongs."""
    text = line.provision.text
    return text[:1].islower() or (text[:1] in '«“"' and text[-1:] in '»”"')


def title_unclear(line: str) -> PhraseError:
    """What refuses a title where several lines, of the act or of its new wording, may be it."""
    return refused(say("which line is the title there is not clear: {line}", line=line[:80]))


def check_parts(act: Act, sites: Sequence[Site]) -> None:
    """Refuse parts without numbers of an article, counted where a line goes on in the next one
    behind a dash, as penalties do: «Порча сада –», «влечет штраф.» may be one part.

    Raises `PhraseError`.
    """
    for site in sites:
        around = site.parent if site.parent and site.parent.provision.headed else None
        lines = [each.provision.text for each in act.below(around)] if around else []
        for line, after in pairwise(lines[: site.position + 2]):
            if line.endswith(LEADS[1:]) and after[:1].islower():
                wrong = say("a part there may have more lines than one: {line}", line=line[-60:])
                do = say("name the line as a paragraph of the provision that it stands in")
                raise PhraseError(Problem("ambiguous", wrong, do=do))


def _notes_below(act: Act, around: Site) -> Iterator[tuple[Site, str]]:
    """The notes in the text of a provision, “Note 2: …”, each with its number, if it has one."""
    forms = languages.of(act.language).addresses.nouns.forms()
    for site in act.within(around):
        match = None if site.provision.num else _NOTE.match(site.provision.text)
        form = forms.get(match["noun"].casefold()) if match else None
        if match and form and form.kind is Kind.NOTE:
            yield site, match["num"] or ""


def noted(act: Act, around: Site, num: str) -> list[Target]:
    """The only note in a provision with a number, or without one, where it is one line; but in
    English, its last line."""
    found = [*_notes_below(act, around)]
    alike = [site for site, number in found if number == num]
    alone = len(alike) == 1 and (num or len(found) == 1)
    free = languages.of(act.language).addresses.called_freely
    alone = alone and (free or act.within(around)[-1:] == alike)
    return [Target(alike[0])] if alone and _is_one_line(alike[0].provision) else []


def _is_one_line(provision: Provision) -> bool:
    """Whether a line without a number leads to none below it."""
    return not (provision.children or provision.text.endswith(LEADS))


def check_note(act: Act, site: Site, new: str = "") -> None:
    """Refuse what takes away a note at the end of a numbered provision, or comes between them: it
    may be that of the article. Not where acts call their notes by the provision before them, nor
    where the `new` wording has one."""
    found = note_lines(act, site)
    if found and not any(is_note(line.strip(), act.language) for line in new.split("\n")):
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
    notes = (at for at, text in enumerate(texts) if at and is_note(text, act.language))
    return [*lines[next(notes, len(lines)) :]]


def note_at_end(act: Act, parent: Site | None, position: int) -> tuple[Site | None, int]:
    """Where a note without a number comes that goes to a whole article: behind the last number of
    it, a line without a number goes on with that."""
    last = site_at(act, parent, position - 1)
    if last and last.provision.num and not last.provision.headed:
        return last, len(act.below(last))
    return parent, position


def is_note(text: str, language: str) -> bool:
    """Whether a line begins with the word for a note: «Примечание. …», «Примечания:»."""
    word = re.match(r"[^\W\d_]+(?=[.:]|\s\d+[.:]|$)", text)
    nouns = languages.of(language).addresses.nouns.forms()
    form = nouns.get(word[0].lower()) if word else None
    return form is not None and form.kind is Kind.NOTE


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


def with_number(
    ordered: Instruction, act: Act, look_up: Callable[[Sequence[Units]], list[Target]]
) -> tuple[Instruction, ...]:
    """An order that puts a number such as “(1)” or «1.» before the first words of a text as one
    that makes it the first of several, and one on the words that come with it, if any: “(a) In
    general.—”."""
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
    num, label = (brought[name] or brought[f"{name}_"] for name in ("num", "label"))
    unit = Unit(Kind.ITEM, num, written=label)
    designated = evolve(
        ordered, op="designate", places=(place,), brings=((unit,),), side="", old=(), new=()
    )
    rest = (evolve(ordered, new=(words,)),) if words != kept else ()
    return (designated, *rest)


_WITH_NUMBER = re.compile(
    r"(?:(?P<label>\((?P<num>\w{1,4})\))\s?|(?P<label_>(?P<num_>\d{1,3})[.)])\s)(?P<words>.*)"
)
