"""A proposal's file: what it may say, and every mistake of it told at its line and column."""

from __future__ import annotations

import datetime

import pytest

from drafting.errors import FormatError
from drafting.files.proposal import read_proposal
from drafting.files.recorded import ProposalBase, base_in
from drafting.model.localized import Localized
from drafting.model.operation import Delete, InsertWords, ReplaceWords

_HEAD = "proposal: p\ntarget: law\nbaseline: 2020-01-01\n"


def _refusal(text: str) -> str:
    with pytest.raises(FormatError) as refused:
        read_proposal(text, "proposals/p.yaml")
    return str(refused.value)


def test_a_proposal_is_read_with_all_it_says():
    proposal = read_proposal(
        _HEAD
        + "title: {kk: Тақырып, ru: Заголовок}\n"
        + "initiator: Автор\n"
        + "date: 2015-03-01\n"
        + "operations:\n"
        + "  - {op: replace-words, at: 5.10, old: no, new: 1e3, count: 2, id: a, effect: e}\n"
        + "  - op: insert-words\n"
        + "    at: [5-1, 6]\n"
        + "    after: {kk: бір}\n"
        + "    words: {kk: екі}\n"
        + "    reason: Себебі\n"
        + "    basis: [{cite: Заң, quote: {kk: сөз}}]\n"
        + "  - {op: delete, at: 7}\n",
        "p.yaml",
    )
    first, second, third = proposal.operations
    assert (proposal.proposal, proposal.target, proposal.baseline) == ("p", "law", "2020-01-01")
    assert proposal.date == datetime.date(2015, 3, 1)
    assert proposal.title == Localized({"kk": "Тақырып", "ru": "Заголовок"})
    assert first == ReplaceWords(
        at=("5.10",),
        old=Localized({"": "no"}),
        new=Localized({"": "1e3"}),
        count=2,
        id="a",
        effect="e",
    )
    assert isinstance(second, InsertWords)
    assert (second.at, second.id, second.origin.line) == (("5-1", "6"), "2", 9)
    assert second.basis[0].quote.get("kk") == "сөз"
    assert third == Delete(at=("7",), id="3")


def test_the_act_may_be_named_by_a_mapping():
    text = _HEAD.replace("law", "{act: law}") + "operations: [{op: delete, at: 5}]\n"
    assert read_proposal(text, "p.yaml").target == "law"


@pytest.mark.parametrize(
    "text",
    [
        *("", "# nothing\n", "a", "- a", "[]", "{}", "proposal:", "operations:\n", "null"),
        *("proposal: p\noperations: x\n", "proposal: [p]\noperations: {}\n", "? [a]\n: b\n"),
        *(
            "proposal: p\noperations: [x, [], {}, {op: }, {op: [a]}, {op: {a: b}}]\n",
            "\ufeff",
            "\x00",
        ),
    ],
)
def test_what_is_no_proposal_is_refused_with_a_place(text):
    named = _refusal(text)
    assert all(part.startswith("proposals/p.yaml:") for part in named.split("\n\n")), named


def test_a_byte_order_mark_is_no_part_of_the_first_key():
    text = "\ufeff" + _HEAD + "operations: [{op: delete, at: 5}]\n"
    assert read_proposal(text, "p.yaml").proposal == "p"


def test_windows_line_ends_are_no_part_of_a_text():
    text = (
        _HEAD + "operations:\n  - op: insert\n    after: 5\n    text: |\n      6. a\n      7. b\n"
    )
    proposal = read_proposal(text.replace("\n", "\r\n"), "p.yaml")
    assert proposal.operations[0].text.get("kk") == "6. a\n7. b\n"


def test_every_mistake_of_the_head_is_named(file_regression):
    named = _refusal(
        "proposl: p\n"
        "target: {act: law, version: 3}\n"
        "baseline: [2020]\n"
        "title: {Kazakh: a, ru: ''}\n"
        "initiator: ''\n"
        "date: 1 March 2015\n"
        "sha256: abc\n"
        "origin: here\n"
        "colour: red\n"
        "operations:\n"
    )
    file_regression.check(named + "\n", basename="head")


