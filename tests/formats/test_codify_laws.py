"""Instructions as the laws of the Council have them, where the code differs from the law."""

from __future__ import annotations

import pytest
from attrs import evolve
from lxml import etree

from drafting.files.proposal import proposal_text, read_proposal
from drafting.formats.codify.reading import CodifyReader, codified_document
from drafting.formats.source import Remarks
from drafting.model.act import Identity, Numbering
from drafting.model.kind import Kind
from drafting.tasks.amend import amend
from drafting.text.reader import read_act
from drafting.text.writer import write_act

CODE = """\
# § 38-501. Definitions
For the purposes of this act:
(1) A school is a house.
(2) A pupil is a person.

# § 38-502. Fees
(a) A fee is low.
(c) A fee is paid under § 38-501(1).
"""
LAW = """\
<document xmlns="https://code.dccouncil.us/schemas/dc-library" codify:doc="D.C. Code"
 xmlns:codify="https://code.dccouncil.us/schemas/codify"><section>{}</section></document>
"""
NUMBERING = Numbering(levels=(Kind.ITEM, Kind.SUBITEM, Kind.SUBITEM))
ACT = read_act(CODE, Identity("code", numbering=NUMBERING), "2024-01-01", "en")
HEAD = {"proposal": "p", "target": "code", "baseline": "2024-01-01"}


def carried_out(instructions, act=ACT):
    remarks = Remarks()
    root = etree.fromstring(LAW.format(instructions))
    reader = CodifyReader(act, "D.C. Code", remarks)
    operations = [data for _, data in reader.operations(root)]
    odd = [*(each.problem for each in reader.left), *(problem for problem, _ in remarks.odd)]
    if not operations:
        return "", odd
    return write_act(amend(act, [read_proposal(proposal_text(HEAD, operations), "")]).act), odd


@pytest.mark.parametrize(
    ("instructions", "lines"),
    [
        pytest.param(
            '<section><codify:insert before="§38-502" num-value="38-501.01"/><num>201</num>'
            "<heading>Bays.</heading><text>A bay is free.</text></section>"
            '<section><codify:insert before="§38-502" num-value="38-501.02"/><num>202</num>'
            "<heading>Boats.</heading><text>A boat is free.</text></section>",
            "(2) A pupil is a person.\n\n# § 38-501.01. Bays.\nA bay is free.\n\n"
            "# § 38-501.02. Boats.\nA boat is free.\n\n# § 38-502. Fees",
            id="before-with-the-numbers-of-the-code",
        ),
        pytest.param(
            '<para><codify:insert path="§38-502" after="(a)" num-value="(b)"/><num>(a-1)</num>'
            "<text>A <span codify:value='section'>law</span> is public.</text></para>",
            "(a) A fee is low.\n(b) A section is public.\n(c) A fee is paid under",
            id="in-the-words-of-the-code",
        ),
        pytest.param(
            '<codify:find-replace path="§38-501|(2)|num" count="1"><find>(2)</find>'
            "<replace>(3)</replace></codify:find-replace>",
            "(1) A school is a house.\n(3) A pupil is a person.",
            id="a-number-that-is-found-and-replaced",
        ),
        pytest.param(
            '<codify:find-replace path="§38-501|(2)" position="last"><find>a</find>'
            "<replace>one</replace></codify:find-replace>",
            "(2) A pupil is one person.",
            id="the-last-of-several",
        ),
        pytest.param(
            '<para><codify:replace path="§38-502|(c)"/><num>(c)</num>'
            '<heading codify:value="Costs. –">Fees. –</heading>'
            '<text>A fee<span codify:value=""> under it</span> is due.</text></para>',
            "(c) Costs. – A fee is due.",
            id="words-that-the-code-does-not-have",
        ),
        pytest.param(
            '<codify:repeal path="§38-501|(a)|(1)"/>',
            "(1) [repealed]\n(2) A pupil is a person.",
            id="below-an-a-that-the-section-does-not-show",
        ),
        pytest.param(
            '<section><codify:replace path="§38-502"/><num codify:value="38-502">5</num><heading>'
            'Fees.</heading><para><num undesignated="true">(a)</num><text>A fee is:</text>'
            "<para><num>(1)</num><text>low.</text></para></para></section>",
            "# § 38-502. Fees.\nA fee is:\n(1) low.",
            id="an-a-that-the-new-section-does-not-show",
        ),
        pytest.param(
            '<section><codify:insert path="38|5" after="§38-501" num-value="38-501.01"/>'
            "<prefix>§</prefix><num>201</num><heading>Bays.</heading><text>A bay is free.</text>"
            '<annotation type="History">1990</annotation></section>'
            '<section><codify:insert path="38|5" after="§38-501.01" num-value="38-501.02"/>'
            "<num>202</num><heading>Boats.</heading><text>A boat is:<br/>free.</text></section>",
            "# § 38-501.01. Bays.\nA bay is free.\n\n# § 38-501.02. Boats.\n"
            "A boat is: free.\n\n# § 38-502. Fees",
            id="in-a-division-of-which-the-act-is-a-part",
        ),
        pytest.param(
            '<para><codify:insert path="§38-502"/><num>(d)</num><text>A fee is due.</text></para>'
            '<para><codify:insert path="§38-502" after="(d)"/><num>(e)</num><text>So is a tax.'
            "</text></para>",
            "(d) A fee is due.\n(e) So is a tax.",
            id="beside-a-new-one-that-has-the-number-of-the-law",
        ),
        pytest.param(
            '<para><codify:replace path="§38-502|(a)"/><num>(a)</num><para><num>(1)</num>'
            "<text>A fee is low.</text></para><para><num>(2)</num><text>It is due.</text></para>"
            "</para>",
            "(a) (1) A fee is low.\n  (2) It is due.\n(c) A fee",
            id="two-numbers-as-they-are-printed",
        ),
    ],
)
def test_the_code_becomes_what_the_council_made_of_it(instructions, lines):
    text, odd = carried_out(instructions)
    assert (lines in text, odd) == (True, []), text


