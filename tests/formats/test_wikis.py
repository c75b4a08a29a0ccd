"""Laws from Wikisource: what MediaWiki puts around and into a text is no law."""

from __future__ import annotations

import pytest

from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act

LAW = ImportedAs(Identity("law"), "2020-01-01", "en")
EDIT = '<span class="mw-editsection">[<a href="/e">edit</a>]</span>'
CONTENTS = '<div id="toc" class="toc"><h2>Contents</h2><ul><li>1 Gates</li></ul></div>'
REFERS = '<sup class="reference"><a href="#cite_note-1">[1]</a></sup>'
NOTES = (
    '<div class="reflist"><ol class="references"><li id="cite_note-1">'
    '<span class="mw-cite-backlink">^ <a href="#r">a</a></span> <span>Dusk.</span></li></ol></div>'
)


def headed(text: str, old: bool) -> str:
    if old:
        return f"<h2><span>{text}</span>{EDIT}</h2>"
    return f'<div class="mw-heading mw-heading2"><h2>{text}</h2>{EDIT}</div>'


@pytest.mark.parametrize("old", [True, False])
def test_the_apparatus_of_a_wiki_is_named_and_left_out(old: bool) -> None:
    page = (
        f"<html><body><div>{CONTENTS}{headed('Article 1. Gates', old)}<p>Shut{REFERS}.</p>"
        f"{headed('Article 2. Keys', old)}<p>Held{REFERS}.</p>{headed('References', old)}{NOTES}"
        "</div></body></html>"
    )
    read = import_file(page.encode(), "law.html", LAW)
    assert write_act(read.act) == (
        "# Article 1. Gates\n\nShut[^1].\n  [^1] Dusk.\n\n# Article 2. Keys\n\nHeld[^1].\n"
    )
    (left_out,) = read.warnings
    assert left_out.found == ("Contents1 Gates", "[edit]", "[edit]", "References[edit]")


def test_a_heading_above_more_than_references_is_of_the_law() -> None:
    page = f"<html><body><p>1. Shut{REFERS}.</p><h2>Notes</h2><div>All.{NOTES}</div></body></html>"
    text = write_act(import_file(page.encode(), "law.html", LAW).act)
    assert text.startswith("1. Shut[^1].\n  [^1] Dusk.\n")
    assert "\nAll.\n" in text
    assert "Notes" in text