def test_every_mistake_of_the_operations_is_named(file_regression):
    named = _refusal(
        _HEAD
        + """operations:
  - delete
  - {at: 5}
  - {delete: 5}
  - {remove: 5}
  - {op: delet, at: 5}
  - {op: frobnicate, at: 5}
  - {op: replace-words, at: 5, old: a, new: ''}
  - {op: delete}
  - {op: delete, at: 5, colour: red, reasn: why}
  - {op: delete, at: {a: b}}
  - {op: delete, at: []}
  - {op: delete, at: 5, reason: ''}
  - {op: delete, at: 5, basis: [{quote: a}]}
  - {op: delete, at: [5, 6], digest: abcdef01}
  - {op: replace-words, at: 5, old: a}
  - {op: replace-words, at: 5, old: a, new: b, pairs: [{old: c, new: d}]}
  - {op: replace-words, at: 5, pairs: [{old: c}]}
  - {op: replace-words, at: 5, old: a, new: b, nth: 0}
  - {op: replace-words, at: 5, old: a, new: b, nth: 1.5}
  - {op: replace-words, at: 5, old: a, new: b, nth: 2, all: true}
  - {op: replace-words, at: 5, old: a, new: b, all: yes}
  - {op: insert-words, at: 5, words: a}
  - {op: insert-words, at: 5, words: a, before: b, after: c}
  - {op: insert-words, at: 5, words: a, position: middle}
  - {op: insert-words, at: 5, words: a, position: end, nth: 2}
  - {op: delete-words, at: 5}
  - {op: delete-words, at: 5, words: [a, b]}
  - {op: restate, at: 5, text: ''}
  - {op: insert, text: 5. a}
  - {op: insert, text: 5. a, before: 4, after: 6}
  - {op: insert, text: 5. a, in: 4, at: 4}
  - op: insert
    after: 5
    text:
      kk: |
        6. a
           1) three spaces
        #7. b
      ru: "6. а\\n    1) четыре"
  - {op: delete, at: 7, id: same}
  - {op: delete, at: 8, id: same}
"""
    )
    file_regression.check(named + "\n", basename="operations")


def test_what_yaml_alone_would_let_pass_is_named(file_regression):
    named = _refusal(
        _HEAD
        + "target: law\n"
        + "operations:\n"
        + "  - &first {op: delete, at: 5, at: 6}\n"
        + "  - *first\n"
        + "date: 2015-03-01\n"
    )
    file_regression.check(named + "\n", basename="yaml")


def test_a_text_is_not_cut_off_before_a_number_sign():
    operation = "operations:\n  - op: replace-words\n    at: 5\n    old: form\n    new: form #3\n"
    named = _refusal(_HEAD + operation)
    assert named.startswith("proposals/p.yaml:8:10\n  the text ends before a `#`")
    assert "found: form #3\n" in named
    for kept in ("'form #3'", "form#3", "form # 3 is the old one", "form"):
        read_proposal(_HEAD + operation.replace("form #3", kept), "p.yaml")


@pytest.mark.parametrize("at", ["''", "['']", "[5, '']", "' '"])
def test_an_address_is_not_empty(at):
    assert "proposals/p.yaml:5:" in _refusal(_HEAD + f"operations:\n  - {{op: delete, at: {at}}}\n")


@pytest.mark.parametrize(
    "value",
    [
        "basis: [x]",
        "basis: x",
        "basis: {cite: a}",
        "basis: [[a]]",
        "id: [a]",
        "digest: {a: b}",
        "digest: {kk: {ru: abcdef01}}",
    ],
)
def test_a_value_of_the_wrong_shape_is_refused_at_its_place(value):
    named = _refusal(_HEAD + f"operations:\n  - {{op: delete, at: 5, {value}}}\n")
    assert named.startswith("proposals/p.yaml:5:")


@pytest.mark.parametrize("value", ["pairs: [x]", "pairs: x", "pairs: []", "old: [a]", "nth: [1]"])
def test_pairs_of_the_wrong_shape_are_refused_at_their_place(value):
    named = _refusal(_HEAD + f"operations:\n  - {{op: replace-words, at: 5, {value}}}\n")
    assert named.startswith("proposals/p.yaml:5:")


