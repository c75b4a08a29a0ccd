"""Docstrings of classes and of their fields, as descriptions in a schema."""

from __future__ import annotations

import ast
import inspect
import textwrap
from functools import cache


def docstring(cls: type) -> str:
    """The docstring of a class, as one paragraph."""
    return _one_line(inspect.getdoc(cls) or "")


def field_docstrings(cls: type) -> dict[str, str]:
    """Field → the docstring that stands below it, in the class or in one that it extends."""
    texts: dict[str, str] = {}
    for each in reversed(cls.__mro__[:-1]):
        texts |= _fields(each)
    return texts


@cache  # operations extend the same few classes, whose source would be parsed for each
def _fields(cls: type) -> dict[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    assert isinstance(definition, ast.ClassDef)
    texts: dict[str, str] = {}
    field = ""
    for statement in definition.body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)):
                field = name
            case ast.Expr(value=ast.Constant(value=str(text))) if field:
                texts[field] = _one_line(text)
                field = ""
            case _:
                field = ""
    return texts


def _one_line(text: str) -> str:
    return " ".join(text.split())
