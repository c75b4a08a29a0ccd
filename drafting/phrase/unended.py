"""New text without the mark at its end that the act has there.

In a sentence, «изложить: «2. Сад».» shows the mark of the sentence alone: whoever reads it ends the
provision as the one that it replaces, or as those beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.edit import Edit, Insertion, Rewriting, WordEdit, law_in, place_of
from drafting.model.operation import Insert, Restate, RestateHeading
from drafting.phrase.resolving.wording.left_out import beside, ended_as, ended_like
from drafting.text.writer import write_provision


def unended_warnings(amended: Amended) -> Iterator[Problem]:
    """Warn of each new text to which a reader of its sentence adds a mark at the end; of an item
    that ends a list without one, its list is warned of."""
    act = amended.changes.old
    known = {
        (each.where.line, *each.found)
        for each in amended.warnings
        if each.problem == say("an item of the list ends without a mark")
    }
    for each in amended.edits:
        edit = law_in(each)
        if not edit or not isinstance(edit.operation, Insert | Restate | RestateHeading):
            continue
        origin = edit.operation.origin
        text, last, read = _brought(edit, act)
        mark = read.removeprefix(text)
        if mark and (origin.line, last[-100:]) not in known:
            place = place_of(edit)
            yield Problem(
                code="mark",
                problem=say(
                    "the new text has no mark at its end, and its sentence is read with `{mark}`",
                    mark=mark,
                ),
                where=evolve(origin, act=act.name, address=place.address if place else ""),
                found=(text[-100:].rpartition("\n")[2],),
                do=say("end the text with `{mark}`", mark=mark),
            )


def _brought(edit: Edit, act: Act) -> tuple[str, str, str]:
    """The last of what an edit brings, as lines of an act; the text of the last line; and as what
    all of it is read."""
    match edit:
        case Insertion(parent=parent, position=position, provisions=(*_, new)):
            text = write_provision(new, act.identity.numbering)
            read = ended_like(text, beside(act, parent, position), act.language)
        case Rewriting(site=site, new=new):
            text = write_provision(new, act.identity.numbering)
            read = ended_as(text, site.provision, act.language, own=False)
        case WordEdit(site=site, new=text, restated=True):
            return text, text, ended_as(text, site.provision, act.language, own=True)
        case _:
            return "", "", ""
    *_, last = new.walk()
    return text, last.text, read
