"""What the nouns say of themselves: docstrings of classes and of their fields."""

from __future__ import annotations

import ast
import inspect
import textwrap


def told_of(cls: type) -> str:
    """The docstring of a class, as one paragraph."""
    return _one_line(inspect.getdoc(cls) or "")


def told_of_fields(cls: type) -> dict[str, str]:
    """Field → the docstring that stands below it, in the class or in one that it extends."""
    told: dict[str, str] = {}
    for each in reversed(cls.__mro__[:-1]):
        told |= _fields(each)
    return told


def _fields(cls: type) -> dict[str, str]:
    (definition,) = ast.parse(textwrap.dedent(inspect.getsource(cls))).body
    assert isinstance(definition, ast.ClassDef)
    told: dict[str, str] = {}
    field = ""
    for statement in definition.body:
        match statement:
            case ast.AnnAssign(target=ast.Name(id=name)):
                field = name
            case ast.Expr(value=ast.Constant(value=str(text))) if field:
                told[field] = _one_line(text)
                field = ""
            case _:
                field = ""
    return told


def _one_line(text: str) -> str:
    return " ".join(text.split())
