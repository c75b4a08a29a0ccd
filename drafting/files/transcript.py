"""Operations → plain data with the keys of a file, and a proposal's YAML file; `proposal` reads it
back to the same operations."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from drafting.files.scalars import block, scalar
from drafting.files.structure import key_of
from drafting.model.localized import Localized
from drafting.model.operation import Basis, Digests, Forms, Operation, Replacement, name_of
from drafting.model.proposal import Proposal

_OURS = {"origin", "id"}


def as_data(operation: Operation) -> dict[str, Any]:
    """An operation as a file has it, without what it leaves unsaid; a text that stands in one
    language is that text alone."""
    data: dict[str, Any] = {"op": name_of(operation)}
    for field in attrs.fields(type(operation)):
        value = getattr(operation, field.name)
        if field.name not in _OURS and value != field.default and value:
            data[key_of(field.name)] = _plain(value)
    return data


def _plain(value: Any) -> Any:
    match value:
        case Localized(by_language=texts):
            return next(iter(texts.values())) if len(texts) == 1 else dict(texts)
        case Forms(by_language=tables):
            return dict(next(iter(tables.values()))) if len(tables) == 1 else dict(tables)
        case Digests(by_language=digests):
            return [*digests.get("", ())] or {key: [*each] for key, each in digests.items()}
        case Replacement() | Basis():
            each = ((key_of(f.name), getattr(value, f.name)) for f in attrs.fields(type(value)))
            return {key: _plain(text) for key, text in each if text}
        case tuple():
            return [_plain(each) for each in value]
    return value


def write_proposal(proposal: Proposal, language: str = "") -> str:
    """The file of a proposal, its texts under `language` where the baseline has several."""
    lines = [
        f"proposal: {scalar(proposal.proposal)}",
        f"target: {scalar(proposal.target)}",
        f"baseline: {scalar(proposal.baseline)}",
    ]
    if title := proposal.title.best(language):
        lines += _text("title", title, language)
    lines.append("operations:")
    for operation in proposal.operations:
        data = as_data(operation)
        fields = [f"op: {data.pop('op')}"]
        for key, value in data.items():
            texts = isinstance(getattr(operation, _field(key), None), Localized | Forms)
            fields += _text(key, value, language) if texts else _entry(key, value, language)
        lines += ["", *_item(fields)]
    return "\n".join(lines) + "\n"


def _listed(words: Sequence[str]) -> str:
    return scalar(words[0]) if len(words) == 1 else f"[{', '.join(map(scalar, words))}]"


def _field(key: str) -> str:
    return {"in": "into", "except": "except_"}.get(key, key)


def _item(lines: Sequence[str]) -> list[str]:
    first, *others = lines
    return [f"  - {first}", *(f"    {line}" if line else "" for line in others)]


def _text(key: str, value: Any, language: str) -> list[str]:
    """A key with a text, or a table of forms: under its language, if one is given."""
    if not language:
        return list(_valued(key, value))
    return [f"{key}:", *(f"  {line}" if line else "" for line in _valued(language, value))]


def _valued(key: str, value: str | Mapping[str, str]) -> Iterator[str]:
    if isinstance(value, str):
        first, *others = block(value) if "\n" in value else [scalar(value)]
        yield f"{key}: {first}"
        yield from others
        return
    yield f"{key}:"
    yield from (f"  {scalar(old)}: {scalar(new)}" for old, new in value.items())


def _entry(key: str, value: Any, language: str) -> list[str]:
    match value:
        case bool():
            return [f"{key}: {str(value).lower()}"]
        case [dict(), *_]:
            pairs = [
                [line for name, text in pair.items() for line in _text(name, text, language)]
                for pair in value
            ]
            return [f"{key}:", *(line for pair in pairs for line in _item(pair))]
        case dict():
            by_language = (f"{name}: {_listed(each)}" for name, each in value.items())
            return [f"{key}: {{{', '.join(by_language)}}}"]
        case list():
            return [f"{key}: {_listed(value)}"]
    return [f"{key}: {scalar(str(value))}"]
