"""What stands around the articles of an act: counted recitals before them, and what is below the
day on which it was signed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import chain, takewhile

from drafting import language as languages
from drafting.language.legislation.legislation import Legislation
from drafting.language.nouns import any_of
from drafting.model.kind import Kind
from drafting.structure.page import PageRow
from drafting.structure.structured_line import StructuredLine
from drafting.text.closing import begins_closing
from drafting.text.lines import LineForm
from drafting.text.notes import REFERENCE

_SHORTEST = 10
"""Letters of the words that enact."""
_OF_NOTE = re.compile(r"\([1-9]\d?\)|\[[1-9]\d?\]")
_CITES = re.compile(r"\W*\w{1,2}\W{1,2}(?:OJ|ABl\.|JO|GU|DO|PB|BGBl\.|UNTS|S\.I\.)[ \u00a0]")
"""A note that says where an act is published, whatever sign it has."""
_NAME = re.compile(r"(?:[^\W\d_a-z]\.[ -]?){1,3}(?: ?[^\W\d_a-z][\w’'-]{1,30}){1,4}")
_MENTION = re.compile(r"[-–—]|(?:Art|Sct|Annexe)\b")
_FARTHEST = 40
"""Lines that close an act, at most."""
_LINES = frozenset({LineForm.PLAIN, LineForm.NUMBERED})
_ASIDE = frozenset({LineForm.NOTE, LineForm.GAP})
_CLOSING = frozenset({LineForm.PLAIN, LineForm.NOTE, LineForm.HEADING})


def recitals(lines: Sequence[StructuredLine]) -> None:
    """Let the numbers before “HAVE ADOPTED THIS REGULATION:”, below which the first division
    begins, be of the preamble: they count recitals, and no provisions."""
    begun = next((n for n, line in enumerate(lines) if line.form is LineForm.HEADING), 0)
    before = [line for line in lines[:begun] if line.form not in _ASIDE]
    if not before or before[-1].form is not LineForm.PLAIN or not _enacts(before[-1].text):
        return
    for line in before:
        if line.form is LineForm.NUMBERED and line.look and not line.look.number:
            line.form, line.label, line.recital = LineForm.PLAIN, None, True


def number_of_act(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Let “CHAPTER 12” below the title be the number of an act, where it is the only chapter, and
    has no title and no number 1: what the act is about stands below it."""
    if not customs.bare:
        return
    chapters = [n for n, line in enumerate(lines) if line.heads is Kind.CHAPTER]
    at = chapters[0] if len(chapters) == 1 else 0
    label = lines[at].label if 0 < at < len(lines) - 1 else None
    above = {line.form for line in lines[:at]}
    if label is None or label.rest or label.num in {"", "1", "I"} or LineForm.TITLE not in above:
        return
    if (look := lines[at].look) is None or look.heading:
        return
    if above <= {LineForm.TITLE, LineForm.PLAIN} and _is_text(lines[at + 1]):
        lines[at].form, lines[at].label = LineForm.PLAIN, None


def _is_text(line: StructuredLine) -> bool:
    """Whether a line is a sentence rather than a caption."""
    return line.form is LineForm.PLAIN and not line.text.isupper()


def mentions(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Let the names of other acts and of their provisions head nothing below a line that leads to
    them: «A modifié les dispositions suivantes :», «- Code rural», «Art. L111-1»."""
    if not customs.elsewhere:
        return
    leads = re.compile(customs.elsewhere)
    named, own = False, ""
    for line in lines:
        label = line.label if line.form is LineForm.HEADING else None
        # Where this act calls its own articles «Art. 5», one may be its next.
        may_be_own = label is not None and label.word == own and label.num.isdecimal()
        if leads.search(line.text):
            named = True
        elif named and _MENTION.match(line.text) and not may_be_own:
            line.form, line.label = LineForm.PLAIN, None
        else:
            # The name of a code may stand there without a dash.
            named = named and line.form is LineForm.PLAIN
            own = label.word if label and label.kind is Kind.ARTICLE else own


def references(lines: Sequence[StructuredLine]) -> None:
    """Let «3) тармақша …», which names a subitem of another provision, be none, in languages whose
    nouns follow their numbers."""
    for line in lines:
        if line.form is LineForm.NUMBERED and line.look and _referring().match(line.look.text):
            line.form, line.label = LineForm.PLAIN, None


@cache
def _referring() -> re.Pattern[str]:
    patterns = []
    for each in languages.every():
        if each.addresses.numbers_first:
            forms = each.nouns.forms().items()
            nouns = any_of(word for word, form in forms if form.kind is Kind.SUBITEM)
            more = rf"(?:,?\s(?:{each.addresses.conjunction})\s\S{{1,6}}\))*"
            patterns.append(rf"\S{{1,6}}\){more}\s(?:{nouns})(?!\w)")
    return re.compile("|".join(patterns))


def openings(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Let what is written above the words that enact, «Eingangsformel», head no division."""
    for line in takewhile(lambda each: each.label is None, lines):
        heads = line.form in {LineForm.HEADING, LineForm.TITLE}
        if heads and line.text.casefold() in customs.opens:
            line.form = LineForm.PLAIN


