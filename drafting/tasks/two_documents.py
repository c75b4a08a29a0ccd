"""Two files for word processors → one redline. Nothing of acts is loaded: of a short document,
start-up is most of the time."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, evolve

from drafting.model.proof import Recipe, options_text, proof_of_documents
from drafting.tasks.word_file import read_word_file, warnings_of
from drafting.word.compare import ComparedDocuments, Comparison, redline_documents
from drafting.word.proof.part import attach


def compare_documents(old: str, new: str, how: Comparison) -> ComparedDocuments:
    """The redline of two files for word processors, with the looks of both; each named as its
    file. What is no DOCX is converted first.

    Raises `FormatError`, `WorkspaceError`.
    """
    before, after = (read_word_file(Path(name), name) for name in (old, new))
    compared = redline_with_proof(before.data, after.data, how)
    warnings = (*warnings_of(before), *warnings_of(after), *compared.warnings)
    return evolve(compared, warnings=warnings)


def redline_with_proof(old: bytes, new: bytes, how: Comparison) -> ComparedDocuments:
    """The redline of two DOCX, with the proof of what it was made of: the digests of both, and of
    every part and paragraph. Raises `FormatError`."""
    compared = redline_documents(old, new, how)
    digests = tuple(hashlib.sha256(each).hexdigest() for each in (old, new))
    asked = {name: value for name, value in asdict(how).items() if name != "names"}
    asked["date"] = how.date.isoformat() if how.date else ""
    recipe = Recipe(options=options_text(asked), files=digests)
    proof = proof_of_documents(recipe)
    document = attach(compared.document, proof, packed=True, text=compared.text)
    return evolve(compared, document=document, text=None)


def redline_again(old: bytes, new: bytes, options: Mapping[str, Any]) -> bytes:
    """The redline of two DOCX, made again with the options that a proof keeps. Raises
    `FormatError`; `TypeError`, `ValueError` where there are no such options."""
    date = options.get("date")
    # Options that are off are not kept.
    off = {"white_space": False, "case": False, "moves": False}
    how = Comparison(
        **{**off, **options, "date": datetime.date.fromisoformat(date) if date else None}
    )
    return redline_with_proof(old, new, how).document
