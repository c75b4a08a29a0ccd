"""Instructions to codify: what a proposal does is in them, or is refused."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from lxml import etree

from drafting.cli.main import main
from drafting.errors import FormatError
from drafting.files.proposal import proposal_head, proposal_text, read_proposal
from drafting.formats.codify.reading import CodifyReader
from drafting.formats.source import Remarks
from drafting.model.act import Identity, Numbering
from drafting.model.kind import Kind
from drafting.model.operation import Delete, Repeal
from drafting.tasks.amend import amend
from drafting.tasks.exchange.codified import as_codified
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.examples import few
from tests.formats.test_amendments import carried_out
from tests.laws.proposals import OPERATIONS, draw_operation, propose

AMERICAN = Numbering(levels=(Kind.ITEM, Kind.SUBITEM, Kind.SUBITEM))
CODE = """\
# § 38-501. Definitions
For the purposes of this act:
(1) The term "admit" means written enrollment, or written leave.
(2) Repealed words.
  (A) a school;
  (B) a college; and
(3) The term "student" means a person.

# § 38-502. Certification
No student shall attend a school.

# § 38-503. Fees
No fee under § 38-502 is paid.
"""


_HELD = sorted({*OPERATIONS} - {"move", "join"})
"""The operations that some example of an instruction holds."""


def code():
    return read_act(CODE, Identity("code", numbering=AMERICAN), "2024-01-01", "en")


NUMBERED = code()


@few(80)
@given(data=st.data(), names=st.lists(st.sampled_from(_HELD), min_size=1, max_size=3))
def test_what_goes_out_makes_the_same_text_when_it_comes_back(data, names):
    drawn = [draw_operation(data.draw, NUMBERED, name, id=f"{at}") for at, name in enumerate(names)]
    made = carried_out(NUMBERED, propose(*drawn))
    assume(made)
    try:
        written = as_codified(made).data
    except FormatError:
        assume(False)  # the words stand elsewhere too, or a place has no number of its own
    reader = CodifyReader(NUMBERED, "law", Remarks())
    operations = [each for _, each in reader.operations(etree.fromstring(written))]
    again = read_proposal(proposal_text(proposal_head(made.proposal), operations), "")
    kept = [Repeal(at=each.at) if isinstance(each, Delete) else each for each in drawn]
    wanted = amend(NUMBERED, [propose(*kept)])
    assert (reader.left, reader.remarks.odd) == ([], [])
    assert write_act(amend(NUMBERED, [again]).act) == write_act(wanted.act)


def proposed(operations):
    head = "proposal: p\ntarget: code\nbaseline: 2024-01-01\noperations:\n"
    return read_proposal(head + operations, "")


def test_instructions_have_the_names_of_the_format():
    proposal = proposed(
        "  - {op: replace-words, at: 38-501.1, old: written, new: oral, count: 2}\n"
        "  - {op: repeal, at: 38-501.2.A}\n"
        '  - {op: restate, at: 38-501.3, text: "(3) The term \\"pupil\\" means a child."}\n'
        '  - {op: insert, after: 38-501.3, text: "(4) The term \\"school\\" means a house."}\n'
        "  - {op: restate-heading, at: 38-502, text: Certificates}\n"
        "  - {op: renumber, at: 38-501.2.B, to: [C]}\n"
        '  - {op: designate, at: 38-503, label: "(a)"}\n'
    )
    written = as_codified(amend(code(), [proposal])).data.decode()
    for expected in (
        '<codify:find-replace path="§38-501|(1)|text" count="2">',
        "<find>written</find>",
        "<replace>oral</replace>",
        '<codify:repeal path="§38-501|(2)|(A)"/>',
        '<codify:replace path="§38-501|(3)"/>',
        '<codify:insert path="§38-501" after="(3)" num-value="(4)"/>',
        '<codify:find-replace path="§38-502|heading" count="1">',
        '<codify:redesignate-para path="§38-501|(2)|(B)" num-value="(C)"/>',
        '<codify:redesignate-para path="§38-503" num-value="(a)"/>',
    ):
        assert expected in written


@pytest.mark.parametrize(
    ("operation", "why"),
    [
        ("{op: move, at: 38-501.1, after: 38-501.2}", "nothing moves a provision"),
        ('{op: designate, at: 38-501.1, label: "(a)"}', "a number to a part of a text"),
        (
            "{op: replace-words, at: 38-501.1, old: written, new: oral, nth: 2}",
            "the words stand at more places than are changed",
        ),
        ("{op: delete, at: 38-501.3, number: freed}", "a repealed number is never given again"),
    ],
)
def test_what_the_format_cannot_hold_names_the_operation(operation, why):
    made = amend(code(), [proposed(f"  - {operation}\n")])
    with pytest.raises(FormatError) as caught:
        as_codified(made)
    assert why in str(caught.value)


def test_a_deletion_that_leaves_its_number_is_a_repeal_with_a_warning():
    made = amend(code(), [proposed("  - {op: delete, at: 38-501.3}\n")])
    (warning,) = as_codified(made).warnings
    assert "written as a repeal" in warning.problem


@pytest.mark.parametrize("number", ["(a) (1) Fees", "(a)\n  (1) Fees"])
def test_two_numbers_go_out_and_come_back_as_the_act_has_them(number):
    act = read_act(
        CODE + f"{number} are low.\n  (2) They are due.\n",
        Identity("code", numbering=AMERICAN), "2024-01-01", "en",
    )  # fmt: skip
    text = number.replace("(a)", "(b)").replace("\n", "\n      ")
    made = amend(act, [proposed(
        f"  - op: insert\n    after: 38-503.a\n    text: |\n      {text} rise.\n"
    )])  # fmt: skip
    reader = CodifyReader(act, "code", Remarks())
    ((_, data),) = reader.operations(etree.fromstring(as_codified(made).data))
    assert data["text"].rstrip() == f"{number.replace('(a)', '(b)')} rise."


LAW = """\
<document xmlns="https://code.dccouncil.us/schemas/dc-library"
 xmlns:codify="https://code.dccouncil.us/schemas/codify" id="D.C. Law 1-2" codify:doc="D.C. Code">
 <heading type="short">Students Amendment Act</heading>
 <meta><introduced>2024-02-03</introduced></meta>
 <section codify:path="38|5"><num>2</num>
  <para codify:path="§38-501"><num>(a)</num>
   <para><num>(1)</num><text>Strike it.</text>
    <!-- <codify:repeal path="(3)"/> -->
    <codify:find-replace path="(1)" count="2"><find>written</find><replace>oral</replace>
    </codify:find-replace></para>
   <para codify:path="(2)(A)"><num>(2)</num><codify:repeal/></para>
   <para><num>(3)</num><include>
    <para><codify:insert after="(3)" num-value="(4)"/><num>(4)</num>
     <text>The term <em>house</em> means a home.</text></para>
    <para><codify:insert after="(4)" num-value="(5)"/><num>(5)</num><text>More.</text></para>
   </include></para>
  </para>
  <para codify:path="§38-502"><num>(b)</num><include>
   <section><codify:replace/><num codify:value="38-502">3</num><heading>Notices.</heading>
    <para><num>(a)</num><text>A school shall notify:</text>
     <para><num>(1)</num><text>students;</text></para><aftertext>and wait.</aftertext></para>
   </section></include></para>
  <para codify:path="§38-503"><num>(c)</num>
   <para><num>(1)</num><codify:redesignate-para num-value="(1)"/></para>
   <para><num>(2)</num>
    <codify:find-replace count="1"><find>
      <cite path="§38-502">§ 38-502</cite>
    </find><replace>a rule</replace></codify:find-replace></para>
   <para><num>(3)</num><include><para><codify:insert/><num>(2)</num><text>No tax is.</text></para>
   </include></para></para>
  <codify:temporary path="§38-501"/><codify:repeal doc="D.C. Rules" path="1"/>
  <codify:repeal path="§38-999"/><codify:move path="§38-501|(1)"/>
  <codify:find-replace path="§38-501|(2)|(B)" count="1"><find>a ship;</find>
   <replace>a boat;</replace></codify:find-replace>
 </section>
