"""Digits that a document raises: «5¹» may be typed as «5» and a raised «1», which is no «51».

A text is raised by `w:vertAlign` (ECMA-376 part 1, 17.3.2.42), or by `w:position` in a size smaller
than that of the text around it (17.3.2.24), as LibreOffice writes what it raises by a height of its
own; both may come of a style or of the defaults of the document (17.7.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from drafting.model.numbers.number import FROM_RAISED, TO_RAISED
from drafting.model.numbers.powers import INSERTED, ends_with_number
from drafting.word.document.styles import Styles, properties_in, val
from drafting.word.document.view import View
from drafting.word.package.elements import TEXTS, Element, child_made, new, parent_of, put_before, w

_DIGIT = re.compile("[0-9]")
_RUN, _PARAGRAPH = w("r"), w("p")
_LIFTS = (w("vertAlign"), w("position"), w("rStyle"))
_ABOVE = re.compile(r"\+?[0.]*[1-9]")
_SIZE = re.compile(r"(\d+(?:\.\d+)?)(pt)?")
_SIZE_OF_NONE = 20.0
"""The size of text for which nothing gives one, in half-points."""
_LOOKED_AT = 32
"""Runs of a paragraph among which the size of its text is sought."""
_AFTER_POSITION = frozenset(
    "sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout "
    "specVanish oMath rPrChange".split()
)
_AFTER_VERT_ALIGN = _AFTER_POSITION - {*"sz szCs highlight u effect bdr shd fitText".split()}
"""Children of `w:rPr` as the schema orders them."""


def as_displayed(
    text: str, element: Element, paragraph: Element, styles: Styles, view: View
) -> str:
    """The text of an element of a run in a paragraph, each raised digit as a sign of its own, so
    that no place in the text moves."""
    if not _DIGIT.search(text):
        return text
    run = parent_of(element)
    while run.tag != _RUN and run is not paragraph:
        run = parent_of(run)
    if not is_raised(run, paragraph, styles, view):
        return text
    inserted = INSERTED.fullmatch(text.strip()) and _follows_number(run)
    return text if inserted else text.translate(TO_RAISED)


def _follows_number(run: Element) -> bool:
    """Whether the text before a run ends with a number of the law."""
    for before in islice(run.itersiblings(preceding=True), _RUNS_BEFORE):
        written = "".join(each.text or "" for each in before.iter(*TEXTS))
        if written:
            return ends_with_number(written)
    return False


_RUNS_BEFORE = 4
"""Elements before a run among which its text may go on."""


def may_raise(container: Element, styles: Styles) -> bool:
    """Whether any text in it may be raised: most documents raise none."""
    return styles.lift or next(container.iter(*_LIFTS), None) is not None


def is_raised(run: Element, paragraph: Element, styles: Styles, view: View) -> bool:
    """Whether the text of a run is raised in a view."""
    own = properties_in(run, view, "rPr")
    if not styles.lift and not any(map(styles.lifts, _lifting(own))):
        return False
    align = _value("vertAlign", run, paragraph, styles, view)
    if align in ("superscript", "subscript"):
        return align == "superscript"
    if not _ABOVE.match(_value("position", run, paragraph, styles, view)):
        return False
    size = _size(run, paragraph, styles, view)
    others = islice(paragraph.iter(_RUN), _LOOKED_AT)
    return any(_size(each, paragraph, styles, view) > size for each in others)


def _lifting(own: Element | None) -> Iterator[Element]:
    return iter(()) if own is None else own.iterchildren(*_LIFTS)


def raised_by_change(run: Element, styles: Styles) -> bool:
    """Whether a tracked change of its look raises, or lowers, digits of a run."""
    paragraph = next(run.iterancestors(_PARAGRAPH), None)
    if paragraph is None or not any(_DIGIT.search(each.text or "") for each in run.iter(*TEXTS)):
        return False
    now, before = (is_raised(run, paragraph, styles, view) for view in View)
    return now is not before


def settle_digits(run: Element, styles: Styles) -> None:
    """Let the digits of a new run be read as they are written: where its look raises text, raised
    digits become plain ones, which it raises; plain ones are lowered."""
    paragraph = next(run.iterancestors(_PARAGRAPH), None)
    texts = [*run.iter(w("t"))]
    written = "".join(each.text or "" for each in texts)
    if paragraph is None or not any(map(str.isdigit, written)):
        return
    if not is_raised(run, paragraph, styles, View.ACCEPTED):
        return
    if not _DIGIT.search(written):
        for each in texts:
            each.text = (each.text or "").translate(FROM_RAISED)
        return
    own = child_made(run, "rPr")
    for each in [*own.iterchildren(w("vertAlign"), w("position"))]:
        own.remove(each)
    if is_raised(run, paragraph, styles, View.ACCEPTED):
        put_before(own, new("position", val="0"), _AFTER_POSITION)
        put_before(own, new("vertAlign", val="baseline"), _AFTER_VERT_ALIGN)


def _size(run: Element, paragraph: Element, styles: Styles, view: View) -> float:
    match = _SIZE.fullmatch(_value("sz", run, paragraph, styles, view))
    return float(match[1]) * (2 if match[2] else 1) if match else _SIZE_OF_NONE


def _value(name: str, run: Element, paragraph: Element, styles: Styles, view: View) -> str:
    """A property of a run: its own, or that of the nearest style, or of the defaults."""
    return next(filter(None, _values(name, run, paragraph, styles, view)), "")


def _values(
    name: str, run: Element, paragraph: Element, styles: Styles, view: View
) -> Iterator[str]:
    own = properties_in(run, view, "rPr")
    yield val(own, name)
    if style := val(own, "rStyle"):
        yield styles.value(style, "rPr", name)
    yield styles.value(val(properties_in(paragraph, view), "pStyle"), "rPr", name)
    yield val(styles.defaults, name)
