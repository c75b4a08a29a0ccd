"""Tracked changes that the documents had already: kept under their authors."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from typing import Literal

import pytest

from drafting.word.compare import ComparedDocuments
from tests.compare_docx.pairs import PAIRS
from tests.compare_docx.redlining import compared, grammar
from tests.compare_docx.test_pairs import UNTRACKED
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, WHO, control, par, r, table
from tests.judges.looks import differences
from tests.judges.stories import stories
from tests.packages import read

KEPT = 'w:author="Other" w:date="2019-05-05T10:00:00Z"'
_SIGNED = re.compile(r'<w:(\w+) [^>]*w:author="([^"]*)"')
NAMES = [
    name for name in list(PAIRS)[::23] if name.partition(":")[0] not in UNTRACKED
]  # fmt: skip


def come(text: str) -> str:
    return f"<w:ins {WHO} w:id='9'>{r(text)}</w:ins>"


def gone(text: str) -> str:
    return f"<w:del {WHO} w:id='8'>{r(text).replace('w:t', 'w:delText')}</w:del>"


def kept(
    old: str | bytes, new: str | bytes, keep: Literal["new", "old"] = "new"
) -> ComparedDocuments:
    one, other = (each if isinstance(each, bytes) else docx(each + SECTION) for each in (old, new))
    return compared(one, other, tracked="keep", keep=keep)


def signatures(found: ComparedDocuments, part: str = "word/document.xml") -> Counter[str]:
    """How many changes each author has, by kind."""
    return Counter(f"{by} {kind}" for kind, by in _SIGNED.findall(read(found.document, part)))


def holds(found: ComparedDocuments, old: str | bytes, new: str | bytes) -> None:
    for accept, each in ((True, new), (False, old)):
        wanted = each if isinstance(each, bytes) else docx(each + SECTION)
        assert stories(found.document, accept=accept) == stories(wanted, accept=True)
        assert differences(found.document, wanted, accept=accept) == []
    assert grammar(found.document) == []
    assert "w:kept" not in read(found.document)


def test_words_keep_author_and_date_beside_changes_without_any() -> None:
    tracked = par(r("Право на "), gone("труд"), come("отдых"), r(" имеет каждый взрослый."))
    found = kept(p("Право на труд имеет каждый."), tracked)
    holds(found, p("Право на труд имеет каждый."), p("Право на отдых имеет каждый взрослый."))
    assert signatures(found) == {"Other ins": 1, "Other del": 1, "drafting ins": 1}
    assert read(found.document).count(KEPT) == 2
    (warning,) = found.warnings
    assert "kept under their authors" in warning.problem
    assert warning.found == ("Other",)


def test_letters_of_a_word() -> None:
    found = kept(p("Закон"), par(r("Закон"), come("ы")))
    holds(found, p("Закон"), p("Законы"))
    assert signatures(found) == {"Other ins": 1}


def test_both_documents_have_the_same_change() -> None:
    tracked = par(r("Право на "), gone("труд"), come("отдых"), r("."))
    found = kept(tracked, tracked)
    holds(found, p("Право на труд."), p("Право на отдых."))
    assert signatures(found) == {"Other ins": 1, "Other del": 1}


def test_what_the_other_document_has_already_is_settled_and_named() -> None:
    tracked = par(r("Право на "), gone("труд"), come("отдых"), r("."))
    found = kept(p("Право на отдых."), tracked)
    holds(found, p("Право на отдых."), p("Право на отдых."))
    assert not found.changes
    (warning,) = found.warnings
    assert warning.found == ("2", "труд", "отдых")
    assert "accepted" in warning.problem


def test_a_look() -> None:
    former = f"<w:rPrChange {WHO} w:id='9'><w:rPr><w:i/></w:rPr></w:rPrChange>"
    tracked, plain, italic = par(r("А", f"<w:b/>{former}")), p("А"), par(r("А", "<w:i/>"))
    found = kept(italic, tracked)
    holds(found, italic, par(r("А", "<w:b/>")))
    assert signatures(found) == {"Other rPrChange": 1}
    found = kept(plain, tracked)
    holds(found, plain, par(r("А", "<w:b/>")))
    assert signatures(found) == {"drafting rPrChange": 1}
    assert any("does not come to" in each.problem for each in found.warnings)


def test_paragraphs_and_rows() -> None:
    def signed(kind: str, content: str) -> str:
        return par(content, properties=f"<w:rPr><w:{kind} {WHO} w:id='7'/></w:rPr>")

    body = p("Первый.") + "{}" + p("Последний.") + table([p("а")], [p("б")]) + p("Конец.")
    tracked = body.format(signed("del", gone("Уходит.")) + signed("ins", come("Приходит.")))
    tracked = tracked.replace("<w:tr>", f"<w:tr><w:trPr><w:ins {WHO} w:id='6'/></w:trPr>", 1)
    old = body.format(p("Уходит.")).replace(table([p("а")], [p("б")]), table([p("б")]))
    found = kept(old, tracked)
    holds(found, old, body.format(p("Приходит.")))
    assert {each.partition(" ")[0] for each in signatures(found)} == {"Other"}


def test_an_insertion_that_another_deleted_is_in_neither() -> None:
    both = f"<w:ins {WHO} w:id='9'>{r('Да ')}{gone('нет ')}</w:ins>"
    found = kept(p("Право."), par(both, r("Право.")))
    holds(found, p("Право."), p("Да Право."))
    assert signatures(found) == {"Other ins": 1}


def test_changes_inside_of_fields_are_settled() -> None:
    def field_of(*result: str) -> str:
        chars = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
        code = '<w:r><w:instrText xml:space="preserve"> REF a </w:instrText></w:r>'
        separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        begin, end = chars
        return par(r("По "), begin, code, separate, *result, end)

    found = kept(field_of(r("статье 5")), field_of(r("статье "), gone("5"), come("6")))
    holds(found, field_of(r("статье 5")), field_of(r("статье 6")))
    assert {each.partition(" ")[0] for each in signatures(found)} == {"drafting"}


@pytest.mark.parametrize("keep", ["new", "old"])
@pytest.mark.parametrize("name", NAMES)
def test_a_redline_compared_again_is_both_documents(name: str, keep: Literal["new", "old"]) -> None:
    pair, day = PAIRS[name], datetime.date(2020, 1, 2)
    made = compared(pair.old, pair.new, author="Other", date=day).document
    sides = (pair.old, made) if keep == "new" else (made, pair.new)
    holds(kept(*sides, keep=keep), pair.old, pair.new)


def test_all_of_a_redline_stays_under_its_author() -> None:
    ours: Counter[str] = Counter()
    for name in ("words: changed", "row: added", "paragraph: gone", "cell: added", "row: gone"):
        pair = PAIRS[name]
        made = compared(pair.old, pair.new, author="Other").document
        ours += signatures(kept(pair.old, made))
    assert {each.partition(" ")[0] for each in ours} == {"Other"}


def test_a_tracked_control_that_both_documents_have_is_settled_and_named() -> None:
    texts = p("Внутри."), control(p("Внутри."))
    free, held = (docx(each + p("Конец.") + SECTION) for each in texts)
    tracked = compared(free, held).document
    assert "customXmlInsRangeStart" in read(tracked)
    for old in (held, free):
        found = kept(old, tracked)
        holds(found, old, held)
        (warning,) = found.warnings
        assert warning.found == ("1", "Внутри.")
