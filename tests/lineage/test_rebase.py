"""A proposal against one version, written against another: certain, or told."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.errors import DraftingError
from drafting.files.proposal import read_proposal
from drafting.files.workspace import Workspace
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.patch.rebase.outcomes import Outcome, Rebased
from drafting.patch.rebase.rebase import amended, rebase
from drafting.patch.rebase.same_provision import match_provisions
from drafting.tasks.rebase import Rebasing, rebase_proposal
from drafting.text.writer import digest_of, write_act
from tests.conftest import Run
from tests.lineage.conftest import NEW, NEW_DATE, OLD, OLD_DATE, law, propose, store

HEAD = f"proposal: p\ntarget: tea\nbaseline: {OLD_DATE}\noperations:\n"


def proposal(*operations: str) -> Proposal:
    lines = "".join(f"  - {{{operation}}}\n" for operation in operations)
    return read_proposal(HEAD + lines, "p.yaml")


def rebased(operation: str, old: str = OLD, new: str = NEW) -> Rebased:
    return rebase([(law(old), law(new, NEW_DATE))], proposal(operation))


def now(rebased: Rebased) -> list[str]:
    return [each.now for verdict in rebased.verdicts for each in verdict.references]


ITEM = "1. The officer of the state shall keep the secrets of the office.\n"
VERDICTS = {
    "unchanged": [
        ("op: replace-words, at: 2.2, old: every visitor, new: each guest", ["2.2"]),
        ("op: restate, at: 6, text: 6. It never does.", ["6"]),
        ("op: insert, after: 6, text: 6-1. Cups are of glass.", ["6"]),
        ("op: delete, at: 2.3", ["2.3"]),
        ("op: renumber, at: 6, to: '12'", ["6"]),
        ("op: replace-everywhere, forms: {cups: mugs}", []),
    ],
    "carried": [
        ("op: replace-words, at: 2.1, old: drink, new: have", ["2.1"]),
        ("op: replace-words, at: 4, old: request of the person, new: will of the man", ["4"]),
        ("op: delete, at: 5", ["3.10"]),
        ("op: delete-words, at: 7, words: within ten days", ["2.9"]),
        ("op: insert-words, at: 5, position: start, words: Goat's", ["3.10"]),
        ("op: replace-everywhere, forms: {tea: chai}", []),
    ],
    "words found elsewhere": [
        ("op: replace-words, at: 8, old: belongs to the office, new: is lent", ["3.11"]),
    ],
    "already done": [
        ("op: delete, at: 3", [""]),
        ("op: replace-words, at: 4, old: Sugar, new: Honey", [""]),
        ("op: insert, after: 1.1, text: 1-1. Water for tea shall be boiling when it is poured.",
         [""]),
        ("op: restate, at: 2.1, text: 1) drink tea at five o'clock sharp in the office;", [""]),
        ("op: insert-words, at: 2.1, after: five o'clock, words: sharp", [""]),
        ("op: renumber, at: 7, to: '9'", [""]),
    ],
    "gone": [
        ("op: replace-words, at: 3, old: Coffee, new: Cocoa", [""]),
        ("op: restate, at: 3, text: 3. Cocoa is not tea.", [""]),
        ("op: repeal, at: 3, by: a law", [""]),
    ],
    "conflict": [
        ("op: replace-words, at: 2.1, old: in the office, new: at home", [""]),
        ("op: replace-words, at: 4, old: Sugar, new: Salt", [""]),
        ("op: restate, at: 4, text: 4. Sugar is free.", [""]),
        ("op: delete, at: 4", [""]),
        ("op: delete, at: 2.1", [""]),
        ("op: delete, at: 8", [""]),
        ("op: insert, after: 1.1, text: 1-1. Cups are of glass.", [""]),
        ("op: restate, at: 5, text: 5. Milk is free.", [""]),
        ("op: delete, at: 3–5", [""]),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("outcome", "operation", "addresses"),
    [(outcome, *each) for outcome, cases in VERDICTS.items() for each in cases],
)
def test_an_operation_has_this_verdict(outcome: str, operation: str, addresses: list[str]) -> None:
    found = rebased(operation)
    assert [verdict.outcome.value for verdict in found.verdicts] == [outcome]
    assert now(found) == addresses


def test_a_number_that_was_changed_is_not_changed_once_more() -> None:
    (verdict,) = rebased("op: renumber, at: 7, to: '12'").verdicts
    assert verdict.outcome is Outcome.CONFLICT


def test_an_operation_is_judged_at_each_address() -> None:
    found = rebased("op: delete, at: [3, 4, 5, 2.3]")
    assert [verdict.outcome.value for verdict in found.verdicts] == [
        "already done", "conflict", "carried", "unchanged",
    ]  # fmt: skip


def test_words_that_went_elsewhere_are_named_and_not_followed() -> None:
    new = OLD.replace(" in the meaning of this law at all.", ".").replace(
        "publication.\n", "publication in the meaning of the code.\n"
    )
    operation = "op: replace-words, at: 3, old: the meaning of, new: the sense of"
    (verdict,) = rebased(operation, OLD, new).verdicts
    assert verdict.outcome is Outcome.CONFLICT
    assert verdict.remarks[-1].startswith("the words now stand in 2.6: ")


def test_a_change_beside_the_words_is_a_conflict() -> None:
    new = ITEM.replace("shall keep", "shall not keep")
    (verdict,) = rebased("op: replace-words, at: 1, old: keep, new: tell", ITEM, new).verdicts
    assert verdict.outcome is Outcome.CONFLICT


def test_words_that_are_twice_there_now_are_a_conflict() -> None:
    new = ITEM.replace("The officer", "In the state, the officer")
    (verdict,) = rebased("op: replace-words, at: 1, old: state, new: city", ITEM, new).verdicts
    assert verdict.outcome is Outcome.CONFLICT
    assert "occur twice" in verdict.remarks[0]


def test_a_text_of_few_words_is_not_taken_for_another_of_the_same_number() -> None:
    old = "1. An officer:\n  1) drinks tea.\n2. A visitor drinks what an officer gives him.\n"
    new = "1. A guest:\n  1) drinks milk.\n2. An officer:\n  1) drinks tea.\n"
    (verdict,) = rebased("op: delete, at: '1'", old, new).verdicts
    assert verdict.outcome is Outcome.CONFLICT


def test_a_number_that_is_taken_now_is_a_conflict() -> None:
    old = f"# 1. A\n\n{ITEM}\n# 2. B\n\n3. All else is left to the law.\n"
    new = f"{old}1-1. Nothing is left to custom.\n"
    (verdict,) = rebased("op: insert, after: 1.1, text: 1-1. Custom is law.", old, new).verdicts
    assert verdict.outcome is Outcome.CONFLICT
    assert verdict.remarks[0] == "the number 1-1 is taken"


def test_what_is_added_at_the_same_place_is_a_conflict_and_the_same_is_done() -> None:
    new = f"{ITEM}2. The officer drinks.\n"
    other = rebased("op: insert, after: 1, text: 2. The officer eats.", ITEM, new)
    same = rebased("op: insert, after: 1, text: 2. The officer drinks.", ITEM, new)
    assert [each.verdicts[0].outcome for each in (other, same)] == [Outcome.CONFLICT, Outcome.DONE]


@pytest.mark.parametrize(
    "operation", ["op: move, at: 4, after: 1", "op: insert, after: 1, text: 1-1. A."]
)
def test_what_goes_where_another_was_moved_meanwhile_is_a_conflict(operation: str) -> None:
    """Both together have the order of the proposals; one after the other, the reverse."""
    old = "1. One.\n2. Two.\n3. Three.\n4. Four.\n"
    found = rebased(operation, old, "1. One.\n3. Three.\n2. Two.\n4. Four.\n").verdicts[0]
    assert found.outcome is Outcome.CONFLICT
    assert found.lines.onto == "3. Three."


def test_what_stands_beside_what_may_have_been_moved_is_a_conflict() -> None:
    """Of so few words it is not certain whether the second item went before the first."""
    old = f"{ITEM}2. The secret.\n"
    operation = "op: insert, after: 1, text: 1-1. A sugar."
    found = rebased(operation, old, f"2. The secret.\n{ITEM}").verdicts[0]
    assert found.outcome is Outcome.CONFLICT


DUTIES = (
    "wash the cups after every single tea",
    "dry the spoons with a clean towel",
    "keep the sugar in a box of tin",
    "count the biscuits late in the evening",
    "lock the cupboard before going home",
)


def duties(*order: int) -> str:
    lines = [f"  {n}) {DUTIES[each]};\n" for n, each in enumerate(order, start=1)]
    return "1. An officer shall:\n" + "".join(lines)[:-2] + ".\n"


@pytest.mark.parametrize("duty", range(5))
@pytest.mark.parametrize("to", range(5))
def test_one_item_that_moved_keeps_no_other_place_from_being_found(duty: int, to: int) -> None:
    order = [0, 1, 2, 3, 4]
    order.remove(duty)
    order.insert(to, duty)
    for after in range(4):
        found = rebased(
            f"op: insert, after: 1.{after + 1}, number: next, text: sing;",
            duties(0, 1, 2, 3, 4),
            duties(*order),
        )
        at = order.index(after)
        outcome = found.verdicts[0].outcome
        assert outcome.stands is (order[at + 1 :][:1] == [after + 1])
        if outcome.stands:
            assert now(found) == [f"1.{at + 1}"]
        else:
            verdict = found.verdicts[0]
            assert verdict.lines.onto or verdict.remarks
        changed = f"op: insert-words, at: 1.{after + 1}, position: start, words: all must"
        assert now(rebased(changed, duties(0, 1, 2, 3, 4), duties(*order))) == [
            f"1.{order.index(after) + 1}"
        ]


def test_a_number_that_is_the_next_one_is_another_where_the_others_are() -> None:
    old, new = duties(0, 1, 2, 3), duties(4, 0, 1, 2, 3)
    (verdict,) = rebased("op: insert, after: 1.2, number: next, text: sing;", old, new).verdicts
    assert verdict.outcome is Outcome.CARRIED
    assert verdict.remarks == ("numbered 3-1) now, 2-1) before",)


def test_each_address_in_a_list_of_what_is_taken_is_rewritten(workspace: Path) -> None:
    old, new = duties(0, 1, 2, 3), duties(4, 0, 1, 2, 3)
    store(workspace, {OLD_DATE: {"en": old}, NEW_DATE: {"en": new}})
    takes = 'takes: ["1.2", "1.3"]'
    propose(workspace, f'- {{op: insert, after: "1.1", text: "1-1) in all:", {takes}, reason: r}}')
    text = rebase_proposal(Workspace.find(workspace), "p", NEW_DATE).text
    assert 'takes: ["1.3", "1.4"]' in text


def test_a_move_is_carried_and_known_when_it_is_done() -> None:
    old = ITEM + "2. Cups are washed by those who used them.\n3. All else is left to the law.\n"
    operation = "op: move, at: 1, after: 3"
    done = write_act(apply(law(old), proposal(operation)).act)
    renumbered = old.replace("3. All else", "5. All else")
    assert rebased(operation, old, done).verdicts[0].outcome is Outcome.DONE
    carried = rebased(operation, old, renumbered)
    assert (carried.verdicts[0].outcome, now(carried)) == (Outcome.CARRIED, ["1", "5"])


def test_languages_that_part_ways_are_a_conflict() -> None:
    ru = OLD.replace("Sugar", "Сахар")
    texts = [(law(OLD), law(NEW)), (law(ru, language="ru"), law(ru, language="ru"))]
    found = rebase(texts, proposal("op: delete, at: 5"))
    assert found.verdicts[0].outcome is Outcome.CONFLICT
    assert found.verdicts[0].remarks == (
        "the languages part ways", "en: carried 3.10", "ru: unchanged 5",
    )  # fmt: skip


def test_the_digest_is_that_of_the_provision_as_it_reads_now() -> None:
    old, new = law(OLD), law(NEW, NEW_DATE)
    given = digest_of(old.find("2.1").site.provision)[:12]
    found = rebased(f"op: replace-words, at: 2.1, old: drink, new: have, digest: {given}")
    (operation,) = amended(found)
    assert operation.digest.get("en") == (digest_of(new.find("2.1").site.provision)[:12],)


def test_each_language_has_its_own_digest() -> None:
    texts = [
        (
            law(OLD.replace("tea", tea), OLD_DATE, language),
            law(NEW.replace("tea", tea), NEW_DATE, language),
        )
        for language, tea in (("kk", "шай"), ("ru", "чай"))
    ]
    old, new = (
        {each.language: digest_of(each.find("2.1").site.provision)[:8] for each in version}
        for version in zip(*texts, strict=True)
    )
    listed = ", ".join(f"{language}: {digest}" for language, digest in old.items())
    written = f"op: replace-words, at: 2.1, old: drink, new: have, digest: {{{listed}}}"
    (operation,) = amended(rebase(texts, proposal(written)))
    assert operation.digest.by_language == {language: (digest,) for language, digest in new.items()}


YAML = """\
# A comment on top, with ünïcode.
proposal: p
target: tea
baseline: '2020-01-01'   # the first one

