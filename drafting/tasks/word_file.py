"""A file for a word processor, read as a DOCX: as it is, or converted."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from drafting.errors import FormatError, Problem, Where
from drafting.files.disk import read_bytes
from drafting.messages import say, to_say
from drafting.word.foreign import (
    FORMATS,
    as_docx,
    conversion_warning,
    is_foreign,
    revision_warnings,
)
from drafting.word.package.archive import MAX_FILE

if TYPE_CHECKING:
    from drafting.word.package.package import Package

WORD_SUFFIXES = frozenset({".docx", *FORMATS})


@frozen(eq=False, repr=False)
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
    docx = as_docx(data, name)
    return WordFile(name, docx, (conversion_warning(name), *revision_warnings(data, docx, name)))


def refuse_active(data: bytes, name: str) -> None:
    """Raise `FormatError` where a file for a word processor would fetch something, or run a program
    there. `name` says what the file is."""
    from drafting.word.document.fields import active_content  # noqa: PLC0415  (lxml is slow to load)
    from drafting.word.package.package import Package  # noqa: PLC0415  (the same)

    package = Package.open(as_docx(data, name) if is_foreign(name) else data, name)
    links = (f"{each.type}: {each.target}" for each in package.linked_outside())
    if found := (*active_content(package), *dict.fromkeys(links)):
        wrong = say(
            "the document has fields, controls or links by which a word processor fetches "
            "something, or runs a program, and is refused as asked"
        )
        do = say("take them out in a word processor; `--active name` only names them")
        raise FormatError(Problem("stranger", wrong, Where(name), found, do))


def active_warnings(package: Package) -> list[Problem]:
    """Warn about what fetches something, or runs a program, for those who open a document, or what
    is made of it. Raises `FormatError`."""
    from drafting.word.document.fields import active_content  # noqa: PLC0415  (lxml is slow to load)

    found = active_content(package)
    wrong = say(
        "the document has fields or controls by which a word processor fetches something, or "
        "runs a program: they stay as they are, and nothing of it is done here"
    )
    do = say("if you do not know them, take them out, and ask where the document comes from")
    return [Problem("stranger", wrong, Where(package.name), found, do)] if found else []


def file_warnings(*names: str) -> list[Problem]:
    """Warnings of the files for word processors among some names: those that are converted,
    are signed, or have active content. Raises `FormatError`."""
    from drafting.word.package.package import Package  # noqa: PLC0415  (lxml is slow to load)

    files = [name for name in names if is_word_file(name)]
    documents = (name for name in files if not is_foreign(name))
    packages = (Package.open(read_word_file(Path(name), name).data, name) for name in documents)
    return [
        *(conversion_warning(name) for name in files if is_foreign(name)),
        *(found for each in packages for found in package_warnings(each)),
    ]


def package_warnings(package: Package) -> list[Problem]:
    """Warn where a document is signed, or has active content. Raises `FormatError`."""
    return [*signature_warnings(package), *active_warnings(package)]


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


def protection_warnings(package: Package) -> list[Problem]:
    """Warn that a document is protected (17.15.1.29), as is the redline that is made of it; but for
    one in which editing is not restricted, only styles are. Raises `FormatError`."""
    from drafting.word.document.styles import ON  # noqa: PLC0415  (lxml is slow to load)
    from drafting.word.package.elements import child_of, w  # noqa: PLC0415  (the same)

    part = package.part_of("settings")
    protection = child_of(package.tree(part), "documentProtection") if part else None
    if protection is None or protection.get(w("enforcement")) not in ON:
        return []
    edit = protection.get(w("edit"), "none")
    if edit == "none":
        return []
    wrong = say(
        "the document is protected, and so is its redline: a word processor lets nobody accept or "
        "reject a change there"
    )
    found = (say(_ALLOWED[edit]),) if edit in _ALLOWED else ()
    do = say("take the protection off in a word processor, if that is yours to do")
    return [Problem("changed", wrong, Where(package.name), found, do)]


_ALLOWED = {
    "readOnly": to_say("only reading is allowed"),
    "comments": to_say("only comments are allowed"),
    "trackedChanges": to_say("only tracked changes are allowed"),
    "forms": to_say("only filling in forms is allowed"),
}
"""What a protected document may still be used for (17.18.15)."""
