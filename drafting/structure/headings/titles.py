"""The title of an act: which of the first lines are it, and where a page repeats it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import partial
from itertools import takewhile

from drafting.structure.form_line import (
    goes_on_a_title,
    is_form,
    is_form_in_capitals,
    names_a_part,
    says_what_about,
)
from drafting.structure.headings.numbered_headings import LONG, RUNS_ON, STOPS
from drafting.structure.page import PageLine, is_in_capitals
from drafting.structure.structured_line import StructuredLine
from drafting.text.closing import signs_off
from drafting.text.lines import LineForm

_MOST_OF_TITLE = 20
"""Lines that may go on a title."""
_FRONT = 4
"""Lines above a title, at most."""
_FRONT_OF_ORDER = 8
"""The same where they are lines of a ministry: also those of its registration."""
_UNNUMBERED = frozenset({LineForm.HEADING, LineForm.PLAIN})
_LEADING = re.compile(r"(?<!\w)[^\W\d_A-ZА-Я\u3040-\u9fff\uac00-\ud7a3]{1,3}$")


def titles(lines: Sequence[StructuredLine]) -> None:
    """Let the first lines be the title, where they look like one; a title below the number and the
    subject of the act, or one that a page repeats, heads no division."""
    first = lines[0] if lines else None
    if first and first.look and first.form in _UNNUMBERED and not (first.label or first.apart):
        _title(lines, first, first.look)
    _title_below(lines)
    _title_again(lines)


def _title(lines: Sequence[StructuredLine], first: StructuredLine, look: PageLine) -> None:
    run = [*takewhile(partial(_goes_on_in_its_look, look), lines[1:])]
    rest = lines[1 + len(run) :]
    if first.form is LineForm.HEADING:
        levels = [each.look.heading for each in rest if each.look and each.look.heading]
        is_title = look.title or all(level > look.heading for level in levels)
        several = bool(levels)
    else:
        stands_out = look.stands_out and not look.text.endswith(RUNS_ON)
        is_title = look.title or stands_out or is_form_in_capitals(look.text)
        is_title = is_title or _is_named(look, lines[1:])
        several = True
    if is_title:
        several = several and bool(run) and not any(_is_like(look, line) for line in rest)
        for line in _lines_of_title(lines, look, several=several):
            line.form = LineForm.TITLE


def _lines_of_title(
    lines: Sequence[StructuredLine], look: PageLine, *, several: bool
) -> list[StructuredLine]:
    """The first line and those that go on the title in it; `several`: also names in its look."""
    titled = [lines[0], *takewhile(_has_title_style, lines[1:])]
    bare = not (look.heading or look.title or look.centred or look.bold)
    for below in lines[len(titled) : len(titled) + _MOST_OF_TITLE]:
        above = [each.text for each in titled]
        texts = [each.text for each in lines[len(titled) : len(titled) + _FRONT]]
        plain = below.form is LineForm.PLAIN and below.look and not below.apart
        alike = _goes_on_in_its_look(look, below)
        runs_on = alike and (_runs_on(below.text, above[-1]) or (several and _names(below)))
        form = len(above) == 1 and not is_form(above[0]) and is_form(below.text)
        form = form and (bare or alike)
        goes_on_it = runs_on or (plain and (form or goes_on_a_title(texts, above)))
        if not goes_on_it or names_a_part(below.text):
            break
        titled.append(below)
    return titled


def _is_named(look: PageLine, below: Sequence[StructuredLine]) -> bool:
    """Whether the first line is in capitals, «КОДЕКС САДІВ», or it or the next one says what sort
    of act this is, and none of the next ones has the look of a title."""
    front = [*takewhile(lambda line: line.label is None, below[:_MOST_OF_TITLE])]
    if any(each.look and (each.look.centred or each.look.bold) for each in front):
        return False
    if any(each.look and each.look.title for each in below):
        return False
    if is_in_capitals(look.text) and len(look.text.split()) > 1:
        return not signs_off(look.text)
    short = len(look.text) < LONG and not look.text.endswith(STOPS + RUNS_ON)
    return short and (is_form(look.text) or any(is_form(each.text) for each in front[:1]))


def _goes_on_in_its_look(first: PageLine, line: StructuredLine) -> bool:
    """Whether a line without a number looks as the first line of a title does."""
    look = line.look
    if look is None or line.label or line.apart or line.form not in _UNNUMBERED:
        return False
    alike = (look.heading, look.align, look.bold) == (first.heading, first.align, first.bold)
    return alike and (first.heading > 0 or first.centred)


def _is_like(title: PageLine, line: StructuredLine) -> bool:
    """Whether a line of the body stands in the look of the title, as a heading does."""
    return _goes_on_in_its_look(title, line) and _names(line)


def _names(line: StructuredLine) -> bool:
    """Whether a line in the look of a title may be a name: no sentence, and no day."""
    sentence = line.text.endswith(STOPS + RUNS_ON)
    return not (sentence or signs_off(line.text) or any(map(str.isdigit, line.text)))


def _runs_on(text: str, above: str) -> bool:
    """Whether a line goes on the one above: it begins with a small letter or, as a short title
    does, with a bracket, or that ends with a short word, which leads to more."""
    return text[:1].islower() or text.startswith("(") or _LEADING.search(above) is not None


def _title_below(lines: Sequence[StructuredLine]) -> None:
    """Let a title below the number and the subject of an act, or below lines that say what sort of
    act it is and whose, be no division of it; below a title «Про сади», «Про кротів» is one."""
    above = [*takewhile(lambda line: line.form in _ABOVE_TITLES, lines)]
    line = lines[len(above)] if 0 < len(above) < min(len(lines), _FRONT_OF_ORDER + 1) else None
    if line is None or line.look is None or line.form is not LineForm.HEADING or line.label:
        return
    near = len(above) <= _FRONT
    texts = [each.text for each in above]
    if not any(map(says_what_about, texts)) and goes_on_a_title([line.text], texts):
        ends = (each.form is LineForm.NOTE or each.text.endswith(STOPS) for each in above)
        titled = (near or lines[0].form is LineForm.TITLE) and not any(ends)
        for each in [*above, line]:
            each.form = LineForm.TITLE if titled else each.form
        line.form = LineForm.TITLE if titled else LineForm.PLAIN
        return
    levels = {each.look.heading for each in lines[len(above) + 1 :] if each.look}
    highest = line.look.heading == 1 and 1 not in levels and len(levels) > 1
    titled = any(each.form is LineForm.TITLE for each in above)
    if near and not titled and (line.look.title or highest):
        line.form = LineForm.PLAIN


_ABOVE_TITLES = frozenset({LineForm.TITLE, LineForm.PLAIN, LineForm.NOTE})


def _title_again(lines: Sequence[StructuredLine]) -> None:
    """Let the title head no division where a page repeats it above the act."""
    titles = {line.text for line in lines if line.form is LineForm.TITLE}
    for line in takewhile(lambda each: each.label is None, lines):
        if line.form is LineForm.HEADING and line.text in titles:
            line.form = LineForm.PLAIN


def _has_title_style(line: StructuredLine) -> bool:
    """Whether a line goes on a title, in the style of titles."""
    look = line.look
    titled = look is not None and look.title and not (line.label or line.apart or look.contents)
    titled = titled and not names_a_part(line.text)
    return titled and line.form in _UNNUMBERED
