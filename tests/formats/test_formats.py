"""Texts, Markdown files and web pages come in whole, and what was changed for that is named."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from textwrap import fill

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import FormatError
from drafting.model.act import Identity
from drafting.model.kind import Kind
from drafting.structure.act import Imported, ImportedAs
from drafting.structure.doubts.readings import Answers
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act

PAGES = Path(__file__).parent / "pages"
LAW = ImportedAs(Identity("law"), "2020-01-01")


def imported(data: bytes, name: str) -> Imported:
    return import_file(data, name, LAW)


@pytest.mark.parametrize("name", sorted(path.name for path in PAGES.iterdir()))
def test_a_file_of_each_sort(name: str, file_regression: FileRegressionFixture) -> None:
    """The golden has the text as it would be stored, then the warnings."""
    read = imported((PAGES / name).read_bytes(), name)
    warnings = "\n\n".join(map(str, read.warnings))
    shown = f"{write_act(read.act)}\n-- {read.act.language}: {read.title}\n\n{warnings}\n"
    file_regression.check(shown, basename=name, encoding="utf-8")


@pytest.mark.parametrize("name", ["adilet.html", "rada.html", "lists.html"])
def test_a_browser_shows_no_word_that_the_act_has_not(name: str) -> None:
    """Judged by the text of all elements of the law, in order, as lxml joins it."""
    data = (PAGES / name).read_bytes()
    root = html.document_fromstring(data)
    for hidden in root.xpath("//*[@hidden] | //script | //head | //nav | //header | //footer"):
        hidden.drop_tree()
    law = root.xpath("//main | //*[@class='container_gamma text'] | //*[@id='article']")[0]
    shown = Counter("".join(law.text_content().split()))
    act = Counter("".join(write_act(imported(data, name).act).split()))
    # Marks of the written form are no signs of the page; a raised digit is written raised.
    assert {sign for sign in (shown - act) if not sign.isdigit()} <= {"*"}


@pytest.mark.parametrize(
    ("data", "name", "problem"),
    [
        (b"", "law.txt", "the file has no text"),
        ("закон".encode("cp1251"), "law.txt", "line 1 is not UTF-8: byte 0xE7"),
        (b"\x89PNG\r\n\x1a\n", "law.png", "the file is a picture"),
        (b"1. A\0b", "law.txt", "law.txt  law\n  the line has the sign <U\\+0000>"),
        (b"%PDF-1.7", "law.pdf", "the file is not a complete PDF"),
        (b"<html><body><nav>menu</nav></body></html>", "law.html", "the page has no text"),
        (b"# Law\n\n   three spaces", "law.txt", "the indent has an odd number of spaces"),
    ],
)
def test_what_cannot_be_read_is_refused(data: bytes, name: str, problem: str) -> None:
    with pytest.raises(FormatError, match=problem):
        imported(data, name)


@pytest.mark.parametrize("data", ['{"law": ["One."]}', '\ufeff[\n {"n": 1}\n]\n'])
@pytest.mark.parametrize("name", ["law.json", "law.txt", "law"])
def test_data_of_a_program_is_no_law(data: str, name: str) -> None:
    with pytest.raises(FormatError, match="the file is JSON"):
        imported(data.encode(), name)
    for law in (b"[1. One.]", b"[8]", b"{One.}"):
        assert write_act(imported(law, name).act)


@pytest.mark.parametrize("name", ["law.yaml", "law.json", "law.txt", "law of 5.05.2014", "law"])
@pytest.mark.parametrize("data", [b"1. One.", b"# 1. One"])
def test_a_suffix_of_something_else_is_named(data: bytes, name: str) -> None:
    warnings = [each.found for each in imported(data, name).warnings if "plain text" in str(each)]
    assert warnings == ([(Path(name).suffix,)] if name in {"law.yaml", "law.json"} else [])


_WORDS = st.sampled_from(
    ["Статья 1.", "1.", "1)", "а)", "закон", "в редакции", "«слово»", "|", "—", "[^1]", "{",
     "Ескерту. ", "§ 5", "<b>", "*", "_", "\t", "  ", "(a)", "Chapter I", "+--+"]
)  # fmt: skip


@given(st.lists(st.lists(_WORDS, max_size=6).map(" ".join), min_size=1, max_size=12), st.booleans())
def test_no_letter_of_any_text_is_lost_or_invented(lines: list[str], markdown: bool) -> None:
    """The letters of the page are compared with those of the act on the way; nothing escapes."""
    text = "\n".join(lines)
    try:
        read = imported(text.encode(), "law.md" if markdown else "law.txt")
    except FormatError:
        return
    assert read.report.lines == len([*read.act.lines()])
    if not markdown:
        act = Counter("".join(write_act(read.act).split()))
        lost = Counter("".join(text.split())) - act
        assert not lost or any("draw a table" in each.problem for each in read.warnings)


_SPANNED = st.tuples(st.integers(1, 3), st.integers(1, 3), st.sampled_from(["", "a", "b<p>c</p>"]))


@given(st.lists(st.lists(_SPANNED, max_size=4), min_size=1, max_size=4))
def test_any_table_of_a_page_is_read(rows: list[list[tuple[int, int, str]]]) -> None:
    """Whatever its cells span; none of its letters is lost."""
    cells = [
        "".join(f"<td colspan={wide} rowspan={high}>{text}</td>" for wide, high, text in row)
        for row in rows
    ]
    table = "".join(f"<tr>{row}</tr>" for row in cells)
    page = f"<html><body><h1>Law</h1><p>1. Item</p><table>{table}</table></body></html>"
    read = imported(page.encode(), "law.html")
    assert not any("letters of the page" in each.problem for each in read.warnings)


def test_the_head_of_a_table_ends_with_its_first_row_of_data() -> None:
    """Also where a row without cells stands between; a sum in cells of a head is a row of data."""
    cells = ("<th>Tree<th>Fee", "", "<td>Pear<td>3", "<th>Sum<th>3", "<td>Fig<td>0")
    page = f"<p>1. The fees:</p><table>{''.join(f'<tr>{each}</tr>' for each in cells)}</table>"
    text = write_act(imported(page.encode(), "law.html").act)
    heads = [line.strip().startswith("|=") for line in text.splitlines() if "|" in line]
    assert heads == [True, False, False, False]


def test_a_note_stands_once_however_often_it_is_referred_to() -> None:
    refers = '<a href="#n"><sup>*</sup></a>'
    page = f"<p>1. Lend{refers}.</p><p>2. Return{refers}.</p><p id='n'>* Books.</p>"
    text = write_act(imported(page.encode(), "law.html").act)
    assert (text.count("Books."), text.count("Lend"), text.count("Return")) == (1, 1, 1)


LAW_LINES = (
    "О садах",
    "Статья 1. Деревья",
    "1. Деревья бывают:",
    "1) старые;",
    "2) новые.",
    "Сноска. Статья 1 с изменениями.",
    "Статья 2. Уход",
)


@pytest.mark.parametrize("indent", ["\u00a0" * 6, "\u00a0\u00a0 ", "\u3000", "\u2003 "])
def test_what_indents_the_lines_of_a_page_does_not_hide_their_numbers(indent: str) -> None:
    indented = [LAW_LINES[0], *(f"{indent}{line}\u00a0" for line in LAW_LINES[1:])]
    for name, lines in (("law.txt", "{}\n"), ("law.html", "<p>{}</p>")):
        plain = imported("".join(map(lines.format, LAW_LINES)).encode(), name)
        read = imported("".join(map(lines.format, indented)).encode(), name)
        assert write_act(read.act) == write_act(plain.act)
        assert [site.address for site in read.act.sites if site.provision.num][:3] == [
            "1",
            "1.1",
            "1.1.1",
        ]
        assert "no-break or wide spaces around a line" in "\n".join(map(str, read.warnings))


SITE = """\
<html><head><title>О садах - ИПС</title></head><body><div><a href="/">Главная</a></div>
<div><h1>О садах</h1><p>Закон Республики Казахстан от 5 мая 2014 года № 199-V ЗРК.</p></div>
<div><p>1. Деревья считаются.</p>{text}
<table><tr><td></td><td>Приложение 1<br>к Закону «О садах»</td></tr></table>
<p>1. Яблони.</p></div></body></html>
"""


def test_the_name_of_an_act_above_its_text_is_its_title_and_an_annex_may_stand_in_a_table() -> None:
    text = "".join(f"<p>{n}. Деревья охраняются, где бы они ни росли.</p>" for n in range(2, 40))
    read = imported(SITE.format(text=text).encode(), "law.html")
    title, preamble, *_, annex = read.act.body
    assert [title.text, preamble.children[0].text[:5]] == ["О садах", "Закон"]
    assert [annex.kind, annex.num, annex.text] == [Kind.ANNEX, "1", "к Закону «О садах»"]
    assert [each.found for each in read.warnings if "around the law" in each.problem] == [
        ("Главная",)
    ]


def test_a_digit_that_a_style_raises_is_raised() -> None:
    sheet = "<style>.up { font-size: 7pt; vertical-align: super }</style>"
    page = (
        f"<html><head>{sheet}</head><p>1) сад;</p><p>1<span class='up'>1</span>) гай;</p>"
        "<p>1<span style='vertical-align:super'>2</span>) лес.</p></html>"
    )
    read = imported(page.encode(), "law.html")
    assert write_act(read.act) == "1) сад;\n1¹) гай;\n1²) лес.\n"


def test_numbers_that_are_terms_of_a_list_stand_before_their_text() -> None:
    page = (
        "<h3>§ 1 Begriffe</h3><div>(1) Zum Garten gehören</div><dl><dt>1.</dt><dd>Bäume,</dd>"
        "<dt>2.</dt><dd>Blumen<dl><dt>a)</dt><dd>einjährige,</dd><dt>b)</dt><dd>andere.</dd></dl>"
        "</dd></dl><div>(2) Er wird gepflegt.</div>"
    )
    lines = write_act(imported(page.encode(), "law.html").act).splitlines()
    assert [line for line in lines if line] == [
        "# § 1 Begriffe",
        "(1) Zum Garten gehören",
        "  1. Bäume,",
        "  2. Blumen",
        "    a) einjährige,",
        "    b) andere.",
        "(2) Er wird gepflegt.",
    ]


def test_a_number_in_a_block_of_its_own_stands_before_the_words_of_the_next() -> None:
    page = (
        "<h3>§ 1 Sad</h3><div><div>(1)</div><div> Správca dozerá na</div>"
        "<div><div>a)</div><div>stromy,</div></div><div><div>b)</div><div>ploty.</div></div></div>"
        "<div><div>(2)</div><div><p>Sad je otvorený.</p><p>Aj v noci.</p></div></div>"
        "<div><div></div><div>Podrobnosti ustanoví zákon.</div></div>"
    )
    lines = write_act(imported(page.encode(), "law.html").act).splitlines()
    assert [line for line in lines if line] == [
        "# § 1 Sad",
        "(1) Správca dozerá na",
        "  a) stromy,",
        "  b) ploty.",
        "(2) Sad je otvorený.",
        "Aj v noci.",
        "Podrobnosti ustanoví zákon.",
    ]


def test_what_is_copied_from_a_page_with_its_numbers_apart_is_read_as_the_page() -> None:
    typed = (
        "▼B\nArticle 1\nScope\n1.  \nOrchards are open.\n2.  \nThey close on ►M2 30 June ◄ .\n"
        "▼M2\n3.  \nA keeper shall:\n(a) \nopen the gate;\n(b) \nring the bell.\n"
        "Article 2\nForce\nIt is in force.\n"
    )
    lines = write_act(imported(typed.encode(), "law.txt").act).splitlines()
    assert [line for line in lines if line] == [
        "{▼B}",
        "# Article 1 Scope",
        "1. Orchards are open.",
        "2. They close on 30 June.",
        "  {▼M2}",
        "3. A keeper shall:",
        "  (a) open the gate;",
        "  (b) ring the bell.",
        "# Article 2 Force",
        "It is in force.",
    ]


def test_a_number_without_words_among_others_stays_alone() -> None:
    typed = "1. Trees.\n2. Gates.\n3.\nIt is said here.\n4. Bells.\n5.\n6. Keys.\n7. Locks.\n"
    assert write_act(imported(typed.encode(), "law.txt").act) == typed


def test_a_law_that_a_page_holds_as_typed_text_is_joined_as_a_text_is() -> None:
    words = "The keeper shall keep the garden clean and shall report on the state of it each year."
    items = [fill(f"({n}) {words}", 60, initial_indent="    ") for n in range(1, 12)]
    typed = "\n".join(["_" * 64, "", "SECTION 1. DUTIES.", "", *items, ""])
    page = f"<body><div>menu</div><pre>{typed}</pre></body>"
    for read in (imported(typed.encode(), "law.txt"), imported(page.encode(), "law.html")):
        assert write_act(read.act).count(f" {words}\n") == len(items)
    (around,) = (each for each in read.warnings if "around the law" in each.problem)
    assert around.found == ("menu",)


def test_typed_text_is_what_a_browser_shows_and_keeps_its_raised_digits() -> None:
    hidden = "<pre>1. One.\n2. Two<span style='display:none'>, not three</span>.\n</pre>"
    assert write_act(imported(hidden.encode(), "law.html").act) == "1. One.\n2. Two.\n"
    raised = "<pre>1) one;\n1<span style='vertical-align:super'>1</span>) two.\n</pre>"
    assert write_act(imported(raised.encode(), "law.html").act) == "1) one;\n1¹) two.\n"


def test_two_numbers_on_one_line_begin_a_provision_in_a_broken_text() -> None:
    provisions = [
        f"{label} A park opens at seven in the morning of each day, and it closes at nine in the "
        "evening, but for days of storm."
        for label in ("(a)(1)", "(2)", "(b)(1)", "(2)")
    ]
    data = "\n".join(["Parks Act", "", *(fill(each, 78) for each in provisions)]).encode()
    act = imported(data, "law.txt").act
    assert [each.num for top in act.body for each in top.walk() if each.num] == [*"a12b12"]
    assert not [each for top in act.body for each in top.walk() if each.kind is Kind.PART]


def test_a_person_may_answer_that_two_numbers_are_numbers() -> None:
    answers = Answers(lines={"(a)(1)": "number"})
    read = import_file(b"(a)(1) One.\n\n(2) Two.", "law.txt", evolve(LAW, answers=answers))
    assert [each.num for top in read.act.body for each in top.walk()] == [*"a12"]


FRONT = "---\ntitle: Garden Act\ntags:\n  - law\n---\n"


def test_the_fields_above_a_markdown_text_are_named_and_left_out() -> None:
    law = imported(f"{FRONT}# Garden Act\n\n1. A gate.\n".encode(), "law.md")
    assert write_act(law.act) == "= Garden Act\n\n1. A gate.\n"
    assert ("title: Garden Act tags: - law",) in [each.found for each in law.warnings]
    plain = imported(b"---\nA garden is green: so is a law.\n---\n\n1. A gate.\n", "law.md")
    assert "A garden is green: so is a law." in write_act(plain.act)


def test_an_automatic_list_below_a_typed_number_stands_in_it() -> None:
    inner = "<ol><li>blue;</li><li>red.</li></ol>"
    page = f"<h1>Act</h1><p>1. Gates are:</p>{inner}<p>2. Keys are:</p>{inner}<p>3. Trees.</p>"
    assert write_act(imported(page.encode(), "law.html").act).split("\n\n", 1)[1] == (
        "1. Gates are:\n  1. blue;\n  2. red.\n2. Keys are:\n  1. blue;\n  2. red.\n3. Trees.\n"
    )
    page = "<h1>Act</h1><p>1. Gates.</p><ol start='2'><li>Keys.</li><li>Trees.</li></ol>"
    assert "\n\n1. Gates.\n2. Keys.\n3. Trees.\n" in write_act(
        imported(page.encode(), "a.html").act
    )


@pytest.mark.parametrize("between", ["\n", "\n\n", "\n    "])
def test_rows_are_a_table_where_they_are_indented_or_an_empty_line_parts_them(between: str) -> None:
    rows = ("| Голова саду | Л. КРІТ |", "| № 5-IX |  |", "| м. Сад | 5 травня |")
    text = between.join(("ЗАКОН САДІВ", "Стаття 1. Кроти", "Кріт риє.", *rows))
    wanted = ImportedAs(Identity("moles"), "2024-01-01", "uk")
    lines = write_act(import_file(text.encode(), "law.txt", wanted).act).split("\n")
    assert [line for line in lines if line.startswith("|")] == [*rows]
