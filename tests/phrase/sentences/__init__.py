"""Tables of sentences that a lawyer can read, and how they are read here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from drafting.cli.commands.papers.instruct import as_json
from drafting.phrase import Reading

HERE = Path(__file__).parent
_FRAME = ("at", "act", "except")
ORDERS, SAYS = "→ ", "~ "


def table(name: str) -> Iterator[tuple[int, list[str], list[str]]]:
    """Each entry of a table: its line number, its sentences, and what they say."""
    sentences: list[str] = []
    says: list[str] = []
    lines = (HERE / name).read_text(encoding="utf-8").split("\n")
    for number, line in enumerate([*lines, ""], start=1):
        if line.startswith((ORDERS, SAYS)):
            says.append(line)
        elif not line and sentences:
            yield number - len(sentences) - len(says), sentences, says
            sentences, says = [], []
        elif line and not line.startswith("# "):
            sentences.append(line)


def told(reading: Reading) -> list[str]:
    """What was read, as the tables have it; ⏎ is the end of a line of a text."""
    data = as_json(reading)
    ordered = [f"{ORDERS}{each.pop('op')} {_flow(_kinds(each))}" for each in data["operations"]]
    said = [
        f"{SAYS}{each['part']} {_flow({key: each[key] for key in _FRAME if key in each})}"
        for each in data["frame"]
    ]
    lost = [f"{SAYS}not understood {each['text']}" for each in data["remainder"]]
    return [line.removesuffix(" {}") for line in (*said, *ordered, *lost)]


def _kinds(each: dict[str, Any]) -> dict[str, Any]:
    del each["line"]
    return {"at": each.pop("kinds", each.pop("at")), **{k: v for k, v in each.items() if k != "at"}}


def _flow(data: Any) -> str:
    text = yaml.safe_dump(
        data, default_flow_style=True, allow_unicode=True, sort_keys=False, width=10_000
    )
    return re.sub(r"\n\n *", "⏎", text.strip())
