"""act.yaml: identity, sources, versions, and every mistake at its place."""

from __future__ import annotations

from contextlib import suppress

import pytest

from drafting.errors import FormatError
from drafting.files.history import read_history
from drafting.model.kind import Kind


def _refusal(text: str) -> str:
    with pytest.raises(FormatError) as refused:
        read_history(text, "baselines/law/act.yaml")
    return str(refused.value)


def test_a_history_is_read_with_all_it_says():
    history = read_history(
        "act: law\n"
        "kind: law\n"
        'number: "007"\n'
        "date: 2005-05-03\n"
        "titles: {kk: Заң, ru: Закон}\n"
        "numbering:\n"
        "  headings: [chapter, article]\n"
        "  levels: [part, item]\n"
        "  through: article\n"
        "  deleted: freed\n"
        "  words: {Titre: book}\n"
        "sources: [{id: a, title: A}]\n"
        "versions:\n"
        "  - {version: 2005-05-03, digest: {kk: abc}}\n"
        "  - version: 2013-10-01\n"
        "    parent: 2005-05-03\n"
        "    digest: {kk: def, ru: ghi}\n"
        "    evidence: [{at: 5, quality: verbatim, source: a, lines: 1-2}]\n",
        "act.yaml",
    )
    numbering = history.identity.numbering
    assert (history.identity.act, history.identity.number) == ("law", "007")
    assert numbering.headings == (Kind.CHAPTER, Kind.ARTICLE)
    assert numbering.levels == (Kind.PART, Kind.ITEM)
    assert numbering.through == {Kind.ARTICLE}
    assert numbering.words == {"titre": Kind.BOOK}
    assert history.version("").version == "2013-10-01"
    assert history.version("2005-05-03").digest == {"kk": "abc"}
    assert history.version("1999-01-01") is None
    assert history.versions[1].evidence[0].lines == "1-2"


def test_an_act_may_be_without_a_version():
    history = read_history("act: law\n", "act.yaml")
    assert history.versions == ()
    assert history.version("") is None


@pytest.mark.parametrize(
    "text",
    [
        *("", "a", "[]", "{}", "kind: law\n", "act: law\nversions: x\n", "act: [law]\n"),
        *("act: law\nversions: [x]\n", "act: law\nversions: {}\n", "act: law\nnumbering: x\n"),
        *("act: law\nnumbering: {headings: []}\n", "act: law\nnumbering: {levels: []}\n"),
    ],
)
def test_what_is_no_history_is_refused_with_a_place(text):
    named = _refusal(text)
    assert all(part.startswith("baselines/law/act.yaml:") for part in named.split("\n\n")), named


def test_every_mistake_is_named(file_regression):
    named = _refusal(
        "act: law\n"
        "knd: law\n"
        "date: 3.5.2005\n"
        "titles: [a]\n"
        "numbering:\n"
        "  headings: [sektion]\n"
        "  levels: item\n"
        "  words: {titre: livre}\n"
        "  thru: [item]\n"
        "sources:\n"
        "  - {title: A}\n"
        "  - {id: a, title: A, id: b}\n"
        "versions:\n"
        "  - {digest: {kk: abc}}\n"
        "  - {version: 2013-10-01}\n"
        "  - {version: 2013-10-01, digest: abc}\n"
        "  - {version: ../2014-10-01, digest: {kk/../../kk: abc}}\n"
        "  - {version: 2015-10-01, digest: {kk: abc}, variants: [{at: 5}]}\n"
    )
    file_regression.check(named + "\n", basename="mistakes")


def test_a_mistake_of_words_is_named_beside_one_of_shape():
    named = _refusal(
        "act: law\n"
        "knd: law\n"
        "numbering: {deleted: maybe}\n"
        "versions:\n"
        "  - {version: 2014-10-01, digest: {kk: abc}, evidence: [{at: 5, quality: rumour}]}\n"
    )
    assert "`numbering.deleted` is `maybe`" in named
    assert "`quality` is `rumour`" in named
    assert "`knd`" in named


def test_every_mistake_in_a_list_and_in_a_table_is_named():
    named = _refusal(
        "act: law\n"
        "titles: {Kazakh: Заң, ru: '', en: [x]}\n"
        "numbering: {levels: [title, item, row], words: {titre: livre, kopf: cell}}\n"
    )
    assert "the key `Kazakh`" in named
    assert "`titles.ru` is empty" in named
    assert "`titles.en` is a list" in named
    assert "item 1 of `numbering.levels` is `title`" in named
    assert "item 3 of `numbering.levels` is `row`" in named
    assert "`numbering.words.titre` is `livre`" in named
    assert "`numbering.words.kopf` is `cell`" in named


def test_two_versions_of_one_name_are_refused():
    version = "  - {version: 2014-10-01, digest: {kk: abc}}\n"
    assert "2014-10-01" in _refusal(f"act: law\nversions:\n{version}{version}")


@pytest.mark.parametrize("key", ["evidence", "variants", "notes", "adopted-by", "digest", "parent"])
@pytest.mark.parametrize("value", ["[x]", "[[x]]", "{x: [y]}"])
def test_a_value_of_the_wrong_shape_never_escapes(key, value):
    text = (
        f"act: law\nversions:\n  - {{version: 2014-10-01, digest: {{kk: abc}}, {key}: {value}}}\n"
    )
    if key == "digest":
        text = f"act: law\nversions:\n  - {{version: 2014-10-01, {key}: {value}}}\n"
    with suppress(FormatError):
        read_history(text, "act.yaml")


def test_a_block_is_read_with_its_break_which_the_seals_cover():
    """The digests are those that registers have which were sealed long ago."""
    history = read_history(
        "act: g\ntitles:\n  en: >\n    Garden act\nversions:\n  - version: 2020-01-01\n"
        "    digest: {en: 99fdf2965f4919e1774f7e02d7bdcbfe26cc7fffe344ac85fd9849c8c93095c6}\n"
        "    notes:\n      - >\n        a note\n",
        "act.yaml",
    )
    assert history.head.startswith("de5efb3a")
    assert history.seal_of("2020-01-01").startswith("563a1e0e")
