"""Lines that lead to others: the first part of a provision with its list, and a paragraph without a
number after which the next ones are counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from attrs import evolve

from drafting import language as languages
from drafting.language.fold import fold
from drafting.language.speech import ONCE
from drafting.language.units import Unit
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.phrase.instruction import Instruction, refused
from drafting.phrase.resolving.places import by_text, definitions


def with_words(act: Act, ordered: Instruction, named: list[Target]) -> list[Target]:
    """What an order on words changes of all that its places name (`named`): of a first part that
    holds a list, the lines of it that have the words; of a paragraph that leads to others, its own
    line. Raises `PhraseError` where the words stand in other lines too."""
    targets = definitions.with_words_of(act, ordered, named)
    if not ordered.old:
        return [leading_line(each) or each for each in targets]
    parts = any(place and is_first_part(place[-1]) for place in ordered.places)
    return [line for one in targets for line in _with_words(act, one, ordered, parts=parts)]


def _with_words(act: Act, one: Target, ordered: Instruction, *, parts: bool) -> list[Target]:
    own = leading_line(one)
    if own and ordered.how == ONCE and all(_stands_in(own, each) for each in ordered.old):
        if ordered.op == "replace-everywhere" and goes_on(act, one, ordered.old):
            raise refused(by_text.in_one_line_or_more(one))
        return [own]
    listed = in_first_part(act, one) if parts else []
    lines = [one, *(Target(site) for each in listed for site in act.within(each))]
    keys = [fold(each).key for each in ordered.old]
    texts = [fold(line.site.provision.text).key for line in lines]
    found = [
        line for line, text in zip(lines, texts, strict=True) if any(key in text for key in keys)
    ]
    if not listed or not found:
        return [one]
    if ordered.how.nth == "last":
        return found[-1:]
    # In several lines, they are counted from the beginning of all.
    return found if len(found) == 1 or ordered.how.every else [Target(one.site)]


def wholes(act: Act, targets: Sequence[Target]) -> Iterator[Target]:
    """What goes where lines without numbers go: of one that leads to others, what holds them
    all, «абзацы третий – пятый исключить». Raises `PhraseError` where it is named without
    them, and each line is counted."""
    named = {each.site.order for each in targets}
    numbered = (each.site for each in targets if each.site.provision.num and not each.own)
    named |= {inner.order for site in numbered for inner in act.within(site)}
    leading = [each for each in targets if leads(act, each)]
    wholes = [
        each
        for each in targets
        if each in leading or (each.own and not each.site.provision.num)
        if named >= {site.order for site in act.wording(Target(each.site))}
    ]
    gone = {inner.order for each in wholes for inner in act.wording(Target(each.site))}
    for each in targets:
        if each in wholes:
            yield Target(each.site)
        elif each in leading:
            wrong = say(
                "{address} leads to other lines, which are counted after it: whether they go "
                "too is not clear",
                address=each.address,
            )
            raise refused(wrong, say("name all of them, if they go"))
        elif each.site.order not in gone:
            yield each


def leads(act: Act, target: Target) -> bool:
    """Whether a paragraph leads to others, and each line is counted."""
    free = languages.of(act.language).addresses.called_freely
    return not (free or target.own) and leading_line(target) is not None


def leading_line(target: Target) -> Target | None:
    """The line of a paragraph without a number that leads to others, which are counted on after it;
    None where it leads to none."""
    provision = target.site.provision
    leads = any(not each.num and each.kind is Kind.PARAGRAPH for each in provision.children)
    counted = provision.kind is Kind.PARAGRAPH and not provision.num
    return evolve(target, own=True) if leads and counted else None


def goes_on(act: Act, one: Target, words: Sequence[str]) -> bool:
    """Whether any of the words stand below the line of a provision too."""
    below = (Target(each) for each in act.within(one.site) if each is not one.site)
    return any(_stands_in(line, each) for line in below for each in words)


def in_first_part(act: Act, target: Target) -> list[Site]:
    """The list that stands in the first part of a provision, whose own line leads to it."""
    if not target.own or target.site.provision.headed:
        return []
    below = act.below(target.site)
    return [*takewhile(lambda each: each.provision.kind is not Kind.PART, below)]


def is_first_part(unit: Unit) -> bool:
    """Whether a unit is «часть первая», in which a list stands; the words before that are none."""
    return unit.kind is Kind.PART and unit.nth == 1 and not unit.sort


def _stands_in(target: Target, words: str) -> bool:
    return fold(words).key in fold(target.site.provision.text).key
