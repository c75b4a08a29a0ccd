"""The form of each line of a page in an act: heading, numbered line, plain line."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import pairwise, takewhile

from attrs import evolve

from drafting.errors import FormatError
from drafting.language import may_begin_title
from drafting.language.legislation.legislation import Legislation
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.structure.formulas import (
    closing_notes,
    conclusions,
    mentions,
    number_of_act,
    openings,
    recitals,
    references,
    typed_footnotes,
)
from drafting.structure.headings.bare_articles import bare_articles, stems
from drafting.structure.headings.bracketed_titles import (
    OF_ANNEX,
    bracketed_captions,
    is_title_in_brackets,
)
from drafting.structure.headings.captions import (
    captions,
    counted_headings,
    initials,
    names_in_capitals,
    roman_headings,
    second_lines,
)
from drafting.structure.headings.ranks import rank_headings
from drafting.structure.headings.sections import REFERENCE, marginal_notes, sections
from drafting.structure.listed_numbers import listed_numbers
from drafting.structure.naming import goes_on_a_title, is_form, is_form_in_capitals, names_a_part
from drafting.structure.page import PageLine, PageTable, is_in_capitals
from drafting.structure.quotations import quotations
from drafting.structure.structured_line import StructuredLine, is_body
from drafting.text import labels
from drafting.text.closing import names_that_look_numbered, signs_off
from drafting.text.gone import says_gone
from drafting.text.labels import Label, numbered
from drafting.text.lines import LineForm, scan
from drafting.text.notes import further_lines, goes_on

_RUNS_ON = (";", ",", ":", "；", "，", "：", "、")
_LONG = 200
_MOST_OF_TITLE = 20
"""Lines that may go on a title."""
_FRONT = 4
"""Lines above a title, at most."""
_LONGEST_NUMBER = 3
"""Digits of a number of the law: longer numbers are years or sums."""


def roles(
    units: Sequence[PageLine | PageTable],
    words: Mapping[str, Kind],
    settle: Callable[[Sequence[StructuredLine]], None],
    customs: Legislation,
) -> list[StructuredLine]:
    """The form of each unit of a page, in order; `words` as in `Numbering`, `settle` gives lines
    the forms that a person has chosen, and `customs` are those of the laws of its language."""
    if _has_paragraphs(units, words):
        customs = evolve(customs, inner=customs.inner | {_SIGN})
    lines = [
        StructuredLine(LineForm.ROW, table=unit)
        if isinstance(unit, PageTable)
        else _alone(unit, words, customs)
        for unit in units
    ]
    boxed = [line for line in lines if line.look and line.look.boxed]
    within = quotations([line.text for line in lines], words)
    quoted = [line for start, end in within for line in lines[start:end] if line.look]
    for line in (*boxed, *quoted):
        line.form, line.label, line.apart = LineForm.PLAIN, None, True
    _notes(lines)
    typed_footnotes(lines)
    _title(lines)
    _title_below(lines)
    _title_again(lines)
    number_of_act(lines, customs)
    _approvals(lines)
    mentions(lines, customs)
    references(lines)
    openings(lines, customs)
    if customs.bare:
        sections(lines)
    bare_articles(lines, words, customs)
    stems(lines, customs)
    if customs.bare or customs.unheaded:
        marginal_notes(lines)
    if customs.captioned:
        bracketed_captions(lines)
    names_in_capitals(lines)
    initials(lines)
    captions(lines)
    roman_headings(lines)
    counted_headings(lines)
    second_lines(lines)
    recitals(lines)
    closing_notes(lines)
    conclusions(lines, customs)
    _signatures(lines, words)
    listed_numbers(lines)
    settle(lines)
    rank_headings(lines, customs)
    return lines


_SIGN = "§"
_LONGEST_BARE = 20
"""Characters of a line that has the number of an article alone."""


def _has_paragraphs(units: Sequence[PageLine | PageTable], words: Mapping[str, Kind]) -> bool:
    """Whether paragraphs with a sign stand right below articles, and are no divisions above them:
    «Art. 2.» and «§ 1. …»."""
    for one, other in pairwise(units):
        if not (isinstance(one, PageLine) and isinstance(other, PageLine)):
            continue
        if other.text.startswith(_SIGN) and len(one.text) <= _LONGEST_BARE:
            article = labels.heading(one.text, words)
            if article and article.kind is Kind.ARTICLE and article.num and not article.rest:
                paragraph = labels.heading(other.text, words)
                return paragraph is not None and paragraph.kind is Kind.SUBCHAPTER
    return False


def _approvals(lines: Sequence[StructuredLine]) -> None:
    """Let «ЗАТВЕРДЖЕНО» head no annex in an act that begins with it: it approves that very act."""
    for line in takewhile(lambda each: not is_body(each) or _approves(each), lines):
        if _approves(line):
            line.form, line.label = LineForm.PLAIN, None


def _approves(line: StructuredLine) -> bool:
    return line.form is LineForm.HEADING and labels.approves(line.text)


def _texts(lines: Sequence[StructuredLine]) -> list[str]:
    """The lines as a text file begins them; empty ones for tables."""
    return [f"# {line.text}" if line.form is LineForm.HEADING else line.text for line in lines]


def _notes(lines: Sequence[StructuredLine]) -> None:
    """Let the lines of a note that goes on be one note, where one of them ends it."""
    texts = _texts(lines)
    for at, line in enumerate(lines):
        if line.form is not LineForm.NOTE or line.further or not goes_on(line.text):
            continue
        further = [lines[n] for n in further_lines(texts, at) or ()]
        if not further or any(each.look is None or each.look.number for each in further):
            line.form = LineForm.PLAIN
        for each in further if line.form is LineForm.NOTE else ():
            each.form, each.label, each.further = LineForm.NOTE, None, True


def _signatures(lines: Sequence[StructuredLine], words: Mapping[str, Kind]) -> None:
    """Let the names at the end of an act be no numbers."""
    texts = _texts(lines)
    for at in names_that_look_numbered(texts, Numbering(words=words)):
        line = lines[at]
        if line.look and not line.look.number:
            line.form, line.label, line.signs = LineForm.PLAIN, None, True


def _alone(look: PageLine, words: Mapping[str, Kind], customs: Legislation) -> StructuredLine:
    """The form of a paragraph by itself."""
    if look.contents:
        return StructuredLine(LineForm.PLAIN, look)
    heading = None if look.behind else look.parted(partial(labels.heading, words=words))
    if heading and heading.kind and heading.num and heading.word in customs.inner:
        return StructuredLine(LineForm.HEADING, look, label=heading, own=bool(heading.rest))
    short = len(look.text) < 3 * _LONG or (heading and heading.kind is Kind.ARTICLE)
    if short and _is_heading(look, heading, customs):
        article = heading is not None and heading.kind is Kind.ARTICLE
        own = customs.unheaded and article and _is_text(look.text)
        return StructuredLine(LineForm.HEADING, look, label=heading, own=own)
    counted = heading and not heading.kind and not heading.label[-1].isalnum()
    number = heading if counted else look.parted(numbered)
    if number and not number.kind and not _is_year(number.num):
        return StructuredLine(LineForm.NUMBERED, look, label=number)
    return StructuredLine(_bracketed(look), look)


def _bracketed(look: PageLine) -> LineForm:
    """A gap or an editor's note, where a typed line is written as one."""
    if look.number or not look.text.startswith(("[", "{")):
        return LineForm.PLAIN
    try:
        form = scan(look.text).form
    except FormatError:
        return LineForm.PLAIN
    return form if form in {LineForm.GAP, LineForm.NOTE} else LineForm.PLAIN


