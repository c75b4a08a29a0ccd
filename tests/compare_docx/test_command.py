"""`drafting compare` of two documents."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafting.cli.main import main
from tests.compare_docx.redlines import marked
from tests.compare_docx.test_definitions import rewritten
from tests.import_docx.packages import docx, p
from tests.inplace.specimens import SECTION, par, r
from tests.packages import read


@pytest.fixture
def pair(tmp_path: Path) -> tuple[str, str, str]:
    old, new = tmp_path / "old.docx", tmp_path / "new.docx"
    old.write_bytes(docx(p("1. Срок пять дней.") + SECTION))
    new.write_bytes(docx(par(r("1. Срок "), r("шесть", "<w:b/>"), r(" дней.")) + SECTION))
    return str(old), str(new), str(tmp_path / "redline.docx")


def test_a_redline_is_written(
    pair: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, out = pair
    assert (
        main(["compare", old, new, "-o", out, "--author", "Рабочая группа", "--date", "2026-03-01"])
        == 0
    )
    assert marked(Path(out).read_bytes()) == "1. Срок [-пять-]{+шесть+} дней.\n"
    assert 'w:author="Рабочая группа" w:date="2026-03-01T00:00:00Z"' in read(Path(out).read_bytes())
    assert "1 insertion, 1 deletion" in capsys.readouterr().out


def test_a_part_that_is_named_and_not_there_is_named_once(pair: tuple[str, str, str]) -> None:
    old, new, out = pair
    named = '<Override PartName="/CustomXml/itemProps1.xml" ContentType="application/xml"/></Types>'
    plain = Path(new).read_bytes()
    types = read(plain, "[Content_Types].xml").replace("</Types>", named)
    Path(new).write_bytes(rewritten(plain, {"[Content_Types].xml": types}))
    assert main(["compare", old, new, "-o", out]) == 0
    written = read(Path(out).read_bytes(), "[Content_Types].xml").casefold()
    assert written.count('partname="/customxml/itemprops1.xml"') == 1


def test_documents_of_one_text_that_differ_in_looks_are_named(
    pair: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, _ = pair
    Path(old).write_bytes(docx(p("1. Срок шесть дней.") + SECTION))
    assert main(["compare", old, new]) == 0
    out, err = capsys.readouterr()
    assert out == "no difference\n"
    assert "hold the same text of an act, and differ in something else" in err
    assert "changes of formatting: 1" in err
    assert f"`drafting compare {old} {new} -o REDLINE.docx` tracks them" in " ".join(err.split())


def test_what_a_comparison_of_texts_leaves_out_is_named(
    pair: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, _ = pair
    formula = "<m:oMath xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'>"
    formula += "<m:r><m:t>a=b</m:t></m:r></m:oMath>"
    Path(old).write_bytes(docx(par(r("1. Срок пять дней."), formula) + SECTION))
    assert main(["compare", old, new]) == 0
    out, err = capsys.readouterr()
    assert "пять" in out
    assert "a formula is not kept" in err


def test_data(pair: tuple[str, str, str], capsys: pytest.CaptureFixture[str]) -> None:
    old, new, out = pair
    assert main(["compare", old, new, "-o", out, "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["changes"] == {"inserted": 1, "deleted": 1, "formatting": 0}


@pytest.mark.parametrize(
    "options",
    [
        ["--keep", "old"],
        ["--formatting", "ignore"],
        ["--white-space", "ignore"],
        ["--case"],
        ["--changes", "reject"],
        ["--changes", "keep"],
        ["--moves"],
    ],
)
def test_options(pair: tuple[str, str, str], options: list[str]) -> None:
    old, new, out = pair
    assert main(["compare", old, new, "-o", out, *options]) == 0
    assert "шесть" in read(Path(out).read_bytes())


def test_options_of_documents_need_documents(
    pair: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, _ = pair
    assert main(["compare", old, new, "--keep", "old"]) == 2
    assert "--keep only works with" in capsys.readouterr().err


def test_without_a_file_the_text_is_shown(
    pair: tuple[str, str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    old, new, _ = pair
    assert main(["compare", old, new]) == 0
    assert "шесть" in capsys.readouterr().out
