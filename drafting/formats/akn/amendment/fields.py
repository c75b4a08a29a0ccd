"""Operations as modifications of Akoma Ntoso: one table for both ways."""

from __future__ import annotations

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal

from attrs import frozen

from drafting.model.operation import OperationName
from drafting.model.provision import Provision

QuoteRole = Literal["old", "new", "place"]
"""What quoted words are to the law: they go, they come, or they say where."""

LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute that names the language of quoted words."""

TYPES: Mapping[OperationName, str] = MappingProxyType(
    {
        "replace-words": "substitution",
        "insert-words": "insertion",
        "delete-words": "repeal",
        "replace-everywhere": "substitution",
        "restate": "substitution",
        "restate-heading": "substitution",
        "insert": "insertion",
        "delete": "repeal",
        "repeal": "repeal",
        "renumber": "renumbering",
        "move": "insertion",
        "split": "split",
        "join": "join",
        "designate": "renumbering",
    }
)
"""The `type` of a `textualMod`. No type is a move: that is the insertion of what stood elsewhere,
which it names as its `previous`, with the repeal there as a modification of its own."""

LEAVES = "repeal"
"""The `type` of what a move does to the old place."""
MOVED = "moved"
"""The attribute by which that names the insertion, where it was written here."""

WORDS: Mapping[OperationName, Mapping[str, QuoteRole]] = MappingProxyType(
    {
        "replace-words": {"old": "old", "new": "new"},
        "insert-words": {"before": "place", "after": "place", "words": "new"},
        "delete-words": {"words": "old"},
        "restate-heading": {"text": "new"},
        "renumber": {"to": "new"},
        "move": {"number": "new"},
        "split": {"before": "place", "number": "new"},
        "designate": {"label": "new"},
    }
)
"""Fields that are quoted words."""

STRUCTURES: frozenset[OperationName] = frozenset({"restate", "insert"})
"""Operations whose `text` is provisions."""

PAIRED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {"pairs": ("old", "new"), "forms": ("form", "form-new")}
)
"""Fields that are pairs of words, and what each of the two is called."""

SCOPES: Mapping[str, str] = MappingProxyType(
    {"restricts-scope": "exceptionOfScope", "extends-scope": "extensionOfScope"}
)
"""Effects in law that are modifications of their own."""

MOD = "mod_{number}"
"""The eId of the nth modification."""


@frozen
class QuotedWords:
    """Words that a modification quotes."""

    field: str
    text: str
    role: QuoteRole
    language: str = ""
    place: int = 0
    """Which of several in one field, from 1."""


def quoted_words(data: Mapping[str, Any]) -> list[QuotedWords]:
    """The words that an operation quotes, in the order of its fields."""
    name: OperationName = data["op"]
    found: list[QuotedWords] = []
    for field, role in WORDS.get(name, {}).items():
        value = data.get(field, ())
        several = value if isinstance(value, list) else [value] if value else []
        for place, each in enumerate(several, start=isinstance(value, list)):
            words = each.items() if isinstance(each, Mapping) else [("", str(each))]
            found += (QuotedWords(field, text, role, code, place) for code, text in words)
    sides: tuple[QuoteRole, QuoteRole] = ("old", "new")
    for place, pair in enumerate(data.get("pairs", ()), start=1):
        for side in sides:
            value = pair.get(side, "")
            words = value.items() if isinstance(value, Mapping) else [("", value)]
            found += (QuotedWords(side, text, side, code, place) for code, text in words)
    found += _forms(data.get("forms", {}))
    return found


def _forms(forms: Mapping[str, Any]) -> list[QuotedWords]:
    """The forms of a term; by language, where there is a table for each."""
    nested = any(isinstance(each, Mapping) for each in forms.values())
    tables = forms.items() if nested else [("", forms)]
    old_form, new_form = PAIRED["forms"]
    return [
        each
        for code, table in tables
        for place, (old, new) in enumerate(table.items(), start=1)
        for each in (
            QuotedWords(old_form, old, "old", code, place),
            QuotedWords(new_form, new, "new", code, place),
        )
    ]


def written(value: Any) -> str:
    """A field as an attribute: a text as it is, all else as JSON."""
    if isinstance(value, str) and not value.startswith(("[", "{", '"')) and value not in _SIGNS:
        return value
    return json.dumps(value, ensure_ascii=False)


def read(attribute: str) -> Any:
    """The inverse of `written`. Raises `ValueError` where no field has such a value."""
    if not (attribute.startswith(("[", "{", '"')) or attribute in _SIGNS):
        return attribute
    value = json.loads(attribute)
    of_words = value if isinstance(value, Mapping) else {"": value}
    if not value or not all(map(_is_field, of_words.values())):
        raise ValueError(attribute)
    return value


def _is_field(value: Any) -> bool:
    words = value if isinstance(value, list) else [value]
    return value is True or (bool(words) and all(isinstance(each, str) for each in words))


_SIGNS = frozenset({"true", "false", "null"})


@frozen
class StatedOperation:
    """An operation with what a document shows of it."""

    data: Mapping[str, Any]
    """The keys of a file, `op` and `id` among them."""
    at: tuple[str, ...] = ()
    """The eIds of what it changes; an empty one is the whole act."""
    beside: str = ""
    """The eId of the place before, after or in which something comes."""
    place: str = ""
    """What it changes, in words."""
    sentences: Mapping[str, str] = MappingProxyType({})
    """By language, the sentence that orders it."""
    structures: Mapping[str, tuple[Provision, ...]] = MappingProxyType({})
    """By language, the provisions that it brings."""
