"""Documents that hold a given act, as people make them: formats, lists, links, fields, others'
changes; all at random, from a seed."""

from __future__ import annotations

import io
import random
import re
from collections.abc import Set
from xml.sax.saxutils import escape

from attrs import define, field
from docx import Document as new_document  # noqa: N813  (a function)

from drafting.model.act import Act
from drafting.model.address import Site
from drafting.model.cells import PlacedCell, placed
from drafting.model.change import as_line
from drafting.model.kind import Kind
from drafting.model.provision import Provision
from tests.import_docx.packages import docx, p, style
from tests.inplace.specimens import SECTION, WHO, control, gone, table
from tests.inplace.specimens import field as complex_field

_LOOKS = (
    "",
    "",
    "",
    "<w:b/>",
    "<w:i/>",
    '<w:sz w:val="28"/>',
    '<w:color w:val="FF0000"/><w:sz w:val="20"/>',
)
_PARAGRAPHS = (
    "",
    '<w:jc w:val="both"/>',
    '<w:keepNext/><w:spacing w:after="120"/>',
    '<w:ind w:firstLine="709"/>',
)
_COUNTED = re.compile(r"(\d+)([.)])")


def document(act: Act, seed: int) -> bytes:
    """A DOCX of an act."""
    return _Writer(act, random.Random(seed)).written()


def by_python_docx(act: Act) -> bytes:
    """The same as python-docx makes it: in the styles of Word, some of them lists by name."""
    made = new_document()
    for site in act.sites:
        provision = site.provision
        if provision.kind is Kind.TABLE:
            rows = [act.index.below(row) for row in act.index.below(site)]
            grid = made.add_table(len(rows), max(map(len, rows)), style="Table Grid")
            for place, cells in zip(grid.rows, rows, strict=True):
                for there, cell in zip(place.cells, cells, strict=False):
                    if cell.provision.merged:
                        continue
                    there.paragraphs[0].add_run(cell.provision.line).bold = True
                    for line in act.index.below(cell):
                        there.add_paragraph(line.provision.line, style="Body Text")
            for at, _ in enumerate(rows):
                for each in placed(provision, at):
                    beside = grid.cell(at, each.column)
                    beside.merge(grid.cell(at, each.column + each.columns - 1))
                    if each.continues:
                        grid.cell(at - 1, each.column).merge(grid.cell(at, each.column))
        elif _around(site) is None and not provision.is_frame:
            provision = as_line(site)
            paragraph = made.add_paragraph(style="Heading 2" if provision.headed else "Body Text 2")
            paragraph.add_run(provision.label).bold = True
            paragraph.add_run(("" if _is_close(provision) else "\t") + provision.text)
    written = io.BytesIO()
    made.save(written)
    return written.getvalue()


