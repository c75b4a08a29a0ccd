"""What LibreOffice makes of tracked changes; run by the Python that has its `uno` module.

    /usr/bin/python3 libreoffice.py FOLDER

prints, for every DOCX in the folder, `{name: {"accept": [...], "reject": [...], "comments": n,
"labels": [...]}}`: the paragraphs of the body after all changes are accepted or rejected, and the
automatic numbers of those that are there at first, and of these (`accept labels`); the texts of
the footnotes too (`accept notes`). One office serves all files. With `stories` after the folder it
is `{name: {"accept": {story: [...]}, …}}`: the paragraphs of body, notes, boxes, headers and
footers.
Debian: apt-get install libreoffice-writer python3-uno (not -nogui, which cannot show comments).
"""

from __future__ import annotations

import json
import pathlib
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException

PATIENCE = 90
COMMANDS = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}


@contextmanager
def office():
    """The services of an office with a profile of its own, which ends with it."""
    with tempfile.TemporaryDirectory() as profile:
        pipe = "drafting" + pathlib.Path(profile).name.replace("_", "")
        arguments = [
            "soffice",
            "--headless",
            "--norestore",
            "--nologo",
            f"-env:UserInstallation={pathlib.Path(profile).as_uri()}",
            f"--accept=pipe,name={pipe};urp;",
        ]
        process = subprocess.Popen(arguments, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            services = connect(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
            desktop = services.createInstance("com.sun.star.frame.Desktop")
            yield desktop, services.createInstance("com.sun.star.frame.DispatchHelper")
            desktop.terminate()
            process.wait(PATIENCE)
        finally:
            process.terminate()


def connect(address):
    """The service manager of the office, as soon as it answers."""
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return resolver.resolve(address).ServiceManager
        except NoConnectException:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.1)


def judge(path, desktop, dispatcher):
    """Both texts of one file, which is loaded anew for each."""
    found = {}
    for view, command in COMMANDS.items():
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
        if document is None:
            raise SystemExit(f"LibreOffice refuses {path.name}")
        found["comments"] = sum(1 for _ in annotations(document))
        found["labels"] = [block.ListLabelString for block in law(document.Text)]
        dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
        found[view] = [block.String for block in law(document.Text)]
        found[f"{view} notes"] = notes(document.Footnotes)
        found[f"{view} labels"] = [block.ListLabelString for block in law(document.Text)]
        document.close(True)
    return found


def judge_stories(path, desktop, dispatcher):
    """The texts of every story in both views: as they are where the file has no changes.

    The file is loaded for each view: to undo what was accepted ends some offices.
    """
    hidden, found = PropertyValue("Hidden", 0, True, 0), {}
    for view, command in COMMANDS.items():
        document = desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (hidden,))
        if document is None:
            return {"refused": True}
        if document.Redlines.createEnumeration().hasMoreElements():
            dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
            found[view] = stories(document)
        else:
            found = dict.fromkeys(COMMANDS, stories(document))
        document.close(True)
        if len(found) == len(COMMANDS):
            break
    return found


def stories(document):
    """The paragraphs of each story that has some."""
    found = {"body": [block.String for block in blocks(document.Text)]}
    for name, notes in (("footnotes", document.Footnotes), ("endnotes", document.Endnotes)):
        texts = [notes.getByIndex(index) for index in range(notes.Count)]
        found[name] = [block.String for text in texts for block in blocks(text)]
    frames = [document.TextFrames.getByIndex(n) for n in range(document.TextFrames.Count)]
    page = document.DrawPage
    shapes = [page.getByIndex(n) for n in range(page.Count)]
    texts = [each for each in frames + shapes if each.supportsService("com.sun.star.text.Text")]
    boxes = {tuple(block.String for block in blocks(each)) for each in texts}
    found["boxes"] = sorted(text for box in boxes for text in box)
    styles = document.StyleFamilies.getByName("PageStyles")
    used = [styles.getByIndex(n) for n in range(styles.Count) if styles.getByIndex(n).isInUse()]
    found["headers"] = sorted(text for style in used for text in headers(style))
    return {name: texts for name, texts in found.items() if texts}


def headers(style):
    """The lines of the headers and footers of a page style that are not empty."""
    for kind in ("Header", "Footer"):
        if getattr(style, f"{kind}IsOn"):
            for first in ("", "First"):
                text = getattr(style, f"{kind}Text{first}")
                yield from (block.String for block in blocks(text) if block.String)


def law(text):
    """The paragraphs after a title block, which ends with a line of its own style."""
    every = list(blocks(text))
    ends = [n for n, block in enumerate(every, 1) if block.ParaStyleName == "Title Block End"]
    return every[ends[0] if ends else 0 :]


def blocks(text):
    """The paragraphs of a text, those of tables cell by cell."""
    for block in items(text):
        if block.supportsService("com.sun.star.text.TextTable"):
            for name in block.CellNames:
                yield from blocks(block.getCellByName(name))
        else:
            yield block


def annotations(document):
    """The comments of a document."""
    for field in items(document.TextFields):
        if field.supportsService("com.sun.star.text.textfield.Annotation"):
            yield field


def notes(found):
    """The texts of notes in the order of their numbers."""
    every = (found.getByIndex(index) for index in range(found.Count))
    return [note.String for note in sorted(every, key=lambda each: int(each.Anchor.String))]


def items(container):
    """What an enumeration of UNO goes through."""
    enumeration = container.createEnumeration()
    while enumeration.hasMoreElements():
        yield enumeration.nextElement()


if __name__ == "__main__":
    with office() as (desktop, dispatcher):
        files = sorted(pathlib.Path(sys.argv[1]).resolve().glob("*.docx"))
        asked = judge_stories if sys.argv[2:] == ["stories"] else judge
        print(json.dumps({file.name: asked(file, desktop, dispatcher) for file in files}))
