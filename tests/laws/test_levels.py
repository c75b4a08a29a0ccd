"""The laws reach every level: each operation is carried out on whatever can take it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafting.model.kind import Kind
from tests.acts import act
from tests.laws.places import places
from tests.laws.proposals import OPERATIONS, draw_operation, propose
from tests.laws.shares import carried_out

LAW = act(
    """\
= Қызметшілер туралы заң

Бұл заң қызметшілерге арналған.
Ол барлық органға тиесілі.

# 1-бөлім. Жалпы қағидалар

## 1-тарау. Міндеттер туралы

### 1-бап. Қызметшінің міндеті

1. Қызметші міндетті:
  1) заңды сақтауға;
  2) құпияны сақтауға;
  3) тиіс.
Қызметші адал болуға тиіс.
Қызметші сыпайы болуға тиіс.
2. Қызметші құқылы.
  {Ескерту. Тармақ өзгертілді.}
  [^1] Түсініктеме мәтіні бар.
3. Алым мөлшері:

  |= Көшірме |= Алым |
  | бір бет | екі теңге ¶ қосымша ақы |
  | екі бет | үш теңге |
4. Соңғы тармақ сөзі.
[… 5.–7.]

### 2-бап. Жауаптылық

1. Заңды бұзу жауаптылыққа әкеледі.
2. Жауаптылықты сот белгілейді.

## 2-тарау. Құқықтар туралы

1. Қызметші демалуға құқылы.
  {Ескерту. Тарау енгізілді.}
  [^2] Басқа түсініктеме мәтіні.

# 2-бөлім. Қорытынды ережелер

1. Заң қолданысқа енеді.

Қазақстан Республикасының Президенті Н. Назарбаев

# 1-қосымша. Алым кестесі

1. Алым төленеді.

  | үш бет | төрт теңге |
"""
)
_DIVISIONS = {Kind.SECTION, Kind.CHAPTER, Kind.ARTICLE, Kind.ANNEX}
_NUMBERED = {*_DIVISIONS, Kind.ITEM, Kind.SUBITEM}
_LINES = {*_NUMBERED, Kind.PART, Kind.PARAGRAPH, Kind.CELL, Kind.FOOTNOTE}
_WHOLE = {*_NUMBERED, Kind.PART, Kind.PARAGRAPH, Kind.FOOTNOTE, Kind.NOTE, Kind.TABLE, Kind.ROW}
LEVELS = {
    "replace-words": {Kind.TITLE, *_LINES},
    "insert-words": {Kind.TITLE, *_LINES},
    "delete-words": {Kind.TITLE, *_LINES},
    "replace-everywhere": {Kind.TITLE, *_LINES},
    "restate": {Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING, Kind.CELL, Kind.GAP, *_WHOLE},
    "restate-heading": {Kind.TITLE, *_DIVISIONS},
    "insert": {Kind.PREAMBLE, Kind.CLOSING, Kind.GAP, *_WHOLE},
    "delete": {Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING, *_WHOLE},
    "repeal": {Kind.TITLE, Kind.PREAMBLE, Kind.CLOSING, *_WHOLE},
    "renumber": {*_NUMBERED, Kind.FOOTNOTE},
    "move": _WHOLE - {Kind.ANNEX},
    "split": _NUMBERED,
    "designate": {Kind.ITEM, Kind.SUBITEM, Kind.PART},
    "join": {Kind.ITEM, Kind.SUBITEM, Kind.PART, Kind.PARAGRAPH},
}
"""Operation → the kinds of provision that can take it."""


@pytest.mark.parametrize("name", OPERATIONS)
def test_an_operation_has_places_at_every_level_that_can_take_it(name: str) -> None:
    assert {site.provision.kind for site in places(LAW, name)} == LEVELS[name]


@pytest.mark.parametrize(
    ("name", "kind"), [(name, kind) for name in OPERATIONS for kind in sorted(LEVELS[name])]
)
@settings(max_examples=3)
@given(data=st.data())
def test_an_operation_is_carried_out_at_every_level(
    name: str, kind: Kind, data: st.DataObject
) -> None:
    sites = [site for site in LAW.sites if site.provision.kind is kind]
    carried_out(LAW, propose(draw_operation(data.draw, LAW, name, among=sites, id="1")))
