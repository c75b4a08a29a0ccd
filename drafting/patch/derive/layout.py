"""What two text files differ in that is no law, and that no operation makes."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import Problem, Where
from drafting.messages import say, to_say
from drafting.model.act import Act

_LINE_ENDS = {"\n": "LF", "\r\n": "CRLF"}


def layout_differences(old: Act, new: Act) -> Iterator[Problem]:
    """A problem for each way in which the new text is laid out or numbered otherwise."""
    one, other = old.form, new.form
    if one.bom != other.bom:
        begins = to_say("the new text begins with a byte order mark")
        no_longer = to_say("the new text no longer begins with a byte order mark")
        yield _problem(new, say(begins if other.bom else no_longer))
    if one.newline != other.newline:
        ends = say("{new}, not {old}", new=_LINE_ENDS[other.newline], old=_LINE_ENDS[one.newline])
        yield _problem(new, say("the lines of the new text end with {ends}", ends=ends))
    if _ends(old) != _ends(new):
        yield _problem(
            new,
            say(
                "the new text ends with {new} line ends, the old one with {old}",
                new=_ends(new),
                old=_ends(old),
            ),
        )
    if old.identity.numbering != new.identity.numbering:
        yield _problem(new, say("the numbering in `act.yaml` is another one for the new text"))


def _ends(act: Act) -> int:
    return act.form.ending.count("\n")


def _problem(new: Act, problem: str) -> Problem:
    return Problem(
        "differs",
        say("{problem}, which no operation of a proposal changes", problem=problem),
        Where(act=new.name),
    )
