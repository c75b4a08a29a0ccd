"""A page → an act: its structure by words, numbers and looks; none of its text lost."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, cached_property, partial

from attrs import evolve, field, frozen

from drafting import language as languages
from drafting.errors import FormatError, Problem, Where
from drafting.language import script
from drafting.language.legislation import legislation_of
from drafting.messages import say
from drafting.model.act import Act, Identity, Numbering
from drafting.model.address.counting import COUNTED_ON
from drafting.model.kind import Kind
from drafting.structure.cited_kinds import kinds_in_articles
from drafting.structure.contents import with_contents
from drafting.structure.doubts.oddities import (
    Oddity,
    kept_as_text,
    line_oddities,
    shortened,
    warnings_of,
)
from drafting.structure.doubts.readings import (
    Answers,
    Question,
    line_questions,
    settle,
    through_question,
    with_answers,
    with_notes,
)
from drafting.structure.doubts.report import ImportReport, report_of
from drafting.structure.doubts.short_texts import caption_questions, short_text_questions
from drafting.structure.doubts.unknown_units import unknown_units
from drafting.structure.headings.bare_articles import citing
from drafting.structure.headings.bracketed_titles import BRACKETED, with_titles_apart
from drafting.structure.headings.captions import joined_documents
from drafting.structure.headings.ranks import ABOVE_ARTICLES
from drafting.structure.headings.shortened_words import shortened_words
from drafting.structure.naming import closing_lines, named_by_text
from drafting.structure.outline import OutlineWriter
from drafting.structure.page import Page, PageLine, with_capitals
from drafting.structure.roles import roles
from drafting.structure.run_on import parted_page, run_on_lines
from drafting.structure.shapes import own_row
from drafting.structure.structured_line import StructuredLine, front
from drafting.text import labels
from drafting.text.lines import LineForm
from drafting.text.notes import without_references
from drafting.text.reader import read_act
from drafting.text.unread import UnreadLine, unread_line


@frozen
class ImportedAs:
    """The identity, version and language of an act to import."""

    identity: Identity
    version: str
    """The date from which it holds."""
    language: str = ""
    """Empty: the language of the document."""
    known: bool = False
    """Whether the numbering of the identity holds, and is not derived from the text."""
    answers: Answers = field(factory=Answers)
    """A person's choices where a line can be read in two ways."""


@frozen(eq=False, kw_only=True)
class Imported:
    """An act that was read from a file."""

    act: Act
    title: str
    """The title in the file, in one line; empty: none was found."""
    citation: str = ""
    """How the text has the act cited in its language; empty: it does not say that."""
    warnings: tuple[Problem, ...] = ()
    source: tuple[str, ...] = ()
    """The lines of the file."""
    questions: tuple[Question, ...] = ()
    """Where it can be read in another way."""
    unread: tuple[str, ...] = ()
    """The other lines that look like more than text, and can be read as nothing else."""
    changed: tuple[Oddity, ...] = ()
    """What was changed or left out, each with its place."""
    named: bool = False
    """Whether form, number, date and title of the act are what its text says."""

    @cached_property
    def report(self) -> ImportReport:
        """What was recognised, and what to look at."""
        doubtful = [each for each in self.questions if not each.certain]
        asked = {shortened(each.line) for each in doubtful}
        unread = [each for each in self.unread if each not in asked]
        return report_of(self.act, self.source, doubtful, unread)


@frozen(eq=False)
class Recognised:
    """An act that a page was found to be, and what is odd in its lines."""

    act: Act
    title: str
    citation: str = ""
    odd: tuple[Oddity, ...] = ()
    drawn: tuple[Problem, ...] = ()
    """Tables drawn with signs."""
    questions: tuple[Question, ...] = ()
    """Where it can be read in another way."""

    @property
    def unread(self) -> tuple[str, ...]:
        """The lines that are kept as text, and look like more."""
        return tuple(kept_as_text(self.odd))


