"""Pictures, formulas, fields, links, notes, comments: they stay, or change as a whole."""

from __future__ import annotations

import re
from typing import Literal

import pytest

from drafting.word.document.document import read_document
from drafting.word.document.view import View
from tests.compare_docx.elements import INLINE
from tests.compare_docx.packages import Pages, written
from tests.compare_docx.redlines import compared, holding, marked, text_parts
from tests.compare_docx.redlining import grammar
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, control, field, par, r, table
from tests.judges.looks import differences
from tests.judges.stories import stories
from tests.packages import read

RANGES = ("commentRangeStart", "commentRangeEnd")

MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
SEPARATOR = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
)


def formula(text: str) -> str:
    return f"<m:oMath {MATH}><m:r><m:t>{text}</m:t></m:r></m:oMath>"


def note(number: int, text: str) -> str:
    return f'<w:footnote w:id="{number}">{par("<w:r><w:footnoteRef/></w:r>", r(text))}</w:footnote>'


def refers(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def noted(body: str, *notes: str) -> bytes:
    return docx(body + SECTION, footnotes=SEPARATOR + "".join(notes))


def test_a_formula_changes_as_a_whole() -> None:
    old, new = (docx(par(r("S = "), formula(f"{n}×N")) + SECTION) for n in ("0,5", "0,9"))
    found = read(holding(old, new).document)
    assert found.count("<w:del ") == found.count("<w:ins ") == 1
    assert found.count("oMath ") == 2


def test_an_equal_formula_stays() -> None:
    old = docx(par(r("Ставка "), formula("S"), r(" для банков")) + SECTION)
    new = docx(par(r("Ставка "), formula("S"), r(" для всех")) + SECTION)
    assert read(holding(old, new).document).count("oMath ") == 1


@pytest.mark.parametrize("stays", ["S", ""])
@pytest.mark.parametrize(("kind", "settled"), [("del", "accept"), ("ins", "reject")])
def test_what_an_author_took_out_of_a_formula_is_gone(
    kind: str, settled: Literal["accept", "reject"], stays: str
) -> None:
    """The sign of a fraction or a matrix is tracked beside what stands in it (17.13.5.13, .17)."""
    change = f'<w:{kind} w:id="1" w:author="Ann"'
    sign = f"<m:ctrlPr>{change}/></m:ctrlPr>"

    def gone(name: str) -> str:
        return f"<m:{name}>{change}><m:r><m:t>1</m:t></m:r></w:{kind}></m:{name}>"

    fraction = f"<m:f><m:fPr>{sign}</m:fPr>{gone('num')}{gone('den')}</m:f>"
    matrix = f"<m:m><m:mPr>{sign}</m:mPr><m:mr>{gone('e')}{gone('e')}</m:mr></m:m>"
    left = formula(stays) if stays else ""
    whole = (left or f"<m:oMath {MATH}></m:oMath>").replace(
        "</m:oMath>", f"{fraction}{matrix}</m:oMath>"
    )
    old, new = (docx(par(r("А "), each) + SECTION) for each in (whole, left))
    assert not compared(old, new, tracked=settled).changes
    assert differences(compared(old, new, tracked=settled).document, new, accept=True) == []


@pytest.mark.parametrize("around", ["{}", "<m:oMathPara>{}</m:oMathPara>"])
def test_a_formula_that_word_took_out_run_by_run_is_gone(around: str) -> None:
    """Word 365 writes the mark inside of the run, and around the look of the control character."""
    change = '<w:del w:id="1" w:author="Ann">{}</w:del>'
    run = f"<m:r>{change.format('<w:rPr><w:i/></w:rPr><m:t>c</m:t>')}</m:r>"
    sign = f"<m:ctrlPr>{change.format('<w:rPr><w:i/></w:rPr>')}</m:ctrlPr>"
    power = f"<m:sSup><m:sSupPr>{sign}</m:sSupPr><m:e>{run}</m:e><m:sup>{run}</m:sup></m:sSup>"
    whole = f"<m:oMath>{run}{power}</m:oMath>"
    shown = around.format(whole).replace("<m:oMath", f"<m:oMath {MATH}", 1)
    shown = shown.replace(f"<m:oMath {MATH}Para", f"<m:oMathPara {MATH}")
    old, new = (docx(par(r("А "), each, r("Б")) + SECTION) for each in (shown, ""))
    assert not compared(old, new).changes
    assert differences(compared(old, new).document, new, accept=True) == []
    assert compared(old, new, tracked="reject").changes
    for view in View:
        document = read_document(old, "old", view)
        assert bool(next(document.story.paragraphs()).unread) is (view is View.REJECTED)


def test_a_formula_is_the_same_wherever_its_runs_are_cut() -> None:
    run = "<m:r>{}<m:t>{}</m:t></m:r>"
    bold = '<m:rPr><m:sty m:val="b"/></m:rPr>'

    def document(*runs: str) -> bytes:
        return docx(par(r("А "), f"<m:oMath {MATH}>{''.join(runs)}</m:oMath>") + SECTION)

    whole = document(run.format("", "a=b+"), run.format(bold, "cd"))
    cut = document(*(run.format("", each) for each in "a=b+"), *(run.format(bold, x) for x in "cd"))
    other = document(run.format("", "a=b+c"), run.format(bold, "d"))
    assert not compared(whole, cut).changes
    assert compared(whole, other).changes


@pytest.mark.parametrize("simple", [True, False])
def test_a_field_is_the_same_wherever_its_runs_are_cut(simple: bool) -> None:
    """Word cuts them anew when it saves, and marks what its spelling does not know."""

    def document(*words: str) -> bytes:
        runs = '<w:proofErr w:type="spellStart"/>'.join(map(r, words))
        whole = f'<w:fldSimple w:instr=" REF a ">{runs}</w:fldSimple>'
        return docx(par(r("см. "), whole if simple else field("REF a", runs)) + SECTION)

    one = document("статью 5", " ", "и")
    assert not compared(one, document("ста", "тью 5 и")).changes
    assert compared(one, document("статью 5", "\u00a0", "и")).changes


def test_a_field_goes_and_comes_whole() -> None:
    old = docx(par(r("см. "), field("REF a", r("статью 5")), r(" акта")) + SECTION)
    new = docx(par(r("см. "), field("REF a", r("статью 6")), r(" акта")) + SECTION)
    found = read(holding(old, new).document)
    assert found.count('fldCharType="begin"') == 2
    assert "<w:delInstrText" in found
    same = docx(par(r("см. "), field("REF a", r("статью 5")), r(" закона")) + SECTION)
    assert read(holding(old, same).document).count('fldCharType="begin"') == 1


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("kind", ["footnote", "endnote", "comment", "bookmark"])
@pytest.mark.parametrize("others", [("б", "б"), ("в", "б"), ("б", "")])
def test_notes_and_comments_in_a_field_go_with_it(
    kind: str, others: tuple[str, str], keep: str
) -> None:
    def document(text: str, variant: int, first: int) -> bytes:
        def body(pages: Pages) -> str:
            result = field("QUOTE а", r(text), INLINE[kind](pages, variant)) if text else ""
            return par(r("А "), result) + par(r("Б"), INLINE["footnote"](pages, 1)) + p("В")

        return written(body, first)

    old, new = document(others[0], 0, 1), document(others[1], 1, 20)
    redline = compared(old, new, keep=keep).document
    assert grammar(redline) == []
    for other, accept in ((old, False), (new, True)):
        obtained, expected = stories(redline, accept=accept), stories(other, accept=True)
        if (other is old) is (keep == "new"):  # what comments say cannot be tracked
            obtained.pop("comments", None)
            expected.pop("comments", None)
        assert obtained == expected


def test_numbers_in_a_field_make_it_no_other_field() -> None:
    def body(pages: Pages) -> str:
        inside = (INLINE[each](pages, 0) for each in ("footnote", "comment", "bookmark"))
        return par(r("А "), field("QUOTE а", r("б"), *inside)) + p("В")

    assert not compared(written(body), written(body, 20)).changes


def test_a_simple_field_becomes_a_complex_one() -> None:
    simple = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    old, new = docx(par(r("с. "), simple) + SECTION), docx(par(r("с. ")) + SECTION)
    found = read(compared(old, new).document)
    assert "<w:fldSimple" not in found
    assert found.count("<w:delInstrText") == 1


def test_changes_stand_inside_a_link() -> None:
    link = '<w:hyperlink w:anchor="a">{}</w:hyperlink>'
    old = docx(par(r("см. "), link.format(r("статью пять")), r(" акта")) + SECTION)
    new = docx(par(r("см. "), link.format(r("статью шесть")), r(" акта")) + SECTION)
    found = read(holding(old, new).document)
    assert found.count("<w:hyperlink") == 1
    assert "<w:ins" in found.partition("<w:hyperlink")[2].partition("</w:hyperlink>")[0]
    holding(old, docx(par(r("см. статью пять акта")) + SECTION))
    holding(docx(par(r("см. статью пять акта")) + SECTION), old)


def test_tabs_and_breaks_are_text() -> None:
    tab, line = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"
    holding(docx(par(r("а"), tab, r("б")) + SECTION), docx(par(r("а"), r(" "), r("б")) + SECTION))
    holding(docx(par(r("а"), r("б")) + SECTION), docx(par(r("а"), line, r("б")) + SECTION))


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("others", [("шесть", ""), ("", "шесть"), ("пять", "шесть")])
def test_a_control_in_a_field_goes_and_comes_with_it(others: tuple[str, str], keep: str) -> None:
    inside = (control(r(each), '<w:id w:val="5"/>') if each else r("шесть") for each in others)
    old, new = (docx(par(r("А "), field("QUOTE а", each), r(" б"))) for each in inside)
    redline = compared(old, new, keep=keep).document
    assert differences(redline, old, accept=False) == []
    assert differences(redline, new, accept=True) == []


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_control_whose_first_words_go_behind_the_end_of_a_comment_stays_one(keep: str) -> None:
    def document(words: str, *, noted: bool) -> bytes:
        def body(pages: Pages) -> str:
            begins = INLINE["comment"](pages, 0) if noted else r("спорное")
            return par(begins, control(r(words), '<w:id w:val="5"/><w:text/>'), r(" вот"))

        return written(body)

    old, new = document("§ срок пять дней", noted=False), document("срок пять дней", noted=True)
    for one, other in ((old, new), (new, old)):
        assert read(compared(one, other, keep=keep).document).count("<w:sdt>") == 1


def test_a_content_control_keeps_its_changes_inside() -> None:
    tagged = '<w:sdt><w:sdtPr><w:tag w:val="t"/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>'
    old = docx(par(r("Срок: "), tagged.format(r("пять дней"))) + SECTION)
    new = docx(par(r("Срок: "), tagged.format(r("шесть дней"))) + SECTION)
    assert read(holding(old, new).document).count("<w:sdt>") == 1
    block = tagged.format(p("Первый.") + p("Второй."))
    other = tagged.format(p("Первый.") + p("Второй иначе.") + p("Третий."))
    holding(docx(p("До.") + block + p() + SECTION), docx(p("До.") + other + p() + SECTION))


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_changed_note(keep: str) -> None:
    old = noted(par(r("Текст"), refers(1), r(".")), note(1, "Прежняя сноска."))
    new = noted(par(r("Текст"), refers(4), r(".")), note(4, "Новая сноска."))
    found = holding(old, new, keep=keep)
    assert marked(found.document, "word/footnotes.xml").endswith("[-Прежняя-]{+Новая+} сноска.\n")
    assert "<w:ins" not in read(found.document)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_note_comes_or_goes(keep: str) -> None:
    one = noted(par(r("Текст"), refers(1), r(".")), note(1, "Первая."))
    two = noted(
        par(r("Текст"), refers(1), r(".")) + par(r("Ещё"), refers(2), r(".")),
        note(1, "Первая."),
        note(2, "Вторая."),
    )
    for old, new, shown in ((one, two, "{+Вторая.+}"), (two, one, "[-Вторая.-]")):
        found = holding(old, new, keep=keep)
        assert shown in marked(found.document, "word/footnotes.xml")
        assert "Первая.\n" in marked(found.document, "word/footnotes.xml")


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_note_of_several_references_is_marked_once(keep: str) -> None:
    none = noted(par(r("Текст.")), note(1, "Ничья."))
    thrice = noted(par(r("Текст.")) + par(r("Ещё"), *[refers(2)] * 3), note(2, "Общая."))
    for old, new, shown in ((none, thrice, "{+Общая.+}"), (thrice, none, "[-Общая.-]")):
        found = holding(old, new, keep=keep)
        assert marked(found.document, "word/footnotes.xml").count("Общая") == 1
        assert shown in marked(found.document, "word/footnotes.xml")


@pytest.mark.parametrize("keep", ["new", "old"])
def test_the_first_note_of_a_document(keep: str) -> None:
    plain = docx(par(r("Текст.")) + SECTION)
    with_note = noted(par(r("Текст"), refers(1), r(".")), note(1, "Первая."))
    for old, new in ((plain, with_note), (with_note, plain)):
        assert "word/footnotes.xml" in text_parts(holding(old, new, keep=keep).document)


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_comment_comes_or_goes_with_its_reference(keep: str) -> None:
    remark = '<w:comment w:id="0" w:author="Other">' + p("Почему?") + "</w:comment>"
    anchored = '<w:commentRangeStart w:id="0"/>{}<w:commentRangeEnd w:id="0"/>'
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    plain = docx(par(r("Текст.")) + SECTION)
    with_comment = docx(par(anchored.format(r("Текст.")), reference) + SECTION, comments=remark)
    for old, new in ((plain, with_comment), (with_comment, plain)):
        found = holding(old, new, keep=keep)
        assert "Почему?" in read(found.document, "word/comments.xml")
        assert read(found.document).count("commentReference") == 1
    assert not compared(with_comment, with_comment).changes


@pytest.mark.parametrize("keep", ["new", "old"])
def test_notes_are_numbered_in_the_order_of_their_references(keep: str) -> None:
    """LibreOffice finds a note by how far its number is from that of the first one."""

    def document(*notes: str) -> bytes:
        def body(pages: Pages) -> str:
            numbers = [pages.note("footnote", p(each)) for each in notes]
            marks = (f'<w:r><w:footnoteReference w:id="{each}"/></w:r>' for each in numbers)
            return "".join(par(r(each), mark) for each, mark in zip(notes, marks, strict=True))

        return written(lambda pages: body(pages) + SECTION)

    three, two = document("Один.", "Два.", "Три."), document("Один.", "Три.")
    made = compared(*((three, two) if keep == "new" else (two, three)), keep=keep).document
    found = re.findall(r'<w:footnoteReference w:id="(\d+)"', read(made))
    assert found == sorted(found, key=int)
    assert len({int(each) - n for n, each in enumerate(found)}) == 1
    assert found == re.findall(r'<w:footnote w:id="(\d+)"', read(made, "word/footnotes.xml"))


def _remarked(words: str, at: int) -> bytes:
    """Two equal lines in a table, of which one has a comment."""

    def body(pages: Pages) -> str:
        number = pages.note("comment", p(words))
        mark = f'<w:r><w:commentReference w:id="{number}"/></w:r>'
        lines = [par(r("Слова одни."), mark if n == at else "") for n in range(2)]
        return table(lines) + p("") + SECTION

    return written(body, first=1 + 20 * at)


@pytest.mark.parametrize(("words", "at"), [("Зачем?", 0), ("Почему?", 1)])
def test_a_comment_with_other_words_or_elsewhere_goes_and_comes(words: str, at: int) -> None:
    old, new = _remarked("Почему?", 0), _remarked(words, at)
    made = compared(old, new).document
    for accept, wanted in ((True, new), (False, old)):
        assert differences(made, wanted, accept=accept, without=RANGES) == []
    assert grammar(made) == []


def test_the_kind_of_a_shape_goes_with_it_under_a_name_of_its_own() -> None:
    kind = '<v:shapetype id="t1" path="m0,0l1,0e"/><v:shape id="s1" type="#t1"><v:{}/></v:shape>'
    old, new = (f"<w:r><w:pict>{kind.format(each)}</w:pict></w:r>" for each in "аб")
    made = read(compared(*(written(lambda _, x=x: par(x)) for x in (old, new))).document)
    names = re.findall(r'<v:shapetype id="(\w+)"', made)
    assert re.findall(r' type="#(\w+)"', made) == names
    assert len({*names}) == 2


def test_a_link_that_leads_elsewhere_does_not_look_alike() -> None:
    old, new = (par(f'<w:hyperlink w:anchor="{to}">{r("пункт")}</w:hyperlink>') for to in "аб")
    assert not holding(docx(old + SECTION), docx(new + SECTION)).warnings


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_note_that_one_document_lacks_is_named(keep: str) -> None:
    def made(notes: str) -> bytes:
        reference = '<w:r><w:footnoteReference w:id="2"/></w:r>'
        return docx(par(r("Сбор взимается."), reference) + SECTION, footnotes=notes)

    whole = made(f'<w:footnote w:id="2">{p("Кроме льгот.")}</w:footnote>')
    for old, new in ((whole, made("")), (made(""), whole)):
        (warning,) = compared(old, new, keep=keep).warnings
        assert warning.found == ("Кроме льгот.",)


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize(
    ("before", "after"),
    [
        ((r("До "), "раз ", "два", ""), (r("До ") + r("раз "), "", "два", "")),
        (("", "раз ", "два", r(" после")), ("", "раз ", "", r("два") + r(" после"))),
    ],
    ids=["at its begin", "at its end"],
)
def test_words_that_leave_a_control_leave_it_whole(
    before: tuple[str, ...], after: tuple[str, ...], turned: bool, keep: Literal["new", "old"]
) -> None:
    def document(head: str, first: str, second: str, tail: str) -> bytes:
        words = "".join(r(each) for each in (first, second) if each)
        return docx(par(head, control(words, '<w:id w:val="5"/>'), tail) + SECTION)

    old, new = document(*before), document(*after)
    found = holding(*((new, old) if turned else (old, new)), keep=keep)
    assert read(found.document).count("<w:sdt>") == 1


def test_a_control_that_changes_is_not_cut_at_a_bookmark_in_it() -> None:
    def document(tag: str, first: str) -> bytes:
        mark = '<w:bookmarkStart w:id="1" w:name="b"/>' + r("труд") + '<w:bookmarkEnd w:id="1"/>'
        inside = control(r(first) + mark + r(" и срок"), f'<w:tag w:val="{tag}"/>')
        return docx(par(r("До "), inside) + SECTION)

    found = holding(document("a", "суд "), document("b", "акт "))
    assert read(found.document).count("<w:sdt>") == 2
