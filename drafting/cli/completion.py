"""What a shell completes: commands and options by argcomplete, names by the workspace.

A shell asks by running the program with `_ARGCOMPLETE` set. The parser of the command that stands
in the line is declared as for a call, so that the other commands stay unloaded.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import argcomplete
from argcomplete.completers import FilesCompleter

from drafting.cli.main import COMMANDS, parser

if TYPE_CHECKING:
    from drafting.files.workspace import Workspace


def complete() -> None:
    """Answer the shell, and leave."""
    line = os.environ.get("COMP_LINE", "")
    named = next((each for each in line.split()[1:] if each in COMMANDS), "")
    called = parser(named)
    if called.chosen:
        for action in called.chosen._actions:
            completer = _COMPLETERS.get(action.dest)
            if completer and not action.choices:
                action.completer = completer  # type: ignore[attr-defined]  # argcomplete reads it
    argcomplete.autocomplete(called, always_complete_options=False)


def _workspace(given: argparse.Namespace) -> Workspace | None:
    from drafting.errors import DraftingError
    from drafting.files.workspace import Workspace

    chosen = getattr(given, "workspace", None)
    with suppress(DraftingError, OSError):
        return Workspace.find(Path(chosen or "."), exact=bool(chosen))
    return None


def _proposals(parsed_args: argparse.Namespace, **_: Any) -> list[str]:
    workspace = _workspace(parsed_args)
    return workspace.proposals() if workspace else []


def _acts(prefix: str, parsed_args: argparse.Namespace, **_: Any) -> list[str]:
    workspace = _workspace(parsed_args)
    if workspace is None:
        return []
    act, at, _version = prefix.partition("@")
    if not at:
        return workspace.acts()
    return [f"{act}@{version}" for version in _versions_of(workspace, act)]


def _acts_or_files(prefix: str, **given: Any) -> list[str]:
    files = FilesCompleter()(prefix)
    return [*_acts(prefix, **given), *files]


def _versions(parsed_args: argparse.Namespace, **_: Any) -> list[str]:
    workspace = _workspace(parsed_args)
    if workspace is None:
        return []
    return sorted({each for act in workspace.acts() for each in _versions_of(workspace, act)})


def _versions_of(workspace: Workspace, act: str) -> list[str]:
    from drafting.errors import DraftingError

    with suppress(DraftingError):
        return [each.version for each in workspace.history(act).versions]
    return []


def _addresses(parsed_args: argparse.Namespace, **_: Any) -> Iterator[str]:
    from drafting.errors import DraftingError
    from drafting.tasks.amend import load_act

    workspace = _workspace(parsed_args)
    with suppress(DraftingError):
        if workspace and parsed_args.act:
            yield from (site.address for site in load_act(workspace, parsed_args.act).sites)


def _languages(**_: Any) -> list[str]:
    from drafting.language import CODES

    return [*CODES]


def _papers(**_: Any) -> list[str]:
    from drafting.tasks.dossier import PAPERS

    return [*PAPERS]


_COMPLETERS: dict[str, Callable[..., Any]] = {
    "act": _acts,
    "address": _addresses,
    "addresses": _addresses,
    "against": _acts,
    "at_version": _versions,
    "baseline": _acts,
    "lang": _languages,
    "new": _acts_or_files,
    "old": _acts_or_files,
    "only": _papers,
    "onto": _versions,
    "proposal": _proposals,
    "proposals": _proposals,
    "target": _acts,
    "texts": _acts_or_files,
}
"""Arguments, by the name of their field, and what completes them."""
