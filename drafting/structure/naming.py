"""What an act is, by the lines that its text begins and ends with: its form, number, date, title.

«ЗАКОН УКРАЇНИ», «Закон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК.», and «О садах» above
or below it. Nothing of the text changes; who imports an act is shown what was found, and act.yaml
has it to be corrected.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import dropwhile, islice, pairwise, takewhile

from attrs import evolve, frozen

from drafting import language as languages
from drafting.errors import FormatError
from drafting.language import Language
from drafting.language.address_words import ActWords
from drafting.language.dates import read_date
from drafting.language.speech import Cited
from drafting.model.act import Act, Identity
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.localized import Localized
from drafting.text.closing import closes
from drafting.text.notes import without_references

_FRONT = 8
"""Lines at the beginning of a text that may name the act."""
_FRONT_OF_BILL = 40
"""Lines above the words that enact a bill: its number, who introduced it and when."""
_NUMBER = re.compile(
    r"(?:№|\bN[o°]?\.?)\s?(?P<number>\d+(?:[-–/]\w+)*)(?:\s[А-ЯЁӘІҢҒҮҰҚӨҺ]{2,4}\b)?"
)
_SIGNS = " .,;:"
_OPENING, _CLOSING = '«“„"', '»”“"'
_AFTER = re.compile(r"\s*(?:[.,;:(«“\"]|$)")
"""What stands behind the number of an act in a line that only says what the act is."""
_SMALL = frozenset({"of", "the"})
_BESIDE_LINES = 3
"""Lines below the form of an act on which its date and number may stand."""
_STOPS = (".", ":", ";")
_LONGEST_FORM = 12
"""Words for the form of an act, and for who adopted it, at the most."""
_OF_STATES = frozenset({"law", "code", "constitution"})
"""Forms that are named with a state alone, or in a title: «ЗАКОН УКРАЇНИ», «Земельный кодекс»."""
_OF_OFFICES = frozenset({"decree", "resolution", "order", "decision", "direction"})
"""Forms that are named with who adopted them: «Указ Президента»."""


@frozen
class _FormLine:
    """A line that says what sort of act this is."""

    kind: str
    name: str
    """The words for the form and for who adopted it."""
    date: datetime.date | None = None
    number: str = ""


def goes_on_a_title(texts: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the first of some lines is the title of an act, below lines that say what sort of act
    it is; or says below «УКАЗ» whose it is, «Президента України»; or is the day of the act, «от 5
    мая 2014 г. № 7», or the place below that, behind which the title goes on."""
    text, *others = texts
    dated = any(_is_day(above[-1], each.addresses.acts) for each in languages.every())
    place = dated and not any(map(str.isdigit, text)) and (closes(text) or text.istitle())
    day = any(_is_day(text, each.addresses.acts) for each in languages.every())
    if others and (place or day) and goes_on_a_title(others, [*above, text]):
        return True
    alone = above[-1].isupper() and len(above[-1].split()) == 1
    whose = alone and not (text.endswith(_STOPS) or any(map(str.isdigit, text)))
    return any(
        (whose and _form_line(f"{above[-1]} {text}", language))
        or (
            language.addresses.acts.about.search(_bare(text))
            and any(_form_line(line, language) for line in above)
        )
        or (_in_capitals(above[0]) and language.addresses.acts.title_goes_on.match(text))
        for language in languages.every()
    )


def is_form_in_capitals(text: str) -> bool:
    """Whether a line only says what sort of act this is, and that in capitals: «ЗАКОН УКРАЇНИ»."""
    return text.isupper() and any(_form_line(text, each) for each in languages.every())


def is_form(text: str) -> bool:
    """Whether a line says what sort of act this is, and of which state or day: «Закон Республики
    Казахстан»; before that its title may stand in quotation marks."""
    every = languages.every()
    return is_title_with_form(text) or any(_form_line(text, each) for each in every)