@pytest.mark.parametrize("text", ["' '", '"\\n\\n"'])
def test_a_provision_that_is_brought_in_is_not_empty(text):
    assert _refusal(_HEAD + f"operations:\n  - {{op: insert, after: 5, text: {text}}}\n")


def test_a_second_document_is_one_mistake_and_not_many():
    named = _refusal(_HEAD + "operations: [{op: delete, at: 5}]\n---\nanother: document\n")
    assert named == (
        "proposals/p.yaml:5:1\n"
        "  a second document begins here\n"
        "  do: give each document a file of its own"
    )


WORDS = {
    "status: proposall": "`status` is `proposall`\n  do: did you mean `proposal`?",
    "enacted-as: bill": "`enacted-as` is `bill`\n"
    "  do: write one of these: law, decree, resolution, order, decision",
    "enacted-as: law\nin-force: 1 March": "`in-force` is `1 March`\n"
    "  do: write one of these: signing, publication, ten-days, a date such as 2015-03-01",
    "status: [draft]": "`status` is a list\n  do: write one word",
    "in-force: signing": "`in-force` is given without `enacted-as`\n  do: add `enacted-as`",
}


@pytest.mark.parametrize("line", WORDS)
def test_a_word_that_its_key_does_not_know_is_refused(line):
    assert WORDS[line] in _refusal(f"{_HEAD}{line}\noperations: [{{op: delete, at: 5}}]\n")


@pytest.mark.parametrize(
    ("word", "read"), [("ten-days", "ten-days"), ("2015-03-01", datetime.date(2015, 3, 1))]
)
def test_the_day_from_which_it_is_in_force_is_a_word_or_a_date(word, read):
    text = f"{_HEAD}enacted-as: law\nin-force: {word}\noperations: [{{op: delete, at: 5}}]\n"
    assert read_proposal(text, "p.yaml").in_force == read


def test_a_digest_of_the_whole_act_is_refused():
    text = "operations: [{op: replace-everywhere, at: act, forms: {a: b}, digest: abcdef01}]\n"
    assert "`digest` is given for the whole act" in _refusal(_HEAD + text)


def test_a_tag_is_refused():
    named = _refusal(_HEAD + "operations: [{op: delete, at: !!int 7}]\n")
    assert named.startswith("proposals/p.yaml:4:")


def test_known_keys_are_named_with_all_of_them():
    named = _refusal(_HEAD + "colour: red\noperations: [{op: delete, at: 5}]\n")
    assert "operations" in named


@pytest.mark.parametrize(
    ("operation", "named"),
    [
        ("{op: delete, at: 5, words: a}", "it is a key of `delete-words`, `insert-words`; here,"),
        ("{op: restate, at: 5, text: a, old: b}", "it is a key of `replace-words`; here, write"),
        ("{op: renumber, at: 5, to: 6, num: b}", "write one of these: at, id,"),
    ],
)
def test_the_operation_that_has_a_key_is_named(operation, named):
    assert named in _refusal(_HEAD + f"operations: [{operation}]\n")


def test_the_texts_of_every_language_are_looked_at():
    named = _refusal(
        _HEAD + 'operations:\n  - {op: insert, after: 5, text: {kk: "#a", ru: "#b"}}\n'
    )
    assert "#a" in named
    assert "#b" in named


def test_the_head_in_blocks_is_of_the_act_that_it_names():
    text = (
        "proposal: >\n  p\ntarget: |\n  law\nbaseline: >\n  2020-01-01\ndate: >\n  2020-02-01\n"
        "operations:\n  - op: delete\n    at: 5\n    reason: |\n      a\n      b\n"
    )
    proposal = read_proposal(text, "p.yaml")
    assert (
        proposal.base == read_proposal(_HEAD + "operations: [{op: delete, at: 5}]", "p.yaml").base
    )
    assert proposal.operations[0].reason.get("kk") == "a\nb\n"
    assert base_in(text, "p.yaml") == ProposalBase("p.yaml", "law", "2020-01-01")


def test_an_empty_list_of_operations_is_said_to_be_empty() -> None:
    assert "`operations` is empty" in _refusal(_HEAD + "operations: []\n")
