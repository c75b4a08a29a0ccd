"""Two files for word processors → one redline. Nothing of acts is loaded: of a short document,
start-up is most of the time."""

from __future__ import annotations

from pathlib import Path

from attrs import evolve

from drafting.tasks.word_file import read_word_file, warnings_of
from drafting.word.compare import ComparedDocuments, Comparison, redline_documents


def compare_documents(old: str, new: str, how: Comparison) -> ComparedDocuments:
    """The redline of two files for word processors, with the looks of both; each named as its
    file. What is no DOCX is converted first.

    Raises `FormatError`, `WorkspaceError`.
    """
    before, after = (read_word_file(Path(name), name) for name in (old, new))
    compared = redline_documents(before.data, after.data, how)
    warnings = (*warnings_of(before), *warnings_of(after), *compared.warnings)
    return evolve(compared, warnings=warnings)
