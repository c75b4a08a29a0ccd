"""The plugin that pytest loads in every run: two options and a setting, and nothing else until one
of them asks for tests."""

from __future__ import annotations

TYPE_CHECKING = False  # as in `typing`, which is slow to load
if TYPE_CHECKING:
    import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--drafting`, `--drafting-onto`, and `drafting = true` in the settings of pytest."""
    group = parser.getgroup("drafting", "laws and proposals as tests")
    help_ = "test each act and each proposal of a workspace (setting: drafting = true)"
    group.addoption("--drafting", action="store_true", help=help_)
    help_ = "try every proposal on another version of its act, too"
    metavar = "ACT[@VERSION]"
    group.addoption("--drafting-onto", action="append", default=[], metavar=metavar, help=help_)
    parser.addini("drafting", "whether acts and proposals are tests", type="bool", default=False)


def pytest_configure(config: pytest.Config) -> None:
    """Take part in the run, where it asks for these tests."""
    onto = config.getoption("drafting_onto")
    if config.getoption("drafting") or config.getini("drafting") or onto:
        from drafting.testing.run import DraftingRun  # noqa: PLC0415  (most runs want none of it)

        config.pluginmanager.register(DraftingRun(config, tuple(onto)), "drafting-run")
