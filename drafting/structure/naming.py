"""What an act is, by the lines that its text begins and ends with: its form, number, date, title.

«ЗАКОН УКРАЇНИ», «Закон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК.», and «О садах» above
or below it. Nothing of the text changes; who imports an act is shown what was found, and act.yaml
has it to be corrected.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise, takewhile

from attrs import evolve

from drafting import language as languages
from drafting.language import Language
from drafting.language.address_words import ActWords
from drafting.language.speech import Cited
from drafting.model.act import Act, Identity
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.structure.form_line import (
    NUMBER,
    OF_OFFICES,
    OF_STATES,
    SIGNS,
    STOPS,
    FormLine,
    bare,
    closed_up,
    date_of,
    dated_alone,
    form_line,
    form_of,
    in_two,
)
from drafting.text.notes import without_references

_FRONT = 12
"""Lines at the beginning of a text that may name the act, those of its registration among them."""
_NEAR = 4
"""How far from the form of an act a sentence says what it is about."""
_FRONT_OF_BILL = 40
"""Lines above the words that enact a bill: its number, who introduced it and when."""
_SMALL = frozenset({"of", "the"})
_BESIDE_LINES = 3
"""Lines below the form of an act on which its date and number may stand."""


def named_by_text(act: Act, identity: Identity) -> Identity:
    """The identity with what the text says of the act; what it does not say is left empty."""
    language = languages.of(act.language)
    words = language.addresses.acts
    titles = [
        piece
        for each in act.body
        if each.kind is Kind.TITLE
        for part in each.walk()
        for piece in in_two(closed_up(without_references(part.text), words), language)
    ]
    if bill := _title_of_bill([*titles, *islice(_preamble(act), _FRONT_OF_BILL)], words):
        return evolve(identity, kind="law", titles=Localized({act.language: bill}))
    lines = [*titles, *islice(_preamble(act), max(0, _FRONT - len(titles)))]
    lines = [closed_up(line, words) for line in lines]
    at, form = _form_in(lines, len(titles), language)
    title = _title(lines, len(titles), at, words)
    short = [line for line in lines if words.short_title.fullmatch(line)]
    if form is None and title.isupper() and len(short) == 1:
        # “STATUTORY INSTRUMENTS” is the series in which an act is printed.
        title = short[0]
    kind = form.kind if form else _kind_of(title, words)
    if kind in OF_STATES - {"law"} and title.isupper():
        title = _in_small_letters(title, words)
    date, number = (form.date, form.number) if form else (None, "")
    if not date:
        date, number = _closing(act, words)
        number = number or (_number_below(lines[at + 1 :]) if at is not None else "")
    found = evolve(
        identity,
        kind=kind,
        date=date if kind else None,
        number=number if kind else "",
        titles=Localized({act.language: title} if title else {}),
    )
    if match := next(iter(map(words.by_number.match, lines[:2])), None):
        return _called_by_number(found, match, lines, language)
    if match := words.short_title.fullmatch(title):
        called = Localized({language.code: f"the {title.removeprefix('The ')}"})
        return evolve(found, kind=form_of(match["form"], words), citations=called)
    return _cited(found, form, title, act.language, words) if form and title else found


def _title_of_bill(front: Sequence[str], words: ActWords) -> str:
    """The title of a bill, which stands below a line that says so; empty where none does."""
    for above, line in pairwise(front):
        if words.titled_below.fullmatch(above) and line[:1].isupper():
            return line.rstrip(SIGNS)
    return ""


def _form_in(
    lines: Sequence[str], titles: int, language: Language
) -> tuple[int | None, FormLine | None]:
    """Which of the first lines says what sort of act this is, and what it says: with the line below
    it in the title, and the day that stands beside it."""
    words = language.addresses.acts
    found = ((at, form_line(line, language)) for at, line in enumerate(lines))
    at, form = next(((at, form) for at, form in found if form), (None, None))
    if at is None or form is None or form.name != lines[at]:
        return at, form
    if at + 1 < titles and not words.about.search(lines[at + 1]):
        form = form_line(f"{lines[at]} {lines[at + 1]}", language) or form
    return at, form if form.date else _dated_beside(form, lines, at, words)


def _called_by_number(
    identity: Identity, match: re.Match[str], lines: Sequence[str], language: Language
) -> Identity:
    """With the number by which an act of the European Union is called, and its date."""
    words = language.addresses.acts
    name = match["name"].title()
    dates = (date_of(line, words) for line in lines)
    return evolve(
        identity,
        kind=form_of(name.split()[-1], words),
        number=match["number"],
        date=identity.date or next(filter(None, dates), None),
        citations=Localized({language.code: f"{name} {match['number']}"}),
    )


def _cited(
    identity: Identity, form: FormLine, title: str, language: str, words: ActWords
) -> Identity:
    """With the state or the office that its name has: «Закон Республики Казахстан … «О садах»»."""
    name = _as_a_name(form.name, language, words) if form.name.isupper() else form.name
    parts = name.split()
    # The date stands before what sort of law it is: «… № 132 Конституциялық заңы».
    sort = languages.of(language).closing.office_last and any(map(words.sorts.match, parts))
    if len(parts) < 2 or sort or not words.about.search(title):
        return identity
    cited = Cited(form.kind, identity.date, identity.number, title, own=True, name=name)
    citation = languages.of(language).speech.citation(cited)
    return evolve(identity, citations=Localized({language: citation}))


def _preamble(act: Act) -> Iterator[str]:
    for top in act.body:
        if top.kind is Kind.PREAMBLE:
            yield from (each.text for each in top.children if each.kind is Kind.PARAGRAPH)


def _title(lines: Sequence[str], titles: int, form: int | None, words: ActWords) -> str:
    """The line that says what the act is about; or else the lines of the title."""
    for at, line in enumerate(lines):
        farthest = _NEAR if line.endswith(STOPS) else _FRONT
        near = at == 0 or (form is not None and abs(at - form) < farthest)
        if near and words.about.search(bare(line)):
            capitals = takewhile(str.isupper, lines[at:]) if at >= titles else ()
            end = form if form is not None and at < form < titles else titles
            rest = takewhile(lambda each: not _stands_beside(each, words), lines[at:end])
            several = [*capitals] or [*rest] or [line]
            return bare(" ".join(" ".join(several).split()))
    others = [line for at, line in enumerate(lines[:titles]) if at != form]
    others = [line for line in others if not words.registered.search(line)] or others
    return " ".join(" ".join(others or lines[:titles]).split()).rstrip(SIGNS)


def _stands_beside(line: str, words: ActWords) -> bool:
    """Whether a line below a title has the date and number of the act, or who adopted it."""
    return dated_alone(line, words) is not None or words.registered.search(line) is not None


def _dated_beside(form: FormLine, lines: Sequence[str], at: int, words: ActWords) -> FormLine:
    """With the date and the number that stand on lines of their own around that of the form: «від 5
    травня 2014 р. № 7»."""
    for line in (*lines[at + 1 : at + 1 + _BESIDE_LINES], *lines[max(0, at - 1) : at]):
        if (dated := dated_alone(line, words)) and not words.registered.search(line):
            date, number = dated
            return evolve(form, date=date, number=number)
    return form


def _kind_of(title: str, words: ActWords) -> str:
    """The form that a title has in it: «Правила посадки», «Земельный кодекс Украины»."""
    parts = title.split()
    if not parts or words.about.search(title):
        return ""
    inside = (form for part in parts if (form := form_of(part, words)) in OF_STATES - {"law"})
    ends = (form_of(part, words) for part in (parts[0], parts[-1]))
    return next((form for form in (*inside, *ends) if form and form not in OF_OFFICES), "")


def _in_small_letters(text: str, words: ActWords) -> str:
    """Capitals as a sentence has them, but for the names of states."""
    small = text.capitalize()
    return words.states.sub(_with_capitals, small)


def _as_a_name(text: str, language: str, words: ActWords) -> str:
    """Capitals as the name of an act has them; empty where a word is not known to be of one."""
    offices = re.compile(rf"\b(?:{languages.of(language).closing.offices})\w*", re.IGNORECASE)
    parts = [part if form_of(part, words) else part.casefold() for part in text.split()]
    named = " ".join(part.capitalize() if part.isupper() else part for part in parts)
    for pattern in (words.states, offices):
        named = pattern.sub(_with_capitals, named)
    known = (part[0].isupper() or part in _SMALL for part in named.split())
    return named if all(known) else ""


def _with_capitals(found: re.Match[str]) -> str:
    return " ".join(map(_with_a_capital, found[0].split()))


def _with_a_capital(word: str) -> str:
    if word in _SMALL:
        return word
    return word.upper() if _SHORTENED.fullmatch(word) else word.title()


_SHORTENED = re.compile(r"[срф]{3,5}", re.IGNORECASE)
"""«РСР», «СССР»."""


def _number_below(lines: Sequence[str]) -> str:
    """The number that stands alone on a line below the form of an act: «УКАЗ», «№ 455/99»."""
    alone = filter(None, map(NUMBER.fullmatch, lines[:_BESIDE_LINES]))
    return next((match["number"] for match in alone), "")


def _closing(act: Act, words: ActWords) -> tuple[datetime.date | None, str]:
    """The date and the number in the closing block, where there is one of each."""
    lines = [*closing_lines(act)]
    dates = {date for line in lines if (date := date_of(line, words))}
    numbers = {match["number"] for line in lines for match in NUMBER.finditer(line)}
    date = dates.pop() if len(dates) == 1 else None
    return date, numbers.pop() if date and len(numbers) == 1 else ""


def closing_lines(act: Act) -> Iterator[str]:
    """The lines of the closing block of an act."""
    blocks = (top for top in act.body if top.kind is Kind.CLOSING)
    return (line for block in blocks for _, line in block.lines())