</document>
"""
AMENDED = """\
# § 38-501. Definitions
For the purposes of this act:
(1) The term "admit" means oral enrollment, or oral leave.
(2) Repealed words.
  (A) [repealed]
  (B) a college; and
(3) The term "student" means a person.
(4) The term house means a home.
(5) More.

# § 38-502. Notices.
(a) A school shall notify:
  (1) students;
and wait.

# § 38-503. Fees
(1) No fee under a rule is paid.
(2) No tax is.
"""


@pytest.fixture
def law(tmp_path, monkeypatch):
    folder = tmp_path / "baselines" / "code"
    folder.mkdir(parents=True)
    (folder / "2024-01-01.en.txt").write_text(CODE, encoding="utf-8")
    (folder / "act.yaml").write_text(
        "act: code\nnumbering: {headings: [article], levels: [item, subitem, subitem]}\n"
        "versions:\n  - {version: 2024-01-01, digest: {en: new}}\n"
    )
    (tmp_path / "law.xml").write_text(LAW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--write"]) == 0


LEFT = (
    ("the act has no such provision", "<codify:repeal> 38|5|§38-999"),
    ("an instruction is not understood", "<codify:move> 38|5|§38-501|(1)"),
    ("an instruction amends D.C. Rules", "<codify:repeal> 38|5|1"),
    ('the words "a ship;" are not there', ""),
)


@pytest.mark.usefixtures("law")
def test_a_law_of_the_council_becomes_a_proposal_that_names_what_it_leaves(capsys):
    capsys.readouterr()
    assert main(["derive", "law.xml"]) == 1
    assert "--baseline ACT@VERSION" in capsys.readouterr().err
    assert main(["derive", "law.xml", "--baseline", "code", "-o", "p.yaml"]) == 1
    said = capsys.readouterr().err
    assert "warning: law.xml\n  an instruction changes no text\n  found: <codify:temp" in said
    remarks = Path("p.yaml").read_text(encoding="utf-8").partition("proposal:")[0]
    remarks = " ".join(remarks.replace("#", " ").split())
    for why, place in LEFT:
        assert f"  {why}\n" in said
        assert place in said
        assert ": ".join(filter(None, [why, place])) in remarks
    assert (said.count("error: law.xml:"), remarks.count("left out, law.xml line")) == (4, 4)
    assert main(["apply", "p.yaml"]) == 0
    assert capsys.readouterr().out == AMENDED


@pytest.mark.usefixtures("law")
def test_no_papers_are_made_where_something_is_left(capsys):
    assert main(["derive", "law.xml", "--baseline", "code", "--build", "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert (len(data["problems"]), data["files"]) == (4, [])
    assert not Path("out").exists()


@pytest.mark.usefixtures("law")
def test_of_a_law_that_cannot_be_carried_out_nothing_is_written(capsys):
    gone = re.sub(r"<find>.*?</find>", "<find>x</find>", LAW, flags=re.DOTALL)
    gone = re.sub(r"<codify:(?!find-)\w[\w-]*", "<codify:annotation", gone)
    Path("law.xml").write_text(gone, encoding="utf-8")
    assert main(["derive", "law.xml", "--baseline", "code"]) == 1
    streams = capsys.readouterr()
    assert "holds no modification that can be carried out" in streams.err
    assert 'the words "x" are not there' in streams.err
    assert "proposal:" not in streams.out