def _is_heading(look: PageLine, label: Label | None, customs: Legislation) -> bool:
    rest = label.rest if label else look.text
    stopped = label is not None and customs.unheaded and label.label.endswith((".", "-"))
    if label and label.kind is Kind.ARTICLE and (stopped or not rest.endswith((";", ","))):
        # Behind the number of an article may stand its text, however long.
        return _names_itself(look, label, customs)
    if rest.endswith((";", ",")) or len(rest) > 2 * _LONG:
        return False
    if label and label.kind:
        return _names_itself(look, label, customs)
    sentence = rest.endswith(":") or (bool(label) and len(rest) > _LONG)
    # A Roman figure alone is settled by what stands around it.
    numbered_alone = bool(label and not label.rest and label.label.isalpha())
    shown = look.heading > 0 or (bool(label) and look.stands_out and not numbered_alone)
    return shown and not sentence and not (label and signs_off(look.text))


_STOPS = (".", ":", "!", "?", "。", "：", "！", "？")
_NOTED = re.compile(r"\s\([^()]{1,200}\)$")
"""«… (Incluído pela Lei nº 6.000, de 2016)», behind the text of an article."""


def _is_text(text: str) -> bool:
    """Whether what stands behind the number of an article ends as a text does, and no heading."""
    ends = _STOPS + _RUNS_ON
    noted = _NOTED.search(text[-_LONG:])
    return text.endswith(ends) or (noted is not None and text[: -len(noted[0])].endswith(ends))


