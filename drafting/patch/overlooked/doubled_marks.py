"""Lines in which a change leaves two marks where one belongs, `;.` or `,,`, or marks alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafting import language as languages
from drafting.errors import Problem
from drafting.messages import say, to_say
from drafting.model.change import ChangeSet
from drafting.patch.overlooked.altered import altered_lines

_DOUBLED = re.compile(r"[,;:](?:[,;:.]|\s[,;:.](?!\w))|(?<!\.)\.\.(?!\.)")
"""A dot before another mark may be that of an abbreviation: «и т.д.;»."""
_MARKS = ",;:.()«»“” "
"""What may be left where words go; `–` in a table and `____` in a form say something."""
_APART = re.compile(r"(?<=[\w»”\")])[ \u00a0],")
_WRONG = (
    (_DOUBLED, to_say("two marks stand where one belongs: `{marks}`")),
    (_APART, to_say("a space and a mark stand where the mark alone belongs: `{marks}`")),
)
_AROUND = 40


def mark_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each line that has more doubled marks than before, or no word any more."""
    ending = languages.of(changes.old.language).lists.ending
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
        if text and any(map(str.isalnum, old)) and not ending.sub("", text).strip(_MARKS):
            yield Problem(
                code="mark",
                problem=say("nothing but marks is left of the line: `{marks}`", marks=text),
                where=where,
                found=(line.old.provision.line[:100],) if line.old else (),
                do=say("`delete` takes out the whole provision"),
            )
