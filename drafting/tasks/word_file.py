"""A file for a word processor, read as a DOCX: as it is, or converted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from drafting.errors import Problem, Where
from drafting.files.disk import read_bytes
from drafting.messages import say
from drafting.word.foreign import FORMATS, as_docx, conversion_warning, is_foreign
from drafting.word.package.archive import MAX_FILE

if TYPE_CHECKING:
    from drafting.word.package.package import Package

WORD_SUFFIXES = frozenset({".docx", *FORMATS})


@frozen
class WordFile:
    """A file for a word processor."""

    name: str
    """As messages call it."""
    data: bytes
    """A DOCX."""
    warnings: tuple[Problem, ...] = ()


def is_word_file(name: str) -> bool:
    """Whether a file of that name is there, and is one for a word processor."""
    path = Path(name)
    return path.is_file() and path.suffix.casefold() in WORD_SUFFIXES


def read_word_file(path: Path, name: str = "") -> WordFile:
    """Read a .docx, .rtf, .odt or .doc; `name` is the file in messages.

    Raises `FormatError`, `WorkspaceError` where it cannot be read.
    """
    return word_file(read_bytes(path, name or str(path), MAX_FILE), name or str(path))


def word_file(data: bytes, name: str) -> WordFile:
    """The same of the bytes of a file, which is what its name says. Raises `FormatError`."""
    if not is_foreign(name):
        return WordFile(name, data)
    return WordFile(name, as_docx(data, name), (conversion_warning(name),))


def conversions(*names: str) -> list[Problem]:
    """A warning for each file for a word processor among some names that has to be converted."""
    return [conversion_warning(name) for name in names if is_word_file(name) and is_foreign(name)]


def file_warnings(*names: str) -> list[Problem]:
    """Warnings of the files for word processors among some names: those that are converted, and
    those that are signed. Raises `FormatError`."""
    documents = [name for name in names if is_word_file(name) and not is_foreign(name)]
    signed = (warnings_of(read_word_file(Path(name), name)) for name in documents)
    return [*conversions(*names), *(warning for each in signed for warning in each)]


def warnings_of(file: WordFile) -> list[Problem]:
    """The same of a file that was read. Raises `FormatError`."""
    from drafting.word.package.package import Package  # noqa: PLC0415  (lxml is slow to load)

    return [*file.warnings, *signature_warnings(Package.open(file.data, file.name))]


def signature_warnings(package: Package) -> list[Problem]:
    """Warn that a document is signed: the signature holds for its very bytes alone."""
    if not package.signatures:
        return []
    wrong = say(
        "the document has a digital signature, which does not hold for a document that is made "
        "of it: it is left out there, as in a word processor"
    )
    found = tuple(sorted(package.signatures))
    return [Problem("changed", wrong, Where(package.name), found, say("keep the signed file too"))]
