"""Documents broken at random, by hand for as long as wanted; the suite tries a few:

    python -m tests.hostile.fuzz [DOCUMENTS] [SEED]

Trees are mutated, bytes flipped, files cut, of every specimen of a person's document and of our own
redlines. Whatever a command makes of one is a result, or an error about the file; all else is
printed: the kind of failure with the first seed that shows it, `SPECIMEN/SEED`.
"""

from __future__ import annotations

import io
import os
import random
import sys
import tempfile
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

from attrs import frozen
from lxml import etree

from drafting import api
from drafting.errors import DraftingError
from drafting.files.history import new_register
from drafting.files.workspace import Workspace
from drafting.model.act import Identity
from drafting.model.history import History, Version
from drafting.tasks.amend import amend_stored
from drafting.tasks.compare import redline_of
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.own_document import redline_document
from drafting.tasks.two_documents import compare_documents
from drafting.tasks.verify import verify, verify_against
from drafting.text.writer import write_act
from drafting.word.compare import Comparison
from tests.inplace.odd_specimens import ODD
from tests.inplace.specimens import SPECIMENS, Specimen

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ALL = {**SPECIMENS, **ODD}
TAGS = """p r t tab br sym tbl tr tc tcPr tcW gridSpan vMerge trPr tblPr tblGrid gridCol pPr rPr
numPr numId ilvl ins del moveFrom moveTo delText hyperlink sdt sdtContent sdtPr fldSimple fldChar
instrText footnoteReference endnoteReference footnote endnote commentReference commentRangeStart
commentRangeEnd bookmarkStart bookmarkEnd drawing pict txbxContent sectPr body smartTag customXml
noBreakHyphen cr softHyphen lastRenderedPageBreak ruby rt rubyBase pPrChange rPrChange outlineLvl
pStyle style abstractNum num lvl lvlText numFmt start lvlOverride startOverride altChunk object
permStart proofErr tblHeader""".split()
NAMES = "val id type w char font instr fldCharType author date ilvl name styleId space".split()
VALUES = """0 -1 1 2 9 99999999999 x D800 000A 001B 0000 FFFE F0B7 continue restart begin separate
end decimal bullet none %1. %9) % Heading1 \u202e \u00ad preserve true 2020-01-01T00:00:00Z I
""".split()
VALUES += ["", "a b"]
TEXTS = """1.¦1) ¦2. Второй пункт.¦a\nb¦| а | б |¦[…]¦{¦}¦# Раздел 1. X¦= X¦–¦5-1. Новый¦* 1
¦[1]¦]¦<< ¦Статья 1¦§ 1. X¦Первый¦^¦  1)  x¦1.1.1. x¦(a)(1) x¦e\u0301¦𝔘¦\u00a0¦\u202e¦\u200b¦\ufeff
""".split("¦")
TEXTS += ["", " ", "\t", "\u2028", "\\"]


@frozen
class Seeded:
    """A specimen in a workspace of its own: its law, a proposal, and documents that hold them."""

    workspace: Workspace
    documents: tuple[bytes, ...]


@cache
def seeded(name: str) -> Seeded:
    specimen = ALL[name]
    root = Path(tempfile.mkdtemp(prefix="fuzz-"))
    workspace = _workspace(root, specimen)
    own = [specimen.data]
    with suppress(DraftingError):  # which are there to be refused
        own.append(redline_document(workspace, "p", specimen.data, "x.docx").data)
    own += [api.redline(amend_stored(workspace, "p").first), api.export_act(specimen.act)]
    return Seeded(workspace, tuple(own))


def _workspace(root: Path, specimen: Specimen) -> Workspace:
    act = specimen.act
    text = write_act(act)
    folder = root / "baselines/law"
    folder.mkdir(parents=True)
    (root / "proposals").mkdir()
    date = "2020-01-01"
    digests = {act.language: sha256(text.encode()).hexdigest()}
    identity = Identity("law", numbering=act.identity.numbering)
    (folder / f"{date}.{act.language}.txt").write_bytes(text.encode())
    (folder / "act.yaml").write_text(
        new_register(History(identity, versions=(Version(date, digests),))).replace(
            "\nsources:\n", ""
        )
    )
    head = f"proposal: p\ntarget: law\nbaseline: {date}\noperations:\n"
    (root / "proposals/p.yaml").write_text(head + specimen.operations.lstrip("\n"))
    return Workspace(root)


def broken(data: bytes, draw: random.Random) -> bytes:
    """A document with something wrong in it."""
    kind = draw.random()
    if kind < 0.08:
        return data[: draw.randrange(len(data))]
    if kind < 0.2:
        flipped = bytearray(data)
        for _ in range(draw.randint(1, 4)):
            flipped[draw.randrange(len(flipped))] ^= 1 << draw.randrange(8)
        return bytes(flipped)
    with zipfile.ZipFile(io.BytesIO(data)) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    for _ in range(draw.choice((1, 1, 1, 2, 3, 6))):
        weights = [9 if name.endswith("document.xml") else 1 for name in parts]
        (name,) = draw.choices([*parts], weights)
        if draw.random() < 0.01:
            del parts[name]
        else:
            parts[name] = _mutated(parts[name], draw)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name, part in parts.items():
            target.writestr(name, part)
    return packed.getvalue()


