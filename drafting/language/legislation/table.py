"""How laws name and number their divisions, by language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.legislation.asia import ASIA
from drafting.language.legislation.east_asia import EAST_ASIA
from drafting.language.legislation.eastern_europe import EASTERN_EUROPE
from drafting.language.legislation.legislation import Legislation
from drafting.language.legislation.northern_europe import NORTHERN_EUROPE
from drafting.language.legislation.western_europe import WESTERN_EUROPE

LANGUAGES: Mapping[str, Legislation] = MappingProxyType(
    {**WESTERN_EUROPE, **EASTERN_EUROPE, **NORTHERN_EUROPE, **ASIA, **EAST_ASIA}
)
"""The code of a language → what its laws have beside what all acts are read with."""
