"""Drafts that a program saved which names styles anew, or knows neither those nor controls."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from drafting.files.workspace import Workspace
from drafting.patch import apply
from drafting.tasks.amend import Amendment
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.dossier import redline_docx
from drafting.word.package.elements import Element, drop, w
from tests.derive.gardens import LAW, draft, law, workspace
from tests.derive.test_own_documents import DUSK, at_dusk, result, styled
from tests.packages import packed, parts, read
from tests.proof import editing
from tests.proof.editing import paragraph, run

_MAIN, _STYLES = "word/document.xml", "word/styles.xml"
_ID = re.compile(r'(<w:(?:style [^>]*w:styleId|[prt]\w*Style w:val|\w+ w:val)=")(TitleBlock\w+)')


def renamed(data: bytes) -> bytes:
    """The ids of styles are numbers."""
    numbers: dict[str, int] = {}

    def number(found: re.Match[str]) -> str:
        return f"{found[1]}{numbers.setdefault(found[2], len(numbers) + 60)}"

    return packed(
        {**parts(data), **{part: _ID.sub(number, read(data, part)) for part in (_STYLES, _MAIN)}}
    )


def without_names(data: bytes) -> bytes:
    """The names are others, too."""
    data = renamed(data)
    return packed({**parts(data), _STYLES: read(data, _STYLES).replace("Title Block", "Style")})


def without_controls(data: bytes) -> bytes:
    text = re.sub(r"</?w:sdt(?:Content)?>|<w:sdtPr>.*?</w:sdtPr>", "", read(data))
    return packed({**parts(data), _MAIN: text})


def plain(data: bytes) -> bytes:
    """Nothing is left of styles and controls, or of the proof."""
    data = without_controls(without_names(data))
    text = re.sub(r'<w:pStyle w:val="6\d"/>', "", read(data))
    kept = {name: part for name, part in parts(data).items() if "customXml" not in name}
    links = "word/_rels/document.xml.rels"
    without = re.sub(r"<Relationship [^>]*customXml[^>]*>", "", read(data, links))
    return packed({**kept, links: without, _MAIN: text})


def names_alone(data: bytes) -> bytes:
    return without_controls(renamed(data))


@pytest.mark.parametrize("save", [renamed, without_names, without_controls, names_alone, plain])
@pytest.mark.parametrize("language", ["en", "ru", "kk", "uk"])
def test_the_title_block_becomes_no_law(
    tmp_path: Path, save: Callable[[bytes], bytes], language: str
) -> None:
    space = workspace(tmp_path, language=language)
    file = tmp_path / "draft.docx"
    file.write_bytes(save(draft(space, at_dusk)))
    (made,) = derive_document(space, DocumentSource(str(file), baseline="gardens@2020-01-01"))
    assert result(space, made) == DUSK
    assert "title block" not in " ".join(each.problem for each in made.warnings)


@pytest.mark.parametrize("language", ["en", "ru", "kk", "uk"])
def test_the_title_block_of_a_redline_becomes_no_law(tmp_path: Path, language: str) -> None:
    space = workspace(tmp_path, language=language)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, at_dusk))
    (first,) = derive_document(space, DocumentSource(str(file)))
    amended = apply(law(space), first.proposal)
    file.write_bytes(plain(redline_docx(Amendment(first.proposal, amended))))
    (made,) = derive_document(space, DocumentSource(str(file), baseline="gardens@2020-01-01"))
    assert result(space, made) == DUSK
    assert made.proposal.operations == first.proposal.operations


def removed(root: Element) -> None:
    editing.remove(_below_title_block(root))


def typed_in(root: Element) -> None:
    _below_title_block(root).append(run("Gardens are old."))


def _below_title_block(root: Element) -> Element:
    return next(p for p in root.iter(w("p")) if not "".join(p.itertext()).strip())


@pytest.mark.parametrize(("edit", "typed"), [(removed, []), (typed_in, ["Gardens are old."])])
@pytest.mark.parametrize("language", ["en", "ru", "kk", "uk"])
def test_the_law_below_the_title_block_of_a_redline_stays_law(
    tmp_path: Path, language: str, edit: Callable[[Element], None], typed: list[str]
) -> None:
    """Whatever became of the empty line between them."""
    space = workspace(tmp_path, language=language)
    file = tmp_path / "draft.docx"
    file.write_bytes(draft(space, at_dusk))
    (first,) = derive_document(space, DocumentSource(str(file)))
    amended = apply(law(space), first.proposal)
    redline = plain(redline_docx(Amendment(first.proposal, amended)))
    file.write_bytes(editing.edited(redline, edit))
    (made,) = derive_document(space, DocumentSource(str(file), baseline="gardens@2020-01-01"))
    lines = [line.removeprefix("= ") for line in result(space, made).splitlines() if line]
    assert lines == [*typed, *(line.removeprefix("= ") for line in DUSK.splitlines() if line)]


@pytest.mark.parametrize(
    "line", ["Proposed amendment", "Version of 1 January 2020", "Proposed amendment of 2020"]
)
def test_a_first_line_like_that_of_a_paper_is_law(tmp_path: Path, line: str) -> None:
    title, _, rest = DUSK.partition("\n\n")
    space = workspace(tmp_path, f"{line}\n\n{LAW.partition(title)[2].lstrip()}")
    file = tmp_path / "draft.docx"
    file.write_bytes(plain(draft(space, at_dusk)))
    (made,) = derive_document(space, DocumentSource(str(file), baseline="gardens@2020-01-01"))
    assert result(space, made) == f"{line}\n\n{rest}"


@pytest.mark.parametrize("save", [renamed, without_names, names_alone])
def test_an_edited_line_of_it_is_named(tmp_path: Path, save: Callable[[bytes], bytes]) -> None:
    def named(root: Element) -> None:
        editing.replace(paragraph(root, "A law on gardens, version"), "gardens", "parks")

    file = tmp_path / "draft.docx"
    file.write_bytes(save(draft(workspace(tmp_path), named, at_dusk)))
    (made,) = derive_document(Workspace(tmp_path), DocumentSource(str(file)))
    (found,) = [each.found for each in made.warnings if "title block" in each.problem]
    assert found == ("A law on parks, version of 1 January 2020",)


@pytest.mark.parametrize("tag", [True, False])
def test_a_line_of_another_style_in_it_ends_it_not(tmp_path: Path, tag: bool) -> None:
    """LibreOffice makes a paragraph of what follows a break of the page, and drops the tag."""

    def broken(root: Element) -> None:
        styled(root, "TitleBlockInstruction")[1][0][0].set(w("val"), "Normal")
        if not tag:
            drop(next(root.iter(w("tag"))))

    space, file = workspace(tmp_path), tmp_path / "draft.docx"
    file.write_bytes(draft(space, broken, at_dusk))
    (made,) = derive_document(space, DocumentSource(str(file)))
    assert result(space, made) == DUSK


def test_what_is_typed_below_it_is_text(tmp_path: Path) -> None:
    def typed(root: Element) -> None:
        (end,) = styled(root, "TitleBlockEnd")
        end.append(run("Gardens are old."))

    file, space = tmp_path / "draft.docx", workspace(tmp_path)
    for save in (renamed, without_names, plain):
        file.write_bytes(save(draft(space, typed)))
        (made,) = derive_document(space, DocumentSource(str(file), baseline="gardens@2020-01-01"))
        assert "\nGardens are old.\n" in result(space, made)
