"""The text file of an act → its provisions. `writer.py` is the exact inverse."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from attrs import define, frozen

from drafting.errors import FormatError, Problem, Where
from drafting.messages import say, to_say
from drafting.model.act import Act, Identity, Numbering, TextForm
from drafting.model.cells import Merge, columns_of, merge_problem
from drafting.model.kind import Kind
from drafting.model.provision import HEADER_ROW, Provision
from drafting.text.closing import CLOSING_MARKS, closing_place, names_as_text
from drafting.text.concluding import RETURNS, concludes
from drafting.text.drawn.table import once_per_drawing
from drafting.text.labels import Label, kind_of_heading
from drafting.text.layout import DEEPEST, INDENT, FragmentPlace, layout_of, wrong
from drafting.text.lines import LineForm, ScannedLine, row, scan
from drafting.text.node import Node
from drafting.text.notes import further_lines, goes_on
from drafting.text.run_in import after_heading_number, after_number

_PART_OF_NUMBER = to_say(
    "the mark changes nothing: the line is read as part of the last number anyway"
)
_PART_OF_AROUND = to_say(
    "the mark changes nothing: the line is read as part of what is around anyway"
)
_BOM = "\ufeff"


def read_act(text: str, identity: Identity, version: str, language: str, file: str = "") -> Act:
    """Read the text of one version of an act in one language.

    `text` is the whole file, decoded but otherwise untouched; `file` is named in errors.
    Raises `FormatError` with every line that is not written as the grammar wants.
    """
    bom = text.startswith(_BOM)
    newline = "\r\n" if "\r\n" in text else "\n"
    lines = text.removeprefix(_BOM).split(newline)
    tail = len(lines) - next((i for i, line in enumerate(reversed(lines)) if line), len(lines))
    form = TextForm(bom, newline, newline * (len(lines) - max(tail, 1)))
    body = _ActReader(identity.numbering, Where(file=file, act=identity.act)).read(lines[:tail])
    return Act(identity, version, language, body, form)


def read_fragment(text: str, numbering: Numbering, place: FragmentPlace) -> tuple[Provision, ...]:
    """Read provisions as an operation gives them, for a place in an act.

    Raises `FormatError`; its lines count within `text`.
    """
    return _ActReader(numbering, Where(), place).read(text.strip("\n").split("\n"))


@frozen(eq=False)
class _WaitingNote:
    """An editor's note, which stands in what the next line stands in, if that is no further out."""

    node: Node
    level: int
    around: Node
    """What it stands in otherwise."""


@define
class _OpenLevel:
    """What is open at one level of indent: its last line, and its last numbered one."""

    line: Node | None = None
    number: Node | None = None


