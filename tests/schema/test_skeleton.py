"""A skeleton is a proposal that our reader reads and its schema allows, whatever the law holds."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import AddressError, DraftingError, PatchError
from drafting.files.proposal import read_proposal
from drafting.files.skeleton.writing import SkeletonParts, write_skeleton
from drafting.files.yaml.reader import read_yaml
from drafting.files.yaml.writer import block, comment, scalar
from drafting.model.act import Act, Numbering
from drafting.model.address import Target
from drafting.model.kind import Kind
from drafting.model.operation import NAMES, Insert, Join, Operation, Restate, name_of
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.text.writer import digest_of
from tests.acts import act, acts
from tests.examples import few
from tests.schema.files import as_an_editor, problems, validator

DATE = datetime.date(2015, 3, 1)
ODD = """\
= Закон: «О чем-то» # и "прочем"
{Ескерту. Тақырып: өзгертілді}

# Раздел I. - пункты: да, нет

## Статья 1. 'Кавычки' и \\обратная черта

1. Ключ: значение, # не комментарий; {a: b}, [c, d] & *e !f %g @h `i`
  1)  отступ в два пробела
  2) таб\tвнутри, неразрывный\u00a0пробел, разделитель\u2028строк, знак \U00010437

  3) — тире после пустой строки
2.
  1) у пункта нет своего текста
- часть, как элемент списка YAML
| не часть, а таблица | с двумя \\| ячейками |

## \\5. Статья без номера
|= № |= Название: |
| 1 | один ¶ два |
| 2 |  |

\\7. абзац, что похож на пункт

# 1-қосымша. Тізбе

а) бірінші: «тырнақша» "екінші" тырнақша
аа) yes
[… 3)–]

# 2-қосымша.

