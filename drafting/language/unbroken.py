"""Numbers, dates and addresses that no line may break: «№ 453», «5-тармағының», «1 апреля».

Only words of a paper itself are bound so: not a byte of the law is touched, nor of what quotes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from attrs import evolve

from drafting.language.labels import labels
from drafting.model.papers.paper import Paper, Paragraph

BLANK, HYPHEN = "\u00a0", "\u2011"
_OPENING, _CLOSING = "«“„", "»”"
_STRAIGHT = '"'


def words_of_its_own(text: str) -> Iterator[tuple[str, bool]]:
    """The stretches of a text, each with whether it stands outside of quotation marks; after a
    mark that is never closed, all is quoted."""
    start = depth = 0
    straight = False
    for at, sign in enumerate(text):
        before = depth or straight
        if sign == _STRAIGHT:
            straight = not straight
        depth += (sign in _OPENING) - (sign in _CLOSING and depth > 0)
        if bool(before) is bool(depth or straight):
            continue
        cut = at + 1 if before else at
        if cut > start:
            yield text[start:cut], not before
        start = cut
    if text[start:] or not text:
        yield text[start:], not (depth or straight)


def unbroken(paper: Paper) -> Paper:
    """The paper with what no line may break bound together in its own words."""
    bind = binder(paper.language)

    def bound(paragraph: Paragraph) -> Paragraph:
        if not any(run.own for run in paragraph.runs):
            return paragraph
        runs = (evolve(run, text=bind(run.text)) if run.own else run for run in paragraph.runs)
        return evolve(paragraph, runs=tuple(runs))

    return evolve(paper.mapped(bound), header=bind(paper.header))


@cache
def binder(language: str) -> Callable[[str], str]:
    """What binds the numbers of a text in a language: each blank and hyphen as one that no line
    is broken at."""
    fixed = labels(language)
    months, years = (_one_of((*fixed.months, *fixed.months_of)), _one_of(fixed.years))
    before, after = (_one_of(each) for each in (fixed.nouns_before, fixed.nouns_after))
    blanks = [
        r"(?:№|No\.|\bN) (?=\d)",
        rf"\d (?=(?:{months}|{years}))",
        rf"\b(?:{months}|{years}) (?=\d)",
        rf"\b(?:{before})\w* (?=\(?\w{{1,4}}\)|\d|[IVXLC]+\b)",
        rf"\d\)? (?={after})",
        r"\b[^\W\d_]\. (?=[^\W\d_]\. |[^\W\d_]{2})",
    ]
    blank = re.compile("|".join(blanks), re.IGNORECASE)
    initial = re.compile(r"\b[^\W\d_]\.$")
    hyphen = re.compile(r"(?<=\d)-(?=\w)")

    def bound(found: re.Match[str]) -> str:
        text = found[0]
        if initial.search(text[:-1]) and not _named(found):
            return text
        return text[:-1] + BLANK

    def bind(text: str) -> str:
        # A stretch that ends one match may begin the next one: «1 апреля 2011».
        once = blank.sub(bound, text)
        return hyphen.sub(HYPHEN, blank.sub(bound, once))

    return bind


def _named(found: re.Match[str]) -> bool:
    """Whether an initial, which is a capital, stands before another one or a name."""
    initial, follower = found[0][0], found.string[found.end()]
    return initial.isupper() and follower.isupper()


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words)) or r"(?!)"
