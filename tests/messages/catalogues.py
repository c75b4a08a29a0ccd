"""The catalogues of messages: what the code says, and what each language has for it.

`python -m tests.messages.catalogues` takes new messages into the `.po` file of each language, drops
those that are gone, and compiles the `.mo` files that the program reads.
"""

from __future__ import annotations

import ast
import datetime
import io
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from drafting.messages import DOMAIN, ENGLISH, LANGUAGES

ROOT = Path(__file__).parents[2]
LOCALE = ROOT / "drafting" / "locale"
TRANSLATED = tuple(each for each in LANGUAGES if each != ENGLISH)
_MARKERS = {"say": (0,), "to_say": (0,), "say_count": (0, 1), "counted": (0, 1)}
"""Function → which of its arguments are a message: one, or a message for one and for several."""
_CALLS = re.compile(
    r"\b(?:say|to_say|say_count|counted|Problem|CallError|ArgumentTypeError|flag|argument|output|path)\("
)
_NO_DATE = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)

Message = str | tuple[str, str]


def code() -> Iterator[tuple[Path, ast.Module]]:
    """Every file of the code that calls what takes a message, parsed; one at a time, as many trees
    slow down what comes after."""
    for file in sorted((ROOT / "drafting").rglob("*.py")):
        text = file.read_text("utf-8")
        if _CALLS.search(text):
            yield file, ast.parse(text)


@cache
def messages() -> frozenset[Message]:
    """Every message of the code."""
    return frozenset(each for _, tree in code() for each in _messages(tree))


def _messages(tree: ast.AST) -> Iterator[Message]:
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        places = _MARKERS.get(node.func.id, ())
        said = [node.args[place] for place in places if place < len(node.args)]
        texts = [each.value for each in said if isinstance(each, ast.Constant)]
        if len(texts) == 1 and len(places) == 1:
            yield str(texts[0])
        elif len(texts) == 2:
            yield str(texts[0]), str(texts[1])


@cache
def catalogue(language: str) -> Catalog:
    """The catalogue of a language as its `.po` file has it."""
    path = _file(language, "po")
    if not path.is_file():
        return Catalog(language)
    return read_po(io.BytesIO(path.read_bytes()), language, abort_invalid=True)


def compiled(found: Catalog) -> bytes:
    """The `.mo` file of a catalogue."""
    made = io.BytesIO()
    write_mo(made, found)
    return made.getvalue()


def stored(language: str) -> bytes:
    """The `.mo` file that ships."""
    return _file(language, "mo").read_bytes()


def update(language: str) -> None:
    """Write the `.po` and the `.mo` file anew, from the messages of the code."""
    old = catalogue(language)
    new = Catalog(
        language,
        project=DOMAIN,
        creation_date=_NO_DATE,
        revision_date=_NO_DATE,
        fuzzy=False,
        last_translator="",
        language_team="",
        msgid_bugs_address="",
        version="",
    )
    new.header_comment = f"# Messages of drafting ({language})."
    for each in sorted(messages(), key=str):
        known = old.get(each[0] if isinstance(each, tuple) else each)
        new.add(each, known.string if known and known.id == each else "")
    made = io.BytesIO()
    write_po(made, new, width=100, sort_output=True)
    _file(language, "po").parent.mkdir(parents=True, exist_ok=True)
    _file(language, "po").write_bytes(made.getvalue())
    _file(language, "mo").write_bytes(compiled(new))


def _file(language: str, suffix: str) -> Path:
    return LOCALE / language / "LC_MESSAGES" / f"{DOMAIN}.{suffix}"


if __name__ == "__main__":
    for each in TRANSLATED:
        update(each)
