"""A small act in three languages, and a proposal with every operation."""

from __future__ import annotations

from attrs import evolve

from drafting.files.history import read_history
from drafting.files.proposal import read_proposal
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.text.reader import read_act

IDENTITY = """
act: fund-rules
kind: rules
number: "17"
date: 2019-05-06
titles: {kk: Қор қағидалары, ru: О фонде, en: On the fund}
citations:
  kk: >-
    Қазақстан Республикасы Үкіметінің 2019 жылғы 6 мамырдағы № 17 қаулысымен бекітілген
    Қор қағидалары
  ru: >-
    Правила фонда, утвержденные постановлением Правительства Республики Казахстан
    от 6 мая 2019 года № 17
numbering: {headings: [chapter], levels: [item, subitem], through: [item]}
versions:
  - {version: 2020-01-01, digest: {}}
"""
TEXTS = {
    "kk": """= Қор қағидалары

# 1-тарау. Жалпы ережелер

1. Қор ашық жұмыс істейді.
2. Қор:
  1) есеп береді;
  2) кеңес өткізеді;
  3) кеңес шақырады.
Есеп жылына бір рет жарияланады.
3. Кеңес мүшелері сайланады.

# 2-тарау. Қаражат

4. Қаражат кеңес шешімімен бөлінеді.
5. Қалдық келесі жылға өтеді.
6. Қалдық жарияланады.
7. Қалдық тексеріледі.
8. Есеп жарияланады. Есеп сақталады.
""",
    "ru": """= Правила фонда

# Глава 1. Общие положения

1. Фонд работает открыто.
2. Фонд:
  1) отчитывается;
  2) проводит совет;
  3) созывает совет.
Отчет публикуется один раз в год.
3. Члены совета избираются.

# Глава 2. Средства

4. Средства делятся решением совета.
5. Остаток переходит на следующий год.
6. Остаток публикуется.
7. Остаток проверяется.
8. Отчет публикуется. Отчет хранится.
""",
    "en": """= Rules of the fund

# Chapter 1. General

1. The fund works openly.
2. The fund:
  1) reports;
  2) holds a council;
  3) calls a council.
The report is published once a year.
3. Members of the council are elected.

# Chapter 2. Means

4. Means are divided by a decision of the council.
5. What is left goes on to the next year.
6. What is left is published.
7. What is left is checked.
8. The report is published. The report is kept.
""",
}
EVERYTHING = """
proposal: everything
target: fund-rules
baseline: 2020-01-01
enacted-as: resolution
in-force: ten-days
operations:
  - op: replace-words
    at: item-1
    old: {kk: ашық, ru: открыто, en: openly}
    new: {kk: жария түрде, ru: гласно и открыто, en: in public}
  - op: insert-words
    at: 1.2.1
    after: {kk: есеп, ru: отчитывается, en: reports}
    words: {kk: тоқсан сайын, ru: ежеквартально, en: every quarter}
  - op: delete-words
    at: 1.2.part-2
    words: {kk: бір рет, ru: один раз, en: once}
  - op: restate
    at: 1.2.3
    text: {kk: 3) кеңесті сайлайды., ru: 3) избирает совет., en: 3) elects a council.}
  - op: insert
    after: 1.2.3
    text: {kk: 4) мұрағат жүргізеді., ru: 4) ведет архив., en: 4) keeps an archive.}
  - op: insert
    after: 3
    text:
      kk: 3-1. Кеңес жыл сайын жиналады.
      ru: 3-1. Совет собирается ежегодно.
      en: 3-1. The council meets every year.
  - op: restate-heading
    at: chapter-2
    text: {kk: Қаражат және қалдық, ru: Средства и остаток, en: Means and what is left}
  - op: repeal
    at: 5
  - op: delete
    at: 6–7
  - op: split
    at: 8
    before: {kk: Есеп сақталады, ru: Отчет хранится, en: The report is kept}
    number: 9
"""
PLACES = """
proposal: places
target: fund-rules
baseline: 2020-01-01
operations:
  - {op: renumber, at: [1.2.1, 1.2.2], to: ["4", "5"]}
  - {op: move, at: 3, after: 5, number: 5-1}
  - {op: join, at: [6, 7]}
"""
ENDS = """
proposal: ends
target: fund-rules
baseline: 2020-01-01
operations:
  - op: delete-words
    at: 8
    words: {kk: Есеп, ru: Отчет, en: The report}
    nth: last
  - op: insert-words
    at: 3
    position: end
    words: {kk: Сайлау құпия өтеді., ru: Выборы тайные., en: The election is secret.}
  - op: insert-words
    at: 1.2.2
    position: end
    words: {kk: және тыңдайды, ru: и слушает, en: and listens}
  - op: insert-words
    at: "7"
    after: {kk: Қалдық, ru: Остаток, en: What is left}
    nth: last
    words: {kk: жылда, ru: ежегодно, en: each year}
"""
DESIGNATING = """
proposal: designating
target: fund-rules
baseline: 2020-01-01
operations:
  - {op: designate, at: 1.1, label: 1)}
  - {op: designate, at: 1.2.part-2, label: 4)}
"""
TAKING = """
proposal: taking
target: fund-rules
baseline: 2020-01-01
operations:
  - op: insert
    before: 1.2.2
    text: {kk: "1-1) кеңестер:", ru: "1-1) советы:", en: "1-1) councils:"}
    takes: 1.2.2–1.2.3
  - op: insert
    before: "6"
    text: {kk: "# 3-тарау. Қалдық", ru: "# Глава 3. Остаток", en: "# Chapter 3. The rest"}
    takes: 6–8
"""
EVERYWHERE = """
proposal: everywhere
target: fund-rules
baseline: 2020-01-01
operations:
  - op: replace-everywhere
    forms:
      kk: {Қор: Кор, Қордың: Кордың, кеңес: алқа, Кеңес: Алқа}
      ru: {совет: коллегию, совета: коллегии}
      en: {council: board}
    except: 3
"""
WORDS = """
proposal: words
target: fund-rules
baseline: 2020-01-01
operations:
  - op: replace-words
    at: [1.2.2, 1.2.3]
    old: {kk: кеңес, ru: совет, en: council}
    new: {kk: алқа, ru: коллегию, en: board}
"""


def act(language: str, amended: str = "words") -> Act:
    """The act in a language; `amended` as in `Identity`."""
    identity = evolve(read_history(IDENTITY, "act.yaml").identity, amended=amended)
    return read_act(TEXTS[language], identity, "2020-01-01", language, "rules.txt")


def proposal(text: str) -> Proposal:
    """A proposal to it."""
    return read_proposal(text, "proposal.yaml")