def is_title_with_form(text: str) -> bool:
    """Whether a line is the title of an act in quotation marks, and what sort of act it is: «Бақтар
    туралы» Қазақстан Республикасының Заңы."""
    quoted = _QUOTED.fullmatch(text) is not None
    return quoted and any(len(_in_two(text, each)) > 1 for each in languages.every())


def names_a_part(text: str) -> bool:
    """Whether a line is the name of a division without a number: «ЗАГАЛЬНА ЧАСТИНА»."""
    parts = text.split()
    kind = languages.heading_words().get(parts[1].casefold()) if len(parts) == _OF_PART else None
    return kind in DIVISIONS and parts[0].isalpha()


_OF_PART = 2
"""Words of such a name."""
_SPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")


def _closed_up(text: str, words: ActWords) -> str:
    """A line that begins with the form of an act in letters apart, «З А К О Н У К Р А Ї Н И», as
    it is without: between words and between letters it may have the same spaces."""
    match = _SPACED.match(text) if text[1:2] == " " else None
    letters = match[0].replace(" ", "") if match else ""
    if not match or not _form(letters, words):
        return text
    state = next(
        (each for each in words.states.finditer(letters) if each.end() == len(letters)), None
    )
    name = f"{letters[: state.start()]} {state[0]}" if state and state.start() else letters
    return f"{name}{text[match.end() :]}"


def _in_capitals(line: str) -> bool:
    """Whether a line is in capitals, but for an abbreviation: “REGULATION (EU) No 5/2012”."""
    return line.replace(" No ", " ").isupper()


def named_by_text(act: Act, identity: Identity) -> Identity:
    """The identity with what the text says of the act; what it does not say is left empty."""
    language = languages.of(act.language)
    words = language.addresses.acts
    titles = [
        piece
        for each in act.body
        if each.kind is Kind.TITLE
        for part in each.walk()
        for piece in _in_two(_closed_up(without_references(part.text), words), language)
    ]
    front = [*titles, *islice(_preamble(act), _FRONT_OF_BILL)]
    for above, line in pairwise(front):
        if words.titled_below.fullmatch(above) and line[:1].isupper():
            titled = Localized({act.language: line.rstrip(_SIGNS)})
            return evolve(identity, kind="law", titles=titled)
    lines = [*titles, *islice(_preamble(act), max(0, _FRONT - len(titles)))]
    lines = [_closed_up(line, words) for line in lines]
    forms = [_form_line(line, language) for line in lines]
    at = next((n for n, form in enumerate(forms) if form), None)
    form = forms[at] if at is not None else None
    if at is not None and form and form.name == lines[at]:
        if at + 1 < len(titles) and not words.about.search(titles[at + 1]):
            form = _form_line(f"{lines[at]} {lines[at + 1]}", language) or form
        form = form if form.date else _dated_beside(form, lines, at, words)
    title = _title(lines, len(titles), at, words)
    short = [line for line in lines if words.short_title.fullmatch(line)]
    if form is None and title.isupper() and len(short) == 1:
        # “STATUTORY INSTRUMENTS” is the series in which an act is printed.
        title = short[0]
    kind = form.kind if form else _kind_of(title, words)
    if kind in _OF_STATES - {"law"} and title.isupper():
        title = _in_small_letters(title, words)
    date, number = (form.date, form.number) if form else (None, "")
    if not date:
        date, number = _closing(act, words)
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
        return evolve(found, kind=_form(match["form"], words), citations=called)
    return _cited(found, form, title, act.language, words) if form and title else found


def _called_by_number(
    identity: Identity, match: re.Match[str], lines: Sequence[str], language: Language
) -> Identity:
    """With the number by which an act of the European Union is called, and its date."""
    words = language.addresses.acts
    name = match["name"].title()
    dates = (_date(line, words) for line in lines)
    return evolve(
        identity,
        kind=_form(name.split()[-1], words),
        number=match["number"],
        date=identity.date or next(filter(None, dates), None),
        citations=Localized({language.code: f"{name} {match['number']}"}),
    )


