"""A template of papers, `chambers/NAME.yaml` → `Chamber`."""

from __future__ import annotations

from drafting.errors import FormatError, Problem, in_order
from drafting.files.converter import structure
from drafting.files.yaml.reader import read_mapping, unbroken
from drafting.messages import say
from drafting.model.papers.chamber import Chamber


def read_chamber(text: str, file: str) -> Chamber:
    """Read a template. Raises `FormatError` with everything that is wrong, each at its place."""
    document = read_mapping(text, file, "chamber: NAME")
    problems = [*document.problems]
    try:
        chamber = structure(document, (), unbroken(document.data), Chamber)
    except FormatError as error:
        raise FormatError(in_order((*error.problems, *problems))) from None
    if not chamber.table.columns:
        where = document.where(("table", "columns"))
        problems.append(
            Problem("missing", say("the table has no columns"), where, do=say("add a column"))
        )
    if problems:
        raise FormatError(in_order(problems))
    return chamber