[^1] null
"""
LAW = act(ODD, Numbering(), "ru")


def outline(law: Act, *addresses: str, op: str = "") -> SkeletonParts:
    return SkeletonParts(
        acts=[law], addresses=addresses, op=op, date=DATE, schema="proposal.schema.json"
    )


def read(text: str) -> Proposal:
    return read_proposal(text, "proposal.yaml", begun=True)


def targets(law: Act) -> list[Target]:
    """Every provision, and the own line of each that has one beside its children."""
    own = [Target(site, own=True) for site in law.sites if site.provision.headed]
    own += [
        Target(site, own=True)
        for site in law.sites
        if site.provision.num and not site.provision.headed and site.provision.kind.bears_text
    ]
    return [*map(Target, law.sites), *own]


ALL = [target.address for target in targets(LAW)]
WORDED = [
    target.address
    for target in targets(LAW)
    if target.site.provision.text or not (target.own or target.site.provision.kind is Kind.CELL)
]
"""Those that have a text which could be left as it is: an empty cell has none."""


@pytest.mark.parametrize("op", NAMES.values())
def test_whatever_the_law_holds_the_skeleton_is_read_and_fits_its_schema(op: str) -> None:
    wanted = [
        target.address
        for target in targets(LAW)
        if op != "restate-heading"
        or target.site.provision.headed
        or target.site.provision.kind is Kind.TITLE
    ]
    text = write_skeleton(outline(LAW, *wanted, op=op))
    proposal = read(text)
    assert [name_of(operation) for operation in proposal.operations] == [op] * len(wanted)
    assert problems(validator("proposal"), as_an_editor(text)) == []
    named = [_address(operation) for operation in proposal.operations]
    if op == "insert":
        assert named == [LAW.find(address).site.address for address in wanted]
    else:
        assert named == wanted


def _address(operation: Operation) -> str:
    return operation.after if isinstance(operation, Insert) else operation.at[0]


@pytest.mark.parametrize("address", WORDED)
def test_restated_as_it_is_a_provision_is_refused_as_unchanged_and_nothing_else(
    address: str,
) -> None:
    proposal = read(write_skeleton(outline(LAW, address, op="restate")))
    with pytest.raises(PatchError) as refusal:
        apply(LAW, proposal)
    assert [problem.code for problem in refusal.value.problems] == ["no-op"]


def test_a_digest_is_that_of_the_provision_as_it_is() -> None:
    for operation in read(write_skeleton(outline(LAW, *ALL, op="delete"))).operations:
        site = LAW.find(operation.at[0]).site
        if operation.digest:
            assert operation.digest.get("kk") == (digest_of(site.provision)[:16],)
        else:
            assert ".table-1.row-3" in operation.at[0]  # it has an empty cell


@pytest.mark.parametrize(
    ("address", "op"),
    [
        ("title", "restate-heading"),
        ("I.heading", "restate-heading"),
        ("1", "restate"),
        ("1.1", "restate"),
        ("1.1.para-1", "restate"),
        ("annex-1.heading", "restate-heading"),
    ],
)
def test_without_op_a_heading_is_restated_as_such(address: str, op: str) -> None:
    (operation,) = read(write_skeleton(outline(LAW, address))).operations
    assert name_of(operation) == op


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("1. б", "…"),
        ("1-1. в", "1-2. …"),
        ("a) д", "a-1) …"),
        ("b) е", "c) …"),
        ("3. ж", "4. …"),
        ("з", "…"),
        ("Статья 1. А", "# Статья 2. …"),
        ("и", "# …"),
        ("|", "| … | … |"),
    ],
)
def test_what_is_inserted_has_the_next_number(line: str, text: str) -> None:
    """As `number: next` gives it; none comes between 1. and 1-1."""
    law = act(
        "# Статья 1. А\n1. б\n1-1. в\n2. г\n  a) д\n  b) е\n3. ж\nз\n# и\n| к | л |\n",
        language="ru",
    )
    (site,) = (each for each in law.sites if each.provision.line == line)
    (operation,) = read(write_skeleton(outline(law, site.address, op="insert"))).operations
    assert isinstance(operation, Insert)
    assert operation.text.get("ru").strip() == text


def test_words_to_replace_are_words_that_stand_there() -> None:
    law = act("1. Служащий обязан соблюдать закон, хранить тайну.\n2. Иное.\n", language="ru")
    text = write_skeleton(outline(law, "1", op="replace-words")).replace("new: …", "new: Он")
    (new, _) = apply(law, read(text)).act.body
    assert new.line == "1. Он, хранить тайну."


def test_provisions_are_joined_with_their_neighbour_and_split_in_their_middle() -> None:
    law = act("1. Бір ой, екінші ой.\n2. Үшінші ой.\n3. Төртінші.\n", Numbering(deleted="freed"))
    (join,) = read(write_skeleton(outline(law, "1", op="join"))).operations
    assert isinstance(join, Join)
    assert join.at == ("1", "2")
    assert len(join.digest.get("kk")) == 2
    split = apply(law, read(write_skeleton(outline(law, "1", op="split"))))
    assert [one.line for one in split.act.body[:2]] == ["1. Бір ой,", "1-1. екінші ой."]


def test_every_language_that_holds_the_provision_is_quoted_and_has_its_own_text() -> None:
    kazakh = act("1. Бірінші: «тармақ».\n2. Екінші.\n")
    russian = act("1. Первый пункт.\n", language="ru")
    both = SkeletonParts(acts=[kazakh, russian], addresses=["1", "2"], date=DATE, schema="s")
    text = write_skeleton(both)
    first, second = read(text).operations
    assert isinstance(first, Restate)
    assert isinstance(second, Restate)
    assert dict(first.text.by_language) == {
        "kk": "1. Бірінші: «тармақ».",
        "ru": "1. Первый пункт.",
    }
    assert dict(second.text.by_language) == {"kk": "2. Екінші."}
    assert dict(first.digest.by_language) == {
        law.language: (digest_of(law.body[0])[:16],) for law in (kazakh, russian)
    }
    assert list(second.digest.by_language) == ["kk"]
    for law in (kazakh, russian):
        one = read(
            write_skeleton(SkeletonParts(acts=both.acts, addresses=["1"], date=DATE, schema="s"))
        )
        with pytest.raises(PatchError, match="would change nothing"):
            apply(law, one)


def test_all_addresses_that_lead_nowhere_are_named_at_once() -> None:
    with pytest.raises(AddressError) as refusal:
        write_skeleton(outline(LAW, "1.1", "1.9", "8"))
    assert [problem.where.address for problem in refusal.value.problems] == ["1.9", "8"]


def test_a_heading_is_not_wanted_of_what_has_none() -> None:
    with pytest.raises(DraftingError, match="this provision has no heading"):
        write_skeleton(outline(LAW, "1.1", op="restate-heading"))


def test_a_text_that_looks_like_a_closing_block_is_read_in_a_provision() -> None:
    law = act("# 1-бап. Бір\nекі\n>> Н. Иванов\nг. Экстон, 5 мая 2020 года")
    (operation,) = read(write_skeleton(outline(law, "1", op="restate"))).operations
    assert isinstance(operation, Restate)
    assert operation.text.get("kk").endswith("екі\nН. Иванов\nг. Экстон, 5 мая 2020 года\n")


@few(29)
@given(acts(), st.data())
def test_a_skeleton_of_any_provision_of_any_law_is_read(law: Act, data: st.DataObject) -> None:
    assume(law.sites)
    site = data.draw(st.sampled_from(law.sites))
    op = data.draw(st.sampled_from([*NAMES.values()]))
    headed = site.provision.headed or site.provision.kind is Kind.TITLE
    assume(op != "restate-heading" or headed)
    (operation,) = read(write_skeleton(outline(law, site.address, op=op))).operations
    assert name_of(operation) == op
    assert _address(operation) == site.address


TEXTS = st.text(st.characters(codec="utf-8"))


@given(TEXTS)
def test_a_scalar_is_read_back_to_the_letter(text: str) -> None:
    assert read_yaml(f"key: {scalar(text)}\n", "f").data == {"key": text}
    assert as_an_editor(f"key: {scalar(text)}\n")["key"] is not None


@given(TEXTS)
def test_a_block_is_read_back_but_for_its_last_line_ends(text: str) -> None:
    head, *rest = block(text)
    written = "\n".join([f"key: {head}", *rest, "other: x"])
    data = read_yaml(written, "f").data
    assert data["key"].rstrip("\n") == text.rstrip("\n")
    assert data["other"] == "x"


@given(TEXTS)
def test_a_comment_ends_nothing(text: str) -> None:
    written = "\n".join(["key: a", *comment(text), "other: b"])
    assert read_yaml(written, "f").data == {"key": "a", "other": "b"}
