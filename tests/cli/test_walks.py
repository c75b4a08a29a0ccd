"""A newcomer with a law of their own: three commands from the file to the first paper."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from tests.import_docx.packages import docx, p

LINES = (
    "Статья 1. Ворота",
    "1. Ворота садов закрываются на ночь.",
    "2. Ворота окрашиваются в зелёный цвет.",
)
LAWS = {
    "law.html": "<html><body><nav>Меню</nav><h1>Закон о садах</h1>"
    + "".join(f"<p>{line}</p>" for line in LINES)
    + "</body></html>",
    "law.docx": docx("".join(map(p, ("Закон о садах", *LINES)))),
    "law.txt": "\n\n".join(("Закон о садах", *LINES)),
}


@pytest.mark.parametrize("name", LAWS)
def test_three_commands_lead_to_the_first_paper(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)
    law = LAWS[name]
    Path(name).write_bytes(law if isinstance(law, bytes) else law.encode())
    call = ("--act", "gardens", "--version", "1 марта 2024 года", "--lang", "ru")
    assert run("import", name, *call)[0] == 0
    proposal = Path("proposals/white-gates.yaml")
    assert run("new", "gardens", "статья 1, пункт 2", "-o", str(proposal))[0] == 0
    skeleton = proposal.read_text(encoding="utf-8")
    assert "digest" in skeleton
    proposal.write_text(
        "proposal: white-gates\ntarget: gardens\nbaseline: 2024-03-01\noperations:\n"
        "  - {op: replace-words, at: 1.2, old: зелёный, new: белый, reason: Белое видно ночью.}\n",
        encoding="utf-8",
    )
    status, out, err = run("build", "white-gates", "--only", "table")
    assert status == 0, err
    table = next(line for line in out.splitlines() if line.endswith("table.txt"))
    assert "белый" in Path(table).read_text(encoding="utf-8")
