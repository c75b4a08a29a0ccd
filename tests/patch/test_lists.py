"""Lists whose predicate or marks a change takes away; and changes that take nothing away."""

from __future__ import annotations

import pytest

from drafting.model.act import Numbering
from drafting.patch.overlooked.lists import list_warnings
from tests.acts import act
from tests.patch.amending import FREED, carried_out, warnings
from tests.work import lines_run

_KAZAKH = """
1. Оқырман:
  1) кітапты күтуге;
  2) тыныштық сақтауға;
  3) кітапты мерзімінде қайтаруға тиіс.
2. Оқырман:
  1) кітап алуға;
  2) кітап оқуға;
құқылы.
3. Мыналар оқырманға жатады:
  1) оқушы;
  2) [алып тасталды]
  3) мұғалім.
"""
_RUSSIAN = """
1. Читатель обязан:
  1) беречь книги;
  2) соблюдать тишину;
  3) возвращать книги в срок.
2. Читатель вправе:
  1) взять книгу;
  2) иное.
3. Не выдаются:
  1) атласы.
  2) словари.
4. Читатель приходит:
  1) днем;
  […]
"""
_ENGLISH = """
1. A reader shall:
  (a) take care of books; and
  (b) return books in time.
2. Books are lent if the reader:
  (a) shall have paid the fee;
  (b) is of age.
"""
_JOINED = """
1. A reader shall:
  (a) take care of books;
  (b) be quiet; or
  (c) return books in time.
2. A reader may:
  (a) read:
    (i) aloud;
    (ii) alone; or
  (b) sleep.
3. A reader may:
  (a) sleep; or
  (b) eat; or
  (c) leave.
4. A reader may:
  (a) rest; or
  (b) look out,
if it is late.
"""


def found(law: str, language: str, operations: str) -> list[str]:
    read = act(law.strip("\n"), Numbering(), language)
    return [each for each in warnings(read, operations) if "the list" in each]


_WRONG = {
    "kk": (
        _KAZAKH,
        "- {op: delete, at: 1.3}",
        "- {op: repeal, at: 1.3}",
        "- {op: restate, at: 1.3, text: 3) кітапты қайтаруға.}",
        "- {op: delete, at: 2.part-2}",
        "- {op: restate, at: 3.para-1, text: 'Оқырмандар:'}",
        "- {op: insert, after: 1.3, text: 4) қағида сақтауға тиіс.}",
    ),
    "ru": (
        _RUSSIAN,
        "- {op: delete, at: 1.3}",
        "- {op: replace-words, at: 2.para-1, old: вправе, new: любит}",
        "- {op: insert, after: 1.3, text: 4) платить взносы.}",
        "- {op: insert, after: 1.1, text: 1-1) не рвать журналы.}",
        "- {op: move, at: 1.3, before: 1.1, number: 1-1}",
    ),
    "en": (
        _ENGLISH,
        "- {op: insert, after: 1.b, text: (c) pay the fee.}",
        "- {op: delete-words, at: 1.para-1, words: shall}",
    ),
}


@pytest.mark.parametrize("language", _WRONG)
def test_a_list_that_reads_wrong_is_a_warning(language, file_regression):
    law, *changes = _WRONG[language]
    named = [(each, found(law, language, each)) for each in changes]
    assert all(each for _, each in named)
    text = "\n\n".join("\n".join([operation, *each]) for operation, each in named)
    file_regression.check(f"{text}\n", basename=language)


def test_a_joint_that_is_lost_and_marks_that_are_too_many_are_a_warning(file_regression):
    law = act(_JOINED.strip("\n"), FREED, "en")
    changes = (
        "- {op: delete, at: 1.b}",
        "- {op: delete, at: 1.c}",
        "- {op: insert, after: 1.c, text: (d) pay.}",
        "- {op: insert, after: 1.b, text: (ba) pay; or}",
        "- {op: restate, at: 1.b, text: (b) be quiet;}",
        "- {op: delete, at: 2.b}",
        "- {op: delete, at: 2.a.ii}",
        "- {op: delete, at: 4.b}",
        "- {op: replace-words, at: 1.c, old: time, new: time;}",
        "- {op: delete-words, at: 1.b, words: be quiet}",
    )
    text = "\n\n".join("\n".join([each, *warnings(law, each)]) for each in changes)
    file_regression.check(f"{text}\n", basename="joined")


