"""Operations on words: replace, insert, delete."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from drafting import language as languages
from drafting.errors import Problem
from drafting.language.list_words import ends_itself
from drafting.messages import say
from drafting.model.address import Site, Target
from drafting.model.edit import WordEdit
from drafting.model.kind import Kind
from drafting.model.operation import DeleteWords, InsertWords, ReplaceWords
from drafting.patch.context import Context
from drafting.patch.operation.locate import SoughtWords, no_change, spots
from drafting.patch.operation.new_text import text_of, words_of
from drafting.patch.operation.occurrence import Occurrence
from drafting.patch.operation.splice import closed_up, cut, joint, joint_as_before
from drafting.text.notes import REFERENCE


def replace_words(context: Context, operation: ReplaceWords) -> Iterator[WordEdit]:
    """Replace the old words of each pair by its new ones, in the places that are asked for.

    No space stays before a sign with which the new ones begin.
    """
    for aim in context.places.at:
        for pair in operation.every_pair:
            old, new = text_of(context, pair.old), words_of(context, pair.new)
            wanted = SoughtWords(old, operation.nth, operation.count, operation.all)
            for spot in spots(context, aim, wanted):
                if spot.words == new:
                    raise context.refused(aim.address, no_change(spot.shown()))
                _warn_folded(context, spot, old)
                start = closed_up(spot.site.provision.text, spot.start, new)
                yield WordEdit(spot.site, start, spot.end, new, operation)


def insert_words(context: Context, operation: InsertWords) -> Iterator[WordEdit]:
    """Put words before or after others, or at an end, with the spaces that writing wants.

    No space stays before a sign with which they begin.
    """
    words = words_of(context, operation.words)
    for aim in context.places.at:
        spot = _point(context, operation, aim)
        text = spot.site.provision.text
        at = spot.start if operation.before else spot.end
        start = closed_up(text, at, words) if operation.before else at
        new = joint(text[:start], words) + words + joint_as_before(words, text, at)
        yield WordEdit(spot.site, start, at, new, operation)


def delete_words(context: Context, operation: DeleteWords) -> Iterator[WordEdit]:
    """Take words out, and one space with them where two would be left."""
    words = text_of(context, operation.words)
    for aim in context.places.at:
        wanted = SoughtWords(words, operation.nth, operation.count, operation.all)
        for run in _runs(spots(context, aim, wanted)):
            site = run[0].site
            start, end = cut(site.provision.text, run[0].start, run[-1].end)
            for spot, (first, last) in zip(
                run, pairwise((start, *(each.start for each in run[1:]), end)), strict=True
            ):
                _warn_folded(context, spot, words)
                yield WordEdit(site, first, last, "", operation)


def _runs(found: Iterable[Occurrence]) -> list[list[Occurrence]]:
    """Places with nothing but a space between them, which go together: «of of»."""
    runs: list[list[Occurrence]] = []
    for spot in found:
        last = runs[-1][-1] if runs else None
        between = spot.site.provision.text[last.end : spot.start] if last else ""
        if last and last.site is spot.site and between.isspace():
            runs[-1].append(spot)
        else:
            runs.append([spot])
    return runs


def _point(context: Context, operation: InsertWords, aim: Target) -> Occurrence:
    if operation.position:
        lines = context.act.wording(aim)
        # A preamble of one line is that line.
        around = len(lines) == 1 and aim.site.provision.kind in (Kind.PREAMBLE, Kind.CLOSING)
        if lines != [aim.site] and not around:
            problem = Problem(
                code="ambiguous" if lines else "not-found",
                problem=say(
                    "`position` needs one line, and {address} has {count}",
                    address=aim.address,
                    count=len(lines) or say("none"),
                ),
                found=tuple(f"{line.address}: {line.line[:80]}" for line in lines[:12]),
                do=say("address the line: `2.heading`, `5.para-1` for a provision's own text"),
            )
            raise context.refused(aim.address, problem)
        offset = _end(context, operation, lines[0]) if operation.position == "end" else 0
        return Occurrence(lines[0], offset, offset)
    beside = text_of(context, operation.before or operation.after)
    spot = spots(context, aim, SoughtWords(beside, operation.nth))[0]
    _warn_folded(context, spot, beside)
    return spot


def _end(context: Context, operation: InsertWords, line: Site) -> int:
    """Where words come at the end of a line: before its closing mark (`.`, `;`, `; and`), but
    after it, if they have one of their own, or are the “and” of a list."""
    text, words = line.provision.text, words_of(context, operation.words)
    lists = languages.of(context.act.language).lists
    joins = words.casefold() in lists.between and text.endswith((";", ","))
    if joins or ends_itself(words):
        return len(text)
    before = _without_references(text)
    closing = lists.ending.search(text, 0, before)
    if closing is None and _ENDED.search(text[max(0, before - 9) : before]):
        problem = Problem(
            code="mark",
            problem=say("the words come behind the end of a sentence"),
            found=(f"{text[-60:]} [{words[:40]}]",),
            do=say("name the words beside which they belong, with `before` or `after`"),
        )
        context.warn(line.address, problem)
    return closing.start() if closing else len(text)


def _without_references(text: str) -> int:
    """Where a text ends without the references to footnotes behind it: `… a garden.[^1]`."""
    end = len(text.rstrip())
    while text.endswith("]", 0, end):
        at = text.rfind("[^", 0, end)
        if at < 0 or not REFERENCE.fullmatch(text, at, end):
            break
        end = at
    return end


_ENDED = re.compile(r"[.!?][»”\"’)\]]*$")
"""The end of a sentence, in quotes or brackets too."""


def _warn_folded(context: Context, spot: Occurrence, words: str) -> None:
    """Words found by their folded key alone: lawful, and worth knowing."""
    if spot.words == words:
        return
    problem = Problem(
        code="look-alike",
        problem=say("the baseline writes these words with other characters"),
        found=(
            say("yours: {difference}", difference=_first_difference(words, spot.words)),
            say("baseline: {difference}", difference=_first_difference(spot.words, words)),
        ),
    )
    context.warn(spot.site.address, problem)


def _first_difference(text: str, other: str) -> str:
    """The text around the first character that differs from another text, with its code point."""
    at = next((i for i, (a, b) in enumerate(zip(text, other, strict=False)) if a != b), 0)
    return f"…{text[max(0, at - 15) : at + 15]}… U+{ord(text[at]):04X}"
