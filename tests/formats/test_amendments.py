"""A proposal as an amendment of Akoma Ntoso: valid, and the same operations when it comes back."""

from __future__ import annotations

import shutil

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from drafting.cli.main import main
from drafting.errors import PatchError
from drafting.files.proposal import operation_data, proposal_head, proposal_text, read_proposal
from drafting.formats.akn.amendment.reading import own_proposal
from drafting.formats.akn.parts import local_name
from drafting.model.act import Identity
from drafting.model.localized import same
from drafting.model.operation import NAMES
from drafting.tasks.amend import amend
from drafting.tasks.exchange.proposal_file import as_amendment
from drafting.text.reader import read_act
from tests.conftest import ROOT
from tests.examples import few
from tests.formats.test_akn import SCHEMA
from tests.laws.proposals import drawn

AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
"""The namespace of Akoma Ntoso 3.0."""


def as_document(act, proposal):
    """The valid document of a proposal."""
    root = etree.fromstring(as_amendment([amend(act, [proposal])]))
    SCHEMA.assertValid(root)
    return root[0]


def there_and_back(act, proposal):
    read = own_proposal(as_document(act, proposal), act.identity.numbering)
    assert read is not None
    return read_proposal(proposal_text(read.head, read.operations), "")


def carried_out(act, proposal):
    """What drawn operations make of an act; None where they clash, or a line would be misread."""
    try:
        return amend(act, [proposal])
    except PatchError:
        return None


def as_stored(proposal):
    """A proposal as its file has it."""
    each = [operation_data(one, bare=False) | {"id": one.id} for one in proposal.operations]
    return read_proposal(proposal_text(proposal_head(proposal), each), "")


@few(10)
@given(data=st.data())
def test_a_proposal_comes_back_as_it_went_out(data):
    act, proposal = drawn(data)
    assume(carried_out(act, proposal))
    assert there_and_back(act, proposal) == as_stored(proposal)


LAW = "1. Служащие соблюдают законы.\n2. Служащие служат.\n  1) верно;\n"
EVERYTHING = """\
proposal: p
target: law
baseline: 2020-01-01
title: {ru: О служащих, kk: Қызметшілер туралы}
initiator: «Партия»
date: 2021-01-02
chamber: parliament
status: draft
enacted-as: law
in-force: 2021-03-01
operations:
  - op: replace-words
    at: 1
    pairs:
      - {old: {ru: Служащие, kk: Қызметшілер}, new: {ru: "  Лица", kk: Тұлғалар}}
      - {old: {ru: законы, kk: заңдар}, new: {ru: право, kk: құқық}}
    effect: restricts-scope
    expect: {ru: соблюдают}
    reason: {ru: "Так\\n\\nнадо\\n", kk: себебі}
    basis: [{cite: Конституция, quote: {ru: слова}}, {cite: Закон}]
  - {op: insert, id: last, after: 2.1, text: "2) быстро.\\n", number: given}
  - {op: replace-words, at: 2.1, old: верно, new: "[true]", nth: last}
"""


def test_all_that_a_file_holds_comes_back():
    act = read_act(LAW, Identity("law"), "2020-01-01", "ru")
    proposal = read_proposal(EVERYTHING, "")
    assert there_and_back(act, proposal) == as_stored(proposal)


def test_a_restated_cell_stands_in_a_row():
    act = read_act("1. Плата:\n  | до 1 ГБ | даром |\n", Identity("law"), "2020-01-01", "ru")
    restated = "{op: restate, at: 1.table-1.row-1.cell-2, text: один тенге}"
    head = "proposal: p\ntarget: law\nbaseline: 2020-01-01\nstatus: draft"
    proposal = read_proposal(f"{head}\noperations: [{restated}]\n", "")
    assert there_and_back(act, proposal) == as_stored(proposal)


