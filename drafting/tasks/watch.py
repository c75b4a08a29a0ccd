"""The files of a workspace, looked at again and again until one of them has changed.

Times and sizes are compared twice a second, which takes a fraction of a millisecond. Unlike the
notices of an operating system, this also works on network drives, in containers and with editors
that replace a file instead of writing into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from drafting.files.workspace import Workspace

_Snapshot = dict[str, tuple[int, int]]
"""Each file → the time of its last change and its size."""
_WATCHED = ("baselines/*/*", "proposals/*.yaml", "chambers/*")


def _snapshot(workspace: Workspace) -> _Snapshot:
    """The files of a workspace as they are now."""
    found: _Snapshot = {}
    for pattern in _WATCHED:
        for path in workspace.root.glob(pattern):
            try:
                status = path.stat()
            except OSError:  # gone meanwhile
                continue
            if not path.name.startswith("."):
                found[workspace.shown(path)] = status.st_mtime_ns, status.st_size
    return found


def rounds(workspace: Workspace, pause: Callable[[], None]) -> Iterator[list[str]]:
    """Which files have changed: none at first, then some each time that any has, once an editor
    that writes several has come to rest. Ends only with whoever looks at it."""
    before = _snapshot(workspace)
    yield []
    while True:
        pause()
        now = _snapshot(workspace)
        if now == before:
            continue
        pause()
        while (later := _snapshot(workspace)) != now:
            now = later
            pause()
        yield sorted(each for each in before.keys() | now if before.get(each) != now.get(each))
        before = now
