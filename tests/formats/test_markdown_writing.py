"""An act in Markdown: what other tools show, and the same act when it comes back."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from drafting.cli.main import main
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.export_file import export_file, read_back
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act
from tests.acts import act as law
from tests.conftest import ROOT
from tests.examples import few

SIGNS = r"закон орган *служащие* _и_ `код` <тег> &amp; [а](б) а|б \* ~нет~ 5. # + - = > ! {я} 1)"
WORDS = st.lists(st.sampled_from(SIGNS.split()), min_size=1, max_size=6).map(
    lambda words: f"Слово {' '.join(words)} конец;"
)


@st.composite
def laws(draw):
    """Articles with items and subitems, as laws have them, of words with signs of Markdown."""
    lines = ["= О службе", ""]
    for article in range(1, draw(st.integers(2, 3))):
        lines += [f"# Статья {article}. {draw(WORDS).rstrip(';')}", ""]
        for item in range(1, draw(st.integers(2, 4))):
            lines.append(f"{item}. {draw(WORDS)}")
            lines += (f"  {n}) {draw(WORDS)}" for n in range(1, draw(st.integers(1, 3))))
        lines.append("")
    return law("\n".join(lines).strip("\n") + "\n", language="ru")


def written(act):
    return export_file(act, "md").decode()


def again(act):
    wanted = ImportedAs(act.identity, act.version, act.language, known=True)
    return import_file(written(act).encode(), "law.md", wanted).act


@few(14)
@example(act=law("= ЗАКОН\n\n= О службе\n\n(Ведомости)\n\n# Статья 1. Раз\n\n1. Текст\n"))
@example(act=law("# Статья 1. Раз\n\n1. Строки:\n  | а\\|б | *в* |\n  | г ¶ д | е |\n"))
@example(act=law("# Статья 1. Раз\n\n1. Строки:\n  |= а |= б |\n  | в | г |\n"))
@given(act=laws())
def test_an_act_comes_back(act):
    assert write_act(again(act)) == write_act(act)
    assert not [*read_back(act, export_file(act, "md"))]


@few(14)
@given(act=laws())
def test_other_tools_show_the_text(act):
    """Each line of the act is a block of its own, to the letter, and no list is counted anew."""
    tokens = MarkdownIt("commonmark").parse(written(act))
    blocks = [
        "".join(child.content for child in each.children)
        for each in tokens
        if each.type == "inline"
    ]
    assert blocks == [site.line for site in act.lines()]
    assert {each.type for each in tokens} <= {
        "heading_open", "inline", "heading_close", "paragraph_open", "paragraph_close",
    }  # fmt: skip


def test_what_would_not_come_back_is_named(tmp_path, monkeypatch, capsys):
    act = law("# Статья 1. Раз\n\n1.  Два  пробела\n")
    (warning,) = read_back(act, export_file(act, "md"))
    assert (
        warning.found == ("1. Два пробела", "1. Два пробела") or "Два  пробела" in warning.found[0]
    )
    monkeypatch.chdir(ROOT)
    assert main(["export", "code-of-honour", "-o", str(tmp_path / "code.md")]) == 0
    assert "another text" not in capsys.readouterr().err
