"""Forms that ship, as data: frames of acts, signatures, columns, several proposals side by side."""

from __future__ import annotations

import io
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
import yaml
from attrs import evolve
from docx.shared import Cm
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import FormatError, WorkspaceError
from drafting.files.workspace import Workspace
from drafting.language import CODES
from drafting.model.localized import Localized, same
from drafting.model.papers.paper import Paper, Paragraph, Role, Table
from drafting.papers import Matter, amending_text, note, synopsis, table
from drafting.render.html import render_html
from drafting.render.plain import render_plain
from drafting.tasks.dossier import rendered
from drafting.tasks.marshal import synopsis_of
from drafting.tasks.starter import begin_workspace
from drafting.word.paper import render_docx
from tests.conftest import ROOT
from tests.packages import parts, read
from tests.papers.matters import SHIPPED, matter_of

FORMS = [path.stem for path in sorted((ROOT / "drafting" / "chambers").glob("*.yaml"))]
SIGNERS = Localized({"kk": "А. А. Ахметов, Б. Б. Серікова", "ru": "А. А. Ахметов; Б. Б. Серикова"})


def draft(story: str, chamber: str, enacted_as: str) -> Matter:
    matter = matter_of(story, chamber)
    return evolve(matter, proposal=evolve(matter.proposal, status="draft", enacted_as=enacted_as))


def of_role(paper: Paper, role: Role) -> list[str]:
    return [
        block.text for block in paper.blocks if isinstance(block, Paragraph) and block.role is role
    ]


@pytest.mark.parametrize("chamber", FORMS)
def test_every_form_in_every_format(chamber: str, file_regression: FileRegressionFixture) -> None:
    paper = table(matter_of("restate", chamber))
    for suffix in (".docx", ".html", ".txt"):
        assert rendered(paper, suffix)
    file_regression.check(render_plain(paper), basename=chamber)


@pytest.mark.parametrize("chamber", ["european", "international", "synopsis"])
def test_a_form_of_no_single_country_is_in_every_language(chamber: str) -> None:
    def texts(data: object) -> Iterator[set[str]]:
        if isinstance(data, dict):
            if "ru" in data:
                yield {*data}
            data = [*data.values()]
        for each in data if isinstance(data, list) else ():
            yield from texts(each)

    form = yaml.safe_load((ROOT / f"drafting/chambers/{chamber}.yaml").read_text("utf-8"))
    assert {code for each in texts(form) for code in {*CODES} - each} == set()


@pytest.mark.parametrize("form", ["decree", "order"])
def test_a_draft_stands_in_the_frame_of_its_act(
    form: str, file_regression: FileRegressionFixture
) -> None:
    paper = amending_text(draft("restate", form, form))
    roles = [block.role for block in paper.blocks if isinstance(block, Paragraph)]
    assert roles[:4] == [Role.ADDRESSEE, Role.HEAD, Role.HEAD, Role.TITLE]
    assert roles[-2:] == [Role.SIGNATURE, Role.DATED]
    file_regression.check(render_plain(paper), basename=f"frame-{form}")


def test_the_note_of_a_draft_is_signed_by_its_initiator() -> None:
    assert of_role(note(draft("restate", "decree", "decree")), Role.SIGNATURE) == [
        "Бастамашы\t____________\tдепутат А. Б."
    ]


def test_what_is_no_draft_has_no_frame() -> None:
    assert not of_role(amending_text(matter_of("restate", "decree")), Role.HEAD)
    assert not of_role(amending_text(draft("restate", "decree", "order")), Role.HEAD)


