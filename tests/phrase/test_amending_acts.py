"""A whole amending act: a proposal for each act that the workspace holds, the rest named."""

from __future__ import annotations

import json

import pytest

from drafting.cli.main import main

ACTS = {
    "subsoil.ru": ("О недрах", "kind: code\n", "# Статья 1. Служба\n\n1. Первый.\n2. Второй.\n"),
    "integrity.ru": (
        "О противодействии коррупции",
        "kind: law\n",
        "# Статья 2. Право\n\n1. Соблюдать законы.\n",
    ),
    "land.uk": (
        "Земельний кодекс України",
        "kind: code\n",
        "# Стаття 7. Орган\n\nДіє орган влади.\n",
    ),
    "subsoil.kk": ("Жер қойнауы туралы", "kind: code\n", "# 1-бап. Қызмет\n\n1. Бір.\n2. Екі.\n"),
    "example.en": ("Example Act 2001", "", "# Section 2. Records\n\n(1) A written record.\n"),
    "nameless.en": ("", "", "# Section 5. Duties\n\nA person may go.\n"),
}
RUSSIAN = """\
ЗАКОН РЕСПУБЛИКИ КАЗАХСТАН

О внесении изменений и дополнений в некоторые законодательные акты Республики Казахстан

Статья 1. Внести изменения и дополнения в следующие законодательные акты Республики Казахстан:

1. В Кодекс Республики Казахстан от 27 декабря 2017 года «О недрах» (2017 г., № 23, ст. 1):
1) в статье 1:
пункт 2 изложить в следующей редакции:
«2. Служащие служат народу.»;
дополнить пунктом 3 следующего содержания:
«3. Служащие отдыхают.»;
в пункте 9 слово «да» заменить словом «нет».
2. В Закон Республики Казахстан от 18 ноября 2015 года «О противодействии коррупции»:
в пункте 1 статьи 2 слово «законы» заменить словом «право»;
в статье 9 чудо сотворить.
3. В Закон Республики Казахстан от 1 января 2001 года «О неизвестном»:
пункт 1 статьи 5 исключить.
Статья 2. Настоящий Закон вводится в действие со дня его первого официального опубликования.
"""
UKRAINIAN = """\
Про внесення змін до деяких законодавчих актів України

I. Внести зміни до таких законодавчих актів України:

1. У Земельному кодексі України (Відомості Верховної Ради України, 2002 р., № 3-4, ст. 27):
у статті 7 слова «орган влади» замінити словами «орган управління».

II. Прикінцеві положення
1. Цей Закон набирає чинності з дня, наступного за днем його опублікування.
"""
KAZAKH = """\
1-бап. Қазақстан Республикасының мына заңнамалық актілеріне өзгерістер енгізілсін:
1. «Жер қойнауы туралы» 2017 жылғы 27 желтоқсандағы Қазақстан Республикасының Кодексіне:
1-баптың 2-тармағы алып тасталсын.
"""
ENGLISH = """\
1 Amendment of the Example Act 2001
(1) The Example Act 2001 is amended as follows.
(2) In section 2(1), for "written" substitute "oral".
2 Amendment of the Other Act 1999
(1) The Other Act 1999 is amended as follows.
(2) Omit section 5.
3 Commencement
This Act comes into force on the day on which it is passed.
"""
IN_OTHER_WORDS = """\
An Act to amend the Example Act 2001

1 Subsection 2(1) of the Example Act 2001 is amended by replacing “written” with “oral”.
2 Section 2 of the Act is amended by adding the following after subsection (1):
(2) A drawing.
"""
SUCH = """\
(a) In section 2(1) of the Example Act 2001, for “written” substitute “oral”.
(b) Section 2 of such Act is amended by striking “record” and inserting “note”.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A workspace of short acts."""
    root = tmp_path_factory.mktemp("laws")
    (root / "proposals").mkdir()
    for name, (title, kind, text) in ACTS.items():
        act, _, code = name.partition(".")
        act = f"{act}-{code}"
        (root / "baselines" / act).mkdir(parents=True)
        (root / "baselines" / act / f"2020-01-01.{code}.txt").write_text(text, encoding="utf-8")
        titles = f"titles: {{{code}: {title}}}\n" if title else ""
        (root / "baselines" / act / "act.yaml").write_text(
            f"act: {act}\n{kind}{titles}versions:\n  - version: 2020-01-01\n"
            f"    digest: {{{code}: new}}\n",
            encoding="utf-8",
        )
    assert main(["check", "--write", "--workspace", str(root)]) == 0
    return root


