"""Which program saved a document after it was made."""

from __future__ import annotations

import re
from collections.abc import Collection

from drafting.errors import FormatError
from drafting.messages import say
from drafting.word.package.elements import local_name
from drafting.word.package.package import CONTENT_TYPES, Package
from drafting.word.proof.looks import PROGRAM

_BUILD = re.compile(r"\$.*", re.DOTALL)
"""What follows the version in `LibreOffice/7.4.7.2$Linux_X86_64 LibreOffice_project/…`."""


def saved_by(package: Package, changed: Collection[str]) -> str:
    """The name of a program that wrote a document anew, with the parts that only a program writes
    among those that changed; empty: none did.

    A name alone is no evidence: whoever edits one paragraph can write one too.
    """
    settings, styles = (package.part_of(kind) for kind in ("settings", "styles"))
    wanted = {CONTENT_TYPES, settings, styles, package.main} - {""}
    if PROGRAM not in package.names or not wanted <= {*changed}:
        return ""
    try:
        root = package.tree(PROGRAM)
    except FormatError:
        return ""
    found = {local_name(each): (each.text or "").strip() for each in root}
    name = _BUILD.sub("", found.get("Application", "")) or say("a word processor")
    return name if "/" in name else f"{name} {found.get('AppVersion', '')}".strip()
