"""Lines in which a change leaves two marks or spaces where one belongs, `;.` or `,,`; a mark that
stands behind no word, or marks alone; or a number without the space behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting import language as languages
from drafting.errors import Problem
from drafting.messages import say, to_say
from drafting.model.change import ChangeSet
from drafting.model.provision import Provision
from drafting.patch.overlooked.altered import altered_lines
from drafting.text.notes import REFERENCE

_DOUBLED = re.compile(r"[,;:](?:[,;:.]|\s[,;:.](?!\w))|(?<!\.)\.\.(?!\.)")
"""A dot before another mark may be that of an abbreviation: «и т.д.;»."""
_MARKS = ",;:.()«»“” "
"""What may be left where words go; `–` in a table and `____` in a form say something."""
_APART = re.compile(r"(?<=[\w»”\")])[ \u00a0],")
_EMPTY = re.compile(r"\([ \u00a0]?\)|«[ \u00a0]?»|“[ \u00a0]?”")
_SPACES = re.compile(r"(?<=[\w,])[ \u00a0]{2}(?=\w)")
"""Behind a full stop some have two; three set words apart."""
_WRONG = (
    (_DOUBLED, to_say("two marks stand where one belongs: `{marks}`")),
    (_SPACES, to_say("two spaces stand where one belongs")),
    (_EMPTY, to_say("nothing is left between two marks: `{marks}`")),
    (_APART, to_say("a space and a mark stand where the mark alone belongs: `{marks}`")),
)
_AROUND = 40
_BEHIND_A_WORD = re.compile(rf"[,;:)»”]|\.(?! ?\.)|{REFERENCE.pattern}|(?P<dash>[–—-])[ \u00a0]\w+")
"""What begins no line: a reference to a footnote too. A dash begins one of a list of dashes."""


def mark_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each line that has more doubled marks than before, begins with a mark, has no word
    any more, or no space behind its number, though others of the act have."""
    ending = languages.of(changes.old.language).lists.ending
    close = any(_lacks_space(each.provision) for each in changes.old.sites)
    for line, where in altered_lines(changes):
        text = line.site.provision.text
        old = line.old.provision.text if line.old else ""
        for pattern, problem in _WRONG:
            found = [*pattern.finditer(text)]
            if len(found) > len(pattern.findall(old)):
                start, end = found[-1].span()
                yield Problem(
                    code="mark",
                    problem=say(problem, marks=text[start:end]),
                    where=where,
                    found=(text[max(0, start - _AROUND) : end + _AROUND],),
                    do=say("let the proposal leave one of them"),
                )
        words = REFERENCE.sub("", ending.sub("", text)).strip(_MARKS)
        if text and any(map(str.isalnum, old)) and not words:
            yield Problem(
                code="mark",
                problem=say("nothing but marks is left of the line: `{marks}`", marks=text),
                where=where,
                found=(line.old.provision.line[:100],) if line.old else (),
                do=say("`delete` takes out the whole provision"),
            )
        elif mark := _first_mark(text, old):
            yield Problem(
                code="mark",
                problem=say("no word stands before `{mark}`, which begins the line", mark=mark),
                where=where,
                found=(line.site.provision.line[:100],),
                do=say("let the proposal take it out too, or put a word before it"),
            )
        if not close and _lacks_space(line.site.provision):
            yield Problem(
                code="mark",
                problem=say("no space stands between the number and the text"),
                where=where,
                found=(line.site.provision.line[:100],),
                do=say("write one"),
            )


def _first_mark(text: str, old: str) -> str:
    """The mark that begins a line and did not begin the old one; a dash, if it comes from within
    that. Empty: nothing is to be named."""
    mark = _BEHIND_A_WORD.match(text)
    if mark is None or _BEHIND_A_WORD.match(old):
        return ""
    if mark["dash"]:
        return mark["dash"] if mark[0] in old else ""
    return mark[0]


def _lacks_space(provision: Provision) -> bool:
    """Whether text begins right behind the bracket of a number: `3)text`."""
    unspaced = provision.label.endswith(")") and not (provision.sep or provision.headed)
    return unspaced and bool(provision.text)
