"""Plain data → attrs classes, every problem of a file at once, each at its line and column."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator, Mapping
from difflib import get_close_matches
from functools import partial
from operator import eq
from typing import Any, TypeVar

import attrs
from attrs import frozen
from cattrs import ClassValidationError, Converter, IterableValidationError
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from drafting.errors import FormatError, Problem
from drafting.files.yaml import Path, YamlFile
from drafting.model.kind import Kind
from drafting.model.localized import Localized
from drafting.model.operation import Digests, Forms

T = TypeVar("T")

_SPECIAL_KEYS = {"into": "in", "except_": "except"}
"""Fields that a file calls by a word that Python keeps for itself."""
NOT_IN_FILES = {"amends", "as_written", "operations", "origin", "sha256", "versions"}
"""Fields that the readers of files fill in themselves."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")


def key_of(name: str) -> str:
    """The key in a file of a field of a class: `adopted_by` → `adopted-by`."""
    return _SPECIAL_KEYS.get(name, name.replace("_", "-"))


def structure(
    document: YamlFile, path: Path, data: Any, cls: type[T], also: tuple[str, ...] = ()
) -> T:
    """Make an instance of an attrs class of the data at a path of a document.

    `also` are keys that are known here, though the class does not have them.
    Raises `FormatError` with everything that does not fit, at its place.
    """
    try:
        return _CONVERTER.structure(data, cls)
    except (ClassValidationError, IterableValidationError) as error:
        raise FormatError(
            finding.problem.at(**attrs.asdict(document.where((*path, *finding.path))))
            for finding in _findings(error, cls, also)
        ) from None
    except (ValueError, TypeError) as error:
        problem = Problem(code="syntax", problem=str(error), where=document.where(path))
        raise FormatError(problem) from None


@frozen
class _Finding:
    path: Path
    problem: Problem


def _findings(
    error: BaseException, cls: Any, also: tuple[str, ...] = (), path: Path = ()
) -> Iterator[_Finding]:
    if isinstance(error, ClassValidationError | IterableValidationError):
        for inner in error.exceptions:
            below = also if not _step(inner) else ()
            yield from _findings(inner, error.cl, below, (*path, *_step(inner)))
    elif isinstance(error, ForbiddenExtraKeysError):
        known = [key_of(f.name) for f in attrs.fields(cls) if f.name not in NOT_IN_FILES]
        known += also
        for key in sorted(error.extra_fields):
            like = get_close_matches(key, known, 1)
            hint = f"did you mean `{like[0]}`?" if like else f"known: {', '.join(known)}"
            problem = Problem(code="unknown-key", problem=f"there is no key `{key}` here", do=hint)
            yield _Finding((*path, key), problem)
    elif isinstance(error, KeyError):
        problem = Problem(code="missing", problem=f"the key `{path[-1]}` is missing")
        yield _Finding(path[:-1], problem)
    else:
        yield _Finding(path, Problem(code="syntax", problem=str(error)))


def _step(error: BaseException) -> Path:
    for note in getattr(error, "__notes__", ()):
        if (name := getattr(note, "name", None)) is not None:
            return (key_of(name),)
        if (index := getattr(note, "index", None)) is not None:
            return (index,)
    return ()


def _text(value: Any, _: Any = None) -> str:
    if not isinstance(value, str):
        raise TypeError("a text was wanted here, not a list or a mapping")
    return value


def _number(value: Any, _: Any) -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9]\d{0,5}", value):
        raise ValueError(f"a number from 1 was wanted here, not `{value}`")
    return int(value)


def _switch(value: Any, _: Any) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"`true` or `false` was wanted here, not `{value}`")
    return bool(value == "true")


