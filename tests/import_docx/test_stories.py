"""What documents become: goldens that a lawyer can read, the text above, the warnings below."""

from __future__ import annotations

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from drafting.text.writer import write_act
from drafting.word.reading.act import ImportedDocument
from tests.import_docx.stories import STORIES


def imported(data: bytes, changes: str = "accept") -> ImportedDocument:
    return import_document(data, "law.docx", ImportedAs(Identity("law"), "2020-01-01"), changes)


def told(result: ImportedDocument) -> str:
    through = ", ".join(sorted(result.act.identity.numbering.through))
    head = f"title: {result.title}\nthrough: {through}\n\n"
    warnings = "\n".join(map(str, result.warnings))
    return f"{head}{write_act(result.act)}\n----\n{warnings}\n"


@pytest.mark.parametrize("name", STORIES)
def test_a_document_becomes_an_act(name: str, file_regression: FileRegressionFixture) -> None:
    file_regression.check(told(imported(STORIES[name])), basename=name, encoding="utf-8")


def test_tracked_changes_are_rejected(file_regression: FileRegressionFixture) -> None:
    result = told(imported(STORIES["tracked-changes"], "reject"))
    file_regression.check(result, basename="tracked-changes-rejected", encoding="utf-8")
