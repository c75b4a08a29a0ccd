"""Definitions of terms in Kazakh and Russian sentences: found by their words, placed or refused."""

from __future__ import annotations

import pytest
from attrs import evolve

from drafting.errors import DraftingError
from drafting.files.history import read_history
from drafting.files.proposal import read_proposal
from drafting.model.act import Act
from drafting.model.proposal import Proposal
from drafting.patch import apply
from drafting.phrase import read_instructions, resolved
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.phrase.carried_out import changed, imported

_IDENTITY = """
act: fees
kind: law
titles: {ru: О сборах, kk: Алымдар туралы}
numbering: {headings: [article], levels: [item, subitem], through: [article]}
versions: [{version: 2020-01-01, digest: {}}]
"""
_TEXTS = {
    "ru": """= О сборах

# Статья 1. Понятия

1. Понятия:
  орган – касса;
  сбор (далее – плата) – платеж.

# Статья 2. Слова

1. Понятия:
  1) сад – лес;
  2) дом – здание.

# Статья 3. Еще слова

1. Понятия:
  река – вода;
  гора – камень.
""",
    "kk": """= Алымдар туралы

# 1-бап. Ұғымдар

1. Ұғымдар:
  алым (бұдан әрі – төлем) – ақша;
  орган – касса.

# 2-бап. Сөздер

1. Ұғымдар:
  1) бақ – орман;
  2) үй – ғимарат.

# 3-бап. Тағы сөздер

1. Ұғымдар:
  өзен – су;
  дала – жер.
""",
}


def _amended(sentence: str) -> str:
    language = "kk" if "сын" in sentence else "ru"
    identity = read_history(_IDENTITY, "act.yaml").identity
    act = read_act(_TEXTS[language], identity, "2020-01-01", language, "fees.txt")
    text = "proposal: p\ntarget: fees\nbaseline: 2020-01-01\noperations: [{op: delete, at: '1'}]\n"
    operations = resolved(read_instructions(sentence, language), act)
    return write_act(apply(act, evolve(read_proposal(text, "p.yaml"), operations=operations)).act)


@pytest.mark.parametrize(
    ("sentence", "old", "new"),
    [
        ("в статье 1 понятие «орган» исключить;", "  орган – касса;\n", ""),
        (
            "в статье 1:\nпонятие «сбор» изложить в следующей редакции:\n«сбор – деньги.»;",
            "  сбор (далее – плата) – платеж.\n",
            "  сбор – деньги.\n",
        ),
        (
            "в определении понятия «дом» статьи 2 слово «здание» заменить словом «кров»;",
            "дом – здание",
            "дом – кров",
        ),
        (
            "статью 1 дополнить понятием следующего содержания:\n«штраф – мера.»;",
            "– платеж.\n",
            "– платеж.\n  штраф – мера.\n",
        ),
        (
            "статью 3 дополнить понятием следующего содержания:\n«азот – газ;»;",
            "  гора – камень.\n",
            "  гора – камень.\n  азот – газ;\n",
        ),
        (
            "статью 3 после понятия «река» дополнить понятием:\n«море – вода;»;",
            "  река – вода;\n",
            "  река – вода;\n  море – вода;\n",
        ),
        (
            "статью 2 дополнить понятием следующего содержания:\n«3) море – вода.»;",
            "  2) дом – здание.\n",
            "  2) дом – здание.\n  3) море – вода.\n",
        ),
        ("1-бапта «орган» деген ұғым алып тасталсын;", "  орган – касса.\n", ""),
        (
            "1-бапта «алым» деген ұғым мынадай редакцияда жазылсын:\n«алым – төлем;»;",
            "  алым (бұдан әрі – төлем) – ақша;\n",
            "  алым – төлем;\n",
        ),
        (
            "2-баптағы «үй» деген ұғымда «ғимарат» деген сөз «баспана» деген сөзбен ауыстырылсын;",
            "үй – ғимарат",
            "үй – баспана",
        ),
        (
            "1-бап мынадай мазмұндағы ұғыммен толықтырылсын:\n«өсім – пайыз.»;",
            "  орган – касса.\n",
            "  орган – касса.\n  өсім – пайыз.\n",
        ),
        (
            "3-бап «өзен» деген ұғымнан кейін ұғыммен толықтырылсын:\n«көл – су;»;",
            "  өзен – су;\n",
            "  өзен – су;\n  көл – су;\n",
        ),
    ],
)
def test_a_definition_is_found_by_its_term(sentence: str, old: str, new: str) -> None:
    text = _TEXTS["kk" if "сын" in sentence else "ru"]
    assert _amended(sentence) == text.replace(old, new)


