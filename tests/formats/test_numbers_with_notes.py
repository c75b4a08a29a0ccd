"""Numbers with the signs of notes at them, and texts with a note behind, as official sites of
Brazil, India, Kenya and Poland have them."""

from __future__ import annotations

import pytest

from drafting.text.writer import write_act
from tests.imports import imported


def test_a_note_behind_the_text_of_an_article_makes_no_heading_of_it() -> None:
    law = imported("Art. 1º O jardim abre. (Incluído pela Lei nº 6, de 2016)\n", "pt")
    assert write_act(law.act) == "# Art. 1º ¶ O jardim abre. (Incluído pela Lei nº 6, de 2016)\n"


def test_a_title_with_a_note_stays_one() -> None:
    law = imported("Art. 1. Ogrody (miejskie)\n1. Ogród rośnie.\n", "pl")
    assert write_act(law.act) == "# Art. 1. Ogrody (miejskie)\n\n1. Ogród rośnie.\n"


@pytest.mark.parametrize("sign", ["(", "["])
def test_a_schedule_may_say_in_brackets_what_introduces_it(sign: str) -> None:
    heading = f"FIRST SCHEDULE {sign}Section 3{'])'[sign == '(']}"
    law = imported(f"PART I — MOLES\n1. Moles dig.\n2. Moles sleep.\n{heading}\n1. Grey.\n", "en")
    assert write_act(law.act).endswith(f"\n\n# {heading}\n\n1. Grey.\n")
    assert not law.warnings


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("en", "1. Gates:\n(a) of oak;\n2[(aa) of elm;]\n(b) of lime.", "2[(aa) of elm;]"),
        ("pl", "Art. 1. Ogród.\nArt. 2.1) Ogród rośnie.", "Art. 2.1) Ogród rośnie."),
    ],
)
def test_a_number_with_the_sign_of_a_note_is_named(language: str, text: str, named: str) -> None:
    law = imported(text, language)
    assert f"{named}\n" in write_act(law.act)
    [warning] = law.warnings
    assert warning.found == (named,)
