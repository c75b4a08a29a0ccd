"""What a proposal leaves behind in the rest of the act: the warnings, word for word."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.citations.affected import Affected
from drafting.citations.consequences import consequences, unresolved
from drafting.errors import PatchError
from drafting.messages import in_language
from drafting.model.change import Amended
from drafting.model.localized import same
from drafting.model.operation import (
    Delete,
    Designate,
    Insert,
    Join,
    Move,
    Operation,
    Renumber,
    Repeal,
    ReplaceWords,
    Restate,
    Split,
)
from drafting.patch import apply
from tests.acts import act
from tests.examples import few
from tests.laws.places import places
from tests.laws.proposals import acts_for, each_operation, operations, propose
from tests.laws.shares import carried_out
from tests.work import lines_run

LAW = {
    "ru": """\
# Статья 1. Основные понятия

В настоящем Законе используются следующие понятия:
  1) служащий – лицо, занимающее должность в государственном органе;
  2) руководитель – лицо, назначившее служащего на должность;
  3) наставник (далее – куратор) – опытный служащий.

# Статья 2. Обязанности служащего

1. Служащий соблюдает Конституцию и законы.
2. Служащий обязан:
  1) исполнять поручения руководителя, кроме указанных в подпункте 3) настоящего пункта;
  2) слушать наставника;
  3) уведомлять о конфликте интересов.
Наставника назначает руководитель.
3. Запрет пункта 1 настоящей статьи и подпунктов 1) и 2) пункта 2 не распространяется на суд.

# Статья 3. Ответственность

1. Нарушение статьи 2 настоящего Закона влечет ответственность по статье 15 Кодекса.
2. Порядок пункта 3 статьи 2 применяется в случаях статей 1–3, кроме части второй пункта 2 статьи 2.
""",
    "kk": """\
# 1-бап. Міндеттер

1. Қызметші заңды сақтайды.
2. Қызметші:
  1) осы тармақтың 2) тармақшасында көзделген жағдайдан басқа кезде бұйрықты орындауға;
  2) құпияны сақтауға
міндетті.
3. Осы баптың 1-тармағы мен 2-тармағының 2) тармақшасы сотқа қолданылмайды.

# 2-бап. Жауаптылық

Осы Заңның 1-бабының 1 және 2-тармақтарын бұзу Кодекстің 15-бабы бойынша жауаптылыққа әкеледі.
""",
    "en": """\
# Section 1. Duty

(1) A body must share data.
(2) The duty in subsection (1) does not apply to—
  (a) personal data;
  (b) data under seal, other than data in paragraph (a).

# Section 2. Fees