def test_each_deputy_signs_on_a_line_of_his_own() -> None:
    matter = matter_of("restate", "deputies")
    matter = evolve(matter, proposal=evolve(matter.proposal, initiator=SIGNERS))
    for paper in (table(matter), note(matter)):
        signed = of_role(paper, Role.SIGNATURE)
        assert [each.rpartition("\t")[2] for each in signed] == ["А. А. Ахметов", "Б. Б. Серікова"]
    assert of_role(note(matter), Role.DATED) == [matter.day]
    together = evolve(matter, chamber=matter_of("restate", "parliament").chamber)
    (line,) = of_role(note(together), Role.SIGNATURE)
    assert line.endswith("А. А. Ахметов, Б. Б. Серікова")


def test_an_amendment_of_the_european_form_has_two_columns_and_bold_italics() -> None:
    matter = matter_of("replace-words", "european")
    paper = table(matter)
    tables = [block for block in paper.blocks if isinstance(block, Table)]
    assert len(tables) == len(matter.elements)
    assert {len(row.cells) for each in tables for row in each.rows} == {2}
    xml = read(render_docx(paper))
    assert "<w:b/><w:bCs/><w:i/><w:iCs/></w:rPr><w:t " in xml
    assert "<strong><em>өз атынан еркін</em></strong>" in render_html(paper)
    assert of_role(paper, Role.HEADING_2) == ["1-түзету"]
    assert of_role(paper, Role.REASON)


def test_a_synopsis_has_a_column_for_each_proposal_and_a_row_for_each_element(
    file_regression: FileRegressionFixture,
) -> None:
    """The proposals need not go together: each is carried out by itself."""
    matters = [
        matter_of(story) for story in ("restate", "delete-keeps-the-number", "insert-words-before")
    ]
    matters = [evolve(each, proposal=evolve(each.proposal, initiator=same(f"депутат {n}")))
               for n, each in enumerate(matters, start=1)]  # fmt: skip
    assert len({each.changes.old.name for each in matters}) == 1
    paper = synopsis(matters, SHIPPED.chamber("synopsis"))
    (form,) = [block for block in paper.blocks if isinstance(block, Table)]
    assert {len(row.cells) for row in form.rows} == {6}
    assert len(form.widths) == 6
    file_regression.check(render_plain(paper), basename="synopsis-of-three")


def test_the_wordings_of_many_proposals_share_the_width() -> None:
    """Six narrow columns beside a wide one would break words within."""
    matters = [matter_of("restate")] * 6
    paper = synopsis(matters, SHIPPED.chamber("synopsis"))
    (form,) = [block for block in paper.blocks if isinstance(block, Table)]
    assert len(set(form.widths[2:])) == 1
    assert sum(form.widths) == pytest.approx(100)


def test_a_synopsis_of_a_workspace_is_in_the_order_of_the_act(tmp_path: Path) -> None:
    for name in ("baselines", "proposals"):
        shutil.copytree(ROOT / name, tmp_path / name)
    given = (tmp_path / "proposals/restrict-policy-support.yaml").read_text("utf-8")
    other = re.sub(r"(?m)^proposal: .*", "proposal: a", given).split("operations:")[0]
    other += "operations:\n  - {op: delete, at: 2.5.2}\n  - {op: delete, at: 2.5.1}\n"
    (tmp_path / "proposals/a.yaml").write_text(other, "utf-8")
    third = other.replace("proposal: a", "proposal: b").split("  - {op")[0]
    third += "  - {op: insert, after: 2.5.1, text: '1-1) жаңа норма;'}\n"
    (tmp_path / "proposals/b.yaml").write_text(third, "utf-8")
    paper, problems = synopsis_of(Workspace(tmp_path), "code-of-honour")
    assert not problems
    (form,) = [block for block in paper.blocks if isinstance(block, Table)]
    places = [row.cells[1].paragraphs[0].text for row in form.rows[1:]]
    assert [re.findall(r"\d\)", each) for each in places] == [["1)"], ["1)"], ["2)"]]
    assert [[bool(cell.paragraphs) for cell in row.cells[3:]] for row in form.rows[1:]] == [
        [True, False, False],
        [False, True, False],
        [True, False, True],
    ]
    assert "Жоқ." in [each.text for each in form.rows[2].cells[2].paragraphs]


