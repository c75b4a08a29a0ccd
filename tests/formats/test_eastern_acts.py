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
from tests.imports import imported
from tests.patch.amending import amended, warnings

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
KOREAN = """정원 관리에 관한 법률
[시행 2021. 1. 1.] [법률 제17000호, 2020. 5. 5., 제정]

제1장 총칙

제1조(목적) 이 법은 정원의 보호를 목적으로 한다.

제2조(정의) 이 법에서 사용하는 용어의 뜻은 다음과 같다.
1. “정원”이란 나무가 있는 땅을 말한다.
2. “두더지”란 다음 각 목의 동물을 말한다.
가. 다 자란 두더지
나. 어린 두더지

제2장 두더지 <개정 2021. 3. 1.>

제3조(등록) ① 정원의 주인은 두더지를 등록하여야 한다.
② 제1항에 따른 등록에는 다음 각 호의 사항이 포함되어야 한다.
1. 두더지의 이름
1의2. 두더지의 색
2. 두더지의 나이
③ 시장은 등록을 취소할 수 있다.

제3조의2(면제(특례를 포함한다)) 어린 두더지는 등록하지 아니한다.

제4조 삭제 <2021. 3. 1.>

제5조부터 제7조까지 삭제 <2021. 3. 1.>

제8조(과태료) 등록하지 아니한 자에게는 과태료를 부과한다.

부칙 <법률 제17000호, 2020. 5. 5.>

제1조(시행일) 이 법은 2021년 1월 1일부터 시행한다.

제2조(경과조치) 종전의 등록은 이 법에 따른 등록으로 본다.
"""
JAPANESE = """庭園管理法
令和二年法律第百号
目次
第一章　総則（第一条―第二条の二）
第二章　もぐら
第一節　登録（第三条―第七条）
附則

第一章　総則

（目的）
第一条　この法律は、庭園の保護を目的とする。

（定義）
第二条　この法律において「庭園」とは、木のある土地をいう。
２　この法律において「もぐら」とは、次に掲げるものをいう。
一　成獣のもぐら
二　次に掲げる幼獣
イ　生後一年未満のもの
ロ　その他のもの
三　前二号のもののほか、規則で定めるもの
３　この法律において「園主」とは、庭園の所有者をいう。

（適用除外）
第二条の二　幼獣は、登録しない。

第二章　もぐら

第一節　登録

（登録）
第三条　園主は、次に掲げる事項を登録しなければならない。
一　もぐらの名前
二　もぐらの年齢

第四条　削除

第五条及び第六条　削除

（罰則）
第七条　第三条の規定に違反した者は、十万円以下の罰金に処する。

附　則

（施行期日）
第一条　この法律は、公布の日から施行する。

（経過措置）
第二条　従前の登録は、なお従前の例による。
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
    "ko": (
        KOREAN,
        {
            "chapter-1": "제1장 총칙",
            "1.1": "제1조(목적)",
            "1.2": "제2조(정의)",
            "1.2.1": "1. “정원”이란 나무가 있는 땅을 말한다.",
            "1.2.2": "2. “두더지”란 다음 각 목의 동물을 말한다.",
            "1.2.2.가": "가. 다 자란 두더지",
            "1.2.2.나": "나. 어린 두더지",
            "chapter-2": "제2장 두더지 <개정 2021. 3. 1.>",
            "2.3": "제3조(등록)",
            "2.3.1": "① 정원의 주인은 두더지를 등록하여야 한다.",
            "2.3.2": "② 제1항에 따른 등록에는 다음 각 호의 사항이 포함되어야 한다.",
            "2.3.2.1": "1. 두더지의 이름",
            "2.3.2.1-2": "1의2. 두더지의 색",
            "2.3.2.2": "2. 두더지의 나이",
            "2.3.3": "③ 시장은 등록을 취소할 수 있다.",
            "2.3-2": "제3조의2(면제(특례를 포함한다))",
            "2.4": "제4조 삭제 <2021. 3. 1.>",
            "2.8": "제8조(과태료)",
            "annex.1": "제1조(시행일)",
            "annex.2": "제2조(경과조치)",
        },
    ),
    "ja": (
        JAPANESE,
        {
            "chapter-1": "第一章　総則",
            "1.subchapter~1.1": "第一条　",
            "1.subchapter~2.2": "第二条　",
            "2.2": "２　この法律において「もぐら」とは、次に掲げるものをいう。",
            "2.2.1": "一　成獣のもぐら",
            "2.2.2": "二　次に掲げる幼獣",
            "2.2.2.イ": "イ　生後一年未満のもの",
            "2.2.2.ロ": "ロ　その他のもの",
            "2.2.3": "三　前二号のもののほか、規則で定めるもの",
            "2.3": "３　この法律において「園主」とは、庭園の所有者をいう。",
            "2-2": "第二条の二　",
            "chapter-2": "第二章　もぐら",
            "2.1": "第一節　登録",
            "article-3": "第三条　",
            "3.1": "一　もぐらの名前",
            "3.2": "二　もぐらの年齢",
            "4": "第四条　削除",
            "7": "第七条　",
            "annex.subchapter~1.1": "第一条　",
            "annex.subchapter~2.2": "第二条　",
        },
    ),
}
SUFFIXES: dict[Format, str] = {"docx": "docx", "akn": "xml", "html": "html", "md": "md"}


@pytest.mark.parametrize("name", ACTS)
def test_an_act_has_the_divisions_articles_and_lists_of_its_country(name: str) -> None:
    text, expected = ACTS[name]
    found = imported(text)
    assert found.act.language == name[:2]
    sites = {address: found.act.find(address).site for address in expected}
    assert {address: site.line for address, site in sites.items()} == expected
    assert read_act(write_act(found.act), found.act.identity, "", "").body == found.act.body
    assert len({site.order for site in sites.values()}) == len(expected)
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
        ("ko", "2.3.3", "시장은 정원을 연다.", "④ 시장은 정원을 연다."),
        ("ko", "2.3.2", "시장은 정원을 연다.", "②의2 시장은 정원을 연다."),
        ("ko", "1.2.2.나", "죽은 두더지", "다. 죽은 두더지"),
        ("ko", "2.3.2.2", "두더지의 집", "3. 두더지의 집"),
        ("ko", "1.2.1", "“꽃”이란 꽃을 말한다.", "1의2. “꽃”이란 꽃을 말한다."),
        ("ko", "2.3-2", "'# (검사)'", "## 제3조의3(검사)"),
        ("ko", "1.2", "'# (책무)'", "## 제2조의2(책무)"),
        ("ko", "2.8", "'# (책무)'", "## 제9조(책무)"),
        ("ja", "article-2.3", "園主は、庭園を開く。", "４　園主は、庭園を開く。"),
        ("ja", "3.1", "もぐらの色", "一の二　もぐらの色"),
        ("ja", "3.2", "もぐらの色", "三　もぐらの色"),
        ("ja", "article-2.2.2.ロ", "死んだもの", "ハ　死んだもの"),
        ("ja", "2-2", "'# 検査'", "### 第二条の三　検査"),
        ("ja", "article-3", "'# 検査'", "#### 第三条の二　検査"),
        ("ja", "article-7", "'# 検査'", "#### 第八条　検査"),
    ],
)
def test_a_new_number_has_the_form_of_its_neighbours(
    name: str, after: str, text: str, line: str
) -> None:
    act = imported(ACTS[name][0]).act
    assert _inserted(act, NEXT.format(after=after, text=text)) == [line]


@pytest.mark.parametrize(
    ("name", "operation"),
    [
        ("ko", "{op: insert, after: 2.3.2, number: next, text: 시장은 연다.}"),
        ("ko", "{op: insert, after: 1.2, text: '# 제2조의2(책무)'}"),
        ("ja", "{op: insert, after: article-3, text: '# 第三条の二　検査'}"),
        ("ja", "{op: insert, after: 3.1, number: next, text: もぐらの色}"),
        ("zh", "{op: insert, after: 1.1, text: '# 第一条之一　目的'}"),
    ],
)
def test_the_first_inserted_number_leaves_out_none(name: str, operation: str) -> None:
    assert warnings(imported(ACTS[name][0]).act, f"- {operation}") == []


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


def test_a_word_may_end_before_a_particle() -> None:
    act = imported(KOREAN).act
    changed = _inserted(act, "- {op: replace-words, at: 2.3.1, old: 정원, new: 화원}")
    assert changed == ["① 화원의 주인은 두더지를 등록하여야 한다."]
    with pytest.raises(Exception, match="stands only inside longer words"):
        amended(act, "- {op: replace-words, at: 2.3.3, old: 취, new: 소}")


def test_a_heading_in_brackets_parts_from_the_text_behind_it() -> None:
    text = "정원법\n제1조(목적)이 법은 정원을 다룬다.\n"
    text += "제2조(정의) <개정 2021. 1. 1.>\n정원은 땅이다.\n"
    text += "제3조 ①정원은 크다.\n②정원은 작다.\n"
    written = write_act(imported(text).act)
    assert "# 제1조(목적)\n\n이 법은" in written
    assert "# 제2조(정의) <개정 2021. 1. 1.>\n\n정원은" in written
    assert "# 제3조 ①정원은 크다.\n\n②정원은 작다." in written


def test_a_line_in_brackets_above_no_article_heads_nothing() -> None:
    act = imported(JAPANESE.replace("\n第四条", "\n（注）\n（その他）\n第四条")).act
    assert act.find("3.part-2").site.line == "（注）"


def test_an_act_is_read_back_with_its_marks() -> None:
    act = imported(CHINESE).act
    text = write_act(act)
    assert "## 第三条　本条例所称花园，包括：\n\n  （一）公共花园；" in text
    assert "¶" not in text
    assert read_act(text, act.identity, act.version, "zh").body == act.body


ORDINANCE = """庭園条例
（趣旨）
第１条　この条例は、庭園を定める。
（定義）
第２条　次の各号に掲げる用語は、次のとおりとする。
(１)　庭園　土地をいう。
(２)　園主　次の者をいう。
ア　所有者
イ　管理者
２　規則で定める。
第３条の２　庭園は、公開する。
附　則
１　この条例は、公布の日から施行する。
２　旧条例は、廃止する。
"""


def test_an_ordinance_has_wide_figures_and_letters_in_another_order() -> None:
    found = imported(ORDINANCE)
    act = found.act
    assert found.report.confidence == "high"
    numbers = [site.provision.num for site in act.sites if site.provision.num]
    assert numbers == ["1", "2", "1", "2", "ア", "イ", "2", "3-2", "1", "2"]
    assert "".join(write_act(act).split()).replace("=", "").replace("#", "") == "".join(
        ORDINANCE.split()
    )
    new = "- {op: insert, after: 2.part-1.2.イ, number: next, text: 借主}"
    assert "ウ　借主" in amended(act, new)
    assert "第３条の３　検査" in amended(act, NEXT.format(after="3-2", text="'# 検査'"))


def test_titles_in_brackets_and_annexes_head_their_divisions() -> None:
    text = "花园法\n第一条【目的】为了花园，制定本法。\n第二条（罚则）\n违反者罚款。\n"
    text += "第三条（一）项的花园除外。\n附件1\n花园名录\n附件2：表\n"
    act = imported(text).act
    written = write_act(act)
    assert "# 第一条【目的】为了花园，制定本法。" in written
    assert act.find("1.part-1").site.provision.text == "【目的】为了花园，制定本法。"
    assert "# 第二条（罚则）\n\n违反者罚款。\n第三条（一）项的花园除外。" in written
    assert [site.address for site in act.sites if site.provision.kind == "annex"] == [
        "annex-1",
        "annex-2",
    ]


def test_what_changed_an_article_of_korea_is_an_editors_note() -> None:
    first = "제1조(목적) 이 법은 정원의 보호를 목적으로 한다.\n"
    act = imported(KOREAN.replace(first, f"{first}[전문개정 2011. 1. 1.]\n")).act
    (note,) = (site for site in act.sites if site.provision.kind == "note")
    assert note.line == "{[전문개정 2011. 1. 1.]}"
    assert note.address == "1.1.part-1.note-1"


PENAL = """정원법
제1조(목적) 이 법은 정원을 다룬다.
제2조(등록) 주인은 등록한다.
제1조(목적) 및 제3조(벌칙)에 따른 등록은 무료로 한다.
제3조(벌칙) 제1조(목적)를 위반한 자는 벌한다.
제4조(과태료) 제2조(등록)에 따른 자
"""


@pytest.mark.parametrize("wanted", [None, *SUFFIXES])
def test_a_text_that_begins_with_another_article_is_no_heading(wanted: Format | None) -> None:
    act = imported(PENAL).act
    if wanted:
        wanted_as = ImportedAs(Identity("law"), act.version, act.language)
        act = import_file(export_file(act, wanted), f"law.{SUFFIXES[wanted]}", wanted_as).act
    below = {
        site.provision.label: [each.text for each in site.provision.children]
        for site in act.sites
        if site.provision.kind == "article"
    }
    assert below == {
        "제1조": ["이 법은 정원을 다룬다."],
        "제2조": ["주인은 등록한다.", "제1조(목적) 및 제3조(벌칙)에 따른 등록은 무료로 한다."],
        "제3조": ["제1조(목적)를 위반한 자는 벌한다."],
        "제4조": ["제2조(등록)에 따른 자"],
    }


@pytest.mark.parametrize("text", ["제1조(목적)를 위반한 자는 벌한다.", "제1장 총칙"])
def test_one_article_alone_may_begin_with_another_division(text: str) -> None:
    act = imported(f"제2조(벌칙) {text}").act
    assert write_act(act) == f"# 제2조(벌칙)\n\n{text}\n"


def test_a_text_right_behind_its_number_keeps_its_mark() -> None:
    act = imported("花园法\n第一条【目的】花园.\n第二条 花园。\n").act
    assert write_act(act) == "= 花园法\n\n# 第一条¶ 【目的】花园.\n\n# 第二条 花园。\n"
    assert act.find("1.part-1").site.provision.text == "【目的】花园."


COUNTED = """学校条例
第一条　学生分为：
一、一年级的；
二、二年级的；
二之一、两年级的；
三、三年级的。
三、四年级的学生免予登记。
第二条　一、二年级的学生应当登记。
三、四年级的学生免予登记。
第三条　下列花园应当登记：
（一）一、二年级的花园；
（二）三、四年级的花园。
第四条　下列老师应当登记：
一、新老师。
二、三年级的老师，即教书的。
二、老老师。
第五条　一、大花园；
二、二年级的花园。
"""


@pytest.mark.parametrize("wanted", [None, *SUFFIXES])
def test_the_run_of_numbers_shows_whether_two_are_counted(wanted: Format | None) -> None:
    act = imported(COUNTED).act
    if wanted:
        wanted_as = ImportedAs(Identity("law"), act.version, act.language)
        act = import_file(export_file(act, wanted), f"law.{SUFFIXES[wanted]}", wanted_as).act
    lines = {s.address: s.line for s in act.sites if s.provision.num and not s.provision.headed}
    assert lines == {
        "1.1": "一、一年级的；",
        "1.2": "二、二年级的；",
        "1.2-1": "二之一、两年级的；",
        "1.3": "三、三年级的。",
        "3.1": "（一）一、二年级的花园；",
        "3.2": "（二）三、四年级的花园。",
        "4.1": "一、新老师。",
        "4.2": "二、老老师。",
        "5.1": "第五条　一、大花园；",
        "5.2": "二、二年级的花园。",
    }
    assert act.find("2.part-1").site.provision.text == "一、二年级的学生应当登记。"
    assert act.find("2.part-2").site.provision.text == "三、四年级的学生免予登记。"


def test_two_numbers_that_are_counted_are_named() -> None:
    unread = ("三、四年级的学生免予登记。",) * 2 + ("二、三年级的老师，即教书的。",)
    assert imported(COUNTED).unread == unread


CONTENTS = {
    "ja": """民法
