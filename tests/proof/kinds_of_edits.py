"""Edits of our redline that change what a person sees, and no text that is read: each with the part
and the place by which it is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy

from attrs import frozen
from lxml import etree

from drafting.word.package.elements import NAMESPACE, Element, w
from drafting.word.package.package import Package
from drafting.word.package.xml import part_bytes
from tests.proof.editing import paragraph, text

PROVISION = "2.5.2"
WORDS = "нығайтуға"
"""A word of that provision."""
BODY, COMMENTS, STYLES = "word/document.xml", "word/comments.xml", "word/styles.xml"
SETTINGS, CORE, TYPES = "word/settings.xml", "docProps/core.xml", "[Content_Types].xml"
LINKS = "word/_rels/document.xml.rels"
_SPACES = {
    "w": NAMESPACE,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "q": "urn:z",
}
_DECLARED = " ".join(f'xmlns:{name}="{uri}"' for name, uri in _SPACES.items())
Edit = Callable[[Element], object]


@frozen
class KindOfEdit:
    """An edit of one part."""

    part: str
    edit: Edit | None
    """None: the part is new."""
    place: str
    """What the problem names: an address, or words of the piece."""

    def done(self, package: Package) -> bytes:
        """The document with the edit in it."""
        if self.edit is None:
            return package.with_parts({self.part: b"<q xmlns='urn:q'>new</q>"})
        root = package.tree(self.part)
        self.edit(root)
        return package.with_parts({self.part: part_bytes(root)})


def xml(markup: str) -> Element:
    """An element of markup with the usual prefixes."""
    (made,) = etree.fromstring(f"<x {_DECLARED}>{markup}</x>")
    return made


def law(root: Element) -> Element:
    """The paragraph of the provision."""
    return paragraph(root, WORDS)


def word(root: Element) -> Element:
    """A run of its own with the word, cut out of its run."""
    (run,) = (each for each in law(root).iter(w("r")) if WORDS in "".join(each.itertext(w("t"))))
    before, _, after = text(run).partition(WORDS)
    runs = [deepcopy(run) for _ in range(3)]
    for each, words in zip(runs, (before, WORDS, after), strict=True):
        (t,) = each.iter(w("t"))
        t.text = words
        run.addprevious(each)
    parent = run.getparent()
    assert parent is not None
    parent.remove(run)
    return runs[1]


def _of_run(markup: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        run = word(root)
        properties = run.find(w("rPr"))
        if properties is None:
            properties = etree.Element(w("rPr"))
            run.insert(0, properties)
        properties.append(xml(markup))

    return KindOfEdit(BODY, edit, PROVISION)


def _of_paragraph(markup: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        properties = law(root).find(w("pPr"))
        assert properties is not None
        properties.insert(1, xml(markup))

    return KindOfEdit(BODY, edit, PROVISION)


def _content(markup: str) -> KindOfEdit:
    return KindOfEdit(BODY, lambda root: law(root).append(xml(markup)), PROVISION)


def _around(markup: str) -> KindOfEdit:
    """The word inside of something else, at its element `w:here`."""

    def edit(root: Element) -> None:
        run = word(root)
        made = xml(markup)
        run.addprevious(made)
        here = next(made.iter(w("here")))
        here.addprevious(run)
        parent = here.getparent()
        assert parent is not None
        parent.remove(here)

    return KindOfEdit(BODY, edit, PROVISION)


def _in_body(markup: str, place: str = "3) жаңа норма") -> KindOfEdit:
    return KindOfEdit(BODY, lambda root: law(root).addnext(xml(markup)), place)


def _of_section(markup: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        (section,) = [*root.iter(w("sectPr"))][-1:]
        section.append(xml(markup))

    return KindOfEdit(BODY, edit, "what follows the last paragraph")


def _set(part: str, name: str, key: str, value: str, place: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        next(root.iter(w(name))).set(w(key), value)

    return KindOfEdit(part, edit, place)


def _gone(part: str, name: str, place: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        found = next(root.iter(w(name)))
        parent = found.getparent()
        assert parent is not None
        parent.remove(found)

    return KindOfEdit(part, edit, place)


def _words(part: str, place: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        t = next(each for each in root.iter(w("t")) if (each.text or "").strip())
        t.text = f"ЖАЛҒАН {t.text}"

    return KindOfEdit(part, edit, place)


def _added(part: str, markup: str, place: str) -> KindOfEdit:
    return KindOfEdit(part, lambda root: root.append(xml(markup)), place)


def _property_of_style(markup: str) -> KindOfEdit:
    def edit(root: Element) -> None:
        style = next(each for each in root.iter(w("style")) if each.get(w("styleId")) == "Normal")
        (style.find(w("rPr")) if style.find(w("rPr")) is not None else style).append(xml(markup))

    return KindOfEdit(STYLES, edit, "style Normal")


def _link(root: Element) -> None:
    link = next(each for each in root if "footer1" in each.get("Target", ""))
    link.set("Target", "footer2.xml")


def _styles_of_program(root: Element) -> None:
    """The part with the program's name as the styles, before the true ones."""
    link = deepcopy(next(each for each in root if "styles" in each.get("Target", "")))
    link.set("Target", "/docProps/app.xml")
    root.insert(0, link)


