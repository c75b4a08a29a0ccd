"""Build the site of the documentation: `pip install '.[docs]' && python .ci/site.py`.

It stands in `site/pages` then. Beside the pages of `docs/` it has those that are made from the
code: the reference of the commands and of the fields, and the notes that stand beside the code they
explain. A link leads where it does in the repository; one that leads nowhere fails.
"""

from __future__ import annotations

import posixpath
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from drafting.cli.main import GROUPS, parser
from drafting.files.schema import SCHEMAS

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "site" / "sources"
REPOSITORY = "https://github.com/law-drafting/drafting/blob/main"

NOTES = {
    "drafting/text/README.md": "reference/act-text.md",
    "drafting/chambers/README.md": "reference/chambers.md",
    "tests/stories/README.md": "reference/stories.md",
    "drafting/word/tracked/README.md": "word/tracked.md",
    "drafting/word/compare/README.md": "word/compare.md",
    "drafting/word/paper/README.md": "word/paper.md",
    "drafting/patch/derive/README.md": "word/derive.md",
    "drafting/phrase/README.md": "word/phrase.md",
    "CHANGELOG.md": "project/changelog.md",
    "CONTRIBUTING.md": "project/contributing.md",
    "SECURITY.md": "project/security.md",
}
"""What stands beside the code, and the page that it becomes."""

PAGES = {**NOTES, "drafting/schema/proposal.schema.json": "reference/fields.md"}
"""What a link in the repository leads to, and the page to which it leads on the site."""


def page(source: str, name: str) -> str:
    """The text of a page; a link in the repository leads to the page that is made of what it
    names, or else into the repository."""

    def target(match: re.Match[str]) -> str:
        link, _, anchor = match[1].partition("#")
        if "://" in link or not link:
            return match[0]
        path = posixpath.normpath(posixpath.join(posixpath.dirname(source), link))
        found = PAGES.get(path) or PAGES.get(posixpath.join(path, "README.md"))
        if path.startswith("docs/"):
            found = path.removeprefix("docs/")
        if not found:
            return f"]({REPOSITORY}/{path})"
        inside = posixpath.relpath(found, posixpath.dirname(name))
        return f"]({inside}{'#' + anchor if anchor else ''})"

    return re.sub(r"\]\(([^)\s]+)\)", target, (ROOT / source).read_text(encoding="utf-8"))


def commands() -> Iterator[str]:
    """Every command as `--help` prints it, in the order of the work."""
    yield "# Commands\n\nEach page of `drafting COMMAND --help`, in the order of the work.\n"
    for heading, names in GROUPS.values():
        yield f"## {heading}\n"
        for name in names:
            chosen = parser(name).chosen
            assert chosen
            yield f"### drafting {name}\n\n```text\n{chosen.format_help().rstrip()}\n```\n"


def fields() -> Iterator[str]:
    """The fields of each kind of file, from the schemas that `drafting schema` prints."""
    yield (
        "# Fields of the files\n\nThe reader of the files and the schemas by which editors "
        "complete come from one list; this page does too.\n"
    )
    for name, make in SCHEMAS.items():
        schema: Any = make()
        yield f"## {schema['title']}\n\n{schema['description']}\n"
        yield table(schema["properties"])
        for part, definition in schema["definitions"].items():
            if definition.get("properties"):
                yield f"### {part} ({name})\n\n{definition.get('description', '')}\n"
                yield table(definition["properties"])


def table(properties: dict[str, Any]) -> str:
    """A row for each field."""
    rows = ["| field | is | |", "|---|---|---|"]
    for name, field in properties.items():
        described = cell(field.get("description", ""))
        rows.append(f"| `{name}` | {cell(kind(field))} | {described} |")
    return "\n".join(rows) + "\n"


def kind(field: dict[str, Any]) -> str:
    """What stands in a field, in a few words."""
    match field:
        case {"$ref": str(ref)}:
            return ref.rsplit("/", 1)[-1]
        case {"enum": list(words)}:
            return ", ".join(f"`{each}`" for each in words)
        case {"anyOf": list(choices)} | {"oneOf": list(choices)}:
            return " or ".join(dict.fromkeys(kind(each) for each in choices))
        case {"items": dict(item), "type": "array"}:
            return f"list of {kind(item)}"
        case {"type": list(types)}:
            return " or ".join(types)
        case {"type": str(one)}:
            return one
    return ""


def cell(text: str) -> str:
    """What stands in a cell of a table of Markdown."""
    return re.sub(r"\s+", " ", text).replace("|", "\\|")


def main() -> None:
    """Gather the pages and build the site."""
    shutil.rmtree(SOURCES.parent, ignore_errors=True)
    shutil.copytree(ROOT / "docs", SOURCES)
    shutil.copy(ROOT / "mkdocs.yml", SOURCES.parent)
    written = (each.relative_to(ROOT / "docs").as_posix() for each in ROOT.glob("docs/**/*.md"))
    sources = NOTES | {f"docs/{name}": name for name in written}
    made = {name: page(source, name) for source, name in sources.items()}
    made["reference/commands.md"] = "\n".join(commands())
    made["reference/fields.md"] = "\n".join(fields())
    for name, text in made.items():
        (SOURCES / name).parent.mkdir(parents=True, exist_ok=True)
        (SOURCES / name).write_text(text, encoding="utf-8")
    config = SOURCES.parent / "mkdocs.yml"
    sys.exit(subprocess.call(["zensical", "build", "--strict", "-f", config]))


if __name__ == "__main__":
    main()