目次
前文
第一章　総則（第一条・第二条）
第二章　雑則（第三条）
附則

前文
園主は、庭園を守る。
第一章　総則
第一条　この法律は、庭園を守る。
第二条　庭園は、広い。
第二章　雑則
第三条　細則は、規則で定める。
附　則
第一条　この法律は、公布の日から施行する。
""",
    "zh": """花园法
目　录
第一章　总　则
第二章　附　则

第一章　总则
第一条　为了花园，制定本法。
第二章　附则
第二条　花园应当开放。
第三条　本法自公布之日起施行。
""",
    "ko": """정원법
목차
제1장 총칙
부칙

제1장 총칙
제1조(목적) 이 법은 정원을 다룬다.
제2조(정의) 정원은 땅이다.
제3조(개방) 정원은 개방한다.
부칙
제1조(시행일) 이 법은 공포한 날부터 시행한다.
""",
}


@pytest.mark.parametrize("language", CONTENTS)
def test_a_short_table_of_contents_is_known_by_its_name(language: str) -> None:
    text = CONTENTS[language]
    found = imported(text, language)
    contents, _, law = text.partition("\n\n")
    written = write_act(found.act)
    assert "".join(written.split("\n\n#")[0].split()).startswith("=" + "".join(contents.split()))
    heads = [s.provision.label for s in found.act.sites if s.provision.headed]
    assert heads == [
        line.split("(")[0].split("　" if language != "ko" else " ")[0].strip()
        if not line.startswith("附")
        else "附　則"
        for line in law.splitlines()
        if line.startswith(("第", "제", "附", "부"))
    ]
    articles = [s.provision for s in found.act.sites if s.provision.kind == "article"]
    assert [each.num for each in articles][:3] == ["1", "2", "3"]
    assert "a table of contents is kept as lines of text" in [w.problem for w in found.warnings]
    assert found.title == text.splitlines()[0]


def test_lines_of_contents_right_below_a_short_title_are_not_of_it() -> None:
    text = CONTENTS["ja"].replace("第二章　雑則（第三条）\n", "")
    assert imported(text.replace("第二章　雑則\n", "")).title == "民法"


@pytest.mark.parametrize(
    ("text", "annexes"),
    [
        (
            (
                "庭園規則\n第一条　庭園を守る。\n様式第一号による届出は、無料とする。\n附　則\n"
                "第一条　施行する。\n様式第一号（第二条関係）\n申請書\n別記様式第二号\n届出書\n"
                "別記第三号様式（第一条関係）\n証\n第４号様式（第二条関係）\n票\n"
            ),
            {
                "annex": "附　則",
                "annex-1": "様式第一号（第二条関係）",
                "annex-2": "別記様式第二号",
                "annex-3": "別記第三号様式（第一条関係）",
                "annex-4": "第４号様式（第二条関係）",
            },
        ),
        (
            (
                "정원법 시행규칙\n제1조(목적) 이 규칙은 정원을 다룬다.\n"
                "[별지 제1호서식]\n등록신청서\n"
                "[별지 제1호의2서식] <개정 2020. 1. 1.>\n등록증\n별지 제2호 서식\n신고서\n"
            ),
            {
                "annex-1": "[별지 제1호서식]",
                "annex-1-2": "[별지 제1호의2서식] <개정 2020. 1. 1.>",
                "annex-2": "별지 제2호 서식",
            },
        ),
        (
            "花园法\n第一条　花园应当开放。\n附录A\n名录\n附录Ｂ　图\n附录树木的名录。\n",
            {"annex-A": "附录A", "annex-B": "附录Ｂ　图"},
        ),
    ],
)
def test_forms_and_lettered_annexes_are_annexes(text: str, annexes: dict[str, str]) -> None:
    act = imported(text).act
    found = {s.address: s.line for s in act.sites if s.provision.kind == "annex"}
    assert found == annexes
    back = import_file(
        export_file(act, "docx"), "law.docx", ImportedAs(Identity("law"), "", act.language)
    ).act
    assert write_act(back) == write_act(act)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "花园法\n第一条　花园。\n第二条园主应当登记。\n第三条　树。\n第四条规定的花园。\n",
            "第二条园主应当登记。",
        ),
        (
            (
                "정원법\n제1조(목적) 정원을 다룬다.\n제2조정원은 등록한다.\n제3조(끝) 끝난다.\n"
                "제4조를 위반한 자\n"
            ),
            "제2조정원은 등록한다.",
        ),
        (
            "庭園法\n第一条　庭。\n第二条園主は守る。\n第三条　木。\n第二条の木。\n",
            "第二条園主は守る。",
        ),
    ],
)
def test_an_article_whose_text_is_right_behind_its_number_is_named(text: str, named: str) -> None:
    found = imported(text)
    assert found.unread == (named,)
    assert "a line that looks like a heading is kept as text" in [w.problem for w in found.warnings]


@pytest.mark.parametrize(
    ("name", "operation", "line"),
    [
        ("zh", "{op: delete, at: 3.2}", "（二） [删除]"),
        ("zh", "{op: delete, at: 4-1}", "### 第四条之一　[删除]"),
        ("zh", "{op: repeal, at: 5.2, by: {zh: 第2号条例}}", "（二） [废止 – 第2号条例]"),
        ("ko", "{op: delete, at: 2.3.2.1}", "1. [삭제]"),
        ("ko", "{op: delete, at: 2.8}", "## 제8조 [삭제]"),
        ("ko", "{op: repeal, at: 2.3.3, by: {ko: 법률 제2호}}", "③ [폐지 – 법률 제2호]"),
        ("ja", "{op: delete, at: 3.1}", "一　[削除]"),
        ("ja", "{op: delete, at: article-7}", "#### 第七条　[削除]"),
        (
            "ja",
            "{op: repeal, at: article-7, by: {ja: 法律第二号}}",
            "#### 第七条　[廃止 – 法律第二号]",
        ),
    ],
)
def test_the_note_of_a_number_that_stays_is_in_the_language_of_the_act(
    name: str, operation: str, line: str
) -> None:
    assert _inserted(imported(ACTS[name][0]).act, f"- {operation}") == [line]


def test_the_note_of_a_repealed_act_is_in_its_language() -> None:
    act = imported(CONTENTS["zh"], "zh").act
    assert amended(act, "- {op: repeal, at: act}") == "= 花园法\n{废止}\n"


def test_a_sentence_right_below_a_title_is_none() -> None:
    text = "庭園法\n園主は、庭園を守る。\n第一章　総則\n第一条　庭園は、広い。\n"
    written = write_act(imported(text).act)
    assert written.startswith("= 庭園法\n\n園主は、庭園を守る。\n\n# 第一章　総則\n")
