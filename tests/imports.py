"""Texts and pages that are imported in tests."""

from __future__ import annotations

from drafting.model.act import Identity
from drafting.structure.act import Imported, ImportedAs
from drafting.structure.doubts.readings import Answers
from drafting.tasks.exchange.import_file import import_file


def imported(
    text: str | bytes, language: str = "", name: str = "", answers: Answers | None = None
) -> Imported:
    """What a text or a page comes in as; without a language, that is found by its letters."""
    data = text.encode() if isinstance(text, str) else text
    name = name or ("law.html" if data.startswith(b"<") else "law.txt")
    wanted = ImportedAs(Identity("law"), "2024-01-01", language, answers=answers or Answers())
    return import_file(data, name, wanted)
