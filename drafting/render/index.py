"""The contents of a dossier → one HTML page that needs nothing but the files beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from urllib.parse import quote

from drafting.language.script import right_to_left
from drafting.model.papers.paper import Contents, ListedFile

_STYLE = """\
body { font: 1.05rem/1.5 "Times New Roman", Tinos, serif; max-width: 60rem; margin: 2rem auto;
       padding: 0 1rem; color: #111; background: #fff; }
h1 { font-size: 1.3rem; margin-bottom: .3rem; }
h2 { font-size: 1.1rem; margin: 1.5rem 0 .3rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #bbb; padding: .25rem .5rem; text-align: left;
         vertical-align: top; }
td:first-child, th:first-child { width: min(14rem, 35vw); }
code { font-size: .8rem; overflow-wrap: anywhere; }
"""


def render_index(contents: Contents) -> str:
    """The whole page. Every text is escaped; links go to files of the same folder."""
    direction = ' dir="rtl"' if right_to_left(contents.language) else ""
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{escape(contents.language)}"{direction}>',
        '<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">',
        f"<title>{escape(contents.heading)}</title>",
        f"<style>\n{_STYLE}</style>\n</head>",
        "<body>",
        f"<h1>{escape(contents.heading)}</h1>",
        f"<p>{escape(contents.title)}</p>",
        *_table((name, escape(text)) for name, text in contents.facts),
        f"<p>{escape(contents.warnings)}</p>",
        *(part for what, files in contents.papers for part in _paper(what, files)),
        *(f"<p>{escape(each)}</p>" for each in contents.lacking),
        "<h2>SHA-256</h2>",
        *_table((name, f"<code>{escape(digest)}</code>") for name, digest in contents.texts),
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _paper(what: str, files: Iterable[ListedFile]) -> Iterator[str]:
    yield f"<h2>{escape(what)}</h2>"
    rows = [
        f'<tr><td><a href="{escape(quote(file.name))}">{escape(file.name)}</a></td>'
        f"<td><code>{escape(file.sha256)}</code></td></tr>"
        for file in files
    ]
    yield from ("<table>", *rows, "</table>")


def _table(rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "<table>"
    yield from (f"<tr><th>{escape(name)}</th><td>{cell}</td></tr>" for name, cell in rows)
    yield "</table>"
