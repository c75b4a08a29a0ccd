"""Names of acts, versions, languages and proposals: parts of file names, and never paths."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path
from typing import Any

from drafting.errors import Problem
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
    """A path whose last part has the signs, composed or in two, that the disk has for it."""
    apart = path.with_name(unicodedata.normalize("NFD", path.name))
    return apart if os.path.lexists(apart) and not os.path.lexists(path) else path


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
            where = document.where((*at, "version"))
            do = say("write the date from which it holds: 2015-03-01")
            found.append(
                Problem("syntax", say("`{name}` is no name of a version", name=name), where, do=do)
            )
        found += _languages(document, at, version.get("digest"))
    return found


def _languages(document: YamlFile, at: tuple[str | int, ...], digests: Any) -> list[Problem]:
    do = say("write its tag: kk, ru, en")
    return [
        Problem(
            "syntax",
            say("`{key}` is no name of a language", key=key),
            document.where((*at, "digest", key)),
            do=do,
        )
        for key in (digests if isinstance(digests, dict) else ())
        if not LANGUAGE.fullmatch(key)
    ]
