"""The words of divisions in the languages of Eastern and Southern Europe."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafting.language.legislation.legislation import Legislation, divisions

EASTERN_EUROPE: Mapping[str, Legislation] = MappingProxyType(
    {
        "ro": Legislation(
            divisions(
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
            divisions(
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
            divisions(
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
            divisions(
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
            divisions(
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
        "hu": Legislation(
            divisions(
                book="könyv, rész",
                section="cím",
                chapter="fejezet",
                article="§",
                annex="melléklet",
            ),
            ("első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik",),
            telling=frozenset({"és", "vagy", "hogy", "kell", "törvény"}),
            unheaded=True,
        ),
        "sr": Legislation(
            divisions(
                book="део, deo",
                chapter="глава, glava",
                subchapter="одељак, odeljak",
                article="члан, član",
                annex="прилог, prilog",
            ),
            (
                "први други трећи четврти пети шести седми осми девети десети",
                "prvi drugi treći četvrti peti šesti sedmi osmi deveti deseti",
            ),
            frozenset({"који", "која", "односно", "овог", "је", "ovog", "člana", "stava"}),
            titled=False,
            unheaded=True,
        ),
        "hr": Legislation(
            divisions(
                book="dio",
                section="glava",
                chapter="poglavlje",
                subchapter="odjeljak",
                article="članak",
                annex="prilog",
            ),
            telling=frozenset({"ili", "ovoga", "koji", "članka", "stavka"}),
            titled=False,
        ),
        "sl": Legislation(
            divisions(book="del", chapter="poglavje", article="člen", annex="priloga"),
            telling=frozenset({"ki", "tega", "člena", "oziroma", "če"}),
            titled=False,
        ),
        "mk": Legislation(
            divisions(book="дел", article="член", annex="прилог"),
            telling=frozenset({"со", "овој", "ќе"}),
            titled=False,
        ),
        "sq": Legislation(
            divisions(
                book="pjesa",
                section="titulli",
                chapter="kreu",
                subchapter="seksioni",
                article="neni",
                annex="shtojca",
            ),
            telling=frozenset({"dhe", "në", "që", "është"}),
            titled=False,
        ),
        "el": Legislation(
            # Capitals have no accents.
            divisions(
                book="βιβλίο, βιβλιο, μέρος, μερος",
                section="τμήμα, τμημα, τίτλος, τιτλος",
                chapter="κεφάλαιο, κεφαλαιο",
                article="άρθρο, αρθρο",
                annex="παράρτημα, παραρτημα",
            ),
            ("πρώτο δεύτερο τρίτο τέταρτο πέμπτο έκτο έβδομο όγδοο ένατο δέκατο",),
            frozenset({"και", "του", "της", "των", "που", "το"}),
        ),
        "be": Legislation(
            divisions(section="раздзел", chapter="глава", article="артыкул", annex="дадатак"),
            titled=False,
            telling=frozenset({"што", "альбо", "гэтага"}),
        ),
    }
)
