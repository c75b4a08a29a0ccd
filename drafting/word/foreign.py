"""Texts in formats before and beside DOCX (.rtf, .odt, .doc), converted by LibreOffice.

It runs without a window, in a profile and a folder of its own that go with it, for a limited time;
it runs no macro, and fetches nothing that a text links to.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from drafting.errors import FormatError, Problem, Where
from drafting.word.package.archive import MAX_FILE

FORMATS = {".rtf": "RTF", ".odt": "OpenDocument", ".doc": "Word before 2007"}
"""Suffix → what such a file is."""
_RTF, _ZIP, _OLE = b"{\\rtf", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_BEGINNINGS = {".rtf": (_RTF,), ".odt": (_ZIP,), ".doc": (_OLE, _RTF, _ZIP)}
"""How the files of a suffix begin; of anything else LibreOffice would guess what it is."""
_PATIENCE = 120
"""Seconds that a conversion may take; a code of laws takes ten."""
_PROGRAMS = ("soffice", "libreoffice")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_SETTINGS = {
    ("Office.Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("Office.Common/Security/Scripting", "MacroSecurityLevel"): "3",
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
    ("Office.Writer/Content/Update", "Link"): "0",
}
"""Settings of the profile: no macros, no linked pictures or sections."""


def is_foreign(name: str) -> bool:
    """Whether a file of that name is a text in one of these formats."""
    return Path(name).suffix.casefold() in FORMATS


def as_docx(data: bytes, name: str) -> bytes:
    """A text in one of these formats as a DOCX; `name` is its file in messages.

    Raises `FormatError` where there is no LibreOffice, and where it makes no DOCX of the file.
    """
    suffix = Path(name).suffix.casefold()
    if len(data) > MAX_FILE:
        wrong = f"the file is larger than {MAX_FILE >> 20} MB"
        raise FormatError(_problem(name, wrong, f"{len(data) >> 20} MB"))
    if not data.startswith(_BEGINNINGS[suffix]):
        wrong = f"the file does not begin as one in the format {FORMATS[suffix]}"
        raise FormatError(_problem(name, wrong, ascii(data[:8])[2:-1] or "it is empty"))
    office = _office()
    if office is None:
        wrong = f"the file is in the format {FORMATS[suffix]}, and LibreOffice, which reads it, is "
        do = "install LibreOffice, or save the file as .docx in a word processor"
        raise FormatError(_problem(name, wrong + "not installed", do=do))
    with tempfile.TemporaryDirectory(prefix="drafting-", ignore_cleanup_errors=True) as folder:
        return _converted(office, data, name, Path(folder))


def conversion_warning(name: str) -> Problem:
    """Warn that a text was converted before it was read."""
    kind = FORMATS[Path(name).suffix.casefold()]
    wrong = f"the file is in the format {kind}: LibreOffice has converted it before it was read"
    do = "compare numbers, tables and notes with the original"
    return Problem("import", wrong, Where(name), do=do)


def _converted(office: str, data: bytes, name: str, folder: Path) -> bytes:
    source = folder / f"text{Path(name).suffix.casefold()}"
    source.write_bytes(data)
    _write_profile(folder / "profile")
    command = [
        *(office, "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
        f"-env:UserInstallation={(folder / 'profile').as_uri()}",
        *("--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "out"), str(source)),
    ]
    own = {"HOME": str(folder), "TMPDIR": str(folder), "XDG_CONFIG_HOME": str(folder)}
    process = subprocess.Popen(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, **own},
        cwd=folder,
        start_new_session=True,
    )
    try:
        process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        wrong = f"LibreOffice has not converted the file within {_PATIENCE} seconds"
        raise FormatError(_problem(name, wrong)) from None
    finally:
        _end(process)
    made = folder / "out" / "text.docx"
    if not made.is_file():
        raise FormatError(_problem(name, "LibreOffice does not read the file"))
    return made.read_bytes()


def _end(process: subprocess.Popen[bytes]) -> None:
    """End what is still running of the office: the program is a script that starts another one."""
    try:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass
    process.wait()


def _office() -> str | None:
    found = (shutil.which(each) for each in _PROGRAMS)
    places = (each for each in _PLACES if Path(each).is_file())
    return next((each for each in (*found, *places) if each), None)


def _write_profile(profile: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>"
        for (path, name), value in _SETTINGS.items()
    )
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<oor:items xmlns:oor="http://openoffice.org/2001/registry">{items}</oor:items>\n',
        encoding="utf-8",
    )


def _problem(
    name: str, wrong: str, found: str = "", do: str = "save it as .docx in a word processor"
) -> Problem:
    return Problem("unreadable", wrong, Where(name), (found,) if found else (), do)
