"""The language of the interface: which it is, and that no English word stands on its screens."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from drafting.cli.main import COMMANDS
from drafting.errors import PhraseError
from drafting.messages import (
    ENGLISH,
    Message,
    current_language,
    in_language,
    language_of,
    say,
    say_count,
    use_language,
)
from drafting.model.act import Identity
from drafting.model.operation import NAMES
from drafting.phrase import read_instructions, resolved
from drafting.tasks.dossier import PAPERS
from drafting.text.reader import read_act
from tests.conftest import Run
from tests.messages.catalogues import ROOT, TRANSLATED
from tests.messages.test_catalogues import KEPT, LATIN

MISTAKE = """\
proposal: mistaken
target: code-of-honour
baseline: 2013-10-01
operations:
  - {op: replace-words, at: 2.5.2, old: саясатына, new: x, nth: 3, coutn: 2}
  - {op: restate, at: 2.5.2}
"""
CLUMSY = """\
proposal: clumsy
target: code-of-honour
baseline: 2013-10-01
operations:
  - {op: replace-words, at: 2.5.2, old: саясатына, new: жүйесіне}
  - {op: delete, at: 9.9}
  - {op: insert-words, at: 2.5.2, words: және, position: start, digest: 0123456789abcdef}
"""


def _left(text: str) -> list[str]:
    """The words in Latin letters that are no name of a command, an option, a file or a key."""
    shown = re.sub(r'"[^"]*"|«[^»]*»|“[^”]*”', " ", KEPT.sub(" ", text))
    names = {word for each in COMMANDS for word in each.split("-")} | {"mistaken", "clumsy"}
    return [word for word in LATIN.findall(shown) if word not in names]


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({}, "en"),
        ({"LANG": "kk_KZ.UTF-8"}, "kk"),
        ({"LANG": "kk_KZ.UTF-8", "LC_MESSAGES": "ru_RU.UTF-8"}, "ru"),
        ({"LANG": "ru", "LC_ALL": "C.UTF-8"}, "en"),
        ({"LANG": "ru", "LC_ALL": ""}, "ru"),
        ({"LANG": "fr_FR.UTF-8"}, "en"),
    ],
)
def test_the_locale_names_the_language(environment: dict[str, str], language: str) -> None:
    assert language_of(environment) == language


@pytest.mark.parametrize(
    "call",
    [
        ("--ui-language", "ru", "show", "code-of-honour", "9.9"),
        ("--ui-language=ru", "show", "code-of-honour", "9.9"),
        ("show", "--ui-language", "ru", "code-of-honour", "9.9"),
        ("show", "code-of-honour", "9.9", "--ui-language=ru"),
    ],
)
def test_the_option_stands_anywhere(run: Run, call: tuple[str, ...]) -> None:
    status, _, err = run(*call)
    assert status == 1
    assert err.startswith("ошибка: code-of-honour@2013-10-01 9.9\n  нет такого адреса: 9.9\n")


def test_the_option_outdoes_the_locale(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "kk_KZ.UTF-8")
    assert run("show", "code-of-honour", "9.9")[2].startswith("қате: ")
    assert run("show", "code-of-honour", "9.9", "--ui-language", "en")[2].startswith("error: ")
    assert current_language() == ENGLISH, "a call leaves the language of the process as it was"


def test_a_language_that_there_is_not_is_a_wrong_call(run: Run) -> None:
    with pytest.raises(SystemExit) as left:
        run("show", "code-of-honour", "--ui-language", "xx")
    assert left.value.code == 2


def test_numbers_have_the_forms_of_the_language() -> None:
    use_language("ru")
    try:
        forms = [say_count("{count} time", "{count} times", n) for n in (1, 2, 5, 21, 111)]
    finally:
        use_language(ENGLISH)
    assert forms == ["1 раз", "2 раза", "5 раз", "21 раз", "111 раз"]
    assert say_count("{count} time", "{count} times", 1) == "1 time"


def test_a_message_is_put_in_another_language_with_those_inside_it() -> None:
    inner = say("nothing below")
    message = say("{address} has: {names}{more}", address="2", names=inner, more="")
    assert isinstance(message, Message)
    assert message == "2 has: nothing below"
    assert in_language(message, "ru") == "2 содержит: ничего"
    assert in_language("words of the law", "ru") == "words of the law"


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_help_has_an_english_word(
    language: str, run: Run, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("", *COMMANDS):
        with pytest.raises(SystemExit):
            run(*filter(None, [name]), "--help", "--ui-language", language)
        shown = capfd.readouterr().out
        lines = [line for line in shown.splitlines() if not re.match(r" {2}drafting ", line)]
        # What a command calls its words: {kk,ru,en}, [-h].
        text = re.sub(r"\{[^}]*\}", " ", " ".join(lines))
        text = re.sub(r"drafting \w+ .*?(?=  )", " ", text)
        text = re.sub(r"(?<=[a-z]-) +(?=[a-z])", "", " ".join(text.split()))
        text = text.replace(", ".join(NAMES.values()), " ")
        assert (name, _left(text)) == (name, [])


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_error_has_an_english_word(language: str, run: Run, workspace: Path) -> None:
    for name, text in (("mistaken", MISTAKE), ("clumsy", CLUMSY)):
        (workspace / "proposals" / f"{name}.yaml").write_text(text, encoding="utf-8")
    shown = ""
    for call in (
        ("check",),
        ("review", "clumsy"),
        ("show", "code-of-honour", "9.9"),
        ("show", "nothing-of-it"),
        ("conflicts",),
        ("rebase", "mistaken", "--onto", "2099-01-01"),
        ("verify", "proposals/mistaken.yaml"),
        ("build", "--only", "nothing"),
    ):
        _, out, err = run(*call, "--ui-language", language)
        shown += out + err
    papers = "|".join(["nothing", "internet-memo", "restrict-policy-support", *PAPERS])
    shown = re.sub(rf"\b(?:{papers})\b|\b[0-9a-f]{{16}}\b", " ", shown)
    places = re.sub(r"(?m)^(?:\S+: )?(?:\S+:\d+:\d+|\S+@\S+|\S+\.yaml).*$", " ", shown)
    assert re.search("ошибка:|қате:", shown)
    assert _left(places) == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_a_wrong_call_is_answered_in_the_language(
    language: str, run: Run, capfd: pytest.CaptureFixture[str]
) -> None:
    for call in (("bild",), ("check", "--nothing"), ("compare", "old.txt"), ("show",)):
        with pytest.raises(SystemExit) as left:
            run(*call, "--ui-language", language)
        assert left.value.code == 2
        assert re.search("ошибка:|қате:", capfd.readouterr().err)


@pytest.mark.parametrize("paper", ["amending-text", "note", "redline", "review", "table"])
@pytest.mark.parametrize("proposal", ["delete-memo-items-6-7", "restrict-policy-support"])
def test_no_kazakh_paper_has_an_english_word(proposal: str, paper: str) -> None:
    """The papers that ship, as their goldens have them; a review names the proposal, and ends with
    digests."""
    golden = ROOT / "tests" / "cli" / "test_commands" / f"{paper}-{proposal}.txt"
    text = golden.read_text(encoding="utf-8").replace(proposal, " ").partition("sha256")[0]
    assert [word for word in LATIN.findall(text) if len(word) > 2] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_what_an_order_does_not_find_is_named_without_an_english_word(language: str) -> None:
    act = read_act("1. Один.\n", Identity("rules"), "2024-01-01", "ru")
    text = "главу «Прочее» исключить;\nдополнить пунктом 9 следующего содержания:\n«Другое.»."
    with pytest.raises(PhraseError) as refusal:
        resolved(read_instructions(text, "ru"), act)
    shown = [in_language(each.problem, language) for each in refusal.value.problems]
    assert [(line, _left(line)) for line in shown] == [(line, []) for line in shown]
    assert len(shown) == 2
