"""Texts in formats before and beside DOCX (.rtf, .odt, .doc), converted by LibreOffice."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from drafting.errors import FormatError, Problem, Where, reason_of
from drafting.messages import say, to_say
from drafting.word.package.archive import MAX_FILE

FORMATS = {".rtf": "RTF", ".odt": "OpenDocument", ".doc": to_say("Word before 2007")}
"""Suffix → what such a file is."""
_RTF, _ZIP, _OLE = b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BEGINNINGS = {".rtf": (_RTF,), ".odt": (_ZIP,), ".doc": (_OLE, _RTF, _ZIP)}
"""How the files of a suffix begin; of anything else LibreOffice would guess what it is."""
_PATIENCE = 120
"""Seconds that a conversion may take; a code of laws takes ten."""
_LISTED = 10


def is_foreign(name: str) -> bool:
    """Whether a file of that name is a text in one of these formats."""
    return Path(name).suffix.casefold() in FORMATS


def as_docx(data: bytes, name: str) -> bytes:
    """A text in one of these formats as a DOCX; `name` is its file in messages.

    Raises `FormatError` where there is no LibreOffice, and where it makes no DOCX of the file.
    """
    suffix = Path(name).suffix.casefold()
    if len(data) > MAX_FILE:
        wrong = say("the file is larger than {size} MB", size=MAX_FILE >> 20)
        raise FormatError(_problem(name, wrong, f"{len(data) >> 20} MB"))
    if not data.startswith(_BEGINNINGS[suffix]):
        wrong = say(
            "the file does not begin as one in the format {formats}", formats=say(FORMATS[suffix])
        )
        raise FormatError(_problem(name, wrong, ascii(data[:8])[2:-1] or say("it is empty")))
    from drafting.word.office import convert, find_office  # noqa: PLC0415  (slow to load)

    office = find_office()
    if office is None:
        wrong = say(
            "the file is in the format {formats}, and LibreOffice, "
            "which reads it, is not installed",
            formats=say(FORMATS[suffix]),
        )
        do = say("install LibreOffice, or save the file as .docx in a word processor")
        raise FormatError(_problem(name, wrong, do=do))
    try:
        done = convert(office, {name: data}, "docx:MS Word 2007 XML", _PATIENCE)
    except TimeoutError:
        wrong = say(
            "LibreOffice has not converted the file within {patience} seconds", patience=_PATIENCE
        )
        raise FormatError(_problem(name, wrong)) from None
    except OSError as error:
        wrong = say(
            "LibreOffice, which reads the file, does not start: {reason}", reason=reason_of(error)
        )
        raise FormatError(_problem(name, wrong)) from None
    if name not in done.made:
        raise FormatError(_problem(name, say("LibreOffice does not read the file")))
    return done.made[name]


def conversion_warning(name: str) -> Problem:
    """Warn that a text was converted before it was read."""
    kind = say(FORMATS[Path(name).suffix.casefold()])
    wrong = say(
        "the file is in the format {kind}: LibreOffice has converted it before it was read",
        kind=kind,
    )
    do = say("compare numbers, tables and notes with the original")
    return Problem("import", wrong, Where(name), do=do)


def revision_warnings(data: bytes, docx: bytes, name: str) -> list[Problem]:
    """Warn about tracked changes of a file that LibreOffice, which made the DOCX of it, does not
    read: of an RTF, with their places; of a .doc, that they may lack."""
    lost: list[str] = []
    if data.startswith(_RTF):
        from drafting.word.rtf import untold_revisions  # noqa: PLC0415  (few need it)

        lost = untold_revisions(data)
        wrong = say(
            "LibreOffice does not read that these paragraphs or rows, or their looks, are tracked "
            "as changed: only the words in them are"
        )
    elif data.startswith(_OLE) and _is_tracked(docx):
        lost = [say(FORMATS[".doc"])]
        wrong = say(
            "LibreOffice reads tracked words of this format, and may not read that rows and ends "
            "of paragraphs are tracked"
        )
    shown = (*lost[:_LISTED], *["…"] * (len(lost) > _LISTED))
    do = say("save it as .docx in a word processor")
    return [Problem("tracked", wrong, Where(name), shown, do)] if lost else []


def _is_tracked(docx: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(docx)) as package:
        text = package.read("word/document.xml")
    return any(each in text for each in (b"<w:ins ", b"<w:del ", b"Change "))


def _problem(name: str, wrong: str, found: str = "", do: str = "") -> Problem:
    do = do or say("save it as .docx in a word processor")
    return Problem("unreadable", wrong, Where(name), (found,) if found else (), do)
