"""Headings that no word of the law begins: «ОСОБЛИВА ЧАСТИНА», «II. Прикінцеві положення»,
«2. Повне товариство»."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from itertools import islice, pairwise, takewhile

from drafting import language as languages
from drafting.model.kind import DIVISIONS, Kind
from drafting.model.numbers.number import is_roman
from drafting.model.numbers.order import order_of
from drafting.structure.form_line import names_a_part
from drafting.structure.formulas import signing
from drafting.structure.headings.ranks import ABOVE_ARTICLES, HOLDS_TEXT
from drafting.structure.structured_line import StructuredLine, front, is_body
from drafting.text.closing import agrees, closes, signs_off
from drafting.text.gone import mentions_gone
from drafting.text.labels import Label, heading
from drafting.text.lines import LineForm
from drafting.text.notes import is_note

_RUNS_ON = (";", ",", ":")
_ROMAN_FIGURES = re.compile(r"[IVXІХ]+\.$")
_LETTER = re.compile("[B-HJ-UWYZ]")
"""A letter that begins no list, of letters or of Roman figures."""
_BILL = re.compile(r"[HS]\. ?(?:[A-Z][A-Za-z]*\. ?)*\d+")
_LONGEST = 200
_FEWEST = 2
"""Captions above articles that make a line of their look above the first article one, too."""


def captions(lines: Sequence[StructuredLine]) -> None:
    """Let lines that look like headings, without a number or a style, be headings in the body; and
    names below the day of an act no numbers."""
    begun = len(front(lines))
    joined_documents(lines)
    below_day = [line for _, *below in signing(lines) for line in below]
    for line in below_day:
        if line.form is LineForm.NUMBERED and signs_off(line.text):
            line.form, line.label = LineForm.PLAIN, None
    found = _in_body(lines[begun:], {*map(id, below_day)})
    found += _above_body(lines, begun, found)
    found += [line for line in _last_divisions(lines[begun:]) if line not in found]
    if found:
        found += _first_of_annexes(lines, {*map(id, found)})
    for line in found:
        line.form = LineForm.HEADING
    roman = {id(line) for line in found if is_roman(line.text)}
    for line, below in pairwise(lines) if roman else ():
        if id(line) in roman:
            line.label = heading(line.text, {})
            line.rank = 0.0 if below.form is LineForm.HEADING else HOLDS_TEXT


def _in_body(lines: Sequence[StructuredLine], named: Set[int]) -> list[StructuredLine]:
    """The captions of a body, but for the names below its day, and for those right below an annex
    or a heading, which go on its title."""
    annexed = goes_on = False
    found = []
    for before, line in pairwise(lines):
        annexed = before.heads is Kind.ANNEX or (annexed and not is_body(line))
        bare = before.label is not None and _is_bare(before)
        caption = _is_caption(line)
        goes_on = caption and (bare or goes_on)
        if caption and not (annexed or goes_on or id(line) in named):
            found.append(line)
    return found


def _above_body(
    lines: Sequence[StructuredLine], begun: int, found: Sequence[StructuredLine]
) -> list[StructuredLine]:
    """The line above the body, where it is a caption as those that were found in it are; where it
    only looks so, it stays a line above the body."""
    first = lines[begun - 1] if 1 < begun < len(lines) else None
    part = first is not None and names_a_part(first.text)
    if first is None or not (found or part) or not _is_caption(first):
        return []
    alone = not found and lines[begun].heads in _TITLED
    general = languages.general_divisions().fullmatch(first.text)
    others = found if general else (each for each in found if names_a_part(each.text))
    one_of_parts = part and (alone or any(others))
    if one_of_parts or (found and (_holds(lines, begun) or _divide_all(lines, found))):
        return [first]
    first.caption = lines[begun].form is LineForm.HEADING
    return []


def joined_documents(lines: Sequence[StructuredLine]) -> None:
    """Let a line in capitals right behind those who signed the act, «УГОДА», or one that says with
    the next to what it is a protocol, «Протокол / до Угоди …», head an annex: a document that the
    act ratifies or approves, which no word of annexes announces."""
    begun = False
    for at, (line, below) in enumerate(zip(lines, [*lines[1:], None], strict=True)):
        styled = line.form is LineForm.HEADING and line.label is None
        caption = line.text.isupper() and (styled or _is_caption(line))
        if begun and ((caption and _is_signed_above(lines, at)) or _is_joined_to(line, below)):
            line.form = LineForm.HEADING
            line.label = Label(line.text, "", "", "", Kind.ANNEX, line.text.casefold())
        begun = begun or is_body(line) or enacts(line.text)


def _is_signed_above(lines: Sequence[StructuredLine], at: int) -> bool:
    above = filter(_is_law, _upwards(lines, at))
    block = [*islice(takewhile(_closes, above), _LONGEST_BLOCK)]
    several = len(block) >= _FEWEST or any(each.table for each in block)
    return several and any(map(_signs, block))


def _is_joined_to(line: StructuredLine, below: StructuredLine | None) -> bool:
    """Whether a line is a word for a document, and the next one says to which other one it is."""
    alone = line.label is None and not line.apart and (line.text.istitle() or line.text.isupper())
    if below is None or below.form is not LineForm.PLAIN or not alone:
        return False
    named = [each.addresses.acts.named for each in languages.every()]
    preposition, _, other = below.text.partition(" ")
    joined = preposition.islower() and len(preposition) <= _PREPOSITION
    return joined and all(any(each.match(text) for each in named) for text in (line.text, other))


def enacts(line: str) -> bool:
    """Whether the text of an act begins below a line, be it without a number: «Верховна Рада
    України постановляє:»."""
    text = line[-_LONGEST:].casefold()
    enacting = (each.grammar.enacting for each in languages.every())
    return text.endswith(":") and any(each.fullmatch(text[:-1].rstrip()) for each in enacting)


_PREPOSITION = 2
"""Letters of «до», «к»."""
_LONGEST_BLOCK = 8
"""Lines of those who signed, and of the day and the number, that are looked at."""


def _closes(line: StructuredLine) -> bool:
    cells = [*filter(None, _cells(line))]
    return bool(cells) and all(map(closes, cells))


def _signs(line: StructuredLine) -> bool:
    return any(map(signs_off, _cells(line)))


def _cells(line: StructuredLine) -> list[str]:
    """The texts of a line without a number, also of one that draws a row, and of a table."""
    if line.table:
        texts = [" ".join(c) for row in line.table.rows for c in row.cells if isinstance(c, tuple)]
    else:
        texts = line.text.split("|") if line.form is LineForm.PLAIN else []
    return [each.strip(" \\") for each in texts]


def _last_divisions(lines: Sequence[StructuredLine]) -> Iterator[StructuredLine]:
    """«Прикінцеві положення» between the end of a text and the first number below it, or an
    article, in small letters and without a number."""
    named = languages.final_divisions().fullmatch
    plain = LineForm.PLAIN
    found = [at for at, line in enumerate(lines) if line.form is plain and named(line.text)]
    for at in found:
        look = lines[at].look if not lines[at].apart else None
        below = next(filter(_is_law, map(lines.__getitem__, range(at + 1, len(lines)))), None)
        first = below and below.form is LineForm.NUMBERED and below.label and below.label.num == "1"
        first = first or (below and below.heads is Kind.ARTICLE)
        if not first or look is None or look.contents or look.number:
            continue
        above = next(filter(_is_law, _upwards(lines, at)), None)
        body = next(filter(is_body, _upwards(lines, at)), None)
        in_title = body is None or body.heads is Kind.ANNEX or (body is above and _is_bare(body))
        if above and not (in_title or above.text.endswith(_RUNS_ON)):
            yield lines[at]


def _upwards(lines: Sequence[StructuredLine], at: int) -> Iterator[StructuredLine]:
    """The lines above one, the nearest first."""
    return map(lines.__getitem__, range(at - 1, -1, -1))


def _is_law(line: StructuredLine) -> bool:
    return line.form is not LineForm.NOTE


def _is_bare(line: StructuredLine) -> bool:
    """Whether a line is a heading that has no title yet, though a book may have a note on it."""
    title = line.label.rest if line.label else ""
    noted = line.heads is Kind.BOOK and is_note(title) and not mentions_gone(title)
    return line.form is LineForm.HEADING and (not title or noted)


def _first_of_annexes(lines: Sequence[StructuredLine], found: Set[int]) -> Iterator[StructuredLine]:
    """The captions below the titles of annexes and right above their first numbers, where others
    divide the same annex below; `found` has the identities of those."""
    first: StructuredLine | None = None
    in_title = False
    for above, before, line in zip(lines, lines[1:], lines[2:], strict=False):
        if before.heads is Kind.ANNEX:
            first, in_title = None, True
        if in_title and is_body(line):
            title = _is_caption(before) and _is_caption(above) and len(above.text.split()) > 1
            first = before if title and line.form is LineForm.NUMBERED else None
            in_title = False
        if first and id(line) in found:
            if first.text[:1].isupper() and first.text.isupper() is line.text.isupper():
                yield first
            first = None


def _holds(lines: Sequence[StructuredLine], begun: int) -> bool:
    """Whether what begins the body may stand below a caption before it."""
    above = lines[begun - 2]
    if lines[begun].form is LineForm.NUMBERED:
        return True
    return lines[begun].form is LineForm.HEADING and not (
        above.form is LineForm.TITLE or _is_caption(above)
    )


def _divide_all(lines: Sequence[StructuredLine], found: Sequence[StructuredLine]) -> bool:
    """Whether several captions stand right above articles, so that one above the first article is
    no line of the title."""
    named = {*map(id, found)}
    above = [one for one, below in pairwise(lines) if id(one) in named and below.label]
    return len(above) >= _FEWEST and all(one.form is LineForm.PLAIN for one in above)


def _is_caption(line: StructuredLine) -> bool:
    look = line.look
    if (
        line.form is not LineForm.PLAIN
        or look is None
        or line.apart
        or look.contents
        or look.number
        or look.text.startswith("|")
    ):
        return False
    runs_on = look.text.endswith((*_RUNS_ON, "."))
    stands_out = look.stands_out or (look.text.isupper() and names_a_part(look.text))
    return stands_out and not (runs_on or signs_off(look.text) or agrees(look.text))


def second_lines(lines: Sequence[StructuredLine]) -> None:
    """Let a title that a document sets as a heading of its own, right below the number of its
    division and in the same style, be the line below that: «Розділ I», «Сади»."""
    for above, line in pairwise(lines):
        titled = above.heads in _NUMBERED and _is_bare(above) and above.label and above.label.num
        if not titled or line.form is not LineForm.HEADING or line.label:
            continue
        if above.look and line.look and 0 < above.look.heading == line.look.heading:
            line.form = LineForm.PLAIN


def names_in_capitals(lines: Sequence[StructuredLine]) -> None:
    """Let “R. METSOLA” be a name and “H. R. 100” a bill, where no letter stands before theirs, and
    no heading of a list."""
    before: set[str] = set()
    for line in lines:
        num = line.label.num if line.label else ""
        lettered = line.form is LineForm.HEADING and _LETTER.fullmatch(num) is not None
        first = lettered and chr(ord(num) - 1) not in before
        if first and (signs_off(line.text) or _BILL.fullmatch(line.text)):
            line.form, line.label = LineForm.PLAIN, None
        before.add(num)


def initials(lines: Sequence[StructuredLine]) -> None:
    """Let the initial of a name begin no list, nor a word of one letter, where neither the letter
    before it numbers a line above nor the one after it a line below: «В. Иванов хранит сад.», «Є.»
    """
    numbers = [(line, line.label) for line in lines if line.label and line.label.num[:1].isupper()]
    lettered = [
        (line, label)
        for line, label in numbers
        if line.form is LineForm.NUMBERED and not (line.look and line.look.number)
        if _INITIAL.fullmatch(label.label)
    ]
    first: dict[str, int] = {}
    last = {label.num: place for place, (_, label) in enumerate(lettered)}
    for place, (_, label) in enumerate(lettered):
        first.setdefault(label.num, place)
    counted = any(label.num == "II" for _, label in numbers)
    for place, (line, label) in enumerate(lettered):
        if is_roman(label.num) and counted:
            continue
        before, after = (chr(ord(label.num[-1]) + step) for step in (-1, 1))
        listed = first.get(before, place) < place or last.get(after, place) > place
        if not listed and (not label.rest or _SURNAME.match(label.rest)):
            line.form, line.label = LineForm.PLAIN, None


_INITIAL = re.compile(r"(?!I)[A-ZА-ЯЁІЇЄӘҒҚҢӨҰҮ]\.")
_SURNAME = re.compile(r"[A-ZА-ЯЁІЇЄӘҒҚҢӨҰҮ][^\W\d_]+(?:,|[ \u00a0][^\W\d_A-ZА-Я])")


def roman_headings(lines: Sequence[StructuredLine]) -> None:
    """Let Roman numbers in capitals that stand before captions head what is numbered below them."""
    for series in _roman_series(lines):
        titles = [line for line in series if _is_title(line)]
        rest = [line for line in series if line not in titles]
        if len(series) > 1 and titles and all(line.text.endswith(":") for line in rest):
            for line in series:
                line.form = LineForm.HEADING


def _roman_series(lines: Sequence[StructuredLine]) -> Iterator[list[StructuredLine]]:
    """Numbered lines with Roman figures in capitals, and headings with no more, from each I on."""
    series: list[StructuredLine] = []
    for line in lines:
        label = line.label if line.form in {LineForm.NUMBERED, LineForm.HEADING} else None
        if label is None or label.kind or not _ROMAN_FIGURES.match(label.label):
            continue
        if label.num == "I" and series:
            yield series
            series = []
        if label.num == "I" or series:
            series.append(line)
    if series:
        yield series


def _is_title(line: StructuredLine) -> bool:
    rest = line.label.rest if line.label else ""
    short = 0 < len(rest) <= _LONGEST and rest[:1].isupper()
    return short and not rest.endswith((".", ";", ",", ":", "!", "?"))


def counted_headings(lines: Sequence[StructuredLine]) -> None:
    """Let «1. Загальні положення» between a division and its first article be a heading, as codes
    divide a paragraph once more, and so «2. Повне товариство» above a later article: it is no item
    of the article before it."""
    last: Label | None = None
    body = [line for line in lines if line.form is not LineForm.NOTE]
    for above, line, below in zip(body, body[1:], body[2:], strict=False):
        if line.heads in _DIVISIONS:
            last = None
        label = line.label if _is_counted(line) and below.heads is Kind.ARTICLE else None
        if label is None:
            continue
        first = label.num == "1" and above.form is LineForm.HEADING
        if (first and above.heads is not Kind.ARTICLE) or (last and _may_come_next(last, label)):
            line.form, line.rank, last = LineForm.HEADING, ABOVE_ARTICLES, label


_DIVISIONS = DIVISIONS - {Kind.ARTICLE}
_NUMBERED = DIVISIONS - {Kind.ANNEX}
_TITLED = _DIVISIONS - {Kind.ANNEX}
_FIGURES = re.compile(r"(\d{1,2})(?:[.-]\d{1,2})*\.$")


def _is_counted(line: StructuredLine) -> bool:
    """Whether a line is a caption with a number in figures and a full stop, and no word for it."""
    label = line.label if line.form in {LineForm.HEADING, LineForm.NUMBERED} else None
    return label is not None and bool(_FIGURES.match(label.label)) and _is_title(line)


def _may_come_next(one: Label, other: Label) -> bool:
    """Whether a heading may follow another: «2.» or «1.1.» comes after «1.»."""
    before, after = (int(each.label.split(".")[0].split("-")[0]) for each in (one, other))
    return after - before in {0, 1} and order_of(one.num) < order_of(other.num)
