"""The look of a paragraph, as evidence of its place in an act."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import partial

from attrs import define, field, frozen

from drafting.structure.page import PageLine
from drafting.word.document.document import WordDocument
from drafting.word.document.story import WordParagraph
from drafting.word.document.styles import ON, children, is_on, properties_in, val, val_of
from drafting.word.package.elements import REFERENCES, Element, child_of, w

_HEADING = re.compile(r"(?:heading|заголовок|тақырып(?:ша)?) ?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|название|атауы", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:\d|heading)|contents \d|оглавление.*|мазмұны.*", re.IGNORECASE)
_STYLE, _ALIGN, _OUTLINE, _INDENTED = map(w, ("pStyle", "jc", "outlineLvl", "ind"))
_BOX = w("txbxContent")
_INDENT = re.compile(r"-?\d{1,6}")


@frozen
class _Styled:
    """The evidence in a style."""

    heading: int
    title: bool
    contents: bool
    align: str
    bold: bool
    indent: int


@define
class Looks:
    """Reads the looks of the paragraphs of one document."""

    document: WordDocument
    _styled: dict[str, _Styled] = field(factory=dict)

    def of(self, paragraph: WordParagraph) -> PageLine:
        """The look of one paragraph."""
        document = self.document
        own = children(properties_in(paragraph.element, document.view))
        style = self._style(val_of(own.get(_STYLE)))
        outline, indent = val_of(own.get(_OUTLINE)), own.get(_INDENTED)
        number = document.numbers.get(paragraph.element, "")
        listed = document.lists.listed(paragraph.element, document.view) if number else None
        return PageLine(
            paragraph.text.strip(),
            number,
            listed.level if listed else 0,
            _outline(outline) if outline else style.heading,
            style.title,
            style.contents,
            val_of(own.get(_ALIGN)) or style.align,
            style.indent if indent is None else _twips(indent),
            next(paragraph.element.iterancestors(_BOX), None) is not None,
            notes_of(document, [paragraph]),
            partial(self._is_bold, paragraph, style.bold),
        )

    def _style(self, name: str) -> _Styled:
        if name not in self._styled:
            styles = self.document.lists.styles
            chain = styles.chain(name)
            names = [val(style, "name") for style in chain]
            indent = next(
                (i for style in chain if (i := child_of(style, "pPr", "ind")) is not None), None
            )
            self._styled[name] = _Styled(
                heading=_heading(chain, names),
                title=any(map(_TITLE.fullmatch, names)),
                contents=any(map(_CONTENTS.fullmatch, names)),
                align=styles.value(name, "pPr", "jc"),
                bold=styles.value(name, "rPr", "b") in ON,
                indent=0 if indent is None else _twips(indent),
            )
        return self._styled[name]

    def _is_bold(self, paragraph: WordParagraph, styled: bool) -> bool:
        seen = [leaf for leaf in paragraph.leaves if leaf.text.strip()]
        return bool(seen) and all(self._is_bold_run(leaf.run, styled) for leaf in seen)

    def _is_bold_run(self, run: Element, styled: bool) -> bool:
        own = child_of(run, "rPr")
        if own is None:
            return styled
        if child_of(own, "b") is not None:
            return is_on(own, "b")
        style = val(own, "rStyle")
        if style and self.document.lists.styles.value(style, "rPr", "b") in ON:
            return True
        return styled


def notes_of(document: WordDocument, paragraphs: Iterable[WordParagraph]) -> tuple[str, ...]:
    """The numbers of the notes to which paragraphs refer, as often as they do."""
    return tuple(
        leaf.text[2:-1]
        for paragraph in paragraphs
        for leaf in (paragraph.leaves if "[^" in paragraph.text else ())
        if leaf.element.tag in REFERENCES and leaf.text[2:-1] in document.notes
    )


def _heading(chain: Iterable[Element], names: list[str]) -> int:
    for style, name in zip(chain, names, strict=True):
        if match := _HEADING.fullmatch(name):
            return int(match[1])
        level = val(style, "pPr", "outlineLvl")
        if level:
            return _outline(level)
    return 0


def _outline(level: str) -> int:
    """An outline level, which is 9 for text that is no heading (17.3.1.20)."""
    return int(level) + 1 if re.fullmatch("[0-8]", level) else 0


def _twips(indent: Element) -> int:
    """The start of the first line (17.3.1.12)."""
    found = {name: _INDENT.fullmatch(indent.get(w(name), "")) for name in _SIDES}
    twips = {name: int(match[0]) if match else 0 for name, match in found.items()}
    return (twips["left"] or twips["start"]) + (twips["firstLine"] - twips["hanging"])


_SIDES = ("left", "start", "firstLine", "hanging")
