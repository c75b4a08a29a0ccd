"""What a comparison of two texts says, line by line."""

from __future__ import annotations

from textwrap import dedent

import pytest

from drafting.diff.compare import compare
from drafting.model.mark import Mark
from tests.acts import act

_SIGNS = {Mark.KEPT: "{}", Mark.DELETED: "[-{}-]", Mark.INSERTED: "{{+{}+}}"}


def _compared(old: str, new: str) -> list[str]:
    changes = compare(act(dedent(old).strip("\n")), act(dedent(new).strip("\n")))
    return [
        "".join(_SIGNS[span.mark].format(span.text) for span in line.spans)
        for line in changes.lines
    ]


@pytest.mark.parametrize(
    ("topic", "old", "new", "named"),
    [
        ("words", "5. а бір б в", "5. а екі б в", ["5. а [-бір-]{+екі+} б в"]),
        ("a line gone", "5. а\n6. б", "5. а", ["5. а", "[-6. б-]"]),
        ("a line come", "5. а\n6. б", "5. а\n5-1. в\n6. б", ["5. а", "{+5-1. в+}", "6. б"]),
        ("all gone", "5. а", "", ["[-5. а-]"]),
        ("all come", "", "5. а", ["{+5. а+}"]),
        ("nothing", "", "", []),
        (
            "renumbered",
            "5. бір екі үш төрт бес\n6. алты",
            "5. мүлдем басқа\n6. бір екі үш төрт бес",
            ["{+5. мүлдем басқа+}", "[-5. -]{+6. +}бір екі үш төрт бес", "[-6. алты-]"],
        ),
        (
            "a note between",
            "5. а\n6. б",
            "5. а\n{Ескерту}\n6. б",
            ["5. а", "{+{Ескерту}+}", "6. б"],
        ),
        (
            "a note before a part",
            "5. а\nб",
            "5. а\n{Ескерту}\nб",
            ["5. а", "{+{Ескерту}+}", "б"],
        ),
        ("a gap filled", "5. а\n[… 6.]", "5. а\n6. б", ["5. а", "[-[… 6.]-]", "{+6. б+}"]),
        ("vacated", "5. а б", "5. [алып тасталды]", ["5. [-а б-]{+[алып тасталды]+}"]),
        ("a heading", "# 1-бап. а б", "# 1-бап. а в", ["1-бап. а [-б-]{+в+}"]),
        ("a title", "= а", "= б", ["[-а-]{+б+}"]),
        (
            "a label",
            "1) бір екі үш төрт бес",
            "2) бір екі үш төрт бес",
            ["[-1) -]{+2) +}бір екі үш төрт бес"],
        ),
        ("a cell", "| a | b |", "| a | c |", ["a", "[-b-]{+c+}"]),
        ("a row come", "| a | b |", "| a | b |\n| c | d |", ["a", "b", "{+c+}", "{+d+}"]),
        ("a row gone", "| a | b |\n| c | d |", "| c | d |", ["[-a-]", "[-b-]", "c", "d"]),
        ("no-break space", "5. а б", "5. а\u00a0б", ["5. а[- -]{+\u00a0+}б"]),
        ("only layout", "5. а\n6. б", "5. а\n\n6. б", ["5. а", "6. б"]),
    ],
)
def test_a_comparison_says(topic, old, new, named):
    assert topic
    assert _compared(old, new) == named


SENTENCE = "Сот шешім қабылдайды."
ROW = "| маман | 1 бірлік |"


@pytest.mark.parametrize(
    ("like", "other", "changed"),
    [
        ("Қолы ___ Күні ___", "Қолы ___ Айы ___", "Қолы ___ [-Күні-]{+Айы+} ___"),
        ("1) Қолы ___ Күні ___", "1) Қолы ___ Айы ___", "1) Қолы ___ [-Күні-]{+Айы+} ___"),
        (ROW, "| маман | 2 бірлік |", "[-1-]{+2+} бірлік"),
    ],
)
def test_one_word_among_equal_lines_is_one_word(like: str, other: str, changed: str) -> None:
    lines = [like] * 5
    found = _compared("\n".join(lines), "\n".join([*lines[:2], other, *lines[3:]]))
    assert [line for line in found if "-]" in line] == [changed]
    assert len(found) == len(_compared("\n".join(lines), "\n".join(lines)))


