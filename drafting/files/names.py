"""Names of acts, versions, languages and proposals: parts of file names, and never paths."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from itertools import takewhile
from pathlib import Path

from drafting.errors import Problem, Where, WorkspaceError
from drafting.files.yaml.reader import YamlFile
from drafting.messages import say

NAME = re.compile(r"\w[\w.-]*")
"""Of an act, a version or a proposal."""
LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
"""Of a language: a tag of BCP 47, in its shape."""

_NO_NAME = re.compile(r"[^\w.-]+")


def composed(name: str) -> str:
    """A name with «й» as one sign: a disk may hold «и» and a breve, and no name has that."""
    return unicodedata.normalize("NFC", name)


def as_stored(path: Path) -> Path:
    """A path whose last part has the signs, composed or in two, that the disk has for it.

    Raises `WorkspaceError` where the disk has two of one name: either may be the one that is meant.
    """
    # Plain letters are stored in one way alone: for them no folder is listed.
    if path.name.isascii():
        return path
    alike: list[str] = []
    with suppress(OSError):  # what cannot be listed is named when it is read
        name = composed(path.name)
        alike = sorted(each for each in os.listdir(path.parent) if composed(each) == name)
    if len(alike) > 1:
        folder = path.parent.name
        problem = say(
            "more than one file or folder has this name: they differ only in how a letter is "
            "stored, as one sign or as two"
        )
        do = say("give each a name of its own, inside the file too, or delete what is a copy")
        found = tuple(f"{folder}/{each}: {signs}" for each, signs in _signs_apart(alike))
        raise WorkspaceError(Problem("syntax", problem, Where(f"{folder}/{name}"), found, do))
    return path.with_name(alike[0]) if alike else path


def _signs_apart(names: list[str]) -> Iterator[tuple[str, str]]:
    """Each of some names with the first letter that is stored otherwise: `й = U+0438 U+0306`."""
    start = next(at for at, signs in enumerate(zip(*names, strict=False)) if len({*signs}) > 1)
    for each in names:
        marks = takewhile(unicodedata.combining, each[start + 1 :])
        letter = each[start] + "".join(marks)
        yield each, f"{composed(letter)} = {' '.join(f'U+{ord(sign):04X}' for sign in letter)}"


def name_from(file: Path, otherwise: str) -> str:
    """A name made of that of a file; another one where nothing of it can be in a name."""
    return made_name(file.stem) or otherwise


def made_name(text: str) -> str:
    """What of a text can be in a name; empty where nothing can."""
    return _NO_NAME.sub("-", text).strip("-.")


def unnamed_versions(document: YamlFile) -> list[Problem]:
    """A problem for each name of a version or language in an act.yaml that cannot be one."""
    listed = document.data.get("versions")
    found: list[Problem] = []
    for index, version in enumerate(listed if isinstance(listed, list) else ()):
        if not isinstance(version, dict):
            continue
        at = ("versions", index)
        name = version.get("version")
        if isinstance(name, str) and name and not NAME.fullmatch(name):
            found.append(no_version(name, document.where((*at, "version"))))
        digests = version.get("digest")
        found += (
            no_language(key, document.where((*at, "digest", key)))
            for key in (digests if isinstance(digests, dict) else ())
            if not LANGUAGE.fullmatch(key)
        )
    return found


def no_version(name: str, where: Where = Where()) -> Problem:
    """The problem of a version that cannot be called so."""
    problem = say("`{name}` is no name of a version", name=name)
    do = say("write the date from which it holds: 2015-03-01")
    return Problem("syntax", problem, where, do=do)


def no_language(key: str, where: Where = Where()) -> Problem:
    """The problem of a language that cannot be called so."""
    problem = say("`{key}` is no name of a language", key=key)
    return Problem("syntax", problem, where, do=say("write its tag: kk, ru, en"))