def _title(root: Element) -> None:
    next(each for each in root if str(each.tag).endswith("}title")).text = "Заң"


def _second_body(root: Element) -> None:
    root.append(xml("<w:body><w:p><w:r><w:t>3) жаңа норма</w:t></w:r></w:p></w:body>"))


_NORM = "<w:p><w:r><w:t>3) жаңа норма</w:t></w:r></w:p>"
_RUN = "<w:r><w:t> және салық</w:t></w:r>"
_BOUND = (
    "<w:sdt><w:sdtPr><w:dataBinding w:xpath='/q' w:storeItemID='{1}'/><w:text/></w:sdtPr>"
    "<w:sdtContent><w:here/></w:sdtContent></w:sdt>"
)
_ALTERNATE = (
    f"<mc:AlternateContent><mc:Choice Requires='q'>{_RUN}</mc:Choice>"
    f"<mc:Fallback>{_RUN}</mc:Fallback></mc:AlternateContent>"
)

_RUNS = """vanish specVanish webHidden strike dstrike outline shadow emboss imprint caps smallCaps
rtl cs b i snapToGrid oMath""".split()
_RUN_VALUES = """color:FFFFFF sz:2 szCs:2 u:single position:-900 w:1 spacing:-200 highlight:red
effect:sparkle em:dot vertAlign:superscript rStyle:Strong kern:400""".split()
_PARAGRAPH_VALUES = """jc:right outlineLvl:1 textAlignment:top textDirection:tbRl divId:1""".split()
_PARAGRAPHS = """pageBreakBefore bidi suppressLineNumbers contextualSpacing mirrorIndents
suppressOverlap keepNext""".split()

