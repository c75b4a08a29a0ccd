"""LibreOffice as a program: files in one format → the same in another.

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
from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

PROGRAMS = ("soffice", "libreoffice")
PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
)
_EPOCH = "315532800"
"""The date of what it writes, 1980-01-01, as LibreOffice takes it: no clock is read."""
_SETTINGS = {
    ("Office.Common/Security/Scripting", "DisableMacrosExecution"): "true",
    ("Office.Common/Security/Scripting", "MacroSecurityLevel"): "3",
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks"): "true",
    ("Office.Writer/Content/Update", "Link"): "0",
}
"""Settings of the profile: no macros, no linked pictures or sections."""


@frozen
class Conversion:
    """What came of some files."""

    made: Mapping[str, bytes]
    """Name of a file → the same in the other format; without those that could not be converted."""
    messages: str
    """What the program wrote about it."""


def find_office() -> str | None:
    """The program, if it is installed."""
    found = (shutil.which(each) for each in PROGRAMS)
    places = (each for each in PLACES if Path(each).is_file())
    return next((each for each in (*found, *places) if each), None)


def convert(
    office: str,
    files: Mapping[str, bytes],
    into: str,
    patience: float,
    *,
    at_home: bool = False,
) -> Conversion:
    """Convert files, by name, in one run; `into` is the format and maybe its filter, `pdf`.

    `at_home` leaves the person's own folder to it, whose fonts a page may need. Raises
    `TimeoutError` after so many seconds of `patience`, `OSError` where the program cannot be
    started; what was started is ended in any case.
    """
    with tempfile.TemporaryDirectory(prefix="drafting-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _write_profile(folder / "profile")
        sources = {
            file: folder / f"{number:03}{Path(file).suffix.casefold()}"
            for number, file in enumerate(files)
        }
        for file, source in sources.items():
            source.write_bytes(files[file])
        command = [
            *(office, "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck"),
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            *("--convert-to", into, "--outdir", str(folder / "out"), *map(str, sources.values())),
        ]
        own = {} if at_home else {"HOME": name, "TMPDIR": name, "XDG_CONFIG_HOME": name}
        messages = folder / "messages"
        with messages.open("wb") as errors:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env={**os.environ, **own, "SOURCE_DATE_EPOCH": _EPOCH},
                cwd=folder,
                start_new_session=True,
            )
            try:
                process.wait(patience)
            except subprocess.TimeoutExpired:
                raise TimeoutError(f"it has not ended within {patience:g} seconds") from None
            finally:
                _end(process)
        suffix = f".{into.partition(':')[0]}"
        targets = {
            file: folder / "out" / f"{source.stem}{suffix}" for file, source in sources.items()
        }
        made = {file: target.read_bytes() for file, target in targets.items() if target.is_file()}
        return Conversion(made, messages.read_text(encoding="utf-8", errors="replace"))


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