def _date(value: Any, _: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(_text(value))
    except ValueError:
        raise ValueError(f"a date was wanted here, such as 2015-03-01, not `{value}`") from None


def _kind(value: Any, _: Any) -> Kind:
    try:
        return Kind(value)
    except ValueError:
        kinds = ", ".join(Kind)
        raise ValueError(f"`{value}` is no kind of provision; there are: {kinds}") from None


def _localized(value: Any, _: Any) -> Localized:
    if isinstance(value, str):
        texts = {"": value}
    elif isinstance(value, dict):
        texts = {str(language): _text(text) for language, text in value.items()}
        wrong = [language for language in texts if not _LANGUAGE.fullmatch(language)]
        if wrong:
            raise ValueError(f"`{wrong[0]}` is no language code, such as kk, ru, en")
    else:
        raise TypeError("a text, or a text by language, was wanted here")
    if not all(texts.values()):
        raise ValueError("a text is empty here")
    return Localized(texts)


def _texts(value: Any, _: Any) -> tuple[str, ...]:
    texts = tuple(_text(one) for one in (value if isinstance(value, list) else [value]))
    if not all(text.strip() for text in texts):
        raise ValueError("a text is empty here")
    return texts


def _digests(value: Any, _: Any) -> Digests:
    if not isinstance(value, dict):
        return Digests({"": _texts(value, _)})
    if wrong := [language for language in value if not _LANGUAGE.fullmatch(str(language))]:
        raise ValueError(f"`{wrong[0]}` is no language code, such as kk, ru, en")
    return Digests({str(language): _texts(each, _) for language, each in value.items()})


def _mapping(value: Any, _: Any) -> Mapping[str, str]:
    if not isinstance(value, dict):
        raise TypeError("a mapping was wanted here")
    return {str(key): _text(text) for key, text in value.items()}


def _forms(value: Any, _: Any) -> Forms:
    if not isinstance(value, dict) or not value:
        raise TypeError("a table was wanted here: old form: new form")
    tables = value if all(isinstance(table, dict) for table in value.values()) else {"": value}
    return Forms({str(language): _mapping(table, _) for language, table in tables.items()})


def _kinds(value: Any, _: Any) -> tuple[Kind, ...]:
    kinds = tuple(_kind(one, Kind) for one in _texts(value, _))
    if not kinds:
        raise ValueError("at least one kind was wanted here")
    return kinds


def _words(value: Any, _: Any) -> Mapping[str, Kind]:
    return {key.casefold(): _kind(kind, Kind) for key, kind in _mapping(value, _).items()}


def _localized_by_key(value: Any, _: Any) -> Mapping[str, Localized]:
    if not isinstance(value, dict):
        raise TypeError("a mapping was wanted here")
    return {str(key): _localized(text, Localized) for key, text in value.items()}


def _converter() -> Converter:
    converter = Converter(forbid_extra_keys=True, detailed_validation=True)

    def fields_by_key(cls: type) -> Any:
        renamed = {
            each.name: override(omit=True)
            if each.name in NOT_IN_FILES
            else override(rename=key_of(each.name))
            for each in attrs.fields(cls)
        }
        fields: Callable[[Any, Any], Any] = make_dict_structure_fn(
            cls,
            converter,
            _cattrs_forbid_extra_keys=True,
            **renamed,  # type: ignore[arg-type]  # its own stub is narrower than its documentation
        )

        def mapping(value: Any, wanted: Any) -> Any:
            if not isinstance(value, dict):
                raise TypeError("a mapping was wanted here: key: value")
            return fields(value, wanted)

        return mapping

    converter.register_structure_hook_factory(attrs.has, fields_by_key)
    for wanted, hook in _HOOKS.items():
        if isinstance(wanted, type):
            converter.register_structure_hook(wanted, hook)
        else:
            converter.register_structure_hook_func(partial(eq, wanted), hook)
    return converter


_HOOKS: dict[Any, Any] = {
    str: _text,
    int: _number,
    bool: _switch,
    datetime.date | None: _date,
    Kind: _kind,
    Localized: _localized,
    Forms: _forms,
    Digests: _digests,
    tuple[str, ...]: _texts,
    tuple[Kind, ...]: _kinds,
    # A set may be empty: of an act in which nothing is numbered through.
    frozenset[Kind]: lambda value, _: frozenset(_kind(one, Kind) for one in _texts(value, _)),
    Mapping[str, str]: _mapping,
    Mapping[str, Kind]: _words,
    Mapping[str, Localized]: _localized_by_key,
}
_CONVERTER = _converter()
