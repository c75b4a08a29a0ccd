"""Files in old encodings: what is refused, and the command that mends it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from drafting.errors import FormatError
from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
from drafting.structure.doubts.oddities import shortened
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act

LAW = "Статья 1. Ворота\n\n1. Ворота закрыты ночью, и ключи хранит сторож сада.\n"
WANTED = ImportedAs(Identity("law"), "2020-01-01", "ru")
OLD = ["CP1251", "KOI8-R", "CP866", "ISO-8859-5"]


def page(declared: str) -> str:
    lines = "".join(f"<p>{line}</p>" for line in LAW.split("\n\n"))
    return f'<html><head><meta charset="{declared}"></head><body>{lines}</body></html>'


def written(data: bytes, name: str) -> str:
    return write_act(import_file(data, name, WANTED).act)


@pytest.mark.parametrize("encoding", OLD)
def test_the_command_that_is_printed_mends_the_file(encoding: str, tmp_path: Path) -> None:
    wrong = {"CP1251": "KOI8-R", "CP866": "windows-1251", "KOI8-R": "utf-8"}
    files = {"О саде 1.txt": LAW, "law.html": page(wrong.get(encoding, "iso-8859-1"))}
    for name, text in files.items():
        (tmp_path / name).write_bytes(text.encode(encoding))
        with pytest.raises(FormatError) as refused:
            written((tmp_path / name).read_bytes(), name)
        command = str(refused.value.problems[0].do).split("`")[1]
        subprocess.run(command, shell=True, check=True, cwd=tmp_path)
        made = tmp_path / f"{Path(name).stem}-utf8{Path(name).suffix}"
        assert written(made.read_bytes(), made.name) == f"# {LAW}"


@pytest.mark.parametrize("encoding", OLD)
def test_a_page_in_what_it_declares_is_read(encoding: str) -> None:
    assert written(page(encoding).encode(encoding), "law.html") == f"# {LAW}"


def test_letters_with_accents_are_no_cyrillic() -> None:
    text = "Article 1. Le préfet est chargé à côté du délégué où le décret a été publié, dès l’été."
    declared = '<meta charset="iso-8859-1">'
    read = written(f"{declared}<p>{text.replace('’', ' ')}</p>".encode("latin-1"), "law.html")
    assert "délégué où" in read
    assert mended(text, "cp1252") == "CP1252"


LETTERS = {
    "RK1048": "1-бап. Қақпа түнде жабық болады, оның кілтін күзетші сақтап, ешкімге бермейді.",
    "KOI8-U": "Стаття 1. Ворота є зачиненими, її ключі зберігає сторож саду, щоб ніхто не ввійшов.",
    "CP1125": "Стаття 1. Ворота є зачиненими, її ключі зберігає сторож саду, щоб ніхто не ввійшов.",
    "CP1252": "Die Türen müssen für größere Höfe geöffnet sein; über Zäune fällt später Öl.",
    "CP1250": "Bramy są zamykane, chyba że właściciel żąda tego; źródła są czyste, żaby śpią.",
    "ISO-8859-2": "Bramy są zamykane, chyba że właściciel żąda tego; źródła są czyste, żaby śpią.",
}
NOT_MEANT = {
    "CP1251": [
        "Артыкул 1. Вароты зачыняюцца ўначы, і ключы захоўвае вартаўнік, які мае права ўваходу.",
        "Члан 1. Врата се затварају ноћу, а кључеве чува чувар који има право уласка у врт; њега.",
        "Статья 1. Эти ворота объявляются открытыми. Стаття 1. Ворота є зачиненими, її ключ є.",
    ],
    "CP866": ["Статья 1. В саду поддерживается температура 25° и 30°, а объявляет её сторож сада."],
    "KOI8-R": ["Статья 1. Ворота ╓ и ╢ объявляются открытыми, а ключи от них хранит сторож сада."],
}


@pytest.mark.parametrize("encoding", LETTERS)
def test_letters_of_other_languages_stand_in_other_encodings(encoding: str) -> None:
    text = LETTERS[encoding]
    assert mended(text, encoding) == encoding
    command = ["iconv", "-f", encoding, "-t", "UTF-8"]
    done = subprocess.run(command, input=text.encode(encoding), check=True, capture_output=True)
    assert done.stdout.decode() == text


@pytest.mark.parametrize("encoding", NOT_MEANT)
def test_letters_and_signs_that_kazakh_and_ukrainian_encodings_have_otherwise(
    encoding: str,
) -> None:
    assert {mended(text, encoding) for text in NOT_MEANT[encoding]} == {encoding}


def test_a_page_in_kazakh_that_declares_the_encoding_of_russian_is_refused() -> None:
    declared = f'<meta charset="windows-1251"><p>{LETTERS["RK1048"]}</p>'
    with pytest.raises(FormatError, match="its letters make words in RK1048"):
        written(declared.encode("rk1048"), "law.html")


SPANISH = "El niño está aquí según la resolución; además podrá pedirlo así también."
TURKISH = "Kapılar kapatılır; anahtarları bahçe bekçisi saklar, değişiklik için başvurulur."


@pytest.mark.parametrize(
    ("encoding", "text"), [("CP850", SPANISH), ("MAC-ROMAN", SPANISH), ("CP1254", TURKISH)]
)
def test_no_command_is_printed_that_would_make_other_letters(encoding: str, text: str) -> None:
    assert not mended(text, encoding)


@pytest.mark.parametrize("encoding", ["UTF-16LE", "UTF-16BE"])
@pytest.mark.parametrize("text", ["Act on gardens\n1. Gates.\n", "Закон о садах\n1. Ворота.\n"])
def test_a_text_in_utf_16_without_its_mark_is_named_as_such(text: str, encoding: str) -> None:
    with pytest.raises(FormatError, match="in UTF-16, without the mark") as refused:
        written(text.encode(encoding), "law.txt")
    assert f"iconv -f {encoding} " in str(refused.value.problems[0].do)


def test_a_sign_that_is_zero_makes_no_text_utf_16() -> None:
    with pytest.raises(FormatError, match=r"the sign <U\+0000>"):
        written(b"Act on gardens\n1. Ga\0tes are shut by night.\n", "law.txt")


def mended(text: str, encoding: str) -> str:
    """The encoding from which the command converts; empty: none is printed."""
    with pytest.raises(FormatError, match="is not UTF-8") as refused:
        written(text.encode(encoding), "law.txt")
    do = str(refused.value.problems[0].do)
    return do.partition("iconv -f ")[2].partition(" ")[0]


WRITTEN = {
    "uk": ("Закон про сади\n\nСтаття 1. Сади\nСади відкриті.\n", "CP1251"),
    "ru": ("ИЗГОРОДИ И ПРУДЫ\n\nСтатья 1. Их чистят\n", "CP1251"),
    "fr": ("Loi sur les jardins\n\nArticle 1er. – Fermés à l’été, ouverts après.\n", "CP1252"),
    "fi": ("1 § Käsittely\nHenkilötietoja käsitellään.\n", "ISO-8859-1"),
}


@pytest.mark.parametrize("language", WRITTEN)
def test_letters_that_were_read_in_a_wrong_encoding_are_refused(language: str) -> None:
    text, encoding = WRITTEN[language]
    wrong = text.encode().decode(encoding, "replace")
    with pytest.raises(FormatError) as caught:
        import_file(wrong.encode(), "law.txt", ImportedAs(Identity("a"), "2024-01-01"))
    (problem,) = caught.value.problems
    assert problem.problem == f"the letters are wrong: UTF-8 was read as {encoding}"
    line = next(line for line in text.splitlines() if not line.isascii())
    assert problem.found[1] == f"meant: {shortened(line)}"
    assert f"iconv -f UTF-8 -t {encoding} law.txt" in problem.do
    assert import_file(text.encode(), "law.txt", ImportedAs(Identity("a"), "2024-01-01"))


@pytest.mark.parametrize("end", ["\r", "\r\n", "\u2028", "\u2029", "\x85"])
def test_lines_may_end_with_other_signs(end: str) -> None:
    """The whole law would be one line, and no article of it found."""
    assert written(LAW.replace("\n", end).encode(), "law.txt") == written(LAW.encode(), "law.txt")


@pytest.mark.parametrize("name", ["law.txt", "law.html"])
@pytest.mark.parametrize("sign", ["\u200b", "\ufeff", "\u2060"])
def test_a_sign_without_width_before_a_heading_is_left_out_and_named(name: str, sign: str) -> None:
    """Files that were put together have a mark of their encoding before each of them."""
    lines = [
        "О садах",
        f"{sign}Статья 1. Сад",
        "Сад растет.",
        f"{sign} Статья 2. Парк{sign}",
        "Да.",
    ]
    text = "\n".join(lines)
    if name == "law.html":
        text = f"<html><body>{''.join(f'<p>{each}</p>' for each in lines)}</body></html>"
    found = import_file(text.encode(), name, WANTED)
    headed = [each.provision.line for each in found.act.sites if each.provision.headed]
    assert headed == ["Статья 1. Сад", "Статья 2. Парк"]
    problems = [each.problem for each in found.warnings]
    assert problems == ["signs without width around a line are left out"]
