"""Bluebell's markup comes in by its own parser, through Akoma Ntoso."""

from __future__ import annotations

import sys

import pytest

from drafting.errors import FormatError
from drafting.formats import bluebell
from drafting.model.act import Identity
from drafting.model.kind import Kind
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import format_of, import_file
from drafting.text.writer import write_act
from tests.imports import imported

TEXT = """\
PREFACE

  Wells Act

BODY

CHAP 1 - Keeping

  SEC 12A. - Keepers

    SUBSEC (1)

      A **keeper**{{FOOTNOTE 1}} keeps{{FOOTNOTE 2}}:

      FOOTNOTE 1
        Of wells.

      FOOTNOTE 2
        By day.

      PARA (a)

        the lid;

      PARA (b)

        the rope.

  CROSSHEADING Further

  SEC 13. - Ropes

    SUBSEC (1)

      A rope is long.

SCHEDULE Schedule 1
  SUBHEADING Lids

  TABLE
    TR
      TH
        Lid
      TC
        Iron
"""
READ = """\
= Wells Act

# 1 Keeping

## 12A. Keepers

(1) A keeper[^1] keeps[^2]:
  [^1] Of wells.
  [^2] By day.
  (a) the lid;
  (b) the rope.

## Further

## 13. Ropes

(1) A rope is long.

# Schedule 1 Lids

| Lid | Iron |
"""
WANTED = ImportedAs(Identity("wells"), "2020-01-01", "en")


def test_a_text_in_its_markup_is_read_by_its_keywords() -> None:
    read = import_file(TEXT.encode(), "wells.txt", WANTED)
    assert write_act(read.act) == READ
    numbering = read.act.identity.numbering
    assert numbering.headings[:2] == (Kind.CHAPTER, Kind.SECTION)
    assert numbering.levels[:2] == (Kind.SUBSECTION, Kind.ITEM)
    assert [each.problem for each in read.warnings] == [
        "a subheading is joined with its heading",
    ]
    guessed = imported(TEXT, name="w.bluebell")
    assert "judging by its letters" in str(guessed.warnings[0])


def test_a_plain_text_with_its_words_is_a_plain_text() -> None:
    assert format_of(b"PREAMBLE\n\nPART 1\n\nThe BODY of law\n", "law.txt") == "text"


def test_what_its_parser_cannot_read_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    deep = f"BODY\n\nSEC 1\n\n  {'((**//__{{' * 500}\n"
    with pytest.raises(FormatError, match="Bluebell's parser cannot read the text"):
        import_file(deep.encode(), "deep.txt", WANTED)
    monkeypatch.setattr(bluebell, "_LONGEST", 100)
    with pytest.raises(FormatError, match="longer than Bluebell's parser reads"):
        import_file(TEXT.encode(), "wells.txt", WANTED)
    monkeypatch.setitem(sys.modules, "bluebell.parser", None)
    with pytest.raises(FormatError, match="`bluebell-akn`, which is not installed"):
        import_file(TEXT.encode(), "wells.txt", WANTED)
