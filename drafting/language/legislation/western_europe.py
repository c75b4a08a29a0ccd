"""The words of divisions in the languages of Western Europe, and of the Americas."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.legislation.legislation import Legislation, divisions


def _ordinals(units: str, ending: str) -> str:
    """Spanish ordinals from the first to the twenty-ninth."""
    tens = (f"{ten}{ending}" for ten in ("décim", "vigésim"))
    return " ".join([units, *(each for ten in tens for each in _from_ten(ten, units))])


def _from_ten(ten: str, units: str) -> list[str]:
    return [ten, *(f"{ten}_{unit}" for unit in units.split())]


WESTERN_EUROPE: Mapping[str, Legislation] = MappingProxyType(
    {
        # What acts of English-speaking countries have beside what all acts are read with.
        "en": Legislation(
            divisions(
                book="title",
                section="§",
                chapter="division, subtitle, subpart",
                subchapter="subdivision",
                annex="schedules, explanatory note, explanatory memorandum, endnotes",
            ),
            bare=True,
            concludes=r"This (?:Regulation|Decision) shall be binding in its entirety",
        ),
        "de": Legislation(
            divisions(
                book="buch, teil",
                section="abschnitt",
                subsection="unterabschnitt",
                chapter="kapitel",
                subchapter="titel, untertitel",
                article="§, artikel, art.",
                annex="anlage, anhang",
            ),
            (
                *(
                    f"erste{end} zweite{end} dritte{end} vierte{end} fünfte{end} sechste{end} "
                    f"siebte{end} achte{end} neunte{end} zehnte{end} elfte{end} zwölfte{end} "
                    f"dreizehnte{end} vierzehnte{end} fünfzehnte{end} sechzehnte{end} "
                    f"siebzehnte{end} achtzehnte{end} neunzehnte{end} zwanzigste{end}"
                    for end in ("r", "s", "")
                ),
            ),
            frozenset({"der", "die", "und", "ist", "nicht", "oder", "wird"}),
            opens=frozenset({"eingangsformel", "inhaltsübersicht", "inhaltsverzeichnis"}),
            concludes=(
                r"Schlussformel$|Der Bundesrat hat zugestimmt\.$"
                r"|Das vorstehende Gesetz wird hiermit"
                r"|Die verfassungsmäßigen Rechte des Bundesrates sind gewahrt"
                r"|Diese(?:r|s)? [A-ZÄÖÜ]\w+ ist in allen (?:ihren|seinen) Teilen verbindlich"
            ),
        ),
        "fr": Legislation(
            divisions(
                book="livre, partie",
                section="titre",
                chapter="chapitre",
                subchapter="section, sous-section, paragraphe",
                article="article, art.",
                annex="annexe, article annexe",
            ),
            (
                "premier deuxième troisième quatrième cinquième sixième septième huitième neuvième",
                "première seconde",
                "préliminaire",
                "unique",
            ),
            frozenset({"les", "des", "est", "une", "sont", "dans", "aux", "du"}),
            elsewhere=(
                r"\b[Aa] (?:modifié|créé|abrogé|transféré|déplacé) les dispositions"
                r" (?:suivantes|ci-après)[ \u00a0]?(?::|$)"
            ),
            concludes=(
                r"La présente loi sera exécutée comme loi"
                r"|L[ea] présente? \w+ est obligatoire dans tous ses éléments"
            ),
        ),
        "es": Legislation(
            divisions(
                book="libro, disposición adicional, disposición transitoria, disposición final, "
                "disposición derogatoria",
                section="título",
                chapter="capítulo",
                subchapter="sección, subsección",
                article="artículo, art., cláusula",
                annex="anexo",
            ),
            (
                _ordinals("primero segundo tercero cuarto quinto sexto séptimo octavo noveno", "o"),
                _ordinals("primera segunda tercera cuarta quinta sexta séptima octava novena", "a"),
                "único",
                "única",
                "preliminar",
            ),
            frozenset({"los", "las", "el", "y", "por"}),
            lines_in_words=True,
        ),
        "pt": Legislation(
            divisions(
                book="livro, parte",
                section="título",
                chapter="capítulo",
                subchapter="seção, secção, subseção, §, parágrafo",
                article="artigo, art.",
                annex="anexo",
            ),
            (
                "primeiro segundo terceiro quarto quinto sexto sétimo oitavo nono décimo",
                "primeira segunda terceira quarta quinta sexta sétima oitava nona décima",
                "único",
            ),
            frozenset({"os", "dos", "não", "ao", "em", "uma", "são"}),
            unheaded=True,
            inner=frozenset({"§", "parágrafo"}),
        ),
        "it": Legislation(
            divisions(
                book="libro, parte",
                section="titolo",
                chapter="capo",
                subchapter="sezione",
                article="articolo, art.",
                annex="allegato",
            ),
            (
                "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo",
                "prima seconda terza quarta quinta sesta settima ottava nona decima",
            ),
            frozenset({"di", "della", "il", "dei", "che", "delle", "è", "gli"}),
            concludes=(
                r"(?:La|Il) presente (?:legge|decreto)(?: \w+)?,? munit[ao] del sigillo"
                r"|(?:E['’`]|È) fatto obbligo a chiunque spetti"
                r"|(?:La|Il) presente \w+ è obbligatori[ao] in tutti i suoi elementi"
            ),
        ),
        "nl": Legislation(
            divisions(
                book="deel, boek, titel",
                chapter="hoofdstuk",
                section="afdeling",
                subchapter="paragraaf",
                article="artikel",
                annex="bijlage",
            ),
            telling=frozenset({"het", "een", "van", "wordt"}),
        ),
    }
)
