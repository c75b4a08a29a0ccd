"""The schemas that ship are those of the nouns, and they say what our reader says."""

from __future__ import annotations

import json
from itertools import chain, combinations
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import FormatError
from drafting.files.converter import NOT_IN_FILES
from drafting.files.field_rules import key_of
from drafting.files.history import read_history
from drafting.files.proposal import read_proposal
from drafting.files.schema import SCHEMAS as MAKERS
from drafting.files.schema import write_schema
from drafting.model.operation import NAMES, Common, Operation, OperationName
from tests.schema.files import ROOT, SCHEMAS, as_an_editor, as_our_reader, problems, validator

PROPOSAL, ACT = validator("proposal"), validator("act")
STORIES = ROOT / "tests" / "stories"
PROPOSALS = [
    *sorted((ROOT / "proposals").glob("*.yaml")),
    *(path for path in sorted(STORIES.glob("*/proposal.yaml")) if "wrong-file" not in str(path)),
]
ACTS = [*sorted((ROOT / "baselines").glob("*/act.yaml")), *sorted(STORIES.glob("*/act.yaml"))]
SHIPPED = [path for path in PROPOSALS + ACTS if STORIES not in path.parents]


def _shown(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("name", MAKERS)
def test_a_shipped_schema_is_what_the_nouns_make_now(
    name: str, file_regression: FileRegressionFixture
) -> None:
    """If not: `drafting schema NAME -o drafting/schema/NAME.schema.json`, or --force-regen."""
    path = SCHEMAS / f"{name}.schema.json"
    file_regression.check(write_schema(name), encoding="utf-8", fullpath=path)


@pytest.mark.parametrize("path", PROPOSALS, ids=_shown)
def test_a_proposal_fits_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert problems(PROPOSAL, as_an_editor(text)) == []
    assert problems(PROPOSAL, as_our_reader(text)) == []


@pytest.mark.parametrize("path", ACTS, ids=_shown)
def test_an_act_fits_its_schema(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert problems(ACT, as_an_editor(text)) == []
    assert problems(ACT, as_our_reader(text)) == []


@pytest.mark.parametrize("path", SHIPPED, ids=_shown)
def test_what_ships_names_its_schema_where_editors_look(path: Path) -> None:
    first = path.read_text(encoding="utf-8").split("\n")[0]
    named = path.parent / first.removeprefix("# yaml-language-server: $schema=")
    assert named.resolve() == SCHEMAS / f"{'act' if path in ACTS else 'proposal'}.schema.json"


def test_the_wrong_file_is_refused_wherever_a_schema_can_see_it() -> None:
    text = (STORIES / "refused-wrong-file" / "proposal.yaml").read_text(encoding="utf-8")
    places = {problem.split(": ")[0] for problem in problems(PROPOSAL, as_our_reader(text))}
    assert places == {
        "$",  # no `baseline`, and an unknown key
        "$.date",
        "$.operations[0].op",
        "$.operations[1]",  # `old` without `new`
        "$.operations[2]",  # both `before` and `after`
        "$.operations[2].nth",
        "$.operations[3]",  # `insert` knows no `at`
        "$.operations[4]",  # no `at`
        "$.operations[4].reason.kk",
    }


def test_every_operation_has_a_name_of_its_own() -> None:
    assert set(NAMES) == set(get_args(Operation))
    assert set(NAMES.values()) == set(get_args(OperationName))


HEAD = "proposal: p\ntarget: a\nbaseline: 2020-01-01\n"
REFUSED = {
    "no operations": HEAD,
    "an empty list of operations": HEAD + "operations: []",
    "operations that are no list": HEAD + "operations: {op: delete, at: 1}",
    "no target": "proposal: p\nbaseline: b\noperations: [{op: delete, at: 1}]",
    "no baseline": "proposal: p\ntarget: a\noperations: [{op: delete, at: 1}]",
    "an unknown key": HEAD + "tilte: t\noperations: [{op: delete, at: 1}]",
    "a key that readers fill in": HEAD + "sha256: f00\noperations: [{op: delete, at: 1}]",
    "no date": HEAD + "date: yesterday\noperations: [{op: delete, at: 1}]",
    "a month that is none": HEAD + "date: 2015-13-01\noperations: [{op: delete, at: 1}]",
    "a list for a text": HEAD + "title: [t]\noperations: [{op: delete, at: 1}]",
    "a language that is none": HEAD + "title: {Kazakh: t}\noperations: [{op: delete, at: 1}]",
    "an empty text": HEAD + "title: {kk: ''}\noperations: [{op: delete, at: 1}]",
    "no op": HEAD + "operations: [{at: 1}]",
    "an op that is none": HEAD + "operations: [{op: remove, at: 1}]",
    "a key of another op": HEAD + "operations: [{op: delete, at: 1, words: w}]",
    "a number in words": HEAD + "operations: [{op: delete-words, at: 1, words: w, nth: two}]",
    "a number below 1": HEAD + "operations: [{op: delete-words, at: 1, words: w, nth: 0}]",
    "a switch in words": HEAD + "operations: [{op: delete-words, at: 1, words: w, all: some}]",
    "a way to show that is none": HEAD + "operations: [{op: restate, at: 1, text: w, show: all}]",
    "a basis that cites nothing": HEAD + "operations: [{op: delete, at: 1, basis: [{quote: q}]}]",
    "half a pair": HEAD + "operations: [{op: replace-words, at: 1, pairs: [{old: o}]}]",
    "no forms": HEAD + "operations: [{op: replace-everywhere, forms: {}}]",
    "a status that is none": HEAD + "status: law\noperations: [{op: delete, at: 1}]",
    "an entry into force of no act": HEAD + "in-force: signing\noperations: [{op: delete, at: 1}]",
    "an entry into force on no day": HEAD
    + "enacted-as: law\nin-force: soon\noperations: [{op: delete, at: 1}]",
    "two targets": "proposal: p\ntarget: {act: a, proposal: b}\nbaseline: b\n"
    "operations: [{op: delete, at: 1}]",
}
ALLOWED = {
    "numbers and switches": HEAD + "operations: [{op: delete-words, at: 6, words: 7, nth: 2}, "
    "{op: delete-words, at: 5.10, words: yes, all: true}]",
    "the same as texts": HEAD + "operations: [{op: delete-words, at: '6', words: '7', nth: '2'}, "
    "{op: delete-words, at: '5.10', words: 'yes', all: 'true'}]",
    "a switch that is off": HEAD
    + "operations: [{op: delete-words, at: 6, words: w, nth: 2, all: false}]",
    "an entry into force on a day": HEAD
    + "enacted-as: law\nin-force: 2015-03-01\noperations: [{op: delete, at: 1}]",
    "an act by its key": "proposal: p\ntarget: {act: a}\nbaseline: b\n"
    "operations: [{op: delete, at: [1, 2–3], digest: [01234567, abcdef01]}]",
    "a proposal to a proposal": "proposal: p\ntarget: {proposal: other}\n"
    "operations: [{op: delete, at: 1}]",
    "forms by language": HEAD
    + "operations: [{op: replace-everywhere, forms: {kk: {a: b}, ru: {c: d}}, except: 3}]",
    "a text by language": HEAD
    + "operations: [{op: restate, at: title, text: {kk: = a, ru: = b, zh-Hant: = c}}]",
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_the_reader_refuses_so_does_the_schema(name: str) -> None:
    assert problems(PROPOSAL, as_an_editor(REFUSED[name])) != []
    assert problems(PROPOSAL, as_our_reader(REFUSED[name])) != []
    with pytest.raises(FormatError):
        read_proposal(REFUSED[name], "p.yaml")


@pytest.mark.parametrize("name", ALLOWED)
def test_what_the_reader_takes_so_does_the_schema(name: str) -> None:
    read_proposal(ALLOWED[name], "p.yaml")
    assert problems(PROPOSAL, as_an_editor(ALLOWED[name])) == []
    assert problems(PROPOSAL, as_our_reader(ALLOWED[name])) == []


SAMPLES: dict[str, Any] = {
    "pairs": [{"old": "a", "new": "b"}], "forms": {"a": "b"}, "all": True, "nth": 2, "count": 3,
    "position": "end", "show": "whole", "number": "next", "text": "1. Text.",
}  # fmt: skip
_COMMON = {field.name for field in attrs.fields(Common)} - {"at", "digest"} | NOT_IN_FILES


@pytest.mark.parametrize("cls", NAMES, ids=NAMES.get)
def test_any_keys_together_are_allowed_by_both_or_refused_by_both(cls: type[Operation]) -> None:
    keys = [key_of(f.name) for f in attrs.fields(cls) if f.name not in _COMMON]
    chosen = chain.from_iterable(combinations(keys, size) for size in range(len(keys) + 1))
    for some in chosen:
        operation = {"op": NAMES[cls], **{key: SAMPLES.get(key, "a1b2c3d4") for key in some}}
        data = {"proposal": "p", "target": "a", "baseline": "b", "operations": [operation]}
        assert (problems(PROPOSAL, data) == []) == _is_read(data), operation


def _is_read(proposal: dict[str, Any]) -> bool:
    try:
        read_proposal(json.dumps(proposal), "p.json")
    except FormatError:
        return False
    return True


@pytest.mark.parametrize(
    ("op", "key", "word"),
    [
        ("restate", "show", "words"), ("restate", "show", "whole"), ("restate", "show", "none"),
        ("insert-words", "position", "start"), ("insert-words", "position", "middle"),
        ("insert", "number", "given"), ("insert", "number", "next"), ("insert", "number", "last"),
    ],
)  # fmt: skip
def test_a_word_of_a_few_is_known_to_both_or_to_none(op: str, key: str, word: str) -> None:
    place = {"after": "1"} if op == "insert" else {"at": "1"}
    brought = {"words": "w"} if op == "insert-words" else {"text": "1. t"}
    operation = {"op": op, **place, **brought, key: word}
    data = {"proposal": "p", "target": "a", "baseline": "b", "operations": [operation]}
    assert (problems(PROPOSAL, data) == []) == _is_read(data)


WRONG_ACTS = {
    "no name": "kind: law",
    "an unknown key": "act: a\ntitle: t",
    "a kind that is none": "act: a\nnumbering: {levels: [clause]}",
    "a kind without a number": "act: a\nnumbering: {levels: [title]}",
    "a fate of numbers that is none": "act: a\nnumbering: {deleted: reused}",
    "a version without a digest": "act: a\nversions: [{version: 2020-01-01}]",
    "a source without a name": "act: a\nsources: [{title: t}]",
    "a quality that is none": "act: a\nversions: [{version: v, digest: {kk: f0},"
    " evidence: [{at: 1, quality: sure}]}]",
    "versions that are no list": "act: a\nversions: {version: v}",
}


@pytest.mark.parametrize("name", WRONG_ACTS)
def test_a_wrong_act_is_refused_by_both(name: str) -> None:
    assert problems(ACT, as_an_editor(WRONG_ACTS[name])) != []
    with pytest.raises(FormatError):
        read_history(WRONG_ACTS[name], "act.yaml")


def test_each_key_is_explained_by_the_docstring_below_its_field() -> None:
    restate = PROPOSAL.schema["definitions"]["restate"]["properties"]
    assert restate["show"]["description"].startswith("In a redline: `words`, only what differs")
    assert restate["at"]["description"].startswith("Addresses of the provisions that are changed")
    operation = PROPOSAL.schema["definitions"]["operation"]["properties"]["op"]
    assert operation["enumDescriptions"][operation["enum"].index("delete")].startswith("… алып")
