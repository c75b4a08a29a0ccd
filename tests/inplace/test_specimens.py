"""Every specimen: the law in it changes as it should, and nothing else does."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
from lxml import etree

from drafting.files.workspace import Workspace
from drafting.model.change import Amended
from drafting.model.numbers.number import RAISED
from drafting.model.signs import BREAK
from drafting.tasks.amend import amend_stored
from drafting.word.package.elements import local_name, w
from tests.inplace.formatting import by_python_docx, document
from tests.inplace.odd_specimens import AREA, IN_A_BOX, ODD, RAISED_RUNS
from tests.inplace.redlining import bare, into, said, seen
from tests.inplace.specimens import SPECIMENS, r, replace, words
from tests.inplace.undone import W, ids, part, undone
from tests.judges import libreoffice
from tests.packages import parts
from tests.proof import editing
from tests.stories.test_judged import ROOT, SHIPPED
from tests.stories.test_stories import STORIES, comes

LOWERED = str.maketrans(RAISED, "0123456789")
ANNOTATIONS = (
    *("ins", "del", "moveFrom", "moveTo", "rPrChange", "pPrChange", "sectPrChange", "tcPrChange"),
    *("tblPrChange", "trPrChange", "cellIns", "cellDel", "commentReference"),
)
_DEEPER = re.compile(rb'<w:pPrChange [^>]*><w:pPr>(?:(?!</w:pPr>).)*<w:ilvl w:val="[1-8]"')
_NUMBERED_BY_ANOTHER = "inserted after a paragraph whose number another has inserted"
UNRESTORED = {"another's change of look", _NUMBERED_BY_ANOTHER}
"""There another had changed the look already; to reject ours alone leaves the look of both, or
another's change under another number."""


_WAYS = {", by python-docx": None, ", 0": 0, ", 1": 1}
"""How the text of a story is laid out: as `python-docx` does, or at random, with a seed."""
_TOLD = [*SHIPPED, *(f"story: {name}" for name in STORIES if not name.startswith("refused-"))]
_SPECIMENS = {**SPECIMENS, **ODD}
CASES = [*_SPECIMENS, *(f"{name}{way}" for name in _TOLD for way in _WAYS)]
OF_STORIES = [name for name in CASES if name.startswith("story: ")]
JUDGED = [name for name in CASES if name not in OF_STORIES] + OF_STORIES[::4]
"""An office takes its time: of the stories each is judged in one or none of its formattings."""


@cache
def _case(name: str) -> tuple[bytes, Amended]:
    """The document before the law in it changes, and how it changes."""
    if name in _SPECIMENS:
        return _SPECIMENS[name].data, _SPECIMENS[name].amended
    told, comma, way = name.rpartition(", ")
    amended, seed = _amended(told), _WAYS[comma + way]
    old = amended.changes.old
    return by_python_docx(old) if seed is None else document(old, seed), amended


@cache
def _amended(name: str) -> Amended:
    kind, _, own = name.partition(": ")
    return comes(own)[1] if kind == "story" else amend_stored(Workspace(ROOT), own).first.amended


@cache
def _result(name: str) -> bytes:
    return into(*_case(name))


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    return libreoffice({name: _result(name) for name in JUDGED}, tmp_path_factory.mktemp("judged"))


@pytest.mark.parametrize("name", CASES, scope="module")
def test_accepted_it_is_the_new_text_and_rejected_as_it_was(name: str) -> None:
    data, amended = _case(name)
    assert seen(_result(name), "reject") == seen(data, "reject")
    lines = [bare(" ".join(filter(None, both))) for both in seen(_result(name), "accept")]
    wanted = [line for line in said(amended.act) if line and not line.startswith(("[…", "{"))]
    # What stands in a text box is no text of the body.
    wanted = [line for line in wanted if line not in IN_A_BOX]
    if name.endswith("footnote"):
        wanted = [line for line in wanted if not line.startswith("[^")]
    if "[…]" in " ".join(said(amended.act)):
        wanted = [line for line in wanted if "[…]" not in line]
    assert [line for line in lines if line in wanted] == wanted


@pytest.mark.parametrize("name", [name for name in CASES if name not in UNRESTORED], scope="module")
def test_without_our_changes_it_is_the_document_that_came(name: str) -> None:
    mine, theirs = undone(_result(name), _case(name)[0])
    assert mine == theirs


