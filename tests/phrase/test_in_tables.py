"""Rows and columns of tables, and lists in the parts of an article, in sentences."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.errors import DraftingError, PhraseError
from drafting.files.history import read_history
from drafting.files.proposal import read_proposal
from drafting.language.addresses.address import find, words
from drafting.model.act import Act, Identity
from drafting.model.address import Target
from drafting.model.operation import Insert
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.reader import read_act
from drafting.text.writer import write_act

_IDENTITY = """
act: fees
kind: law
titles: {ru: О сборах}
date: 2020-02-02
number: 7-VII
numbering: {headings: [article], levels: [item, subitem], through: [article]}
versions: [{version: 2020-01-01, digest: {}}]
"""
_TEXT = """= О сборах

# Статья 1. Понятия

В Законе используются понятия:
  1) сбор – платеж;
  2) орган – касса.

# Статья 2. Два списка

Касса:
  1) считает;
Орган:
  1) хранит.
Остальное решает орган.

# Статья 3. Ставки

Ставки таковы:
|= № |= Действие |= Ставка |
| 1 | Вход | 5 |
| 2 | Выход | 7 |
"""
_TABLE = _TEXT[_TEXT.index("|= №") :]
_CHANGE = "proposal: p\ntarget: fees\nbaseline: 2020-01-01\ntitle: Ставки\n"


def _act(language: str = "ru") -> Act:
    identity = read_history(_IDENTITY, "act.yaml").identity
    return read_act(_TEXT, identity, "2020-01-01", language, "fees.txt")


def _amended(sentence: str, language: str) -> str:
    act = _act(language)
    operations = resolved(read_instructions(sentence, language), act)
    change = read_proposal(f"{_CHANGE}operations: [{{op: delete, at: '1'}}]\n", "p.yaml")
    return write_act(apply(act, evolve(change, operations=operations)).act)


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        (
            "в графе 3 строки, порядковый номер 2, статьи 3 цифру «7» заменить цифрой «8»;",
            "| Выход | 7 |",
            "| Выход | 8 |",
        ),
        (
            "в статье 3 в строке, порядковый номер 2, в графе 3 цифру «7» заменить цифрой «8»;",
            "| Выход | 7 |",
            "| Выход | 8 |",
        ),
        (
            "в графе «Ставка» строки второй таблицы статьи 3 цифру «7» заменить цифрой «8»;",
            "| Выход | 7 |",
            "| Выход | 8 |",
        ),
        ("в статье 3:\nв графе 3:\nцифру «5» заменить цифрой «6»;", "| 5 |", "| 6 |"),
        (
            (
                "3-баптағы реттік нөмірі 2-жолдың 3-бағанында «7» деген цифр «8» деген цифрмен "
                "ауыстырылсын;"
            ),
            "| Выход | 7 |",
            "| Выход | 8 |",
        ),
        (
            "графу 2 таблицы статьи 3 исключить;",
            _TABLE,
            "|= № |= Ставка |\n| 1 | 5 |\n| 2 | 7 |\n",
        ),
        ("строку 2 таблицы статьи 3 исключить;", "| 2 | Выход | 7 |\n", ""),
        ("в статье 3 строки 1 – 2 исключить;", "| 1 | Вход | 5 |\n| 2 | Выход | 7 |\n", ""),
        ("в статье 3 позицию 2 исключить;", "| 2 | Выход | 7 |\n", ""),
        (
            "в статье 3 строки 1 и 2 изложить в следующей редакции:\n«1\tВъезд\t6\n2\tСъезд\t7»;",
            "| 1 | Вход | 5 |\n| 2 | Выход | 7 |\n",
            "| 1 | Въезд | 6 |\n| 2 | Съезд | 7 |\n",
        ),
        (
            "в статье 3 строку, порядковый номер 1, изложить в следующей редакции:\n«1\tВъезд\t6»;",
            "| 1 | Вход | 5 |",
            "| 1 | Въезд | 6 |",
        ),
        (
            (
                "статью 3 дополнить строкой, порядковый номер 1-1, следующего содержания:\n"
                "«\n1-1\nВъезд\n6\n»;"
            ),
            "| 1 | Вход | 5 |\n",
            "| 1 | Вход | 5 |\n| 1-1 | Въезд | 6 |\n",
        ),
        (
            "статью 1 дополнить подпунктом 3) следующего содержания:\n«3) касса – место.»;",
            "  2) орган – касса.\n",
            "  2) орган – касса.\n  3) касса – место.\n",
        ),
    ],
)
def test_it_is_found_where_lawyers_count_it(sentence: str, old: str, new: str) -> None:
    language = "kk" if "ауыстырылсын" in sentence else "ru"
    assert _amended(sentence, language) == _TEXT.replace(old, new)


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        (
            "статью 2 дополнить подпунктом 2) следующего содержания:\n«2) спит.»;",
            "several parts have such numbers",
        ),
        ("графу 3 таблицы статьи 3 изложить:\n«А»;", "no sentence that orders a change"),
        ("графы 1, 2 и 3 таблицы статьи 3 исключить;", "merged cells, or no other column"),
        ("графу 9 таблицы статьи 3 исключить;", "there is no article-3.table.cell-9"),
        (
            "статью 3 дополнить строкой, порядковый номер 3, следующего содержания:\n«3\tВъезд»;",
            "a quoted row has 2 cells",
        ),
        (
            (
                "статью 3 дополнить строкой, порядковый номер 3, следующего содержания:\n"
                "«4\tВъезд\t1»;"
            ),
            "announced: 3; in the quotation: 4",
        ),
        ("дополнить строкой следующего содержания:\n«4\tВъезд\t1\t2»;", "has 4 cells"),
    ],
)
def test_what_cannot_be_done_is_refused(sentence: str, problem: str) -> None:
    with pytest.raises(DraftingError, match=problem):
        _amended(sentence, "ru")


def test_it_is_written_as_lawyers_do() -> None:
    change = read_proposal(
        f"""{_CHANGE}status: draft