@pytest.mark.parametrize(
    ("sentence", "problem"),
    [
        (
            "статью 1 дополнить понятием следующего содержания:\n«азот – газ;»;",
            "the definitions are in alphabetical order",
        ),
        (
            "1-бап мынадай мазмұндағы ұғыммен толықтырылсын:\n«азот – газ;»;",
            "the definitions are in alphabetical order",
        ),
        (
            "статью 2 дополнить понятием:\n«море – вода;»;",
            "where the new definitions belong is not known",
        ),
        ("понятие «море» исключить;", "the act has no definition of “море”"),
        ("«теңіз» деген ұғым алып тасталсын;", "the act has no definition of “теңіз”"),
        ("статью 1 дополнить понятием следующего содержания:\n«орган – да.»;", "is not known"),
    ],
)
def test_what_has_no_place_is_refused(sentence: str, problem: str) -> None:
    with pytest.raises(DraftingError, match=problem):
        _amended(sentence)


LISTED = read_act(
    """= Keepers Act 2001

# 1 Interpretation

(1) In this Act—
  “board” means the Board;
  “tree” includes—
  (a) a bush, and
  (b) a hedge;
“weed” means grass.
""",
    imported("Keepers Act 2001\n1 Interpretation\n(1) A.\n2 B\n(1) C.\n", "en").identity,
    "2024-01-01",
    "en",
    "keepers.txt",
)


@pytest.mark.parametrize(
    ("order", "lines"),
    [
        (
            "omit the definition of “tree”",
            ["- “tree” includes—", "- (a) a bush, and", "- (b) a hedge;"],
        ),
        ("in the definition of “tree”, omit paragraph (a)", ["- (a) a bush, and"]),
        (
            "in the definition of “tree”, for “hedge” substitute “log”",
            ["- (b) a hedge;", "+ (b) a log;"],
        ),
        (
            "in the definition of “tree”, after paragraph (a) insert—\n“(aa) a shrub,”",
            ["+ (aa) a shrub,"],
        ),
    ],
)
def test_a_list_beside_a_definition_is_of_it(order: str, lines: list[str]) -> None:
    assert changed(LISTED, f"In section 1(1), {order}.") == lines


def test_no_list_of_a_definition_is_parted_from_it() -> None:
    sentence = "In section 1(1), after the definition of “tree” insert—\n““twig” means a tree;”."
    assert changed(LISTED, sentence) == ["+ “twig” means a tree;"]
    operations = resolved(read_instructions(sentence, "en"), LISTED)
    law = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = write_act(apply(LISTED, law).act)
    assert text.index("a hedge;") < text.index("“twig”") < text.index("“weed”")


BESIDE = imported(
    """Trees Act 2001
2 Interpretation
In this Part—
“hedge” means—
(a) a row of bushes; or
(b) a row of trees;
“tree” means—
(a) an oak; or
(b) a pine;
“wood” means many trees.
3 Duties
A keeper must rest.
""",
    "en",
)
GONE = ["- “tree” includes—", "- (a) a bush, and", "- (b) a hedge;"]
HEDGE = ["- “hedge” means—", "- (a) a row of bushes; or", "- (b) a row of trees;"]


@pytest.mark.parametrize(
    ("act", "order", "lines"),
    [
        (BESIDE, "omit the definition of “hedge”", HEDGE),
        (
            BESIDE,
            "for the definition of “hedge” substitute—\n““hedge” means a wall;”",
            [*HEDGE, "+ “hedge” means a wall;"],
        ),
        (
            BESIDE,
            (
                "for the definition of “tree” substitute—\n"
                "“ “tree” means any of the following—\n(a) an oak,\n(b) a pine,\nbut no fir;”"
            ),
            [
                "- “tree” means—",
                "- (a) an oak; or",
                "- (b) a pine;",
                "+ “tree” means any of the following—",
                "+ (a) an oak,",
                "+ (b) a pine,",
                "+ but no fir;",
            ],
        ),
        (
            BESIDE,
            (
                "for the definitions of “hedge” and “wood” substitute—\n"
                "““hedge” means a wall;\n“wood” means—\n(a) many trees;\n(b) a park”"
            ),
            [
                *HEDGE,
                "+ “hedge” means a wall;",
                "- “wood” means many trees.",
                "+ “wood” means—",
                "+ (a) many trees;",
                "+ (b) a park.",
            ],
        ),
        (
            LISTED,
            "for the definition of “tree” substitute—\n““tree” means a log”",
            [*GONE, "+ “tree” means a log;"],
        ),
        (
            LISTED,
            "for the definition of “tree” substitute—\n“tree” includes a log;",
            [*GONE, "+ “tree” includes a log;"],
        ),
        (
            LISTED,
            "for the definition of “tree” substitute—\n““tree” means a log;\n“twig” means a twig;”",
            [*GONE, "+ “tree” means a log;", "+ “twig” means a twig;"],
        ),
    ],
)
def test_a_definition_is_restated_with_its_list(act: Act, order: str, lines: list[str]) -> None:
    place = "section 2" if act is BESIDE else "section 1(1)"
    assert changed(act, f"In {place}, {order}.".replace(";.", ";")) == lines