def letterhead(*, header: str = "") -> bytes:
    """A person's DOCX with a title style of its own, another page, and text that is to go."""
    document = docx.Document()
    document.styles["Title"].font.name = "Georgia"
    document.styles["Title"].element.set(
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId", "a7"
    )
    document.sections[0].left_margin = Cm(4)
    document.add_paragraph("sample text")
    if header:
        document.sections[0].header.paragraphs[0].text = header
    written = io.BytesIO()
    document.save(written)
    return written.getvalue()


def texts(data: bytes) -> dict[str, str]:
    return {name: part.decode() for name, part in parts(data).items() if "xml" in name[-5:]}


def test_a_chamber_has_a_docx_of_its_own_as_template() -> None:
    made = note(matter_of("restate"))
    own = texts(render_docx(evolve(made, letterhead=letterhead(header="The Senate"))))
    body, styles = own["word/document.xml"], own["word/styles.xml"]
    assert "sample text" not in body
    assert 'w:left="2268"' in body
    assert 'w:styleId="Title"' in styles
    assert 'w:styleId="a7"' not in styles
    assert "Georgia" in styles
    assert any("The Senate" in text for name, text in own.items() if "header" in name)
    assert 'w:val="kk-KZ"' in styles
    used = set(re.findall(r'w:pStyle w:val="([^"]+)"', body))
    assert used <= set(re.findall(r'w:styleId="([^"]+)"', styles))
    plain = texts(render_docx(evolve(made, letterhead=letterhead())))
    assert any(" PAGE " in text for name, text in plain.items() if "footer" in name)
    again = render_docx(evolve(made, letterhead=letterhead(header="The Senate")))
    assert texts(again) == own


def test_a_template_that_is_no_docx_or_lies_elsewhere(tmp_path: Path) -> None:
    made = note(matter_of("restate"))
    with pytest.raises(FormatError):
        render_docx(evolve(made, letterhead=b"no zip"))
    for name in ("baselines", "proposals"):
        shutil.copytree(ROOT / name, tmp_path / name)
    (tmp_path / "chambers").mkdir()
    shipped = (ROOT / "drafting/chambers/international.yaml").read_text("utf-8")
    file = tmp_path / "chambers/international.yaml"
    workspace = Workspace(tmp_path)
    for template, wrong in (("../secret.docx", "outside"), ("none.docx", "no file")):
        file.write_text(f"{shipped}template: {template}\n", "utf-8")
        with pytest.raises(WorkspaceError, match=wrong):
            workspace.chamber("international")
    (tmp_path / "chambers/head.docx").write_bytes(letterhead())
    file.write_text(f"{shipped}template: head.docx\n", "utf-8")
    assert workspace.chamber("international").letterhead.startswith(b"PK")


def test_an_act_says_what_form_its_papers_have_and_no_country_is_the_default(
    tmp_path: Path,
) -> None:
    """The proposal's own word goes first, then the act's."""
    workspace = begun(tmp_path)
    register = tmp_path / "baselines" / "library-act" / "act.yaml"
    proposal = tmp_path / "proposals" / "longer-loans.yaml"
    plain = proposal.read_text(encoding="utf-8").replace("chamber: international", "")
    proposal.write_text(plain, encoding="utf-8")
    assert form_of(workspace) == "international"
    with register.open("a", encoding="utf-8") as file:
        file.write("chamber: deputies\n")
    assert form_of(workspace) == "deputies"
    proposal.write_text(f"{plain}chamber: european\n", encoding="utf-8")
    assert form_of(workspace) == "european"


def begun(folder: Path) -> Workspace:
    begin_workspace(folder, "en")
    return Workspace(folder)


def form_of(workspace: Workspace) -> str:
    return workspace.chamber_for(workspace.proposal("longer-loans")).chamber
