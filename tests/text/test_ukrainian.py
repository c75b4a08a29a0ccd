"""The names of acts in Ukrainian sentences."""

from __future__ import annotations

import pytest

from drafting.language.uk.sentences import genitive_name


@pytest.mark.parametrize(
    ("name", "genitive"),
    [
        ("Кримінальний кодекс України", "Кримінального кодексу України"),
        ("Закон України «Про вибори»", "Закону України «Про вибори»"),
        ("Постанова Кабінету Міністрів", "Постанови Кабінету Міністрів"),
        ("типові правила", "типових правил"),
        ("ЗЕМЕЛЬНИЙ КОДЕКС УКРАЇНИ", "ЗЕМЕЛЬНОГО КОДЕКСУ УКРАЇНИ"),
        ("ПОСТАНОВА КАБІНЕТУ МІНІСТРІВ", "ПОСТАНОВИ КАБІНЕТУ МІНІСТРІВ"),
        ("Порядок", "Порядку"),
    ],
)
def test_the_name_of_an_act_after_a_preposition(name: str, genitive: str) -> None:
    assert genitive_name(name) == genitive
