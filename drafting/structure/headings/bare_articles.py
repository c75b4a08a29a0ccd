"""Articles with no stop between the number and a sentence: “Article 2 A keeper prunes trees.”

A sentence about an article may begin so, too: «Стаття 2 Закону втратила чинність.» What parts the
two is the run of the numbers.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import frozen

from drafting import language as languages
from drafting.language import capital
from drafting.language.legislation.legislation import Legislation
from drafting.model.kind import Kind
from drafting.model.numbers.order import order_of
from drafting.structure.structured_line import StructuredLine, next_numbers
from drafting.text import labels
from drafting.text.labels import Label
from drafting.text.lines import LineForm

_FEWEST = 3
_MAY_BEGIN = re.compile(r"[^\W\d_]{3,10}[ \u00a0]\d|\d{1,3}(?:-\d{1,2})?-[^\W\d_]{2}")
"""«Article 2», «2-бап»: what is asked for the number of an article."""
_SENTENCE = re.compile(rf"[“«\"]?{capital()}|\(1\) ")
_FIGURES = re.compile(r"\d+")


@frozen
class _Article:
    """The number of an article, in its line."""

    line: StructuredLine
    label: Label
    bare: bool
    """Whether no stop stands behind it, and the line is no heading by itself."""


def bare_articles(
    lines: Sequence[StructuredLine], words: Mapping[str, Kind], customs: Legislation
) -> None:
    """Let “Article 2 A keeper prunes trees.” begin an article where all others do so, and their
    numbers grow, or begin anew; where others have a stop, name it if its number goes on from
    theirs. `words` as in `Numbering`; `customs` are those of the laws of the language."""
    every = [*_articles(lines, words)]
    found = [each for each in every if each.bare]
    nums = [each.label.num for each in found]
    grow = all(a == "1" or order_of(b) < order_of(a) for b, a in pairwise(nums))
    if len(found) >= _FEWEST and len(found) == len(every) and grow and nums[0] == "1":
        for each in found:
            each.line.form, each.line.label = LineForm.HEADING, each.label
            each.line.own = customs.bare or customs.unheaded
        return
    before = ""
    for each in every:
        if each.bare and not follows(before, each.label.num):
            continue
        each.line.caption = each.line.caption or each.bare
        before = each.label.num


def lowered_figures(lines: Sequence[StructuredLine]) -> None:
    """Let «Стаття 4 1. Сад росте» be no article 4-1 where the last figure may be that of its first
    part: no article 4 stands above, the second part below, or a sentence behind the number. The
    white space in «Стаття 4 1 .» shows that the figure was raised."""
    law = [line for line in lines if line.form is not LineForm.NOTE]
    above: set[str] = set()
    for at, (line, numbered) in enumerate(zip(law, next_numbers(law), strict=True)):
        label = line.label if line.form is LineForm.HEADING else None
        if label and line.look and _LOWERED.search(label.label):
            set_apart = line.look.heading or line.look.centred or line.look.bold
            inserted = label.kind is not Kind.ARTICLE or label.num.partition("-")[0] in above
            second = numbered and numbered.label and numbered.label.num == "2"
            goes_on = at + 1 < len(law) and law[at + 1].text[:1].islower()
            stopped = _STOP.search(_NOTE.sub("", label.rest))
            raised = label.label.endswith(_RAISED)
            if not (set_apart or raised) and (second or goes_on or stopped or not inserted):
                line.form, line.label = LineForm.PLAIN, None
        if line.heads is Kind.ARTICLE and label:
            above.add(label.num)


_RAISED = (" .", "\u00a0.")
_LOWERED = re.compile(r"\d[ \u00a0]\d")
_NOTE = re.compile(r" ?\{[^{}]*\}$")
_STOP = re.compile(r"[.;!?](?:[»”\"')]|\s|$)")


def stems(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Let what stands behind the number of an article be its text where a list goes on with it, and
    most articles of the law have their text there: «2 § I denna lag avses med»."""
    titled = [
        (line, below)
        for line, below in pairwise(lines)
        if line.heads is Kind.ARTICLE and line.label and line.label.rest
    ]
    texts = sum(line.own or _goes_on(below) for line, below in titled)
    if customs.unheaded and 2 * texts > len(titled):
        for line, below in titled:
            line.own = line.own or below.form is LineForm.NUMBERED or _goes_on(below)


def _goes_on(line: StructuredLine) -> bool:
    """Whether a line goes on with the sentence above it, be it as an item with a dash or a letter:
    «1.» may stand below a title, too."""
    plain = line.form in {LineForm.PLAIN, LineForm.NUMBERED}
    return plain and (line.text[:1].islower() or line.text[:1] in _DASHES)


_DASHES = frozenset("–—-•")


def citing(lines: Sequence[StructuredLine], language: str) -> Iterator[str]:
    """The lines that begin articles with no stop, and go on with the name of an act, as a sentence
    about an article of that does."""
    act = languages.of(language).addresses.acts.after
    for line in lines:
        label = line.label if line.heads is Kind.ARTICLE else None
        if act and label and _is_bare(label) and act.match(f" {label.rest}"):
            yield line.text


def _articles(lines: Sequence[StructuredLine], words: Mapping[str, Kind]) -> Iterator[_Article]:
    for line in lines:
        if line.heads is Kind.ARTICLE and line.label:
            yield _Article(line, line.label, bare=False)
        elif line.form is LineForm.PLAIN and line.look and not line.apart:
            text = line.look.text
            label = labels.heading(text, words) if _MAY_BEGIN.match(text) else None
            if label and label.kind is Kind.ARTICLE and label.num and _is_bare(label):
                yield _Article(line, label, bare=True)


def _is_bare(label: Label) -> bool:
    stopped = label.label.endswith((".", ":", "-", ")"))
    return not stopped and _SENTENCE.match(label.rest) is not None


def follows(before: str, num: str) -> bool:
    """Whether a number goes on from the one before: 5 or 4-1 from 4; 1 from none."""
    one, other = _FIGURES.match(before or "0"), _FIGURES.match(num)
    if one is None or other is None or order_of(before) >= order_of(num):
        return False
    return int(other[0]) - int(one[0]) in {0, 1}
