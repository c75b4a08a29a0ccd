"""Pages that word processors write: Google Docs and Word."""

from __future__ import annotations

from drafting.text.writer import write_act
from tests.imports import imported

SHEET = """.lst-kix_a-1>li{counter-increment:lst-ctn-kix_a-1}
.lst-kix_a-0>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) ". "}
.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-1,lower-latin) ") "}
.lst-kix_a-2>li:before{content:"" counter(lst-ctn-kix_a-0,decimal) "." """
SHEET += 'counter(lst-ctn-kix_a-2,decimal) ". "}'
DOCS = f"""<html><head><style>{SHEET}</style></head><body><h1>Article 1. Gates</h1>
<ol class="c4 lst-kix_a-0 start" start="1"><li>Gates are closed:</li></ol>
<ol class="lst-kix_a-1 start" start="1"><li>at night;</li><li>on holidays.</li></ol>
<ol class="lst-kix_a-0"><li>The key is kept.<sup><a href="#cmnt1">[a]</a></sup></li></ol>
<ol class="lst-kix_a-2 start"><li>It is new.<sup><a href="#ftnt1">[1]</a></sup></li></ol><hr>
<div><p><a href="#x" id="ftnt1">[1]</a> In June.</p><p>And in July.</p></div>
<div><p><a href="#y" id="cmnt1">[a]</a>please check</p><p>really</p></div></body></html>"""
WORD = """<html><body><p>1. The key is kept.<a style='mso-footnote-id:ftn1' href="#_ftn1"
name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a></p><p>2. Trees.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1>
<p><a href="#_ftnref1" name="_ftn1">[1]</a> In June.</p><p>And in July.</p></div></div>
</body></html>"""


def test_lists_of_google_docs_have_the_numbers_of_its_style_sheet() -> None:
    law = imported(DOCS, "en", "law.html")
    assert write_act(law.act) == (
        "# Article 1. Gates\n\n1. Gates are closed:\n  a) at night;\n  b) on holidays.\n"
        "2. The key is kept.\n  2.1. It is new.[^1]\n    [^1] In June.\n      And in July.\n"
    )
    [comment] = law.warnings
    assert comment.problem == "a comment on the text is left out"
    assert comment.found == ("[a]please checkreally",)


def test_a_note_of_several_paragraphs_is_one_note() -> None:
    law = imported(WORD, "en", "law.html")
    assert write_act(law.act) == (
        "1. The key is kept.[^1]\n  [^1] In June.\n    And in July.\n2. Trees.\n"
    )
    assert not law.warnings


OFFICE = """<html><body><div title="header"><p>Draft of May</p></div><p>1. The key is kept<a
class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>.</p>
<p>2. Trees.</p><div id="sdfootnote1"><p><a name="sdfootnote1sym" href="#sdfootnote1anc">1</a>In
June.</p><p>And in July.</p></div><div title="footer"><p>- <sdfield>2</sdfield> -</p></div></body>
</html>"""


def test_the_head_and_the_foot_of_pages_of_libreoffice_are_no_law() -> None:
    law = imported(OFFICE, "en", "law.html")
    assert write_act(law.act) == (
        "1. The key is kept[^1].\n  [^1] In June.\n    And in July.\n2. Trees.\n"
    )
    [around] = law.warnings
    assert around.problem == "text of the page around the law is left out"
    assert around.found == ("Draft of May", "- 2 -")


FEDLEX = """<html><body><h6>Art. 1 Tore</h6><p><sup>1</sup> Tore sind geschlossen:</p><dl>
<dt>a. </dt><dd>in der Nacht;</dd><dt>b.<sup><a href="#fn-1" id="fnb">1</a></sup> </dt>
<dd>am Feiertag:<dl><dt>1. </dt><dd>im Mai.</dd></dl></dd></dl><div class="footnotes">
<p id="fn-1"><sup><a href="#fnb">1</a></sup> Fassung vom Mai.</p></div></body></html>"""


def test_a_note_behind_the_number_of_a_list_stands_behind_its_line() -> None:
    assert write_act(imported(FEDLEX, "en", "law.html").act) == (
        "# Art. 1 Tore\n\n¹ Tore sind geschlossen:\n  a. in der Nacht;\n"
        "  b. am Feiertag:[^1]\n    1. im Mai.\n    [^1] Fassung vom Mai.\n"
    )
