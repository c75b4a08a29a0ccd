"""Footnotes of our own documents: below the page, where a word processor counts them as the law
does; and typed elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drafting.model.act import Identity
from drafting.model.change import Amended
from drafting.papers import Matter, redline
from drafting.papers.consolidated import consolidated
from drafting.phrase.whole_act import title_in_text
from drafting.structure.act import ImportedAs
from drafting.tasks.amend import amend_stored
from drafting.tasks.derive.document import DocumentSource, derive_document
from drafting.tasks.dossier import redline_docx
from drafting.tasks.exchange.import_file import import_file
from drafting.tasks.verify import verify
from drafting.word.document.act.match import Matched, match
from drafting.word.document.document import read_document
from drafting.word.document.view import View
from drafting.word.paper import render_docx
from tests.derive.gardens import workspace
from tests.inplace.redlining import BY
from tests.inplace.specimens import spec
from tests.inplace.test_notes import GRID, LONG, NOTED, lines, notes
from tests.judges import libreoffice
from tests.packages import parts

OLD = ["Один.", "Два.", "Три."]
SAME = ["1. Первый[^1] пункт.", "2. Второй[^2] пункт.", "3. Третий[^3] пункт."]

SOURCES = {
    "words of a note": (
        NOTED,
        "- {op: replace-words, at: 2.footnote-2, old: Два, new: Двое, reason: Так}",
        OLD,
        SAME,
        ["Один.", "Двое.", "Три."],
    ),
    "another text of a note": (
        NOTED,
        "- {op: restate, at: 2.footnote-2, text: '[^2] Совсем другое.', reason: Так}",
        OLD,
        SAME,
        ["Один.", "Совсем другое.", "Три."],
    ),
    "the last item goes with its note": (
        NOTED,
        "- {op: delete, at: '3', reason: Так}",
        OLD,
        SAME[:2],
        OLD[:2],
    ),
    "the last note goes with its reference": (
        NOTED,
        "- {op: delete-words, at: '3', words: '[^3]'}\n- {op: delete, at: 3.footnote-3}",
        OLD,
        [*SAME[:2], "3. Третий пункт."],
        OLD[:2],
    ),
    "a new item with a new note of two paragraphs": (
        NOTED,
        (
            "- {op: insert, after: '3', text: \"4. Новый[^4] пункт.\\n  [^4] Четыре.\\n"
            '    Абзац.", reason: Так}'
        ),
        OLD,
        [*SAME, "4. Новый[^4] пункт."],
        [*OLD, "Четыре.\nАбзац."],
    ),
    "paragraphs of a note": (
        LONG,
        (
            '- {op: restate, at: 1.footnote-1, text: "[^1] Один и два.\\n  Абзац новый.\\n'
            '  Вставка.\\n  Конец.", reason: Так}'
        ),
        ["Один.\nАбзац.\nКонец."],
        ["1. Первый[^1] пункт.", "2. Второй."],
        ["Один и два.\nАбзац новый.\nВставка.\nКонец."],
    ),
    "a paragraph of a note goes": (
        LONG,
        '- {op: restate, at: 1.footnote-1, text: "[^1] Один.\\n  Конец.", reason: Так}',
        ["Один.\nАбзац.\nКонец."],
        ["1. Первый[^1] пункт.", "2. Второй."],
        ["Один.\nКонец."],
    ),
    "a note in a cell": (
        GRID,
        (
            "- {op: restate, at: table-1.row-1, text: '| а[^1] | б |', reason: Так}\n"
            "- {op: insert, after: table-1, text: '[^1] Сноска.'}"
        ),
        [],
        ["1. Первый.", "а[^1]", "б"],
        ["Сноска."],
    ),
    "two items with notes change places": (
        NOTED,
        (
            "- {op: restate, at: '1', text: \"1. Второй[^1] пункт.\\n  [^1] Два.\"}\n"
            "- {op: restate, at: '2', text: \"2. Первый[^2] пункт.\\n  [^2] Один.\"}"
        ),
        OLD,
        ["1. Второй[^1] пункт.", "2. Первый[^2] пункт.", SAME[2]],
        ["Два.", "Один.", "Три."],
    ),
}
REAL: dict[str, tuple[Amended, list[str], list[str], list[str]]] = {
    name: (spec(law, operations, "").amended, before, accepted, after)
    for name, (law, operations, before, accepted, after) in SOURCES.items()
}
INSERTED = "- {op: insert, after: '1', text: '2. Новый.', reason: Так}"
TYPED = {
    "notes in another order": ("1. Б[^2] и а[^1].\n  [^1] Один.\n  [^2] Два.\n", ""),
    "a note with two references": ("1. А[^1] и б[^1].\n  [^1] Один.\n", ""),
    "a note of a note": ("1. А[^1] и б[^2].\n  [^1] Один[^2].\n  [^2] Два.\n", ""),
    "notes with a gap": ("1. А[^1] и б[^3].\n  [^1] Один.\n  [^3] Три.\n", ""),
    "a note to which nothing refers": ("1. А.\n  [^1] Один.\n", ""),
    "an item and its note are restated": (
        NOTED,
        (
            "- {op: restate, at: '2', text: \"2. Иное и новое[^2] слово.\\n"
            '  [^2] Другая мысль.", reason: Так}'
        ),
    ),
    "an item with a note moves": (
        "1. А.\n2. Б[^1].\n  [^1] Раз.\n3. В.\n",
        "- {op: move, at: '2', after: '3', number: '4'}",
    ),
    "a reference stands after another word": (
        NOTED,
        (
            "- {op: delete-words, at: '2', words: '[^2]'}\n"
            "- {op: insert-words, at: '2', after: пункт, words: '[^2]'}"
        ),
    ),
    "a note with items": ("1. А[^1].\n  [^1] Раз:\n    1) два;\n    2) три.\n", ""),
    "a note with a table": ("1. А[^1].\n  [^1] Раз:\n    | а | б |\n", ""),
    "a note before others goes": (NOTED, "- {op: delete, at: '1', reason: Так}"),
    "a note is renumbered": (
        "1. А[^1].\n  [^1] Один.\n",
        (
            "- {op: replace-words, at: 1.part-1, old: '1', new: '2'}\n"
            "- {op: renumber, at: 1.footnote-1, to: '2'}"
        ),
    ),
}


def redlined(amended: Amended) -> bytes:
    return render_docx(redline(Matter(amended.changes, BY)))


@pytest.mark.parametrize("name", REAL)
def test_rejected_and_accepted_the_notes_are_those_of_both_texts(name: str) -> None:
    amended, before, accepted, after = REAL[name]
    made = redlined(amended)
    assert (notes(made, "reject"), notes(made, "accept")) == (before, after)
    assert [line for line in lines(made, "accept") if line in accepted] == accepted
    for act, view in ((amended.changes.old, View.REJECTED), (amended.changes.new, View.ACCEPTED)):
        assert isinstance(match(act, read_document(made, "law.docx", view)), Matched)


def test_libreoffice_finds_the_notes_of_both_texts(tmp_path: Path) -> None:
    made = {name: redlined(amended) for name, (amended, *_) in REAL.items()}
    judged: dict[str, dict[str, Any]] = libreoffice(made, tmp_path)
    for name, (_, before, accepted, after) in REAL.items():
        shown = [text.replace("[^", "").replace("]", "") for text in accepted]
        assert [text for text in judged[name]["accept"] if text in shown] == shown, name
        for view, wanted in (("accept", after), ("reject", before)):
            assert [text.strip() for text in judged[name][f"{view} notes"]] == wanted, name


@pytest.mark.parametrize("name", TYPED)
def test_notes_that_a_word_processor_would_number_otherwise_are_typed(name: str) -> None:
    law, operations = TYPED[name]
    amended = spec(law, operations or INSERTED, "").amended
    made = redlined(amended)
    assert "word/footnotes.xml" not in parts(made)
    for act, view in ((amended.changes.old, View.REJECTED), (amended.changes.new, View.ACCEPTED)):
        assert isinstance(match(act, read_document(made, "law.docx", view)), Matched)


def test_a_clean_document_has_notes_of_its_own_and_no_typed_ones() -> None:
    amended = REAL["words of a note"][0]
    made = render_docx(consolidated(Matter(amended.changes, BY)))
    assert notes(made, "accept") == notes(made, "reject") == ["Один.", "Двое.", "Три."]
    assert b"[^" not in parts(made)["word/document.xml"]


@pytest.mark.parametrize(
    ("law", "operations", "reasons"),
    [
        (
            NOTED,
            (
                "- {op: replace-words, at: '2', old: пункт, new: раздел, reason: Слово.}\n"
                "- {op: replace-words, at: 2.footnote-2, old: Два, new: Двое, reason: Сноска.}"
            ),
            ["Слово.", "Сноска."],
        ),
        (
            "1. Сад открыт.\n2. Вход закрыт.\n",
            (
                "- {op: replace-words, at: '1', old: Сад, new: Парк, reason: Слово.}\n"
                "- {op: insert-words, at: '1', after: открыт, words: '[^1]', reason: Знак.}\n"
                "- {op: insert, in: '1', text: '[^1] Днём.', reason: Сноска.}"
            ),
            ["Слово.", "Знак.\nСноска.", ""],
        ),
    ],
)
def test_what_is_proposed_comes_back_each_with_its_own_reason(
    tmp_path: Path, law: str, operations: str, reasons: list[str]
) -> None:
    """Of two comments on one paragraph, that at the sign of its note is on the text of the note; at
    a new sign, it is on the sign."""
    space = workspace(tmp_path, law, "law", language="ru")
    (tmp_path / "proposals" / "p.yaml").write_text(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ntitle: Право\ninitiator: Совет\n"
        f"date: 2021-05-04\noperations:\n{operations}\n",
        encoding="utf-8",
    )
    file = tmp_path / "redline.docx"
    file.write_bytes(redline_docx(amend_stored(space, "p").first))
    (made,) = derive_document(space, DocumentSource(str(file)))
    found = [each.reason.best("ru").rstrip("\n") for each in made.proposal.operations]
    assert found == reasons


def test_an_act_is_called_by_its_title_without_the_sign_of_a_note() -> None:
    law = "= Закон о садах[^1]\n\n[^1] Примечание.\n1. Сад открыт.\n"
    amended = spec(law, "- {op: delete-words, at: '1', words: открыт}", "").amended
    assert Matter(amended.changes, BY).title == "Закон о садах"
    assert title_in_text(amended.changes.old, "ru") == "Закон о садах"
    page = "Закон о садах[^1]\n\n[^1] Примечание.\n\nСтатья 1. Сады\n\nСад открыт.\n"
    read = import_file(page.encode(), "law.txt", ImportedAs(Identity("a"), "2024-01-01", "ru"))
    assert read.title == "Закон о садах"


@pytest.mark.parametrize("name", [*SOURCES, *TYPED])
def test_our_own_redline_is_exactly_what_it_claims_to_be(tmp_path: Path, name: str) -> None:
    law, operations = SOURCES[name][:2] if name in SOURCES else TYPED[name]
    space = workspace(tmp_path, law, "law", language="ru")
    (tmp_path / "proposals" / "p.yaml").write_text(
        "proposal: p\ntarget: law\nbaseline: 2020-01-01\ntitle: Право\ninitiator: Совет\n"
        f"date: 2021-05-04\noperations:\n{operations or INSERTED}\n",
        encoding="utf-8",
    )
    found = verify(space, redline_docx(amend_stored(space, "p").first), "redline.docx")
    assert not (found.edits)
    assert not (found.differences)
    assert not (found.unchecked)
