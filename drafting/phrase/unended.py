"""New text without the mark at its end that the act has there.

In a sentence, «изложить: «2. Сад».» shows the mark of the sentence alone: whoever reads it ends the
provision as the one that it replaces, or as those beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.edit import Edit, Insertion, Rewriting, WordEdit, law_in, place_of
from drafting.model.kind import Kind
from drafting.model.operation import Insert, Restate, RestateHeading
from drafting.model.provision import Provision
from drafting.phrase.resolving.wording.left_out import beside, ended_like
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
        text, last, models = _brought(edit, act)
        mark = ended_like(text, models, act.language).removeprefix(text)
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


def _brought(edit: Edit, act: Act) -> tuple[str, str, Iterable[Provision]]:
    """The last of what an edit brings, as lines of an act; the text of the last line; what it is to
    end like."""
    match edit:
        case Insertion(parent=parent, position=position, provisions=provisions):
            new, models = provisions[-1], beside(act, parent, position)
        case Rewriting(site=site, new=new):
            *_, line = site.provision.walk()
            untouched = site.provision.kind is Kind.TITLE and not line.text.endswith(".")
            models = iter([] if untouched else [site.provision])
        case WordEdit(site=site, new=text, restated=True):
            heading = site.provision.headed or site.provision.kind is Kind.TITLE
            one = evolve(site.provision, children=())
            return text, text, [] if heading and not one.text.endswith(".") else [one]
        case _:
            return "", "", []
    *_, last = new.walk()
    return write_provision(new, act.identity.numbering), last.text, models
