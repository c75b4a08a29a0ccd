"""The text of a file and what was changed to make a page of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import TypeGuard

from attrs import define, evolve, field, frozen

from drafting.errors import FormatError, Problem, Where
from drafting.formats.encodings import encoding_of, sixteen_bits, to_utf8
from drafting.formats.read_wrongly import refuse_wrong_letters
from drafting.messages import say
from drafting.structure.doubts.oddities import Oddity, shortened
from drafting.structure.page import Page, PageLine, PageTable

_ANNOUNCED = (
    r"(?:Примечание (?:ИЗПИ|РЦПИ)|(?:ЗҚАИ|РҚАО)-ның ескертпесі|ҚР ОӘМ ескертпесі"
    r"|КонсультантПлюс: примечание)\s*[.!:]"
)
_EDITORS_NOTE = re.compile(
    rf"(?:Сноска|Ескерту)\s*[.!:]\s|{_ANNOUNCED}(?:\s|$)"
    r"|▼[ABCM]\d{0,3}(?:\s*—+)?$"
    r"|\((?:[^()]{1,60} )?(?i:в ред(?:\.|акции)|введен[аоы]?|дополнен[аоы]?) "
    r"[^()]* (?:N|№) ?\d[^()]*\)$"
    r"|\[(?:Congressional Bills|From the U\.S\. Government|[HS]\.[^][]{1,60} \()[^][]*\]$"
    r"|<(?:DOC|all)>$"
    r"|(?:(?:Section|Schedule|(?:Subp|P)art|Regulation|Clause|Rule|Form)s?|(?:Cross-h|H)eading)\b"
    r"[^:]{0,80}: (?:inserted|repealed|replaced|amended|substituted|added|revoked|editorial change)"
    r"\b[^:]{0,40}, on \d{1,2} [A-Z][a-z]{2,8} \d{4}\b"
    r"|(?!(?:Статья|Глава|Раздел|Параграф) \d)[^\W\d_]{2}"
    r"(?=[^\n]*\((?:см\.\s?стар\.\s?ред|бұр\.\s?ред\.\s?қара)\.?\)\.?$)"
    r"[^\n]*\b(?:Закон|Указ|Кодекс|Постановлени|Приказ|Заң|Жарлы)"
    r"|(?:Modifié|Créé|Création|Abrogé|Transféré|Déplacé)"
    r"(?=[^\n]* - art\. [\w. -]{1,12}(?: \([A-Z]{1,3}\))?$)"
    r"[^\n]{0,40}\b(?i:loi|décret|ordonnance)\b[^\n]*\bn°"
    r"|\[(?:전문개정|본조신설|본조삭제|제목개정|시행일|종전|제\d+조(?:의\d+)?에서 이동)"
    r"[^\[\]]*\]$"
    r"|\(см\. текст в предыдущей редакции\)$|Документ предоставлен КонсультантПлюс$"
)
"""How the legal information system of Kazakhstan begins its notes and the one of lawyers there ends
them, how that of Korea has them, «[전문개정 2011. 1. 1.]», how Légifrance names the law by which an
article was changed, how EUR-Lex marks by which act what follows was made or, with a dash, taken
out, the notes in brackets of those of Russia, what the printers of the Congress of the United
States put around a bill, and the history of a section in New Zealand, “Section 5: repealed, on 1
January 2020, by …”."""
_ANNOUNCES = re.compile(rf"\{{?{_ANNOUNCED}\}}?")
"""A line whose note is the next one."""
_MARK_BEFORE = r"►[ABCM]\d{0,3}(?:\s?\(\d+\))?"
_MARK_IN_LINE = re.compile(rf"{_MARK_BEFORE}|◄")
"""How EUR-Lex marks by which act words were changed."""
_AROUND_MARKS = re.compile(rf"{_MARK_BEFORE}\s?|\s?◄\s?(?=[.,;:)]|$)|◄\s?")
_IN_THE_MARGIN = ("Marginal note:", "Note marginale\u00a0:", "Note marginale :")
_NOTE_OF_STAR = "* [Note: "
MARGINAL = (*_IN_THE_MARGIN, _NOTE_OF_STAR)
"""What a text has in it where it may have lines of the site of Canada."""
_STARRED = re.compile(r"\*\d{1,4}(?:\.\d+)*[ \u00a0]")
_SPACE = " \t\r\n\f\v"
_OTHER_SPACE = "\u00a0\u2000-\u200a\u202f\u3000"
WITHOUT_WIDTH = "\u200b\u2060\ufeff"
"""Spaces and joiners that nobody sees."""
_AROUND = re.compile(rf"^[{_SPACE}{_OTHER_SPACE}]+|[{_SPACE}{_OTHER_SPACE}]+$")
_SPACES = re.compile(f"[{_SPACE}]+")


@frozen(eq=False)
class SourcePage:
    """A file as a page."""

    page: Page
    odd: tuple[Oddity, ...] = ()
    """What was changed or left out to make it."""


@define
class Remarks:
    """Collects what is changed or left out."""

    odd: list[Oddity] = field(factory=list)

    def add(self, warning: str, place: str = "") -> None:
        """Note an oddity, with its place in words."""
        self.odd.append((warning, place))

    def unmarked(self, line: str) -> str:
        """A line without the marks of the editor around words of the law."""
        marks = _MARK_IN_LINE.findall(line)
        for each in marks:
            self.add(say("a mark of the editor is left out"), each)
        return _AROUND_MARKS.sub("", line) if marks else line

    def unindented(self, line: str, number: int = 0) -> str:
        """A line without the white space around it: pages indent with no-break spaces, too. The
        line is named by its number, from 1, or by its beginning."""
        plain = line.strip(_SPACE)
        bare = plain.strip(WITHOUT_WIDTH + _SPACE)
        if bare != plain and bare.strip():
            odd = say("signs without width around a line are left out")
            self.add(odd, say("line {number}", number=number) if number else shortened(bare))
            plain = bare
        if not (plain[:1].isspace() or plain[-1:].isspace()):
            return plain
        found = _AROUND.sub("", plain)
        if found and found != plain:
            odd = say("no-break or wide spaces around a line, which indent it, are left out")
            self.add(odd, say("line {number}", number=number) if number else shortened(found))
        return found


def is_editors_mark(text: str) -> bool:
    """Whether a text is but a mark of the editor around words of the law."""
    return bool(_MARK_IN_LINE.fullmatch(text))


def collapsed(text: str) -> str:
    """A line as a web page shows it: one space for several, none around it; no-break ones stay."""
    if "  " in text or not text.isprintable():
        text = _SPACES.sub(" ", text)
    return text.strip(" ")


def as_note(line: str, before: str = "") -> str:
    """The line; between braces, where it is a note of the editor and no text of the law, by itself
    or by the line `before` it."""
    noted = _EDITORS_NOTE.match(line) or _ANNOUNCES.fullmatch(before)
    return f"{{{line}}}" if noted and not line.startswith("{") else line


def with_marginal_notes(
    units: Sequence[PageLine | PageTable], remarks: Remarks
) -> Iterator[PageLine | PageTable]:
    """The units without the words by which Canada's site announces what it shows in the margin;
    that of a subsection is between braces, for it is no part of the law (Interpretation Act,
    section 14), as are notes on the sections with a star: `*5`."""
    noted = any(each.text.startswith(_NOTE_OF_STAR) for each in units if _is_line(each))
    for unit, below in zip_longest(units, units[1:]):
        if unit is None or not _is_line(unit):
            yield unit
        elif announced := next(filter(unit.text.startswith, _IN_THE_MARGIN), ""):
            remarks.add(say("a mark of the editor is left out"), announced)
            text = unit.text.removeprefix(announced).lstrip()
            inside = below is not None and _is_line(below) and below.text.startswith("(")
            yield evolve(unit, text=f"{{{text}}}" if inside else text)
        elif noted and _STARRED.match(unit.text):
            remarks.add(say("a mark of the editor is left out"), shortened(unit.text))
            yield evolve(unit, text=unit.text[1:])
        elif noted and unit.text.startswith(_NOTE_OF_STAR):
            yield evolve(unit, text=f"{{{unit.text}}}")
        else:
            yield unit


def _is_line(unit: PageLine | PageTable) -> TypeGuard[PageLine]:
    return isinstance(unit, PageLine)


UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""The marks with which Windows begins what it calls Unicode."""
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")


def text_in(data: bytes, name: str) -> str:
    """The text of a file in UTF-8, or in UTF-16 with its mark. Raises `FormatError`."""
    if data.startswith(_PICTURES):
        problem = say("the file is a picture")
        do = say("give the document itself, or its text")
        raise FormatError(Problem("unreadable", problem, Where(name), do=do))
    marked = data.startswith(UTF_16)
    if not marked and (encoding := sixteen_bits(data)):
        problem = say("the text is in UTF-16, without the mark that shows it")
        do = to_utf8(encoding, name)
        raise FormatError(Problem("unreadable", problem, Where(name), do=do))
    encoding = "utf-16" if marked else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line, byte = data[: error.start].count(b"\n") + 1, data[error.start]
        problem = say("line {line} is not UTF-8: byte 0x{byte:02X}", line=line, byte=byte)
        do = to_utf8(encoding_of(data), name)
        raise FormatError(Problem("unreadable", problem, Where(name), do=do)) from None
    refuse_wrong_letters(text, name)
    return text.replace("\r\n", "\n").replace("\r", "\n")