def test_active_modifications_say_what_changes_where():
    act = read_act(LAW, Identity("law"), "2020-01-01", "ru")
    document = as_document(act, read_proposal(EVERYTHING, ""))
    active = document.find(f".//{AKN}activeModifications")
    shown = [
        (
            each.get("type"),
            [
                (one.get("href").partition("#")[2], one.get("pos"))
                for one in each.iter(f"{AKN}destination")
            ],
            [len(each.findall(f"{AKN}{role}")) for role in ("old", "new")],
        )
        for each in active
    ]
    assert shown == [
        ("substitution", [("para_1", None)], [4, 4]),
        ("exceptionOfScope", [("para_1", None)], [0, 0]),
        ("insertion", [("para_2__point_1", "after")], [0, 1]),
        ("substitution", [("para_2__point_1", None)], [1, 1]),
    ]
    point = document.find(f".//{AKN}quotedStructure/{AKN}point")
    assert point.get("eId") == "mod_2__qstr_1__point_2"
    eids = [each.get("eId") for each in document.iter() if each.get("eId")]
    assert len(set(eids)) == len(eids)


def test_quoted_words_stand_in_the_sentence_between_the_marks_of_its_language():
    act = read_act("1. The keeper pays a fee.\n", Identity("pits"), "2020-01-01", "en")
    text = PITS.format(operation="{op: replace-words, at: 1, old: a fee, new: no fee}")
    (mod,) = as_document(act, read_proposal(text, "")).iter(f"{AKN}mod")
    assert "".join(mod.itertext()) == (
        "in item 1 the words a fee shall be replaced by the words no fee"
    )
    assert [(each.get("startQuote"), each.get("endQuote")) for each in mod] == [("“", "”")] * 2


PITS = "proposal: p\ntarget: pits\nbaseline: 2020-01-01\noperations: [{operation}]\n"
OTHERS = """\
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="bill"><meta>
<analysis source="#me"><activeModifications>
<textualMod type="{type}" eId="m1"><source href="#mod_1"/>
<destination href="/akn/kz/act/2020/1/!main#{at}"{pos}/>{quoted}</textualMod>
</activeModifications></analysis></meta><preface><p><docTitle>On servants</docTitle></p></preface>
<body><section eId="sec_1"><content><p><mod eId="mod_1">words
<quotedText eId="t1">верно</quotedText><quotedText eId="t2">точно</quotedText>
<quotedStructure eId="s1"><point eId="p"><num>{num}</num><content><p>скоро.</p></content></point>
</quotedStructure></mod></p></content></section></body></bill></akomaNtoso>
"""
OLD, NEW, STRUCTURE = '<old href="#t1"/>', '<new href="#t2"/>', '<new href="#s1"/>'


@pytest.fixture
def law(tmp_path, monkeypatch):
    """A workspace with the law above."""
    folder = tmp_path / "baselines" / "law"
    folder.mkdir(parents=True)
    (tmp_path / "proposals").mkdir()
    (folder / "2020-01-01.ru.txt").write_text(LAW, encoding="utf-8")
    (folder / "act.yaml").write_text(
        "act: law\nnumbering: {levels: [item, subitem]}\n"
        "versions:\n  - {version: 2020-01-01, digest: {ru: new}}\n"
    )
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--write"]) == 0
    return tmp_path


@pytest.mark.parametrize(
    ("filled", "operation"),
    [
        ({"type": "substitution", "quoted": OLD + NEW}, "replace-words"),
        ({"type": "substitution", "quoted": STRUCTURE, "num": "1)"}, "restate"),
        ({"type": "insertion", "pos": ' pos="after"', "quoted": STRUCTURE}, "insert"),
        ({"type": "insertion", "pos": ' pos="after"', "quoted": OLD + NEW}, "insert-words"),
        ({"type": "insertion", "pos": ' pos="start"', "quoted": NEW}, "insert-words"),
        ({"type": "repeal", "quoted": OLD}, "delete-words"),
        ({"type": "repeal"}, "repeal"),
    ],
)
def test_modifications_of_others_become_operations(law, capsys, filled, operation):
    text = OTHERS.format(**{"at": "para_2__point_1", "pos": "", "quoted": "", "num": "2)"} | filled)
    (law / "bill.xml").write_text(text, encoding="utf-8")
    assert main(["derive", "bill.xml", "--baseline", "law@2020-01-01"]) == 0
    written = capsys.readouterr().out
    proposal = read_proposal(written, "")
    assert [NAMES[type(each)] for each in proposal.operations] == [operation]
    assert proposal.title == same("On servants")


