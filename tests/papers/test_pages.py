"""Papers over several pages, as LibreOffice lays them out."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.files.workspace import Workspace
from drafting.language.labels import labels
from drafting.model.localized import same
from drafting.model.operation import DeleteWords
from drafting.papers import table
from drafting.patch import apply
from drafting.tasks.amend import EVERY, amend_stored
from drafting.tasks.dossier import papers, rendered
from drafting.word.paper import render_docx
from tests.acts import act
from tests.conftest import ROOT
from tests.judges.pages import every_page, pages
from tests.laws.proposals import propose
from tests.papers.matters import matter

ITEMS = 40


def test_the_head_of_a_table_stands_on_every_page_and_no_row_is_lost(tmp_path: Path) -> None:
    law = act("\n".join(f"{n}. Тармақ ескі {n} мәтіні." for n in range(1, ITEMS + 1)))
    operations = [
        DeleteWords(at=(str(n),), id=str(n), words=same("ескі"), reason=same("Артық сөз."))
        for n in range(1, ITEMS + 1)
    ]
    proposal = propose(*operations)
    sheets = pages(render_docx(table(matter(proposal, apply(law, proposal)))), tmp_path)
    assert len(sheets) > 2
    for page in sheets:
        assert page.count("Қолданыстағы") == 1
        assert page.count("Ұсынылатын") == 1
        assert [line.split() for line in page.splitlines()].count(["1", "2", "3", "4", "5"]) == 1
    for number in range(1, ITEMS + 1):
        assert sum(len(re.findall(rf"\b{number}-тармақ", page)) for page in sheets) == 1


SHIPPED = Workspace(ROOT)
MONTHS = "|".join(labels("kk").months)
BROKEN = [
    re.compile(r"№\n\d"),
    re.compile(r"\d[-‑]\n"),
    re.compile(rf"\b\d{{1,2}}\n(?:{MONTHS})"),
    re.compile(r"\b\d{4}\nжыл"),
    re.compile(r"жылғы\n\d"),
    re.compile(r"\d\)\nтармақша"),
]
"""What a line never breaks: a number and its sign, a number and its noun, a date."""


@pytest.fixture(scope="module")
def shipped_pages() -> dict[str, list[str]]:
    """The pages of both dossiers that ship, as LibreOffice lays them out."""
    documents = {
        f"{name}/{paper}": rendered(made, ".docx")
        for name in SHIPPED.proposals()
        for amendment in amend_stored(SHIPPED, name, EVERY).each
        for paper, made in papers(SHIPPED, amendment).papers.items()
    }
    return every_page(documents)


def test_no_page_of_the_dossiers_has_a_digest_an_id_or_the_name_of_a_file(
    shipped_pages: dict[str, list[str]],
) -> None:
    ids = [*SHIPPED.acts(), *SHIPPED.proposals(), "sha256", ".docx", ".yaml", "@20"]
    for sheets in shipped_pages.values():
        for page in sheets:
            assert not re.search(r"[0-9a-f]{12}", page)
            assert not [each for each in ids if each in page]


def test_no_line_of_the_dossiers_breaks_a_number_or_a_date(
    shipped_pages: dict[str, list[str]],
) -> None:
    for name, sheets in shipped_pages.items():
        for page in sheets:
            assert not [found[0] for rule in BROKEN if (found := rule.search(page))], name


def test_no_page_of_a_table_begins_with_a_row_without_its_address(
    shipped_pages: dict[str, list[str]],
) -> None:
    tables = {name: sheets for name, sheets in shipped_pages.items() if name.endswith("/table")}
    assert len(tables) == 2
    for sheets in tables.values():
        assert len(sheets) == 2
        for page in sheets:
            assert re.search(r"^\d\.$", page, re.MULTILINE)
            assert re.search(r"\d[-‑]тармағ", page)


def test_every_page_but_the_first_has_the_short_title(
    shipped_pages: dict[str, list[str]],
) -> None:
    for name, sheets in shipped_pages.items():
        matter = SHIPPED.proposal(name.partition("/")[0])
        short = matter.title.get("kk")[:40]
        for page in sheets[1:]:
            assert page.startswith(short)
        assert all(
            f"{number}/{len(sheets)}" in page.replace(" ", "")
            for number, page in enumerate(sheets, 1)
        )