@define
class _Writer:
    act: Act
    random: random.Random
    ids: int = 1000
    nums: list[str] = field(factory=list)
    counts: dict[int, tuple[int, int]] = field(factory=dict)
    """Level → the instance in use there, and how far it has counted."""
    comments: list[str] = field(factory=list)
    automatic: bool = False
    rich: bool = True

    def written(self) -> bytes:
        self.automatic, self.rich = self.random.random() < 0.5, self.random.random() < 0.8
        body = "".join(self._blocks())
        levels = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            f'<w:lvlText w:val="%{at + 1}{sign}"/>'
            f'<w:pPr><w:ind w:left="{(at + 1) * 400}" w:hanging="400"/></w:pPr></w:lvl>'
            for at, sign in enumerate((".", ")"))
        )
        abstract = (
            '<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>'
            f"{levels}</w:abstractNum>"
        )
        parts = {
            "styles": style("Law", '<w:jc w:val="both"/>') + style("Head", '<w:jc w:val="center"/>')
        }
        if self.nums:
            parts["numbering"] = abstract + "".join(self.nums)
        if self.comments:
            parts["comments"] = "".join(self.comments)
        return docx(body + SECTION, **parts)

    def _blocks(self):
        for site in self.act.sites:
            around = _around(site)
            if site.provision.kind is Kind.TABLE:
                yield self._table(site)
                yield p()
            elif around is None and not site.provision.is_frame:
                yield from self._line(site)
        yield ""

    def _line(self, site: Site):
        provision = as_line(site)
        if self._chance(12):
            yield p()
        if provision.kind is Kind.GAP and self._chance(2):
            for n in range(self.random.randint(0, 2)):
                yield p(f"неизвестно {n}")
            return
        number = self._listed(provision.label)
        text = provision.text
        if provision.kind is Kind.NOTE and self._chance(2):
            text = text.removeprefix("{").removesuffix("}")
        if provision.label and not number:
            gap = self.random.choice(["\t", provision.sep or " ", "\xa0", "  "])
            text = provision.label + ("" if _is_close(provision) else gap) + text
        properties = f'<w:pStyle w:val="{"Head" if provision.headed else "Law"}"/>' + number
        if not number:
            properties += self.random.choice(_PARAGRAPHS)
        if text.strip() and self._chance(15):
            properties += SECTION
        yield f"<w:p><w:pPr>{properties}</w:pPr>{self._runs(text)}</w:p>"

    def _listed(self, label: str) -> str:
        """An automatic number, where counting comes to the label."""
        match = _COUNTED.fullmatch(label)
        if not self.automatic or match is None or match[1].startswith("0"):
            return ""
        level = ".)".index(match[2])
        wanted = int(match[1])
        num, count = self.counts.get(level, (0, 0))
        if not num or wanted != count + 1:
            if wanted > 50:
                return ""
            num = len(self.nums) + 1
            self.nums.append(
                f'<w:num w:numId="{num}"><w:abstractNumId w:val="0"/>'
                f'<w:lvlOverride w:ilvl="{level}">'
                f'<w:startOverride w:val="{wanted}"/></w:lvlOverride></w:num>'
            )
        self.counts[level] = (num, wanted)
        if level == 0:
            self.counts.pop(1, None)
        return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{num}"/></w:numPr>'

    def _table(self, site: Site) -> str:
        rows = [
            [
                "".join(
                    f"<w:p>{self._runs(line.provision.line)}</w:p>"
                    for line in (cell, *self.act.index.below(cell))
                )
                if not cell.provision.merged
                else "<w:p/>"
                for cell in self.act.index.below(row)
            ]
            for row in self.act.index.below(site)
        ]
        shapes = [[*placed(site.provision, at)] for at in range(len(rows))]
        written = table(
            *([row[each.column] for each in shape] for row, shape in zip(rows, shapes, strict=True))
        )
        continued = {each.column for shape in shapes for each in shape if each.continues}
        shown = iter([each for shape in shapes for each in shape])
        return re.sub(
            r"(<w:tcPr>.*?)(</w:tcPr>)",
            lambda match: match[1] + _merge(next(shown), continued) + match[2],
            written,
        )

    def _runs(self, text: str) -> str:
        pieces: list[str] = []
        at = 0
        while at < len(text):
            size = self.random.choice([1, 4, 12, 60]) if self.rich else len(text)
            pieces.append(self._run(text[at : at + size]))
            at += size
        return self._wrapped(pieces) if self.rich else "".join(pieces)

    def _run(self, text: str) -> str:
        look = self.random.choice(_LOOKS) if self.rich else ""
        look = f"<w:rPr>{look}</w:rPr>" if look else ""
        content = "".join(
            {
                "\t": "<w:tab/>",
                "\u2028": "<w:br/>",
                "\u2011": "<w:noBreakHyphen/>",
                "\xad": "<w:softHyphen/>",
            }.get(each, f'<w:t xml:space="preserve">{escape(each)}</w:t>')
            for each in re.split("([\t\u2028\u2011\xad])", text)
            if each
        )
        return f"<w:r>{look}{content}</w:r>"

    def _wrapped(self, runs: list[str]) -> str:
        """Some neighbouring runs with something around them, and something between others."""
        if runs and self._chance(2):
            start = self.random.randrange(len(runs))
            end = self.random.randint(start + 1, len(runs))
            runs[start:end] = [self._around("".join(runs[start:end]))]
        if self._chance(6):
            runs.insert(self.random.randint(0, len(runs)), gone(" былое ", self._id()))
        return "".join(runs)

    def _around(self, content: str) -> str:
        id_ = self._id()
        match self.random.randrange(9):
            case 0:
                return f'<w:hyperlink w:anchor="a">{content}</w:hyperlink>'
            case 1:
                return f'<w:smartTag w:uri="u" w:element="e">{content}</w:smartTag>'
            case 2:
                return control(content, f'<w:id w:val="{id_}"/>')
            case 3:
                return f'<w:ins w:id="{id_}" {WHO}>{content}</w:ins>'
            case 4:
                start = f'<w:bookmarkStart w:id="{id_}" w:name="b{id_}"/>'
                return f'{start}{content}<w:bookmarkEnd w:id="{id_}"/>'
            case 5:
                self.comments.append(
                    f'<w:comment w:id="{id_}" {WHO} w:initials="O">{p("?")}</w:comment>'
                )
                return (
                    f'<w:commentRangeStart w:id="{id_}"/>{content}<w:commentRangeEnd w:id="{id_}"/>'
                    f'<w:r><w:commentReference w:id="{id_}"/></w:r>'
                )
            case 6:
                return complex_field("QUOTE x", content)
            case 7:
                return f'<w:fldSimple w:instr=" QUOTE x ">{content}</w:fldSimple>'
            case _:
                return f'<w:proofErr w:type="spellStart"/>{content}<w:proofErr w:type="spellEnd"/>'

    def _id(self) -> int:
        self.ids += 1
        return self.ids

    def _chance(self, one_in: int) -> bool:
        return self.random.randrange(one_in) == 0


def _merge(cell: PlacedCell, continued: Set[int]) -> str:
    wide = f'<w:gridSpan w:val="{cell.columns}"/>' if cell.columns > 1 else ""
    if cell.column not in continued:
        return wide
    return wide + ("<w:vMerge/>" if cell.continues else '<w:vMerge w:val="restart"/>')


def _is_close(line: Provision) -> bool:
    """Whether no white space parts a line from its number: it has none, or another in brackets."""
    return not line.label or (not line.sep and line.text.startswith("("))


def _around(site: Site) -> Site | None:
    at = site.parent
    while at and at.provision.kind is not Kind.TABLE:
        at = at.parent
    return at
