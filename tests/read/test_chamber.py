"""Templates of papers: those that ship, those of a workspace, and what is wrong with one."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import FormatError
from drafting.files.chamber import read_chamber
from drafting.model.papers.chamber import Chamber
from tests.schema.files import ROOT, as_an_editor, as_our_reader, problems, validator

SCHEMA = validator("chamber")
SHIPPED = sorted((ROOT / "drafting" / "chambers").glob("*.yaml"))

WRONG = """\
chamber: senate
adressees: []
table:
  title: {kk: Кесте, RU_ru: Таблица}
  orientation: sideways
  columns:
    - source: number
      title: №
      width: wide
    - source: colour
      title: {kk: Түс}
    - title: {kk: Атауы}
signatures:
  king: {kk: Патша}
"""


def shipped(name: str) -> Chamber:
    path = ROOT / "drafting" / "chambers" / f"{name}.yaml"
    return read_chamber(path.read_text(encoding="utf-8"), path.name)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_template_that_ships_has_its_own_name_and_every_language(path: Path) -> None:
    chamber = shipped(path.stem)
    assert chamber.chamber == path.stem
    texts = [
        chamber.table.title,
        *(column.title for column in chamber.table.columns),
        *(each.to for each in chamber.addressees),
        *chamber.signatures.values(),
    ]
    # An office, or an addressee, of a state has no name in the language of another one.
    assert all({"kk", "ru", "en"} <= text.by_language.keys() for text in texts)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_template_that_ships_fits_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert problems(SCHEMA, as_an_editor(text)) == []
    assert problems(SCHEMA, as_our_reader(text)) == []


def test_everything_that_is_wrong_with_a_template_is_named_at_once(
    file_regression: FileRegressionFixture,
) -> None:
    with pytest.raises(FormatError) as refusal:
        read_chamber(WRONG, "chambers/senate.yaml")
    file_regression.check(f"{refusal.value}\n", basename="wrong")
    assert problems(SCHEMA, as_our_reader(WRONG))


@pytest.mark.parametrize("text", ["", "- a", "chamber: c\ntable: {title: t, columns: []}"])
def test_what_is_no_template_is_refused(text: str) -> None:
    with pytest.raises(FormatError):
        read_chamber(text, "chambers/c.yaml")


@pytest.mark.parametrize(
    ("day", "addressee"),
    [
        (datetime.date(2015, 3, 1), "В Парламент Республики Казахстан"),
        (datetime.date(2026, 6, 30), "В Парламент Республики Казахстан"),
        (datetime.date(2026, 7, 1), "В Курултай Республики Казахстан"),
        (None, "В Курултай Республики Казахстан"),
    ],
)
def test_the_addressee_is_that_of_the_day(day: datetime.date | None, addressee: str) -> None:
    assert shipped("parliament").addressee(day).get("ru") == addressee
