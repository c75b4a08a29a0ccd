"""The words of divisions, by language."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from attrs import frozen

from drafting.model.kind import Kind


@frozen
class Legislation:
    """How the laws of one language name and number their divisions."""

    words: Mapping[str, Kind]
    """The word in a heading, in small letters → the kind that it names."""
    ordinals: tuple[str, ...] = ()
    """Numbers in words from one on, in small letters: a series for each gender; `_` joins two words
    that are one number."""
    telling: frozenset[str] = frozenset()
    """Frequent words that no other language here has."""
    bare: bool = False
    """Whether sections have numbers without a sign, `1 Interpretation`, and headings of their own
    line above the number."""
    titled: bool = True
    """Whether “Part 1 General” heads a part, and begins no sentence about one."""
    unheaded: bool = False
    """Whether articles have no headings, and their text begins behind the number."""
    inner: frozenset[str] = frozenset()
    """Words of units below articles, whose text begins behind their number: `§ 1º`."""
    opens: frozenset[str] = frozenset()
    """What is written as headings above and in the preamble, in small letters: «Eingangsformel»."""
    concludes: str = ""
    """How the sentences begin that stand below the last article and are no part of it, or what is
    written above them; a pattern: «Der Bundesrat hat …»."""
    elsewhere: str = ""
    """How a line ends below which provisions of other acts are named; a pattern."""
    lines_in_words: bool = False
    """Whether provisions are numbered by ordinals in words: «PRIMERA.- …»."""


def _words(**kinds: str) -> Mapping[str, Kind]:
    found = {word: Kind(kind) for kind, each in kinds.items() for word in each.split(", ")}
    return MappingProxyType(found)


def _ordinals(units: str, ending: str) -> str:
    """Spanish ordinals from the first to the twenty-ninth."""
    tens = (f"{ten}{ending}" for ten in ("décim", "vigésim"))
    return " ".join([units, *(each for ten in tens for each in _from_ten(ten, units))])


def _from_ten(ten: str, units: str) -> list[str]:
    return [ten, *(f"{ten}_{unit}" for unit in units.split())]


LANGUAGES: Mapping[str, Legislation] = MappingProxyType(
    {
        "en": Legislation(
            _words(
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
            _words(
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
            _words(
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
            _words(
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
            _words(
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
            _words(
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
        "ro": Legislation(
            _words(
                book="cartea, partea",
                section="titlul",
                chapter="capitolul",
                subchapter="secţiunea, secțiunea, subsecţiunea, subsecțiunea",
                article="articolul, art.",
                annex="anexa, anexa nr.",
            ),
            ("întâi", "unic"),
            frozenset({"şi", "și", "din", "sau", "pentru", "prin"}),
        ),
        "bg": Legislation(
            _words(
                book="част",
                section="дял",
                chapter="глава",
                subchapter="раздел",
                article="чл.",
                annex="приложение, приложение №",
            ),
            (
                "първи втори трети четвърти пети шести седми осми девети десети",
                "първа втора трета четвърта пета шеста седма осма девета десета",
            ),
            frozenset({"се", "са", "който", "която", "които", "бъде", "този"}),
            unheaded=True,
        ),
        "pl": Legislation(
            _words(
                book="księga, część",
                section="tytuł, dział",
                chapter="rozdział",
                subchapter="oddział, §",
                article="artykuł, art.",
                annex="załącznik, załącznik nr",
            ),
            (
                "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty",
                "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta",
            ),
            frozenset({"w", "z", "oraz", "się", "lub"}),
            unheaded=True,
            inner=frozenset({"§"}),
        ),
        "cs": Legislation(
            _words(
                book="část",
                section="hlava",
                subsection="díl",
                subchapter="oddíl",
                article="§, článek, čl.",
                annex="příloha, příloha č.",
            ),
            (
                (
                    "první druhá třetí čtvrtá pátá šestá sedmá osmá devátá desátá jedenáctá "
                    "dvanáctá třináctá čtrnáctá patnáctá šestnáctá sedmnáctá osmnáctá "
                    "devatenáctá dvacátá"
                ),
                "první druhý třetí čtvrtý pátý šestý sedmý osmý devátý desátý",
            ),
            frozenset({"se", "nebo", "podle", "které", "který", "jsou", "není"}),
        ),
        "sk": Legislation(
            _words(
                book="časť",
                section="hlava",
                subsection="diel",
                subchapter="oddiel",
                article="§, článok, čl.",
                annex="príloha, príloha č.",
            ),
            (
                (
                    "prvá druhá tretia štvrtá piata šiesta siedma ôsma deviata desiata jedenásta "
                    "dvanásta trinásta štrnásta pätnásta šestnásta sedemnásta osemnásta devätnásta "
                    "dvadsiata"
                ),
                "prvý druhý tretí štvrtý piaty šiesty siedmy ôsmy deviaty desiaty",
            ),
            frozenset({"sa", "alebo", "podľa", "ktoré", "ktorý", "ako", "sú"}),
        ),
        "nl": Legislation(
            _words(
                book="deel, boek, titel",
                chapter="hoofdstuk",
                section="afdeling",
                subchapter="paragraaf",
                article="artikel",
                annex="bijlage",
            ),
            telling=frozenset({"het", "een", "van", "wordt"}),
        ),
        "tr": Legislation(
            _words(
                book="kitap, kisim",
                chapter="bölüm",
                subchapter="ayirim",
                article="madde, ek madde, geçici madde",
                annex="ek, ekli",
            ),
            (
                (
                    "birinci ikinci üçüncü dördüncü beşinci altinci yedinci sekizinci dokuzuncu "
                    "onuncu on_birinci on_ikinci on_üçüncü on_dördüncü on_beşinci on_altinci "
                    "on_yedinci on_sekizinci on_dokuzuncu yirminci"
                ),
            ),
            frozenset({"ve", "bu", "ile", "için", "olan"}),
            unheaded=True,
        ),
        "ky": Legislation(
            _words(
                book="бөлүк",
                section="бөлүм",
                chapter="глава",
                article="берене",
                annex="тиркеме",
            ),
            titled=False,
            telling=frozenset({"жана", "менен", "үчүн", "болуп"}),
        ),
        "uz": Legislation(
            _words(
                section="boʻlim, bo‘lim, bo'lim, бўлим",
                chapter="bob, боб",
                article="modda, модда",
                annex="ilova, илова",
            ),
            titled=False,
            telling=frozenset({"va", "bilan", "uchun", "ushbu", "ва", "билан", "учун", "ушбу"}),
        ),
        "be": Legislation(
            _words(section="раздзел", chapter="глава", article="артыкул", annex="дадатак"),
            titled=False,
            telling=frozenset({"што", "альбо", "гэтага"}),
        ),
        "ka": Legislation(
            _words(
                book="წიგნი, ნაწილი",
                section="კარი",
                chapter="თავი",
                article="მუხლი",
                annex="დანართი",
            ),
            ("პირველი მეორე მესამე მეოთხე მეხუთე მეექვსე მეშვიდე მერვე მეცხრე მეათე",),
            titled=False,
            telling=frozenset({"და", "ან", "რომ", "ამ", "არის"}),
        ),
    }
)
"""“en” has what acts of English-speaking countries have beside what all acts are read with."""
