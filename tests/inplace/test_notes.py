"""Footnotes in a person's document: new ones, changed ones, and the numbers that Word gives."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from drafting.errors import FormatError
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from tests.acts import act
from tests.conftest import Run
from tests.examples import few
from tests.import_docx.packages import docx, p, style
from tests.inplace.redlining import VIEWS, into, seen
from tests.inplace.specimens import LAW, TYPED, Specimen, delete, law, par, r, spec, strict, table
from tests.inplace.undone import undone
from tests.judges import libreoffice
from tests.packages import parts
from tests.patch.amending import FREED, carried_out


def note(number: int, *paragraphs: str) -> str:
    """A footnote as Word writes it."""
    sign = '<w:r><w:rPr><w:rStyle w:val="Sign"/></w:rPr><w:footnoteRef/></w:r>'
    look = '<w:pStyle w:val="Note"/>'
    body = "".join(
        par(*([] if index else [sign]), r(text if index else f" {text}"), properties=look)
        for index, text in enumerate(paragraphs)
    )
    return f'<w:footnote w:id="{number}">{body}</w:footnote>'


def ref(number: int) -> str:
    return (
        f'<w:r><w:rPr><w:rStyle w:val="Sign"/></w:rPr><w:footnoteReference w:id="{number}"/></w:r>'
    )


STYLES = style("Note") + style("Sign", kind="character").replace("<w:pPr></w:pPr>", "")
THREE = {
    "footnotes": note(11, "Один.") + note(12, "Два.") + note(13, "Три."),
    "styles": STYLES,
}
BODY = "".join(
    par(r(f"{n}. {word}"), ref(10 + n), r(" пункт."))
    for n, word in enumerate(("Первый", "Второй", "Третий"), start=1)
)
NOTED = (
    "1. Первый[^1] пункт.\n  [^1] Один.\n2. Второй[^2] пункт.\n  [^2] Два.\n"
    "3. Третий[^3] пункт.\n  [^3] Три.\n"
)
LONG = "1. Первый[^1] пункт.\n  [^1] Один.\n    Абзац.\n    Конец.\n2. Второй.\n"
GRID = "1. Первый.\n| а | б |\n"
CELLS = p("1. Первый.") + table([p("а"), p("б")]) + p()

Wanted = tuple[list[str], list[str]]
"""The lines with all changes accepted, and the notes."""

CASES: dict[str, tuple[Specimen, Wanted]] = {
    "a note goes with its words": (
        spec(
            NOTED,
            "- {op: delete-words, at: '2', words: '[^2]'}\n- {op: delete, at: 2.footnote-2}",
            BODY,
            **THREE,
        ),
        (
            ["1. Первый[^1] пункт.", "2. Второй пункт.", "3. Третий[^2] пункт."],
            ["Один.", "Три."],
        ),
    ),
    "an item with a note goes": (
        spec(NOTED, delete("2"), BODY, **THREE),
        (["1. Первый[^1] пункт.", "3. Третий[^2] пункт."], ["Один.", "Три."]),
    ),
    "an item with a note moves": (
        spec(NOTED, "- {op: move, at: '1', after: '3', number: '4', reason: Так}", BODY, **THREE),
        (
            ["2. Второй[^1] пункт.", "3. Третий[^2] пункт.", "4. Первый[^3] пункт."],
            ["Два.", "Три.", "Один."],
        ),
    ),
    "a new note between": (
        spec(
            NOTED,
            "- {op: restate, at: '2', text: \"2. Второй[^2] пункт и[^4] срок.\\n"
            '  [^2] Два.\\n  [^4] Четыре.", reason: Так}',
            BODY,
            **THREE,
        ),
        (
            ["1. Первый[^1] пункт.", "2. Второй[^2] пункт и[^3] срок.", "3. Третий[^4] пункт."],
            ["Один.", "Два.", "Четыре.", "Три."],
        ),
    ),
    "a new note by words": (
        spec(
            NOTED,
            "- {op: insert-words, at: '1', after: пункт, words: '[^4]'}\n"
            "- {op: insert, after: '1.footnote-1', text: '[^4] Новая.'}",
            BODY,
            **THREE,
        ),
        (
            ["1. Первый[^1] пункт[^2].", "2. Второй[^3] пункт.", "3. Третий[^4] пункт."],
            ["Один.", "Новая.", "Два.", "Три."],
        ),
    ),
    "another text of a note": (
        spec(
            NOTED,
            "- {op: restate, at: 2.footnote-2, text: '[^2] Совсем другое.', reason: Так}",
            BODY,
            **THREE,
        ),
        (
            ["1. Первый[^1] пункт.", "2. Второй[^2] пункт.", "3. Третий[^3] пункт."],
            ["Один.", "Совсем другое.", "Три."],
        ),
    ),
    "an item and its note are restated": (
        spec(
            NOTED,
            "- {op: restate, at: '2', text: \"2. Иное и новое[^2] слово.\\n"
            '  [^2] Другая мысль.", reason: Так}',
            BODY,
            **THREE,
        ),
        (
            ["1. Первый[^1] пункт.", "2. Иное и новое[^2] слово.", "3. Третий[^3] пункт."],
            ["Один.", "Другая мысль.", "Три."],
        ),
    ),
    "paragraphs of a note": (
        spec(
            LONG,
            '- {op: restate, at: 1.footnote-1, text: "[^1] Один и два.\\n  Абзац новый.\\n'
            '  Вставка.\\n  Конец.", reason: Так}',
            par(r("1. Первый"), ref(7), r(" пункт.")) + p("2. Второй."),
            footnotes=note(7, "Один.", "Абзац.", "Конец."),
            styles=STYLES,
        ),
        (
            ["1. Первый[^1] пункт.", "2. Второй."],
            ["Один и два.\nАбзац новый.\nВставка.\nКонец."],
        ),
    ),
    "a paragraph of a note goes": (
        spec(
            LONG,
            '- {op: restate, at: 1.footnote-1, text: "[^1] Один.\\n  Конец.", reason: Так}',
            par(r("1. Первый"), ref(7), r(" пункт.")) + p("2. Второй."),
            footnotes=note(7, "Один.", "Абзац.", "Конец."),
            styles=STYLES,
        ),
        (["1. Первый[^1] пункт.", "2. Второй."], ["Один.\nКонец."]),
    ),
    "the first note of a document": (
        spec(
            LAW,
            "- {op: restate, at: '2', text: \"2. Второй[^1] пункт.\\n"
            '  [^1] Сноска.", reason: Так}',
            TYPED,
        ),
        (["1. Первый пункт.", "2. Второй[^1] пункт.", "3. Третий пункт."], ["Сноска."]),
    ),
    "a new item with the first note": (
        spec(
            LAW,
            "- {op: insert, after: '2', text: \"2-1. Новый[^1] пункт.\\n  [^1] Сноска.\\n"
            '    Второй абзац.", reason: Так}',
            TYPED,
        ),
        (
            ["1. Первый пункт.", "2. Второй пункт.", "2-1. Новый[^1] пункт.", "3. Третий пункт."],
            ["Сноска.\nВторой абзац."],
        ),
    ),
    "a note in a cell": (
        spec(
            GRID,
            "- {op: restate, at: table-1.row-1, text: '| а[^1] | б |', reason: Так}\n"
            "- {op: insert, after: table-1, text: '[^1] Сноска.'}",
            CELLS,
        ),
        (["1. Первый.", "а[^1]", "б"], ["Сноска."]),
    ),
}
CASES["a strict document"] = (
    evolve(
        CASES["the first note of a document"][0],
        data=strict(CASES["the first note of a document"][0].data),
    ),
    CASES["the first note of a document"][1],
)


def notes(data: bytes, view: str) -> list[str]:
    """The notes in the order of their references, each paragraph a line."""
    document = read_document(data, "law.docx", VIEWS[view])
    return [
        "\n".join(each.text for each in document.notes[number].paragraphs()).strip()
        for number, _ in document.story.notes
    ]


def lines(data: bytes, view: str) -> list[str]:
    return [" ".join(filter(None, both)) for both in seen(data, view)]


@pytest.mark.parametrize("name", CASES)
def test_both_texts_and_their_notes(name: str) -> None:
    specimen, wanted = CASES[name]
    after = into(specimen.data, specimen.amended)
    assert (lines(after, "accept"), notes(after, "accept")) == wanted
    for each in (lines, notes):
        assert each(after, "reject") == each(specimen.data, "reject")
    mine, theirs = undone(after, specimen.data)
    assert mine == theirs
    assert into(specimen.data, specimen.amended) == after


def test_libreoffice_finds_both_texts_and_their_notes(tmp_path: Path) -> None:
    results = {name: into(each.data, each.amended) for name, (each, _) in CASES.items()}
    judged: dict[str, dict[str, Any]] = libreoffice(results, tmp_path)
    for name, (specimen, (accepted, new_notes)) in CASES.items():
        rejected = lines(specimen.data, "reject")
        for view, wanted, texts in (
            ("accept", accepted, new_notes),
            ("reject", rejected, notes(specimen.data, "reject")),
        ):
            heard = [text for text in judged[name][view] if text]
            # It shows the number of a note as text.
            assert heard == [text.replace("[^", "").replace("]", "") for text in wanted], name
            assert [text.strip() for text in judged[name][f"{view} notes"]] == texts, name


def test_a_new_note_looks_like_the_others() -> None:
    specimen, _ = CASES["a new note between"]
    made = parts(into(specimen.data, specimen.amended))["word/footnotes.xml"].decode()
    new = made[made.index('w:id="13"') : made.index('w:id="14"')]
    assert "Четыре." in new
    assert '<w:pStyle w:val="Note"/>' in new
    assert '<w:rStyle w:val="Sign"/>' in new
    assert "<w:ins " in new


def test_the_parts_of_notes_are_made_where_there_are_none() -> None:
    specimen, _ = CASES["the first note of a document"]
    made = parts(into(specimen.data, specimen.amended))
    assert made.keys() - parts(specimen.data).keys() == {"word/footnotes.xml", "word/comments.xml"}
    for name in ("footnotes", "comments"):
        assert f'PartName="/word/{name}.xml"' in made["[Content_Types].xml"].decode()
        assert f'Target="{name}.xml"' in made["word/_rels/document.xml.rels"].decode()


def test_endnotes_of_a_document_stay_endnotes() -> None:
    body = par(r("1. Право"), '<w:r><w:endnoteReference w:id="1"/></w:r>', r(" на отпуск."))
    endnotes = note(1, "Один.").replace("footnote", "endnote")
    specimen = Specimen(
        "1. Право[^i] на отпуск.\n  [^i] Один.\n",
        "- {op: restate, at: '1', text: \"1. Право[^i] на отпуск[^ii].\\n"
        '  [^i] Один.\\n  [^ii] Два."}',
        docx(body, endnotes=endnotes),
    )
    after = into(specimen.data, specimen.amended)
    assert notes(after, "accept") == ["Один.", "Два."]
    assert "word/footnotes.xml" not in parts(after)


def test_typed_notes_stay_typed() -> None:
    """Where a document types its notes as lines, a new one is a line too."""
    body = law("1. Первый[^1] пункт.", "[^1] Один.", "2. Второй пункт.")
    specimen = Specimen(
        "1. Первый[^1] пункт.\n  [^1] Один.\n2. Второй пункт.\n",
        "- {op: restate, at: '2', text: \"2. Второй[^2] пункт.\\n  [^2] Два.\"}",
        docx(body),
    )
    after = into(specimen.data, specimen.amended)
    assert lines(after, "accept")[-2:] == ["2. Второй[^2] пункт.", "[^2] Два."]
    assert "word/footnotes.xml" not in parts(after)


@pytest.mark.parametrize(("gone", "left"), [(1, (2, 3)), (2, (1, 3)), (3, (1, 2))])
def test_a_provision_goes_with_its_note(gone: int, left: tuple[int, int]) -> None:
    words, texts = ("Первый", "Второй", "Третий"), ("Один.", "Два.", "Три.")
    specimen = spec(NOTED, delete(str(gone)), BODY, **THREE)
    after = into(specimen.data, specimen.amended)
    assert lines(after, "reject") == lines(specimen.data, "reject")
    assert lines(after, "accept") == [
        f"{n}. {words[n - 1]}[^{place}] пункт." for place, n in enumerate(left, start=1)
    ]
    assert notes(after, "accept") == [texts[n - 1] for n in left]


def test_a_reference_of_which_a_digit_changes_goes_as_a_whole() -> None:
    operations = (
        "- {op: delete-words, at: '2', words: '[^2]'}\n- {op: delete, at: 2.footnote-2}\n"
        "- {op: replace-words, at: 3.part-1, old: '3', new: '2'}\n"
        "- {op: renumber, at: 3.footnote-3, to: '2'}"
    )
    specimen = spec(NOTED, operations, BODY, **THREE)
    redlined = into(specimen.data, specimen.amended)
    references = [notes(redlined, view) for view in ("reject", "accept")]
    assert references == [["Один.", "Два.", "Три."], ["Один.", "Три."]]


def test_a_note_keeps_its_number_where_it_is_to() -> None:
    specimen = spec(NOTED, delete("1"), BODY, **THREE)
    rejected = read_document(into(specimen.data, specimen.amended), "law.docx", View.REJECTED)
    assert [*rejected.again(View.ACCEPTED, keep_notes=True).notes] == ["2", "3"]
    assert [*rejected.again(View.ACCEPTED).notes] == ["1", "2"]


@pytest.mark.parametrize(
    ("operations", "why"),
    [
        (
            "- {op: delete-words, at: '2', words: '[^2]'}",
            "the reference of the note goes, but the note stays",
        ),
        (
            "- {op: insert, after: '2', text: '[^4] Сноска ни к чему.'}",
            "nothing in the new text refers to the note, which the document would not show",
        ),
    ],
)
def test_a_note_without_a_reference_is_refused(operations: str, why: str) -> None:
    """A word processor does not show it, and the new text has it."""
    specimen = spec(NOTED, operations, BODY, **THREE)
    with pytest.raises(FormatError) as refused:
        into(specimen.data, specimen.amended)
    assert [each.problem for each in refused.value.problems] == [why]


def test_a_reference_without_a_note_is_refused() -> None:
    specimen = Specimen(
        NOTED, "- {op: insert-words, at: '1', after: пункт, words: '[^9]'}", docx(BODY, **THREE)
    )
    with pytest.raises(FormatError) as refused:
        into(specimen.data, specimen.amended)
    assert refused.value.problems[0].problem == "the change inserts the reference of a note"


_WORDS = ("право", "срок", "отпуск", "налог")


@st.composite
def noted(draw: st.DrawFn) -> tuple[str, str, dict[str, str]]:
    """An act of numbered items of which some have notes; and a document that holds it."""
    text, body, texts = "", "", ""
    numbers = itertools.count(1)
    for item in range(1, draw(st.integers(2, 5)) + 1):
        word = draw(st.sampled_from(_WORDS))
        if draw(st.booleans()):
            n = next(numbers)
            text += f"{item}. Слово {word}[^{n}] и {word}.\n  [^{n}] О {word} номер {n}.\n"
            body += par(r(f"{item}. Слово {word}"), ref(20 + n), r(f" и {word}."))
            texts += note(20 + n, f"О {word} номер {n}.")
        else:
            text += f"{item}. Слово {word} и {word}.\n"
            body += p(f"{item}. Слово {word} и {word}.")
    return text, body, {"footnotes": texts} if texts else {}


def _operations(draw: st.DrawFn, text: str) -> Iterator[str]:
    """One to three changes of different items."""
    count = sum(line[0].isdigit() for line in text.splitlines())
    items = draw(st.lists(st.integers(1, count), min_size=1, max_size=3, unique=True))
    for new, item in enumerate(items, start=50):
        line = next(each for each in text.splitlines() if each.startswith(f"{item}. "))
        at = text.splitlines().index(line)
        below = [each for each in text.splitlines()[at + 1 : at + 2] if each.startswith(" ")]
        match draw(st.sampled_from(("delete", "insert", "restate", "move", "note"))):
            case "delete":
                yield f"- {{op: delete, at: '{item}', reason: Так}}"
            case "insert":
                yield (
                    f"- {{op: insert, after: '{item}', text: \"{item}-1. Новый[^{new}] пункт.\\n"
                    f'  [^{new}] Новая сноска {new}."}}'
                )
            case "restate":
                kept = "".join(f"\\n{each}" for each in below)
                yield (
                    f"- {{op: restate, at: '{item}', text: \"{line} Ещё[^{new}].{kept}\\n"
                    f'  [^{new}] Ещё сноска {new}."}}'
                )
            case "move" if item != count and len(items) == 1:
                yield f"- {{op: move, at: '{item}', after: '{count}', number: '{count + 1}'}}"
            case "note" if below:
                number = below[0].strip()[2:].partition("]")[0]
                yield (
                    f"- {{op: restate, at: {item}.footnote-{number}, "
                    f"text: '[^{number}] Иначе о том же.'}}"
                )
            case _:
                yield f"- {{op: replace-words, at: '{item}', old: Слово, new: Речь}}"


@few(40)
@given(data=st.data())
def test_notes_come_and_go_with_their_references(data: st.DataObject) -> None:
    text, body, texts = data.draw(noted())
    operations = "\n".join(data.draw(st.composite(lambda draw: [*_operations(draw, text)])()))
    before = docx(body, **texts)
    amended = carried_out(act(text, FREED, "ru"), operations)
    after = into(before, amended)
    for each in (lines, notes):
        assert each(after, "reject") == each(before, "reject")
    referred = [
        number
        for site in amended.act.lines()
        for number in _numbers(site.line)
        if not site.line.strip().startswith("[^")
    ]
    by_number = {
        site.provision.num: site.provision.text
        for site in amended.act.lines()
        if site.line.strip().startswith("[^")
    }
    assert notes(after, "accept") == [by_number[number] for number in referred]
    mine, theirs = undone(after, before)
    assert mine == theirs


def _numbers(line: str) -> list[str]:
    return [piece.partition("]")[0] for piece in line.split("[^")[1:]]


def test_the_proof_knows_the_numbers_that_word_gives(run: Run) -> None:
    """A note that comes before others changes their numbers in Word, and not those of the act."""
    Path("law.docx").write_bytes(docx(BODY, **THREE))
    status, _, err = run(
        "import", "law.docx", "--act", "law", "--version", "2020-01-01", "--lang", "ru"
    )
    assert status == 0, err
    Path("proposals/p.yaml").write_text(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ntitle: {ru: О сносках}\noperations:\n"
        "  - {op: delete, at: '1', reason: Так}\n"
        "  - {op: insert, after: '2', text: \"2-1. Новый[^4] пункт.\\n  [^4] Новая.\"}\n"
        "  - {op: delete-words, at: '3', words: '[^3]'}\n"
        "  - {op: delete, at: 3.footnote-3}\n",
        encoding="utf-8",
    )
    status, _, err = run("build", "p", "--into", "law.docx")
    assert status == 0, err
    for where in ((), ("--workspace", ".")):
        status, out, err = run("verify", "out/p/ru/redline.docx", *where)
        assert status == 0, out + err
