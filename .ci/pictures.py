"""Make the pictures of README and site anew: `python .ci/pictures.py`, in a clone, installed.

Everything in them comes from the workspace that `drafting init` makes. Needs LibreOffice with
python3-uno, poppler-utils and Chromium. `tests/docs/test_pictures.py` fails where they show what no
longer comes.
"""

from __future__ import annotations

import base64
import html
import io
import json
import os
import subprocess
import tempfile
import zipfile
from pathlib import Path

from rich.console import Console
from rich.syntax import Syntax
from rich.text import Text

ROOT = Path(__file__).parents[1]
ASSETS = ROOT / "docs" / "assets"
AUTHOR = "A. Deputy"
EDITS = [
    ["track", True],
    ["comment", "14", "Three weeks are enough."],
    ["replace", "14", "21"],
]
STYLE = """
body { margin: 0; padding: 28px; width: 1240px; box-sizing: border-box; background: white;
  display: grid; grid-template-columns: 560px 40px 1fr; gap: 16px; align-items: center;
  font: 17px 'DejaVu Sans', sans-serif; color: #222 }
figure { margin: 0; border: 1px solid #d0d4dc; border-radius: 8px; overflow: hidden }
figcaption { background: #eef1f7; padding: 7px 14px; font: bold 15px 'DejaVu Sans', sans-serif;
  color: #3949ab }
figure pre { margin: 0; padding: 12px 14px; white-space: pre-wrap;
  font: 13.5px/1.55 'DejaVu Sans Mono', monospace }
figure img { display: block; width: 100% }
.papers { display: grid; gap: 14px }
.arrow { font-size: 44px; color: #3949ab; text-align: center }
"""


def run(*command: str | Path, cwd: Path, **more: str) -> str:
    """What a program prints."""
    env = os.environ | {"LC_ALL": "C.UTF-8"} | more
    done = subprocess.run(command, cwd=cwd, env=env, check=True, capture_output=True, text=True)
    return done.stdout


def page(file: Path, picture: Path, *crop: str) -> None:
    """A part of the first page of a document, as LibreOffice sets it."""
    work = file.parent
    options = 'pdf:writer_pdf_Export:{"ExportNotes":{"type":"boolean","value":"false"}}'
    profile = f"-env:UserInstallation=file://{work}/profile"
    run("soffice", "--headless", profile, "--convert-to", options, file, cwd=work)
    pdf = work / f"{file.stem}.pdf"
    run("pdftoppm", "-png", "-l", "1", "-singlefile", *crop, pdf, picture.with_suffix(""), cwd=work)


def browser(source: str, picture: Path, width: int, height: int, work: Path) -> None:
    """A page as Chromium shows it."""
    file = work / "page.html"
    file.write_text(f"<meta charset=utf-8>{source}", encoding="utf-8")
    run(
        *("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"),
        *(f"--user-data-dir={work}/browser", "--disable-background-networking"),
        *("--force-device-scale-factor=1", f"--window-size={width},{height}"),
        *(f"--screenshot={picture}", f"file://{file}"),
        cwd=work,
    )


def recorder(width: int) -> Console:
    """A console that keeps what is printed, and shows it nowhere."""
    return Console(record=True, width=width, file=io.StringIO())


def coloured(shown: Syntax, width: int) -> str:
    """Code as HTML, with its colours."""
    console = recorder(width)
    console.print(shown)
    return console.export_html(inline_styles=True, code_format="<pre>{code}</pre>")


def figure(caption: str, inside: str) -> str:
    """A box with a caption."""
    return f"<figure><figcaption>{html.escape(caption)}</figcaption>{inside}</figure>"


def image(file: Path) -> str:
    """A picture that stands in the page itself."""
    data = base64.b64encode(file.read_bytes()).decode()
    return f'<img src="data:image/png;base64,{data}">'


def idea(laws: Path, work: Path) -> None:
    """A proposal, and the papers that come of it."""
    papers = laws / "out" / "longer-loans" / "en"
    lines = (laws / "proposals" / "longer-loans.yaml").read_text(encoding="utf-8").splitlines()
    own = [line.split("  #")[0].rstrip() for line in lines if not line.startswith("#")]
    yaml = Syntax("\n".join(own).strip(), "yaml", theme="default", background_color="default")
    for name, crop in {
        "redline": ("-r", "110", "-x", "60", "-y", "270", "-W", "1130", "-H", "190"),
        "table": ("-r", "110", "-x", "60", "-y", "140", "-W", "1170", "-H", "230"),
    }.items():
        page(papers / f"{name}.docx", work / f"{name}.png", *crop)
    sentence = (papers / "amending-text.txt").read_text(encoding="utf-8").split("\n\n")[2]
    body = [
        figure("proposals/longer-loans.yaml", coloured(yaml, 76)),
        '<div class="arrow">→</div><div class="papers">',
        figure("redline.docx: a tracked change", image(work / "redline.png")),
        figure("table.docx: what changes, and why", image(work / "table.png")),
        figure("amending-text.docx: the order", f"<pre>{html.escape(sentence)}</pre>"),
        "</div>",
    ]
    browser(f"<style>{STYLE}</style>" + "".join(body), ASSETS / "idea.png", 1240, 540, work)


def review(laws: Path, work: Path) -> None:
    """The review in the terminal."""
    shown = run("drafting", "review", "longer-loans", cwd=laws, FORCE_COLOR="1", COLUMNS="92")
    text = Text.from_ansi(f"\x1b[1;32m$\x1b[0m drafting review longer-loans\n{shown.rstrip()}")
    console = recorder(92)
    console.print(text)
    picture = console.export_svg(title="drafting").replace("<svg ", "<svg width=1100 ", 1)
    browser(f'<body style="margin:0">{picture}', ASSETS / "review.png", 1100, 378, work)


def way_back(laws: Path) -> None:
    """A draft with one tracked change, and the table that is derived from it."""
    run("drafting", "export", "library-act", "-o", "plain.docx", cwd=laws)
    (laws / "edits.json").write_text(json.dumps(EDITS))
    editor = ROOT / "tests" / "judges" / "editor.py"
    run("/usr/bin/python3", editor, "plain.docx", "edited.docx", "edits.json", cwd=laws)
    with (
        zipfile.ZipFile(laws / "edited.docx") as old,
        zipfile.ZipFile(laws / "draft.docx", "w") as new,
    ):
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b'"Unknown Author"', f'"{AUTHOR}"'.encode()))
    run("drafting", "derive", "draft.docx", "--build", cwd=laws)
    page(laws / "draft.docx", ASSETS / "draft.png", "-r", "80", "-y", "70", "-H", "420")
    table = laws / "out" / "draft" / "en" / "table.docx"
    page(table, ASSETS / "table.png", "-r", "80", "-y", "70", "-H", "190")


def main() -> None:
    """Make every picture, and note down what they are made of."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        run("drafting", "init", "laws", cwd=work)
        laws = work / "laws"
        run("drafting", "build", cwd=laws)
        idea(laws, work)
        review(laws, work)
        way_back(laws)
    test = ("pytest", "-q", "-n0", "tests/docs/test_pictures.py")
    subprocess.run([*test, "--force-regen"], cwd=ROOT, check=False)  # fails where it writes
    subprocess.run(test, cwd=ROOT, check=True)


if __name__ == "__main__":
    main()
