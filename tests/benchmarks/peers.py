"""Other programs that compare two documents, each in an environment of its own, and the floor."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).parents[2] / ".benchmarks" / "peers"
_FLOOR = """
import sys, zipfile
from lxml import etree
main = "word/document.xml"
trees = [etree.fromstring(zipfile.ZipFile(each).read(main)) for each in sys.argv[1:3]]
with zipfile.ZipFile(sys.argv[2]) as new:
    with zipfile.ZipFile(sys.argv[3], "w", zipfile.ZIP_DEFLATED) as out:
        for name in new.namelist():
            out.writestr(name, etree.tostring(trees[1]) if name == main else new.read(name))
"""
_DOCXODUS = """
import pathlib, sys
from python_redlines import DocxodusEngine
old, new = (pathlib.Path(each).read_bytes() for each in sys.argv[1:3])
pathlib.Path(sys.argv[3]).write_bytes(DocxodusEngine().run_redline("a", old, new)[0])
"""
REQUIRED = {
    "docx-trackdiff": ["docx-trackdiff==1.0.0"],
    "docx-redline": ["docx-redline==1.0.3"],
    "docxodus": ["python-redlines==2.0.0", "python-redlines-docxodus==2.0.0"],
}
_PYTHONS = [sys.executable, *(f"python3.{minor}" for minor in (12, 13, 14))]


def command(name: str) -> list[str] | None:
    """What runs a program with OLD NEW OUT after it; none where it cannot be installed.

    `drafting` is this one, `floor` reads both documents, parses them and writes one.
    """
    if name == "drafting":
        return [sys.executable, "-m", "drafting", "compare"]
    if name == "floor":
        return [sys.executable, "-c", _FLOOR]
    folder = HOME / name / "bin"
    if not (folder.parent / "installed").exists() and not _install(name):
        return None
    return {
        "docx-trackdiff": [str(folder / "docx-trackdiff")],
        "docx-redline": [str(folder / "docx-redline"), "compare"],
        "docxodus": [str(folder / "python"), "-c", _DOCXODUS],
    }[name]


def arguments(name: str, old: Path, new: Path, out: Path) -> list[str]:
    """Old, new, and where the redline goes."""
    named = name in ("drafting", "docx-redline")
    return [str(old), str(new), *(["-o"] if named else []), str(out)]


def _install(name: str) -> bool:
    """Into an environment of the first Python that the program takes, or else of this one: what
    asks for a newer Python may run all the same."""
    found = [*filter(shutil.which, _PYTHONS)]
    ways = [*((python, []) for python in found), (sys.executable, ["--ignore-requires-python"])]
    for python, options in ways:
        shutil.rmtree(HOME / name, ignore_errors=True)
        steps = (
            [python, "-m", "venv", str(HOME / name)],
            [str(HOME / name / "bin" / "pip"), "install", "-q", *options, *REQUIRED[name]],
        )
        if all(subprocess.run(s, capture_output=True, check=False).returncode == 0 for s in steps):
            (HOME / name / "installed").touch()
            return True
    return False
