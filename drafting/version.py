"""The name of this program on the package index, and its version."""

from __future__ import annotations

DISTRIBUTION = "law-drafting"
"""On the index, `drafting` is another project's."""


def program_version() -> str:
    """The version that is installed; `unknown` where nothing is, as in a bare checkout."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415  (slow to load)

    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return "unknown"