def test_a_modification_that_is_not_understood_is_named(law, capsys):
    text = OTHERS.format(type="split", at="para_1", pos="", quoted=OLD, num="")
    (law / "bill.xml").write_text(text, encoding="utf-8")
    assert main(["derive", "bill.xml", "--baseline", "law"]) == 1
    assert (
        "a modification is not understood: textualMod split: m1, para_1" in capsys.readouterr().err
    )


@pytest.mark.parametrize("change", [('d:op="insert"', ""), ('d:id="last"', 'd:id="[1]"')])
def test_a_document_edited_by_hand_is_read_as_one_of_others(law, capsys, change):
    act = read_act(LAW, Identity("law"), "2020-01-01", "ru")
    proposal = read_proposal(EVERYTHING, "")
    data = as_amendment([amend(act, [proposal])]).decode()
    assert change[0] in data
    (law / "edited.xml").write_text(data.replace(*change), encoding="utf-8")
    assert main(["derive", "edited.xml"]) in {0, 1}
    assert "not as it was written here" in capsys.readouterr().err


def test_a_change_that_is_no_active_modification_is_named(law, capsys):
    text = OTHERS.format(type="repeal", at="para_1", pos="", quoted="", num="")
    mods = '<p><mod eId="mod_2">omit item 2</mod></p></content></section></body>'
    text = text.replace("</content></section></body>", mods)
    (law / "bill.xml").write_text(text, encoding="utf-8")
    assert main(["derive", "bill.xml", "--baseline", "law"]) == 1
    streams = capsys.readouterr()
    assert "no active modification" in streams.err
    assert "found: omit item 2" in streams.err
    assert streams.out.startswith("# left out, bill.xml line 9: a change in the text")


def test_an_amendment_is_not_imported_as_an_act(law, capsys):
    text = OTHERS.replace("<bill", "<amendment").format(type="", at="", pos="", quoted="", num="")
    (law / "a.xml").write_text(text.replace("</bill", "</amendment"), encoding="utf-8")
    assert main(["import", "a.xml", "--act", "a", "--version", "2020-01-01"]) == 1
    assert "`drafting derive a.xml`" in capsys.readouterr().err


def test_a_document_that_names_no_act_asks_for_one(law, capsys):
    (law / "bill.xml").write_text(OTHERS.format(type="repeal", at="x", pos="", quoted="", num=""))
    assert main(["derive", "bill.xml"]) == 1
    error = capsys.readouterr().err
    assert "/akn/kz/act/2020/1/!main#x" in error
    assert "--baseline ACT@VERSION" in error


def test_a_stored_proposal_goes_out_and_comes_back(tmp_path, capsys, monkeypatch):
    shutil.copytree(ROOT / "baselines", tmp_path / "baselines")
    shutil.copytree(ROOT / "proposals", tmp_path / "proposals")
    monkeypatch.chdir(tmp_path)
    name = "restrict-policy-support"
    assert main(["export", name, "--country", "kz", "-o", "amendment.xml"]) == 0
    assert main(["derive", "amendment.xml", "-o", f"{name}.yaml"]) == 0
    one, other = (
        read_proposal(file.read_text(encoding="utf-8"), "")
        for file in (tmp_path / f"{name}.yaml", tmp_path / "proposals" / f"{name}.yaml")
    )
    assert one == other
    assert main(["export", name, "-o", "amendment.docx"]) == 2
    assert "drafting build restrict-policy-support" in capsys.readouterr().err


MOVE = """\
proposal: p
target: law
baseline: 2020-01-01
date: 2020-02-02
operations:
  - {op: move, at: 2.1, before: "1", number: 1-1}
"""


