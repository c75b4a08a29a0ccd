"""Plain data of a YAML file ↔ attrs classes. Every problem of a file is found at once, each with
its line and column; the words that a field may hold are those of its `Literal`."""

from __future__ import annotations

import datetime
import re
import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import chain
from operator import eq
from typing import Any, Literal, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import ClassValidationError, Converter, IterableValidationError
from cattrs.errors import ForbiddenExtraKeysError
from cattrs.gen import make_dict_structure_fn, override

from drafting.errors import FormatError, Problem
from drafting.files.field_rules import key_of, violations
from drafting.files.mistakes.misfit import MisfitError, MisfitsError, each_part
from drafting.files.mistakes.unknown_words import choice, instead_of
from drafting.files.yaml.reader import KeyPath, YamlFile
from drafting.language.dates import read_date
from drafting.messages import say, to_say
from drafting.model.kind import NUMBERED, Kind
from drafting.model.localized import Localized
from drafting.model.operation import NAMES, Digests, Forms, Nth

T = TypeVar("T")

NOT_IN_FILES = {"amends", "as_written", "letterhead", "operations", "origin", "sha256", "versions"}
"""Fields that the readers of files fill in themselves."""
_PAIRS = to_say("write `key: value` pairs")
_A_DATE = to_say("a date such as 2015-03-01")
_WHOLE_NUMBER = to_say("write a whole number from 1 to 999999")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]+)*")


def words_of(hint: Any) -> tuple[str, ...]:
    """The words that a field of a type may hold; empty where its type names none."""
    if get_origin(hint) is Literal:
        return get_args(hint)
    if get_origin(hint) in (Union, types.UnionType):
        return tuple(chain.from_iterable(map(words_of, get_args(hint))))
    return ()


def structure(
    document: YamlFile, path: KeyPath, data: Any, cls: type[T], also: tuple[str, ...] = ()
) -> T:
    """Make an instance of an attrs class of the data at a path of a document.

    `also` are keys that are known here, though the class does not have them.
    Raises `FormatError` with everything that does not fit, at its place.
    """
    try:
        return _CONVERTER.structure(data, cls)
    except (ClassValidationError, IterableValidationError, MisfitError, MisfitsError) as error:
        raise FormatError(
            problem.at(**attrs.asdict(document.where(where)))
            for where, problem in _problems(error, cls, also, path)
        ) from None


def check_rules(document: YamlFile, path: KeyPath, instance: Any) -> None:
    """Raise `FormatError` where the fields of an object do not go together."""
    name = NAMES.get(type(instance))
    problems = [
        Problem(
            each.code,
            f"{name}: {each.problem}" if name else each.problem,
            document.where((*path, key_of(each.field)) if each.field else path),
            do=each.do,
        )
        for each in violations(instance)
    ]
    if problems:
        raise FormatError(problems)


def to_data(value: Any, *, bare: bool = False) -> Any:
    """A value of an attrs class as a file has it: without defaults, empty fields and `origin`.
    If `bare`, a text that stands in one language is given without its language."""
    plain = partial(to_data, bare=bare)
    match value:
        case Localized(by_language=table) | Forms(by_language=table) | Digests(by_language=table):
            alone = list(table) == [""] or (bare and len(table) == 1)
            if alone and not (isinstance(value, Digests) and "" not in table):
                return plain(next(iter(table.values())))
            return plain(table)
        case Mapping():
            return {key: plain(each) for key, each in value.items()}
        case tuple():
            return [plain(each) for each in value]
        case _ if attrs.has(type(value)):
            fields = ((f, getattr(value, f.name)) for f in attrs.fields(type(value)))
            return {
                key_of(f.name): plain(each)
                for f, each in fields
                if each and each != f.default and f.name != "origin"
            }
    return value


def _problems(
    error: BaseException, cls: Any, also: tuple[str, ...], path: KeyPath
) -> Iterator[tuple[KeyPath, Problem]]:
    match error:
        case ClassValidationError() | IterableValidationError():
            for inner in error.exceptions:
                step = _step(inner)
                yield from _problems(inner, error.cl, () if step else also, (*path, *step))
        case ForbiddenExtraKeysError():
            known = [key_of(f.name) for f in attrs.fields(cls) if f.name not in NOT_IN_FILES]
            for key in sorted(error.extra_fields):
                do = instead_of(key, cls, [*known, *also])
                yield (
                    (*path, key),
                    Problem("unknown-key", say("there is no key `{key}` here", key=key), do=do),
                )
        case KeyError():
            problem = say("the key `{path}` is missing", path=path[-1])
            do = say("add `{key}`", key=path[-1])
            yield path[:-1], Problem("missing", problem, do=do)
        case MisfitsError():
            for each in error.misfits:
                yield from _problems(each, cls, also, path)
        case MisfitError():
            wrong = (*path, *error.below)
            subject = "" if error.sentence else f"{_subject(wrong)} "
            do = error.do or _instead_of_nothing(wrong)
            yield wrong, Problem("syntax", f"{subject}{error.predicate}", do=do)
        case _:
            raise error


