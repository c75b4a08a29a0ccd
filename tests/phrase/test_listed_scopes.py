"""Words that change throughout several provisions: written, and read back to the same act."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from drafting.errors import PatchError
from drafting.language import STYLES
from drafting.model.act import Act
from drafting.model.localized import Localized
from drafting.model.operation import Forms, ReplaceEverywhere
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.text.writer import write_act
from tests.acts import act

_LAW = """\
# {article} 1
1. mole; 2.
2. mole.
3. mole.
4. mole.
# {article} 2
mole one.
mole two.
mole three.
# {article} 2-1
{a}) mole;
{b}) mole;
{c}) mole.
# {annex} 1
mole.
# {annex} 2
mole.
# {annex} 3
mole.
"""
_WORDS = {
    "ru": {"article": "Статья", "annex": "Приложение", "a": "а", "b": "б", "c": "в"},
    "uk": {"article": "Стаття", "annex": "Додаток", "a": "а", "b": "б", "c": "в"},
    "kk": {"article": "{}-бап", "annex": "{}-қосымша", "a": "а", "b": "б", "c": "в"},
    "en": {"article": "Article", "annex": "Annex", "a": "a", "b": "b", "c": "c"},
}
_SCOPES = [
    ["1.1", "1.2"],
    ["1.1", "1.2", "1.4"],
    ["1.1–4"],
    ["1", "2", "2-1"],
    ["2.part-1", "2.part-2", "2.part-3"],
    ["2-1.{a}", "2-1.{b}", "2-1.{c}"],
    ["annex-1–3"],
    ["1.1", "1.2", "1.3", "2", "annex-1", "annex-2", "annex-3"],
]


def _law(language: str) -> Act:
    words = _WORDS[language]
    text = _LAW.format(**words)
    if language == "kk":
        for key in ("article", "annex"):
            head, tail = words[key].split("{}")
            text = "\n".join(
                f"# {head}{line.split()[-1]}{tail}" if line.startswith(f"# {words[key]}") else line
                for line in text.split("\n")
            )
    return act(text, language=language)


def _carried_out(law: Act, operations: Sequence[object]) -> str:
    proposal = Proposal(proposal="p", target="law", baseline="", operations=tuple(operations))
    return write_act(apply(law, proposal).act)


@pytest.mark.parametrize("spared", [(), ("1.2",)])
@pytest.mark.parametrize("scope", _SCOPES, ids=" ".join)
@pytest.mark.parametrize(
    ("language", "style"), [("ru", ""), ("uk", ""), ("kk", ""), *(("en", each) for each in STYLES)]
)
def test_a_scope_of_several_provisions_is_read_as_it_is_written(
    language: str, style: str, scope: list[str], spared: tuple[str, ...]
) -> None:
    law = _law(language)
    at = tuple(each.format(**_WORDS[language]) for each in scope)
    operation = ReplaceEverywhere(
        at=at, forms=Forms({"": {"mole": "vole"}}), except_=spared, reason=Localized({"": "r"})
    )
    proposal = Proposal(proposal="p", target="law", baseline="", operations=(operation,))
    try:
        amended = apply(law, proposal)
    except PatchError:
        assert spared  # what is spared stands outside of the scope
        return
    written = write(amended, proposal, language, style).text
    assert ",," not in written
    assert "Annexs" not in written
    read = resolved(read_instructions(written, language), law, ends=True)
    assert _carried_out(law, read) == write_act(amended.act)
