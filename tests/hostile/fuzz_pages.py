"""Web pages, Akoma Ntoso, Markdown, texts and PDFs broken at random, by hand for as long as wanted;
the suite tries a few:

    python -m tests.hostile.fuzz_pages [FILES] [SEED]

Whatever `import` makes of one is an act that is read again as it is, or an error about the file;
nothing is fetched, no other file comes in, and no more than some time for each letter is taken. All
else is printed: the kind of failure with the first seed that shows it, `FILE/SEED`.
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Iterator
from functools import cache, partial
from importlib.util import find_spec
from pathlib import Path

from drafting.errors import DraftingError
from drafting.text.reader import read_act
from drafting.text.writer import write_act
from tests.conftest import ROOT
from tests.formats.printed import Drawn, Printed, pdf
from tests.hostile.fuzz import TEXTS, Found, kind_of, report
from tests.imports import imported

FORMATS = ROOT / "tests/formats"
CANARY = "canary-of-another-file"
_HERE = Path(__file__).parent
_PIECES = re.compile(r"<[^<>]*>|[^<]+|<")
_DEEP = (3, 40, 3000)
_MANY = (2, 30, 1000)
TAGS = """<table>¦</table>¦<tr>¦<td rowspan=99999999>¦<td colspan="-1">¦<td colspan=70000>¦<th>¦<ol
start=99999999999999999999>¦<li value="x">¦<ul>¦</ul>¦<li>¦<p>¦</p>¦<div>¦</div>¦<h1>¦<h6>¦</h1>¦
<br>¦<span hidden>¦<p style="display:none">¦<del>¦</del>¦<ins>¦<sup>1</sup>¦<!--¦-->¦<![CDATA[¦]]>¦
<script>¦</script>¦<style>¦<title>¦</html>¦<body>¦<base href="http://192.0.2.1/">¦<iframe
src="http://192.0.2.1/"></iframe>¦<img src="http://192.0.2.1/x.png" alt="1. x">¦<link rel=stylesheet
href=http://192.0.2.1/x.css>¦<?xml-stylesheet href="http://192.0.2.1/x.xsl"?>¦<!DOCTYPE x SYSTEM
"http://192.0.2.1/x.dtd">¦<!DOCTYPE x [<!ENTITY y SYSTEM "CANARY">]>¦&y;¦
&#0;¦&#27;¦&#xD800;¦&#x202e;¦&nbsp;¦&amp¦&#xFFFE;¦
<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="CANARY"
parse="text"/>¦<num>¦</num>¦<heading>¦<content>¦<paragraph eId="art_1">¦<section>¦<article eId="x">¦
<authorialNote>¦<mod>¦<quotedStructure>¦<list>¦<intro>¦<wrapUp>¦<remark>¦<meta>¦<body/>¦<p>1. x</p>
""".replace("¦\n", "¦").split("¦")
LINES = """|---|---|¦| a | b |¦```¦> x¦- x¦    1. x¦# x¦###### x¦+---+---+¦| a |¦x¦1.1.1.1. x¦
[^1]: x¦***¦Статья 1¦1-бап.¦§ 1¦- ¦–¦ 1)¦1. 1. 1. x¦====¦
<b>¦&nbsp;¦\f¦\v¦\x85¦\u2028¦\r""".replace("¦\n", "¦").split("¦")


TOKENS = """0¦-1¦1e30¦99999999999¦<<¦>>¦[¦]¦(¦)¦<d800>¦<0000>¦<202e>¦<fffe>¦stream¦endstream¦endobj¦
BT¦ET¦Tj¦TJ¦Td¦Tm¦Tf¦/F9¦q¦Q¦1 0 0 1 9 9 cm¦0 0 0 0 re f¦9 9 m 300 9 l S¦1 0 R¦8 0 R¦/Kids¦/Count¦
/MediaBox [0 0 0 0]¦/Rotate 90¦/Filter /FlateDecode¦/Parent¦/Length¦xref¦trailer¦%%EOF¦%
""".replace("¦\n", "¦").split("¦")


@cache
def specimens() -> dict[str, bytes]:
    """Small files of each format, by name; PDFs where the library that reads them is installed."""
    files = [*(FORMATS / "pages").iterdir(), *FORMATS.glob("*/*.xml")]
    found = {path.name: path.read_bytes() for path in sorted(files)}
    return found | ({"law.pdf": _printed()} if find_spec("pypdfium2") else {})


def _printed() -> bytes:
    """Two pages with headings, numbers, parted words and a ruled table."""
    lines = ["Law on wells", "Article 1. Keeping", "1. Wells are kept in good or-", "der by all."]
    rules = [Drawn(f"50 {y} m 350 {y} l S") for y in (440, 470, 500)]
    rules += [Drawn(f"{x} 440 m {x} 500 l S") for x in (50, 200, 350)]
    cells = [Printed(x, y, f"{x}") for x in (60, 210) for y in (450, 480)]
    page = [Printed(60, 700 - 20 * n, line, bold=n < 2) for n, line in enumerate(lines)]
    return pdf([[*page, *rules, *cells], [*page, Printed(300, 30, "2")]])


def broken(data: bytes, name: str, draw: random.Random) -> bytes:
    """A file with something wrong in it."""
    kind = draw.random()
    if kind < 0.06:
        return data[: draw.randrange(len(data))]
    if kind < 0.16:
        flipped = bytearray(data)
        for _ in range(draw.randint(1, 5)):
            flipped[draw.randrange(len(flipped))] ^= 1 << draw.randrange(8)
        return bytes(flipped)
    if name.endswith(".pdf"):
        tokens = re.findall(r"\s+|\S+", data.decode("latin-1"))
        for _ in range(draw.choice((1, 2, 8, 30))):
            _change(tokens, TOKENS, draw)
        return "".join(tokens).encode("latin-1", "replace")
    marked_up = name.endswith((".html", ".xml"))
    text = data.decode("utf-8", "replace")
    pieces = _PIECES.findall(text) if marked_up else text.splitlines(keepends=True)
    for _ in range(draw.choice((1, 1, 2, 4, 8))):
        _change(pieces, TAGS if marked_up else LINES, draw)
    canary = (_HERE / "canary.txt").as_uri()
    made = "".join(pieces).replace("CANARY", canary).encode("utf-8", "replace")
    return made.decode().encode("utf-16") if draw.random() < 0.02 else made


def _change(pieces: list[str], odd: list[str], draw: random.Random) -> None:
    at, other = draw.randrange(len(pieces)), draw.randrange(len(pieces))
    match draw.randrange(8):
        case 0:
            del pieces[at : at + draw.choice(_DEEP[:2])]
            pieces.append("")
        case 1:
            pieces.insert(other, pieces[at])
        case 2:
            pieces[at], pieces[other] = pieces[other], pieces[at]
        case 3:
            pieces[at] = draw.choice(TEXTS)
        case 4:
            pieces.insert(at, draw.choice(odd) * draw.choice(_DEEP))
        case 5:
            pieces[at] = pieces[at] * draw.choice(_MANY)
        case 6:
            pieces.insert(at, "".join(pieces[at : at + 12]) * draw.choice(_MANY[:2]))
        case _:
            pieces.insert(at, draw.choice(odd))


def tried(example: str, *, timed: bool = False) -> Iterator[Found]:
    """Import the file `NAME/SEED`."""
    name, _, number = example.rpartition("/")
    data = broken(specimens()[name], name, random.Random(int(number)))
    began = time.process_time()
    for kind in _kinds(data, name):
        yield Found("import", kind, example)
    took = time.process_time() - began
    if timed and took > 2 + len(data) * 6e-5:
        yield Found("import", f"slow {name.rpartition('.')[2]}", f"{example} {took:.1f} s")


def _kinds(data: bytes, name: str) -> Iterator[str]:
    try:
        act = imported(data, name=name).act
        text = write_act(act)
        again = read_act(text, act.identity, act.version, act.language)
    except DraftingError as error:
        text = str(error)
    except Exception as error:  # whatever escapes is what is looked for
        yield kind_of(error)
        return
    else:
        if again.body != act.body:
            yield "the text is read as something else"
        if any(sign < " " and sign not in "\n\t" for sign in text):
            yield "a control character is imported"
    if CANARY in text:
        yield "another file is read"


def examples(seed: int) -> Iterator[str]:
    """Names of broken files, without end."""
    draw = random.Random(seed)
    names = [*specimens()]
    while True:
        yield f"{draw.choice(names)}/{draw.randrange(1 << 32)}"


def forbid_fetching() -> None:
    """Let whatever would open a connection or start a program from now on be a failure."""
    forbidden = {"socket.connect", "socket.getaddrinfo", "subprocess.Popen", "os.system"}

    def heard(event: str, _: object) -> None:
        if event in forbidden:
            raise AssertionError(f"{event} while a file is read")

    sys.addaudithook(heard)


def main(files: int = 1000, seed: int = 1) -> int:
    """Try so many files."""
    forbid_fetching()
    return report(zip(range(files), examples(seed), strict=False), partial(tried, timed=True))


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
