"""Texts of a provision as the skeleton of a proposal quotes them: all of it, its first words, a
free number beside it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from itertools import islice

from attrs import evolve

from drafting.errors import FormatError
from drafting.files.mistakes.placeholders import TO_FILL_IN
from drafting.model.act import Act, Numbering
from drafting.model.address import Site, Target
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from drafting.text.layout import FragmentPlace
from drafting.text.lines import plain
from drafting.text.numbers.next_number import duplicating, following, relabelled, sep_like
from drafting.text.numbers.number_row import NumberRow
from drafting.text.reader import read_fragment
from drafting.text.writer import write_provisions

_IN_TABLES = frozenset({Kind.ROW, Kind.CELL, Kind.PARAGRAPH})


def wording(act: Act, target: Target) -> str:
    """The provision in the baseline's syntax, with empty lines inside it; or its own line alone."""
    provision = target.site.provision
    if provision.kind is Kind.ROW:
        provision = Provision(Kind.TABLE, children=(evolve(provision, blank=0),))
    elif target.own or has_no_form(target):
        return provision.line if _is_readable(provision.line) else plain(provision.text)
    return write_provisions((evolve(provision, blank=0),), act.identity.numbering).strip("\n")


def _is_readable(line: str) -> bool:
    try:
        return bool(read_fragment(line, Numbering(), FragmentPlace())) or not line
    except FormatError:
        return False


def has_no_form(target: Target) -> bool:
    """Whether a provision holds an empty paragraph of a cell, which is written in a table only."""
    provision = target.site.provision
    cells = provision.children if provision.kind is Kind.ROW else (provision,)
    return provision.kind in _IN_TABLES and not all(
        each.text or each.kind not in _IN_TABLES
        for cell in cells
        for each in (cell, *cell.children)
    )


def first_words(target: Target, most: int = 4) -> str:
    """The first words of the provision, without the comma or colon that follows them."""
    text = _text(target)
    words = [match.end() for match in islice(re.finditer(r"\S+", text), most)]
    quoted = text[: words[-1]].strip() if words else ""
    return quoted.rstrip(",;:.") or quoted


def middle_words(target: Target) -> str:
    """Words from the middle of the provision's text; empty where it has no middle."""
    words = list(re.finditer(r"\S+", target.site.provision.text))
    if len(words) < 2:
        return ""
    middle = words[len(words) // 2 :][:4]
    return target.site.provision.text[middle[0].start() : middle[-1].end()]


def beside(act: Act, target: Target) -> str:
    """A new provision to stand after another: its number, and a text to fill in."""
    provision = target.site.provision
    if provision.kind is Kind.ROW:
        return "|" + f" {TO_FILL_IN} |" * len(provision.children)
    number = number_after(act, target.site)
    label = relabelled(provision.label, provision.num, number, act.language) if number else ""
    line = (
        f"{label}{sep_like(provision.label, provision.sep, provision.text)}{TO_FILL_IN}"
        if label
        else TO_FILL_IN
    )
    return f"# {line}" if provision.headed else line


def number_after(act: Act, site: Site) -> str:
    """The number of a new provision after another, as `number: next` gives it: 9 after the last, 8;
    empty where none is known."""
    provision = site.provision
    siblings = act.children(site.parent)
    if not provision.num:
        return ""
    if provision.kind is Kind.FOOTNOTE:
        return _free(siblings, provision, following)
    row = NumberRow(act, site.parent, siblings, site.position + 1, provision.headed)
    return next(row.numbers(), "")


def other_number(act: Act, site: Site) -> str:
    """A free number that the provision itself could take: 5-1 for 5; empty where it has none."""
    provision = site.provision
    after = following if provision.kind is Kind.FOOTNOTE else duplicating
    return _free(act.children(site.parent), provision, after)


def _free(siblings: Sequence[Provision], provision: Provision, after: Callable[[str], str]) -> str:
    taken = {each.num for each in siblings}
    number = provision.num
    while number and number in taken:
        number = after(number)
    return number


def first_label(act: Act, target: Target) -> str:
    """The first number of what is to stand in a provision, as the act writes such numbers."""
    site = target.site
    around = site if site.provision.num or site.provision.headed else site.parent
    kind = act.numbered_below(around)
    for each in act.sites:
        like = each.provision
        if like.kind is kind and like.num and not like.headed:
            return relabelled(
                like.label, like.num, "a" if like.num.isalpha() else "1", act.language
            )
    return "1)"


def neighbour(act: Act, site: Site, step: int) -> Site | None:
    """The sibling of a provision, `step` places on; None where there is none."""
    return next(
        (
            each
            for each in act.sites
            if each.parent is site.parent and each.position == site.position + step
        ),
        None,
    )


def _text(target: Target) -> str:
    """The provision's own text, or the first text inside it."""
    texts = (each.text for each in target.site.provision.walk())
    return target.site.provision.text if target.own else next(filter(None, texts), "")
