"""What a person gets wrong in YAML is named in words that do not need YAML to be known."""

from __future__ import annotations

import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import DraftingError, FormatError
from drafting.files.disk import decoded
from drafting.files.proposal import read_proposal

HEAD = "proposal: p\ntarget: t\nbaseline: 2020-01-01\n"
CASES = {
    "colon-in-a-text": HEAD + "title: О законе: изменения\noperations: []\n",
    "colon-in-an-item": HEAD
    + "operations:\n  - op: restate\n    at: 2\n    reason: Первое: второе\n",
    "tab-as-indent": HEAD + "operations:\n\t- op: delete\n",
    "tab-inside": HEAD + "operations:\n  - op: delete\n\tat: 2\n",
    "indented-too-deep": HEAD + "title: Поправка\n  date: 2020-01-01\n",
    "indented-too-little": HEAD + "operations:\n  - op: delete\n   at: 2\n",
    "indented-unevenly": HEAD + "operations:\n  - op: delete\n      at: 2\n",
    "indented-less-than-its-list": HEAD
    + "operations:\n    - op: delete\n      at: 2\n  - op: delete\n",
    "no-dash": HEAD + "operations:\n  - op: delete\n    at: 2\n  op: delete\n",
    "no-dash-in-a-list": HEAD + "operations:\n  - op: delete\n    at:\n      - 2\n      3\n",
    "dash-without-a-space": HEAD + "operations:\n  -op: delete\n   at: 2\n",
    "dash-without-a-space-in-its-place": HEAD + "operations:\n  -op: delete\n  at: 2\n",
    "no-colon": HEAD + "title Поправка\ndate: 2020-01-01\n",
    "no-space-after-the-colon": HEAD + "title:Поправка\ndate: 2020-01-01\n",
    "quotes-not-closed": HEAD + 'title: "Поправка\ndate: 2020-01-01\n',
    "single-quotes-not-closed": HEAD + "title: 'Поправка\ndate: 2020-01-01\n",
    "text-after-quotes": HEAD + 'title: "Закон" о службе\ndate: 2020-01-01\n',
    "quotes-inside-quotes": HEAD + 'title: "Закон "О службе""\ndate: 2020-01-01\n',
    "bracket-not-closed": HEAD + "operations:\n  - op: delete\n    at: [2, 3\n    reason: x\n",
    "brace-not-closed": HEAD + "title: {ru: Поправка\ndate: 2020-01-01\n",
    "begins-with-a-bracket": HEAD
    + "operations:\n  - op: restate\n    at: 2\n    text: [… 3)–] далее\n",
    "begins-with-at": HEAD + "title: @Поправка\n",
    "begins-with-percent": HEAD + "title: %Поправка\n",
    "begins-with-backtick": HEAD + "title: `Поправка`\n",
    "begins-with-star": HEAD + "title: * Поправка\n",
    "begins-with-amp": HEAD + "title: & Поправка\n",
    "bar-with-text": HEAD + "operations:\n  - op: restate\n    text: | 2. Текст\n",
    "bar-unindented": HEAD + "operations:\n  - op: restate\n    text: |\n2. Текст\n",
    "backslash-in-quotes": HEAD + 'title: "Файл C:\\дела"\n',
    "a-sign-of-no-text": HEAD + "title: a\x07b\n",
    "key-twice": HEAD + "title: a\ntitle: b\noperations:\n - {op: delete, at: 2}\n",
    "a-list-beside-the-keys": HEAD + "- op: delete\n",
    "begins-with-a-question-mark": HEAD + "title: ? что\n",
    "begins-with-a-comma": HEAD + "title: , а также\n",
    "begins-with-a-dash": HEAD + "title: - в мае\n",
    "begins-with-an-exclamation-mark": HEAD + "title: ! важно\n",
    "list-in-the-line-of-its-key": HEAD + "operations: - op: delete\n",
    "keys-in-one-line": HEAD + "operations:\n  - op: delete at: 2\n",
    "cyrillic-op": HEAD + "operations:\n  - {оp: delete, at: 2}\n",
    "cyrillic-key": HEAD + "operations:\n  - {op: replace-words, at: 2, оld: a, new: b}\n",
    "no-break-space-after-a-colon": HEAD + "title:\xa0Поправка\ndate: 2020-01-01\n",
    "no-break-space-after-a-dash": HEAD + "operations:\n  -\xa0op: delete\n    at: 2\n",
    "no-break-space-after-each-colon": HEAD + "operations:\n  - op:\xa0delete\n    at:\xa02\n",
    "no-break-space-in-the-whole-file": "proposal:\xa0p\ntarget:\xa0t\n",
    "no-break-space-in-a-sentence": "Прошу\xa0исключить статью 2.\n",
    "long-dash-before-an-item": HEAD + "operations:\n  – op: delete\n    at: 2\n",
    "bullet-before-an-item": HEAD + "operations:\n  • op: delete\n    at: 2\n",
    "day-before-month": HEAD + "date: 29.11.2026\noperations:\n  - {op: delete, at: 2}\n",
    "date-in-words": HEAD + "date: 29 ноября 2026 г.\noperations:\n  - {op: delete, at: 2}\n",
    "date-of-no-day": HEAD + "date: 31.11.2026\noperations:\n  - {op: delete, at: 2}\n",
    "date-of-two-days": HEAD + "date: 05/06/2026\noperations:\n  - {op: delete, at: 2}\n",
    "no-break-space-in-braces": HEAD
    + "operations:\n  - {op:\xa0delete, at: 2}\n  - {op: delete,\xa0at: 2}\n",
    "unseen-sign-in-a-word": HEAD + "operations:\n  - {op: delete\u200b, at: 2}\n",
    "wide-colon": HEAD + "operations:\n  - op： delete\n    at: 2\n",
    "indented-by-one": HEAD + "operations:\n- op: delete\n at: 2\n",
    "capital-op": HEAD + "operations:\n  - {Op: delete, at: 2}\n",
    "capital-words": HEAD + "operations:\n  - {op: DELETE, AT: 2}\n",
    "brace-too-many": HEAD + "operations:\n  - {op: delete, at: 2, }}\n",
    "bracket-too-many": HEAD + "operations:\n  - {op: delete, at: [6, 7]]}\n",
    "bracket-for-a-brace": HEAD + "operations:\n  - {op: delete, at: [6, 7}\n",
    "comma-behind-a-brace": HEAD + "operations:\n  - {op: delete, at: 2},\n",
    "comma-twice": HEAD + "operations:\n  - {op: delete,, at: 2}\n",
    "no-comma-in-braces": HEAD + "operations:\n  - {op: delete, at: 2 reason: x}\n",
    "semicolon-in-braces": HEAD + "operations:\n  - {op: delete; at: 2}\n",
    "colon-in-braces": HEAD + "title: {ru: Закон: поправка, en: Law}\n",
    "quotes-in-braces": HEAD + 'title: {ru: "Закон" о службе, en: Law}\n',
    "dash-without-a-space-before-a-brace": HEAD + "operations:\n  -{op: delete, at: 2}\n",
    "capital-key": HEAD + "operations:\n  - {op: delete, at: 2, REASON: x}\n",
}