operations:
  - {{op: insert, after: article-1.2, text: 3) касса – место.}}
  - {{op: insert, after: article-2.part-1.1, text: 2) пишет;}}
  - {{op: replace-words, at: 3.table-1.row-2.cell-3, old: '5', new: '6'}}
  - {{op: delete, at: 3.table-1.row-3}}
  - {{op: insert, before: 3.table-1.row-2, text: '| 0 | Въезд | 1 |'}}
""",
        "p.yaml",
    )
    act = _act()
    text = write(apply(act, change), change).text
    assert (
        text
        == """\
О внесении изменений и дополнений в Закон «О сборах»
Статья 1. Внести в Закон от 2 февраля 2020 года № 7-VII «О сборах» следующие изменения и дополнения:
1) статью 1 дополнить подпунктом 3) следующего содержания:
«3) касса – место.»;
2) часть первую статьи 2 дополнить подпунктом 2) следующего содержания:
«2) пишет;»;
3) в таблице статьи 3:
перед строкой 1 дополнить строкой следующего содержания:
«0	Въезд	1»;
в графе 3 строки 1 цифру «5» заменить цифрой «6»;
строку 2 исключить.
"""
    )
    read = resolved(read_instructions(text, "ru"), act)
    again = apply(act, evolve(change, operations=read)).act
    assert write_act(again) == write_act(apply(act, change).act)


@pytest.mark.parametrize(
    ("title", "cited"),
    [
        ("ар-намыс кодексі", "ар-намыс кодексіне мынадай өзгеріс енгізілсін:"),
        ("ар-намыс кодексі;", "«list» актына мынадай өзгеріс енгізілсін:"),
    ],
)
def test_a_title_that_would_end_the_sentence_is_no_name(title: str, cited: str) -> None:
    act = read_act(f"= {title}\n\n1. Aa бб.\n", Identity("list"), "2020-01-01", "kk")
    proposal = read_proposal(
        "proposal: p\ntarget: list\nbaseline: 2020-01-01\n"
        "operations: [{op: replace-words, at: 1, old: бб, new: вв}]",
        "",
    )
    text = write(apply(act, proposal), proposal).text
    assert cited in text.splitlines()
    assert not read_instructions(text, "kk").remainder


@pytest.mark.parametrize("title", ["law ٥ – «Заң»", "Law on teas — “Green”"])
def test_a_title_in_which_a_dash_stands_before_a_quotation_is_no_name(title: str) -> None:
    act = read_act(f"= {title}\n\n1. One.\n2. Two.\n", Identity("list"), "2020-01-01", "en")
    proposal = read_proposal(
        "proposal: p\ntarget: list\nbaseline: 2020-01-01\noperations: [{op: delete, at: 2}]", ""
    )
    text = write(apply(act, proposal), proposal, style="eu").text
    assert not read_instructions(text, "en").remainder


def test_a_row_by_its_place_is_no_row_of_that_number() -> None:
    act = read_act("| 1 | a |\n|  | b |\n", Identity("list"), "2020-01-01", "en")
    row = next(site for site in act.sites if site.address == "table-1.row-2")
    assert words(Target(row), "en") == "table 1, second row"
    assert find(act, "table 1, second row") == Target(row)


def test_a_row_is_as_wide_as_some_row_of_its_table() -> None:
    act = read_act("| a | b |\n| c | d | e |\n", Identity("list"), "2020-01-01", "en")
    order = "before the first row of the table there shall be added a row as follows:\n“{}”."

    def read(quoted: str) -> str:
        (insert,) = resolved(read_instructions(order.format(quoted), "en"), act)
        assert isinstance(insert, Insert)
        return insert.text.get("en")

    assert read("x\ty") == "| x | y |"
    assert read("x\ty\tz") == "| x | y | z |"
    with pytest.raises(PhraseError, match="has 4 cells, and the table has 3 columns"):
        read("x\ty\tz\tw")
    with pytest.raises(PhraseError, match="which of the quoted cells stand in one row"):
        read("x\ny\nz")