def test_one_word_among_equal_sentences_is_one_word() -> None:
    changed = [SENTENCE, SENTENCE, SENTENCE.replace("Сот", "Алқа"), SENTENCE, SENTENCE]
    (found,) = _compared("1. " + " ".join([SENTENCE] * 5), "1. " + " ".join(changed))
    assert found.count("[-") == 1
    assert "[-Сот-]{+Алқа+} шешім" in found


def test_layout_alone_is_no_difference():
    assert not compare(act("5. а\n6. б\n"), act("\ufeff5. а\n\n\n6. б"))
    assert not compare(act("5. а\n6. б\n"), act("5. а\r\n6. б\r\n"))


@pytest.mark.parametrize(
    ("old", "new"), [("| а |", "| а |\n|  |"), ("| а |", "| а ¶  |"), ("| а ¶  ¶  |", "| а ¶  |")]
)
def test_an_empty_line_that_comes_or_goes_is_a_difference(old, new):
    assert compare(act(old), act(new))
    assert compare(act(new), act(old))


def test_a_provision_that_moved_is_gone_from_one_place_and_come_to_another():
    named = _compared(
        "5. бір екі үш\n6. төрт бес алты\n7. жеті сегіз тоғыз",
        "6. төрт бес алты\n7. жеті сегіз тоғыз\n8. бір екі үш",
    )
    assert named == [
        "[-5. бір екі үш-]",
        "6. төрт бес алты",
        "7. жеті сегіз тоғыз",
        "{+8. бір екі үш+}",
    ]


def test_items_that_moved_up_by_one_are_renumbered_and_not_rewritten():
    words = ["бір", "екі", "үш", "төрт", "бес"]
    texts = [" ".join([word] * 6) for word in words]
    old = "\n".join(f"{n}. {text}" for n, text in enumerate(texts, start=1))
    new = "\n".join(f"{n}. {text}" for n, text in enumerate(texts[1:], start=1))
    named = _compared(old, new)
    assert named[0] == f"[-1. {texts[0]}-]"
    assert all(text in line for line, text in zip(named[1:], texts[1:], strict=True))


@pytest.mark.parametrize("space", ["", " ", "\u00a0", "\u202f"])
def test_the_last_of_a_list_is_known_by_its_words_when_it_is_no_more_the_last(space: str) -> None:
    """French has a space before the mark."""
    named = _compared(
        f"1. les taupes creusent sous les pommiers{space};\n"
        f"2. les bancs sont peints en vert{space};\n"
        "3. les portes ferment au coucher du soleil.",
        f"1. les portes ferment au coucher du soleil{space};\n"
        f"2. les bancs sont peints en blanc{space};\n"
        "3. les oies gardent le gazon.",
    )
    assert f"[-3. -]{{+1. +}}les portes ferment au coucher du soleil[-.-]{{+{space};+}}" in named


def test_a_row_with_other_columns_is_another_row():
    changes = compare(act("| a |"), act("| a | b |"))
    assert [line.mark for line in changes.lines] == [Mark.DELETED, Mark.INSERTED, Mark.INSERTED]


def test_an_inserted_section_leaves_the_others_as_they_were():
    old = "# 1-бап. а\n1. б\n# 2-бап. в\n1. г"
    new = "# 1-бап. а\n1. б\n# 1-1-бап. д\n1. е\n# 2-бап. в\n1. г"
    assert _compared(old, new) == [
        *("1-бап. а", "1. б", "{+1-1-бап. д+}", "{+1. е+}", "2-бап. в", "1. г"),
    ]


def test_a_long_list_is_compared_by_its_numbers():
    old = "\n".join(f"{n}. сөз {n}" for n in range(1, 700))
    new = old.replace("350. сөз 350", "350. жаңа сөз 350")
    assert [line for line in _compared(old, new) if "{+" in line] == ["350. {+жаңа +}сөз 350"]
