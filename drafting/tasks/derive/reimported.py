"""An act as a document of it is read: in the structure that its looks show."""

from __future__ import annotations

from drafting.model.act import Act
from drafting.structure.act import ImportedAs
from drafting.tasks.dossier import draft_docx
from drafting.word.document.document import WordDocument, read_document
from drafting.word.reading.act import import_act


def as_exported(act: Act) -> Act:
    """The act as its export is imported."""
    return as_imported(act, read_document(draft_docx(act), "export.docx"))


def as_imported(act: Act, document: WordDocument) -> Act:
    """What a document holds, numbered and in the language as an act is."""
    wanted = ImportedAs(act.identity, act.version, act.language, known=True)
    return import_act(document, wanted).act
