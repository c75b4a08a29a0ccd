"""The package around the text: classes, declarations, comments, moves."""

from __future__ import annotations

import re

import pytest

from drafting.word.package.package import CONTENT_TYPES, Package, content_type
from tests.import_docx.packages import docx, p
from tests.inplace.redlining import into, seen
from tests.inplace.specimens import COMMENTS, LAW, SPECIMENS, TYPED, Specimen, delete, spec
from tests.inplace.undone import W, part, undone
from tests.packages import packed, parts

MAIN = "word/document.xml"


def written(specimen: Specimen, **how: bool) -> bytes:
    return into(specimen.data, specimen.amended, **how)


def test_the_same_input_makes_the_same_bytes() -> None:
    for specimen in [*SPECIMENS.values()][::7]:
        assert written(specimen) == written(specimen)


def test_a_strict_document_stays_strict() -> None:
    after = parts(written(SPECIMENS["of the strict class"]))
    for part_ in (MAIN, "word/comments.xml", "word/_rels/document.xml.rels"):
        assert b"purl.oclc.org/ooxml/" in after[part_]
        assert b"schemas.openxmlformats.org/wordprocessingml" not in after[part_]


@pytest.mark.parametrize(
    "declared",
    [
        b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n',
        b"<?xml version='1.0'?>",
        b'\xef\xbb\xbf<?xml version="1.0" encoding="utf-8"?>\n',
    ],
)
def test_the_declaration_and_the_namespaces_stay(declared: bytes) -> None:
    specimen = SPECIMENS["inserted first"]
    names = b'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    names += b'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    names += b'mc:Ignorable="w14"'
    before = parts(specimen.data)[MAIN]
    main = declared + before.replace(b"<w:document ", b"<w:document " + names + b" ")
    data = _with(specimen.data, main)
    after = parts(into(data, specimen.amended))[MAIN]
    assert after.startswith(declared)
    assert names.split(b" ")[0] in after
    assert b'mc:Ignorable="w14"' in after


def test_comments_of_others_stay_and_ours_are_added() -> None:
    specimen = SPECIMENS["across another's comment"]
    root = part(written(specimen), "word/comments.xml")
    authors = [each.get(W + "author") for each in root]
    assert authors == ["Other", "депутат А."]
    numbers = [each.get(W + "id") for each in root]
    assert numbers[0] == "7"
    assert len(set(numbers)) == 2


def test_a_document_without_comments_gets_a_part_for_them() -> None:
    after = parts(written(SPECIMENS["inserted first"]))
    assert "Так лучше".encode() in after["word/comments.xml"]
    assert b"/word/comments.xml" in after["[Content_Types].xml"]
    assert b'Target="comments.xml"' in after["word/_rels/document.xml.rels"]


def test_without_a_reason_no_comment_is_written() -> None:
    specimen = spec(LAW, "- {op: delete, at: 2}", TYPED)
    assert parts(written(specimen)).keys() == parts(specimen.data).keys()


def test_numbers_are_not_those_of_annotations_in_any_part() -> None:
    comments = COMMENTS.replace('w:id="7"', 'w:id="4000"')
    body = TYPED.replace("<w:r>", '<w:commentRangeStart w:id="4000"/><w:r>', 1).replace(
        "</w:r>", '</w:r><w:commentRangeEnd w:id="4000"/>', 1
    )
    body = body.replace("</w:p>", '<w:r><w:commentReference w:id="4000"/></w:r></w:p>', 1)
    specimen = spec(LAW, delete("2"), body, comments=comments)
    root = part(written(specimen))
    ours = [each.get(W + "id") for each in root.iter(W + "del")]
    assert ours
    assert all(int(number) > 4000 for number in ours)


def test_what_moves_is_tracked_as_moved_where_that_is_asked_for() -> None:
    operation = "- {op: move, at: '3', before: '1', number: '0', reason: Так}"
    specimen = spec(f"{LAW}4. Конец.\n", operation, TYPED + p("4. Конец."))
    plain, moved = written(specimen), written(specimen, moves=True)
    for view in ("accept", "reject"):
        assert seen(plain, view) == seen(moved, view)
    root = part(moved)
    ranges = {
        kind: [each.get(W + "name") for each in root.iter(f"{W}{kind}RangeStart")]
        for kind in ("moveFrom", "moveTo")
    }
    assert ranges["moveFrom"] == ranges["moveTo"] != []
    assert not [*root.iter(W + "delText")]
    for kind in ("moveFrom", "moveTo"):
        (end,) = root.iter(f"{W}{kind}RangeEnd")
        assert end.getprevious().tag == W + "p"
    mine, theirs = undone(moved, specimen.data)
    assert mine == theirs


def test_what_cannot_be_paired_is_deleted_and_inserted() -> None:
    specimen = SPECIMENS["moved"]
    root = part(written(specimen, moves=True))
    assert not [*root.iter(W + "moveFrom", W + "moveTo", W + "moveFromRangeStart")]
    assert [*root.iter(W + "delText")]


def _with(data: bytes, main: bytes) -> bytes:
    return packed({**parts(data), MAIN: main})


def test_an_empty_document_takes_a_new_law() -> None:
    specimen = spec("[…]\n", "- {op: insert, text: '1. Первый.', after: gap-1}", p("Слова."))
    assert docx("") is not None
    assert [text for _, text in seen(written(specimen), "accept")] == ["Слова.", "1. Первый."]


def test_relationships_are_made_where_there_are_none() -> None:
    """A document without any is legal; a comment needs one."""
    specimen = SPECIMENS["inserted first"]
    without = parts(specimen.data)
    del without["word/_rels/document.xml.rels"]
    after = parts(into(packed(without), specimen.amended))
    assert b"comments.xml" in after["word/_rels/document.xml.rels"]
    assert b"w:comment " in after["word/comments.xml"]


def test_new_relationships_have_a_type_where_the_package_names_that_of_each_part() -> None:
    """As LibreOffice 4 writes it, whose own parts alone are named."""
    specimen = SPECIMENS["inserted first"]
    without, rels = parts(specimen.data), "word/_rels/document.xml.rels"
    del without[rels]
    types = without["[Content_Types].xml"]
    kind = re.search(b'Extension="rels" (ContentType="[^"]*")', types)
    assert kind is not None
    named = b'<Override PartName="/_rels/.rels" ' + kind[1] + b"/>"
    without["[Content_Types].xml"] = re.sub(b'<Default Extension="rels" [^>]*/>', named, types)
    written = into(packed(without), specimen.amended)
    assert rels in parts(written)
    package = Package.open(written, "law.docx")
    assert content_type(package.tree(CONTENT_TYPES), rels).endswith("relationships+xml")
