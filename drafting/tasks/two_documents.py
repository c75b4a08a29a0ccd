"""Two files for word processors → one redline. Nothing of acts is loaded: of a short document,
start-up is most of the time."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, evolve

from drafting.model.proof import Recipe, options_text, proof_of_documents
from drafting.tasks.word_file import package_warnings, protection_warnings, read_word_file
from drafting.word.compare import ComparedDocuments, Comparison, redline_documents
from drafting.word.package.package import Package
from drafting.word.proof.part import attach


def compare_documents(old: str, new: str, how: Comparison) -> ComparedDocuments:
    """The redline of two files for word processors, with the looks of both; each named as its
    file. What is no DOCX is converted first.

    Raises `FormatError`, `WorkspaceError`.
    """
    files = [read_word_file(Path(name), name) for name in (old, new)]
    before, after = (Package.open(file.data, file.name) for file in files)
    # First, while no tree of a long text is in memory.
    warnings = [*files[0].warnings, *package_warnings(before)]
    warnings += [*files[1].warnings, *package_warnings(after)]
    warnings += protection_warnings(before if how.keep == "old" else after)
    compared = _redline_with_proof(before, after, how)
    return evolve(compared, warnings=(*warnings, *compared.warnings))


def _redline_with_proof(before: Package, after: Package, how: Comparison) -> ComparedDocuments:
    """The redline of two documents, with the proof of what it was made of: the digests of both, and
    of every part and paragraph. Raises `FormatError`."""
    compared = redline_documents(before, after, how)
    asked = asdict(how) | {"date": how.date.isoformat() if how.date else ""}
    recipe = Recipe(options=options_text(asked), files=(before.sha256, after.sha256))
    proof = proof_of_documents(recipe)
    document = attach(compared.document, proof, packed=True, text=compared.text)
    return evolve(compared, document=document, text=None)


def redline_again(old: bytes, new: bytes, options: Mapping[str, Any]) -> bytes:
    """The redline of two DOCX, made again with the options that a proof keeps. Raises
    `FormatError`; `TypeError`, `ValueError` where there are no such options."""
    import datetime  # noqa: PLC0415  (slow to load, and few ask for it)

    date = options.get("date")
    # Options that are off are not kept.
    off = {"white_space": False, "case": False, "moves": False}
    how = Comparison(
        **{**off, **options, "date": datetime.date.fromisoformat(date) if date else None}
    )
    before, after = Package.open(old, "old document"), Package.open(new, "new document")
    return _redline_with_proof(before, after, how).document