def _instead_of_nothing(path: KeyPath) -> str:
    """What to do about a text that is empty."""
    if "new" in path:
        return say("write a text; `op: delete-words` takes words out")
    return say("write a text")


def _step(error: BaseException) -> KeyPath:
    for note in getattr(error, "__notes__", ()):
        if (name := getattr(note, "name", None)) is not None:
            return (key_of(name),)
        if (index := getattr(note, "index", None)) is not None:
            return (index,)
    return ()


def _subject(path: KeyPath) -> str:
    """The value at a path in words: `title.kk`, item 2 of `at`."""
    *around, last = path or ("",)
    keys: list[str] = []
    for step in around:
        keys = [*keys, step] if isinstance(step, str) else []
    if isinstance(last, int):
        return say("item {last} of `{keys}`", last=last + 1, keys=".".join(keys))
    return f"`{'.'.join([*keys, last])}`" if last else say("the file")


def _shape(value: Any) -> str:
    match value:
        case dict():
            return say("is a mapping")
        case list():
            return say("is a list") if value else say("is an empty list")
        case _:
            return say("is `{value}`", value=value) if value else say("is empty")


def _items(value: list[Any], read: Callable[[Any], T]) -> tuple[T, ...]:
    """The items of a list, each read."""
    return tuple(each_part(enumerate(value), read).values())


def _entries(
    value: Any, read: Callable[[Any], T], wrong: Iterable[MisfitError] = ()
) -> dict[str, T]:
    """The entries of a mapping, each read; `wrong` is what its keys cannot be."""
    return each_part(_mapping(value).items(), read, wrong)


def _by_language(value: Any, read: Callable[[Any], T], do: str = "") -> dict[str, T]:
    """The entries of a mapping whose keys are languages, each read."""
    codes = say("write a language code such as kk, ru, en")
    wrong = [
        MisfitError(
            say("the key `{language}` is no language code", language=language),
            codes,
            language,
            sentence=True,
        )
        for language in _mapping(value, do)
        if not _LANGUAGE.fullmatch(language)
    ]
    return _entries(value, read, wrong)


def _mapping(value: Any, do: str = "") -> dict[str, Any]:
    if not isinstance(value, dict):
        raise MisfitError(_shape(value), do or say(_PAIRS))
    return value


def _text(value: Any, _: Any = None) -> str:
    if not isinstance(value, str):
        raise MisfitError(_shape(value), say("write one text"))
    return value


def _filled(value: Any) -> str:
    if not _text(value).strip():
        raise MisfitError(say("is empty"), "")
    return str(value)


def _number(value: Any, _: Any, do: str = "") -> int:
    if not isinstance(value, str) or not re.fullmatch(r"[1-9]\d{0,5}", value):
        raise MisfitError(_shape(value), do or say(_WHOLE_NUMBER))
    return int(value)


def _nth(value: Any, hint: Any) -> Any:
    return (
        value if value == "last" else _number(value, hint, say("write a number from 1, or `last`"))
    )


def _switch(value: Any, _: Any) -> bool:
    if value not in ("true", "false"):
        raise MisfitError(_shape(value), say("write `true` or `false`"))
    return bool(value == "true")


def _date(value: Any, _: Any) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(value)
    except (TypeError, ValueError):
        meant = say(_A_DATE)
        with suppress(FormatError):
            meant = f"`{read_date(value).isoformat()}`" if isinstance(value, str) else meant
        raise MisfitError(_shape(value), say("write {date}", date=meant)) from None


def _word(value: Any, hint: Any) -> Any:
    """One of the words of a type, or a date where its type allows that too."""
    words = words_of(hint)
    if value in words:
        return value
    known = [word for word in words if word]
    if datetime.date in get_args(hint):
        with suppress(MisfitError):
            return _date(value, None)
        known.append(say(_A_DATE))
    do = choice(value, known) if isinstance(value, str) else say("write one word")
    raise MisfitError(_shape(value), do)


