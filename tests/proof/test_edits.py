"""Whatever is edited in a redline of ours is named with its place; what word processors write anew
whenever they save is no edit."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from attrs import evolve

from drafting.files.workspace import Workspace
from drafting.model.proof import PartDigest
from drafting.model.proof.verified import DocumentVerdict, Verified
from drafting.tasks.amend import amend_stored
from drafting.tasks.dossier import redline_docx
from drafting.tasks.verify import verify
from drafting.tasks.verify.views import Expected, both_views, hold
from drafting.version import program_code
from drafting.word.package.elements import Element, new, w
from drafting.word.package.package import Package
from drafting.word.package.xml import part_bytes
from drafting.word.proof.differences import differences
from drafting.word.proof.looks import State, digest_of
from drafting.word.proof.part import attach, state_of
from drafting.word.proof.places import PiecePlaces
from drafting.word.proof.reading import read_proof
from drafting.word.proof.seen import lines_of
from tests.conftest import ROOT
from tests.judges.resaved import resaved
from tests.proof.kinds_of_edits import BODY, COMMENTS, KINDS, STYLES, KindOfEdit, law, xml

WHOLE = ("run-vanish", "bound-control", "second-body", "comment-words", "part-zz.htm")
"""Edits that are verified from the file on; of the others, only the comparison is."""


@pytest.fixture(scope="module")
def redline() -> bytes:
    return redline_docx(amend_stored(Workspace(ROOT), "restrict-policy-support").first)


@pytest.fixture(scope="module")
def made(redline: bytes) -> tuple[Package, State, dict[int, str]]:
    package = Package.open(redline, "redline.docx")
    proof = read_proof(package)
    assert proof is not None
    views = [lines_of(each) for each in both_views(redline, "redline.docx")]
    held = hold(views, (Expected(proof.old), Expected(proof.new)), (), exact=True)
    return package, state_of(package), held.addresses()


def test_there_are_more_than_a_hundred_kinds() -> None:
    assert len(KINDS) > 100


@pytest.mark.parametrize("name", KINDS)
def test_an_edit_is_named_with_its_place(
    name: str, made: tuple[Package, State, dict[int, str]]
) -> None:
    package, state, addresses = made
    kind: KindOfEdit = KINDS[name]
    edited = Package.open(kind.done(package), "redline.docx")
    places = PiecePlaces(edited, "code-of-honour@2013-10-01", addresses)
    found = differences(state, state_of(edited), places)
    named = [each for each in found if each.where.file == f"redline.docx/{kind.part}"]
    assert any(kind.place in f"{each.where.address} {each.problem}" for each in named), found


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("workspace", [Workspace(ROOT), None])
def test_verify_names_it_with_and_without_a_workspace(
    name: str, workspace: Workspace | None, redline: bytes
) -> None:
    data = KINDS[name].done(Package.open(redline, "r.docx"))
    found = verify(workspace, data, "r.docx")
    assert found.verdict is DocumentVerdict.CHANGED
    assert any(KINDS[name].part in each.where.file for each in found.differences)


@pytest.mark.parametrize("name", WHOLE)
def test_digests_that_were_written_anew_hide_nothing(name: str, redline: bytes) -> None:
    """The document is made again: what its own proof says of its parts decides nothing."""
    data = KINDS[name].done(Package.open(redline, "r.docx"))
    proof = read_proof(Package.open(data, "r.docx"))
    assert proof is not None
    for workspace in (Workspace(ROOT), None):
        assert verify(workspace, attach(data, proof), "r.docx").differences


@pytest.mark.parametrize("before", [b"", b"<?sign of another program?>"])
def test_a_text_that_is_digested_as_it_is_written_has_the_digests_of_its_pieces(
    before: bytes, redline: bytes
) -> None:
    """What stands before the root of a part does not belong to it."""
    package = Package.open(redline, "redline.docx")
    text = package.read(package.main)
    start = text.index(b"<w:document")
    data = package.with_parts({package.main: text[:start] + before + text[start:]})
    package = Package.open(data, "redline.docx")
    whole, brief = state_of(package), state_of(package, brief=True)
    assert [*map(digest_of, brief.parts.values())] == [*map(digest_of, whole.parts.values())]
    assert len(digest_of(brief.parts[package.main]).pieces) > 10
    assert isinstance(brief.parts[package.main], PartDigest)


def test_the_untouched_file_is_exact(redline: bytes) -> None:
    for workspace in (Workspace(ROOT), None):
        found = verify(workspace, redline, "r.docx")
        assert (found.verdict, found.alone) == (DocumentVerdict.EXACT, workspace is None)


def _as_word_does(root: Element) -> None:
    """Numbers of sessions, marks of the spelling checker, languages, the place of the last edit."""
    for n, p in enumerate(root.iter(w("p"))):
        p.set(w("rsidR"), f"00{n:06X}")
        p.insert(0, new("proofErr", type="spellStart"))
    for properties in root.iter(w("rPr")):
        properties.append(new("lang", val="kk-KZ"))
    p = law(root)
    p.append(new("bookmarkStart", id="901", name="_GoBack"))
    p.append(new("bookmarkEnd", id="901"))


def test_what_word_writes_anew_is_no_edit(redline: bytes) -> None:
    package = Package.open(redline, "r.docx")
    root, settings = package.document(), package.tree("word/settings.xml")
    _as_word_does(root)
    settings.append(xml("<w:rsids><w:rsidRoot w:val='00AA'/></w:rsids>"))
    core = package.read("docProps/core.xml").replace(b"2015-03-01T", b"2026-01-01T")
    data = package.with_parts(
        {
            BODY: part_bytes(root),
            "word/settings.xml": part_bytes(settings),
            "docProps/core.xml": core,
        }
    )
    assert verify(None, data, "r.docx").verdict is DocumentVerdict.EXACT


_MC = b"http://schemas.openxmlformats.org/markup-compatibility/2006"
_CHOICES = (
    b'<w:p xmlns:mc="%s" xmlns:a="urn:%s"><w:r><mc:AlternateContent><mc:Choice Requires="a">'
    b"<w:t>one</w:t></mc:Choice><mc:Fallback><w:t>two</w:t></mc:Fallback></mc:AlternateContent>"
    b"</w:r></w:p>"
)


def test_a_namespace_counts_where_a_prefix_is_used_or_listed(redline: bytes) -> None:
    package = Package.open(redline, "r.docx")
    text = package.read(package.main)

    def with_text(old: bytes, new: bytes) -> State:
        data = package.with_parts({package.main: text.replace(old, new, 1)})
        return state_of(Package.open(data, "r.docx"), brief=True)

    unused = with_text(b"<w:document ", b'<w:document xmlns:zz="urn:unused" ')
    assert unused.parts[package.main] == digest_of(state_of(package).parts[package.main])
    known, other = (
        with_text(b"<w:body>", b"<w:body>" + _CHOICES % (_MC, name)) for name in (b"one", b"two")
    )
    assert known.parts[package.main] != other.parts[package.main]


def test_a_zip_that_is_packed_otherwise_is_no_edit(redline: bytes) -> None:
    package = Package.open(redline, "r.docx")
    data = package.with_parts({name: package.read(name) for name in package.names}, packed=True)
    assert data != redline
    assert verify(None, data, "r.docx").verdict is DocumentVerdict.EXACT


@pytest.fixture(scope="module")
def saved_again(redline: bytes, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Verified]:
    """The redline saved by LibreOffice: as it was made, and with edits before."""
    package = Package.open(redline, "r.docx")
    documents = {
        "": redline,
        "comment": KINDS["comment-words"].done(package),
        "header": KINDS["header-words"].done(package),
        "author": KINDS["change-author"].done(package),
        "white": KINDS["run-color-FFFFFF"].done(package),
    }
    again = resaved(documents, tmp_path_factory.mktemp("again"))
    return {name: verify(Workspace(ROOT), data, "r.docx") for name, data in again.items()}


def test_a_file_that_another_program_saved_is_named_as_such(
    saved_again: dict[str, Verified],
) -> None:
    for name in ("", "white"):
        found = saved_again[name]
        assert found.verdict is DocumentVerdict.UNKNOWN
        assert (found.edits, found.differences) == ((), ())
        (doubt,) = found.doubts
        assert "saved by another program, LibreOffice" in doubt.problem
        assert "headers and footers: as they were made" in doubt.found[0]
        assert any("color ffffff" in each for each in doubt.found[2:]) is (name == "white")


def test_what_such_a_file_says_is_compared(saved_again: dict[str, Verified]) -> None:
    for name, words in (("comment", "comments"), ("header", "headers"), ("author", "changes")):
        found = saved_again[name]
        assert found.verdict is DocumentVerdict.CHANGED
        assert any(words in each.problem for each in found.differences)
        assert "not as they were made" in found.doubts[0].found[0]


def test_the_name_of_a_program_alone_hides_no_edit(redline: bytes) -> None:
    package = Package.open(redline, "r.docx")
    name = b"<Properties><Application>LibreOffice/7.4</Application></Properties>"
    data = package.with_parts({"docProps/app.xml": name})
    assert verify(None, data, "r.docx").verdict is DocumentVerdict.EXACT
    data = KINDS["run-vanish"].done(Package.open(data, "r.docx"))
    assert verify(None, data, "r.docx").verdict is DocumentVerdict.CHANGED


def test_of_a_document_that_other_code_made_nothing_is_said(redline: bytes) -> None:
    """What this code would make otherwise may be how that code made it."""
    package = Package.open(redline, "r.docx")
    other = KINDS["style-white"].done(package)
    assert verify(None, other, "r.docx").verdict is DocumentVerdict.CHANGED
    proof = read_proof(package)
    assert proof
    assert proof.recipe
    assert proof.recipe.program == program_code()
    earlier = evolve(proof.recipe, program=f"{program_code()[:-1]}x")
    made = attach(other, evolve(proof, recipe=earlier))
    found = verify(None, made, "r.docx")
    assert found.verdict is DocumentVerdict.UNKNOWN
    assert "another version of drafting" in found.doubts[0].problem


def test_the_report_shows_what_is_there_and_what_was_made(redline: bytes, tmp_path: Path) -> None:
    package = Package.open(redline, "r.docx")
    root = package.tree(COMMENTS)
    next(root.iter(w("t"))).text = "Басқа"
    data = package.with_parts({COMMENTS: part_bytes(root)})
    (found,) = verify(None, data, str(tmp_path / "r.docx")).differences
    assert any("there: Басқа" in line for line in found.found)


def test_the_title_block_of_a_file_that_named_its_styles_anew(redline: bytes) -> None:
    """What another program saved is compared by what it says: its title block too."""
    package = Package.open(redline, "r.docx")
    renamed = re.compile(rb'(w:(?:val|styleId)=)"(TitleBlock\w+)"')
    parts = {part: renamed.sub(rb'\1"a\2"', package.read(part)) for part in (BODY, STYLES)}
    settings = package.part_of("settings")
    types = b'<Default Extension="png" ContentType="image/png"/></Types>'
    saved = {
        **{part: data.replace(b"drafting:title-block", b"a") for part, data in parts.items()},
        settings: package.read(settings).replace(b"</w:settings>", b"<w:a/></w:settings>"),
        "[Content_Types].xml": package.read("[Content_Types].xml").replace(b"</Types>", types),
        "docProps/app.xml": b"<Properties><Application>Other</Application></Properties>",
    }
    saved[STYLES] = saved[STYLES].replace(b"</w:styles>", b"<w:a/></w:styles>")
    edited = {**saved, BODY: saved[BODY].replace("Ұсынылатын".encode(), "Қабылданған".encode())}
    for each, wanted in ((saved, []), (edited, ["Қабылданған түзету"])):
        found = verify(Workspace(ROOT), package.with_parts(each), "r.docx")
        assert "saved by another program, Other" in found.doubts[0].problem
        titles = [one for one in found.differences if "title block" in one.problem]
        assert [line for one in titles for line in one.found] == wanted
