"""The list of commands that are killed by hand has every command that writes."""

from __future__ import annotations

import pytest

from drafting.cli.main import GROUPS, _arguments
from drafting.cli.options import declared_by
from tests.hostile.kill import COMMANDS, READERS

NAMES = [name for _, commands in GROUPS.values() for name in commands]
WRITING = {"-o", "--output", "--out", "--write", "--html"}


def test_every_command_is_killed_or_writes_nothing() -> None:
    assert sorted({command.split()[0] for command in COMMANDS} | {*READERS}) == sorted(NAMES)


@pytest.mark.parametrize("name", READERS)
def test_a_command_that_writes_nothing_is_not_asked_where_to(name: str) -> None:
    declared = declared_by(_arguments(name)).values()
    assert not WRITING & {flag for each in declared for flag in each.flags}
