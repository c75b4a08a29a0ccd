"""`number: next` gives a number that sorts strictly between its neighbours, or refuses."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import event, given
from hypothesis import strategies as st

from drafting.errors import PatchError
from drafting.model.act import Numbering
from drafting.model.kind import Kind
from drafting.model.localized import same
from drafting.model.numbers.order import order_of
from drafting.model.operation import Insert
from drafting.patch import apply
from tests.acts import act
from tests.examples import few
from tests.laws.proposals import propose

_FIGURES = st.integers(1, 12).map(str)
_SUFFIXES = st.lists(st.integers(1, 11).map(lambda n: f"-{n}"), max_size=3).map("".join)
_LETTERS = st.sampled_from(["", "", "A", "B", "C", "Z"])
_NUMBERS = st.one_of(
    st.builds("{}{}".format, _FIGURES, _SUFFIXES),
    st.builds("{}{}".format, _FIGURES, _LETTERS),
    st.builds("{}{}".format, st.sampled_from("abcz"), _SUFFIXES),
    st.builds("{}{}".format, st.sampled_from("ABCZ"), _SUFFIXES),
)
_FORMS = st.sampled_from(["{})", "({})"])


@few(100)
@given(
    numbers=st.lists(_NUMBERS, min_size=1, max_size=6, unique_by=order_of),
    form=_FORMS,
    through=st.booleans(),
    several=st.integers(1, 3),
    data=st.data(),
)
def test_the_next_number_sorts_between_its_neighbours(numbers, form, through, several, data):
    ordered = sorted(numbers, key=order_of)
    kinds = frozenset({Kind.ITEM} if through else {})
    law = act("\n".join(f"{form.format(num)} Сөз." for num in ordered), Numbering(through=kinds))
    read = [site.provision.num for site in law.sites]
    assert read == ordered
    at = data.draw(st.integers(0, len(ordered) - 1))
    later = ordered[at + 1 :][:1]
    text = "\n".join(["Жаңа."] * several)
    operation = Insert(text=same(text), after=law.sites[at].address, number="next")
    try:
        new = apply(law, propose(operation)).act.body
    except PatchError as refused:
        told = str(refused)
    else:
        nums = [each.num for each in new[at : at + several + 1 + len(later)]]
        assert all(order_of(one) < order_of(other) for one, other in pairwise(nums))
        return
    assert later, "a number that goes on from the last is always known"
    assert "no number is known that comes between" in told
    event("refused")
