"""act.yaml, as its author laid it out, with a source, a language or a title added."""

from __future__ import annotations

import pytest

from drafting.errors import FormatError
from drafting.files.history import append_source, append_version, new_register, read_history
from drafting.files.yaml.editor import add_key
from drafting.model.act import Identity, Numbering
from drafting.model.history import History, Source, Version
from drafting.model.kind import Kind
from drafting.model.localized import same

SOURCE = Source("s2", same("law: 2.docx"), "ab")
FLOW = "act: law\nversions:\n  - version: 2020-01-01\n    digest: {kk: aa} # kk\n"
BLOCK = (
    "act: law\nversions:\n  - version: 2020-01-01\n    digest:\n      kk: aa # kk\n\nkind: law\n"
)
DIGEST = ("versions", 0, "digest")


@pytest.mark.parametrize("text", [FLOW, BLOCK, BLOCK.replace("\n", "\r\n")])
def test_a_language_is_added(text: str) -> None:
    added = add_key(text, "act.yaml", DIGEST, "ru", "bb")
    assert read_history(added, "act.yaml").versions[0].digest == {"kk": "aa", "ru": "bb"}
    assert "# kk" in added
    assert added.count("\r\n") == added.count("\n") or "\r" not in text


def test_a_key_is_added_to_nothing_but_a_mapping() -> None:
    with pytest.raises(FormatError, match="`act` holds no key"):
        add_key(FLOW, "act.yaml", ("act",), "ru", "bb")


@pytest.mark.parametrize(
    "text",
    [
        FLOW,
        BLOCK,
        BLOCK.replace("\n", "\r\n"),
        "act: law\nsources:\n  - id: s1\n    title: one\n" + FLOW.removeprefix("act: law\n"),
    ],
)
def test_a_source_is_added(text: str) -> None:
    added = append_source(text, "act.yaml", SOURCE)
    before, after = read_history(text, "act.yaml"), read_history(added, "act.yaml")
    assert after.sources == (*before.sources, SOURCE)
    assert (after.identity, after.versions) == (before.identity, before.versions)


def test_a_version_without_a_parent_is_added() -> None:
    version = Version("2021-01-01", {"ru": "bb"})
    assert (
        read_history(append_version(BLOCK, "act.yaml", version), "act.yaml").versions[1] == version
    )


@pytest.mark.parametrize("through", [frozenset(), frozenset({Kind.ITEM, Kind.ARTICLE})])
def test_a_new_register_is_read_back(through: frozenset[Kind]) -> None:
    """Also of an act whose numbers all begin anew somewhere."""
    identity = Identity("law", numbering=Numbering(through=through))
    history = History(identity, versions=(Version("2020-01-01", {"ru": "aa"}),), sources=(SOURCE,))
    assert read_history(new_register(history), "act.yaml").identity.numbering.through == through