@pytest.mark.parametrize(
    "instructions",
    [
        pytest.param(
            '<para><num>(a)</num><codify:insert path="§38-501" after="(1)"><container>'
            "<num>II</num></container></codify:insert><text>The contents.</text></para>",
            id="a-container",
        ),
        pytest.param(
            '<para><codify:insert path="§38-502" after="(a)" num-value="(b)"/><num>(b)</num>'
            "<text>It is:</text><table><tr><td>low</td></tr></table></para>",
            id="a-table",
        ),
        pytest.param('<codify:repeal path="§38-501|(a)"/>', id="all-of-an-a-that-is-not-shown"),
        pytest.param(
            '<codify:find-replace path="§38-501|(2)|num"><find>(1)</find><replace>(3)</replace>'
            "</codify:find-replace>",
            id="another-number",
        ),
    ],
)
def test_what_no_provision_stands_for_is_not_inserted(instructions):
    assert carried_out(instructions) == ("", ["an instruction is not understood"])


@pytest.mark.parametrize(
    "instructions",
    [
        '<codify:temporary path="§38-501"/>',
        '<codify:temporary-new-sec path="§38-501.01" interim-path="§38-501"/>',
        '<codify:annotation path="§38-501" type="Editor\'s Notes">A note.</codify:annotation>',
        '<codify:not-funded-anno doc="D.C. Law 1-2" path="§2" applicability-path="§3"/>',
        '<codify:insert path="§38-501" before="heading"><text>It expires.</text></codify:insert>',
    ],
)
def test_what_stands_around_the_text_changes_no_text(instructions):
    assert carried_out(instructions) == ("", ["an instruction changes no text"])


@pytest.mark.parametrize(
    "instructions",
    [
        pytest.param(
            '<para codify:applicability="notfunded"><codify:repeal path="§38-501|(2)"/></para>',
            id="around-it",
        ),
        pytest.param(
            '<codify:repeal path="§38-501|(2)"/>'
            '<codify:applicability doc="D.C. Law 1-2" path="§2" date="notfunded"/>',
            id="below-it",
        ),
    ],
)
def test_a_day_of_its_own_is_named(instructions):
    text, odd = carried_out(instructions)
    assert "(2) [repealed]" in text
    assert odd == ["what the law orders applies from a day of its own: notfunded"]


def test_the_text_is_that_of_the_instructions_where_only_they_name_it():
    law = LAW.replace(' codify:doc="D.C. Code"', "").format(
        '<codify:annotation doc="D.C. Law 1-2" path="§1"/>'
        '<codify:repeal doc="D.C. Code" path="§38-501|(2)"/>'
    )
    assert codified_document(etree.fromstring(law)) == "D.C. Code"


