"""A table over several pages, as LibreOffice lays it out."""

from __future__ import annotations

import re
from pathlib import Path

from drafting.model.localized import same
from drafting.model.operation import DeleteWords
from drafting.papers import table
from drafting.patch import apply
from drafting.word.paper import render_docx
from tests.acts import act
from tests.judges.pages import pages
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
    told = pages(render_docx(table(matter(proposal, apply(law, proposal)))), tmp_path)
    assert len(told) > 2
    for page in told:
        assert page.count("Қолданыстағы") == 1
        assert page.count("Ұсынылатын") == 1
        assert [line.split() for line in page.splitlines()].count(["1", "2", "3", "4", "5"]) == 1
    for number in range(1, ITEMS + 1):
        assert sum(len(re.findall(rf"\b{number}-тармақ", page)) for page in told) == 1