operations:
  # the first is done
  - op: delete
    at: 3
    reason: >-
      It says

      nothing.   
  # the second is carried
  - op: replace-words
    at: "5"        # milk
    old: anyone
    new: someone
    digest: DIGEST
  - {op: delete, at: [4, "7" , 2.3], reason: Too much.}
  -   op: delete-words
      at:
        - 6
        - 8   # the kettle
      words: the
  - op: insert
    after: §7
    text: |
      7-1. Cups are of glass.
# the end
"""  # noqa: W291  (a rewrite must keep it)


def yaml(root: Path, newline: str = "\n") -> tuple[Workspace, str]:
    digest = digest_of(law(OLD).find("5").site.provision)[:16].upper()
    text = YAML.replace("DIGEST", digest).replace("\n", newline)
    propose(root, "")
    (root / "proposals/p.yaml").write_bytes(text.encode())
    return Workspace(root), text


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_only_what_is_touched_is_rewritten(
    workspace: Path, newline: str, file_regression: FileRegressionFixture
) -> None:
    space, text = yaml(workspace, newline)
    found = rebase_proposal(space, "p", NEW_DATE, keep_going=True).text
    assert newline == "\n" or "\n" not in found.replace("\r\n", "")
    old, new = text.split(newline), found.split(newline)
    untouched = [line for line in old if line and line in new]
    assert [line for line in new if line in untouched] == untouched
    file_regression.check(found.replace(newline, "\n"), basename="rewritten", extension=".yaml")


def test_a_byte_order_mark_and_signs_beyond_the_basic_plane_shift_nothing(workspace: Path) -> None:
    space, text = yaml(workspace)
    text = "\ufeff# \U0001d54f\n" + text.replace("on top", "\U00010437 on top")
    (workspace / "proposals/p.yaml").write_bytes(text.encode())
    found = rebase_proposal(space, "p", NEW_DATE, keep_going=True).text
    assert found.startswith("\ufeff# \U0001d54f\n# A comment \U00010437 on top")
    assert read_proposal(found, "p.yaml").baseline == NEW_DATE


def test_rebased_onto_the_same_version_it_is_the_same_to_the_byte(workspace: Path) -> None:
    space, text = yaml(workspace)
    rebasing = rebase_proposal(space, "p", OLD_DATE)
    assert rebasing.text == text
    assert {verdict.outcome for verdict in rebasing.rebased.verdicts} == {Outcome.UNCHANGED}


def test_a_list_in_brackets_loses_its_items_and_a_list_in_flow_is_named(
    workspace: Path, file_regression: FileRegressionFixture
) -> None:
    propose(workspace, "- {op: delete, at: ['3', '2.3'], digest: [DIGEST, OTHER]}")
    path = workspace / "proposals/p.yaml"
    text = path.read_text(encoding="utf-8")
    for word, address in (("DIGEST", "3"), ("OTHER", "2.3")):
        text = text.replace(word, digest_of(law(OLD).find(address).site.provision)[:8])
    path.write_text(text, encoding="utf-8")
    found = rebase_proposal(Workspace(workspace), "p", NEW_DATE).text
    digest = digest_of(law(NEW).find("2.3").site.provision)[:8]
    assert f"at: ['2.3'], digest: [{digest}]" in found
    flow = "operations: [{op: delete, at: '3'}, {op: delete, at: '6'}]\n"
    path.write_text(text.partition("operations:")[0] + flow, encoding="utf-8")
    with pytest.raises(DraftingError) as refusal:
        rebase_proposal(Workspace(workspace), "p", NEW_DATE)
    file_regression.check(f"{refusal.value}\n", basename="flow")


TABLE = """
- {op: replace-words, at: 2.2, old: every visitor, new: each guest}
- {op: replace-words, at: 2.1, old: in the office, new: at home}
- {op: delete, at: [3, 5]}
- {op: replace-words, at: 8, old: belongs to the office, new: is lent}
- {op: insert, after: 1.1, text: 1-1. Cups are of glass.}
- {op: replace-everywhere, forms: {cups: mugs}}
"""


def test_the_verdicts_are_printed(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    propose(workspace, TABLE)
    status, out, err = run("rebase", "p", "--onto", NEW_DATE)
    assert (status, out) == (1, "")
    table = err.partition("p: tea")
    file_regression.check(table[1] + table[2], basename="verdicts")
    status, out, err = run("rebase", "p", "--onto", NEW_DATE, "--keep-going")
    assert status == 0
    file_regression.check(out, basename="kept-going", extension=".yaml")
    assert "nothing is written" not in err


def test_nothing_is_written_where_an_operation_is_refused(run: Run, workspace: Path) -> None:
    propose(workspace, TABLE)
    status, out, _ = run("rebase", "p", "--onto", NEW_DATE, "-o", "new.yaml")
    assert (status, (workspace / "new.yaml").exists()) == (1, False)
    assert out.endswith("--keep-going leaves out what is gone or in conflict\n")
    assert run("rebase", "p", "--onto", NEW_DATE, "-o", "new.yaml", "--keep-going")[0] == 0
    assert run("apply", "new.yaml")[0] == 0


def test_what_is_refused_is_named_in_the_language_of_the_call(run: Run, workspace: Path) -> None:
    propose(workspace, TABLE)
    out = run("rebase", "p", "--onto", NEW_DATE, "--json", "--ui-language", "ru")[1]
    problems = json.loads(out)["problems"]
    assert {each["problem"].rpartition(": ")[2] for each in problems} == {"спорно"}
    names = [line.partition(": ")[0] for each in problems for line in each["found"]]
    assert names
    assert not {*names} & {"base", "onto", "wanted"}


def test_where_all_is_done_nothing_is_left(run: Run, workspace: Path) -> None:
    propose(workspace, "- {op: delete, at: 3, reason: x}")
    status, out, err = run("rebase", "p", "--onto", NEW_DATE)
    assert (status, out) == (1, "")
    assert err.endswith("nothing is left of the proposal, and nothing is written\n")


def test_verdicts_as_data(run: Run, workspace: Path) -> None:
    propose(workspace, TABLE)
    status, out, _ = run("rebase", "p", "--onto", NEW_DATE, "--json")
    data = json.loads(out)
    assert (status, data["text"], data["onto"]) == (1, None, NEW_DATE)
    assert [each["verdict"] for each in data["operations"]] == [
        "unchanged", "conflict", "already done", "carried",
        "words found elsewhere", "conflict", "unchanged",
    ]  # fmt: skip
    assert data["operations"][3]["addresses"] == [{"key": "at", "written": "5", "now": "3.10"}]
    assert data["operations"][1]["lines"]["wanted"] == "1) drink tea at five o'clock at home;"


REFUSED = {
    "no-such-version": ("- {op: delete, at: 3}", "1999-01-01"),
    "not-to-its-own-baseline": ("- {op: delete, at: 77}", NEW_DATE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_a_mistake_is_named(
    name: str, run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    operations, onto = REFUSED[name]
    propose(workspace, operations)
    status, out, err = run("rebase", "p", "--onto", onto)
    assert (status, out) == (1, "")
    file_regression.check(err, basename=name)


def test_what_amends_another_proposal_follows_that_one(
    run: Run, workspace: Path, file_regression: FileRegressionFixture
) -> None:
    propose(workspace, "- {op: delete, at: 3}")
    path = propose(workspace, "- {op: delete, at: 6}", "q")
    text = path.read_text(encoding="utf-8")
    text = text.replace("target: tea", "target: {proposal: p}").replace("baseline", "#")
    path.write_text(text, encoding="utf-8")
    status, _, err = run("rebase", "q", "--onto", NEW_DATE)
    assert status == 1
    file_regression.check(err, basename="amends-another")


# Laws, on small acts made of a few items.

NOUNS = "officer state office secret cup kettle tea milk sugar water law"
WORDS = st.sampled_from(NOUNS.split())
ITEMS = st.lists(st.lists(WORDS, min_size=1, max_size=9), min_size=1, max_size=5)


@st.composite
def changes(draw: st.DrawFn, items: list[list[str]], one_place: bool) -> str:
    """An operation on one of the items; with `one_place`, not on words wherever they stand."""
    number = draw(st.integers(1, len(items)))
    old, new = draw(st.sampled_from(items[number - 1])), draw(WORDS)
    everywhere = [
        f"op: delete-words, at: '{number}', words: {old}, all: 'true'",
        f"op: replace-everywhere, forms: {{{old}: {new}s}}",
    ]
    return draw(
        st.sampled_from(
            [
                f"op: replace-words, at: '{number}', old: {old}, new: the {new}, nth: '1'",
                f"op: insert-words, at: '{number}', after: {old}, words: or {new}, nth: '1'",
                f"op: insert-words, at: '{number}', position: end, words: and {new}",
                f"op: restate, at: '{number}', text: '{number}. All {new}.'",
                f"op: insert, after: '{number}', text: '{number}-1. A {new}.'",
                f"op: delete, at: '{number}'",
                f"op: renumber, at: '{number}', to: '9'",
                f"op: move, at: '{number}', after: '{1 if number > 1 else len(items)}'",
                *([] if one_place else everywhere),
            ]
        )
    )


@st.composite
def cases(draw: st.DrawFn, *, one_place: bool = False) -> tuple[str, str, str]:
    """A text, an operation that made another version of it, and one that is to be rebased."""
    items = draw(ITEMS)
    text = "".join(f"{n}. The {' '.join(words)}.\n" for n, words in enumerate(items, start=1))
    return text, draw(changes(items, one_place)), draw(changes(items, one_place))


def carried_out(text: str, *operations: str) -> str | None:
    try:
        return write_act(apply(law(text), proposal(*operations)).act)
    except DraftingError:
        return None


@given(cases())
def test_law_rebased_onto_the_same_text_nothing_changes(case: tuple[str, str, str]) -> None:
    text, _, operation = case
    assume(carried_out(text, operation) is not None)
    found = rebase([(law(text), law(text, NEW_DATE))], proposal(operation))
    assert {verdict.outcome for verdict in found.verdicts} == {Outcome.UNCHANGED}
    assert amended(found) == proposal(operation).operations


@given(cases(one_place=True))
def test_law_rebased_then_applied_is_both_applied_at_once(case: tuple[str, str, str]) -> None:
    text, made, operation = case
    onto = carried_out(text, made)
    assume(onto is not None and carried_out(text, operation) is not None)
    assert onto is not None
    found = rebase([(law(text), law(onto, NEW_DATE))], proposal(operation))
    both = carried_out(text, made, operation)
    assume(both is not None and all(verdict.outcome.stands for verdict in found.verdicts))
    new = apply(law(onto, NEW_DATE), Proposal(
        proposal="p", target="tea", baseline=NEW_DATE, operations=amended(found))).act  # fmt: skip
    assert write_act(new) == both


@given(cases())
def test_law_what_was_just_done_is_done(case: tuple[str, str, str]) -> None:
    text, _, operation = case
    onto = carried_out(text, operation)
    assume(onto not in (None, text))
    assert onto is not None
    found = rebase([(law(text), law(onto, NEW_DATE))], proposal(operation))
    # Of short texts it cannot always be told what became of what; but never is it done twice.
    assert not any(verdict.outcome is Outcome.UNCHANGED for verdict in found.verdicts)


@given(ITEMS)
def test_every_provision_is_its_own_counterpart(items: list[list[str]]) -> None:
    text = "".join(f"{n}. {' '.join(words)}\n" for n, words in enumerate(items, start=1))
    match = match_provisions(law(text), act := law(text))
    assert [match.of(site) for site in act.sites] == act.sites


@pytest.mark.parametrize(
    ("text", "followed"),
    [("Tea is always free here.", True), ("Tea is always free.", False)],
)
def test_only_words_that_are_too_many_for_chance_follow_a_provision_elsewhere(
    text: str, followed: bool
) -> None:
    """Short wordings («Excluded.», «Tea is free.») recur in any law: that one of them is gone here
    and new there is no evidence that a provision moved. Five words are."""
    old = f"# 1. Drinks\n\n1. {text}\n\n# 2. Food\n\n3. Bread comes with butter and salt.\n"
    new = f"# 1. Drinks\n\n# 2. Food\n\n3. Bread comes with butter and salt.\n4. {text}\n"
    base, onto = law(old), law(new, NEW_DATE)
    found = match_provisions(base, onto).of(base.find("1.1").site)
    assert (found and found.address) == ("2.4" if followed else None)


def test_a_language_that_the_other_version_lacks_is_a_warning(workspace: Path) -> None:
    store(workspace, {OLD_DATE: {"en": OLD, "ru": OLD}, NEW_DATE: {"en": NEW}})
    propose(workspace, "- {op: delete, at: 6, reason: x}")
    found: Rebasing = rebase_proposal(Workspace(workspace), "p", NEW_DATE)
    assert [warning.code for warning in found.warnings] == ["no-language"]
    assert f"baseline: {NEW_DATE}" in found.text


@pytest.mark.parametrize(
    ("new", "outcome"),
    [
        ("1. Cups:\n  1) of glass;\n  2) of tin;\n  3) of clay.\n", "carried"),
        ("1. Cups:\n  1) of glass;\n  2) of clay.\n", "conflict"),
        ("1. Cups:\n  1) of glass;\n  2) of thin tin;\n  3) of clay.\n", "conflict"),
        ("1. Cups:\n  1) of glass;\n  2) of tin:\n    a) thin;\n    b) thick.\n", "conflict"),
    ],
)
def test_what_goes_may_have_another_mark_at_its_end_now(new: str, outcome: str) -> None:
    old = "1. Cups:\n  1) of glass;\n  2) of tin.\n"
    judged = rebased("op: delete, at: 1.2", old, new)
    assert [each.outcome.value for each in judged.verdicts] == [outcome]
    restated = rebased("op: restate, at: 1.2, text: 2) of wood.", old, new)
    assert [each.outcome.value for each in restated.verdicts] == ["conflict"]
