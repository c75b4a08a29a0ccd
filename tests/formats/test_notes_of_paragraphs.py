"""Footnotes of several paragraphs, as pages have them and as an exported act comes back."""

from __future__ import annotations

import pytest

from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.export_file import Format, export_file
from drafting.tasks.exchange.import_file import import_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.imports import imported

LAW = """= О садах

# Статья 1. Сады

1. Сад[^1] открыт.
  [^1] С деревьями.
    \\1. И без них.
    Весной.
2. Сад[^2] закрыт:
  1) ночью;
  2) зимой.
  [^2] И пруд.
    И поле.
3. Кроты роют.
"""


@pytest.mark.parametrize(("wanted", "suffix"), [("md", "md"), ("html", "html")])
def test_the_paragraphs_of_a_footnote_come_back(wanted: Format, suffix: str) -> None:
    act = read_act(LAW, Identity("a"), "2024-01-01", "ru")
    as_what = ImportedAs(act.identity, "2024-01-01", "ru", known=True)
    again = import_file(export_file(act, wanted), f"law.{suffix}", as_what)
    assert write_act(again.act) == LAW


TEXT = """<html><body><p>1. Gates<sup><a href="#f1">1</a></sup> are shut.</p>
<p>2. Trees<sup><a href="#f2">2</a></sup> grow.</p>{notes}</body></html>"""
READ = """1. Gates[^1] are shut.
  [^1] Of oak.
    And of elm.
2. Trees[^2] grow.
  [^2] Limes.
"""


FIRST = '<p id="f1">1 Of oak.</p><p>And of elm.</p>'
SECOND = '<p id="f2">2 Limes.</p>'
LISTED = """<section class="footnotes"><hr><ol><li id="f1"><p>Of oak.</p><p>And of elm.
<a href="#r1" class="footnote-back">↩</a></p></li><li id="f2"><p>Limes.</p></li></ol></section>"""


@pytest.mark.parametrize(
    "notes",
    [
        f'<div class="footnote">{FIRST}</div><div class="footnote">{SECOND}</div>',
        f'<aside class="fn">{FIRST}{SECOND}</aside>',
        FIRST + SECOND,
        LISTED,
    ],
)
def test_a_note_ends_where_the_page_ends_it(notes: str) -> None:
    law = imported(TEXT.format(notes=notes), "en", "law.html")
    assert write_act(law.act) == READ
    assert not law.warnings


def test_what_stands_between_notes_with_a_reference_is_law() -> None:
    page = (
        '<html><body><p>1. Gates<a href="#f1">1</a>.</p><p id="f1">1 Of oak.</p><p>And elms.</p>'
        '<p>2. Trees<a href="#f2">2</a>.</p><p id="f2">2 Limes.</p><p>And more.</p></body></html>'
    )
    law = imported(page, "en", "law.html")
    assert write_act(law.act) == (
        "1. Gates[^1].\n  [^1] Of oak.\nAnd elms.\n2. Trees[^2].\n  [^2] Limes.\nAnd more.\n"
    )
    [last] = law.warnings
    assert last.problem == "a paragraph below the last footnote is kept as text of the act"
    assert last.found == ("And more.",)


def test_each_paragraph_below_the_last_note_is_named() -> None:
    below = "<p>And of elm.</p><p>And of ash.</p><p>3. Moles dig.</p><p>And sleep.</p>"
    law = imported(TEXT.format(notes=f'<p id="f1">1 Limes.</p>{below}'), "en", "law.html")
    [last] = [each for each in law.warnings if "footnote" in each.problem]
    assert last.found == ("And of elm.", "And of ash.")


@pytest.mark.parametrize(("count", "taken"), [(19, True), (20, False)])
def test_a_note_has_twenty_paragraphs_at_most(count: int, taken: bool) -> None:
    further = "".join(f"<p>Of tree {n}.</p>" for n in range(count))
    law = imported(
        TEXT.format(notes=f'<p id="f1">1 Of oak.</p>{further}{SECOND}'), "en", "law.html"
    )
    [first, *_] = [site for site in law.act.sites if site.provision.kind.value == "footnote"]
    assert bool(first.provision.children) == taken