def _mutated(part: bytes, draw: random.Random) -> bytes:
    try:
        root = etree.fromstring(part)
    except etree.XMLSyntaxError:
        return part
    elements = [each for each in root.iter() if isinstance(each.tag, str)]
    one, other = draw.choice(elements), draw.choice(elements)
    fresh = etree.Element(W + draw.choice(TAGS))
    if draw.random() < 0.5:
        fresh.set(W + draw.choice(NAMES), draw.choice(VALUES))
    _change(one, other, fresh, draw)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _change(
    one: etree._Element, other: etree._Element, fresh: etree._Element, draw: random.Random
) -> None:
    parent = one.getparent()
    loose = parent is not None and one not in [*other.iterancestors()] and one is not other
    match draw.randrange(11):
        case 0 if parent is not None:
            parent.remove(one)
        case 1 if parent is not None:
            parent.insert(parent.index(one), etree.fromstring(etree.tostring(one)))
        case 2 if loose:
            other.insert(draw.randint(0, len(other)), one)
        case 3 if parent is not None:
            parent.replace(one, fresh)
            fresh.append(one)
        case 4 if parent is not None:
            at = parent.index(one)
            for child in [*one]:
                parent.insert(at, child)
            if one.getparent() is parent:
                parent.remove(one)
        case 5:
            one.insert(draw.randint(0, len(one)), fresh)
        case 6:
            one.tag = fresh.tag
        case 7 if one.attrib:
            one.set(draw.choice([*map(str, one.attrib)]), draw.choice(VALUES))
        case 8 if one.attrib:
            del one.attrib[draw.choice([*one.attrib])]
        case 9:
            one.text = draw.choice(TEXTS).replace("\x00", "")
        case _:
            for child in [*one]:
                one.remove(child)


def uses(seed: Seeded, data: bytes, folder: Path) -> Mapping[str, Callable[[], object]]:
    """What is done with a document."""
    workspace, file = seed.workspace, folder / "x.docx"
    (folder / "whole.docx").write_bytes(seed.documents[0])
    file.write_bytes(data)
    history, version = workspace.named("law")
    act = workspace.act(history, version, next(iter(version.digest)))
    two = [str(file), str(folder / "whole.docx")]
    return {
        "import": lambda: write_act(api.import_act(data, act.language)),
        "compare": lambda: redline_of(api.compare(act, api.import_act(data, act.language))),
        "compare two": lambda: compare_documents(*two, Comparison()),
        "compare two, moved": lambda: compare_documents(*two[::-1], Comparison(moves=True)),
        "verify": lambda: verify(workspace, data, "x.docx"),
        "verify against": lambda: verify_against(workspace, data, "x.docx", "law"),
        "build --into": lambda: redline_document(workspace, "p", data, "x.docx"),
        "derive": lambda: derive_document(workspace, DocumentSource(str(file))),
    }


@frozen
class Found:
    """A failure that is no error about the file."""

    use: str
    kind: str
    example: str


def tried(example: str) -> Iterator[Found]:
    """Do everything with the document `SPECIMEN/SEED`."""
    name, _, number = example.rpartition("/")
    draw = random.Random(int(number))
    seed = seeded(name)
    data = broken(draw.choice(seed.documents), draw)
    with tempfile.TemporaryDirectory() as folder:
        for use, call in uses(seed, data, Path(folder)).items():
            try:
                made = call()
            except DraftingError as error:
                str(error)
            except Exception as error:  # whatever escapes is what is looked for
                yield Found(use, kind_of(error), example)
            else:
                if isinstance(made, str) and any(c < " " and c not in "\n\t" for c in made):
                    yield Found(use, "a control character is imported", example)


def kind_of(error: Exception) -> str:
    """A failure by the line of ours at which it came."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [each for each in frames if f"{os.sep}drafting{os.sep}" in each.filename]
    at = own[-1] if own else frames[-1]
    return f"{type(error).__name__} {Path(at.filename).name}:{at.lineno} {str(error)[:80]!r}"


def examples(seed: int) -> Iterator[str]:
    """Names of broken documents, without end."""
    draw = random.Random(seed)
    names = [*ALL]
    while True:
        yield f"{draw.choice(names)}/{draw.randrange(1 << 32)}"


def report(examples: Iterable[tuple[int, str]], tried: Callable[[str], Iterable[Found]]) -> int:
    """Try numbered examples; print each kind of failure once, then how often it came."""
    kinds: Counter[str] = Counter()
    for number, example in examples:
        for found in tried(example):
            if not kinds[found.kind]:
                print(f"{found.example}  {found.use}: {found.kind}", flush=True)
            kinds[found.kind] += 1
        if number % 500 == 499:
            print(f"{number + 1} tried, {len(kinds)} kinds of failure", flush=True)
    print("\n".join(f"{times:6} {kind}" for kind, times in kinds.most_common()))
    return 1 if kinds else 0


def main(documents: int = 1000, seed: int = 1) -> int:
    """Try so many documents."""
    return report(zip(range(documents), examples(seed), strict=False), tried)


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
