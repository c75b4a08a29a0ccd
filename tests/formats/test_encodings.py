"""Files in the old encodings of Cyrillic: what is refused, and the command that mends it."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from drafting.errors import FormatError
from drafting.model.act import Identity
from drafting.structure.act import ImportedAs
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
    with pytest.raises(FormatError, match="is not UTF-8") as refused:
        written(text.encode("cp1252"), "law.txt")
    assert "iconv" not in str(refused.value)
