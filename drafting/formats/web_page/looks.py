"""What the elements around a text, their classes and the style sheets say of its look."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from attrs import evolve, frozen
from lxml.html import HtmlElement

from drafting.formats.web_page.elements import UNSHOWN, names_of
from drafting.formats.web_page.markers import attribute

HEADINGS = {f"h{level}": level for level in range(1, 7)}
INDENT = "data-typed-indent"
"""The attribute by which a paragraph of a page made here says how many spaces it is indented."""
_BOLD = frozenset({"b", "strong", "th", *HEADINGS})
_CENTRED = re.compile(r"text-align\s*:\s*center")
_RIGHT = re.compile(r"text-align\s*:\s*(?:right|end)")
_STYLED_BOLD = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)")
_STRUCK = frozenset({"del", "s", "strike"})
_STYLED_STRUCK = re.compile(r"text-decoration[\w-]*\s*:[^;]*line-through")
_RAISED = re.compile(r"vertical-align\s*:\s*super")
_SET_APART = re.compile(
    r"float\s*:\s*(?:left|right)|display\s*:\s*(?:inline-)?(?:block|flex|table-cell)"
    r"|(?:margin|padding)-(?:left|right)\s*:\s*[1-9.]"
)
_MEETING = re.compile(r"[^\W\d_]{2}[^\W\d_A-ZА-Я]\|[A-ZА-Я\d]")
"""The end of a word, and the beginning of another one."""
_STYLED_CLASS = re.compile(r"(?:^|[\s,}])[\w]*\.([\w-]+)\s*(?:,[^{}]*)?\{([^{}]*)\}")
"""`p.rvps6 { text-align: center }` in the style sheet of a page."""
_BEFORE_ITEMS = re.compile(r"\.([\w-]+)\s*>\s*li:before\s*\{\s*content:([^{}]*)\}")
"""`.lst-kix_a-1>li:before{content:"" counter(lst-ctn-kix_a-1,lower-latin) ") "}`."""
_CENTRED_CLASSES = frozenset(
    # EUR-Lex: the Official Journal, consolidated texts.
    "doc-ti ti-art sti-art ti-section-1 ti-section-2 oj-doc-ti oj-ti-art oj-sti-art "
    "oj-ti-section-1 "
    "oj-ti-section-2 oj-ti-annotation title-article-norm stitle-article-norm title-division-1 "
    "title-division-2 title-doc-first title-doc-last title-doc-oj-reference "
    # zakon.rada.gov.ua
    "rvps6 rvps7 rvps12 rvps17".split()
)
_TITLE_CLASSES = frozenset("doc-ti oj-doc-ti title-doc-first title-doc-last LegTitle".split())
_NOTE_CLASSES = frozenset(
    "LegAnnotations HistoricalNote jnfussnote nota_pie nota_pie_2 "
    "source-credit note-head note-sub-head note-body sourceCredit".split()
)
"""What holds notes of the editor: by which acts a section was changed (legislation.gov.uk,
laws-lois.justice.gc.ca, uscode.house.gov, law.cornell.edu), where it is applied
(gesetze-im-internet.de, boe.es)."""
_MARGIN = re.compile(r"statutory-body(?:(?:-block)?(?:-(\d)em)?|-flush(\d)(?:_hang\d)?)")
_INDENTED = re.compile(
    r"(?:(?:sub)?(?:section|paragraph|clause|item)|chapeau|continuation) indent(\d)"
)
_LINES = frozenset({"text", "footnote"})
_WRITTEN_HERE = re.compile(r"(?:^|;)margin-left: (\d+)rem$")
_HEADS = {
    f"{each}-head": margin
    for margin, each in enumerate(
        "subsection paragraph subparagraph clause subclause item subitem".split()
    )
}
"""The margins of text, and of headings in sections, at uscode.house.gov and law.cornell.edu."""
_CLOSING_CLASSES = re.compile(
    r"(?:LegSig|conclusion-|signature-)[\w-]*|(?:oj-)?(?:final|signatory)"
)
"""What holds the lines below the last article (legislation.gov.uk, Normattiva, EUR-Lex)."""
_BOLD_CLASSES = {each for each in _CENTRED_CLASSES if not each.startswith("rvps")} | {
    "rvts9",
    "rvts15",
    "rvts23",
    "rvts78",
}
"""What the style sheets of official sites say of classes; a saved page may be without them."""


@frozen
class PageLook:
    """What the elements around a text say of it."""

    heading: int = 0
    align: str = ""
    bold: bool = False
    level: int = 0
    title: bool = False
    closes: bool = False
    note: bool = False
    """Whether it is a note of the editor."""
    struck: bool = False
    hidden: bool = False
    """Whether the style sheet of the page hides it, which a script may show."""
    kept: bool = False
    """Whether line breaks and spaces are kept, as in `pre`."""
    block: int = 0
    margin: int = -1
    """Both as in `PageLine`."""
    spaces: int = -1
    """How many spaces it is indented, as it was typed; -1: it was not."""


def classes_of(root: HtmlElement) -> dict[str, str]:
    """Class → its declarations: those of the official sites, and those of the page itself."""
    found: dict[str, str] = {}
    for name in _CENTRED_CLASSES | _BOLD_CLASSES:
        centred = "text-align:center;" if name in _CENTRED_CLASSES else ""
        found[name] = centred + ("font-weight:bold" if name in _BOLD_CLASSES else "")
    for sheet in root.iter("style"):
        for match in _STYLED_CLASS.finditer(sheet.text or ""):
            found[match[1]] = match[2]
        for match in _BEFORE_ITEMS.finditer(sheet.text or ""):
            found[f"{match[1]}:before"] = match[2]
    return found


def is_raised(element: HtmlElement, classes: Mapping[str, str]) -> bool:
    """Whether the text in an element stands above the line."""
    return element.tag == "sup" or bool(_RAISED.search(_style(element, classes)))


def is_beside(element: HtmlElement, classes: Mapping[str, str]) -> bool:
    """Whether a page shows a text apart from the one before it, with no space typed between: by its
    style, or by the classes of a line that has nothing but such texts: `Made` and `1st May`."""
    before, around = element.getprevious(), element.getparent()
    if before is None or around is None or before.tag != "span" or element.tag != "span":
        return False
    if before.tail or _SET_APART.search(f"{_style(before, classes)};{_style(element, classes)}"):
        return not before.tail
    named = {before.get("class"), element.get("class")} - {None}
    meeting = f"{before.text_content()[-3:]}|{element.text_content()[:1]}"
    return len(named) > 1 and not (around.text or "").strip() and bool(_MEETING.match(meeting))


def _style(element: HtmlElement, classes: Mapping[str, str]) -> str:
    names = names_of(element)
    return ";".join([*(classes.get(each, "") for each in names), element.get("style") or ""])


def look_inside(element: HtmlElement, look: PageLook, classes: Mapping[str, str]) -> PageLook:
    """The look of a text in an element that stands in a text of that look."""
    names = names_of(element)
    style = _style(element, classes)
    align = element.get("align") or ""
    if element.tag == "center" or _CENTRED.search(style) or align == "center":
        align = "center"
    elif _RIGHT.search(style) or align == "right":
        align = "right"
    else:
        align = "" if align else look.align
    return evolve(
        look,
        heading=HEADINGS.get(str(element.tag), look.heading),
        align=align,
        bold=look.bold or element.tag in _BOLD or bool(_STYLED_BOLD.search(style)),
        title=look.title
        or not _TITLE_CLASSES.isdisjoint(names)
        or (element.tag == "h1" and "title" in names),
        closes=look.closes or any(map(_CLOSING_CLASSES.fullmatch, names)),
        note=look.note or not _NOTE_CLASSES.isdisjoint(names),
        struck=look.struck or element.tag in _STRUCK or bool(_STYLED_STRUCK.search(style)),
        hidden=look.hidden or bool(UNSHOWN.search(style)),
        kept=look.kept or element.tag == "pre",
        margin=_margin(" ".join(names), look.margin),
        spaces=attribute(element, INDENT, _spaces(names, style, look.spaces)),
    )


def _spaces(names: Sequence[str], style: str, around: int) -> int:
    """How far in a page that is written here has a line: two for each level, as the text of an act
    has spaces."""
    match = _WRITTEN_HERE.search(style) if _LINES.intersection(names) else None
    return int(match[1]) if match else around


def _margin(name: str, around: int) -> int:
    if match := _MARGIN.fullmatch(name) or _INDENTED.fullmatch(name):
        return int(next(filter(None, match.groups()), 0))
    return _HEADS.get(name, around)
