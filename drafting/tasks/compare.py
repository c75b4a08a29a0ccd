"""Two texts that a call names → what differs between them, and its redline."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from drafting.diff.compare import compare
from drafting.errors import Problem, Where
from drafting.files.disk import read_bytes
from drafting.files.workspace import Workspace
from drafting.formats.source import text_in
from drafting.messages import say
from drafting.model.act import Act, Identity
from drafting.model.change import ChangeSet
from drafting.papers import bare_redline
from drafting.tasks.amend import load_act
from drafting.tasks.dossier import rendered
from drafting.tasks.exchange.import_file import format_of, is_written_form
from drafting.tasks.exchange.named_file import read_file, workspace_of_act
from drafting.tasks.word_file import is_word_file
from drafting.word.package.archive import MAX_FILE

if TYPE_CHECKING:
    from drafting.structure.act import Imported


@frozen
class ComparedTexts:
    """What differs between two texts."""

    changes: ChangeSet
    warnings: tuple[Problem, ...] = ()
    """What their documents hold beside the text of an act, and whose tracked changes are in it."""


def compare_named(
    workspace: Workspace | None, old: str, new: str, language: str = ""
) -> ComparedTexts:
    """Compare two texts, each named as `ACT@VERSION` or as a file that `import` reads.

    A DOCX is read with every tracked change accepted; a file is numbered like the act beside it, a
    text in the written form of acts like the page beside it. Raises `WorkspaceError`,
    `FormatError`.
    """
    names = dict.fromkeys((old, new))
    stored = {each: _act(workspace, each, language) for each in names if not Path(each).is_file()}
    like = next(iter(stored.values()), None)
    files: dict[str, Imported] = {}
    for each in sorted((one for one in names if one not in stored), key=_is_written):
        beside = next((one.act for one in files.values() if _is_written(each)), None)
        files[each] = _file(each, language, like or beside)
    acts = stored | {name: each.act for name, each in files.items()}
    warnings = [warning for each in files.values() for warning in each.warnings]
    changes = compare(acts[old], acts[new])
    if all(map(is_word_file, files)) and len(files) == 2 and not changes:
        warnings += _beside_the_text(old, new)
    return ComparedTexts(changes, tuple(dict.fromkeys(warnings)))


def _beside_the_text(old: str, new: str) -> list[Problem]:
    """A warning if two documents of one text differ all the same: in looks, formulas, headers."""
    from drafting.tasks.two_documents import compare_documents  # noqa: PLC0415  (lxml is slow to load)
    from drafting.word.compare import Comparison  # noqa: PLC0415  (the same)

    counts = compare_documents(old, new, Comparison()).changes
    if not counts:
        return []
    problem = say("the documents hold the same text of an act, and differ in something else")
    found = [
        f"{name}: {number}"
        for name, number in (
            ("insertions", counts.inserted),
            ("deletions", counts.deleted),
            (say("changes of formatting"), counts.formatting),
        )
        if number
    ]
    do = say("`drafting compare {old} {new} -o REDLINE.docx` tracks them", old=old, new=new)
    return [Problem("differs", problem, Where(new), tuple(found), do)]


def redline_of(changes: ChangeSet, suffix: str = ".docx") -> bytes:
    """The redline of two texts that were compared, as a `.docx`, `.html` or `.txt` file."""
    return rendered(bare_redline(changes), suffix)


def _file(name: str, language: str, like: Act | None) -> Imported:
    from drafting.structure.act import ImportedAs  # noqa: PLC0415  (loads the recogniser)

    identity = Identity(Path(name).name)
    if like:
        identity = evolve(identity, numbering=like.identity.numbering)
    wanted = ImportedAs(identity, "", language or (like.language if like else ""), bool(like))
    return read_file(name, wanted)


def _is_written(name: str) -> bool:
    """Whether a file is a text in the written form of acts, which names no words of headings."""
    data = read_bytes(Path(name), name, MAX_FILE)
    return format_of(data, name) == "text" and is_written_form(text_in(data, name))


def _act(workspace: Workspace | None, name: str, language: str) -> Act:
    return load_act(workspace_of_act(workspace, name), name, language)
