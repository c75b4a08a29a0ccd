"""The parts of a paragraph: its runs in order, and the units among them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from attrs import frozen
from lxml.etree import QName

from drafting.errors import Problem
from drafting.messages import say
from drafting.word.document.alternatives import ALTERNATE, shown_in
from drafting.word.package.elements import NAMESPACE, SPACE, Element, drop, local_name, new, w

if TYPE_CHECKING:
    from drafting.word.document.story import Leaf, WordParagraph

_AROUND_RUNS = frozenset(
    "sdt sdtContent customXml smartTag hyperlink fldSimple dir bdo ins moveTo".split()
)
"""Elements around runs whose text is visible."""
_REFERENCES = frozenset({"footnoteReference", "endnoteReference"})


@frozen(eq=False, repr=False)
class RunUnit:
    """Runs that are only deleted together: of a field (ECMA-376 part 1, 17.16.2), of a ruby, of
    the reference of a note, of alternatives."""

    start: int
    end: int
    """Offsets in the text; both are -1 for a field without a result."""
    runs: tuple[Element, ...]
    simple: Element | None = None
    """The `w:fldSimple` of a simple field."""


def runs_of(paragraph: WordParagraph) -> list[Element]:
    """The runs with visible or hidden text, in order; not those inside a text box."""
    return [run for element in paragraph.elements for run in _runs(element)]


def run_of(leaf: Leaf) -> Element:
    """The run of a leaf; inside a ruby, the run around the ruby."""
    found = leaf.run
    for around in leaf.run.iterancestors(w("r"), w("p"), w("txbxContent")):
        if local_name(around) != "r":
            break
        found = around
    return found


def units(paragraph: WordParagraph, leaves: Sequence[Leaf]) -> list[RunUnit]:
    """The outermost units of a paragraph."""
    texts: dict[Element, list[Leaf]] = {}
    for leaf in leaves:
        texts.setdefault(run_of(leaf), []).append(leaf)
    found: list[RunUnit] = []
    runs = runs_of(paragraph)
    begin, depth = 0, 0
    for index, run in enumerate(runs):
        if not depth:
            begin = index
        kinds = [each.get(w("fldCharType")) for each in run.iter(w("fldChar"))]
        depth = max(0, depth + kinds.count("begin") - kinds.count("end"))
        if kinds and not depth:
            found.append(_unit(runs[begin : index + 1], texts))
        elif not kinds and not depth:
            found += _small(run, texts)
    for element in paragraph.elements:
        for simple in element.iter(w("fldSimple")):
            found.append(_unit([*_runs(simple)], texts, simple))
    return found


def unclosed(paragraph: WordParagraph) -> bool:
    """Whether a field only begins or only ends in the paragraph."""
    depth = 0
    for run in runs_of(paragraph):
        for each in run.iter(w("fldChar")):
            kind = each.get(w("fldCharType"))
            depth += (kind == "begin") - (kind == "end")
            if depth < 0:
                return True
    return depth != 0


def made_complex(simple: Element) -> None:
    """Write a simple field as a complex one: `w:fldSimple` cannot stand in `w:del`."""
    begin, code, separate, end = (new("r") for _ in range(4))
    for run, kind in ((begin, "begin"), (separate, "separate"), (end, "end")):
        run.append(new("fldChar", fldCharType=kind))
    for name in ("fldLock", "dirty"):
        if simple.get(w(name)):
            begin[0].set(w(name), simple.get(w(name), ""))
    instruction = new("instrText")
    instruction.text = simple.get(w("instr"), "")
    instruction.set(SPACE, "preserve")
    code.append(instruction)
    for run in (begin, code, separate, *simple, end):
        if local_name(run) == "fldData":
            begin[0].append(run)
        else:
            simple.addprevious(run)
    drop(simple)


def locked(element: Element) -> Problem | None:
    """The problem of a change there if something around forbids it: a content control, or
    alternatives; None: nothing does."""
    around = next(element.iterancestors(ALTERNATE), None)
    if around is not None:
        why = say(
            "this place stands in the document twice, for newer and for older word processors"
        )
        return Problem("clash", why, do=say("type the lines there anew in a word processor"))
    if any(QName(each).namespace != NAMESPACE for each in element.iterancestors()):
        why = say("this place stands inside an element that is not of Word")
        return Problem("clash", why, do=say("type the lines there anew in a word processor"))
    for control in element.iterancestors(w("sdt")):
        properties = next(control.iterchildren(w("sdtPr")), None)
        if properties is None:
            continue
        lock = next(properties.iterchildren(w("lock")), None)
        if lock is not None and lock.get(w("val")) in ("contentLocked", "sdtContentLocked"):
            why = say("the content control around the words is locked")
            return Problem("clash", why, do=say("take the lock off: Developer, Properties"))
        if next(properties.iterchildren(w("dataBinding")), None) is not None:
            why = say(
                "the content control around the words takes its text from the document's data"
            )
            return Problem("clash", why, do=say("turn the content control into plain text"))
    return None


def keeps_text(element: Element) -> bool:
    """Whether it holds a text box, which no change of the paragraph around it touches."""
    return next(element.iter(w("txbxContent")), None) is not None


def _runs(element: Element) -> Iterator[Element]:
    for child in element:
        name = local_name(child)
        if name == "r":
            yield child
        elif name in _AROUND_RUNS:
            yield from _runs(child)
        elif (shown := shown_in(child)) is not None:
            yield from _runs(shown)


def _unit(
    runs: Sequence[Element], texts: dict[Element, list[Leaf]], simple: Element | None = None
) -> RunUnit:
    leaves = [leaf for run in runs for leaf in texts.get(run, ())]
    start, end = (leaves[0].start, leaves[-1].end) if leaves else (-1, -1)
    return RunUnit(start, end, tuple(runs), simple)


def _small(run: Element, texts: dict[Element, list[Leaf]]) -> Iterator[RunUnit]:
    if next(run.iterchildren(w("ruby")), None) is not None:
        yield _unit([run], texts)
        return
    for part, leaves in groupby(texts.get(run, ()), lambda leaf: leaf.part):
        first, *others = leaves
        if local_name(first.element) in _REFERENCES or part.tag == ALTERNATE:
            yield RunUnit(first.start, [first, *others][-1].end, ())
