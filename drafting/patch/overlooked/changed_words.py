"""Words that a change leaves beside others that no longer fit: “a allotment”; and words of new text
that the same proposal replaces throughout the act."""

from __future__ import annotations

from collections.abc import Iterator

from drafting import language as languages
from drafting.errors import Problem
from drafting.messages import say
from drafting.model.act import Act
from drafting.model.change import ChangeSet
from drafting.model.edit import Edit, new_texts, place_of
from drafting.model.operation import ReplaceEverywhere
from drafting.patch.context import Context
from drafting.patch.located import Located
from drafting.patch.operation.inflected import FormTable
from drafting.patch.overlooked.altered import altered_lines

_AROUND = 40


def misfit_warnings(changes: ChangeSet) -> Iterator[Problem]:
    """Warn of each line in which a change leaves two words that do not fit each other."""
    language = languages.of(changes.new.language)
    pattern = language.misfits if language.code == changes.new.language else None
    for line, where in altered_lines(changes) if pattern else ():
        assert pattern is not None, "as above"
        text = line.site.provision.text
        old = {match[0] for match in pattern.finditer(line.old.provision.text if line.old else "")}
        for match in pattern.finditer(text):
            if match[0] not in old:
                yield Problem(
                    code="leftover",
                    problem=say(
                        "“{words}”: the first word does not fit the second", words=match[0]
                    ),
                    where=where,
                    found=(text[max(0, match.start() - _AROUND) : match.end() + _AROUND],),
                    do=say("put both words into the change"),
                )
                break


def old_term_warnings(act: Act, located: Located) -> Iterator[Problem]:
    """Warn of new text with words that another operation replaces throughout the act, or where the
    text comes: that operation reaches the old text alone."""
    for operation in located.proposal.operations:
        forms = (
            operation.forms.get(act.language) if isinstance(operation, ReplaceEverywhere) else None
        )
        if not forms:
            continue
        places = located.places[operation.id]
        scope = {site.order for aim in places.at for site in act.wording(aim)}
        spared = {site.order for aim in places.excepted for site in act.wording(aim)}
        table = FormTable(forms)
        for edit in located.edits:
            order = _order(edit)
            if edit.operation is operation or order in spared or (scope and order not in scope):
                continue
            for text in new_texts(edit):
                if hit := next((each for each in table.hits(text)), None):
                    words = text[hit.start : hit.end]
                    problem = Problem(
                        code="leftover",
                        problem=say(
                            "the new text has “{words}”, which another operation replaces "
                            "throughout",
                            words=words,
                        ),
                        found=(text[max(0, hit.start - _AROUND) : hit.end + _AROUND],),
                        do=say(
                            "that operation changes the old text alone: write “{new}” here too",
                            new=hit.new,
                        ),
                    )
                    yield Context(act, edit.operation).locate_problem("", problem)
                    break


def _order(edit: Edit) -> int:
    site = place_of(edit)
    return site.order if site else -1