@pytest.mark.parametrize("name", CASES, scope="module")
def test_other_parts_are_the_very_bytes_that_came(name: str) -> None:
    before, after = parts(_case(name)[0]), parts(_result(name))
    changed = {part for part, data in before.items() if after[part] != data}
    new = after.keys() - before.keys()
    assert changed <= {
        "word/document.xml",
        "word/footnotes.xml",
        "word/comments.xml",
        "word/_rels/document.xml.rels",
        "[Content_Types].xml",
    }
    assert new <= {"word/comments.xml"}
    if "word/footnotes.xml" in changed:
        assert "footnote" in name


@pytest.mark.parametrize("name", CASES, scope="module")
def test_paragraphs_that_are_not_addressed_are_the_same_elements(name: str) -> None:
    """Those in which nothing of ours stands: as they were, and in their order."""
    old, new = part(_case(name)[0]), part(_result(name))
    known = ids(old)
    untouched = [_canonical(p) for p in new.iter(W + "p") if not ids(p) - known]
    before = iter([_canonical(p) for p in old.iter(W + "p")])
    assert all(each in before for each in untouched if each != "<w:p></w:p>")


@pytest.mark.parametrize("name", CASES, scope="module")
def test_numbers_of_annotations_are_used_once(name: str) -> None:
    root = part(_result(name))
    used = [each.get(W + "id") for each in root.iter(*(W + n for n in ANNOTATIONS))]
    assert len(used) == len(set(used))


@pytest.mark.parametrize("name", JUDGED)
def test_libreoffice_finds_both_texts_and_their_numbers(
    judged: dict[str, dict[str, Any]], name: str
) -> None:
    for view in ("accept", "reject"):
        told = zip(judged[name][f"{view} labels"], judged[name][view], strict=True)
        heard = [(label, _heard(text)) for label, text in told if label or text.strip()]
        # It does not tell of bullets.
        own = [(n.strip("–"), _heard(text)) for n, text in seen(_result(name), view)]
        if name == _NUMBERED_BY_ANOTHER:
            # A number that another tracks stays in LibreOffice when all is rejected.
            heard, own = ([("", text) for _, text in both] for both in (heard, own))
        if view == "reject" and _DEEPER.search(parts(_result(name))["word/document.xml"]):
            # Of a rejected change of look it takes back the list, and not the level in it.
            heard, own = ([("", text) for _, text in both] for both in (heard, own))
        if name.startswith("raised: "):
            # It shows the look of a raised digit, and gives its text without.
            own = [(label, text.translate(LOWERED)) for label, text in own]
            heard = [(label, text.translate(LOWERED)) for label, text in heard]
        assert heard == own


def test_a_bullet_that_comes_among_bullets_is_one_of_their_list() -> None:
    assert ("–", "новое;") in [
        (n, text.strip()) for n, text in seen(_result("a bullet that comes"), "accept")
    ]


def _heard(text: str) -> str:
    """As LibreOffice says it: a note by its number alone, no line break at an end."""
    return re.sub(r"\[\^(\w+)\]", r"\1", text).replace("\n", BREAK).rstrip(f"\r{BREAK}")


def _canonical(element: etree._Element) -> str:
    return etree.tostring(element, method="c14n", exclusive=True, with_tail=False).decode()


def test_a_replacement_keeps_the_looks_of_the_words_around_what_it_changes() -> None:
    """Words are quoted with others to be found once; these others do not change."""
    content = (r("2. about "), r("ten", "<w:b/>"), r(" old", "<w:i/>"), r(" days."))
    old, new = "about ten old", "about six old"
    case = words("about ten old days.", replace(old, new), *content)
    root = etree.fromstring(parts(into(case.data, case.amended))["word/document.xml"])
    (came,) = root.iter(w("ins"))
    looks = [(editing.text(run), [*map(local_name, run.iterfind(f"{w('rPr')}/*"))]) for run in came]
    assert looks == [("about ", []), ("six", ["b"]), (" old", ["i"])]


@pytest.mark.parametrize(
    ("old", "new", "came"),
    [
        ("5¹ про", "5² про", [("5", False), ("2", True), (" про", False)]),
        ("5¹ про", "53 про", [("5", False), ("3", False), (" про", False)]),
        ("10 м²", "100 м²", [("100 м", False), ("2", True)]),
        ("про 10", "про 1¹", [("про 1¹", False)]),
    ],
)
def test_a_raised_digit_is_raised_as_the_document_does_it_where_one_was(
    old: str, new: str, came: list[tuple[str, bool]]
) -> None:
    case = words(AREA, replace(old, new), *RAISED_RUNS)
    root = etree.fromstring(parts(into(case.data, case.amended))["word/document.xml"])
    (wrapper,) = root.iter(w("ins"))
    found = [
        (editing.text(run), run.find(f"{w('rPr')}/{w('vertAlign')}") is not None) for run in wrapper
    ]
    assert found == came
