"""What a line says of an act: that it is «ЗАКОН УКРАЇНИ», of which day and number, or its title."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from itertools import dropwhile

from attrs import frozen

from drafting import language as languages
from drafting.errors import FormatError
from drafting.language import Language
from drafting.language.address_words import ActWords
from drafting.language.dates import read_date
from drafting.model.kind import DIVISIONS
from drafting.text.closing import closes

NUMBER = re.compile(
    r"(?:№|\bN[o°]?\.?)\s?(?P<number>\d+(?:[-–/]\w+)*)(?:\s[А-ЯЁӘІҢҒҮҰҚӨҺ]{2,4}\b)?"
)
SIGNS = " .,;:"
_OPENING, _CLOSING = '«“„"', '»”“"'
_AFTER = re.compile(r"\s*(?:[.,;:(«“\"]|$)")
"""What stands behind the number of an act in a line that only says what the act is."""
STOPS = (".", ":", ";")
_LONGEST_FORM = 12
"""Words for the form of an act, and for who adopted it, at the most."""
OF_STATES = frozenset({"law", "code", "constitution"})
"""Forms that are named with a state alone, or in a title: «ЗАКОН УКРАЇНИ», «Земельный кодекс»."""
OF_OFFICES = frozenset({"decree", "resolution", "order", "decision", "direction"})
"""Forms that are named with who adopted them: «Указ Президента»."""
_OF_PART = 2
"""Words of such a name."""
_SPACED = re.compile(r"(?:[^\W\d_] ){3,}[^\W\d_](?!\S)")
_QUOTED = re.compile(r"[«“\"](?P<title>[^«»“”\"]+)[»”\"] (?P<form>.+)")
_LAST_WORDS = re.compile(r"(?:\s[^\W\d_]+){1,2}(?=[.,;:]|$)")
"""The form of an act behind its number: «№ 64 бұйрығы»."""
_BESIDE = re.compile(r"(?<!\w)(?:от|від|of|dated|года|г\.|року|р\.)(?=\s|$)")
"""Words that stand around a date."""


@frozen
class FormLine:
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
    whose = alone and not (text.endswith(STOPS) or any(map(str.isdigit, text)))
    return any(
        (whose and form_line(f"{above[-1]} {text}", language))
        or (
            language.addresses.acts.about.search(bare(text))
            and any(form_line(line, language) for line in above)
        )
        or (_in_capitals(above[0]) and language.addresses.acts.title_goes_on.match(text))
        for language in languages.every()
    )


def says_what_about(text: str) -> bool:
    """Whether a line is the title of an act that says what it is about: «Про сади»."""
    return any(each.addresses.acts.about.search(bare(text)) for each in languages.every())


def is_form_in_capitals(text: str) -> bool:
    """Whether a line only says what sort of act this is, and that in capitals: «ЗАКОН УКРАЇНИ»."""
    return text.isupper() and any(form_line(text, each) for each in languages.every())


def is_form(text: str) -> bool:
    """Whether a line says what sort of act this is, and of which state or day: «Закон Республики
    Казахстан»; before that its title may stand in quotation marks."""
    every = languages.every()
    return is_title_with_form(text) or any(form_line(text, each) for each in every)


def is_title_with_form(text: str) -> bool:
    """Whether a line is the title of an act in quotation marks, and what sort of act it is: «Бақтар
    туралы» Қазақстан Республикасының Заңы."""
    quoted = _QUOTED.fullmatch(text) is not None
    return quoted and any(len(in_two(text, each)) > 1 for each in languages.every())


def names_a_part(text: str) -> bool:
    """Whether a line is the name of a division without a number: «ЗАГАЛЬНА ЧАСТИНА», «ЗАГАЛЬНІ
    ПОЛОЖЕННЯ»."""
    if languages.general_divisions().fullmatch(text):
        return True
    parts = text.split()
    kind = languages.heading_words().get(parts[1].casefold()) if len(parts) == _OF_PART else None
    return kind in DIVISIONS and parts[0].isalpha()


def closed_up(text: str, words: ActWords) -> str:
    """A line that begins with the form of an act in letters apart, «З А К О Н У К Р А Ї Н И», as
    it is without: between words and between letters it may have the same spaces. Any other line
    as it was."""
    flat = " ".join(text.split()) if text[1:2] == " " else ""
    match = _SPACED.match(flat)
    letters = match[0].replace(" ", "") if match else ""
    if not match or not form_of(letters, words):
        return text
    state = next(
        (each for each in words.states.finditer(letters) if each.end() == len(letters)), None
    )
    name = f"{letters[: state.start()]} {state[0]}" if state and state.start() else letters
    return f"{name}{flat[match.end() :]}"


def _in_capitals(line: str) -> bool:
    """Whether a line is in capitals, but for an abbreviation: “REGULATION (EU) No 5/2012”."""
    return line.replace(" No ", " ").isupper()


def in_two(line: str, language: Language) -> Sequence[str]:
    """A line of a title; in two, where it says what sort of act this is and goes on with what it is
    about, «ЗАКОН УКРАЇНИ Про сади», or has that before it in quotation marks."""
    if (quoted := _QUOTED.fullmatch(line)) and form_line(quoted["form"], language):
        titled = language.addresses.acts.about.search(quoted["title"])
        return [quoted["title"], quoted["form"]] if titled else [line]
    parts = line.split()
    for count in range(1, min(len(parts), _LONGEST_FORM)):
        about = " ".join(parts[count:])
        if language.addresses.acts.about.match(about) and parts[count][0].isupper():
            form = " ".join(parts[:count])
            return [form, about] if form_line(form, language) else [line]
    return [line] if line else []


def dated_alone(line: str, words: ActWords) -> tuple[datetime.date, str] | None:
    """The date and the number of a line that has nothing else, but for one word (a place)."""
    line = _in_full(line)
    date, number = date_of(line, words), NUMBER.search(line)
    return (date, number["number"]) if date and number and len(_others(line, words)) <= 1 else None


def _is_day(line: str, words: ActWords) -> bool:
    return date_of(line, words) is not None and not _others(_in_full(line), words)


def _others(line: str, words: ActWords) -> list[str]:
    """The words of a line without a date and a number."""
    rest = words.dated.sub(" ", NUMBER.sub(" ", line))
    return _BESIDE.sub(" ", rest).replace("_", " ").strip(SIGNS).split()


def bare(title: str) -> str:
    """A title without the signs and the quotation marks around it."""
    title = title.strip(SIGNS)
    enclosed = title[:1] in _OPENING and title[-1:] in _CLOSING
    return title[1:-1] if title and enclosed else title


def form_line(text: str, language: Language) -> FormLine | None:
    """What a line says of the act; None where it does not say what sort of act this is, or more
    than that, who adopted it, on which day and under which number."""
    words = language.addresses.acts
    text = _in_full(closed_up(" ".join(text.split()), words))
    date, number = date_of(text, words), NUMBER.search(text)
    name = _without_day(text, language, number if date else None)
    if name is None:
        return None
    last = language.closing.office_last
    parts = name.split()
    if not parts or len(parts) > _LONGEST_FORM or any(sign in name for sign in _OPENING + _CLOSING):
        return None
    if len(parts) > 1 and not last:
        parts = [*dropwhile(words.sorts.match, parts)] or parts
    kind = form_of(parts[-1 if last else 0], words)
    if not kind or not name[0].isupper():
        return None
    rest = " ".join(parts[:-1] if last else parts[1:])
    if not _may_adopt(rest, kind, words, dated=bool(date), numbered=bool(number)):
        return None
    return FormLine(kind, name, date, number["number"] if number and date else "")


def _without_day(text: str, language: Language, number: re.Match[str] | None) -> str | None:
    """A line without its day and number, given where it has both; None where more stands behind
    the number than the form of the act."""
    end = len(text)
    if number:
        form = _LAST_WORDS.match(text, number.end()) if language.closing.office_last else None
        end = form.end() if form else number.end()
        if not _AFTER.match(text[end:]):
            return None
    words = language.addresses.acts
    name = text[:end]
    if (dated := words.dated.search(name)) and date_of(text, words):
        name = f"{name[: dated.start()]} {name[dated.end() :]}"
    return " ".join(_BESIDE.sub(" ", NUMBER.sub(" ", name)).split()).strip(SIGNS)


def _may_adopt(rest: str, kind: str, words: ActWords, *, dated: bool, numbered: bool) -> bool:
    """Whether what stands beside the form of an act may be who adopted it."""
    bare = not rest or words.states.fullmatch(rest) is not None
    if dated:
        adopted = numbered and kind in OF_OFFICES and not words.about.match(rest)
        return bare or rest[0].isupper() or adopted
    offices = kind in OF_OFFICES and (rest.isupper() or bool(words.states.search(rest)))
    return offices or (bare and kind in OF_STATES | OF_OFFICES)


def form_of(word: str, words: ActWords) -> str:
    """The form of an act that a word names, such as `law`; empty where it names none."""
    small = word.casefold()
    return next((form for stem, form in words.forms.items() if re.match(stem, small)), "")


def date_of(text: str, words: ActWords) -> datetime.date | None:
    """The first day that a text names."""
    found = words.dated.search(_in_full(text))
    try:
        return read_date(found[0]) if found else None
    except FormatError:
        return None


def _in_full(text: str) -> str:
    """A line with the years of its days in four figures: «N 5 від 27.03.92»."""
    return _OF_LAST_CENTURY.sub(r"\1.19\2", text)


_OF_LAST_CENTURY = re.compile(r"(?<![\d.])(\d{1,2}\.\d{2})\.([5-9]\d)(?![\d.]*\d)")
