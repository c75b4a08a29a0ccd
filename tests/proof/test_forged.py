"""Documents whose proof is not theirs, was edited, or is broken."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve
from pytest_regressions.file_regression import FileRegressionFixture

from drafting.model.proof import Proof
from drafting.model.proof.held import Fingerprint
from drafting.model.proof.of_act import digest_of_line
from drafting.word.document.document import read_document
from drafting.word.package.package import Package
from drafting.word.proof.part import attach
from drafting.word.proof.reading import read_proof
from drafting.word.proof.seen import Seen, lines_of
from tests.conftest import Run
from tests.proof.editing import edited, paragraph, replace

CODE, MEMO = "restrict-policy-support", "delete-memo-items-6-7"
ITEM = "customXml/item1.xml"


@pytest.fixture
def redline(run: Run, workspace: Path) -> bytes:
    assert run("build", "--only", "redline", "--lang", "kk")[0] == 0
    return (workspace / "out" / CODE / "kk" / "redline.docx").read_bytes()


def proof_of(data: bytes) -> Proof:
    proof = read_proof(Package.open(data, "document"))
    assert proof
    return proof


def with_item(data: bytes, change: Callable[[bytes], bytes]) -> bytes:
    package = Package.open(data, "document")
    return package.with_parts({ITEM: change(package.read(ITEM))})


def another_body(data: bytes) -> bytes:
    """The proof of one redline in the document of another."""
    return attach(Path(f"out/{MEMO}/kk/redline.docx").read_bytes(), proof_of(data))


def sealed_anew(data: bytes) -> bytes:
    """A word of the law changed, and the proof rewritten to say that it was always so."""
    said = "заңсыздық"
    data = edited(data, lambda root: replace(paragraph(root, "заңдылық"), "заңдылық", said))
    proof = proof_of(data)
    line = next(each.line for each in _lines(data) if said in each.line)
    forged = Fingerprint("2.5.1", "1)", digest_of_line(line.removeprefix("1)")))
    old, new = (
        tuple(forged if each.address == "2.5.1" else each for each in lines)
        for lines in (proof.old, proof.new)
    )
    return attach(data, evolve(proof, old=old, new=new))


def _lines(data: bytes) -> list[Seen]:
    return lines_of(read_document(data, "document"))


def another_proposal(data: bytes) -> bytes:
    """The enclosed proposal says something else, with its digest made to fit."""
    proof = proof_of(data)
    (enclosed,) = proof.proposals
    text = enclosed.text.replace("мемлекеттік саяси қызметшілер", "мемлекеттік қызметшілер")
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return attach(data, evolve(proof, proposals=(evolve(enclosed, text=text, sha256=sha256),)))


FORGED: dict[str, Callable[[bytes], bytes]] = {
    "the-proof-of-another-document": another_body,
    "the-proof-edited": lambda data: with_item(data, lambda xml: xml.replace(b"2.5.1", b"2.5.9")),
    "the-proposal-edited": lambda data: with_item(
        data, lambda xml: xml.replace("Мақала авторы".encode(), "Басқа біреу".encode())
    ),
    "another-version": lambda data: attach(data, evolve(proof_of(data), version="1999-01-01")),
    "text-and-proof-changed-together": sealed_anew,
    "another-proposal": another_proposal,
    "a-proposal-that-cannot-be-carried-out": lambda data: attach(
        data,
        evolve(
            proof_of(data),
            proposals=tuple(
                evolve(each, text=each.text.replace("at: 2.5.2", "at: 2.5.1"))
                for each in proof_of(data).proposals
            ),
        ),
    ),
    "an-act-that-nobody-knows": lambda data: attach(data, evolve(proof_of(data), act="nothing")),
    "an-act-that-is-a-path": lambda data: attach(data, evolve(proof_of(data), act="../../etc")),
    "a-baseline-that-nobody-stores": lambda data: attach(
        data, evolve(proof_of(data), baseline="0" * 64)
    ),
}
BROKEN: dict[str, Callable[[bytes], bytes]] = {
    "an-attribute-is-missing": lambda xml: xml.replace(b" language=", b" tongue="),
    "the-baseline-is-missing": lambda xml: xml.replace(b"baseline", b"nothing"),
    "entities": lambda xml: b'<!DOCTYPE x [<!ENTITY a "b">]>' + xml.partition(b"?>")[2],
}


@pytest.mark.parametrize("name", FORGED)
def test_a_forgery_is_told(
    name: str, run: Run, redline: bytes, file_regression: FileRegressionFixture
) -> None:
    Path("forged.docx").write_bytes(FORGED[name](redline))
    status, out, err = run("verify", "forged.docx", "--width", "100")
    assert (status, err) == (1, "")
    file_regression.check(out, basename=name)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_proof_is_an_error(
    name: str, run: Run, redline: bytes, file_regression: FileRegressionFixture
) -> None:
    Path("broken.docx").write_bytes(with_item(redline, BROKEN[name]))
    status, out, err = run("verify", "broken.docx")
    assert (status, out) == (1, "")
    file_regression.check(err, basename=name)


def test_a_proof_that_is_not_well_formed_is_an_error(run: Run, redline: bytes) -> None:
    Path("broken.docx").write_bytes(with_item(redline, lambda xml: xml[:-20]))
    status, out, err = run("verify", "broken.docx")
    assert (status, out) == (1, "")
    assert "customXml/item1.xml" in err
    assert "the part is not well-formed XML" in err


def test_two_proofs_are_an_error(run: Run, redline: bytes) -> None:
    package = Package.open(redline, "document")
    rels = "word/_rels/document.xml.rels"
    (lead,) = [
        line for line in package.read(rels).decode().split("<") if "customXml/item1.xml" in line
    ]
    other = lead.replace("item1", "item2").replace('Id="', 'Id="x')
    doubled = package.read(rels).decode().replace(f"<{lead}", f"<{lead}<{other}")
    data = package.with_parts({rels: doubled.encode(), "customXml/item2.xml": package.read(ITEM)})
    Path("two.docx").write_bytes(data)
    status, _, err = run("verify", "two.docx")
    assert status == 1
    assert "the document holds several proofs" in err


def test_a_proof_is_put_in_the_place_of_an_earlier_one(redline: bytes) -> None:
    again = attach(redline, proof_of(redline))
    assert Package.open(again, "").names == Package.open(redline, "").names
    assert proof_of(again) == proof_of(redline)
    assert attach(redline, proof_of(redline)) == again
