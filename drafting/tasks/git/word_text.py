"""A Word document as lines of text, for `git diff`."""

from __future__ import annotations

import hashlib
from pathlib import Path

from drafting.errors import DraftingError
from drafting.files.disk import read_bytes
from drafting.messages import say
from drafting.model.papers.paper import Run
from drafting.model.signs import visible
from drafting.render.plain import marked
from drafting.word.document.both_views import lines_in_both
from drafting.word.package.archive import MAX_FILE


def document_text(path: Path) -> str:
    """The law in a document, a paragraph a line, tracked changes as `[-deleted-]` and
    `{+inserted+}`. Of a document that cannot be read, why, and its digest: git shows no difference
    at all where this fails. Raises `WorkspaceError` where the file cannot be read.
    """
    data = read_bytes(path, str(path), MAX_FILE)
    try:
        lines = [
            marked(Run(span.text, span.mark) for span in line)
            for line in lines_in_both(data, path.name)
        ]
    except DraftingError as error:
        digest = hashlib.sha256(data).hexdigest()
        lines = [say("the document cannot be read; sha256 {digest}", digest=digest)]
        lines += (problem.problem for problem in error.problems)
    return "".join(f"{visible(line)}\n" for line in lines)