_BELOW_A_HEADING = """
# Article 1. Readers
A reader shall:
(a) take care of books;
(b) be quiet; and
(c) return books in time.

# Article 2. Guests
(a) a friend of a reader; or
(b) a pupil,
may look in.

# Article 3. Hours
1. The hall is open by day.
2. It is shut at night.

# Article 4. Two lists
A reader may:
(a) read; or
(b) sleep.
A guest may:
(c) look; or
(d) leave.
"""


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("delete, at: 1.c", "its last item now ends with `; and`"),
        ("delete, at: 1.c", "the list has lost its “and” before the last item"),
        ("insert, after: 1.c, text: (d) pay.", "“and” stands behind an item that is not the last"),
        ("insert, after: 2.b, text: '(c) a child,'", "“or” stands behind an item that is not"),
        ("replace-words, at: 1.part-1, old: shall, new: may", ""),
        ("delete, at: 1.part-1", "no line leads to the items of the list any more"),
        ("replace-words, at: 1.part-1, old: 'shall:', new: shall.", "no line leads to the items"),
        ("insert, after: 1.part-1, text: It reads.", "no line leads to the items of the list"),
        ("delete-words, at: 1.part-1, words: shall", "has lost its only word that orders"),
        ("insert, after: 3.2, text: 3. It is warm", "an item of the list ends without a mark"),
        ("replace-words, at: 3.2, old: night., new: night;", "the list has lost its full stop"),
    ],
)
def test_a_list_below_a_heading_is_read_too(operation, named):
    law = act(_BELOW_A_HEADING.strip("\n"), FREED, "en")
    found = warnings(law, f"- {{op: {operation}}}")
    assert any(named in each for each in found) if named else found == []


@pytest.mark.parametrize(
    "operation",
    [
        "delete, at: 1.a",
        "delete, at: 2",
        "insert, after: 3.2, text: 3. It is warm.",
        "insert, after: 4.a, text: (a-1) eat; or",
        "delete, at: 4.d",
    ],
)
def test_lists_below_a_heading_that_read_well_or_are_several_are_none(operation):
    law = act(_BELOW_A_HEADING.strip("\n"), FREED, "en")
    assert warnings(law, f"- {{op: {operation}}}") == []


@pytest.mark.parametrize(
    ("law", "operation"),
    [
        ("| a | 5 |", "{op: restate, at: table-1.row-1.cell-2, text: –}"),
        ("1. a: b", "{op: replace-words, at: '1', old: b, new: ________}"),
        ("1. b", "{op: restate, at: '1', text: 1. ________}"),
    ],
)
def test_signs_that_stand_for_words_are_no_marks(law, operation):
    assert warnings(law, f"- {operation}") == []


@pytest.mark.parametrize(
    "operation",
    [
        "- {op: delete, at: 1.a}",
        "- {op: restate, at: 1.b, text: (b) be quiet; and}",
        "- {op: insert, after: 2.a.ii, text: (iii) under a tree; or}",
        "- {op: delete, at: 3.b}",
        "- {op: insert-words, at: 3.a, after: sleep, words: 'etc.'}",
    ],
)
def test_a_list_that_is_still_joined_is_none(operation):
    law = act(_JOINED.strip("\n"), FREED, "en")
    assert warnings(law, operation) == []


@pytest.mark.parametrize(
    ("law", "language", "operations"),
    [
        (_KAZAKH, "kk", "- {op: delete, at: 1.2}"),
        (_KAZAKH, "kk", "- {op: delete, at: '1'}"),
        (_KAZAKH, "kk", "- {op: delete, at: 3.1}"),
        (_KAZAKH, "kk", "- {op: restate, at: 1.3, text: 3) кітапты қайтаруға міндетті.}"),
        (_KAZAKH, "kk", "- {op: insert, after: 1.2, text: 2-1) сөйлемеуге;}"),
        (_RUSSIAN, "ru", "- {op: delete, at: 1.2}"),
        (_RUSSIAN, "ru", "- {op: replace-words, at: 2.para-1, old: вправе, new: имеет право}"),
        (_RUSSIAN, "ru", "- {op: insert, after: 3.2, text: 3) журналы.}"),
        (_RUSSIAN, "ru", "- {op: delete, at: 4.1}"),
        (_ENGLISH, "en", "- {op: delete, at: 2.a}"),
        (_ENGLISH, "en", "- {op: replace-words, at: 1.para-1, old: shall, new: must}"),
        (
            _RUSSIAN,
            "ru",
            """
            - {op: insert, after: 1.3, text: 4) платить взносы.}
            - {op: replace-words, at: 1.3, old: ".", new: ;, nth: last}
            """,
        ),
    ],
)
def test_a_list_that_still_reads_well_is_none(law, language, operations):
    assert found(law, language, operations) == []


def test_the_work_grows_with_the_list_alone() -> None:
    def work(items: int) -> int:
        # The number of items stands in every line, so that no cache has seen it before.
        lines = [f"  {n}) жылына {items} кітап алуға;" for n in range(1, items + 1)]
        law = act("\n".join(["1. Оқырман:", *lines, "құқылы."]), Numbering(), "kk")
        amended = carried_out(law, "- {op: delete, at: 1.1}")
        return lines_run(lambda: list(list_warnings(amended.changes)))

    assert work(800) < 8 * 1.5 * work(100)


