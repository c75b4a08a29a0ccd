"""Numbers as China, Korea and Japan write them."""

from __future__ import annotations

import pytest

from drafting.language.fold import occurrences
from drafting.language.legislation.eastern_numbers import figures_of, written_like
from drafting.model.kind import Kind
from drafting.text.labels import heading, numbered
from drafting.text.labels.eastern import relabelled
from drafting.text.numbers.sorts import sort_of

WORDS = {"条": Kind.ARTICLE, "章": Kind.CHAPTER, "附件": Kind.ANNEX}


@pytest.mark.parametrize("like", ["一百", "百", "一〇", "１", "1"])
def test_every_number_is_read_as_it_is_written(like: str) -> None:
    units = like in {"一百", "百"}
    for number in range(1, 2000):
        written = written_like(like, str(number))
        if units or not set(written) <= {*"一二三四五六七八九"} or len(written) == 1:
            assert figures_of(written) == str(number), written


@pytest.mark.parametrize(
    ("written", "figures"),
    [
        ("十七", "17"),
        ("一百零七", "107"),
        ("百七", "107"),
        ("一千二百六十", "1260"),
        ("一〇七", "107"),
        ("１７", "17"),
        ("⑰", "17"),
        ("㉑", "21"),
        ("㊿", "50"),
        ("十十", ""),
        ("一二", ""),
        ("零一", ""),
        ("百千", ""),
        ("〇", ""),
    ],
)
def test_a_number_in_figures(written: str, figures: str) -> None:
    assert figures_of(written) == figures


@pytest.mark.parametrize(
    ("like", "number", "written"),
    [
        ("九", "10", "十"),
        ("一百零六", "107", "一百零七"),
        ("一百一十", "201", "二百零一"),
        ("百六", "110", "百十"),
        ("二百七", "208", "二百八"),
        ("九十九", "100", "100"),
        ("二百二十", "207", "207"),
        ("⑨", "51", "51"),
        ("３", "12", "１２"),
    ],
)
def test_a_number_is_written_as_its_neighbour(like: str, number: str, written: str) -> None:
    assert written_like(like, number) == written


@pytest.mark.parametrize(
    ("text", "label", "num", "sep"),
    [
        ("（一）花园；", "（一）", "1", ""),
        ("(十二)花园", "(十二)", "12", ""),
        ("（３）花園", "（３）", "3", ""),
        ("二十一、花园", "二十一、", "21", ""),
        ("1.花园", "1.", "1", ""),
        ("1．花园", "1．", "1", ""),
        ("① 花园", "①", "1", " "),
        ("二之一、花園", "二之一、", "2-1", ""),
    ],
)
def test_a_number_at_the_head_of_a_line(text: str, label: str, num: str, sep: str) -> None:
    read = numbered(text)
    assert read is not None
    assert (read.label, read.num, read.sep) == (label, num, sep)
    assert read.label + read.sep + read.rest == text


@pytest.mark.parametrize(
    "text", ["（附件一）", "第一条　花园", "一百元", "（二〇二〇年）", "1.5公里"]
)
def test_a_line_that_only_looks_so_has_no_number(text: str) -> None:
    assert numbered(text) is None


@pytest.mark.parametrize(
    ("text", "label", "num"),
    [
        ("第一条　花园", "第一条", "1"),
        ("第一百零七条之二　花园", "第一百零七条之二", "107-2"),
        ("第12条 花园", "第12条", "12"),
        ("第廿条　花园", "第廿条", "20"),
        ("第卅二条　花园", "第卅二条", "32"),
        ("第 17-1 条", "第 17-1 条", "17-1"),
        ("第十条【花园】本条例", "第十条", "10"),
        ("附件一：花园", "附件一：", "1"),
        ("附件2", "附件2", "2"),
        ("附　件", "附　件", ""),
    ],
)
def test_a_number_of_a_division(text: str, label: str, num: str) -> None:
    read = heading(text, WORDS)
    assert read is not None
    assert (read.label, read.num) == (label, num)
    assert read.label + read.sep + read.rest == text


@pytest.mark.parametrize("text", ["第一条规定的花园", "第十十条　花园", "第一款　花园", "附件中的"])
def test_a_text_that_only_looks_so_heads_no_division(text: str) -> None:
    assert heading(text, WORDS) is None


@pytest.mark.parametrize(
    ("label", "new", "language", "written"),
    [
        ("第十七条", "17-1", "zh", "第十七条之一"),
        ("第十七条之一", "17-2", "zh", "第十七条之二"),
        ("第十七条之一", "18", "zh", "第十八条"),
        ("第二条", "2-2", "ja", "第二条の二"),
        ("第二条の二", "2-3", "ja", "第二条の三"),
        ("第１２条", "13", "", "第１３条"),
        ("第 2-1 條", "2-2", "zh", "第 2-2 條"),
        ("（三）", "4", "zh", "（四）"),
        ("（三）", "3-1", "zh", "（三之一）"),
        ("三、", "10", "zh", "十、"),
        ("③", "4", "ko", "④"),
        ("５．", "12", "ja", "１２．"),
        ("5.", "6", "ru", ""),
        ("Article 5", "6", "en", ""),
    ],
)
def test_a_label_with_another_number(label: str, new: str, language: str, written: str) -> None:
    assert relabelled(label, new, language) == written


def test_numbers_of_one_list_are_of_one_sort() -> None:
    lists = (("（一）甲", "（十二）乙", "（二之一）丙"), ("一、甲", "二十、乙"), ("①甲", "⑳乙"))
    sorts = [{sort_of(line) for line in lines} for lines in lists]
    assert [len(each) for each in sorts] == [1, 1, 1]
    assert len(set.union(*sorts)) == len(lists)


@pytest.mark.parametrize(
    ("words", "text", "found"),
    [
        ("花园", "公共花园应当", 1),
        ("百元", "一百元", 0),
        ("一百元", "处一百元罚款", 1),
        ("十条", "第二十条", 0),
        ("年", "2020年", 1),
        ("20年", "2020年", 0),
        ("庭園", "この庭園は", 1),
        ("ネズミ", "ハツカネズミは", 0),
        ("ハツカネズミ", "このハツカネズミは", 1),
        ("人", "人々は", 0),
    ],
)
def test_words_end_where_no_space_is(words: str, text: str, found: int) -> None:
    assert len([*occurrences(words, text)]) == found