def test_a_move_is_an_insertion_of_what_stood_elsewhere(law, capsys):
    """The standard has no type for it. A document edited by hand comes back as the same move, and
    an adopted version names both places."""
    act = read_act(LAW, Identity("law"), "2020-01-01", "ru")
    proposal = read_proposal(MOVE, "")
    document = as_document(act, proposal)
    old = "/akn/xx/act/2020-01-01/law/rus@2020-01-01#para_2__point_1"
    shown = [
        (each.get("type"), [(local_name(one), one.get("href"), one.get("pos")) for one in each[1:]])
        for each in document.iter(f"{AKN}textualMod")
    ]
    assert shown == [
        (
            "insertion",
            [
                ("destination", f"{old.partition('#')[0]}#para_1", "before"),
                ("previous", old, None),
                ("new", "#mod_1__qtext_1", None),
            ],
        ),
        ("repeal", [("destination", old, None)]),
    ]
    edited = etree.tostring(document.getparent(), encoding="unicode").replace('d:op="move"', "")
    (law / "edited.xml").write_text(edited, encoding="utf-8")
    assert main(["derive", "edited.xml"]) == 0
    (operation,) = read_proposal(capsys.readouterr().out, "").operations
    assert (operation.at, operation.before, operation.number) == (
        ("para_2__point_1",),
        "para_1",
        "1-1",
    )
    (law / "proposals" / "p.yaml").write_text(MOVE, encoding="utf-8")
    assert main(["adopt", "p", "--version", "2021-01-01"]) == 0
    assert main(["export", "law@2021-01-01", "-o", "law.xml"]) == 0
    passive = etree.parse(law / "law.xml").getroot().find(f".//{AKN}passiveModifications")
    assert [(each.get("type"), each[1].get("href")) for each in passive] == [
        ("repeal", old),
        ("insertion", "#para_1-1"),
    ]


def test_an_adopted_version_names_what_made_it(law, capsys):
    operations = (
        "  - {op: replace-words, at: 1, old: законы, new: право}\n"
        "  - {op: delete, at: 2.1, number: freed}\n"
    )
    (law / "proposals" / "p.yaml").write_text(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ndate: 2020-02-02\noperations:\n"
        + operations,
        encoding="utf-8",
    )
    assert main(["adopt", "p", "--version", "2021-01-01"]) == 0
    assert main(["export", "law@2021-01-01", "-o", "law.xml"]) == 0
    root = etree.parse(law / "law.xml").getroot()
    SCHEMA.assertValid(root)
    passive = root.find(f".//{AKN}passiveModifications")
    assert [(each.get("type"), *(one.get("href") for one in each)) for each in passive] == [
        ("substitution", "/akn/xx/amendment/2020-02-02/p#mod_1", "#para_1"),
        (
            "repeal",
            "/akn/xx/amendment/2020-02-02/p#mod_2",
            "/akn/xx/act/2020-01-01/law/rus@2020-01-01#para_2__point_1",
        ),
    ]
    (law / "proposals" / "p.yaml").unlink()
    capsys.readouterr()
    assert main(["export", "law@2021-01-01", "-o", "law.xml"]) == 0
    assert "the document names no modifications" in capsys.readouterr().err


@pytest.mark.parametrize(
    "fields",
    [
        "op: replace-everywhere\n    forms: {tree: bush, trees: bushes}",
        "op: replace-everywhere\n    forms: {en: {tree: bush}, ru: {сад: парк}}",
        "op: replace-words\n    at: 1\n    pairs: [{old: grows, new: is}, {old: tree, new: fig}]",
        "op: renumber\n    at: [1, 2]\n    to: [3, 4]",
    ],
)
def test_fields_of_several_texts_come_back(fields: str) -> None:
    head = "proposal: p\ntitle: t\ntarget: a\nbaseline: 2024-01-01\noperations:\n"
    proposal = read_proposal(f"{head}  - id: one\n    {fields}\n", "")
    act = read_act("1. A tree grows.\n2. All trees.\n", Identity("a"), "2024-01-01", "en")
    assert there_and_back(act, proposal).operations == proposal.operations