_TO_AN_ACT = ("до ", "к ", "to ")
"""«Додаток 1 до Порядку …»."""


def _names_itself(look: PageLine, label: Label, customs: Legislation) -> bool:
    """Whether a line that begins with «Статья 5» is a heading and no sentence."""
    if _is_year(label.label.split()[0]):
        # “2020 CHAPTER 5” is the number of an act.
        return False
    set_apart = look.heading > 0 or look.centred or look.bold
    rest = label.rest[1:] if label.rest.endswith(")") and label.rest[:1] == "(" else label.rest
    text = rest.removeprefix("- ").lstrip("—– ")
    begins = may_begin_title(text) or rest.startswith("{")
    titled = begins and not label.rest.endswith(_STOPS)
    if label.kind is Kind.ANNEX and OF_ANNEX.match(label.rest):
        return True
    if label.kind is Kind.ANNEX:
        belongs = label.rest.startswith(_TO_AN_ACT) and not label.rest.endswith(_STOPS)
        belongs = belongs or REFERENCE.match(rest.strip("[]")) is not None
        named = customs.titled and bool(label.num) and titled
        named = (not label.rest or belongs or named) and not look.text[:1].islower()
        return set_apart or look.align in {"right", "end"} or named
    if not label.num:
        return label.kind is not None
    dotted = label.label.rstrip("-").endswith((".", ":")) or not label.rest
    # «EK MADDE 1- (Ek: 1/1/2000-4500/1 md.) …»
    noted = text.startswith("(") and (text != rest or label.label.endswith("-"))
    unheaded = customs.unheaded and (begins or noted or label.rest.startswith(("(1)", "①")))
    unheaded = unheaded or (label.rest[:1] in _OPENING and is_title_in_brackets(label, customs))
    # «Книга перша» on a line of its own, or in capitals with its title, is no sentence about one,
    # as «Часть 1. …» may be.
    in_words = label.label.replace(" ", "").isalpha() and (not label.rest or look.text.isupper())
    book = label.kind is Kind.BOOK and not (customs.titled or in_words)
    # «§ 3a (weggefallen)», “§ 1910.3 [Reserved]”
    gone = label.kind in {Kind.ARTICLE, Kind.SECTION} and _in_brackets(label.rest.removesuffix("."))
    # «Стаття 5 - виключена.»
    gone = gone or (label.kind in _GONE and says_gone(label.rest))
    # “§ 1910.1 Purpose and scope.”
    signed = customs.bare and label.word == _SIGN and begins and ". " not in label.rest
    named = (dotted or titled or unheaded or gone or signed) and not book
    return set_apart or named or label.label == look.number


_OPENING = frozenset("(（【")
_GONE = frozenset({Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE})


def _in_brackets(text: str) -> bool:
    """Whether a text stands in one pair of brackets."""
    inner = text[1:-1]
    return text[:1] + text[-1:] in {"()", "[]"} and not any(sign in inner for sign in "()[]")


def _is_year(num: str) -> bool:
    return num.isdecimal() and len(num) > _LONGEST_NUMBER