PARK = """Parks Act 2009
1 Definitions
In this Act—
“gate” means a way in;
“park” means—
(a) an open space; or
(b) a garden,
but does not include a cemetery;
“warden” means a person.
2 Parks
(1) In this Act—
“gate” means a way in;
“park” means—
(a) an open space; or
(b) a garden,
but does not include a cemetery;
“warden” means a person.
"""


@pytest.mark.parametrize("place", ["section 1", "section 2(1)"])
def test_an_imported_definition_is_one_with_its_list(place: str) -> None:
    law = imported(PARK, "en")
    omitted = changed(law, f"In {place}, omit the definition of “park”.")
    assert [line[2:] for line in omitted] == PARK.split("\n")[4:8]
    order = f"In {place}, in the definition of “park”, for “a cemetery” substitute “a yard”."
    assert changed(law, order)[1] == "+ but does not include a yard;"
    new = f"In {place}, at the appropriate place insert—\n““path” means a way;”."
    operations = resolved(read_instructions(new, "en"), law)
    amends = Proposal(proposal="p", target="law", baseline="2024-01-01", operations=operations)
    text = " ".join(write_act(apply(law, amends).act).split())
    assert "a cemetery; “path” means a way; “warden”" in text


def test_no_definition_goes_with_the_list_of_another() -> None:
    flat = """= Trees Act

# 2 Interpretation

In this Part—
“hedge” means—
(a) a row of bushes; or
(b) a row of trees;
“tree” means—
(a) an oak; or
(b) a pine;
"""
    act = read_act(flat, BESIDE.identity, "2024-01-01", "en", "trees.txt")
    for term in ("hedge", "tree"):
        for order in (
            f"omit the definition of “{term}”",
            f"after the definition of “{term}” insert “x”",
        ):
            with pytest.raises(DraftingError, match=f"definition of “{term}” is not clear"):
                changed(act, f"In section 2, {order}.")
    with pytest.raises(DraftingError, match="announced: hedge, tree; in the quotation: hedge"):
        changed(
            BESIDE,
            "In section 2, for the definitions of “hedge” and “tree” substitute "
            "““hedge” means a wall;”.",
        )


NUMBERED = imported(
    """Keepers Act 2001
1 Interpretation
In this Act—
(1) “tree” includes—
(a) a bush, and
(b) a hedge;
(2) “weed” means grass.
2 Duties
A keeper must rest.
""",
    "en",
)


def test_a_definition_with_a_number_has_none_of_those_beside_it() -> None:
    gone = ["- (1) “tree” includes—", "- (a) a bush, and", "- (b) a hedge;"]
    assert changed(NUMBERED, "In section 1, omit the definition of “tree”.") == gone
    with pytest.raises(DraftingError, match="are not there"):
        changed(
            NUMBERED, "In section 1, in the definition of “tree”, for “grass” substitute “oak”."
        )


@pytest.mark.parametrize("order", ["for “a” substitute “any”", "at the end insert “or a log”"])
def test_no_order_for_one_line_of_a_definition_changes_each(order: str) -> None:
    with pytest.raises(DraftingError, match="several lines"):
        changed(LISTED, f"In section 1(1), in the definition of “tree”, {order}.")


GOES_ON = """Keepers Act 2001
1 Interpretation
(1) In this Act—
“tree” includes—
(a) a bush, and
(b) a hedge,
but does not include a log;
“weed” means grass.
(2) A keeper rests.
2 Duties
A keeper must rest.
"""


@pytest.mark.parametrize(
    "page", [GOES_ON, GOES_ON.replace("(1) ", "").replace("(2) A keeper rests.\n", "")]
)
def test_what_goes_on_below_a_list_is_of_the_definition(page: str) -> None:
    law = imported(page, "en")
    gone = [
        "- “tree” includes—",
        "- (a) a bush, and",
        "- (b) a hedge,",
        "- but does not include a log;",
    ]
    assert changed(law, "In section 1, omit the definition of “tree”.") == gone
    order = "In section 1, in the definition of “tree”, "
    log = changed(law, f"{order}for “log” substitute “leaf”.")
    assert log == ["- but does not include a log;", "+ but does not include a leaf;"]
    hedge = changed(law, f"{order}after “hedge” insert “or oak”.")
    assert hedge == ["- (b) a hedge,", "+ (b) a hedge or oak,"]
    for odd in ("at the end insert “or leaf”", "for “a” substitute “any”"):
        with pytest.raises(DraftingError, match="several lines"):
            changed(law, f"{order}{odd}.")


def test_no_word_goes_where_a_definition_is_to_go() -> None:
    law = imported(
        "Regulation on gardens\nArticle 1\nDefinitions\nThe following definitions apply:\n"
        "(1) ‘garden’ means land;\n(2) ‘keeper’ means a person.\n",
        "en",
    )
    with pytest.raises(DraftingError, match="no provision is named"):
        changed(law, "in Article 1, the definition of ‘garden’ is deleted;")
