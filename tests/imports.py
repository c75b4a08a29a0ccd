"""Texts and pages that are imported in tests."""

from __future__ import annotations

from collections.abc import Iterable

from drafting.model.act import Act, Identity
from drafting.structure.act import Imported, ImportedAs
from drafting.structure.doubts.readings import Answers
from drafting.tasks.exchange.import_file import import_file
from drafting.text.reader import read_act
from drafting.text.writer import write_act


def imported(
    text: str | bytes, language: str = "", name: str = "", answers: Answers | None = None
) -> Imported:
    """What a text or a page comes in as; without a language, that is found by its letters."""
    data = text.encode() if isinstance(text, str) else text
    name = name or ("law.html" if data.startswith(b"<") else "law.txt")
    wanted = ImportedAs(Identity("law"), "2024-01-01", language, answers=answers or Answers())
    return import_file(data, name, wanted)


def numbered_at(act: Act, addresses: Iterable[str]) -> dict[str, str | None]:
    """What numbered lines stand at some addresses, in an act that is read back as it is written."""
    assert read_act(write_act(act), act.identity, act.version, act.language).body == act.body
    found = {site.address: site.line for site in act.sites if site.provision.num}
    return {address: found.get(address) for address in addresses}
