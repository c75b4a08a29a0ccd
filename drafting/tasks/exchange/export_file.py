"""An act → a file of any format."""

from __future__ import annotations

import json
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, assert_never

from drafting.model.change import ChangeSet
from drafting.papers import bare_redline
from drafting.tasks.documents import export
from drafting.tasks.dossier import rendered
from drafting.text.writer import write_act

if TYPE_CHECKING:
    from collections.abc import Sequence

    from drafting.formats.akn.metadata import PassiveModification
    from drafting.model.act import Act, Version

Format = Literal["docx", "akn", "html", "txt", "json"]
SUFFIXES: MappingProxyType[str, Format] = MappingProxyType(
    {".docx": "docx", ".akn": "akn", ".xml": "akn", ".html": "html", ".txt": "txt", ".json": "json"}
)
"""The format that a file's name says."""


def format_of(output: Path) -> Format | None:
    """The format of a file by its suffix; None where that says none."""
    return SUFFIXES.get(output.suffix.casefold())


def export_file(
    act: Act,
    wanted: Format,
    versions: Sequence[Version] = (),
    country: str = "",
    modifications: Sequence[PassiveModification] = (),
) -> bytes:
    """An act as a document to edit, as Akoma Ntoso (see `write_akn`), as a page, in its written
    form, or as data: each provision with its address, its kind and its line."""
    match wanted:
        case "docx":
            return export(act)
        case "akn":
            from drafting.formats.akn.writing import write_akn  # noqa: PLC0415  (loads lxml)

            return write_akn(act, versions, country, modifications)
        case "html":
            return rendered(bare_redline(ChangeSet.unchanged(act)), ".html")
        case "txt":
            return write_act(act).encode()
        case "json":
            return _data(act)
        case _:
            assert_never(wanted)


def _data(act: Act) -> bytes:
    provisions = [
        {
            "address": site.address,
            "eid": site.eid,
            "kind": site.provision.kind.value,
            "num": site.provision.num,
            "text": site.provision.line,
        }
        for site in act.sites
    ]
    data = {
        "act": act.identity.act,
        "version": act.version,
        "language": act.language,
        "provisions": provisions,
    }
    return f"{json.dumps(data, ensure_ascii=False, indent=2)}\n".encode()
