"""What the pages name is there; what they show is carried out by `tests/docs`."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.cli.main import GROUPS
from drafting.model.operation import NAMES

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = [
    *ROOT.glob("*.md"),
    *ROOT.glob("docs/**/*.md"),
    *ROOT.glob("drafting/**/README.md"),
    *ROOT.glob("tests/**/README.md"),
]


def test_every_operation_is_in_the_table() -> None:
    table = (ROOT / "docs" / "reference" / "operations.md").read_text(encoding="utf-8")
    listed = re.findall(r"^\| `([a-z-]+)` \|", table, re.MULTILINE)
    assert sorted(listed) == sorted(["op", *NAMES.values()])


def test_every_operation_is_named() -> None:
    section = README.split("## What a proposal can say")[1].split("\n## ")[0]
    assert [name for name in NAMES.values() if f"`{name}`" not in section] == []


def test_every_command_is_in_the_table_below_the_heading_of_its_group() -> None:
    rows = re.findall(r"^\| ([A-Z][^|]+) \| (`[a-z-]+`.*) \|$", README, re.MULTILINE)
    table = {heading: re.findall(r"`([a-z-]+)`", names) for heading, names in rows}
    assert table == {heading: [*commands] for heading, commands in GROUPS.values()}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []
