"""Signs that nobody sees: refused in a law and in a proposal, shown wherever text is printed."""

from __future__ import annotations

import io

import pytest

from drafting.cli.output import print_errors
from drafting.errors import FormatError, Problem, Where
from drafting.files.proposal import read_proposal
from drafting.model.act import Identity
from drafting.model.signs import unseen_sign, visible
from drafting.structure.act import ImportedAs
from drafting.tasks.exchange.import_file import import_document
from tests.acts import act
from tests.import_docx.packages import docx, p

UNSEEN = ["\x00", "\x07", "\x08", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\ufffe", "\uffff"]
SEEN = ["\t", "\u00a0", "\u00ad", "\u200b", "\u200d", "\u200e", "\ufeff", "\U0010fffd"]


@pytest.mark.parametrize("sign", UNSEEN)
def test_no_law_has_a_sign_that_nobody_sees(sign: str) -> None:
    with pytest.raises(FormatError) as refused:
        act(f"1. One.\n2. T{sign}wo.\n")
    (problem,) = refused.value.problems
    assert problem.where.line == 2
    assert unseen_sign(sign) in problem.problem
    assert sign not in str(problem)


@pytest.mark.parametrize("sign", SEEN)
def test_other_signs_are_text(sign: str) -> None:
    assert act(f"1. O{sign}ne.\n").body[0].text == f"O{sign}ne."


@pytest.mark.parametrize("key", ["title", "initiator", "reason", "new"])
def test_no_proposal_has_one(key: str) -> None:
    values = {"title": "T", "initiator": "I", "reason": "R", "new": "x"} | {key: "a\\e[2Jb"}
    text = (
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ndate: 2021-01-01\n"
        'title: "{title}"\ninitiator: "{initiator}"\n'
        'operations:\n  - {{op: replace-words, at: 1, old: y, new: "{new}", reason: "{reason}"}}\n'
    )
    with pytest.raises(FormatError) as refused:
        read_proposal(text.format(**values), "p.yaml")
    (problem,) = refused.value.problems
    assert "<U+001B>" in problem.problem
    assert problem.where.line == {"title": 5, "initiator": 6}.get(key, 8)


def test_no_document_brings_one() -> None:
    with pytest.raises(FormatError, match="paragraph 2 has the sign <U\\+202E>"):
        import_document(
            docx(p("1. One.") + p("2. T\u202ewo.")),
            "a.docx",
            ImportedAs(Identity("law"), "2020-01-01"),
        )


def test_what_is_printed_gives_no_orders_to_a_terminal() -> None:
    assert visible("a\x1b[2J\nb\u2028c\udcff") == "a<U+001B>[2J\nb<U+2028>c<U+DCFF>"
    printed = io.StringIO()
    print_errors(
        [Problem("syntax", "bad \x1b[8m", Where(file="a\x07"), found=("\u202e",))], printed
    )
    assert not {"\x1b", "\x07", "\u202e"} & {*printed.getvalue()}
