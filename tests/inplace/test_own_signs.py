"""Documents that write the baseline in their own signs: other white space, look-alike letters."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import assume, given
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.language.alike import alike, differing, is_alike, is_alike_but_for_yo
from drafting.model.proof.of_act import digest_of_line
from drafting.word.document.document import read_document
from drafting.word.document.runs import illegal_sign
from drafting.word.package.package import Package
from drafting.word.proof.part import attach
from drafting.word.proof.reading import read_proof
from tests.conftest import Run
from tests.examples import few
from tests.import_docx.packages import docx, p
from tests.inplace.formatting import document
from tests.inplace.redlining import bare, into, seen
from tests.inplace.specimens import LAW, SPECIMENS, Specimen, law, replace, spec
from tests.inplace.test_laws import _REFUSED
from tests.inplace.undone import undone
from tests.judges import libreoffice
from tests.laws.proposals import OPERATIONS, drawn
from tests.laws.shares import carried_out, not_shown
from tests.packages import packed, parts
from tests.proof import editing
from tests.proof.editing import edited, paragraph

_TEXT = re.compile(r"(?<=<w:t xml:space=\"preserve\">)[^<]+(?=</w:t>)")
_LATIN = str.maketrans("асеорхАВСЕНКМОРТХ", "aceopxABCEHKMOPTX")
_BLANKS = ("\u00a0", "  ", "\u00a0 ", " \u200b", "\u2009")


def in_own_signs(data: bytes, seed: int) -> bytes:
    """The same document with some of its blanks and letters in other signs."""
    chance = random.Random(seed)

    def sign(char: str) -> str:
        if char == " " and chance.random() < 0.3:
            return chance.choice(_BLANKS)
        return char.translate(_LATIN) if chance.random() < 0.2 else char

    def text(match: re.Match[str]) -> str:
        return "".join(map(sign, match[0]))

    files = parts(data)
    for name in files.keys() & {"word/document.xml", "word/footnotes.xml"}:
        files[name] = _TEXT.sub(text, files[name].decode()).encode()
    return packed(files)


SKIPPED = {"another's change of look"}
CASES = {name: each for name, each in SPECIMENS.items() if name not in SKIPPED}


@pytest.mark.parametrize("name", CASES)
def test_a_specimen_in_own_signs_is_changed_as_the_exact_one(name: str) -> None:
    specimen = CASES[name]
    exact = seen(into(specimen.data, specimen.amended), "accept")
    data = in_own_signs(specimen.data, len(name))
    redlined = into(data, specimen.amended, exact=False)
    assert seen(redlined, "reject") == seen(data, "reject")
    got = [" ".join(filter(None, both)) for both in seen(redlined, "accept")]
    wanted = [" ".join(filter(None, both)) for both in exact]
    assert len(got) == len(wanted)
    assert [one for one, other in zip(wanted, got, strict=True) if not is_alike(one, other)] == []
    mine, theirs = undone(redlined, data)
    assert mine == theirs


@few(8)
@given(data=st.data(), seed=st.integers(0, 1_000_000))
@pytest.mark.parametrize("name", [*OPERATIONS, ""])
def test_in_any_document_in_own_signs_the_law_changes_and_nothing_else(
    data: st.DataObject, seed: int, name: str
) -> None:
    act, proposal = drawn(data, name)
    amended = carried_out(act, proposal)
    every = [*act.lines(), *amended.act.lines()]
    assume(not any(illegal_sign(site.line) for site in every))
    assume(all(site.line.strip() or not site.line for site in every))
    assume("{}" not in (site.line for site in every))
    before = in_own_signs(document(act, seed), seed)
    try:
        after = into(before, amended, exact=False)
    except FormatError as error:
        if error.problems[0].code != "differs" and error.problems[0].problem not in _REFUSED:
            raise
        not_shown(proposal)
    assert seen(after, "reject") == seen(before, "reject")
    mine, theirs = undone(after, before)
    assert mine == theirs


NBSP = spec(
    "1. О сроке и о  праве.\n2. Второй пункт закона о сроке.\n3. Третий пункт.\n",
    f"- {{{replace('пункт', 'абзац')}, at: 2}}",
    law(
        "1. О сроке\u00a0и о праве. ", "2.  Bторой\u00a0пункт  зaкона о\tсроке.", "3. Третий пункт."
    ),
)


def test_what_does_not_change_keeps_its_own_signs() -> None:
    accepted = seen(into(NBSP.data, NBSP.amended, exact=False), "accept")
    assert [text for _, text in accepted] == [
        "1. О сроке\u00a0и о праве. ",
        "2.  Bторой\u00a0абзац  зaкона о\tсроке.",
        "3. Третий пункт.",
    ]


def test_libreoffice_finds_both_texts(tmp_path: Path) -> None:
    names = [name for name in CASES if "field" not in name and "note" not in name][::3]
    results = {
        name: into(in_own_signs(CASES[name].data, len(name)), CASES[name].amended, exact=False)
        for name in names
    }
    judged: dict[str, dict[str, Any]] = libreoffice(results, tmp_path)
    for name, data in results.items():
        for view in ("accept", "reject"):
            heard = [bare(text) for text in judged[name][view] if text.strip()]
            own = [bare(text) for _, text in seen(data, view) if text.strip()]
            assert heard == own, name


def test_other_signs_are_refused_where_a_reader_sees_them() -> None:
    """A dash, a quotation mark, a blank that lacks, a line break, ё for е, another case."""
    for one, other in {
        "а – б": "а - б",
        "«а»": '"а"',
        "а б": "аб",
        "а\u2028б": "а б",
        "ёлка": "елка",
        "Пункт": "пункт",
        "5-1": "5–1",
    }.items():
        assert not is_alike(one, other), one
        assert alike(one, other) is None
    for one, other in {
        "а б": "a\u00a0\tб ",
        "СССР": "CCCP",
        "й": "и\u0306",
        "аб": "а\u200bб",
    }.items():
        assert is_alike(one, other), one
        assert differing(one, other)[2]


@given(st.text("аaоoсc \u00a0\t\u200bйи\u0306.–5"), st.text("аaоoсc \u00a0\t\u200bйи\u0306.–5"))
def test_offsets_lead_from_stretch_to_stretch_that_looks_the_same(one: str, other: str) -> None:
    found = alike(one, other)
    assert (found is None) is not is_alike(one, other)
    if found is None:
        found, other = alike(one, one), one
    assert found is not None
    assert len(found.offsets) == len(one) + 1
    assert [*found.offsets] == sorted(found.offsets)
    for at in range(len(one) + 1):
        before, after = one[:at], one[at:]
        if before.strip() == before and after.strip() == after and not after.startswith("\u0306"):
            assert is_alike(before, other[: found.offsets[at]])
            assert is_alike(after, other[found.offsets[at] :])


def test_yo_is_named_by_itself() -> None:
    assert is_alike_but_for_yo("Её  срок", "Ее срок")
    specimen = spec("1. Её срок.\n", f"- {{{replace('срок', 'день')}, at: 1}}", p("1. Ее срок."))
    with pytest.raises(FormatError) as refused:
        into(specimen.data, specimen.amended, exact=False)
    assert "in the letters е and ё alone" in str(refused.value)


def test_a_line_that_differs_is_listed_without_those_that_look_the_same() -> None:
    specimen = Specimen(
        LAW,
        f"- {{{replace('пункт', 'абзац')}, at: 2}}",
        docx(law("1. Первый\u00a0пункт.", "2. Другой пункт.", "3. Tретий пункт.")),
    )
    with pytest.raises(FormatError) as refused:
        into(specimen.data, specimen.amended, exact=False)
    assert [each.where.address for each in refused.value.problems] == ["2"]


BUILD = ("build", "restrict-policy-support", "--into", "own.docx")
REDLINE = Path("out/restrict-policy-support/kk/redline.docx")


@pytest.fixture
def own(workspace: Path) -> bytes:
    """The baseline as a person has it, with a no-break blank and a Latin letter."""
    baseline = (workspace / "baselines/code-of-honour/2013-10-01.kk.txt").read_text("utf-8")
    lines = [line.strip().removeprefix("# ") for line in baseline.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("[")]
    lines = [line.replace("заңдылық қағидатын", "зaңдылық\u00a0қағидатын") for line in lines]
    lines = [line.replace("саясатын жақтауға", "саясатын  жақтауға") for line in lines]
    data = docx("".join(map(p, lines)))
    Path("own.docx").write_bytes(data)
    return data


@pytest.mark.usefixtures("own")
def test_the_places_are_named_and_the_proof_holds(run: Run) -> None:
    status, _, err = run(*BUILD)
    assert status == 0
    assert "look-alike letters" in err
    assert "2.5.1: act «1) з<U+0430>ңдылық қағидатын" in err
    assert "document «1) з<U+0061>ңдылық<U+00A0>қағидатын" in err
    assert "2.5.2: act" in err
    for arguments in ((), ("--workspace", "."), ("--json",)):
        status, out, _ = run("verify", str(REDLINE), *arguments)
        assert status == 0, out
        assert "2.5.1, 2.5.2" in out


@pytest.mark.usefixtures("own")
def test_exact_refuses_them(run: Run) -> None:
    status, _, err = run(*BUILD, "--exact")
    assert status == 1
    assert "the line reads differently in the document" in err
    assert not REDLINE.exists()


@pytest.mark.usefixtures("own")
def test_edits_of_lines_in_own_signs_are_found(run: Run) -> None:
    run(*BUILD)
    data = edited(
        REDLINE.read_bytes(),
        lambda root: editing.replace(paragraph(root, "ңдылық"), "\u00a0қағидатын", " қағидатын"),
    )
    REDLINE.write_bytes(data)
    status, out, _ = run("verify", str(REDLINE))
    assert status == 1
    assert "§2.5.1" in out


@pytest.mark.usefixtures("own")
def test_a_proof_that_claims_another_word_to_look_the_same_is_found(run: Run) -> None:
    """Whoever writes the digest of another word as that of an own sign is contradicted by the
    workspace."""
    run(*BUILD)
    data = REDLINE.read_bytes()
    proof = read_proof(Package.open(data, "redline"))
    assert proof is not None
    document = edited(
        data, lambda root: editing.replace(paragraph(root, "ңдылық"), "ңдылық", "ңсыздық")
    )
    (line,) = (
        each.text
        for each in read_document(document, "x").story.paragraphs()
        if "ңсыздық" in each.text
    )
    digest = digest_of_line(line.removeprefix("1)"))
    forged = evolve(
        proof,
        **{
            name: tuple(
                evolve(each, digest=digest) if each.address == "2.5.1" else each for each in lines
            )
            for name, lines in (("old", proof.old), ("new", proof.new))
        },
    )
    REDLINE.write_bytes(attach(document, forged))
    status, out, _ = run("verify", str(REDLINE))
    assert status == 1
    assert "reads differently in the document" in out
