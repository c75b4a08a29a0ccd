"""Acts of China, Korea and Japan: their divisions, articles and lists, there and back, and the form
of what is inserted."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.model.act import Act, Identity
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.export_file import Format, export_file
from drafting.tasks.exchange.import_file import import_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported, numbered_at
from tests.patch.amending import amended

CHINESE = """桃源市花园管理条例

（2020年5月20日桃源市第三届人民代表大会常务委员会第十次会议通过）

目　录
第一章　总　则
第二章　鼹鼠管理
　第一节　登记
　第二节　监督
第三章　附　则

第一章　总　则

　　第一条　为了保护花园，规范鼹鼠管理，制定本条例。

　　第二条　本条例适用于本市的花园。

　　法律另有规定的，从其规定。

　　第三条　本条例所称花园，包括：

　　（一）公共花园；

　　（二）学校花园，包括下列花园：

　　1.小学花园；

　　2.中学花园；

　　（三）其他花园。

　　前款规定的花园，应当登记。

第二章　鼹鼠管理

第一节　登记

　　第四条　园主应当登记鼹鼠。

　　第四条之一　幼鼠免予登记。

第二节　监督

　　第五条　违反本条例第四条规定，有下列情形之一的，处一百元罚款：

　　（一）未登记的；

　　（二）虚假登记的。

第三章　附　则

　　第六条　本条例自2020年7月1日起施行。
"""
TAIWANESE = """花園管理條例

第 一 編 總則

第 1 條
為保護花園，特制定本條例。

第 2 條
花園分為下列二種：
一、公園。
二、校園。
前項花園應登記。

第 2-1 條
幼鼠免登記。

第 二 編 附則

第 3 條
本條例自公布日施行。
"""
ACTS = {
    "zh": (
        CHINESE,
        {
            "chapter-1": "第一章　总　则",
            "1.1": "第一条　",
            "1.2": "第二条　",
            "1.3": "第三条　",
            "1.3.1": "（一）公共花园；",
            "1.3.2": "（二）学校花园，包括下列花园：",
            "1.3.2.1": "1.小学花园；",
            "1.3.2.2": "2.中学花园；",
            "1.3.3": "（三）其他花园。",
            "chapter-2": "第二章　鼹鼠管理",
            "2.1": "第一节　登记",
            "2.1.4": "第四条　",
            "2.1.4-1": "第四条之一　",
            "2.2": "第二节　监督",
            "2.2.5": "第五条　",
            "2.2.5.1": "（一）未登记的；",
            "2.2.5.2": "（二）虚假登记的。",
            "chapter-3": "第三章　附　则",
            "3.6": "第六条　",
        },
    ),
    "zh-TW": (
        TAIWANESE,
        {
            "book-1": "第 一 編 總則",
            "1.1": "第 1 條 ",
            "1.2": "第 2 條 ",
            "1.2.1": "一、公園。",
            "1.2.2": "二、校園。",
            "1.2-1": "第 2-1 條 ",
            "book-2": "第 二 編 附則",
            "2.3": "第 3 條 ",
        },
    ),
}
SUFFIXES: dict[Format, str] = {"docx": "docx", "akn": "xml", "html": "html", "md": "md"}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_has_the_divisions_articles_and_lists_of_its_country(name: str) -> None:
    text, expected = ACTS[name]
    found = imported(text)
    assert found.act.language == name[:2]
    assert numbered_at(found.act, expected) == expected
    assert len(expected) == sum(1 for site in found.act.sites if site.provision.num)
    assert found.report.confidence == "high"
    # No sign of the law is another one.
    written = "".join(filter(None, (site.line for site in found.act.lines())))
    assert "".join(written.split()) == "".join(text.split())


@pytest.mark.parametrize("name", ACTS)
@pytest.mark.parametrize("wanted", SUFFIXES)
@pytest.mark.parametrize("known", [True, False])
def test_an_act_comes_back_as_it_went_out(name: str, wanted: Format, known: bool) -> None:
    act = imported(ACTS[name][0]).act
    wanted_as = ImportedAs(Identity("law"), act.version, act.language)
    if known:
        wanted_as = evolve(wanted_as, identity=act.identity, known=True)
    again = import_file(export_file(act, wanted), f"law.{SUFFIXES[wanted]}", wanted_as).act
    assert write_act(again) == write_act(act)
    assert [site.address for site in again.sites] == [site.address for site in act.sites]


@pytest.mark.parametrize("name", ACTS)
def test_the_written_form_comes_back_with_the_words_of_its_headings(name: str) -> None:
    act = imported(ACTS[name][0]).act
    again = imported(write_act(act)).act
    assert again.body == act.body
    assert again.identity.numbering.words == act.identity.numbering.words


def test_a_paragraph_below_a_list_is_one_of_the_article() -> None:
    act = imported(CHINESE).act
    assert act.find("3.part-2").site.line == "前款规定的花园，应当登记。"
    assert act.find("2.part-2").site.line == "法律另有规定的，从其规定。"


def _inserted(act: Act, operation: str) -> list[str]:
    old = {*write_act(act).splitlines()}
    return [line.strip() for line in amended(act, operation).splitlines() if line not in old]


NEXT = "- {{op: insert, after: {after}, number: next, text: {text}}}"


@pytest.mark.parametrize(
    ("name", "after", "text", "line"),
    [
        ("zh", "5.2", "迟延登记的。", "（三）迟延登记的。"),
        ("zh", "3.2", "运动花园；", "（二之一）运动花园；"),
        ("zh", "3.2.2", "大学花园；", "3.大学花园；"),
        ("zh", "4-1", "'# 病鼠'", "### 第四条之二　病鼠"),
        ("zh", "1.1", "'# 目的'", "## 第一条之一　目的"),
        ("zh", "6", "'# 解释'", "## 第七条　解释"),
        ("zh", "chapter-3", "'# 杂则'", "# 第四章　杂则"),
        ("zh-TW", "2.2", "花圃。", "三、花圃。"),
        ("zh-TW", "2-1", "'# 病鼠'", "## 第 2-2 條 病鼠"),
    ],
)
def test_a_new_number_has_the_form_of_its_neighbours(
    name: str, after: str, text: str, line: str
) -> None:
    act = imported(ACTS[name][0]).act
    assert _inserted(act, NEXT.format(after=after, text=text)) == [line]


def test_a_number_that_changes_keeps_its_form() -> None:
    act = imported(CHINESE).act
    changed = _inserted(act, "- {op: renumber, at: '6', to: '20'}")
    assert changed == ["## 第二十条　本条例自2020年7月1日起施行。"]


def test_words_are_found_between_others_but_no_piece_of_a_number() -> None:
    act = imported(CHINESE).act
    changed = _inserted(act, "- {op: replace-words, at: 5.part-1, old: 一百元, new: 二百元}")
    assert "处二百元罚款" in changed[0]
    piece = "- {op: replace-words, at: 5.part-1, old: 百元, new: 千元}"
    with pytest.raises(Exception, match="stands only inside longer words"):
        amended(act, piece)


def test_an_act_is_read_back_with_its_marks() -> None:
    act = imported(CHINESE).act
    text = write_act(act)
    assert "## 第三条　本条例所称花园，包括：\n\n  （一）公共花园；" in text
    assert "¶" not in text
    assert read_act(text, act.identity, act.version, "zh").body == act.body
