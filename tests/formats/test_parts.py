"""A Ukrainian law: its articles have parts and items, its final provisions items and subitems."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafting.api import load_act
from drafting.files.workspace import Workspace
from drafting.model.kind import Kind
from tests.conftest import Run

LAW = """\
ЗАКОН УКРАЇНИ

Про сади

Стаття 1. Дерева

1. Дерева рахують щороку.
2. Дерева охороняють:
1) хранитель;
2) громада.

Стаття 2. Кущі

Кущі не рахують:
1) навесні;
2) восени.

Розділ II. ПРИКІНЦЕВІ ПОЛОЖЕННЯ

1. Цей Закон набирає чинності з дня опублікування.
2. Кабінету Міністрів України:
1) привести свої акти у відповідність;
2) забезпечити виконання.
"""
ORDERS = """\
1) у статті 1:
частину першу викласти в такій редакції:
«1. Дерева рахують двічі на рік.»;
у пункті 2 частини другої слово «громада» замінити словом «рада»;
доповнити частиною третьою такого змісту:
«3. Дерева не рубають.»;
2) пункт 2 статті 2 виключити;
3) пункт 2 розділу II доповнити підпунктом 3 такого змісту:
«3) звітувати щороку.».
"""


@pytest.fixture
def garden(workspace: Path, run: Run) -> Workspace:
    (workspace / "law.txt").write_text(LAW, encoding="utf-8")
    assert run("import", "law.txt", "--act", "garden", "--version", "2020-01-01", "--lang", "uk")
    return Workspace(workspace)


def test_lines_are_of_the_kinds_that_such_laws_have(garden: Workspace) -> None:
    act = load_act(garden, "garden@2020-01-01")
    kinds = {site.address: site.provision.kind for site in act.lines() if site.provision.num}
    assert {address: kind for address, kind in kinds.items() if kind not in {Kind.ARTICLE}} == {
        "1.1": Kind.PART,
        "1.2": Kind.PART,
        "1.2.1": Kind.ITEM,
        "1.2.2": Kind.ITEM,
        "2.1": Kind.ITEM,
        "2.2": Kind.ITEM,
        "II": Kind.SECTION,
        "II.1": Kind.ITEM,
        "II.2": Kind.ITEM,
        "II.2.1": Kind.SUBITEM,
        "II.2.2": Kind.SUBITEM,
    }


def test_orders_are_read_and_written_as_such_laws_have_them(garden: Workspace, run: Run) -> None:
    orders = garden.root / "orders.txt"
    orders.write_text(ORDERS, encoding="utf-8")
    call = ("instruct", "--read", "orders.txt", "--target", "garden@2020-01-01")
    assert run(*call, "-o", "proposals/p.yaml")[0] == 0
    written = run("instruct", "p")[1]
    assert ORDERS in written


def test_a_new_article_has_parts(garden: Workspace, run: Run) -> None:
    proposal = """\
proposal: p
target: garden
baseline: 2020-01-01
status: draft
operations:
  - op: insert
    after: 2
    text: {uk: "# Стаття 3. Трава\\n\\n1. Траву косять.\\n2. Траву сушать:\\n  1) сонцем."}
    reason: x
  - op: insert
    after: 1.2
    text: {uk: "3. Дерева не рубають."}
    reason: x
"""
    (garden.root / "proposals/p.yaml").write_text(proposal, encoding="utf-8")
    adopted = run("adopt", "p", "--version", "2021-01-01")
    assert adopted[0] == 0
    act = load_act(garden, "garden@2021-01-01")
    kinds = [act.find(each).site.provision.kind for each in ("3.1", "3.2.1", "1.3")]
    assert kinds == [Kind.PART, Kind.ITEM, Kind.PART]


def test_the_kinds_go_out_and_in_again(garden: Workspace, run: Run) -> None:
    assert run("export", "garden@2020-01-01", "--format", "akn", "-o", "law.akn")[0] == 0
    assert run("import", "law.akn", "--act", "again", "--version", "2020-01-01")[0] == 0
    numbering = garden.history("again").identity.numbering
    assert numbering.levels == (Kind.ITEM, Kind.SUBITEM)
    assert numbering.in_articles == (Kind.PART, Kind.ITEM, Kind.SUBITEM)