@pytest.mark.parametrize(
    ("instructions", "lines"),
    [
        pytest.param(
            '<codify:find-replace path="§38-501|(2)|num"><find>(2)</find><replace>(3)</replace>'
            '</codify:find-replace><codify:redesignate-para path="§38-501|(1)" num-value="(2)"/>'
            '<para><codify:insert path="§38-501" before="(2)" num-value="(1)"/><num>(1)</num>'
            "<text>A book is a thing.</text></para>"
            '<codify:find-replace path="§38-501|(2)"><find>house</find><replace>hall</replace>'
            "</codify:find-replace>",
            "(1) A book is a thing.\n(2) A school is a hall.\n(3) A pupil is a person.",
            id="numbers-of-now",
        ),
        pytest.param(
            '<codify:redesignate-para path="§38-501|(1)" num-value="(2)"/>'
            '<codify:redesignate-para path="§38-501|(2)" num-value="(3)"/>',
            "(2) A school is a house.\n(3) A pupil is a person.",
            id="numbers-of-both",
        ),
        pytest.param(
            '<codify:redesignate-para path="§38-501" num-value="38-501a"/>'
            '<codify:repeal path="§38-501a|(2)"/>',
            "# § 38-501a. Definitions\nFor the purposes of this act:\n"
            "(1) A school is a house.\n(2) [repealed]",
            id="of-a-section",
        ),
        pytest.param(
            '<codify:redesignate-para path="§38-501" num-value="(a)"/>'
            '<para><codify:insert path="§38-501" after="(a)" num-value="(b)"/><num>(b)</num>'
            "<text>A book is a thing.</text></para>"
            '<codify:repeal path="§38-501|(a)|(2)"/>',
            "(a) For the purposes of this act:\n  (1) A school is a house.\n  (2) [repealed]\n"
            "(b) A book is a thing.\n\n# § 38-502.",
            id="of-all-the-text",
        ),
    ],
)
def test_later_instructions_have_the_new_numbers(instructions, lines):
    text, odd = carried_out(instructions)
    assert (lines in text, odd) == (True, []), text


def test_a_number_that_was_given_away_is_nobodys():
    text, odd = carried_out(
        '<codify:redesignate-para path="§38-501|(2)" num-value="(3)"/>'
        '<codify:repeal path="§38-501|(2)"/>'
    )
    assert "(3) A pupil is a person." in text
    assert odd == ["the act has no such provision"]


def test_a_section_is_cited_by_its_number_in_the_code():
    text, odd = carried_out(
        '<codify:find-replace path="§38-502|(c)"><find>under <code-cite '
        'path="§38-501|(1)">section 2(1)</code-cite></find><replace>under '
        '<code-cite path="§38-501|(2)|(A)">section 2(2)(A) of the Books Act</code-cite></replace>'
        "</codify:find-replace>"
    )
    assert "(c) A fee is paid under § 38-501(2)(A)." in text
    assert odd == []


DIVIDED = read_act(
    "# Subchapter II-A. Books\n" + CODE.replace("# §", "## §"),
    Identity("code", numbering=evolve(
        NUMBERING, through=frozenset({Kind.ARTICLE, Kind.SECTION}), words={"§": Kind.SECTION}
    )), "2024-01-01", "en",
)  # fmt: skip


@pytest.mark.parametrize(
    ("act", "path", "words", "written", "named"),
    [
        pytest.param(DIVIDED, "38|5|II-A", "this act", "this subchapter", False, id="its-own"),
        pytest.param(DIVIDED, "38|5", "this act", "this act", True, id="one-around-it"),
        pytest.param(DIVIDED, "7|5|II-A", "this act", "this act", True, id="of-another-title"),
        pytest.param(DIVIDED, "38|5|II-A", "title IV", "title IV", True, id="in-other-words"),
        pytest.param(ACT, "38|5|II-A", "this act", "this act", True, id="that-is-not-shown"),
    ],
)
def test_a_division_is_cited_as_the_code_does_where_the_act_shows_which(
    act, path, words, written, named
):
    cite = f'under <code-cite path="{path}">{words}</code-cite>'
    text, odd = carried_out(
        f'<codify:find-replace path="§38-502|(c)"><find>under § 38-501(1)</find>'
        f"<replace>{cite}</replace></codify:find-replace>"
        f'<para><codify:replace path="§38-502|(a)"/><num>(a)</num><text>It is {cite}.</text></para>'
        f'<para><codify:insert path="§38-502" after="(a)" num-value="(b)"/><num>(b)</num>'
        f"<text>A book is {cite}.</text></para>",
        act,
    )
    assert text.count(f"under {written}.") == 3, text
    assert odd == ["the code may word a citation otherwise than the law"] * 3 * named
