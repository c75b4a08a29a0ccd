"""The words of divisions in the languages of Northern Europe."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.legislation.legislation import Legislation, divisions

NORTHERN_EUROPE: Mapping[str, Legislation] = MappingProxyType(
    {
        "lt": Legislation(
            divisions(
                book="dalis",
                section="skyrius",
                chapter="skirsnis",
                article="straipsnis",
                annex="priedas",
            ),
            (
                (
                    "pirmasis antrasis trečiasis ketvirtasis penktasis šeštasis septintasis "
                    "aštuntasis devintasis dešimtasis"
                ),
                (
                    "pirmoji antroji trečioji ketvirtoji penktoji šeštoji septintoji aštuntoji "
                    "devintoji dešimtoji"
                ),
            ),
            frozenset({"ir", "arba", "kad", "šis", "šio", "yra"}),
        ),
        "lv": Legislation(
            divisions(
                book="daļa",
                section="sadaļa",
                chapter="nodaļa",
                article="pants",
                annex="pielikums",
            ),
            telling=frozenset({"vai", "kas", "šā", "šajā", "likuma"}),
        ),
        "et": Legislation(
            divisions(
                book="osa",
                chapter="peatükk",
                section="jagu",
                subsection="jaotis",
                article="§",
                annex="lisa",
            ),
            telling=frozenset({"või", "ning", "käesoleva", "seaduse"}),
        ),
        "fi": Legislation(
            divisions(book="osa", chapter="luku", article="§", annex="liite"),
            telling=frozenset({"tai", "ovat", "tämän", "sekä"}),
        ),
        "sv": Legislation(
            divisions(
                book="avdelning",
                chapter="kapitel, kap.",
                article="§",
                annex="bilaga",
            ),
            telling=frozenset({"och", "att", "som", "skall", "ska"}),
            unheaded=True,
        ),
        "no": Legislation(
            divisions(book="del", chapter="kapittel, kap.", article="§", annex="vedlegg"),
            telling=frozenset({"etter", "gjelder", "uten", "departementet"}),
        ),
        "da": Legislation(
            divisions(
                book="afsnit", chapter="kapitel", article="§", subchapter="stk.", annex="bilag"
            ),
            telling=frozenset({"af", "efter", "jf", "uden"}),
            unheaded=True,
            inner=frozenset({"stk."}),
        ),
        "is": Legislation(
            divisions(book="hluti", chapter="kafli", article="gr.", annex="viðauki"),
            telling=frozenset({"að", "eða", "sem", "þessi", "við"}),
        ),
    }
)
