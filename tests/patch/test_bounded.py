"""What grows with the square of the input is bounded, or refused by a limit that is stated."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

import drafting
from drafting import api
from drafting.diff.sequence import opcodes
from drafting.diff.words import pieces
from drafting.errors import AddressError, DraftingError, FormatError, PatchError
from drafting.files.workspace import Workspace
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch import conflicts, locate
from drafting.patch.derive.derive import derive
from drafting.patch.read_back import near
from drafting.tasks.amend import LONGEST_CHAIN, root_of
from drafting.text.unread import unread_line
from drafting.word.package import package
from tests.work import lines_run

LINES = 40


def law(lines: int = LINES) -> Act:
    text = "".join(
        f"{n}. Officer {n} shall drink tea in the office.\n" for n in range(1, lines + 1)
    )
    return drafting.read_act(text, "en", "law", "2020")


def proposal(name: str, *operations: str) -> Proposal:
    head = f"proposal: {name}\ntarget: law\nbaseline: '2020'\noperations:\n"
    return drafting.read_proposal(head + "".join(f"  - {{{each}}}\n" for each in operations))


def words(at: int, new: str) -> str:
    return f"op: replace-words, at: {at}, old: tea, new: {new}"


def grows(work: Callable[[int], Callable[[], object]], size: int) -> float:
    """How many times as many lines run for twice the size."""
    work(8)()  # what is loaded once
    one, two = (lines_run(work(number)) for number in (size, 2 * size))
    return two / one


def quiet(call: Callable[[], object]) -> Callable[[], object]:
    def called() -> object:
        try:
            return call()
        except DraftingError as error:
            return error

    return called


def test_proposals_that_clash_on_the_same_lines_are_not_carried_out_in_pairs() -> None:
    """Each pair is found by its places; only changes that do not meet are tried in both orders."""
    act = law(8)

    def work(size: int) -> Callable[[], object]:
        all_ = [proposal(f"p{n}", words(n % 8 + 1, f"drink{n}")) for n in range(size)]
        located = [locate(act, each) for each in all_]
        return lambda: conflicts(act, located)

    # Of twice as many, each clashes with twice as many: some ten lines for each pair.
    pairs = 8 * (16 * 15 // 2)
    assert len(conflicts(act, [])) == 0
    assert lines_run(work(128)) < 100 * pairs


def test_operations_of_one_proposal_that_clash_are_named_up_to_a_number() -> None:
    act = law()

    def work(size: int) -> Callable[[], object]:
        one = proposal("p", *(words(1, "water") for _ in range(size)))
        return quiet(lambda: drafting.amend(act, one))

    assert grows(work, 60) < 2.3
    error = work(60)()
    assert isinstance(error, PatchError)
    assert len(error.problems) == 201
    assert "more than 200 pairs of operations clash" in str(error)


@pytest.mark.parametrize(
    "lines",
    [
        lambda n: (["same"] * n, ["same"] * (n // 2) + ["other"] + ["same"] * n),
        lambda n: (["a", "b"] * n, ["b", "a"] * n),
        lambda n: ([f"{i} {i % 2}" for i in range(n)], [f"{i} {i % 3}" for i in range(n)]),
        lambda n: ([f"{i % 9}" for i in range(n)], [f"{i % 7}" for i in range(n)]),
    ],
)
def test_long_or_repetitive_sequences_are_aligned_in_linear_time(
    lines: Callable[[int], tuple[list[str], list[str]]],
) -> None:
    def work(size: int) -> Callable[[], object]:
        return lambda: [*opcodes(*lines(size))]

    assert grows(work, 5000) < 2.3
    old, new = lines(5000)
    kept = [(old[i:j], new[k:m]) for same, i, j, k, m in opcodes(old, new) if same]
    assert all(one == other for one, other in kept)
    stretches = [*opcodes(old, new)]
    assert [n for _, i, j, _, _ in stretches for n in range(i, j)] == [*range(len(old))]
    assert [n for _, _, _, k, m in stretches for n in range(k, m)] == [*range(len(new))]


def test_the_pieces_of_a_long_line_are_its_words() -> None:
    old, new = "the tea " * 3000, "the cup " + "the tea " * 2999
    found = pieces(old, new)
    assert "".join(piece.old for piece in found) == old
    assert "".join(piece.new for piece in found) == new
    assert grows(lambda n: lambda: pieces("the tea " * n, "the cup " * n), 1500) < 2.3


@pytest.mark.parametrize("address", [".".join("1" * 52), ".".join("1" * 4000)])
def test_an_address_of_very_many_numbers_is_refused(address: str) -> None:
    with pytest.raises(AddressError, match="an address has at most 51 numbers"):
        law().find(address)
    assert lines_run(quiet(lambda: law().find(address))) < 60_000


def test_an_address_longer_than_any_law_has_is_refused() -> None:
    one = proposal("p", f"op: delete, at: '{', '.join(f'item {n}' for n in range(2000))}'")
    with pytest.raises(PatchError, match="an address has at most 1000 characters"):
        drafting.amend(law(), one)


def test_a_long_chain_of_amended_proposals_is_refused(workspace: Path) -> None:
    """Each of a chain is carried out anew for every later one."""
    (workspace / "proposals/c0.yaml").write_text(
        "proposal: c0\ntarget: internet-memo\nbaseline: 2014-10-17\noperations:\n"
        "  - {op: delete, at: 6}\n"
    )
    for n in range(1, LONGEST_CHAIN + 1):
        (workspace / f"proposals/c{n}.yaml").write_text(
            f"proposal: c{n}\ntarget: {{proposal: c{n - 1}}}\noperations:\n"
            "  - {op: delete, at: 7}\n"
        )
    space = Workspace(workspace)
    assert root_of(space, space.proposal(f"c{LONGEST_CHAIN - 1}")).proposal == "c0"
    with pytest.raises(DraftingError, match="which amends another …, 16 times"):
        root_of(space, space.proposal(f"c{LONGEST_CHAIN}"))


def test_the_most_paragraphs_of_a_document_are_stated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("drafting.word.paper.MAX_PARAGRAPHS", LINES - 1)
    assert package.MAX_PARAGRAPHS == 100_000
    with pytest.raises(FormatError, match=f"has {LINES} paragraphs; a document has at most 39"):
        api.export_act(law())


def test_a_long_line_of_signs_is_looked_through_once() -> None:
    """Tried at each of its signs, it takes minutes."""
    assert unread_line("= " * 50_000 + "a", {}) is None
    assert unread_line("=== " * 10, {}) is not None


def test_of_lines_without_numbers_each_is_looked_at_once_for_changes_among_them() -> None:
    """As in a table that came in line by line, of which two rows changed."""

    def work(rows: int) -> Callable[[], object]:
        lines = [f"row {n}" for n in range(rows)]
        old = drafting.read_act("\n\n".join(("# Article 1. Rows", *lines, "")), "en", "law", "2020")
        (article,) = old.body
        first, *others = article.children
        children = (first, evolve(first, text="new"), *others[:-1])
        return lambda: near(old, old.with_body((evolve(article, children=children),), "2021"))

    assert grows(work, 200) < 3


def test_changes_that_do_not_come_out_are_tried_again_together() -> None:
    """Restated one after the other, each took two rounds, and 60 rounds the whole act."""

    def of(count: int, changed: str = "") -> Act:
        lines = (
            f"{n}) restate section {n}:\n"
            + (f"“{n}. A garden.”; {changed}" if changed and n % 3 == 0 else f"  “{n}. A garden.”;")
            for n in range(1, count)
        )
        text = "\n".join(("# Section 1. Gardens", "", *lines, ""))
        return drafting.read_act(text, "en", "law", "2020")

    assert len(derive(of(200), of(200, "More.")).operations) == 66
    assert grows(lambda n: lambda: derive(of(n), of(n, "More.")), 40) < 3