def _kind(value: Any, _: Any = None) -> Kind:
    if value in NUMBERED:
        return Kind(value)
    raise MisfitError(_shape(value), choice(str(value), NUMBERED))


def _kinds(value: Any) -> tuple[Kind, ...]:
    return _items(value if isinstance(value, list) else [value], _kind)


def _some_kinds(value: Any, _: Any) -> tuple[Kind, ...]:
    if not value:
        raise MisfitError(_shape(value), say("write at least one kind"))
    return _kinds(value)


def _localized(value: Any, _: Any = None) -> Localized:
    if isinstance(value, str):
        return Localized({"": _filled(value)})
    return Localized(_by_language(value, _filled, say("write a text, or a text for each language")))


def _texts(value: Any, _: Any = None) -> tuple[str, ...]:
    if isinstance(value, dict):
        raise MisfitError(_shape(value), say("write a text, or a list of texts"))
    return _items(value, _filled) if isinstance(value, list) else (_filled(value),)


def _digests(value: Any, _: Any) -> Digests:
    return Digests(_by_language(value, _texts) if isinstance(value, dict) else {"": _texts(value)})


def _forms(value: Any, _: Any) -> Forms:
    table = _mapping(value or None, say("write a table, `old form: new form`"))
    if all(isinstance(each, dict) for each in table.values()):
        return Forms(_entries(table, lambda forms: _entries(forms, _text)))
    return Forms({"": _entries(table, _text)})


def _table(value: Any, hint: Any) -> Mapping[Any, Any]:
    """A mapping whose keys are texts, or one of a few words."""
    keys, values = get_args(hint)
    words = [*words_of(keys)]
    wrong = [
        MisfitError(
            say("there is no key `{key}` here", key=key), choice(key, words), key, sentence=True
        )
        for key in _mapping(value)
        if words and key not in words
    ]
    read = _CONVERTER.get_structure_hook(values)
    return _entries(value, lambda each: read(each, values), wrong)


def _list_hook(hint: Any) -> Callable[[Any, Any], Any]:
    """A list of mappings, or of texts by language."""
    each = types.GenericAlias(list, get_args(hint)[:1])
    read = _CONVERTER.get_structure_hook(each)

    def read_list(value: Any, _: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise MisfitError(_shape(value), say("write a list: `- ` before each item"))
        return tuple(read(value, each))

    return read_list


def _is(origin: Any, hint: Any) -> bool:
    return get_origin(hint) is origin


def _class_hook(cls: type) -> Callable[[Any, Any], Any]:
    renamed = {
        f.name: override(omit=True) if f.name in NOT_IN_FILES else override(rename=key_of(f.name))
        for f in attrs.fields(cls)
    }
    read: Callable[[Any, Any], Any] = make_dict_structure_fn(
        cls,
        _CONVERTER,
        _cattrs_forbid_extra_keys=True,
        **renamed,  # type: ignore[arg-type]  # its own stub is narrower than its documentation
    )
    return lambda value, hint: read(_mapping(value), hint)


_HOOKS: dict[Any, Callable[[Any, Any], Any]] = {
    str: _text,
    int: _number,
    Nth: _nth,
    bool: _switch,
    datetime.date | None: _date,
    Kind: _kind,
    Localized: _localized,
    Forms: _forms,
    Digests: _digests,
    tuple[str, ...]: _texts,
    tuple[Kind, ...]: _some_kinds,
    # A set may be empty: of an act in which nothing is numbered through.
    frozenset[Kind]: lambda value, _: frozenset(_kinds(value)),
    frozenset[Kind] | None: lambda value, _: frozenset(_kinds(value)),
    # Words of headings are looked up in lower case.
    Mapping[str, Kind]: lambda value, hint: {
        word.casefold(): kind for word, kind in _table(value, hint).items()
    },
}
_CONVERTER = Converter(forbid_extra_keys=True, detailed_validation=True)
_CONVERTER.register_structure_hook_factory(attrs.has, _class_hook)
_CONVERTER.register_structure_hook_func(lambda hint: bool(words_of(hint)), _word)
_CONVERTER.register_structure_hook_func(partial(_is, Mapping), _table)
_CONVERTER.register_structure_hook_factory(partial(_is, tuple), _list_hook)
for _hint, _hook in _HOOKS.items():
    if isinstance(_hint, type):
        _CONVERTER.register_structure_hook(_hint, _hook)
    else:
        _CONVERTER.register_structure_hook_func(partial(eq, _hint), _hook)