def test_a_line_that_ends_two_lists_is_named_once() -> None:
    law = act(
        "1. They:\n  1) dig:\n    a) beds; and\n    b) paths.\n  2) rest.\n3. End.", FREED, "en"
    )
    found = [each for each in warnings(law, "- {op: delete, at: 1.1.b}") if "beds; and" in each]
    assert len(found) == 1, found


def test_a_sentence_behind_a_list_does_not_conclude_it() -> None:
    text = "1. Бағбан:\n  1) суаруға;\n  2) қазуға міндетті.\nБағбан демалуға құқылы.\n2. Бақ."
    law = act(text, FREED)
    found = warnings(law, "- {op: delete, at: 1.2}")
    assert any("lost its only word that orders" in each for each in found), found
    assert any("lost its full stop" in each for each in found), found


@pytest.mark.parametrize(
    ("last", "do"),
    [
        ("b) paths; and", """`old: "; or"`, `new: "; and"`"""),
        ("b) paths,", """`old: "; or"`, `new: ","`"""),
        ("b) paths; or", ""),
    ],
)
def test_a_joint_that_leads_to_nothing_is_named_in_an_inner_list(last: str, do: str) -> None:
    law = act(f"1. They:\n  1) dig:\n    a) beds; or\n    {last}\n  2) rest.", FREED, "en")
    found = [each for each in warnings(law, "- {op: delete, at: 1.1.b}") if "stands behind" in each]
    assert bool(found) is bool(do)
    assert not do or do in found[0], found


def test_paragraphs_below_a_colon_are_a_list() -> None:
    law = act("1. They:\n  dig;\n  rest;\n  eat.\n2. End.", FREED, "en")
    found = warnings(law, "- {op: delete, at: 1.para-4}")
    assert any("lost its full stop" in each and "rest;" in each for each in found), found
    found = warnings(law, "- {op: insert, after: 1.para-4, text: sleep.}")
    assert any("in the middle of the list ends with a full stop" in each for each in found), found
    assert not warnings(law, "- {op: delete, at: 1.para-3}")


def test_sentences_below_a_line_are_no_list() -> None:
    law = act("1. They dig.\n  It helps.\n  They rest.\n2. End.", FREED, "en")
    assert not warnings(law, "- {op: delete, at: 1.para-3}")


_ROOT = "The school decides:\n1. to dig;\n2. to sow;\n3. to rest.\n"
_SEVERAL = (
    "# Section 1. Duties\nGardeners:\n1) dig;\n2) sow;\n3) rest.\n\n"
    "Keepers:\n1) lock gates;\n2) lock sheds;\n3) sleep.\n"
)


@pytest.mark.parametrize(
    ("operation", "named", "found"),
    [
        ("insert, after: '3', text: 4. to eat.", "in the middle of the list", "to rest."),
        ("delete, at: '3'", "lost its full stop", "to sow;"),
        ("insert, after: '2', text: 2-1. to eat.", "in the middle of the list", "to eat."),
        ("restate, at: '2', text: 2. to eat", "ends without a mark", "to eat"),
    ],
)
def test_a_list_of_the_act_itself_is_looked_at(operation: str, named: str, found: str) -> None:
    (warning,) = warnings(act(_ROOT, FREED, "en"), f"- {{op: {operation}}}")
    assert named in warning
    assert f"found: {found}" in warning


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("replace-words, at: 1.2~1, old: sow, new: sew", ""),
        ("replace-words, at: 1.3~2, old: sleep, new: snore", ""),
        ("insert, after: 1.3~2, text: 4) eat.", "in the middle of the list"),
        ("delete, at: 1.3~2", "lost its full stop"),
        ("restate, at: 1.2~1, text: 2) sew.", "in the middle of the list"),
        ("restate, at: 1.2~2, text: 2) lock all", "ends without a mark"),
        # The line that leads to the second list stands in the last item of the first.
        ("insert, after: 1.3~1, text: 4) eat.", "no line leads to the items"),
    ],
)
def test_each_of_several_lists_below_a_heading_is_looked_at(operation: str, named: str) -> None:
    found = warnings(act(_SEVERAL, FREED, "en"), f"- {{op: {operation}}}")
    assert [each for each in found if named in each] if named else not found
    assert len(found) <= 1 + ("no line" in named)


@pytest.mark.parametrize(
    "operation", ["insert, after: '1', text: 2. He rests.", "delete, at: '2'", "delete, at: '1'"]
)
def test_sentences_of_the_act_itself_are_no_list(operation: str) -> None:
    law = act("It is decided:\n1. The garden is open.\n2. It is green.\n", FREED, "en")
    operation = operation.replace("after: '1', text: 2.", "after: '2', text: 3.")
    assert not [each for each in warnings(law, f"- {{op: {operation}}}") if "list" in each]
