"""`drafting build`: some papers alone, as PDF, in one file, and the page of a dossier."""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import zipfile
from pathlib import Path

import pytest

from drafting.__main__ import main
from drafting.tasks.pdf import without_clock
from drafting.word import office
from tests.conftest import ROOT

ONE = "restrict-policy-support"


def build(out: Path, *options: str) -> int:
    return main(["build", ONE, "--workspace", str(ROOT), "--out", str(out), *options])


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_one_paper_alone(tmp_path: Path) -> None:
    assert build(tmp_path, "--only", "table,note") == 0
    papers = {
        f"{name}.{suffix}" for name in ("table", "note") for suffix in ("docx", "html", "txt")
    }
    assert names(tmp_path / ONE / "kk") == papers | {"cover.txt", "index.html"}
    listed = (tmp_path / ONE / "kk" / "cover.txt").read_text("utf-8")
    assert "table.docx" in listed
    assert "redline.docx" not in listed


def test_a_paper_that_there_is_not(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(tmp_path, "--only", "tabel") == 2
    assert "tabel" in capsys.readouterr().err
    assert not names(tmp_path)


def test_papers_in_one_language(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert build(tmp_path, "--lang", "kk") == 0
    assert "no papers in ru" not in capsys.readouterr().err
    assert names(tmp_path / ONE) == {"kk"}
    assert build(tmp_path, "--lang", "ru") == 1
    assert "ru" in capsys.readouterr().err


def test_the_page_of_a_dossier_has_a_link_and_a_digest_for_every_file(tmp_path: Path) -> None:
    assert build(tmp_path) == 0
    folder = tmp_path / ONE / "kk"
    page = (folder / "index.html").read_text("utf-8")
    links = re.findall(r'<a href="([^"]+)">\1</a></td><td><code>([0-9a-f]{64})</code>', page)
    assert {name for name, _ in links} == names(folder) - {"cover.txt", "index.html"}
    for name, digest in links:
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
    assert page.count("<h2>") == 6


def test_a_dossier_in_one_file(tmp_path: Path) -> None:
    assert build(tmp_path, "--zip") == 0
    with zipfile.ZipFile(tmp_path / f"{ONE}.zip") as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    written = {
        path.relative_to(tmp_path).as_posix(): path.read_bytes()
        for path in (tmp_path / ONE).rglob("*")
        if path.is_file()
    }
    assert held == written


def test_pdfs_without_an_office(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(office, "PROGRAMS", ())
    monkeypatch.setattr(office, "PLACES", ())
    assert build(tmp_path, "--pdf") == 1
    assert "LibreOffice is not installed" in capsys.readouterr().err
    assert not names(tmp_path)


def test_an_office_that_makes_no_pdf(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    broken = tmp_path / "soffice"
    broken.write_text("#!/bin/sh\necho 'no display' >&2\nexit 1\n")
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    assert build(tmp_path / "out", "--pdf", "--only", "table") == 1
    error = capsys.readouterr().err
    assert "LibreOffice made no PDF" in error
    assert "no display" in error
    assert not (tmp_path / "out").exists()


def test_pdfs_are_the_same_bytes_and_never_older_than_their_document(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if shutil.which("soffice") is None:
        if os.environ.get("CI") == "true":
            pytest.fail("no soffice here (Debian: libreoffice-writer)")
        pytest.skip("no soffice here (Debian: libreoffice-writer)")
    one, other = tmp_path / "one", tmp_path / "other"
    for out in (one, other):
        capsys.readouterr()
        assert build(out, "--pdf", "--json", "--only", "table,note") == 0
    files = json.loads(capsys.readouterr().out)["files"]
    made = [Path(each["path"]) for each in files if each["path"].endswith(".pdf")]
    assert [path.name for path in made] == ["table.pdf", "note.pdf"]
    for path in made:
        data = path.read_bytes()
        assert data.startswith(b"%PDF")
        assert data == (one / path.relative_to(other)).read_bytes()
    assert build(other, "--only", "table") == 0
    assert {"note.pdf"} == {name for name in names(other / ONE / "kk") if name.endswith("pdf")}


def test_nothing_of_a_clock_is_left_in_a_pdf() -> None:
    def written(day: bytes, name: bytes) -> bytes:
        ids = b"/ID [ <%b>\n<%b> ]\n/DocChecksum /%b" % (name, name, name)
        return b"<0411> /Title<" + b"AB" * 16 + b">/CreationDate(D:" + day + b"Z') " + ids

    one = without_clock(written(b"20260101000000", b"0" * 32))
    other = without_clock(written(b"20271231235959", b"F" * 32))
    assert one == other
    assert len(one) == len(written(b"20260101000000", b"0" * 32))
    assert b"/Title<" + b"AB" * 16 + b">" in one