def recognise(page: Page, wanted: ImportedAs, language: str) -> Recognised:
    """Find the structure of a page. The lines of the act are the whole text of the page, in order.
    Raises `FormatError`."""
    identity = wanted.identity
    words = identity.numbering.cues
    customs = legislation_of(language)
    if not wanted.known:
        texts = (unit.shown for unit in page.units if isinstance(unit, PageLine))
        words = {**customs.words, **shortened_words(texts), **words}
    answers = wanted.answers
    shown = with_capitals(page.units)
    if customs.titled_in_brackets:
        shown = [*with_titles_apart(shown, words)]
    units = with_contents(shown, words, customs.opens)
    lines = roles(units, words, partial(settle, answers=answers, words=words), customs)
    if not wanted.known:
        identity = evolve(identity, numbering=_numbering_of(lines, language, words))
    text = OutlineWriter(page.notes, lines, identity.numbering, parts=customs.parts).write()
    act = read_act(f"{text}\n", identity, wanted.version, language)
    if not wanted.known:
        numbering = with_answers(with_counting(identity.numbering, act), answers)
        act = evolve(act, identity=evolve(identity, numbering=numbering))
    named = named_by_text(act, act.identity)
    act = act if wanted.known else evolve(act, identity=named)
    closing = {*closing_lines(act)}
    others = [line for line in lines if line.text not in closing and not line.recital]
    unknown = unknown_units(others)

    @cache
    def unread(text: str) -> UnreadLine | None:
        if text.casefold() in customs.opens:
            return None
        return unread_line(text, words) or unknown.get(text)

    run_on = [each for each in run_on_lines(others) if not answers.knows(each[0])]
    counts = () if wanted.known else (through_question(act, kind) for kind in COUNTED_ON)
    asked = (
        *line_questions(others, words, unread),
        *short_text_questions(others, identity.numbering),
        *caption_questions(others),
        *filter(None, counts),
        *(question for question, _ in run_on),
    )
    questions = tuple(each for each in asked if not answers.knows(each))
    title = named.titles.get(language) or _title(lines)
    citation = named.citations.get(language)
    odd, drawn = line_oddities(others, words, unread)
    inside = say("the next number stands inside a line, and may begin a provision of its own")
    odd = (*odd, *((inside, shortened(second)) for _, second in run_on))
    about = say("the line begins an article, and reads like a sentence about one of another act")
    odd = (*odd, *((about, shortened(text)) for text in citing(others, language)))
    if any(one is not other for one, other in zip(shown, units, strict=True)):
        odd = ((say("a table of contents is kept as lines of text"), ""), *odd)
    return Recognised(act, title, citation, odd, drawn, questions)


def _numbering_of(
    lines: Sequence[StructuredLine], language: str, words: Mapping[str, Kind]
) -> Numbering:
    """The words of headings that no act of every language is read with; the kinds of sections
    without a sign, and of numbered lines in articles."""
    headed = [line for line in lines if line.form is LineForm.HEADING and line.label]
    numbers = [line.label for line in headed if line.label]
    written = {label.word for label in numbers}
    own = {word: kind for word, kind in words.items() if word in written}
    # «УГОДА» behind those who signed the act that ratifies it.
    annexes = (label.word for label in numbers if label.kind is Kind.ANNEX and not label.num)
    known = languages.heading_words()
    own |= {word: Kind.ANNEX for word in annexes if word and word not in known}
    numbering = Numbering(words=own)
    if any(line.section for line in headed):
        numbering = evolve(numbering, headings=(Kind.SECTION,))
    if any(line.rank == ABOVE_ARTICLES for line in headed):
        numbering = evolve(numbering, headings=(Kind.SECTION, Kind.CHAPTER, Kind.SUBCHAPTER))
    customs = legislation_of(language)
    if customs.captioned and any(line.rank == ABOVE_ARTICLES for line in lines):
        numbering = evolve(numbering, headings=(Kind.SUBCHAPTER,))
    if in_articles := customs.in_articles:
        return evolve(numbering, in_articles=in_articles)
    called = languages.of(language).addresses
    if called.called_freely or all(label.kind is not Kind.ARTICLE for label in numbers):
        return numbering
    if called.in_parts:
        return evolve(numbering, in_articles=(Kind.PART, Kind.ITEM, Kind.SUBITEM))
    return evolve(numbering, in_articles=kinds_in_articles(lines, language))


def numbering_of_text(text: str, language: str, known: Numbering) -> Numbering:
    """The numbering that the lines of a text in the written form of acts show, as those of a page
    do; what is known of it stays."""
    customs = legislation_of(script.language_by_words(text) or language)
    words = {**customs.words, **shortened_words(text.split("\n")), **known.cues}
    lines = [_written_line(each, words) for each in text.split("\n") if each.strip()]
    joined_documents(lines)
    if customs.captioned:
        for line in lines:
            titled = line.form is LineForm.HEADING and BRACKETED.fullmatch(line.text)
            line.rank = ABOVE_ARTICLES if titled else line.rank
    found = _numbering_of(lines, language, words)
    other = found.headings != Numbering().headings
    return evolve(
        known,
        headings=found.headings if other else known.headings,
        words={**found.words, **known.words},
        in_articles=known.in_articles or found.in_articles,
    )