class _ActReader:
    def __init__(
        self, numbering: Numbering, where: Where, place: FragmentPlace | None = None
    ) -> None:
        self._numbering = numbering
        self._where = where
        self._place = place or FragmentPlace(above=())
        self._whole = place is None
        self._problems: list[Problem] = []
        self._root = Node(Kind.TITLE)
        self._divisions = [self._root]
        self._levels: list[_OpenLevel] = []
        self._table: tuple[int, Node] | None = None
        self._columns: tuple[int, ...] | None = ()
        """Of the last row of the table (see `columns_of`)."""
        self._rows = False
        """Whether a row has come."""
        self._notes: list[_WaitingNote] = []
        self._further: tuple[range, Node, int] | None = None
        """The numbers of the lines of a note that are still to come, the note, and its level."""
        self._blank = 0
        self._below: Sequence[str] = ()
        self._at = 0

    def read(self, lines: Sequence[str]) -> tuple[Provision, ...]:
        closing: int | None = None
        if self._whole:
            place = closing_place(lines, self._numbering)
            closing, lines = place.start, place.lines
            where = {"file": self._where.file, "act": self._where.act}
            self._problems += [each.at(**where) for each in place.problems]
        elif self._place.closing:
            lines = names_as_text(lines, self._numbering)
        self._below = lines
        for number, line in enumerate(lines, start=1):
            self._at = number
            if not line:
                self._blank += 1
                self._table = None
                continue
            if closing == number - 1:
                self._close()
            try:
                self._line(line)
            except FormatError as error:
                self._problems += [
                    problem.at(file=self._where.file, line=number, act=self._where.act)
                    for problem in error.problems
                ]
            self._blank = 0
        self._release()
        if self._problems:
            raise FormatError(once_per_drawing(self._problems, lines))
        return tuple(child.freeze() for child in self._root.children)

    def _close(self) -> None:
        """Let the closing block begin."""
        self._release()
        node = Node(Kind.CLOSING)
        self._root.children.append(node)
        self._divisions = [self._root, node]
        self._levels.clear()
        self._table = None

    def _line(self, line: str) -> None:
        text, level = layout_of(line)
        if self._further:
            self._note_line(self._further, text, level)
            return
        scanned = scan(text, self._numbering.cues)
        if scanned.form is not LineForm.ROW:
            self._table = None
        if scanned.form in (LineForm.TITLE, LineForm.HEADING) and level:
            raise wrong(say("spaces stand before a title or a heading"), line, say("take them out"))
        if scanned.mark in CLOSING_MARKS:
            do = say("leave the mark out, or write a backslash before it where it is text")
            raise wrong(say("no closing block of an act can begin or end here"), line, do)
        match scanned.form:
            case LineForm.TITLE:
                self._title(scanned)
            case LineForm.HEADING:
                self._heading(scanned)
            case LineForm.NUMBERED:
                self._numbered(scanned, level)
            case LineForm.PLAIN:
                self._plain(scanned, level)
            case LineForm.GAP:
                self._gap(scanned, level)
            case LineForm.NOTE:
                self._note(scanned, level)
            case LineForm.ROW:
                self._row(scanned, level)
            case _:
                assert_never(scanned.form)

    def _title(self, scanned: ScannedLine) -> None:
        title = self._root.children[0] if self._root.children else None
        if title and title.kind is Kind.TITLE and len(self._root.children) == 1 and not self._notes:
            title.children.append(self._node(Kind.PARAGRAPH, scanned.text))
            return
        if self._root.children or self._notes:
            first = say("let the title be the first line of the text, or take the = out")
            raise wrong(say("other lines stand before the title"), f"= {scanned.text}", first)
        self._root.children.append(self._node(Kind.TITLE, scanned.text))

    def _heading(self, scanned: ScannedLine) -> None:
        depth, deepest = scanned.depth, min(len(self._divisions), DEEPEST)
        label, own, text = scanned.label, False, scanned.text
        if depth > deepest:
            raise wrong(
                say(
                    "a heading with {depth} # stands here, where the deepest one may have "
                    "{deepest}",
                    depth=depth,
                    deepest=deepest,
                ),
                f"{'#' * depth} {label.label + label.sep if label else ''}{scanned.text}",
                say("take a # out, or put the heading around it first"),
            )
        kind = kind_of_heading(label, self._place.depth + depth, self._numbering)
        if label:
            below = (self._below[n] for n in range(self._at, len(self._below)))
            own, text = after_heading_number(text, kind, self._numbering, below)
        node = self._node(kind, "" if own else text, label, headed=True)
        self._release()
        del self._divisions[depth:]
        self._divisions[-1].children.append(node)
        self._divisions.append(node)
        self._levels.clear()
        if own:
            self._run_in(scan(text, self._numbering.cues), 0)

    def _run_in(self, scanned: ScannedLine, level: int) -> None:
        """A provision that begins on the line of what it stands in."""
        self._blank = 0
        if scanned.form is LineForm.NUMBERED:
            node = self._numbered(scanned, level)
        else:
            node = self._plain(scanned, level)
        node.run_in = True

    def _numbered(self, scanned: ScannedLine, level: int) -> Node:
        assert scanned.label is not None
        kind = scanned.label.kind or self._numbered_kind(level)
        own, text = False, scanned.text
        if kind is not Kind.FOOTNOTE:
            own, text = after_number(text, scanned.label.sep)
        node = self._node(kind, "" if own else text, scanned.label)
        self._stand(node, self._around(level), level)
        self._open(level, _OpenLevel(node, node))
        if own:
            self._run_in(scan(text), level + 1)
        return node

    def _numbered_kind(self, level: int) -> Kind:
        around = any(each.kind is Kind.ARTICLE for each in self._divisions)
        in_article = around or self._place.in_article
        return self._numbering.level(self._place.level + level, in_article=in_article)

    def _plain(self, scanned: ScannedLine, level: int) -> Node:
        around, inner = self._around(level), level
        number = self._levels[level].number if level < len(self._levels) else None
        returns = self._returns(scanned, level, number)
        if number and not returns:
            around, kind, inner = number, Kind.PART, level + 1
        elif level == 0 and around is self._root:
            around, kind = self._outermost()
        else:
            kind = Kind.PART if level == 0 and around.headed else Kind.PARAGRAPH
        node = self._node(kind, scanned.text)
        self._stand(node, around, level, inner)
        self._open(level, _OpenLevel(node, number if around is number else None))
        return node

    def _returns(self, scanned: ScannedLine, level: int, number: Node | None) -> bool:
        """Whether an unnumbered line stands in what a list stands in, not in its last number."""
        read = False
        if number and not (level or self._place.level or number.children):
            siblings = (each for each in reversed(self._around(level).children) if each.is_listed)
            last, before = next(siblings, None), next(siblings, None)
            if last is number and before:
                read = concludes(before.last_text, number.text, scanned.text)
        if not scanned.mark:
            return read
        if number is None or read is (scanned.mark == RETURNS):
            within = number and not read
            problem = say(_PART_OF_NUMBER if within else _PART_OF_AROUND)
            raise wrong(problem, scanned.mark + scanned.text, say("leave the mark out"))
        return not read

    def _gap(self, scanned: ScannedLine, level: int) -> None:
        self._stand(self._node(Kind.GAP, scanned.text), self._around(level), level)
        del self._levels[level:]

    def _note(self, scanned: ScannedLine, level: int) -> None:
        around = self._around(level)
        # None of those that wait stands further in than the one before it.
        first = len(self._notes)
        while first and self._notes[first - 1].level < level:
            first -= 1
        self._release(around, level, level, first)
        node = self._node(Kind.NOTE, scanned.text)
        self._notes.append(_WaitingNote(node, level, around))
        if goes_on(scanned.text):
            further = further_lines(self._below, self._at - 1)
            if further is None:
                problem = say("an editor's note begins here, and no line ends it with `}`")
                do = say("end it; for plain text that begins so, write a backslash before it")
                raise wrong(problem, scanned.text, do)
            self._further = further, node, level

    def _note_line(self, further: tuple[range, Node, int], text: str, level: int) -> None:
        """A further line of an editor's note, whatever it looks like."""
        lines, note, outer = further
        if self._at == lines.stop:
            self._further = None
        if level != outer:
            do = say("write as many spaces before it as before the first")
            raise wrong(say("the line of a note is indented otherwise than its first"), text, do)
        note.children.append(self._node(Kind.NOTE, text))

    def _stand(self, node: Node, parent: Node, level: int, inner: int | None = None) -> None:
        """Let a line at a level stand in `parent`, whose lines stand at the level `inner`; and
        before it the notes that wait for it."""
        self._release(parent, level, level if inner is None else inner)
        parent.children.append(node)

    def _release(
        self,
        parent: Node | None = None,
        level: int = -1,
        inner: int = 0,
        first: int = 0,
    ) -> None:
        """Let the notes from the `first` on stand before a line at a level in `parent`, or where
        they stand otherwise."""
        released = self._notes[first:]
        del self._notes[first:]
        for note in released:
            if parent and level >= note.level:
                note.node.outdent = inner - note.level
                parent.children.append(note.node)
            else:
                note.around.children.append(note.node)

    def _row(self, scanned: ScannedLine, level: int) -> None:
        if self._table is None or self._table[0] != level:
            table = Node(Kind.TABLE)
            self._stand(table, self._around(level), level)
            self._table = (level, table)
            self._columns = () if self._rows else self._place.above
            del self._levels[level:]
        merges = tuple(each if isinstance(each, Merge) else "" for each in scanned.cells)
        if problem := merge_problem(merges, self._columns):
            do = say("a cell with that very text is written `\\<` or `\\^`")
            header = scanned.text == HEADER_ROW
            raise wrong(problem, row(scanned.cells, header=header), do)
        self._columns = columns_of(merges, self._columns or ())
        self._rows = True
        node = self._node(Kind.ROW, label=Label(scanned.text, "", "", ""))
        for each in scanned.cells:
            if isinstance(each, Merge):
                cell = Node(Kind.CELL, label=Label(each.value, "", "", ""))
            else:
                first, *others = each
                cell = Node(Kind.CELL, first)
                cell.children = [Node(Kind.PARAGRAPH, text) for text in others]
            node.children.append(cell)
        self._table[1].children.append(node)

    def _outermost(self) -> tuple[Node, Kind]:
        """What an unnumbered line stands in, outside every division and number; and its kind."""
        if self._place.plain:
            return self._root, self._place.plain
        children = self._root.children
        if any(child.label for child in children):
            return self._root, Kind.PART
        if not children or children[-1].kind is not Kind.PREAMBLE:
            self._release()
            children.append(Node(Kind.PREAMBLE))
        return children[-1], Kind.PARAGRAPH

    def _around(self, level: int) -> Node:
        """What a line at that level stands in."""
        if level > len(self._levels):
            raise FormatError(
                Problem(
                    code="syntax",
                    problem=say("the indent is too deep for the line above"),
                    found=(say("{level} spaces", level=level * INDENT),),
                    do=say("at most {count} can stand here", count=len(self._levels) * INDENT),
                )
            )
        if level > DEEPEST:
            wrong = say("more than {count} numbers stand in one another here", count=DEEPEST)
            do = say("no act is so deep: begin fewer of the lines with a number")
            raise FormatError(Problem("syntax", wrong, do=do))
        if level == 0:
            return self._divisions[-1]
        line = self._levels[level - 1].line
        assert line is not None, "a level is open by its line"
        return line

    def _open(self, level: int, opened: _OpenLevel) -> None:
        del self._levels[level:]
        self._levels.append(opened)

    def _node(
        self, kind: Kind, text: str = "", label: Label | None = None, *, headed: bool = False
    ) -> Node:
        return Node(kind, text, label, headed, self._blank)
