"""A template of papers, `chambers/NAME.yaml` → `Chamber`."""

from __future__ import annotations

from collections.abc import Iterator

from drafting.errors import FormatError, Problem, in_order
from drafting.files.structure import structure
from drafting.files.yaml import Path, YamlFile, read_yaml
from drafting.model.chamber import ORIENTATIONS, SIGNERS, SOURCES, Chamber


def read_chamber(text: str, file: str) -> Chamber:
    """Read a template. Raises `FormatError` with everything that is wrong, each at its place."""
    document = read_yaml(text, file)
    if not isinstance(document.data, dict):
        wanted = "a template of papers is a mapping that begins with `chamber: NAME`"
        raise FormatError(Problem(code="syntax", problem=wanted, where=document.where(())))
    problems = [*document.problems, *_wrong_words(document)]
    try:
        chamber = structure(document, (), document.data, Chamber)
    except FormatError as error:
        raise FormatError(in_order((*error.problems, *problems))) from None
    if problems:
        raise FormatError(in_order(problems))
    return chamber


def _wrong_words(document: YamlFile) -> Iterator[Problem]:
    """Words that are none of those that a key may have."""
    table = document.data.get("table")
    if isinstance(table, dict):
        yield from _one_of(document, ("table", "orientation"), table, ORIENTATIONS)
        columns = table.get("columns")
        if isinstance(columns, list):
            for index, column in enumerate(columns):
                if isinstance(column, dict):
                    path = ("table", "columns", index, "source")
                    yield from _one_of(document, path, column, SOURCES)
        if columns in ([], ""):
            where = document.where(("table", "columns"))
            yield Problem("missing", "a table has at least one column", where)
    signatures = document.data.get("signatures")
    for signer in signatures if isinstance(signatures, dict) else ():
        if signer not in SIGNERS:
            told = f"`signatures` has one of {', '.join(SIGNERS)}, not `{signer}`"
            yield Problem("syntax", told, document.where(("signatures", signer)))


def _one_of(
    document: YamlFile, path: Path, data: dict[str, object], words: tuple[str, ...]
) -> Iterator[Problem]:
    key = path[-1]
    if data.get(str(key)) not in (None, *words):
        told = f"`{key}` is one of {', '.join(words)}"
        yield Problem("syntax", told, document.where(path))
