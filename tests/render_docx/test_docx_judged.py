"""The law, judged by LibreOffice: it resolves the changes, we only say what is to come out."""

from __future__ import annotations

import random
from typing import Any

import pytest
from docx_papers import commented, deleted, inserted, kept, paper, par, row, standing, table

from drafting.model.mark import Mark
from drafting.model.papers.paper import Block, Comment, Paper, Paragraph, Role, Run, Table
from drafting.word.paper import render_docx
from tests.judges import libreoffice

WORDS = ["сөз", "право ", "\xa0§ 5", "a\u0301", "ё", "\t", "x\ny", "𝔸", "№ 1", " – "]

GRID = table(row(kept("cell"), kept("cell")))
GONE = table(row(deleted("a"), deleted("b"), mark="-"))
COME = table(row(inserted("a"), inserted("b"), mark="+"))
WHY = (Comment("c1", ("Why", "Because")),)

FLAT = {
    "nothing changed": paper(kept("a"), kept("b")),
    "one paragraph, changed": paper(par("=a", "-b", "+c", "=d")),
    "only deleted": paper(deleted()),
    "only inserted": paper(inserted()),
    "deleted for inserted": paper(deleted(), inserted()),
    "inserted for deleted": paper(inserted(), deleted()),
    "two for two": paper(deleted("a"), deleted("b"), inserted("c"), inserted("d")),
    "first deleted": paper(deleted(), kept()),
    "first inserted": paper(inserted(), kept()),
    "last deleted": paper(kept(), deleted()),
    "last inserted": paper(kept(), inserted()),
    "several deleted at the end": paper(kept(), deleted("a"), deleted("b"), deleted("c")),
    "several inserted at the end": paper(kept(), inserted("a"), inserted("b"), inserted("c")),
    "mixed at the end": paper(kept(), deleted("a"), inserted("b"), deleted("c"), inserted("d")),
    "in the middle": paper(kept("a"), deleted("b"), inserted("c"), kept("d")),
    "insertion before inserted": paper(par("=a", "+b"), inserted("c"), kept("d")),
    "insertion before two inserted": paper(
        par("=a", "+b"), inserted("c"), inserted("d"), par("+e", "=f")
    ),
    "deletion before deleted": paper(par("=a", "-b"), deleted("c"), kept("d")),
    "insertions around a kept mark": paper(par("=a", "+b"), par("+c", "=d")),
    "insertions around three kept marks": paper(par("+a"), par("+b"), par("+c"), par("+d", "=e")),
    "deletions around a kept mark": paper(par("=a", "-b"), par("-c", "=d")),
    "inserted, empty, inserted": paper(kept(), inserted(), par(), inserted(), kept("z")),
    "headings at the end": paper(kept(), inserted(role=Role.HEADING_1), deleted(role=Role.GAP)),
    "repeated": paper(kept("same"), deleted("same"), kept("same"), inserted("same")),
    "commented": paper(kept("a"), par("-b", "+c"), inserted("d"), kept("e"), comments=WHY),
    "commented at the end": paper(kept("a"), deleted("b"), comments=WHY),
}
TABLES = {
    "table deleted": paper(kept("a"), GONE, kept("b")),
    "table inserted": paper(kept("a"), COME, kept("b")),
    "paragraph before a table deleted": paper(kept("a"), deleted(), GRID, kept("b")),
    "paragraph before a table inserted": paper(kept("a"), inserted(), GRID, kept("b")),
    "paragraphs around a deleted table": paper(
        kept("a"), deleted("b"), GONE, deleted("c"), kept("d")
    ),
    "table for table": paper(kept("a"), GONE, kept("b"), COME, kept("c")),
    "rows": paper(
        kept(),
        table(
            row(kept("1")),
            row(deleted("2"), mark="-"),
            row(inserted("3"), mark="+"),
            row(inserted("4"), mark="+"),
        ),
        kept("z"),
    ),
    "cells": paper(
        kept(),
        table(row((deleted("a"), inserted("b")), (kept("c"), inserted("d"), deleted("e")))),
        kept("z"),
        comments=WHY,
    ),
    "commented rows": paper(kept(), GONE, kept("b"), COME, kept("z"), comments=WHY),
    "comment over a table": paper(kept(), par("-a"), GONE, par("+b"), kept("z"), comments=WHY),
    "table at the end": paper(kept("a"), deleted("b"), GRID),
    "tables side by side": paper(GRID, GRID),
}


def scribble(seed: int) -> Paper:
    """A random paper: paragraphs, and now and then a table between kept ones."""
    chance = random.Random(seed)
    blocks: list[Block] = []
    for number in range(chance.randint(1, 9)):
        blocks.append(_paragraph(chance, chance.choice([*Mark]), f"c{number}"))
        if seed % 4 < 2 and chance.random() < 0.3:
            blocks += [kept("before"), _table(chance, f"t{number}"), kept("after")]
    return commented(paper(*blocks)) if seed % 2 else paper(*blocks)


def _paragraph(chance: random.Random, mark: Mark, change: str) -> Paragraph:
    marks = [*Mark] if mark is Mark.KEPT else [mark]
    runs = []
    for _ in range(chance.randint(0 if mark is Mark.KEPT else 1, 4)):
        one = chance.choice(marks)
        text = "".join(chance.choices(WORDS, k=2))
        runs.append(Run(text, one, "" if one is Mark.KEPT else change))
    return Paragraph(tuple(runs), chance.choice([Role.TEXT, Role.HEADING_3]), mark)


def _table(chance: random.Random, change: str) -> Table:
    rows = []
    for _ in range(chance.randint(1, 3)):
        mark = chance.choice([*Mark])
        cells = [_paragraph(chance, mark, change) for _ in range(2)]
        rows.append(row(*cells, mark={"kept": "=", "deleted": "-", "inserted": "+"}[mark]))
    return table(*rows)


PAPERS = {**FLAT, **TABLES, **{f"random {seed}": scribble(seed) for seed in range(40)}}


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    """What LibreOffice says of every paper, by the paper's name."""
    documents = {name: render_docx(each) for name, each in PAPERS.items()}
    return libreoffice(documents, tmp_path_factory.mktemp("judged"))


@pytest.mark.parametrize("name", PAPERS)
def test_libreoffice_finds_both_texts(judged: dict[str, dict[str, Any]], name: str) -> None:
    said, document = judged[name], PAPERS[name]
    assert said["reject"] == standing(document, accept=False)
    assert said["accept"] == standing(document, accept=True)


@pytest.mark.parametrize("name", [name for name in PAPERS if PAPERS[name].comments])
def test_libreoffice_finds_every_comment(judged: dict[str, dict[str, Any]], name: str) -> None:
    assert judged[name]["comments"] == len(PAPERS[name].comments)