def _written_line(line: str, words: Mapping[str, Kind]) -> StructuredLine:
    if heading := _HEADING.fullmatch(line):
        look = PageLine(heading[1])
        return StructuredLine(LineForm.HEADING, look, label=labels.heading(look.text, words))
    look = PageLine(line.strip())
    label = labels.numbered(look.text)
    return StructuredLine(LineForm.NUMBERED if label else LineForm.PLAIN, look, label=label)


_HEADING = re.compile(r"#{1,9} (.*)")
"""A heading in the written form of acts."""


def import_page(page: Page, odd: Sequence[Oddity], wanted: ImportedAs, name: str) -> Imported:
    """Make an act of a page that a file became; `odd` is what was changed for that, and `name` the
    file in messages. Raises `FormatError`."""
    where = Where(name)
    language = wanted.language
    guessed: list[Problem] = []
    if not language:
        language, *guessed = guessed_language("\n".join(page.texts()), where)
    try:
        page = parted_page(with_notes(page, wanted.answers), wanted.answers)
        found = recognise(page, wanted, language)
    except FormatError as error:
        raise FormatError(each.at(file=name, line=0) for each in error.problems) from None
    before, after = _unspaced(page.texts()), _unspaced(site.line for site in found.act.lines())
    # Notes alone change their places.
    if before != after and (letters := Counter(before)) != Counter(after):
        other = Counter(after)
        raise RuntimeError(f"letters lost or invented: {letters - other} {other - letters}")
    every = (*odd, *found.odd, *_unseen(" ".join(page.texts())))
    warnings = (*guessed, *warnings_of(every, where, found.drawn))
    return Imported(
        act=found.act,
        title=found.title,
        citation=found.citation,
        warnings=warnings,
        source=tuple(page.texts()),
        questions=found.questions,
        unread=found.unread,
        changed=tuple(odd),
        named=not wanted.known,
    )


_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""Soft hyphens, and signs of no width that no alphabet needs."""
_AROUND = 20
"""Characters on each side of such a sign that are shown."""


def _unseen(text: str) -> Iterator[Oddity]:
    """Signs that no reader sees: they are kept, as the file has them."""
    for match in _UNSEEN.finditer(text):
        left = text[max(0, match.start() - _AROUND) : match.start()]
        place = f"{left}<U+{ord(match[0]):04X}>{text[match.end() : match.end() + _AROUND]}"
        yield say("a sign that no reader sees is kept in the text"), place


def guessed_language(text: str, where: Where) -> tuple[str, Problem]:
    """The language of a text by its letters and words, and a warning that it is guessed."""
    language, _ = script.language_of(text, ())
    warning = say(
        "the language is taken to be `{language}`, judging by its letters", language=language
    )
    if by_words := script.language_by_words(text):
        language = by_words
        warning = say(
            "the language is taken to be `{language}`, judging by its words", language=language
        )
    return language, Problem("language", warning, where, do=say("give another with --lang"))


def letters_of(texts: Iterable[str]) -> Counter[str]:
    """How often each character stands in some lines, white space aside."""
    return Counter(_unspaced(texts))


def _unspaced(texts: Iterable[str]) -> str:
    return "".join("".join(texts).split())


def with_counting(numbering: Numbering, act: Act) -> Numbering:
    """The numbering of a text, with the kinds that are numbered through all divisions."""
    body = [top for top in act.body if top.kind is not Kind.ANNEX]
    inner = (each.children for top in body for each in top.walk())
    numbers: dict[Kind, dict[int, list[tuple[str, str]]]] = {kind: {} for kind in COUNTED_ON}
    for place, siblings in enumerate((body, *inner)):
        for each in siblings:
            if each.num and each.kind in numbers:
                row = own_row(each.label, numbering.cues) if each.headed else ""
                numbers[each.kind].setdefault(place, []).append((each.num, row))
    through = frozenset(kind for kind in COUNTED_ON if _counts_on(kind, numbers[kind]))
    return evolve(numbering, through=through)


def _counts_on(kind: Kind, numbers: Mapping[int, Sequence[tuple[str, str]]]) -> bool:
    """Whether no number of a kind stands twice in all divisions together, but in a row of its own;
    `numbers` are those in each division that has some, those of the act at 0."""
    every = [num for each in numbers.values() for num in each]
    once = len(set(every)) == len(every)
    inside = kind is Kind.SECTION and bool(every) and 0 not in numbers
    return once and (len(numbers) > 1 or kind is Kind.ARTICLE or inside)


def _title(lines: Sequence[StructuredLine]) -> str:
    """The lines of the front that look like a title, joined."""
    words: list[str] = []
    for line in front(lines):
        look = line.look
        if look and (line.form is LineForm.TITLE or look.title or look.stands_out):
            words += look.text.split()
        elif words:
            break
    return without_references(" ".join(words))
