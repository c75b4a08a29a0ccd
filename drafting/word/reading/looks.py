"""The look of a paragraph, as evidence of its place in an act."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cached_property, partial

from attrs import define, field, frozen

from drafting.text.labels import Label
from drafting.word.document.document import WordDocument
from drafting.word.document.story import WordParagraph, child_of
from drafting.word.document.styles import children, is_on, properties_in, val, val_of
from drafting.word.package.elements import Element, w

_HEADING = re.compile(r"(?:heading|заголовок|тақырып(?:ша)?) ?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|название|атауы", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:\d|heading)|contents \d|оглавление.*|мазмұны.*", re.IGNORECASE)
_SHORT = 300
"""Characters of a line that may be a heading or a title by its look."""
_SHUT = re.compile(r"^(.{0,25}?\d{1,3}[.)])(?=[^\W\d_])")
"""A number that no space parts from the text after it."""
_SPACE = re.compile(r"[^\S\xa0]")
_HEAD = 80
"""Characters within which a label and the white space after it end."""
_STYLE, _ALIGN, _OUTLINE, _INDENTED = map(w, ("pStyle", "jc", "outlineLvl", "ind"))
_BOX = w("txbxContent")
_INDENT = re.compile(r"-?\d{1,6}")


@frozen(eq=False)
class ParagraphLook:
    """A paragraph with the evidence of its place."""

    paragraph: WordParagraph
    text: str
    """The line of an act that it would be, without its automatic number."""
    number: str
    """Its automatic number."""
    level: int
    """The level of its list, from 0."""
    heading: int
    """The heading level of its style or its own outline, from 1; 0: neither makes it a heading."""
    title: bool
    contents: bool
    """Whether it belongs to a table of contents."""
    align: str
    indent: int
    """Twips from the left margin to the start of its first line."""
    boxed: bool
    """Whether it stands in a text box."""
    _is_bold: Callable[[], bool]

    @cached_property
    def bold(self) -> bool:
        """Whether all its visible text is bold (17.3.2.1)."""
        return self._is_bold()

    @property
    def shown(self) -> str:
        """Number and text."""
        return f"{self.number} {self.text}".strip()

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle of the page."""
        return self.align == "center"

    @property
    def stands_out(self) -> bool:
        """Whether it looks like a heading or a title: in the middle, in bold or capitals."""
        return self.centred and len(self.text) < _SHORT and (self.bold or self.text.isupper())

    def parted(self, read: Callable[[str], Label | None]) -> Label | None:
        """The number and the text as a reader of labels finds them, with one space between."""
        if self.number:
            label = read(self.shown)
            return label if label and label.label == self.number else None
        flat = _SPACE.sub(" ", self.text[:_HEAD]) + self.text[_HEAD:]
        label = read(flat)
        if label is None and _SHUT.match(flat):
            label = read(_SHUT.sub(r"\1 ", flat))
        if label is None or not self.text.startswith(label.label):
            return None
        return self._with_one_space(label, read)

    def _with_one_space(self, label: Label, read: Callable[[str], Label | None]) -> Label | None:
        after = self.text[len(label.label) :]
        rest = after.strip()
        if after == label.sep + rest and rest == label.rest:
            return label
        sep = label.sep or (" " if after[:1].isspace() else "")
        if sep and len(after) - len(rest) != 1:
            sep = " "
        again = read(label.label + (sep + rest if rest else ""))
        same = again and (again.label, again.rest) == (label.label, rest)
        return again if same else None


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

    def of(self, paragraph: WordParagraph) -> ParagraphLook:
        """The look of one paragraph."""
        document = self.document
        own = children(properties_in(paragraph.element, document.view))
        style = self._style(val_of(own.get(_STYLE)))
        outline, indent = val_of(own.get(_OUTLINE)), own.get(_INDENTED)
        number = document.numbers.get(paragraph.element, "")
        listed = document.lists.listed(paragraph, document.view) if number else None
        return ParagraphLook(
            paragraph,
            paragraph.text.strip(),
            number,
            listed.level if listed else 0,
            _outline(outline) if outline else style.heading,
            style.title,
            style.contents,
            val_of(own.get(_ALIGN)) or style.align,
            style.indent if indent is None else _twips(indent),
            next(paragraph.element.iterancestors(_BOX), None) is not None,
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
                bold=styles.value(name, "rPr", "b") in ("1", "true", "on"),
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
        if style and self.document.lists.styles.value(style, "rPr", "b") in ("1", "true", "on"):
            return True
        return styled


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
