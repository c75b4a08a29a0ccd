"""Lines that lose the capital letter of their beginning, or keep it behind new words."""

from __future__ import annotations

import pytest

from drafting.files.proposal import read_proposal
from drafting.patch.located import locate
from drafting.patch.overlooked.first_letters import letter_warnings
from tests.acts import act
from tests.patch.amending import FREED, warnings
from tests.work import lines_run

_PONDS = """
# Section 1. Frogs
1. The frog sings. A toad waits.
2. Frogs sing:
  1) at night;
  2) Board days.
3. Minister of frogs. The Minister sings.
4. NATO sings.
5. Moths.—All moths rest. Some moths, cf. Wasps, sting.
""".strip("\n")
_SMALL = "what began with a capital letter begins with a small one"
_KEPT = "keeps its capital letter behind new words"


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("replace-words, at: 1.1, old: The frog, new: a frog", _SMALL),
        ("delete-words, at: 1.1, words: The", _SMALL),
        ("delete-words, at: 1.2.2, words: Board", ""),
        ("insert-words, at: 1.2.2, position: start, words: on", ""),
        ("insert-words, at: 1.3, position: start, words: any", ""),
        ("insert-words, at: 1.1, position: start, words: in spring", _SMALL),
        (
            "insert-words, at: 1.1, position: start, words: 'In spring,'",
            "“The” stood at the beginning",
        ),
        ("insert-words, at: 1.1, before: The frog, words: 'In spring,'", _KEPT),
        ("replace-everywhere, forms: {The: this}", _SMALL),
        ("replace-words, at: 1.1, old: The frog, new: A frog", ""),
        ("replace-words, at: 1.1, old: frog, new: newt", ""),
        ("insert-words, at: 1.1, position: start, words: It is spring.", ""),
        ("insert-words, at: 1.2.1, position: start, words: only", ""),
        ("insert-words, at: 1.3, position: start, words: The", ""),
        ("insert-words, at: 1.4, position: start, words: Today", ""),
        ("insert-words, at: 1.5, before: All, words: 'In spring,'", "“All” stood"),
        ("delete-words, at: 1.5, words: All", _SMALL),
        ("delete-words, at: 1.5, words: Some", _SMALL),
        ("replace-words, at: 1.5, old: Wasps, new: wasps", ""),
        ("replace-words, at: 1.5, old: All, new: Some", ""),
        ("restate, at: 1.4, text: 4. nobody sings.", ""),
    ],
)
def test_first_letters(operation: str, named: str) -> None:
    found = warnings(act(_PONDS, FREED, "en"), f"- {{op: {operation}}}")
    about = [each for each in found if _SMALL in each or _KEPT in each]
    assert bool(about) is bool(named)
    assert not about or named in about[0]


def test_an_operation_on_many_lines_is_named_once() -> None:
    text = "\n".join(f"{number}. Frogs sing." for number in range(1, 21))
    found = warnings(act(text, FREED, "en"), "- {op: replace-everywhere, forms: {Frogs: newts}}")
    assert len([each for each in found if _SMALL in each]) == 1


def test_capital_letters_that_stay_are_named_once_for_each_operation() -> None:
    text = "\n".join(f"{number}. Frogs sing." for number in range(1, 11))
    law = act(text + "\n11. Toads sing.", FREED, "en")

    def named(last: int) -> str:
        at = ", ".join(f"'{number}'" for number in range(1, last + 1))
        order = f"- {{op: insert-words, at: [{at}], position: start, words: 'In spring,'}}"
        (found,) = (each for each in warnings(law, order) if "In spring," in each)
        return found

    assert "“Frogs” stood at the beginning" in named(10)
    assert "words stood at the beginning, and keep their capital letter" in named(11)


def test_what_is_named_of_many_lines_is_counted() -> None:
    text = "1. " + "Frogs sing very loudly. " * 20
    order = "- {op: replace-words, at: '1', all: true, old: Frogs, new: newts}"
    (found,) = (each for each in warnings(act(text, FREED, "en"), order) if _SMALL in each)
    assert "… 20 in all" in found
    assert found.count("\n    newts") == 12


def _work(text: str, order: str) -> int:
    law = act(text, FREED, "en")
    head = "proposal: p\ntarget: law\nbaseline: 2020-01-01\noperations:\n"
    located = locate(law, read_proposal(f"{head}- {order}", "p.yaml"))
    assert not located.problems
    return lines_run(lambda: [*letter_warnings(law, located)])


def test_the_sentences_of_a_line_are_edited_once() -> None:
    order = "{op: replace-words, at: '1', all: true, old: Frogs, new: newts}"

    def work(sentences: int) -> int:
        return _work("1. " + "Frogs sing very loudly here. " * sentences, order)

    work(3)
    few, many = work(100), work(200)
    assert many < 2.2 * few


def test_the_words_of_an_act_are_looked_for_once() -> None:
    def work(lines: int) -> int:
        # Each line begins with a word of its own.
        text = "\n".join(f"{each}. Frog{'o' * each} sings." for each in range(1, lines + 1))
        at = ", ".join(f"'{each}'" for each in range(1, lines + 1))
        return _work(
            text, f"{{op: insert-words, at: [{at}], position: start, words: 'In spring,'}}"
        )

    work(3)
    few, many = work(100), work(200)
    assert many < 2.2 * few
