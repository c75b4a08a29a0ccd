"""Files for word processors: other formats, signed documents, fields with stale results."""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import tempfile
import time
import zipfile
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from drafting.errors import FormatError
from drafting.word import foreign
from drafting.word import office as office_program
from drafting.word.foreign import FORMATS, as_docx, revision_warnings
from drafting.word.package.package import Package
from tests.conftest import Run
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import WHO, par, r
from tests.inplace.test_notes import BODY, NOTED, THREE
from tests.packages import packed, parts, read

needs_office = pytest.mark.usefixtures("office")


@pytest.fixture
def office() -> None:
    """Skip without LibreOffice; fail where CI=true."""
    if shutil.which("soffice") is None:
        missing = "no soffice here (Debian: libreoffice-writer)"
        if os.environ.get("CI") == "true":
            pytest.fail(missing)
        pytest.skip(missing)


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Suffix → a law with notes in that format."""
    if shutil.which("soffice") is None:
        return {}
    folder = tmp_path_factory.mktemp("others")
    (folder / "law.docx").write_bytes(docx(BODY, **THREE))
    for suffix in FORMATS:
        command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'lo').as_uri()}"]
        command += ["--convert-to", suffix[1:], "--outdir", str(folder), str(folder / "law.docx")]
        subprocess.run(command, capture_output=True, timeout=120, check=True)
    return {suffix: (folder / f"law{suffix}").read_bytes() for suffix in FORMATS}


@needs_office
@pytest.mark.parametrize("suffix", FORMATS)
def test_other_formats_are_imported_and_compared(
    suffix: str, run: Run, others: dict[str, bytes]
) -> None:
    Path(f"law{suffix}").write_bytes(others[suffix])
    as_law = ("--act", "law", "--version", "2020-01-01", "--lang", "ru")
    status, out, err = run("import", f"law{suffix}", *as_law, "--print")
    assert (status, out) == (0, NOTED), err
    assert "LibreOffice has converted it" in err
    assert FORMATS[suffix] in err
    Path("new.txt").write_text(NOTED.replace("Два.", "Двое."), encoding="utf-8")
    status, out, err = run("compare", f"law{suffix}", "new.txt", "--lang", "ru")
    assert status == 0, err
    assert "Двое" in out
    assert "LibreOffice has converted it" in err
    status, out, err = run("derive", f"law{suffix}", "new.txt", "--lang", "ru")
    assert status == 0, err
    assert "[^2] Двое." in out
    assert "LibreOffice has converted it" in err


@needs_office
def test_a_proposal_goes_into_another_format_as_docx(run: Run, others: dict[str, bytes]) -> None:
    Path("law.rtf").write_bytes(others[".rtf"])
    run("import", "law.rtf", "--act", "law", "--version", "2020-01-01", "--lang", "ru")
    Path("proposals/p.yaml").write_text(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ntitle: {ru: О сносках}\noperations:\n"
        "  - {op: replace-words, at: '1', old: пункт, new: абзац, reason: Так}\n",
        encoding="utf-8",
    )
    status, _, err = run("build", "p", "--into", "law.rtf")
    assert status == 0, err
    assert "LibreOffice has converted it" in err
    status, out, _ = run("verify", "out/p/ru/redline.docx")
    assert status == 0, out


@needs_office
def test_nothing_of_a_conversion_is_left_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, others: dict[str, bytes]
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert as_docx(others[".odt"], "law.odt").startswith(b"PK")
    assert [*tmp_path.iterdir()] == []


@pytest.mark.parametrize("data", [b"", b"<html>", b"%PDF-1.4", b"1. A line."])
@pytest.mark.parametrize("suffix", FORMATS)
def test_what_is_not_in_the_format_of_its_name_is_refused(suffix: str, data: bytes) -> None:
    """LibreOffice would read it as something else."""
    with pytest.raises(FormatError, match="the file does not begin as one in the format"):
        as_docx(data, f"law{suffix}")


def with_links(address: str) -> bytes:
    """An ODT with a picture and a section from outside."""
    names = "urn:oasis:names:tc:opendocument:xmlns"
    kind = "application/vnd.oasis.opendocument.text"
    content = (
        f'<office:document-content xmlns:office="{names}:office:1.0" xmlns:text="{names}:text:1.0" '
        f'xmlns:draw="{names}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" '
        f'xmlns:svg="{names}:svg-compatible:1.0"><office:body><office:text><text:p>A text'
        '<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">'
        f'<draw:image xlink:href="{address}/a.png" xlink:type="simple" xlink:actuate="onLoad"/>'
        '</draw:frame></text:p><text:section text:name="s">'
        f'<text:section-source xlink:href="{address}/a.odt" xlink:type="simple"/>'
        "<text:p>B</text:p></text:section></office:text></office:body></office:document-content>"
    )
    entry = '<manifest:file-entry manifest:full-path="{}" manifest:media-type="{}"/>'
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as package:
        package.writestr("mimetype", kind)
        package.writestr("content.xml", content)
        package.writestr(
            "META-INF/manifest.xml",
            f'<manifest:manifest xmlns:manifest="{names}:manifest:1.0">'
            f"{entry.format('/', kind)}{entry.format('content.xml', 'text/xml')}"
            "</manifest:manifest>",
        )
    return written.getvalue()


@needs_office
def test_nothing_is_fetched_for_a_conversion() -> None:
    asked: list[str] = []

    class Listener(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_PROPFIND = do_GET  # noqa: N815  (the same)

        def log_message(self, *_: object) -> None:
            """Nobody reads it."""

    with HTTPServer(("127.0.0.1", 0), Listener) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        made = as_docx(with_links(f"http://127.0.0.1:{server.server_port}"), "law.odt")
        server.shutdown()
    assert "A text" in read(made)
    assert asked == []


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a shell script")
def test_an_office_that_does_not_end_is_ended(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And so is what it has started."""
    program = tmp_path / "soffice"
    program.write_text(f"#!/bin/sh\nsleep 1000 &\necho $! > {tmp_path}/pid\nwait\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    started = ""
    for patience in (1, 8, 64):  # a busy machine may not even start it in the first
        monkeypatch.setattr(foreign, "_PATIENCE", patience)
        wanted = f"has not converted the file within {patience} seconds"
        with pytest.raises(FormatError, match=wanted):
            as_docx(b"{\\rtf1}", "law.rtf")
        pid = tmp_path / "pid"
        if started := pid.read_text().strip() if pid.exists() else "":
            break
    assert started
    for _ in range(400):  # it is killed, and goes when its turn comes
        if _runs(started):
            time.sleep(0.05)
    assert not _runs(started)


def _runs(process: str) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().split()[2] not in {"Z", "X"}
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_without_an_office_it_is_named(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("law.rtf").write_bytes(b"{\\rtf1 text}")
    monkeypatch.setattr(office_program, "PROGRAMS", ())
    monkeypatch.setattr(office_program, "PLACES", ())
    status, _, err = run("import", "law.rtf", "--act", "law", "--version", "2020-01-01")
    assert status == 1
    assert "LibreOffice, which reads it, is not installed" in err
    assert "law.rtf" in err
    assert "save the file as .docx" in err


ORIGIN = "application/vnd.openxmlformats-package.digital-signature-origin"
SIGNATURE = "application/vnd.openxmlformats-package.digital-signature-xmlsignature+xml"
LEADS = "http://schemas.openxmlformats.org/package/2006/relationships"


def signed(data: bytes) -> bytes:
    """The same document, signed as Word signs it (the signature itself is not one)."""
    files: dict[str, str | bytes] = {
        **parts(data),
        "_xmlsignatures/origin.sigs": "",
        "_xmlsignatures/sig1.xml": "<Signature/>",
        "_xmlsignatures/_rels/origin.sigs.rels": f'<Relationships xmlns="{LEADS}"><Relationship '
        f'Id="r1" Type="{LEADS}/digital-signature/signature" Target="sig1.xml"/></Relationships>',
    }
    files["[Content_Types].xml"] = read(data, "[Content_Types].xml").replace(
        "</Types>",
        f'<Default Extension="sigs" ContentType="{ORIGIN}"/>'
        f'<Override PartName="/_xmlsignatures/sig1.xml" ContentType="{SIGNATURE}"/></Types>',
    )
    files["_rels/.rels"] = read(data, "_rels/.rels").replace(
        "</Relationships>",
        f'<Relationship Id="r9" Type="{LEADS}/digital-signature/origin" '
        'Target="_xmlsignatures/origin.sigs"/></Relationships>',
    )
    return packed(files)


@pytest.fixture
def proposed(run: Run) -> None:
    """A law of three lines, and a proposal on it."""
    Path("law.txt").write_text("1. Один.\n2. Два.\n", encoding="utf-8")
    Path("plain.docx").write_bytes(docx(p("1. Один.") + p("2. Два.")))
    as_law = ("--act", "law", "--version", "2020-01-01", "--lang", "ru")
    assert run("import", "plain.docx", *as_law)[0] == 0
    Path("proposals/p.yaml").write_text(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ntitle: {ru: О числах}\noperations:\n"
        "  - {op: replace-words, at: '2', old: Два, new: Три, reason: Так}\n",
        encoding="utf-8",
    )


@pytest.mark.usefixtures("proposed")
def test_a_signature_is_named_before_it_is_left_out(run: Run) -> None:
    Path("law.docx").write_bytes(signed(docx(p("1. Один.") + p("2. Два."))))
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    assert "the document has a digital signature" in err
    with zipfile.ZipFile("out/p/ru/redline.docx") as package:
        assert not [name for name in package.namelist() if "signature" in name]
        for name in ("[Content_Types].xml", "_rels/.rels"):
            assert "sig1" not in package.read(name).decode()
            assert "digital-signature/origin" not in package.read(name).decode()
    assert not Package.open(Path("out/p/ru/redline.docx").read_bytes(), "redline").signatures
    assert run("verify", "out/p/ru/redline.docx")[0] == 0
    status, _, err = run("compare", "law.docx", "law.txt", "--lang", "ru")
    assert status == 0
    assert "the document has a digital signature" in err
    assert "digital signature" not in run("build", "p", "--into", "plain.docx")[2]


@pytest.mark.usefixtures("proposed")
def test_a_protected_document_is_named(run: Run) -> None:
    """Word greys out the buttons by which changes are accepted, and says nothing of why."""
    protection = '<w:documentProtection w:edit="{}" w:enforcement="{}"/>'
    one, other = (
        docx(p("1. Один.") + p("2. Два."), settings=protection.format(*kind))
        for kind in (("trackedChanges", 1), ("readOnly", 0))
    )
    Path("law.docx").write_bytes(one)
    Path("open.docx").write_bytes(other)
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    assert "the document is protected, and so is its redline" in err
    for keep, named in (("new", False), ("old", True)):
        call = ("compare", "law.docx", "open.docx", "-o", f"{keep}.docx", "--keep", keep)
        assert ("the document is protected" in run(*call)[2]) is named
    assert "is protected" not in run("build", "p", "--into", "open.docx", "--out", "open")[2]


@pytest.mark.usefixtures("proposed")
@pytest.mark.parametrize(
    ("edit", "allowed"),
    [
        ('w:edit="readOnly"', "only reading is allowed"),
        ('w:edit="comments"', "only comments are allowed"),
        ('w:edit="trackedChanges"', "only tracked changes are allowed"),
        ('w:edit="forms"', "only filling in forms is allowed"),
        ('w:edit="none"', ""),
        ("", ""),
        ('w:formatting="1"', ""),
    ],
)
def test_what_a_protected_document_allows_is_named_in_words(
    run: Run, edit: str, allowed: str
) -> None:
    settings = f'<w:documentProtection {edit} w:enforcement="1"/>'
    Path("law.docx").write_bytes(docx(p("1. Один.") + p("2. Два."), settings=settings))
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    assert ("the document is protected" in err) is bool(allowed)
    assert f"found: {allowed}\n" in err or not allowed
    assert "w:" not in err


def field(code: str, result: str) -> str:
    """A complex field whose code stands in two runs."""
    at = len(code) // 2
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {code[:at]}</w:instrText></w:r>'
        f'<w:r><w:instrText xml:space="preserve">{code[at:]} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{r(result)}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


SETTINGS = (
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="708"/>'
    '<w:compat/><w:themeFontLang w:val="ru-RU"/>'
)


@pytest.mark.usefixtures("proposed")
@pytest.mark.parametrize(("words", "named"), [(("2. Дв", "а."), True), (("2. ", "Два."), False)])
def test_a_picture_that_goes_with_words_is_named(
    run: Run, words: tuple[str, str], named: bool
) -> None:
    line = par(r(words[0]), "<w:r><w:drawing/></w:r>", r(words[1]))
    Path("law.docx").write_bytes(docx(p("1. Один.") + line))
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    assert ("pictures stand between words that go" in err) is named
    assert ("found: 2. Два." in err) is named


@pytest.mark.usefixtures("proposed")
@pytest.mark.parametrize("settings", [{}, {"settings": SETTINGS}])
def test_fields_that_may_be_out_of_date_are_named(run: Run, settings: dict[str, str]) -> None:
    simple = f'<w:fldSimple w:instr=" PAGEREF _b ">{r("Один.")}</w:fldSimple>'
    stays = par(r("1. "), simple) + par(r("2. Два"), field("REF _a", "."), field("DATE x", ""))
    Path("law.docx").write_bytes(docx(stays, **settings))
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    assert "fields whose results may be out of date" in err
    assert "PAGEREF: 1, REF: 1" in err
    status, _, err = run("build", "p", "--into", "law.docx", "--update-fields")
    assert status == 0, err
    assert "fields" not in err
    with zipfile.ZipFile("out/p/ru/redline.docx") as package:
        written = package.read("word/settings.xml").decode()
    assert '<w:updateFields w:val="true"/>' in written
    if settings:
        place = written.index("<w:updateFields")
        assert written.index("<w:defaultTabStop") < place < written.index("<w:compat/>")
    assert run("verify", "out/p/ru/redline.docx")[0] == 0
    assert "fields" not in run("build", "p", "--into", "plain.docx")[2]


@pytest.mark.usefixtures("proposed")
def test_a_field_whose_words_go_goes_with_them(run: Run) -> None:
    """Left behind, it would bring them back when it is refreshed."""
    body = p("1. Один.") + par(r("2. "), field("REF _a", "Два."))
    Path("law.docx").write_bytes(docx(body))
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    assert "fields" not in err
    with zipfile.ZipFile("out/p/ru/redline.docx") as package:
        written = package.read("word/document.xml").decode()
    deleted = written[written.index("<w:del ") : written.index("</w:del>")]
    assert deleted.count("<w:fldChar ") == 3


_TRACKED_RTF = (
    r"{\rtf1\ansi\ansicpg1251\uc1{\fonttbl{\f0 Arial;}}{\*\revtbl{Unknown;}{Ivan;}}\pard\plain "
    r"Kept {\revised words}.\par {\revised\revauth1 \'cf\'f0\u1072?\u1074?.\par }"
    r"Joined {\deleted\par }lines.\par \trowd\trauth1\cellx9\pard\intbl row\cell\row "
    r"\pard{\b\crauth1 bold}\par \pard {\revised x\revised0\par}\plain\par}"
)


def test_tracked_changes_that_libreoffice_does_not_read_are_named() -> None:
    (warning,) = revision_warnings(_TRACKED_RTF.encode(), b"", "law.rtf")
    assert warning.found == ("Прав.", "Joined", "row", "bold")
    assert not revision_warnings(rb"{\rtf1 A {\revised new} word\par}", b"", "law.rtf")


def test_a_doc_with_tracked_changes_may_lack_some() -> None:
    ole = b"\xd0\xcf\x11\xe0"
    tracked = docx(f'<w:p><w:ins {WHO} w:id="1"><w:r><w:t>A</w:t></w:r></w:ins></w:p>')
    assert revision_warnings(ole, tracked, "law.doc")
    assert not revision_warnings(ole, docx(p("A")), "law.doc")