def _cited(
    identity: Identity, form: _FormLine, title: str, language: str, words: ActWords
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
        farthest = _FRONT // 2 if line.endswith(_STOPS) else _FRONT
        near = at == 0 or (form is not None and abs(at - form) < farthest)
        if near and words.about.search(_bare(line)):
            capitals = takewhile(str.isupper, lines[at:]) if at >= titles else ()
            end = form if form is not None and at < form < titles else titles
            rest = takewhile(lambda each: not _stands_beside(each, words), lines[at:end])
            several = [*capitals] or [*rest] or [line]
            return _bare(" ".join(" ".join(several).split()))
    others = [line for at, line in enumerate(lines[:titles]) if at != form]
    others = [line for line in others if not words.registered.search(line)] or others
    return " ".join(" ".join(others or lines[:titles]).split()).rstrip(_SIGNS)


def _stands_beside(line: str, words: ActWords) -> bool:
    """Whether a line below a title has the date and number of the act, or who adopted it."""
    return _dated_alone(line, words) is not None or words.registered.search(line) is not None


def _in_two(line: str, language: Language) -> Sequence[str]:
    """A line of a title; in two, where it says what sort of act this is and goes on with what it is
    about, «ЗАКОН УКРАЇНИ Про сади», or has that before it in quotation marks."""
    if (quoted := _QUOTED.fullmatch(line)) and _form_line(quoted["form"], language):
        titled = language.addresses.acts.about.search(quoted["title"])
        return [quoted["title"], quoted["form"]] if titled else [line]
    parts = line.split()
    for count in range(1, min(len(parts), _LONGEST_FORM)):
        about = " ".join(parts[count:])
        if language.addresses.acts.about.match(about) and parts[count][0].isupper():
            form = " ".join(parts[:count])
            return [form, about] if _form_line(form, language) else [line]
    return [line] if line else []


_QUOTED = re.compile(r"[«“\"](?P<title>[^«»“”\"]+)[»”\"] (?P<form>.+)")


def _dated_beside(form: _FormLine, lines: Sequence[str], at: int, words: ActWords) -> _FormLine:
    """With the date and the number that stand on lines of their own around that of the form: «від 5
    травня 2014 р. № 7»."""
    for line in (*lines[at + 1 : at + 1 + _BESIDE_LINES], *lines[max(0, at - 1) : at]):
        if (dated := _dated_alone(line, words)) and not words.registered.search(line):
            date, number = dated
            return evolve(form, date=date, number=number)
    return form


def _dated_alone(line: str, words: ActWords) -> tuple[datetime.date, str] | None:
    """The date and the number of a line that has nothing else, but for one word (a place)."""
    date, number = _date(line, words), _NUMBER.search(line)
    return (date, number["number"]) if date and number and len(_others(line, words)) <= 1 else None


def _is_day(line: str, words: ActWords) -> bool:
    return _date(line, words) is not None and not _others(line, words)


def _others(line: str, words: ActWords) -> list[str]:
    """The words of a line without a date and a number."""
    rest = words.dated.sub(" ", _NUMBER.sub(" ", line))
    return _BESIDE.sub(" ", rest).replace("_", " ").strip(_SIGNS).split()


def _bare(title: str) -> str:
    """A title without the signs and the quotation marks around it."""
    title = title.strip(_SIGNS)
    enclosed = title[:1] in _OPENING and title[-1:] in _CLOSING
    return title[1:-1] if title and enclosed else title


def _form_line(text: str, language: Language) -> _FormLine | None:
    words = language.addresses.acts
    text = _closed_up(" ".join(text.split()), words)
    date = _date(text, words)
    number = _NUMBER.search(text)
    last = language.closing.office_last
    end = number.end() if number else 0
    if last and number and date and (form := _LAST_WORDS.match(text, end)):
        end = form.end()
    if number and date and not _AFTER.match(text[end:]):
        return None
    name = text[:end] if number and date else text
    dated = words.dated.search(name)
    if dated and date:
        name = f"{name[: dated.start()]} {name[dated.end() :]}"
    name = _NUMBER.sub(" ", name)
    name = " ".join(_BESIDE.sub(" ", name).split()).strip(_SIGNS)
    parts = name.split()
    if not parts or len(parts) > _LONGEST_FORM or any(sign in name for sign in _OPENING + _CLOSING):
        return None
    if len(parts) > 1 and not last:
        parts = [*dropwhile(words.sorts.match, parts)] or parts
    kind = _form(parts[-1 if last else 0], words)
    if not kind or not name[0].isupper():
        return None
    rest = " ".join(parts[:-1] if last else parts[1:])
    bare = not rest or words.states.fullmatch(rest) is not None
    offices = kind in _OF_OFFICES and (rest.isupper() or bool(words.states.search(rest)))
    if not (date or (bare and kind in _OF_STATES | _OF_OFFICES) or offices):
        return None
    adopted = bool(number) and kind in _OF_OFFICES and not words.about.match(rest)
    if date and rest and not (rest[0].isupper() or bare or adopted):
        return None
    return _FormLine(kind, name, date, number["number"] if number and date else "")


_LAST_WORDS = re.compile(r"(?:\s[^\W\d_]+){1,2}(?=[.,;:]|$)")
"""The form of an act behind its number: «№ 64 бұйрығы»."""
_BESIDE = re.compile(r"(?<!\w)(?:от|від|of|dated|года|г\.|року|р\.)(?=\s|$)")
"""Words that stand around a date."""


def _form(word: str, words: ActWords) -> str:
    small = word.casefold()
    return next((form for stem, form in words.forms.items() if small.startswith(stem)), "")


def _kind_of(title: str, words: ActWords) -> str:
    """The form that a title has in it: «Правила посадки», «Земельный кодекс Украины»."""
    parts = title.split()
    if not parts or words.about.search(title):
        return ""
    inside = (form for part in parts if (form := _form(part, words)) in _OF_STATES - {"law"})
    ends = (_form(part, words) for part in (parts[0], parts[-1]))
    return next((form for form in (*inside, *ends) if form and form not in _OF_OFFICES), "")


def _in_small_letters(text: str, words: ActWords) -> str:
    """Capitals as a sentence has them, but for the names of states."""
    small = text.capitalize()
    return words.states.sub(_with_capitals, small)


def _as_a_name(text: str, language: str, words: ActWords) -> str:
    """Capitals as the name of an act has them; empty where a word is not known to be of one."""
    offices = re.compile(rf"\b(?:{languages.of(language).closing.offices})\w*", re.IGNORECASE)
    parts = [part if _form(part, words) else part.casefold() for part in text.split()]
    named = " ".join(part.capitalize() if part.isupper() else part for part in parts)
    for pattern in (words.states, offices):
        named = pattern.sub(_with_capitals, named)
    known = (part[0].isupper() or part in _SMALL for part in named.split())
    return named if all(known) else ""


def _with_capitals(found: re.Match[str]) -> str:
    parts = found[0].split()
    return " ".join(part if part in _SMALL else part.title() for part in parts)


def _date(text: str, words: ActWords) -> datetime.date | None:
    found = words.dated.search(text)
    try:
        return read_date(found[0]) if found else None
    except FormatError:
        return None


def _closing(act: Act, words: ActWords) -> tuple[datetime.date | None, str]:
    """The date and the number in the closing block, where there is one of each."""
    lines = [*closing_lines(act)]
    dates = {date for line in lines if (date := _date(line, words))}
    numbers = {match["number"] for line in lines for match in _NUMBER.finditer(line)}
    date = dates.pop() if len(dates) == 1 else None
    return date, numbers.pop() if date and len(numbers) == 1 else ""


def closing_lines(act: Act) -> Iterator[str]:
    """The lines of the closing block of an act."""
    blocks = (top for top in act.body if top.kind is Kind.CLOSING)
    return (line for block in blocks for _, line in block.lines())
