"""The closing block of a document: read as one, and changed in place."""

from __future__ import annotations

from drafting.model.act import Identity
from drafting.model.localized import same
from drafting.model.operation import Delete, ReplaceWords
from drafting.patch import apply
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from drafting.text.writer import write_act
from drafting.word.reading.act import ImportedDocument
from tests.import_docx.packages import docx, p
from tests.import_docx.stories import RIGHT, cell, table, tr
from tests.inplace.redlining import into
from tests.laws.proposals import propose

_BODY = p("1. Реестр ведется открыто.") + p("2. Журнал хранится десять лет.")
_BLOCK = (
    table(tr(cell(p("Президент Республики")), cell(p("Н. Иванов"))))
    + p()
    + p("г. Экстон, 7 мая 2019 года")
    + p("№ 5-VI")
)
_ANNEX = p("Приложение 1", RIGHT) + p("1. Выписка содержит номер.")


def imported(data: bytes, changes: str = "accept") -> ImportedDocument:
    as_what = ImportedAs(Identity("law"), "2020-01-01", "ru")
    return import_document(data, "law.docx", as_what, changes)


def test_it_is_no_part_of_the_last_item_and_its_number_no_item() -> None:
    result = imported(docx(_BODY + _BLOCK + _ANNEX))
    assert [site.address for site in result.act.lines()] == [
        "1", "2",
        "closing.table-1.row-1.cell-1", "closing.table-1.row-1.cell-2",
        "closing.para-1", "closing.para-2",
        "annex-1", "annex-1.1",
    ]  # fmt: skip
    assert not result.warnings


def test_a_name_under_an_office_is_no_number() -> None:
    lines = ["1. It applies.", "2. It is open.", "Done at Exton, 7 May 2019.", "The President"]
    result = imported(docx("".join(map(p, [*lines, "A. SMITH"]))))
    assert [site.address for site in result.act.lines()] == [
        "1", "2", "closing.para-1", "closing.para-2", "closing.para-3"
    ]  # fmt: skip
    assert not result.warnings


def test_it_stays_in_a_document_whose_last_item_goes() -> None:
    law = imported(docx(_BODY + _BLOCK)).act
    proposal = propose(
        Delete(at=("2",), id="1"),
        ReplaceWords(at=("closing.para-2",), id="2", old=same("5-VI"), new=same("5-VII")),
    )
    amended = apply(law, proposal)
    redlined = into(docx(_BODY + _BLOCK), amended)
    for how, text in (("reject", law), ("accept", amended.act)):
        assert write_act(imported(redlined, how).act) == write_act(text)
