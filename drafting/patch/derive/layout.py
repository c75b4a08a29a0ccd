"""What two text files differ in that is no law, and that no operation makes."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import Problem, Where
from drafting.model.act import Act

_LINE_ENDS = {"\n": "LF", "\r\n": "CRLF"}


def layout_differences(old: Act, new: Act) -> tuple[Problem, ...]:
    """A problem for each way in which the new text is laid out or numbered otherwise."""
    return tuple(_differences(old, new))


def _differences(old: Act, new: Act) -> Iterator[Problem]:
    one, other = old.form, new.form
    if one.bom != other.bom:
        which = "begins" if other.bom else "no longer begins"
        yield _problem(new, f"the new text {which} with a byte order mark")
    if one.newline != other.newline:
        ends = f"{_LINE_ENDS[other.newline]}, not {_LINE_ENDS[one.newline]}"
        yield _problem(new, f"the lines of the new text end with {ends}")
    if _ends(old) != _ends(new):
        yield _problem(
            new, f"the new text ends with {_ends(new)} line ends, the old one with {_ends(old)}"
        )
    if old.identity.numbering != new.identity.numbering:
        yield _problem(new, "the numbering in `act.yaml` is another one for the new text")


def _ends(act: Act) -> int:
    return act.form.ending.count("\n")


def _problem(new: Act, problem: str) -> Problem:
    return Problem(
        "differs", f"{problem}, which no operation of a proposal changes", Where(act=new.name)
    )
