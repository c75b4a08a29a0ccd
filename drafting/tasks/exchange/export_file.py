"""An act → a file of any format."""

from __future__ import annotations

import json
from itertools import zip_longest
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, assert_never

from drafting.errors import Problem, Where
from drafting.formats.markdown_writing import markdown_of
from drafting.messages import say
from drafting.model.change import ChangeSet
from drafting.papers import bare_redline
from drafting.tasks.dossier import draft_docx, rendered
from drafting.tasks.exchange.import_file import import_file
from drafting.text.writer import write_act

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from drafting.formats.akn.metadata import PassiveModification
    from drafting.model.act import Act
    from drafting.model.history import Version

Format = Literal["docx", "akn", "html", "md", "txt", "json"]
_SHOWN = 200
"""Characters of a line that is shown."""
SUFFIXES: MappingProxyType[str, Format] = MappingProxyType(
    {
        ".docx": "docx",
        ".akn": "akn",
        ".xml": "akn",
        ".html": "html",
        ".md": "md",
        ".txt": "txt",
        ".json": "json",
    }
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
    """An act as a document to edit, as Akoma Ntoso (see `write_akn`), as a page, in Markdown, in
    its written form, or as data: each provision with its address, its kind and its line."""
    match wanted:
        case "docx":
            return draft_docx(act)
        case "akn":
            from drafting.formats.akn.writing import write_akn  # noqa: PLC0415  (loads lxml)

            return write_akn(act, versions, country, modifications)
        case "html":
            return rendered(bare_redline(ChangeSet.unchanged(act)), ".html")
        case "md":
            return markdown_of(act).encode()
        case "txt":
            return write_act(act).encode()
        case "json":
            return _data(act)
        case _:
            assert_never(wanted)


def read_back(act: Act, data: bytes) -> Iterator[Problem]:
    """A warning where a Markdown file, read again, would be another text; empty lines apart."""
    from drafting.structure.act import ImportedAs  # noqa: PLC0415  (loads the recogniser)

    wanted = ImportedAs(act.identity, act.version, act.language, known=True)
    if not act.body:
        return
    again = import_file(data, f"{act.identity.act}.md", wanted).act
    for old, new in zip_longest(_lines(act), _lines(again)):
        if old != new:
            problem = say("the Markdown file would be read as another text from here on")
            found = tuple((each or "")[:_SHOWN] for each in (old, new))
            do = say("export it as txt or akn, to have all of it")
            yield Problem("form", problem, Where(act=act.name), found, do)
            return


def _lines(act: Act) -> list[str]:
    return [line for line in write_act(act).splitlines() if line.strip()]


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
