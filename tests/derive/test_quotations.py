"""Words that change around quotation marks: what a sentence quotes of them closes what it opens."""

from __future__ import annotations

import pytest

from drafting.model.act import Identity
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved, write
from drafting.tasks.derive.proposals import derive_texts
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.laws.proposals import propose


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            (
                "На сад поширюються обмеження законодавства у сфері запобігання шуму, "
                "у тому числі вночі. Шум є, якщо гості кричать."
            ),
            'На сад поширюється дія Закону "Про запобігання шуму". Гості кричать.',
            (
                "слова «поширюються обмеження законодавства у сфері запобігання шуму, у тому числі "
                "вночі. Шум є, якщо гості» замінити словами «поширюється дія Закону "
                '"Про запобігання шуму". Гості».'
            ),
        ),
        (
            "Діє Закон «Про сад та ліс» у місті.",
            "Діє Закон «Про сад та ліс», «Про став» у місті.",
            "після слова «ліс»» доповнити словами «, «Про став»».",
        ),
        (
            'Діє Закон "Про сад" у місті.',
            'Діє Закон "Про парк" у місті.',
            "слово «сад» замінити словом «парк».",
        ),
    ],
)
def test_a_sentence_quotes_whole_quotations(old: str, new: str, sentence: str) -> None:
    before, after = (
        read_act(f"1. {each}\n", Identity("law"), "2020-01-01", "uk") for each in (old, new)
    )
    proposal = derive_texts(before, after, "p").proposal
    amended = apply(before, proposal)
    sentences = write(amended, proposal).text
    assert sentence in sentences
    back = apply(before, propose(*resolved(read_instructions(sentences, "uk"), before)))
    assert write_act(back.act) == write_act(amended.act) == write_act(after)
