"""Documents with automatic numbers, and the numbers that people see in them."""

from __future__ import annotations

from tests.import_docx.packages import abstract, docx, level, num, numbered, p, starting, style

LAW = abstract(0, level(0, "%1."), level(1, "%2)"), level(2, "%3)", "russianLower"))
OUTLINE = abstract(0, level(0, "%1."), level(1, "%1.%2."), level(2, "%1.%2.%3."))


def listed(*at: int, of: int = 1) -> str:
    return "".join(p("text", numbered(of, each)) for each in at)


def counted(form: str, count: int) -> bytes:
    """One number in a format."""
    return docx(listed(0), numbering=abstract(0, level(0, "%1.", form, start=count)) + num(1, 0))


COMPATIBLE = "http://schemas.openxmlformats.org/markup-compatibility/2006"
DELETED = '<w:del w:id="1" w:author="a" w:date="2020-01-01T00:00:00Z"/>'
INSERTED = '<w:ins w:id="1" w:author="a" w:date="2020-01-01T00:00:00Z"/>'
UNNUMBERED = '<w:numPr><w:numId w:val="0"/></w:numPr>'
HEADED = (
    style("H1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
    + style("H2", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>')
    + style("H2a", based="H2")
    + style("Bare", UNNUMBERED, based="H1")
)
LINKED = abstract(
    0,
    level(0, "%1-бөлім.", more='<w:pStyle w:val="H1"/>'),
    level(1, "%2-бап.", more='<w:lvlRestart w:val="0"/><w:pStyle w:val="H2"/>'),
)

LISTS: dict[str, tuple[bytes, list[str]]] = {
    "styles without a link back": (
        docx(
            "".join(
                p("text", f'<w:pStyle w:val="{each}"/>')
                for each in ("H1", "H2", "H2a", "Bare", "H1", "H2")
            ),
            styles=HEADED,
            numbering=LAW + num(1, 0),
        ),
        ["1.", "1)", "2)", "", "2.", "1)"],
    ),
    "items and subitems": (
        docx(listed(0, 1, 1, 2, 2, 0, 1), numbering=LAW + num(1, 0)),
        ["1.", "1)", "2)", "а)", "б)", "2.", "1)"],
    ),
    "an outline": (
        docx(listed(0, 1, 1, 2, 0, 1, 2), numbering=OUTLINE + num(1, 0)),
        ["1.", "1.1.", "1.2.", "1.2.1.", "2.", "2.1.", "2.1.1."],
    ),
    "text between goes on counting": (
        docx(listed(0) + p("between") + listed(0), numbering=LAW + num(1, 0)),
        ["1.", "", "2."],
    ),
    "two instances of one numbering go on": (
        docx(listed(0, 0) + listed(0, of=2), numbering=LAW + num(1, 0) + num(2, 0)),
        ["1.", "2.", "3."],
    ),
    "an instance with a start of its own": (
        docx(
            listed(0, 0) + listed(0, 0, of=2) + listed(0),
            numbering=LAW + num(1, 0) + num(2, 0, starting(0, 1)),
        ),
        ["1.", "2.", "1.", "2.", "3."],
    ),
    "a level of its own": (
        docx(
            listed(0) + listed(0, of=2),
            numbering=LAW
            + num(1, 0)
            + num(2, 0, f'<w:lvlOverride w:ilvl="0">{level(0, "(%1)", start=7)}</w:lvlOverride>'),
        ),
        ["1.", "(2)"],
    ),
    "two numberings": (
        docx(
            listed(0) + listed(0, of=2) + listed(0) + listed(0, of=2),
            numbering=LAW + abstract(1, level(0, "%1)")) + num(1, 0) + num(2, 1),
        ),
        ["1.", "1)", "2.", "2)"],
    ),
    "no number": (
        docx(
            listed(0) + p("none", UNNUMBERED) + listed(0) + listed(0, of=9),
            numbering=LAW + num(1, 0),
        ),
        ["1.", "", "2.", ""],
    ),
    "a style of lists": (
        docx(
            listed(0, 1),
            styles=style("Law", '<w:numPr><w:numId w:val="2"/></w:numPr>', kind="numbering"),
            numbering=abstract(0, more='<w:numStyleLink w:val="Law"/>')
            + abstract(1, level(0, "%1."), level(1, "%2)"), more='<w:styleLink w:val="Law"/>')
            + num(1, 0)
            + num(2, 1),
        ),
        ["1.", "1)"],
    ),
    "formats": (
        docx(
            listed(*range(8)),
            numbering=abstract(
                0,
                level(0, "%1", "decimalZero", start=3),
                level(1, "%2.", "upperRoman", start=14),
                level(2, "%3)", "lowerRoman", start=4),
                level(3, "%4.", "upperLetter", start=27),
                level(4, "%5)", "lowerLetter", start=2),
                level(5, "%6)", "russianUpper", start=10),
                level(6, "%7.", "none"),
                level(7, "№ %8", "ordinal", start=2),
            )
            + num(1, 0),
        ),
        ["03", "XIV.", "iv)", "AA.", "b)", "К)", ".", "№ 2nd"],
    ),
    "a level without one above": (
        docx(listed(1, 1, 2, 0, 1), numbering=OUTLINE + num(1, 0)),
        ["1.1.", "1.2.", "1.2.1.", "2.", "2.1."],
    ),
    "a level is skipped": (
        docx(listed(0, 2, 2, 1, 2, 0, 2, 1), numbering=OUTLINE + num(1, 0)),
        ["1.", "1.1.1.", "1.1.2.", "1.2.", "1.2.1.", "2.", "2.1.1.", "2.2."],
    ),
    "a skipped level that no number shows": (
        docx(listed(1, 0, 2, 1), numbering=LAW + num(1, 0)),
        ["1)", "2.", "а)", "2)"],
    ),
    "a start at nought": (
        docx(listed(0, 0), numbering=abstract(0, level(0, "%1.", start=0)) + num(1, 0)),
        ["0.", "1."],
    ),
}
for last, letter in ((9, "и"), (10, "к"), (25, "щ"), (26, "ы"), (27, "э"), (29, "я"), (30, "аа")):
    LISTS[f"russian letter {last}"] = counted("russianLower", last), [f"{letter}."]
for form, count, sign in (
    ("chineseCountingThousand", 12, "十二"),
    ("chineseCountingThousand", 101, "一百零一"),
    ("chineseCounting", 12, "十二"),
    ("japaneseCounting", 12, "十二"),
    ("decimalEnclosedCircle", 12, "⑫"),
    ("ganada", 5, "마"),
    ("irohaFullWidth", 3, "ハ"),
    ("aiueoFullWidth", 3, "ウ"),
):
    LISTS[f"{form} {count}"] = counted(form, count), [f"{sign}."]

OURS: dict[str, tuple[bytes, list[str]]] = {
    "Chinese figures": (counted("ideographDigital", 12), ["一二."]),
    "figures of full width": (counted("decimalFullWidth", 12), ["１２."]),
    "a start of its own below": (
        docx(listed(0, 1, 1, 0, 1), numbering=LAW + num(1, 0, starting(1, 5))),
        ["1.", "5)", "6)", "2.", "5)"],
    ),
    "never anew": (
        docx(
            listed(0, 1, 1, 0, 1),
            numbering=abstract(
                0, level(0, "%1."), level(1, "%2)", more='<w:lvlRestart w:val="0"/>')
            )
            + num(1, 0),
        ),
        ["1.", "1)", "2)", "2.", "3)"],
    ),
    "anew after the first level only": (
        docx(
            listed(0, 1, 2, 1, 2, 0, 1, 2),
            numbering=abstract(
                0,
                level(0, "%1."),
                level(1, "%2)"),
                level(2, "%3", more='<w:lvlRestart w:val="1"/>'),
            )
            + num(1, 0),
        ),
        ["1.", "1)", "1", "2)", "2", "2.", "1)", "1"],
    ),
    "digits in legal numbers": (
        docx(
            listed(0, 1),
            numbering=abstract(
                0,
                level(0, "Глава %1.", "upperRoman", start=4),
                level(1, "Статья %1.%2.", more="<w:isLgl/>"),
            )
            + num(1, 0),
        ),
        ["Глава IV.", "Статья 4.1."],
    ),
    "zeros in legal numbers": (
        docx(
            listed(0, 1, 1, 2),
            numbering=abstract(
                0,
                level(0, "Глава %1.", "upperRoman"),
                level(1, "Статья %1.%2", "decimalZero", more="<w:isLgl/>"),
                level(2, "%1.%2.%3", "lowerLetter", more="<w:isLgl/>"),
            )
            + num(1, 0),
        ),
        ["Глава I.", "Статья 1.01", "Статья 1.02", "1.02.1"],
    ),
    "the level that names the style": (
        docx(
            p("a", '<w:pStyle w:val="H1"/>') + p("b", '<w:pStyle w:val="H2"/>'),
            styles=style("H1", '<w:numPr><w:numId w:val="1"/></w:numPr>')
            + style("H2", '<w:numPr><w:numId w:val="1"/></w:numPr>', based="H1"),
            numbering=LINKED + num(1, 0),
        ),
        ["1-бөлім.", "1-бап."],
    ),
    "from styles": (
        docx(
            "".join(
                p("text", f'<w:pStyle w:val="{each}"/>')
                for each in ("H1", "H2", "H2a", "Bare", "H1", "H2")
            ),
            styles=HEADED,
            numbering=LINKED + num(1, 0),
        ),
        ["1-бөлім.", "1-бап.", "2-бап.", "", "2-бөлім.", "3-бап."],
    ),
    "bullets": (
        docx(
            listed(0, 1, 2, 3, 4),
            numbering=abstract(
                0,
                level(0, "\uf0b7", "bullet"),
                level(1, "–", "bullet"),
                level(2, "\uf02d", "bullet"),
                level(3, "o", "bullet"),
                level(4, "l", "bullet").replace(
                    "</w:lvl>", '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>'
                ),
            )
            + num(1, 0),
        ),
        ["•", "–", "–", "•", "•"],
    ),
    "a deleted paragraph does not count": (
        docx(listed(0) + p("", numbered(1), DELETED) + listed(0), numbering=LAW + num(1, 0)),
        ["1.", "2."],
    ),
    "a hidden number counts, a hidden paragraph does not": (
        docx(
            listed(0, 1, 0)
            + f"<w:p><w:pPr>{numbered(1)}<w:rPr><w:vanish/></w:rPr></w:pPr>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>x</w:t></w:r></w:p>"
            + p("", numbered(1) + "<w:sectPr/>")
            + listed(0),
            numbering=abstract(
                0,
                level(0, "%1."),
                level(1, "%2)").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>"),
            )
            + num(1, 0),
        ),
        ["1.", "", "2.", "", "", "3."],
    ),
    "a format that is not known is shown in digits": (counted("hebrew1", 3), ["3."]),
    "a format of newer word processors": (
        docx(
            listed(0),
            numbering='<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="2"/>'
            f'<mc:AlternateContent xmlns:mc="{COMPATIBLE}"><mc:Choice Requires="w14">'
            '<w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice>'
            '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback></mc:AlternateContent>'
            '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum>' + num(1, 0),
        ),
        ["002."],
    ),
}
"""What LibreOffice does not know (levels that never begin anew, or name a style; legal numbers),
does not tell of (bullets, what is hidden)."""