def _title(lines: Sequence[StructuredLine]) -> None:
    """The first line is the title, where it looks like one."""
    first = lines[0] if lines else None
    if first is None or first.look is None or first.label or first.apart:
        return
    look, others = first.look, list[int]()
    bare = not (look.heading or look.title or look.centred or look.bold)
    run = [*takewhile(partial(_goes_on_in_its_look, look), lines[1:])]
    if first.form is LineForm.HEADING:
        looks = [each.look for each in lines[1 + len(run) :] if each.look]
        others = [each.heading for each in looks if each.heading]
        is_title = look.title or all(level > look.heading for level in others)
    else:
        stands_out = look.stands_out and not look.text.endswith(_RUNS_ON)
        is_title = look.title or stands_out or is_form_in_capitals(look.text)
        is_title = is_title or _is_named(look, lines[1:])
    if is_title and first.form in {LineForm.HEADING, LineForm.PLAIN}:
        titled = [first, *takewhile(_has_title_style, lines[1:])]
        several = bool(run) and not any(_is_like(look, line) for line in lines[1 + len(run) :])
        several = several and (first.form is LineForm.PLAIN or any(others))
        for below in lines[len(titled) : len(titled) + _MOST_OF_TITLE]:
            plain = below.form is LineForm.PLAIN and below.look and not below.apart
            above = [each.text for each in titled]
            texts = [each.text for each in lines[len(titled) : len(titled) + 2]]
            alike = _goes_on_in_its_look(look, below)
            runs_on = alike and (_runs_on(below.text, above[-1]) or (several and _names(below)))
            form = bare and len(above) == 1 and not is_form(above[0]) and is_form(below.text)
            goes_on_it = runs_on or (plain and (form or goes_on_a_title(texts, above)))
            if not goes_on_it or names_a_part(below.text):
                break
            titled.append(below)
        for line in titled:
            line.form = LineForm.TITLE


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
    short = len(look.text) < _LONG and not look.text.endswith(_STOPS + _RUNS_ON)
    return short and (is_form(look.text) or any(is_form(each.text) for each in front[:1]))


def _goes_on_in_its_look(first: PageLine, line: StructuredLine) -> bool:
    """Whether a line without a number looks as the first line of a title does."""
    look = line.look
    if look is None or line.label or line.apart or line.form not in _UNNUMBERED:
        return False
    alike = (look.heading, look.align, look.bold) == (first.heading, first.align, first.bold)
    return alike and (first.heading > 0 or first.centred)


_UNNUMBERED = frozenset({LineForm.HEADING, LineForm.PLAIN})


def _is_like(title: PageLine, line: StructuredLine) -> bool:
    """Whether a line of the body stands in the look of the title, as a heading does."""
    return _goes_on_in_its_look(title, line) and _names(line)


def _names(line: StructuredLine) -> bool:
    """Whether a line in the look of a title may be a name: no sentence, and no day."""
    sentence = line.text.endswith(_STOPS + _RUNS_ON)
    return not (sentence or signs_off(line.text) or any(map(str.isdigit, line.text)))


def _runs_on(text: str, above: str) -> bool:
    """Whether a line goes on the one above: it begins with a small letter or, as a short title
    does, with a bracket, or that ends with a short word, which leads to more."""
    return text[:1].islower() or text.startswith("(") or _LEADING.search(above) is not None


_LEADING = re.compile(r"(?<!\w)[^\W\d_A-ZА-Я\u3040-\u9fff\uac00-\ud7a3]{1,3}$")


def _title_below(lines: Sequence[StructuredLine]) -> None:
    """Let a title below the number and the subject of an act be no division of it."""
    above = [*takewhile(lambda line: line.form in {LineForm.PLAIN, LineForm.NOTE}, lines)]
    line = lines[len(above)] if 0 < len(above) < min(len(lines), _FRONT + 1) else None
    if line is None or line.look is None:
        return
    levels = {each.look.heading for each in lines[len(above) + 1 :] if each.look}
    highest = line.look.heading == 1 and 1 not in levels and len(levels) > 1
    if line.form is LineForm.HEADING and not line.label and (line.look.title or highest):
        line.form = LineForm.PLAIN


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