KINDS: Mapping[str, KindOfEdit] = {
    **{f"run-{name}": _of_run(f"<w:{name}/>") for name in _RUNS},
    **{
        f"run-{name}-{value}": _of_run(f"<w:{name} w:val='{value}'/>")
        for name, value in (each.split(":") for each in _RUN_VALUES)
    },
    "run-symbols": _of_run("<w:rFonts w:ascii='Wingdings' w:hAnsi='Wingdings'/>"),
    "run-fit": _of_run("<w:fitText w:val='10'/>"),
    "run-shade": _of_run("<w:shd w:val='clear' w:fill='000000'/>"),
    "run-border": _of_run("<w:bdr w:val='single' w:sz='96'/>"),
    "run-format-change": _of_run("<w:rPrChange w:id='9' w:author='x'><w:rPr/></w:rPrChange>"),
    **{
        f"paragraph-{name}": _of_paragraph(f"<w:{name} w:val='{value}'/>")
        for name, value in (each.split(":") for each in _PARAGRAPH_VALUES)
    },
    **{f"paragraph-{name}": _of_paragraph(f"<w:{name}/>") for name in _PARAGRAPHS},
    "paragraph-frame": _of_paragraph("<w:framePr w:w='9000' w:y='14000' w:vAnchor='page'/>"),
    "paragraph-list": _of_paragraph("<w:numPr><w:numId w:val='1'/></w:numPr>"),
    "paragraph-indent": _of_paragraph("<w:ind w:left='-20000'/>"),
    "paragraph-spacing": _of_paragraph("<w:spacing w:line='1' w:lineRule='exact'/>"),
    "paragraph-border": _of_paragraph("<w:pBdr><w:top w:val='single'/></w:pBdr>"),
    "paragraph-shade": _of_paragraph("<w:shd w:val='clear' w:fill='000000'/>"),
    "paragraph-tabs": _of_paragraph("<w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs>"),
    "paragraph-section": _of_paragraph("<w:sectPr><w:pgSz w:w='9' w:h='9'/></w:sectPr>"),
    "paragraph-style": _set(BODY, "pStyle", "val", "Heading1", "paragraph 1"),
    "field-of-page": _around("<w:fldSimple w:instr=' PAGE '><w:here/></w:fldSimple>"),
    "field-of-file": _around("<w:fldSimple w:instr=' INCLUDETEXT x '><w:here/></w:fldSimple>"),
    "field-dde": _around("<w:fldSimple w:instr=' DDEAUTO x y '><w:here/></w:fldSimple>"),
    "field-of-title": _around("<w:fldSimple w:instr=' DOCPROPERTY x '><w:here/></w:fldSimple>"),
    "field-in-pieces": _content("<w:r><w:fldChar w:fldCharType='begin'/></w:r>"),
    "instruction": _content("<w:r><w:instrText>PAGE</w:instrText></w:r>"),
    "bound-control": _around(_BOUND),
    "control": _around("<w:sdt><w:sdtContent><w:here/></w:sdtContent></w:sdt>"),
    "custom-xml": _around("<w:customXml w:element='q'><w:here/></w:customXml>"),
    "smart-tag": _around("<w:smartTag w:element='q'><w:here/></w:smartTag>"),
    "link": _around("<w:hyperlink w:anchor='x' w:tooltip='y'><w:here/></w:hyperlink>"),
    "right-to-left": _around("<w:bdo w:val='rtl'><w:here/></w:bdo>"),
    "tracked-by-another": _around("<w:ins w:id='77' w:author='x'><w:here/></w:ins>"),
    "moved-here": _around("<w:moveTo w:id='77' w:author='x'><w:here/></w:moveTo>"),
    "foreign-run": _content(f"<q:z>{_RUN}</q:z>"),
    "alternate-run": _content(_ALTERNATE),
    "text-without-a-run": _content("<w:t>салық</w:t>"),
    "picture-over-it": _content("<w:r><w:pict><v:rect style='position:absolute'/></w:pict></w:r>"),
    "word-art": _content("<w:r><w:pict><v:textpath string='3) норма'/></w:pict></w:r>"),
    "object": _content("<w:r><w:object/></w:r>"),
    "drawing": _content("<w:r><w:drawing/></w:r>"),
    "control-of-a-form": _content("<w:r><w:control r:id='rId1'/></w:r>"),
    "formula": _content("<m:oMath><m:r><m:t>= 0</m:t></m:r></m:oMath>"),
    "symbol": _content("<w:r><w:sym w:font='Wingdings' w:char='F04A'/></w:r>"),
    "tab": _content("<w:r><w:tab/></w:r>"),
    "break": _content("<w:r><w:br w:type='page'/></w:r>"),
    "soft-hyphen": _content("<w:r><w:softHyphen/></w:r>"),
    "bookmark": _content("<w:bookmarkStart w:id='88' w:name='x'/>"),
    "permission": _content("<w:permStart w:id='88' w:edGrp='everyone'/>"),
    "comment-mark": _content("<w:r><w:commentReference w:id='99'/></w:r>"),
    "phonetic-guide": _around(
        "<w:ruby><w:rt><w:r><w:t>не</w:t></w:r></w:rt><w:rubyBase><w:here/></w:rubyBase></w:ruby>"
    ),
    "foreign-paragraph": _in_body(f"<q:z>{_NORM}</q:z>"),
    "paragraph-in-a-control": _in_body(f"<w:sdt><w:sdtContent>{_NORM}</w:sdtContent></w:sdt>"),
    "paragraph-in-custom-xml": _in_body(f"<w:customXml w:element='q'>{_NORM}</w:customXml>"),
    "new-table": _in_body(f"<w:tbl><w:tr><w:tc>{_NORM}</w:tc></w:tr></w:tbl>"),
    "empty-paragraph": _in_body("<w:p/>", "paragraph"),
    "other-format-inside": _in_body("<w:altChunk r:id='rId1'/>", "2.5.gap-1"),
    "another-document": _in_body("<w:subDoc r:id='rId1'/>", "2.5.gap-1"),
    "second-body": KindOfEdit(BODY, _second_body, "3) жаңа норма"),
    "background": KindOfEdit(
        BODY, lambda root: root.insert(0, xml("<w:background w:color='000000'/>")), "paragraph 1"
    ),
    "page-size": _of_section("<w:pgSz w:w='900' w:h='900'/>"),
    "page-columns": _of_section("<w:cols w:num='9'/>"),
    "page-lines": _of_section("<w:lnNumType w:countBy='1'/>"),
    "page-direction": _of_section("<w:textDirection w:val='tbRl'/>"),
    "page-without-its-header": _gone(BODY, "headerReference", "what follows the last paragraph"),
    "comment-words": _words(COMMENTS, "comment by Мақала авторы"),
    "comment-author": _set(COMMENTS, "comment", "author", "Президент", "comment by Президент"),
    "comment-day": _set(COMMENTS, "comment", "date", "1999-01-01T00:00:00Z", "comment by"),
    "comment-initials": _set(COMMENTS, "comment", "initials", "П", "comment by"),
    "comment-gone": _gone(COMMENTS, "comment", "the part is not as it was made"),
    "comment-loose": _gone(BODY, "commentReference", PROVISION),
    "comment-elsewhere": _gone(BODY, "commentRangeStart", PROVISION),
    "comment-new": _added(
        COMMENTS, f"<w:comment w:id='9' w:author='x'>{_NORM}</w:comment>", "by x"
    ),
    "change-author": _set(BODY, "ins", "author", "Басқа адам", PROVISION),
    "change-day": _set(BODY, "ins", "date", "1999-01-01T00:00:00Z", PROVISION),
    "change-without-a-day": KindOfEdit(
        BODY, lambda root: next(root.iter(w("ins"))).attrib.pop(w("date")), PROVISION
    ),
    "header-of-the-first-page": _added("word/header1.xml", _NORM, "3) жаңа норма"),
    "header-words": _words("word/header2.xml", "ЖАЛҒАН"),
    "footer-of-the-first-page": _added("word/footer1.xml", _NORM, "3) жаңа норма"),
    "footer-words": _added("word/footer2.xml", _NORM, "3) жаңа норма"),
    "view-of-changes": _added(SETTINGS, "<w:revisionView w:insDel='0'/>", "revisionView"),
    "tracking-off": _gone(SETTINGS, "trackRevisions", "something before it is gone"),
    "protected": _added(SETTINGS, "<w:documentProtection w:edit='forms'/>", "documentProtection"),
    "fields-anew": _added(SETTINGS, "<w:updateFields/>", "updateFields"),
    "variables": _added(SETTINGS, "<w:docVars><w:docVar w:name='a'/></w:docVars>", "docVars"),
    "opened-with-a-view": _added(SETTINGS, "<w:view w:val='outline'/>", "view outline"),
    "style-hidden": _property_of_style("<w:vanish/>"),
    "style-white": _property_of_style("<w:color w:val='FFFFFF'/>"),
    "style-gone": _gone(STYLES, "style", "gone"),
    "style-new": _added(STYLES, "<w:style w:type='character' w:styleId='X'/>", "style X"),
    "style-defaults": KindOfEdit(
        STYLES,
        lambda root: next(root.iter(w("rPrDefault"))).append(xml("<w:vanish/>")),
        "docDefaults",
    ),
    "property-title": KindOfEdit(CORE, _title, "title"),
    "link-to-another-part": KindOfEdit(LINKS, _link, "Relationship"),
    "link-to-the-name-of-the-program": KindOfEdit(LINKS, _styles_of_program, "Relationship"),
    **{
        f"words-in-{name}": _content(f"<w:{name} w:id='78' w:name='_GoBack'>{_RUN}</w:{name}>")
        for name in ("proofErr", "lang", "rsids", "bookmarkStart")
    },
    "view-of-changes-in-sessions": _added(
        SETTINGS, "<w:rsids><w:revisionView w:insDel='0'/></w:rsids>", "rsids"
    ),
    "type-of-a-part": KindOfEdit(
        TYPES, lambda root: root[-1].set("ContentType", "text/plain"), "Override"
    ),
    **{
        f"part-{name.rpartition('/')[2]}": KindOfEdit(name, None, "was not there")
        for name in (
            *("word/numbering.xml", "word/fontTable.xml", "word/theme/theme1.xml"),
            *("word/media/image1.png", "word/zz.htm", "customXml/item7.xml", "word/people.xml"),
            *("docProps/custom.xml", "word/glossary/document.xml", "word/webSettings.xml"),
        )
    },
}
