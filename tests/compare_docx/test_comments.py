"""What differs in comments that both documents have, and cannot be tracked, is named."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain, permutations, product
from typing import Literal

import pytest

from tests.compare_docx.packages import Pages, written
from tests.compare_docx.redlines import compared
from tests.compare_docx.test_definitions import W15, rewritten
from tests.import_docx.packages import p
from tests.inplace.specimens import SECTION, par, r
from tests.judges.looks import differences
from tests.packages import read

WORDS, RESOLVED, ANSWERS, LOOKS = (
    f"comments {what}, which cannot be tracked"
    for what in (
        "stand on other words in one document",
        "are resolved in one document alone",
        "answer others in one document alone",
        "look otherwise in one document",
    )
)
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"


def document(
    *on: str,
    of: str = "Срок десять дней.",
    second: str = r("Потому."),
    done: str = "",
    parent: str = "",
    first: int = 1,
) -> bytes:
    """A document of a line of words with two comments on some of them; `done` and `parent` are of
    the second, each of which is numbered like no other."""

    def body(pages: Pages) -> str:
        line = "".join(r(f"{word} ") for word in of.split())
        for index, (word, text) in enumerate(zip(on, (r("Почему?"), second), strict=True)):
            comment = par(text).replace(
                "<w:p>", f'<w:p xmlns:w14="{W14}" w14:paraId="{first}A{index}">'
            )
            at = f'w:id="{pages.note("comment", comment)}"'
            run = r(f"{word} ")
            assert run in line
            end = f"<w:commentRangeEnd {at}/><w:r><w:commentReference {at}/></w:r>"
            line = line.replace(run, f"<w:commentRangeStart {at}/>{run}{end}")
        if done or parent:
            pages.link("commentsExtended", "commentsExtended.xml")
            parent_ = f'w15:paraIdParent="{first}A0" ' if parent else ""
            pages.parts["word/commentsExtended.xml"] = (
                f'<w15:commentsEx xmlns:w15="{W15}"><w15:commentEx w15:paraId="{first}A0" '
                f'w15:done="0"/><w15:commentEx w15:paraId="{first}A1" {parent_}'
                f'w15:done="{done or 0}"/></w15:commentsEx>'
            ).encode()
        return par(line) + p("Конец.") + SECTION

    return written(body, first)


def named(old: bytes, new: bytes) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.problem, each.found) for each in compared(old, new).warnings]


PLAIN = document("Срок", "десять")


@pytest.mark.parametrize(
    ("other", "wanted"),
    [
        ({"first": 30}, ()),
        ({"first": 30, "done": "1"}, (RESOLVED,)),
        ({"first": 30, "parent": "yes"}, (ANSWERS,)),
        ({"first": 30, "done": "1", "parent": "yes"}, (RESOLVED, ANSWERS)),
        ({"second": r("Потому.", "<w:b/>")}, (LOOKS,)),
        ({"second": r("По") + "<w:r><w:tab/></w:r>" + r("тому.")}, (LOOKS,)),
        ({"second": "<w:r><w:annotationRef/></w:r>" + r("По") + r("тому.")}, ()),
        ({"of": "Срок десять лет."}, ()),
        ({"of": "Срок десять лет.", "done": "0", "first": 30}, ()),
    ],
)
def test_the_state_of_a_comment(other: dict[str, str], wanted: tuple[str, ...]) -> None:
    changed = document("Срок", "десять", **other)
    for documents in ((PLAIN, changed), (changed, PLAIN)):
        assert named(*documents) == [(each, ("Other: Потому.",)) for each in wanted]


def test_the_words_of_a_comment() -> None:
    moved = document("Срок", "дней.", first=30)
    for documents in ((PLAIN, moved), (moved, PLAIN)):
        assert named(*documents) == [(WORDS, ("Other: Потому.",))]


def test_equal_words_of_a_comment_at_another_place() -> None:
    def body(first: str, second: str) -> bytes:
        return written(
            lambda pages: (
                par(first + r(" крот, и ") + second + r(" крот.")).format(
                    at=f'w:id="{pages.note("comment", p("Почему?"))}"'
                )
                + SECTION
            ),
            1,
        )

    word, sign = r("Сад"), "<w:r><w:commentReference {at}/></w:r>"
    on = "<w:commentRangeStart {at}/>" + word + "<w:commentRangeEnd {at}/>" + sign
    for mark in (on, word + sign):
        for documents in (
            (body(mark, word), body(word, mark)),
            (body(word, mark), body(mark, word)),
        ):
            assert named(*documents) == [(WORDS, ("Other: Почему?",))]
            assert named(documents[0], documents[0]) == []


def test_no_words_of_a_comment_that_change() -> None:
    assert named(PLAIN, document("Срок", "восемь", of="Срок восемь дней.")) == []


def test_the_state_of_a_comment_that_goes() -> None:
    """Its text is brought over, and nothing else of it."""
    without = written(lambda _: p("Срок десять дней.") + p("Конец.") + SECTION)
    (resolved, gone) = named(document("Срок", "десять", done="1"), without)
    assert resolved == (RESOLVED, ("Other: Потому.",))
    assert gone[1] == ("Почему?", "Потому.")


def commented(before: str, behind: str) -> bytes:
    """A line with a comment on all of it but what stands behind the sign of the comment."""

    def body(pages: Pages) -> str:
        at = f'w:id="{pages.note("comment", p("Почему?"))}"'
        sign = f"<w:commentRangeEnd {at}/><w:r><w:commentReference {at}/></w:r>"
        return par(f"<w:commentRangeStart {at}/>{before}{sign}{behind}") + p("Конец.") + SECTION

    return written(body, 1)


@pytest.mark.parametrize(
    ("before", "behind"),
    [
        (r("Срок "), f'<w:hyperlink w:anchor="a">{r("десять дней.")}</w:hyperlink>'),
        (r("Срок "), f'<w:fldSimple w:instr=" REF a ">{r("десять дней.")}</w:fldSimple>'),
        (r("Час "), r("семь лет.")),
        (f'<w:hyperlink w:anchor="a">{r("Срок ")}</w:hyperlink>', r("десять дней.")),
    ],
)
def test_the_sign_of_a_comment_beside_words_that_change(before: str, behind: str) -> None:
    """It stays where words on one side of it, or on both, go and come."""
    plain, changed = commented(r("Срок "), r("десять дней.")), commented(before, behind)
    for old, new in ((plain, changed), (changed, plain)):
        redline = compared(old, new).document
        assert differences(redline, new, accept=True) == []
        assert differences(redline, old, accept=False) == []
        assert named(old, new) == []


def test_the_sign_of_a_comment_in_a_link() -> None:
    """In a link of one document alone it goes and comes with the link."""
    plain = commented(r("Срок десять дней."), "")

    def body(pages: Pages) -> str:
        at = f'w:id="{pages.note("comment", p("Почему?"))}"'
        sign = f"<w:commentRangeEnd {at}/><w:r><w:commentReference {at}/></w:r>"
        link = f'<w:hyperlink w:anchor="a">{r("Срок десять дней.")}{sign}</w:hyperlink>'
        return par(f"<w:commentRangeStart {at}/>{link}") + p("Конец.") + SECTION

    linked = written(body, 1)
    marks = ("commentRangeStart", "commentRangeEnd")
    for old, new in ((plain, linked), (linked, plain)):
        redline = compared(old, new).document
        assert differences(redline, new, accept=True) == []
        assert differences(redline, old, accept=False, without=marks) == []


def several(names: Iterable[str], word: str = "десять", *, taken: bool = False) -> bytes:
    """A line with several comments on one word; somebody else may have taken that away, tracked,
    with the comments."""

    def body(pages: Pages) -> str:
        found = [f'w:id="{pages.note("comment", p(each))}"' for each in names]
        starts = "".join(f"<w:commentRangeStart {at}/>" for at in found)
        signs = "".join(
            f"<w:commentRangeEnd {at}/><w:r><w:commentReference {at}/></w:r>" for at in found
        )
        words = f"{r(word)}{signs}"
        if taken:
            runs = words.replace("w:t>", "w:delText>").replace("<w:t ", "<w:delText ")
            words = f'<w:del w:id="90" w:author="Other">{runs}</w:del>'
        return par(f"{r('Срок ')}{starts}{words}{r(' дней.')}") + p("Конец.") + SECTION

    return written(body, 1)


_RANGES = ("commentRangeStart", "commentRangeEnd")
_ORDERS = [("А", "Б", "В"), *chain.from_iterable(permutations("АБВ", n) for n in range(3))]


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("word", ["десять", "девять"])
def test_the_order_of_comments_on_one_word(word: str, keep: Literal["new", "old"]) -> None:
    for one, other in product(_ORDERS, _ORDERS):
        if [each for each in one if each in other] != [each for each in other if each in one]:
            continue
        old, new = several(one), several(other, word)
        redline = compared(old, new, keep=keep).document
        assert differences(redline, new, accept=True, without=_RANGES) == []
        assert differences(redline, old, accept=False, without=_RANGES) == []


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("names", ["А", "АБ"])
def test_comments_that_somebody_else_took_away(names: str, keep: Literal["new", "old"]) -> None:
    """They go with their word, by the change of who took it away: rejected, they are there."""
    there, taken, without = several(names), several(names, taken=True), several("", "")
    old, new = (there, taken) if keep == "new" else (taken, without)
    redline = compared(old, new, tracked="keep", keep=keep).document
    assert differences(redline, without, accept=True, without=_RANGES) == []
    assert differences(redline, there, accept=False, without=_RANGES) == []
    assert read(redline, "word/document.xml").count('w:author="Other"') == 1 + len(names)


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("word", ["десять", "девять"])
def test_a_reference_to_no_comment(word: str, keep: Literal["new", "old"]) -> None:
    """It does not come to lead to a comment of the other document that has its number."""
    lost = re.compile(r"<w:comment .*?</w:comment>")
    part, held = "word/comments.xml", several("АБ", word)
    broken = rewritten(held, {part: lost.sub("", read(held, part))})
    whole = several("В")
    pair = (broken, whole) if keep == "new" else (whole, broken)
    redline = compared(*pair, keep=keep).document
    assert differences(redline, whole, accept=keep == "new", without=_RANGES) == []
    numbers = re.findall(r'<w:commentReference w:id="(\d+)"', read(redline, "word/document.xml"))
    assert numbers == re.findall(r'<w:comment w:id="(\d+)"', read(redline, part))


@pytest.mark.parametrize("keep", ["new", "old"])
def test_a_comment_beside_a_bookmark(keep: Literal["new", "old"]) -> None:
    """Of one document alone, between words that are others on both sides: it goes once."""

    def one(before: str, behind: str, *, has_comment: bool) -> bytes:
        def body(pages: Pages) -> str:
            mark = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
            at = f'w:id="{pages.note("comment", p("Почему?"))}"'
            sign = f"<w:r><w:commentReference {at}/></w:r>" if has_comment else ""
            return par(f"{r(before)}{sign}{mark}{r(behind)}") + p("Конец.") + SECTION

        return written(body, 1)

    old = one("Груша", "яблоня", has_comment=True)
    new = one("Осина", "тополь", has_comment=False)
    text = read(compared(old, new, keep=keep).document, "word/document.xml")
    assert re.search(r"<w:(ins|del)\b[^>]*>(<w:r/>|<w:r>(<w:rPr>.*?</w:rPr>)?</w:r>)", text) is None
    assert text.count("<w:commentReference") == 1
