"""Parts of a document that an act cannot hold or reads in its own way: warnings with places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say, say_count, to_say
from drafting.model.numbers.number import RAISED
from drafting.model.signs import BREAK, unseen_sign, visible
from drafting.structure.act import Recognised
from drafting.structure.doubts.oddities import shortened, warnings_of
from drafting.text.labels import numbered
from drafting.word.document.document import WordDocument
from drafting.word.document.fields import active_content
from drafting.word.document.grid import grid_of, is_merged
from drafting.word.document.numbering import PRIVATE
from drafting.word.document.story import Leaf, Story, WordParagraph, WordTable, boxes
from drafting.word.document.styles import is_on
from drafting.word.document.view import CHANGES, View, changes_around
from drafting.word.package.elements import Element, local_name, w, words_in

_SHOWN = 5
_COUNTING_FIELD = re.compile(r"\s*(?:LISTNUM|AUTONUM\w*)\b")
_STRIKES = ("strike", "dstrike")
"""Struck out by hand, which is no tracked change (17.3.2.37, .9)."""
_SDT = w("sdt")
_TEXTS = frozenset({"t", "delText"})
_SETTLED: Mapping[View, str] = {
    View.ACCEPTED: to_say("tracked changes are accepted"),
    View.REJECTED: to_say("tracked changes are rejected"),
}
_EMPTIED: Mapping[View, tuple[str, str]] = {
    View.ACCEPTED: (
        to_say("with its tracked changes accepted, the document has no text"),
        to_say("the text before the changes is read by `drafting import {file} --changes reject`"),
    ),
    View.REJECTED: (
        to_say("with its tracked changes rejected, the document has no text"),
        to_say("all of it is new; read it with `drafting import {file} --changes accept`"),
    ),
}
_KINDS = {
    "drawing": to_say("a picture is not kept"),
    "pict": to_say("a picture is not kept"),
    "object": to_say("an embedded object is not kept"),
    "oMath": to_say("a formula is not kept"),
    "oMathPara": to_say("a formula is not kept"),
    "rt": to_say("the reading that stands above characters is not kept"),
}


def _changes_of(document: WordDocument) -> Counter[str]:
    """Author → the number of their tracked changes of text (17.13.5)."""
    return Counter(
        each.get(w("author"), "")
        for root in (document.root, *document.trees.values())
        for each in root.iter(*CHANGES)
    )


def refuse_changes(document: WordDocument) -> None:
    """Raises `FormatError` where the document has tracked changes."""
    if counts := _changes_of(document):
        wrong = say("the document has tracked changes")
        do = say("accept or reject them in a word processor, or give --changes accept or reject")
        where = Where(document.package.name)
        raise FormatError(Problem("tracked", wrong, where, _by_author(counts), do))


def refuse_unreadable(document: WordDocument) -> None:
    """Raises `FormatError` where a text in another format is embedded, or there is no text."""
    where = Where(document.package.name)
    if any(local_name(each) == "altChunk" for each in document.story.unread):
        wrong = say("the document embeds a text in another format")
        do = say("open it in a word processor and save it again")
        raise FormatError(Problem("syntax", wrong, where, do=do))
    unseen = [
        (number, sign, paragraph)
        for number, paragraph in enumerate(document.story.paragraphs(), start=1)
        if (sign := unseen_sign(paragraph.text.replace("\n", " ")))
    ]
    if unseen:
        raise FormatError(
            Problem(
                "syntax",
                say(
                    "paragraph {number} has the sign {sign}, which nobody sees",
                    number=number,
                    sign=sign,
                ),
                where,
                found=(shortened(visible(paragraph.text)),),
                do=say("take it out of the document"),
            )
            for number, sign, paragraph in unseen[:_SHOWN]
        )
    if not document.units:
        if _has_changed_text(document):
            wrong, do = _EMPTIED[document.view]
            raise FormatError(
                Problem("empty", say(wrong), where, do=say(do, file=document.package.name))
            )
        raise FormatError(Problem("empty", say("the document has no text"), where))


def _has_changed_text(document: WordDocument) -> bool:
    changes = document.root.iter(*CHANGES)
    return any((text or "").strip() for each in changes for text in each.itertext())


def oddities(document: WordDocument, found: Recognised) -> Iterator[Problem]:
    """Warnings, one for each sort of oddity, with its first places."""
    paragraphs = [*enumerate(document.story.paragraphs(), start=1)]
    where = Where(document.package.name)
    if counts := _changes_of(document):
        warning = say(_SETTLED[document.view])
        yield Problem("tracked", warning, where, _by_author(counts))
    before = (*_unread(document, paragraphs), *_signs(paragraphs), *_tables(document.story.blocks))
    after = (*_notes(document), *_elsewhere(document))
    yield from warnings_of((*before, *found.odd, *after), where, found.drawn)


def new_oddities(document: WordDocument, before: WordDocument | None) -> Iterator[Problem]:
    """Warnings of what a document has and an act cannot hold, or holds in its own way, and is not
    in another view of it."""
    known = {*_unread_elements(before)} if before else set()
    paragraphs = [*enumerate(document.story.paragraphs(), start=1)]
    read = {each.text for each in before.story.paragraphs()} if before else set()
    broken = (
        each
        for number, paragraph in paragraphs
        if paragraph.text not in read
        for each in _broken(number, paragraph)
    )
    found = (*_unread(document, paragraphs, known), *broken, *_counting(document, before))
    yield from warnings_of(found, Where(document.package.name), ())


def _counting(document: WordDocument, before: WordDocument | None) -> Iterator[tuple[str, str]]:
    """Fields that count a number and come, or go, by a tracked change; in a document of our own,
    which has none, each that is there."""
    for each in document.root.iter(w("instrText"), w("delInstrText"), w("fldSimple")):
        code = each.get(w("instr"), each.text or "")
        if _COUNTING_FIELD.match(code) and (before is None or [*changes_around(each)]):
            warning = say("a number that a field counts comes or goes, and is not kept: type it")
            yield warning, code.strip()


def _unread_elements(document: WordDocument) -> Iterator[Element]:
    for paragraph in document.story.paragraphs():
        yield from paragraph.unread
    yield from document.story.unread


def _unread(
    document: WordDocument,
    paragraphs: Iterable[tuple[int, WordParagraph]],
    known: Collection[Element] = (),
) -> Iterator[tuple[str, str]]:
    for number, paragraph in paragraphs:
        for element in paragraph.unread:
            if element in known:
                continue
            alone = WordParagraph((), (), (element,))
            if any(any(box.paragraphs()) for box in boxes(alone, document.view)):
                yield (
                    say("a text box is kept as lines after its paragraph"),
                    _place(number, paragraph),
                )
            else:
                yield _unkept(element), _place(number, paragraph, _text_in(element))
    for element in document.story.unread:
        if element in known:
            continue
        yield _unkept(element), _text_in(element)


def _unkept(element: Element) -> str:
    names = (local_name(each) for each in element.iter())
    return say(
        next((_KINDS[name] for name in names if name in _KINDS), to_say("something is not kept"))
    )


def _signs(paragraphs: Iterable[tuple[int, WordParagraph]]) -> Iterator[tuple[str, str]]:
    for number, paragraph in paragraphs:
        if any(is_on(leaf.run, "rPr", "vanish") for leaf in paragraph.leaves):
            yield say("hidden text is kept as text"), _place(number, paragraph)
        if any(is_on(leaf.run, "rPr", name) for leaf in paragraph.leaves for name in _STRIKES):
            yield say("struck-out text is kept as text"), _place(number, paragraph)
        if any(map(_is_partly_raised, paragraph.leaves)):
            yield say("raised letters became plain ones"), _place(number, paragraph)
        yield from _broken(number, paragraph)
        if PRIVATE.search(paragraph.text):
            warning = say(
                "a sign of a symbol font is kept as its code, which other fonts do not show"
            )
            yield warning, _place(number, paragraph)
        if any(_is_placeholder(leaf.element) for leaf in paragraph.leaves):
            warning = say(
                "the placeholder of a content control that is not filled in is kept as text"
            )
            yield warning, _place(number, paragraph)


def _is_partly_raised(leaf: Leaf) -> bool:
    """Whether raised digits stand with a letter or a sign that is raised too."""
    typed = leaf.element.text or ""
    raised = not {*RAISED}.isdisjoint({*leaf.text} - {*typed})
    return raised and any(sign.isalpha() or sign in "-−+" for sign in typed)


def _broken(number: int, paragraph: WordParagraph) -> Iterator[tuple[str, str]]:
    _, *others = paragraph.text.split(BREAK)
    if any(numbered(each.strip()) for each in others):
        warning = say("a numbered line behind a line break is kept as part of the line before it")
        yield warning, _place(number, paragraph)


def _is_placeholder(element: Element) -> bool:
    """Whether a text only invites to type something (17.5.2.39)."""
    return any(is_on(control, "sdtPr", "showingPlcHdr") for control in element.iterancestors(_SDT))


def _tables(blocks: Iterable[WordParagraph | WordTable]) -> Iterator[tuple[str, str]]:
    for block in blocks:
        if not isinstance(block, WordTable):
            continue
        first = next((p.text.strip() for p in Story((block,)).paragraphs() if p.text.strip()), "")
        cells = [cell for row in block.rows for cell in row.cells]
        if is_merged(block) and grid_of(block) is None:
            yield (
                say("cells that are merged are kept as the cells that they are made of"),
                shortened(first),
            )
        if any(isinstance(inner, WordTable) for cell in cells for inner in cell.blocks):
            yield say("a table inside a cell is kept as the cell's paragraphs"), shortened(first)


def _notes(document: WordDocument) -> Iterator[tuple[str, str]]:
    """References without a note, and notes without a reference."""
    for number, _ in document.story.notes:
        if number not in document.notes:
            yield say("the reference of a note leads to no note"), f"[^{number}]"
    led_to = {(local_name(each), each.get(w("id"))) for _, each in document.story.notes}
    for root in document.trees.values():
        for note in root.iterchildren(w("footnote"), w("endnote")):
            kind = note.get(w("type"), "normal")
            if kind != "normal" or (f"{local_name(note)}Reference", note.get(w("id"))) in led_to:
                continue
            if text := _text_in(note):
                yield say("a note to which no text refers is not kept"), shortened(text)


_RECIPIENTS = to_say(
    "a list of recipients for letters is named, which word processors open with the document"
)
_LINKED = {
    **dict.fromkeys(("mailMergeSource", "mailMergeHeaderSource"), _RECIPIENTS),
    "image": to_say("a picture from outside is named, which word processors fetch on opening"),
    "attachedTemplate": to_say(
        "a template from outside is named, which word processors fetch on opening"
    ),
    "oleObject": to_say("an object is linked to a file, from which word processors may renew it"),
}
"""The types of `Package.linked_outside`."""


def _elsewhere(document: WordDocument) -> Iterator[tuple[str, str]]:
    """Text outside the body, and fields and lists that number in ways of their own."""
    package = document.package
    for link in package.related(package.main):
        if link.type in {"header", "footer"} and link.target in package.names:
            text = _text_in(package.tree(link.target))
            if text:
                header = link.type == "header"
                wrong = say("a header is not kept") if header else say("a footer is not kept")
                yield wrong, shortened(text)
    for link in package.linked_outside():
        yield say(_LINKED[link.type]), shortened(link.target)
    for code in active_content(package):
        warning = say(
            "a field or control that fetches something, or runs a program, in a word processor is "
            "not kept: its text is"
        )
        yield warning, shortened(code)
    if document.bodies > 1:
        warning = say(
            "the document has several bodies, and some word processors show the first alone"
        )
        yield warning, say_count("{count} body", "{count} bodies", document.bodies)
    if package.part_of("comments"):
        yield say("comments are not kept"), ""
    for name in document.lists.unknown_formats():
        yield say("automatic numbers in a format that is not known are read in digits"), name
    for mark in document.root.iter(w("specVanish")):
        paragraph = next(mark.iterancestors(w("p")), None)
        if paragraph is not None:
            warning = say(
                "a line that word processors show in one with the next is kept as its own"
            )
            yield warning, shortened(words_in(paragraph))
    codes = (each.text or "" for each in document.root.iter(w("instrText")))
    simple = (each.get(w("instr"), "") for each in document.root.iter(w("fldSimple")))
    for code in (*codes, *simple):
        if _COUNTING_FIELD.match(code):
            yield say("the number that a field counts is not kept: type it"), code.strip()


def _by_author(counts: Counter[str]) -> tuple[str, ...]:
    return tuple(f"{author or say('unknown')}: {count}" for author, count in counts.most_common())


def _place(number: int, paragraph: WordParagraph, more: str = "") -> str:
    words = shortened(" ".join(filter(None, [paragraph.text.strip(), more])))
    return say("paragraph {number}: {words}", number=number, words=words).rstrip(": ")


def _text_in(element: Element) -> str:
    texts = (each.text or "" for each in element.iter() if local_name(each) in _TEXTS)
    return "".join(texts).strip()