@pytest.mark.parametrize("name", CASES)
def test_a_mistake_is_named_with_what_to_do(
    name: str, file_regression: FileRegressionFixture
) -> None:
    with pytest.raises(FormatError) as wrong:
        read_proposal(CASES[name], "mine.yaml")
    assert all(problem.where.line and problem.where.column for problem in wrong.value.problems)
    file_regression.check(f"{wrong.value}\n", basename=name)


def test_another_encoding_is_named_with_its_line(file_regression: FileRegressionFixture) -> None:
    with pytest.raises(DraftingError) as wrong:
        decoded("proposal: p\ntitle: Поправка\n".encode("cp1251"), "mine.yaml")
    file_regression.check(f"{wrong.value}\n", basename="not-utf-8")


def test_a_text_that_is_left_to_fill_in_is_refused_wherever_it_is(
    file_regression: FileRegressionFixture,
) -> None:
    text = """\
proposal: mine
target: law
baseline: 2020-01-01
title: {kk: Түзету, ru: …}
initiator: …
date: …
operations:
  - op: replace-words
    at: 2
    old: …
    new: б
    reason: …
    basis: [{cite: …}]
  - op: insert
    after: 2
    text: |
      2-1) …
  - op: restate
    at: 3
    text: |
      3. Слова закона:
      …
  - op: replace-everywhere
    forms: {заң: …}
"""
    with pytest.raises(FormatError) as wrong:
        read_proposal(text, "mine.yaml")
    file_regression.check(f"{wrong.value}\n", basename="left-to-fill-in")
