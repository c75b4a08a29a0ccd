"""A person in LibreOffice, who edits a document; run by the Python that has its `uno` module.

    /usr/bin/python3 editor.py IN.docx OUT.docx EDITS.json

opens the first file, carries out the edits, and saves it as the second, a DOCX. An edit is a list:
`["track", true]` turns tracking on or off, `["replace", OLD, NEW]` and `["delete", OLD]` change
words, `["after", WORDS, TEXT]` puts a paragraph after the one with these words, `["remove", WORDS]`
takes that paragraph out, and `["comment", WORDS, TEXT]` puts a comment on words.
"""

from __future__ import annotations

import json
import pathlib
import sys

import uno  # noqa: F401  # what `com` is imported with
from com.sun.star.beans import PropertyValue
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK
from libreoffice import office


def found(document, words):
    """The range of words."""
    search = document.createSearchDescriptor()
    search.SearchString = words
    search.SearchCaseSensitive = True
    spot = document.findFirst(search)
    if spot is None:
        raise SystemExit(f"no such words: {words}")
    return spot


def edit(document, name, *words):
    """Carry out one edit."""
    if name == "track":
        document.RecordChanges = words[0]
        return
    spot = found(document, words[0])
    text = spot.Text
    cursor = text.createTextCursorByRange(spot)
    match name:
        case "replace":
            # As a person does: the new words are typed behind the old ones, which then go.
            text.insertString(cursor.End, words[1], False)
            cursor = text.createTextCursorByRange(found(document, words[0]))
            cursor.setString("")
        case "delete":
            cursor.setString("")
        case "after":
            cursor.gotoEndOfParagraph(False)
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
            text.insertString(cursor, words[1], False)
        case "remove":
            cursor.gotoStartOfParagraph(False)
            cursor.gotoEndOfParagraph(True)
            cursor.goRight(1, True)
            cursor.setString("")
        case "comment":
            note = document.createInstance("com.sun.star.text.textfield.Annotation")
            note.Content = words[1]
            text.insertTextContent(cursor, note, True)
        case _:
            raise SystemExit(f"no such edit: {name}")


if __name__ == "__main__":
    source, target, edits = (pathlib.Path(each).resolve() for each in sys.argv[1:4])
    with office() as (desktop, _):
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL(source.as_uri(), "_blank", 0, (hidden,))
        for each in json.loads(edits.read_text(encoding="utf-8")):
            edit(document, *each)
        kind = PropertyValue("FilterName", 0, "MS Word 2007 XML", 0)
        document.storeToURL(target.as_uri(), (kind,))
        document.close(True)