def conclusions(lines: Sequence[StructuredLine], customs: Legislation) -> None:
    """Let the sentences and names below the last article that are no part of it close the act: by
    the words of the laws of its language, or as the page has them."""
    concludes = re.compile(customs.concludes or r"(?!)")
    body = [*takewhile(lambda line: line.heads is not Kind.ANNEX, lines)]
    start = len(body)
    for at in range(len(body) - 1, max(-1, len(body) - _FARTHEST), -1):
        line = body[at]
        if line.look is None or line.label or line.apart or line.form not in _CLOSING:
            break
        begins = line.look.closes or concludes.match(line.text)
        if begins:
            start = at
        elif line.form is LineForm.HEADING:
            break
    for line in body[start:]:
        line.closes = True
        line.form = LineForm.PLAIN if line.form is LineForm.HEADING else line.form


def _enacts(text: str) -> bool:
    return text.endswith(":") and text.isupper() and len(text) >= _SHORTEST


def signing(lines: Sequence[StructuredLine]) -> list[list[StructuredLine]]:
    """The day on which an act was signed and the lines below it, behind the last numbered division
    of the act or of what stands before an annex: names, and no headings."""
    found: list[list[StructuredLine]] = []
    ends = (at for at, line in enumerate(lines) if line.heads is Kind.ANNEX)
    for end in (*ends, len(lines)):
        below: list[StructuredLine] = []
        for line in map(lines.__getitem__, range(end - 1, -1, -1)):
            if line.form is LineForm.HEADING and line.label:
                break
            below.append(line)
            if line.form is LineForm.PLAIN and begins_closing(line.text):
                found.append(below[::-1])
                break
    return found


def closing_notes(lines: Sequence[StructuredLine]) -> None:
    """Let numbers below the day on which an act was signed be signs of notes, “(1) OJ C 10 …”, or
    initials; such an act closes with that day."""
    body = [*takewhile(lambda line: line.heads is not Kind.ANNEX, lines)]
    for closing in signing(body):
        counted = [line for line in closing if line.form is LineForm.NUMBERED]
        bare = all(
            line.form in _LINES and line.look and not (line.look.number or line.look.notes)
            for line in closing
        )
        if counted and bare and all(map(_is_note_or_name, counted)):
            for line in closing:
                line.form, line.label, line.closes = LineForm.PLAIN, None, True


def _is_note_or_name(line: StructuredLine) -> bool:
    noted = line.label is not None and _OF_NOTE.fullmatch(line.label.label)
    return bool(noted or _CITES.match(line.text) or _NAME.fullmatch(line.text))


def typed_footnotes(lines: Sequence[StructuredLine]) -> None:
    """Let «[^1] Text», as an exported act has a footnote on a line of its own, be one, where a line
    above refers to it and the page has no footnotes of its own; lines that stand further in below
    it are its further paragraphs."""
    plain = LineForm.PLAIN
    typed = {id(line) for line in lines if line.form is plain and line.text.startswith("[^")}
    if not typed or any(line.look and line.look.notes for line in lines):
        return
    named: set[str] = set()
    indent: int | None = None  # of the footnote whose paragraphs may come
    for line in lines:
        indent = _further_in(line, indent)
        if indent is not None:
            line.form, line.label, line.further = LineForm.NOTE, None, True
            continue
        begun = REFERENCE.match(line.text) if id(line) in typed else None
        alone = begun and line.text[begun.end() :].strip() and line.text[begun.end()] == " "
        if begun and alone and begun[1] in named and not line.apart:
            line.form = LineForm.NOTE
            indent = line.look.indent if line.look else None
        texts = [line.text[begun.end() :] if begun else line.text]
        if line.table:
            texts = [*chain.from_iterable(map(_texts_of, line.table.rows))]
        named.update(*map(REFERENCE.findall, texts))


def _further_in(line: StructuredLine, indent: int | None) -> int | None:
    """The indent of a footnote where a line stands further in than it; None where it does not."""
    if indent is None or line.look is None or line.look.indent <= indent:
        return None
    own = line.form is LineForm.HEADING or line.apart or REFERENCE.match(line.text)
    return None if own else indent


def _texts_of(row: PageRow) -> Iterator[str]:
    return chain.from_iterable(cell for cell in row.cells if isinstance(cell, tuple))
