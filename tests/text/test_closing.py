"""The lines that close an act: who signed it, where and when, under which number."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError, PatchError
from drafting.files.skeleton.texts import wording
from drafting.language.addresses import address
from drafting.model.act import Act, Numbering
from drafting.model.localized import same
from drafting.model.operation import Delete, Insert, Operation, Renumber, Restate
from drafting.patch import apply
from drafting.text.writer import write_act
from tests.acts import act
from tests.laws.proposals import propose

LAW = "= Закон\n4. А.\n5. Б."
SIGNED = "Президент Республики Н. Иванов"


def _closing(law: Act) -> list[str]:
    return [site.line for site in law.lines() if site.address.startswith("closing.")]


@pytest.mark.parametrize(
    "lines",
    [
        [SIGNED],
        ["Қазақстан Республикасының Президенті Н. Иванов"],
        ["Республика", "Президенті", "Н. Иванов"],
        ["Президент України", "Л.ІВАНЧУК", "м. Київ 25 травня 1993 року № 22-XII"],
        ["Президент України Л.ІВАНЧУК"],
        ["Л.ІВАНЧУК"],
        ["President of the Republic  A. Smith"],
        ["Chairman of the Board", "John Smith"],
        ["Министр юстиции", "Республики Экс ________ М. Иванов"],
        ["Экстон, Ақорда", "2019 жылғы 7 мамыр", "№ 5-VI ҚРЗ"],
        ["г. Экстон, 7 мая 2019 года"],
        ["Экстон, Акорда", "7 мая 2019 года", "N 5-VI ЗРК"],
        ["Done at Exton, 7 May 2019."],
        ["И.о. Министра финансов Н. Иванов"],
        ["И. о. Министра финансов", "Н. Иванов"],
        ["Председатель Комитета Иванов Н. И."],
        ["For the Council of the Union", "The President", "A. SMITH"],
        ["Done at Exton, 7 May 2019.", "The President", "A. B. Smith", "The Clerk", "C. JONES"],
        ["Министр", "Н. Иванов", "«СОГЛАСОВАН»", "Министр труда Б. Петров", "7 мая 2020 года"],
        [SIGNED, "* * *", "© Официальный сайт"],
        ["| Президент | Л.ІВАНЧУК |", "| м. Київ | № 5 |"],
        ["| Қазақстан Республикасының | < |", "| Президенті | Н.ИВАНОВ |"],
        ["The Minister of Justice", "P. VAN DAM"],
        ["Chairman", "J. de la Cruz"],
    ],
)
def test_closing_lines_are_no_part_of_the_last_provision(lines: list[str]) -> None:
    text = f"{LAW}\n" + "\n".join(lines)
    law = act(text)
    assert [each.provision.kind.value for each in law.sites if each.parent is None] == [
        "title", "item", "item", "closing"
    ]  # fmt: skip
    assert write_act(law) == text


@pytest.mark.parametrize(
    "lines",
    [
        ["7 мая 2019 года"],
        ["Экстон"],
        ["Президент осуществляет полномочия"],
        [f"{SIGNED} подписывает законы."],
        ["Комиссия принимает решение № 5 от 7 мая 2019 года"],
        ["А. Иванов, Б. Петров"],
        ["The President may act on 7 May 2019"],
        ["6. Состав:", "А. Иванов", "Б. Петров"],
        ["# Состав", "А. Иванов"],
        ["A. SMITH"],
        ["Exton is open.", "A. Smith", "B. Jones"],
        [SIGNED, "Прочие положения остаются."],
    ],
)
def test_what_only_looks_like_one_is_text(lines: list[str]) -> None:
    text = f"{LAW}\n" + "\n".join(lines)
    law = act(text)
    assert not _closing(law)
    assert write_act(law) == text


def test_its_lines_are_addressed_before_the_annexes() -> None:
    text = f"{LAW}\n{{n}}\n\n{SIGNED}\n{{m}}\nЭкстон, 7 мая 2019 года\n\n# Приложение 1. В\n1. Г."
    law = act(text)
    assert [site.address for site in law.lines()] == [
        "title", "4", "5", "note-1", "closing.para-1", "closing.note-1", "closing.para-2",
        "annex-1", "annex-1.1",
    ]  # fmt: skip
    target = law.find("closing.para-2")
    assert target.site.eid == "conclusions__al_2"
    words = [address.words(target, language) for language in ("kk", "ru", "en")]
    assert words == [
        "аяқтаманың екінші абзацы", "абзац второй концовки", "closing block, paragraph 2"
    ]  # fmt: skip
    assert all(law.find(address.canonical(each)) == target for each in words)
    assert write_act(law) == text


@pytest.mark.parametrize(
    ("text", "closing"),
    [
        (f"{LAW}\n<< казначей", ["казначей"]),
        (f"{LAW}\n<< казначей\n{SIGNED}", ["казначей", SIGNED]),
        (f"{LAW}\n>> {SIGNED}\n7 мая 2019 года", []),
        (f"{LAW}\n{SIGNED}\n<< Экстон\n{{n}}", ["Экстон", "{n}"]),
        (f"{LAW}\n<< \\5. Казначей", ["5. Казначей"]),
        (f"{LAW}\n\\<< казначей", []),
        (f"{LAW}\n<< казначей\nA. SMITH", ["казначей", "A. SMITH"]),
        (f"{LAW}\nA. SMITH\nExton, 7 May 2019", ["Exton, 7 May 2019"]),
        (f"{LAW}\n\\A. SMITH\nB. JONES", ["A. SMITH", "B. JONES"]),
        (f"{LAW}\n>> The President\nA. SMITH", []),
        (f"{LAW}\n<< {{n}}\n{SIGNED}", ["{n}", SIGNED]),
    ],
)
def test_marks_stand_where_the_look_misleads(text: str, closing: list[str]) -> None:
    law = act(text)
    assert _closing(law) == closing
    assert write_act(law) == text


@pytest.mark.parametrize(
    "lines",
    [
        f"<< {SIGNED}",
        ">> Казначей",
        "<< казначей\n6. Г.",
        "<< казначей\n  Г.",
        f"<< казначей\n>> {SIGNED}",
        "<< 6. Г.",
        "  << казначей",
        f">> {{n}}\n{SIGNED}",
        f"{SIGNED}\n\\A. SMITH",
    ],
)
def test_a_mark_that_cannot_stand_there_is_refused(lines: str) -> None:
    with pytest.raises(FormatError) as refused:
        act(f"{LAW}\n{lines}")
    assert refused.value.problems[0].where.line in {4, 5}


@pytest.mark.parametrize(
    ("operation", "after"),
    [
        (Delete(at=("5",)), f"= Закон\n4. А.\n{SIGNED}\n№ 5\n"),
        (
            Restate(at=("closing",), id="1", text=same("The President\nA. SMITH")),
            f"{LAW}\nThe President\nA. SMITH\n",
        ),
        (
            Restate(at=("closing",), id="1", text=same("| Президент | Н. Иванов |\n№ 6")),
            f"{LAW}\n| Президент | Н. Иванов |\n№ 6\n",
        ),
        (
            Insert(after="closing.para-1", id="1", text=same("A. SMITH")),
            f"{LAW}\n{SIGNED}\nA. SMITH\n№ 5\n",
        ),
        (Insert(after="5", text=same("6. Г.")), f"{LAW}\n6. Г.\n{SIGNED}\n№ 5\n"),
        (Insert(into="5", text=same("Ч.")), f"{LAW}\n  Ч.\n{SIGNED}\n№ 5\n"),
        (Insert(into="closing", text=same("казначей")), f"{LAW}\n<< {SIGNED}\n№ 5\nказначей\n"),
        (Restate(at=("closing.para-1",), text=same("казначей")), f"{LAW}\n<< казначей\n№ 5\n"),
        (Restate(at=("closing",), text=same(f"{SIGNED}\n№ 6")), f"{LAW}\n{SIGNED}\n№ 6\n"),
        (Delete(at=("closing",)), f"{LAW}\n"),
        (
            Restate(at=("5",), text=same("5. Состав:")),
            f"= Закон\n4. А.\n5. Состав:\n<< {SIGNED}\n№ 5\n",
        ),
    ],
)  # fmt: skip
def test_what_is_done_to_a_provision_leaves_the_closing_block(
    operation: Operation, after: str
) -> None:
    law = act(f"{LAW}\n{SIGNED}\n№ 5\n", Numbering(deleted="freed"), "ru")
    new = apply(law, propose(operation)).act
    assert write_act(new) == after


@pytest.mark.parametrize(
    "operation",
    [
        Insert(into="closing", text=same("6. Г.")),
        Insert(after="closing", text=same("6. Г.")),
        Insert(before="closing", text=same("казначей")),
        Renumber(at=("closing",), to=("6",)),
    ],
)
def test_what_makes_no_sense_in_a_closing_block_is_refused(operation: Operation) -> None:
    law = act(f"{LAW}\n{SIGNED}\n№ 5\n", Numbering(deleted="freed"), "ru")
    with pytest.raises(PatchError):
        apply(law, propose(operation))


def test_a_skeleton_quotes_it_without_its_mark() -> None:
    law = act(f"{LAW}\n{SIGNED}\n№ 5")
    assert wording(law, law.find("closing")) == f"{SIGNED}\n№ 5"


def test_a_note_stays_in_the_closing_block_whose_first_line_goes() -> None:
    law = act(f"# Глава 1. О\n5. Б.\n\n{SIGNED}\n{{n}}\nЭкстон, 7 мая 2019 года\n")
    new = apply(law, propose(Delete(at=("closing.para-1",)))).act
    assert write_act(new) == "# Глава 1. О\n5. Б.\n\n<< {n}\nЭкстон, 7 мая 2019 года\n"