(1) "fee" means the cost of copying.
(2) No fee is due under section 1(2)(b).
(3) Section 9 of the Courts Act applies to subsections (1) and (2) of section 1.
""",
}
WHY = {"id": "1", "reason": same("r")}
CASES: dict[str, tuple[str, list[Operation]]] = {
    "delete": ("ru", [Delete(at=("2.2.2", "2.1"), **WHY)]),
    "repeal-an-article": ("ru", [Repeal(at=("2",), **WHY)]),
    "renumber": ("ru", [Renumber(at=("2.3",), to=("4",), **WHY)]),
    "swap-numbers": ("ru", [Renumber(at=("2.2.2", "2.2.3"), to=("3", "2"), **WHY)]),
    "move": ("ru", [Move(at=("2.3",), into="3", number="3", **WHY)]),
    "split": ("ru", [Split(at=("2.2",), before=same("обязан"), number="2-1", **WHY)]),
    "designate": ("ru", [Designate(at=("2.1",), label="1)", **WHY)]),
    "join": ("kk", [Join(at=("1.2.1", "1.2.2"), **WHY)]),
    "reword": (
        "ru",
        [ReplaceWords(at=("2.1",), old=same("соблюдает"), new=same("исполняет"), **WHY)],
    ),
    "reword-part": (
        "ru",
        [ReplaceWords(at=("2.2.part-2",), old=same("назначает"), new=same("зовет"), **WHY)],
    ),
    "restate": ("ru", [Restate(at=("2.2",), text=same("2. Служащий обязан работать."), **WHY)]),
    "insert-what-cites-nothing": (
        "ru",
        [Insert(after="3.2", text=same("3. По статье 77 и пункту 1 статьи 2."), **WHY)],
    ),
    "insert-into-a-range": (
        "ru",
        [Insert(after="1", text=same("# Статья 1-1. Новая\n\n1. Текст."), **WHY)],
    ),
    "delete-kk": ("kk", [Delete(at=("1.2.2",), **WHY)]),
    "reword-kk": (
        "kk",
        [ReplaceWords(at=("1.1",), old=same("сақтайды"), new=same("бұзбайды"), **WHY)],
    ),
    "delete-en": ("en", [Delete(at=("section-1.2.b",), **WHY)]),
    "last-use-of-a-term-en": ("en", [Delete(at=("section-2.2",), **WHY)]),
}


@pytest.mark.parametrize("name", CASES)
def test_a_proposal_warns(name: str, file_regression: FileRegressionFixture) -> None:
    language, operations = CASES[name]
    warnings = consequences(apply(act(LAW[language], None, language), propose(*operations)))
    text = "\n\n".join(map(str, warnings)) + "\n"
    file_regression.check(text, fullpath=Path(__file__).parent / "warnings" / f"{name}.txt")


@pytest.mark.parametrize("language", LAW)
def test_sound_laws_have_no_warnings(language: str) -> None:
    assert unresolved(act(LAW[language], None, language)) == []


def test_citations_of_nothing_in_a_baseline(file_regression: FileRegressionFixture) -> None:
    law = act(
        "# Статья 1. А\n\n1. См. пункт 3, статью 2 и пункт 2.\n2. [исключен]\n", language="ru"
    )
    text = "\n\n".join(map(str, unresolved(law))) + "\n"
    file_regression.check(text, fullpath=Path(__file__).parent / "warnings" / "baseline.txt")


def test_citations_of_nothing_are_named_in_the_language_of_the_reader() -> None:
    law = act("1. См. пункт 2.\n2. [исключен]\n3. См. пункт 9.\n", language="ru")
    problems = [each.problem for each in unresolved(law)]
    assert [in_language(each, "ru") for each in problems] == [
        "элемент, на который здесь ссылаются, утратил силу или исключён",
        "в акте нет элемента, на который здесь ссылаются",
    ]


@pytest.mark.parametrize(
    ("at", "old", "new"),
    [
        ("2.2.2", "слушать наставника", "слушать кураторов"),
        ("2.2.2", "слушать наставника", "учиться у наставников"),
        ("2.2.2", "слушать", "слышать"),
        ("1.1", "должность", "место"),
    ],
)
def test_terms_that_stay_in_use_are_not_warned_of(at: str, old: str, new: str) -> None:
    operation = ReplaceWords(at=(at,), old=same(old), new=same(new), **WHY)
    codes = [each.code for each in consequences(_amended("ru", operation))]
    assert "unused-term" not in codes


@pytest.mark.parametrize(
    ("use", "warned"),
    [("Мектеп бақтарын күтіңіз.", False), ("Мектеп бағына кіріңіз.", False), ("Шөп.", True)],
)
def test_the_end_of_a_kazakh_term_changes_before_a_vowel(use: str, warned: bool) -> None:
    law = act(
        "1. Мынадай ұғымдар пайдаланылады:\n  1) мектеп бағы – учаске;\n"
        f"2. {use}\n3. Мектеп бағын суарыңыз.\n"
    )
    warnings = consequences(apply(law, propose(Delete(at=("3",), **WHY))))
    assert ("unused-term" in [each.code for each in warnings]) is warned


def test_a_fresh_number_that_nothing_cites_is_no_matter() -> None:
    operation = Insert(after="3.2", text=same("3. Новый пункт."), **WHY)
    assert consequences(_amended("ru", operation)) == []


@few(10)
@given(data=st.data())
@each_operation
def test_no_proposal_breaks_the_search_for_consequences(data, name):
    citing = [act(text, None, language) for language, text in LAW.items()]
    fit = [each for each in citing if places(each, name)]
    law = data.draw(st.sampled_from(fit) | acts_for(name) if fit else acts_for(name))
    amended = carried_out(law, propose(data.draw(operations(law, name, id="1"))))
    for problem in consequences(amended):
        assert problem.code in {"dangling", "changed-target", "unused-term"}
        assert problem.where.address


@pytest.mark.parametrize("language", LAW)
def test_citations_that_are_not_looked_at_have_no_warnings(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only citations that a change may affect are followed: to follow all finds no more."""
    law = act(LAW[language], None, language)
    lines = {site.order for site in law.lines()}
    found = 0
    for site in law.lines():
        operations = [Delete(at=(site.address,)), Repeal(at=(site.address,))]
        if site.provision.num:
            operations.append(Renumber(at=(site.address,), to=("9",)))
        if not site.provision.headed:
            word = same(site.provision.text.split()[-1])
            operations.append(ReplaceWords(at=(site.address,), old=word, new=same("x"), nth="last"))
        for operation in operations:
            with suppress(PatchError):
                amended = apply(law, propose(operation))
                near = consequences(amended)
                with monkeypatch.context() as patched:
                    patched.setattr(Affected, "citing", lambda *_: lines)
                    assert near == consequences(amended)
                found += len(near)
    assert found > len(lines)


def test_the_work_grows_with_the_text_alone() -> None:
    def work(articles: int) -> int:
        # The number of articles stands in every line, so that no cache has seen it before.
        text = "\n".join(
            f"# Статья {n}. А\n\n1. По пункту 2 статьи {n}, {articles}.\n"
            f"2. По пункту 1 настоящей статьи, {n} из {articles}.\n"
            for n in range(1, articles + 1)
        )
        operation = Delete(at=("1.2",), **WHY)
        amended = apply(act(text, language="ru"), propose(operation))
        return lines_run(lambda: consequences(amended))

    assert work(200) < 8 * 1.5 * work(25)


def _amended(language: str, *operations: Operation) -> Amended:
    return apply(act(LAW[language], None, language), propose(*operations))
