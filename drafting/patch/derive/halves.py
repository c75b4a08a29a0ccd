"""One provision that becomes two, and two that become one."""

from __future__ import annotations

from collections.abc import Sequence

from drafting.language.fold import occurrences
from drafting.messages import say
from drafting.model.address import Site
from drafting.model.edit import Insertion, Removal, Rewriting
from drafting.model.operation import Join, Split
from drafting.model.provision import Provision
from drafting.patch.derive.derived import Step
from drafting.patch.derive.trial import Trial

_LONGEST = 8
"""Words that a split names at most."""


def split_at(trial: Trial, site: Site, first: Provision, second: Provision) -> Step | None:
    """The step by which a provision becomes two, if it does to the letter."""
    old = site.provision
    ends = bool(old.num and second.num and first.text and second.text)
    if not (ends and old.text.startswith(first.text) and old.text.endswith(second.text)):
        return None
    words = second.text.split(" ")
    for count in range(1, _LONGEST + 1):
        before = " ".join(words[:count])
        # Spaces alone may stand once too, but are no words.
        if not before.strip() or len([*occurrences(before, old.text)]) != 1:
            continue
        operation = Split(at=(site.address,), before=trial.wording.text(before), number=second.num)
        edits = trial.edits(operation) or ()
        made = [each.new for each in edits if isinstance(each, Rewriting)]
        made += [one for each in edits if isinstance(each, Insertion) for one in each.provisions]
        if [*map(trial.key, made)] == [trial.key(first), trial.key(second)]:
            remark = say(
                "Both halves are the old text, to the letter, so it is split; the other reading is "
                "that words are deleted and a provision is inserted."
            )
            return Step(trial.digested(operation, [site]), site.order, remark)
    return None


def joined_at(
    trial: Trial, sites: Sequence[Site], new: Provision, left: Provision | None
) -> Step | None:
    """The step by which two neighbours become one, if they do to the letter; `left` is what is left
    of the second in the new text."""
    one, other = (site.provision for site in sites)
    if not (one.text and new.text.startswith(one.text) and new.text.endswith(other.text)):
        return None
    if new.text == one.text or (left is not None and not left.vacated):
        return None
    operation = Join(at=tuple(site.address for site in sites))
    edits = trial.edits(operation) or ()
    made = [each.new for each in edits if isinstance(each, Rewriting)]
    lefts = [each.left for each in edits if isinstance(each, Removal)]
    if len(made) != 1 or len(lefts) != 1 or not trial.same(made[0], new):
        return None
    same = lefts[0] is left or bool(lefts[0] and left and trial.same(lefts[0], left))
    if not same:
        return None
    remark = say(
        "The new text is both old ones, to the letter, so they are joined; the other reading is "
        "that words are inserted and a provision is deleted."
    )
    return Step(trial.digested(operation, sites), sites[0].order, remark)
