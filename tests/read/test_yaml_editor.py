"""One value of a hand-written file is replaced, and every other byte stays."""

from __future__ import annotations

import re

import pytest

from drafting.errors import FormatError
from drafting.files.yaml.editor import add_key, append_item, rewrite
from drafting.files.yaml.reader import read_yaml

LAYOUTS = {
    "flow": "act: law\nversions:\n  - version: OLD\n    digest: {kk: aa} # kk\n",
    "block": "act: law\nversions:\n  - version: OLD\n    digest:\n      kk: aa # kk\n\nkind: law\n",
    "windows line ends": "act: law\r\nversions:\r\n  - version: OLD\r\n\r\nkind: law # k\r\n",
    "a byte order mark": "\ufeffact: law\nversions:\n  - version: OLD\n",
    "no final line end": "act: law\nversions:\n  - version: OLD",
    "spaces at line ends": "a: 1   \nversions: [{version: OLD}]   \nb: 2\n",
    "spaces in brackets": "versions: [ {b: 1,version: OLD ,c: [1,2 , 3 ]} ]\n",
    "a wide indent": "versions:\n    -   version: OLD\n        c:\n            - 1\n",
    "mixed indents": "a:\n- b: 1\n  c: 2\nversions:\n  - version: OLD\n",
    "a wrapped text": "a: word\n  another\n  line\nversions:\n- version: OLD\n",
    "a wrapped text in quotes": 'a: "word\n  another"\nversions:\n- version: OLD\n',
    "what other readers take for numbers": "a: 5.10\nb: no\nc: 1_000\nd: 010\ne: 0x1F\n"
    "versions: [{version: OLD}]\nf: 1e3\n",
    "comments and empty lines": "# top\n\n\na: 1   # x\n\n\nversions:\n  # one\n"
    "  - version: OLD\n\n  # two\n\n# end\n",
    "no value": "a:\nb: ~\nversions:\n- version: OLD\n",
    "escapes": 'a: "\\u0430\\t x"\nversions:\n- version: OLD\n',
    "signs of a document": "---\na: 1\nversions:\n- version: OLD\n...\n",
    "an indent that is given": "a: |2\n    x\n  y\nversions:\n- version: OLD\n",
    "a block that keeps its ends": "a: |+\n  x\n\n\nversions:\n- version: OLD\n",
    "a comment below a folded block": "versions:\n- reason: >-\n    x\n\n    y   \n"
    "  # a comment\n  version: OLD\n",
    "spaces around keys": "a :   1\nversions :   [ { version :    OLD } ]\n",
    "a list over several lines": "a: [1,\n    2,\n    3]\nversions: [\n  {version: OLD}]\n",
    "long lines": f"a: {{{', '.join(f'k{n}: a long text {n}' for n in range(30))}}}\n"
    "versions: [{version: OLD}]\n",
    "single quotes": "versions:\n- version: 'OLD'  # it''s\n",
    "double quotes": 'versions:\n- version: "OLD"  # "x"\n',
    "signs beyond the basic plane": "# \U0001d54f\nversions:\n- version: OLD # \U00010437\n",
}


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_value_is_replaced_and_nothing_else(name: str) -> None:
    text = LAYOUTS[name]
    found = rewrite(text, "f.yaml", {("versions", 0, "version"): "new"}, {})
    assert found == text.replace("OLD", "new")
    assert read_yaml(found, "f.yaml").value(("versions", 0, "version")) == "new"


@pytest.mark.parametrize("name", LAYOUTS)
def test_a_key_is_added_and_nothing_else(name: str) -> None:
    text = LAYOUTS[name]
    found = add_key(text, "f.yaml", ("versions", 0), "more", "5.10")
    data, before = (read_yaml(each, "f.yaml").data for each in (found, text))
    assert data.pop("versions") == [before["versions"][0] | {"more": "5.10"}]
    before.pop("versions")
    assert data == before
    newline = "\r\n" if "\r" in text else "\n"
    assert text in (
        re.sub(rf"{newline} *more: 5.10", "", found),
        found.replace(", more: 5.10", ""),
    )


IN_BRACKETS = [name for name, text in LAYOUTS.items() if re.search(r"versions *: *\[", text)]
ITEM = {"version": "new", "note": {"kk": "a\nb"}}


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in IN_BRACKETS])
def test_an_item_is_appended_and_nothing_else(name: str) -> None:
    text = LAYOUTS[name]
    found = append_item(text, "f.yaml", "versions", ITEM)
    data, before = (read_yaml(each, "f.yaml").data for each in (found, text))
    added = {"version": "new", "note": {"kk": "a\nb\n"}}
    assert data == before | {"versions": [*before["versions"], added]}
    lines = iter(found.splitlines())
    assert all(line in lines for line in text.splitlines())


@pytest.mark.parametrize("name", IN_BRACKETS)
def test_no_item_is_appended_to_a_list_in_brackets(name: str) -> None:
    with pytest.raises(FormatError, match="shares a line"):
        append_item(LAYOUTS[name], "f.yaml", "versions", ITEM)