def read(folder, capsys, text, name="law.txt", *more):
    """What is read of a text: the proposals by act, and what is left."""
    file = folder / name
    file.write_text(text, encoding="utf-8")
    call = ["instruct", "--read", str(file), "-o", str(folder / "out"), "--workspace", str(folder)]
    capsys.readouterr()
    status = main([*call, "--json", *more])
    data = json.loads(capsys.readouterr().out)
    return status, data


def ordered(data):
    """The names of the operations for each act."""
    return {each["target"]: [one["op"] for one in each["operations"]] for each in data["proposals"]}


def test_each_act_that_is_held_gets_a_proposal_and_the_rest_is_named(folder, capsys):
    status, data = read(folder, capsys, RUSSIAN)
    assert status == 1
    assert ordered(data) == {"subsoil-ru": ["restate", "insert"], "integrity-ru": ["replace-words"]}
    left = {each["where"]["line"]: each["problem"] for each in data["problems"]}
    assert set(left) == {13, 16, 18}
    assert "«О неизвестном»" in left[18]
    written = (folder / "out" / "law-subsoil-ru.yaml").read_text(encoding="utf-8")
    assert "# left out, law.txt line 13: there is no" in written
    assert (
        main(["apply", "--workspace", str(folder), str(folder / "out" / "law-subsoil-ru.yaml")])
        == 0
    )
    assert "2. Служащие служат народу.\n3. Служащие отдыхают.\n" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "status", "acts"),
    [
        (UKRAINIAN, 0, {"land-uk": ["replace-words"]}),
        (KAZAKH, 0, {"subsoil-kk": ["delete"]}),
        (ENGLISH, 1, {"example-en": ["replace-words"]}),
    ],
    ids=["uk", "kk", "en"],
)
def test_the_frame_of_each_language_is_read(folder, capsys, text, status, acts):
    found, data = read(folder, capsys, text)
    assert (found, ordered(data)) == (status, acts)


@pytest.mark.parametrize("text", [IN_OTHER_WORDS, SUCH])
def test_an_act_that_is_named_in_other_words_has_one_proposal(folder, capsys, text):
    _, data = read(folder, capsys, text, "words.txt")
    assert [each["target"] for each in data["proposals"]] == ["example-en"]
    assert len(data["proposals"][0]["operations"]) + len(data["problems"]) == 2
    written = (folder / "out" / "words-example-en.yaml").read_text(encoding="utf-8")
    assert "oral" in written
    assert ("drawing" in written) or ("note" in written)


def test_a_web_page_is_read_as_its_text_is(folder, capsys):
    page = "".join(f"<p>{line}</p>" for line in KAZAKH.splitlines())
    status, data = read(folder, capsys, f"<html lang=kk><body>{page}</body></html>", "law.html")
    assert (status, ordered(data)) == (0, {"subsoil-kk": ["delete"]})


def test_the_folder_is_no_file(folder, capsys):
    call = ["instruct", "--read", "law.txt", "-o", "law.yaml", "--workspace", str(folder)]
    assert main(call) == 2
    assert "-o is the folder" in capsys.readouterr().err


MARKED = """\
= On amending the Example Act 2001

# Article 1. The Example Act 2001 is amended as follows:

1. in item 1 of section 2 the word “written” shall be replaced by the word “oral”;
2. section 2 shall be supplemented with item 2 as follows:
“(2) It is kept.”.
"""
AKOMA = """\
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/><preface><p>
<docTitle>On amending the Example Act 2001</docTitle></p></preface><body><article>
<num>Article 1.</num><content><p>The Example Act 2001 is amended as follows:</p></content>
<point><num>1)</num><content><p><mod>in item 1 of section 2 the word <quotedText
startQuote="“" endQuote="”">written</quotedText> shall be replaced by the word <quotedText
startQuote="“" endQuote="”">oral</quotedText>;</mod></p></content></point><point><num>2)</num>
<content><p><mod>section 2 shall be supplemented with item 2 as follows:<quotedStructure
startQuote="“" endQuote="”"><subsection><num>(2)</num><content><p>It is kept.</p></content>
</subsection></quotedStructure></mod>.</p></content></point></article></body></act></akomaNtoso>
"""


@pytest.mark.parametrize(("name", "text"), [("marked.txt", MARKED), ("law.xml", AKOMA)])
def test_marked_text_and_akoma_ntoso_are_read_too(folder, capsys, name, text):
    """Headings, backslashes and quoted provisions of a document are lines of the amending act."""
    status, data = read(folder, capsys, text, name, "--lang", "en")
    (proposal,) = data["proposals"]
    assert (status, proposal["target"]) == (0, "example-en")
    assert [each["op"] for each in proposal["operations"]] == ["replace-words", "insert"]
    assert proposal["operations"][1]["text"] == "(2) It is kept."
    assert data["problems"] == []
