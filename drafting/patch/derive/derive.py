"""Two texts of an act → the smallest honest operations that make the one of the other.

Each provision that differs is first tried with operations on its words and on what stands in it;
where these are not exact, or longer than the text itself, it is restated as a whole, and so on
outwards, up to the act. Then all are carried out together, and the result is held against the new
text; where it differs, or an operation is refused, what is around the place is restated instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from drafting.errors import DraftingError, PatchError, Problem, Where
from drafting.messages import say, to_say
from drafting.model.act import Act
from drafting.model.change import Amended
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import WHOLE_ACT, Repeal, Restate
from drafting.model.proposal import Proposal
from drafting.model.provision import Provision
from drafting.patch.apply import apply
from drafting.patch.derive.derived import ROOT, Derivation, Derived, NodePath, Step
from drafting.patch.derive.layout import layout_differences
from drafting.patch.derive.provisions import Deriver, gap_remark
from drafting.patch.derive.trial import Trial, Wording
from drafting.patch.operation.vacated import act_repeal_note
from drafting.text.writer import write_act

_COARSE = to_say("No finer operations make this text, so the act is restated as a whole.")
_MOST_ROUNDS = 60
"""Rounds of carrying out and restating what did not come out; then the whole act is restated."""


def derive(old: Act, new: Act, *, alone: bool = True, paired: bool = True) -> Derived:
    """Find the operations of a proposal that makes the new text of the old one.

    Both are numbered alike and in one language. `alone` is whether the version holds its text in
    that language only, so that texts need not name it; `paired`, whether replacements on one line
    are pairs of one operation. Raises `DraftingError` where the texts are
    in different languages, or nothing is left of the act.
    """
    if old.language != new.language:
        problem = say(
            "the old text is in `{old}`, the new one in `{new}`",
            old=old.language,
            new=new.language,
        )
        raise DraftingError(Problem("language", problem, Where(act=old.name)))
    differences = tuple(layout_differences(old, new))
    trial = Trial(old, Wording(old.language, alone, paired))
    if _alike(old.body, new.body):
        return Derived((), None, (*differences, *_blanks(old, new)))
    if repealed := _repealed(trial, new):
        return evolve(repealed, differences=differences)
    deriver = Deriver(trial, new)
    for _ in range(_MOST_ROUNDS):
        steps = deriver.steps()
        if steps is None:
            break
        amended, blamed = _carried_out(old, steps)
        if amended is None:
            deriver.restate(blamed)
            continue
        failed = [*_differences(amended.act.body, new.body)]
        if not failed:
            derived = tuple(_numbered(steps))
            return Derived(derived, amended, (*differences, *_blanks(amended.act, new)))
        deriver.restate_at(failed)
    return _restated(trial, new, differences)


def _repealed(trial: Trial, new: Act) -> Derived | None:
    """The repeal of the whole act, if no more than its title and a note is left of it."""
    note = new.body[-1] if new.body else Provision(Kind.TITLE)
    lead = act_repeal_note(trial.act, "")
    if note.kind is not Kind.NOTE or not note.text.startswith(f"{{{lead}"):
        return None
    by = note.text[1:-1].removeprefix(lead).removeprefix(" – ")
    step = Step(Repeal(at=WHOLE_ACT, by=trial.wording.text(by) if by else Localized()), ROOT)
    amended, _ = _carried_out(trial.act, [step])
    if amended is None or not _alike(amended.act.body, new.body):
        return None
    return Derived(tuple(_numbered([step])), amended)


def _restated(trial: Trial, new: Act, differences: Sequence[Problem]) -> Derived:
    """The last resort: the whole act in a new wording."""
    if not new.body:
        problem = say("the new text is empty, and what is deleted would leave notes")
        do = say("`repeal` with `at: act` ends an act")
        raise DraftingError(Problem("empty", problem, Where(act=new.name), do=do))
    form = evolve(new.form, bom=False, newline="\n", ending="\n")
    text = write_act(evolve(new, form=form)).lstrip("\n")
    step = Step(
        Restate(at=WHOLE_ACT, text=trial.wording.text(text)),
        ROOT,
        f"{say(_COARSE)} {gap_remark(trial.act.body, new.body)}".strip(),
    )
    amended, _ = _carried_out(trial.act, [step])
    if amended is None or not _alike(amended.act.body, new.body):
        raise AssertionError("the act that is restated as a whole is not the new text")
    blanks = _blanks(amended.act, new)
    return Derived(tuple(_numbered([step])), amended, (*differences, *blanks))


def _numbered(steps: Sequence[Step]) -> Iterator[Derivation]:
    for number, step in enumerate(steps, start=1):
        yield Derivation(evolve(step.operation, id=f"{number}"), step.remark)


def _carried_out(old: Act, steps: Sequence[Step]) -> tuple[Amended | None, list[Step]]:
    """What the steps make of the old text; or those that cannot be carried out with the others."""
    operations = tuple(
        evolve(step.operation, id=f"{number}", origin=Where(line=number))
        for number, step in enumerate(steps, start=1)
    )
    proposal = Proposal(proposal="derived", target="", baseline="", operations=operations)
    try:
        amended = apply(old, proposal)
    except PatchError as error:
        lines = {problem.where.line for problem in error.problems}
        blamed = [step for number, step in enumerate(steps, start=1) if number in lines]
        return None, blamed or [*steps]
    return amended, []


def _alike(one: Sequence[Provision], other: Sequence[Provision]) -> bool:
    """Whether two texts are the same law, to the letter and in all its structure."""
    return len(one) == len(other) and all(
        _bare(mine) == _bare(wanted) and _alike(mine.children, wanted.children)
        for mine, wanted in zip(one, other, strict=True)
    )


def _bare(provision: Provision) -> Provision:
    return evolve(provision, blank=0, children=())


def _differences(
    one: Sequence[Provision], other: Sequence[Provision], around: NodePath = ()
) -> Iterator[NodePath]:
    """The paths, by position in the new text, to the innermost provisions in which both differ;
    among siblings to the first one alone, as what stands after it may be read otherwise for it."""
    if len(one) != len(other):
        yield around
        return
    for place, (mine, wanted) in enumerate(zip(one, other, strict=True)):
        if _bare(mine) != _bare(wanted):
            yield (*around, place)
            return
        yield from _differences(mine.children, wanted.children, (*around, place))


def _blanks(made: Act, new: Act) -> Iterator[Problem]:
    """Empty lines that no operation makes, or takes away."""
    for one, other in zip(made.sites, new.sites, strict=True):
        if one.provision.blank != other.provision.blank:
            had, has = (str(each.provision.blank or say("no")) for each in (one, other))
            line = next(filter(None, (each.line for each in other.provision.walk())), "")[:100]
            yield Problem(
                "differs",
                say(
                    "before this line the new text has {has} empty lines, where the proposal "
                    "leaves {had}: empty lines are layout, which no operation changes",
                    has=has,
                    had=had,
                ),
                Where(act=new.name, address=other.address),
                found=(line,),
            )
